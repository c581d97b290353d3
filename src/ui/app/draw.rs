//! The window drawn: the bar, the panels around the map, what stands in front.

use super::super::dialogs::{self, Dialog};
use super::super::form::Form;
use super::super::scope::Scope;
use super::super::slots::{MAKING, OPENING};
use super::super::{focus_ring, top_bar, trial_strip, widgets, work_line};
use super::{App, Part};
use egui::{CentralPanel, Frame, Margin, Panel, Rect, Ui};

/// A map that is less high is not drawn: the tables have been pulled over it.
const LEAST_MAP: f32 = 60.0;

impl App {
    pub(super) fn draw(&mut self, ui: &mut Ui) {
        focus_ring::pass_over_edges(ui);
        self.watch.enter(Part::TopBar);
        self.drawn = self.revision();
        self.put_street_tool_away();
        if let Some(started) = self.started.take() {
            tracing::info!("first frame after {} ms", started.elapsed().as_millis());
        }
        // The theme may have changed after this frame got its style.
        let style = ui.ctx().global_style();
        if style.visuals.dark_mode != ui.visuals().dark_mode {
            ui.set_style(style);
        }
        let seen = self.seen(ui.visuals().dark_mode);
        let scope = seen.scope();
        if self.watch.page_ui(ui, &scope) {
            return;
        }
        let bar = Panel::top("top-bar").exact_size(44.0).resizable(false);
        bar.frame(top_bar::frame(&scope)).show(ui, |ui| {
            self.top_bar.ui(ui, &scope, &mut self.asked);
        });
        trial_strip::ui(ui, &scope, &mut self.asked);
        if scope.has_file() {
            self.panels(ui, &scope);
        } else {
            self.welcome(ui, &scope);
        }
        self.in_front(ui, &scope);
        focus_ring::ui(ui, scope.colours);
        self.watch.rest();
        self.watch.tell_of_frame();
        if !self.asked.is_empty() {
            ui.ctx().request_repaint();
        }
    }

    fn welcome(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        self.watch.enter(Part::Welcome);
        let ground = Frame::new().fill(scope.colours.background);
        let is_opening = [OPENING, MAKING].iter().any(|slot| self.jobs.running_in(*slot).is_some());
        CentralPanel::default().frame(ground).show(ui, |ui| {
            // What is about to be shown needs no way to it.
            if !is_opening {
                dialogs::welcome(ui, scope, self.trouble.as_ref(), &mut self.asked);
            }
        });
    }

    /// The panels from the edges of the window inwards; the map has what is left.
    fn panels(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        self.track(ui, scope);
        self.sides(ui, scope);
        let room = ui.available_rect_before_wrap();
        self.tables(ui, scope, room);
        self.map(ui, scope);
        if scope.view.table.is_some() {
            // On top of both: the edge is the tables' and the map's.
            self.watch.enter(Part::Tables);
            self.dock.edge(ui, scope, room, &mut self.asked);
        }
    }

    fn track(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        if !scope.view.track {
            return;
        }
        self.watch.enter(Part::Track);
        let frame = plain(scope).inner_margin(Margin::symmetric(12, 0));
        let track = Panel::bottom("time-track").exact_size(48.0).resizable(false);
        track.frame(frame).show(ui, |ui| self.time_track.ui(ui, scope, &mut self.asked));
    }

    fn sides(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        // Tables that fill the window leave the form beside them, and nothing else.
        let fills = scope.view.table.is_some() && self.dock.fills();
        if scope.view.zones && !fills {
            self.watch.enter(Part::Zones);
            let panel = Panel::left("zones").default_size(290.0).size_range(220.0..=420.0);
            panel.frame(plain(scope)).show(ui, |ui| {
                widgets::in_place(ui, |ui| self.zone_panel.ui(ui, scope, &mut self.asked));
            });
        }
        if scope.view.inspector {
            self.watch.enter(Part::Inspector);
            let panel = Panel::right("inspector").default_size(350.0).size_range(300.0..=520.0);
            panel.frame(plain(scope)).show(ui, |ui| {
                widgets::in_place(ui, |ui| {
                    self.inspector.ui(ui, scope, &mut self.form, &mut self.asked);
                });
            });
            if let Some(Form::Land(sheet)) = &self.form
                && let Some(wish) = sheet.wish()
            {
                self.wish = Some(wish.clone());
            }
        }
    }

    fn tables(&mut self, ui: &mut Ui, scope: &Scope<'_>, room: Rect) {
        let Some(table) = scope.view.table else { return };
        self.watch.enter(Part::Tables);
        let height = self.dock.height_in(room.height());
        let panel = Panel::bottom("dock").exact_size(height).resizable(false);
        panel.frame(plain(scope)).show(ui, |ui| self.dock.ui(ui, scope, table, &mut self.asked));
    }

    fn map(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        self.watch.enter(Part::Map);
        CentralPanel::default().frame(plain(scope)).show(ui, |ui| {
            let of_form = self.form.as_ref().and_then(Form::overlay);
            let overlay = of_form.unwrap_or(&self.overlay);
            if ui.available_height() >= LEAST_MAP {
                self.map_area.ui(ui, scope, &mut self.canvas, overlay, &mut self.asked);
            }
        });
    }

    /// Sentences over the map, and the dialog that is open.
    fn in_front(&mut self, ui: &Ui, scope: &Scope<'_>) {
        self.watch.enter(Part::Notices);
        self.notices.ui(ui, scope, &mut self.asked);
        work_line::ui(ui, scope, &mut self.asked);
        self.watch.enter(Part::Dialog);
        let Self { dialog, form, dock, map_area, asked, .. } = self;
        let closes = dialog.as_mut().is_some_and(|dialog| dialogs::show(ui, scope, dialog, asked));
        if let Some(Dialog::Unsaved(question)) = dialog.take_if(|_| closes) {
            question.settle(scope, form, dock, map_area, asked);
        }
    }
}

fn plain(scope: &Scope<'_>) -> Frame {
    Frame::new().fill(scope.colours.panel)
}
