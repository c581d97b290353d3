//! What a table says twice is compared: numbers with their order, sides with their corners.

use super::label::number_of;
use super::table::{Doubt, DoubtKind, Side, TableCorner, TableRing, few};
use crate::i18n::{Argument, Message};
use std::collections::HashSet;

/// A side may differ so much from its corners before it is told, beside the rounding of its figures.
const SIDE_TOLERANCE_M: f64 = 0.05;
/// Corners this far from the middle of their ring are looked at.
const FAR_M: f64 = 5_000.0;
/// A corner is far where it is so many times farther from the middle than is usual in its ring.
const FAR_TIMES: f64 = 20.0;
/// Numbers left out or out of order. Corners that were refused are no gap: they have been told.
pub(super) fn numbering(ring: &TableRing, refused: &HashSet<String>) -> Vec<Doubt> {
    let mut missing: Vec<String> = Vec::new();
    let (mut missing_rows, mut disordered): (Vec<usize>, Vec<&TableCorner>) =
        (Vec::new(), Vec::new());
    for pair in ring.corners.windows(2) {
        let [one, other] = pair else { continue };
        let (Some((prefix, before)), Some((_, after))) =
            (number_of(&one.label), number_of(&other.label))
        else {
            continue;
        };
        if after <= before {
            disordered.push(other);
        } else if after - before <= 1_000 {
            let left_out = (before + 1..after).map(|number| format!("{prefix}{number}"));
            let untold: Vec<String> = left_out.filter(|label| !refused.contains(label)).collect();
            if !untold.is_empty() {
                missing_rows.extend([one.row, other.row]);
                missing.extend(untold);
            }
        }
    }
    let gap = (!missing.is_empty()).then(|| Doubt {
        kind: DoubtKind::NumbersMissing,
        rows: missing_rows,
        message: Message::new("io-doubt-numbers-missing")
            .with("count", missing.len())
            .with("points", few(&missing)),
    });
    let disorder = (!disordered.is_empty()).then(|| {
        let names: Vec<String> = disordered.iter().map(|corner| corner.name()).collect();
        Doubt {
            kind: DoubtKind::NumbersDisordered,
            rows: disordered.iter().map(|corner| corner.row).collect(),
            message: Message::new("io-doubt-numbers-disordered").with("points", few(&names)),
        }
    });
    gap.into_iter().chain(disorder).collect()
}

/// Numbers of the first ring that do not begin at 1: rows above may be missing.
pub(super) fn beginning(ring: &TableRing, refused: &HashSet<String>) -> Option<Doubt> {
    /// Marks of a large survey have numbers of their own.
    const MOST: u64 = 100;
    let first = ring.corners.first()?;
    let (prefix, number) = number_of(&first.label)?;
    let is_told =
        (1..number.min(MOST)).any(|before| refused.contains(&format!("{prefix}{before}")));
    let message = Message::new("io-doubt-numbers-begin").with("point", first.name());
    let doubt = Doubt { kind: DoubtKind::NumbersMissing, rows: vec![first.row], message };
    ((2..=MOST).contains(&number) && !is_told).then_some(doubt)
}

/// A side as the table states it, beside the distance of its corners.
struct StatedSide<'a> {
    from: &'a TableCorner,
    to: &'a TableCorner,
    stated: Side,
    computed_m: f64,
}

impl StatedSide<'_> {
    fn differs(&self) -> bool {
        self.off_m() > SIDE_TOLERANCE_M + self.stated.rounding_m
    }

    fn off_m(&self) -> f64 {
        (self.stated.length_m - self.computed_m).abs()
    }

    fn doubt(&self) -> Doubt {
        Doubt {
            kind: DoubtKind::SideDiffers,
            rows: vec![self.from.row, self.to.row],
            message: Message::new("io-doubt-side-differs")
                .with("from", self.from.name())
                .with("to", self.to.name())
                .with("stated", Argument::Metres(self.stated.length_m))
                .with("computed", Argument::Metres(self.computed_m)),
        }
    }
}

