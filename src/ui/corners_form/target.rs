//! Whose boundary the table becomes: asked of the person, and made an edit.

use super::super::form_for::Target;
use super::super::scope::Scope;
use super::super::widgets;
use super::understood::Understood;
use crate::domain::{Boundary, Bounded, Edit, Id, LandUse, Plan, Zone, ZoneKind};
use crate::i18n::Message;
use crate::operations::{self, LotsAs, Provenance, Refusal, draw_lots};
use crate::units::Area;
use crate::views;
use egui::Ui;
use jiff::civil::Date;
use strum::VariantArray;

impl Target {
    /// The area that holds for it on a day.
    pub fn stated(&self, plan: &Plan, on: Date) -> Option<Area> {
        views::area_truth(plan, self.boundary()?, on)?.stated
    }

    /// The edit that gives it the boundary the table makes, from where `source` says; nothing said
    /// leaves what is known of corners that stay.
    pub fn edit(
        &self,
        plan: &Plan,
        understood: &Understood,
        source: SourceSaid,
        on: Date,
    ) -> Result<Edit, Refusal> {
        let rings = understood.rings.clone();
        let provenance = source.provenance;
        match self {
            Self::Existing(of) => {
                let facts = plan.boundary_facts(*of).unwrap_or_default();
                let there = facts.boundary.as_ref().filter(|_| understood.is_recorded);
                let Some(there) = there.map(Boundary::rings) else {
                    return operations::set_boundary(plan, *of, rings, provenance);
                };
                // Corners that stay are kept to the digit, and so is what is known of them.
                let known = if source.is_touched { provenance } else { Provenance::from(&facts) };
                operations::set_boundary(plan, *of, there.clone(), known)
            }
            Self::NewZone { name, kind } => {
                operations::new_zone(plan, name, *kind, rings, provenance)
            }
            Self::NewLot { zone, code, land_use } => {
                operations::new_lot(plan, *zone, code, *land_use, rings, provenance)
            }
            Self::Lots { zone, land_use } => {
                let drawn_as = LotsAs {
                    zone: *zone,
                    land_use: *land_use,
                    provenance,
                    within_m: understood.table.same_within_m(),
                    on,
                };
                let drawn = draw_lots(plan, &understood.lots, &drawn_as);
                drawn.map(|drawn| drawn.edit).map_err(first_of)
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
            Self::Lots { land_use, .. } => {
                let head = scope.text("boundary-target-lots-use");
                let uses = LandUse::VARIANTS;
                widgets::choice(ui, scope, &head, land_use, uses, |one| scope.say(&one.text()));
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
            add(Self::Lots { zone, land_use: LandUse::Industrial });
        }
        if !matches!(self, Self::NewZone { .. }) {
            add(Self::default());
        }
        others
    }

    fn zone(&self, plan: &Plan) -> Option<Id<Zone>> {
        match self {
            Self::Existing(of) => of.zone(plan),
            Self::NewLot { zone, .. } | Self::Lots { zone, .. } => Some(*zone),
            Self::NewZone { .. } => None,
        }
    }

    /// What it is called in the list of targets.
    pub fn text(&self, scope: &Scope<'_>) -> String {
        match self {
            Self::Existing(of) => {
                let name = views::bounded_name(scope.plan, *of);
                name.map(|name| scope.say(&name)).unwrap_or_default()
            }
            Self::NewZone { .. } => scope.text("boundary-target-new-zone"),
            Self::NewLot { zone, .. } => in_zone(scope, "boundary-target-new-lot", *zone),
            Self::Lots { zone, .. } => in_zone(scope, "boundary-target-lots", *zone),
        }
    }
}

/// What is said of the source of the corners, and whether the user said it.
#[derive(Clone, Copy, Debug)]
pub struct SourceSaid {
    pub provenance: Provenance,
    pub is_touched: bool,
}

fn in_zone(scope: &Scope<'_>, key: &'static str, zone: Id<Zone>) -> String {
    let zone = scope.plan.get(zone).map(|zone| zone.name.clone()).unwrap_or_default();
    scope.say(&Message::new(key).with("zone", zone))
}

/// One lot's refusal, and how many more there are.
fn first_of(refused: Vec<(usize, Refusal)>) -> Refusal {
    let more = refused.len().saturating_sub(1);
    match refused.into_iter().next() {
        Some((_, first)) if more > 0 => Message::new("boundary-lots-refused-more")
            .with("first", first.message().clone())
            .with("more", more)
            .into(),
        Some((_, first)) => first,
        None => Message::new("boundary-save-why-not").into(),
    }
}
