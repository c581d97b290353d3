//! Who may do what with a lot, and in which words the program says no.

mod approval;
mod brought;
mod ending;
mod enterprises;
mod land;
mod land_check;
mod layout;
mod lineage;
mod scratch;
mod typed;

use crate::story::{Story, day, given, in_english, in_vietnamese, m2};
use lapday::domain::OccupancyState::{
    Building, Leased, Operating, Recovered, Registered, Suspended,
};
use lapday::domain::{Enterprise, Id, LandUse, Occupancy, Period};
use lapday::operations::{
    OccupancyDraft, Refusal, Tenant, correct_occupancy, end_occupancy, record_occupancy,
    remove_occupancy,
};
use lapday::units::Area;

/// One cluster, one lot C-03 of one hectare.
fn one_lot() -> Story {
    given().cluster("Tứ Hạ").lot("C-03", 100.0)
}

fn key(refusal: &Refusal) -> &str {
    refusal.message().key()
}

fn record_of(story: &Story, state: lapday::domain::OccupancyState) -> Id<Occupancy> {
    let found = story.plan.all::<Occupancy>().find(|record| record.state == state);
    found.expect("a record in this state").id
}

#[test]
fn a_new_tenant_without_an_area_takes_the_whole_free_lot() {
    let story = one_lot();
    let story = story.recorded(&story.draft("C-03", "Scavi", Leased, day(2024, 1, 1)));
    assert_eq!(story.history("C-03"), ["Scavi leased 10000 2024-01-01.."]);
}

#[test]
fn the_label_names_tenant_and_lot_in_both_languages() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let label = record_occupancy(&story.plan, &draft).unwrap().label;
    assert_eq!(in_vietnamese(&label), "ghi nhận Scavi thuê lô C-03");
    assert_eq!(in_english(&label), "record that Scavi leased lot C-03");
}

#[test]
fn land_that_is_not_for_lease_is_refused_by_its_use() {
    let story = given().cluster("Tứ Hạ").lot_for("X-1", 100.0, LandUse::Green);
    let refusal = story.refusal(&story.draft("X-1", "Scavi", Leased, day(2024, 1, 1)));
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Lô X-1 là đất cây xanh, không phải đất cho thuê; hãy chọn lô công nghiệp, kho bãi hoặc dịch vụ"
    );
}

#[test]
fn a_lot_is_refused_before_it_exists_and_after_it_is_gone() {
    let story =
        one_lot().lot_with(|lot| lot.valid = Period::between(day(2023, 1, 1), day(2025, 1, 1)));
    let draft = story.draft("C-03", "Scavi", Leased, day(2022, 12, 31));
    assert_eq!(key(&story.refusal(&draft)), "operations-lot-not-yet");
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    assert_eq!(key(&story.refusal(&draft)), "operations-lot-no-more");
    let story = story.recorded(&OccupancyDraft { to: Some(day(2025, 1, 1)), ..draft });
    assert_eq!(story.history("C-03").len(), 1);
}

#[test]
fn an_unknown_lot_is_refused() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let refusal = story.refusal(&OccupancyDraft { lot: Id::new(99), ..draft });
    assert_eq!(key(&refusal), "operations-lot-unknown");
}

#[test]
fn more_than_the_lot_has_is_refused_with_its_size() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let refusal = story.refusal(&OccupancyDraft { area: Some(m2(12_000.0)), ..draft });
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Lô C-03 chỉ rộng 10.000 m², không đủ 12.000 m² cho Scavi"
    );
}

