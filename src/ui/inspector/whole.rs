//! The whole plan in a few figures, while nothing is selected.

use super::super::scope::Scope;
use super::super::widgets;
use crate::i18n::Message;
use crate::views::{WholePlan, whole_plan};
use egui::Ui;
use jiff::civil::Date;

/// The figures, kept until plan or date change.
#[derive(Default)]
pub(super) struct Whole {
    card: Option<((u64, Date), WholePlan)>,
}

impl Whole {
    /// Draws them.
    pub(super) fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
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
        fill(ui, scope, card);
    }
}

fn fill(ui: &mut Ui, scope: &Scope<'_>, card: &WholePlan) {
    let fill = &card.fill;
    let hectares = |area| scope.numerals().hectares(area);
    let known = |area| fill.recorded.then(|| hectares(area));
    let industrial = fill.industrial.map(hectares);
    let of_lots = scope.text("inspector-area-of-lots");
    widgets::value_row(ui, scope, &of_lots, industrial.as_deref(), "");
    let leased = scope.text("inspector-leased");
    widgets::value_row(ui, scope, &leased, known(fill.leased).as_deref(), "");
    let registered = scope.text("inspector-registered");
    widgets::value_row(ui, scope, &registered, known(fill.registered).as_deref(), "");
    let rate = fill.known_rate().map(|rate| scope.numerals().percent(rate));
    let why = scope.text("inspector-whole-plan-why");
    widgets::value_row(ui, scope, &scope.text("inspector-fill"), rate.as_deref(), &why);
    if let Some((mean, zones)) = card.mean_rate {
        let name = scope.say(&Message::new("inspector-mean-rate").with("zones", zones));
        let mean = scope.numerals().percent(mean);
        let why = scope.text("inspector-mean-rate-why");
        widgets::value_row(ui, scope, &name, Some(&mean), &why);
    }
}
