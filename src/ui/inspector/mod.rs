//! The right panel: the selection in sections, its lots as a table, and a foot with the one main action.

mod area;
mod fill;
mod fill_chart;
mod industries;
mod lot;
mod lots;
mod notes;
mod targets;
mod village;
mod works;

use super::action::{Action, Asked};
use super::commands;
use super::form::Form;
use super::form_for::FormFor;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{
    Fill, Gross, Id, Key, Lot, Outlook, RecordKind, Zone, ZoneKind, fill_of_plan, gross_of_zone,
    mean_rate, outlooks,
};
use crate::i18n::Message;
use crate::map::Thing;
use crate::views::{self, LotCard, LotGroup, ZoneCard};
use egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use strum::VariantArray;

pub use lots::LotsTable;

/// What a section may look at.
pub struct Selected<'a> {
    /// The zone selected, or the one the selected lot lies in.
    pub zone: &'a ZoneCard,
    /// The lot selected.
    pub lot: Option<&'a LotCard>,
    /// The course of the fill rate, oldest first.
    pub series: &'a [(Date, Fill)],
    /// How its fill targets stand.
    pub outlooks: &'a [Outlook],
    /// Its leased land over its whole area.
    pub gross: Gross,
}

/// A section of the panel. Growing: one file, one line in [`SECTIONS`], two texts.
pub struct Section {
    /// Whether it has something to say about the selection.
    pub applies: fn(&Selected<'_>) -> bool,
    /// Draws it.
    pub ui: fn(&mut Ui, &Scope<'_>, &Selected<'_>, &mut Asked),
}

const SECTIONS: &[Section] = &[
    area::SECTION,
    fill::SECTION,
    targets::SECTION,
    works::SECTION,
    village::SECTION,
    industries::SECTION,
];

/// What the panel remembers between frames.
#[derive(Default)]
pub struct Inspector {
    cards: Option<Cards>,
    table: LotsTable,
}

struct Cards {
    of: ((u64, Date), Id<Zone>, Option<Id<Lot>>),
    zone: ZoneCard,
    lot: Option<LotCard>,
    series: Vec<(Date, Fill)>,
    outlooks: Vec<Outlook>,
    gross: Gross,
}

impl Inspector {
    /// Draws the panel: the form while there is one, else the selection.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        form: &mut Option<Form>,
        asked: &mut Asked,
    ) {
        // As wide as it was pulled, whatever stands in it.
        ui.set_min_width(ui.available_width());
        if let Some(form) = form {
            form.ui(ui, scope, asked);
            return;
        }
        if self.refresh(scope) {
            // The foot is as high as the last frame's; drawn again before anybody sees it.
            ui.ctx().request_discard("the selection has changed");
        }
        let Self { cards, table } = self;
        let Some(cards) = cards else {
            nothing_selected(ui, scope, asked);
            return;
        };
        let selected = Selected {
            zone: &cards.zone,
            lot: cards.lot.as_ref(),
            series: &cards.series,
            outlooks: &cards.outlooks,
            gross: cards.gross,
        };
        foot(ui, scope, &selected, asked);
        header(ui, scope, &selected);
        ScrollArea::vertical().id_salt(cards.of.1).auto_shrink(false).show(ui, |ui| {
            for section in SECTIONS.iter().filter(|section| (section.applies)(&selected)) {
                in_margin(ui, |ui| {
                    (section.ui)(ui, scope, &selected, asked);
                    ui.add_space(9.0);
                    widgets::rule(ui, scope);
                });
            }
            if selected.zone.lots > 0 {
                in_margin(ui, |ui| table.ui(ui, scope, &selected, asked));
            } else if selected.zone.kind != ZoneKind::Village {
                // A village has none, and lacks nothing for that.
                in_margin(ui, |ui| no_lots(ui, scope));
            }
            in_margin(ui, |ui| sources(ui, scope, selected.zone));
        });
    }

    /// Shows only the lots a figure is made of, in sight.
    pub fn show_lots(&mut self, group: LotGroup) {
        self.table.show(group);
    }