#[test]
fn two_tenants_share_a_lot_side_by_side_until_it_is_full() {
    let story = one_lot().occupied("C-03", "Một", Leased, 6_000.0, Period::since(day(2024, 1, 1)));
    let draft = story.draft("C-03", "Hai", Registered, day(2024, 6, 1));
    let refusal = story.refusal(&OccupancyDraft { area: Some(m2(4_001.0)), ..draft.clone() });
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Lô C-03 chỉ còn trống 4.000 m² vào ngày 01/06/2024, không đủ 4.001 m² cho Hai; đang giữ đất: Một 6.000 m²"
    );
    let story = story.recorded(&draft);
    assert_eq!(story.history("C-03")[1], "Hai registered 4000 2024-06-01..");
    let refusal = story.refusal(&story.draft("C-03", "Ba", Leased, day(2024, 7, 1)));
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Lô C-03 không còn đất trống cho Ba vào ngày 01/07/2024; đang giữ đất: Một 6.000 m², Hai 4.000 m²"
    );
}

#[test]
fn tenants_one_after_the_other_both_have_the_whole_lot() {
    let story = one_lot().occupied(
        "C-03",
        "Một",
        Leased,
        10_000.0,
        Period::between(day(2020, 1, 1), day(2024, 1, 1)),
    );
    let story = story.recorded(&story.draft("C-03", "Hai", Leased, day(2024, 1, 1)));
    assert_eq!(story.history("C-03")[1], "Hai leased 10000 2024-01-01..");
}

#[test]
fn a_tenant_who_comes_later_counts_too() {
    let story =
        one_lot().occupied("C-03", "Một", Registered, 7_000.0, Period::since(day(2025, 1, 1)));
    let draft = story.draft("C-03", "Hai", Leased, day(2024, 1, 1));
    let open = OccupancyDraft { area: Some(m2(5_000.0)), ..draft.clone() };
    let sentence = in_english(story.refusal(&open).message());
    assert!(sentence.contains("3,000 m² free on 01/01/2025"), "{sentence}");
    let ending = OccupancyDraft { to: Some(day(2025, 1, 1)), ..open };
    assert!(record_occupancy(&story.plan, &ending).is_ok());
    let story = story.recorded(&draft);
    assert_eq!(story.history("C-03")[0], "Hai leased 3000 2024-01-01..");
}

#[test]
fn land_taken_back_is_free_for_the_next() {
    let story =
        one_lot().occupied("C-03", "Một", Recovered, 10_000.0, Period::since(day(2023, 1, 1)));
    let story = story.recorded(&story.draft("C-03", "Hai", Leased, day(2024, 1, 1)));
    assert_eq!(story.history("C-03")[1], "Hai leased 10000 2024-01-01..");
}

#[test]
fn a_lot_of_unknown_area_needs_the_area_typed() {
    let story = one_lot().lot_with(|lot| lot.boundary = None);
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    assert_eq!(key(&story.refusal(&draft)), "operations-area-unknown");
    let story = story.recorded(&OccupancyDraft { area: Some(m2(800.0)), ..draft });
    assert_eq!(story.history("C-03"), ["Scavi leased 800 2024-01-01.."]);
}

#[test]
fn a_new_state_ends_the_old_one_and_takes_over_area_and_lease() {
    let story = one_lot();
    let first = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let first = OccupancyDraft {
        area: Some(m2(4_000.0)),
        lease_number: Some("07/HĐ".into()),
        lease_years: Some(49),
        ..first
    };
    let story = story.recorded(&first);
    let story = story.recorded(&story.draft("C-03", "Scavi", Building, day(2024, 9, 1)));
    assert_eq!(
        story.history("C-03"),
        ["Scavi leased 4000 2024-01-01..2024-09-01", "Scavi building 4000 2024-09-01.."]
    );
    let second = story.plan.get(record_of(&story, Building)).unwrap();
    assert_eq!(second.lease_number.as_deref(), Some("07/HĐ"));
    assert_eq!(second.lease_years, Some(49));
    assert_eq!(story.plan.count::<Enterprise>(), 1);
}

