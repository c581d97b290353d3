//! Everything in an open file, in memory, and the ways through it.

mod about;
mod by_kind;
mod index;
mod memory;
mod orphan;
mod parts;
mod paths;
mod whole;
mod words;

pub use about::About;
pub use memory::{MAX_KEY, Plan};
pub use orphan::Orphan;
pub use parts::{last_reading, last_statement, readings_of, steps_of};
pub use whole::zone_linked;
