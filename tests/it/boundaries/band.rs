//! Strips of even width become lots: green belts along a boundary, roads along a way.

use crate::story::{Story, day, given, in_vietnamese, square};
use geo::{Area, Point};
use lapday::domain::{Bounded, LandUse};
use lapday::operations::{
    BandAlong, BandDraft, LandCare, LandFlawKind, check_land, checked_edit, make_band,
};

fn at(east: f64, north: f64) -> Point {
    Point::new(549_000.0 + east, 1_828_000.0 + north)
}

fn zone_of_200_m() -> Story {
    given().cluster("Tứ Hạ").zone_with(|zone| zone.boundary = Some(square(200.0, 0.0, 0.0)))
}

fn draft(story: &Story, along: BandAlong) -> BandDraft {
    let (zone, code) = (story.last_zone(), "CX-01".to_owned());
    BandDraft { along, width_m: 10.0, is_round: false, zone, code, land_use: LandUse::Green }
}

fn area(story: &Story, draft: &BandDraft) -> f64 {
    let made = make_band(&story.plan, draft);
    made.unwrap_or_else(|why| panic!("{}", in_vietnamese(why.message()))).area.as_square_metres()
}

#[test]
fn a_green_belt_lies_along_the_boundary_inside_or_outside() {
    let story = zone_of_200_m();
    let of = Bounded::Zone(story.last_zone());
    let inside = draft(&story, BandAlong::Inside(of));
    assert!((area(&story, &inside) - 7_600.0).abs() < 1e-3);
    let made = make_band(&story.plan, &inside).unwrap();
    let after = story.then(&made.edit);
    let found = check_land(&after.plan, day(2024, 7, 1));
    let kinds: Vec<LandFlawKind> = found.iter().map(|flaw| flaw.kind).collect();
    assert_eq!(kinds, [LandFlawKind::Gap], "but for the land it encloses nothing is wrong");
    let outside = draft(&story, BandAlong::Outside(of));
    assert!((area(&story, &outside) - 8_400.0).abs() < 1e-3);
    let round = BandDraft { is_round: true, ..outside };
    let arcs = 8_000.0 + std::f64::consts::PI * 100.0;
    assert!((area(&story, &round) - arcs).abs() < 2.0, "{}", area(&story, &round));
}

#[test]
fn a_road_lies_on_both_sides_of_a_way_and_is_cut_off_at_the_boundary() {
    let story = zone_of_200_m();
    let road =
        draft(&story, BandAlong::Way(vec![at(-20.0, 100.0), at(100.0, 100.0), at(100.0, 220.0)]));
    assert!((area(&story, &road) - 2_400.0).abs() < 1e-3, "{}", area(&story, &road));
    let made = make_band(&story.plan, &road).unwrap();
    let clips = LandCare { clips: true, fills: false };
    let checked =
        checked_edit(&story.plan, made.edit.clone(), day(2024, 7, 1), LandCare::default());
    let kinds: Vec<LandFlawKind> = checked.flaws.iter().map(|flaw| flaw.kind).collect();
    assert_eq!(kinds, [LandFlawKind::Outside]);
    let checked = checked_edit(&story.plan, made.edit, day(2024, 7, 1), clips);
    assert_eq!(checked.flaws, []);
    let after = story.then(&checked.edit);
    let lot = after.plan.get(after.lot_id("CX-01")).unwrap();
    let left = lot.boundary.as_ref().unwrap().rings().unsigned_area();
    assert!((left - 2_000.0).abs() < 1e-3, "{left}");
}

#[test]
fn a_width_nobody_means_and_a_strip_of_nothing_are_refused() {
    let story = zone_of_200_m();
    let of = Bounded::Zone(story.last_zone());
    let refused =
        |draft: &BandDraft| in_vietnamese(make_band(&story.plan, draft).unwrap_err().message());
    let strip = draft(&story, BandAlong::Inside(of));
    for width_m in [0.0, -1.0, f64::NAN, 5_000.0] {
        let said = refused(&BandDraft { width_m, ..strip.clone() });
        assert!(said.contains("Bề rộng dải đất"), "{said}");
    }
    let nowhere = draft(&story, BandAlong::Way(vec![at(0.0, 0.0)]));
    assert!(refused(&nowhere).contains("hãy chọn ranh giới khác hoặc kẻ lại đường"));
}

#[test]
fn a_strip_inside_a_lot_is_cut_out_of_it() {
    let story = given().cluster("Tứ Hạ").lot("A", 100.0);
    let of = Bounded::Lot(story.lot_id("A"));
    let strip = draft(&story, BandAlong::Inside(of));
    let made = make_band(&story.plan, &strip).unwrap();
    assert!((made.area.as_square_metres() - 3_600.0).abs() < 1e-3);
    let after = story.then(&made.edit);
    let left = after.plan.get(story.lot_id("A")).unwrap().area().unwrap().as_square_metres();
    assert!((left - 6_400.0).abs() < 1e-3, "{left}");
    assert_eq!(check_land(&after.plan, day(2024, 7, 1)), []);
    let all = BandDraft { width_m: 60.0, ..strip };
    let told = make_band(&story.plan, &all).unwrap_err();
    assert!(in_vietnamese(told.message()).contains("lấy hết"), "{told:?}");
}
