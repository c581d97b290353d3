//! Căn cứ: a record that rests on a document named by its number.

use super::{Refusal, within_bounds};
use crate::domain::{Document, Edit, Id, Kind, Plan, Uid};
use crate::i18n::nfc;
use std::sync::Arc;

/// The edit `make` makes with the document of this number. One the plan does not have yet comes into
/// it with the same edit, and only its number is known.
pub fn citing(
    plan: &Plan,
    number: Option<&str>,
    make: impl FnOnce(&Plan, Option<Id<Document>>) -> Result<Edit, Refusal>,
) -> Result<Edit, Refusal> {
    let Some(number) = number.map(nfc) else { return make(plan, None) };
    let known = plan.all::<Document>().find(|document| nfc(&document.number) == number);
    if let Some(known) = known {
        return make(plan, Some(known.id));
    }
    let new = Document {
        id: plan.next_id(),
        uid: Uid::new(),
        number,
        date: None,
        issuer: None,
        subject: None,
        file: None,
    };
    let mut with_it = plan.clone();
    with_it.insert(Document::into_record(Arc::new(new.clone())));
    within_bounds(make(&with_it, Some(new.id))?.put(new))
}
