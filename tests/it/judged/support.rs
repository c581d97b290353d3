//! The help of a programme is held to the limit of its sort, fund and day.

use super::{put, text};
use crate::story::day;
use jiff::civil::Date;
use lapday::domain::FundSource::{Enterprise, National, Provincial, Town};
use lapday::domain::ProgrammeKind::{
    Consulting, DemonstrationModel, Fair, Machinery, NewTrade, Other, StudyVisit, Training,
};
use lapday::domain::{FundSource, Id, Plan, Programme, ProgrammeKind, RecordKind, Value};
use lapday::rules::SupportCheck::{Above, Free, NoLimitKnown, SetByProvince, Unknown, Within};
use lapday::rules::{LimitOnDay, LimitSource, SupportCheck, Sure, support_check, support_limit};
use lapday::views::{Cell, TableQuery, tables};

/// A programme with its fund, year and day, cost and support in million VND.
#[derive(Clone, Copy)]
struct Help {
    kind: ProgrammeKind,
    fund: Option<FundSource>,
    year: i64,
    held_on: Option<Date>,
    total: Option<f64>,
    support: Option<f64>,
}

/// A model on national money that costs 4 000 million VND.
const MODEL: Help = Help {
    kind: DemonstrationModel,
    fund: Some(National),
    year: 2024,
    held_on: None,
    total: Some(4000.0),
    support: None,
};

fn number(number: Option<f64>) -> Value {
    number.map_or(Value::Empty, Value::Number)
}

fn put_in(plan: &mut Plan, help: Help) -> Id<Programme> {
    let filled = [
        ("name", text("Mô hình")),
        ("kind", Value::Code(help.kind.into())),
        ("year", Value::Whole(help.year)),
        ("fund", help.fund.map_or(Value::Empty, |fund| Value::Code(fund.into()))),
        ("held_on", help.held_on.map_or(Value::Empty, Value::Day)),
        ("total_million_vnd", number(help.total)),
        ("support_million_vnd", number(help.support)),
    ];
    Id::new(put(plan, RecordKind::Programme, &filled).id)
}

fn check_in(mut plan: Plan, help: Help) -> SupportCheck {
    let id = put_in(&mut plan, help);
    support_check(&plan, plan.get(id).unwrap())
}

fn check(help: Help) -> SupportCheck {
    check_in(Plan::default(), help)
}

/// The same of a sort in a year, with its cost and support.
fn of(kind: ProgrammeKind, year: i64, total: f64, support: f64) -> SupportCheck {
    check(Help { kind, year, total: Some(total), support: Some(support), ..MODEL })
}

#[test]
fn a_demonstration_model_is_held_to_both_limits() {
    assert_eq!(of(DemonstrationModel, 2024, 1000.0, 300.0), Within);
    assert_eq!(of(DemonstrationModel, 2024, 1000.0, 300.1), Above(300.0));
    assert_eq!(of(DemonstrationModel, 2024, 10_000.0, 1000.0), Within);
    assert_eq!(of(DemonstrationModel, 2024, 10_000.0, 1001.0), Above(1000.0));
    assert_eq!(of(DemonstrationModel, 2024, 1234.5, 370.35), Within, "to the last dong");
    let without_cost = |support| check(Help { total: None, support: Some(support), ..MODEL });
    assert_eq!(without_cost(1001.0), Above(1000.0));
    assert_eq!(without_cost(300.0), Unknown);
    assert_eq!(check(MODEL), Unknown, "nobody says how much");
}

#[test]
fn support_is_held_to_the_law_of_its_day() {
    let of_year = |year, support| of(DemonstrationModel, year, 4000.0, support);
    assert_eq!(of_year(2017, 500.0), Within);
    assert_eq!(of_year(2017, 501.0), Above(500.0));
    assert_eq!(of_year(2019, 1000.0), Within);
    assert_eq!(of_year(2019, 1001.0), Above(1000.0));
    let may = |held_on| {
        let held_on = Some(day(2018, 5, held_on));
        check(Help { year: 2018, held_on, support: Some(501.0), ..MODEL })
    };
    assert_eq!(may(10), Above(500.0), "the last day of the limit before");
    assert_eq!(may(11), Within);
    assert_eq!(of_year(2018, 501.0), Unknown, "either limit");
    assert_eq!(of_year(2013, 1.0), NoLimitKnown);
    assert_eq!(of_year(2014, 1.0), Unknown, "before 8/4 none is known");
}

