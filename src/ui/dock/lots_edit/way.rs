//! From field to field by keys, as in a spreadsheet.

use super::line::TypedColumn;
use egui::{Key, Modifiers, Ui};
use strum::VariantArray;

/// A field: its line and column.
pub(super) type Place = (usize, TypedColumn);

/// Where the keys are among the fields.
pub(super) struct Caret {
    /// The field typed in last.
    pub at: Option<Place>,
    /// Whether it had the keys when it was drawn last.
    pub has_keys: bool,
    /// Whether it stood in sight.
    pub is_in_sight: bool,
    /// The field that is to have the keys.
    pub goes_to: Option<Place>,
}

impl Caret {
    /// Nowhere yet, and soon in a field.
    pub(super) const fn going_to(place: Place) -> Self {
        Self { at: None, has_keys: false, is_in_sight: false, goes_to: Some(place) }
    }
}

/// Where a key leads from a field of so many lines. At the edge the field keeps the keys.
pub(super) fn next(ui: &Ui, from: Place, lines: usize) -> Option<Place> {
    let pressed =
        |modifiers: Modifiers, key: Key| ui.input_mut(|input| input.consume_key(modifiers, key));
    // With Shift first: egui lets a key without it mean both.
    let to = if pressed(Modifiers::SHIFT, Key::Enter) || pressed(Modifiers::NONE, Key::ArrowUp) {
        up(from)
    } else if pressed(Modifiers::NONE, Key::Enter) || pressed(Modifiers::NONE, Key::ArrowDown) {
        Some((from.0 + 1, from.1))
    } else if pressed(Modifiers::SHIFT, Key::Tab) {
        back(from)
    } else if pressed(Modifiers::NONE, Key::Tab) {
        on(from)
    } else {
        None
    };
    to.filter(|(line, _)| *line < lines)
}

fn up((line, column): Place) -> Option<Place> {
    Some((line.checked_sub(1)?, column))
}

/// To the right, then to the line below.
fn on((line, column): Place) -> Option<Place> {
    let right = TypedColumn::from(column).nth(1).map(|right| (line, right));
    right.or_else(|| Some((line + 1, *TypedColumn::VARIANTS.first()?)))
}

/// To the left, then to the line above.
fn back((line, column): Place) -> Option<Place> {
    let left = TypedColumn::VARIANTS.iter().take_while(|left| **left < column).last();
    match left {
        Some(left) => Some((line, *left)),
        None => Some((line.checked_sub(1)?, *TypedColumn::VARIANTS.last()?)),
    }
}
