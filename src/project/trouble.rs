//! Why a project could not be opened, changed or copied.

use crate::i18n::Message;
use crate::store::{Obstacle, Trouble};

/// Why a project could not be opened, changed or copied, in one sentence.
#[derive(Clone, Debug, PartialEq, thiserror::Error)]
#[error(transparent)]
pub struct ProjectError(#[from] Trouble);

impl ProjectError {
    /// What, why, what to do.
    pub fn message(&self) -> Message {
        self.0.message()
    }

    /// Which kind of trouble.
    pub const fn obstacle(&self) -> &Obstacle {
        &self.0.obstacle
    }
}
