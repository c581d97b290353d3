//! From field to field by keys, as in a spreadsheet.

use super::Place;
use super::line::Column;
use egui::{Key, Modifiers, Ui};
use strum::VariantArray;

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
    let right = Column::from(column).nth(1).map(|right| (line, right));
    right.or_else(|| Some((line + 1, *Column::VARIANTS.first()?)))
}

/// To the left, then to the line above.
fn back((line, column): Place) -> Option<Place> {
    let left = Column::VARIANTS.iter().take_while(|left| **left < column).last();
    match left {
        Some(left) => Some((line, *left)),
        None => Some((line.checked_sub(1)?, *Column::VARIANTS.last()?)),
    }
}
