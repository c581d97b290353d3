//! Targets, works, wastewater, villages, promotion, money, meeting and places of the whole plan.

use jiff::civil::{Date, date};
use lapday::builtin;
use lapday::domain::{
    Boundary, Budget, Evidence, Figure, FundSource, Id, Indicator, Lot, Observation, Occupancy,
    OccupancyState, Period, Plan, Record, Statement, TargetStanding, TargetState, Uid, Work,
    WorkKind, WorkReading, WorkStatus, Zone, ZoneStatus, board, wastewater_balance,
};
use lapday::i18n::{Language, Texts};
use lapday::rules::{Answer, Criterion, Differs, Law};
use lapday::units::Area;
use lapday::views::{Mark, TABLES, Table, TableQuery, money_by_year, tables, work_bars};
use std::sync::Arc;
use strum::VariantArray;

fn plan_of(built: builtin::BuiltIn) -> Plan {
    let mut plan = Plan::about(built.about);
    plan.apply(&built.contents);
    plan
}

fn huong_tra() -> Plan {
    plan_of(builtin::huong_tra())
}

fn example() -> Plan {
    plan_of(builtin::example())
}

fn query(on: Date) -> TableQuery {
    TableQuery { on, since: on, law: on, zone: None }
}

/// The rows as people read them.
fn said(table: &Table) -> Vec<Vec<String>> {
    let texts = Texts::new(Language::Vietnamese);
    let row = |row: &lapday::views::Row| row.cells.iter().map(|cell| cell.text(&texts)).collect();
    table.rows.iter().map(row).collect()
}

fn standing(plan: &Plan, target: i64, on: Date) -> (TargetStanding, Evidence) {
    let rows = board(plan, None, on);
    let row = rows.iter().find(|row| row.target == Id::new(target)).unwrap();
    (row.standing, row.evidence)
}

#[test]
fn a_founding_is_told_by_the_zone_and_overdue_when_it_is_late() {
    let mut plan = huong_tra();
    let founding = 6;
    let (before, after) = (date(2022, 6, 1), date(2023, 1, 1));
    assert_eq!(standing(&plan, founding, before).0, TargetStanding::OnCourse);
    let late = standing(&plan, founding, after);
    assert_eq!(late, (TargetStanding::Overdue, Evidence::Zone(ZoneStatus::Proposed)));
    let zone = Zone::clone(plan.get(Id::<Zone>::new(3)).unwrap());
    let zone = Zone { status: Some(ZoneStatus::Approved), ..zone };
    plan.insert(Record::Zone(Arc::new(zone)));
    assert_eq!(standing(&plan, founding, after).0, TargetStanding::Reached);
}

#[test]
fn a_work_tells_its_target() {
    let mut plan = huong_tra();
    let (target, on) = (2, date(2024, 6, 30));
    assert_eq!(standing(&plan, target, on).0, TargetStanding::Unsaid);
    let change = |plan: &mut Plan, change: fn(&mut Work)| {
        let mut work = Work::clone(plan.get(Id::<Work>::new(2)).unwrap());
        change(&mut work);
        plan.insert(Record::Work(Arc::new(work)));
    };
    change(&mut plan, |work| work.status = Some(WorkStatus::UnderWay));
    assert_eq!(standing(&plan, target, on).0, TargetStanding::OnCourse);
    change(&mut plan, |work| work.planned_end = Some(date(2024, 1, 1)));
    assert_eq!(standing(&plan, target, on).0, TargetStanding::Late);
    plan.insert(Record::WorkReading(Arc::new(WorkReading {
        id: Id::new(1),
        uid: Uid::new(),
        work: Id::new(2),
        day: date(2024, 7, 1),
        percent: 100.0,
        document: None,
        note: None,
    })));
    assert_eq!(standing(&plan, target, on).0, TargetStanding::Late, "seen a day later");
    let (found, evidence) = standing(&plan, target, date(2024, 7, 1));
    assert_eq!(found, TargetStanding::Reached);
    assert_eq!(evidence, Evidence::Work(Id::new(2), Some(100.0)));
}

#[test]
fn the_last_statement_tells_what_no_record_does() {
    let mut plan = huong_tra();
    let target = 14;
    let say = |plan: &mut Plan, id, day, state| {
        plan.insert(Record::Statement(Arc::new(Statement {
            id: Id::new(id),
            uid: Uid::new(),
            target: Id::new(target),
            day,
            state,
            value: None,
            source: "Báo cáo".to_owned(),
            document: None,
            note: None,
        })));
    };
    say(&mut plan, 1, date(2023, 1, 1), TargetState::OnCourse);
    say(&mut plan, 2, date(2024, 1, 1), TargetState::Late);
    assert_eq!(standing(&plan, target, date(2022, 1, 1)).0, TargetStanding::Unsaid);
    assert_eq!(standing(&plan, target, date(2023, 5, 1)).0, TargetStanding::OnCourse);
    assert_eq!(standing(&plan, target, date(2024, 5, 1)).0, TargetStanding::Late);
}

