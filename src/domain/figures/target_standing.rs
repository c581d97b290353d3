//! How a target can stand.

/// How a target stands, worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum TargetStanding {
    /// Due and not reached.
    Overdue,
    /// Due, and nothing tells whether it was reached.
    DueUnsaid,
    /// Behind what would reach it.
    Late,
    /// Under way.
    OnCourse,
    /// Nothing tells, and it is not due.
    Unsaid,
    /// Reached.
    Reached,
    /// Given up.
    Dropped,
}

impl TargetStanding {
    /// As a script reads it.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Overdue => "overdue",
            Self::DueUnsaid => "due_unsaid",
            Self::Late => "late",
            Self::OnCourse => "on_course",
            Self::Unsaid => "unsaid",
            Self::Reached => "reached",
            Self::Dropped => "dropped",
        }
    }

    /// Whether two mean the same: what is overdue is late.
    pub(super) fn means(self, other: Self) -> bool {
        let is_late = |standing| matches!(standing, Self::Late | Self::Overdue);
        self == other || is_late(self) && is_late(other)
    }

    /// The same once the target is due.
    pub(super) const fn when_due(self) -> Self {
        match self {
            Self::Late | Self::OnCourse | Self::Overdue => Self::Overdue,
            Self::Unsaid | Self::DueUnsaid => Self::DueUnsaid,
            Self::Reached => Self::Reached,
            Self::Dropped => Self::Dropped,
        }
    }
}
