//! A lease ends where the lease ends, whatever state it goes through and on whatever day one asks.

use crate::story::{Story, day, given};
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use lapday::domain::OccupancyState::{
    self, Building, Leased, Operating, Recovered, Registered, Suspended,
};
use lapday::domain::{Occupancy, Period, Record, lease_end};
use lapday::i18n::{Language, Texts};
use lapday::operations::{OccupancyDraft, end_occupancy};
use lapday::report::calendar_ics;
use lapday::views::{
    Cell, EventKind, Listing, LotFilter, LotSort, TableQuery, calendar_events, lot_rows, tables,
};
use proptest::prelude::*;
use std::sync::Arc;

const MAY: &str = "Ví dụ May";

/// C-01 leased from 10/01/2023 for 50 years, building from 01/06/2023, operating from 01/01/2024.
fn on_paper() -> Story {
    let story = given().cluster("Tứ Hạ").lot("C-01", 100.0);
    let leased = OccupancyDraft {
        lease_years: Some(50),
        ..story.draft("C-01", MAY, Leased, day(2023, 1, 10))
    };
    let story = story.recorded(&leased);
    let story = story.recorded(&story.draft("C-01", MAY, Building, day(2023, 6, 1)));
    story.recorded(&story.draft("C-01", MAY, Operating, day(2024, 1, 1)))
}

fn days(from: Date, to: Date) -> impl Iterator<Item = Date> {
    from.series(1.day()).take_while(move |day| *day < to)
}

/// The end of the lease of C-01 as every list and export shows it on a day.
fn shown(story: &Story, on: Date) -> Vec<Option<Date>> {
    let query = TableQuery { on, since: on, law: on, zone: None };
    let lots = tables::lots::TABLE.table(&story.plan, &query);
    let listing = Listing::Occupancies.table(&story.plan, &query);
    let column = |table: &lapday::views::Table| {
        let place = table.columns.iter().position(|column| column.key == "lease_end").unwrap();
        match table.rows[0].cells[place] {
            Cell::Day(day) => Some(day),
            _ => None,
        }
    };
    let events = calendar_events(&story.plan, on, Some(story.last_zone()));
    let ends = events.iter().find(|event| event.kind == EventKind::LeaseEnds);
    let rows =
        lot_rows(&story.plan, story.last_zone(), on, &LotFilter::default(), LotSort::Code, false);
    vec![column(&lots), column(&listing), ends.map(|event| event.day), rows[0].tenants[0].lease_end]
}

#[test]
fn a_lease_ends_on_the_same_day_whenever_one_asks() {
    let story = on_paper();
    for on in days(day(2023, 1, 10), day(2025, 1, 1)) {
        assert_eq!(shown(&story, on), [Some(day(2073, 1, 10)); 4], "{on}");
    }
}

#[test]
fn a_calendar_has_one_entry_for_a_lease_whenever_it_was_exported() {
    let story = on_paper();
    let texts = Texts::new(Language::Vietnamese);
    let ics = |on| {
        let events = calendar_events(&story.plan, on, Some(story.last_zone()));
        calendar_ics(&events, Timestamp::UNIX_EPOCH, &texts)
    };
    let first = ics(day(2023, 1, 10));
    assert!(first.contains("DTSTART;VALUE=DATE:20730110\r\n"), "{first}");
    assert_eq!(first.matches("BEGIN:VEVENT").count(), 1);
    for on in days(day(2023, 1, 10), day(2025, 1, 1)) {
        assert_eq!(ics(on), first, "{on}");
    }
}

#[test]
fn only_an_end_that_no_state_follows_ends_the_lease() {
    let story = on_paper();
    let taken_back = story.recorded(&story.draft("C-01", MAY, Recovered, day(2026, 3, 1)));
    let last = story.plan.all::<Occupancy>().last().unwrap().id;
    let left = story.then(&end_occupancy(&story.plan, last, day(2026, 3, 1)).unwrap());
    let next = left.recorded(&left.draft("C-01", "Ba", Leased, day(2026, 3, 1)));
    for story in [taken_back, left, next] {
        for on in days(day(2023, 1, 10), day(2024, 6, 1)).chain([day(2026, 2, 28)]) {
            assert_eq!(shown(&story, on), [Some(day(2026, 3, 1)); 4], "{on}");
        }
    }
}

