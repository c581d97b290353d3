//! The plan's file: an OGC `GeoPackage` 1.4 that other programs can open, colour and change.
//!
//! Geometry stands in the plan's own grid, so that corners stay as a decision prints them. Opening
//! never changes a byte, with one exception: a file of an older version is brought up to date, after
//! a copy was made beside it. Changes are written one [`Change`] at a time, all or nothing. No file
//! is trusted: what is damaged, or holds commands of another hand, can be looked at and not written.

mod about;
mod admit;
mod aside;
mod bulk;
mod commit;
mod contents;
mod damage;
mod files;
mod foreign;
mod ground;
mod guard;
mod header;
mod identity;
mod journal;
mod layers;
mod load;
mod look;
mod mend;
mod migrations;
mod new_file;
mod open;
mod open_file;
mod opened;
mod packed;
mod rebuild;
mod rows;
mod schema;
mod statements;
mod trouble;
mod upgrade;

pub use aside::{Aside, Loose, Why, notice, takes_code};
pub use commit::Change;
pub use files::{Attachment, KeptFile, is_kept};
pub use header::clear_never_filled;
pub use journal::{Entry, EntryKind, Line};
pub use layers::TABLES_NOTICE;
pub use load::{Contents, Tell};
pub use open_file::{REPLACED_NOTICE, Store};
pub use opened::Access;
pub use packed::Records;
pub use rows::{Fault, Unreadable};
pub use trouble::{Obstacle, Trouble};