#[test]
fn each_sort_of_support_has_its_own_limit_or_none_is_known() {
    assert_eq!(of(Machinery, 2017, 500.0, 200.0), Within);
    assert_eq!(of(Machinery, 2017, 500.0, 200.1), Above(200.0));
    assert_eq!(of(Machinery, 2017, 300.0, 150.1), Above(150.0));
    assert_eq!(of(Machinery, 2022, 500.0, 250.1), Above(250.0));
    assert_eq!(of(Machinery, 2022, 800.0, 300.0), Within);
    assert_eq!(of(Machinery, 2022, 800.0, 300.1), Above(300.0));
    assert_eq!(of(Consulting, 2017, 100.0, 35.0), Within);
    assert_eq!(of(Consulting, 2017, 100.0, 35.1), Above(35.0));
    assert_eq!(of(Consulting, 2017, 60.0, 30.1), Above(30.0));
    assert_eq!(of(Consulting, 2022, 60.0, 60.0), NoLimitKnown, "nothing is known since");
    assert_eq!(of(Fair, 2017, 100.0, 90.0), Unknown, "no record tells the rent");
    assert_eq!(of(Fair, 2022, 100.0, 90.0), NoLimitKnown);
    for kind in [Training, StudyVisit, NewTrade, Other] {
        assert_eq!(of(kind, 2022, 1.0, 9.0), NoLimitKnown, "{kind:?}");
    }
}

#[test]
fn the_limits_of_national_money_do_not_pass_local_money() {
    let of_fund = |fund, support| check(Help { fund, support: Some(support), ..MODEL });
    assert_eq!(of_fund(Some(Provincial), 1.0), SetByProvince);
    assert_eq!(of_fund(Some(Town), 1e5), SetByProvince);
    assert_eq!(of_fund(Some(Enterprise), 1e5), Free);
    assert_eq!(of_fund(None, 1.0), Unknown);
}

/// A policy of the province for machines: at most 40 % and 150 million VND, from a day on.
fn policy(plan: &mut Plan, from: Date, million: f64) {
    let filled = [
        ("name", text("Nghị quyết của tỉnh")),
        ("valid_from", Value::Day(from)),
        ("fund", Value::Code("provincial")),
        ("programme_kind", Value::Code("machinery")),
        ("most_percent", Value::Number(40.0)),
        ("most_million_vnd", Value::Number(million)),
    ];
    put(plan, RecordKind::SupportPolicy, &filled);
}

#[test]
fn a_policy_that_is_recorded_bounds_its_fund_and_sort_from_its_day_on() {
    let mut plan = Plan::default();
    policy(&mut plan, day(2020, 1, 1), 150.0);
    policy(&mut plan, day(2024, 1, 1), 200.0);
    let help = |year, support| {
        let help = Help { kind: Machinery, fund: Some(Provincial), total: Some(1000.0), ..MODEL };
        check_in(plan.clone(), Help { year, support: Some(support), ..help })
    };
    assert_eq!(help(2022, 150.0), Within);
    assert_eq!(help(2022, 150.1), Above(150.0));
    assert_eq!(help(2024, 150.1), Within, "the newest rules");
    assert_eq!(help(2019, 1.0), SetByProvince, "not yet in force");
    let of_town = Help { kind: Machinery, fund: Some(Town), support: Some(1.0), ..MODEL };
    assert_eq!(check_in(plan.clone(), of_town), SetByProvince, "another fund");
    let model = Help { fund: Some(Provincial), support: Some(1.0), ..MODEL };
    assert_eq!(check_in(plan, model), SetByProvince, "another sort");
}

#[test]
fn the_table_says_the_limit_and_where_it_stands() {
    let mut plan = Plan::default();
    let id = put_in(&mut plan, Help { support: Some(1001.0), ..MODEL });
    let limit = support_limit(&plan, plan.get(id).unwrap());
    let LimitOnDay::Known(limit) = limit else { panic!("{limit:?}") };
    assert!(matches!(limit.source, LimitSource::Law(_, Sure::Secondary)), "{limit:?}");
    let on = day(2024, 6, 30);
    let query = TableQuery { on, since: on, law: on, zone: None };
    let table = tables::promotion::TABLE.table(&plan, &query);
    let said: Vec<String> = table.rows[0]
        .cells
        .iter()
        .map(|cell| match cell {
            Cell::Said(message) => crate::story::in_vietnamese(message),
            _ => String::new(),
        })
        .collect();
    let [.., limit, check] = said.as_slice() else { panic!("{said:?}") };
    assert_eq!(
        limit,
        "tối đa 30,0 % chi phí, không quá 1.000 triệu đồng (Thông tư 28/2018/TT-BTC, Điều 8, theo \
         trích dẫn)"
    );
    assert_eq!(check, "vượt mức tối đa 1.000 triệu đồng");
    assert_eq!(table.columns.len(), table.total.unwrap().len());
}
