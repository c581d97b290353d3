//! Pace, forecast and what changed: figures one can check on paper.

use super::story::{Story, day, given, m2};
use jiff::ToSpan;
use lapday::domain::{
    Id, Measure, OccupancyState, OccupancyState::*, Period, Plan, Standing, Zone, changes,
    fill_of_zone, outlooks,
};
use lapday::i18n::{Language, Texts};
use lapday::units::Area;
use lapday::views::{Cell, Mark, Table, TableInfo, TableQuery, tables};
use proptest::prelude::*;
use strum::VariantArray;

const ZONE: Id<Zone> = Id::new(1);

/// One hectare lots; a target of 100 % at the end of 2025.
fn cluster(lots: usize) -> Story {
    let story = (1..=lots).fold(given().cluster("Tứ Hạ"), |story, number| {
        story.lot(&format!("C-{number}"), 100.0)
    });
    story.target(|target| {
        target.measure = Measure::FillRate;
        target.value = Some(1.0);
        target.due = Some(day(2025, 12, 31));
        target.subject = "Lấp đầy".into();
    })
}

fn query(on: jiff::civil::Date) -> TableQuery {
    TableQuery { on, since: on.saturating_sub(1.year()), law: on, zone: None }
}

fn table(plan: &Plan, kind: &TableInfo, on: jiff::civil::Date) -> Table {
    kind.table(plan, &query(on))
}

fn texts(cells: &[Cell]) -> Vec<String> {
    let texts = Texts::new(Language::Vietnamese);
    cells.iter().map(|cell| cell.text(&texts)).collect()
}

#[test]
fn the_pace_needed_is_what_is_missing_over_the_years_left() {
    // 4 ha, 1 ha leased in the last 12 months, 2 ha in the last 36; 18 months are left.
    let story = cluster(4)
        .occupied("C-1", "Một", Leased, 10_000.0, Period::since(day(2022, 1, 1)))
        .occupied("C-2", "Hai", Leased, 10_000.0, Period::since(day(2023, 12, 1)));
    let outlook = &outlooks(&story.plan, Some(ZONE), day(2024, 7, 1))[0];
    assert_eq!(outlook.still_needed, Some(Area::hectares(2.0)));
    let needed = outlook.needed.unwrap();
    assert!((needed - 2.0 / (548.0 / 365.25)).abs() < 1e-9, "{needed}");
    let year = outlook.last_year.unwrap();
    assert!((year.ha_per_year - 1.0 / (366.0 / 365.25)).abs() < 1e-9, "{year:?}");
    assert_eq!(outlook.last_three_years.unwrap().from, day(2022, 1, 1), "no records before");
    assert_eq!(outlook.standing(), Standing::Behind);
}

#[test]
fn a_forecast_lies_between_the_two_paces_and_never_beyond_the_land_there_is() {
    let story = cluster(4)
        .occupied("C-1", "Một", Leased, 10_000.0, Period::since(day(2021, 6, 1)))
        .occupied("C-2", "Hai", Leased, 10_000.0, Period::since(day(2023, 12, 1)));
    let outlook = &outlooks(&story.plan, Some(ZONE), day(2024, 7, 1))[0];
    let forecast = outlook.forecast.unwrap();
    assert!(forecast.slow < forecast.fast);
    let (first, last) = forecast.reaches(Area::hectares(4.0));
    assert!(first.unwrap() < last.unwrap());
    let (low, high) = forecast.at(day(2090, 1, 1));
    assert_eq!((low, high), (Area::hectares(4.0), Area::hectares(4.0)));
    assert_eq!(forecast.at(day(2024, 7, 1)), (Area::hectares(2.0), Area::hectares(2.0)));
}

#[test]
fn land_that_is_given_back_makes_no_forecast() {
    let held = Period::between(day(2021, 1, 1), day(2024, 1, 1));
    let story = cluster(2).occupied("C-1", "Một", Leased, 10_000.0, held);
    let outlook = &outlooks(&story.plan, Some(ZONE), day(2024, 7, 1))[0];
    assert!(outlook.last_year.unwrap().ha_per_year < 0.0);
    assert_eq!(outlook.forecast, None);
    let progress = table(&story.plan, &tables::progress::TABLE, day(2024, 7, 1));
    let at = progress.columns.iter().position(|column| column.key == "forecast").unwrap();
    assert_eq!(texts(&progress.rows[0].cells)[at], "không đạt với tốc độ hiện nay");
}

#[test]
fn less_than_six_months_of_records_are_no_pace() {
    let since = |day| Period::since(day);
    let young = cluster(2).occupied("C-1", "Một", Leased, 5_000.0, since(day(2024, 2, 2)));
    let of = |story: &Story| outlooks(&story.plan, Some(ZONE), day(2024, 7, 1))[0].clone();
    assert_eq!(of(&young).last_year, None);
    assert_eq!(of(&young).standing(), Standing::Unknown);
    let older = cluster(2).occupied("C-1", "Một", Leased, 5_000.0, since(day(2024, 1, 1)));
    assert!(of(&older).last_year.is_some());
    assert_eq!(of(&cluster(2)).standing(), Standing::Unknown, "nothing recorded");
}

