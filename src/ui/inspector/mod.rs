//! The right panel: the selection in sections, its lots as a table, and a foot with the one main action.

mod area;
mod change;
mod fill;
mod fill_chart;
mod industries;
mod land_use;
mod legal;
mod lot;
mod lots;
mod notes;
mod phases;
mod recorded;
mod section;
mod several;
mod targets;
mod village;
mod whole;
mod works;

use super::action::{Action, Asked};
use super::commands;
use super::form::Form;
use super::form_for::FormFor;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{
    Fill, Gross, Id, Key, Lot, Outlook, RecordKind, Zone, ZoneKind, gross_of_zone, outlooks,
};
use crate::i18n::Message;
use crate::map::Thing;
use crate::views::{self, LotCard, LotGroup, ZoneCard};
use egui::{Align, Frame, Label, Layout, Margin, RichText, ScrollArea, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

use lots::LotsTable;
use section::{Section, Selected, head_with_add};
use several::Several;
use whole::Whole;

const SECTIONS: &[Section] = &[
    area::SECTION,
    fill::SECTION,
    phases::SECTION,
    legal::SECTION,
    targets::SECTION,
    works::SECTION,
    village::SECTION,
    industries::SECTION,
    land_use::SECTION,
];

/// What the panel remembers between frames.
#[derive(Default)]
pub struct Inspector {
    cards: Option<Cards>,
    whole: Whole,
    table: LotsTable,
    several: Several,
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
        if let Some(form) = form {
            form.ui(ui, scope, asked);
            return;
        }
        if self.refresh(scope) {
            // The foot is as high as the last frame's; drawn again before anybody sees it.
            ui.ctx().request_discard("the selection has changed");
        }
        let Self { cards, whole, table, several } = self;
        let Some(cards) = cards else {
            nothing_selected(ui, scope, whole, asked);
            return;
        };
        let selected = Selected {
            zone: &cards.zone,
            lot: cards.lot.as_ref(),
            series: &cards.series,
            outlooks: &cards.outlooks,
            gross: cards.gross,
        };
        if !scope.view.several().is_empty() {
            several.refresh(scope);
            several.foot(ui, scope, asked);
            several.head(ui, scope);
            ScrollArea::vertical().id_salt(("several", cards.of.1)).auto_shrink(false).show(
                ui,
                |ui| {
                    in_margin(ui, |ui| table.ui(ui, scope, &selected, asked));
                },
            );
            return;
        }
        foot(ui, scope, &selected, asked);
        header(ui, scope, &selected, asked);
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
                in_margin(ui, |ui| no_lots(ui, scope, &selected, asked));
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

fn in_margin(ui: &mut Ui, add: impl FnOnce(&mut Ui)) {
    Frame::new().inner_margin(Margin { left: 16, right: 16, top: 9, bottom: 0 }).show(ui, |ui| {
        ui.set_width(ui.available_width());
        add(ui);
    });
}

/// The whole plan in a few figures, and how to see more.
fn nothing_selected(ui: &mut Ui, scope: &Scope<'_>, whole: &mut Whole, asked: &mut Asked) {
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
        whole.ui(ui, scope, asked);
        notes::ui(ui, scope, asked);
    });
}

fn header(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
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
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            change::ui(ui, scope, Key::of(card.id), asked);
            ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
                let place = RichText::new(place_line(scope, card)).size(12.0);
                ui.add(Label::new(place.color(scope.colours.muted)).wrap());
            });
        });
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

fn no_lots(ui: &mut Ui, scope: &Scope<'_>, selected: &Selected<'_>, asked: &mut Asked) {
    let about = vec![Key::of(selected.zone.id)];
    head_with_add(ui, scope, "inspector-lots", RecordKind::Lot, about, asked);
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
