//! The measuring tool at work in a frame: what the pointer does to the shape in hand.
//!
//! A press on a corner takes hold of it, a press elsewhere moves the map, a click sets a corner.

use super::frame::CanvasInput;
use super::notes::Notes;
use super::sketch::{Sketch, Sketching};
use super::snap::{Around, REACH_PX, Snap};
use super::view::View;
use crate::domain::Point;
use crate::i18n::Message;
use crate::operations;
use crate::views::measurement::{MeasureKind, Measurement, ring_of};
use crate::views::scene::Scene;
use egui::{CursorIcon, Event, PointerButton, Pos2, Response, Ui};

/// The tool and what it holds.
#[derive(Default)]
pub(super) struct Measuring {
    pub(super) sketching: Sketching,
    /// The corner the pointer has taken hold of.
    held: Option<usize>,
    /// The map in the last frame, for the press that begins this one.
    last_view: Option<View>,
}

/// What is to be shown of it in a frame.
#[derive(Clone, Debug, Default)]
pub(super) struct Shown {
    /// Where the next corner would come to lie.
    pub(super) pointer: Option<Point>,
    /// What the pointer is drawn to.
    pub(super) snap: Option<Snap>,
    /// The figures, the pointer's position taken for the next corner.
    pub(super) measurement: Option<Measurement>,
}

impl Measuring {
    /// Whether the pointer holds a corner, so that the map is not to move with it.
    pub(super) fn holds_a_corner(
        &mut self,
        ui: &Ui,
        input: &CanvasInput<'_>,
        scene: &Scene,
    ) -> bool {
        let (pressed, down, at) = ui.input(|input| {
            let pointer = &input.pointer;
            (pointer.primary_pressed(), pointer.primary_down(), pointer.interact_pos())
        });
        if !down || input.tool.measures().is_none() {
            self.held = None;
        } else if let (true, Some(at), Some(view)) = (pressed, at, self.last_view) {
            let is_on_map = ui.ctx().layer_id_at(at) == Some(ui.layer_id());
            self.held = self.corner_at(scene, &view, at).filter(|_| is_on_map);
        }
        self.held.is_some()
    }

    /// What the pointer did to the shape.
    pub(super) fn work(
        &mut self,
        response: &Response,
        input: &CanvasInput<'_>,
        scene: &Scene,
        notes: &Notes,
        view: View,
    ) -> Shown {
        self.last_view = Some(view);
        let kind = input.tool.measures();
        self.sketching.keep_only(kind);
        let (pointer, snap) = match (kind, self.pointer(response)) {
            (Some(_), Some(at)) => {
                response.ctx.set_cursor_icon(CursorIcon::Crosshair);
                let loose: Vec<Point> = self.own_corners().chain(notes.corners()).collect();
                let around = Around { plan: input.plan, scene, view: &view, loose: &loose };
                aim(at, response, &around)
            }
            (Some(_) | None, _) => (None, None),
        };
        if let (Some(kind), Some(to)) = (kind, pointer) {
            self.act(kind, to, response, scene, &view);
        }
        let pointer = pointer.filter(|_| !response.dragged());
        let measurement = self.measure(pointer, scene);
        Shown { pointer, snap, measurement }
    }

    /// Where the pointer is, if it is on the map and does not move it.
    fn pointer(&self, response: &Response) -> Option<Pos2> {
        let moves_map = response.dragged() && self.held.is_none();
        clicked_at(response)
            .or(response.interact_pointer_pos())
            .or(response.hover_pos())
            .filter(|_| !moves_map)
    }

    fn own_corners(&self) -> impl Iterator<Item = Point> {
        let corners = self.sketching.sketch().into_iter().flat_map(|sketch| &sketch.corners);
        let others = corners.enumerate().filter(|(index, _)| Some(*index) != self.held);
        others.map(|(_, corner)| *corner)
    }

