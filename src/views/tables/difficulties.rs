//! Khó khăn, đề xuất: what was put to whom, and the answer.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "difficulties",
    title: "records-difficulties",
    group: info::PLAN,
    empty: "records-no-difficulties",
    icon: Icon::MessageCircleQuestionMark,
    digit: None,
    adds: &[RecordKind::Difficulty],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of! { Difficulty:
        subject, kind, raised_on, put_to, answered_on, answer, follow_up, follow_up_by, solved_on,
        lead, zone,
    };
    register::table(plan, query, shown, |record| match record {
        Record::Difficulty(put) if put.solved_on.is_some() => Mark::Good,
        Record::Difficulty(put) if put.follow_up_by.is_some_and(|by| by < query.on) => {
            Mark::Warning
        }
        _ => Mark::None,
    })
}
