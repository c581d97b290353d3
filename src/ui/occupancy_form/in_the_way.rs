//! Who fills the lot already: each record may end on the day the new one begins, in the same step.

use super::super::day_field;
use super::super::scope::Scope;
use super::OccupancyForm;
use super::labels::caption;
use super::purpose::Purpose;
use crate::domain::{Id, Occupancy, Plan};
use crate::i18n::Message;
use crate::units::Area;
use egui::{Label, RichText, Ui};
use jiff::civil::Date;
use std::sync::Arc;

impl OccupancyForm {
    /// Draws the records that leave too little land, each with a way to end it.
    pub(super) fn in_the_way(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Ok(Some(from)) = day_field::read(&self.typed.from) else { return };
        let others = self.others(scope, from);
        if others.is_empty() {
            return;
        }
        caption(ui, scope, &scope.text("inspector-form-in-the-way"));
        for held in others {
            let name = scope.plan.get(held.enterprise).map_or("", |who| &who.name);
            let since =
                held.valid.from.map(|day| Message::new("inspector-since").with("from", day));
            let area = scope.numerals().square_metres(held.area);
            let facts = [Some(scope.say(&held.state.text())), since.map(|it| scope.say(&it))];
            let facts: Vec<String> = facts.into_iter().flatten().chain([area]).collect();
            ui.add(Label::new(RichText::new(name).size(12.5)).wrap());
            let facts = RichText::new(facts.join(" · ")).size(11.5).color(scope.colours.muted);
            ui.add(Label::new(facts).wrap());
            let text = scope.say(&Message::new("inspector-form-end-old").with("day", from));
            let mut ends = self.typed.ends.contains(&held.id);
            let tick = ui.checkbox(&mut ends, RichText::new(&text).size(12.5));
            if tick.accessible_name(format!("{text}: {name}")).changed() {
                self.typed.ends.retain(|id| *id != held.id);
                self.typed.ends.extend(ends.then_some(held.id));
            }
            ui.add_space(4.0);
        }
        ui.add_space(3.0);
    }

    /// The records of others that leave too little land on a day.
    fn others<'a>(&self, scope: &Scope<'a>, from: Date) -> Vec<&'a Arc<Occupancy>> {
        match self.purpose {
            Purpose::Record | Purpose::Answer(_) => {}
            Purpose::Next(_) | Purpose::Correct(_) | Purpose::End(_) => return Vec::new(),
        }
        let Some(whole) = scope.plan.get(self.lot).and_then(|lot| lot.area()) else {
            return Vec::new();
        };
        let on_lot = scope.plan.occupancies_on(self.lot, from);
        let others: Vec<_> = on_lot
            .filter(|held| held.state.holds_land() && Some(held.enterprise) != self.typed.known)
            .collect();
        let typed = scope.numerals().parse(&self.typed.area).filter(|_| !self.typed.whole);
        let wanted = typed.map_or(Area::SMALLEST, Area::square_metres);
        let free = whole - others.iter().map(|held| held.area).sum();
        if wanted.exceeds(free) { others } else { Vec::new() }
    }

    /// The records that are to end: those ticked that still run on the day.
    pub(super) fn ending(&self, plan: &Plan, from: Date) -> Vec<Id<Occupancy>> {
        let runs = |id: &Id<Occupancy>| plan.get(*id).is_some_and(|held| held.valid.contains(from));
        self.typed.ends.iter().copied().filter(runs).collect()
    }
}
