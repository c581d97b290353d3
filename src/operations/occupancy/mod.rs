//! Sử dụng đất: who does what with a lot, from which day on.

mod correct;
mod draft;
mod end;
mod ending_before;
mod enquiry;
mod free_land;
mod history;
mod intent;
mod known;
mod many;
mod outcome;
mod read;
mod record;
mod remove;
mod reserve;
mod tenant;

pub use correct::correct_occupancy;
pub use draft::OccupancyDraft;
pub use end::end_occupancy;
pub use ending_before::ending_before;
pub use enquiry::answer_enquiry;
pub use many::record_many;
pub use record::record_occupancy;
pub use remove::remove_occupancy;
pub use reserve::reserve;
pub use tenant::Tenant;
