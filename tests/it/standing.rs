//! How far zones and stages are on a day, and which areas hold for them then.

use crate::story::{Story, day, given, in_vietnamese};
use jiff::civil::Date;
use lapday::domain::{
    Approval, ApprovalKind, AreaBasis, Document, DocumentKind, Id, Period, Phase, Uid, Zone,
    ZoneState, ZoneStatus, fill_of_zone,
};
use lapday::domain::{Edit, Kept};
use lapday::i18n::Message;
use lapday::units::Area;
use lapday::views::scene::{Scene, ZoneColouring, ZonePaint};
use lapday::views::{ZoneSort, fill_series, zone_card, zone_groups};

const ZONE: Id<Zone> = Id::new(1);
const PHASE: Id<Phase> = Id::new(1);

fn with<T: Kept>(story: &Story, record: T) -> Story {
    story.then(&Edit::new(Message::new("operations-kept")).put(record))
}

fn approval(kind: ApprovalKind, on: Date) -> Approval {
    Approval::new(Id::new(i64::from(on.year()) * 10 + kind as i64), ZONE, kind, on)
}

fn document(id: i64, number: &str, kind: Option<DocumentKind>, on: Date) -> Document {
    Document {
        id: Id::new(id),
        uid: Uid::new(),
        number: number.into(),
        kind,
        date: Some(on),
        issuer: None,
        subject: None,
        file: None,
    }
}

#[test]
fn a_status_of_2026_does_not_colour_2021() {
    let story = given().cluster("Bình Thành").zone_with(|zone| {
        zone.status = Some(ZoneStatus::Approved);
        zone.status_since = Some(day(2026, 11, 29));
    });
    let before = ZoneState {
        id: Id::new(1),
        uid: Uid::new(),
        zone: ZONE,
        phase: None,
        status: ZoneStatus::Proposed,
        valid: Period { from: None, to: Some(day(2026, 11, 29)) },
        document: None,
        note: None,
    };
    let story = with(&story, before);
    for (on, status) in [
        (day(2021, 4, 20), ZoneStatus::Proposed),
        (day(2026, 11, 28), ZoneStatus::Proposed),
        (day(2026, 11, 29), ZoneStatus::Approved),
    ] {
        assert_eq!(story.plan.status_on(ZONE, on), Some(status), "{on}");
        assert_eq!(zone_card(&story.plan, ZONE, on).unwrap().status, Some(status), "{on}");
        let scene = Scene::new(&story.plan, on, ZoneColouring::Status);
        assert_eq!(scene.zones()[0].paint, ZonePaint::Status(Some(status)), "{on}");
    }
}

#[test]
fn a_status_without_a_day_holds_only_where_nothing_dated_says_otherwise() {
    let status = |since: Option<Date>, on| {
        let story = given().cluster("Tứ Hạ").zone_with(|zone| {
            zone.status = Some(ZoneStatus::Operating);
            zone.status_since = since;
        });
        story.plan.status_on(ZONE, on)
    };
    assert_eq!(status(None, day(2001, 1, 1)), Some(ZoneStatus::Operating));
    assert_eq!(status(Some(day(2010, 1, 1)), day(2009, 12, 31)), None, "nobody knows");
    assert_eq!(status(Some(day(2010, 1, 1)), day(2010, 1, 1)), Some(ZoneStatus::Operating));
}

#[test]
fn an_establishment_lifts_what_was_proposed_and_an_annulment_ends_it() {
    let story = given().cluster("Bình Thành").zone_with(|zone| {
        zone.status = Some(ZoneStatus::Proposed);
    });
    let story = with(&story, approval(ApprovalKind::Establishment, day(2022, 3, 1)));
    let story = with(&story, approval(ApprovalKind::DetailedPlan, day(2023, 3, 1)));
    let story = with(&story, approval(ApprovalKind::Annulment, day(2025, 3, 1)));
    let status = |on| story.plan.status_on(ZONE, on);
    assert_eq!(status(day(2022, 2, 28)), Some(ZoneStatus::Proposed));
    assert_eq!(status(day(2022, 3, 1)), Some(ZoneStatus::Approved));
    assert_eq!(status(day(2025, 2, 28)), Some(ZoneStatus::Approved));
    assert_eq!(status(day(2025, 3, 1)), Some(ZoneStatus::Withdrawn));
    let working = story.then(&Edit::new(Message::new("operations-kept")).put(Zone {
        status: Some(ZoneStatus::Operating),
        ..Zone::clone(story.plan.get(ZONE).unwrap())
    }));
    let in_2024 = working.plan.status_on(ZONE, day(2024, 1, 1));
    assert_eq!(in_2024, Some(ZoneStatus::Operating), "an old decision lowers nothing");
}

