//! A decision of the province, recorded in one step.

use crate::story::{Story, day, given, in_vietnamese, m2, square};
use geo::{Coord, CoordsIter};
use lapday::domain::{
    Approval, ApprovalKind, AreaBasis, BoundarySource, Document, DocumentKind, Edit, Id, Lot,
    OccupancyState, Period, Phase, Zone, ZoneStatus,
};
use lapday::i18n::Message;
use lapday::operations::{
    ApprovalDraft, ApprovedOutline, ApprovedPart, Provenance, ZoneOutline, approve,
};
use lapday::units::Area;

const ZONE: Id<Zone> = Id::new(1);
const DAY: jiff::civil::Date = jiff::civil::date(2022, 3, 1);

/// Phase 3 of Tứ Hạ with three sketched lots of a hectare, side by side at 0, 200 and 400 m.
fn tu_ha() -> Story {
    let sketched = |lot: &mut Lot| {
        lot.boundary_source = Some(BoundarySource::Illustrative);
        lot.phase = Some(Id::new(1));
    };
    given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.status = Some(ZoneStatus::Operating))
        .phase("Giai đoạn 3", 3)
        .lot("C-1", 100.0)
        .lot_with(|lot| lot.boundary_source = Some(BoundarySource::Surveyed))
        .lot("C-2", 100.0)
        .lot_with(sketched)
        .lot("C-3", 100.0)
        .lot_with(sketched)
}

fn draft() -> ApprovalDraft {
    ApprovalDraft {
        part: ApprovedPart::Phase(Id::new(1)),
        issuer: Some("UBND tỉnh".into()),
        stated: Some(Area::hectares(17.7)),
        industrial: Some(Area::hectares(12.4)),
        status: Some(ZoneStatus::Approved),
        ..ApprovalDraft::new(ZONE, ApprovalKind::Extension, "45/QĐ-UBND", DAY)
    }
}

fn outline(side: f64) -> ApprovedOutline {
    ApprovedOutline {
        rings: square(side, 0.0, 0.0).rings().clone(),
        provenance: Provenance { source: Some(BoundarySource::FromDecision), accuracy_m: None },
        of_zone: ZoneOutline::Replaced,
        drops_sketched: false,
    }
}

fn refusal(story: &Story, draft: &ApprovalDraft) -> String {
    in_vietnamese(approve(&story.plan, draft).unwrap_err().message())
}

fn codes(story: &Story, lots: &[Id<Lot>]) -> Vec<String> {
    lots.iter().map(|lot| story.plan.get(*lot).unwrap().code.clone()).collect()
}

#[test]
fn decision_approval_areas_and_status_come_in_one_step_and_go_in_one() {
    let before = tu_ha();
    let approved = approve(&before.plan, &draft()).unwrap();
    let after = before.then(&approved.edit);
    let plan = &after.plan;
    let document = plan.all::<Document>().next().unwrap();
    assert_eq!(document.number, "45/QĐ-UBND");
    assert_eq!((document.kind, document.date), (Some(DocumentKind::Decision), Some(DAY)));
    assert_eq!(document.issuer.as_deref(), Some("UBND tỉnh"));
    let approval = plan.get(approved.approval).unwrap();
    assert_eq!((approval.document, approval.day), (Some(document.id), DAY));
    let phase = plan.get(Id::<Phase>::new(1)).unwrap();
    assert_eq!(phase.stated, Some(Area::hectares(17.7)));
    assert_eq!((phase.decision, phase.status_since), (Some(document.id), Some(DAY)));
    let on = |on| (plan.status_on(phase.id, on), plan.industrial_on(phase.id, on));
    assert_eq!(on(day(2022, 2, 28)), (None, None));
    let (status, industrial) = on(DAY);
    assert_eq!(status, Some(ZoneStatus::Approved));
    assert_eq!(industrial.unwrap().basis, AreaBasis::Approved);
    assert_eq!(plan.status_on(ZONE, DAY), Some(ZoneStatus::Operating), "the zone stays as it was");
    let undo = approved.edit.inverse(&before.plan, Message::new("operations-kept"));
    let mut back = after.plan.clone();
    back.apply(&undo);
    assert_eq!(back.count::<Document>() + back.count::<Approval>(), 0);
    assert_eq!(back.get(phase.id), before.plan.get(phase.id));
    assert_eq!(
        in_vietnamese(&approved.edit.label),
        "Ghi phê duyệt mở rộng Cụm công nghiệp Tứ Hạ, Giai đoạn 3 theo 45/QĐ-UBND"
    );
}

#[test]
fn what_the_plan_said_before_stays_for_the_days_before() {
    let planned = Phase {
        stated: Some(Area::hectares(20.0)),
        ..Phase::clone(tu_ha().plan.get(Id::<Phase>::new(1)).unwrap())
    };
    let before = tu_ha().then(&Edit::new(Message::new("operations-kept")).put(planned));
    let after = before.then(&approve(&before.plan, &draft()).unwrap().edit);
    let area = |on| after.plan.area_on(Id::<Phase>::new(1), on).unwrap().area.as_hectares();
    assert_eq!(area(day(2022, 2, 28)), 20.0);
    assert_eq!(area(DAY), 17.7);
}

