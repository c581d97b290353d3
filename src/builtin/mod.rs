//! The plans that come with the program: Hương Trà, the example, a synthetic country.
//!
//! Facts stand in `assets/plan/*.json`, not in code. The same plan made on two machines has the
//! same keys and uids, so that copies can be merged.

mod built_in;
mod described;
mod example;
mod layout;
mod layouts;
mod numbering;
mod plans;
mod renewal;
mod sample;

pub use built_in::BuiltIn;
pub use plans::{example, huong_tra};
pub use renewal::{RENEWED, Renewal, renewal};
pub use sample::sample;
