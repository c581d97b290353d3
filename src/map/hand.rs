//! The tool in hand, frame by frame: what the pointer does goes to it, what it answers goes on.

use super::aim::{Aim, Follow, Hold, NextCorner, Pointed, Targets, Typed};
use super::frame::CanvasInput;
use super::land::Land;
use super::paint::{Brush, Sights};
use super::sketch::Sketching;
use super::thing::Thing;
use super::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use super::tools::SELECT;
use super::view::View;
use crate::domain::Point;
use crate::i18n::Message;
use crate::views::measurement::Measurement;
use crate::views::scene::Scene;
use egui::{CursorIcon, Event, Modifiers, PointerButton, Pos2, Response, Ui};

/// The tool in hand, and what it works on.
pub struct Hand {
    tool: &'static Tool,
    taken: Box<dyn MapTool>,
    /// The shape being measured; it outlives the tool.
    pub sketching: Sketching,
    targets: Targets,
    /// The map in the last frame, for the press that begins this one.
    last_view: Option<View>,
}

/// What came of a frame.
#[derive(Default)]
pub struct Worked {
    /// What the tool answers.
    pub answer: Answer,
    /// Where the pointer is on the screen, unless it moves the map.
    pub at: Option<Pos2>,
    /// What the pointer is on, where things are sought.
    pub hovered: Option<Thing>,
    /// The position meant, where positions are sought.
    pub aim: Option<Aim>,
    /// What the shape measures, the position meant taken for its next corner.
    pub measurement: Option<Measurement>,
    /// What to do next.
    pub hint: Option<Message>,
    /// The corner that is set next.
    pub next: Option<NextCorner>,
    /// What a click would set.
    would_set: Vec<Point>,
}

impl Default for Hand {
    fn default() -> Self {
        Self {
            tool: &SELECT,
            taken: (SELECT.take)(),
            sketching: Sketching::default(),
            targets: Targets::default(),
            last_view: None,
        }
    }
}

impl Hand {
    /// Takes up a tool, unless it is in hand.
    pub fn take(&mut self, tool: &'static Tool) {
        if self.tool != tool {
            self.tool = tool;
            self.taken = (tool.take)();
        }
        self.sketching.turn_to(tool.measures);
    }

    /// Forgets what it knows of a plan that is no longer shown.
    pub fn forget(&mut self) {
        self.taken = (self.tool.take)();
        self.targets = Targets::default();
    }

    /// Whether the tool holds something, so that the map is not to move with the pointer.
    pub fn holds(
        &mut self,
        ui: &Ui,
        input: &CanvasInput<'_>,
        scene: &Scene,
        sights: &Sights,
    ) -> bool {
        let (is_pressed, at, held) = ui.input(|input| {
            let pointer = &input.pointer;
            (pointer.primary_pressed(), pointer.interact_pos(), input.modifiers)
        });
        if let (true, Some(at), Some(view)) = (is_pressed, at, self.last_view)
            && ui.ctx().layer_id_at(at) == Some(ui.layer_id())
            && view.rect.contains(at)
        {
            let land = Land { plan: input.plan, scene, sights, view };
            self.taken.press(at, &workplace(land, input, &mut self.sketching, held));
        }
        self.taken.holds()
    }

