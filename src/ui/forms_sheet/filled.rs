//! Forms that were filled off the window's thread.

use crate::views::forms::{FilledForm, FormKind, FormPeriod};

/// Of which state of the plan, which form, which period.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Question {
    pub(super) revision: u64,
    pub(super) kind: FormKind,
    pub(super) period: FormPeriod,
}

/// The forms of a kind and period.
pub struct FormsFilled {
    pub(super) of: Question,
    pub(super) forms: Vec<FilledForm>,
}
