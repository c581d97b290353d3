//! Keys of records: an integer for the file, a [`Uid`] to merge two copies of a file.

use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::marker::PhantomData;
use std::time::SystemTime;
use uuid::{NoContext, Timestamp, Uuid};

/// The key of a record of kind `T` in its file.
#[derive(Serialize, Deserialize)]
#[serde(transparent, bound = "")]
pub struct Id<T>(i64, #[serde(skip)] PhantomData<fn() -> T>);

impl<T> Id<T> {
    /// The key as the file writes it.
    pub const fn new(number: i64) -> Self {
        Self(number, PhantomData)
    }

    /// The key as the file writes it.
    pub const fn number(self) -> i64 {
        self.0
    }
}

// By hand: deriving would ask the same of `T`.
impl<T> Clone for Id<T> {
    fn clone(&self) -> Self {
        *self
    }
}
impl<T> Copy for Id<T> {}
impl<T> PartialEq for Id<T> {
    fn eq(&self, other: &Self) -> bool {
        self.0 == other.0
    }
}
impl<T> Eq for Id<T> {}
impl<T> PartialOrd for Id<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}
impl<T> Ord for Id<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.cmp(&other.0)
    }
}
impl<T> Hash for Id<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.hash(state);
    }
}
impl<T> fmt::Debug for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "#{}", self.0)
    }
}
impl<T> fmt::Display for Id<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

/// A record's name in every copy of the file (`UUIDv7`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Uid(Uuid);

impl Uid {
    /// A new one.
    #[allow(clippy::disallowed_methods, reason = "no figure and no journal line rests on it")]
    pub fn new() -> Self {
        Self::made_at(SystemTime::now())
    }

    fn made_at(now: SystemTime) -> Self {
        // `now_v7` panics where the clock stands before 1970, as after an empty battery.
        let since_1970 = now.duration_since(SystemTime::UNIX_EPOCH).unwrap_or_default();
        let (seconds, nanos) = (since_1970.as_secs(), since_1970.subsec_nanos());
        Self(Uuid::new_v7(Timestamp::from_unix(NoContext, seconds, nanos)))
    }

    /// The one a file or a built-in plan gives.
    pub const fn from_u128(number: u128) -> Self {
        Self(Uuid::from_u128(number))
    }

    /// As one number.
    pub const fn as_u128(self) -> u128 {
        self.0.as_u128()
    }

    /// Reads one; nothing where the text is none.
    pub fn parse(text: &str) -> Option<Self> {
        Uuid::parse_str(text).ok().map(Self)
    }
}

impl Default for Uid {
    fn default() -> Self {
        Self::new()
    }
}

impl fmt::Display for Uid {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::Uid;
    use std::time::{Duration, SystemTime};

    #[test]
    fn no_two_uids_are_the_same_whatever_the_clock_says() {
        let before_1970 = SystemTime::UNIX_EPOCH - Duration::from_hours(24);
        let far_ahead = SystemTime::UNIX_EPOCH + Duration::from_secs(1 << 50);
        for now in [before_1970, SystemTime::UNIX_EPOCH, far_ahead] {
            let (one, other) = (Uid::made_at(now), Uid::made_at(now));
            assert_ne!(one, other);
            assert_eq!(Uid::parse(&one.to_string()), Some(one));
        }
    }
}
