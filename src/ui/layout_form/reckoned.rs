//! What a layout comes to, reckoned in the frame or off the window's thread.

use super::typed::Typed;
use crate::domain::Plan;
use crate::operations::{LaidOut, LayoutDraft, Refusal, lay_out};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// What was asked: what stood in the form, in which state of the plan.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct LayoutQuestion {
    pub(super) typed: Typed,
    pub(super) revision: u64,
}

/// What it comes to.
pub struct LayoutAnswer {
    pub(super) answers: LayoutQuestion,
    pub(super) laid: Result<Arc<LaidOut>, Refusal>,
    pub(super) took: Duration,
}

impl LayoutAnswer {
    /// Reckons it; pieces that were among those before keep their codes.
    pub(super) fn of(
        answers: LayoutQuestion,
        plan: &Plan,
        draft: &LayoutDraft,
        before: Option<&LaidOut>,
    ) -> Self {
        let since = Instant::now();
        let laid = lay_out(plan, draft, before).map(Arc::new);
        Self { answers, laid, took: since.elapsed() }
    }
}
