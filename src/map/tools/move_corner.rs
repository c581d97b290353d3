//! Moving what bounds the selected land: a corner or a side is dragged to where it is to lie, and the plan
//! is asked once, when it is let go. The lots beside follow.

use super::grip::{Grip, Shape};
use crate::domain::{Edit, Point};
use crate::i18n::Message;
use crate::map::aim::{Aim, Own};
use crate::map::land::Land;
use crate::map::paint::Brush;
use crate::map::sketch::Sketching;
use crate::map::thing::Thing;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use crate::operations::{LandFlaw, Refusal, brought_flaws, noted_edit};
use egui::{Key, KeyboardShortcut, Modifiers, Pos2};
use lucide_icons::Icon;

/// So near to where it was taken up the pointer has returned, and nothing moves.
const RETURNED_PX: f32 = 1.0;

/// A drag moves a corner or a side of the selected boundary; two clicks on a corner take it away.
pub static MOVE_CORNER: Tool = Tool {
    id: "move-corner",
    text: "ui-command-move-corner",
    icon: Icon::SplinePointer,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::B)),
    measures: None,
    take: || Box::new(MovingCorner::default()),
};

#[derive(Default)]
struct MovingCorner {
    /// What is selected, as far as it has a boundary.
    shape: Option<Shape>,
    /// What is under the pointer.
    near: Option<Grip>,
    held: Option<Held>,
}

/// What the pointer has taken hold of.
struct Held {
    grip: Grip,
    /// Where the pointer took hold of it.
    taken_at: Pos2,
    /// Where it would come to lie; nothing before it has moved, and after it was given up.
    to: Option<Point>,
    /// Whether all of a side moves.
    is_wide: bool,
    /// What the plan would say to that.
    asked: Option<Result<Edit, Refusal>>,
    /// What it would bring, once the pointer rests.
    brings: Option<Vec<LandFlaw>>,
    is_given_up: bool,
}

impl MapTool for MovingCorner {
    fn seeks(&mut self, gesture: &Gesture, work: &Workplace<'_>) -> Seeks {
        self.look_at(work);
        self.near = gesture.at.and_then(|at| self.grip_at(at, &work.land));
        match (&self.held, &self.near) {
            (Some(held), _) => {
                let moved = self.shape.as_ref().and_then(|shape| shape.moved(&held.grip));
                Seeks::Positions(Own { sides: Vec::new(), moved })
            }
            (None, Some(_)) => Seeks::Handles,
            (None, None) => Seeks::Things,
        }
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        self.look_at(work);
        let held = |grip| Held {
            grip,
            taken_at: at,
            to: None,
            is_wide: false,
            asked: None,
            brings: None,
            is_given_up: false,
        };
        self.held = self.grip_at(at, &work.land).map(held);
    }

    fn holds(&self) -> bool {
        self.held.is_some()
    }

    fn let_go(&mut self) {
        self.held = None;
    }

    fn pointer(
        &mut self,
        gesture: &Gesture,
        aim: Option<&Aim>,
        work: &mut Workplace<'_>,
    ) -> Answer {
        match gesture.deed {
            Deed::Rests => Answer::Going,
            Deed::Drags => {
                self.drag(gesture, aim, work);
                Answer::Going
            }
            Deed::LetsGo => {
                self.drag(gesture, aim, work);
                self.ask(work).map_or(Answer::Going, Answer::Ask)
            }
            Deed::ClicksTwice if matches!(self.near, Some(Grip::Corner(_))) => {
                self.take_away(work).map_or(Answer::Going, Answer::Ask)
            }
            Deed::Clicks | Deed::ClicksTwice => {
                let is_corner = matches!(self.near, Some(Grip::Corner(_)));
                let under = gesture.at.filter(|_| !is_corner);
                let under = under.and_then(|at| work.land.thing_at(at));
                let chosen = under.filter(|thing| thing.bounded().is_some());
                chosen.map_or(Answer::Going, |thing| Answer::Selected(Some(thing)))
            }
        }
    }

    fn key(&mut self, key: ToolKey, _: &mut Sketching) -> Keyed {
        match (key, &mut self.held) {
            (ToolKey::Escape | ToolKey::TakeBack, Some(held)) => {
                (held.to, held.asked) = (None, None);
                held.is_given_up = true;
                Keyed::Taken
            }
            (ToolKey::Escape, None) => Keyed::Leaves,
            (ToolKey::Enter, _) | (ToolKey::TakeBack, None) => Keyed::Ignored,
        }
    }

