//! What becomes of source and accuracy where a boundary is read again.

use crate::domain::{BoundaryFacts, BoundarySource};
use crate::i18n::{Argument, Message};
use crate::operations::Provenance;

/// Corners that stay keep what is known of them, but for what is said anew.
pub(super) fn or_recorded(given: Provenance, before: &BoundaryFacts) -> Provenance {
    Provenance {
        source: given.source.or(before.source),
        accuracy_m: given.accuracy_m.or(before.accuracy_m),
    }
}

/// What was recorded of the corners that are replaced, where nothing is said of the new ones.
pub(super) fn lost(given: Provenance, before: &BoundaryFacts) -> Option<Message> {
    let source = before.source.filter(|_| given.source.is_none()).map(BoundarySource::text);
    let accuracy_m = before.accuracy_m.filter(|_| given.accuracy_m.is_none());
    let accuracy = accuracy_m.map(Argument::Distance);
    match (source, accuracy) {
        (None, None) => None,
        (Some(source), None) => Some(Message::new("cli-import-source-lost").with("source", source)),
        (None, Some(accuracy)) => {
            Some(Message::new("cli-import-accuracy-lost").with("accuracy", accuracy))
        }
        (Some(source), Some(accuracy)) => Some(
            Message::new("cli-import-source-and-accuracy-lost")
                .with("source", source)
                .with("accuracy", accuracy),
        ),
    }
}

/// That nobody said where the boundary is from.
pub(super) fn unsaid(provenance: Provenance) -> Option<Message> {
    provenance.source.is_none().then(|| Message::new("cli-import-source-unsaid"))
}
