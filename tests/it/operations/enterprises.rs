//! The register of enterprises: entered, changed, merged, and who is told no.

use crate::story::{Story, day, given, in_vietnamese, m2};
use lapday::domain::OccupancyState::{Leased, Operating, Registered};
use lapday::domain::{
    DuplicateBy, Enterprise, Id, Occupancy, OccupancyState, Period, ReportPeriodKind, duplicates,
};
use lapday::operations::{
    OccupancyDraft, Tenant, close_period, hand_in_period, keep_enterprise, merge_enterprises,
    record_many, remove_enterprise, reopen_period, reserve,
};
use lapday::units::Area;
use proptest::prelude::*;

fn since(year: i16) -> Period {
    Period::since(day(year, 1, 1))
}

fn kept(story: &Story, becomes: &Enterprise) -> Result<Story, String> {
    match keep_enterprise(&story.plan, becomes) {
        Ok(edit) => {
            let mut plan = story.plan.clone();
            plan.apply(&edit);
            Ok(Story { plan })
        }
        Err(refusal) => Err(refusal.message().key().to_owned()),
    }
}

#[test]
fn a_name_is_kept_tidy_and_a_second_copy_is_refused() {
    let story = given().enterprise("Công ty Scavi");
    let new = Enterprise::new(story.plan.next_id(), "  Dệt   may  Huế ");
    let story = kept(&story, &new).unwrap();
    assert_eq!(story.plan.get(new.id).unwrap().name, "Dệt may Huế");
    let copy = Enterprise::new(story.plan.next_id(), "det may hue");
    assert_eq!(kept(&story, &copy).err().unwrap(), "operations-enterprise-exists");
    let empty = Enterprise::new(story.plan.next_id(), "  ");
    assert_eq!(kept(&story, &empty).err().unwrap(), "operations-enterprise-empty");
}

#[test]
fn codes_and_figures_that_cannot_be_are_refused_with_what_is_expected() {
    let story = given();
    let with = |change: fn(&mut Enterprise)| {
        let mut enterprise = Enterprise::new(Id::new(1), "Một");
        change(&mut enterprise);
        kept(&story, &enterprise)
            .map(|story| Enterprise::clone(story.plan.get(Id::new(1)).unwrap()))
    };
    let tax = |code: &'static str| {
        let mut enterprise = Enterprise::new(Id::new(1), "Một");
        enterprise.tax_code = Some(code.into());
        kept(&story, &enterprise).err()
    };
    assert_eq!(tax("0300382741"), None);
    assert_eq!(tax("0300382741-001"), None);
    assert_eq!(tax("030038274"), Some("operations-tax-code-shape".into()));
    assert_eq!(tax("O300382741"), Some("operations-tax-code-shape".into()));
    let coded = with(|enterprise| enterprise.vsic_code = Some("C2592".into())).unwrap();
    assert_eq!(coded.vsic_code.as_deref(), Some("2592"));
    let wrong = with(|enterprise| enterprise.vsic_code = Some("2592123".into()));
    assert_eq!(wrong.err().unwrap(), "operations-vsic-shape");
    let negative = with(|enterprise| enterprise.relocation_power_kw = Some(-1.0));
    assert_eq!(negative.err().unwrap(), "operations-figure-negative");
    let long_ago = with(|enterprise| enterprise.relocate_by = Some(day(202, 1, 1)));
    assert_eq!(long_ago.err().unwrap(), "operations-year-unlikely");
}

#[test]
fn one_that_held_land_stays_and_says_where() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        100.0,
        since(2024),
    );
    let refusal = remove_enterprise(&story.plan, Id::new(1)).unwrap_err();
    assert!(in_vietnamese(refusal.message()).contains("lô C-1"));
    let story = story.enterprise("Hai");
    assert!(remove_enterprise(&story.plan, Id::new(2)).is_ok());
}