    /// What the pointer did on the map.
    pub fn work(
        &mut self,
        response: &Response,
        input: &CanvasInput<'_>,
        scene: &Scene,
        sights: &Sights,
        view: View,
    ) -> Worked {
        self.last_view = Some(view);
        let gesture = gesture(response, self.taken.holds());
        let land = Land { plan: input.plan, scene, sights, view };
        let held = response.ctx.input(|input| input.modifiers);
        let mut work = workplace(land, input, &mut self.sketching, held);
        let (mut hovered, mut aim) = (None, None);
        let seeks = self.taken.seeks(&gesture, &work);
        let next = self.taken.next_corner(work.sketching);
        match (seeks, gesture.at) {
            (Seeks::Positions(own), at) => {
                aim = self.targets.aim(pointed(&gesture, next, input.typed), &own, &work.land);
                if at.is_some() {
                    response.ctx.set_cursor_icon(CursorIcon::Crosshair);
                }
            }
            (_, None) => {}
            (Seeks::Things, Some(at)) => hovered = work.land.thing_at(at),
            (Seeks::Handles, Some(_)) => response.ctx.set_cursor_icon(CursorIcon::Grab),
            (Seeks::Nothing, Some(_)) => response.ctx.set_cursor_icon(CursorIcon::Crosshair),
        }
        let answer = self.taken.pointer(&gesture, aim.as_ref(), &mut work);
        let hint = self.taken.hint(&work);
        if response.ctx.input(|input| !input.pointer.primary_down()) {
            self.taken.let_go();
        }
        let set = aim.as_ref().filter(|_| !response.dragged());
        let would_set = set.map(|aim| self.taken.would_set(aim, &self.sketching));
        let would_set = would_set.unwrap_or_default();
        let next = self.taken.next_corner(&self.sketching);
        let sketch = self.sketching.sketch();
        let measurement = sketch.map(|sketch| sketch.measure(&would_set, scene.grid()));
        Worked { answer, at: gesture.at, hovered, aim, measurement, hint, next, would_set }
    }

    /// Sets the next corner at a position that was typed.
    pub fn set_corner(&mut self, at: Point) {
        self.taken.set_corner(at, &mut self.sketching);
    }

    /// A key meant for the tool is pressed.
    pub fn key(&mut self, key: ToolKey) -> Keyed {
        self.taken.key(key, &mut self.sketching)
    }

    /// Paints the shape being measured, what the tool holds, and what the pointer is drawn to.
    pub fn paint(&self, brush: &Brush<'_>, land: &Land<'_>, worked: &Worked) {
        if let Some(sketch) = self.sketching.sketch() {
            brush.sketch(sketch, &worked.would_set, worked.measurement.as_ref(), land.scene);
        }
        self.taken.paint(brush, land);
        if let Some(aim) = &worked.aim {
            brush.aim(aim, land.scene);
        }
    }
}

/// What the pointer means beside its place, and what was typed.
fn pointed(gesture: &Gesture, next: Option<NextCorner>, typed: Typed) -> Pointed {
    let is_right = gesture.is_wide && gesture.follow == Follow::No;
    let hold = Hold { is_right, typed };
    let Gesture { at, is_free, follow, .. } = *gesture;
    Pointed { at, is_free, next, hold, follow }
}

fn workplace<'a>(
    land: Land<'a>,
    input: &CanvasInput<'a>,
    sketching: &'a mut Sketching,
    held: Modifiers,
) -> Workplace<'a> {
    let drafted = input.overlay.drafted.as_ref();
    let (selection, can_edit) = (input.selection, input.can_edit);
    Workplace { land, selection, can_edit, drafted, sketching, held }
}

/// What the pointer does in this frame; a drag without anything held moves the map.
fn gesture(response: &Response, holds: bool) -> Gesture {
    let clicked_at = clicked_at(response);
    let deed = if response.double_clicked() {
        Deed::ClicksTwice
    } else if response.clicked() {
        Deed::Clicks
    } else if response.drag_stopped() {
        Deed::LetsGo
    } else if response.dragged() {
        Deed::Drags
    } else {
        Deed::Rests
    };
    let moves_map = response.dragged() && !holds;
    let at = clicked_at
        .or(response.interact_pointer_pos())
        .or(response.hover_pos())
        .filter(|_| !moves_map);
    let modifiers = response.ctx.input(|input| input.modifiers);
    let follow = match (modifiers.command, modifiers.shift) {
        (false, _) => Follow::No,
        (true, false) => Follow::ShorterWay,
        (true, true) => Follow::OtherWay,
    };
    Gesture { at, deed, is_free: modifiers.alt, is_wide: modifiers.shift, follow }
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
