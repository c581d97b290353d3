//! Selecting: a click chooses what lies under it, a second one at once goes there. With Shift a click adds
//! a lot or takes it away, and a drag draws around lots.

use crate::domain::{Id, Lot};
use crate::i18n::Message;
use crate::map::aim::Aim;
use crate::map::land::Land;
use crate::map::paint::Brush;
use crate::map::sketch::Sketching;
use crate::map::thing::Thing;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use egui::{Key, KeyboardShortcut, Modifiers, Pos2, Rect};
use lucide_icons::Icon;

/// Selecting.
pub static SELECT: Tool = Tool {
    id: "select",
    text: "ui-command-tool-select",
    icon: Icon::MousePointer2,
    keys: Some(KeyboardShortcut::new(Modifiers::NONE, Key::F2)),
    measures: None,
    take: || Box::new(Selecting::default()),
};

/// A free line gets a corner so often.
const STEP_PX: f32 = 3.0;

#[derive(Default)]
struct Selecting {
    sweep: Option<Sweep>,
}

/// What is being drawn around lots.
struct Sweep {
    /// A free line and not a box.
    is_lasso: bool,
    /// Where the pointer went.
    way: Vec<Pos2>,
    /// The lots it would choose.
    lots: Vec<Id<Lot>>,
    is_given_up: bool,
}

impl Sweep {
    /// Its corners on the screen.
    fn shape(&self) -> Vec<Pos2> {
        match (&self.way[..], self.is_lasso) {
            ([first, .., last], false) => {
                let around = Rect::from_two_pos(*first, *last);
                let corners = [
                    around.left_top(),
                    around.right_top(),
                    around.right_bottom(),
                    around.left_bottom(),
                ];
                corners.to_vec()
            }
            (way, _) => way.to_vec(),
        }
    }

    fn go_on(&mut self, to: Option<Pos2>, land: &Land<'_>) {
        let is_new = |to: &Pos2| self.way.last().is_none_or(|last| last.distance(*to) >= STEP_PX);
        let Some(to) = to.filter(is_new).filter(|_| !self.is_given_up) else { return };
        self.way.push(to);
        self.lots = land.lots_within(&self.shape());
    }
}

impl MapTool for Selecting {
    fn seeks(&mut self, _: &Gesture, _: &Workplace<'_>) -> Seeks {
        let is_drawn = self.sweep.as_ref().is_some_and(|sweep| sweep.way.len() > 1);
        if is_drawn { Seeks::Nothing } else { Seeks::Things }
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        let is_lasso = work.held.command || work.held.ctrl;
        let begun = || Sweep { is_lasso, way: vec![at], lots: Vec::new(), is_given_up: false };
        self.sweep = work.held.shift.then(begun);
    }

    fn holds(&self) -> bool {
        self.sweep.is_some()
    }

    fn let_go(&mut self) {
        self.sweep = None;
    }

    fn pointer(&mut self, gesture: &Gesture, _: Option<&Aim>, work: &mut Workplace<'_>) -> Answer {
        if let (Deed::Drags | Deed::LetsGo, Some(sweep)) = (gesture.deed, &mut self.sweep) {
            sweep.go_on(gesture.at, &work.land);
            let is_over = gesture.deed == Deed::LetsGo && !sweep.lots.is_empty();
            return if is_over {
                Answer::Gathered(std::mem::take(&mut sweep.lots))
            } else {
                Answer::Going
            };
        }
        let under = gesture.at.and_then(|at| work.land.thing_at(at));
        match (gesture.deed, under) {
            (Deed::Clicks | Deed::ClicksTwice, under) if gesture.is_wide => match under {
                Some(Thing::Lot(lot)) => Answer::Toggled(lot),
                Some(Thing::Zone(_) | Thing::Note(_) | Thing::Record(_)) | None => Answer::Going,
            },
            (Deed::ClicksTwice, Some(thing)) => Answer::Opened(thing),
            (Deed::Clicks | Deed::ClicksTwice, under) => Answer::Selected(under),
            (Deed::Rests | Deed::Drags | Deed::LetsGo, _) => Answer::Going,
        }
    }

    fn key(&mut self, key: ToolKey, sketching: &mut Sketching) -> Keyed {
        match (key, &mut self.sweep) {
            (ToolKey::Escape, Some(sweep)) if sweep.way.len() > 1 => {
                (sweep.is_given_up, sweep.lots) = (true, Vec::new());
                Keyed::Taken
            }
            (ToolKey::Escape, _) if sketching.has_ended() => Keyed::PutsAway,
            (ToolKey::Escape | ToolKey::Enter | ToolKey::TakeBack, _) => Keyed::Ignored,
        }
    }

    fn paint(&self, brush: &Brush<'_>, land: &Land<'_>) {
        let drawn = |sweep: &&Sweep| sweep.way.len() > 1 && !sweep.is_given_up;
        let Some(sweep) = self.sweep.as_ref().filter(drawn) else { return };
        for lot in land.lots().filter(|lot| sweep.lots.contains(&lot.id)) {
            brush.taken(&lot.outline);
        }
        brush.sweep(&sweep.shape());
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        if let Some(sweep) = self.sweep.as_ref().filter(|sweep| sweep.way.len() > 1) {
            return Some(Message::new("map-hint-sweep").with("count", sweep.lots.len()));
        }
        work.sketching.sketch().map(|_| Message::new("measure-hint-read"))
    }
}
