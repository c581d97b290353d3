//! Ghi phê duyệt: a decision with everything that follows from it, kept in one step and taken back in
//! one.

mod outline;
mod typed;

use super::action::{Action, Asked};
use super::corners_form::CornersForm;
use super::day_field;
use super::form_for::Target;
use super::scope::Scope;
use super::widgets::{self, Attention};
use crate::domain::{ApprovalKind, Bounded, Edit, Id, Phase, Plan, Zone, ZoneStatus, field_of};
use crate::i18n::Message;
use crate::map::Overlay;
use crate::operations::{ApprovedOutline, Refusal, approve};
use egui::Ui;
use jiff::civil::Date;
use outline::OutlineCheck;
use strum::VariantArray;
use typed::{Part, Typed};

const FOOT: &str = "foot-of-approval";

/// The fields, by the names of what they fill in: a refusal says which it is about.
const NUMBER: &str = field_of!(Document: number).name;
const DAY: &str = field_of!(Approval: day).name;
const PHASE: &str = field_of!(Phase: name).name;
const STATED: &str = field_of!(Approval: stated_ha).name;
const INDUSTRIAL: &str = field_of!(Approval: industrial_ha).name;
const CAPITAL: &str = field_of!(Approval: capital_million_vnd).name;

/// The form and what stands in it.
pub struct ApprovalForm {
    typed: Typed,
    /// What stood there at first.
    initial: Typed,
    corners: CornersForm,
    check: OutlineCheck,
    refusal: Option<Message>,
    attention: Attention<&'static str>,
}

impl ApprovalForm {
    /// An empty form for a zone or one of its stages.
    pub fn new(plan: &Plan, zone: Id<Zone>, phase: Option<Id<Phase>>, on: Date) -> Self {
        let typed = Typed::new(plan, zone, phase, on);
        Self {
            corners: CornersForm::within(target(&typed)),
            initial: typed.clone(),
            typed,
            check: OutlineCheck::default(),
            refusal: None,
            attention: Attention::first(Some(NUMBER)),
        }
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial || self.corners.is_touched()
    }

    /// Whether what it speaks of is still in the plan.
    pub fn is_of(&self, plan: &Plan) -> bool {
        let has_phase = self.typed.phase().is_none_or(|phase| plan.get(phase).is_some());
        has_phase && plan.get(self.typed.zone).is_some()
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// The table of corners in it.
    pub const fn corners_mut(&mut self) -> &mut CornersForm {
        &mut self.corners
    }

    /// The outline as the table has it, on the map.
    pub const fn overlay(&self) -> &Overlay {
        self.corners.overlay()
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.corners.keep_up(ui, scope, asked);
        let zone = scope.plan.get(self.typed.zone).map_or("", |zone| &zone.name);
        widgets::sheet_title(ui, scope, &scope.text("approval-record"), zone, asked);
        let before = self.typed.clone();
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "fields-of-approval", |ui| {
            self.decision(ui, scope);
            self.subject(ui, scope);
            self.areas(ui, scope);
            self.statuses(ui, scope);
            widgets::section_head(ui, scope, &scope.text("approval-corners"), "");
            let stated = self.typed.stated(scope.numerals());
            self.corners.fields(ui, scope, stated, asked);
            self.check.ui(ui, scope, &self.corners, &mut self.typed);
        });
        if self.typed != before {
            // What was refused is being mended.
            self.refusal = None;
            self.attention.forgive();
            self.corners.becomes_of(target(&self.typed));
        }
        let (saves, cancels) = widgets::save_foot(ui, scope, FOOT, self.refusal.as_ref());
        if saves {
            self.save(scope, asked);
        }
        if cancels {
            asked.push(Action::CloseForm);
        }
    }

    fn decision(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let name = scope.text("approval-kind");
        let kinds = ApprovalKind::VARIANTS;
        widgets::choice(ui, scope, &name, &mut self.typed.kind, kinds, |kind| {
            scope.say(&kind.text())
        });
        let Self { typed, attention, .. } = self;
        ui.columns(2, |columns| {
            let name = scope.text("approval-number");
            let hint = scope.text("approval-number-hint");
            let entry = widgets::field(&mut columns[0], scope, &name, &hint, &mut typed.number);
            attention.draw(&columns[0], scope, NUMBER, &entry);
            let name = scope.text("approval-day");
            let entry = day_field::ui(&mut columns[1], scope, &name, "", &mut typed.day);
            attention.draw(&columns[1], scope, DAY, &entry);
        });
        let name = scope.text("approval-issuer");
        let hint = scope.text("approval-issuer-hint");
        widgets::field(ui, scope, &name, &hint, &mut self.typed.issuer);
    }

