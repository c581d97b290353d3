//! What a fill rate may count, and what it says of the rest.

use super::story::{Story, day, given, in_vietnamese, m2, square};
use jiff::civil::Date;
use lapday::domain::{
    Basis, BoundarySource, Completeness, Fill, Id, Occupancy, OccupancyState::*, Period, Phase,
    WhyBeside, Zone, ZoneKind, ZoneStatus, fill_of_phase, fill_of_zone, freeze, outlooks, overlaps,
    town,
};
use lapday::operations::{drop_sketches, set_recorded};
use lapday::units::Area;

const ON: Date = Date::constant(2024, 6, 30);
const ZONE: Id<Zone> = Id::new(1);

fn since() -> Period {
    Period::since(day(2024, 1, 1))
}

/// A zone with so many hectares leased of so many.
fn filled(story: Story, kind: ZoneKind, name: &str, leased: f64, of: f64) -> Story {
    let lot = format!("{name}-1");
    story
        .zone(kind, name, name)
        .lot(&lot, 100.0)
        .lot_with(|lot| lot.stated = Some(Area::hectares(of)))
        .occupied(&lot, &format!("Doanh nghiệp {name}"), Leased, leased * 10_000.0, since())
}

fn rate(fill: &Fill) -> Option<String> {
    fill.known_rate().map(|rate| format!("{:.1}", rate * 100.0))
}

#[test]
fn the_office_s_rate_is_that_of_its_founded_clusters_with_the_others_beside_it() {
    let story = filled(given(), ZoneKind::Cluster, "A", 3.62, 5.0);
    let story = filled(story, ZoneKind::Cluster, "B", 1.28, 10.0);
    let story = filled(story, ZoneKind::Cluster, "C", 2.5, 38.0);
    let story = filled(story, ZoneKind::Park, "K", 90.0, 100.0);
    let story = filled(story, ZoneKind::Cluster, "D", 1.0, 1.0)
        .zone_with(|zone| zone.status = Some(ZoneStatus::Proposed));
    let town = town(&story.plan, ON);
    assert_eq!(format!("{:.2}", town.fill.leased.as_hectares()), "7.40");
    assert_eq!(town.fill.industrial, Some(Area::hectares(53.0)));
    assert_eq!(rate(&town.fill).as_deref(), Some("14.0"));
    let mean = town.mean.map(|mean| format!("{:.1}", mean * 100.0));
    assert_eq!(mean.as_deref(), Some("30.6"));
    let beside: Vec<_> = town.beside.iter().map(|it| (it.zone.number(), it.why)).collect();
    assert_eq!(beside, [(4, WhyBeside::Park), (5, WhyBeside::NotFounded)]);
    assert_eq!(rate(&town.beside[0].fill).as_deref(), Some("90.0"));
}

#[test]
fn a_target_of_a_stage_is_judged_by_the_stage_whatever_the_zone_states() {
    let story = given()
        .cluster("Tứ Hạ")
        .phase("Giai đoạn 3", 3)
        .lot("C-1", 100.0)
        .lot_with(|lot| lot.phase = Some(Id::new(1)))
        .occupied("C-1", "Một", Leased, 10_000.0, since())
        .target(|target| target.phase = Some(Id::new(1)))
        .zone_with(|zone| zone.industrial = Some(Area::hectares(45.0)));
    let phase = Some(Id::<Phase>::new(1));
    assert_eq!(rate(&fill_of_phase(&story.plan, ZONE, phase, ON)).as_deref(), Some("100.0"));
    assert_eq!(rate(&outlooks(&story.plan, None, ON)[0].fill).as_deref(), Some("100.0"));
    assert_eq!(rate(&fill_of_zone(&story.plan, ZONE, ON)).as_deref(), Some("2.2"));
}

#[test]
fn land_on_a_lot_of_unknown_area_is_left_out_and_said() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot_with(|lot| lot.stated = Some(Area::hectares(3.0)))
        .lot("C-2", 100.0)
        .lot_with(|lot| lot.boundary = None)
        .occupied("C-1", "Một", Leased, 10_000.0, since())
        .occupied("C-2", "Hai", Leased, 4_000.0, since());
    let fill = fill_of_zone(&story.plan, ZONE, ON);
    assert_eq!(rate(&fill).as_deref(), Some("33.3"));
    assert_eq!(fill.left_out, m2(4_000.0));
    let stated = story.zone_with(|zone| zone.industrial = Some(Area::hectares(7.0)));
    let fill = fill_of_zone(&stated.plan, ZONE, ON);
    assert_eq!((rate(&fill).as_deref(), fill.left_out), (Some("20.0"), Area::ZERO));
}

#[test]
fn lots_over_each_other_are_said_and_their_land_is_not_counted_twice() {
    let lots = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot("C-2", 100.0)
        .lot_with(|lot| lot.boundary = Some(square(100.0, 60.0, 0.0)))
        .occupied("C-1", "Một", Leased, 10_000.0, since());
    let fill = fill_of_zone(&lots.plan, ZONE, ON);
    assert_eq!(fill.industrial, Some(m2(16_000.0)));
    assert_eq!((fill.overlap, rate(&fill)), (m2(4_000.0), None));
    assert_eq!(overlaps(&lots.plan, ZONE, ON).len(), 1);
    let apart = lots.lot_with(|lot| lot.boundary = Some(square(100.0, 100.0, 0.0)));
    let fill = fill_of_zone(&apart.plan, ZONE, ON);
    assert_eq!((fill.overlap, rate(&fill).as_deref()), (Area::ZERO, Some("50.0")));
    assert_eq!(overlaps(&apart.plan, ZONE, ON), []);
}

