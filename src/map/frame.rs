//! What the canvas is told before a frame, and what it tells after it.

use super::aim::{NextCorner, Snap, Typed};
use super::ground::BaseMap;
use super::paint::{Look, Overlay};
use super::palette::Palette;
use super::thing::Thing;
use super::tool::{Answer, Tool};
use crate::domain::{Id, LandUse, Lot, Plan, Point};
use crate::i18n::{Message, Texts};
use crate::views::measurement::Measurement;
use crate::views::scene::ZoneColouring;
use egui::Rect;
use jiff::civil::Date;

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
    /// The lots selected together, where they are more than one.
    pub several: &'a [Id<Lot>],
    /// What the colours of zones tell.
    pub colouring: ZoneColouring,
    /// What lies under the plan.
    pub base: &'a BaseMap,
    /// The colours.
    pub palette: &'a Palette,
    /// The language.
    pub texts: &'a Texts,
    /// Whether the window is dark.
    pub dark: bool,
    /// The tool in hand.
    pub tool: &'static Tool,
    /// What was typed of the corner that is set next.
    pub typed: Typed,
    /// Whether the plan takes changes.
    pub can_edit: bool,
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
#[derive(Clone, Debug, Default)]
pub struct CanvasOutput {
    /// What the pointer is on.
    pub hovered: Option<Thing>,
    /// What came of the tool in hand.
    pub answer: Answer,
    /// What to do next with the tool in hand; nothing where that goes without saying.
    pub hint: Option<Message>,
    /// Where the pointer is, while it is on the map: where it snapped to, if it did.
    pub pointer: Option<PointerAt>,
    /// What the pointer snapped to.
    pub snap: Option<Snap>,
    /// The corner that the tool in hand sets next, where it draws.
    pub next: Option<NextCorner>,
    /// Where that would come to lie, by the pointer and what was typed.
    pub aimed_at: Option<Point>,
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
    /// How what stands on the map beside zones and lots looks, for the legend.
    pub sights: Vec<&'static Look>,
}
