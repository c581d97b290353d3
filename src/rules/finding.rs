//! Kết quả đối chiếu: what of a plan does not keep to the law of a day, or cannot be told to.

use super::basis::Sure;
use super::book::{checks, checks_of};
use super::facts::Facts;
use super::law::Law;
use super::rule::Weight;
use super::verdict::{Checked, Verdict};
use crate::domain::{Acceptance, Id, Key, Lot, Plan, RecordKind, Work, Zone, links};
use crate::i18n::Message;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Something that does not keep to a rule, or of which nobody can tell.
#[derive(Clone, Debug, PartialEq)]
pub struct Finding {
    /// The rule, the figures, the verdict.
    pub checked: Checked,
    /// How much it matters.
    pub severity: Severity,
    /// Who has accepted it, and why.
    pub accepted: Option<Arc<Acceptance>>,
}

/// How much a finding matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Severity {
    /// The law, as it was read, forbids it.
    Error,
    /// It is to be looked at: the law is known at second hand, advises, or can be read in two ways.
    Warning,
    /// A figure or a value is wanting.
    Note,
}

/// A verdict that is another by another law.
#[derive(Clone, Debug, PartialEq)]
pub struct Turn {
    /// By the first law; nothing where it does not ask.
    pub before: Option<Checked>,
    /// By the second.
    pub after: Option<Checked>,
}

/// What of a plan as it stands on a day does not keep to the law of another; the worst first.
pub fn findings(plan: &Plan, law: Date, on: Date) -> Vec<Finding> {
    let acceptances = accepted(plan, on);
    let open = |checked: &Checked| checked.verdict != Verdict::Pass;
    let mut findings: Vec<Finding> = checks(plan, &Law::of(plan, law), on)
        .into_iter()
        .filter(open)
        .map(|checked| Finding {
            severity: severity(&checked),
            accepted: acceptances.get(&name_of(&checked)).cloned(),
            checked,
        })
        .collect();
    findings.sort_by_key(|finding| {
        (finding.accepted.is_some(), finding.severity, finding.checked.subject)
    });
    findings
}

/// The verdicts that differ between the law of one day and that of another, over the same facts.
pub fn turned(plan: &Plan, one: Date, other: Date, on: Date) -> Vec<Turn> {
    let facts = Facts::of(plan, on);
    let by_name = |day: Date| -> BTreeMap<Name, Checked> {
        let checks = checks_of(&facts, &Law::of(plan, day), None);
        checks.into_iter().map(|checked| (name_of(&checked), checked)).collect()
    };
    let mut before = by_name(one);
    let mut turns: Vec<Turn> = by_name(other)
        .into_iter()
        .map(|(name, after)| Turn { before: before.remove(&name), after: Some(after) })
        .collect();
    turns.extend(before.into_values().map(|before| Turn { before: Some(before), after: None }));
    turns.retain(|turn| {
        let verdict = |checked: &Option<Checked>| checked.as_ref().map(|checked| checked.verdict);
        // What is not asked and what is kept are the same to who asks.
        let kept = |verdict: Option<Verdict>| verdict.unwrap_or(Verdict::Pass);
        kept(verdict(&turn.before)) != kept(verdict(&turn.after))
    });
    turns
}

/// A rule and of what it is said.
type Name = (&'static str, Option<Key>);

fn name_of(checked: &Checked) -> Name {
    (checked.ruled.rule.id, checked.subject)
}

/// What is accepted on a day.
fn accepted(plan: &Plan, on: Date) -> BTreeMap<(&str, Option<Key>), Arc<Acceptance>> {
    let holds =
        |one: &&Arc<Acceptance>| one.accepted_on <= on && one.until.is_none_or(|until| on < until);
    let all = plan.all::<Acceptance>().filter(holds);
    all.map(|one| ((one.rule.as_str(), one.subject()), Arc::clone(one))).collect()
}

fn severity(checked: &Checked) -> Severity {
    match checked.verdict {
        Verdict::Unknown => Severity::Note,
        Verdict::Split => Severity::Warning,
        Verdict::Pass | Verdict::Fail => match (checked.ruled.rule.weight, checked.ruled.sure()) {
            (Weight::Must, Sure::Read | Sure::Office) => Severity::Error,
            (Weight::Should, _) | (Weight::Must, Sure::Secondary | Sure::Memory) => {
                Severity::Warning
            }
        },
    }
}

impl Finding {
    /// What is to be done.
    pub fn mend(&self) -> Message {
        match self.checked.verdict {
            Verdict::Unknown if self.checked.limit.is_none() => Message::new("rules-mend-unread"),
            Verdict::Unknown => Message::new("rules-mend-unknown"),
            Verdict::Split => Message::new("rules-mend-split"),
            Verdict::Pass | Verdict::Fail => Message::new(self.checked.ruled.rule.mend),
        }
    }

    /// The zone it is about.
    pub fn zone(&self, plan: &Plan) -> Option<Id<Zone>> {
        zone_of(plan, self.checked.subject?)
    }
}

impl Turn {
    /// The one that is left, or that came: what the turn is about.
    pub fn either(&self) -> Option<&Checked> {
        self.after.as_ref().or(self.before.as_ref())
    }
}

/// The zone of what something is said of.
pub fn zone_of(plan: &Plan, subject: Key) -> Option<Id<Zone>> {
    match subject.kind {
        RecordKind::Zone => Some(Id::new(subject.id)),
        RecordKind::Lot => Some(plan.get(Id::<Lot>::new(subject.id))?.zone),
        RecordKind::Work => plan.get(Id::<Work>::new(subject.id))?.zone,
        _ => {
            let record = plan.record(subject)?;
            let zone = links(&record).into_iter().find(|to| to.kind == RecordKind::Zone)?;
            Some(Id::new(zone.id))
        }
    }
}

impl Severity {
    /// Its name in scripts.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }

    /// Its name.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Error => "findings-error",
            Self::Warning => "findings-warning",
            Self::Note => "findings-note",
        }
    }
}
