//! Land that no lot covers, looked for off the window's thread and shown on the map.

use super::super::action::Action;
use super::super::answer::Answer;
use super::super::land_shown;
use super::super::slots::UNASSIGNED;
use super::App;
use crate::domain::{Boundary, Id, Zone};
use crate::i18n::Message;
use crate::map::Preview;
use crate::operations::unassigned_land;
use crate::project::Project;

impl App {
    pub(super) fn look_for_unassigned(&mut self, zone: Id<Zone>) {
        let Some(plan) = self.project.as_ref().map(Project::plan).cloned() else { return };
        let (revision, on) = (self.revision(), self.view.on);
        self.asked.start(UNASSIGNED, "", move |_| {
            let land = unassigned_land(&plan, zone, on);
            Some(Action::Answer(Answer::Unassigned(revision, land)))
        });
    }

    /// Shows it, unless the plan is another by now.
    pub(super) fn show_unassigned(&mut self, of: u64, land: Option<Boundary>) {
        if of != self.revision() {
            return;
        }
        let Some(land) = land else {
            self.notices.tell(Message::new("balance-nowhere"));
            return;
        };
        let rings = land_shown::rings_of(&land);
        self.overlay.preview = Some(Preview { rings, flawed: false });
        if let Some(extent) = land.extent() {
            self.map_in_sight().fit_extent(extent);
        }
    }

    /// The pin of a position gone to, and land looked for, have been seen.
    pub(super) fn forget_what_was_shown(&mut self) {
        self.overlay.marker = None;
        self.overlay.preview = None;
    }
}
