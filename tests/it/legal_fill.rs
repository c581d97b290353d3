//! Which land counts as filled by the law of a day (Nghị định 32/2024/NĐ-CP, Điều 2.7).

use super::story::{Story, day, given, m2};
use jiff::civil::Date;
use lapday::domain::{
    Edit, Fill, Id, Occupancy, OccupancyState, OccupancyState::*, Period, Zone, fill_of_zone,
};
use lapday::i18n::Message;
use lapday::rules::{legal_rate, legally_filled, rates_differ};
use lapday::units::Area;

const ZONE: Id<Zone> = Id::new(1);
const SINCE: Period = Period::since(jiff::civil::date(2024, 1, 1));

/// 20 ha of industrial land, 9 ha leased, 3 ha registered.
fn twenty_hectares(approved_on: Option<Date>) -> Story {
    given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.industrial = Some(Area::hectares(20.0)))
        .lot("C-1", 100.0)
        .lot_with(|lot| lot.stated = Some(Area::hectares(9.0)))
        .lot("C-2", 100.0)
        .lot_with(|lot| lot.stated = Some(Area::hectares(3.0)))
        .occupied("C-1", "May Một", Leased, 90_000.0, SINCE)
        .occupied("C-2", "Gốm Hai", Registered, 30_000.0, SINCE)
        .last_approved(approved_on)
}

trait Approved {
    fn last_approved(self, on: Option<Date>) -> Self;
}

impl Approved for Story {
    fn last_approved(mut self, approved_on: Option<Date>) -> Self {
        let last = self.plan.all::<Occupancy>().last().unwrap().clone();
        let edit = Edit::new(Message::new("store-created"));
        self.plan.apply(&edit.put(Occupancy { approved_on, ..Occupancy::clone(&last) }));
        self
    }
}

fn fill(story: &Story, on: Date) -> Fill {
    fill_of_zone(&story.plan, ZONE, on)
}

fn rounded(rate: Option<f64>) -> Option<i64> {
    rate.map(|rate| (rate * 1e6).round() as i64)
}

#[test]
fn approved_land_counts_from_the_decree_of_2024_on() {
    let story = twenty_hectares(Some(day(2024, 3, 1)));
    let on = day(2024, 6, 30);
    let fill = fill(&story, on);
    assert_eq!((fill.approved, fill.asked_for()), (m2(30_000.0), Area::ZERO));
    assert_eq!(rounded(fill.known_rate()), Some(450_000));
    assert_eq!(rounded(legal_rate(&fill, on)), Some(600_000));
    assert!(rates_differ(&fill, on));
    // By the law of the day before, the same land is not filled.
    assert_eq!(rounded(legal_rate(&fill, day(2024, 4, 30))), Some(450_000));
    assert_eq!(rounded(legal_rate(&fill, day(2024, 5, 1))), Some(600_000));
}

#[test]
fn an_approval_counts_from_its_own_day_on() {
    let story = twenty_hectares(Some(day(2024, 7, 1)));
    let of = |on| legally_filled(&fill(&story, on), on);
    assert_eq!(of(day(2024, 6, 30)), m2(90_000.0));
    assert_eq!(of(day(2024, 7, 1)), m2(120_000.0));
}

#[test]
fn what_was_only_asked_for_counts_in_no_rate() {
    let on = day(2024, 6, 30);
    let fill = fill(&twenty_hectares(None), on);
    assert_eq!((fill.registered, fill.asked_for()), (m2(30_000.0), m2(30_000.0)));
    assert_eq!(rounded(legal_rate(&fill, on)), Some(450_000));
    assert!(!rates_differ(&fill, on));
}

#[test]
fn approval_does_not_make_land_leased() {
    let fill = fill(&twenty_hectares(Some(day(2024, 3, 1))), day(2024, 6, 30));
    assert_eq!(fill.unleased(), Some(Area::hectares(11.0)));
}

#[test]
fn land_that_is_leased_and_approved_counts_once() {
    let leased_in_part = |state: OccupancyState, area: f64| {
        let story = given().cluster("Tứ Hạ").lot("C-1", 100.0);
        let story = story.occupied("C-1", "May Một", state, area, SINCE);
        let story = story.occupied("C-1", "Gốm Hai", Registered, 8_000.0, SINCE);
        let on = day(2024, 6, 30);
        fill(&story.last_approved(Some(day(2024, 2, 1))), on).approved
    };
    assert_eq!(leased_in_part(Operating, 10_000.0), Area::ZERO);
    assert_eq!(leased_in_part(Operating, 4_000.0), m2(6_000.0));
    assert_eq!(leased_in_part(Recovered, 10_000.0), m2(8_000.0));
}

#[test]
fn land_that_was_leased_before_counts_as_approved_once_it_is_given_back() {
    let until = Period::between(day(2024, 1, 1), day(2024, 9, 1));
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .occupied("C-1", "May Một", Leased, 10_000.0, until)
        .occupied("C-1", "Gốm Hai", Registered, 10_000.0, SINCE)
        .last_approved(Some(day(2024, 2, 1)));
    let counted = |on| legally_filled(&fill(&story, on), on);
    assert_eq!(counted(day(2024, 8, 31)), m2(10_000.0));
    assert_eq!(fill(&story, day(2024, 8, 31)).approved, Area::ZERO);
    assert_eq!(counted(day(2024, 9, 1)), m2(10_000.0));
    assert_eq!(fill(&story, day(2024, 9, 1)).approved, m2(10_000.0));
}
