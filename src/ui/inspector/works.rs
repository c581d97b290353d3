//! Công trình: what is built for the zone, how far it is, and its wastewater.

use super::super::action::{Action, Asked};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::section::{Section, Selected, head_with_add};
use crate::domain::{Key, RecordKind, WastewaterBalance};
use crate::views::{WorkBar, exceeds_text, free_at_most_text};
use egui::{Label, RichText, Sense, Ui, vec2};

/// The section.
pub const SECTION: Section = Section {
    applies: |selected| !selected.zone.works.is_empty() || selected.zone.wastewater.is_some(),
    ui,
};

fn ui(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let about = vec![Key::of(selected.zone.id)];
    head_with_add(ui, scope, "works-title", RecordKind::Work, about, asked);
    for work in &selected.zone.works {
        row(ui, scope, work, asked);
    }
    if let Some(balance) = &selected.zone.wastewater {
        ui.add_space(4.0);
        let is_recorded = selected.zone.fill.recorded;
        wastewater(ui, scope, balance, is_recorded, asked);
    }
}

fn row(ui: &mut Ui, scope: &Scope<'_>, work: &WorkBar, asked: &mut Asked) {
    let colours = scope.colours;
    let share = work.share.map(|share| scope.numerals().percent(share));
    let ink = if work.is_late { colours.warning } else { colours.text };
    ui.horizontal(|ui| {
        let room = ui.available_width() - 62.0;
        ui.scope(|ui| {
            ui.set_max_width(room);
            let name = Label::new(RichText::new(&work.name).size(12.5).color(ink)).truncate();
            if ui.add(name.sense(Sense::click())).clicked() {
                asked.push(Action::Open(FormFor::Record(work.key)));
            }
        });
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let unknown = || {
                let unknown = scope.text("common-unknown-short");
                RichText::new(unknown).font(theme::italic(11.5)).color(colours.faint)
            };
            let bold = |share| RichText::new(share).font(theme::bold(12.5));
            ui.label(share.map_or_else(unknown, bold));
        });
    });
    if let Some(share) = work.share {
        let (rect, _) = ui.allocate_exact_size(vec2(ui.available_width(), 4.0), Sense::hover());
        ui.painter().rect_filled(rect, 2, colours.track);
        let done = rect.with_max_x(rect.left() + rect.width() * share.clamp(0.0, 1.0) as f32);
        let fill = if work.is_late { colours.warning } else { colours.accent };
        ui.painter().rect_filled(done, 2, fill);
    }
    ui.add_space(4.0);
}

/// Where no tenant was ever recorded, what tenants send is not known to be nothing.
fn wastewater(
    ui: &mut Ui,
    scope: &Scope<'_>,
    balance: &WastewaterBalance,
    is_recorded: bool,
    asked: &mut Asked,
) {
    let figure = |figure: f64| scope.numerals().short(figure, 1);
    let row = |ui: &mut Ui, key: &str, value: Option<f64>| {
        let value = value.map(figure);
        widgets::value_row(ui, scope, &scope.text(key), value.as_deref(), "");
    };
    row(ui, "wastewater-capacity", balance.capacity);
    row(ui, "wastewater-load", balance.load.filter(|_| is_recorded));
    row(ui, "wastewater-promised", balance.promised.filter(|_| is_recorded));
    row(ui, "wastewater-free", balance.free());
    if let Some(at_most) = free_at_most_text(balance) {
        let text = RichText::new(scope.say(&at_most)).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(text).wrap());
    }
    let said = exceeds_text(scope.plan, balance);
    let Some((exceeding, said)) = balance.exceeds.zip(said) else { return };
    let mend = scope.text("works-see-lot");
    if widgets::warning(ui, scope, &scope.say(&said), Some(&mend)) {
        asked.push(Action::Fit(crate::map::Thing::Lot(exceeding.lot)));
    }
}