#[test]
fn what_is_due_and_unsaid_is_no_success_and_no_failure() {
    let plan = huong_tra();
    let number = 28;
    assert_eq!(standing(&plan, number, date(2021, 12, 31)).0, TargetStanding::Unsaid);
    assert_eq!(standing(&plan, number, date(2022, 1, 1)).0, TargetStanding::DueUnsaid);
}

fn work(id: i64, zone: i64, kind: WorkKind) -> Work {
    Work { zone: Some(Id::new(zone)), kind, ..crate::story::work(id) }
}

/// A zone with three lots, the treatment of 100 m³ a day, and tenants with 60, 30 and 25.
fn with_wastewater() -> Plan {
    let mut plan = huong_tra();
    let lots: Vec<Arc<Lot>> = plan
        .lots_of(Id::new(1))
        .filter(|lot| lot.land_use.is_for_lease())
        .take(3)
        .cloned()
        .collect();
    let enterprise = lapday::domain::Enterprise::new(Id::new(1), "Nước");
    plan.insert(Record::Enterprise(Arc::new(enterprise)));
    let tenants = [
        (OccupancyState::Registered, date(2023, 3, 1), 25.0),
        (OccupancyState::Operating, date(2023, 6, 1), 60.0),
        (OccupancyState::Leased, date(2023, 1, 1), 30.0),
    ];
    for ((lot, (state, from, amount)), id) in lots.iter().zip(tenants).zip(1..) {
        plan.insert(Record::Occupancy(Arc::new(Occupancy {
            id: Id::new(id),
            uid: Uid::new(),
            lot: lot.id,
            enterprise: Id::new(1),
            state,
            area: Area::square_metres(100.0),
            valid: Period::since(from),
            lease_number: None,
            lease_years: None,
            document: None,
            approval: None,
            approved_on: None,
            reason: None,
            deadline: None,
            investment_million_vnd: None,
            investment_done_million_vnd: None,
            workers: None,
            wastewater_m3_per_day: Some(amount),
            note: None,
        })));
    }
    let plant = Work {
        capacity: Some(100.0),
        finished: Some(date(2022, 1, 1)),
        ..work(50, 1, WorkKind::Wastewater)
    };
    plan.insert(Record::Work(Arc::new(plant)));
    plan
}

#[test]
fn the_lot_that_goes_beyond_the_works_is_named_in_the_order_of_promises() {
    let plan = with_wastewater();
    let on = date(2024, 1, 1);
    let balance = wastewater_balance(&plan, Id::new(1), on).unwrap();
    assert_eq!(
        (balance.capacity, balance.load, balance.promised),
        (Some(100.0), Some(60.0), Some(55.0))
    );
    assert_eq!(balance.free(), Some(-15.0));
    let exceeding = balance.exceeds.unwrap();
    assert_eq!((exceeding.occupancy, exceeding.by), (Id::new(1), 15.0));
    let early = wastewater_balance(&plan, Id::new(1), date(2023, 2, 1)).unwrap();
    assert_eq!((early.load, early.promised, early.exceeds), (Some(0.0), Some(30.0), None));
    let before = wastewater_balance(&plan, Id::new(1), date(2021, 6, 1)).unwrap();
    assert_eq!(before.capacity, None, "not built yet");
    assert_eq!(before.planned, 100.0);
}

fn seen(id: i64, measure: Indicator, value: f64, day: Date, source: &str) -> Observation {
    Observation {
        id: Id::new(id),
        uid: Uid::new(),
        zone: Some(Id::new(7)),
        tour: None,
        measure,
        subject: None,
        value: Some(value),
        value_to: None,
        unit: None,
        day,
        precision: None,
        source: source.to_owned(),
        document: None,
        note: None,
    }
}

/// By the law of the day itself.
fn craft_village_criteria(plan: &Plan, zone: Id<Zone>, on: Date) -> Vec<Answer> {
    lapday::rules::craft_village_criteria(plan, zone, &Law::of(plan, on), on)
}

