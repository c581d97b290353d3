//! The tables of the desk: registers, relocation, calendar, periods.

use super::story::{Story, day, given, m2};
use jiff::civil::Date;
use lapday::domain::{
    Edit, Enterprise, Id, Key, LandUse, MoveState, NoMatch, Occupancy, OccupancyState::*, Orphan,
    Period, Plan, RecordKind, ReportPeriod, ReportPeriodKind, move_state, placement,
};
use lapday::i18n::{Language, Message, Texts};
use lapday::operations::close_period;
use lapday::units::Area;
use lapday::views::{
    Cell, EventKind, Mark, TABLES, Table, TableInfo, TableQuery, calendar_events, due_periods,
    enterprise_card, offers, period_card, table_groups, tables,
};
use std::collections::BTreeSet;
use std::sync::Arc;
use strum::VariantArray;

const ON: Date = day_of_june();

const fn day_of_june() -> Date {
    jiff::civil::date(2024, 6, 30)
}

fn since(year: i16) -> Period {
    Period::since(day(year, 1, 1))
}

fn query() -> TableQuery {
    TableQuery { on: ON, since: day(2023, 6, 30), law: ON, zone: None }
}

fn table(plan: &Plan, kind: &TableInfo) -> Table {
    kind.table(plan, &query())
}

fn texts(cells: &[Cell]) -> Vec<String> {
    let texts = Texts::new(Language::Vietnamese);
    cells.iter().map(|cell| cell.text(&texts)).collect()
}

fn changed(story: Story, change: impl FnOnce(&mut Occupancy)) -> Story {
    let mut record = Occupancy::clone(story.plan.all::<Occupancy>().last().unwrap());
    change(&mut record);
    let mut plan = story.plan;
    plan.apply(&Edit::new(Message::new("store-created")).put(record));
    Story { plan }
}

#[test]
fn every_table_says_what_it_is_in_both_languages() {
    let is_plain = |id: &str| id.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_');
    let (mut ids, mut digits) = (BTreeSet::new(), BTreeSet::new());
    for table in TABLES {
        assert!(is_plain(table.id) && ids.insert(table.id), "{table:?}");
        assert!(table.digit.is_none_or(|digit| digit < 10 && digits.insert(digit)), "{table:?}");
        for language in Language::VARIANTS {
            let texts = Texts::new(*language);
            for key in [table.title, table.group, table.empty] {
                assert!(texts.knows(key), "{key} of {table:?}");
            }
        }
    }
    let groups = table_groups();
    let distinct: BTreeSet<_> = groups.iter().collect();
    assert_eq!(distinct.len(), groups.len(), "the tables of a group stand together: {groups:?}");
}

#[test]
fn every_row_of_every_table_has_a_cell_for_every_column() {
    let mut plan = Plan::about(lapday::builtin::example().about);
    plan.apply(&lapday::builtin::example().contents);
    plan.orphans = orphans(&plan);
    for kind in TABLES {
        let table = table(&plan, kind);
        assert!(!table.rows.is_empty(), "{kind:?} of the example");
        let columns = table.columns.len();
        assert!(table.rows.iter().all(|row| row.cells.len() == columns), "{kind:?}");
        assert!(table.total.iter().all(|total| total.len() == columns), "{kind:?}");
        let keys: BTreeSet<_> = table.columns.iter().map(|column| column.key).collect();
        assert_eq!(keys.len(), columns, "{kind:?} names a column twice");
        let is_plain = |key: &str| {
            key.bytes()
                .all(|byte| byte.is_ascii_lowercase() || byte == b'_' || byte.is_ascii_digit())
        };
        assert!(keys.iter().all(|key| is_plain(key)), "{kind:?}: {keys:?}");
        let mut empty = kind.table(&Plan::default(), &query());
        // The law is there without any plan.
        empty.rows.retain(|_| *kind != &tables::rules::TABLE);
        assert_eq!((empty.rows, empty.total), (Vec::new(), None), "{kind:?} of nothing");
    }
}

/// Of each kind the first record, as if what it belongs to were gone.
fn orphans(plan: &Plan) -> Arc<Vec<Orphan>> {
    let owner = Key { kind: RecordKind::Zone, id: 99 };
    let firsts = RecordKind::VARIANTS.iter().filter_map(|kind| plan.keys(*kind).into_iter().next());
    let orphan = |key| Some(Orphan { record: plan.record(key)?, owner });
    Arc::new(firsts.filter_map(orphan).collect())
}

