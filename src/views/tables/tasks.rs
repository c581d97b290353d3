//! Công việc: who does what, and what is late.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use super::register;
use crate::domain::{Plan, Record, RecordKind, TaskState, fields_of};
use crate::views::table::{Mark, Table};
use lucide_icons::Icon;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "tasks",
    title: "records-tasks",
    group: info::PLAN,
    empty: "records-no-tasks",
    icon: Icon::ListChecks,
    digit: None,
    adds: &[RecordKind::Task],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let shown = fields_of! { Task:
        subject, lead, cooperating, due, state, waits_for, done_on, zone, work, clause,
    };
    register::table(plan, query, shown, |record| match record {
        Record::Task(task) if task.state == Some(TaskState::Done) => Mark::Good,
        Record::Task(task) if !task.is_over() && task.due.is_some_and(|due| due < query.on) => {
            Mark::Warning
        }
        _ => Mark::None,
    })
}
