//! `lapday split` and `lapday merge-lots`: lots that become others on a day.

mod line;
mod merge;
mod split;

pub(super) use merge::merge_lots;
pub(super) use split::{front_of, split};