#[test]
fn duplicates_are_found_by_code_and_by_name_without_legal_form() {
    let coded = |code: &'static str| {
        move |enterprise: &mut Enterprise| enterprise.tax_code = Some(code.into())
    };
    let story = given()
        .enterprise_with("Một", coded("0300382741"))
        .enterprise_with("Một (cũ)", coded("0300382741"))
        .enterprise("Công ty TNHH May Phú Tứ")
        .enterprise("may phu tu")
        .enterprise_with("Công ty CP Đá Huế", coded("3300000001"))
        .enterprise_with("Công ty TNHH Đá Huế", coded("3300000002"))
        .enterprise("Công ty");
    let found = duplicates(&story.plan);
    let numbers = |group: &lapday::domain::Duplicate| {
        group.enterprises.iter().map(|id| id.number()).collect::<Vec<_>>()
    };
    let found: Vec<_> = found.iter().map(|group| (group.by, numbers(group))).collect();
    assert_eq!(found, [(DuplicateBy::TaxCode, vec![1, 2]), (DuplicateBy::Name, vec![3, 4])]);
}

#[test]
fn merging_moves_the_land_and_fills_in_what_was_unknown() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot("C-2", 100.0)
        .enterprise_with("Một", |enterprise| enterprise.polluting = Some(true))
        .enterprise_with("Một cũ", |enterprise| {
            enterprise.tax_code = Some("0300382741".into());
            enterprise.polluting = Some(false);
        })
        .occupied("C-1", "Một", Leased, 100.0, since(2024))
        .occupied("C-2", "Một cũ", Operating, 200.0, since(2023));
    let edit = merge_enterprises(&story.plan, Id::new(1), &[Id::new(2)]).unwrap();
    let mut plan = story.plan.clone();
    plan.apply(&edit);
    let kept = plan.get(Id::<Enterprise>::new(1)).unwrap();
    assert_eq!(kept.tax_code.as_deref(), Some("0300382741"));
    assert_eq!(kept.polluting, Some(true), "what is known stays");
    assert!(plan.get(Id::<Enterprise>::new(2)).is_none());
    assert_eq!(plan.occupancies_by(Id::new(1)).count(), 2);
    plan.apply(&edit.inverse(&story.plan, edit.label.clone()));
    assert_eq!(plan.count::<Enterprise>(), 2);
}

#[test]
fn those_who_held_one_lot_at_once_are_not_merged() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .occupied("C-1", "Một", Leased, 100.0, since(2023))
        .occupied("C-1", "Hai", Leased, 200.0, since(2024));
    let refusal = merge_enterprises(&story.plan, Id::new(1), &[Id::new(2)]).unwrap_err();
    let said = in_vietnamese(refusal.message());
    assert!(said.contains("lô C-1 từ ngày 01/01/2024"), "{said}");
    let alone = merge_enterprises(&story.plan, Id::new(1), &[Id::new(1)]).unwrap_err();
    assert_eq!(alone.message().key(), "operations-merge-needs-two");
}

fn named(story: &Story, lot: &str, name: &str, state: OccupancyState) -> OccupancyDraft {
    OccupancyDraft::new(story.lot_id(lot), Tenant::named(name), state, day(2024, 1, 1))
}

#[test]
fn many_lots_are_one_step_and_a_new_tenant_is_entered_once() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0);
    let drafts = ["C-1", "C-2"].map(|lot| named(&story, lot, "Mới", Leased));
    let edit = record_many(&story.plan, &drafts).unwrap();
    assert_eq!(in_vietnamese(&edit.label), "cập nhật sử dụng 2 lô một lần");
    let mut plan = story.plan.clone();
    plan.apply(&edit);
    assert_eq!((plan.count::<Enterprise>(), plan.count::<Occupancy>()), (1, 2));
}

#[test]
fn one_refused_lot_keeps_all_out_and_is_named_by_its_place() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0).occupied(
        "C-2",
        "Một",
        Leased,
        10_000.0,
        since(2023),
    );
    let drafts = ["C-1", "C-2", "C-1"].map(|lot| named(&story, lot, "Mới", Leased));
    let refused = record_many(&story.plan, &drafts).unwrap_err();
    let said: Vec<_> = refused.iter().map(|(at, why)| (*at, why.message().key())).collect();
    assert_eq!(said, [(1, "operations-nothing-free"), (2, "operations-same-day")]);
}

