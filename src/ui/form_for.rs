//! What the right panel is asked to show in place of the selection.

use super::list_form::ListKind;
use super::occupancy_form::Reservation;
use crate::domain::{
    Bounded, Id, Key, LandUse, Lot, Occupancy, OccupancyState, Phase, Point, Promotion, RecordKind,
    ReportPeriod, Zone, ZoneKind,
};
use crate::i18n::Message;
use crate::operations::LandMove;
use std::path::Path;

/// What a form or a sheet is opened for.
#[derive(Debug)]
pub enum FormFor {
    /// A record of whatever kind, where that is shown.
    Record(Key),
    /// A record of this kind to be entered, about these others.
    NewRecord(RecordKind, Vec<Key>),
    /// What is found of something by the rule of this name, to be accepted.
    Accepting(String, Key),
    /// The fields of a record, to be changed.
    Changing(Key),
    /// The day from which on a record holds no more, and why that is asked.
    EndingRecord(Key, Option<Message>),
    /// Whose plan it is, of which years, and who keeps it.
    Plan,
    /// Enterprises that may be one and the same.
    Duplicates,
    /// What is wrong with the land of a zone, or of the whole plan.
    LandCheck(Option<Id<Zone>>),
    /// Forms of a reporting period.
    Forms,
    /// Every change so far.
    History,
    /// What is tried beside the plan.
    Trial,
    /// What the law asks of a zone, of its extension and its lots.
    Gates(Id<Zone>),
    /// A closed reporting period.
    Period(Id<ReportPeriod>),
    /// A new occupancy of a lot.
    Recording(Id<Lot>),
    /// Land to be reserved for who asks.
    Reserving(Reservation),
    /// An enterprise comes into this state after an occupancy.
    NextStep(Id<Occupancy>, OccupancyState),
    /// Land to be found, for an enquiry or for nobody yet.
    Land(Option<Id<Promotion>>),
    /// An occupancy to be corrected.
    Correcting(Id<Occupancy>),
    /// The end of an occupancy.
    Ending(Id<Occupancy>),
    /// A boundary: areas, source, corners.
    Boundary(Bounded),
    /// A boundary to be made from a table of corners.
    Corners(Target),
    /// A boundary to be made from corners that were set on the map.
    Drawn(Target, Vec<Point>),
    /// An approval of a zone or one of its stages, to be recorded.
    Approval(Id<Zone>, Option<Id<Phase>>),
    /// A lot to be split, and the line that was drawn over it.
    Split(Id<Lot>, Vec<Point>),
    /// A boundary that is to have an area.
    Area(Bounded),
    /// A boundary to be moved, and how far it was dragged on the map.
    Move(Bounded, LandMove),
    /// A strip of land along a boundary, or along a way that was drawn.
    Band(Bounded, Vec<Point>),
    /// Lots to be merged.
    Merge(Vec<Id<Lot>>),
    /// A zone to be laid out.
    Layout(Id<Zone>),
    /// The dossier of a zone's detailed plan.
    Dossier(Id<Zone>),
    /// A list to be read: of what, or as it looks.
    List(Option<ListKind>),
}

/// Whose boundary.
#[derive(Clone, Debug, PartialEq)]
pub enum Target {
    /// Of something in the plan.
    Existing(Bounded),
    /// Of a zone that is made with it.
    NewZone {
        /// Its name.
        name: String,
        /// What sort.
        kind: ZoneKind,
    },
    /// Of a lot that is made with it.
    NewLot {
        /// Where it lies.
        zone: Id<Zone>,
        /// Its code.
        code: String,
        /// What it is set aside for.
        land_use: LandUse,
    },
    /// Of all the lots the table names, made or drawn anew.
    Lots {
        /// Where they lie.
        zone: Id<Zone>,
        /// What new ones are set aside for.
        land_use: LandUse,
    },
}

impl Default for Target {
    fn default() -> Self {
        Self::NewZone { name: String::new(), kind: ZoneKind::Cluster }
    }
}

impl Target {
    /// A zone named after the file its table comes from.
    pub fn new_zone(path: &Path) -> Self {
        let stem = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
        Self::NewZone { name: stem.unwrap_or_default(), kind: ZoneKind::Cluster }
    }

    /// Whose boundary it replaces.
    pub const fn boundary(&self) -> Option<Bounded> {
        match self {
            Self::Existing(of) => Some(*of),
            Self::NewZone { .. } | Self::NewLot { .. } | Self::Lots { .. } => None,
        }
    }

    /// The zone whose lots are drawn.
    pub const fn lots_of(&self) -> Option<Id<Zone>> {
        match self {
            Self::Lots { zone, .. } => Some(*zone),
            Self::Existing(_) | Self::NewZone { .. } | Self::NewLot { .. } => None,
        }
    }
}