#[test]
fn criteria_are_met_unmet_or_unknown_and_disputes_are_told() {
    let mut plan = huong_tra();
    let on = date(2024, 1, 1);
    let met = |plan: &Plan| -> Vec<Option<bool>> {
        craft_village_criteria(plan, Id::new(7), on).iter().map(|answer| answer.met).collect()
    };
    assert_eq!(met(&plan), [None; 4]);
    let put = |plan: &mut Plan, seen: Observation| plan.insert(Record::Observation(Arc::new(seen)));
    let (early, late) = (date(2022, 12, 31), date(2023, 12, 31));
    put(&mut plan, seen(51, Indicator::Households, 1000.0, early, "A"));
    put(&mut plan, seen(52, Indicator::CraftHouseholds, 200.0, late, "A"));
    assert_eq!(met(&plan)[0], None, "two days make no share");
    put(&mut plan, seen(53, Indicator::CraftHouseholds, 200.0, early, "A"));
    assert_eq!(met(&plan)[0], Some(true), "20 % is enough");
    put(&mut plan, seen(54, Indicator::Households, 1001.0, late, "A"));
    let answers = craft_village_criteria(&plan, Id::new(7), on);
    assert_eq!(answers[0].met, Some(false));
    assert_eq!(answers[0].differs, Some(Differs::Earlier), "the year before said yes");
    assert_eq!(answers[0].rests_on, [Id::new(52), Id::new(54)]);
    put(&mut plan, seen(55, Indicator::YearsOfTrade, 50.0, late, "A"));
    put(&mut plan, seen(56, Indicator::EnvironmentMet, 1.0, date(2024, 1, 2), "A"));
    let answers = met(&plan);
    assert_eq!(answers[3], Some(false), "more than 50 years are asked for");
    assert_eq!(answers[2], None, "seen a day later");
    assert_eq!(Criterion::VARIANTS.len(), answers.len());
    put(&mut plan, seen(57, Indicator::YearsOfTrade, 51.0, on, "A"));
    assert_eq!(met(&plan)[3], None, "nobody has said the other two");
    put(&mut plan, seen(58, Indicator::CultureMet, 1.0, on, "A"));
    put(&mut plan, seen(59, Indicator::ArtisansMet, 1.0, on, "A"));
    assert_eq!(met(&plan)[3], Some(true));
}

#[test]
fn van_cu_figures_stand_side_by_side_with_their_sources() {
    let plan = huong_tra();
    let table = tables::observations::TABLE.table(&plan, &query(date(2026, 11, 27)));
    let rows = said(&table);
    let van_cu: Vec<_> = rows.iter().filter(|row| row[0].contains("Vân Cù")).collect();
    assert_eq!(van_cu.len(), 4);
    let papers =
        ["Thương hiệu quốc gia, Công Thương, 28/04/2025", "Môi trường & Cuộc sống, 26/07/2017"];
    assert!(van_cu.iter().all(|row| papers.contains(&row[7].as_str())), "{van_cu:?}");
    let share = craft_village_criteria(&plan, Id::new(6), date(2026, 11, 27))[0].clone();
    assert_eq!(share.met, Some(true));
    assert!((share.figure.unwrap() - 160.0 / 350.0).abs() < 1e-9);
}

#[test]
fn the_yearly_plan_adds_up_by_year_and_in_all() {
    let plan = example();
    let on = date(2024, 6, 30);
    let table = tables::money::TABLE.table(&plan, &query(on));
    let sum_of = |of: fn(&Budget) -> Option<f64>, year: Option<i64>| -> f64 {
        let lines =
            plan.all::<Budget>().filter(|budget| year.is_none_or(|year| budget.year == year));
        lines.filter_map(|budget| of(budget)).sum()
    };
    let years = money_by_year(&plan, &query(on));
    assert_eq!(years.iter().map(|(year, _)| *year).collect::<Vec<_>>(), [2022, 2023, 2024]);
    for (year, sums) in &years {
        assert_eq!(sums.planned, Some(sum_of(|budget| budget.planned_million_vnd, Some(*year))));
        assert_eq!(sums.spent, Some(sum_of(|budget| budget.spent_million_vnd, Some(*year))));
    }
    let total = table.total.as_ref().unwrap();
    assert_eq!(total[3].figure(), Some(sum_of(|budget| budget.planned_million_vnd, None)));
    let warned = table.rows.iter().filter(|row| row.mark == Mark::Warning).count();
    assert_eq!(warned, 1, "one line spends more than was allotted");
    let lines = table.rows.iter().filter(|row| row.subject.is_some()).count();
    assert_eq!(lines, plan.count::<Budget>());
    assert!(FundSource::VARIANTS.len() >= 5);
}

