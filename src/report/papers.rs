//! The papers that can be made. Growing: a file with its [`ReportInfo`], a line in [`REPORTS`], its
//! texts.

mod info;
mod progress;

pub use info::{ReportInfo, ReportRequest, ReportScope};

/// All papers, in the order of the form.
pub const REPORTS: &[&ReportInfo] = &[&progress::REPORT];
