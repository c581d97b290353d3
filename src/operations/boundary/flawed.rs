//! The refusal of a boundary whose area would mean nothing.

use super::flaw::Flaw;
use super::flaws::flaws;
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use geo::MultiPolygon;

/// Refuses rings whose area would mean nothing.
pub(super) fn check_rings(
    rings: &MultiPolygon,
    whose: impl FnOnce() -> Message,
) -> Result<(), Refusal> {
    match flaws(rings).as_slice() {
        [] => Ok(()),
        found => Err(flawed(found, &whose())),
    }
}

pub(super) fn flawed(found: &[Flaw], whose: &Message) -> Refusal {
    let Some((first, others)) = found.split_first() else {
        return Message::new("operations-boundary-subject-unknown").into();
    };
    let about = |key| Message::new(key).with("whose", whose.clone()).with("flaw", first.message());
    match others.len() {
        0 => about("operations-boundary-flawed").into(),
        more => about("operations-boundary-flawed-more").with("more", more).into(),
    }
}