    fn subject(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let zones: Vec<Id<Zone>> = scope.plan.all::<Zone>().map(|zone| zone.id).collect();
        let zone = self.typed.zone;
        let name = scope.text("approval-zone");
        widgets::choice(ui, scope, &name, &mut self.typed.zone, &zones, |zone| {
            scope.plan.get(zone).map(|zone| zone.name.clone()).unwrap_or_default()
        });
        if self.typed.zone != zone {
            self.typed.part = Part::Whole;
        }
        let phases = scope.plan.phases_of(self.typed.zone);
        let phases = phases.iter().map(|phase| Part::Phase(phase.id));
        let parts: Vec<Part> = [Part::Whole].into_iter().chain(phases).chain([Part::New]).collect();
        let name = scope.text("approval-part");
        widgets::choice(ui, scope, &name, &mut self.typed.part, &parts, |part| match part {
            Part::Whole => scope.text("approval-whole"),
            Part::New => scope.text("approval-new-phase"),
            Part::Phase(phase) => {
                scope.plan.get(phase).map(|phase| phase.name.clone()).unwrap_or_default()
            }
        });
        if self.typed.part == Part::New {
            let name = scope.text("approval-phase-name");
            let hint = scope.text("approval-phase-hint");
            let entry = widgets::field(ui, scope, &name, &hint, &mut self.typed.new_phase);
            self.attention.draw(ui, scope, PHASE, &entry);
        }
    }

    fn areas(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Self { typed, attention, .. } = self;
        let areas = [
            (STATED, "approval-stated", &mut typed.stated),
            (INDUSTRIAL, "approval-industrial", &mut typed.industrial),
        ];
        ui.columns(2, |columns| {
            for (ui, (place, key, text)) in columns.iter_mut().zip(areas) {
                let entry = widgets::field(ui, scope, &scope.text(key), "", text);
                attention.draw(ui, scope, place, &entry);
            }
        });
        let name = scope.text("approval-capital");
        let entry = widgets::field(ui, scope, &name, "", &mut typed.capital);
        attention.draw(ui, scope, CAPITAL, &entry);
    }

    fn statuses(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let statuses: Vec<Option<ZoneStatus>> =
            [None].into_iter().chain(ZoneStatus::VARIANTS.iter().copied().map(Some)).collect();
        let text = |status: Option<ZoneStatus>| match status {
            Some(status) => scope.say(&status.text()),
            None => scope.text("approval-status-kept"),
        };
        let mut status = self.typed.status(scope.plan);
        let name = scope.text(if self.typed.part == Part::Whole {
            "approval-status-of-zone"
        } else {
            "approval-status-of-phase"
        });
        widgets::choice(ui, scope, &name, &mut status, &statuses, text);
        self.typed.choose_status(scope.plan, status);
        if self.typed.part != Part::Whole {
            let name = scope.text("approval-status-of-zone");
            widgets::choice(ui, scope, &name, &mut self.typed.zone_status, &statuses, text);
        }
    }

    /// Asks for everything to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        match self.edit(scope) {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => {
                self.attention.refuse(refusal.field().map(|field| field.name));
                self.refusal = Some(refusal.into());
            }
        }
        self.refusal.is_none()
    }

    fn edit(&self, scope: &Scope<'_>) -> Result<Edit, Refusal> {
        let outline = if self.corners.is_empty() {
            None
        } else {
            let (rings, provenance) = self.corners.boundary_made(scope)?;
            let of_zone = self.typed.of_zone(scope.plan);
            let drops_sketched = self.typed.drops_sketched;
            Some(ApprovedOutline { rings, provenance, of_zone, drops_sketched })
        };
        let draft = self.typed.draft(scope.plan, scope.numerals(), outline)?;
        Ok(approve(scope.plan, &draft)?.edit)
    }
}

/// Whose boundary the corners are.
fn target(typed: &Typed) -> Target {
    let of = typed.phase().map_or(Bounded::Zone(typed.zone), Bounded::Phase);
    Target::Existing(of)
}
