//! Tách và nhập lô: lots that become others on a day, with what became of their tenants.
//!
//! The lots before stay in the plan for the days before. A corner that is new on a side is put into
//! every neighbour it touches, in the same edit.

mod carry;
mod codes;
mod cut;
mod day;
mod draft;
mod front;
mod merge;
mod neighbours;
mod new_lots;
mod pieces;
mod split;

pub use carry::{Carry, holders_after};
pub use codes::free_code;
pub(super) use codes::free_codes;
pub use cut::{Cut, Front, Limits};
pub use draft::SplitDraft;
pub use merge::{MergeDraft, MergedLots, merge_lots};
pub(super) use neighbours::{beside, put_corners};
pub use split::{LotPart, SplitLot, split_lot};
