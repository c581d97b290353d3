//! Land between loose lines, as old cadastral drawings have it.

use geo::{BoundingRect, Coord, LineString, MultiLineString, Polygon, Rect};
use i_overlay::core::fill_rule::FillRule;
use i_overlay::float::slice::FloatSlice;
use rstar::RTree;
use rstar::primitives::{GeomWithData, Line};

/// Whole numbers a metre: a hundredth of a millimetre, ten kilometres each way from the middle.
const SCALE: f64 = 100_000.0;
/// How far the sheet reaches beyond what is drawn on it, metres.
const MARGIN: f64 = 1.0;
/// A line that ends no further from another than this ends at it, metres.
const TOUCH: f64 = 0.01;

/// A way near the middle of what is drawn.
type Path = Vec<[f64; 2]>;

/// What lines part.
#[derive(Debug, Default)]
pub(super) struct Faces {
    pub(super) land: Vec<Polygon>,
    /// The ways, by their places, with an end at no other: they may bound nothing.
    pub(super) loose: Vec<usize>,
}

/// Everything the ways enclose. Where they cross they part each other; what none goes around is no
/// land.
pub(super) fn faces(ways: &[LineString]) -> Faces {
    let drawn = MultiLineString(ways.to_vec());
    let Some(around) = drawn.bounding_rect() else { return Faces::default() };
    let middle = around.center();
    let path = |way: &LineString| way.0.iter().map(|at| near(*at, middle)).collect::<Vec<_>>();
    let paths = joined(ways.iter().map(path).collect());
    let sheet = sheet(around, middle);
    let shapes = sheet
        .slice_by_fixed_scale(&paths, FillRule::NonZero, SCALE)
        .unwrap_or_else(|_| sheet.slice_by(&paths, FillRule::NonZero));
    let edge = sheet[0];
    let is_rest = |contour: &[[f64; 2]]| contour.iter().any(|at| apart(*at, edge) < MARGIN / 2.0);
    let ring = |contour: &Vec<[f64; 2]>| -> LineString {
        contour.iter().map(|at| Coord { x: at[0], y: at[1] } + middle).collect()
    };
    let land = shapes.iter().filter_map(|shape| {
        let (exterior, holes) = shape.split_first()?;
        let is_land = !is_rest(exterior);
        is_land.then(|| Polygon::new(ring(exterior), holes.iter().map(ring).collect()))
    });
    Faces { land: land.collect(), loose: loose(&paths[..ways.len()]) }
}

fn near(at: Coord, middle: Coord) -> [f64; 2] {
    [at.x - middle.x, at.y - middle.y]
}

/// A sheet around everything drawn, which the ways cut up.
fn sheet(around: Rect, middle: Coord) -> Vec<[f64; 2]> {
    let margin = Coord { x: MARGIN, y: MARGIN };
    let around = Rect::new(around.min() - margin, around.max() + margin);
    around.to_polygon().exterior().0.iter().take(4).map(|at| near(*at, middle)).collect()
}

/// The ways with ends that touch made one, and ends that touch a way between its ends led across it:
/// what was drawn by hand in a program of four decimals meets only nearly.
fn joined(mut paths: Vec<Path>) -> Vec<Path> {
    let mut ends: RTree<[f64; 2]> = RTree::new();
    let mut settle = |end: &mut [f64; 2]| match ends.nearest_neighbor(end) {
        Some(near) if apart(*near, *end) <= TOUCH => *end = *near,
        _ => ends.insert(*end),
    };
    for path in &mut paths {
        let last = path.len().saturating_sub(1);
        path.iter_mut()
            .enumerate()
            .filter(|(at, _)| [0, last].contains(at))
            .for_each(|(_, end)| settle(end));
    }
    let tree = pieces(&paths);
    let across = |place: usize, [before, end]: [[f64; 2]; 2]| {
        let near = tree.locate_within_distance(end, TOUCH * TOUCH);
        let others: Vec<_> =
            near.filter(|piece| piece.data != place).map(GeomWithData::geom).collect();
        let is_met = |other: &&Line<[f64; 2]>| {
            [other.from, other.to].contains(&end) || crosses([before, end], [other.from, other.to])
        };
        // A line that goes beyond another parts the land already.
        let foot = others.first().filter(|_| !others.iter().any(is_met))?.nearest_point(&end);
        let way = apart(foot, end);
        let beyond = |at: usize| foot[at] + (foot[at] - end[at]) / way * TOUCH;
        (way > 0.0).then(|| vec![end, [beyond(0), beyond(1)]])
    };
    let stubs = paths.iter().enumerate().flat_map(|(place, path)| {
        let ends = match path.as_slice() {
            [first, second, ..] => {
                vec![[*second, *first], [path[path.len() - 2], path[path.len() - 1]]]
            }
            [_] | [] => Vec::new(),
        };
        ends.into_iter().filter_map(|end| across(place, end)).collect::<Vec<_>>()
    });
    let stubs: Vec<Path> = stubs.collect();
    paths.extend(stubs);
    paths
}

