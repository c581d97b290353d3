//! What was said of the last list of this form, and what is remembered of this one.

use super::super::action::{Action, Asked};
use super::super::remembered::{FileForm, KnownBy, Remembered};
use super::super::rows::before_line;
use super::super::scope::Scope;
use super::ListForm;
use super::kind::ListKind;
use super::outcome::Outcome;
use super::said::{Said, called};
use crate::domain::{RecordKind, fields};
use crate::io::{TenantField, column_letter};
use egui::Ui;
use std::str::FromStr;
use strum::VariantArray;

/// What stands for tenants where kinds are named.
const TENANTS: &str = "tenants";

impl ListKind {
    fn named(name: &str) -> Option<Self> {
        if name == TENANTS {
            return Some(Self::Tenants);
        }
        RecordKind::from_str(name).ok().map(Self::Records)
    }

    fn name(self) -> String {
        match self {
            Self::Tenants => TENANTS.to_owned(),
            Self::Records(kind) => <&str>::from(kind).to_owned(),
        }
    }
}

impl ListForm {
    /// Reads another list as the last one of its form: first the kind, and when its columns are known
    /// by that, what they hold. What the form was opened for stays.
    pub(super) fn recall(&mut self, outcome: &Outcome, remembered: &Remembered) {
        if self.recalled != Some(self.version) {
            self.recalled = Some(self.version);
            self.before = remembered.of(&KnownBy::heads_of_sheets(&outcome.sheets)).cloned();
            self.is_as_before = false;
        }
        let Some(form) = &self.before else { return };
        let Some(kind) = ListKind::named(&form.kind) else { return };
        if outcome.kind != Some(kind) {
            self.said.kind = self.said.kind.or(Some(kind));
            return;
        }
        self.said.take(form, outcome);
        self.is_as_before = true;
        self.before = None;
    }

    /// That it is read as the last one of its form, with a way to forget that.
    pub(super) fn before_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if !self.is_as_before || !before_line(ui, scope) {
            return;
        }
        if let Some(outcome) = &self.outcome {
            asked.push(Action::Forget(KnownBy::heads_of_sheets(&outcome.sheets)));
        }
        self.said = Said { kind: None, ..self.said.of_another() };
        self.is_as_before = false;
    }

    /// What is remembered of the list; nothing where nothing was said of it.
    pub(super) fn to_remember(&self) -> Option<FileForm> {
        let outcome = self.outcome.as_ref()?;
        let kind = outcome.kind?;
        let Said { decimal, columns_out, tenants, .. } = &self.said;
        let of_tenants = tenants.columns.values().next().into_iter().flat_map(|it| &it.of);
        let of_tenants = of_tenants
            .map(|(field, column)| (<&str>::from(*field).to_owned(), column_letter(*column)));
        let form = FileForm {
            known_by: KnownBy::heads_of_sheets(&outcome.sheets),
            kind: kind.name(),
            columns: self.said.named_columns().into_iter().chain(of_tenants).collect(),
            leaves: columns_out.iter().map(called).collect(),
            decimal: *decimal,
            ..FileForm::default()
        };
        let is_said = outcome.looks != Some(kind)
            || decimal.is_some()
            || !form.columns.is_empty()
            || !form.leaves.is_empty();
        is_said.then_some(form)
    }
}

impl Said {
    /// Takes over what was said of columns and figures, as far as the list has the same.
    fn take(&mut self, form: &FileForm, outcome: &Outcome) {
        self.decimal = form.decimal;
        let unread = outcome.unread();
        let column = |name: &str| unread.iter().find(|column| called(column) == name);
        let left = form.leaves.iter().filter_map(|name| column(name));
        self.columns_out = left.map(|column| (*column).clone()).collect();
        match outcome.kind {
            Some(ListKind::Records(kind)) => {
                for (field, name) in &form.columns {
                    let field = fields(kind).iter().find(|known| known.name == *field);
                    if let Some((field, column)) = field.zip(column(name)) {
                        self.named.insert(field.name, (*column).clone());
                    }
                }
            }
            Some(ListKind::Tenants) if !form.columns.is_empty() => {
                let of = form.columns.iter().filter_map(|(field, letter)| {
                    let is_it = |known: &&TenantField| <&str>::from(**known) == field;
                    let field = TenantField::VARIANTS.iter().find(is_it)?;
                    let width = outcome.sheets.iter().map(|sheet| sheet.width()).max()?;
                    let column = (0..width).find(|column| column_letter(*column) == *letter)?;
                    Some((*field, column))
                });
                let of: std::collections::BTreeMap<TenantField, usize> = of.collect();
                for read in &outcome.read {
                    let Some(table) = &read.tenants else { continue };
                    let mut columns = table.columns.clone();
                    columns.of.clone_from(&of);
                    self.tenants.columns.insert(read.place, columns);
                }
            }
            Some(ListKind::Tenants) | None => {}
        }
    }
}
