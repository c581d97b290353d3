//! A paper that cites a document of a step nobody has reached yet is stopped.

use crate::domain::{Document, Id, Plan, Zone, ZoneStep};
use crate::i18n::Message;
use jiff::civil::Date;
use std::sync::Arc;

/// A document belongs to a step that is not reached.
#[derive(Clone, Debug, PartialEq)]
pub struct NotReached {
    /// The step the document belongs to.
    pub step: Arc<ZoneStep>,
    /// The first of its procedure that is not done: that one, or one before it.
    pub first_open: Arc<ZoneStep>,
}

/// The steps of a zone that a document belongs to and that are not done on a day, or that a step
/// before them is not.
pub fn steps_not_reached(
    plan: &Plan,
    zone: Id<Zone>,
    document: Id<Document>,
    on: Date,
) -> Vec<NotReached> {
    let is_open = |step: &ZoneStep| step.done_on.is_none_or(|day| day > on);
    let steps: Vec<&Arc<ZoneStep>> = plan.that_refer_to::<ZoneStep>(zone).collect();
    let first_open = |of: &ZoneStep| {
        let of_procedure = |step: &&&Arc<ZoneStep>| {
            (step.phase, step.procedure) == (of.phase, of.procedure) && step.step <= of.step
        };
        let open = steps.iter().filter(of_procedure).filter(|step| is_open(step));
        open.min_by_key(|step| (step.step, step.id))
    };
    let cited = steps.iter().filter(|step| step.document == Some(document));
    let not_reached = |step: &&Arc<ZoneStep>| {
        let first_open = Arc::clone(first_open(step)?);
        Some(NotReached { step: Arc::clone(step), first_open })
    };
    cited.filter_map(not_reached).collect()
}

impl NotReached {
    /// "Quyết định 12/QĐ-UBND thuộc bước “Quyết định” chưa thực hiện; hãy ghi ngày xong bước “Thẩm định”".
    pub fn says(&self, plan: &Plan) -> Message {
        let document = self.step.document.and_then(|document| plan.get(document));
        Message::new("procedure-not-reached")
            .with("document", document.map_or("", |document| document.number.as_str()))
            .with("step", self.step.name.as_str())
            .with("open", self.first_open.name.as_str())
    }
}
