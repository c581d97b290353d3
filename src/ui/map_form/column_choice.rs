//! Which column of a map holds which field: guessed, shown, and changed by whoever knows better.

use super::super::scope::Scope;
use super::super::{rows, theme, widgets};
use super::MapForm;
use super::columns::Column;
use crate::domain::{Field, Holds, fields};
use crate::i18n::Message;
use egui::{RichText, Ui};

/// What becomes of a column.
#[derive(Clone, Copy, PartialEq)]
enum Meant {
    Unsaid,
    LeftOut,
    Field(&'static Field),
}

impl MapForm {
    /// Draws the columns; those that have to be named stand open.
    pub(super) fn columns_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(outcome) = &self.outcome else { return };
        if outcome.is_open || self.said.columns.decimal.is_some() {
            rows::decimal_ui(ui, scope, &mut self.said.columns.decimal);
        }
        if outcome.columns.is_empty() {
            return;
        }
        let count = Message::new("maps-columns").with("count", outcome.columns.len());
        let head = RichText::new(scope.say(&count)).font(theme::bold(12.5));
        let stops = outcome.is_stopped();
        let list = egui::CollapsingHeader::new(head).id_salt(("columns-of-map", stops));
        let mut changed = None;
        list.default_open(stops).show(ui, |ui| {
            for column in &outcome.columns {
                changed = self.column_ui(ui, scope, column).or(changed.take());
            }
        });
        if let Some((name, meant)) = changed {
            self.take_column(name, meant);
        }
    }

    fn column_ui(
        &self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        column: &Column,
    ) -> Option<(String, Meant)> {
        let is_left = self.said.columns.leaves.contains(&column.name);
        let before = match column.holds {
            Some(field) => Meant::Field(field),
            None if is_left => Meant::LeftOut,
            None => Meant::Unsaid,
        };
        let told =
            fields(self.said.kind).iter().filter(|field| field.sort.holds() != Holds::Figure);
        let unsaid = (before == Meant::Unsaid).then_some(Meant::Unsaid);
        let all: Vec<Meant> =
            unsaid.into_iter().chain([Meant::LeftOut]).chain(told.map(Meant::Field)).collect();
        let name = match column.example.as_str() {
            "" => column.name.clone(),
            example => format!("{} ({})", column.name, excerpt(example)),
        };
        let mut meant = before;
        widgets::choice(ui, scope, &name, &mut meant, &all, |meant| match (meant, column.looks) {
            (Meant::Field(field), _) => scope.text(field.text),
            (Meant::LeftOut, _) => scope.text("lists-leave-column"),
            (Meant::Unsaid, None) => scope.text("lists-unread-passed"),
            (Meant::Unsaid, Some(looks)) => {
                let looks = Message::new(looks.text());
                scope.say(&Message::new("lists-unread-stops").with("looks", looks))
            }
        });
        (meant != before).then(|| (column.name.clone(), meant))
    }

    fn take_column(&mut self, name: String, meant: Meant) {
        let said = &mut self.said.columns;
        said.leaves.retain(|left| *left != name);
        said.matches.retain(|(_, column)| *column != name);
        match meant {
            Meant::Unsaid => {}
            Meant::LeftOut => said.leaves.push(name),
            Meant::Field(field) => {
                said.matches.retain(|(known, _)| known != field.name);
                said.matches.push((field.name.to_owned(), name));
            }
        }
    }
}

/// As much of a cell as is read at a glance.
fn excerpt(cell: &str) -> String {
    const LETTERS: usize = 24;
    let line = cell.lines().next().unwrap_or_default();
    if line.chars().count() <= LETTERS {
        return line.to_owned();
    }
    line.chars().take(LETTERS).chain(['…']).collect()
}
