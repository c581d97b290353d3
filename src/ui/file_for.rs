//! What a person is asked a file for: the question, and what may be answered.

use super::asked_paper::AskedPaper;
use super::exported::Exported;
use crate::domain::{Bounded, Document, Id, Plan, ReportPeriod, Zone};
use crate::i18n::Texts;
use crate::io::{self, CORNER_FORMATS};
use crate::map::OWN_ENDINGS;
use crate::operations::Beginning;
use crate::project::KeptFile;
use crate::report::{CALENDAR, FORMATS};
use crate::views::{Table, TableInfo, TableQuery, period_table};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::slice;
use std::sync::Arc;

/// What a file is asked for.
#[derive(Clone, Debug)]
pub enum FileFor {
    /// A plan to open.
    Open,
    /// Where a plan goes that begins with this.
    New(Box<Beginning>),
    /// Where a copy of the plan goes.
    Backup,
    /// Where the map picture goes.
    Picture,
    /// A table of corners.
    Corners,
    /// A list of records.
    List,
    /// A base map of the office's own.
    BaseMap,
    /// A map or a drawing with records.
    Map,
    /// What a document keeps inside the plan.
    Attachment(Id<Document>),
    /// Where the corner table of a boundary goes.
    Table(Bounded),
    /// Where a table of the desk goes.
    Sheet(&'static TableInfo, TableQuery, Arc<Table>),
    /// Where the sheet of a closed period goes.
    Period(Id<ReportPeriod>),
    /// Where the dossier of a zone goes, as of a day.
    Dossier(Id<Zone>, Date),
    /// A dossier to be checked.
    CheckedDossier,
    /// Where a map or table for other programs goes.
    Export(Box<Exported>),
    /// Where a paper goes.
    Paper(Box<AskedPaper>),
    /// Where a copy of a document's file goes.
    Copy(Box<KeptFile>),
}

/// How a person is asked for a file.
#[derive(Clone, Debug)]
pub struct Question {
    /// "Lưu bảng".
    pub title: String,
    /// Kinds of file; none for any.
    pub filters: Vec<Filter>,
    /// Where to look first.
    pub folder: Option<PathBuf>,
    /// The name proposed for a file to be written; none where one is read.
    pub save_as: Option<String>,
    /// Whether it is a plan: no plan is ever overwritten.
    pub is_plan: bool,
}

/// A kind of file and how names of it end.
#[derive(Clone, Debug)]
pub struct Filter {
    /// "XLSX".
    pub name: String,
    /// `xlsx`.
    pub endings: &'static [&'static str],
}

/// What came of asking for a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    /// This one.
    File(PathBuf),
    /// The person thought better of it.
    Nothing,
    /// The system has no dialog to ask with.
    NoDialog,
}

const PLANS: &[&str] = &["gpkg"];
const PACKED: &[&str] = &["zip"];

impl FileFor {
    /// How a person is asked.
    pub fn question(&self, plan: &Plan, texts: &Texts) -> Question {
        let title = texts.get(self.title());
        let filters = self.endings().into_iter().map(|endings| filter(endings, texts)).collect();
        let save_as = self.save_as(plan, texts);
        let is_plan = matches!(self, Self::New(_) | Self::Backup);
        Question { title, filters, folder: None, save_as, is_plan }
    }

    /// What a file that was chosen is taken for: a map that was to be opened comes into the plan.
    pub fn meant(self, path: &Path) -> Self {
        let ending = path.extension().unwrap_or_default();
        let is_plan = PLANS.iter().any(|plan| ending.eq_ignore_ascii_case(plan));
        let is_open = matches!(self, Self::Open);
        if is_open && !is_plan && io::is_map(path) { Self::Map } else { self }
    }

    /// Whether it is about the plan that is open while a person is asked.
    pub const fn is_of_a_plan(&self) -> bool {
        match self {
            Self::Open | Self::New(_) | Self::Copy(_) | Self::BaseMap => false,
            Self::Backup
            | Self::Picture
            | Self::Export(_)
            | Self::Paper(_)
            | Self::Corners
            | Self::List
            | Self::Map
            | Self::Attachment(_)
            | Self::Table(_)
            | Self::Sheet(..)
            | Self::Period(_)
            | Self::Dossier(..)
            | Self::CheckedDossier => true,
        }
    }

