//! What the panels of a frame look at, apart from the window: they may change it while they look.

use super::super::scope::{FileState, Scope, View};
use super::super::theme;
use super::App;
use crate::domain::Plan;
use crate::i18n::Texts;
use crate::jobs::Running;
use crate::map::{OwnMap, Palette};
use crate::project::{Access, Project};
use crate::views::TableInfo;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::rc::Rc;
use std::sync::Arc;

/// The window as it is at one moment. A plan shares its structure with its copies.
pub(super) struct Seen {
    plan: Plan,
    kept: Plan,
    trial: Option<usize>,
    revision: u64,
    today: Date,
    time_zone: TimeZone,
    texts: Rc<Texts>,
    dark: bool,
    palette: Rc<Palette>,
    view: View,
    own_maps: Vec<Arc<OwnMap>>,
    file: FileState,
    working: Vec<Running>,
    can_edit: bool,
    has_form: bool,
    last_table: &'static TableInfo,
}

impl Seen {
    /// For panels, forms and commands.
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope {
            plan: &self.plan,
            kept: &self.kept,
            trial: self.trial,
            revision: self.revision,
            today: self.today,
            time_zone: self.time_zone.clone(),
            texts: &self.texts,
            colours: theme::colours(self.dark),
            palette: &self.palette,
            view: &self.view,
            own_maps: &self.own_maps,
            file: &self.file,
            working: &self.working,
            can_edit: self.can_edit,
            has_form: self.has_form,
            last_table: self.last_table,
        }
    }
}

impl App {
    /// What is there to look at now, in the dark theme or the light one.
    pub(super) fn seen(&self, dark: bool) -> Seen {
        let project = self.project.as_ref();
        Seen {
            plan: project.map_or(&self.nothing, Project::plan).clone(),
            kept: project.map_or(&self.nothing, Project::kept_plan).clone(),
            trial: project.and_then(Project::trial),
            revision: self.revision(),
            today: self.desk.today(),
            time_zone: self.desk.time_zone(),
            texts: Rc::clone(&self.texts),
            dark,
            palette: Rc::clone(&self.palettes[usize::from(dark)]),
            view: self.view.clone(),
            own_maps: self.settings.own_maps.clone(),
            file: self.file_state(),
            working: self.jobs.running().to_vec(),
            can_edit: project.is_some_and(|project| project.access() == Access::ReadWrite),
            has_form: self.form.is_some(),
            last_table: self.dock.last(),
        }
    }

    fn file_state(&self) -> FileState {
        let project = self.project.as_ref();
        let time = |at: jiff::Timestamp| {
            let at = at.to_zoned(self.desk.time_zone());
            at.strftime("%H:%M").to_string()
        };
        FileState {
            name: project.map(|project| project.path().display().to_string()).unwrap_or_default(),
            saved_at: project.and_then(Project::saved_at).map(time),
            undo: project.and_then(Project::undo_label),
            redo: project.and_then(Project::redo_label),
            history: project.map(Project::shared_history).unwrap_or_default(),
        }
    }
}
