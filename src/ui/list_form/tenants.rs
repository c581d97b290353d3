//! What is asked of a list of tenants only: what its rows mean, and what its columns hold.

use super::super::scope::Scope;
use super::super::{day_field, theme, widgets};
use super::ListForm;
use super::outcome::{Outcome, SheetRead};
use crate::domain::{Id, OccupancyState, Plan, Zone, ZoneKind};
use crate::i18n::Message;
use crate::io::{Sheet, TenantField, TenantTable, column_letter};
use crate::views::short_name;
use egui::{Label, RichText, Ui};
use strum::VariantArray;

impl ListForm {
    /// What the rows mean where they do not say it themselves.
    pub(super) fn meaning(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let before = self.with_lots();
        let mut with_lots = before;
        ui.radio_value(&mut with_lots, true, scope.text("tenants-as-occupancy"));
        ui.radio_value(&mut with_lots, false, scope.text("tenants-as-register"));
        ui.add_space(4.0);
        let said = &mut self.said.tenants;
        if with_lots != before {
            said.with_lots = Some(with_lots);
        }
        if !with_lots {
            return;
        }
        let zones = zones(scope.plan);
        let name = scope.text("tenants-zone");
        widgets::choice(ui, scope, &name, &mut said.zone, &zones, |zone| {
            let zone = zone.and_then(|zone| scope.plan.get(zone));
            zone.map_or_else(|| scope.text("tenants-zone-of-row"), |zone| short_name(zone))
        });
        ui.columns(2, |columns| {
            let name = scope.text("tenants-state");
            let states = OccupancyState::VARIANTS;
            widgets::choice(&mut columns[0], scope, &name, &mut said.state, states, |state| {
                scope.say(&state.text())
            });
            let name = scope.text("tenants-from");
            day_field::ui(&mut columns[1], scope, &name, "", &mut self.from);
        });
        said.from = day_field::read(&self.from).ok().flatten();
    }

    /// Whether tenants are recorded on their lots.
    pub(super) fn with_lots(&self) -> bool {
        self.outcome.as_ref().is_some_and(|outcome| outcome.with_lots(&self.said))
    }

    /// Which column was taken for what; every one can be changed, for all sheets of one head.
    pub(super) fn columns_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        let headings = headings(outcome);
        let count = headings.iter().map(|head| head.table.columns.of.len()).sum::<usize>();
        let count = Message::new("tenants-columns").with("count", count);
        ui.checkbox(&mut self.shows_columns, RichText::new(scope.say(&count)).size(12.5));
        if !self.shows_columns {
            return;
        }
        let mut changed = None;
        for head in &headings {
            if headings.len() > 1 {
                let names = RichText::new(head.names.join(", ")).font(theme::bold(12.5));
                ui.add(Label::new(names).wrap());
            }
            ui.push_id(&head.places, |ui| {
                if let Some((field, column)) = head.ui(ui, scope) {
                    changed = Some((head.places.clone(), field, column));
                }
            });
        }
        if let Some((places, field, column)) = changed {
            self.take_column(&places, field, column);
        }
    }

    /// A field is in this column of some sheets from now on, or in none.
    pub(super) fn take_column(
        &mut self,
        places: &[usize],
        field: TenantField,
        column: Option<usize>,
    ) {
        let Some(outcome) = &self.outcome else { return };
        for read in outcome.read.iter().filter(|read| places.contains(&read.place)) {
            let Some(table) = &read.tenants else { continue };
            let mut columns = table.columns.clone();
            columns.of.remove(&field);
            if let Some(place) = column {
                columns.of.retain(|_, taken| *taken != place);
                columns.of.insert(field, place);
            }
            self.said.tenants.columns.insert(read.place, columns);
        }
    }
}

/// Sheets of one head, whose columns hold the same.
struct Heading<'a> {
    places: Vec<usize>,
    names: Vec<&'a str>,
    sheet: &'a Sheet,
    table: &'a TenantTable,
}

fn headings(outcome: &Outcome) -> Vec<Heading<'_>> {
    let mut found: Vec<Heading<'_>> = Vec::new();
    for SheetRead { place, tenants, .. } in &outcome.read {
        let (Some(table), Some(sheet)) = (tenants, outcome.sheets.get(*place)) else { continue };
        let heading = Heading { places: Vec::new(), names: Vec::new(), sheet, table };
        let at = found.iter().position(|other| other.is_as(&heading)).unwrap_or(found.len());
        if at == found.len() {
            found.push(heading);
        }
        found[at].places.push(*place);
        found[at].names.push(&table.sheet);
    }
    found
}

impl Heading<'_> {
    fn is_as(&self, other: &Self) -> bool {
        let head = |one: &Self| one.sheet.rows.get(one.table.columns.head.unwrap_or_default());
        self.table.columns == other.table.columns && head(self) == head(other)
    }

    /// Draws what each field was found in; answers the one that is to be elsewhere.
    fn ui(&self, ui: &mut Ui, scope: &Scope<'_>) -> Option<(TenantField, Option<usize>)> {
        let Self { sheet, table, .. } = self;
        let head = table.columns.head.unwrap_or_default();
        let all: Vec<Option<usize>> =
            std::iter::once(None).chain((0..sheet.width()).map(Some)).collect();
        let mut changed = None;
        for field in TenantField::VARIANTS {
            let before = table.columns.of.get(field).copied();
            let mut chosen = before;
            widgets::choice(ui, scope, &scope.say(&field.title()), &mut chosen, &all, |column| {
                column.map_or_else(
                    || scope.text("tenants-no-column"),
                    |column| format!("{}: {}", column_letter(column), sheet.cell(head, column)),
                )
            });
            if chosen != before {
                changed = Some((*field, chosen));
            }
        }
        changed
    }
}

/// Zones that have lots, and none: each row names its own.
fn zones(plan: &Plan) -> Vec<Option<Id<Zone>>> {
    let zones = plan.all::<Zone>().filter(|zone| {
        matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Park)
            && plan.lots_of(zone.id).next().is_some()
    });
    std::iter::once(None).chain(zones.map(|zone| Some(zone.id))).collect()
}
