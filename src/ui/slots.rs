//! Where the window's jobs are done, one line a sort.
//!
//! What a panel asks of itself nobody can give up: it would wait for an answer that never comes.

use crate::jobs::{Keeps, Slot};

/// A panel's own question.
const fn of_panel(name: &'static str) -> Slot {
    Slot { name, keeps: Keeps::Newest, can_be_given_up: false }
}

/// What a person has asked for and may think better of.
const fn of_person(name: &'static str, keeps: Keeps) -> Slot {
    Slot { name, keeps, can_be_given_up: true }
}

/// What stands in a window of its own.
const fn of_system(name: &'static str) -> Slot {
    Slot { name, keeps: Keeps::Each, can_be_given_up: false }
}

/// A file that is to be shown.
pub const OPENING: Slot = of_person("job-opening", Keeps::NewestAtOnce);
/// A file that is made, and shown then.
pub const MAKING: Slot = of_person("job-making", Keeps::Writing);
/// The open file, which another program has changed.
pub const READING_AGAIN: Slot = of_panel("job-reading-again");
/// A table that was dropped on the window.
pub const DROPPED: Slot = of_person("job-dropped", Keeps::NewestAtOnce);
/// A table put on the clipboard.
pub const COPYING: Slot = of_person("job-copying", Keeps::Newest);
/// A file beside the plan.
pub const SAVING: Slot = of_person("job-saving", Keeps::Writing);
/// A period that is closed.
pub const CLOSING_PERIOD: Slot = of_person("job-closing-period", Keeps::Newest);
/// A dossier that is checked.
pub const DOSSIER: Slot = of_person("job-dossier", Keeps::Newest);
/// A list that is read from its file.
pub const LIST_FILE: Slot = of_person("job-list-file", Keeps::NewestAtOnce);
/// A list that is judged.
pub const LIST: Slot = of_panel("job-list");
/// A map or a drawing that is read from its file.
pub const MAP_FILE: Slot = of_person("job-map-file", Keeps::NewestAtOnce);
/// A map that is judged.
pub const MAP: Slot = of_person("job-map", Keeps::Newest);
/// A table of corners that is read from its file.
pub const CORNERS_FILE: Slot = of_person("job-corners-file", Keeps::NewestAtOnce);
/// A table of corners that is understood.
pub const CORNERS: Slot = of_panel("job-corners");
/// The search.
pub const FINDING: Slot = of_panel("job-finding");
/// A table of the desk.
pub const LISTING: Slot = of_panel("job-listing");
/// Land for who asks.
pub const LAND: Slot = of_panel("job-land");
/// A zone that is laid out.
pub const LAYOUT: Slot = of_panel("job-layout");
/// What is wrong with the land.
pub const LAND_CHECK: Slot = of_panel("job-land-check");
/// Land that no lot covers.
pub const UNASSIGNED: Slot = of_panel("job-unassigned");
/// Forms of a period.
pub const FORMS: Slot = of_panel("job-forms");
/// What a step of the history did.
pub const HISTORY: Slot = of_panel("job-history");
/// The way back to how the plan was.
pub const RETURNING: Slot = of_person("job-returning", Keeps::Newest);
/// A lot that is split.
pub const SPLIT: Slot = of_panel("job-split");
/// Lots that are merged.
pub const MERGE: Slot = of_panel("job-merge");
/// A boundary that is to have an area.
pub const AREA: Slot = of_panel("job-area");
/// A boundary that is moved.
pub const MOVE: Slot = of_panel("job-move");
/// A strip of land.
pub const BAND: Slot = of_panel("job-band");
/// What a boundary drawn on the map brings.
pub const CORNERS_CHECK: Slot = of_panel("job-corners-check");
/// A file that is to be a base map.
pub const BASE_MAP: Slot = of_person("job-base-map", Keeps::NewestAtOnce);
/// What the map shows of a base map.
pub const GROUND: Slot = of_panel("job-ground");
/// The list of zones.
pub const ZONES: Slot = of_panel("job-zones");
/// The system's file dialog. Nobody is shown two of them.
pub const ASKING: Slot = of_system("asking");
/// A document that is handed to the system.
pub const HANDING_OVER: Slot = of_system("handing-over");

/// All of them.
pub const SLOTS: &[Slot] = &[
    OPENING,
    MAKING,
    READING_AGAIN,
    DROPPED,
    COPYING,
    SAVING,
    CLOSING_PERIOD,
    DOSSIER,
    LIST_FILE,
    LIST,
    MAP_FILE,
    MAP,
    CORNERS_FILE,
    CORNERS,
    FINDING,
    LISTING,
    LAND,
    LAYOUT,
    LAND_CHECK,
    UNASSIGNED,
    FORMS,
    HISTORY,
    RETURNING,
    SPLIT,
    MERGE,
    AREA,
    CORNERS_CHECK,
    BAND,
    MOVE,
    BASE_MAP,
    GROUND,
    ZONES,
    ASKING,
    HANDING_OVER,
];
