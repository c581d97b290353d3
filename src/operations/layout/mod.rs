//! Bố trí mặt bằng: a draft of roads, green belt, technical land and lots for a zone, which a person
//! drags, keeps or drops.
//!
//! A draft is reckoned from the plan and what is asked, and changes nothing; to keep it is one edit.
//! Lots that are there on the day stay as they are.

mod balance;
mod codes;
mod draft;
mod keep;
mod laid_out;
mod lay_out;
mod overlap;

pub use balance::{LandBalance, LandShare};
pub use draft::LayoutDraft;
pub use keep::keep_layout;
pub use laid_out::{LaidOut, LayoutPiece, LayoutStreet};
pub use lay_out::lay_out;
