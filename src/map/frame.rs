//! What the canvas is told before a frame, and what it tells after it.

use super::base::BaseMap;
use super::overlay::Overlay;
use super::palette::Palette;
use super::snap::Snap;
use super::tool::Tool;
use crate::domain::{Bounded, Id, Key, LandUse, Lot, Note, Plan, Zone};
use crate::i18n::Texts;
use crate::views::measurement::Measurement;
use crate::views::scene::ZoneColouring;
use egui::Rect;
use jiff::civil::Date;

/// What can be pointed at.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Thing {
    /// A zone.
    Zone(Id<Zone>),
    /// A lot.
    Lot(Id<Lot>),
    /// A note.
    Note(Id<Note>),
    /// A record of another kind that has a place: a work, a project, an inspection.
    Record(Key),
}

impl Thing {
    /// Whose boundary it is; nothing for what has none.
    pub const fn bounded(self) -> Option<Bounded> {
        match self {
            Self::Zone(zone) => Some(Bounded::Zone(zone)),
            Self::Lot(lot) => Some(Bounded::Lot(lot)),
            Self::Note(_) | Self::Record(_) => None,
        }
    }
}

/// What stands on the map beside zones, lots and notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Sight {
    /// A work or project that is done.
    Done,
    /// One that is planned or under way.
    ToBeDone,
    /// An inspection.
    Inspection,
}

/// What the canvas needs to know in a frame.
#[derive(Clone, Copy)]
pub struct CanvasInput<'a> {
    /// What to show.
    pub plan: &'a Plan,
    /// Grows with every change of the plan.
    pub revision: u64,
    /// The day to show.
    pub on: Date,
    /// What is selected.
    pub selection: Option<Thing>,
    /// What the colours of zones tell.
    pub colouring: ZoneColouring,
    /// What lies under the plan.
    pub base: BaseMap,
    /// The colours.
    pub palette: &'a Palette,
    /// The language.
    pub texts: &'a Texts,
    /// Whether the window is dark.
    pub dark: bool,
    /// What a click does.
    pub tool: Tool,
    /// Panels over the map; labels keep off them.
    pub covered: &'a [Rect],
    /// What is shown over the plan and is not of it.
    pub overlay: &'a Overlay,
    /// What the card beside the pointer says of a thing, the first line bold; no lines, no card.
    pub hover_card: &'a dyn Fn(Thing) -> Vec<String>,
}

/// Where the pointer is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PointerAt {
    /// On the plan's grid: x easting, y northing.
    pub on_grid: geo::Point,
    /// Longitude and latitude, degrees.
    pub lon_lat: geo::Point,
}

/// What happened on the canvas in a frame.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CanvasOutput {
    /// What the pointer is on.
    pub hovered: Option<Thing>,
    /// What was clicked; `Some(None)` is empty ground.
    pub clicked: Option<Option<Thing>>,
    /// What was clicked twice.
    pub double_clicked: Option<Thing>,
    /// Where the pointer is, while it is on the map: where it snapped to, if it did.
    pub pointer: Option<PointerAt>,
    /// What the pointer snapped to.
    pub snap: Option<Snap>,
    /// What the shape in hand measures, the pointer taken for its next corner.
    pub measurement: Option<Measurement>,
    /// Where the menu was asked for, on the screen.
    pub menu_asked_at: Option<egui::Pos2>,
    /// Metres on the ground for a point of the screen, in the middle of the map.
    pub metres_per_pixel: f64,
    /// Whether lots are drawn, for the legend.
    pub shows_lots: bool,
    /// The uses the lots drawn are painted by, for the legend.
    pub land_uses: Vec<LandUse>,
    /// Works and inspections in sight.
    pub sights: Vec<Sight>,
    /// Whom to name for the base map.
    pub attribution: String,
}
