//! What a record is called where another one refers to it.

use super::{Key, Plan, Record, Role, Sort, Value, fields, value};

/// The name of a record: a zone's name, a lot's code, a document's number; of what has no name of its
/// own that of what it belongs to. Empty where the plan has no such record.
pub fn title(plan: &Plan, key: Key) -> String {
    plan.record(key).map_or_else(String::new, |record| title_of(plan, &record))
}

/// The name of a record that need not be in the plan yet: the first of its title fields that says
/// something, words before links; else the name of the whole it is a part of.
pub fn title_of(plan: &Plan, record: &Record) -> String {
    let known = fields(record.key().kind);
    let of_role =
        |role: Role| known.iter().enumerate().filter(move |(_, field)| field.role == role);
    let words = |place: usize| match value(record, place) {
        Value::Text(words) => Some(words),
        Value::Day(day) => Some(day.to_string()),
        Value::Empty
        | Value::Code(_)
        | Value::Number(_)
        | Value::Area(_)
        | Value::Whole(_)
        | Value::YesNo(_)
        | Value::Link(_)
        | Value::Figure(_) => None,
    };
    let linked = |place: usize, sort: Sort| match (sort, value(record, place)) {
        (Sort::Link(kind), Value::Link(id)) => Some(title(plan, Key { kind, id })),
        _ => None,
    };
    of_role(Role::Title)
        .find_map(|(place, _)| words(place))
        .or_else(|| of_role(Role::Title).find_map(|(place, field)| linked(place, field.sort)))
        .or_else(|| of_role(Role::PartOf).find_map(|(place, field)| linked(place, field.sort)))
        .unwrap_or_default()
}
