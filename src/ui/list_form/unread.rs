//! What a list leaves open: columns nobody understood, figures that may be two, rows with gaps.

use super::super::rows::decimal_ui;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::ListForm;
use super::kind::ListKind;
use crate::domain::{Field, Holds, fields};
use crate::i18n::Message;
use crate::io::{Looks, TenantField, TenantTable, UnreadColumn, column_letter};
use egui::{Label, RichText, Ui};
use strum::VariantArray;

/// What becomes of a column nobody understood.
#[derive(Clone, Copy, PartialEq)]
enum Meant {
    Unsaid,
    LeftOut,
    OfTenant(TenantField),
    OfRecord(&'static Field),
}

impl Meant {
    /// The fields a column may hold.
    fn fields(kind: Option<ListKind>) -> Vec<Self> {
        match kind {
            None => Vec::new(),
            Some(ListKind::Tenants) => {
                TenantField::VARIANTS.iter().map(|field| Self::OfTenant(*field)).collect()
            }
            Some(ListKind::Records(kind)) => {
                let told = fields(kind).iter().filter(|field| field.sort.holds() != Holds::Figure);
                told.map(Self::OfRecord).collect()
            }
        }
    }

    fn text(self, scope: &Scope<'_>, looks: Option<Looks>) -> String {
        match (self, looks) {
            (Self::Unsaid, None) => scope.text("lists-unread-passed"),
            (Self::Unsaid, Some(looks)) => {
                let looks = Message::new(looks.text());
                scope.say(&Message::new("lists-unread-stops").with("looks", looks))
            }
            (Self::LeftOut, _) => scope.text("lists-leave-column"),
            (Self::OfTenant(field), _) => scope.say(&field.title()),
            (Self::OfRecord(field), _) => scope.text(field.text),
        }
    }
}

impl ListForm {
    /// Asks what only a person knows.
    pub(super) fn questions(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        // What was named stays, to be thought better of.
        let mut unread: Vec<UnreadColumn> = outcome.unread().into_iter().cloned().collect();
        let named = self.said.named.values().filter(|column| !unread.contains(column));
        unread.extend(named.cloned().collect::<Vec<_>>());
        unread.sort_by_key(|column| column.column);
        let is_open = outcome.read.iter().any(|sheet| sheet.said.is_open);
        if !unread.is_empty() {
            ui.add_space(6.0);
            let text = RichText::new(scope.text("lists-unread")).font(theme::bold(12.5));
            ui.add(Label::new(text).wrap());
            for column in &unread {
                self.unread_column(ui, scope, column);
            }
        }
        if is_open || self.said.decimal.is_some() {
            decimal_ui(ui, scope, &mut self.said.decimal);
        }
        self.gaps(ui, scope);
    }

    /// Rows of tenants that leave out what a column is there for.
    fn gaps(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = self.outcome.as_ref().filter(|_| self.with_lots()) else {
            return;
        };
        let tables = || outcome.read.iter().filter_map(|sheet| sheet.tenants.as_ref());
        let count = |of: fn(&TenantTable) -> usize| tables().map(of).sum::<usize>();
        let days = count(|table| table.gaps.day);
        if days > 0 {
            let said = Message::new("tenants-gaps-day").with("count", days);
            widgets::warning(ui, scope, &scope.say(&said), None);
        }
        let has_no_area = |table: &TenantTable| !table.columns.of.contains_key(&TenantField::Area);
        if tables().any(has_no_area) {
            widgets::warning(ui, scope, &scope.text("tenants-whole-lots"), None);
        }
        let areas = count(|table| table.gaps.area);
        if areas > 0 {
            let said = Message::new("tenants-gaps-area").with("count", areas);
            widgets::warning(ui, scope, &scope.say(&said), None);
            let text = scope.text("tenants-take-whole-lots");
            let takes = &mut self.said.tenants.takes_whole_lots;
            ui.checkbox(takes, RichText::new(text).size(12.5));
        }
        let names_no_day = |table: &TenantTable| {
            table.refused.iter().any(|(_, why)| why.holding("begins").is_some())
        };
        if self.said.tenants.takes_whole_periods || tables().any(names_no_day) {
            let text = scope.text("tenants-take-whole-periods");
            let takes = &mut self.said.tenants.takes_whole_periods;
            ui.checkbox(takes, RichText::new(text).size(12.5));
        }
    }

    fn unread_column(&mut self, ui: &mut Ui, scope: &Scope<'_>, column: &UnreadColumn) {
        let fields = Meant::fields(self.kind());
        let before = self.meant(column, &fields);
        let mut meant = before;
        let all: Vec<Meant> = [Meant::Unsaid, Meant::LeftOut].into_iter().chain(fields).collect();
        let name = format!("{}: {}", column_letter(column.column), column.name);
        widgets::choice(ui, scope, &name, &mut meant, &all, |meant| {
            meant.text(scope, column.looks)
        });
        if meant == before {
            return;
        }
        self.said.columns_out.retain(|out| out != column);
        self.said.named.retain(|_, named| named != column);
        match meant {
            Meant::Unsaid => {}
            Meant::LeftOut => self.said.columns_out.push(column.clone()),
            Meant::OfRecord(field) => drop(self.said.named.insert(field.name, column.clone())),
            Meant::OfTenant(field) => {
                let sheets = self.outcome.iter().flat_map(|outcome| &outcome.read);
                let with_it = sheets.filter(|sheet| sheet.said.unread.contains(column));
                let places: Vec<usize> = with_it.map(|sheet| sheet.place).collect();
                self.take_column(&places, field, Some(column.column));
            }
        }
    }

    /// What was said of a column.
    fn meant(&self, column: &UnreadColumn, fields: &[Meant]) -> Meant {
        if self.said.columns_out.contains(column) {
            return Meant::LeftOut;
        }
        let is_it = |meant: &&Meant| match meant {
            Meant::OfRecord(field) => self.said.named.get(field.name) == Some(column),
            Meant::Unsaid | Meant::LeftOut | Meant::OfTenant(_) => false,
        };
        fields.iter().find(is_it).copied().unwrap_or(Meant::Unsaid)
    }
}