#[test]
fn an_orphaned_record_says_what_is_recorded_in_it_and_whose_it_was() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0);
    let story = story.occupied("C-1", "Lớn", Leased, 6_000.0, since(2024));
    let mut plan = story.plan;
    let [held] = [plan.all::<Occupancy>().next().unwrap().clone()];
    let (lot, record) = (Key::of(held.lot), lapday::domain::Record::Occupancy(held));
    plan.remove(record.key());
    plan.remove(lot);
    plan.orphans = Arc::new(vec![Orphan { record, owner: lot }]);
    let table = table(&plan, &tables::orphans::TABLE);
    let row = texts(&table.rows[0].cells);
    assert_eq!(row[0], "Sử dụng lô đất");
    assert_eq!(row[3], "Lô đất (mã hồ sơ 1)");
    assert!(row[4].contains("Lớn") && row[4].contains("6.000"), "{row:?}");
    assert_eq!(table.notes.len(), 1);
}

#[test]
fn a_lot_shows_all_its_tenants_and_what_is_overdue() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot_for("X-1", 100.0, LandUse::Green)
        .occupied("C-1", "Lớn", Leased, 6_000.0, since(2024))
        .occupied("C-1", "Nhỏ", Operating, 3_000.0, since(2023));
    let mut story = story;
    let mut lease = Occupancy::clone(story.plan.get(Id::new(1)).unwrap());
    lease.deadline = Some(day(2024, 6, 1));
    lease.lease_years = Some(50);
    story.plan.apply(&Edit::new(Message::new("store-created")).put(lease));
    let table = table(&story.plan, &tables::lots::TABLE);
    let row = texts(&table.rows[0].cells);
    assert_eq!(row[0], "C-1");
    let area = ["10.000", "đo trên ranh giới", "đã cho thuê", "9.000", "1.000", "Lớn, Nhỏ"];
    assert_eq!(row[4..10], area);
    assert_eq!(row[10..14], ["01/01/2024", "chưa ghi", "01/01/2074", "01/06/2024"]);
    assert_eq!(table.rows[0].mark, Mark::Warning);
    let green = texts(&table.rows[1].cells);
    assert_eq!(green[6..10], ["", "", "", ""], "land not for lease has no tenant to know");
}

#[test]
fn sums_of_enterprises_say_of_how_many_they_are_known() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0);
    let story = story.occupied("C-1", "Một", Leased, 10_000.0, since(2024));
    let story = changed(story, |held| held.investment_million_vnd = Some(25_000.0));
    let story = story.occupied("C-2", "Hai", Operating, 5_000.0, since(2024)).enterprise("Ba");
    let table = table(&story.plan, &tables::enterprises::TABLE);
    let total = texts(&table.total.unwrap());
    assert_eq!((total[6].as_str(), total[8].as_str()), ("1,50", "25.000"));
    assert_eq!(total[9], "chưa có số liệu");
    let note = Texts::new(Language::Vietnamese).say(&table.notes[0]);
    assert_eq!(note, "Vốn đăng ký (triệu đồng): mới biết của 1 / 2 doanh nghiệp");
    let of_zone = TableQuery { zone: Some(Id::new(1)), ..query() };
    assert_eq!(tables::enterprises::TABLE.table(&story.plan, &of_zone).rows.len(), 2);
}

