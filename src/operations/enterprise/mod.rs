//! Doanh nghiệp: the register of enterprises.

pub(in crate::operations) mod alike;
mod keep;
mod merge;
mod remove;

pub use alike::{enterprises_alike, refuse_alike};
pub use keep::keep_enterprise;
pub use merge::merge_enterprises;
pub use remove::remove_enterprise;
