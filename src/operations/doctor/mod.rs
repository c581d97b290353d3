//! The coordinate doctor: what incoming coordinates are meant to be, and which mistake made them.
//!
//! Every plausible reading is tried on a sample of the corners. Where the plan has surveyed corners
//! at hand, the reading that falls on them is right, and only so can a mistake of half a metre be
//! seen. Else the reading that lands in or near the plan is likelier than one that lands in Laos.

mod diagnose;
mod landmarks;
mod mixed;
mod province;
mod rank;
mod references;
mod sample;
mod says;
mod spread;

pub use diagnose::{Candidate, Diagnosis, diagnose, diagnose_on, diagnose_stated};
pub use mixed::{strays, strays_say};
pub use province::{ProvinceGrids, province_grids};
