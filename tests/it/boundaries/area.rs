//! A boundary gets exactly an area: by one side, and whoever is across it gives or takes the land.

use crate::story::{Story, day, given, in_vietnamese, m2, square};
use geo::{CoordsIter, LineString, MultiPolygon, Point, Polygon};
use jiff::civil::Date;
use lapday::domain::{Boundary, Bounded, Edit};
use lapday::operations::{AreaDraft, Refusal, SideMove, check_land, set_area, straight_sides};

fn on() -> Date {
    day(2024, 7, 1)
}

fn at(east: f64, north: f64) -> Point {
    Point::new(549_000.0 + east, 1_828_000.0 + north)
}

fn ring(corners: &[(f64, f64)]) -> Boundary {
    let ring: LineString = corners.iter().map(|(east, north)| at(*east, *north).0).collect();
    Boundary::new(MultiPolygon(vec![Polygon::new(ring, vec![])]))
}

/// A and B side by side, each a square of 100 m, and C of 200 m above both of them.
fn three_lots() -> Story {
    let lot = |story: Story, code: &str, boundary: Boundary| {
        story.lot(code, 1.0).lot_with(|lot| lot.boundary = Some(boundary))
    };
    let story = given().cluster("Tứ Hạ");
    let story = lot(story, "A", square(100.0, 0.0, 0.0));
    let story = lot(story, "B", square(100.0, 100.0, 0.0));
    let above = [(0.0, 100.0), (100.0, 100.0), (200.0, 100.0), (200.0, 300.0), (0.0, 300.0)];
    lot(story, "C", ring(&above))
}

fn boundary(story: &Story, of: Bounded) -> Boundary {
    story.plan.boundary_facts(of).unwrap().boundary.unwrap()
}

fn lot(story: &Story, code: &str) -> Bounded {
    Bounded::Lot(story.lot_id(code))
}

/// The side between two positions.
fn draft(story: &Story, of: Bounded, ends: [Point; 2], area: f64) -> AreaDraft {
    let sides = straight_sides(&boundary(story, of));
    let is_it = |one: Point, other: Point| [[one, other], [other, one]].contains(&ends);
    let (from, to) =
        sides.iter().find(|(from, to)| is_it(from.point, to.point)).expect("there is such a side");
    let (from, to, how) = (from.number, to.number, SideMove::Parallel);
    AreaDraft { of, from, to, how, area: m2(area), on: on() }
}

fn areas(story: &Story) -> Vec<f64> {
    let area = |code: &&str| boundary(story, lot(story, code)).plane_area().as_square_metres();
    ["A", "B", "C"].iter().map(area).collect()
}

fn exactly(found: &[f64], wanted: &[f64]) {
    let is_near = |(found, wanted): (&f64, &f64)| (found - wanted).abs() <= 1e-6;
    assert!(found.iter().zip(wanted).all(is_near), "{found:?}");
}

fn edit(story: &Story, draft: &AreaDraft) -> Edit {
    let set = set_area(&story.plan, draft);
    set.unwrap_or_else(|refusal| panic!("{}", in_vietnamese(refusal.message()))).edit
}

fn refused(story: &Story, draft: &AreaDraft) -> String {
    let refusal: Refusal = set_area(&story.plan, draft).expect_err("it is refused");
    in_vietnamese(refusal.message())
}

#[test]
fn the_lot_across_the_side_gives_the_land_and_the_one_beside_keeps_its_own() {
    let story = three_lots();
    let a = lot(&story, "A");
    let draft = draft(&story, a, [at(0.0, 100.0), at(100.0, 100.0)], 12_000.0);
    let set = set_area(&story.plan, &draft).unwrap();
    assert!((set.out_m - 20.0).abs() < 1e-9);
    assert_eq!(set.beside.len(), 1, "{:?}", set.beside);
    let after = story.then(&set.edit);
    exactly(&areas(&after), &[12_000.0, 10_000.0, 38_000.0]);
    assert_eq!(check_land(&after.plan, on()), [], "no gap, no overlap, corners to the last bit");
    assert_eq!(
        in_vietnamese(&set.edit.label),
        "chỉnh ranh giới lô A (Z1) cho đúng 12.000 m² (trước là 10.000 m²) bằng cạnh 2–3"
    );
}