#[test]
fn a_break_between_two_states_parts_two_leases() {
    let story = given().cluster("Tứ Hạ").lot("C-01", 100.0);
    let first = Period::between(day(2020, 1, 1), day(2021, 1, 1));
    let story = story.occupied("C-01", MAY, Leased, 1_000.0, first);
    let story = story.occupied("C-01", MAY, Operating, 1_000.0, Period::since(day(2021, 6, 1)));
    let story = with_years(story, &[(0, 50), (1, 20)]);
    assert_eq!(ends(&story), [Some(day(2021, 1, 1)), Some(day(2041, 6, 1))]);
}

fn with_years(mut story: Story, years: &[(usize, i64)]) -> Story {
    let records: Vec<Arc<Occupancy>> = story.plan.all::<Occupancy>().cloned().collect();
    for (place, years) in years {
        let record = Occupancy { lease_years: Some(*years), ..Occupancy::clone(&records[*place]) };
        story.plan.insert(Record::Occupancy(Arc::new(record)));
    }
    story
}

fn ends(story: &Story) -> Vec<Option<Date>> {
    story.plan.all::<Occupancy>().map(|held| lease_end(&story.plan, held)).collect()
}

/// Each state from the first day of a year to that of the next, the last without end.
fn chain(states: &[OccupancyState]) -> Story {
    let story = given().cluster("Tứ Hạ").lot("C-01", 100.0);
    let first_of = |place: usize| day(2020 + i16::try_from(place).unwrap(), 1, 1);
    states.iter().enumerate().fold(story, |story, (place, state)| {
        let to = (place + 1 < states.len()).then(|| first_of(place + 1));
        let valid = Period { from: Some(first_of(place)), to };
        story.occupied("C-01", MAY, *state, 1_000.0, valid)
    })
}

#[test]
fn the_years_of_a_lease_hold_for_every_state_until_one_says_otherwise() {
    let states = [Registered, Leased, Building, Operating, Suspended, Operating];
    let until = |year| Some(day(year, 1, 1));
    // Said once, wherever: the lease began in 2021.
    for place in 1..states.len() {
        let story = with_years(chain(&states), &[(place, 50)]);
        assert_eq!(
            ends(&story),
            [None, until(2071), until(2071), until(2071), until(2071), until(2071)]
        );
    }
    // Prolonged with the second start of work.
    let story = with_years(chain(&states), &[(1, 50), (5, 70)]);
    assert_eq!(
        ends(&story),
        [None, until(2071), until(2071), until(2071), until(2071), until(2091)]
    );
    assert_eq!(ends(&chain(&states)), [None; 6]);
}

#[test]
fn records_that_lead_in_circles_or_beyond_the_calendar_end_nothing() {
    let backwards = Period::between(day(2021, 1, 1), day(2020, 1, 1));
    let forwards = Period::between(day(2020, 1, 1), day(2021, 1, 1));
    let story = given().cluster("Tứ Hạ").lot("C-01", 100.0);
    let story = [backwards, forwards, backwards, forwards, Period::default()]
        .into_iter()
        .fold(story, |story, valid| story.occupied("C-01", MAY, Leased, 1_000.0, valid));
    assert_eq!(ends(&story).len(), 5);
    for years in [i64::MIN, -1_000_000, 63_554, i64::MAX] {
        assert_eq!(ends(&with_years(chain(&[Leased]), &[(0, years)])), [None]);
    }
}

proptest! {
    #[test]
    fn a_lease_of_whatever_years_has_an_end_or_none(
        (year, month, date) in (-9_999..=9_999_i16, 1..=12_i8, 1..=28_i8),
        years in prop_oneof![any::<i64>(), -20_000..20_000_i64],
    ) {
        let story = given().cluster("Tứ Hạ").lot("C-01", 100.0);
        let valid = Period::since(day(year, month, date));
        let story = with_years(story.occupied("C-01", MAY, Leased, 1_000.0, valid), &[(0, years)]);
        let ends_in = i64::from(year).checked_add(years);
        let is_in_calendar = ends_in.is_some_and(|year| (-9_999..=9_999).contains(&year));
        prop_assert_eq!(ends(&story)[0].is_some(), is_in_calendar);
    }
}
