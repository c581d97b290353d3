//! Lists that say something of records the plan has: joined by code or name, nothing invented.

use super::vietnamese;
use crate::story::{Story, day, given, m2, work};
use lapday::domain::{Id, LandUse, Lot, Record, RecordKind, Work, WorkStatus, Zone};
use lapday::i18n::Language;
use lapday::io::{
    Fate, RecordReading, RecordsPlanned, plan_records, record_worth, table_from_text,
};
use std::sync::Arc;

/// Two clusters, each with a lot C-03; the second with C-1-2 beside.
fn town() -> Story {
    given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.code = "CCN-TH".into())
        .lot("C-03", 100.0)
        .lot("A1", 100.0)
        .cluster("Hương Vân")
        .zone_with(|zone| zone.code = "CCN-HV".into())
        .lot("C-03", 100.0)
        .lot("C-1-2", 100.0)
}

fn planned(story: &Story, kind: RecordKind, text: &str, zone: Option<Id<Zone>>) -> RecordsPlanned {
    let sheet = table_from_text(text, |sheet| record_worth(kind, sheet));
    let reading = RecordReading { zone, ..RecordReading::default() };
    let on = day(2024, 6, 30);
    plan_records(&story.plan, kind, &[sheet], &reading, Language::Vietnamese, on)
        .unwrap_or_else(|why| panic!("{}", vietnamese(&why)))
}

/// What becomes of each row: the letter of its fate, or why it stays out.
fn fates(planned: &RecordsPlanned) -> Vec<String> {
    let fate = |fate: &Fate| match fate {
        Fate::Adds => "adds".to_owned(),
        Fate::Changes => "changes".to_owned(),
        Fate::Unchanged => "same".to_owned(),
        Fate::Over => "over".to_owned(),
        Fate::Refused(why) => vietnamese(why),
    };
    planned.list.rows.iter().map(|row| fate(&row.fate)).collect()
}

fn zone(story: &Story, code: &str) -> Id<Zone> {
    story.plan.zone_by_code(code).expect("a zone").id
}

#[test]
fn lots_are_known_by_zone_and_code_and_keep_what_a_list_leaves_out() {
    let story = town();
    let list = "Cụm\tMã lô\tDiện tích (m2)\tLoại đất\n\
                CCN-TH\tC-03\t8200\t\nHương Vân\tc 03\t\tCây xanh\n\tCCN-HV/C-1-2\t90\t";
    let plan = planned(&story, RecordKind::Lot, list, None);
    assert_eq!(fates(&plan), ["changes", "changes", "changes"]);
    let mut after = town();
    after.plan = story.plan.clone();
    after.plan.apply(&plan.list.edit);
    let lots: Vec<_> = after.plan.all::<Lot>().cloned().collect();
    let told = |lot: &Lot| (lot.code.clone(), lot.stated, lot.land_use, lot.boundary.is_some());
    assert_eq!(told(&lots[0]), ("C-03".into(), Some(m2(8200.0)), LandUse::Industrial, true));
    assert_eq!(told(&lots[2]), ("C-03".into(), None, LandUse::Green, true));
    assert_eq!(told(&lots[3]), ("C-1-2".into(), Some(m2(90.0)), LandUse::Industrial, true));
    assert_eq!(fates(&planned(&after, RecordKind::Lot, list, None)), ["same"; 3]);
}

#[test]
fn the_zone_said_for_the_list_tells_which_lot_is_meant() {
    let story = town();
    let list = "Lô\tTầng cao tối đa\nC-03\t3\nA1\t2";
    let list = list.replace("Tầng cao tối đa", "max_floors");
    assert_eq!(
        fates(&planned(&story, RecordKind::Lot, &list, None)),
        ["Kế hoạch có 2 lô đất mang tên “C-03”; hãy thêm cột cụm, khu", "changes"]
    );
    let of_zone = Some(zone(&story, "CCN-TH"));
    assert_eq!(fates(&planned(&story, RecordKind::Lot, &list, of_zone)), ["changes", "changes"]);
}

#[test]
fn a_code_the_plan_does_not_have_is_named_and_nothing_is_invented() {
    let story = town();
    let of_zone = Some(zone(&story, "CCN-HV"));
    let list = "Lô\tDiện tích (m2)\nC-12\t50\nC-1-2\t60\nC-1-2\t70";
    assert_eq!(
        fates(&planned(&story, RecordKind::Lot, list, of_zone)),
        [
            "Kế hoạch không có lô đất “C-12”; hãy xem lại dòng này, hoặc thêm cột “Cụm, làng nghề” (zone) để thêm mới",
            "changes",
            "“C-1-2” đã có ở một dòng trên",
        ]
    );
}

#[test]
fn a_whole_list_changes_the_lots_there_are_and_adds_the_others() {
    let story = town();
    let list = "Cụm\tMã lô\tLoại đất\nCCN-TH\tC-03\tCây xanh\nCCN-TH\tC-04\tCây xanh";
    let plan = planned(&story, RecordKind::Lot, list, None);
    assert_eq!(fates(&plan), ["changes", "adds"]);
}

#[test]
fn zones_and_works_are_known_by_name() {
    let mut story = town();
    let road = Work { name: "Đường D2".into(), ..work(1) };
    story.plan.insert(Record::Work(Arc::new(road)));
    let zones = "Tên cụm\tDiện tích (ha)\nCCN Tứ Hạ\t77\nCCN Bình Thành\t5";
    assert_eq!(
        fates(&planned(&story, RecordKind::Zone, zones, None)),
        [
            "changes",
            "Kế hoạch không có cụm công nghiệp, làng nghề “CCN Bình Thành”; hãy xem lại dòng này, hoặc thêm cột “Phân loại” (kind) để thêm mới"
        ]
    );
    let plan = planned(&story, RecordKind::Zone, zones, None);
    let mut after = story.plan.clone();
    after.apply(&plan.list.edit);
    assert_eq!(after.zone_by_code("CCN-TH").unwrap().name, "Cụm công nghiệp Tứ Hạ");
    let works = "Tên công trình\tTrạng thái\nĐường D2\tHoàn thành";
    let plan = planned(&story, RecordKind::Work, works, None);
    assert_eq!(fates(&plan), ["changes"]);
    after.apply(&plan.list.edit);
    assert_eq!(after.all::<Work>().next().unwrap().status, Some(WorkStatus::Done));
}
