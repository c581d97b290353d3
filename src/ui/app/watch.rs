//! Which part of the window is being drawn, what has panicked, and the plain page in place of a
//! window that can no longer be drawn.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::i18n::Message;
use egui::{Button, CentralPanel, Frame, Label, RichText, Ui, vec2};
use lucide_icons::Icon;
use std::time::{Duration, Instant};

/// After so many frames in a row that met a panic the window shows a plain page.
pub(super) const PATIENCE: u32 = 2;

/// What the window is at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, strum::VariantArray)]
pub enum Part {
    /// Carrying out what was asked for.
    #[default]
    Action,
    /// Looking after the file.
    File,
    /// The bar at the top.
    TopBar,
    /// The first page, without a plan.
    Welcome,
    /// The time track.
    Track,
    /// The list on the left.
    Zones,
    /// Details or a form on the right.
    Inspector,
    /// The tables below.
    Tables,
    /// The map.
    Map,
    /// Sentences over the map.
    Notices,
    /// What stands in front.
    Dialog,
}

/// Watches over the window's parts.
#[derive(Debug, Default)]
pub struct Watch {
    pub(super) at: Part,
    /// Frames in a row that met a panic.
    pub(super) strikes: u32,
    /// When it came to what it is at; none between two frames.
    since: Option<Instant>,
    /// When the frame began.
    frame_since: Option<Instant>,
    pub(super) has_struck: bool,
    /// Why the window shows nothing but a plain page.
    pub(super) broken: Option<Message>,
    pub(super) way_out: Option<WayOut>,
    /// Where a test wants a panic, and how often.
    #[cfg(debug_assertions)]
    pub(super) planted: Option<(Part, u32)>,
}

impl Watch {
    /// From here on it is this part.
    pub fn enter(&mut self, part: Part) {
        self.tell_of_standstill();
        self.since = Some(Instant::now());
        self.at = part;
        #[cfg(debug_assertions)]
        if let Some((planted, times)) = &mut self.planted
            && *planted == part
            && *times > 0
        {
            *times -= 1;
            panic!("planted in {part:?}");
        }
    }

    /// Draws the plain page in place of the window, where it has come to that.
    pub fn page_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        let Some(why) = &self.broken else { return false };
        let ground = Frame::new().fill(scope.colours.background);
        self.way_out =
            CentralPanel::default().frame(ground).show(ui, |ui| page(ui, scope, why)).inner;
        if self.way_out.is_some() {
            ui.ctx().request_repaint();
        }
        true
    }

    /// It has done its part of a frame.
    pub fn rest(&mut self) {
        self.tell_of_standstill();
        self.since = None;
    }

    fn tell_of_standstill(&self) {
        if let Some(lasted) = felt(self.since) {
            tracing::warn!("the window stood still for {lasted} ms: {:?}", self.at);
        }
    }

    /// A frame begins.
    pub fn begin_frame(&mut self) {
        self.has_struck = false;
        self.since = None;
        self.frame_since = Some(Instant::now());
    }

    /// The frame is drawn: many parts that are not felt, and what is none of them, add up.
    pub fn tell_of_frame(&mut self) {
        if let Some(lasted) = felt(self.frame_since.take()) {
            tracing::warn!("the window stood still for {lasted} ms: the whole frame");
        }
    }

    /// A frame was drawn to its end.
    pub(super) const fn end_frame(&mut self) {
        if !self.has_struck {
            self.strikes = 0;
        }
    }
}

/// The milliseconds since then where they are felt: what takes so long belongs into a job.
fn felt(since: Option<Instant>) -> Option<u128> {
    const FELT: Duration = Duration::from_millis(100);
    since.map(|since| since.elapsed()).filter(|lasted| *lasted > FELT).map(|it| it.as_millis())
}

/// How the plain page is left.
#[derive(Clone, Copy, Debug)]
pub(super) enum WayOut {
    /// Open the plan again.
    Reopen,
    /// Close the program.
    Quit,
}

fn page(ui: &mut Ui, scope: &Scope<'_>, why: &Message) -> Option<WayOut> {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.28).max(20.0));
        ui.set_max_width(560.0);
        let says = RichText::new(scope.say(why)).font(theme::body(14.0));
        ui.add(Label::new(says).wrap());
        ui.add_space(18.0);
        let ways = [
            ("panic-reopen", Icon::RotateCcw, WayOut::Reopen),
            ("panic-quit", Icon::X, WayOut::Quit),
        ];
        let mut chosen = None;
        for (key, icon, way) in ways {
            let name = scope.text(key);
            let button = match way {
                WayOut::Reopen => widgets::primary_button(scope, &name, Some(icon)),
                WayOut::Quit => Button::new((widgets::icon_text(icon, 15.0), name.clone())),
            };
            if ui.add_sized(vec2(320.0, 34.0), button).accessible_name(&name).clicked() {
                chosen = Some(way);
            }
            ui.add_space(3.0);
        }
        chosen
    })
    .inner
}
