//! What does not keep to the law of a day, and which verdicts turn with it, for people and scripts.

use super::super::answer::No;
use super::super::desktop::Desktop;
use super::super::table::{self, Align};
use crate::domain::{Acceptance, Id, Key, Plan, RecordKind, Zone, title};
use crate::i18n::{Message, Texts};
use crate::rules::{Checked, Finding, Found, Turn, findings, turned, zone_of};
use jiff::civil::Date;
use serde::Serialize;

/// A finding as scripts read it.
#[derive(Serialize)]
pub(super) struct Line {
    rule: &'static str,
    basis: String,
    severity: &'static str,
    zone: Vec<String>,
    subject: Vec<String>,
    says: String,
    verdict: &'static str,
    found: Option<f64>,
    /// What is asked, in the same unit; a share as a part of one.
    limit: Option<f64>,
    unit: &'static str,
    sure: &'static str,
    /// The day whose law it is.
    law: Date,
    needs: String,
    mend: String,
    part_m2: Option<f64>,
    whole_m2: Option<f64>,
    rests_on: Vec<Resting>,
    accepted: Option<Accepted>,
}

/// A record the figures are made of.
#[derive(Serialize)]
struct Resting {
    kind: RecordKind,
    id: i64,
    title: String,
}

/// Why a finding stays as it is.
#[derive(Serialize)]
struct Accepted {
    on: Date,
    until: Option<Date>,
    reason: String,
}

/// A verdict that is another by another law.
#[derive(Serialize)]
struct Turned {
    rule: &'static str,
    zone: Vec<String>,
    subject: Vec<String>,
    before: Option<&'static str>,
    after: Option<&'static str>,
    says_before: Option<String>,
    says_after: Option<String>,
}

/// What of a plan, or of one of its zones, does not keep to a law.
pub(super) fn found(plan: &Plan, zone: Option<Id<Zone>>, law: Date, on: Date) -> Vec<Finding> {
    let mut found = findings(plan, law, on);
    found.retain(|finding| zone.is_none_or(|zone| finding.zone(plan) == Some(zone)));
    found
}

/// A finding as scripts read it.
pub(super) fn line(plan: &Plan, finding: &Finding, texts: &Texts) -> Line {
    let Finding { checked, severity, accepted } = finding;
    let rule = checked.ruled.rule;
    let (part_m2, whole_m2) = match checked.found {
        Found::Share { part, whole } => {
            (Some(part.as_square_metres()), Some(whole.as_square_metres()))
        }
        Found::Figure(_) | Found::Yes(_) | Found::Unknown => (None, None),
    };
    let resting = |key: &Key| Resting { kind: key.kind, id: key.id, title: title(plan, *key) };
    let accepted = accepted.as_deref().map(|it: &Acceptance| Accepted {
        on: it.accepted_on,
        until: it.until,
        reason: it.reason.clone(),
    });
    let (zone, subject) = names(plan, checked);
    Line {
        rule: rule.id,
        basis: texts.say(&checked.ruled.basis()),
        severity: severity.code(),
        zone,
        subject,
        says: texts.say(&checked.says()),
        verdict: checked.verdict.code(),
        found: checked.found.figure(),
        limit: checked.limit.map(|limit| limit.value),
        unit: rule.unit.into(),
        sure: checked.ruled.sure().code(),
        law: checked.ruled.on,
        needs: texts.say(&checked.needs()),
        mend: texts.say(&finding.mend()),
        part_m2,
        whole_m2,
        rests_on: checked.rests_on.iter().map(resting).collect(),
        accepted,
    }
}

/// The code of its zone, and what it is said of.
fn names(plan: &Plan, checked: &Checked) -> (Vec<String>, Vec<String>) {
    let zone = checked.subject.and_then(|subject| zone_of(plan, subject));
    let zone = zone.and_then(|zone| plan.get(zone)).map(|zone| zone.code.clone());
    let subject = checked.subject.map(|subject| title(plan, subject));
    (zone.into_iter().collect(), subject.into_iter().collect())
}

/// Prints findings for a person.
pub(super) fn print(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    found: &[Finding],
    law: Date,
) -> Result<(), No> {
    if found.is_empty() {
        return desktop.tell(&Message::new("findings-none").with("day", law));
    }
    let heads = ["findings-severity", "findings-subject", "findings-says", "findings-needs"];
    let heads = heads.map(|key| (desktop.texts.get(key), Align::Words));
    let rows: Vec<Vec<String>> = found
        .iter()
        .map(|finding| {
            let (_, subject) = names(plan, &finding.checked);
            let severity = match &finding.accepted {
                Some(_) => "findings-accepted",
                None => finding.severity.text(),
            };
            let texts = &desktop.texts;
            let (says, needs) = (finding.checked.says(), finding.checked.needs());
            vec![texts.get(severity), subject.join(", "), texts.say(&says), texts.say(&needs)]
        })
        .collect();
    table::print(desktop.out, &heads, &rows)
}

/// Answers with the verdicts that differ between the law of two days.
pub(super) fn compare(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    zone: Option<Id<Zone>>,
    (one, other, on): (Date, Date, Date),
    json: bool,
) -> Result<(), No> {
    let is_meant = |turn: &Turn| {
        let own = turn.either().and_then(|checked| zone_of(plan, checked.subject?));
        zone.is_none_or(|zone| own == Some(zone))
    };
    let turns: Vec<Turn> = turned(plan, one, other, on).into_iter().filter(is_meant).collect();
    let lines: Vec<Turned> =
        turns.iter().filter_map(|turn| turned_line(plan, turn, &desktop.texts)).collect();
    if json {
        return desktop.answer(&lines);
    }
    if lines.is_empty() {
        let none = Message::new("findings-no-turn").with("one", one).with("other", other);
        return desktop.tell(&none);
    }
    let heads = ["findings-subject", "findings-before", "findings-after", "findings-needs"];
    let heads = heads.map(|key| (desktop.texts.get(key), Align::Words));
    let rows: Vec<Vec<String>> = turns
        .iter()
        .filter_map(|turn| {
            let (_, subject) = names(plan, turn.either()?);
            let says = |checked: &Option<Checked>| match checked {
                Some(checked) => desktop.texts.get(checked.verdict.text()),
                None => desktop.texts.get("findings-not-asked"),
            };
            let about = desktop.texts.say(&turn.either()?.line());
            Some(vec![subject.join(", "), says(&turn.before), says(&turn.after), about])
        })
        .collect();
    table::print(desktop.out, &heads, &rows)
}

fn turned_line(plan: &Plan, turn: &Turn, texts: &Texts) -> Option<Turned> {
    let either = turn.either()?;
    let (zone, subject) = names(plan, either);
    let code = |checked: &Option<Checked>| Some(checked.as_ref()?.verdict.code());
    let says = |checked: &Option<Checked>| Some(texts.say(&checked.as_ref()?.line()));
    Some(Turned {
        rule: either.ruled.rule.id,
        zone,
        subject,
        before: code(&turn.before),
        after: code(&turn.after),
        says_before: says(&turn.before),
        says_after: says(&turn.after),
    })
}
