//! Files as the window handles them: what it asks for, what is saved beside a plan.

use super::action::Action;
use super::scope::View;
use crate::domain::{About, Bounded, Document, Id, Plan};
use crate::i18n::{Argument, Message, Texts, marked};
use crate::io::{self, CornerListing};
use crate::map::Thing;
use crate::project::{self, Desk, KeptFile, Project};
use crate::report::{self, PictureRequest};
use crate::views::{self, Table, TableKind, TableQuery};
use crate::whole;
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Makes an empty plan file.
pub fn new_plan(path: &Path, about: About, desk: Desk) -> Result<Project, Message> {
    Project::create(path, about, None, desk).map_err(|error| error.message())
}

/// What a file dropped on the window is for: a plan is opened, a list of tenants or a table of
/// corners is read.
pub fn dropped(path: &Path) -> Action {
    let ending = path.extension().unwrap_or_default();
    if io::TABLE_ENDINGS.iter().any(|table| ending.eq_ignore_ascii_case(table)) {
        let is_of_tenants = |sheet: &io::Sheet| io::tenant_columns(sheet).of.len() > 2;
        let sheets = io::sheets_from_file(path).unwrap_or_default();
        if sheets.iter().any(is_of_tenants) {
            Action::TenantsFrom(path.to_owned())
        } else {
            // What cannot be read is said there.
            Action::CornersFrom(path.to_owned())
        }
    } else {
        Action::OpenFile(path.to_owned())
    }
}

/// What a file is asked for.
#[derive(Clone, Debug)]
pub enum FileFor {
    /// A plan to open.
    Open,
    /// Where an empty plan goes that says this of itself.
    New(About),
    /// Where a copy of the plan goes.
    Backup,
    /// Where the map picture goes.
    Picture,
    /// A table of corners.
    Corners,
    /// A list of tenants.
    Tenants,
    /// What a document keeps inside the plan.
    Attachment(Id<Document>),
    /// Where the corner table of a boundary goes.
    Table(Bounded),
    /// Where a table of the desk goes.
    Sheet(TableKind, TableQuery, Box<Table>),
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

const PLANS: &[&str] = &["gpkg"];

impl FileFor {
    /// What is asked for once the file is known.
    pub fn action(self, path: PathBuf) -> Action {
        match self {
            Self::Open => Action::OpenFile(path),
            Self::New(about) => Action::NewFile(path, about),
            Self::Backup => Action::BackupTo(path),
            Self::Picture => Action::PictureTo(path),
            Self::Corners => Action::CornersFrom(path),
            Self::Tenants => Action::TenantsFrom(path),
            Self::Attachment(of) => Action::Attach(of, path),
            Self::Table(of) => Action::TableTo(of, path),
            Self::Sheet(kind, query, table) => Action::SheetTo(kind, query, table, path),
            Self::Copy(file) => Action::CopyTo(file, path),
        }
    }

    /// How a person is asked.
    pub fn question(&self, plan: &Plan, texts: &Texts) -> Question {
        let title = texts.get(self.title());
        let filters = self.endings().iter().map(|endings| filter(endings, texts)).collect();
        let save_as = self.save_as(plan, texts);
        let is_plan = matches!(self, Self::New(_) | Self::Backup);
        Question { title, filters, folder: None, save_as, is_plan }
    }

    const fn title(&self) -> &'static str {
        match self {
            Self::Open => "choose-open",
            Self::New(_) => "choose-new",
            Self::Backup => "choose-backup",
            Self::Picture => "choose-picture",
            Self::Corners | Self::Tenants => "choose-table",
            Self::Attachment(_) => "choose-attachment",
            Self::Table(_) | Self::Sheet(..) => "choose-save-table",
            Self::Copy(_) => "choose-save-copy",
        }
    }

    const fn endings(&self) -> &'static [&'static [&'static str]] {
        match self {
            Self::Open | Self::New(_) | Self::Backup => &[PLANS],
            Self::Picture => &[&["png"], &["svg"]],
            Self::Corners | Self::Tenants => &[io::TABLE_ENDINGS],
            Self::Sheet(TableKind::Calendar, ..) => &[&["xlsx"], &["csv"], &["ics"], &["txt"]],
            Self::Table(_) | Self::Sheet(..) => &[&["xlsx"], &["csv"], &["txt"]],
            Self::Attachment(_) | Self::Copy(_) => &[],
        }
    }

