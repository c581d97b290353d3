//! What lies nearest to the pointer, by its rank: positions before lines, what is there before what is
//! reckoned from it.

use super::hold::NextCorner;
use super::kinds::{Moved, Snap, SnappedTo, is_same};
use super::lines::{Side, at_share, crossing, distance, foot, length, share, turned};
use crate::domain::Point;

/// So many lines near the pointer are looked at for crossings.
const MOST_LINES: usize = 12;
/// A foot nearer to where the leg begins makes no leg, metres.
const LEAST_LEG_M: f64 = 0.001;

/// What the pointer looks for.
#[derive(Clone, Copy)]
pub struct Wanted {
    /// Where it is on the plan's grid.
    pub pointer: Point,
    /// How near something must be, metres.
    pub reach: f64,
    /// How far from its end the line of a side goes on, metres.
    pub far: f64,
    /// A shorter side does not go on, metres.
    pub least: f64,
    /// The corner that is being moved.
    pub moved: Option<Moved>,
    /// What is being drawn.
    pub next: Option<NextCorner>,
}

/// The order in which what is within reach is taken.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rank {
    Corner,
    Midpoint,
    FootOfLeg,
    CrossingOnSide,
    Side,
    Crossing,
    SquareLine,
    Extension,
}

/// The nearest so far.
pub struct Nearest {
    wanted: Wanted,
    best: Option<(Rank, f64, Snap)>,
    lines: Vec<(f64, Line)>,
}

/// A line near the pointer.
#[derive(Clone, Copy)]
struct Line {
    side: Side,
    kind: LineKind,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum LineKind {
    /// From end to end.
    Side,
    /// Beyond both ends.
    Extension,
    /// All of it: at a right angle to a side where the leg begins.
    Square,
}

impl Nearest {
    /// Nothing yet.
    pub const fn new(wanted: Wanted) -> Self {
        Self { wanted, best: None, lines: Vec::new() }
    }

    /// Looks at a side near the pointer.
    pub fn look(&mut self, side: Side) {
        let Wanted { pointer, moved, next, .. } = self.wanted;
        if moved.is_some_and(|moved| moved.takes_along(side)) {
            return;
        }
        let [from, to] = side;
        for corner in [from, to] {
            self.take(Rank::Corner, SnappedTo::Corner, corner, None);
        }
        if from == to {
            return;
        }
        let on_side = foot(side, pointer);
        let off = distance(pointer, on_side);
        if off < self.wanted.reach {
            self.take(Rank::Side, SnappedTo::Edge, on_side, Some(side));
            self.lines.push((off, Line { side, kind: LineKind::Side }));
            self.take(Rank::Midpoint, SnappedTo::Midpoint, (from + to) / 2.0, Some(side));
        } else if length(to - from) >= self.wanted.least {
            self.look_beyond(side, self.wanted.far);
        }
        if let Some(begins) = next.and_then(NextCorner::begins) {
            let share = share(side, begins);
            let at = at_share(side, share);
            if (0.0..=1.0).contains(&share) && distance(at, begins) > LEAST_LEG_M {
                self.take(Rank::FootOfLeg, SnappedTo::Perpendicular, at, Some(side));
            }
        }
    }

    /// Looks at a side where the leg begins: the leg may leave it at a right angle.
    pub fn look_where_leg_begins(&mut self, [from, to]: Side) {
        let Some(begins) = self.wanted.next.and_then(NextCorner::begins) else { return };
        if from == to {
            return;
        }
        let square = [begins, begins + turned(to - from)];
        let at = at_share(square, share(square, self.wanted.pointer));
        self.take_line(LineKind::Square, square, at);
    }

    /// Looks at the last leg: the next one may go straight on, or turn at a right angle.
    pub fn look_at_last_leg(&mut self) {
        let Some(NextCorner::Leg { from, before: Some(before) }) = self.wanted.next else { return };
        self.look_where_leg_begins([before, from]);
        if before != from {
            self.look_beyond([before, from], f64::INFINITY);
        }
    }

