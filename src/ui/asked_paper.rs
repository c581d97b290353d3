//! A paper somebody has asked for in the window, and how it comes to be.

use crate::domain::{Id, Plan, Zone};
use crate::i18n::{Message, Texts};
use crate::project::Desk;
use crate::report::{Paper, PaperFormat, ReportInfo, ReportRequest};
use jiff::civil::Date;

/// A paper that is to be made.
#[derive(Clone, Debug)]
pub struct AskedPaper {
    /// Which.
    pub report: &'static ReportInfo,
    /// Of this zone only.
    pub zone: Option<Id<Zone>>,
    /// The day of its figures.
    pub on: Date,
    /// The day of its law.
    pub law: Date,
    /// As what.
    pub format: &'static PaperFormat,
}

impl AskedPaper {
    /// What its file is proposed to be called: "Tiến độ … CCN-TH 2024-06-30.pdf".
    pub fn name(&self, plan: &Plan, texts: &Texts) -> String {
        let Self { report, zone, on, law: _, format } = self;
        let zone = zone.and_then(|zone| Some(format!(" {}", plan.get(zone)?.code)));
        let title = texts.get(report.title);
        format!("{title}{} {on}.{}", zone.unwrap_or_default(), format.ending)
    }

    /// The paper, made by somebody of the plan in a file of this name.
    pub fn paper(&self, plan: &Plan, desk: &Desk, file: &str) -> Result<Paper, Message> {
        let Self { report, zone, on, law, format: _ } = *self;
        let request = ReportRequest {
            zone,
            on,
            law,
            author: desk.author().to_owned(),
            file: file.to_owned(),
            made: desk.now(),
        };
        report.paper(plan, &request)
    }
}
