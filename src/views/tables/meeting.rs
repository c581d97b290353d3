//! Giao ban: what is late, and what waits for whom: tasks, difficulties, steps, works, inspections,
//! targets and reports in one list.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Difficulty, Id, Inspection, Key, Plan, ProjectStep, RecordKind, Target, TargetStanding, Task,
    TaskState, Work, Zone, ZoneStep, board, title, zone_linked,
};
use crate::i18n::Message;
use crate::rules::reports_due;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::ToSpan;
use jiff::civil::Date;
use lucide_icons::Icon;

/// Something a meeting has to speak of.
struct Item {
    /// What it speaks of; a report is owed by law.
    key: Option<Key>,
    sort: &'static str,
    what: Cell,
    /// Who leads, else who was asked.
    who: Cell,
    waits_for: Option<String>,
    due: Option<Date>,
    state: Message,
}

impl Item {
    fn zone(&self, plan: &Plan) -> Option<Id<Zone>> {
        zone_linked(plan, self.key?)
    }
}

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "meeting",
    title: "meeting-title",
    group: info::PLAN,
    empty: "meeting-none",
    icon: Icon::Presentation,
    digit: Some(0),
    adds: &[RecordKind::Task, RecordKind::Difficulty],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let on = query.on;
    let mut items: Vec<Item> = tasks(plan, on)
        .chain(difficulties(plan, on))
        .chain(steps(plan, on))
        .chain(works(plan, on))
        .chain(inspections(plan, on))
        .chain(targets(plan, on))
        .chain(zone_steps(plan, on))
        .chain(reports(plan, on))
        .filter(|item| query.zone.is_none() || item.zone(plan) == query.zone)
        .collect();
    items.sort_by_key(|item| (item.due.is_none(), item.due, item.key));
    let late = items.iter().filter(|item| item.due.is_some_and(|due| due < on)).count();
    let waiting = items.iter().filter(|item| item.waits_for.is_some()).count();
    let rows: Vec<Row> = items.into_iter().map(|item| row(item, on)).collect();
    let notes = if rows.is_empty() {
        Vec::new()
    } else {
        let counts = Message::new("meeting-counts").with("all", rows.len());
        vec![counts.with("late", late).with("waiting", waiting)]
    };
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("what", "meeting-what", 320.0),
        Column::new("sort", "meeting-sort", 140.0),
        Column::new("due", "field-due", 96.0),
        Column::new("days_late", "meeting-days-late", 110.0),
        Column::new("who", "field-lead", 190.0),
        Column::new("waits_for", "field-waits_for", 190.0),
        Column::new("state", "field-state", 150.0),
    ]
}

fn row(item: Item, on: Date) -> Row {
    let late = item.due.filter(|due| *due < on).map(|due| i64::from((on - due).get_days()));
    let cells = vec![
        item.what,
        Message::new(item.sort).into(),
        item.due.into(),
        late.map_or(Cell::Empty, Cell::Count),
        item.who,
        item.waits_for.map_or(Cell::Empty, Cell::Text),
        item.state.into(),
    ];
    let mark = if late.is_some() { Mark::Warning } else { Mark::None };
    Row { subject: item.key, cells, mark, is_beside: false }
}

/// Tasks that are not over; one that is done later than the day still was open on it.
fn tasks(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    let is_open = move |task: &&std::sync::Arc<Task>| match task.done_on {
        Some(done) => done > on,
        None => !task.is_over(),
    };
    plan.all::<Task>().filter(is_open).map(|task| Item {
        key: Some(Key::of(task.id)),
        sort: "record-task",
        what: task.subject.as_str().into(),
        who: lead(task.lead.as_deref()),
        waits_for: task.waits_for.clone(),
        due: task.due,
        state: task.state.unwrap_or(TaskState::Open).text(),
    })
}

/// What was put to somebody: it waits for an answer, then for its follow-up.
fn difficulties(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    let by = move |day: Option<Date>| day.is_some_and(|day| day <= on);
    let is_open = move |put: &&std::sync::Arc<Difficulty>| {
        !by(put.solved_on) && put.raised_on.is_none_or(|raised| raised <= on)
    };
    plan.all::<Difficulty>().filter(is_open).map(move |put| {
        let is_answered = by(put.answered_on);
        Item {
            key: Some(Key::of(put.id)),
            sort: "record-difficulty",
            what: put.subject.as_str().into(),
            who: lead(put.lead.as_deref()),
            waits_for: put.put_to.clone().filter(|_| !is_answered),
            due: put.follow_up_by,
            state: Message::new(if is_answered {
                "meeting-answered"
            } else {
                "meeting-unanswered"
            }),
        }
    })
}

