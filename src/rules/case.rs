//! What is held against what: the facts of a day, and the law of another.

use super::facts::{Cluster, Facts};
use super::law::Law;
use super::rule::Rule;
use super::verdict::Checked;
use crate::domain::{Id, Plan, Zone};
use jiff::civil::Date;

/// The facts of a day and the law they are held to.
#[derive(Clone, Copy, Debug)]
pub struct Case<'a> {
    /// What is known.
    pub facts: &'a Facts<'a>,
    /// What is asked.
    pub law: &'a Law,
    /// Only of this zone.
    pub only: Option<Id<Zone>>,
}

/// A subject of law: its rules, and what they look at.
pub struct Subject {
    /// Key of its name.
    pub text: &'static str,
    /// Its rules, period after period.
    pub rules: &'static [Rule],
    /// Holds the facts to them.
    pub check: fn(&Case<'_>, &mut Vec<Checked>),
}

impl<'a> Case<'a> {
    /// The plan.
    pub fn plan(&self) -> &'a Plan {
        self.facts.plan
    }

    /// The day of the facts.
    pub fn on(&self) -> Date {
        self.facts.on
    }

    /// The clusters it is about.
    pub fn clusters(&self) -> impl Iterator<Item = &'a Cluster<'a>> {
        let only = self.only;
        self.facts.clusters.iter().filter(move |of| only.is_none_or(|only| only == of.zone.id))
    }
}
