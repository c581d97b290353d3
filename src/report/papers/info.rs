//! What a paper says of itself, and what it is asked.

use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use crate::report::paper::{Paper, PaperBasis};
use crate::views::TableQuery;
use jiff::civil::Date;
use jiff::{Timestamp, ToSpan};
use std::fmt;

/// What a paper says of itself.
pub struct ReportInfo {
    /// Its name on the command line: "form-03".
    pub id: &'static str,
    /// Key of its title.
    pub title: &'static str,
    /// How it keeps to a zone.
    pub about: ReportScope,
    /// Makes it; a refusal says what stands in the way.
    pub make: fn(&Plan, &ReportRequest) -> Result<Paper, Message>,
}

/// What a paper is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReportScope {
    /// Always the whole plan.
    Plan,
    /// The whole plan, or one zone where that is asked for.
    PlanOrZone,
    /// One zone; it has to be named.
    Zone,
}

/// What a paper is asked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReportRequest {
    /// Only this zone.
    pub zone: Option<Id<Zone>>,
    /// The day its figures are of.
    pub on: Date,
    /// The day whose law judges them.
    pub law: Date,
    /// Who makes it.
    pub author: String,
    /// The name of the plan file, without its folders.
    pub file: String,
    /// When.
    pub made: Timestamp,
}

impl ReportInfo {
    /// The paper, of the zone where it is about one.
    pub fn paper(&self, plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
        let zone = self.zone(request.zone)?;
        (self.make)(plan, &ReportRequest { zone, ..request.clone() })
    }

    /// Which zone it is about when this one is chosen; a refusal where it needs one.
    pub fn zone(&self, chosen: Option<Id<Zone>>) -> Result<Option<Id<Zone>>, Message> {
        match self.about {
            ReportScope::Plan => Ok(None),
            ReportScope::Zone if chosen.is_none() => {
                let paper = Message::new(self.title);
                Err(Message::new("papers-zone-needed").with("paper", paper))
            }
            ReportScope::PlanOrZone | ReportScope::Zone => Ok(chosen),
        }
    }
}

impl PartialEq for ReportInfo {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for ReportInfo {}

impl fmt::Debug for ReportInfo {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

impl ReportRequest {
    /// What stands on every page.
    pub fn basis(&self) -> PaperBasis {
        PaperBasis {
            on: self.on,
            law: self.law,
            author: self.author.clone(),
            file: self.file.clone(),
            made: self.made,
        }
    }

    /// The same as a table of the desk is asked; changes are counted from a year before.
    pub fn query(&self) -> TableQuery {
        let since = self.on.saturating_sub(1.year());
        TableQuery { on: self.on, since, law: self.law, zone: self.zone }
    }

    /// The plan, and the zone where it is about one: a paper's scope.
    pub fn scope(&self, plan: &Plan) -> Vec<Message> {
        let mut lines =
            vec![Message::new("tables-of-plan").with("plan", plan.about.title.as_str())];
        if let Some(zone) = self.zone.and_then(|zone| plan.get(zone)) {
            lines.push(Message::new("tables-of-zone").with("zone", zone.name.as_str()));
        }
        if plan.about.is_example {
            lines.push(Message::new("tables-of-example"));
        }
        lines
    }
}
