//! Làng nghề đã công nhận: whether a recognised craft village still is as it was recognised for.

use super::basis::Basis;
use super::case::{Case, Subject};
use super::criteria::{CRITERIA, Criterion, FROM_2018, ND_52, craft_village_criteria};
use super::recognised::is_recognised;
use super::rule::Rule;
use super::verdict::{Checked, Found};
use crate::domain::{Key, Zone, ZoneKind};
use crate::i18n::Message;

const KEPT: &str = "v.lost";

/// What is asked to be recognised.
pub(super) const ASKED: Subject =
    Subject { text: "rules-subject-village", rules: CRITERIA, check: |_, _| {} };

/// What is asked to stay so.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-village", rules: RULES, check };

const RULES: &[Rule] = &[Rule::new(
    KEPT,
    "rules-village-kept",
    "rules-mend-village",
    Basis::article(ND_52, "6", "6", ""),
)
.within(FROM_2018, None)
.advises()];

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    let is_meant = |zone: &&std::sync::Arc<Zone>| {
        zone.kind == ZoneKind::Village && case.only.is_none_or(|only| only == zone.id)
    };
    let villages = case.plan().all::<Zone>().filter(is_meant);
    checks.extend(villages.filter_map(|zone| kept(case, zone)));
}

/// Whether a recognised village keeps what every craft village needs.
fn kept(case: &Case<'_>, zone: &Zone) -> Option<Checked> {
    let ruled = case.law.rule(RULES, KEPT)?;
    let (plan, on) = (case.plan(), case.on());
    if is_recognised(plan, zone, on) != Some(true) {
        return None;
    }
    let answers = craft_village_criteria(plan, zone.id, case.law, on);
    let needed: Vec<_> =
        answers.iter().filter(|answer| answer.criterion != Criterion::Traditional).collect();
    let lost = needed.iter().filter(|answer| answer.met == Some(false));
    let lost: Vec<Message> = lost.map(|answer| answer.criterion.text()).collect();
    let is_known = needed.iter().all(|answer| answer.met.is_some());
    let answer = if lost.is_empty() { is_known.then_some(true) } else { Some(false) };
    let why = Message::list(lost.into_iter())
        .map(|lost| Message::new("rules-why-village-lost").with("criteria", lost));
    let rests_on = needed.iter().flat_map(|answer| &answer.rests_on).map(|seen| Key::of(*seen));
    let checked = Checked::new(ruled, Found::yes(answer)).about(zone.id).because(why);
    Some(checked.resting_on(rests_on.collect()))
}
