//! Cutting a lot along a line: clicks set its corners, the last one twice or Enter ends it, and the lot it
//! leads through is asked to be split along it.

use crate::domain::{Id, Lot, Point};
use crate::i18n::Message;
use crate::map::aim::{Aim, NextCorner, Own, sides};
use crate::map::land::Land;
use crate::map::paint::Brush;
use crate::map::sketch::Sketching;
use crate::map::thing::Thing;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
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
    corners: Vec<Point>,
    /// Where the pointer means now.
    pointer: Option<Point>,
    has_ended: bool,
}

impl MapTool for CuttingLine {
    fn seeks(&mut self, _: &Gesture, _: &Workplace<'_>) -> Seeks {
        Seeks::Positions(Own { sides: sides(&self.corners, false).collect(), moved: None })
    }

    fn next_corner(&self, _: &Sketching) -> Option<NextCorner> {
        Some(NextCorner::after(&self.corners))
    }

    fn pointer(
        &mut self,
        gesture: &Gesture,
        aim: Option<&Aim>,
        work: &mut Workplace<'_>,
    ) -> Answer {
        self.pointer = aim.map(|aim| aim.on_grid);
        if let (Deed::Clicks | Deed::ClicksTwice, Some(at)) = (gesture.deed, self.pointer) {
            let is_again = self.corners.last() == Some(&at) || gesture.deed == Deed::ClicksTwice;
            if is_again && self.corners.len() > 1 {
                self.has_ended = true;
            } else if self.corners.last() != Some(&at) {
                self.corners.push(at);
            }
        }
        if !std::mem::take(&mut self.has_ended) {
            return Answer::Going;
        }
        let line = std::mem::take(&mut self.corners);
        match lot_of(&line, work) {
            Some(lot) if work.can_edit => Answer::Cut(lot, line),
            Some(_) => Answer::Ask(Err(Message::new("inspector-read-only").into())),
            None => Answer::Ask(Err(Message::new("map-cut-no-lot").into())),
        }
    }

    fn key(&mut self, key: ToolKey, _: &mut Sketching) -> Keyed {
        match key {
            ToolKey::Escape if self.corners.is_empty() => return Keyed::Leaves,
            ToolKey::Enter if self.corners.len() < 2 => return Keyed::Ignored,
            ToolKey::TakeBack if self.corners.is_empty() => return Keyed::Ignored,
            ToolKey::Escape | ToolKey::TakeBack => drop(self.corners.pop()),
            ToolKey::Enter => self.has_ended = true,
        }
        Keyed::Taken
    }

    fn paint(&self, brush: &Brush<'_>, land: &Land<'_>) {
        let next = self.pointer.filter(|next| self.corners.last() != Some(next));
        let way: Vec<Point> = self.corners.iter().copied().chain(next).collect();
        if !self.corners.is_empty() {
            brush.moved(&way, false, land.scene);
        }
    }

    fn hint(&self, _: &Workplace<'_>) -> Option<Message> {
        Some(Message::new(match self.corners.len() {
            0 => "map-hint-cut-first",
            1 => "map-hint-cut-next",
            _ => "map-hint-cut-end",
        }))
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
