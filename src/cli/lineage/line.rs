//! A line as it is typed: positions as in a corner table, or as maps for machines write them.

use crate::cli::answer::No;
use crate::domain::{Boundary, Id, Lot, Plan, Point};
use crate::geodesy::{nearest_first, read_positions};
use crate::i18n::Message;
use geo::{Distance, Euclidean};

/// Digits before the point of a number on a grid.
const GRID_DIGITS: usize = 5;

/// The positions of the line on the plan's grid; of those it can mean the ones near the lot.
pub(super) fn line(plan: &Plan, lot: Id<Lot>, typed: &[String]) -> Result<Vec<Point>, No> {
    let pairs: Vec<String> = typed.iter().flat_map(|typed| pairs(typed)).collect();
    let boundary = plan.get(lot).and_then(|lot| lot.boundary.as_ref());
    let middle = boundary.and_then(Boundary::extent).map(|extent| Point::from(extent.center()));
    let near = middle.unwrap_or_default();
    let grid = plan.about.grid;
    let position = |pair: &String| {
        let read = nearest_first(read_positions(pair, &grid), near);
        let known = read.first().map(|position| position.on_grid);
        known
            .or_else(|| plain(pair, near))
            .ok_or_else(|| No::from(Message::new("cli-line-unread").with("typed", pair.as_str())))
    };
    pairs.iter().map(position).collect()
}

/// Two plain numbers on a grid that is nowhere, in the order that lies nearer to the lot.
fn plain(pair: &str, near: Point) -> Option<Point> {
    let mut numbers = pair.split([';', ' ']).filter(|number| !number.is_empty());
    let (one, other) = (numbers.next()?.parse().ok()?, numbers.next()?.parse().ok()?);
    let orders = [Point::new(one, other), Point::new(other, one)];
    orders.into_iter().min_by(|one, other| {
        Euclidean.distance(*one, near).total_cmp(&Euclidean.distance(*other, near))
    })
}

/// Its pairs of numbers, each written as one types a position.
fn pairs(typed: &str) -> Vec<String> {
    let typed = typed.trim();
    let typed = match typed.split_once('(') {
        // As in well-known text, where commas stand between positions.
        Some((_, within)) => within.trim_end_matches(')').replace(',', ";"),
        None => typed.to_owned(),
    };
    if typed.contains(';') {
        return typed.split(';').map(as_typed).filter(|pair| !pair.is_empty()).collect();
    }
    let words: Vec<&str> = typed.split_whitespace().collect();
    if words.iter().all(|word| in_one_word(word).is_some()) {
        return words.into_iter().map(as_typed).collect();
    }
    words.chunks(2).map(|pair| pair.join("; ")).collect()
}

fn as_typed(pair: &str) -> String {
    let pair = pair.trim();
    in_one_word(pair).map_or_else(|| pair.to_owned(), |(one, other)| format!("{one}; {other}"))
}

/// "549092.5,1828533.9": the comma stands between two numbers, not within one.
fn in_one_word(word: &str) -> Option<(&str, &str)> {
    let (one, other) = word.split_once(',').filter(|_| !word.contains(char::is_whitespace))?;
    let digits = |number: &str| number.split('.').next().unwrap_or_default().trim().len();
    (digits(one) >= GRID_DIGITS && digits(other) >= GRID_DIGITS).then_some((one, other))
}

#[cfg(test)]
mod tests {
    use super::pairs;

    #[test]
    fn positions_are_told_apart_however_they_are_written() {
        let two = ["549092.5; 1828533.9", "549100.25; 1828600"];
        for typed in [
            "549092.5,1828533.9 549100.25,1828600",
            "549092.5 1828533.9 549100.25 1828600",
            "549092.5,1828533.9; 549100.25,1828600",
        ] {
            assert_eq!(pairs(typed), two, "{typed}");
        }
        let spaced = ["549092.5 1828533.9", "549100.25 1828600"];
        assert_eq!(pairs("LINESTRING (549092.5 1828533.9, 549100.25 1828600)"), spaced);
        assert_eq!(
            pairs("549092,5 1828533,9; 549100,25 1828600"),
            ["549092,5 1828533,9", "549100,25 1828600"]
        );
    }
}