#[test]
fn a_state_that_cannot_follow_is_refused_with_those_that_can() {
    let story =
        one_lot().occupied("C-03", "Scavi", Operating, 10_000.0, Period::since(day(2024, 1, 1)));
    let refusal = story.refusal(&story.draft("C-03", "Scavi", Registered, day(2024, 6, 1)));
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Scavi tại lô C-03 đang hoạt động từ ngày 01/01/2024 nên không thể chuyển sang đã đăng ký giữ chỗ; chỉ có thể chuyển sang: tạm dừng, bị thu hồi đất"
    );
}

#[test]
fn the_same_state_again_is_refused() {
    let story =
        one_lot().occupied("C-03", "Scavi", Leased, 10_000.0, Period::since(day(2024, 1, 1)));
    let refusal = story.refusal(&story.draft("C-03", "Scavi", Leased, day(2024, 6, 1)));
    assert_eq!(key(&refusal), "operations-already-so");
    let refusal = story.refusal(&story.draft("C-03", "Scavi", Building, day(2024, 1, 1)));
    assert_eq!(key(&refusal), "operations-same-day");
}

#[test]
fn nothing_is_taken_back_from_who_holds_nothing() {
    let story = one_lot();
    let refusal = story.refusal(&story.draft("C-03", "Scavi", Recovered, day(2024, 6, 1)));
    assert_eq!(key(&refusal), "operations-nothing-to-recover");
}

#[test]
fn recovered_land_stays_recovered_beyond_the_end_of_the_lease() {
    let story = one_lot().occupied(
        "C-03",
        "Scavi",
        Leased,
        10_000.0,
        Period::between(day(2024, 1, 1), day(2030, 1, 1)),
    );
    let story = story.recorded(&story.draft("C-03", "Scavi", Recovered, day(2026, 1, 1)));
    assert_eq!(
        story.history("C-03"),
        ["Scavi leased 10000 2024-01-01..2026-01-01", "Scavi recovered 10000 2026-01-01.."]
    );
    let refusal = story.refusal(&story.draft("C-03", "Scavi", Leased, day(2027, 1, 1)));
    assert_eq!(key(&refusal), "operations-recovered-before");
}

#[test]
fn a_record_in_between_must_end_before_the_later_one_and_suit_it() {
    let story =
        one_lot().occupied("C-03", "Scavi", Operating, 10_000.0, Period::since(day(2025, 1, 1)));
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let refusal = story.refusal(&draft);
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Scavi đã có ghi nhận đang hoạt động tại lô C-03 từ ngày 01/01/2025; hãy ghi ngày kết thúc không muộn hơn ngày đó"
    );
    let ending = OccupancyDraft { to: Some(day(2025, 1, 1)), ..draft };
    let wrong = OccupancyDraft { state: Registered, ..ending.clone() };
    assert!(record_occupancy(&story.plan, &wrong).is_ok());
    let story =
        one_lot().occupied("C-03", "Scavi", Registered, 10_000.0, Period::since(day(2025, 1, 1)));
    assert_eq!(key(&story.refusal(&ending)), "operations-cannot-precede");
}

#[test]
fn who_left_may_come_back_with_any_state() {
    let story = one_lot().occupied(
        "C-03",
        "Scavi",
        Operating,
        10_000.0,
        Period::between(day(2020, 1, 1), day(2024, 1, 1)),
    );
    let story = story.recorded(&story.draft("C-03", "Scavi", Registered, day(2024, 1, 1)));
    assert_eq!(story.history("C-03").len(), 2);
}

#[test]
fn the_exact_name_means_the_enterprise_that_is_there() {
    let story = one_lot().enterprise("Dệt may Phú Ốc");
    // The same letters, written decomposed as some keyboards send them.
    let typed: String =
        unicode_normalization::UnicodeNormalization::nfd("Dệt may Phú Ốc").collect();
    let story = story.recorded(&story.draft("C-03", &typed, Leased, day(2024, 1, 1)));
    assert_eq!(story.plan.count::<Enterprise>(), 1);
}

