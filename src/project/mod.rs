//! An open file: store, plan and undo. The only place where a plan changes and a clock is read.

mod desk;
mod notices;
mod open;
mod panics;
mod past;
mod renewal;
mod shipped;
mod steps;
mod trial;
mod trouble;
mod trying;
mod versions;

pub use crate::builtin::Renewal;
pub use crate::caught::{Panic, guarded};
pub use crate::i18n::reason;
pub use crate::store::{
    Access, Attachment, Entry, EntryKind, KeptFile, Obstacle, REPLACED_NOTICE, is_kept,
};
pub use desk::Desk;
pub use open::Project;
pub use past::LineChange;
pub use shipped::{EXAMPLE, HUONG_TRA, Shipped, data_folder, open_shipped};
pub use trouble::ProjectError;
pub use versions::Version;