    fn act(
        &mut self,
        kind: MeasureKind,
        to: Point,
        response: &Response,
        scene: &Scene,
        view: &View,
    ) {
        if let Some(held) = self.held.filter(|_| response.dragged()) {
            self.sketching.move_corner(held, to);
        } else if response.clicked() {
            self.click(kind, to, response, scene, view);
        }
    }

    /// A click on the last corner ends, as does one on the first corner of an area. So a double
    /// click ends, too: its first click has set the corner its second one is on.
    fn click(
        &mut self,
        kind: MeasureKind,
        to: Point,
        response: &Response,
        scene: &Scene,
        view: &View,
    ) {
        let at = clicked_at(response);
        let on = at.and_then(|at| self.corner_at(scene, view, at));
        let sketch = self.sketching.sketch().filter(|sketch| sketch.kind == kind);
        match (on, sketch) {
            (Some(_), Some(Sketch { ended: true, .. })) => {}
            (Some(on), Some(sketch)) if ends_at(sketch, on) => self.sketching.end(),
            (Some(_) | None, _) => self.sketching.set(kind, to),
        }
    }

    /// The corner of the shape under a point of the screen.
    fn corner_at(&self, scene: &Scene, view: &View, at: Pos2) -> Option<usize> {
        let corners = &self.sketching.sketch()?.corners;
        let distance =
            |corner: &Point| Some(view.on_screen(scene.on_map(*corner)?.into()).distance(at));
        let near = corners.iter().enumerate().filter_map(|(index, corner)| {
            distance(corner).filter(|distance| *distance <= REACH_PX).map(|it| (it, index))
        });
        near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, index)| index)
    }

    fn measure(&self, pointer: Option<Point>, scene: &Scene) -> Option<Measurement> {
        let sketch = self.sketching.sketch()?;
        let corners = with_pointer(sketch, pointer);
        let is_ring = sketch.kind == MeasureKind::Area && corners.len() >= 3;
        let is_flawed = is_ring && !operations::flaws(&ring_of(&corners)).is_empty();
        let flaw = is_flawed.then(|| Message::new("measure-flawed"));
        Some(Measurement::new(sketch.kind, &corners, scene.grid(), flaw))
    }
}

/// The position meant: what is near, or the pointer's own to a millimetre.
fn aim(at: Pos2, response: &Response, around: &Around<'_>) -> (Option<Point>, Option<Snap>) {
    let is_free = response.ctx.input(|input| input.modifiers.alt);
    let snap = if is_free { None } else { around.snap(at) };
    let own = || {
        let on_grid = around.on_grid(at)?;
        let millimetre = |metres: f64| (metres * 1000.0).round() / 1000.0;
        Some(Point::new(millimetre(on_grid.x()), millimetre(on_grid.y())))
    };
    (snap.map(|snap| snap.at).or_else(own), snap)
}

/// Where a click was made: on a slow PC the pointer has gone on when the frame is drawn.
fn clicked_at(response: &Response) -> Option<Pos2> {
    if !response.clicked() {
        return None;
    }
    let released = |event: &Event| {
        if let Event::PointerButton {
            pos, button: PointerButton::Primary, pressed: false, ..
        } = event
        {
            return Some(*pos);
        }
        None
    };
    let at = response.ctx.input(|input| input.events.iter().rev().find_map(released));
    at.or(response.interact_pointer_pos())
}

/// Whether a click on this corner ends the shape.
fn ends_at(sketch: &Sketch, corner: usize) -> bool {
    let count = sketch.corners.len();
    let is_closed = sketch.kind == MeasureKind::Area && corner == 0 && count >= 3;
    corner + 1 == count || is_closed
}

/// The corners, with the pointer as the next one while they are being set.
pub(super) fn with_pointer(sketch: &Sketch, pointer: Option<Point>) -> Vec<Point> {
    let is_new = |at: &Point| {
        let closes = sketch.kind == MeasureKind::Area && sketch.corners.first() == Some(at);
        !sketch.ended && sketch.corners.last() != Some(at) && !closes
    };
    sketch.corners.iter().copied().chain(pointer.filter(is_new)).collect()
}
