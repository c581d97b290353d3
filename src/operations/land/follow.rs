//! A straight way of corners that moves, and the land on both sides of it.
//!
//! Whoever has a part of the way follows. At its ends a third piece of land may have a corner: that one
//! stays, and the way is joined to it along the side it slides on.

use super::corner::{SAME_CORNER_M, distance_m, is_same_corner};
use super::on_sides::with_new_corners;
use super::trace::cross;
use geo::{Coord, LineString, MultiPolygon, Polygon};
use rstar::RTree;

/// The pieces of land that are no longer as they were once the corners of `old` lie where those of `new`
/// do; both are in one order.
pub(crate) fn follow<T>(
    pieces: Vec<(T, MultiPolygon)>,
    old: &[Coord],
    new: &[Coord],
) -> Vec<(T, MultiPolygon)> {
    let tree = |corners: &[Coord]| {
        RTree::bulk_load(corners.iter().map(|at| [at.x, at.y]).collect::<Vec<_>>())
    };
    let (on_way, ends) = (tree(old), tree(&[new[0], new[new.len() - 1]]));
    let way = Way { old, new };
    let (mut across, mut others) = (Vec::new(), Vec::new());
    for (whose, land) in pieces {
        let with = with_new_corners(&land, &on_way).unwrap_or_else(|| land.clone());
        if rings(&with).any(|ring| way.has_a_part_of(&ring)) {
            across.push((whose, with));
        } else {
            others.push((whose, land));
        }
    }
    let stays = |end: &Coord| {
        let has_it = |land: &MultiPolygon| {
            rings(land).any(|ring| ring.iter().any(|at| is_same_corner(*at, *end)))
        };
        others.iter().any(|(_, land)| has_it(land))
            || across.iter().any(|(_, land)| rings(land).any(|ring| way.must_keep(&ring, *end)))
    };
    let staying: Vec<Coord> =
        [old[0], old[old.len() - 1]].into_iter().filter(|end| stays(end)).collect();
    let followed = across.into_iter().map(|(whose, land)| {
        let part = |part: &Polygon| {
            let ring = |ring: &LineString| closed(way.followed(&open(ring), &staying));
            Polygon::new(ring(part.exterior()), part.interiors().iter().map(ring).collect())
        };
        let land = MultiPolygon(land.iter().map(part).collect());
        let with = with_new_corners(&land, &ends);
        (whose, with.unwrap_or(land))
    });
    let touched = others
        .into_iter()
        .filter_map(|(whose, land)| with_new_corners(&land, &ends).map(|land| (whose, land)));
    followed.chain(touched).collect()
}

/// Where the corners of a way lie, and where they will.
struct Way<'a> {
    old: &'a [Coord],
    new: &'a [Coord],
}

/// How a ring goes on at an end of the way.
enum AtEnd {
    /// The new corner lies on the side the ring comes from: the old one goes.
    Slides,
    /// It lies straight on.
    Straight,
    /// It lies elsewhere: the ring needs both.
    Bends,
}

impl Way<'_> {
    fn place(&self, at: Coord) -> Option<usize> {
        self.old.iter().position(|old| is_same_corner(*old, at))
    }

    /// Whether two corners that follow each other are neighbours on the way.
    fn is_part(&self, one: Coord, other: Coord) -> bool {
        let places = self.place(one).zip(self.place(other));
        places.is_some_and(|(one, other)| one.abs_diff(other) == 1)
    }

    fn has_a_part_of(&self, ring: &[Coord]) -> bool {
        let next = ring.iter().cycle().skip(1);
        ring.iter().zip(next).any(|(one, other)| self.is_part(*one, *other))
    }

    /// The corner beside an end of the way that is not on it, and whether the ring comes from there; none
    /// where the ring does not go along the way there.
    fn beside(&self, ring: &[Coord], place: usize) -> Option<(Coord, bool)> {
        let count = ring.len();
        let (before, after) = (ring[(place + count - 1) % count], ring[(place + 1) % count]);
        match (self.is_part(ring[place], before), self.is_part(ring[place], after)) {
            (false, true) => Some((before, true)),
            (true, false) => Some((after, false)),
            (true, true) | (false, false) => None,
        }
    }

    fn at_end(&self, beside: Coord, end: usize) -> AtEnd {
        let (old, new) = (self.old[end], self.new[end]);
        let (side, way) = (beside - old, new - old);
        let length = side.x.hypot(side.y).max(SAME_CORNER_M);
        if (cross(side, way) / length).abs() > SAME_CORNER_M {
            AtEnd::Bends
        } else if side.x * way.x + side.y * way.y > 0.0 {
            AtEnd::Slides
        } else {
            AtEnd::Straight
        }
    }

    fn is_end(&self, place: usize) -> bool {
        place == 0 || place + 1 == self.old.len()
    }

    /// Whether a ring along the way needs an end of it as a corner still.
    fn must_keep(&self, ring: &[Coord], end: Coord) -> bool {
        ring.iter().enumerate().any(|(place, at)| {
            let on_way = self.place(*at).filter(|on_way| is_same_corner(self.old[*on_way], end));
            on_way.zip(self.beside(ring, place)).is_some_and(|(on_way, (beside, _))| {
                let moves = distance_m(self.old[on_way], self.new[on_way]) > 0.0;
                moves && matches!(self.at_end(beside, on_way), AtEnd::Bends)
            })
        })
    }

    /// The ring along the new way.
    fn followed(&self, ring: &[Coord], staying: &[Coord]) -> Vec<Coord> {
        let mut followed = Vec::with_capacity(ring.len() + 2);
        for (place, at) in ring.iter().enumerate() {
            let Some(on_way) = self.place(*at) else {
                followed.push(*at);
                continue;
            };
            let new = self.new[on_way];
            if !self.is_end(on_way) {
                followed.push(new);
                continue;
            }
            let Some((beside, comes_from)) = self.beside(ring, place) else {
                followed.push(*at);
                continue;
            };
            let stays = staying.iter().any(|end| is_same_corner(*end, *at));
            match self.at_end(beside, on_way) {
                _ if new == self.old[on_way] => followed.push(*at),
                AtEnd::Slides => followed.push(new),
                AtEnd::Straight if !stays => followed.push(new),
                AtEnd::Straight | AtEnd::Bends if comes_from => followed.extend([*at, new]),
                AtEnd::Straight | AtEnd::Bends => followed.extend([new, *at]),
            }
        }
        followed
    }
}

fn rings(land: &MultiPolygon) -> impl Iterator<Item = Vec<Coord>> {
    let rings =
        land.iter().flat_map(|part| std::iter::once(part.exterior()).chain(part.interiors()));
    rings.map(open)
}

fn open(ring: &LineString) -> Vec<Coord> {
    ring.0[..ring.0.len().saturating_sub(1)].to_vec()
}

fn closed(mut ring: Vec<Coord>) -> LineString {
    ring.extend(ring.first().copied());
    LineString(ring)
}
