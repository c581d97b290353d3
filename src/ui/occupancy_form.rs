//! Ghi nhận lấp đầy: who does what with a lot, how much of it, from when to when.
//!
//! The form holds what was typed; only [`OccupancyForm::draft`] makes sense of it, and the plan
//! changes when the operation accepts the draft.

use super::action::{Action, Asked};
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{Enterprise, Id, Lot, LotState, Occupancy, OccupancyState};
use crate::i18n::{Message, fold};
use crate::operations::{self, OccupancyDraft, Tenant};
use crate::units::{self, Area};
use crate::views;
use egui::{Frame, Label, Margin, Panel, RichText, ScrollArea, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use strum::VariantArray;

/// The form and what stands in it.
#[derive(Clone, Debug)]
pub struct OccupancyForm {
    lot: Id<Lot>,
    corrects: Option<Id<Occupancy>>,
    name: String,
    known: Option<Id<Enterprise>>,
    tax_code: String,
    vsic_code: String,
    state: OccupancyState,
    whole: bool,
    area: String,
    from: String,
    to: String,
    lease_number: String,
    lease_years: String,
    refusal: Option<Message>,
    fresh: bool,
}

impl OccupancyForm {
    /// An empty form for a lot.
    pub fn record(lot: Id<Lot>, on: Date) -> Self {
        Self {
            lot,
            corrects: None,
            name: String::new(),
            known: None,
            tax_code: String::new(),
            vsic_code: String::new(),
            state: OccupancyState::Leased,
            whole: true,
            area: String::new(),
            from: units::date(on),
            to: String::new(),
            lease_number: String::new(),
            lease_years: String::new(),
            refusal: None,
            fresh: true,
        }
    }

    /// The form filled with what an occupancy says.
    pub fn correct(occupancy: &Occupancy, name: &str, numerals: units::Numerals) -> Self {
        let date = |date: Option<Date>| date.map(units::date).unwrap_or_default();
        Self {
            corrects: Some(occupancy.id),
            name: name.to_owned(),
            known: Some(occupancy.enterprise),
            state: occupancy.state,
            whole: false,
            area: numerals.short(occupancy.area.as_square_metres(), 1),
            from: date(occupancy.valid.from),
            to: date(occupancy.valid.to),
            lease_number: occupancy.lease_number.clone().unwrap_or_default(),
            lease_years: occupancy.lease_years.map(|years| years.to_string()).unwrap_or_default(),
            ..Self::record(occupancy.lot, Date::constant(2000, 1, 1))
        }
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        // While a dialog stands in front, the keys are its own.
        let has_keys = ui.memory(|memory| memory.top_modal_layer().is_none());
        if has_keys && ui.input(|input| input.key_pressed(egui::Key::Escape)) {
            asked.push(Action::CloseForm);
        }
        // On a button Enter presses the button.
        if has_keys
            && ui.ctx().text_edit_focused()
            && ui.input(|input| input.key_pressed(egui::Key::Enter))
        {
            self.save(scope, asked);
        }
        self.foot(ui, scope, asked);
        ScrollArea::vertical().id_salt("occupancy-form").auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(
                ui,
                |ui| {
                    self.title(ui, scope);
                    self.tenant(ui, scope);
                    self.state(ui, scope);
                    self.area(ui, scope);
                    self.dates(ui, scope);
                    self.lease(ui, scope);
                },
            );
        });
    }

    fn title(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(lot) = scope.plan.get(self.lot) else { return };
        let key = match self.corrects {
            Some(_) => "inspector-form-correct",
            None => "inspector-form-record",
        };
        let title = scope.say(&Message::new(key).with("lot", lot.code.as_str()));
        ui.add(Label::new(RichText::new(title).font(theme::bold(15.0))).wrap());
        let zone = scope.plan.get(lot.zone).map(|zone| zone.name.clone()).unwrap_or_default();
        let area = lot.area().map(|area| scope.numerals().square_metres(area));
        let facts = [Some(zone), Some(scope.say(&views::land_use_text(lot.land_use))), area];
        let facts: Vec<String> = facts.into_iter().flatten().collect();
        let facts = RichText::new(facts.join(" · ")).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(facts).wrap());
        ui.add_space(10.0);
    }

    fn tenant(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let name = scope.text("inspector-form-enterprise");
        let hint = scope.text("inspector-form-enterprise-hint");
        let response = widgets::field(ui, scope, &name, &hint, &mut self.name);
        if std::mem::take(&mut self.fresh) && self.corrects.is_none() {
            response.request_focus();
        }
        if response.changed() {
            self.known = None;
        }
        if self.known.is_some() {
            return;
        }
        let typed = fold(&self.name);
        if typed.trim().is_empty() {
            return;
        }
        self.suggestions(ui, scope, &typed);
        if self.known.is_none() {
            let note = RichText::new(scope.text("inspector-form-new-enterprise"));
            ui.label(note.size(11.5).color(scope.colours.muted));
            ui.columns(2, |columns| {
                let name = scope.text("inspector-form-tax-code");
                widgets::field(&mut columns[0], scope, &name, "", &mut self.tax_code);
                let name = scope.text("inspector-form-vsic");
                widgets::field(&mut columns[1], scope, &name, "2593", &mut self.vsic_code);
            });
        }
    }

    fn suggestions(&mut self, ui: &mut Ui, scope: &Scope<'_>, typed: &str) {
        let matching = scope
            .plan
            .all::<Enterprise>()
            .filter(|enterprise| {
                fold(&enterprise.name).contains(typed.trim())
                    || enterprise
                        .tax_code
                        .as_deref()
                        .is_some_and(|code| code.starts_with(typed.trim()))
            })
            .take(6);
        for enterprise in matching {
            let tax = enterprise.tax_code.as_deref().unwrap_or_default();
            let text = format!("{}  {tax}", enterprise.name);
            let width = ui.available_width();
            let button = egui::Button::new(RichText::new(text.trim_end()).size(12.5)).truncate();
            if ui.add(button.min_size(egui::vec2(width, 24.0))).clicked() {
                self.known = Some(enterprise.id);
                self.name.clone_from(&enterprise.name);
            }
        }
    }

    fn state(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        caption(ui, scope, &scope.text("inspector-form-state"));
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = egui::vec2(5.0, 5.0);
            for state in OccupancyState::VARIANTS {
                let text = scope.say(&views::state_text(LotState::from(*state)));
                let chosen = self.state == *state;
                let button = egui::Button::selectable(chosen, RichText::new(text).size(12.5));
                if ui.add(button.frame_when_inactive(true)).clicked() {
                    self.state = *state;
                }
            }
        });
        ui.add_space(7.0);
    }

    fn area(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        caption(ui, scope, &scope.text("inspector-form-area"));
        ui.horizontal(|ui| {
            ui.radio_value(&mut self.whole, true, scope.text("inspector-form-area-free"));
            ui.radio_value(&mut self.whole, false, scope.text("inspector-form-area-part"));
        });
        if !self.whole {
            let name = scope.text("inspector-form-area-m2");
            widgets::field(ui, scope, &name, "8.200", &mut self.area);
        }
        ui.add_space(5.0);
    }

    fn dates(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let name = scope.text("inspector-form-from");
            widgets::field(&mut columns[0], scope, &name, "30/06/2024", &mut self.from);
            let name = scope.text("inspector-form-to");
            let hint = scope.text("inspector-form-to-open");
            widgets::field(&mut columns[1], scope, &name, &hint, &mut self.to);
        });
    }

    fn lease(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let name = scope.text("inspector-form-lease-number");
            widgets::field(&mut columns[0], scope, &name, "12/HĐ-TĐ", &mut self.lease_number);
            let name = scope.text("inspector-form-lease-years");
            widgets::field(&mut columns[1], scope, &name, "50", &mut self.lease_years);
        });
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let frame = Frame::new().fill(scope.colours.panel).inner_margin(Margin {
            left: 16,
            right: 16,
            top: 9,
            bottom: 9,
        });
        Panel::bottom("occupancy-form-foot").resizable(false).frame(frame).show(ui, |ui| {
            if let Some(refusal) = &self.refusal {
                Frame::new()
                    .fill(scope.colours.warning_soft)
                    .corner_radius(7)
                    .inner_margin(Margin::symmetric(10, 7))
                    .show(ui, |ui| {
                        ui.set_width(ui.available_width());
                        let text = RichText::new(scope.say(refusal)).color(scope.colours.warning);
                        ui.add(Label::new(text).wrap());
                    });
                ui.add_space(7.0);
            }
            ui.horizontal(|ui| {
                let width = ui.available_width() - 84.0;
                let save = scope.text("inspector-form-save");
                let button = widgets::primary_button(scope, &save, Some(Icon::Check));
                if ui.add_sized([width, 34.0], button).accessible_name(&save).clicked() {
                    self.save(scope, asked);
                }
                let cancel = egui::Button::new(scope.text("common-cancel"));
                if ui.add_sized([76.0, 34.0], cancel).clicked() {
                    asked.push(Action::CloseForm);
                }
            });
        });
    }

    fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let edit = self.draft(scope).and_then(|draft| {
            match self.corrects {
                Some(occupancy) => operations::correct_occupancy(scope.plan, occupancy, &draft),
                None => operations::record_occupancy(scope.plan, &draft),
            }
            .map_err(|refusal| refusal.message().clone())
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal),
        }
    }

    /// What was typed, as a draft; the first thing that cannot be read is said.
    fn draft(&self, scope: &Scope<'_>) -> Result<OccupancyDraft, Message> {
        let text = |typed: &str| Some(typed.trim().to_owned()).filter(|text| !text.is_empty());
        let tenant = match self.known {
            Some(known) => Tenant::Known(known),
            None => Tenant::New {
                name: self.name.clone(),
                tax_code: text(&self.tax_code),
                vsic_code: text(&self.vsic_code),
            },
        };
        let from = date(&self.from)?.ok_or_else(|| Message::new("inspector-form-no-from"))?;
        Ok(OccupancyDraft {
            lot: self.lot,
            tenant,
            state: self.state,
            area: if self.whole { None } else { Some(area(&self.area, scope)?) },
            from,
            to: date(&self.to)?,
            lease_number: text(&self.lease_number),
            lease_years: years(&self.lease_years)?,
            document: None,
            note: None,
        })
    }
}

fn caption(ui: &mut Ui, scope: &Scope<'_>, name: &str) {
    ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
}

fn date(typed: &str) -> Result<Option<Date>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("inspector-form-bad-date").with("typed", typed);
    units::parse_date(typed).map(Some).ok_or_else(unreadable)
}

fn area(typed: &str, scope: &Scope<'_>) -> Result<Area, Message> {
    let unreadable = || Message::new("inspector-form-bad-area").with("typed", typed.trim());
    scope.numerals().parse(typed).map(Area::square_metres).ok_or_else(unreadable)
}

fn years(typed: &str) -> Result<Option<i64>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let unreadable = || Message::new("inspector-form-bad-years").with("typed", typed);
    let years: i64 = typed.parse().map_err(|_| unreadable())?;
    if (1..=99).contains(&years) { Ok(Some(years)) } else { Err(unreadable()) }
}
