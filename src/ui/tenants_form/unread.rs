//! What a list leaves open: columns nobody understood, figures that may be two, rows with gaps.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::TenantsForm;
use crate::i18n::Message;
use crate::io::{DecimalSign, TenantField, UnreadColumn, column_letter};
use egui::{Label, RichText, Ui};
use strum::VariantArray;

/// What becomes of a column nobody understood.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meant {
    Unsaid,
    LeftOut,
    Field(TenantField),
}

impl TenantsForm {
    /// Asks what only a person knows.
    pub(super) fn questions(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        let (unread, gaps) = (outcome.table.unread.clone(), outcome.table.gaps);
        let (is_open, has_area) =
            (outcome.table.is_open, outcome.table.columns.of.contains_key(&TenantField::Area));
        if !unread.is_empty() {
            ui.add_space(6.0);
            let text = RichText::new(scope.text("tenants-unread")).font(theme::bold(12.5));
            ui.add(Label::new(text).wrap());
            for column in &unread {
                self.unread_column(ui, scope, column);
            }
        }
        if is_open || self.reading.decimal.is_some() {
            let name = scope.text("tenants-decimal");
            let before = self.reading.decimal;
            let signs = [None, Some(DecimalSign::Comma), Some(DecimalSign::Point)];
            widgets::choice(ui, scope, &name, &mut self.reading.decimal, &signs, |sign| {
                scope.text(match sign {
                    None => "tenants-decimal-unsaid",
                    Some(DecimalSign::Comma) => "tenants-decimal-comma",
                    Some(DecimalSign::Point) => "tenants-decimal-point",
                })
            });
            self.version += u64::from(before != self.reading.decimal);
        }
        if !self.with_lots {
            return;
        }
        if gaps.day > 0 {
            let said = Message::new("tenants-gaps-day").with("count", gaps.day);
            widgets::warning(ui, scope, &scope.say(&said), None);
        }
        if gaps.area > 0 {
            let said = Message::new("tenants-gaps-area").with("count", gaps.area);
            widgets::warning(ui, scope, &scope.say(&said), None);
            let text = scope.text("tenants-take-whole-lots");
            ui.checkbox(&mut self.takes_whole_lots, RichText::new(text).size(12.5));
        } else if !has_area {
            widgets::warning(ui, scope, &scope.text("tenants-whole-lots"), None);
        }
    }

    fn unread_column(&mut self, ui: &mut Ui, scope: &Scope<'_>, column: &UnreadColumn) {
        let fields = TenantField::VARIANTS.iter().map(|field| Meant::Field(*field));
        let all: Vec<Meant> = [Meant::Unsaid, Meant::LeftOut].into_iter().chain(fields).collect();
        let mut meant = Meant::Unsaid;
        let name = format!("{}: {}", column_letter(column.column), column.name);
        widgets::choice(ui, scope, &name, &mut meant, &all, |meant| match meant {
            Meant::Unsaid => column.looks.map_or_else(
                || scope.text("tenants-unread-passed"),
                |looks| {
                    let looks = Message::new(looks.text());
                    scope.say(&Message::new("tenants-unread-stops").with("looks", looks))
                },
            ),
            Meant::LeftOut => scope.text("tenants-leave-column"),
            Meant::Field(field) => scope.say(&field.title()),
        });
        match meant {
            Meant::Unsaid => {}
            Meant::LeftOut => {
                self.reading.leaves.insert(column.column);
                self.version += 1;
            }
            Meant::Field(field) => self.take_column(field, Some(column.column)),
        }
    }
}
