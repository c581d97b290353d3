//! Ghi phê duyệt: a decision on a zone or a stage, with all that follows from it, in one step.

mod approve;
mod draft;
mod lots;
mod status;
mod usual;

pub use approve::{Approved, approve};
pub use draft::{ApprovalDraft, ApprovedOutline, ApprovedPart, ZoneOutline};
pub use lots::{OutlineLots, outline_lots};
pub use usual::{usual_outline, usual_status};
