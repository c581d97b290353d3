//! The papers that can be made. Growing: a file with its [`ReportInfo`], a line in [`REPORTS`], its
//! texts.
#![allow(clippy::unnecessary_wraps, reason = "some papers refuse, and all are made alike")]

mod atlas;
mod budget;
mod corners;
mod dossier;
mod enterprises;
mod fill;
mod findings;
mod forms;
mod info;
mod lot;
mod meeting;
mod page;
mod parts;
mod progress;
mod relocation;

pub use info::{ReportInfo, ReportRequest, ReportScope};

/// All papers, in the order of the form.
pub const REPORTS: &[&ReportInfo] = &[
    &progress::REPORT,
    &forms::FORM_01,
    &forms::FORM_02,
    &forms::FORM_03,
    &forms::FORM_04,
    &dossier::REPORT,
    &atlas::REPORT,
    &lot::REPORT,
    &enterprises::REPORT,
    &relocation::REPORT,
    &corners::REPORT,
    &fill::REPORT,
    &findings::REPORT,
    &budget::REPORT,
    &meeting::REPORT,
    &page::REPORT,
];
