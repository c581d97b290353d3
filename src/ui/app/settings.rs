//! What the user likes, put into effect and kept.

use super::super::remembered::{FileForm, KnownBy};
use super::super::settings::{Settings, Theme};
use super::App;
use crate::i18n::{Message, Texts};
use crate::project;
use egui::Context;
use std::rc::Rc;

impl App {
    /// Changes a setting; its effect is seen at once.
    pub(super) fn change_settings(&mut self, ctx: &Context, change: impl FnOnce(&mut Settings)) {
        change(&mut self.settings);
        if self.texts.language() != self.settings.language {
            self.texts = Rc::new(Texts::new(self.settings.language));
        }
        self.view.base.clone_from(&self.settings.base_map);
        self.dress(ctx);
        let Some(path) = &self.settings_path else { return };
        if let Err(error) = self.settings.save(path) {
            let why = Message::new("ui-settings-not-saved").with("why", project::reason(&error));
            self.notices.tell(why);
        }
    }

    /// How a file is read is known for the next of its form.
    pub(super) fn remember(&mut self, ctx: &Context, form: FileForm) {
        self.change_settings(ctx, |settings| settings.remembered.keep(form));
    }

    /// And is known no more.
    pub(super) fn forget(&mut self, ctx: &Context, known_by: &KnownBy) {
        self.change_settings(ctx, |settings| settings.remembered.forget(known_by));
    }

    pub(super) fn dress(&self, ctx: &Context) {
        ctx.set_theme(match self.settings.theme {
            Theme::Light => egui::Theme::Light,
            Theme::Dark => egui::Theme::Dark,
        });
        ctx.set_zoom_factor(self.settings.scale);
        ctx.request_repaint();
    }
}
