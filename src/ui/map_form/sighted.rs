//! Ảnh, tuyến GPX: what was seen on the spot becomes inspections, or readings of works.

use super::super::day_field;
use super::super::scope::Scope;
use super::super::widgets;
use super::MapForm;
use super::file::MapFile;
use super::said::Said;
use super::seen::{SEEN_KINDS, SaidOfSeen};
use crate::domain::{Id, Plan, RecordKind, Work};
use crate::i18n::{Language, Message, Texts};
use crate::io::{RecordsPlanned, SeenFile, SightingReading, plan_sightings};
use egui::Ui;

impl MapFile {
    /// Whether what is asked for is what was seen, not shapes.
    pub(super) fn has_sightings(&self, kind: RecordKind) -> bool {
        !self.seen.is_empty() && SEEN_KINDS.contains(&kind)
    }

    /// What the photos and tracks would do.
    pub(super) fn sightings(
        &self,
        plan: &Plan,
        said: &Said,
        language: Language,
    ) -> Result<RecordsPlanned, Message> {
        let files: Vec<SeenFile<'_>> =
            self.seen.iter().map(|(path, file)| SeenFile { path, file }).collect();
        let SaidOfSeen { day, work, percent } = said.seen;
        let reading = SightingReading { crs: said.crs, zone: said.zone, day, work, percent };
        plan_sightings(plan, said.kind, &files, &reading, &Texts::new(language))
    }
}

impl MapForm {
    /// Draws what can be said of sightings of the kind.
    pub(super) fn sighted_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        if !self.file.has_sightings(self.said.kind) {
            return;
        }
        let name = scope.text("maps-seen-day");
        day_field::ui(ui, scope, &name, &scope.text("maps-seen-day-unsaid"), &mut self.typed.day);
        if let Ok(day) = day_field::read(&self.typed.day) {
            self.said.seen.day = day;
        }
        if self.said.kind != RecordKind::WorkReading {
            return;
        }
        let works = scope.plan.all::<Work>().map(|work| Some(work.id));
        let works: Vec<Option<Id<Work>>> = std::iter::once(None).chain(works).collect();
        let name = scope.text("maps-seen-work");
        widgets::choice(ui, scope, &name, &mut self.said.seen.work, &works, |work| {
            let work = work.and_then(|work| scope.plan.get(work));
            work.map_or_else(|| scope.text("maps-seen-work-nearest"), |work| work.name.clone())
        });
        let name = scope.text("maps-seen-percent");
        widgets::field(ui, scope, &name, "0–100", &mut self.typed.percent);
        if let Ok(percent) = self.typed.percent(scope) {
            self.said.seen.percent = percent;
        }
    }

    /// Why what is typed cannot be read, or nothing.
    pub(super) fn sighted_why_not(&self, scope: &Scope<'_>) -> Option<&'static str> {
        if !self.file.has_sightings(self.said.kind) {
            None
        } else if day_field::read(&self.typed.day).is_err() {
            Some("tenants-day-unreadable")
        } else if self.typed.percent(scope).is_err() {
            Some("maps-seen-percent-unreadable")
        } else {
            None
        }
    }
}
