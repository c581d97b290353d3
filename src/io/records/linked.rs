//! Which record of the plan a cell means.

use crate::domain::{Id, Plan, RecordKind, Uid, Value, title};
use crate::i18n::Message;
use crate::io::cell::excerpt;
use crate::io::zones::zone_called;

/// A record by its name, letter by letter, its uid or its number; a zone as offices call it, too, under a head
/// that may say of which sort it is. A name several records have means the one that stood there before; a
/// new row has to give the number.
pub(super) fn linked(
    plan: &Plan,
    kind: RecordKind,
    (typed, head): (&str, &str),
    before: &Value,
) -> Result<i64, Message> {
    let keys = plan.keys(kind);
    let called: Vec<i64> =
        keys.iter().filter(|key| title(plan, **key) == typed).map(|key| key.id).collect();
    let zone = || {
        let under_head = || zone_called(plan, &format!("{head} {typed}"), None);
        let zone = zone_called(plan, typed, None).or_else(under_head);
        zone.filter(|_| kind == RecordKind::Zone).map(Id::number)
    };
    let by_uid = || {
        let uid = Uid::parse(typed)?;
        plan.with_uid(uid).find(|key| key.kind == kind).map(|key| key.id)
    };
    let by_number = || {
        let id: i64 = typed.parse().ok()?;
        keys.iter().find(|key| key.id == id).map(|key| key.id)
    };
    match (called.as_slice(), before) {
        ([], _) => zone().or_else(by_uid).or_else(by_number).ok_or_else(|| {
            let unknown = Message::new("io-records-no-link").with("kind", kind.text());
            unknown.with("typed", excerpt(typed))
        }),
        ([only], _) => Ok(*only),
        (several, Value::Link(id)) if several.contains(id) => Ok(*id),
        (several, _) => {
            let numbers: Vec<String> = several.iter().map(ToString::to_string).collect();
            Err(Message::new("io-records-several")
                .with("kind", kind.text())
                .with("typed", excerpt(typed))
                .with("numbers", numbers.join(", ")))
        }
    }
}
