//! Hình học đất đai: how pieces of land lie to each other, exactly. Nothing here knows whose they
//! are.

mod sides;

pub(crate) use sides::{Meeting, Side, Sides, is_between};
