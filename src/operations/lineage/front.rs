//! Mặt tiền: along which sides a lot is divided.

use super::cut::Front;
use crate::domain::{Boundary, CornerRing, LandUse, Lot, Plan};
use crate::i18n::Message;
use crate::operations::land::{Along, SAME_CORNER_M};
use crate::operations::refusal::Refusal;
use geo::{Coord, Distance, Euclidean, Line, MultiPolygon, Point};
use jiff::civil::Date;

/// Where a front turns more than this two streets meet, radians.
const SHARPEST_BEND: f64 = std::f64::consts::FRAC_PI_4;
/// A side goes straight on at a corner where it turns less than this, radians: a neighbour's corner lies
/// on it.
const STRAIGHT: f64 = 0.01;
/// No road is farther from its lots, metres.
const ROADSIDE_M: f64 = 1.0;

/// The corners of the front, clockwise around the lot.
pub(super) fn front_corners(
    plan: &Plan,
    lot: &Lot,
    boundary: &Boundary,
    front: Option<Front>,
    on: Date,
) -> Result<Vec<Coord>, Refusal> {
    let rings = boundary.corners();
    let Some(outer) = rings.first() else { return Ok(Vec::new()) };
    let Some(front) = front else { return Ok(usual_front(plan, lot, outer, on)) };
    let place = |number: usize| outer.corners.iter().position(|corner| corner.number == number);
    let (Some(from), Some(to)) = (place(front.from), place(front.to)) else {
        return Err(unknown(lot, outer));
    };
    let count = outer.corners.len();
    let sides = (to + count - from) % count;
    if sides == 0 || sides + 1 >= count {
        return Err(unknown(lot, outer));
    }
    Ok((0..=sides).map(|step| outer.corners[(from + step) % count].point.0).collect())
}

fn unknown(lot: &Lot, outer: &CornerRing) -> Refusal {
    Message::new("lineage-front-unknown")
        .with("lot", lot.code.as_str())
        .with("last", outer.corners.len())
        .into()
}

/// Along what the parts lie.
pub(super) fn along(corners: Vec<Coord>, is_inwards: bool) -> Along {
    let [first, .., last] = corners[..] else { return Along::Front(corners) };
    if !is_inwards {
        return Along::Front(corners);
    }
    // Clockwise around the lot its land lies to the right.
    let way = last - first;
    Along::Ahead { from: first, towards: first + Coord { x: way.y, y: -way.x } }
}

/// The sides along a road, as far as they follow each other without a corner; where there is none, the
/// longest side, through the corners that neighbours have on it.
fn usual_front(plan: &Plan, lot: &Lot, outer: &CornerRing, on: Date) -> Vec<Coord> {
    let count = outer.corners.len();
    let at = |place: usize| outer.corners[place % count].point.0;
    let roads: Vec<&MultiPolygon> = plan
        .lots_of(lot.zone)
        .filter(|road| road.land_use == LandUse::Road && road.valid.contains(on))
        .filter_map(|road| Some(road.boundary.as_ref()?.rings()))
        .collect();
    let is_along = |place: usize| {
        let middle = Point::from((at(place) + at(place + 1)) / 2.0);
        roads.iter().any(|road| Euclidean.distance(&middle, *road) <= ROADSIDE_M)
    };
    let along: Vec<bool> = (0..count).map(is_along).collect();
    let longest = |has: &dyn Fn(usize) -> bool, bend: f64| {
        let goes_on = |place: usize| has(place % count) && turn(&at, place) <= bend;
        let run = |first| (1..count - 1).take_while(|step| goes_on(first + step)).count();
        (0..count)
            .filter(|first| has(*first))
            .map(|first| (first, 1 + run(first)))
            .max_by(|one, other| length_m(&at, *one).total_cmp(&length_m(&at, *other)))
    };
    let by_road = longest(&|place| along[place], SHARPEST_BEND);
    let (first, sides) = by_road.or_else(|| longest(&|_| true, STRAIGHT)).unwrap_or((0, 1));
    (first..=first + sides).map(at).collect()
}

/// How far the ring turns where the side begins, radians.
fn turn(at: &impl Fn(usize) -> Coord, place: usize) -> f64 {
    let (before, after) = (at(place) - at(place - 1), at(place + 1) - at(place));
    let (across, along) =
        (before.x * after.y - before.y * after.x, before.x * after.x + before.y * after.y);
    across.atan2(along).abs()
}

fn length_m(at: &impl Fn(usize) -> Coord, (first, sides): (usize, usize)) -> f64 {
    (first..first + sides)
        .map(|place| (at(place + 1) - at(place)).x.hypot((at(place + 1) - at(place)).y))
        .sum()
}

/// How much of the front a piece of land has, metres.
pub(super) fn frontage_m(land: &MultiPolygon, front: &[Coord]) -> f64 {
    let fronts: Vec<Line> = front.windows(2).map(|two| Line::new(two[0], two[1])).collect();
    let sides = land.iter().flat_map(|part| part.exterior().lines());
    let is_on = |side: &Line| {
        [side.start, side.end].iter().all(|end| {
            fronts
                .iter()
                .any(|front| Euclidean.distance(&Point::from(*end), front) <= SAME_CORNER_M)
        })
    };
    let has_middle = |side: &Line| {
        let middle = Point::from((side.start + side.end) / 2.0);
        fronts.iter().any(|front| Euclidean.distance(&middle, front) <= SAME_CORNER_M)
    };
    let on = sides.filter(|side| is_on(side) && has_middle(side));
    on.map(|side| side.delta().x.hypot(side.delta().y)).sum()
}
