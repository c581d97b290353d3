//! Everything in an open file, in memory, and the ways through it.

mod about;
mod index;
mod memory;
mod paths;
mod words;

pub use about::About;
pub use memory::{MAX_KEY, Plan, Table};