#[test]
fn tenants_outside_the_list_are_flagged_and_unknown_ones_told_apart() {
    let coded = |code: &'static str| {
        move |enterprise: &mut Enterprise| enterprise.vsic_code = Some(code.into())
    };
    let story = given()
        .cluster("Tứ Hạ")
        .industry("Dệt may", 1, &["13", "14"])
        .industry("Nước ngọt", 2, &["1104"])
        .lot("C-1", 100.0)
        .enterprise_with("May", coded("1410"))
        .enterprise_with("Xi măng", coded("2394"))
        .occupied("C-1", "May", Leased, 4_000.0, since(2024))
        .occupied("C-1", "Xi măng", Leased, 3_000.0, since(2024))
        .occupied("C-1", "Chưa rõ", Leased, 500.0, since(2024))
        .enterprise_with("Mạch nha", |who| {
            who.vsic_code = Some("1104".into());
            who.vsic_edition = Some("2025".into());
        })
        .occupied("C-1", "Mạch nha", Leased, 500.0, since(2024));
    let rows = table(&story.plan, &tables::industries::TABLE).rows;
    let said: Vec<String> = rows.iter().map(|row| texts(&row.cells)[2..].join("|")).collect();
    assert_eq!(
        said,
        [
            "Dệt may|13, 14|1|0,40|50,0 %|May",
            "Nước ngọt|1104|0|0,00|0,0 %|",
            "Ngoài danh mục quy hoạch||1|0,30|37,5 %|Xi măng",
            "Chưa rõ ngành nghề|chưa ghi mã: 1, mã VSIC 2025: 1|2|0,10|12,5 %|Chưa rõ; Mạch nha",
        ]
    );
    assert_eq!(rows[2].mark, Mark::Warning);
}

fn mover(hectares: Option<f64>, by: Option<Date>) -> impl FnOnce(&mut Enterprise) {
    move |enterprise| {
        enterprise.polluting = Some(true);
        enterprise.relocation_need = hectares.map(Area::hectares);
        enterprise.relocate_by = by;
    }
}

#[test]
fn who_is_due_first_chooses_first_and_no_land_is_offered_twice() {
    let story = given()
        .cluster("Hương Vân")
        .zone_with(|zone| zone.takes_relocated = Some(true))
        .lot("A-1", 100.0)
        .lot("A-2", 80.0)
        .enterprise_with("Muộn", mover(Some(0.6), Some(day(2025, 1, 1))))
        .enterprise_with("Sớm", mover(Some(0.6), Some(day(2024, 9, 1))))
        .enterprise_with("Không hạn", mover(Some(0.6), None))
        .enterprise_with("Quá lớn", mover(Some(5.0), None));
    let placed = placement(&story.plan, ON);
    let lot = |number| placed[&Id::new(number)].as_ref().map(|found| found.lot).ok();
    assert_eq!(lot(2), Some(story.lot_id("A-2")), "the smaller lot leaves least to spare");
    assert_eq!(lot(1), Some(story.lot_id("A-1")));
    assert_eq!(placed[&Id::new(3)], Err(NoMatch::TakenByOthers));
    assert_eq!(placed[&Id::new(4)], Err(NoMatch::TooLarge(Area::hectares(1.0))));
    assert_eq!(placement(&given().enterprise_with("Một", mover(None, None)).plan, ON).len(), 1);
}

#[test]
fn a_lot_set_aside_comes_before_one_that_is_not_and_says_why() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 80.0)
        .cluster("Hương Vân")
        .zone_with(|zone| zone.takes_relocated = Some(true))
        .lot("A-1", 100.0)
        .enterprise_with("Một", mover(Some(0.5), None));
    let offers = offers(&story.plan, Id::new(1), ON, 5);
    let codes: Vec<_> = offers.iter().map(|offer| offer.found.lot).collect();
    assert_eq!(codes, [story.lot_id("A-1"), story.lot_id("C-1")]);
    let because: Vec<_> = offers[0].because.iter().map(Message::key).collect();
    assert!(because.contains(&"relocation-set-aside"));
    assert!(because.contains(&"relocation-wastewater-unknown"));
    assert!(because.contains(&"relocation-not-built"), "nobody says that it is built");
}

#[test]
fn land_promised_for_later_is_not_free() {
    let story = given()
        .cluster("Hương Vân")
        .lot("A-1", 100.0)
        .occupied("A-1", "Sắp đến", Leased, 10_000.0, since(2025))
        .enterprise_with("Một", mover(Some(0.5), None));
    assert_eq!(placement(&story.plan, ON)[&story.enterprise_id("Một")], Err(NoMatch::NothingFree));
}

