//! Hệ tọa độ: what the file says, what the coordinate doctor proposes, and the choice of a person.

use super::super::scope::Scope;
use super::super::widgets;
use super::MapForm;
use crate::geodesy::{Crs, PROVINCES};
use crate::i18n::Message;
use crate::io::DeclaredCrs;
use egui::{Label, RichText, Ui};

impl MapForm {
    /// Draws the choice, and what speaks for which system where the file names none.
    pub(super) fn system_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        let all: Vec<Option<Crs>> = std::iter::once(None).chain(Crs::all().map(Some)).collect();
        let declared = self.declared(scope);
        let name = scope.text("maps-system");
        widgets::choice(ui, scope, &name, &mut self.said.crs, &all, |crs| match crs {
            None => declared.clone(),
            Some(crs) => crs_text(scope, crs),
        });
        if outcome.offers.is_empty() {
            return;
        }
        let must_choose = outcome.judged.is_err() && self.said.crs.is_none();
        let others = RichText::new(scope.text("maps-system-offers")).size(12.0);
        let list = egui::CollapsingHeader::new(others).id_salt(("offers", must_choose));
        list.default_open(must_choose).show(ui, |ui| {
            for offer in &outcome.offers {
                let is_chosen = self.said.crs == Some(offer.crs);
                let says = RichText::new(scope.say(&offer.says)).size(12.5);
                if ui.radio(is_chosen, says).clicked() {
                    self.said.crs = Some(offer.crs);
                }
                ui.horizontal_wrapped(|ui| {
                    ui.add_space(22.0);
                    let lands = RichText::new(scope.say(&offer.lands)).size(11.5);
                    ui.add(Label::new(lands.color(scope.colours.muted)).wrap());
                });
            }
        });
    }

    /// What the file itself says.
    fn declared(&self, scope: &Scope<'_>) -> String {
        let taken = self.outcome.iter().flat_map(|outcome| &outcome.taken);
        let mut said = taken.filter_map(|place| Some(&self.file.read.layers.get(*place)?.crs));
        let named = match said.next() {
            Some(DeclaredCrs::Known(crs)) => Some(crs_text(scope, *crs)),
            Some(DeclaredCrs::Unknown(name)) => Some(name.clone()),
            Some(DeclaredCrs::Unsaid) | None => None,
        };
        match named {
            Some(crs) => scope.say(&Message::new("maps-system-of-file").with("crs", crs)),
            None => scope.text("maps-system-unsaid"),
        }
    }
}

/// A system as an office speaks of it: a grid by its meridian and the provinces that keep their land on
/// it, those of before the mergers of 1/7/2025.
fn crs_text(scope: &Scope<'_>, crs: Crs) -> String {
    let Crs::Grid(grid) = crs else { return crs.name() };
    let provinces = PROVINCES.iter().filter(|province| province.epsg == grid.epsg());
    let provinces: Vec<&str> = provinces.map(|province| province.name).collect();
    if provinces.is_empty() {
        return crs.name();
    }
    let said = Message::new("maps-system-grid").with("meridian", grid.meridian());
    scope.say(&said.with("provinces", provinces.join(", ")))
}
