//! What somebody stated of a target is never passed over.

use super::{put, text};
use crate::story::{Story, day, given, in_vietnamese, work};
use jiff::civil::Date;
use lapday::domain::{
    About, BoardRow, Evidence, Id, JudgedBy, Measure, Plan, Record, RecordKind, Target,
    TargetStanding, Value, Work, WorkKind, WorkStatus, ZoneStatus, board,
};
use lapday::i18n::{Language, Texts};
use lapday::operations::keep;
use lapday::views::{Mark, TableQuery, tables, target_card};
use std::sync::Arc;

const ON: Date = jiff::civil::date(2024, 6, 30);

fn state(story: &mut Story, state: &'static str, on: Date) {
    let target = story.plan.all::<Target>().last().unwrap().id.number();
    put(
        &mut story.plan,
        RecordKind::Statement,
        &[
            ("target", Value::Link(target)),
            ("day", Value::Day(on)),
            ("state", Value::Code(state)),
            ("source", text("UBND xã")),
        ],
    );
}

fn row(plan: &Plan) -> BoardRow {
    board(plan, None, ON)[0]
}

/// The founding of a cluster that is only proposed, due at the end of 2022.
fn founding() -> Story {
    given().cluster("Hương Vân").zone_with(|zone| zone.status = Some(ZoneStatus::Proposed)).target(
        |target| {
            target.measure = Measure::Establishment;
            target.due = Some(day(2022, 12, 31));
        },
    )
}

fn judged(story: &Story, by: JudgedBy) -> Plan {
    let mut plan = story.plan.clone();
    let target = plan.all::<Target>().last().unwrap();
    let target = Target {
        judged_by: Some(by),
        judged_why: Some("có quyết định, chưa gửi bản gốc".into()),
        ..Target::clone(target)
    };
    plan.insert(Record::Target(Arc::new(target)));
    plan
}

#[test]
fn where_records_and_people_differ_both_are_shown_and_the_row_is_marked() {
    let mut story = founding();
    state(&mut story, "done", day(2023, 5, 1));
    let found = row(&story.plan);
    assert!(found.is_undecided());
    assert_eq!(found.standing, TargetStanding::Overdue);
    let sides = (found.computed.unwrap().standing, found.stated.unwrap().standing);
    assert_eq!(sides, (TargetStanding::Overdue, TargetStanding::Reached));
    let table = tables::targets::TABLE
        .table(&story.plan, &TableQuery { on: ON, since: ON, law: ON, zone: None });
    let place = table.columns.iter().position(|column| column.key == "disagreement").unwrap();
    let said = table.rows[0].cells[place].text(&Texts::new(Language::Vietnamese));
    assert!(said.contains("báo cáo: đã đạt (UBND xã, 01/05/2023)"), "{said}");
    assert_eq!(table.rows[0].mark, Mark::Warning);
    let card = target_card(&story.plan, found.target, ON).unwrap();
    assert!(in_vietnamese(&card.disagreement.unwrap()).contains("đã đạt"));
}

#[test]
fn the_target_says_which_rules_and_why() {
    let mut story = founding();
    state(&mut story, "done", day(2023, 5, 1));
    let by_people = judged(&story, JudgedBy::Statement);
    assert_eq!(row(&by_people).standing, TargetStanding::Reached);
    assert!(!row(&by_people).is_undecided());
    let card = target_card(&by_people, Id::new(1), ON).unwrap();
    let said = in_vietnamese(&card.disagreement.unwrap());
    assert!(said.contains("hồ sơ: quá hạn") && said.contains("chưa gửi bản gốc"), "{said}");
    let by_records = judged(&story, JudgedBy::Records);
    assert_eq!(row(&by_records).standing, TargetStanding::Overdue);
}

/// A target whose work tells this much.
fn of_work(change: impl FnOnce(&mut Work)) -> Story {
    let mut story = given().cluster("Tứ Hạ");
    let mut own = Work { kind: WorkKind::General, ..work(1) };
    change(&mut own);
    story.plan.insert(Record::Work(Arc::new(own)));
    story.target(|target| {
        target.measure = Measure::Completion;
        target.work = Some(Id::new(1));
        target.due = None;
    })
}

#[test]
fn a_statement_counts_where_the_records_tell_nothing() {
    let mut silent = of_work(|_| {});
    assert_eq!(row(&silent.plan).standing, TargetStanding::Unsaid);
    state(&mut silent, "done", day(2023, 5, 1));
    let found = row(&silent.plan);
    assert_eq!((found.standing, found.differs), (TargetStanding::Reached, false));
    assert!(matches!(found.evidence, Evidence::Said(_)));
}

#[test]
fn a_statement_the_records_have_overtaken_speaks_against_nothing() {
    let mut story = of_work(|work| work.finished = Some(day(2023, 6, 1)));
    state(&mut story, "on_course", day(2022, 5, 1));
    assert!(!row(&story.plan).differs, "it was so then");
    state(&mut story, "late", day(2023, 7, 1));
    assert!(row(&story.plan).is_undecided(), "said after the work was done");
}

#[test]
fn a_target_without_a_day_is_judged_by_the_plans_last_one_and_says_so() {
    let mut story = of_work(|work| work.status = Some(WorkStatus::UnderWay));
    assert_eq!(row(&story.plan).due, None, "the plan has none");
    story.plan.about =
        Arc::new(About { last_day: Some(day(2025, 12, 31)), ..About::clone(&story.plan.about) });
    let standing = |on| board(&story.plan, None, on)[0].standing;
    assert_eq!(standing(day(2025, 12, 31)), TargetStanding::OnCourse);
    assert_eq!(standing(day(2026, 1, 1)), TargetStanding::Overdue);
    let card = target_card(&story.plan, Id::new(1), ON).unwrap();
    let said = in_vietnamese(&card.judged_by_plan.unwrap());
    assert_eq!(said, "không ghi thời hạn, xét theo ngày cuối kế hoạch 31/12/2025");
}

#[test]
fn a_founding_is_told_by_the_status_of_the_day() {
    let mut story = founding().zone_with(|zone| zone.status_since = Some(day(2021, 4, 20)));
    let standing = |plan: &Plan, on| board(plan, None, on)[0].standing;
    put(
        &mut story.plan,
        RecordKind::Approval,
        &[
            ("zone", Value::Link(1)),
            ("kind", Value::Code("establishment")),
            ("day", Value::Day(day(2022, 10, 1))),
        ],
    );
    assert_eq!(standing(&story.plan, day(2022, 9, 30)), TargetStanding::OnCourse);
    assert_eq!(standing(&story.plan, day(2022, 10, 1)), TargetStanding::Reached);
    let later = founding().zone_with(|zone| {
        zone.status = Some(ZoneStatus::Operating);
        zone.status_since = Some(day(2026, 11, 29));
    });
    let untold = standing(&later.plan, day(2021, 6, 1));
    assert_eq!(untold, TargetStanding::Unsaid, "a status of 2026 tells nothing of 2021");
}

#[test]
fn a_choice_without_a_reason_is_refused() {
    let story = founding();
    let plan = judged(&story, JudgedBy::Statement);
    let with_reason = Target::clone(plan.all::<Target>().last().unwrap());
    let without = Target { judged_why: None, ..with_reason.clone() };
    let kept = |target: Target| keep(&story.plan, Record::Target(Arc::new(target)), ON);
    assert!(kept(with_reason).is_ok());
    let refusal = kept(without).unwrap_err();
    assert!(in_vietnamese(refusal.message()).contains("Lý do chọn"));
}
