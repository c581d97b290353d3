//! What the way being drawn asks of its next corner: a right angle, a length, an azimuth.

use super::kinds::{Snap, SnappedTo};
use super::lines::{Side, at_share, crossing, distance, length, share, turned};
use crate::domain::Point;

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

    /// The line the next leg is held to, the pointer being there: at a right angle to the last leg or
    /// along it, the first one along the grid.
    fn right_line(self, pointer: Point) -> Option<Side> {
        let (from, way) = match self {
            Self::First => return None,
            Self::Leg { from, before: Some(before) } if before != from => (from, from - before),
            Self::Leg { from, .. } => (from, Point::new(1.0, 0.0)),
            Self::Depth { side: [start, end] } => return Some([end, end + turned(end - start)]),
        };
        let (along, square) = ([from, from + way], [from, from + turned(way)]);
        let off = |line: Side| distance(at_share(line, share(line, pointer)), pointer);
        Some(if off(along) <= off(square) { along } else { square })
    }
}

/// What a leg is held to.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Hold {
    /// To a right angle.
    pub is_right: bool,
}

impl Hold {
    /// Where the corner comes to lie that would lie at `loose`, or at what that was drawn to; nothing
    /// where it is not held.
    pub fn held(self, next: NextCorner, loose: Point, snap: Option<&mut Snap>) -> Option<Point> {
        let is_right = self.is_right || matches!(next, NextCorner::Depth { .. });
        let meant = snap.as_ref().map_or(loose, |snap| snap.at);
        let line = next.right_line(meant).filter(|_| is_right)?;
        Some(match snap {
            Some(snap) => nearest_on(line, snap),
            None => on_line_to_millimetre(line, loose),
        })
    }
}

/// Where a line comes nearest to what a position was drawn to: a side is met where the line crosses it.
fn nearest_on(line: Side, snap: &mut Snap) -> Point {
    let is_line = matches!(snap.to, SnappedTo::Edge | SnappedTo::Extension);
    if let (true, Some(side)) = (is_line, snap.on)
        && let Some(met) = crossing(side, line)
        && (snap.to == SnappedTo::Extension || (0.0..=1.0).contains(&met))
    {
        snap.at = at_share(side, met);
    }
    foot_on(line, snap.at)
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
