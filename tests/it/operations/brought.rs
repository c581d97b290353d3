//! What an edit of land brings that was not wrong before, and how it is mended with it.

use crate::story::{Story, day, given, in_vietnamese, square};
use geo::{LineString, MultiPolygon, Point, Polygon};
use jiff::civil::Date;
use lapday::domain::OccupancyState::Leased;
use lapday::domain::{Boundary, Bounded, Edit, Period};
use lapday::operations::{
    LandCare, LandFlawKind, Provenance, brought_flaws, checked_edit, noted_edit, set_boundary,
};

const CLIPS: LandCare = LandCare { clips: true, fills: false };
const FILLS: LandCare = LandCare { clips: false, fills: true };

fn on() -> Date {
    day(2024, 7, 1)
}

fn box_of(west: f64, south: f64, east: f64, north: f64) -> Boundary {
    let corner = |x: f64, y: f64| Point::new(549_000.0 + x, 1_828_000.0 + y).0;
    let ring = vec![
        corner(west, south),
        corner(east, south),
        corner(east, north),
        corner(west, north),
        corner(west, south),
    ];
    Boundary::new(MultiPolygon(vec![Polygon::new(LineString(ring), vec![])]))
}

/// A and B side by side in a zone of 300 m by 100 m.
fn side_by_side() -> Story {
    let story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.boundary = Some(box_of(0.0, 0.0, 300.0, 100.0));
    });
    let story = story.lot("A", 1.0).lot_with(|lot| lot.boundary = Some(square(100.0, 0.0, 0.0)));
    story.lot("B", 1.0).lot_with(|lot| lot.boundary = Some(square(100.0, 100.0, 0.0)))
}

fn drawn(story: &Story, code: &str, boundary: &Boundary) -> Edit {
    let of = Bounded::Lot(story.lot_id(code));
    set_boundary(&story.plan, of, boundary.rings().clone(), Provenance::default()).unwrap()
}

fn told(story: &Story, edit: &Edit) -> Vec<String> {
    let flaws = brought_flaws(&story.plan, edit, on());
    flaws.iter().map(|flaw| in_vietnamese(flaw.message())).collect()
}

fn area(story: &Story, code: &str) -> f64 {
    let lot = story.plan.get(story.lot_id(code)).unwrap();
    lot.boundary.as_ref().unwrap().plane_area().as_square_metres().round()
}

#[test]
fn an_overlap_is_told_and_clipped() {
    let story = side_by_side();
    let edit = drawn(&story, "A", &box_of(0.0, 0.0, 110.0, 100.0));
    assert_eq!(told(&story, &edit), ["Lô A (Z1) và lô B (Z1) chồng nhau 1.000 m²"]);
    let checked = checked_edit(&story.plan, edit, on(), CLIPS);
    assert_eq!(checked.flaws, []);
    let after = story.then(&checked.edit);
    assert_eq!([area(&after, "A"), area(&after, "B")], [10_000.0, 10_000.0], "B is not touched");
}

#[test]
fn land_outside_the_zone_is_told_and_clipped() {
    let story = side_by_side();
    let edit = drawn(&story, "B", &box_of(100.0, 0.0, 200.0, 120.0));
    assert_eq!(told(&story, &edit).len(), 1);
    let checked = checked_edit(&story.plan, edit, on(), CLIPS);
    assert_eq!(checked.flaws, []);
    assert_eq!(area(&story.then(&checked.edit), "B"), 10_000.0);
}

#[test]
fn a_gap_is_told_and_closed() {
    let story = side_by_side();
    let edit = drawn(&story, "A", &box_of(0.0, 0.0, 99.7, 100.0));
    let flaws = brought_flaws(&story.plan, &edit, on());
    assert_eq!(flaws.iter().map(|flaw| flaw.kind).collect::<Vec<_>>(), [LandFlawKind::Gap]);
    let checked = checked_edit(&story.plan, edit, on(), FILLS);
    assert_eq!(checked.flaws, []);
    assert_eq!(area(&story.then(&checked.edit), "A"), 10_000.0);
}

#[test]
fn what_was_wrong_before_is_not_told_again() {
    // A reached 5 m into B before anybody drew.
    let story = side_by_side();
    let story = story.then(&drawn(&story, "A", &box_of(0.0, 0.0, 105.0, 100.0)));
    let edit = drawn(&story, "A", &box_of(0.0, 1.0, 105.0, 100.0));
    assert_eq!(told(&story, &edit), Vec::<String>::new(), "it has become less");
    let edit = drawn(&story, "B", &box_of(100.0, 0.0, 220.0, 100.0));
    assert_eq!(told(&story, &edit), Vec::<String>::new(), "the neighbour was so");
    let edit = drawn(&story, "A", &box_of(0.0, 0.0, 107.0, 100.0));
    assert_eq!(told(&story, &edit).len(), 1, "it has become more");
}

#[test]
fn a_lot_smaller_than_what_is_held_or_denser_than_allowed_is_told() {
    let since = Period::since(day(2023, 1, 1));
    let story = side_by_side().occupied("B", "Scavi", Leased, 9_800.0, since);
    let story = story.lot_with(|lot| {
        (lot.max_density, lot.built_density) = (Some(0.6), Some(0.58));
    });
    let edit = drawn(&story, "B", &box_of(100.0, 0.0, 195.0, 100.0));
    assert_eq!(
        told(&story, &edit),
        [
            "Lô B (Z1) chỉ còn 9.500 m², các đơn vị đang giữ 9.800 m²",
            "Lô B (Z1) sẽ có mật độ xây dựng 61,1 %, quy hoạch cho tối đa 60,0 %"
        ]
    );
    let edit = drawn(&story, "B", &box_of(100.0, 0.0, 199.0, 100.0));
    assert_eq!(told(&story, &edit), Vec::<String>::new());
}

#[test]
fn what_is_kept_all_the_same_is_told_by_the_journal() {
    let story = side_by_side();
    let edit = drawn(&story, "A", &box_of(0.0, 0.0, 110.0, 100.0));
    let flaws = brought_flaws(&story.plan, &edit, on());
    let before = in_vietnamese(&edit.label);
    let noted = noted_edit(edit.clone(), &flaws);
    assert_eq!(
        in_vietnamese(&noted.label),
        format!("{before}; vẫn giữ 1 chỗ cần xem lại: Lô A (Z1) và lô B (Z1) chồng nhau 1.000 m²")
    );
    assert_eq!(noted_edit(edit.clone(), &[]), edit);
}
