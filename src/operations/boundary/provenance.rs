//! Where a boundary comes from and how sure its corners are.

use crate::domain::{BoundaryFacts, BoundarySource};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;

/// Where a boundary comes from and how sure its corners are; nothing where nobody knows.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Provenance {
    /// Where it is from.
    pub source: Option<BoundarySource>,
    /// How far a corner may be off, metres (standard deviation of its position).
    pub accuracy_m: Option<f64>,
}

/// No boundary anybody works with is less accurate, in metres.
const COARSEST_M: f64 = 10_000.0;

impl Provenance {
    pub(super) fn check(self) -> Result<(), Refusal> {
        match self.accuracy_m {
            Some(metres) if !(metres > 0.0 && metres <= COARSEST_M) => {
                Err(Message::new("operations-boundary-accuracy-unlikely").into())
            }
            Some(_) | None => Ok(()),
        }
    }
}

impl From<&BoundaryFacts> for Provenance {
    fn from(facts: &BoundaryFacts) -> Self {
        Self { source: facts.source, accuracy_m: facts.accuracy_m }
    }
}