    const fn title(&self) -> &'static str {
        match self {
            Self::Open => "choose-open",
            Self::New(_) => "choose-new",
            Self::Backup => "choose-backup",
            Self::Picture => "choose-picture",
            Self::Corners | Self::List => "choose-table",
            Self::Export(_) => "choose-export",
            Self::Paper(_) => "choose-paper",
            Self::BaseMap => "choose-base-map",
            Self::Map => "choose-map",
            Self::Attachment(_) => "choose-attachment",
            Self::Table(_) | Self::Sheet(..) | Self::Period(_) => "choose-save-table",
            Self::Dossier(..) => "choose-save-dossier",
            Self::CheckedDossier => "choose-dossier",
            Self::Copy(_) => "choose-save-copy",
        }
    }

    fn endings(&self) -> Vec<&'static [&'static str]> {
        let tables = FORMATS.iter().map(|format| slice::from_ref(&format.ending));
        match self {
            Self::Open => vec![PLANS, io::MAP_ENDINGS],
            Self::New(_) | Self::Backup => vec![PLANS],
            Self::Picture => vec![&["png"], &["svg"]],
            Self::Corners | Self::List => vec![io::TABLE_ENDINGS],
            Self::BaseMap => vec![OWN_ENDINGS],
            Self::Export(exported) => vec![exported.format.endings()],
            Self::Paper(paper) => vec![slice::from_ref(&paper.format.ending)],
            Self::Map => vec![io::MAP_ENDINGS, io::TABLE_ENDINGS],
            Self::Sheet(of, ..) if of.events.is_some() => {
                tables.chain([slice::from_ref(&CALENDAR)]).collect()
            }
            Self::Sheet(..) | Self::Period(_) => tables.collect(),
            Self::Table(_) => {
                CORNER_FORMATS.iter().map(|(ending, _)| slice::from_ref(ending)).collect()
            }
            Self::Dossier(..) | Self::CheckedDossier => vec![PACKED],
            Self::Attachment(_) | Self::Copy(_) => Vec::new(),
        }
    }

    fn save_as(&self, plan: &Plan, texts: &Texts) -> Option<String> {
        match self {
            Self::Open
            | Self::Corners
            | Self::List
            | Self::BaseMap
            | Self::Map
            | Self::Attachment(_)
            | Self::CheckedDossier => None,
            Self::Dossier(zone, _) => Some(format!("{}.zip", io::proposed_name(plan.get(*zone)?))),
            Self::New(_) => Some(texts.get("ui-file-new-name")),
            Self::Backup => Some(texts.get("ui-file-backup-name")),
            Self::Picture => Some(texts.get("ui-file-picture-name")),
            Self::Table(of) => {
                let name = plan.boundary_facts(*of).map(|facts| facts.name).unwrap_or_default();
                Some(as_file_name(&format!("{name}.xlsx")))
            }
            Self::Sheet(of, query, _) => {
                Some(as_file_name(&format!("{} {}.xlsx", texts.get(of.title), query.on)))
            }
            Self::Period(id) => {
                let (title, ..) = period_table(plan, *id)?;
                Some(as_file_name(&format!("{}.xlsx", texts.say(&title))))
            }
            Self::Paper(paper) => Some(as_file_name(&paper.name(plan, texts))),
            Self::Export(exported) => Some(as_file_name(&exported.name(plan, texts))),
            Self::Copy(file) => Some(as_file_name(&file.name)),
        }
    }
}

fn filter(endings: &'static [&'static str], texts: &Texts) -> Filter {
    let name = match endings {
        PLANS => texts.get("ui-file-kind"),
        OWN_ENDINGS => texts.get("ui-file-base-maps"),
        io::MAP_ENDINGS => texts.get("ui-file-maps"),
        [only] => only.to_uppercase(),
        _ => texts.get("ui-file-tables"),
    };
    Filter { name, endings }
}

/// The name without what no system takes in one: a lot may be called "C-03/2".
pub fn as_file_name(name: &str) -> String {
    let is_bad = |letter: char| letter.is_control() || r#"/\:*?"<>|"#.contains(letter);
    let name: String =
        name.chars().map(|letter| if is_bad(letter) { '-' } else { letter }).collect();
    name.trim_start_matches(['.', ' ']).to_owned()
}