#[test]
fn sketched_lots_that_stick_out_are_said_and_go_only_when_that_is_asked() {
    let before = tu_ha();
    let mut draft = ApprovalDraft { outline: Some(outline(250.0)), ..draft() };
    let said = approve(&before.plan, &draft).unwrap();
    assert_eq!(codes(&before, &said.lots.inside), ["C-1"], "it had no stage");
    assert_eq!(codes(&before, &said.lots.sketched_out), ["C-2", "C-3"]);
    let after = before.then(&said.edit);
    assert_eq!(after.plan.count::<Lot>(), 3);
    assert_eq!(after.plan.get(before.lot_id("C-1")).unwrap().phase, Some(Id::new(1)));
    let zone = after.plan.get(ZONE).unwrap();
    assert_eq!(zone.boundary.as_ref().unwrap().plane_area(), m2(62_500.0));
    draft.outline.as_mut().unwrap().drops_sketched = true;
    let after = before.then(&approve(&before.plan, &draft).unwrap().edit);
    let left: Vec<_> = after.plan.all::<Lot>().map(|lot| lot.code.clone()).collect();
    assert_eq!(left, ["C-1"]);
}

#[test]
fn a_sketched_lot_somebody_holds_stays_and_is_named() {
    let since = Period::since(day(2021, 1, 1));
    let before = tu_ha().occupied("C-3", "Một", OccupancyState::Leased, 1_000.0, since);
    let mut outline = outline(250.0);
    outline.drops_sketched = true;
    let draft = ApprovalDraft { outline: Some(outline), ..draft() };
    let approved = approve(&before.plan, &draft).unwrap();
    assert_eq!(codes(&before, &approved.lots.in_use_out), ["C-3"]);
    let after = before.then(&approved.edit);
    assert_eq!(after.plan.count::<Lot>(), 2);
}

#[test]
fn an_outline_joined_to_the_zones_keeps_every_corner_of_the_paper() {
    let before = tu_ha().zone_with(|zone| {
        zone.boundary = Some(square(100.0, -100.0, 0.0));
        zone.boundary_source = Some(BoundarySource::Surveyed);
    });
    let mut beside = outline(100.0);
    beside.of_zone = ZoneOutline::Joined;
    let draft = ApprovalDraft { outline: Some(beside), ..draft() };
    let after = before.then(&approve(&before.plan, &draft).unwrap().edit);
    let zone = after.plan.get(ZONE).unwrap();
    let boundary = zone.boundary.as_ref().unwrap();
    assert_eq!(boundary.rings().0.len(), 1);
    assert!((boundary.plane_area().as_square_metres() - 20_000.0).abs() < 1e-6);
    let is_whole = |at: Coord| at.x.fract() == 0.0 && at.y.fract() == 0.0;
    assert!(boundary.rings().coords_iter().all(is_whole), "{boundary:?}");
    assert_eq!(zone.boundary_source, Some(BoundarySource::FromDecision), "the less sure of two");
}

#[test]
fn a_phase_of_a_new_name_is_added_and_a_later_status_stays() {
    let before = tu_ha().zone_with(|zone| zone.status_since = Some(day(2024, 1, 1)));
    let draft = ApprovalDraft {
        part: ApprovedPart::Named(" Giai  đoạn 4 ".into()),
        zone_status: Some(ZoneStatus::Expanding),
        ..draft()
    };
    let approved = approve(&before.plan, &draft).unwrap();
    let after = before.then(&approved.edit);
    let phase = after.plan.get(approved.phase.unwrap()).unwrap();
    assert_eq!((phase.name.as_str(), phase.number), ("Giai đoạn 4", 4));
    let status = |on| after.plan.status_on(ZONE, on);
    assert_eq!(status(DAY), Some(ZoneStatus::Expanding));
    assert_eq!(status(day(2023, 12, 31)), Some(ZoneStatus::Expanding));
    assert_eq!(status(day(2024, 1, 1)), Some(ZoneStatus::Operating));
}

#[test]
fn slips_are_refused_with_what_to_do() {
    let story = tu_ha();
    let without_number = ApprovalDraft { number: " ".into(), ..draft() };
    assert!(refusal(&story, &without_number).contains("số, ký hiệu"));
    let too_much = ApprovalDraft { industrial: Some(Area::hectares(18.0)), ..draft() };
    assert!(refusal(&story, &too_much).contains("lớn hơn diện tích được duyệt"));
    let nameless = ApprovalDraft { part: ApprovedPart::Named(String::new()), ..draft() };
    assert!(refusal(&story, &nameless).contains("tên giai đoạn"));
    let negative = ApprovalDraft { stated: Some(Area::hectares(-1.0)), ..draft() };
    let negative = ApprovalDraft { industrial: None, ..negative };
    approve(&story.plan, &negative).unwrap_err();
    let again = story.then(&approve(&story.plan, &draft()).unwrap().edit);
    assert!(refusal(&again, &draft()).contains("Đã có phê duyệt"));
}
