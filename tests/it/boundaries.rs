//! Boundaries of zones, stages and lots: set from rings, refused where the area would mean nothing.

mod area;
mod band;
mod corners;
mod flaws;
mod moving;
mod nesting;
mod notes;
mod shared;

use crate::story::{Story, given, in_english, in_vietnamese};
use geo::MultiPolygon;
use lapday::domain::{
    Boundary, BoundarySource, Bounded, Edit, Id, LandUse, Lot, Phase, Plan, Point, Zone, ZoneKind,
};
use lapday::i18n::Message;
use lapday::operations::{
    Provenance, Refusal, boundary_from_rings, new_lot, new_zone, set_boundary, set_provenance,
};

const UNKNOWN: Provenance = Provenance { source: None, accuracy_m: None };
const DECIDED: Provenance =
    Provenance { source: Some(BoundarySource::FromDecision), accuracy_m: Some(0.05) };

/// Rings of corners (easting, northing) in metres from a spot near Tứ Hạ.
fn rings(rings: &[&[(f64, f64)]]) -> MultiPolygon {
    let at = |(east, north): &(f64, f64)| Point::new(549_000.0 + east, 1_828_000.0 + north);
    boundary_from_rings(rings.iter().map(|ring| ring.iter().map(at).collect()).collect())
}

/// A rectangle, clockwise from its south-west corner.
fn field(east: f64, north: f64) -> MultiPolygon {
    rings(&[&[(0.0, 0.0), (0.0, north), (east, north), (east, 0.0)]])
}

fn bow_tie() -> MultiPolygon {
    rings(&[&[(0.0, 0.0), (100.0, 100.0), (0.0, 100.0), (100.0, 0.0)]])
}

/// Zone "Tứ Hạ" with a stage and a lot C-03 of one hectare; the zone has no boundary yet.
fn tu_ha() -> Story {
    given().cluster("Tứ Hạ").phase("Giai đoạn 3", 3).lot("C-03", 100.0)
}

fn zone_of(story: &Story) -> Bounded {
    Bounded::Zone(story.last_zone())
}

fn lot_of(story: &Story) -> Bounded {
    Bounded::Lot(story.lot_id("C-03"))
}

#[track_caller]
fn done(edit: Result<Edit, Refusal>) -> Edit {
    edit.unwrap_or_else(|refusal| panic!("{}", in_english(refusal.message())))
}

#[track_caller]
fn refused(edit: Result<Edit, Refusal>) -> String {
    in_vietnamese(edit.expect_err("it is refused").message())
}

/// The plan after the edit, once it is seen that taking it back leads where it came from.
#[track_caller]
fn after(story: &Story, edit: Result<Edit, Refusal>) -> Story {
    let edit = done(edit);
    let undo = edit.inverse(&story.plan, Message::new("store-undo-of"));
    let then = story.then(&edit);
    assert!(!edit.changes_nothing(&story.plan), "the edit changes something");
    assert!(undo.changes_nothing(&then.then(&undo).plan));
    assert!(undo.becomes.iter().all(|(key, record)| story.plan.record(*key) == *record));
    then
}

fn boundary(plan: &Plan, of: Bounded) -> Boundary {
    plan.boundary_facts(of).unwrap().boundary.unwrap()
}

#[test]
fn a_zone_without_a_boundary_gets_one_with_source_and_accuracy() {
    let story = tu_ha();
    let edit = done(set_boundary(&story.plan, zone_of(&story), field(200.0, 100.0), DECIDED));
    assert_eq!(
        in_vietnamese(&edit.label),
        "đặt ranh giới Cụm công nghiệp Tứ Hạ theo bảng 4 điểm (20.000 m²)"
    );
    let then = after(&story, Ok(edit));
    let facts = then.plan.boundary_facts(zone_of(&story)).unwrap();
    assert_eq!(facts.boundary.unwrap().rings(), &field(200.0, 100.0));
    assert_eq!((facts.source, facts.accuracy_m), (DECIDED.source, DECIDED.accuracy_m));
}

#[test]
fn a_stage_and_a_lot_get_theirs_too_and_the_label_tells_old_and_new_area() {
    let story = tu_ha();
    let edit = done(set_boundary(&story.plan, lot_of(&story), field(200.0, 100.0), UNKNOWN));
    assert_eq!(
        in_vietnamese(&edit.label),
        "thay ranh giới lô C-03 (Z1) theo bảng 4 điểm (10.000 m² → 20.000 m²)"
    );
    let then = after(&story, Ok(edit));
    assert_eq!(boundary(&then.plan, lot_of(&story)).rings(), &field(200.0, 100.0));
    let phase = Bounded::Phase(story.plan.all::<Phase>().next().unwrap().id);
    let then = after(&then, set_boundary(&then.plan, phase, field(50.0, 40.0), DECIDED));
    assert_eq!(boundary(&then.plan, phase).rings(), &field(50.0, 40.0));
}

