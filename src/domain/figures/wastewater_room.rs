//! Còn nhận được nước thải: whether the works of a zone treat what its tenants send and will send.
//!
//! What nobody knows is said as unknown; it is neither room nor the lack of it.

use crate::domain::{Id, OccupancyState, Plan, WastewaterBalance, Zone, wastewater_balance};
use crate::i18n::{Argument, Message};
use jiff::civil::Date;

/// What is left of a zone's capacity, m³ a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum WastewaterRoom {
    /// All is known, and so much is left.
    Enough {
        /// How much.
        left: f64,
    },
    /// What is known is already too much.
    Short {
        /// By how much.
        by: f64,
        /// What the finished works treat.
        capacity: f64,
    },
    /// Nobody can say.
    Unknown {
        /// Whether the capacity of the works is known.
        has_capacity: bool,
        /// Tenancies of which nobody knows how much they send.
        tenants: usize,
    },
}

/// The room on a day for so much more.
pub fn wastewater_room(plan: &Plan, zone: Id<Zone>, on: Date, more: f64) -> WastewaterRoom {
    let balance = wastewater_balance(plan, zone, on);
    let left = balance.as_ref().and_then(WastewaterBalance::free_at_most).map(|free| free - more);
    let capacity = balance.as_ref().and_then(|balance| balance.capacity);
    let tenants = balance.map_or_else(|| tenants(plan, zone, on), |balance| balance.unknown);
    match left.zip(capacity) {
        Some((left, capacity)) if left < -1e-6 => WastewaterRoom::Short { by: -left, capacity },
        Some((left, _)) if tenants == 0 => WastewaterRoom::Enough { left },
        known => WastewaterRoom::Unknown { has_capacity: known.is_some(), tenants },
    }
}

fn tenants(plan: &Plan, zone: Id<Zone>, on: Date) -> usize {
    plan.lots_of(zone)
        .flat_map(|lot| plan.occupancies_on(lot.id, on))
        .filter(|held| held.state != OccupancyState::Recovered)
        .count()
}

impl WastewaterRoom {
    /// "thiếu 35 m³/ngày đêm", "chưa có số liệu công suất xử lý nước thải".
    pub fn text(self) -> Message {
        match self {
            Self::Enough { left } => {
                Message::new("wastewater-enough").with("left", Argument::Number(left))
            }
            Self::Short { by, capacity } => Message::new("wastewater-short")
                .with("by", Argument::Number(by))
                .with("capacity", Argument::Number(capacity)),
            Self::Unknown { has_capacity: false, tenants: 0 } => {
                Message::new("wastewater-no-capacity")
            }
            Self::Unknown { has_capacity, tenants } => Message::new(if has_capacity {
                "wastewater-unknown-tenants"
            } else {
                "wastewater-unknown-both"
            })
            .with("count", tenants),
        }
    }
}
