//! Khuyến công: programmes by year, each held to the limit of its sort, fund and day.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register::{figure, records};
use crate::domain::{Key, Plan, Programme, Record, RecordKind, WorkStatus, title};
use crate::i18n::{Argument, Message};
use crate::rules::{
    LimitOf, LimitOnDay, LimitSource, SupportCheck, SupportLimit, Sure, support_check,
    support_limit,
};
use crate::views::names::{fund_name, short_name};
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "promotion",
    title: "promotion-title",
    group: info::PLAN,
    empty: "promotion-none",
    icon: Icon::GraduationCap,
    digit: None,
    adds: &[RecordKind::Programme],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let programme = |record| {
        if let Record::Programme(programme) = record { Some(programme) } else { None }
    };
    let mut programmes: Vec<Arc<Programme>> =
        records(plan, RecordKind::Programme, query).into_iter().filter_map(programme).collect();
    programmes.sort_by_key(|programme| (programme.year, programme.fund, programme.id));
    let rows: Vec<Row> =
        programmes.iter().map(|programme| row(plan, programme, query.on)).collect();
    let notes = vec![Message::new("promotion-rule")];
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("name", "field-name", 250.0),
        Column::new("year", "field-year", 64.0),
        Column::new("kind", "field-kind", 150.0),
        Column::new("fund", "field-fund", 120.0),
        Column::new("status", "field-status", 120.0),
        Column::new("zone", "field-zone", 130.0),
        Column::new("courses", "field-courses", 70.0).summed(),
        Column::new("trainees", "field-trainees", 110.0).summed(),
        Column::new("total_million_vnd", "field-total_million_vnd", 140.0).summed(),
        Column::new("support_million_vnd", "field-support_million_vnd", 140.0).summed(),
        Column::new("limit", "promotion-limit", 260.0),
        Column::new("check", "promotion-check", 240.0),
    ]
}

fn row(plan: &Plan, programme: &Programme, on: Date) -> Row {
    let zone = programme.zone.and_then(|zone| plan.get(zone));
    let count = |count: Option<i64>| count.map_or(Cell::Unknown, Cell::Count);
    let check = support_check(plan, programme);
    let said = match check {
        SupportCheck::Free => Cell::Empty,
        SupportCheck::NoLimitKnown => Message::new("promotion-no-limit").into(),
        SupportCheck::SetByProvince => Message::new("promotion-set-by-province").into(),
        SupportCheck::Unknown => Cell::Unknown,
        SupportCheck::Within => Message::new("promotion-within").into(),
        SupportCheck::Above(limit) => {
            Message::new("promotion-above").with("limit", Argument::Number(limit)).into()
        }
    };
    let cells = vec![
        programme.name.as_str().into(),
        programme.year.to_string().into(),
        programme.kind.text().into(),
        programme.fund.map(|fund| fund_name(plan, fund, programme.year, on)).into(),
        programme.status.map(WorkStatus::text).into(),
        zone.map_or(Cell::Empty, |zone| short_name(zone).into()),
        count(programme.courses),
        count(programme.trainees),
        programme.total_million_vnd.map_or(Cell::Unknown, figure),
        programme.support_million_vnd.map_or(Cell::Unknown, figure),
        limit(plan, programme),
        said,
    ];
    let mark = match (check, programme.status) {
        (SupportCheck::Above(_), _) => Mark::Warning,
        (_, Some(WorkStatus::Done)) => Mark::Good,
        _ => Mark::None,
    };
    Row::about(Key::of(programme.id), cells).marked(mark)
}

/// "tối đa 30,0 % chi phí, không quá 1.000 triệu đồng (Thông tư …)".
fn limit(plan: &Plan, programme: &Programme) -> Cell {
    let SupportLimit { percent, of, million_vnd, source } = match support_limit(plan, programme) {
        LimitOnDay::Known(limit) => limit,
        LimitOnDay::Changed => return Message::new("promotion-limit-changed").into(),
        LimitOnDay::None => return Cell::Empty,
    };
    let share = percent.map(|percent| {
        let key = match of {
            LimitOf::Cost => "promotion-limit-cost",
            LimitOf::Rent => "promotion-limit-rent",
        };
        Message::new(key).with("share", Argument::Percent(percent / 100.0))
    });
    let sum = million_vnd
        .map(|most| Message::new("promotion-limit-sum").with("most", Argument::Number(most)));
    let source = match source {
        LimitSource::Law(basis, Sure::Read | Sure::Office) => basis,
        LimitSource::Law(basis, Sure::Secondary | Sure::Memory) => {
            Message::new("promotion-limit-quoted").with("basis", basis)
        }
        LimitSource::Policy(policy) => {
            Message::new("views-as-said").with("text", title(plan, Key::of(policy)))
        }
    };
    let parts: Vec<Message> = share.into_iter().chain(sum).collect();
    let limit = Message::new("promotion-limit-by").with("source", source);
    limit.with("parts", Argument::List(parts)).into()
}
