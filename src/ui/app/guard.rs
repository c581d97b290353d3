//! A panic takes away what it happened in, never the window.

use super::super::dock::Dock;
use super::super::inspector::Inspector;
use super::super::map_area::MapArea;
use super::super::notice::Notices;
use super::super::time_track::TimeTrack;
use super::super::top_bar::TopBar;
use super::super::zone_panel::ZonePanel;
use super::App;
use super::watch::{PATIENCE, Part, Watch, WayOut};
use crate::i18n::Message;
use crate::map::Overlay;
use crate::project::{Panic, guarded};
use egui::{Context, Ui, ViewportCommand};

impl App {
    /// Has a part panic so many times, for tests.
    #[cfg(debug_assertions)]
    pub const fn plant(&mut self, part: Part, times: u32) {
        self.watch.planted = Some((part, times));
    }

    /// Whether nothing but a plain page is shown.
    pub(super) const fn is_broken(&self) -> bool {
        self.watch.broken.is_some()
    }

    /// Does something that is not drawing.
    pub(super) fn guard(&mut self, part: Part, work: impl FnOnce(&mut Self)) {
        let done = guarded(|| {
            self.watch.enter(part);
            work(self);
        });
        if let Err(panic) = done {
            // Not every second: the file may be what it stumbles over.
            self.looked_at += if part == Part::File { 60.0 } else { 0.0 };
            let is_read = self.read_plan_again();
            self.struck(if is_read { "panic-action" } else { "panic-part" }, &panic);
        }
    }

    /// Draws the window.
    pub(super) fn guard_drawing(&mut self, ui: &mut Ui) {
        match guarded(|| self.draw(ui)) {
            Ok(()) => self.watch.end_frame(),
            Err(panic) => {
                self.put_away(self.watch.at);
                self.struck("panic-part", &panic);
                // Nobody need see the half of a frame.
                ui.ctx().request_discard("a part of the window panicked");
                ui.ctx().request_repaint();
            }
        }
    }

    fn struck(&mut self, key: &'static str, panic: &Panic) {
        if !std::mem::replace(&mut self.watch.has_struck, true) {
            self.watch.strikes += 1;
        }
        if self.watch.strikes < PATIENCE {
            self.tell_of_panic(key, panic);
        } else if !self.is_broken() {
            let report = panic.report(self.data_folder.as_deref(), &self.desk);
            self.watch.broken = Some(Message::new("panic-window").with("report", report));
        }
    }

    pub(super) fn tell_of_panic(&mut self, key: &'static str, panic: &Panic) {
        tracing::error!("{} at {}", panic.message, panic.at);
        let report = panic.report(self.data_folder.as_deref(), &self.desk);
        self.notices.tell(Message::new(key).with("report", report));
    }

    /// The file has what was written whole; what stands in memory may be half of it. Says whether
    /// there is a plan that was read.
    fn read_plan_again(&mut self) -> bool {
        let Some(project) = &mut self.project else { return false };
        let read = guarded(|| project.reload());
        match &read {
            Ok(Ok(())) => self.forget_what_is_gone(),
            Ok(Err(error)) => self.notices.tell(error.message()),
            Err(panic) => tracing::error!("{} at {}", panic.message, panic.at),
        }
        matches!(read, Ok(Ok(())))
    }

    /// Takes away what panicked, and what it has worked out so far.
    fn put_away(&mut self, part: Part) {
        match part {
            Part::Action | Part::File => {}
            Part::TopBar => self.top_bar = TopBar::default(),
            Part::Welcome => self.trouble = None,
            Part::Track => {
                self.view.track = false;
                self.time_track = TimeTrack::default();
            }
            Part::Zones => {
                self.view.zones = false;
                self.zone_panel = ZonePanel::default();
            }
            Part::Inspector => {
                self.view.inspector = self.form.is_some();
                self.form = None;
                self.inspector = Inspector::default();
            }
            Part::Tables => {
                self.view.table = None;
                self.dock = Dock::default();
            }
            Part::Map => {
                self.form = None;
                self.view.select(None);
                self.overlay = Overlay::default();
                self.canvas.forget_sketch();
                self.map_area = MapArea::default();
            }
            Part::Notices => self.notices = Notices::default(),
            Part::Dialog => self.dialog = None,
        }
        // What is kept by the state of the file is worked out anew.
        self.put_away += 1;
    }

    /// Leaves the plain page where that was asked for.
    pub(super) fn leave_page(&mut self, ctx: &Context) {
        match self.watch.way_out.take() {
            Some(WayOut::Quit) => ctx.send_viewport_cmd(ViewportCommand::Close),
            Some(WayOut::Reopen) => self.start_again(),
            None => {}
        }
    }

    fn start_again(&mut self) {
        for part in <Part as strum::VariantArray>::VARIANTS {
            self.put_away(*part);
        }
        (self.view.zones, self.view.inspector, self.view.track) = (true, true, true);
        self.watch = Watch::default();
        if let Some(path) = self.project.take().map(|project| project.path().to_owned()) {
            self.open(path);
        }
    }
}