#[test]
fn corners_stay_as_printed_to_the_last_digit() {
    let printed = rings(&[&[(0.337_1, 0.1), (0.2, 100.000_7), (99.999_9, 50.05)]]);
    let story = tu_ha();
    let then = after(&story, set_boundary(&story.plan, zone_of(&story), printed.clone(), UNKNOWN));
    assert_eq!(boundary(&then.plan, zone_of(&story)).rings(), &printed);
}

#[test]
fn a_bow_tie_is_refused_by_the_sides_that_cross_in_both_languages() {
    let story = tu_ha();
    let refusal = set_boundary(&story.plan, zone_of(&story), bow_tie(), DECIDED).unwrap_err();
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Chưa thể ghi ranh giới Cụm công nghiệp Tứ Hạ: cạnh 1–2 cắt cạnh 3–4; hãy kiểm tra thứ tự các điểm"
    );
    assert_eq!(
        in_english(refusal.message()),
        "The boundary of Cụm công nghiệp Tứ Hạ cannot be kept yet: side 1–2 crosses side 3–4; check the order of the corners"
    );
}

#[test]
fn positions_off_every_grid_are_refused() {
    let story = tu_ha();
    let set = |rings| refused(set_boundary(&story.plan, lot_of(&story), rings, UNKNOWN));
    let far = set(rings(&[&[(0.0, 0.0), (0.0, 100.0), (1e9, 100.0)]]));
    assert!(far.contains("điểm 3 nằm xa hơn 10.000 km"), "{far}");
    let lost = set(rings(&[&[(0.0, 0.0), (0.0, f64::NAN), (50.0, 100.0)]]));
    assert!(lost.contains("tọa độ điểm 2 không phải là số"), "{lost}");
    assert!(set(MultiPolygon(vec![])).contains("chưa có điểm góc nào"));
}

#[test]
fn a_thing_that_is_gone_gets_no_boundary() {
    let story = tu_ha();
    let gone = [Bounded::Zone(Id::new(9)), Bounded::Phase(Id::new(9)), Bounded::Lot(Id::new(9))];
    for of in gone {
        let said = refused(set_boundary(&story.plan, of, field(1.0, 1.0), UNKNOWN));
        assert_eq!(said, "Cụm, giai đoạn hoặc lô này không còn trong kế hoạch; hãy chọn lại");
        assert_eq!(refused(set_provenance(&story.plan, of, DECIDED)), said);
    }
}

#[test]
fn the_rough_position_of_a_zone_gives_way_to_a_boundary_it_is_not_in() {
    let story = tu_ha().zone_with(|zone| zone.point = Some(Point::new(549_050.0, 1_828_050.0)));
    let zone = |story: &Story| story.plan.get(story.last_zone()).unwrap().point;
    let around =
        after(&story, set_boundary(&story.plan, zone_of(&story), field(100.0, 100.0), DECIDED));
    assert!(zone(&around).is_some());
    let beside =
        after(&story, set_boundary(&story.plan, zone_of(&story), field(40.0, 40.0), DECIDED));
    assert_eq!(zone(&beside), None);
}

#[test]
fn source_and_accuracy_change_without_the_corners() {
    let story = tu_ha();
    let edit = done(set_provenance(&story.plan, lot_of(&story), DECIDED));
    assert_eq!(
        in_vietnamese(&edit.label),
        "ghi nguồn và độ chính xác của ranh giới lô C-03 (Z1) (theo bảng tọa độ của quyết định)"
    );
    let then = after(&story, Ok(edit));
    assert_eq!(boundary(&then.plan, lot_of(&story)), boundary(&story.plan, lot_of(&story)));
    let back = after(&then, set_provenance(&then.plan, lot_of(&then), UNKNOWN));
    assert_eq!(back.plan.boundary_facts(lot_of(&then)).unwrap().accuracy_m, None);
}

#[test]
fn an_accuracy_nobody_can_mean_is_refused_wherever_it_is_given() {
    let story = tu_ha();
    let zone = story.last_zone();
    for accuracy_m in [0.0, -1.0, 10_000.1, f64::NAN, f64::INFINITY] {
        let wrong = Provenance { accuracy_m: Some(accuracy_m), ..DECIDED };
        let field = field(10.0, 10.0);
        let answers = [
            set_provenance(&story.plan, lot_of(&story), wrong),
            set_boundary(&story.plan, lot_of(&story), field.clone(), wrong),
            new_zone(&story.plan, "Mới", ZoneKind::Cluster, field.clone(), wrong),
            new_lot(&story.plan, zone, "C-04", LandUse::Industrial, field, wrong),
        ];
        for answer in answers {
            assert_eq!(
                refused(answer),
                "Độ chính xác phải lớn hơn 0 và không quá 10.000 m; hãy để trống nếu chưa rõ"
            );
        }
    }
    for accuracy_m in [0.001, 10_000.0] {
        let right = Provenance { accuracy_m: Some(accuracy_m), ..DECIDED };
        after(&story, set_provenance(&story.plan, lot_of(&story), right));
    }
}

