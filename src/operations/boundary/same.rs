//! Whether a table draws the boundary there is already.

use geo::{Coord, LineString, MultiPolygon, Polygon};

/// Whether two boundaries have the same corners, none farther off than `within_m` in either
/// coordinate. Rings may run the other way round, begin at another corner and stand in another order.
pub fn is_same_boundary(one: &MultiPolygon, other: &MultiPolygon, within_m: f64) -> bool {
    are_matched(&one.0, &other.0, |part, twin| is_same_part(part, twin, within_m))
}

fn is_same_part(one: &Polygon, other: &Polygon, within_m: f64) -> bool {
    let is_same = |ring: &LineString, twin: &LineString| is_same_ring(ring, twin, within_m);
    is_same(one.exterior(), other.exterior())
        && are_matched(one.interiors(), other.interiors(), is_same)
}

/// Whether each of `ones` has a twin of its own among `others`, and none is left.
fn are_matched<T>(ones: &[T], others: &[T], is_twin: impl Fn(&T, &T) -> bool) -> bool {
    let mut left: Vec<&T> = others.iter().collect();
    ones.len() == others.len()
        && ones.iter().all(|one| {
            let place = left.iter().position(|other| is_twin(one, other));
            place.map(|place| left.swap_remove(place)).is_some()
        })
}

fn is_same_ring(one: &LineString, other: &LineString, within_m: f64) -> bool {
    let (one, other) = (open(one), open(other));
    let is_near = |one: &Coord, other: &Coord| {
        (one.x - other.x).abs() <= within_m && (one.y - other.y).abs() <= within_m
    };
    let count = one.len();
    let goes_along = |begin: usize, step: usize| {
        (0..count).all(|place| is_near(&one[place], &other[(begin + place * step) % count]))
    };
    count == other.len()
        && (count == 0
            || (0..count).any(|begin| {
                is_near(&one[0], &other[begin])
                    && (goes_along(begin, 1) || goes_along(begin, count - 1))
            }))
}

fn open(ring: &LineString) -> &[Coord] {
    ring.0.split_last().map_or(&[][..], |(_, open)| open)
}

#[cfg(test)]
mod tests {
    use super::*;
    use geo::polygon;

    fn field() -> Polygon {
        polygon!(
            exterior: [(x: 0.0, y: 0.0), (x: 0.0, y: 90.0), (x: 80.0, y: 100.0), (x: 70.0, y: 0.0)],
            interiors: [[(x: 10.0, y: 10.0), (x: 20.0, y: 10.0), (x: 20.0, y: 30.0)]],
        )
    }

    fn island() -> Polygon {
        polygon![(x: 200.0, y: 0.0), (x: 210.0, y: 0.0), (x: 210.0, y: 10.0)]
    }

    fn moved(part: &Polygon, turns: usize, backwards: bool, by: f64) -> Polygon {
        let ring = |ring: &LineString| {
            let mut corners = open(ring).to_vec();
            let count = corners.len();
            corners.rotate_left(turns % count);
            if backwards {
                corners.reverse();
            }
            LineString(corners.into_iter().map(|at| Coord { x: at.x + by, y: at.y }).collect())
        };
        Polygon::new(ring(part.exterior()), part.interiors().iter().map(ring).collect())
    }

    #[test]
    fn direction_beginning_and_order_do_not_matter_and_a_corner_does() {
        let there = MultiPolygon(vec![field(), island()]);
        for turns in 0..4 {
            for backwards in [false, true] {
                let again = [island(), field()].map(|part| moved(&part, turns, backwards, 0.000_4));
                let again = MultiPolygon(again.to_vec());
                assert!(is_same_boundary(&there, &again, 0.000_5), "{turns} {backwards}");
                assert!(!is_same_boundary(&there, &again, 0.000_3), "{turns} {backwards}");
            }
        }
        let without_hole = Polygon::new(field().exterior().clone(), Vec::new());
        for other in [vec![field()], vec![field(), field()], vec![without_hole, island()]] {
            assert!(!is_same_boundary(&there, &MultiPolygon(other), 1.0));
        }
        assert!(is_same_boundary(&MultiPolygon(vec![]), &MultiPolygon(vec![]), 0.0));
    }
}
