//! Kiểm tra khoáng sản: mining and haulage, and what was to follow.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::i18n::Message;
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;
use std::collections::BTreeMap;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "inspections",
    title: "records-inspections",
    group: info::VILLAGES,
    empty: "records-no-inspections",
    icon: Icon::Pickaxe,
    digit: None,
    adds: &[RecordKind::Inspection, RecordKind::Mine],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of! { Inspection:
        day, kind, place, subject, finding, violation, distance_to_homes_m, follow_up,
        follow_up_by, followed_up_on, geom,
    };
    let mut table = register::table(plan, query, shown, |record| match record {
        Record::Inspection(seen) => {
            let is_open = seen.followed_up_on.is_none_or(|day| day > query.on);
            let is_late = is_open && seen.follow_up_by.is_some_and(|by| by < query.on);
            if is_late { Mark::Warning } else { Mark::None }
        }
        _ => Mark::None,
    });
    table.notes = by_year(plan, query).into_iter().collect();
    table
}

/// "2024: 6, 2023: 4": every year stands beside the one before.
fn by_year(plan: &Plan, query: &TableQuery) -> Option<Message> {
    let mut years: BTreeMap<i16, usize> = BTreeMap::new();
    for record in register::records(plan, RecordKind::Inspection, query) {
        if let Record::Inspection(seen) = record {
            *years.entry(seen.day.year()).or_default() += 1;
        }
    }
    let years = Message::list(years.into_iter().rev().map(|(year, count)| {
        Message::new("records-inspections-year").with("year", year.to_string()).with("count", count)
    }))?;
    Some(Message::new("records-inspections-years").with("years", years))
}
