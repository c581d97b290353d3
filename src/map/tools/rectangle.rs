//! A rectangle by a side and how far it reaches from that: two clicks or typed corners give the side, the
//! third its depth.

use super::measuring::Measuring;
use crate::domain::Point;
use crate::i18n::Message;
use crate::map::aim::{Aim, NextCorner, Side};
use crate::map::drawing_keys::hint;
use crate::map::sketch::Sketching;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use crate::views::measurement::MeasureKind;
use egui::{Key, KeyboardShortcut, Modifiers, Pos2};
use lucide_icons::Icon;

/// Three clicks draw a rectangle, which is measured.
pub static RECTANGLE: Tool = Tool {
    id: "rectangle",
    text: "ui-command-draw-rectangle",
    icon: Icon::RectangleHorizontal,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::R)),
    measures: Some(MeasureKind::Area),
    take: || Box::new(BySide { corners: Measuring::new(MeasureKind::Area, HINTS) }),
};

const HINTS: &[&str] = &["draw-hint-side", "draw-hint-side-end", "measure-hint-next"];

/// With less depth there is no rectangle, metres.
const LEAST_DEPTH_M: f64 = 0.001;

struct BySide {
    /// What sets and moves the corners of the side.
    corners: Measuring,
}

/// The side of the rectangle, once it is drawn.
fn side(sketching: &Sketching) -> Option<Side> {
    let sketch = sketching.sketch().filter(|it| !it.ended && it.kind == MeasureKind::Area)?;
    sketch.corners.as_slice().try_into().ok()
}

/// The two corners away from the side, the first of them here; nothing where they would lie on it.
fn far_corners([start, end]: Side, at: Point) -> Option<[Point; 2]> {
    let depth = at - end;
    (depth.x().hypot(depth.y()) > LEAST_DEPTH_M).then(|| [at, start + depth])
}

fn finish(side: Side, at: Point, sketching: &mut Sketching) {
    if let Some(corners) = far_corners(side, at) {
        sketching.set(MeasureKind::Area, &corners);
        sketching.end();
    }
}

impl MapTool for BySide {
    fn seeks(&mut self, gesture: &Gesture, work: &Workplace<'_>) -> Seeks {
        self.corners.seeks(gesture, work)
    }

    fn next_corner(&self, sketching: &Sketching) -> Option<NextCorner> {
        let next = self.corners.next_corner(sketching)?;
        Some(side(sketching).map_or(next, |side| NextCorner::Depth { side }))
    }

    fn would_set(&self, aim: &Aim, sketching: &Sketching) -> Vec<Point> {
        match side(sketching) {
            Some(side) if !self.holds() => {
                far_corners(side, aim.on_grid).map(Vec::from).unwrap_or_default()
            }
            Some(_) | None => aim.way.clone(),
        }
    }

    fn set_corner(&mut self, at: Point, sketching: &mut Sketching) {
        match side(sketching) {
            Some(side) => finish(side, at, sketching),
            None => self.corners.set_corner(at, sketching),
        }
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        self.corners.press(at, work);
    }

    fn holds(&self) -> bool {
        self.corners.holds()
    }

    fn let_go(&mut self) {
        self.corners.let_go();
    }

    fn pointer(
        &mut self,
        gesture: &Gesture,
        aim: Option<&Aim>,
        work: &mut Workplace<'_>,
    ) -> Answer {
        match (gesture.deed, side(work.sketching), aim) {
            // A corner pressed is held, and the position meant is no depth.
            (Deed::Clicks | Deed::ClicksTwice, Some(side), Some(aim)) => {
                if !self.holds() {
                    finish(side, aim.on_grid, work.sketching);
                }
                Answer::Going
            }
            _ => self.corners.pointer(gesture, aim, work),
        }
    }

    fn key(&mut self, key: ToolKey, sketching: &mut Sketching) -> Keyed {
        self.corners.key(key, sketching)
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        match side(work.sketching) {
            Some(side) => Some(hint("draw-hint-depth", NextCorner::Depth { side })),
            None => self.corners.hint(work),
        }
    }
}
