//! A straight side moved until the land has an area, solved exactly.
//!
//! The side grows or shrinks by the same length with every metre it is moved, as its neighbours slant:
//! what that adds is quadratic, and has one root on which the side is still there.

use super::corner::{SAME_CORNER_M, distance_m};
use super::trace::cross;
use geo::Coord;

/// How a side is moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SideMove {
    /// Parallel to itself.
    #[default]
    Parallel,
    /// About its first corner.
    AboutFirst,
    /// About its last corner.
    AboutLast,
}

/// A straight side with the land to the right of it, the corners before and after it, and those on it.
pub(crate) struct StraightSide {
    pub(crate) before: Coord,
    pub(crate) corners: Vec<Coord>,
    pub(crate) after: Coord,
}

/// A side as it would lie.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct MovedSide {
    pub(crate) corners: Vec<Coord>,
    /// By how much it lies farther out, metres; in the middle of one that is turned.
    pub(crate) out_m: f64,
}

/// How much more or less land there can be, square metres; nothing where there is no end to it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reach {
    pub(crate) least: Option<f64>,
    pub(crate) most: Option<f64>,
}

/// The side as the land has so many square metres more; otherwise how far it reaches.
pub(crate) fn side_for(
    side: &StraightSide,
    more_m2: f64,
    how: SideMove,
) -> Result<MovedSide, Reach> {
    let [first, .., last] = side.corners[..] else { return Err(Reach::NONE) };
    let length = distance_m(first, last);
    let along = (last - first) / length;
    let out = Coord { x: -along.y, y: along.x };
    let [from, to] =
        [Slant::of(side.before, first, along, out), Slant::of(side.after, last, along, out)];
    let (ways, by) = match how {
        SideMove::Parallel => ([from, to], to.along - from.along),
        SideMove::AboutFirst => ([Slant::FIXED, to], 0.0),
        SideMove::AboutLast => ([from, Slant::FIXED], 0.0),
    };
    // Turned about an end it adds a triangle: half as much as moved by the same metres.
    let base = if how == SideMove::Parallel { length } else { length / 2.0 };
    let added = |metres: f64| metres * (base + by * metres / 2.0);
    let length_squared = base * base + 2.0 * by * more_m2;
    let metres = 2.0 * more_m2 / (base + length_squared.sqrt());
    let low = ways.iter().filter_map(|way| way.low).fold(f64::NEG_INFINITY, f64::max);
    let high = ways.iter().filter_map(|way| way.high).fold(f64::INFINITY, f64::min);
    let low = if by > 0.0 { low.max(-base / by) } else { low };
    let high = if by < 0.0 { high.min(-base / by) } else { high };
    // A root that is no number lies nowhere.
    if !(low < metres && metres < high) {
        let reach = |metres: f64| metres.is_finite().then(|| added(metres));
        return Err(Reach { least: reach(low), most: reach(high) });
    }
    let [first, last] = [(first, ways[0]), (last, ways[1])].map(|(corner, way)| {
        if way.is_fixed { corner } else { corner + (out + along * way.along) * metres }
    });
    let shares = side.corners.iter().map(|corner| share(*corner, side, how, metres, &ways));
    let count = side.corners.len();
    let corners = shares.enumerate().map(|(place, share)| match place {
        0 => first,
        place if place + 1 == count => last,
        _ => first + (last - first) * share,
    });
    let out_m = if how == SideMove::Parallel { metres } else { metres / 2.0 };
    Ok(MovedSide { corners: corners.collect(), out_m })
}

/// How far along the moved side a corner on it lies.
fn share(corner: Coord, side: &StraightSide, how: SideMove, metres: f64, ways: &[Slant; 2]) -> f64 {
    let (first, last) = (side.corners[0], side.corners[side.corners.len() - 1]);
    let length = distance_m(first, last);
    let at = distance_m(first, corner);
    match how {
        // It goes straight out, and the side begins elsewhere.
        SideMove::Parallel => {
            let begins = ways[0].along * metres;
            (at - begins) / (length + (ways[1].along - ways[0].along) * metres)
        }
        SideMove::AboutFirst | SideMove::AboutLast => at / length,
    }
}

impl Reach {
    const NONE: Self = Self { least: None, most: None };
}

/// How an end of the side moves: along the side beside it.
#[derive(Clone, Copy)]
struct Slant {
    /// So far along the side for every metre out.
    along: f64,
    low: Option<f64>,
    high: Option<f64>,
    is_fixed: bool,
}

impl Slant {
    const FIXED: Self = Self { along: 0.0, low: None, high: None, is_fixed: true };

