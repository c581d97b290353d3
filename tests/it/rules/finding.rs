//! What does not keep to the law, what is accepted of it, and what turns with the law.

use super::{E2, E3, E4, approved, cluster, put, with};
use crate::story::{day, in_vietnamese};
use lapday::domain::{Acceptance, ApprovalKind, Id, Key, Record, Uid, Zone};
use lapday::rules::{Severity, Verdict, findings, turned};
use std::sync::Arc;

fn too_small() -> crate::story::Story {
    with(cluster(7.0), |zone| {
        (zone.mountainous, zone.craft_village_cluster) = (Some(false), Some(false));
        zone.from_before_2009 = Some(false);
    })
}

#[test]
fn what_the_text_forbids_is_an_error_and_says_where_it_stands() {
    let story = too_small();
    let found = findings(&story.plan, E2, day(2026, 12, 1));
    let finding = found.iter().find(|one| one.checked.ruled.rule.id == "size.least").unwrap();
    assert_eq!(finding.severity, Severity::Error);
    assert_eq!(finding.checked.subject, Some(Key::of(Id::<Zone>::new(1))));
    let line = in_vietnamese(&finding.checked.line());
    assert_eq!(
        line,
        "Diện tích cụm 7 ha; cần từ 10 ha trở lên (Nghị định 32/2024/NĐ-CP, khoản 1 Điều 2), theo quy định ngày 01/06/2024: chưa đạt"
    );
}

#[test]
fn what_is_known_at_second_hand_warns_and_says_so() {
    let story = with(too_small(), |zone| zone.stated = Some(lapday::units::Area::hectares(4.0)));
    let found = findings(&story.plan, E4, day(2026, 12, 1));
    let finding = found.iter().find(|one| one.checked.ruled.rule.id == "size.least").unwrap();
    assert_eq!(finding.severity, Severity::Warning);
    assert!(in_vietnamese(&finding.checked.line()).contains("chưa đối chiếu văn bản gốc"));
}

#[test]
fn what_is_accepted_stays_in_sight_with_the_reason_and_as_long_as_that_holds() {
    let accepted = Acceptance {
        id: Id::new(1),
        uid: Uid::new(),
        rule: "size.least".to_owned(),
        zone: Some(Id::new(1)),
        lot: None,
        occupancy: None,
        work: None,
        programme: None,
        accepted_on: day(2026, 1, 1),
        reason: "tỉnh đã đồng ý".to_owned(),
        until: Some(day(2027, 1, 1)),
        document: None,
    };
    let story = put(too_small(), Record::Acceptance(Arc::new(accepted)));
    let reason = |on| {
        let found = findings(&story.plan, E2, on);
        let finding = found.iter().find(|one| one.checked.ruled.rule.id == "size.least").unwrap();
        finding.accepted.as_ref().map(|accepted| accepted.reason.clone())
    };
    assert_eq!(reason(day(2025, 12, 31)), None);
    assert_eq!(reason(day(2026, 12, 31)).as_deref(), Some("tỉnh đã đồng ý"));
    assert_eq!(reason(day(2027, 1, 1)), None);
}

#[test]
fn moving_the_law_says_which_verdicts_turn_and_no_others() {
    let story = too_small();
    let turns = turned(&story.plan, E3, E4, day(2026, 12, 1));
    let named: Vec<_> = turns
        .iter()
        .map(|turn| {
            let verdict =
                |one: &Option<lapday::rules::Checked>| one.as_ref().map(|one| one.verdict);
            (turn.either().unwrap().ruled.rule.id, verdict(&turn.before), verdict(&turn.after))
        })
        .collect();
    assert_eq!(named, [("size.least", Some(Verdict::Fail), Some(Verdict::Pass))]);
    assert_eq!(turned(&story.plan, E2, E2, day(2026, 12, 1)), []);
}

#[test]
fn a_cluster_that_was_given_up_is_held_to_nothing() {
    let story = approved(too_small(), ApprovalKind::Annulment, day(2025, 1, 1), 7.0);
    assert_eq!(findings(&story.plan, E2, day(2026, 12, 1)), []);
}
