//! Moving a street of a draft: taken hold of on its middle, it goes inwards and outwards with the
//! pointer. In hand while a layout is open, and not in the column of tools.

use crate::i18n::Message;
use crate::map::aim::Aim;
use crate::map::land::Land;
use crate::map::paint::{Brush, Drafted};
use crate::map::sketch::Sketching;
use crate::map::tool::{Answer, Deed, Gesture, Keyed, MapTool, Seeks, Tool, ToolKey, Workplace};
use egui::Pos2;
use lucide_icons::Icon;
use std::sync::Arc;

/// How near to the middle of a street the pointer must come, screen points.
const REACH_PX: f32 = 9.0;
/// A street is set to whole decimetres.
const STEPS_A_METRE: f64 = 10.0;

/// A street of the draft is dragged.
pub static DRAG_STREET: Tool = Tool {
    id: "drag-street",
    text: "layout-drag",
    icon: Icon::MoveVertical,
    keys: None,
    measures: None,
    take: || Box::new(DraggingStreet::default()),
};

#[derive(Default)]
struct DraggingStreet {
    held: Option<Held>,
    /// The draft as it is shown, and the street under the pointer.
    shown: Option<(Arc<Drafted>, usize)>,
}

/// A street in hand.
struct Held {
    place: usize,
    /// How much farther inwards than its middle it was taken hold of, metres.
    off_m: f64,
    /// Where it was asked to lie last.
    asked_m: f64,
}

impl MapTool for DraggingStreet {
    fn seeks(&mut self, gesture: &Gesture, work: &Workplace<'_>) -> Seeks {
        let under = gesture.at.and_then(|at| street_at(at, work));
        let place = self.held.as_ref().map(|held| held.place).or(under);
        self.shown = work.drafted.cloned().zip(place);
        if place.is_some() { Seeks::Handles } else { Seeks::Nothing }
    }

    fn press(&mut self, at: Pos2, work: &Workplace<'_>) {
        self.held = (|| {
            let place = street_at(at, work)?;
            let laid = work.drafted?.laid();
            let asked_m = laid.streets.get(place)?.inwards_m;
            let off_m = laid.inwards_m(work.land.on_grid(at)?) - asked_m;
            Some(Held { place, off_m, asked_m })
        })();
    }

    fn holds(&self) -> bool {
        self.held.is_some()
    }

    fn let_go(&mut self) {
        self.held = None;
    }

    fn pointer(&mut self, gesture: &Gesture, _: Option<&Aim>, work: &mut Workplace<'_>) -> Answer {
        let moved = match gesture.deed {
            Deed::Drags | Deed::LetsGo => self.held.as_mut().zip(gesture.at),
            Deed::Rests | Deed::Clicks | Deed::ClicksTwice => None,
        };
        let asked = moved.and_then(|(held, at)| {
            let laid = work.drafted?.laid();
            let inwards_m = laid.inwards_m(work.land.on_grid(at)?) - held.off_m;
            let asked_m = (inwards_m * STEPS_A_METRE).round() / STEPS_A_METRE;
            let is_new = asked_m != held.asked_m;
            held.asked_m = asked_m;
            is_new.then_some(Answer::Street(held.place, asked_m))
        });
        asked.unwrap_or_default()
    }

    fn key(&mut self, _: ToolKey, _: &mut Sketching) -> Keyed {
        // Escape is the form's.
        Keyed::Ignored
    }

    fn paint(&self, brush: &Brush<'_>, _: &Land<'_>) {
        if let Some((drafted, place)) = &self.shown {
            drafted.paint_held(*place, brush.painter, &brush.view, brush.palette);
        }
    }

    fn hint(&self, work: &Workplace<'_>) -> Option<Message> {
        work.drafted.map(|_| Message::new("map-hint-layout"))
    }
}

fn street_at(at: Pos2, work: &Workplace<'_>) -> Option<usize> {
    work.drafted?.street_at(&work.land.view, at, REACH_PX)
}
