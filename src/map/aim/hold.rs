//! What the way being drawn asks of its next corner: a right angle, a length, an azimuth.

use super::kinds::{Snap, SnappedTo, is_same};
use super::lines::{Side, at_share, crossing, distance, length, share, turned};
use crate::domain::{Point, azimuth_deg};

/// The corner a tool that draws will set next.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum NextCorner {
    /// The first one.
    First,
    /// The end of a leg.
    Leg {
        /// The corner set last.
        from: Point,
        /// The one before it.
        before: Option<Point>,
    },
    /// How far a rectangle reaches from the side drawn.
    Depth {
        /// The side.
        side: Side,
    },
}

impl NextCorner {
    /// After corners that are set.
    pub fn after(corners: &[Point]) -> Self {
        match corners {
            [] => Self::First,
            [from] => Self::Leg { from: *from, before: None },
            [.., before, from] => Self::Leg { from: *from, before: Some(*before) },
        }
    }

    /// Where the leg to it begins.
    pub const fn begins(self) -> Option<Point> {
        match self {
            Self::First => None,
            Self::Leg { from, .. } => Some(from),
            Self::Depth { side: [_, end] } => Some(end),
        }
    }

    /// Length in metres and grid azimuth in degrees of the leg to a position.
    pub fn leg_to(self, at: Point) -> Option<(f64, f64)> {
        let from = self.begins().filter(|from| *from != at)?;
        Some((distance(from, at), azimuth_deg(from, at)))
    }

    /// The line the next leg is held to, the pointer being there: at a right angle to the last leg or
    /// along it, the first one along the grid.
    fn right_line(self, pointer: Point) -> Option<Side> {
        let (from, way) = match self {
            Self::First => return None,
            Self::Leg { from, before: Some(before) } if before != from => (from, from - before),
            Self::Leg { from, .. } => (from, Point::new(1.0, 0.0)),
            // To the right of the side: corners are numbered clockwise, the land lies there.
            Self::Depth { side: [start, end] } => return Some([end, end + turned(start - end)]),
        };
        let (along, square) = ([from, from + way], [from, from + turned(way)]);
        let off = |line: Side| distance(at_share(line, share(line, pointer)), pointer);
        Some(if off(along) <= off(square) { along } else { square })
    }
}

/// What was typed of a leg.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Typed {
    /// How long it is on the grid, metres.
    pub length_m: Option<f64>,
    /// Where it leads, degrees clockwise from grid north.
    pub azimuth_deg: Option<f64>,
}

impl Typed {
    /// Whether anything was.
    pub const fn is_any(self) -> bool {
        self.length_m.is_some() || self.azimuth_deg.is_some()
    }
}

/// What a leg is held to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hold {
    /// To a right angle.
    pub is_right: bool,
    /// To what was typed.
    pub typed: Typed,
}

impl Hold {
    /// Where the corner comes to lie that would lie at `loose`, or at what that was drawn to; nothing
    /// where it is not held.
    pub fn held(self, next: NextCorner, loose: Point, snap: Option<&mut Snap>) -> Option<Point> {
        let begins = next.begins()?;
        let meant = snap.as_ref().map_or(loose, |snap| snap.at);
        let Some(length_m) = self.typed.length_m else {
            let line = self.line(next, meant)?;
            let held = match snap {
                Some(snap) => nearest_on(line, snap),
                None => on_line_to_millimetre(line, loose),
            };
            let is_behind = self.typed.azimuth_deg.is_some() && share(line, held) <= 0.0;
            // The azimuth is the word of a person, the length the pointer's.
            return Some(if is_behind { ahead(line, distance(begins, loose)) } else { held });
        };
        let towards = match self.line(next, meant) {
            Some(line) if self.typed.azimuth_deg.is_none() && share(line, meant) < 0.0 => {
                [line[0], line[0] + line[0] - line[1]]
            }
            Some(line) => line,
            None => [begins, meant],
        };
        (towards[0] != towards[1]).then(|| ahead(towards, length_m))
    }

    /// Where it comes to lie without a pointer: both were typed, or how deep a rectangle is.
    pub fn held_by_typed(self, next: NextCorner) -> Option<Point> {
        let begins = next.begins()?;
        let line = match next {
            NextCorner::Depth { .. } => next.right_line(begins),
            NextCorner::First | NextCorner::Leg { .. } => {
                self.typed.azimuth_deg.map(|azimuth| [begins, begins + direction(azimuth)])
            }
        };
        Some(ahead(line?, self.typed.length_m?))
    }

    fn line(self, next: NextCorner, meant: Point) -> Option<Side> {
        let is_depth = matches!(next, NextCorner::Depth { .. });
        match self.typed.azimuth_deg.filter(|_| !is_depth) {
            Some(azimuth) => next.begins().map(|from| [from, from + direction(azimuth)]),
            None => next.right_line(meant).filter(|_| self.is_right || is_depth),
        }
    }
}

/// A step of a metre; along the grid without a rest.
fn direction(azimuth_deg: f64) -> Point {
    let quarter = azimuth_deg / 90.0;
    if quarter.fract() == 0.0 {
        return match quarter.rem_euclid(4.0) as u8 {
            0 => Point::new(0.0, 1.0),
            1 => Point::new(1.0, 0.0),
            2 => Point::new(0.0, -1.0),
            _ => Point::new(-1.0, 0.0),
        };
    }
    let (sine, cosine) = azimuth_deg.to_radians().sin_cos();
    Point::new(sine, cosine)
}

fn ahead([from, to]: Side, metres: f64) -> Point {
    let way = to - from;
    from + way * (metres / length(way))
}

/// Where a line comes nearest to what a position was drawn to: a side is met where the line crosses it.
fn nearest_on(line: Side, snap: &mut Snap) -> Point {
    let is_line = matches!(snap.to, SnappedTo::Edge | SnappedTo::Extension);
    if let (true, Some(side)) = (is_line, snap.on)
        && let Some(met) = crossing(side, line)
        && (snap.to == SnappedTo::Extension || (0.0..=1.0).contains(&met))
    {
        let (foot, met) = (foot_on(line, snap.at), at_share(side, met));
        // A side that runs with the line is crossed far away.
        if distance(met, snap.at) <= 2.0 * distance(foot, snap.at) {
            snap.at = met;
        }
    }
    let foot = foot_on(line, snap.at);
    if is_same(foot, snap.at) { snap.at } else { foot }
}

/// Along the grid one of the two numbers is the very one.
fn foot_on(line: Side, at: Point) -> Point {
    let [from, to] = line;
    if from.y() == to.y() {
        Point::new(at.x(), from.y())
    } else if from.x() == to.x() {
        Point::new(from.x(), at.y())
    } else {
        at_share(line, share(line, at))
    }
}

fn on_line_to_millimetre(line: Side, at: Point) -> Point {
    let [from, to] = line;
    let reach = length(to - from);
    let metres = (share(line, at) * reach * 1000.0).round() / 1000.0;
    from + (to - from) / reach * metres
}
