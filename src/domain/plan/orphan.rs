//! Bản ghi mồ côi: a record whose owner is gone.

use crate::domain::{Key, Record};

/// A record that belongs to one the plan does not have, as another program may leave it. It counts
/// nowhere, and stays in the file as it is.
#[derive(Clone, Debug, PartialEq)]
pub struct Orphan {
    /// What is left.
    pub record: Record,
    /// What it belonged to.
    pub owner: Key,
}