/// Sides that are not as long as their corners are apart: above all a figure mistyped.
///
/// A side may stand beside the corner it begins at or beside the one it ends at; the way that fits
/// better is taken.
pub(super) fn sides(ring: &TableRing) -> Vec<Doubt> {
    let (ahead, behind) = (sides_ahead(ring), sides_behind(ring));
    let wrong = |sides: &[StatedSide<'_>]| sides.iter().filter(|side| side.differs()).count();
    let sides = if wrong(&behind) < wrong(&ahead) { behind } else { ahead };
    let count = sides.len();
    let wrong: Vec<&StatedSide<'_>> = sides.iter().filter(|side| side.differs()).collect();
    if wrong.len() > 3 && wrong.len() * 2 > count {
        return disagreement(&wrong, count).into_iter().collect();
    }
    tell(&wrong, ring).into_iter().chain(missing_sides(ring, count)).collect()
}

/// Corners without a side where most have one: the table may have been cut off.
fn missing_sides(ring: &TableRing, stated: usize) -> Option<Doubt> {
    let without = ring.corners.iter().filter(|corner| corner.side.is_none());
    let without: Vec<&TableCorner> = without.collect();
    let names: Vec<String> = without.iter().map(|corner| corner.name()).collect();
    let message = Message::new("io-doubt-side-missing").with("points", few(&names));
    let rows = without.iter().map(|corner| corner.row).collect();
    let is_cut = stated < ring.corners.len() && stated * 2 > ring.corners.len();
    is_cut.then_some(Doubt { kind: DoubtKind::SideMissing, rows, message })
}

/// Whether most stated sides are the distances of their corners.
pub(super) fn sides_prove_themselves(rings: &[TableRing]) -> bool {
    let (mut right, mut all) = (0, 0);
    for ring in rings {
        let right_of =
            |sides: &[StatedSide<'_>]| sides.iter().filter(|side| !side.differs()).count();
        let (ahead, behind) = (sides_ahead(ring), sides_behind(ring));
        all += ahead.len();
        right += right_of(&ahead).max(right_of(&behind));
    }
    right * 2 > all
}

fn sides_ahead(ring: &TableRing) -> Vec<StatedSide<'_>> {
    let next = ring.corners.iter().cycle().skip(1);
    let pairs = ring.corners.iter().zip(next);
    pairs.filter_map(|(from, to)| side(from, to, from.side)).collect()
}

fn sides_behind(ring: &TableRing) -> Vec<StatedSide<'_>> {
    let inner = ring.corners.windows(2).filter_map(|pair| side(&pair[0], &pair[1], pair[1].side));
    let (first, last) = (ring.corners.first(), ring.corners.last());
    let closing = first
        .zip(last)
        .and_then(|(first, last)| side(last, first, ring.closing_side.or(first.side)));
    inner.chain(closing).collect()
}

fn side<'a>(
    from: &'a TableCorner,
    to: &'a TableCorner,
    stated: Option<Side>,
) -> Option<StatedSide<'a>> {
    let computed_m = (to.first - from.first).hypot(to.second - from.second);
    Some(StatedSide { from, to, stated: stated?, computed_m })
}

fn disagreement(wrong: &[&StatedSide<'_>], count: usize) -> Option<Doubt> {
    let worst = wrong.iter().max_by(|one, other| one.off_m().total_cmp(&other.off_m()))?;
    Some(Doubt {
        kind: DoubtKind::SidesDisagree,
        rows: wrong.iter().map(|side| side.from.row).collect(),
        message: Message::new("io-doubt-sides-disagree")
            .with("wrong", wrong.len())
            .with("count", count)
            .with("worst", Argument::Metres(worst.off_m())),
    })
}

/// Two wrong sides that meet point at the corner between them; others are told one by one.
fn tell(wrong: &[&StatedSide<'_>], ring: &TableRing) -> Vec<Doubt> {
    let first_row = ring.corners.first().map(|corner| corner.row);
    let mut doubts = Vec::new();
    let mut at = 0;
    while let Some(side) = wrong.get(at) {
        let next = wrong.get(at + 1).filter(|next| next.from.row == side.to.row);
        if next.is_some() {
            doubts.push(suspect(side.to));
            at += 2;
        } else {
            doubts.push(side.doubt());
            at += 1;
        }
    }
    // The first corner lies between the last side and the first.
    if let [first, .., last] = wrong
        && Some(first.from.row) == first_row
        && Some(last.to.row) == first_row
        && wrong.len() == 2
    {
        return vec![suspect(first.from)];
    }
    doubts
}

fn suspect(corner: &TableCorner) -> Doubt {
    Doubt {
        kind: DoubtKind::SideDiffers,
        rows: vec![corner.row],
        message: Message::new("io-doubt-corner-suspect").with("point", corner.name()),
    }
}

/// Corners that lie far from the rest of their ring, as one mistyped figure puts them.
pub(super) fn far_corners(ring: &TableRing) -> Vec<Doubt> {
    let middle = (
        median(ring.corners.iter().map(|corner| corner.first)),
        median(ring.corners.iter().map(|corner| corner.second)),
    );
    let (Some(first), Some(second)) = middle else { return Vec::new() };
    let distance = |corner: &TableCorner| (corner.first - first).hypot(corner.second - second);
    let usual = median(ring.corners.iter().map(distance)).unwrap_or(0.0);
    let far = FAR_M.max(usual * FAR_TIMES);
    ring.corners
        .iter()
        .filter(|corner| distance(corner) > far)
        .map(|corner| Doubt {
            kind: DoubtKind::FarCorner,
            rows: vec![corner.row],
            message: Message::new("io-doubt-far-corner")
                .with("point", corner.name())
                .with("distance", Argument::Metres(distance(corner))),
        })
        .collect()
}

fn median(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut values: Vec<f64> = values.collect();
    let middle = values.len().checked_sub(1)? / 2;
    let (_, median, _) = values.select_nth_unstable_by(middle, f64::total_cmp);
    Some(*median)
}