/// The code a new zone of this name gets in an empty plan.
fn code(kind: ZoneKind, name: &str) -> String {
    let edit = done(new_zone(&given().plan, name, kind, field(100.0, 100.0), DECIDED));
    let story = given().then(&edit);
    story.plan.all::<Zone>().next().unwrap().code.clone()
}

#[test]
fn a_new_zone_has_a_code_made_from_its_name() {
    assert_eq!(code(ZoneKind::Cluster, "Cụm công nghiệp Hương Vân"), "CCN-HV");
    assert_eq!(code(ZoneKind::Cluster, "cụm công nghiệp Đông Ba"), "CCN-DB");
    assert_eq!(code(ZoneKind::Cluster, "CCN Hương Vân (Long Thọ 2)"), "CCN-HV");
    assert_eq!(code(ZoneKind::Cluster, "Long Thọ 2"), "CCN-LT2");
    assert_eq!(code(ZoneKind::Park, "Khu công nghiệp Tứ Hạ"), "KCN-TH");
    assert_eq!(code(ZoneKind::Village, "Làng bún Vân Cù"), "LN-VC");
    assert_eq!(code(ZoneKind::Logistics, "Điểm logistics Hương An"), "LOG-HA");
    assert_eq!(code(ZoneKind::Mining, "Mỏ đá Khe Băng"), "KS-KB");
    assert_eq!(code(ZoneKind::Cluster, "ranh_gioi_moi"), "CCN-RGM");
    assert_eq!(code(ZoneKind::Cluster, "Monaco"), "CCN-M");
    assert_eq!(code(ZoneKind::Cluster, "???"), "CCN-X");
}

#[test]
fn a_new_zone_takes_the_next_free_code_and_says_so() {
    let story = given().zone(ZoneKind::Cluster, "CCN-HV", "Cụm công nghiệp Hương Vân");
    let name = "Cụm công nghiệp  Hương Văn ";
    let edit = done(new_zone(&story.plan, name, ZoneKind::Cluster, field(100.0, 100.0), DECIDED));
    assert_eq!(
        in_vietnamese(&edit.label),
        "thêm Cụm công nghiệp Hương Văn (CCN-HV2) theo bảng 4 điểm (10.000 m²)"
    );
    let then = after(&story, Ok(edit));
    let zone = then.plan.zone_by_code("CCN-HV2").unwrap();
    assert_eq!(zone.name, "Cụm công nghiệp Hương Văn");
    assert_eq!((zone.boundary_source, zone.accuracy_m), (DECIDED.source, DECIDED.accuracy_m));
}

#[test]
fn a_new_zone_needs_a_name_of_its_own_and_a_sound_boundary() {
    let story = given().cluster("Tứ Hạ");
    let new = |name, rings| refused(new_zone(&story.plan, name, ZoneKind::Cluster, rings, UNKNOWN));
    assert_eq!(new(" \t", field(1.0, 1.0)), "Chưa có tên cụm; hãy nhập tên");
    assert_eq!(
        new("Cụm công nghiệp Tu\u{31b}\u{301} Ha\u{323}", field(1.0, 1.0)),
        "Đã có Cụm công nghiệp Tứ Hạ trong kế hoạch (mã Z1); hãy đặt ranh giới cho cụm đó hoặc nhập tên khác"
    );
    assert!(new("Mới", bow_tie()).starts_with("Chưa thể ghi ranh giới Mới: cạnh 1–2 cắt"));
}

#[test]
fn a_new_lot_lies_in_a_zone_that_may_have_no_boundary() {
    let story = tu_ha();
    let zone = story.last_zone();
    let edit = new_lot(&story.plan, zone, " C-04 ", LandUse::Green, field(20.0, 10.0), DECIDED);
    let edit = done(edit);
    assert_eq!(in_vietnamese(&edit.label), "thêm lô C-04 (Z1) theo bảng 4 điểm (200 m²)");
    let then = after(&story, Ok(edit));
    let lot: &Lot = then.plan.get(then.lot_id("C-04")).unwrap();
    assert_eq!((lot.zone, lot.land_use, lot.accuracy_m), (zone, LandUse::Green, Some(0.05)));
}

#[test]
fn a_new_lot_needs_a_zone_and_a_code_of_its_own() {
    let story = tu_ha();
    let new = |zone, code| {
        let field = field(20.0, 10.0);
        refused(new_lot(&story.plan, zone, code, LandUse::Industrial, field, UNKNOWN))
    };
    let zone = story.last_zone();
    assert_eq!(new(zone, ""), "Chưa có mã lô; hãy nhập mã lô");
    assert_eq!(
        new(zone, "C-03"),
        "Đã có lô C-03 trong Z1; hãy đặt ranh giới cho lô đó hoặc nhập mã khác"
    );
    assert_eq!(new(Id::new(9), "C-04"), "Cụm này không còn trong kế hoạch; hãy chọn lại cụm");
}