    fn look_beyond(&mut self, side: Side, far: f64) {
        let share = share(side, self.wanted.pointer);
        let beyond = (-share).max(share - 1.0) * distance(side[0], side[1]);
        if beyond > 0.0 && beyond <= far && !self.has_hardly_moved() {
            self.take_line(LineKind::Extension, side, at_share(side, share));
        }
    }

    /// A small step is made freely: only what is there draws, not what is reckoned from it.
    fn has_hardly_moved(&self) -> bool {
        let Wanted { pointer, reach, moved, .. } = self.wanted;
        moved.is_some_and(|moved| distance(moved.from, pointer) < reach)
    }

    fn take_line(&mut self, kind: LineKind, side: Side, at: Point) {
        let off = distance(self.wanted.pointer, at);
        if off >= self.wanted.reach || self.makes_no_leg(at) {
            return;
        }
        let (rank, to) = match kind {
            LineKind::Side => (Rank::Side, SnappedTo::Edge),
            LineKind::Square => (Rank::SquareLine, SnappedTo::Perpendicular),
            LineKind::Extension => (Rank::Extension, SnappedTo::Extension),
        };
        self.take(rank, to, at, Some(side));
        self.lines.push((off, Line { side, kind }));
    }

    fn makes_no_leg(&self, at: Point) -> bool {
        let begins = self.wanted.next.and_then(NextCorner::begins);
        begins.is_some_and(|begins| distance(begins, at) <= LEAST_LEG_M)
    }

    fn take(&mut self, rank: Rank, to: SnappedTo, at: Point, on: Option<Side>) {
        let off = distance(self.wanted.pointer, at);
        let is_moved = self.wanted.moved.is_some_and(|moved| moved.was_at(at));
        let is_first = self.best.is_none_or(|(best, least, _)| (rank, off) < (best, least));
        if off < self.wanted.reach && !is_moved && is_first {
            self.best = Some((rank, off, Snap { at, to, on }));
        }
    }

    /// What the pointer is drawn to.
    pub fn snap(mut self) -> Option<Snap> {
        self.lines.sort_by(|(one, _), (other, _)| one.total_cmp(other));
        self.lines.truncate(MOST_LINES);
        let lines: Vec<Line> = self.lines.iter().map(|(_, line)| *line).collect();
        for (place, one) in lines.iter().enumerate() {
            for other in &lines[place + 1..] {
                self.look_at_crossing(*one, *other);
            }
        }
        self.best.map(|(_, _, snap)| snap)
    }

    fn look_at_crossing(&mut self, one: Line, other: Line) {
        let Some(at) = crossing(one.side, other.side) else { return };
        let at = at_share(one.side, at);
        if !one.reaches(at) || !other.reaches(at) || self.makes_no_leg(at) {
            return;
        }
        let has = |kind| one.kind == kind || other.kind == kind;
        let on = if one.kind == LineKind::Extension { one.side } else { other.side };
        let (rank, to) = match (has(LineKind::Side), has(LineKind::Square)) {
            (true, true) => (Rank::FootOfLeg, SnappedTo::Perpendicular),
            (true, false) if has(LineKind::Extension) => {
                (Rank::CrossingOnSide, SnappedTo::Extension)
            }
            (true, false) => (Rank::CrossingOnSide, SnappedTo::Edge),
            (false, true) => (Rank::Crossing, SnappedTo::Perpendicular),
            (false, false) => (Rank::Crossing, SnappedTo::Extension),
        };
        self.take(rank, to, at, Some(on));
    }
}

impl Line {
    /// Whether a position on its line is one of its own.
    fn reaches(&self, at: Point) -> bool {
        let share = share(self.side, at);
        let is_between = (0.0..=1.0).contains(&share);
        match self.kind {
            LineKind::Square => true,
            LineKind::Side => is_between || self.side.iter().any(|end| is_same(*end, at)),
            LineKind::Extension => !is_between,
        }
    }
}