#[test]
fn lots_that_follow_each_other_in_time_do_not_overlap() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot_with(|lot| lot.valid.to = Some(day(2024, 1, 1)))
        .lot("C-1a", 100.0)
        .lot_with(|lot| {
            lot.boundary = Some(square(100.0, 0.0, 0.0));
            lot.valid = Period::since(day(2024, 1, 1));
        });
    assert_eq!(fill_of_zone(&story.plan, ZONE, ON).overlap, Area::ZERO);
    assert_eq!(fill_of_zone(&story.plan, ZONE, day(2023, 6, 30)).overlap, Area::ZERO);
}

fn of_years(story: Story, years: i64) -> Story {
    let mut story = story;
    let record = story.plan.all::<Occupancy>().last().unwrap().clone();
    let record = Occupancy { lease_years: Some(years), ..Occupancy::clone(&record) };
    story.plan.insert(lapday::domain::Record::Occupancy(std::sync::Arc::new(record)));
    story
}

#[test]
fn a_lease_past_its_end_is_still_held_and_counted_apart() {
    let from_2004 = Period::since(day(2004, 1, 1));
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .occupied("C-1", "Một", Leased, 4_000.0, from_2004);
    let story = of_years(story, 20);
    let expired = |on| fill_of_zone(&story.plan, ZONE, on).expired;
    assert_eq!((expired(day(2023, 12, 31)), expired(day(2024, 1, 1))), (m2(0.0), m2(4_000.0)));
    assert_eq!(rate(&fill_of_zone(&story.plan, ZONE, ON)).as_deref(), Some("40.0"));
    let table = lapday::views::tables::lots::TABLE
        .table(&story.plan, &lapday::views::TableQuery { on: ON, since: ON, law: ON, zone: None });
    let cells = &table.rows[0].cells;
    let texts = lapday::i18n::Texts::new(lapday::i18n::Language::Vietnamese);
    assert_eq!(cells[6].text(&texts), "đã cho thuê, hết hạn thuê, chưa gia hạn");
}

#[test]
fn a_registration_alone_makes_no_rate_of_nought() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Registered,
        8_000.0,
        since(),
    );
    assert_eq!(rate(&fill_of_zone(&story.plan, ZONE, ON)), None);
    let said =
        |how, from| story.then(&set_recorded(&story.plan, ZONE, Some((how, Some(from)))).unwrap());
    let whole = said(Completeness::Whole, day(2024, 3, 1));
    assert_eq!(rate(&fill_of_zone(&whole.plan, ZONE, ON)).as_deref(), Some("0.0"));
    assert_eq!(rate(&fill_of_zone(&whole.plan, ZONE, day(2024, 2, 29))), None);
    let part = said(Completeness::Part, day(2024, 3, 1));
    assert_eq!(rate(&fill_of_zone(&part.plan, ZONE, ON)), None);
}

#[test]
fn before_the_first_lease_nothing_is_known() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        8_000.0,
        Period::between(day(2024, 1, 1), day(2024, 3, 1)),
    );
    assert_eq!(rate(&fill_of_zone(&story.plan, ZONE, day(2023, 12, 31))), None);
    assert_eq!(rate(&fill_of_zone(&story.plan, ZONE, ON)).as_deref(), Some("0.0"));
}

/// A cluster of a surveyed and a sketched lot, each with a tenant.
fn sketched() -> Story {
    let sketch = |lot: &mut lapday::domain::Lot| {
        lot.boundary_source = Some(BoundarySource::Illustrative);
    };
    given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .occupied("C-1", "Một", Leased, 4_000.0, since())
        .lot("C-2", 100.0)
        .lot_with(sketch)
        .occupied("C-2", "Hai", Leased, 4_000.0, since())
        .lot("C-3", 100.0)
        .lot_with(sketch)
}

#[test]
fn what_rests_on_sketched_lots_says_so_and_stays_out_of_totals_and_periods() {
    let story = sketched();
    let fill = fill_of_zone(&story.plan, ZONE, ON);
    assert_eq!(fill.basis, Some(Basis::Illustrative));
    assert_eq!(in_vietnamese(&fill.said().unwrap()), "26,7 % trên lô minh họa");
    assert_eq!(fill.sure_rate(), None);
    let town = town(&story.plan, ON);
    assert_eq!((town.fill.industrial, town.counted.len()), (None, 0));
    assert_eq!(town.beside[0].why, WhyBeside::Illustrative);
    assert_eq!(freeze(&story.plan, ON), (Vec::new(), Vec::new()));
    let stated = story.zone_with(|zone| zone.industrial = Some(Area::hectares(5.0)));
    assert_eq!(fill_of_zone(&stated.plan, ZONE, ON).basis, Some(Basis::Illustrative));
}

#[test]
fn a_stated_area_makes_a_sketched_lot_a_figure() {
    let story = sketched().lot_with(|lot| lot.stated = Some(m2(9_000.0)));
    let refusal = drop_sketches(&story.plan, ZONE).unwrap_err();
    assert_eq!(refusal.message().key(), "operations-sketches-all-needed");
}

#[test]
fn sketched_lots_go_in_one_step_and_those_with_records_are_named() {
    let story = sketched();
    let edit = drop_sketches(&story.plan, ZONE).unwrap();
    let label = in_vietnamese(&edit.label);
    assert_eq!(label, "bỏ 1 lô minh họa của Cụm công nghiệp Tứ Hạ, giữ C-2 vì đã có hồ sơ");
    let left: Vec<String> =
        story.then(&edit).plan.lots_of(ZONE).map(|lot| lot.code.clone()).collect();
    assert_eq!(left, ["C-1", "C-2"]);
    let refusal = drop_sketches(&given().cluster("Không").plan, ZONE).unwrap_err();
    assert_eq!(refusal.message().key(), "operations-no-sketches");
}