#[test]
fn an_approval_of_a_stage_is_of_the_stage_alone() {
    let story = given().cluster("Tứ Hạ").phase("Giai đoạn 3", 3);
    let of_stage = Approval {
        phase: Some(PHASE),
        stated: Some(Area::hectares(18.2)),
        ..approval(ApprovalKind::Extension, day(2022, 3, 1))
    };
    let story = with(&story, of_stage);
    let on = day(2022, 3, 1);
    assert_eq!(story.plan.status_on(PHASE, on), Some(ZoneStatus::Approved));
    assert_eq!(story.plan.status_on(ZONE, on), None);
    assert_eq!(story.plan.area_on(PHASE, on).unwrap().area, Area::hectares(18.2));
    assert_eq!(story.plan.area_on(ZONE, on), None);
}

#[test]
fn areas_are_dated_and_say_what_they_rest_on() {
    let story = given().cluster("Hương Vân").zone_with(|zone| {
        zone.stated = Some(Area::hectares(75.0));
        zone.decision = Some(Id::new(1));
    });
    let story = with(&story, document(1, "1325/KH-UBND", None, day(2021, 4, 20)));
    let story = with(&story, document(2, "45/QĐ-UBND", None, day(2022, 3, 1)));
    let story = with(
        &story,
        Approval {
            document: Some(Id::new(2)),
            stated: Some(Area::hectares(72.5)),
            industrial: Some(Area::hectares(50.0)),
            ..approval(ApprovalKind::Establishment, day(2022, 3, 1))
        },
    );
    let area = |on| story.plan.area_on(ZONE, on).map(|it| (it.area.as_hectares(), it.basis));
    assert_eq!(area(day(2022, 2, 28)), Some((75.0, AreaBasis::Plan)));
    assert_eq!(area(day(2022, 3, 1)), Some((72.5, AreaBasis::Approved)));
    assert_eq!(fill_of_zone(&story.plan, ZONE, day(2022, 2, 28)).industrial, None);
    let fill = fill_of_zone(&story.plan, ZONE, day(2022, 3, 1));
    assert_eq!(fill.industrial, Some(Area::hectares(50.0)));
    let series = fill_series(&story.plan, ZONE, day(2021, 1, 1), day(2023, 1, 1));
    let days: Vec<Date> = series.iter().map(|(on, _)| *on).collect();
    assert_eq!(days, [day(2021, 1, 1), day(2022, 3, 1), day(2023, 1, 1)]);
    let truth = zone_card(&story.plan, ZONE, day(2021, 6, 30)).unwrap().areas;
    let basis = in_vietnamese(&truth.rests_on().unwrap());
    assert_eq!(basis, "theo kế hoạch: 1325/KH-UBND, 20/04/2021");
    let groups = zone_groups(&story.plan, day(2022, 3, 1), "", ZoneSort::Area);
    assert_eq!(groups[0].rows[0].stated.unwrap().basis, AreaBasis::Approved);
}

#[test]
fn what_a_newspaper_says_is_not_approved() {
    let basis = |kind, number: &str| {
        let story = given().cluster("Tứ Hạ").zone_with(|zone| {
            zone.stated = Some(Area::hectares(77.89));
            zone.decision = Some(Id::new(1));
        });
        let story = with(&story, document(1, number, kind, day(2024, 5, 1)));
        story.plan.area_on(ZONE, day(2021, 1, 1)).map(|it| it.basis)
    };
    assert_eq!(basis(Some(DocumentKind::Press), "Báo TTH"), Some(AreaBasis::Press));
    assert_eq!(basis(None, "Thông báo"), Some(AreaBasis::Unclear));
    assert_eq!(basis(None, "12/TTr-SCT"), Some(AreaBasis::Proposal));
    assert_eq!(basis(None, "45/QĐ-UBND"), None, "a decision of 2024 does not hold in 2021");
    let alone = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.stated = Some(Area::hectares(1.0));
    });
    let unclear = alone.plan.area_on(ZONE, day(2021, 1, 1)).unwrap();
    assert_eq!(unclear.basis, AreaBasis::Unclear);
}
