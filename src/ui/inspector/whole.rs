//! The whole plan in a few figures, while nothing is selected.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::i18n::Message;
use crate::map::Thing;
use crate::rules::{counting_on, legal_rate, rates_differ};
use crate::units::Area;
use crate::views::tables::lots;
use crate::views::{WholePlan, whole_plan};
use egui::{Align, Label, Layout, RichText, Ui};
use jiff::civil::Date;

/// The figures, kept until plan or date change.
#[derive(Default)]
pub(super) struct Whole {
    card: Option<((u64, Date), WholePlan)>,
}

impl Whole {
    /// Draws them.
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let moment = scope.moment();
        let card = self.card.take().filter(|(of, _)| *of == moment);
        let (_, card) =
            self.card.insert(card.unwrap_or_else(|| (moment, whole_plan(scope.plan, moment.1))));
        let until = Message::new("inspector-fill-on").with("date", scope.view.on);
        let head = scope.text("inspector-whole-plan");
        widgets::section_head(ui, scope, &head, &scope.say(&until));
        for (kind, count) in &card.zones {
            let name = scope.say(&kind.text());
            widgets::value_row(ui, scope, &name, Some(&count.to_string()), "");
        }
        let lots = card.lots.to_string();
        widgets::value_row(ui, scope, &scope.text("inspector-lots"), Some(&lots), "");
        fill(ui, scope, card, asked);
        beside(ui, scope, card, asked);
    }
}

/// The office's clusters together; the rate opens to the lots that make it.
fn fill(ui: &mut Ui, scope: &Scope<'_>, card: &WholePlan, asked: &mut Asked) {
    let fill = &card.fill;
    let hectares = |area| scope.numerals().hectares(area);
    let known = |area| fill.recorded.then(|| hectares(area));
    let row = |ui: &mut Ui, key: &str, value: Option<String>, why: &str| {
        widgets::value_row(ui, scope, &scope.text(key), value.as_deref(), why);
    };
    ui.add_space(6.0);
    if card.counted == 0 {
        widgets::section_head(ui, scope, &scope.text("inspector-fill"), "");
        let none = RichText::new(scope.text("inspector-town-none")).font(theme::italic(12.0));
        ui.add(Label::new(none.color(scope.colours.faint)).wrap());
        return;
    }
    let of = Message::new("inspector-town").with("zones", card.counted);
    widgets::section_head(ui, scope, &scope.say(&of), "");
    row(ui, "inspector-area-industrial", fill.industrial.map(hectares), "");
    row(ui, "inspector-leased", known(fill.leased), "");
    row(ui, "inspector-registered", known(fill.registered), "");
    if fill.approved > Area::ZERO {
        row(ui, "inspector-approved", known(fill.approved), "");
    }
    if fill.expired > Area::ZERO {
        row(ui, "inspector-expired", Some(hectares(fill.expired)), "");
    }
    let rate = fill.known_rate().map(|rate| scope.numerals().percent(rate));
    row(ui, "inspector-fill", rate.clone(), &scope.text("inspector-whole-plan-why"));
    if rates_differ(fill, fill.on) {
        let rate = legal_rate(fill, fill.on).map(|rate| scope.numerals().percent(rate));
        row(ui, "inspector-legal-rate", rate, &scope.say(&counting_on(fill.on).basis.says()));
    }
    if let Some(mean) = card.mean.map(|mean| scope.numerals().percent(mean)) {
        row(ui, "inspector-mean-rate", Some(mean), &scope.text("inspector-mean-rate-why"));
    }
    if rate.is_some() {
        let text = RichText::new(scope.text("inspector-town-lots")).size(12.0);
        if ui.link(text).clicked() {
            let words = scope.say(&lots::IN_TOWN);
            asked.push(Action::FindInTable(&lots::TABLE, words));
        }
    }
}

/// So many are named; of more the number is said.
const MOST_BESIDE: usize = 12;

/// What is not in that figure, and why.
fn beside(ui: &mut Ui, scope: &Scope<'_>, card: &WholePlan, asked: &mut Asked) {
    if card.beside.is_empty() {
        return;
    }
    ui.add_space(6.0);
    widgets::section_head(ui, scope, &scope.text("inspector-beside"), "");
    for row in card.beside.iter().take(MOST_BESIDE) {
        // From the right: what is cut there leaves the line as long as it is.
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if let Some(rate) = row.fill.known_rate() {
                let (font, ink) = if row.fill.is_illustrative() {
                    (theme::italic(12.0), scope.colours.faint)
                } else {
                    (theme::body(12.0), scope.colours.muted)
                };
                let rate = scope.numerals().percent(rate);
                ui.label(RichText::new(rate).font(font).color(ink));
            }
            ui.with_layout(Layout::left_to_right(Align::TOP), |ui| {
                if ui.link(RichText::new(&row.name).size(12.5)).clicked() {
                    asked.push(Action::Select(Some(Thing::Zone(row.zone))));
                }
                let why = RichText::new(scope.say(&row.why.text())).size(11.5);
                ui.add(Label::new(why.color(scope.colours.faint)).truncate());
            });
        });
    }
    if let Some(more @ 1..) = card.beside.len().checked_sub(MOST_BESIDE) {
        let more = Message::new("inspector-beside-more").with("count", more);
        ui.label(RichText::new(scope.say(&more)).size(11.5).color(scope.colours.faint));
    }
}