/// Whether two straight pieces cross, ends left out.
fn crosses(one: [[f64; 2]; 2], other: [[f64; 2]; 2]) -> bool {
    let side = |[from, to]: [[f64; 2]; 2], at: [f64; 2]| {
        (to[0] - from[0]) * (at[1] - from[1]) - (to[1] - from[1]) * (at[0] - from[0])
    };
    let parts = |line, [from, to]: [[f64; 2]; 2]| side(line, from) * side(line, to) < 0.0;
    parts(one, other) && parts(other, one)
}

fn apart(one: [f64; 2], other: [f64; 2]) -> f64 {
    (one[0] - other[0]).hypot(one[1] - other[1])
}

/// The straight pieces of the ways, each with the place of its way.
fn pieces(paths: &[Path]) -> RTree<GeomWithData<Line<[f64; 2]>, usize>> {
    let pieces = paths.iter().enumerate().flat_map(|(place, path)| {
        let piece = |ends: &[[f64; 2]]| GeomWithData::new(Line::new(ends[0], ends[1]), place);
        path.windows(2).map(piece).collect::<Vec<_>>()
    });
    RTree::bulk_load(pieces.collect())
}

fn loose(paths: &[Path]) -> Vec<usize> {
    let tree = pieces(paths);
    let is_loose = |place: usize, end: [f64; 2]| {
        let mut near = tree.locate_within_distance(end, TOUCH * TOUCH);
        !near.any(|piece| piece.data != place)
    };
    let has_loose_end = |(place, path): (usize, &Vec<[f64; 2]>)| {
        let (first, last) = (*path.first()?, *path.last()?);
        let is_ring = path.len() > 3 && first == last;
        (!is_ring && [first, last].into_iter().any(|end| is_loose(place, end))).then_some(place)
    };
    paths.iter().enumerate().filter_map(has_loose_end).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::Area;

    fn line(from: (f64, f64), to: (f64, f64)) -> LineString {
        let far = |(x, y)| Coord { x: x + 549_000.0, y: y + 1_828_000.0 };
        LineString(vec![far(from), far(to)])
    }

    /// A square in two halves by a line that overshoots, a yard in one of them, and a line to nowhere.
    #[test]
    fn lines_part_land_however_they_meet() {
        let square = [(0.0, 0.0), (100.0, 0.0), (100.0, 100.0), (0.0, 100.0)];
        let yard = [(60.0, 10.0), (80.0, 10.0), (80.0, 30.0), (60.0, 30.0)];
        let mut ways: Vec<LineString> = [square, yard]
            .iter()
            .flat_map(|ring| (0..4).map(|place| line(ring[place], ring[(place + 1) % 4])))
            .collect();
        ways.push(line((50.0, -5.0), (50.0, 100.0)));
        ways.push(line((0.0, 50.0), (20.0, 50.0)));
        let faces = faces(&ways);
        let mut areas: Vec<f64> =
            faces.land.iter().map(|face| face.unsigned_area().round()).collect();
        areas.sort_by(f64::total_cmp);
        assert_eq!(areas, [400.0, 4600.0, 5000.0]);
        assert_eq!(faces.land.iter().map(|face| face.interiors().len()).sum::<usize>(), 1);
        assert_eq!(faces.loose, [8, 9]);
    }

    /// A square whose corners gape by half a millimetre, and a fence that ends as far before its sides.
    #[test]
    fn lines_that_meet_but_for_less_than_a_millimetre_enclose_land() {
        let ways = [
            line((0.0, 0.0), (100.0, 0.0)),
            line((100.0, 0.0005), (100.0, 100.0)),
            line((99.9995, 100.0), (0.0, 100.0)),
            line((0.0, 99.9995), (0.0, 0.0)),
            line((40.0, 0.0005), (40.0, 99.9995)),
        ];
        let found = faces(&ways);
        let mut areas: Vec<f64> =
            found.land.iter().map(|face| face.unsigned_area().round()).collect();
        areas.sort_by(f64::total_cmp);
        assert_eq!((areas, found.loose), (vec![4000.0, 6000.0], Vec::new()));
    }

    #[test]
    fn lines_farther_apart_than_fits_are_cut_up_as_well() {
        let at = |x: f64| [(x, 0.0), (x + 50.0, 0.0), (x, 50.0)];
        let ways: Vec<LineString> = [at(0.0), at(90_000.0)]
            .iter()
            .flat_map(|ring| (0..3).map(|place| line(ring[place], ring[(place + 1) % 3])))
            .collect();
        assert_eq!(faces(&ways).land.len(), 2);
    }
}
