//! Mending a boundary corner by corner, with the numbers of the table.

use super::{after, boundary, done, lot_of, refused, rings, tu_ha};
use crate::story::{Story, in_vietnamese};
use geo::{Area as _, MultiPolygon};
use lapday::domain::{Boundary, Bounded, CornerAt, Point};
use lapday::operations::{insert_corner, move_corner, remove_corner, start_at_corner};
use lapday::units::Area;

const FIELD: [(f64, f64); 5] =
    [(0.0, 0.0), (0.0, 100.0), (50.0, 120.0), (100.0, 100.0), (100.0, 0.0)];

/// Lot C-03 with this boundary, kept as it is given.
fn lot_with(rings: MultiPolygon) -> Story {
    tu_ha().lot_with(|lot| lot.boundary = Some(Boundary::new(rings)))
}

/// The same field kept clockwise and counter-clockwise, both from the south-west corner.
fn kept_both_ways() -> [Story; 2] {
    let [first, rest @ ..] = FIELD;
    let mut backwards = vec![first];
    backwards.extend(rest.iter().rev());
    [lot_with(rings(&[&FIELD])), lot_with(rings(&[&backwards]))]
}

/// The table: each corner's number and position, easting and northing from the story's spot.
fn table(story: &Story, of: Bounded) -> Vec<(usize, (f64, f64))> {
    let rings = boundary(&story.plan, of).corners();
    rings
        .iter()
        .flat_map(|ring| &ring.corners)
        .map(|corner| {
            (corner.number, (corner.point.x() - 549_000.0, corner.point.y() - 1_828_000.0))
        })
        .collect()
}

fn positions(story: &Story) -> Vec<(f64, f64)> {
    table(story, lot_of(story)).into_iter().map(|(_, position)| position).collect()
}

/// Where the corner of this number is kept.
fn corner(story: &Story, number: usize) -> CornerAt {
    let rings = boundary(&story.plan, lot_of(story)).corners();
    let corner = rings.iter().flat_map(|ring| &ring.corners).find(|corner| corner.number == number);
    corner.unwrap().at
}

fn at(east: f64, north: f64) -> Point {
    Point::new(549_000.0 + east, 1_828_000.0 + north)
}

fn area(story: &Story) -> Area {
    boundary(&story.plan, lot_of(story)).plane_area()
}

#[test]
fn the_table_is_the_same_whichever_way_the_ring_is_kept() {
    let [clockwise, backwards] = kept_both_ways();
    assert_eq!(positions(&clockwise), FIELD);
    assert_eq!(positions(&backwards), FIELD);
}

#[test]
fn a_moved_corner_takes_its_sides_with_it_and_the_ring_stays_closed() {
    for story in kept_both_ways() {
        let edit = move_corner(&story.plan, lot_of(&story), corner(&story, 1), at(-10.0, 0.0));
        assert_eq!(
            in_vietnamese(&done(edit.clone()).label),
            "dời điểm 1 của ranh giới lô C-03 (Z1) (11.000 m² → 11.500 m²)"
        );
        let then = after(&story, edit);
        assert_eq!(positions(&then)[0], (-10.0, 0.0));
        assert_eq!(positions(&then)[1..], FIELD[1..]);
        let ring = boundary(&then.plan, lot_of(&story)).rings().0[0].exterior().clone();
        assert_eq!(ring.0.first(), ring.0.last());
        assert_eq!(ring.0.len(), 6);
    }
}

#[test]
fn a_new_corner_comes_after_the_one_it_is_said_to_follow() {
    let new = (12.5, 60.0);
    for number in 1..=5 {
        let mut expected = FIELD.to_vec();
        expected.insert(number, new);
        for story in kept_both_ways() {
            let after_it = corner(&story, number);
            let edit = insert_corner(&story.plan, lot_of(&story), after_it, at(new.0, new.1));
            // A corner in the middle of the field crosses no side but does cut into it.
            let then = after(&story, edit);
            assert_eq!(positions(&then), expected, "after {number}");
        }
    }
}