#[test]
fn moving_goes_from_waiting_over_reserved_to_placed() {
    let held = |state, from, to| (state, Period { from: Some(from), to });
    let steps = [
        held(Registered, day(2024, 2, 1), Some(day(2024, 4, 1))),
        held(Leased, day(2024, 4, 1), None),
    ];
    let story = given().cluster("Hương Vân").lot("A-1", 100.0);
    let story = story.enterprise_with("Một", mover(Some(0.5), Some(day(2024, 3, 1))));
    let story = steps
        .into_iter()
        .fold(story, |story, (state, valid)| story.occupied("A-1", "Một", state, 5_000.0, valid));
    let on = |on| move_state(&story.plan, Id::new(1), on).0;
    assert_eq!(on(day(2024, 1, 1)), MoveState::Waiting);
    assert_eq!(on(day(2024, 3, 5)), MoveState::Reserved);
    assert_eq!(on(day(2024, 4, 1)), MoveState::Placed);
    let late = TableQuery { on: day(2024, 3, 5), ..query() };
    assert_eq!(tables::relocation::TABLE.table(&story.plan, &late).rows[0].mark, Mark::Warning);
    let card = enterprise_card(&story.plan, Id::new(1), ON).unwrap();
    assert_eq!((card.seats.len(), card.history.len(), card.offers.len()), (1, 2, 0));
}

#[test]
fn the_calendar_tells_what_ends_what_is_to_be_built_and_what_was_never_signed() {
    let story = given().cluster("Tứ Hạ");
    let story = ["A", "B", "C", "D"].iter().fold(story, |story, code| story.lot(code, 100.0));
    let story = story.occupied("A", "Một", Leased, 100.0, since(2024));
    let story = changed(story, |held| held.deadline = Some(day(2024, 7, 15)));
    let story = story.occupied("B", "Hai", Registered, 100.0, since(2024));
    let story = story.occupied("C", "Ba", Registered, 100.0, since(2023));
    let story = changed(story, |held| held.deadline = Some(day(2024, 6, 1)));
    let story = story.occupied("D", "Bốn", Operating, 100.0, since(2020));
    let story = changed(story, |held| held.lease_years = Some(5));
    let events = calendar_events(&story.plan, ON, Some(story.last_zone()));
    let told: Vec<_> = events.iter().map(|event| (event.kind, event.day)).collect();
    assert_eq!(
        told,
        [
            (EventKind::NeverSigned, day(2024, 1, 1)),
            (EventKind::SignBy, day(2024, 6, 1)),
            (EventKind::BuildBy, day(2024, 7, 15)),
            (EventKind::LeaseEnds, day(2025, 1, 1)),
        ]
    );
    let of_zone = TableQuery { zone: Some(story.last_zone()), ..query() };
    let table = tables::calendar::TABLE.table(&story.plan, &of_zone);
    let within: Vec<String> = table.rows.iter().map(|row| texts(&row.cells)[2].clone()).collect();
    assert_eq!(within, ["đã 181 ngày", "quá hạn", "30 ngày tới", "sau 90 ngày"]);
    let counts = Texts::new(Language::Vietnamese).say(&table.notes[0]);
    assert_eq!(counts, "Quá hạn 1 · 30 ngày tới 1 · 90 ngày tới 1");
}

#[test]
fn a_lease_that_ends_on_the_day_is_over() {
    let held = Period::between(day(2020, 1, 1), ON);
    let story = given().cluster("Tứ Hạ").lot("A", 100.0);
    let story = story.occupied("A", "Một", Leased, 100.0, held);
    assert_eq!(calendar_events(&story.plan, ON, Some(story.last_zone())), []);
    assert_eq!(calendar_events(&story.plan, day(2024, 6, 29), Some(story.last_zone()))[0].day, ON);
}

#[test]
fn a_lease_runs_from_its_first_day_through_every_state() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("A", 100.0)
        .occupied("A", "Một", Leased, 100.0, Period::between(day(2020, 1, 1), day(2021, 1, 1)))
        .occupied("A", "Một", Operating, 100.0, since(2021));
    let story = changed(story, |held| held.lease_years = Some(10));
    assert_eq!(calendar_events(&story.plan, ON, Some(story.last_zone()))[0].day, day(2030, 1, 1));
}

/// Closed for the year 2023 with 0,4 ha leased.
fn closed() -> Story {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).lot("C-2", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        4_000.0,
        since(2023),
    );
    let edit =
        close_period(&story.plan, (ReportPeriodKind::Year, 2023), day(2023, 12, 20), Vec::new())
            .unwrap();
    let mut plan = story.plan;
    plan.apply(&edit);
    Story { plan }
}

