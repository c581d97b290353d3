//! Where the roads of a layout lie, seen from its front.

use super::frame::Frame;
use super::ranges::{Range, along_front, inwards};
use super::wanted::Wanted;
use crate::operations::land::trace::Way;
use geo::{Coord, MultiPolygon};

/// Places along the front at which the main road is tried.
const TRIED: usize = 24;
/// A main road that leads less far in than this share of the farthest is no choice.
const AS_FAR: f64 = 0.9;
/// Places at which a link between streets is tried.
const LINKS_TRIED: usize = 9;

/// All roads. `x` is along the front, `y` inwards, metres.
#[derive(Debug)]
pub(super) struct Roads {
    pub(super) main: Option<MainRoad>,
    pub(super) streets: Vec<Street>,
    /// Roads from street to street: their middle along the front, and from where to where inwards.
    pub(super) links: Vec<(f64, Range)>,
    pub(super) depth_m: f64,
}

/// The road that comes in from outside.
#[derive(Clone, Copy, Debug)]
pub(super) struct MainRoad {
    /// Its middle.
    pub(super) along: f64,
    /// Where it comes onto the land.
    pub(super) gate: f64,
    /// From the belt to its end.
    pub(super) run: Range,
}

/// A street along the front.
#[derive(Clone, Debug)]
pub(super) struct Street {
    /// Its middle.
    pub(super) inwards: f64,
    /// Where it lies on land.
    pub(super) on_land: Vec<Range>,
}

/// The roads for land within a belt, as far as it is free.
pub(super) fn roads(
    wanted: &Wanted<'_>,
    frame: &Frame,
    inner: &MultiPolygon,
    free: &MultiPolygon,
) -> Roads {
    let (outline, sides) = (frame.sides(wanted.outline), frame.sides(free));
    let depth = depth(&frame.sides(inner));
    let (proposed, depth_m) = proposed(depth, wanted);
    let offsets = if wanted.streets.is_empty() { proposed } else { wanted.streets.to_vec() };
    let street = |inwards: f64| Street { inwards, on_land: along_front(&sides, inwards) };
    let mut streets: Vec<Street> = offsets.into_iter().map(street).collect();
    streets.sort_by(|one, other| one.inwards.total_cmp(&other.inwards));
    let mut main = main_road(wanted, frame, &outline, &sides);
    if let Some(main) = &mut main {
        // It ends in the last street it comes to.
        let last = streets.iter().rev().find(|street| main.meets(street));
        main.run.to = last.map_or(main.run.to, |street| street.inwards);
    }
    let links = links(main, &streets, &sides, wanted.road_m);
    Roads { main, streets, links, depth_m }
}

impl MainRoad {
    /// Where its edges begin, before the land.
    fn start(&self, wanted: &Wanted<'_>) -> f64 {
        self.gate - wanted.belt_m - wanted.main_road_m
    }

    fn meets(&self, street: &Street) -> bool {
        self.run.holds(street.inwards) && street.on_land.iter().any(|on| on.holds(self.along))
    }
}

fn depth(sides: &[Way]) -> Range {
    let none = Range { from: f64::INFINITY, to: f64::NEG_INFINITY };
    sides.iter().flatten().fold(none, |depth, at| depth.with(at.y))
}

/// Streets that leave blocks of one depth, the nearest to the one asked for.
fn proposed(depth: Range, wanted: &Wanted<'_>) -> (Vec<f64>, f64) {
    let road_m = wanted.road_m;
    let blocks = ((depth.length_m() + road_m) / (wanted.depth_m + road_m)).round();
    if blocks < 2.0 {
        let left_m = (depth.length_m() - road_m).max(0.0);
        return (vec![depth.from + road_m / 2.0], left_m);
    }
    let block_m = (depth.length_m() + road_m) / blocks - road_m;
    let middle = |place: f64| depth.from + place * (block_m + road_m) - road_m / 2.0;
    ((1..blocks as usize).map(|place| middle(place as f64)).collect(), block_m)
}

/// The main road where it leads in farthest; of several places the seed chooses.
fn main_road(
    wanted: &Wanted<'_>,
    frame: &Frame,
    outline: &[Way],
    sides: &[Way],
) -> Option<MainRoad> {
    let half_m = wanted.main_road_m / 2.0;
    let place = |tried: usize| (tried as f64 + 0.5) / TRIED as f64 * frame.length_m;
    let mut tried: Vec<MainRoad> =
        (0..TRIED).filter_map(|tried| main_road_at(place(tried), half_m, outline, sides)).collect();
    let farthest = tried.iter().map(|road| road.run.length_m()).fold(0.0, f64::max);
    tried.retain(|road| road.run.length_m() >= AS_FAR * farthest);
    let middle = frame.length_m / 2.0;
    let off = |road: &MainRoad| (road.along - middle).abs();
    tried.sort_by(|one, other| off(one).total_cmp(&off(other)));
    let chosen = chosen(wanted.seed, tried.len());
    tried.into_iter().nth(chosen)
}

fn main_road_at(along: f64, half_m: f64, outline: &[Way], sides: &[Way]) -> Option<MainRoad> {
    let nearest = |one: &Range, other: &Range| one.from.abs().total_cmp(&other.from.abs());
    let gate = inwards(outline, along).into_iter().min_by(nearest)?;
    let run_at = |along: f64| {
        let on_land = inwards(sides, along).into_iter();
        on_land.map(|on| on.common(gate)).find(|on| on.length_m() > 0.0)
    };
    let run = [along - half_m, along, along + half_m].map(run_at);
    let [left, middle, right] = [run[0]?, run[1]?, run[2]?];
    let run = middle.common(left).common(right);
    (run.length_m() > 0.0).then_some(MainRoad { along, gate: gate.from, run })
}

