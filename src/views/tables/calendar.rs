//! Lịch thời hạn: what ends, what should have been built or sent, what was never signed.

use super::deadlines;
use super::event::{CalendarEvent, EventKind};
use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Enterprise, Id, Key, Lot, MoveState, Occupancy, OccupancyState, Plan, Zone, lease_end,
    lease_states, move_state,
};
use crate::i18n::Message;
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;

/// Everything that is due on a day or after it, or overdue on it; the earliest first.
pub fn calendar_events(plan: &Plan, on: Date, zone: Option<Id<Zone>>) -> Vec<CalendarEvent> {
    let zones = plan.all::<Zone>().filter(|record| zone.is_none_or(|only| only == record.id));
    let mut events: Vec<CalendarEvent> = zones
        .flat_map(|zone| plan.lots_of(zone.id).map(move |lot| (zone, lot)))
        .flat_map(|(zone, lot)| plan.occupancies_on(lot.id, on).map(move |held| (zone, lot, held)))
        .flat_map(|(zone, lot, held)| of_occupancy(plan, zone, lot, held))
        .collect();
    if zone.is_none() {
        events.extend(plan.all::<Enterprise>().filter_map(|who| of_enterprise(plan, who, on)));
    }
    events.extend(
        deadlines::of_records(plan, on).filter(|event| zone.is_none_or(|_| event.zone == zone)),
    );
    if zone.is_none() {
        events.extend(deadlines::of_reports(plan, on));
    }
    events.sort_by_key(|event| (event.day, event.kind, event.record));
    events
}

fn of_occupancy(plan: &Plan, zone: &Zone, lot: &Lot, held: &Occupancy) -> Vec<CalendarEvent> {
    let mut due = Vec::new();
    match held.state {
        OccupancyState::Registered => match (held.deadline, held.valid.from) {
            (Some(day), _) => due.push((EventKind::SignBy, day)),
            (None, Some(since)) => due.push((EventKind::NeverSigned, since)),
            (None, None) => {}
        },
        OccupancyState::Leased | OccupancyState::Building => {
            due.extend(held.deadline.map(|day| (EventKind::BuildBy, day)));
        }
        OccupancyState::Operating | OccupancyState::Suspended | OccupancyState::Recovered => {}
    }
    due.extend(lease_end(plan, held).map(|day| (EventKind::LeaseEnds, day)));
    let who = plan.get(held.enterprise).map(|who| who.name.clone()).unwrap_or_default();
    // A lease keeps its events through all its states; a calendar would else show them twice.
    let uid = lease_states(plan, held).first().map_or(held.uid, |first| first.uid);
    due.into_iter()
        .map(|(kind, day)| CalendarEvent {
            day,
            kind,
            zone: Some(zone.id),
            lot: Some(lot.id),
            whom: who.as_str().into(),
            record: Some(Key::of(lot.id)),
            occupancy: Some(held.id),
            title: Message::new("calendar-event")
                .with("kind", kind.text())
                .with("enterprise", who.as_str())
                .with("lot", lot.code.as_str())
                .with("zone", short_name(zone)),
            uid: format!("{uid}-{}@lapday", kind.code()),
        })
        .collect()
}

fn of_enterprise(plan: &Plan, who: &Enterprise, on: Date) -> Option<CalendarEvent> {
    let day = who.relocate_by?;
    if move_state(plan, who.id, on).0 == MoveState::Placed {
        return None;
    }
    let kind = EventKind::RelocateBy;
    Some(CalendarEvent {
        day,
        kind,
        zone: None,
        lot: None,
        whom: who.name.as_str().into(),
        record: Some(Key::of(who.id)),
        occupancy: None,
        title: Message::new("calendar-event-of")
            .with("kind", kind.text())
            .with("enterprise", who.name.as_str()),
        uid: format!("{}-{}@lapday", who.uid, kind.code()),
    })
}

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "calendar",
    title: "calendar-title",
    group: info::LAND,
    empty: "tables-no-calendar",
    icon: Icon::CalendarDays,
    digit: Some(7),
    adds: &[],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: Some(|plan, query| calendar_events(plan, query.on, query.zone)),
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let events = calendar_events(plan, query.on, query.zone);
    let rows: Vec<Row> = events.iter().map(|event| row(plan, event, query.on)).collect();
    Table { columns: columns(), notes: notes(plan, query, &events), rows, total: None }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("day", "calendar-day", 90.0),
        Column::new("days_left", "calendar-days-left", 80.0),
        Column::new("within", "calendar-within", 110.0),
        Column::new("kind", "calendar-kind", 170.0),
        Column::new("enterprise", "tables-enterprise", 210.0),
        Column::new("lot", "tables-lot", 70.0),
        Column::new("zone", "tables-zone", 110.0),
        Column::new("area_ha", "tables-area-ha", 90.0),
        Column::new("lease_number", "tables-lease-number", 120.0),
    ]
}

