//! Uids that come out the same on every machine, and how an item of the plan is cited.

use crate::domain::{Id, Key, Kind, Uid};

/// A `UUIDv7` of 20/4/2021 with nothing else in it: time, version, variant.
const BASE: u128 = 0x0178_ec93_9c00_7000_8000_0000_0000_0000;
/// Where kind and key of a record stand in its uid.
const RECORD: u128 = 0x00ff_ffff_ffff_ffff;

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
    pub(super) fn uid<T: Kind>(self, id: Id<T>) -> Uid {
        self.uid_of(Key::of(id))
    }

    /// The same where the kind is not known beforehand.
    pub(super) const fn uid_of(self, key: Key) -> Uid {
        let series = (self as u128) << 56;
        let kind = (key.kind as u128) << 48;
        Uid::from_u128(BASE | series | kind | key.id as u128)
    }
}

/// Whether a record came with plan or example.
pub(super) const fn is_built_in(uid: Uid) -> bool {
    is_of(Series::Plan, uid) || is_of(Series::Example, uid)
}

/// Whether plan 1325/KH-UBND itself says it.
pub(super) const fn is_of_the_plan(uid: Uid) -> bool {
    is_of(Series::Plan, uid)
}

const fn is_of(series: Series, uid: Uid) -> bool {
    uid.as_u128() & !RECORD == BASE | (series as u128) << 56
}

/// Items of plan 1325/KH-UBND: its parts have numbers, the closing one has a name.
pub(super) fn clause(items: &[String]) -> String {
    let is_numbered = items.iter().all(|item| item.starts_with('I'));
    let part = if is_numbered { "mục" } else { "phần" };
    format!("Kế hoạch 1325/KH-UBND, {part} {}", items.join(", "))
}
