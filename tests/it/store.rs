//! The file, read with plain SQL and with other people's programs, never through our own reader.
#![allow(clippy::unwrap_used, reason = "a test may fail where it stands")]

mod aside;
mod bad_input;
mod bulk;
mod damage;
mod foreign;
pub mod given;
mod hostile;
mod notes;
mod older;
mod opening;
mod outside;
mod programs;
mod reach;
mod round_trip;
mod schema;
mod shapes;
mod together;