#[test]
fn a_reservation_takes_what_is_needed_and_no_more_than_is_free() {
    let need = |hectares: f64| {
        move |enterprise: &mut Enterprise| {
            enterprise.relocation_need = Some(Area::hectares(hectares));
        }
    };
    let story = given()
        .cluster("Hương Vân")
        .lot("A-1", 100.0)
        .enterprise_with("Nhỏ", need(0.4))
        .enterprise_with("Lớn", need(0.7))
        .enterprise("Chưa rõ");
    let on = day(2024, 6, 30);
    let edit = reserve(&story.plan, Id::new(1), story.lot_id("A-1"), on).unwrap();
    let mut plan = story.plan.clone();
    plan.apply(&edit);
    let held = plan.all::<Occupancy>().next().unwrap();
    assert_eq!((held.state, held.area), (Registered, m2(4_000.0)));
    let refusal = reserve(&plan, Id::new(2), story.lot_id("A-1"), on).unwrap_err();
    let said = in_vietnamese(refusal.message());
    assert!(said.contains("6.000 m²") && said.contains("7.000 m²"), "{said}");
    let rest = reserve(&plan, Id::new(3), story.lot_id("A-1"), on).unwrap();
    plan.apply(&rest);
    assert_eq!(plan.held_area(story.lot_id("A-1"), on), m2(10_000.0));
}

#[test]
fn a_period_is_closed_after_its_cut_off_once_and_reopened_last_first() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        4_000.0,
        since(2024),
    );
    let half = ReportPeriodKind::HalfYear;
    let early = close_period(&story.plan, (half, 2024), day(2024, 6, 14), Vec::new()).unwrap_err();
    assert_eq!(early.message().key(), "operations-period-runs");
    let edit = close_period(&story.plan, (half, 2024), day(2024, 6, 15), Vec::new()).unwrap();
    assert_eq!(in_vietnamese(&edit.label), "chốt 6 tháng đầu năm 2024");
    let mut plan = story.plan.clone();
    plan.apply(&edit);
    let again = close_period(&plan, (half, 2024), day(2024, 6, 20), Vec::new()).unwrap_err();
    assert_eq!(again.message().key(), "operations-period-closed-already");
    let year =
        close_period(&plan, (ReportPeriodKind::Year, 2024), day(2024, 12, 20), Vec::new()).unwrap();
    plan.apply(&year);
    let first = reopen_period(&plan, Id::new(1)).unwrap_err();
    assert_eq!(first.message().key(), "operations-period-not-last");
    plan.apply(&reopen_period(&plan, Id::new(2)).unwrap());
    assert!(reopen_period(&plan, Id::new(1)).is_ok());
}

#[test]
fn a_period_missed_is_closed_as_long_as_no_later_one_is_handed_in() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        4_000.0,
        since(2024),
    );
    let (half, today) = (ReportPeriodKind::HalfYear, day(2024, 12, 19));
    let mut plan = story.plan.clone();
    plan.apply(&close_period(&plan, (ReportPeriodKind::Year, 2024), today, Vec::new()).unwrap());
    plan.apply(&close_period(&plan, (half, 2024), today, Vec::new()).unwrap());
    let key = |refusal: Result<_, lapday::operations::Refusal>| {
        refusal.map(|_: lapday::domain::Edit| ()).unwrap_err().message().key().to_owned()
    };
    let (year, first) = (Id::new(1), Id::new(2));
    let order = hand_in_period(&plan, year, Some(today));
    assert_eq!(key(order), "operations-period-hand-in-order");
    let early = hand_in_period(&plan, first, Some(day(2024, 12, 1)));
    assert_eq!(key(early), "operations-period-handed-in-early");
    plan.apply(&hand_in_period(&plan, first, Some(today)).unwrap());
    plan.apply(&hand_in_period(&plan, year, Some(today)).unwrap());
    assert_eq!(key(reopen_period(&plan, year)), "operations-period-is-handed-in");
    let missed = close_period(&plan, (half, 2023), today, Vec::new());
    assert_eq!(key(missed), "operations-period-later-handed-in");
    assert_eq!(key(hand_in_period(&plan, first, None)), "operations-period-later-handed-in");
    plan.apply(&hand_in_period(&plan, year, None).unwrap());
    assert!(hand_in_period(&plan, first, None).is_ok());
}

