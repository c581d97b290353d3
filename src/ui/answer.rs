//! What work off the window's thread has come to. It waits with the actions for the next frame.

use super::area_form::tried::AreaTried;
use super::band_form::tried::BandTried;
use super::book::Book;
use super::check_sheet::found::LandChecked;
use super::corners_form::Understood;
use super::corners_form::brought::LandBrought;
use super::dock::Listed;
use super::dossier_sheet::done::DossierDone;
use super::forms_sheet::filled::FormsFilled;
use super::history_sheet::step::StepTold;
use super::land_sheet::found::LandAnswer;
use super::layout_form::reckoned::LayoutAnswer;
use super::list_form::Outcome;
use super::map_form::{MapFile, MapOutcome};
use super::merge_form::tried::MergeTried;
use super::move_form::tried::MoveTried;
use super::split_form::tried::SplitTried;
use crate::domain::{Boundary, Edit, Id, Lot};
use crate::i18n::Message;
use crate::map::{OwnAnswer, OwnLook};
use crate::project::{Project, Renewal};
use crate::views::scene::{Scene, ZoneColouring};
use crate::views::{Hit, ZoneGroup, ZoneSort};
use jiff::civil::Date;
use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;

/// What was looked for, in which state of the plan, on which day.
pub type Search = (String, u64, Date);

/// Which zones are listed: in which state of the plan, on which day, what they hold, in which order.
pub type ZonesOf = (u64, Date, String, ZoneSort);

/// A file that was read.
pub struct FileRead {
    /// The file.
    pub project: Project,
    /// What the map shows of it. Making it works out, too, how full each zone is: all clones of a
    /// plan know that once one does.
    pub scene: Scene,
    /// What the built-in plan has gained since the file was made; nothing where it was open already.
    pub renewal: Result<Option<Renewal>, Message>,
}

impl FileRead {
    /// Makes ready what the first frame of a file just opened would wait for.
    pub fn opened(project: Project, on: Date, colouring: ZoneColouring) -> Box<Self> {
        let renewal = project.renewal().map_err(|error| error.message());
        Box::new(Self { renewal, ..*Self::again(project, on, colouring) })
    }

    /// The same of a file that is open and was read again: it has been offered what it lacks.
    pub fn again(project: Project, on: Date, colouring: ZoneColouring) -> Box<Self> {
        let scene = Scene::new(project.plan(), on, colouring);
        Box::new(Self { project, scene, renewal: Ok(None) })
    }
}

/// The answer of a job.
pub enum Answer {
    /// A file was opened, or why not.
    Opened(Result<Box<FileRead>, Message>),
    /// The file that is open was read again because another program has changed it.
    ReadAgain {
        /// Which state of it was on the screen then.
        of: u64,
        /// The file as it is.
        read: Result<Box<FileRead>, Message>,
    },
    /// What the one field finds, and for enterprises the lot they are on.
    Found(Search, Vec<(Hit, Option<Id<Lot>>)>),
    /// An edit, and the state of the plan it is made for.
    Edit(u64, Edit),
    /// The list of zones.
    Zones(ZonesOf, Vec<ZoneGroup>),
    /// A table of the desk.
    Listed(Box<Listed>),
    /// A dossier that was written or looked at.
    Dossier(Box<DossierDone>),
    /// A file that is to be a base map, or why it cannot.
    BaseMap(Result<Box<OwnLook>, Message>),
    /// A map or table for other programs is written: what there is to say of it.
    Exported(Vec<Message>),
    /// Where a paper lies that was made, or why there is none.
    Paper(Result<PathBuf, Message>),
    /// What was read of the base map.
    Ground(Box<OwnAnswer>),
    /// The lots that would do for what was asked.
    Land(Box<LandAnswer>),
    /// A zone that was laid out.
    Layout(Box<LayoutAnswer>),
    /// What is wrong with the land.
    LandChecked(Box<LandChecked>),
    /// Land of a zone that no lot covers, and the state of the plan it is of.
    Unassigned(u64, Option<Boundary>),
    /// Forms of a period.
    Forms(Box<FormsFilled>),
    /// What a step of the history did.
    Step(Box<StepTold>),
    /// What a split comes to.
    Split(Box<SplitTried>),
    /// What a merger comes to.
    Merged(Box<MergeTried>),
    /// What a boundary with another area comes to.
    AreaSet(Box<AreaTried>),
    /// What a moved boundary comes to.
    LandMoved(Box<MoveTried>),
    /// What a strip of land comes to.
    Band(Box<BandTried>),
    /// What a boundary drawn on the map brings.
    Brought(Box<LandBrought>),
    /// A file for a list.
    ListFile(PathBuf, Result<Book, Message>),
    /// What a list comes to.
    List(Box<Outcome>),
    /// A map or a drawing that was read, or why it was not.
    MapFile(Result<Arc<MapFile>, Message>),
    /// What a map comes to.
    Map(Box<MapOutcome>),
    /// A file for the table of corners.
    CornersFile(PathBuf, Result<Book, Message>),
    /// What a table of corners comes to.
    Corners(Box<Understood>),
}

impl fmt::Debug for Answer {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(match self {
            Self::Opened(_) => "Opened",
            Self::ReadAgain { .. } => "ReadAgain",
            Self::Edit(..) => "Edit",
            Self::Zones(..) => "Zones",
            Self::Listed(_) => "Listed",
            Self::Dossier(_) => "Dossier",
            Self::BaseMap(_) => "BaseMap",
            Self::Exported(_) => "Exported",
            Self::Paper(_) => "Paper",
            Self::Ground(_) => "Ground",
            Self::Land(_) => "Land",
            Self::Layout(_) => "Layout",
            Self::LandChecked(_) => "LandChecked",
            Self::Unassigned(..) => "Unassigned",
            Self::Forms(_) => "Forms",
            Self::Found(..) => "Found",
            Self::Step(_) => "Step",
            Self::Split(_) => "Split",
            Self::Merged(_) => "Merged",
            Self::AreaSet(_) => "AreaSet",
            Self::Brought(_) => "Brought",
            Self::Band(_) => "Band",
            Self::LandMoved(_) => "LandMoved",
            Self::ListFile(..) => "ListFile",
            Self::List(_) => "List",
            Self::MapFile(_) => "MapFile",
            Self::Map(_) => "Map",
            Self::CornersFile(..) => "CornersFile",
            Self::Corners(_) => "Corners",
        })
    }
}
