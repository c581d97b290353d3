//! Where a position set by hand comes to lie: on what is shown, square to what is drawn, where typed.
//!
//! What is found of the plan is its own number, bit for bit, and never a way through the map's plane
//! and back. All tools that set positions get them here.

mod ground;
mod hold;
mod kinds;
mod lines;
mod nearest;
mod targets;
mod trace;

pub use hold::{Hold, NextCorner, Typed};
pub use kinds::{Aim, Follow, Following, Moved, Own, REACH_PX, Snap, SnappedTo, sides};
pub use lines::Side;
pub use targets::{Pointed, Targets};