#[test]
fn almost_the_same_name_is_refused_and_other_marks_are_named() {
    let story = one_lot().enterprise("Dệt may Phú Ốc");
    let refusal = story.refusal(&story.draft("C-03", "det may phu oc", Leased, day(2024, 1, 1)));
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Đã có doanh nghiệp Dệt may Phú Ốc với tên gần giống det may phu oc; hãy chọn trong danh sách"
    );
}

#[test]
fn a_tax_code_belongs_to_one_enterprise() {
    let story = one_lot()
        .enterprise_with("Scavi", |enterprise| enterprise.tax_code = Some("3300100100".into()));
    let draft = story.draft("C-03", "Khác", Leased, day(2024, 1, 1));
    let named = |name: &str, code: &str| Tenant::New {
        name: name.into(),
        tax_code: Some(code.into()),
        vsic_code: None,
        is_another: false,
    };
    let other = OccupancyDraft { tenant: named("Khác", "3300100100"), ..draft.clone() };
    assert_eq!(key(&story.refusal(&other)), "operations-tax-code-exists");
    let wrong = OccupancyDraft { tenant: named("Scavi", "999"), ..draft.clone() };
    assert_eq!(key(&story.refusal(&wrong)), "operations-tax-code-differs");
    let right = OccupancyDraft { tenant: named("Scavi", "3300100100"), ..draft };
    assert!(record_occupancy(&story.plan, &right).is_ok());
}

#[test]
fn correcting_replaces_a_record_and_does_not_stand_in_its_own_way() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let story = story.recorded(&draft);
    let id = record_of(&story, Leased);
    let better = OccupancyDraft { area: Some(m2(9_500.0)), from: day(2024, 2, 1), ..draft };
    let edit = correct_occupancy(&story.plan, id, &better).unwrap();
    let story = story.then(&edit);
    assert_eq!(story.history("C-03"), ["Scavi leased 9500 2024-02-01.."]);
}

#[test]
fn correcting_the_day_of_change_moves_the_end_of_the_state_before() {
    let story = one_lot();
    let story = story.recorded(&story.draft("C-03", "Scavi", Leased, day(2024, 1, 1)));
    let story = story.recorded(&story.draft("C-03", "Scavi", Building, day(2024, 6, 1)));
    let id = record_of(&story, Building);
    for (from, expected) in [
        (day(2024, 9, 1), "Scavi leased 10000 2024-01-01..2024-09-01"),
        (day(2024, 3, 1), "Scavi leased 10000 2024-01-01..2024-03-01"),
    ] {
        let draft = story.draft("C-03", "Scavi", Building, from);
        let edit = correct_occupancy(&story.plan, id, &draft).unwrap();
        let story = story.then(&edit);
        assert_eq!(story.history("C-03")[0], expected);
    }
    let draft = story.draft("C-03", "Scavi", Registered, day(2024, 6, 1));
    let refusal = correct_occupancy(&story.plan, id, &draft).unwrap_err();
    assert_eq!(key(&refusal), "operations-cannot-follow");
}

#[test]
fn ending_sets_the_day_once_and_never_later() {
    let story =
        one_lot().occupied("C-03", "Scavi", Leased, 10_000.0, Period::since(day(2024, 1, 1)));
    let id = record_of(&story, Leased);
    let refusal = end_occupancy(&story.plan, id, day(2024, 1, 1)).unwrap_err();
    assert_eq!(key(&refusal), "operations-dates-backwards");
    let edit = end_occupancy(&story.plan, id, day(2025, 1, 1)).unwrap();
    let story = story.then(&edit);
    assert_eq!(story.history("C-03"), ["Scavi leased 10000 2024-01-01..2025-01-01"]);
    let refusal = end_occupancy(&story.plan, id, day(2026, 1, 1)).unwrap_err();
    assert_eq!(key(&refusal), "operations-ends-later");
}