#[test]
fn a_frozen_figure_does_not_change_and_a_correction_shows_as_one() {
    let story = closed();
    let mut held = Occupancy::clone(story.plan.get(Id::new(1)).unwrap());
    held.area = m2(6_000.0);
    let mut plan = story.plan.clone();
    plan.apply(&Edit::new(Message::new("store-created")).put(held));
    let card = period_card(&plan, Id::new(1)).unwrap();
    assert_eq!(card.leased, m2(4_000.0));
    assert_eq!(card.later.len(), 1);
    assert_eq!(card.later[0].leased(), m2(2_000.0));
    let row = texts(&table(&plan, &tables::periods::TABLE).rows[0].cells);
    assert_eq!((row[5].as_str(), row[11].as_str()), ("0,40", "+0,20"));
    assert_eq!(period_card(&story.plan, Id::new(1)).unwrap().later, []);
}

#[test]
fn the_next_period_is_the_one_before_with_moves_and_corrections() {
    let story = closed();
    let mut held = Occupancy::clone(story.plan.get(Id::new(1)).unwrap());
    held.area = m2(6_000.0);
    let mut plan = story.plan.clone();
    plan.apply(&Edit::new(Message::new("store-created")).put(held));
    let story = Story { plan }.occupied("C-2", "Hai", Leased, 3_000.0, since(2024));
    let mut plan = story.plan;
    plan.apply(&close_period(&plan, (ReportPeriodKind::HalfYear, 2024), ON, Vec::new()).unwrap());
    let card = period_card(&plan, Id::new(2)).unwrap();
    let before = card.before.unwrap().1;
    assert_eq!((before, card.moved, card.corrected), (m2(4_000.0), m2(3_000.0), m2(2_000.0)));
    assert_eq!(before + card.moved + card.corrected, card.leased);
    let lines: Area = card.moves.iter().map(lapday::views::PeriodLine::leased).sum();
    assert_eq!(lines, card.moved + card.corrected);
}

#[test]
fn a_lot_that_is_gone_stays_in_what_was_frozen() {
    let story = closed();
    let mut plan = story.plan.clone();
    let gone = Edit::new(Message::new("store-created"))
        .remove(Id::<Occupancy>::new(1))
        .remove(story.lot_id("C-1"))
        .remove(Id::<Enterprise>::new(1));
    plan.apply(&gone);
    let card = period_card(&plan, Id::new(1)).unwrap();
    assert_eq!(card.leased, m2(4_000.0));
    assert_eq!((card.later[0].code.as_str(), card.later[0].lot), ("C-1", None));
    assert_eq!(card.later[0].enterprise, "Một");
}

#[test]
fn periods_are_due_once_their_cut_off_has_passed_and_never_before_a_closed_one() {
    use ReportPeriodKind::{HalfYear, Year};
    let mut story = given();
    let about = lapday::domain::About { first_day: Some(day(2022, 1, 1)), ..Default::default() };
    story.plan.about = std::sync::Arc::new(about);
    let due = due_periods(&story.plan, ON, 9);
    assert_eq!(
        due,
        [(HalfYear, 2024), (Year, 2023), (HalfYear, 2023), (Year, 2022), (HalfYear, 2022)]
    );
    assert_eq!(due_periods(&story.plan, day(2024, 6, 14), 1), [(Year, 2023)], "it still runs");
    let closed = closed().plan;
    assert_eq!(due_periods(&closed, ON, 9), [(HalfYear, 2024)]);
    assert_eq!(closed.count::<ReportPeriod>(), 1);
}

#[test]
fn the_example_has_closed_periods_and_a_correction_since() {
    let mut plan = Plan::about(lapday::builtin::example().about);
    plan.apply(&lapday::builtin::example().contents);
    let latest = period_card(&plan, Id::new(3)).unwrap();
    assert_eq!(latest.later[0].code, "C-20");
    assert_eq!(latest.later[0].leased(), m2(2_600.0) - m2(3_000.0));
    assert_eq!(latest.corrected, m2(0.0), "it was corrected after both were closed");
    let before = latest.before.unwrap().1.as_square_metres();
    let parts = before + latest.moved.as_square_metres() + latest.corrected.as_square_metres();
    assert!((parts - latest.leased.as_square_metres()).abs() < 1e-6);
    assert_eq!(due_periods(&plan, ON, 9), [(ReportPeriodKind::HalfYear, 2024)]);
}
