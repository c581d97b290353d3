//! Cơ quan và kế hoạch: whose plan it is, of which years, and who keeps it on the ruling date.

use super::action::{Action, Asked};
use super::form_for::FormFor;
use super::scope::Scope;
use super::{day_field, theme, widgets};
use crate::domain::{About, Fund, Key, Kind, Office, Place, RecordKind, Unit};
use crate::i18n::Message;
use crate::operations::tidy_about;
use crate::units;
use crate::views::TableInfo;
use crate::views::tables::{funds, offices, places, units as unit_table};
use egui::{Button, Label, Link, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

const FOOT: &str = "foot-of-plan";

/// What is typed of the plan.
#[derive(Clone, Debug, PartialEq)]
struct Typed {
    title: String,
    subtitle: String,
    first_day: String,
    last_day: String,
}

impl Typed {
    fn of(about: &About) -> Self {
        let day = |day: Option<Date>| day.map(units::date).unwrap_or_default();
        Self {
            title: about.title.clone(),
            subtitle: about.subtitle.clone(),
            first_day: day(about.first_day),
            last_day: day(about.last_day),
        }
    }
}

/// The sheet.
pub struct PlanSheet {
    typed: Typed,
    initial: Typed,
    refusal: Option<Message>,
}

impl PlanSheet {
    /// What the plan says of itself.
    pub fn new(about: &About) -> Self {
        let typed = Typed::of(about);
        Self { initial: typed.clone(), typed, refusal: None }
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws it in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if ui.ctx().text_edit_focused() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
            self.save(scope, asked);
        }
        let head = scope.text("ui-plan-and-office");
        widgets::sheet_title(ui, scope, &head, &scope.plan.about.title, asked);
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "sheet-of-plan", |ui| {
            self.fields(ui, scope);
            widgets::rule(ui, scope);
            ui.add_space(7.0);
            office(ui, scope, asked);
            ui.add_space(9.0);
            widgets::rule(ui, scope);
            ui.add_space(7.0);
            registers(ui, scope, asked);
        });
        let (saves, leaves) = widgets::save_foot(ui, scope, FOOT, self.refusal.as_ref());
        if saves {
            self.save(scope, asked);
        } else if leaves {
            asked.push(Action::CloseForm);
        }
    }

    fn fields(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let before = self.typed.clone();
        let Typed { title, subtitle, first_day, last_day } = &mut self.typed;
        let required = scope.text("records-required");
        widgets::field(ui, scope, &scope.text("ui-plan-title"), &required, title);
        widgets::field(ui, scope, &scope.text("ui-plan-subtitle"), "", subtitle);
        let hint = scope.text("records-day-hint");
        ui.columns(2, |columns| {
            let name = scope.text("ui-plan-first-day");
            day_field::ui(&mut columns[0], scope, &name, &hint, first_day);
            let name = scope.text("ui-plan-last-day");
            day_field::ui(&mut columns[1], scope, &name, &hint, last_day);
        });
        muted(ui, scope, "ui-plan-no-undo");
        ui.add_space(6.0);
        if self.typed != before {
            self.refusal = None;
        }
    }

    /// Asks for what is typed to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        match self.about(&scope.plan.about) {
            Ok(about) => asked.push(Action::ChangeAbout(about)),
            Err(why) => self.refusal = Some(why),
        }
        self.refusal.is_none()
    }

    fn about(&self, before: &About) -> Result<About, Message> {
        let Typed { title, subtitle, first_day, last_day } = self.typed.clone();
        let first_day = day_field::read(&first_day)?;
        let last_day = day_field::read(&last_day)?;
        Ok(tidy_about(&About { title, subtitle, first_day, last_day, ..before.clone() })?)
    }
}

/// The office on the ruling date, or how to say who it is.
fn office(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let on = Message::new("ui-office-on").with("day", scope.view.on);
    widgets::section_head(ui, scope, &scope.text("ui-office"), &scope.say(&on));
    let known = scope.plan.office_on(scope.view.on);
    match known {
        Some(office) => office_lines(ui, scope, office),
        None => muted(ui, scope, "ui-office-unknown"),
    }
    ui.add_space(4.0);
    if !scope.can_edit {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        if let Some(office) = known {
            let key = Key::of(office.id);
            if button(ui, Icon::Pencil, &scope.text("ui-office-change")) {
                asked.push(Action::Open(FormFor::Changing(key)));
            }
            if button(ui, Icon::CalendarX2, &scope.text("records-end-from")) {
                asked.push(Action::Open(FormFor::EndingRecord(key, None)));
            }
        }
        if button(ui, Icon::Plus, &scope.text("ui-office-add")) {
            asked.push(Action::Open(FormFor::NewRecord(RecordKind::Office, Vec::new())));
        }
    });
}

fn office_lines(ui: &mut Ui, scope: &Scope<'_>, office: &Office) {
    ui.add(Label::new(RichText::new(&office.name).font(theme::bold(13.0))).wrap());
    let place = office.place.and_then(|place| scope.plan.get(place));
    let lines = [
        ("field-authority", office.authority.clone()),
        ("field-addressee", office.addressee.clone()),
        ("field-seat", office.seat.clone()),
        ("field-commune", place.map(|place| place.name.clone())),
        ("field-valid_from", office.valid.from.map(units::date)),
        ("field-valid_to", office.valid.to.map(units::date)),
    ];
    for (name, value) in lines {
        let Some(value) = value else { continue };
        let text = format!("{}: {value}", scope.text(name));
        ui.add(Label::new(RichText::new(text).size(12.5)).wrap());
    }
}

/// What else the office sets, each in its table.
fn registers(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    widgets::section_head(ui, scope, &scope.text("ui-plan-registers"), "");
    let tables: [(&'static TableInfo, usize); 4] = [
        (&offices::TABLE, count::<Office>(scope)),
        (&unit_table::TABLE, count::<Unit>(scope)),
        (&funds::TABLE, count::<Fund>(scope)),
        (&places::TABLE, count::<Place>(scope)),
    ];
    for (table, count) in tables {
        let text = format!("{} ({count})", scope.text(table.title));
        if ui.add(Link::new(RichText::new(text).size(12.5))).clicked() {
            asked.push(Action::OpenTable(Some(table)));
        }
    }
}

fn count<T: crate::domain::Kept + Kind>(scope: &Scope<'_>) -> usize {
    scope.plan.count::<T>()
}

fn button(ui: &mut Ui, icon: Icon, text: &str) -> bool {
    let label = (widgets::icon_text(icon, 13.0), RichText::new(text).size(12.0));
    ui.add(Button::new(label)).accessible_name(text).clicked()
}

fn muted(ui: &mut Ui, scope: &Scope<'_>, key: &str) {
    let text = RichText::new(scope.text(key)).size(11.5).color(scope.colours.muted);
    ui.add(Label::new(text).wrap());
}
