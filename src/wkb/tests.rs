//! What is written comes back; what other programs write is read or refused.

use super::code::*;
use super::read::{DEEPEST, head};
use super::write::{header, write_coords, write_count, write_kind};
use super::*;
use crate::domain::{Boundary, Figure, Point};
use geo::{LineString, MultiPolygon, Polygon, polygon};

const EXACT_CORNER: f64 = 549_210.337_100_000_1;

fn with_a_hole() -> Polygon<f64> {
    polygon!(
        exterior: [(x: EXACT_CORNER, y: 0.1), (x: 10.0, y: 0.0), (x: 10.0, y: 10.0)],
        interiors: [[(x: 8.0, y: 4.0), (x: 9.0, y: 4.0), (x: 9.0, y: 5.0)]],
    )
}

#[test]
fn corners_come_back_to_the_last_bit() {
    let boundary = Boundary::new(MultiPolygon(vec![with_a_hole(), with_a_hole()]));
    let expected = Ok(Geometry::Rings(boundary.rings().clone()));
    assert_eq!(read(&multi_polygon_blob(&boundary, 9214)), expected);
    assert_eq!(read(&polygon_blob(&boundary, 9214)), expected);
    let single = Boundary::new(with_a_hole().into());
    assert_eq!(read(&polygon_blob(&single, 9214)), Ok(Geometry::Rings(single.rings().clone())));
    let line = with_a_hole().exterior().clone();
    assert_eq!(read(&line_blob(&line, 9214)), Ok(Geometry::Line(line)));
    let point = Point::new(EXACT_CORNER, -0.1);
    assert_eq!(read(&point_blob(point, 9214)), Ok(Geometry::Point(Some(point))));
}

#[test]
fn the_header_tells_grid_and_extent() {
    let blob = point_blob(Point::new(2.0, 3.0), 9214);
    assert_eq!(&blob[..8], [b'G', b'P', 0, 0b11, 0xFE, 0x23, 0, 0]);
    assert_eq!(extent(&blob), Ok(Some([2.0, 2.0, 3.0, 3.0])));
}

#[test]
fn an_empty_boundary_says_so_and_has_no_extent() {
    let blob = multi_polygon_blob(&Boundary::new(MultiPolygon(vec![])), 9214);
    assert_eq!(blob[3], 0b1_0001);
    assert_eq!(extent(&blob), Ok(None));
    assert_eq!(read(&blob), Ok(Geometry::Rings(MultiPolygon(vec![]))));
}

#[test]
fn big_endian_with_heights_is_read_without_the_heights() {
    let mut blob = vec![b'G', b'P', 0, 0, 0, 0, 0x23, 0xFE, 0];
    blob.extend(1001_u32.to_be_bytes());
    for ordinate in [7.0_f64, 8.0, 9.0] {
        blob.extend(ordinate.to_be_bytes());
    }
    assert_eq!(read(&blob), Ok(Geometry::Point(Some(Point::new(7.0, 8.0)))));
    assert_eq!(extent(&blob), Ok(Some([7.0, 7.0, 8.0, 8.0])));
    let flagged = 0x8000_0001_u32.to_be_bytes();
    blob[9..13].copy_from_slice(&flagged);
    assert_eq!(read(&blob), Ok(Geometry::Point(Some(Point::new(7.0, 8.0)))));
}

#[test]
fn a_collection_of_one_point_or_line_is_that_point_or_line() {
    let wrapped = |blob: &[u8], kind: u32, count: u32| {
        let head = blob.len() - head(blob).unwrap().wkb.len();
        let mut whole = blob[..head].to_vec();
        write_kind(&mut whole, kind);
        whole.extend(count.to_le_bytes());
        (0..count).for_each(|_| whole.extend(&blob[head..]));
        whole
    };
    let line = LineString::from(vec![(1.0, 2.0), (3.0, 4.0)]);
    let blob = line_blob(&line, 9214);
    assert_eq!(read(&wrapped(&blob, MULTI_LINE, 1)), Ok(Geometry::Line(line.clone())));
    assert_eq!(read(&wrapped(&blob, COLLECTION, 1)), Ok(Geometry::Line(line)));
    let point = Point::new(1.0, 2.0);
    let blob = point_blob(point, 9214);
    assert_eq!(read(&wrapped(&blob, MULTI_POINT, 1)), Ok(Geometry::Point(Some(point))));
    let twice = vec![Geometry::Point(Some(point)), Geometry::Point(Some(point))];
    assert_eq!(read(&wrapped(&blob, MULTI_POINT, 2)), Ok(Geometry::Parts(twice)));
    assert!(read(&wrapped(&blob, MULTI_POINT, 0)).unwrap().is_empty());
}

/// A geometry of this kind: a count, then the bodies of these blobs.
fn gathered(kind: u32, blobs: &[Vec<u8>]) -> Vec<u8> {
    let mut whole = header(None, 9214);
    write_kind(&mut whole, kind);
    write_count(&mut whole, blobs.len());
    for blob in blobs {
        whole.extend(head(blob).unwrap().wkb);
    }
    whole
}

fn way(corners: &[(f64, f64)]) -> LineString {
    corners.iter().copied().collect()
}

