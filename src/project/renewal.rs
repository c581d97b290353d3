//! What the program's plan says now and this file does not yet.

use super::open::Project;
use super::trouble::ProjectError;
use crate::builtin::{self, RENEWED, Renewal};
use crate::domain::Key;
use crate::store::Entry;
use std::collections::BTreeSet;

impl Project {
    /// What the file would gain; nothing where it has it all. Whatever somebody has changed in it,
    /// here or in another program, stays as it is.
    pub fn renewal(&self) -> Result<Option<Renewal>, ProjectError> {
        // Most files lack nothing, and then no line of the journal need be read.
        if builtin::renewal(&self.plan, &BTreeSet::new()).is_none() {
            return Ok(None);
        }
        Ok(builtin::renewal(&self.plan, &self.touched()?))
    }

    /// The records somebody has changed or removed since the file was made.
    fn touched(&self) -> Result<BTreeSet<Key>, ProjectError> {
        let mut touched = self.store.touched_outside()?;
        let mut renewals = BTreeSet::new();
        for entry in self.history() {
            if is_of_renewal(entry, &renewals) {
                renewals.insert(entry.id);
            } else {
                touched.extend(self.store.keys_of(entry.id)?);
            }
        }
        Ok(touched)
    }
}

/// A renewal, or one taken back or done again, is nobody's own change.
fn is_of_renewal(entry: &Entry, renewals: &BTreeSet<i64>) -> bool {
    entry.label.key() == RENEWED || entry.takes_back.is_some_and(|back| renewals.contains(&back))
}
