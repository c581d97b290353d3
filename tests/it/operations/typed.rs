//! Slips of the finger in names, days and areas.

use super::{key, one_lot, record_of};
use crate::story::{day, in_vietnamese, m2};
use lapday::domain::OccupancyState::{Leased, Operating};
use lapday::domain::{Enterprise, Period};
use lapday::operations::{OccupancyDraft, end_occupancy};

#[test]
fn an_enterprise_needs_a_name() {
    let story = one_lot();
    let refusal = story.refusal(&story.draft("C-03", "  ", Leased, day(2024, 1, 1)));
    assert_eq!(key(&refusal), "operations-enterprise-empty");
}

#[test]
fn a_known_name_in_other_capitals_and_spaces_is_the_same_enterprise() {
    let story = one_lot().occupied(
        "C-03",
        "Công ty  Ân Phú",
        Leased,
        4_000.0,
        Period::since(day(2024, 1, 1)),
    );
    for typed in ["Công ty Ân Phú", "  CÔNG TY   ÂN PHÚ ", "công ty\u{a0}a\u{302}n phú"] {
        let after = story.recorded(&story.draft("C-03", typed, Operating, day(2024, 6, 1)));
        assert_eq!(after.plan.count::<Enterprise>(), 1, "{typed:?}");
        assert_eq!(after.history("C-03")[1], "Công ty  Ân Phú operating 4000 2024-06-01..");
    }
    let refusal = story.refusal(&story.draft("C-03", "công ty an phú", Leased, day(2024, 6, 1)));
    assert_eq!(key(&refusal), "operations-enterprise-exists");
}

#[test]
fn a_new_name_is_kept_with_single_spaces() {
    let story = one_lot();
    let story = story.recorded(&story.draft("C-03", " Dệt  may\tHuế ", Leased, day(2024, 1, 1)));
    assert_eq!(story.history("C-03"), ["Dệt may Huế leased 10000 2024-01-01.."]);
}

#[test]
fn dates_do_not_run_backwards() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 6, 30));
    let draft = OccupancyDraft { to: Some(day(2024, 6, 30)), ..draft };
    assert_eq!(
        in_vietnamese(story.refusal(&draft).message()),
        "Ngày kết thúc 30/06/2024 không sau ngày bắt đầu 30/06/2024; hãy sửa một trong hai ngày"
    );
}

#[test]
fn a_year_nobody_can_mean_is_refused_wherever_a_day_is_typed() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    let refusal = story.refusal(&OccupancyDraft { from: day(224, 1, 1), ..draft.clone() });
    assert_eq!(
        in_vietnamese(refusal.message()),
        "Năm của ngày 01/01/0224 không nằm trong khoảng 1900–2200; hãy kiểm tra lại ngày"
    );
    let endless = OccupancyDraft { to: Some(day(2201, 1, 1)), ..draft.clone() };
    assert_eq!(key(&story.refusal(&endless)), "operations-year-unlikely");
    let story = story.recorded(&OccupancyDraft { to: Some(day(2200, 12, 31)), ..draft });
    let id = record_of(&story, Leased);
    let refusal = end_occupancy(&story.plan, id, day(9999, 1, 1)).unwrap_err();
    assert_eq!(key(&refusal), "operations-year-unlikely");
}

#[test]
fn an_area_is_a_number_above_nothing() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    for area in [0.0, -5.0, f64::NAN, f64::INFINITY] {
        let refusal = story.refusal(&OccupancyDraft { area: Some(m2(area)), ..draft.clone() });
        assert_eq!(key(&refusal), "operations-area-not-positive", "{area}");
    }
}

#[test]
fn less_than_the_registry_writes_is_no_area() {
    let story = one_lot();
    let draft = story.draft("C-03", "Scavi", Leased, day(2024, 1, 1));
    for area in [1e-9, 0.09] {
        let refusal = story.refusal(&OccupancyDraft { area: Some(m2(area)), ..draft.clone() });
        assert_eq!(
            in_vietnamese(refusal.message()),
            "Diện tích phải từ 0,1 m² trở lên; để trống nếu lấy toàn bộ phần còn trống của lô C-03"
        );
    }
    let story = story.recorded(&OccupancyDraft { area: Some(m2(0.1)), ..draft });
    assert_eq!(story.history("C-03"), ["Scavi leased 0.1 2024-01-01.."]);
}

#[test]
fn a_remainder_too_small_to_write_down_is_nothing_free() {
    let story = one_lot().occupied("C-03", "Một", Leased, 9_999.93, Period::since(day(2024, 1, 1)));
    let refusal = story.refusal(&story.draft("C-03", "Hai", Leased, day(2024, 6, 1)));
    assert_eq!(key(&refusal), "operations-nothing-free");
}

#[test]
fn an_absurd_area_is_refused_before_what_is_recorded_already() {
    let story =
        one_lot().occupied("C-03", "Scavi", Leased, 10_000.0, Period::since(day(2024, 1, 1)));
    for on in [day(2024, 1, 1), day(2024, 6, 1)] {
        let draft = story.draft("C-03", "Scavi", Leased, on);
        for (area, said) in [
            (-5.0, "operations-area-not-positive"),
            (f64::NAN, "operations-area-not-positive"),
            (0.01, "operations-area-too-small"),
            (12_000.0, "operations-more-than-lot"),
        ] {
            let refusal = story.refusal(&OccupancyDraft { area: Some(m2(area)), ..draft.clone() });
            assert_eq!(key(&refusal), said, "{area} on {on}");
        }
    }
}