#[test]
fn areas_of_a_collection_stay_together_and_ways_that_meet_are_one() {
    let area = Boundary::new(with_a_hole().into());
    let two = gathered(COLLECTION, &[polygon_blob(&area, 0), multi_polygon_blob(&area, 0)]);
    let both = MultiPolygon(vec![with_a_hole(), with_a_hole()]);
    assert_eq!(read(&two), Ok(Geometry::Rings(both)));

    let blob = |corners: &[(f64, f64)]| line_blob(&way(corners), 0);
    let there = blob(&[(0.0, 0.0), (1.0, 0.0)]);
    let on = blob(&[(2.0, 5.0), (1.0, 0.0)]);
    let before = blob(&[(0.0, 0.0), (0.0, 9.0)]);
    let whole = way(&[(2.0, 5.0), (1.0, 0.0), (0.0, 0.0), (0.0, 9.0)]);
    let road = gathered(MULTI_LINE, &[there.clone(), on.clone(), before]);
    assert_eq!(read(&road), Ok(Geometry::Line(whole)));
    let elsewhere = way(&[(7.0, 7.0), (8.0, 8.0)]);
    let apart = gathered(MULTI_CURVE, &[there.clone(), line_blob(&elsewhere, 0)]);
    let first = Geometry::Line(way(&[(0.0, 0.0), (1.0, 0.0)]));
    let both = Geometry::Parts(vec![first.clone(), Geometry::Line(elsewhere)]);
    assert_eq!(read(&apart), Ok(both.clone()));
    assert_eq!(read(&gathered(COLLECTION, &[apart])), Ok(both));
    let mixed = gathered(COLLECTION, &[there, polygon_blob(&area, 0)]);
    let rings = Geometry::Rings(area.rings().clone());
    assert_eq!(read(&mixed), Ok(Geometry::Parts(vec![first, rings])));
}

#[test]
fn curves_are_straightened_wherever_they_stand() {
    let arc = |corners: &[(f64, f64)]| {
        let mut blob = header(None, 0);
        write_kind(&mut blob, CIRCULAR_STRING);
        write_coords(&mut blob, &way(corners));
        blob
    };
    let half = arc(&[(0.0, 0.0), (10.0, 10.0), (20.0, 0.0)]);
    let back = line_blob(&way(&[(20.0, 0.0), (0.0, 0.0)]), 0);
    let ring = gathered(COMPOUND_CURVE, &[half, back]);
    let surface = gathered(MULTI_SURFACE, &[gathered(CURVE_POLYGON, &[ring])]);
    let Ok(Geometry::Rings(rings)) = read(&surface) else { panic!("no area") };
    let half_a_circle = 50.0 * std::f64::consts::PI;
    assert!((geo::Area::unsigned_area(&rings) - half_a_circle).abs() < 0.05);
    assert_eq!(read(&arc(&[(0.0, 0.0), (1.0, 1.0)])), Err(UnreadableGeometry));
}

#[test]
fn several_things_come_back_as_they_were() {
    let line = |corners: &[(f64, f64)]| Figure::Line(way(corners));
    let ways = [line(&[(0.0, 0.0), (1.0, 0.0)]), line(&[(7.0, 7.0), (8.0, 8.0)])];
    let points = [Figure::Point(Point::new(1.0, 2.0)), Figure::Point(Point::new(3.0, 4.0))];
    let mixture = [points[0].clone(), Figure::Area(Boundary::new(with_a_hole().into()))];
    for (parts, kind) in [(&ways, MULTI_LINE), (&points, MULTI_POINT), (&mixture, COLLECTION)] {
        let blob = parts_blob(parts, None, 9214);
        assert_eq!(head(&blob).unwrap().wkb[1..5], kind.to_le_bytes());
        let Ok(Geometry::Parts(read)) = read(&blob) else { panic!("{parts:?}") };
        let corners = |figure: &Figure| match figure {
            Figure::Point(at) => vec![at.0],
            Figure::Line(way) => way.0.clone(),
            Figure::Area(area) => geo::CoordsIter::coords_iter(area.rings()).collect(),
            Figure::Parts(_) => Vec::new(),
        };
        let expected: Vec<_> = parts.iter().map(corners).collect();
        assert_eq!(read.iter().map(Geometry::corners).collect::<Vec<_>>(), expected);
    }
}

#[test]
fn endless_nesting_is_unreadable() {
    let mut nested = point_blob(Point::new(1.0, 2.0), 0);
    for _ in 0..DEEPEST {
        nested = gathered(COLLECTION, &[nested]);
    }
    assert!(read(&nested).is_ok());
    assert_eq!(read(&gathered(COLLECTION, &[nested])), Err(UnreadableGeometry));
}

#[test]
fn a_cut_blob_is_unreadable_wherever_it_is_cut() {
    let blob = multi_polygon_blob(&Boundary::new(with_a_hole().into()), 9214);
    for length in 0..blob.len() {
        assert_eq!(read(&blob[..length]), Err(UnreadableGeometry), "cut to {length}");
    }
    let surface = [&blob[..41], &15_u32.to_le_bytes(), &[0; 4]].concat();
    assert_eq!(read(&surface), Err(UnreadableGeometry), "nothing of ours");
}

proptest::proptest! {
    #[test]
    fn bytes_of_whatever_sort_are_read_or_refused(
        cut in 0..400_usize,
        bytes in proptest::collection::vec((0..400_usize, proptest::prelude::any::<u8>()), 0..8),
    ) {
        let mut blob = multi_polygon_blob(&Boundary::new(with_a_hole().into()), 9214);
        for (place, byte) in bytes {
            let count = blob.len();
            blob[place % count] = byte;
        }
        blob.truncate(cut);
        let _ = (read(&blob), extent(&blob));
    }
}