fn row(plan: &Plan, event: &CalendarEvent, on: Date) -> Row {
    let left = (event.day - on).get_days();
    let occupancy = event.occupancy.and_then(|id| plan.get(id));
    let lot = event.lot.and_then(|id| plan.get(id));
    let zone = event.zone.and_then(|id| plan.get(id));
    let area: Option<Area> = occupancy.map(|held| held.area);
    let lease = occupancy.and_then(|held| held.lease_number.as_deref());
    let is_signature = event.kind == EventKind::NeverSigned;
    let cells = vec![
        Cell::Day(event.day),
        if is_signature { Cell::Empty } else { Cell::Count(left.into()) },
        within(event.kind, left).into(),
        event.kind.text().into(),
        event.whom.clone(),
        lot.map_or(Cell::Empty, |lot| lot.code.as_str().into()),
        zone.map_or(Cell::Empty, |zone| short_name(zone).into()),
        area.map_or(Cell::Empty, Cell::Hectares),
        match (occupancy, lease) {
            (_, Some(lease)) => lease.into(),
            (Some(_), None) => Cell::Unsaid,
            (None, None) => Cell::Empty,
        },
    ];
    let mark = if left < 0 { Mark::Warning } else { Mark::None };
    Row { subject: event.record, cells, mark, is_beside: false }
}

fn within(kind: EventKind, days_left: i32) -> Message {
    match (kind, days_left) {
        (EventKind::NeverSigned, left) => {
            Message::new("calendar-waiting").with("days", usize::try_from(-left).unwrap_or(0))
        }
        (_, ..0) => Message::new("calendar-overdue"),
        (_, 0..=30) => Message::new("calendar-30"),
        (_, 31..=90) => Message::new("calendar-90"),
        (_, 91..) => Message::new("calendar-later"),
    }
}

fn notes(plan: &Plan, query: &TableQuery, events: &[CalendarEvent]) -> Vec<Message> {
    let dated = || events.iter().filter(|event| event.kind != EventKind::NeverSigned);
    let left = |event: &&CalendarEvent| (event.day - query.on).get_days();
    let count = |days: std::ops::RangeInclusive<i32>| {
        dated().filter(|event| days.contains(&left(event))).count()
    };
    let overdue = dated().filter(|event| left(event) < 0).count();
    let mut notes = vec![
        Message::new("calendar-counts")
            .with("overdue", overdue)
            .with("thirty", count(0..=30))
            .with("ninety", count(0..=90)),
    ];
    let without_term = without_term(plan, query);
    if without_term > 0 {
        notes.push(Message::new("calendar-no-term").with("count", without_term));
    }
    notes
}

/// Land leased or being built on of which nobody has said by when it is to be finished.
fn without_term(plan: &Plan, query: &TableQuery) -> usize {
    let zones = plan.all::<Zone>().filter(|zone| query.zone.is_none_or(|only| only == zone.id));
    zones
        .flat_map(|zone| plan.lots_of(zone.id))
        .flat_map(|lot| plan.occupancies_on(lot.id, query.on))
        .filter(|held| {
            matches!(held.state, OccupancyState::Leased | OccupancyState::Building)
                && held.deadline.is_none()
        })
        .count()
}