#[test]
fn removing_a_mistake_lets_the_state_before_go_on() {
    let story = one_lot();
    let story = story.recorded(&story.draft("C-03", "Scavi", Leased, day(2024, 1, 1)));
    let story = story.recorded(&story.draft("C-03", "Scavi", Suspended, day(2024, 6, 1)));
    let edit = remove_occupancy(&story.plan, record_of(&story, Suspended)).unwrap();
    let story = story.then(&edit);
    assert_eq!(story.history("C-03"), ["Scavi leased 10000 2024-01-01.."]);
    let edit = remove_occupancy(&story.plan, record_of(&story, Leased)).unwrap();
    let story = story.then(&edit);
    assert!(story.history("C-03").is_empty());
}

#[test]
fn removing_a_recovery_does_not_take_the_land_from_the_next_tenant() {
    let story = one_lot();
    let story = story.recorded(&story.draft("C-03", "Một", Leased, day(2024, 1, 1)));
    let story = story.recorded(&story.draft("C-03", "Một", Recovered, day(2024, 6, 1)));
    let story = story.recorded(&story.draft("C-03", "Hai", Leased, day(2024, 7, 1)));
    let edit = remove_occupancy(&story.plan, record_of(&story, Recovered)).unwrap();
    let story = story.then(&edit);
    assert_eq!(
        story.history("C-03"),
        ["Một leased 10000 2024-01-01..2024-06-01", "Hai leased 10000 2024-07-01.."]
    );
}

#[test]
fn a_record_that_is_gone_is_refused_by_every_operation() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let gone = Id::new(7);
    for refusal in [
        correct_occupancy(&story.plan, gone, &draft).unwrap_err(),
        end_occupancy(&story.plan, gone, day(2024, 1, 1)).unwrap_err(),
        remove_occupancy(&story.plan, gone).unwrap_err(),
    ] {
        assert_eq!(key(&refusal), "operations-record-unknown");
    }
}

#[test]
fn every_accepted_edit_is_undone_by_its_inverse() {
    let story = one_lot();
    let story = story.recorded(&story.draft("C-03", "Scavi", Leased, day(2024, 1, 1)));
    let before = story.history("C-03");
    let draft = story.draft("C-03", "Scavi", Building, day(2024, 6, 1));
    let edit = record_occupancy(&story.plan, &draft).unwrap();
    let inverse = edit.inverse(&story.plan, edit.label.clone());
    let story = story.then(&edit).then(&inverse);
    assert_eq!(story.history("C-03"), before);
}

mod any_order_of_drafts {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn never_holds_more_land_than_the_lot_has(
            drafts in prop::collection::vec(
                (0..3_usize, 0..6_usize, 0..60_i64, prop::option::of(1..40_i64), prop::option::of(1.0..11_000.0_f64)),
                1..12,
            )
        ) {
            let states = [Registered, Leased, Building, Operating, Suspended, Recovered];
            let mut story = one_lot();
            for (who, state, from, months, area) in drafts {
                let start = day(2020, 1, 1).saturating_add(jiff::Span::new().months(from));
                let draft = OccupancyDraft {
                    area: area.map(m2),
                    to: months.map(|months| start.saturating_add(jiff::Span::new().months(months))),
                    ..story.draft("C-03", ["Một", "Hai", "Ba"][who], states[state], start)
                };
                if let Ok(edit) = record_occupancy(&story.plan, &draft) {
                    story = story.then(&edit);
                }
            }
            for month in 0..140 {
                let on = day(2020, 1, 1).saturating_add(jiff::Span::new().months(month));
                let held = story.plan.held_area(story.lot_id("C-03"), on);
                prop_assert!(!held.exceeds(Area::square_metres(10_000.0)), "{on}: {held:?}");
                for name in ["Một", "Hai", "Ba"] {
                    let at_once = story.plan.occupancies_on(story.lot_id("C-03"), on)
                        .filter(|record| story.plan.get(record.enterprise).unwrap().name == name)
                        .count();
                    prop_assert!(at_once <= 1, "{name} twice on {on}");
                }
            }
        }
    }
}
