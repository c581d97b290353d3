//! Kiểm tra khoáng sản: mining and haulage, and what was to follow.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "inspections",
    title: "records-inspections",
    group: info::VILLAGES,
    empty: "records-no-inspections",
    icon: Icon::Pickaxe,
    digit: None,
    adds: &[RecordKind::Inspection],
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
    register::table(plan, query, shown, |record| match record {
        Record::Inspection(seen) => {
            let is_open = seen.followed_up_on.is_none_or(|day| day > query.on);
            let is_late = is_open && seen.follow_up_by.is_some_and(|by| by < query.on);
            if is_late { Mark::Warning } else { Mark::None }
        }
        _ => Mark::None,
    })
}