    /// Of an end, on the way from a corner beside it.
    fn of(beside: Coord, end: Coord, along: Coord, out: Coord) -> Self {
        let way = end - beside;
        let metres_out = way.x * out.x + way.y * out.y;
        let metres_along = way.x * along.x + way.y * along.y;
        // Short of the corner beside it by what tells two corners apart.
        let share = 1.0 - SAME_CORNER_M / way.x.hypot(way.y).max(SAME_CORNER_M);
        let limit = Some(-metres_out * share);
        let (low, high) = if metres_out > 0.0 { (limit, None) } else { (None, limit) };
        Self { along: metres_along / metres_out, low, high, is_fixed: false }
    }
}

/// The straight ways of a ring, each by the places of its first and its last corner; the ring is open.
pub(crate) fn straight_ways(ring: &[Coord]) -> Vec<(usize, usize)> {
    let count = ring.len();
    let at = |place: usize| ring[place % count];
    let is_straight = |first: usize, last: usize| {
        let way = at(last) - at(first);
        let length = way.x.hypot(way.y);
        length > SAME_CORNER_M
            && (first + 1..last).all(|place| {
                let to = at(place) - at(first);
                let share = (to.x * way.x + to.y * way.y) / (length * length);
                (cross(way, to) / length).abs() <= SAME_CORNER_M && (0.0..=1.0).contains(&share)
            })
    };
    let begin = (0..count).find(|place| !is_straight(place + count - 1, place + count + 1));
    let begin = begin.unwrap_or(0);
    let mut ways = Vec::new();
    let mut first = begin;
    while first < begin + count {
        let mut last = first + 1;
        while last < begin + count && is_straight(first, last + 1) {
            last += 1;
        }
        ways.push((first % count, last % count));
        first = last;
    }
    ways
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(x: f64, y: f64) -> Coord {
        Coord { x, y }
    }

    fn area(ring: &[Coord]) -> f64 {
        super::super::trace::signed_area(ring).abs()
    }

    /// A side from (0, 100) to (100, 100) over sides that slant to these feet.
    fn over(left: f64, right: f64) -> StraightSide {
        StraightSide {
            before: at(left, 0.0),
            corners: vec![at(0.0, 100.0), at(40.0, 100.0), at(100.0, 100.0)],
            after: at(right, 0.0),
        }
    }

    fn ring(side: &StraightSide, corners: &[Coord]) -> Vec<Coord> {
        [&[side.before], corners, &[side.after]].concat()
    }

    #[test]
    fn whatever_its_neighbours_the_area_is_met() {
        for (left, right) in [(0.0, 100.0), (-30.0, 120.0), (25.0, 60.0), (-50.0, 70.0)] {
            let side = over(left, right);
            let before = area(&ring(&side, &side.corners));
            for how in [SideMove::Parallel, SideMove::AboutFirst, SideMove::AboutLast] {
                for more in [-2_000.0, -0.001, 0.0, 1_234.567] {
                    let moved = side_for(&side, more, how).expect("it is within reach");
                    let found = area(&ring(&side, &moved.corners)) - before;
                    assert!((found - more).abs() < 1e-8, "{left} {right} {how:?} {more} {found}");
                }
            }
        }
    }

    #[test]
    fn turned_about_an_end_that_stays_to_the_last_bit() {
        let side = over(0.0, 100.0);
        let moved = side_for(&side, 500.0, SideMove::AboutLast).expect("it is within reach");
        assert_eq!(moved.corners[2], at(100.0, 100.0));
        assert_eq!(moved.corners[0], at(0.0, 110.0));
        assert_eq!(moved.corners[1], at(40.0, 106.0));
        assert!((moved.out_m - 5.0).abs() < 1e-12);
    }

    #[test]
    fn what_cannot_be_reached_says_how_far_it_goes() {
        let side = over(-100.0, 200.0);
        let reach = side_for(&side, 3_000.0, SideMove::Parallel).expect_err("they meet in a point");
        assert!((reach.most.expect("an end") - 2_500.0).abs() < 1e-6, "{reach:?}");
        let reach = side_for(&side, -30_000.0, SideMove::Parallel).expect_err("nothing is left");
        assert!((reach.least.expect("an end") + 20_000.0).abs() < 1.0, "{reach:?}");
    }

    #[test]
    fn corners_on_a_straight_way_do_not_part_it() {
        let ring = [at(0.0, 0.0), at(0.0, 50.0), at(0.0, 100.0), at(100.0, 100.0), at(100.0, 0.0)];
        assert_eq!(straight_ways(&ring), [(0, 2), (2, 3), (3, 4), (4, 0)]);
    }
}