#[test]
fn clusters_stand_in_the_order_in_which_they_are_behind() {
    let since = Period::since(day(2021, 1, 1));
    let target = |story: Story, due| {
        story.target(|target| {
            target.measure = Measure::FillRate;
            target.value = Some(0.5);
            target.due = Some(due);
        })
    };
    let story = given().cluster("Đạt").lot("A", 100.0).occupied("A", "Một", Leased, 9_000.0, since);
    let story = target(story, day(2025, 12, 31));
    let story = story.cluster("Quá hạn").lot("B", 100.0);
    let story = target(story.occupied("B", "Hai", Leased, 100.0, since), day(2023, 12, 31));
    let story = story.cluster("Chậm").lot("C", 100.0);
    let story = target(story.occupied("C", "Ba", Leased, 100.0, since), day(2025, 12, 31));
    let story = story.cluster("Không mục tiêu").lot("D", 100.0);
    let table = table(&story.plan, &tables::progress::TABLE, day(2024, 7, 1));
    let rows: Vec<_> =
        table.rows.iter().map(|row| (texts(&row.cells)[..3].join("|"), row.mark)).collect();
    assert_eq!(
        rows,
        [
            ("CCN Quá hạn||quá hạn".to_owned(), Mark::Warning),
            ("CCN Chậm||chậm".to_owned(), Mark::Warning),
            ("CCN Đạt||đã đạt".to_owned(), Mark::Good),
            ("CCN Không mục tiêu||không có mục tiêu".to_owned(), Mark::None),
        ]
    );
    let note = Texts::new(Language::Vietnamese).say(&table.notes[0]);
    assert!(note.contains("0,92 ha / 3,00 ha"), "{note}");
    assert!(note.contains("bình quân tỷ lệ của 3 cụm"), "{note}");
}

#[test]
fn what_changed_is_told_lot_by_lot_and_adds_up() {
    let story = cluster(3)
        .occupied(
            "C-1",
            "Một",
            Registered,
            4_000.0,
            Period::between(day(2023, 1, 1), day(2024, 2, 1)),
        )
        .occupied("C-1", "Một", Leased, 4_000.0, Period::since(day(2024, 2, 1)))
        .occupied("C-2", "Hai", Leased, 10_000.0, Period::between(day(2022, 1, 1), day(2024, 3, 1)))
        .occupied("C-3", "Ba", Leased, 2_000.0, Period::between(day(2022, 1, 1), day(2024, 4, 1)))
        .occupied("C-3", "Ba", Operating, 2_000.0, Period::since(day(2024, 4, 1)));
    let table = table(&story.plan, &tables::changes::TABLE, day(2024, 7, 1));
    let rows: Vec<String> =
        table.rows.iter().map(|row| texts(&row.cells)[..10].join("|")).collect();
    assert_eq!(
        rows,
        [
            "C-1|CCN Tứ Hạ|Một|01/02/2024|đã đăng ký giữ chỗ|0,40|đã thuê|0,40|+0,40|-0,40",
            "C-2|CCN Tứ Hạ|Hai|01/03/2024|đã thuê|1,00|không có||-1,00|0,00",
            "C-3|CCN Tứ Hạ|Ba|01/04/2024|đã thuê|0,20|đang hoạt động|0,20|0,00|0,00",
        ]
    );
    assert_eq!(texts(&table.total.unwrap())[8..10], ["-0,60", "-0,40"]);
    assert_eq!(tables::changes::TABLE.table(&story.plan, &query(day(2021, 1, 1))).rows, []);
}

#[test]
fn two_days_the_wrong_way_round_change_places_and_say_so() {
    let story = cluster(1).occupied("C-1", "Một", Leased, 4_000.0, Period::since(day(2024, 1, 1)));
    let turned = TableQuery {
        on: day(2023, 1, 1),
        since: day(2024, 6, 1),
        law: day(2023, 1, 1),
        zone: None,
    };
    let table = tables::changes::TABLE.table(&story.plan, &turned);
    assert_eq!(texts(&table.rows[0].cells)[8], "+0,40");
    assert!(table.notes.iter().any(|note| note.key() == "changes-swapped"));
}

proptest! {
    #[test]
    fn changes_add_up_to_the_difference_of_the_two_fills(
        told in prop::collection::vec(
            (1_usize..4, 0_usize..6, 0_i64..48, prop::option::of(1_i64..24), 1_u16..9_000), 0..14,
        ),
        days in (0_i64..60, 0_i64..60),
    ) {
        let at = |months: i64| day(2020, 1, 1).saturating_add(months.months());
        let story = told.iter().enumerate().fold(cluster(3), |story, (number, told)| {
            let (lot, state, from, months, area) = told;
            let valid = Period { from: Some(at(*from)), to: months.map(|months| at(from + months)) };
            let state = OccupancyState::VARIANTS[*state];
            story.occupied(&format!("C-{lot}"), &format!("Số {number}"), state, f64::from(*area), valid)
        });
        let (since, on) = (at(days.0.min(days.1)), at(days.0.max(days.1)));
        let fill = |on| fill_of_zone(&story.plan, ZONE, on);
        let found = changes(&story.plan, Some(ZONE), since, on);
        let sum = |part: fn(&lapday::domain::Change) -> Area| {
            found.iter().map(part).map(Area::as_square_metres).sum::<f64>()
        };
        let difference = |one: Area, other: Area| one.as_square_metres() - other.as_square_metres();
        let leased = difference(fill(on).leased, fill(since).leased);
        let registered = difference(fill(on).registered, fill(since).registered);
        prop_assert!((sum(lapday::domain::Change::leased) - leased).abs() < 1e-6);
        prop_assert!((sum(lapday::domain::Change::registered) - registered).abs() < 1e-6);
        prop_assert!(m2(0.0) <= fill(on).leased);
    }
}
