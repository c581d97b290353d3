//! Nhập bản đồ, bản vẽ: what a map or a drawing shows becomes records, in one step.
//!
//! What each shape would do stands in the form and lies over the plan before anything is written.

mod before;
mod column_choice;
mod columns;
mod file;
mod flaws;
mod layers;
mod lost;
mod lost_strip;
mod marked;
mod offers;
mod outcome;
mod said;
mod seen;
mod shown;
mod sighted;
mod system;
mod table;
mod taken;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::boundary_sheet::ProvenanceFields;
use super::remembered::FileForm;
use super::rows::{Foot, Picked, Words, above, doubts, reasons, rows, take};
use super::scope::Scope;
use super::slots::MAP;
use super::{theme, widgets};
use crate::domain::{FieldValue, Id, LandUse, RecordKind, Zone, fields};
use crate::i18n::{Message, fold};
use crate::io::{Fate, kinds_on_maps};
use crate::map::Overlay;
use crate::views::short_name;
use egui::{Label, RichText, Ui};
pub use file::MapFile;
use lucide_icons::Icon;
pub use outcome::MapOutcome;
use outcome::Question;
use said::Said;
use seen::{SEEN_KINDS, Typed};
use std::sync::Arc;
use strum::VariantArray;

/// So many reasons stand above the choices that may mend them.
const MOST_REASONS: usize = 4;
const WORDS: Words =
    Words { foot: "foot-of-map", import: "maps-import", leave_out: "maps-leave-out" };

/// The file and how it is read.
pub struct MapForm {
    file: Arc<MapFile>,
    said: Said,
    provenance: ProvenanceFields,
    foot: Foot,
    /// What was asked last, and how many times something was.
    question: Option<Question>,
    asked: u64,
    /// What came of this or of an earlier question.
    outcome: Option<MapOutcome>,
    /// Whether the map has been brought to it.
    is_seen: bool,
    /// Whether it is read as the last file of its form.
    is_as_before: bool,
    picked: Picked,
    overlay: Overlay,
    typed: Typed,
}

impl MapForm {
    /// On a file that was read; `zone` is offered for what names none, and what was said of the last
    /// file of its form holds.
    pub fn new(file: Arc<MapFile>, zone: Option<Id<Zone>>, before: Option<&FileForm>) -> Self {
        let new = Said::new(file.looks, zone);
        let said = before.map_or_else(|| new.clone(), |form| new.as_before(&file, form));
        Self {
            file,
            said,
            provenance: ProvenanceFields::unsaid(),
            foot: Foot::default(),
            question: None,
            asked: 0,
            outcome: None,
            is_seen: false,
            is_as_before: before.is_some(),
            picked: Picked::default(),
            overlay: Overlay::default(),
            typed: Typed::default(),
        }
    }

    /// Takes the answer, unless something else was asked since.
    pub fn take_outcome(&mut self, outcome: MapOutcome) {
        if self.question.is_none() || self.asked != outcome.answers {
            return;
        }
        self.overlay.proposed = Some(Arc::clone(&outcome.proposed));
        self.overlay.framed = None;
        self.overlay.preview = marked::preview(&outcome.flaws);
        self.overlay.corners.clear();
        self.picked = Picked::default();
        self.outcome = Some(outcome);
    }

    /// Looks at a shape picked on the map.
    pub fn pick_on_map(&mut self, place: usize) {
        self.overlay.framed = Some(place);
        let judged = self.outcome.as_ref().and_then(|outcome| outcome.judged.as_ref().ok());
        if judged.is_some_and(|judged| place < judged.list.rows.len()) {
            self.picked = Picked::from_elsewhere(place);
        }
    }

    /// Whether something would be lost with it: what the file would bring, or what was said of it.
    pub fn is_touched(&self) -> bool {
        let judged = self.outcome.as_ref().and_then(|outcome| outcome.judged.as_ref().ok());
        judged.is_some_and(|judged| judged.changes) || self.to_remember().is_some()
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.foot.refuse(refusal);
    }