    /// Looks the selection up where it, the plan or the date has changed, and says whether it did.
    fn refresh(&mut self, scope: &Scope<'_>) -> bool {
        let (zone, lot) = match scope.view.selection {
            Some(Thing::Zone(zone)) => (Some(zone), None),
            Some(Thing::Lot(lot)) => (scope.plan.get(lot).map(|lot| lot.zone), Some(lot)),
            Some(Thing::Note(_) | Thing::Record(_)) | None => (None, None),
        };
        let of = zone.map(|zone| (scope.moment(), zone, lot));
        if self.cards.as_ref().map(|cards| cards.of) == of {
            return false;
        }
        let on = scope.view.on;
        self.cards = of.and_then(|of| {
            let zone = of.1;
            Some(Cards {
                of,
                zone: views::zone_card(scope.plan, zone, on)?,
                lot: lot.and_then(|lot| views::lot_card(scope.plan, lot, on)),
                series: series(scope, zone),
                outlooks: outlooks(scope.plan, Some(zone), on),
                gross: gross_of_zone(scope.plan, zone, on),
            })
        });
        true
    }
}

/// The fill from the plan's first day to the ruling date.
fn series(scope: &Scope<'_>, zone: Id<Zone>) -> Vec<(Date, Fill)> {
    let on = scope.view.on;
    let first = scope.plan.about.first_day.unwrap_or_else(|| on.first_of_year());
    if first >= on {
        return Vec::new();
    }
    views::fill_series(scope.plan, zone, first, on)
}

/// A section's head with a way to enter what belongs below it.
fn head_with_add(
    ui: &mut Ui,
    scope: &Scope<'_>,
    text: &str,
    kind: RecordKind,
    about: Vec<Key>,
    asked: &mut Asked,
) {
    ui.horizontal(|ui| {
        let head = RichText::new(scope.text(text)).font(theme::bold(12.0));
        ui.label(head.color(scope.colours.muted));
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            let add = scope.say(&Message::new("records-add-kind").with("kind", kind.text()));
            let button =
                |ui: &mut Ui| widgets::icon_button(ui, scope, Icon::Plus, 20.0, &add).clicked();
            if scope.can_edit && button(ui) {
                asked.push(Action::Open(FormFor::NewRecord(kind, about)));
            }
        });
    });
}

fn in_margin(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 9, bottom: 0 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

/// The whole plan in a few figures, and how to see more.
fn nothing_selected(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    in_margin(ui, |ui| {
        ui.add_space(4.0);
        ui.label(RichText::new(scope.text("inspector-nothing")).font(theme::bold(15.0)));
        let hint = RichText::new(scope.text("inspector-nothing-hint")).color(scope.colours.muted);
        ui.add(Label::new(hint).wrap());
        ui.add_space(4.0);
        if ui.link(scope.text("inspector-nothing-step")).clicked() {
            commands::FIT_ALL.ask(scope, asked);
        }
        ui.add_space(8.0);
        widgets::rule(ui, scope);
        ui.add_space(6.0);
        whole_plan(ui, scope);
        notes::ui(ui, scope, asked);
    });
}

fn whole_plan(ui: &mut Ui, scope: &Scope<'_>) {
    let plan = scope.plan;
    let until = Message::new("inspector-fill-on").with("date", scope.view.on);
    widgets::section_head(ui, scope, &scope.text("inspector-whole-plan"), &scope.say(&until));
    for kind in ZoneKind::VARIANTS {
        let count = plan.all::<Zone>().filter(|zone| zone.kind == *kind).count();
        if count > 0 {
            let name = scope.say(&kind.text());
            widgets::value_row(ui, scope, &name, Some(&count.to_string()), "");
        }
    }
    let lots = plan.count::<Lot>().to_string();
    widgets::value_row(ui, scope, &scope.text("inspector-lots"), Some(&lots), "");
    let fill = fill_of_plan(plan, scope.view.on);
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
    if let Some((mean, zones)) = mean_rate(plan, scope.view.on) {
        let name = scope.say(&Message::new("inspector-mean-rate").with("zones", zones));
        let mean = scope.numerals().percent(mean);
        let why = scope.text("inspector-mean-rate-why");
        widgets::value_row(ui, scope, &name, Some(&mean), &why);
    }
}

fn header(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>) {
    let card = selected.zone;
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 6 }).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 2.0;
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            if let Some(status) = card.status {
                let text = scope.say(&status.text());
                widgets::badge(ui, &text, scope.colours.accent, scope.colours.accent_soft);
            }
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                ui.add(Label::new(RichText::new(&card.title).font(theme::bold(15.0))).wrap());
            });
        });
        let place = RichText::new(place_line(scope, card)).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(place).wrap());
        if let Some(summary) = &card.summary {
            ui.add(Label::new(RichText::new(summary).size(12.5)).wrap());
        }
        ui.add_space(6.0);
        widgets::rule(ui, scope);
    });
}

