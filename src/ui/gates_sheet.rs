//! Điều kiện theo quy định: which tests of the law a zone, its extension and a lot pass, each with the
//! figures and the records it rests on.

use super::action::{Action, Asked};
use super::form_for::FormFor;
use super::land_share::check_ui;
use super::scope::Scope;
use super::widgets;
use crate::domain::{Bounded, Id, Key, Lot, Plan, Zone, title};
use crate::i18n::Message;
use crate::map::Thing;
use crate::rules::Checked;
use crate::units::{Area, Numerals};
use crate::views::{Gates, GatesOf, gates, planned_growth, short_name};
use egui::{RichText, Ui};
use jiff::civil::Date;

/// So many records of a test are named; the others are in the tables.
const MOST_NAMED: usize = 8;

/// What is asked, and the answers, kept until plan, day or question change.
pub struct GatesSheet {
    zone: Id<Zone>,
    /// Hectares, as typed.
    more: String,
    asked: Option<((u64, Date), Date, GatesOf)>,
    found: Gates,
}

impl GatesSheet {
    /// Of a zone; it begins with what the zone is planned to grow by.
    pub fn new(plan: &Plan, zone: Id<Zone>, numerals: Numerals, on: Date) -> Self {
        let more = planned_growth(plan, zone, on);
        let more = more.map(|more| numerals.short(more.as_hectares(), 4)).unwrap_or_default();
        Self { zone, more, asked: None, found: Gates::default() }
    }

    /// Whether its zone is still there.
    pub fn is_of(&self, plan: &Plan) -> bool {
        plan.get(self.zone).is_some()
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let name = scope.plan.get(self.zone).map(|zone| short_name(zone)).unwrap_or_default();
        widgets::sheet_title(ui, scope, &scope.text("gates-title"), &name, asked);
        widgets::sheet_body(ui, "sheet-of-gates", |ui| {
            let head = scope.text("gates-more");
            widgets::field(ui, scope, &head, &scope.text("gates-more-hint"), &mut self.more);
            self.refresh(scope);
            let groups = [
                ("gates-extension", &self.found.extension),
                ("gates-lot", &self.found.lot),
                ("gates-zone", &self.found.zone),
            ];
            for (key, checked) in groups.into_iter().filter(|(_, checked)| !checked.is_empty()) {
                ui.add_space(8.0);
                widgets::section_head(ui, scope, &scope.text(key), "");
                for checked in checked {
                    gate_ui(ui, scope, checked, asked);
                }
            }
        });
    }

    fn refresh(&mut self, scope: &Scope<'_>) {
        let hectares = scope.numerals().parse(self.more.trim());
        let more = hectares.filter(|more| *more > 0.0).map(Area::hectares);
        let of = GatesOf { zone: self.zone, more, lot: lot_of(scope, self.zone) };
        let law = scope.view.law_day();
        let question = (scope.moment(), law, of);
        if self.asked != Some(question) {
            self.found = gates(scope.plan, of, law, scope.view.on);
            self.asked = Some(question);
        }
    }
}

/// The selected lot, where it is of the zone.
fn lot_of(scope: &Scope<'_>, zone: Id<Zone>) -> Option<Id<Lot>> {
    let Some(Thing::Lot(lot)) = scope.view.selection else { return None };
    scope.plan.get(lot).filter(|lot| lot.zone == zone).map(|lot| lot.id)
}

/// A test, and the records it rests on.
fn gate_ui(ui: &mut Ui, scope: &Scope<'_>, checked: &Checked, asked: &mut Asked) {
    check_ui(ui, scope, checked);
    for key in checked.rests_on.iter().take(MOST_NAMED) {
        let name = RichText::new(title(scope.plan, *key)).size(11.5);
        if ui.link(name).clicked() {
            asked.push(open(*key));
        }
    }
    if let Some(more @ 1..) = checked.rests_on.len().checked_sub(MOST_NAMED) {
        let more = scope.say(&Message::new("cli-and-more").with("count", more));
        ui.label(RichText::new(more).size(11.5).color(scope.colours.faint));
    }
}

/// Land is shown on the map, any other record in its sheet.
fn open(key: Key) -> Action {
    match Bounded::of(key) {
        Some(Bounded::Lot(lot)) => Action::Fit(Thing::Lot(lot)),
        Some(Bounded::Zone(zone)) => Action::Fit(Thing::Zone(zone)),
        Some(Bounded::Phase(_)) | None => Action::Open(FormFor::Record(key)),
    }
}
