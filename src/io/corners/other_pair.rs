//! Two pairs of coordinates for the same points: one is taken, the other is a check on it.

use super::columns;
use super::decided::{Decided, row_list};
use super::layout::CornerLayout;
use super::pairs;
use super::rounding;
use super::table::{Doubt, DoubtKind, TableCorner, TableRing, few};
use crate::geodesy::{Crs, Grid};
use crate::i18n::{Argument, Message};
use crate::io::sheet::{Sheet, column_letter};
use geo::{Distance, Euclidean};
use std::ops::Range;

/// What two programs differ by where both are right, metres.
const SLACK_M: f64 = 0.002;
/// The pair the head names that is to be taken, and the one to check it by. Of several the one on the
/// plan's grid is taken, else the first.
pub(super) fn chosen(
    sheet: &Sheet,
    said: &CornerLayout,
    head: Option<usize>,
    body: &Range<usize>,
    first: Decided,
) -> (Decided, Option<Decided>) {
    let is_alone = first.beside.count > 1;
    let named = head.map(|head| pairs::named(sheet, head)).filter(|named| named.len() > 1);
    let Some(named) = named.filter(|_| !is_alone) else { return (first, None) };
    let own = first.pair();
    let others = named.into_iter().filter(|pair| *pair != own).filter_map(|pair| {
        let of_pair = CornerLayout {
            header: said.header,
            number: said.number,
            first: Some(pair.first),
            second: Some(pair.second),
            ..CornerLayout::default()
        };
        let columns = columns::find(sheet, &of_pair, head, body)?;
        Some(Decided::decide(sheet, &of_pair, head, body.clone(), columns))
    });
    let mut all: Vec<Decided> = std::iter::once(first).chain(others).collect();
    let is_home =
        |decided: &Decided| decided.crs.is_some() && decided.crs == said.home.map(Crs::Grid);
    let is_said = said.first.is_some() && said.second.is_some();
    let home = all.iter().position(is_home).filter(|_| !is_said).unwrap_or(0);
    let taken = all.remove(home);
    let named = all.iter().position(|decided| decided.crs.is_some());
    let other = named.or((!all.is_empty()).then_some(0)).map(|place| all.remove(place));
    (taken, other)
}

/// Which pair was taken, and where the other puts corners elsewhere.
pub(super) fn doubts(
    sheet: &Sheet,
    said: &CornerLayout,
    (taken, other): (&Decided, &Decided),
    rings: &[TableRing],
) -> Vec<Doubt> {
    let systems = taken.crs.zip(other.crs);
    let key = if systems.is_some() { "io-doubt-pair-taken" } else { "io-doubt-pair-alone" };
    let message = Message::new(key).with("taken", described(taken)).with("other", described(other));
    let is_said = said.first.is_some() && said.second.is_some();
    let told = Doubt { kind: DoubtKind::PairTaken, rows: Vec::new(), message };
    let differs = systems.and_then(|systems| {
        let check = Check { sheet, said, taken, other, systems };
        check.doubt(rings, &said.home.unwrap_or_else(Grid::hue))
    });
    (!is_said).then_some(told).into_iter().chain(differs).collect()
}

/// "B, C (VN-2000 / TM-3 107-00)"
fn described(decided: &Decided) -> Message {
    let (left, right) = decided.pair().extent();
    let columns = format!("{}, {}", column_letter(left), column_letter(right));
    match decided.crs {
        Some(crs) => Message::new("io-pair-of-system").with("system", crs.name()),
        None => Message::new("io-pair"),
    }
    .with("columns", columns)
}

struct Check<'a> {
    sheet: &'a Sheet,
    said: &'a CornerLayout,
    taken: &'a Decided,
    other: &'a Decided,
    systems: (Crs, Crs),
}

impl Check<'_> {
    fn doubt(&self, rings: &[TableRing], home: &Grid) -> Option<Doubt> {
        let reader = self.other.reader(self.sheet, self.said, 0);
        let mut off: Vec<(&TableCorner, f64)> = Vec::new();
        let mut count = 0_usize;
        for corner in rings.iter().flat_map(|ring| &ring.corners) {
            let Some(pair) = reader.pair(corner.row - 1) else { continue };
            count += 1;
            let (of_taken, of_other) = self.systems;
            let taken = self.taken.position([corner.first, corner.second]);
            let one = of_taken.on_grid(taken, home);
            let other = of_other.on_grid(self.other.position(pair), home);
            let apart_m = Euclidean.distance(one, other);
            // What lies nowhere is no number of metres off, and off.
            if apart_m.is_nan() || apart_m > self.tolerance_m(corner.row - 1) {
                off.push((corner, apart_m));
            }
        }
        let worst = off.iter().map(|(_, apart_m)| *apart_m).fold(0.0, f64::max);
        let names: Vec<String> = off.iter().map(|(corner, _)| corner.name()).collect();
        let rows: Vec<usize> = off.iter().map(|(corner, _)| corner.row).collect();
        let message = Message::new("io-doubt-pair-differs")
            .with("other", described(self.other))
            .with("wrong", off.len())
            .with("count", count)
            .with("points", few(&names))
            .with("rows", row_list(&rows))
            .with("worst", Argument::Distance(worst));
        (!rows.is_empty()).then_some(Doubt { kind: DoubtKind::PairDiffers, rows, message })
    }

    /// What rounding alone, and the way between the datums, can put the two apart.
    fn tolerance_m(&self, row: usize) -> f64 {
        let (one, other) = self.systems;
        let shifts = (one.shift_accuracy_m(), other.shift_accuracy_m());
        let shift_m = match shifts {
            (Some(shift_m), None) | (None, Some(shift_m)) => shift_m,
            (Some(_), Some(_)) | (None, None) => 0.0,
        };
        let rounding_m = [self.taken, self.other].map(|of| rounding::of_row(self.sheet, of, row));
        // Both coordinates of a corner are rounded.
        SLACK_M + shift_m + rounding_m.iter().sum::<f64>() * std::f64::consts::SQRT_2
    }
}
