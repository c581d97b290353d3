//! What whoever imports photos and tracks says of them.

use super::super::scope::Scope;
use crate::domain::{Id, RecordKind, Work};
use jiff::civil::Date;

/// What was said of sightings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct SaidOfSeen {
    /// The day of what says none.
    pub(super) day: Option<Date>,
    /// The work that was seen; else the nearest.
    pub(super) work: Option<Id<Work>>,
    /// How far it was, 0–100.
    pub(super) percent: Option<f64>,
}

/// What is typed of it.
#[derive(Clone, Debug, Default)]
pub(super) struct Typed {
    pub(super) day: String,
    pub(super) percent: String,
}

/// The kinds photos and tracks are records of.
pub(super) const SEEN_KINDS: [RecordKind; 2] = [RecordKind::Inspection, RecordKind::WorkReading];

impl Typed {
    /// Nothing where nothing is typed.
    pub(super) fn percent(&self, scope: &Scope<'_>) -> Result<Option<f64>, ()> {
        match self.percent.trim() {
            "" => Ok(None),
            typed => scope.numerals().parse(typed).map(Some).ok_or(()),
        }
    }
}