    fn save_as(&self, plan: &Plan, texts: &Texts) -> Option<String> {
        match self {
            Self::Open | Self::Corners | Self::Tenants | Self::Attachment(_) => None,
            Self::New(_) => Some(texts.get("ui-file-new-name")),
            Self::Backup => Some(texts.get("ui-file-backup-name")),
            Self::Picture => Some(texts.get("ui-file-picture-name")),
            Self::Table(of) => {
                let name = plan.boundary_facts(*of).map(|facts| facts.name).unwrap_or_default();
                Some(as_file_name(&format!("{name}.xlsx")))
            }
            Self::Sheet(kind, query, _) => {
                Some(as_file_name(&format!("{} {}.xlsx", texts.get(kind.title()), query.on)))
            }
            Self::Copy(file) => Some(as_file_name(&file.name)),
        }
    }
}

fn filter(endings: &'static [&'static str], texts: &Texts) -> Filter {
    let name = match endings {
        PLANS => texts.get("ui-file-kind"),
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

/// Writes a table of the desk as the ending says.
pub fn save_sheet(
    plan: &Plan,
    kind: TableKind,
    query: &TableQuery,
    table: &Table,
    moment: Timestamp,
    texts: &Texts,
    path: &Path,
) -> Result<(), Message> {
    let failed = |why: Argument| Message::new("tables-not-saved").with("why", why);
    if let Some(why) = report::cannot_carry(table, path, texts) {
        return Err(why);
    }
    let bytes = report::table_file(plan, kind, query, table, moment, texts, path)
        .map_err(|error| failed(report::no_workbook(&error).into()))?;
    whole::write(path, &bytes).map_err(|error| failed(project::reason(&error).into()))
}

/// Draws the selected zone, or the whole plan, and writes it as SVG or PNG by the name's ending.
pub fn save_picture(plan: &Plan, view: &View, texts: &Texts, path: &Path) -> Result<(), Message> {
    let zone = match view.selection {
        Some(Thing::Zone(zone)) => Some(zone),
        Some(Thing::Lot(lot)) => plan.get(lot).map(|lot| lot.zone),
        Some(Thing::Note(_) | Thing::Record(_)) | None => None,
    };
    let request = PictureRequest { zone, colouring: view.colouring, ..PictureRequest::default() };
    let svg = report::picture_svg(plan, view.on, texts, &request);
    let is_svg = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    let picture = if is_svg {
        svg.into_bytes()
    } else {
        report::picture_png(&svg).map_err(|error| error.message())?
    };
    whole::write(path, &picture).map_err(|error| project::reason(&error))
}

/// The fill table as text with tabs, for pasting into a spreadsheet.
pub fn fill_table(plan: &Plan, on: Date, texts: &Texts) -> String {
    let numerals = texts.numerals();
    let hectares = |area: crate::units::Area| numerals.number(area.as_hectares(), 2);
    let mut lines = vec![texts.get("ui-fill-table-head")];
    for row in views::fill_table(plan, on, None) {
        let fill = row.fill;
        let unknown = || texts.get("common-unknown");
        lines.push(
            [
                marked(&row.code).into_owned(),
                marked(&row.name).into_owned(),
                fill.industrial.map_or_else(unknown, hectares),
                hectares(fill.leased),
                hectares(fill.registered),
                fill.known_rate().map_or_else(unknown, |rate| numerals.percent(rate)),
                crate::units::date(fill.on),
            ]
            .join("\t"),
        );
    }
    lines.join("\n")
}

fn listing(plan: &Plan, of: Bounded, texts: &Texts) -> Option<CornerListing> {
    let mut facts = plan.boundary_facts(of)?;
    facts.name = texts.say(&views::bounded_name(plan, of)?);
    CornerListing::new(&facts, &plan.about.grid)
}

/// The corner table of a boundary as text with tabs; nothing where none is drawn.
pub fn corner_table(plan: &Plan, of: Bounded, texts: &Texts) -> Option<String> {
    Some(io::corner_rows_text(&listing(plan, of, texts)?, texts))
}

/// Writes the corner table of a boundary as XLSX, CSV or text by the name's ending.
pub fn save_table(plan: &Plan, of: Bounded, texts: &Texts, path: &Path) -> Result<(), Message> {
    let cannot = |why: Message| Message::new("ui-table-not-saved").with("why", why);
    let listing =
        listing(plan, of, texts).ok_or_else(|| cannot(Message::new("inspector-no-boundary")))?;
    let bytes = io::corner_table(&[listing], path, texts)
        .map_err(|error| cannot(report::no_workbook(&error)))?;
    whole::write(path, &bytes).map_err(|error| cannot(project::reason(&error)))
}