fn place_line(scope: &Scope<'_>, card: &ZoneCard) -> String {
    match (&card.place_then, &card.place_now) {
        (Some(then), Some(now)) => scope.say(
            &Message::new("inspector-place-now")
                .with("then", then.as_str())
                .with("now", lower_first(now)),
        ),
        (Some(place), None) | (None, Some(place)) => place.clone(),
        (None, None) => scope.say(&card.kind.text()),
    }
}

/// "phường Hương Trà" inside a sentence.
fn lower_first(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default()
}

fn no_lots(ui: &mut Ui, scope: &Scope<'_>) {
    widgets::section_head(ui, scope, &scope.text("inspector-lots"), "");
    let text = RichText::new(scope.text("inspector-no-lots")).size(12.0).color(scope.colours.faint);
    ui.add(Label::new(text).wrap());
    ui.add_space(9.0);
}

fn sources(ui: &mut Ui, scope: &Scope<'_>, card: &ZoneCard) {
    if card.clause.is_none() && card.note.is_none() {
        return;
    }
    widgets::rule(ui, scope);
    ui.add_space(7.0);
    widgets::section_head(ui, scope, &scope.text("inspector-sources"), "");
    for text in card.clause.iter().chain(&card.note) {
        ui.add(Label::new(RichText::new(text).size(12.0).color(scope.colours.muted)).wrap());
    }
    ui.add_space(12.0);
}

fn foot(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    if selected.zone.lots == 0 {
        return;
    }
    widgets::foot(ui, scope, "foot-of-selection", |ui| {
        if let Some(lot) = selected.lot {
            // Beside the button, so that it stays in sight however far the table is scrolled.
            ScrollArea::vertical().max_height(170.0).show(ui, |ui| lot::ui(ui, scope, lot, asked));
            ui.add_space(6.0);
        }
        ui.horizontal(|ui| {
            let width = ui.available_width() - 88.0;
            let lot = selected.lot.filter(|lot| lot.row.land_use.is_for_lease());
            let text = match lot {
                Some(lot) => scope
                    .say(&Message::new("inspector-record-lot").with("lot", lot.row.code.as_str())),
                None => scope.text("inspector-choose-lot"),
            };
            let ready = lot.is_some() && scope.can_edit;
            let button = widgets::main_button(scope, &text, Some(Icon::Plus), ready);
            let response = ui
                .add_enabled_ui(ready, |ui| ui.add_sized([width, 34.0], button))
                .inner
                .accessible_name(&text);
            let why =
                if scope.can_edit { "inspector-choose-lot-why" } else { "inspector-read-only" };
            let response = response.on_disabled_hover_text(scope.text(why));
            if let Some(lot) = lot.filter(|_| response.clicked()) {
                asked.push(Action::Open(FormFor::Recording(lot.row.id)));
            }
            let sheet = scope.text(commands::BOUNDARY_SHEET.text());
            if widgets::icon_button(ui, scope, Icon::Hexagon, 34.0, &sheet).clicked() {
                commands::BOUNDARY_SHEET.ask(scope, asked);
            }
            let zoom = scope.text("ui-command-fit-selection");
            if widgets::icon_button(ui, scope, Icon::ScanSearch, 34.0, &zoom).clicked() {
                commands::FIT_SELECTION.ask(scope, asked);
            }
        });
    });
}
