//! What rests on a record: parts that go with it, and others that stand in the way of its removal.

use super::refusal::Refusal;
use crate::domain::{Key, Plan, RecordKind, parts_of, title};
use crate::i18n::Message;

/// Refuses where other records rest on this one; else what belongs to it.
pub(super) fn refuse_needed(plan: &Plan, key: Key) -> Result<Vec<Key>, Refusal> {
    let kinds: Vec<RecordKind> = parts_of(key.kind).collect();
    let (parts, others): (Vec<Key>, Vec<Key>) =
        plan.referring(key).partition(|other| kinds.contains(&other.kind));
    let named = |other: &Key| {
        Message::new("operations-record-named")
            .with("kind", other.kind.text())
            .with("name", title(plan, *other))
    };
    let Some(others) = Message::list(others.iter().map(named)) else { return Ok(parts) };
    Err(Message::new("operations-record-needed")
        .with("kind", key.kind.text())
        .with("name", title(plan, key))
        .with("others", others)
        .into())
}
