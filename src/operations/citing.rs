//! Căn cứ: a record that rests on a document named by its number.

use super::ground::within_bounds;
use super::refusal::Refusal;
use super::scratch::Scratch;
use crate::domain::{Document, Edit, Id, Plan, Uid};
use crate::i18n::nfc;

/// The edit `make` makes with the document of this number. One the plan does not have yet comes into
/// it with the same edit, and only its number is known.
pub fn citing(
    plan: &Plan,
    number: Option<&str>,
    make: impl FnOnce(&Plan, Option<Id<Document>>) -> Result<Edit, Refusal>,
) -> Result<Edit, Refusal> {
    let Some(number) = number.map(nfc) else { return make(plan, None) };
    if let Some(known) = plan.documents_numbered(&number).next() {
        return make(plan, Some(known.id));
    }
    let id = plan.next_id();
    let mut scratch = Scratch::on(plan);
    scratch.put(Document {
        id,
        uid: Uid::new(),
        number,
        kind: None,
        date: None,
        issuer: None,
        subject: None,
        file: None,
    });
    let label = scratch.step(|plan| {
        let edit = make(plan, Some(id))?;
        let label = edit.label.clone();
        Ok::<_, Refusal>((edit, label))
    })?;
    within_bounds(scratch.done(label))
}
