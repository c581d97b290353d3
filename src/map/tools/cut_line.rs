//! Cutting a lot along a line: clicks set its corners, the last one twice or Enter ends it, and the lot it
//! leads through is asked to be split along it.

use crate::domain::{Id, Lot, Point};
use crate::i18n::Message;
use crate::map::aim::{Aim, NextCorner, Own, sides};
use crate::map::drawing_keys::hint;
use crate::map::land::Land;
use crate::map::paint::Brush;
use crate::map::sketch::Sketching;
use crate::map::thing::Thing;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use crate::views::measurement::MeasureKind;
use egui::{Key, KeyboardShortcut, Modifiers};
use lucide_icons::Icon;

/// A line of clicks cuts a lot.
pub static CUT_LINE: Tool = Tool {
    id: "cut-line",
    text: "ui-command-cut-line",
    icon: Icon::Scissors,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::X)),
    measures: None,
    take: || Box::new(CuttingLine::default()),
};

#[derive(Default)]
struct CuttingLine {
    /// The line so far; nobody else's shape.
    line: Sketching,
    /// What a click would set.
    next: Vec<Point>,
}

impl CuttingLine {
    fn corners(&self) -> &[Point] {
        self.line.sketch().map_or(&[], |line| &line.corners)
    }

    fn set(&mut self, way: &[Point]) {
        if way.last() != self.corners().last() {
            self.line.set(MeasureKind::Distance, way);
        }
    }
}

impl MapTool for CuttingLine {
    fn seeks(&mut self, _: &Gesture, _: &Workplace<'_>) -> Seeks {
        Seeks::Positions(Own { sides: sides(self.corners(), false).collect(), moved: None })
    }

    fn next_corner(&self, _: &Sketching) -> Option<NextCorner> {
        Some(NextCorner::after(self.corners()))
    }

    fn set_corner(&mut self, at: Point, _: &mut Sketching) {
        self.set(&[at]);
    }

    fn pointer(
        &mut self,
        gesture: &Gesture,
        aim: Option<&Aim>,
        work: &mut Workplace<'_>,
    ) -> Answer {
        self.next = aim.map(|aim| aim.way.clone()).unwrap_or_default();
        if let (Deed::Clicks | Deed::ClicksTwice, Some(aim)) = (gesture.deed, aim) {
            let is_again = self.corners().last() == Some(&aim.on_grid);
            if is_again || gesture.deed == Deed::ClicksTwice {
                self.line.end();
            } else {
                self.set(&aim.way);
            }
        }
        if !self.line.has_ended() {
            return Answer::Going;
        }
        let line = self.corners().to_vec();
        self.line.clear();
        match lot_of(&line, work) {
            Some(lot) if work.can_edit => Answer::Cut(lot, line),
            Some(_) => Answer::Ask(Err(Message::new("inspector-read-only").into())),
            None => Answer::Ask(Err(Message::new("map-cut-no-lot").into())),
        }
    }

    fn key(&mut self, key: ToolKey, _: &mut Sketching) -> Keyed {
        match (key, self.corners().len()) {
            (ToolKey::Escape, 0) => return Keyed::Leaves,
            (ToolKey::Enter, 0 | 1) | (ToolKey::TakeBack, 0) => return Keyed::Ignored,
            (ToolKey::Escape | ToolKey::TakeBack, _) => drop(self.line.take_back()),
            (ToolKey::Enter, _) => self.line.end(),
        }
        Keyed::Taken
    }

    fn paint(&self, brush: &Brush<'_>, land: &Land<'_>) {
        if let Some(line) = self.line.sketch() {
            brush.moved(&line.with_next(&self.next), false, land.scene);
            brush.corners(line.corners.iter().filter_map(|corner| land.on_screen(*corner)), None);
        }
    }

    fn hint(&self, _: &Workplace<'_>) -> Option<Message> {
        let says = match self.corners().len() {
            0 => "map-hint-cut-first",
            1 => "map-hint-cut-next",
            _ => "map-hint-cut-end",
        };
        Some(hint(says, NextCorner::after(self.corners())))
    }
}

/// The lot that is selected, else the one in the middle of a leg.
fn lot_of(line: &[Point], work: &Workplace<'_>) -> Option<Id<Lot>> {
    if let Some(Thing::Lot(lot)) = work.selection {
        return Some(lot);
    }
    let middles = line.windows(2).map(|leg| (leg[0] + leg[1]) / 2.0);
    let things = middles.filter_map(|at| work.land.thing_at(work.land.on_screen(at)?));
    let mut lots = things.filter_map(|thing| match thing {
        Thing::Lot(lot) => Some(lot),
        Thing::Zone(_) | Thing::Note(_) | Thing::Record(_) => None,
    });
    lots.next()
}
