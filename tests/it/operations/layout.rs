//! Zones laid out: what stays, what keeps its code, what is said.

use crate::story::{Story, day, given, in_vietnamese, m2, square};
use geo::{Area as _, BooleanOps, MultiPolygon};
use lapday::domain::{BoundarySource, LandUse, Lot, Plan, UseDetail, Zone};
use lapday::operations::{LaidOut, LayoutDraft, check_land, keep_layout, lay_out};
use std::collections::BTreeMap;

/// A cluster of 500 × 500 m, and a lot of 100 × 100 m in its south-western corner.
fn story() -> Story {
    let outline = |zone: &mut Zone| zone.boundary = Some(square(500.0, 0.0, 0.0));
    given().cluster("Thử").zone_with(outline).lot_for("B-1", 100.0, LandUse::Warehouse)
}

fn draft(plan: &Plan) -> LayoutDraft {
    let zone = plan.all::<Zone>().next().unwrap().id;
    LayoutDraft {
        belt_m: 10.0,
        green_share: 0.1,
        technical_share: 0.01,
        ..LayoutDraft::new(zone, day(2024, 7, 1))
    }
}

fn laid(plan: &Plan, draft: &LayoutDraft, before: Option<&LaidOut>) -> LaidOut {
    let laid = lay_out(plan, draft, before);
    laid.unwrap_or_else(|refusal| panic!("{}", in_vietnamese(refusal.message())))
}

fn after(plan: &Plan, draft: &LayoutDraft, laid: &LaidOut) -> Plan {
    let mut after = plan.clone();
    after.apply(&keep_layout(plan, draft, laid).unwrap());
    after
}

#[test]
fn the_layout_goes_round_a_lot_that_is_there_and_says_so() {
    let plan = story().plan;
    let draft = draft(&plan);
    let laid = laid(&plan, &draft, None);
    let sum: f64 = laid.pieces.iter().map(|piece| piece.area.as_square_metres()).sum();
    assert!((sum - 240_000.0).abs() < 1e-6, "{sum}");
    assert!((laid.balance.whole.as_square_metres() - 250_000.0).abs() < 1e-6);
    assert_eq!(laid.balance.area(LandUse::Warehouse).as_square_metres().round(), 10_000.0);
    let notes: Vec<String> = laid.notes.iter().map(in_vietnamese).collect();
    assert!(notes.iter().any(|note| note == "Giữ nguyên 1 lô đang có: B-1"), "{notes:?}");
    // The lot lies in the belt, whose width is then nobody's to say.
    assert_eq!(laid.belt_m, None);
    let kept = after(&plan, &draft, &laid);
    assert!(check_land(&kept, draft.on).is_empty());
    let lot = |plan: &Plan| plan.lots_coded(draft.zone, "B-1").next().unwrap().boundary.clone();
    let (before, now) = (lot(&plan).unwrap(), lot(&kept).unwrap());
    assert!(before.rings().xor(now.rings()).unsigned_area() < 1e-6, "the same land");
    // What lies beside the lot has a corner on its side; the lot has it, too.
    assert!(now.rings().0[0].exterior().0.len() > before.rings().0[0].exterior().0.len());
}

#[test]
fn kept_pieces_are_sketched_lots_from_the_day_on() {
    let plan = story().plan;
    let draft = draft(&plan);
    let laid = laid(&plan, &draft, None);
    let kept = after(&plan, &draft, &laid);
    let new: Vec<&Lot> =
        kept.all::<Lot>().filter(|lot| lot.code != "B-1").map(AsRef::as_ref).collect();
    assert_eq!(new.len(), laid.pieces.len());
    for lot in &new {
        assert_eq!(lot.boundary_source, Some(BoundarySource::Illustrative), "{}", lot.code);
        assert_eq!((lot.valid.from, lot.valid.to), (Some(draft.on), None));
        assert!(lot.is_sketched());
    }
    let belt = new.iter().find(|lot| lot.use_detail == Some(UseDetail::IsolationBelt));
    assert!(belt.is_some_and(|belt| belt.land_use == LandUse::Green));
}

#[test]
fn a_piece_keeps_its_code_where_the_draft_changes_a_little() {
    let plan = story().plan;
    let first = draft(&plan);
    let before = laid(&plan, &first, None);
    let mut streets = before.street_offsets();
    streets[0] += 12.0;
    let moved = LayoutDraft { streets, ..first.clone() };
    let now = laid(&plan, &moved, Some(&before));
    let of = |laid: &LaidOut| -> BTreeMap<String, MultiPolygon> {
        let pieces = laid.pieces.iter();
        pieces.map(|piece| (piece.code.clone(), MultiPolygon(vec![piece.land.clone()]))).collect()
    };
    let (one, other) = (of(&before), of(&now));
    assert_eq!(other.len(), now.pieces.len(), "every code once");
    let shares = |code: &String| {
        let (one, other) = (&one[code], other.get(code)?);
        Some(one.intersection(other).unsigned_area() / one.unsigned_area())
    };
    let lots: Vec<&String> = one.keys().filter(|code| code.starts_with("A-")).collect();
    let same = lots.iter().filter(|code| shares(code).is_some_and(|share| share > 0.5)).count();
    assert!(same * 10 >= lots.len() * 8, "{same} of {}", lots.len());
    // Numbered anew from nothing, codes go elsewhere: what this test is for.
    let anew = of(&laid(&plan, &moved, None));
    assert_eq!(anew.len(), other.len());
}

#[test]
fn codes_the_zone_has_are_not_given_again() {
    let plan = story().lot_with(|lot| lot.code = "A-02".to_owned()).plan;
    let laid = laid(&plan, &draft(&plan), None);
    assert!(laid.pieces.iter().all(|piece| piece.code != "A-02"));
    assert!(laid.pieces.iter().any(|piece| piece.code == "A-03"));
}

#[test]
fn what_cannot_be_laid_out_is_said() {
    let plan = story().plan;
    let asked = draft(&plan);
    let refused =
        |draft: LayoutDraft| in_vietnamese(lay_out(&plan, &draft, None).unwrap_err().message());
    assert!(refused(LayoutDraft { belt_m: f64::NAN, ..asked.clone() }).contains("Dải cách ly"));
    assert!(refused(LayoutDraft { lot: m2(99.0), ..asked.clone() }).contains("mỗi lô"));
    assert!(
        refused(LayoutDraft { streets: vec![f64::INFINITY], ..asked.clone() }).contains("đường")
    );
    let bare = given().cluster("Trống").plan;
    let refusal = lay_out(&bare, &draft(&bare), None).unwrap_err();
    assert!(in_vietnamese(refusal.message()).contains("chưa có ranh giới"));
}

#[test]
fn a_layout_is_not_laid_under_lots_that_begin_later() {
    let plan = story().plan;
    let later = draft(&plan);
    let kept = after(&plan, &later, &laid(&plan, &later, None));
    let earlier = LayoutDraft { on: day(2024, 1, 1), ..later };
    let told = lay_out(&kept, &earlier, None).unwrap_err();
    assert!(in_vietnamese(told.message()).contains("hết đất"), "{told:?}");
}