#[test]
fn inwards_the_lot_across_takes_what_is_left() {
    let story = three_lots();
    let a = lot(&story, "A");
    let draft = draft(&story, a, [at(0.0, 100.0), at(100.0, 100.0)], 7_654.321);
    let after = story.then(&edit(&story, &draft));
    exactly(&areas(&after), &[7_654.321, 10_000.0, 42_345.679]);
    assert_eq!(check_land(&after.plan, on()), []);
}

#[test]
fn a_side_between_two_lots_slides_along_the_third() {
    let story = three_lots();
    let a = lot(&story, "A");
    let draft = draft(&story, a, [at(100.0, 100.0), at(100.0, 0.0)], 11_000.0);
    let after = story.then(&edit(&story, &draft));
    exactly(&areas(&after), &[11_000.0, 9_000.0, 40_000.0]);
    assert_eq!(check_land(&after.plan, on()), []);
    let c = boundary(&after, lot(&after, "C"));
    assert!(c.rings().coords_iter().any(|corner| corner.x > 549_109.9 && corner.x < 549_110.1));
}

#[test]
fn every_side_of_a_slanted_lot_meets_the_area_in_every_way() {
    let slanted = [(3.0, 2.0), (-14.0, 88.5), (61.0, 131.0), (118.0, 70.25), (84.0, -9.0)];
    let story = given().cluster("Tứ Hạ").lot("A", 1.0);
    let story = story.lot_with(|lot| lot.boundary = Some(ring(&slanted)));
    let a = lot(&story, "A");
    let sides = straight_sides(&boundary(&story, a));
    assert_eq!(sides.len(), 5);
    for (from, to) in sides {
        for how in [SideMove::Parallel, SideMove::AboutFirst, SideMove::AboutLast] {
            for area in [9_500.0, 10_000.1, 11_234.567_8] {
                let (from, to) = (from.number, to.number);
                let draft = AreaDraft { of: a, from, to, how, area: m2(area), on: on() };
                let after = story.then(&edit(&story, &draft));
                let found = boundary(&after, a).plane_area().as_square_metres();
                assert!((found - area).abs() <= 1e-6, "{from}–{to} {how:?} {area}: {found}");
            }
        }
    }
}

#[test]
fn what_a_side_cannot_reach_is_refused_with_what_it_can() {
    let story = given().cluster("Tứ Hạ").lot("A", 1.0).lot_with(|lot| {
        lot.boundary = Some(ring(&[(0.0, 0.0), (40.0, 100.0), (60.0, 100.0), (100.0, 0.0)]));
    });
    let a = lot(&story, "A");
    let top = draft(&story, a, [at(40.0, 100.0), at(60.0, 100.0)], 20_000.0);
    assert_eq!(
        refused(&story, &top),
        "Dời cạnh này thì lô A (Z1) chỉ rộng từ 0,1 m² đến 6.250 m²: hãy chọn cạnh khác, cách dời \
         khác hoặc diện tích khác"
    );
    let nothing = AreaDraft { area: m2(0.0), ..top };
    assert!(refused(&story, &nothing).contains("phải lớn hơn 0"));
    let unknown = AreaDraft { from: 7, ..top };
    assert!(refused(&story, &unknown).contains("không có cạnh như vậy"));
}

#[test]
fn a_lot_that_would_turn_inside_out_refuses_in_words() {
    let story = three_lots();
    let a = lot(&story, "A");
    let draft = draft(&story, a, [at(100.0, 100.0), at(100.0, 0.0)], 25_000.0);
    assert!(refused(&story, &draft).contains("lô B"), "{}", refused(&story, &draft));
}

#[test]
fn the_lots_of_a_zone_follow_its_outline() {
    let story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.boundary = Some(square(200.0, 0.0, 0.0));
    });
    let story = story.lot("A", 1.0).lot_with(|lot| {
        lot.boundary = Some(ring(&[(120.0, 0.0), (120.0, 200.0), (200.0, 200.0), (200.0, 0.0)]));
    });
    let zone = Bounded::Zone(story.last_zone());
    let draft = draft(&story, zone, [at(200.0, 200.0), at(200.0, 0.0)], 42_000.0);
    let after = story.then(&edit(&story, &draft));
    let found = boundary(&after, zone).plane_area().as_square_metres();
    assert!((found - 42_000.0).abs() <= 1e-6);
    let of_lot = boundary(&after, lot(&after, "A")).plane_area().as_square_metres();
    assert!((of_lot - 18_000.0).abs() <= 1e-6);
    assert_eq!(check_land(&after.plan, on()), []);
}
