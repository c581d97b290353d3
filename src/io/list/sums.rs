//! Sums a list states, held against the figures of its rows.

use crate::i18n::Message;
use std::collections::BTreeMap;

/// What a sum may be off where each figure was rounded: half of the last of two decimals a row.
const ROUNDED: f64 = 0.005;

/// Sums that are neither that of the rows since the one before, nor of the rows up to the next, nor of
/// all: one sentence each. `figures` are those of the records by row, `stated` those of the sums, both by
/// column; `title` names a column.
pub(in crate::io) fn check_sums(
    figures: &BTreeMap<usize, BTreeMap<usize, f64>>,
    stated: &BTreeMap<usize, BTreeMap<usize, f64>>,
    title: impl Fn(usize) -> Message,
) -> Vec<Message> {
    let mut said = Vec::new();
    for (row, sums) in stated {
        let above = stated.range(..row).next_back().map_or(0, |(row, _)| *row);
        let below = stated.range(row + 1..).next().map_or(usize::MAX, |(row, _)| *row);
        for (column, sum) in sums {
            let of = |rows: std::ops::Range<usize>| {
                let cells = figures.range(rows).filter_map(|(_, cells)| cells.get(column));
                cells.fold((0.0, 0_usize), |(sum, count), figure| (sum + figure, count + 1))
            };
            let spans = [of(above..*row), of(row + 1..below), of(0..*row), of(0..usize::MAX)];
            let is_sum = |(total, count): &(f64, usize)| {
                (total - sum).abs() <= ROUNDED * (*count as f64 + 1.0) + total.abs() * 1e-9
            };
            let (all, count) = spans[3];
            if count > 0 && !spans.iter().any(is_sum) {
                let message = Message::new("list-sum-differs").with("row", (row + 1).to_string());
                let message = message.with("field", title(*column)).with("stated", sum.to_string());
                said.push(message.with("found", ((all * 1e6).round() / 1e6).to_string()));
            }
        }
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sum_of_a_part_or_of_all_is_right_and_any_other_is_said() {
        let row = |number: usize, figure: f64| (number, BTreeMap::from([(2, figure)]));
        let figures = BTreeMap::from([row(2, 0.5), row(3, 1.0), row(6, 2.0)]);
        let stated = BTreeMap::from([row(1, 1.5), row(4, 1.5), row(7, 3.5)]);
        let title = |_| Message::new("tenants-area");
        assert!(check_sums(&figures, &stated, title).is_empty());
        let wrong = BTreeMap::from([row(7, 3.6)]);
        assert_eq!(check_sums(&figures, &wrong, title).len(), 1);
    }
}
