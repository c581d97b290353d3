//! Kết thúc: what holds for a span of days ends on a day.

use super::keep::keep;
use super::occupancy::end_occupancy;
use super::refusal::Refusal;
use crate::domain::{
    Edit, Id, Key, Plan, Record, RecordKind, Sort, Value, fields, record_of, title, uid, value,
    values,
};
use crate::i18n::Message;
use jiff::civil::Date;

/// Whether it holds for a span of days whose end nobody has said.
pub fn can_end(record: &Record) -> bool {
    until(record.key().kind).is_some_and(|place| value(record, place) == Value::Empty)
}

/// From this day on the record holds no more; it stays known for the days before.
pub fn end(plan: &Plan, key: Key, on: Date) -> Result<Edit, Refusal> {
    if key.kind == RecordKind::Occupancy {
        return end_occupancy(plan, Id::new(key.id), on);
    }
    let record = plan.record(key).ok_or_else(|| Message::new("operations-record-gone"))?;
    let place = until(key.kind)
        .ok_or_else(|| Message::new("operations-end-no-span").with("kind", key.kind.text()))?;
    let mut filled = values(&record);
    filled[place] = Value::Day(on);
    let edit = keep(plan, record_of(key, uid(&record), filled)?, on)?;
    let label = Message::new("operations-record-ended")
        .with("kind", key.kind.text())
        .with("name", title(plan, key))
        .with("day", on);
    Ok(Edit { label, ..edit })
}

/// Place of the first day after the span.
fn until(kind: RecordKind) -> Option<usize> {
    fields(kind).iter().position(|field| field.sort == Sort::Until)
}