/// Who leads, or that nobody was told to.
fn lead(who: Option<&str>) -> Cell {
    who.map_or_else(|| Message::new("records-not-assigned").into(), Cell::from)
}

fn steps(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    let is_open = move |step: &&std::sync::Arc<ProjectStep>| {
        step.done_on.is_none_or(|done| done > on) && step.due.is_some_and(|due| due < on)
    };
    plan.all::<ProjectStep>().filter(is_open).map(|step| Item {
        key: Some(Key::of(step.id)),
        sort: "record-project_step",
        what: format!("{}: {}", title(plan, Key::of(step.project)), step.name).into(),
        who: lead(None),
        waits_for: None,
        due: step.due,
        state: Message::new("meeting-not-done"),
    })
}

fn works(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    plan.all::<Work>().filter(move |work| work.is_late(on)).map(move |work| {
        let is_begun = work.started.is_some_and(|started| started <= on);
        Item {
            key: Some(Key::of(work.id)),
            sort: "record-work",
            what: work.name.as_str().into(),
            who: work.contractor.clone().into(),
            waits_for: None,
            due: if is_begun { work.planned_end } else { work.planned_start.or(work.planned_end) },
            state: Message::new(if is_begun { "meeting-not-done" } else { "meeting-not-begun" }),
        }
    })
}

fn inspections(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    let is_open = move |seen: &&std::sync::Arc<Inspection>| {
        seen.day <= on
            && (seen.follow_up.is_some() || seen.follow_up_by.is_some())
            && seen.followed_up_on.is_none_or(|day| day > on)
    };
    plan.all::<Inspection>().filter(is_open).map(|seen| Item {
        key: Some(Key::of(seen.id)),
        sort: "record-inspection",
        what: match &seen.follow_up {
            Some(follow_up) => format!("{}: {follow_up}", seen.place).into(),
            None => seen.place.as_str().into(),
        },
        who: lead(None),
        waits_for: seen.subject.clone(),
        due: seen.follow_up_by,
        state: Message::new("meeting-follow-up"),
    })
}

fn targets(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    board(plan, None, on).into_iter().filter_map(|row| {
        let is_late = matches!(
            row.standing,
            TargetStanding::Overdue | TargetStanding::DueUnsaid | TargetStanding::Late
        );
        let target = plan.get::<Target>(row.target).filter(|_| is_late)?;
        Some(Item {
            key: Some(Key::of(target.id)),
            sort: "record-target",
            what: target.subject.as_str().into(),
            who: lead(None),
            waits_for: None,
            due: row.due,
            state: row.standing.text(),
        })
    })
}

/// Steps of a zone's procedure that should have been taken.
fn zone_steps(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    let is_open = move |step: &&std::sync::Arc<ZoneStep>| {
        step.done_on.is_none_or(|done| done > on) && step.due.is_some_and(|due| due < on)
    };
    plan.all::<ZoneStep>().filter(is_open).map(|step| Item {
        key: Some(Key::of(step.id)),
        sort: "record-zone_step",
        what: format!("{}: {}", title(plan, Key::of(step.zone)), step.name).into(),
        who: lead(step.lead.as_deref()),
        waits_for: None,
        due: step.due,
        state: Message::new("meeting-not-done"),
    })
}

/// Reports due within so many days; one of a period that was not handed in, as many days after.
const REPORT_DAYS: i32 = 30;

fn reports(plan: &Plan, on: Date) -> impl Iterator<Item = Item> {
    let first = on.checked_sub(REPORT_DAYS.days()).unwrap_or(on);
    let last = on.checked_add(REPORT_DAYS.days()).unwrap_or(on);
    let due = reports_due(plan, on, (first, last)).into_iter();
    due.filter(move |due| due.day >= on || due.is_tracked()).map(|due| Item {
        key: None,
        sort: "meeting-report",
        what: Message::new(due.duty.text).with("who", due.owed_by()).into(),
        who: due.owed_by().into(),
        waits_for: None,
        due: Some(due.day),
        state: Message::new("meeting-not-handed-in"),
    })
}
