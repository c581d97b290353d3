//! What a file is begun with.

use crate::domain::{About, Edit};

/// A plan to begin a file with.
#[derive(Clone, Debug, PartialEq)]
pub struct BuiltIn {
    /// What the file will say of itself.
    pub about: About,
    /// All its records.
    pub contents: Edit,
}
