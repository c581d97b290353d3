//! Tệp mới: title, office, commune, period and province of an empty plan. The province chooses the grid, whose meridian is shown.

use super::action::{Action, Asked};
use super::file_for::FileFor;
use super::scope::Scope;
use super::{day_field, theme, widgets};
use crate::domain::About;
use crate::geodesy::{Grid, PROVINCES, Province};
use crate::i18n::{Message, Texts, fold, nfc};
use crate::operations::{Beginning, begin};
use egui::{Label, RichText, ScrollArea, Ui};
use lucide_icons::Icon;

/// What is typed and chosen.
#[derive(Debug)]
pub struct NewPlan {
    title: String,
    office: String,
    commune: String,
    first_day: String,
    last_day: String,
    refusal: Option<Message>,
    search: String,
    grid: Grid,
    province: Option<&'static str>,
    /// The title it had before anything was typed.
    untitled: String,
    /// Whether it asks if what was typed is to be lost.
    asks: bool,
    /// It has just come up: the title gets the keys, the province chosen comes into sight.
    is_fresh: bool,
}

impl NewPlan {
    /// An untitled plan on the grid of Huế.
    pub fn new(texts: &Texts) -> Self {
        let grid = About::default().grid;
        Self {
            title: texts.get("ui-untitled"),
            untitled: texts.get("ui-untitled"),
            office: String::new(),
            commune: String::new(),
            first_day: String::new(),
            last_day: String::new(),
            refusal: None,
            asks: false,
            search: String::new(),
            grid,
            province: PROVINCES
                .iter()
                .find(|province| province.grid() == grid && province.name.contains("Huế"))
                .map(|province| province.name),
            is_fresh: true,
        }
    }

    /// Whether something was typed that would be lost.
    pub fn is_touched(&self) -> bool {
        let typed = [&self.office, &self.commune, &self.first_day, &self.last_day];
        self.title != self.untitled || typed.into_iter().any(|typed| !typed.is_empty())
    }

    /// Asks whether what was typed is to be lost.
    pub const fn ask(&mut self) {
        self.asks = true;
    }

    /// Whether it goes away when left. A title that was typed is asked for first; leaving the
    /// question is no answer that loses anything.
    pub fn gives_way(&mut self) -> bool {
        let has_asked = std::mem::take(&mut self.asks);
        self.asks = !has_asked && self.is_touched();
        !has_asked && !self.asks
    }

    /// Draws the fields; says whether the dialog is to close.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.set_width(420.0);
        ui.label(RichText::new(scope.text("ui-new-plan")).font(theme::bold(16.0)));
        ui.add_space(6.0);
        let name = scope.text("ui-new-title");
        let title = widgets::field(ui, scope, &name, "", &mut self.title);
        if self.is_fresh {
            title.request_focus();
        }
        self.whose(ui, scope);
        let name = scope.text("ui-new-province");
        let hint = scope.text("ui-new-province-hint");
        widgets::field(ui, scope, &name, &hint, &mut self.search);
        self.provinces(ui, scope);
        ui.add_space(6.0);
        self.chosen_grid(ui, scope);
        ui.add_space(8.0);
        if self.asks { self.question(ui, scope) } else { self.buttons(ui, scope, asked) }
    }

    /// Who keeps it, where, and for which years.
    fn whose(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let name = scope.text("ui-new-office");
            widgets::field(&mut columns[0], scope, &name, "", &mut self.office);
            let name = scope.text("ui-new-commune");
            widgets::field(&mut columns[1], scope, &name, "", &mut self.commune);
            let hint = scope.text("records-day-hint");
            let name = scope.text("ui-plan-first-day");
            day_field::ui(&mut columns[0], scope, &name, &hint, &mut self.first_day);
            let name = scope.text("ui-plan-last-day");
            day_field::ui(&mut columns[1], scope, &name, &hint, &mut self.last_day);
        });
    }

    fn provinces(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let wanted = fold(self.search.trim());
        let found: Vec<&Province> =
            PROVINCES.iter().filter(|province| fold(province.name).contains(&wanted)).collect();
        if found.is_empty() {
            let nothing = RichText::new(scope.text("ui-find-nothing"));
            ui.label(nothing.color(scope.colours.faint));
        }
        // The fields above and the buttons below stay inside the window.
        let height = (ui.ctx().content_rect().height() - 480.0).clamp(60.0, 170.0);
        let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
        list.show(ui, |ui| {
            ui.set_width(ui.available_width());
            for province in found {
                let is_chosen = self.province == Some(province.name);
                let text = format!("{} · {}", province.name, province.grid().meridian());
                let row = ui.selectable_label(is_chosen, text);
                if is_chosen && self.is_fresh {
                    row.scroll_to_me(Some(egui::Align::Center));
                }
                if row.clicked() {
                    self.province = Some(province.name);
                    self.grid = province.grid();
                }
            }
        });
        self.is_fresh = false;
    }

    fn chosen_grid(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let says = Message::new("ui-new-grid")
            .with("meridian", self.grid.meridian())
            .with("epsg", self.grid.epsg().to_string())
            .with("province", self.province.unwrap_or_default());
        let says = RichText::new(scope.say(&says)).color(scope.colours.muted);
        ui.add(Label::new(says).wrap());
    }

    fn question(&mut self, ui: &mut Ui, scope: &Scope<'_>) -> bool {
        ui.label(RichText::new(scope.text("ui-unsaved-title")).font(theme::bold(13.0)));
        ui.horizontal(|ui| {
            let go_on = scope.text("ui-unsaved-go-on");
            let button = widgets::primary_button(scope, &go_on, Some(Icon::Pencil));
            self.asks = !ui.add_sized([322.0, 34.0], button).accessible_name(&go_on).clicked();
            let drop = egui::Button::new(scope.text("ui-unsaved-drop"));
            ui.add_sized([90.0, 34.0], drop).clicked()
        })
        .inner
    }

    fn buttons(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        if let Some(refusal) = &self.refusal {
            widgets::refusal(ui, scope, refusal);
        }
        ui.horizontal(|ui| {
            let save = scope.text("ui-new-save");
            let button = widgets::primary_button(scope, &save, Some(Icon::FilePlus));
            let saves = ui.add_sized([322.0, 34.0], button).accessible_name(&save).clicked();
            let made = saves && self.save(scope, asked);
            let cancel = egui::Button::new(scope.text("common-cancel"));
            let leaves = ui.add_sized([90.0, 34.0], cancel).clicked();
            made || leaves && self.gives_way()
        })
        .inner
    }

    /// Asks where the file goes, and says whether nothing had to be refused.
    fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let beginning = self.beginning(scope).and_then(|beginning| {
            begin(&beginning)?;
            Ok(beginning)
        });
        self.refusal = match beginning {
            Ok(beginning) => {
                asked.push(Action::AskFile(FileFor::New(Box::new(beginning))));
                None
            }
            Err(why) => Some(why),
        };
        self.refusal.is_none()
    }

    fn beginning(&self, scope: &Scope<'_>) -> Result<Beginning, Message> {
        let title = Some(nfc(&self.title)).filter(|title| !title.is_empty());
        let title = title.unwrap_or_else(|| scope.text("ui-untitled"));
        let about = About {
            title,
            subtitle: self.province.unwrap_or_default().to_owned(),
            grid: self.grid,
            first_day: day_field::read(&self.first_day)?,
            last_day: day_field::read(&self.last_day)?,
            ..About::default()
        };
        Ok(Beginning { about, office: self.office.clone(), commune: self.commune.clone() })
    }
}
