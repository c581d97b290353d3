//! What every record tells, for those who do not care of which kind it is.

use super::kept::of_record;
use super::kinds::of_kind;
use super::{
    Described, Field, Figure, Id, Kept, Key, Record, RecordKind, Role, Sort, Uid, Unfit, Value,
};
use jiff::civil::Date;
use std::sync::Arc;

/// The fields of a kind.
pub fn fields(kind: RecordKind) -> &'static [Field] {
    of_kind!(kind, T => <T as Described>::FIELDS)
}

/// What stands in the field of a record at a place of [`fields`].
pub fn value(record: &Record, place: usize) -> Value {
    of_record!(record, record => record.value(place))
}

/// Where a record is, as far as that is drawn.
pub fn figure(record: &Record) -> Option<Figure> {
    of_record!(record, record => record.figure())
}

/// The day from which on a record tells something: the first of its span, or the one it speaks of.
pub fn begins(record: &Record) -> Option<Date> {
    let is_first = |field: &Field| field.sort == Sort::Since || field.role == Role::AsOf;
    let place = fields(record.key().kind).iter().position(is_first)?;
    if let Value::Day(day) = value(record, place) { Some(day) } else { None }
}

/// The uid of a record.
pub fn uid(record: &Record) -> Uid {
    of_record!(record, record => record.uid)
}

/// What stands in the fields of a record, in the order of [`fields`].
pub fn values(record: &Record) -> Vec<Value> {
    (0..fields(record.key().kind).len()).map(|place| value(record, place)).collect()
}

/// The record of these values; where one cannot be meant, its field.
pub fn record_of(
    key: Key,
    uid: Uid,
    values: impl IntoIterator<Item = Value>,
) -> Result<Record, Unfit> {
    let values = &mut values.into_iter();
    of_kind!(key.kind, T => {
        <T as Described>::of_values(Id::new(key.id), uid, values)
            .map(|record| T::into_record(Arc::new(record)))
    })
}

/// The kinds whose records are parts of one of this kind and go away with it.
pub fn parts_of(whole: RecordKind) -> impl Iterator<Item = RecordKind> {
    let is_part =
        move |kind: &RecordKind| fields(*kind).iter().any(|field| field.is_part_of(whole));
    <RecordKind as strum::VariantArray>::VARIANTS.iter().copied().filter(is_part)
}
