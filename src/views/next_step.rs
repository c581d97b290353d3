//! Bước tiếp theo: what an enterprise does next on a lot, where all goes as it was meant.

use crate::domain::OccupancyState;
use crate::i18n::Message;

/// The state that comes next and what the step is called: "ký hợp đồng thuê". None for what works or
/// has ended.
pub const fn next_step(state: OccupancyState) -> Option<(OccupancyState, Message)> {
    let (next, text) = match state {
        OccupancyState::Registered => (OccupancyState::Leased, "lots-step-lease"),
        OccupancyState::Leased => (OccupancyState::Building, "lots-step-build"),
        OccupancyState::Building => (OccupancyState::Operating, "lots-step-operate"),
        OccupancyState::Suspended => (OccupancyState::Operating, "lots-step-resume"),
        OccupancyState::Operating | OccupancyState::Recovered => return None,
    };
    Some((next, Message::new(text)))
}
