//! A chart that can stand in place of a table's rows.

use super::super::action::Asked;
use super::super::scope::Scope;
use crate::views::TableQuery;
use egui::Ui;

/// Keeps what it has read of the plan until plan, day or question change.
pub(super) trait Chart {
    /// Draws it in the room there is.
    fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, query: &TableQuery, asked: &mut Asked);
}