/// A number below `count`; of seed 0 the first.
pub(super) fn chosen(seed: u64, count: usize) -> usize {
    if seed == 0 || count == 0 {
        return 0;
    }
    let mixed = seed.wrapping_mul(0x9e37_79b9_7f4a_7c15);
    let mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    ((mixed ^ (mixed >> 31)) % count as u64) as usize
}

/// A street where it lies on one stretch of land, and whether the main road leads there.
struct Stretch {
    street: usize,
    on: Range,
    is_reached: bool,
}

/// Roads to the streets the main road does not come to.
fn links(
    main: Option<MainRoad>,
    streets: &[Street],
    sides: &[Way],
    road_m: f64,
) -> Vec<(f64, Range)> {
    let Some(main) = main else { return Vec::new() };
    let is_met =
        |street: &Street, on: &Range| main.run.holds(street.inwards) && on.holds(main.along);
    let mut stretches: Vec<Stretch> = streets
        .iter()
        .enumerate()
        .flat_map(|(place, street)| street.on_land.iter().map(move |on| (place, street, *on)))
        .filter(|(.., on)| on.length_m() > 2.0 * road_m)
        .map(|(street, own, on)| Stretch { street, on, is_reached: is_met(own, &on) })
        .collect();
    let mut links = Vec::new();
    loop {
        let link = stretches.iter().enumerate().filter(|(_, far)| !far.is_reached).find_map(
            |(place, far)| {
                let near = stretches.iter().filter(|near| near.is_reached);
                let mut near = near.filter(|near| near.street.abs_diff(far.street) == 1);
                near.find_map(|near| Some((place, link(near, far, streets, (sides, road_m))?)))
            },
        );
        let Some((place, link)) = link else { return links };
        stretches[place].is_reached = true;
        links.push(link);
    }
}

/// A way over land from one street to the next.
fn link(
    near: &Stretch,
    far: &Stretch,
    streets: &[Street],
    (sides, road_m): (&[Way], f64),
) -> Option<(f64, Range)> {
    let both = near.on.common(far.on);
    let room_m = both.length_m() - road_m;
    let [one, other] = [near, far].map(|stretch| streets[stretch.street].inwards);
    let way = Range { from: one.min(other), to: one.max(other) };
    let is_on_land =
        |along: f64| inwards(sides, along).iter().any(|on| on.holds(way.from) && on.holds(way.to));
    let place = |tried: usize| {
        both.from + road_m / 2.0 + room_m * (tried as f64 + 0.5) / LINKS_TRIED as f64
    };
    let half_m = road_m / 2.0;
    (0..LINKS_TRIED)
        .filter(|_| room_m > 0.0)
        .map(place)
        .find(|along| [along - half_m, *along, along + half_m].into_iter().all(is_on_land))
        .map(|along| (along, way))
}

impl Roads {
    /// The edges of all roads; those of streets lead from beyond the land to beyond it.
    pub(super) fn edges(&self, frame: &Frame, wanted: &Wanted<'_>) -> Vec<Vec<Coord>> {
        let line = |seen: &[(f64, f64)]| {
            seen.iter().map(|(x, y)| frame.at(Coord { x: *x, y: *y })).collect::<Vec<Coord>>()
        };
        let mut edges = Vec::new();
        if let Some(main) = self.main {
            let half_m = wanted.main_road_m / 2.0;
            let (left, right) = (main.along - half_m, main.along + half_m);
            let (start, end) = (main.start(wanted), main.run.to);
            edges.push(line(&[
                (left, start),
                (left, end),
                (right, end),
                (right, start),
                (left, start),
            ]));
        }
        let none = Range { from: f64::INFINITY, to: f64::NEG_INFINITY };
        let sides = frame.sides(wanted.outline);
        let whole = sides.iter().flatten().fold(none, |whole, at| whole.with(at.x));
        let half_m = wanted.road_m / 2.0;
        for street in &self.streets {
            for inwards in [street.inwards - half_m, street.inwards + half_m] {
                edges.push(line(&[(whole.from - 1.0, inwards), (whole.to + 1.0, inwards)]));
            }
        }
        for (along, run) in &self.links {
            for along in [along - half_m, along + half_m] {
                edges.push(line(&[(along, run.from), (along, run.to)]));
            }
        }
        edges
    }

    /// Whether a position within the belt lies on a road.
    pub(super) fn hold_within(&self, seen: Coord, wanted: &Wanted<'_>) -> bool {
        let half_m = wanted.road_m / 2.0;
        self.is_on_main(seen, wanted)
            || self.streets.iter().any(|street| (seen.y - street.inwards).abs() < half_m)
            || self
                .links
                .iter()
                .any(|(along, run)| (seen.x - along).abs() < half_m && run.holds(seen.y))
    }

    /// Whether a position in the belt lies on the main road as it comes in.
    pub(super) fn hold_in_belt(&self, seen: Coord, wanted: &Wanted<'_>) -> bool {
        let is_before = |main: MainRoad| seen.y < f64::midpoint(main.run.from, main.run.to);
        self.main.is_some_and(is_before) && self.is_on_main(seen, wanted)
    }

    fn is_on_main(&self, seen: Coord, wanted: &Wanted<'_>) -> bool {
        self.main.is_some_and(|main| {
            let beside_m = (seen.x - main.along).abs();
            let run = Range { from: main.start(wanted), to: main.run.to };
            beside_m < wanted.main_road_m / 2.0 && run.holds(seen.y)
        })
    }
}
