//! Whose boundary the table becomes: asked of the person, and made an edit.

use super::super::form_for::Target;
use super::super::scope::Scope;
use super::super::widgets;
use crate::domain::{Bounded, Edit, Id, LandUse, Plan, Zone, ZoneKind};
use crate::i18n::Message;
use crate::operations::{self, Provenance, Refusal};
use crate::units::Area;
use crate::views;
use egui::Ui;
use geo::MultiPolygon;
use jiff::civil::Date;
use strum::VariantArray;

impl Target {
    /// The area that holds for it on a day.
    pub fn stated(&self, plan: &Plan, on: Date) -> Option<Area> {
        views::area_truth(plan, self.boundary()?, on)?.stated
    }

    /// The edit that gives it these rings.
    pub fn edit(
        &self,
        plan: &Plan,
        rings: MultiPolygon,
        provenance: Provenance,
    ) -> Result<Edit, Refusal> {
        match self {
            Self::Existing(of) => operations::set_boundary(plan, *of, rings, provenance),
            Self::NewZone { name, kind } => {
                operations::new_zone(plan, name, *kind, rings, provenance)
            }
            Self::NewLot { zone, code, land_use } => {
                operations::new_lot(plan, *zone, code, *land_use, rings, provenance)
            }
        }
    }

    /// Draws the choice among `all` and what a new thing needs.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, all: &[Self]) {
        ui.label(
            egui::RichText::new(scope.text("boundary-target"))
                .size(12.0)
                .color(scope.colours.muted),
        );
        let width = ui.available_width();
        let text = self.text(scope);
        let list = egui::ComboBox::from_id_salt("boundary-target").width(width).truncate();
        let shown = list.selected_text(&text).show_ui(ui, |ui| {
            for other in all {
                let is_same = other.boundary() == self.boundary()
                    && std::mem::discriminant(other) == std::mem::discriminant(self);
                if ui.selectable_label(is_same, other.text(scope)).clicked() && !is_same {
                    *self = other.clone();
                }
            }
        });
        shown.response.accessible_name(scope.text("boundary-target")).on_hover_text(&text);
        ui.add_space(5.0);
        match self {
            Self::Existing(_) => {}
            Self::NewZone { name, kind } => {
                widgets::field(ui, scope, &scope.text("boundary-target-name"), "", name);
                let head = scope.text("boundary-target-kind");
                let kinds = ZoneKind::VARIANTS;
                widgets::choice(ui, scope, &head, kind, kinds, |kind| scope.say(&kind.text()));
            }
            Self::NewLot { code, land_use, .. } => {
                ui.columns(2, |columns| {
                    let head = scope.text("boundary-target-code");
                    widgets::field(&mut columns[0], scope, &head, "", code);
                    let head = scope.text("boundary-target-use");
                    let uses = LandUse::VARIANTS;
                    widgets::choice(&mut columns[1], scope, &head, land_use, uses, |one| {
                        scope.say(&one.text())
                    });
                });
            }
        }
    }

    /// What can be chosen where this was meant first: itself, its zone and the stages of that, a
    /// new lot there, a new zone.
    pub fn others(&self, plan: &Plan) -> Vec<Self> {
        let mut others = vec![self.clone()];
        let mut add = |other: Self| {
            if !others.contains(&other) {
                others.push(other);
            }
        };
        if let Some(zone) = self.zone(plan) {
            add(Self::Existing(Bounded::Zone(zone)));
            for phase in plan.phases_of(zone) {
                add(Self::Existing(Bounded::Phase(phase.id)));
            }
            add(Self::NewLot { zone, code: String::new(), land_use: LandUse::Industrial });
        }
        if !matches!(self, Self::NewZone { .. }) {
            add(Self::default());
        }
        others
    }

    fn zone(&self, plan: &Plan) -> Option<Id<Zone>> {
        match self {
            Self::Existing(of) => of.zone(plan),
            Self::NewLot { zone, .. } => Some(*zone),
            Self::NewZone { .. } => None,
        }
    }

    fn text(&self, scope: &Scope<'_>) -> String {
        match self {
            Self::Existing(of) => {
                let name = views::bounded_name(scope.plan, *of);
                name.map(|name| scope.say(&name)).unwrap_or_default()
            }
            Self::NewZone { .. } => scope.text("boundary-target-new-zone"),
            Self::NewLot { zone, .. } => {
                let zone = scope.plan.get(*zone).map(|zone| zone.name.clone()).unwrap_or_default();
                scope.say(&Message::new("boundary-target-new-lot").with("zone", zone))
            }
        }
    }
}
