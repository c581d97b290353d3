//! Tiêu chí làng nghề: met, not met or unknown, with the figure and who says so.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Key, Observation, Plan, RecordKind, Zone, ZoneKind};
use crate::i18n::{Argument, Message};
use crate::rules::{Answer, Criterion, Differs, Law, craft_village_criteria};
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "criteria",
    title: "criteria-title",
    group: info::VILLAGES,
    empty: "criteria-none",
    icon: Icon::ClipboardCheck,
    digit: None,
    adds: &[RecordKind::Observation],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let villages = plan
        .all::<Zone>()
        .filter(|zone| zone.kind == ZoneKind::Village)
        .filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    let law = Law::of(plan, query.law);
    let rows: Vec<Row> = villages
        .flat_map(|zone| {
            let answers = craft_village_criteria(plan, zone.id, &law, query.on);
            answers.into_iter().map(move |answer| row(plan, zone, &answer))
        })
        .collect();
    Table { columns: columns(), rows, total: None, notes: vec![Message::new("criteria-rule")] }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("village", "criteria-village", 180.0),
        Column::new("criterion", "criteria-criterion", 290.0),
        Column::new("met", "criteria-met", 110.0),
        Column::new("figure", "criteria-figure", 150.0),
        Column::new("source", "field-source", 260.0),
        Column::new("day", "field-day", 96.0),
        Column::new("disputed", "criteria-disputed", 190.0),
    ]
}

fn row(plan: &Plan, zone: &Zone, answer: &Answer) -> Row {
    let newest = answer.rests_on.first().and_then(|id| plan.get::<Observation>(*id));
    let (met, mark) = match answer.met {
        Some(true) => ("criteria-yes", Mark::Good),
        Some(false) => ("criteria-no", Mark::Warning),
        None => ("criteria-unknown", Mark::None),
    };
    let cells = vec![
        short_name(zone).into(),
        answer.criterion.text().into(),
        Message::new(met).into(),
        figure(plan, answer),
        newest.map(|seen| seen.source.as_str()).into(),
        newest.map_or(Cell::Empty, |seen| Cell::Day(seen.day)),
        answer.differs.map_or(Cell::Empty, |differs| differs_text(plan, differs).into()),
    ];
    let subject = newest.map_or_else(|| Key::of(zone.id), |seen| Key::of(seen.id));
    Row::about(subject, cells).marked(mark)
}

/// Which other figures give another answer.
pub fn differs_text(plan: &Plan, differs: Differs) -> Message {
    match differs {
        Differs::Earlier => Message::new("criteria-newer-figure"),
        Differs::OtherSource => Message::new("criteria-sources-differ"),
        Differs::NewerPart(part) => {
            let part = plan.get::<Observation>(part);
            let value = part.and_then(|part| part.value).unwrap_or_default();
            let message =
                Message::new("criteria-newer-part").with("value", Argument::Number(value));
            match part {
                Some(part) => message.with("what", part.measure.text()).with("day", part.day),
                None => message,
            }
        }
    }
}

/// A share stands beside its fraction.
fn figure(plan: &Plan, answer: &Answer) -> Cell {
    let Some(figure) = answer.figure else { return Cell::Unknown };
    match answer.criterion {
        Criterion::Households => {
            let value = |place: usize| {
                let seen = plan.get::<Observation>(*answer.rests_on.get(place)?)?;
                seen.value
            };
            Message::new("criteria-share")
                .with("share", Argument::Percent(figure))
                .with("part", Argument::Number(value(0).unwrap_or_default()))
                .with("whole", Argument::Number(value(1).unwrap_or_default()))
                .into()
        }
        Criterion::Steady | Criterion::Traditional => {
            Message::new("criteria-years").with("years", Argument::Number(figure)).into()
        }
        Criterion::Environment => {
            Message::new(if figure >= 1.0 { "common-yes" } else { "common-no" }).into()
        }
    }
}