    /// What it shows on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Marks a position that was gone to.
    pub const fn mark(&mut self, position: crate::domain::Point) {
        self.overlay.marker = Some(position);
    }

    /// What came of what is said now; nothing while that is being read.
    fn settled(&self) -> Option<&MapOutcome> {
        self.outcome.as_ref().filter(|outcome| self.asked == outcome.answers)
    }

    /// Has the file judged where anything has changed.
    fn refresh(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let question = Question {
            revision: scope.revision,
            on: scope.view.on,
            language: scope.texts.language(),
            said: self.said.clone(),
        };
        if self.question.as_ref() == Some(&question) {
            return;
        }
        if self.question.as_ref().is_some_and(|before| before.said.crs != question.said.crs) {
            // It lies elsewhere now.
            self.is_seen = false;
        }
        self.question = Some(question.clone());
        self.asked += 1;
        self.foot.forgive();
        let (plan, file, answers) = (scope.plan.clone(), Arc::clone(&self.file), self.asked);
        asked.start(MAP, self.file.name.clone(), move |progress| {
            let outcome = MapOutcome::of(&plan, &file, &question, answers, progress)?;
            Some(Action::Answer(Answer::Map(Box::new(outcome))))
        });
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope, asked);
        self.bring_into_sight(asked);
        let key = if self.file.is_drawing { "maps-title-drawing" } else { "maps-title" };
        widgets::sheet_title(ui, scope, &scope.text(key), &self.file.name, asked);
        above(ui, WORDS.foot, |ui| {
            self.before_ui(ui, scope, asked);
            self.counts_ui(ui, scope, asked);
            self.flaws_ui(ui, scope, asked);
            self.lost_ui(ui, scope, asked);
            ui.add_space(6.0);
            self.meaning(ui, scope);
            self.sighted_ui(ui, scope);
            self.layers_ui(ui, scope);
            self.system_ui(ui, scope);
            self.columns_ui(ui, scope);
            self.table_ui(ui, scope);
            self.provenance_ui(ui, scope);
            self.rows_ui(ui, scope, asked);
        });
        self.foot(ui, scope, asked);
    }

    /// Of which kind the records are, and what holds where they do not say it themselves.
    fn meaning(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let of_seen = SEEN_KINDS.into_iter().filter(|kind| self.file.has_sightings(*kind));
        let mut kinds: Vec<RecordKind> = kinds_on_maps().chain(of_seen).collect();
        kinds.sort_by_cached_key(|kind| fold(&scope.say(&kind.text())));
        kinds.dedup();
        let mut kind = self.said.kind;
        let name = scope.text("maps-kind");
        widgets::choice(ui, scope, &name, &mut kind, &kinds, |kind| scope.say(&kind.text()));
        if kind != self.said.kind {
            self.said = self.said.of_kind(kind);
            self.foot.keep_all();
        }
        let asks = |sort| fields(kind).iter().any(|field| field.sort == sort && field.is_required);
        let asks_zone = asks(Id::<Zone>::SORT) || kind == RecordKind::Inspection;
        if asks_zone {
            let zones = scope.plan.all::<Zone>().map(|zone| Some(zone.id));
            let zones: Vec<Option<Id<Zone>>> = std::iter::once(None).chain(zones).collect();
            let name = scope.text("maps-zone");
            widgets::choice(ui, scope, &name, &mut self.said.zone, &zones, |zone| {
                let zone = zone.and_then(|zone| scope.plan.get(zone));
                zone.map_or_else(|| scope.text("maps-zone-by-place"), |zone| short_name(zone))
            });
        }
        if asks(LandUse::SORT) {
            let name = scope.text("maps-land-use");
            let uses = LandUse::VARIANTS;
            widgets::choice(ui, scope, &name, &mut self.said.land_use, uses, |land_use| {
                scope.say(&land_use.text())
            });
        }
    }

    /// Where the boundaries are from.
    fn provenance_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        if !crate::domain::Bounded::is_of(self.said.kind) {
            return;
        }
        self.provenance.fields(ui, scope);
        if let Ok(provenance) = self.provenance.provenance(scope.numerals()) {
            self.said.provenance = provenance;
        }
    }

    /// Brings the map to what the file shows, once.
    fn bring_into_sight(&mut self, asked: &mut Asked) {
        let extent = self.settled().and_then(|outcome| outcome.extent);
        if extent.is_some() && !std::mem::replace(&mut self.is_seen, true) {
            asked.push_if(extent.map(Action::FitExtent));
        }
    }

    /// What came of the file all in all, or why nothing is read.
    fn counts_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if self.settled().is_none() {
            self.waiting_ui(ui, scope);
        }
        let Some(outcome) = &self.outcome else { return };
        let judged = match &outcome.judged {
            Ok(judged) => judged,
            Err(why) => {
                widgets::warning(ui, scope, &scope.say(why), None);
                return;
            }
        };
        let counts = Message::new("maps-counts")
            .with("read", judged.list.rows.len())
            .with("adds", judged.count(&Fate::Adds))
            .with("changes", judged.count(&Fate::Changes))
            .with("unchanged", judged.count(&Fate::Unchanged))
            .with("refused", judged.refused_count());
        ui.add(Label::new(RichText::new(scope.say(&counts)).font(theme::bold(12.5))).wrap());
        reasons(ui, scope, judged, MOST_REASONS);
        if !judged.changes && judged.refused_count() == 0 {
            ui.label(RichText::new(scope.text("lists-nothing-new")).color(scope.colours.good));
        }
        if let Some(extent) = outcome.extent {
            let text = scope.text("maps-show");
            let label = (widgets::icon_text(Icon::MapPin, 14.0), RichText::new(&text).size(12.5));
            if ui.add(egui::Button::new(label)).accessible_name(&text).clicked() {
                asked.push(Action::FitExtent(extent));
            }
        }
    }

    /// What each row would do.
    fn rows_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.add_space(4.0);
        widgets::rule(ui, scope);
        ui.add_space(6.0);
        let Self { outcome: Some(outcome), picked, overlay, .. } = self else { return };
        let Ok(judged) = &outcome.judged else { return };
        doubts(ui, scope, judged);
        if rows(ui, scope, judged, Some(&mut *picked)) {
            overlay.framed = picked.row;
            asked.push_if(outcome.proposed.extent(picked.row).map(Action::FitExtent));
        }
    }

    /// That the file is being judged, or that this was given up.
    fn waiting_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        if scope.is_at_work(MAP) {
            if scope.is_waiting_for(MAP) {
                let text = RichText::new(scope.text("maps-judging")).size(12.0);
                ui.label(text.color(scope.colours.muted));
            }
        } else if self.question.is_some() {
            let (says, again) = (scope.text("maps-given-up"), scope.text("maps-judge-again"));
            if widgets::warning(ui, scope, &says, Some(&again)) {
                self.question = None;
            }
        }
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let why_not = self.why_not(scope);
        let judged = self.outcome.as_ref().and_then(|outcome| outcome.judged.as_ref().ok());
        if let Some(edit) = self.foot.ui(ui, scope, &WORDS, judged, why_not) {
            take(asked, edit, self.to_remember());
        }
    }

    /// Why the file cannot be taken yet, whatever its rows do, or nothing.
    fn why_not(&self, scope: &Scope<'_>) -> Option<&'static str> {
        if !scope.can_edit {
            return Some("inspector-read-only");
        }
        let Some(outcome) = self.settled() else { return Some("maps-judging") };
        if self.provenance.provenance(scope.numerals()).is_err() {
            Some("maps-accuracy-unreadable")
        } else if let Some(why) = self.sighted_why_not(scope) {
            Some(why)
        } else if outcome.judged.is_err() {
            Some("maps-nothing-read")
        } else if outcome.is_stopped() {
            Some("lists-columns-first")
        } else {
            None
        }
    }
}
