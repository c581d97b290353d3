//! Moving a corner of the selected boundary: it is dragged to where it is to lie, and the plan is
//! asked once, when it is let go.

use crate::domain::{Boundary, Bounded, Corner, CornerRing, Edit, Point};
use crate::i18n::Message;
use crate::map::aim::{Aim, Moved, Own, REACH_PX};
use crate::map::land::Land;
use crate::map::paint::Brush;
use crate::map::sketch::Sketching;
use crate::map::thing::Thing;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use crate::operations::{self, Refusal};
use egui::{Key, KeyboardShortcut, Modifiers, Pos2};
use lucide_icons::Icon;

/// So near to where it was taken up the pointer has returned, and nothing moves.
const RETURNED_PX: f32 = 1.0;

/// A drag moves a corner of the selected boundary.
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
    /// The corner under the pointer.
    near: Option<Corner>,
    held: Option<Held>,
}

/// A boundary and its corners.
struct Shape {
    of: Bounded,
    boundary: Boundary,
    rings: Vec<CornerRing>,
}

/// A corner the pointer has taken hold of.
struct Held {
    corner: Corner,
    /// Where the pointer took hold of it.
    taken_at: Pos2,
    /// Where it would come to lie; nothing before it has moved, and after it was given up.
    to: Option<Point>,
    /// What the plan would say to that.
    asked: Option<Result<Edit, Refusal>>,
    is_given_up: bool,
}

impl MapTool for MovingCorner {
    fn seeks(&mut self, gesture: &Gesture, work: &Workplace<'_>) -> Seeks {
        self.look_at(work);
        self.near = gesture.at.and_then(|at| self.corner_at(at, &work.land));
        match (&self.held, self.near) {
            (Some(held), _) => Seeks::Positions(Own { sides: Vec::new(), moved: self.moved(held) }),
            (None, Some(_)) => Seeks::Handles,
            (None, None) => Seeks::Things,
        }
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        self.look_at(work);
        let corner = self.corner_at(at, &work.land);
        let held =
            |corner| Held { corner, taken_at: at, to: None, asked: None, is_given_up: false };
        self.held = corner.map(held);
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
            Deed::Clicks | Deed::ClicksTwice => {
                let under = gesture.at.filter(|_| self.near.is_none());
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
        let corners = shape.rings.iter().flat_map(|ring| &ring.corners);
        let on_screen = |corner: &Corner| land.on_screen(corner.point);
        brush.corners(corners.filter_map(on_screen), self.near.as_ref().and_then(on_screen));
        let Some(Held { corner, to: Some(to), asked, .. }) = &self.held else { return };
        let Some([before, after]) = shape.neighbours(corner) else { return };
        let is_refused = matches!(asked, Some(Err(_)));
        brush.moved([before, *to, after], is_refused, land.scene);
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        if self.shape.is_none() {
            return Some(Message::new("map-hint-corner-choose"));
        }
        let asked = self.held.as_ref().and_then(|held| held.asked.as_ref());
        Some(match asked {
            Some(Ok(edit)) => edit.label.clone(),
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
        let is_it = |shape: &Shape| {
            now.as_ref()
                .is_some_and(|(of, boundary)| shape.of == *of && shape.boundary == *boundary)
        };
        if self.shape.is_some() != now.is_some() || !self.shape.as_ref().is_none_or(is_it) {
            let shape = |(of, boundary): (_, Boundary)| {
                let rings = boundary.corners();
                Shape { of, boundary, rings }
            };
            *self = Self { shape: now.map(shape), ..Self::default() };
        }
    }

    /// The corner under a point of the screen.
    fn corner_at(&self, at: Pos2, land: &Land<'_>) -> Option<Corner> {
        let corners = self.shape.as_ref()?.rings.iter().flat_map(|ring| &ring.corners);
        let near = corners.filter_map(|corner| {
            let distance = land.on_screen(corner.point)?.distance(at);
            (distance <= REACH_PX).then_some((distance, *corner))
        });
        near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, corner)| corner)
    }

    fn moved(&self, held: &Held) -> Option<Moved> {
        let beside = self.shape.as_ref()?.neighbours(&held.corner)?;
        Some(Moved { from: held.corner.point, beside })
    }

    /// The corner held would come to lie where the pointer means.
    fn drag(&mut self, gesture: &Gesture, aim: Option<&Aim>, work: &Workplace<'_>) {
        let (Some(held), Some(shape), Some(aim)) = (&mut self.held, &self.shape, aim) else {
            return;
        };
        let was = [Some(held.taken_at), work.land.on_screen(held.corner.point)];
        let is_back = |at: Pos2| was.iter().flatten().any(|was| was.distance(at) <= RETURNED_PX);
        let to = (!gesture.at.is_some_and(is_back)).then_some(aim.on_grid);
        if held.is_given_up || held.to == to {
            return;
        }
        held.to = to;
        held.asked = held.to.map(|to| ask(work, shape.of, &held.corner, to));
    }

    /// Asks for what was held to come to lie where it was let go.
    fn ask(&mut self, work: &Workplace<'_>) -> Option<Result<Edit, Refusal>> {
        let (held, shape) = (self.held.take()?, self.shape.as_ref()?);
        Some(ask(work, shape.of, &held.corner, held.to?))
    }
}

impl Shape {
    /// The corners before and after one in its ring.
    fn neighbours(&self, corner: &Corner) -> Option<[Point; 2]> {
        self.rings.iter().find_map(|ring| {
            let place = ring.corners.iter().position(|other| other.at == corner.at)?;
            let at = |place: usize| ring.corners[place % ring.corners.len()].point;
            Some([at(place + ring.corners.len() - 1), at(place + 1)])
        })
    }
}

fn ask(work: &Workplace<'_>, of: Bounded, corner: &Corner, to: Point) -> Result<Edit, Refusal> {
    if !work.can_edit {
        return Err(Message::new("inspector-read-only").into());
    }
    operations::move_corner(work.land.plan, of, corner.at, to)
}