#[test]
fn the_meeting_speaks_of_what_is_late_and_what_waits() {
    let plan = example();
    let table = tables::meeting::TABLE.table(&plan, &query(date(2024, 6, 30)));
    let rows = said(&table);
    let row = |what: &str| rows.iter().find(|row| row[0].contains(what)).cloned();
    let poles = row("hai cột điện").unwrap();
    assert_eq!((poles[3].as_str(), poles[5].as_str()), ("107", "Điện lực"));
    assert_eq!(row("Chưa có vốn cho mô-đun 2").unwrap()[6], "chưa trả lời");
    assert_eq!(row("Thiếu đất đắp").unwrap()[6], "đã trả lời, chưa xong");
    assert!(row("lắp trạm rửa xe").is_some(), "a follow-up of an inspection");
    assert!(row("Khởi công").is_some(), "a step of a project");
    assert!(row("báo cáo 6 tháng").is_none(), "done");
    let early = tables::meeting::TABLE.table(&plan, &query(date(2024, 6, 1)));
    assert!(said(&early).iter().any(|row| row[0].contains("báo cáo 6 tháng")), "not done yet");
}

#[test]
fn works_are_bars_with_what_was_seen_by_the_day() {
    let plan = example();
    let bars = work_bars(&plan, &query(date(2023, 7, 1)));
    let road = bars.iter().find(|bar| bar.name.contains("D2")).unwrap();
    assert_eq!(road.share, Some(0.2));
    assert!(!road.is_late);
    let built = bars.iter().find(|bar| bar.name.contains("D1")).unwrap();
    assert_eq!(built.real, Some((date(2021, 9, 20), date(2022, 8, 15))));
    assert_eq!(road.real, Some((date(2023, 3, 10), date(2023, 7, 1))));
    let later = work_bars(&plan, &query(date(2024, 6, 30)));
    let road = later.iter().find(|bar| bar.name.contains("D2")).unwrap();
    assert!(road.is_late);
    assert_eq!(road.share, Some(0.8));
    let before = work_bars(&plan, &query(date(2023, 1, 1)));
    let road = before.iter().find(|bar| bar.name.contains("D2")).unwrap();
    assert_eq!((road.real, road.share), (None, None));
}

#[test]
fn land_is_summed_by_the_communes_of_the_day() {
    let plan = huong_tra();
    let at = |on| said(&tables::places::TABLE.table(&plan, &query(on)));
    let find = |rows: &[Vec<String>], name: &str| {
        rows.iter().find(|row| row[0] == name).cloned().unwrap_or_default()
    };
    let then = at(date(2021, 5, 1));
    let bao_vinh = find(&then, "Xã Hương Vinh");
    assert_eq!(bao_vinh[5], "Phường Hóa Châu, Thành phố Huế", "where Bao Vinh is today");
    assert_eq!(bao_vinh[1], "Thị xã Hương Trà");
    let between = at(date(2022, 1, 1));
    assert_eq!(find(&between, "Phường Hương Vinh")[1], "Thành phố Huế");
    let today = at(date(2026, 11, 27));
    let huong_tra = find(&today, "Phường Hương Trà");
    assert!(huong_tra[7].contains("Tứ Hạ") && huong_tra[7].contains("Hương Vân"));
    assert_eq!(huong_tra[8], "92,70", "17,7 + 75 ha");
    let total = |on| {
        let table = tables::places::TABLE.table(&plan, &query(on));
        table.total.unwrap()[8].figure()
    };
    assert_eq!(total(date(2021, 5, 1)), total(date(2026, 11, 27)), "the same land by either");
}

#[test]
fn an_empty_plan_has_empty_tables() {
    let plan = Plan::about(builtin::huong_tra().about);
    // What the law says stands beside every plan.
    for kind in TABLES.iter().filter(|table| table.id != "rules") {
        assert_eq!(kind.table(&plan, &query(date(2024, 6, 30))).rows.len(), 0, "{kind:?}");
    }
}

#[test]
fn what_is_invented_says_so() {
    let (own, example) = (huong_tra(), example());
    let names =
        |plan: &Plan| -> Vec<String> { plan.all::<Work>().map(|work| work.name.clone()).collect() };
    let own = names(&own);
    let added: Vec<String> =
        names(&example).into_iter().filter(|name| !own.contains(name)).collect();
    assert!(added.len() >= 9);
    assert!(added.iter().all(|name| name.starts_with("Ví dụ")), "{added:?}");
    assert!(own.iter().all(|name| !name.starts_with("Ví dụ")));
}

#[test]
fn a_figure_knows_its_length() {
    let way = Figure::Line([(0.0, 0.0), (3.0, 4.0)].into_iter().collect());
    assert_eq!(way.length_m(), Some(5.0));
    let area = Figure::Area(Boundary::new(geo::MultiPolygon::new(Vec::new())));
    assert_eq!((area.length_m(), area.extent()), (None, None));
}