#[test]
fn a_removed_corner_leaves_the_others_in_their_order() {
    for number in 1..=5 {
        let mut expected = FIELD.to_vec();
        expected.remove(number - 1);
        for story in kept_both_ways() {
            let edit = remove_corner(&story.plan, lot_of(&story), corner(&story, number));
            assert_eq!(positions(&after(&story, edit)), expected, "without {number}");
        }
    }
}

#[test]
fn a_triangle_keeps_its_three_corners() {
    let story = lot_with(rings(&[&FIELD[..3]]));
    assert_eq!(
        refused(remove_corner(&story.plan, lot_of(&story), corner(&story, 2))),
        "Không xóa được điểm 2: ranh giới lô C-03 (Z1) phải còn ít nhất 3 điểm"
    );
}

#[test]
fn numbering_starts_where_the_user_says_and_nothing_moves() {
    for story in kept_both_ways() {
        let edit = start_at_corner(&story.plan, lot_of(&story), corner(&story, 3));
        assert_eq!(
            in_vietnamese(&done(edit.clone()).label),
            "đánh số ranh giới lô C-03 (Z1) bắt đầu từ điểm 3 cũ"
        );
        let then = after(&story, edit);
        let mut expected = FIELD;
        expected.rotate_left(2);
        assert_eq!(positions(&then), expected);
        assert_eq!(area(&then), area(&story));
        let sign =
            |story: &Story| boundary(&story.plan, lot_of(story)).rings().signed_area().signum();
        assert_eq!(sign(&then), sign(&story), "the ring is kept the way it was");
    }
}

#[test]
fn a_hole_is_mended_as_its_outer_ring_is() {
    let hole = [(20.0, 20.0), (20.0, 60.0), (60.0, 60.0), (60.0, 20.0)];
    let story = lot_with(rings(&[&FIELD, &hole]));
    let then =
        after(&story, move_corner(&story.plan, lot_of(&story), corner(&story, 7), at(30.0, 80.0)));
    assert_eq!(positions(&then)[6], (30.0, 80.0));
    assert_eq!(positions(&then)[..5], FIELD);
    let outside = move_corner(&story.plan, lot_of(&story), corner(&story, 7), at(-30.0, 80.0));
    assert!(refused(outside).contains("cắt hoặc chạy chồng lên cạnh 1–2 của vòng ngoài"));
}

#[test]
fn a_corner_moved_across_the_field_is_refused_with_the_sides_it_would_cross() {
    let [story, _] = kept_both_ways();
    assert_eq!(
        refused(move_corner(&story.plan, lot_of(&story), corner(&story, 2), at(150.0, 50.0))),
        "Chưa thể ghi ranh giới lô C-03 (Z1): cạnh 1–2 cắt cạnh 4–5; hãy kiểm tra thứ tự các điểm; còn 1 lỗi khác"
    );
}

#[test]
fn a_bow_tie_from_another_program_can_be_mended_but_not_made_worse() {
    let story = lot_with(super::bow_tie());
    let mend = move_corner(&story.plan, lot_of(&story), corner(&story, 2), at(-50.0, 50.0));
    let then = after(&story, mend);
    assert_eq!(lapday::operations::flaws(boundary(&then.plan, lot_of(&then)).rings()), []);
    let lost = move_corner(&story.plan, lot_of(&story), corner(&story, 2), at(0.0, 0.0));
    assert!(lost.is_err());
}

#[test]
fn without_a_boundary_or_with_a_corner_that_is_gone_there_is_nothing_to_mend() {
    let story = tu_ha();
    let of = super::zone_of(&story);
    let first = CornerAt { part: 0, ring: 0, index: 0 };
    assert_eq!(
        refused(move_corner(&story.plan, of, first, at(0.0, 0.0))),
        "Chưa có ranh giới Cụm công nghiệp Tứ Hạ; hãy nhập bảng tọa độ các điểm góc trước"
    );
    let places = [(1, 0, 0), (0, 1, 0), (0, 0, 4)];
    for (part, ring, index) in places {
        let gone = CornerAt { part, ring, index };
        assert_eq!(
            refused(remove_corner(&story.plan, lot_of(&story), gone)),
            "Điểm này không còn trong ranh giới lô C-03 (Z1); hãy chọn lại điểm"
        );
    }
}
