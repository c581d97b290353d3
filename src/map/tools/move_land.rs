//! Moving all of the selected land: it is dragged to where it is to lie, with Shift turned about its
//! middle. A form tells how far, and asks before anything is written.

use crate::domain::{Boundary, Bounded, Point};
use crate::i18n::Message;
use crate::map::aim::{Aim, Moved, Own};
use crate::map::land::Land;
use crate::map::paint::Brush;
use crate::map::sketch::Sketching;
use crate::map::thing::Thing;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use crate::operations::LandMove;
use egui::{Key, KeyboardShortcut, Modifiers, Pos2};
use geo::{Centroid, Contains};
use lucide_icons::Icon;

/// So near to a corner the corner is taken hold of.
const CORNER_PX: f32 = 9.0;

/// A drag moves the selected land.
pub static MOVE_LAND: Tool = Tool {
    id: "move-land",
    text: "ui-command-move-land",
    icon: Icon::Move,
    keys: Some(KeyboardShortcut::new(Modifiers::COMMAND.plus(Modifiers::SHIFT), Key::L)),
    measures: None,
    take: || Box::new(MovingLand::default()),
};

#[derive(Default)]
struct MovingLand {
    held: Option<Held>,
}

/// What the pointer has taken hold of.
struct Held {
    of: Bounded,
    boundary: Boundary,
    /// Where it was taken hold of.
    from: Point,
    /// The corners beside it, where it is a corner.
    beside: Option<[Point; 2]>,
    by: LandMove,
    is_given_up: bool,
}

impl MapTool for MovingLand {
    fn seeks(&mut self, gesture: &Gesture, work: &Workplace<'_>) -> Seeks {
        match &self.held {
            Some(held) => {
                let moved = held.beside.map(|beside| Moved { from: held.from, beside });
                Seeks::Positions(Own { sides: Vec::new(), moved })
            }
            None if gesture.at.is_some_and(|at| held_at(at, work).is_some()) => Seeks::Handles,
            None => Seeks::Things,
        }
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        self.held = held_at(at, work);
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
        match (gesture.deed, &mut self.held) {
            (Deed::Drags | Deed::LetsGo, Some(held)) => {
                if let Some(aim) = aim.filter(|_| !held.is_given_up) {
                    held.go_to(aim.on_grid, gesture.is_wide);
                }
                let is_moved = gesture.deed == Deed::LetsGo && !held.by.is_none();
                match (is_moved, work.can_edit) {
                    (true, true) => Answer::Moved(held.of, held.by),
                    (true, false) => Answer::Ask(Err(Message::new("inspector-read-only").into())),
                    (false, _) => Answer::Going,
                }
            }
            (Deed::Clicks | Deed::ClicksTwice, _) => {
                let under = gesture.at.and_then(|at| work.land.thing_at(at));
                let chosen = under.filter(|thing| thing.bounded().is_some());
                let is_other = chosen.is_some() && chosen != work.selection;
                if is_other { Answer::Selected(chosen) } else { Answer::Going }
            }
            (Deed::Rests | Deed::Drags | Deed::LetsGo, _) => Answer::Going,
        }
    }

    fn key(&mut self, key: ToolKey, _: &mut Sketching) -> Keyed {
        match (key, &mut self.held) {
            (ToolKey::Escape | ToolKey::TakeBack, Some(held)) => {
                (held.by, held.is_given_up) = (LandMove::default(), true);
                Keyed::Taken
            }
            (ToolKey::Escape, None) => Keyed::Leaves,
            (ToolKey::Enter, _) | (ToolKey::TakeBack, None) => Keyed::Ignored,
        }
    }

    fn paint(&self, brush: &Brush<'_>, land: &Land<'_>) {
        let Some(held) = self.held.as_ref().filter(|held| !held.by.is_none()) else { return };
        for part in &held.by.of(held.boundary.rings()) {
            for ring in std::iter::once(part.exterior()).chain(part.interiors()) {
                brush.moved(&ring.points().collect::<Vec<_>>(), false, land.scene);
            }
        }
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        let is_drawn = selected(work).is_some();
        Some(Message::new(match (is_drawn, work.can_edit) {
            (false, _) => "shape-hint-move-choose",
            (true, true) => "shape-hint-move",
            (true, false) => "inspector-read-only",
        }))
    }
}

impl Held {
    /// It comes to lie as the pointer means, or with Shift turned so far about its middle.
    fn go_to(&mut self, to: Point, is_turned: bool) {
        let Some(middle) = self.boundary.rings().centroid().filter(|_| is_turned) else {
            let by = to - self.from;
            self.by = LandMove { east_m: by.x(), north_m: by.y(), ..LandMove::default() };
            return;
        };
        let azimuth = |at: Point| crate::domain::azimuth_deg(middle, at);
        let turn = (azimuth(to) - azimuth(self.from) + 540.0).rem_euclid(360.0) - 180.0;
        self.by = LandMove { turn_deg: turn, ..LandMove::default() };
    }
}

/// What is selected, as far as it has a boundary.
fn selected(work: &Workplace<'_>) -> Option<(Bounded, Boundary)> {
    let of = work.selection.and_then(Thing::bounded)?;
    Some((of, work.land.plan.boundary_facts(of)?.boundary?))
}

/// The selected land under a point of the screen, held by its corner where one is near.
fn held_at(at: Pos2, work: &Workplace<'_>) -> Option<Held> {
    let (of, boundary) = selected(work)?;
    let pointer = work.land.on_grid(at)?;
    let rings = boundary.corners();
    let near = rings.iter().find_map(|ring| {
        let place = ring.corners.iter().position(|corner| {
            let shown = work.land.on_screen(corner.point);
            shown.is_some_and(|shown| shown.distance(at) <= CORNER_PX)
        })?;
        let count = ring.corners.len();
        let corner = |place: usize| ring.corners[place % count].point;
        Some((corner(place), [corner(place + count - 1), corner(place + 1)]))
    });
    let (from, beside) = match near {
        Some((corner, beside)) => (corner, Some(beside)),
        None if boundary.rings().contains(&pointer) => (pointer, None),
        None => return None,
    };
    Some(Held { of, boundary, from, beside, by: LandMove::default(), is_given_up: false })
}
