//! A whole boundary lies elsewhere; land inside one is taken out of it.

use crate::story::{Story, day, given, in_vietnamese};
use geo::{Area, Point};
use lapday::domain::{Boundary, Bounded, LandUse, Lot};
use lapday::operations::{
    HoleDraft, LandFlawKind, LandMove, brought_flaws, check_land, cut_hole, free_code, move_land,
};

fn at(east: f64, north: f64) -> Point {
    Point::new(549_000.0 + east, 1_828_000.0 + north)
}

fn two_lots() -> Story {
    given().cluster("Tứ Hạ").lot("A", 100.0).lot("B", 100.0)
}

fn boundary(story: &Story, code: &str) -> Boundary {
    story.plan.get(story.lot_id(code)).unwrap().boundary.clone().unwrap()
}

fn corners(story: &Story, code: &str) -> Vec<Point> {
    let rings = boundary(story, code);
    let ring = rings.rings().0[0].exterior().clone();
    ring.points().take(4).collect()
}

fn of(story: &Story, code: &str) -> Bounded {
    Bounded::Lot(story.lot_id(code))
}

#[test]
fn a_boundary_moves_by_what_is_typed_and_keeps_its_shape() {
    let story = two_lots();
    let by = LandMove { east_m: 3.0, north_m: -4.0, ..LandMove::default() };
    let edit = move_land(&story.plan, of(&story, "A"), &by).unwrap();
    assert_eq!(in_vietnamese(&edit.label), "dời ranh giới lô A (Z1) đi 5,00 m, quay 0°");
    let after = story.then(&edit);
    assert_eq!(corners(&after, "A")[0], at(3.0, -4.0));
    assert_eq!(boundary(&after, "A").plane_area(), boundary(&story, "A").plane_area());
    assert_eq!(corners(&after, "B"), corners(&story, "B"), "lots beside it stay");
}

#[test]
fn a_boundary_turns_clockwise_about_a_corner_or_its_middle() {
    let story = two_lots();
    let about_corner =
        LandMove { turn_deg: 90.0, about: Some(at(0.0, 0.0)), ..LandMove::default() };
    let edit = move_land(&story.plan, of(&story, "A"), &about_corner).unwrap();
    let turned = corners(&story.then(&edit), "A");
    let near = |one: Point, other: Point| (one - other).x().hypot((one - other).y()) < 1e-6;
    assert!(near(turned[0], at(0.0, 0.0)) && near(turned[1], at(0.0, -100.0)), "{turned:?}");
    let about_middle = LandMove { turn_deg: -90.0, ..LandMove::default() };
    let edit = move_land(&story.plan, of(&story, "A"), &about_middle).unwrap();
    assert!(near(corners(&story.then(&edit), "A")[0], at(100.0, 0.0)));
}

#[test]
fn what_it_comes_to_lie_over_is_told_and_no_move_is_refused() {
    let story = two_lots();
    let by = LandMove { east_m: 150.0, ..LandMove::default() };
    let edit = move_land(&story.plan, of(&story, "A"), &by).unwrap();
    let flaws = brought_flaws(&story.plan, &edit, day(2024, 7, 1));
    assert_eq!(flaws.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [LandFlawKind::Overlap]);
    let stays = LandMove { turn_deg: 360.0, ..LandMove::default() };
    let refusal = move_land(&story.plan, of(&story, "A"), &stays).unwrap_err();
    assert!(in_vietnamese(refusal.message()).contains("hãy ghi khoảng dời hoặc góc quay"));
}

fn hole(story: &Story, corners: &[(f64, f64)], lot: Option<(String, LandUse)>) -> HoleDraft {
    let corners = corners.iter().map(|(east, north)| at(*east, *north)).collect();
    HoleDraft { of: of(story, "A"), corners, lot }
}

const INSIDE: [(f64, f64); 4] = [(20.0, 20.0), (20.0, 40.0), (50.0, 40.0), (50.0, 20.0)];

#[test]
fn land_inside_is_taken_out_and_may_be_a_lot_of_its_own() {
    let story = two_lots();
    let edit = cut_hole(&story.plan, &hole(&story, &INSIDE, None)).unwrap();
    let after = story.then(&edit);
    assert_eq!(boundary(&after, "A").rings().unsigned_area().round(), 9_400.0);
    let code = free_code(&story.plan, story.last_zone(), "A-");
    assert_eq!(code, "A-01");
    let as_lot = Some((code, LandUse::Technical));
    let edit = cut_hole(&story.plan, &hole(&story, &INSIDE, as_lot)).unwrap();
    assert_eq!(in_vietnamese(&edit.label), "cắt 600 m² bên trong lô A (Z1) thành lô A-01");
    let after = story.then(&edit);
    let new = after.plan.get(after.lot_id("A-01")).map(|lot| Lot::clone(lot)).unwrap();
    assert_eq!(new.land_use, LandUse::Technical);
    assert_eq!(check_land(&after.plan, day(2024, 7, 1)), [], "to the last bit");
}

#[test]
fn a_shape_that_is_not_inside_is_refused() {
    let story = two_lots();
    for corners in [
        [(20.0, 20.0), (20.0, 40.0), (150.0, 40.0), (150.0, 20.0)],
        [(0.0, 20.0), (0.0, 40.0), (50.0, 40.0), (50.0, 20.0)],
        [(220.0, 20.0), (220.0, 40.0), (250.0, 40.0), (250.0, 20.0)],
    ] {
        let refusal = cut_hole(&story.plan, &hole(&story, &corners, None)).unwrap_err();
        let said = in_vietnamese(refusal.message());
        assert!(said.contains("không nằm trọn bên trong lô A (Z1)"), "{said}");
    }
    let crossed = [(20.0, 20.0), (50.0, 40.0), (20.0, 40.0), (50.0, 20.0)];
    let refusal = cut_hole(&story.plan, &hole(&story, &crossed, None)).unwrap_err();
    assert!(in_vietnamese(refusal.message()).contains("tự cắt"));
    let after = story.then(&cut_hole(&story.plan, &hole(&story, &INSIDE, None)).unwrap());
    let refusal = cut_hole(&after.plan, &hole(&after, &INSIDE, None)).unwrap_err();
    assert!(in_vietnamese(refusal.message()).contains("phần trống đã có"));
}
