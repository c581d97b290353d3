//! Biểu 01–04 of Thông tư 14/2024/TT-BCT: every line with what it is made of and of whom it is not
//! known.
//!
//! A cluster gives each line its part; what a commune or a province reports is their sum. Unknown
//! parts are named and never counted as nought.

mod amount;
mod checks;
mod choices;
mod cluster;
mod established;
mod filled;
mod frozen;
mod infrastructure;
mod investor;
mod kind;
mod period;
mod project;
mod sheet;
mod template;
mod works;

pub use amount::{Amount, FormLine};
pub use checks::FormCheck;
pub use choices::{Average, Choices};
pub use filled::{FilledForm, beside, filled_forms, name};
pub use frozen::lines_to_freeze;
pub use kind::FormKind;
pub use period::FormPeriod;
pub use template::{Labels, Template, TemplateLine, template};
