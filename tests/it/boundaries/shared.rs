//! Corners that lots share: what becomes of one becomes of it in all of them.

use crate::story::{Story, day, given, in_vietnamese, square};
use geo::{Area, CoordsIter, Point};
use jiff::civil::Date;
use lapday::domain::{Boundary, Bounded, CornerAt, Lot};
use lapday::operations::{
    Refusal, bend_shared_side, check_land, insert_shared_corner, move_shared_corner,
    move_shared_side, remove_shared_corner,
};

fn on() -> Date {
    day(2024, 7, 1)
}

fn at(east: f64, north: f64) -> Point {
    Point::new(549_000.0 + east, 1_828_000.0 + north)
}

/// A and B side by side, each a square of 100 m, and C of 200 m above both of them.
fn three_lots() -> Story {
    let lot = |story: Story, code: &str, boundary: Boundary| {
        story.lot(code, 1.0).lot_with(|lot| lot.boundary = Some(boundary))
    };
    let story = given().cluster("Tứ Hạ");
    let story = lot(story, "A", square(100.0, 0.0, 0.0));
    let story = lot(story, "B", square(100.0, 100.0, 0.0));
    lot(story, "C", square(200.0, 0.0, 100.0))
}

fn of(story: &Story, code: &str) -> Bounded {
    Bounded::Lot(story.lot_id(code))
}

fn corner(story: &Story, code: &str, position: Point) -> CornerAt {
    let boundary = boundary(story, code);
    let rings = boundary.corners();
    let mut corners = rings.iter().flat_map(|ring| &ring.corners);
    corners.find(|corner| corner.point == position).expect("a corner there").at
}

fn boundary(story: &Story, code: &str) -> Boundary {
    story.plan.get(story.lot_id(code)).unwrap().boundary.clone().unwrap()
}

fn has(story: &Story, code: &str, position: Point) -> bool {
    boundary(story, code).rings().coords_iter().any(|corner| corner == position.0)
}

fn areas(story: &Story) -> Vec<f64> {
    let area = |code: &&str| boundary(story, code).rings().unsigned_area().round();
    ["A", "B", "C"].iter().map(area).collect()
}

fn said(refusal: &Refusal) -> String {
    in_vietnamese(refusal.message())
}

#[test]
fn a_corner_moves_in_every_lot_that_has_it_and_in_the_side_it_lies_on() {
    let story = three_lots();
    let shared = corner(&story, "A", at(100.0, 100.0));
    let edit =
        move_shared_corner(&story.plan, of(&story, "A"), shared, at(110.0, 120.0), on()).unwrap();
    assert_eq!(
        in_vietnamese(&edit.label),
        "dời điểm 3 của ranh giới lô A (Z1) (10.000 m² → 11.500 m²), cùng 2 lô bên cạnh"
    );
    let after = story.then(&edit);
    assert!(["A", "B", "C"].iter().all(|code| has(&after, code, at(110.0, 120.0))));
    assert_eq!(areas(&after), [11_500.0, 10_500.0, 38_000.0]);
    assert_eq!(check_land(&after.plan, on()), [], "no gap, no overlap");
}

#[test]
fn a_side_moves_or_is_drawn_out_with_the_lot_on_its_other_hand() {
    let story = three_lots();
    let lower = corner(&story, "A", at(100.0, 100.0));
    let side = move_shared_side(&story.plan, of(&story, "A"), lower, Point::new(20.0, 0.0), on());
    let after = story.then(&side.unwrap());
    assert_eq!(areas(&after), [12_000.0, 8_000.0, 40_000.0]);
    assert_eq!(check_land(&after.plan, on()), []);
    let bent = bend_shared_side(
        &story.plan,
        of(&story, "A"),
        lower,
        at(100.0, 50.0),
        at(130.0, 50.0),
        on(),
    );
    let after = story.then(&bent.unwrap());
    assert_eq!(areas(&after), [11_500.0, 8_500.0, 40_000.0]);
    assert!(has(&after, "A", at(130.0, 50.0)) && has(&after, "B", at(130.0, 50.0)));
}

#[test]
fn a_corner_comes_and_goes_in_every_lot_at_once() {
    let story = three_lots();
    let lower = corner(&story, "A", at(100.0, 100.0));
    let edit = insert_shared_corner(&story.plan, of(&story, "A"), lower, at(100.0, 50.0), on());
    let more = story.then(&edit.unwrap());
    assert!(has(&more, "A", at(100.0, 50.0)) && has(&more, "B", at(100.0, 50.0)));
    let new = corner(&more, "B", at(100.0, 50.0));
    let edit = remove_shared_corner(&more.plan, of(&more, "B"), new, on()).unwrap();
    let back = more.then(&edit);
    assert!(!has(&back, "A", at(100.0, 50.0)) && !has(&back, "B", at(100.0, 50.0)));
}

#[test]
fn a_neighbour_that_would_be_spoilt_says_no_and_one_that_was_does_not() {
    let story = three_lots();
    let shared = corner(&story, "A", at(100.0, 0.0));
    let far = at(90.0, 300.0);
    let refusal = move_shared_corner(&story.plan, of(&story, "A"), shared, far, on()).unwrap_err();
    assert!(said(&refusal).contains("lô"), "{}", said(&refusal));
    let bow_tie = Boundary::new(geo::MultiPolygon(vec![geo::polygon![
        at(100.0, 0.0).0,
        at(200.0, 100.0).0,
        at(200.0, 0.0).0,
        at(100.0, 100.0).0,
    ]]));
    let mut spoilt = three_lots();
    let lot =
        Lot { boundary: Some(bow_tie), ..Lot::clone(spoilt.plan.get(spoilt.lot_id("B")).unwrap()) };
    spoilt.plan.insert(lapday::domain::Record::Lot(std::sync::Arc::new(lot)));
    let shared = corner(&spoilt, "A", at(100.0, 100.0));
    move_shared_corner(&spoilt.plan, of(&spoilt, "A"), shared, at(101.0, 101.0), on()).unwrap();
}
