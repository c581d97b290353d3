//! Uids that come out the same on every machine.

use crate::domain::{Id, Kind, Uid};

/// A `UUIDv7` of 20/4/2021 with nothing else in it: time, version, variant.
const BASE: u128 = 0x0178_ec93_9c00_7000_8000_0000_0000_0000;

/// Which built-in plan a record belongs to. The example shares the plan's own.
#[derive(Clone, Copy)]
pub(super) enum Series {
    /// What plan 1325/KH-UBND itself says.
    Plan = 1,
    /// The example's invented tenants.
    Example = 2,
    /// The synthetic country.
    Sample = 3,
}

impl Series {
    /// The uid of a record by its kind and key.
    pub(super) const fn uid<T: Kind>(self, id: Id<T>) -> Uid {
        let series = (self as u128) << 56;
        let kind = (T::KIND as u128) << 48;
        Uid::from_u128(BASE | series | kind | id.number() as u128)
    }
}