    fn paint(&self, brush: &Brush<'_>, land: &Land<'_>) {
        let Some(shape) = &self.shape else { return };
        let on_screen = |at: Point| land.on_screen(at);
        let near = self.near.as_ref().map(Grip::at).and_then(on_screen);
        brush.corners(shape.corners().filter_map(|corner| on_screen(corner.point)), near);
        let Some(Held { grip, to: Some(to), is_wide, asked, .. }) = &self.held else { return };
        let Some(way) = shape.way(grip, *to, *is_wide) else { return };
        let is_refused = matches!(asked, Some(Err(_)));
        brush.moved(&way, is_refused, land.scene);
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        if self.shape.is_none() {
            return Some(Message::new("map-hint-corner-choose"));
        }
        let asked = self.held.as_ref().and_then(|held| held.asked.as_ref());
        Some(match asked {
            Some(Ok(edit)) => self.brought().unwrap_or_else(|| edit.label.clone()),
            Some(Err(refusal)) => refusal.message().clone(),
            None if work.can_edit => Message::new("map-hint-corner-drag"),
            None => Message::new("inspector-read-only"),
        })
    }
}

impl MovingCorner {
    /// Has the corners of what is selected; what was held of another boundary is let go.
    fn look_at(&mut self, work: &Workplace<'_>) {
        let of = work.selection.and_then(Thing::bounded);
        let now = of.and_then(|of| Some((of, work.land.plan.boundary_facts(of)?.boundary?)));
        let is_it =
            |shape: &Shape| now.as_ref().is_some_and(|(of, boundary)| shape.is_of(*of, boundary));
        if self.shape.is_some() != now.is_some() || !self.shape.as_ref().is_none_or(is_it) {
            let shape = now.map(|(of, boundary)| Shape::new(of, boundary));
            *self = Self { shape, ..Self::default() };
        }
    }

    fn grip_at(&self, at: Pos2, land: &Land<'_>) -> Option<Grip> {
        self.shape.as_ref()?.grip_at(at, land)
    }

    /// What is held would come to lie where the pointer means.
    fn drag(&mut self, gesture: &Gesture, aim: Option<&Aim>, work: &Workplace<'_>) {
        let (Some(held), Some(shape), Some(aim)) = (&mut self.held, &self.shape, aim) else {
            return;
        };
        let was = [Some(held.taken_at), work.land.on_screen(held.grip.at())];
        let is_back = |at: Pos2| was.iter().flatten().any(|was| was.distance(at) <= RETURNED_PX);
        let to = (!gesture.at.is_some_and(is_back)).then_some(aim.on_grid);
        if held.is_given_up {
            return;
        }
        if (held.to, held.is_wide) == (to, gesture.is_wide) {
            if let (None, Some(Ok(edit))) = (&held.brings, &held.asked) {
                held.brings = Some(brought_flaws(work.land.plan, edit, work.land.scene.on()));
            }
            return;
        }
        (held.to, held.is_wide, held.brings) = (to, gesture.is_wide, None);
        held.asked = to.map(|to| shape.ask(work, &held.grip, to, gesture.is_wide));
    }

    /// Asks for what was held to come to lie where it was let go.
    fn ask(&mut self, work: &Workplace<'_>) -> Option<Result<Edit, Refusal>> {
        let (held, shape) = (self.held.take()?, self.shape.as_ref()?);
        let asked = shape.ask(work, &held.grip, held.to?, held.is_wide);
        let (plan, on) = (work.land.plan, work.land.scene.on());
        Some(asked.map(|edit| {
            let flaws = held.brings.unwrap_or_else(|| brought_flaws(plan, &edit, on));
            noted_edit(edit, &flaws)
        }))
    }

    /// What is wrong with where it would come to lie.
    fn brought(&self) -> Option<Message> {
        let flaws = self.held.as_ref()?.brings.as_ref()?;
        let first = flaws.first()?.message().clone();
        Some(Message::new("shape-hint-brings").with("count", flaws.len()).with("flaw", first))
    }

    /// Asks for the corner under the pointer to go away.
    fn take_away(&mut self, work: &Workplace<'_>) -> Option<Result<Edit, Refusal>> {
        let Grip::Corner(corner) = self.near.as_ref()? else { return None };
        Some(self.shape.as_ref()?.take_away(work, corner))
    }
}