#[test]
fn a_deadline_before_the_first_day_and_negative_amounts_are_refused() {
    let story = given().cluster("Tứ Hạ").lot("C-03", 100.0);
    let draft = named(&story, "C-03", "Một", Leased);
    let key = |draft: OccupancyDraft| story.refusal(&draft).message().key().to_owned();
    let late = OccupancyDraft { deadline: Some(day(2024, 1, 1)), ..draft.clone() };
    assert_eq!(key(late), "operations-deadline-backwards");
    let owing = OccupancyDraft { investment_million_vnd: Some(-1.0), ..draft.clone() };
    assert_eq!(key(owing), "operations-amount-negative");
    assert_eq!(key(OccupancyDraft { workers: Some(-1), ..draft }), "operations-amount-negative");
}

#[test]
fn the_next_state_takes_over_money_and_term_as_far_as_they_go_on() {
    let story = given().cluster("Tứ Hạ").lot("C-03", 100.0);
    let leased = OccupancyDraft {
        deadline: Some(day(2025, 1, 1)),
        investment_million_vnd: Some(12_000.0),
        investment_done_million_vnd: Some(500.0),
        reason: Some("Theo đơn".into()),
        ..named(&story, "C-03", "Một", Leased)
    };
    let story = story.recorded(&leased);
    let building = story.draft("C-03", "Một", OccupancyState::Building, day(2024, 6, 1));
    let story = story.recorded(&building);
    let story = story.recorded(&story.draft("C-03", "Một", Operating, day(2024, 12, 1)));
    let of =
        |state| story.plan.all::<Occupancy>().find(|record| record.state == state).unwrap().clone();
    assert_eq!(of(OccupancyState::Building).deadline, Some(day(2025, 1, 1)));
    assert_eq!(of(OccupancyState::Building).reason, None, "a reason is of one state");
    assert_eq!(of(Operating).deadline, None);
    assert_eq!(of(Operating).investment_million_vnd, Some(12_000.0));
    assert_eq!(of(Operating).investment_done_million_vnd, Some(500.0));
}

proptest! {
    #[test]
    fn merging_and_recording_many_never_give_more_land_than_a_lot_has(
        drafts in prop::collection::vec((0_usize..2, 0_usize..3, 0_usize..5, 0_i64..24, 1_u16..9_000), 0..10),
    ) {
        let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0);
        let mut plan = story.plan.clone();
        for (lot, who, state, month, area) in drafts {
            let states = [Registered, Leased, OccupancyState::Building, Operating, OccupancyState::Suspended];
            let from = day(2022, 1, 1).saturating_add(jiff::Span::new().months(month));
            let draft = OccupancyDraft {
                area: Some(m2(f64::from(area))),
                from,
                ..named(&story, ["C-1", "C-2"][lot], ["Một", "Hai", "Ba"][who], states[state])
            };
            if let Ok(edit) = record_many(&plan, &[draft]) {
                plan.apply(&edit);
            }
        }
        let ids: Vec<_> = plan.all::<Enterprise>().map(|enterprise| enterprise.id).collect();
        if let [first, others @ ..] = ids.as_slice()
            && let Ok(edit) = merge_enterprises(&plan, *first, others)
        {
            plan.apply(&edit);
        }
        for month in 0..30 {
            let on = day(2022, 1, 1).saturating_add(jiff::Span::new().months(month));
            for code in ["C-1", "C-2"] {
                let lot = story.lot_id(code);
                prop_assert!(!plan.held_area(lot, on).exceeds(m2(10_000.0)));
                let mut who: Vec<_> = plan.occupancies_on(lot, on).map(|held| held.enterprise).collect();
                let all = who.len();
                who.sort_unstable();
                who.dedup();
                prop_assert_eq!(who.len(), all, "one enterprise twice on {}", on);
            }
        }
    }
}
