//! Điều kiện thành lập: what a cluster that is only proposed needs to be founded.
//!
//! The law says "tỷ lệ lấp đầy trung bình" and no more, so that the average is taken in both ways: all
//! leased land over all industrial land, and the mean of the rates.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{E1, E2, E3, E4, ND_32, ND_68, ND_139, ND_303};
use super::facts::Cluster;
use super::fill::legally_filled;
use super::rule::{Bound, Rule, Unit};
use super::said::amount;
use super::scope::{Scope, scope_of};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::{ApprovalKind, ClusterType, Key, ZoneStatus};
use crate::i18n::{Argument, Message};
use crate::units::Area;

/// Tỷ lệ lấp đầy trung bình của các cụm đã thành lập.
const FILL: &str = "est.fill";
/// Đất công nghiệp chưa cho thuê của các cụm đã thành lập.
const UNLEASED: &str = "est.unleased";
/// Trong danh mục của tỉnh.
const LISTED: &str = "est.list";
/// Phù hợp quy hoạch sử dụng đất.
const LAND_PLAN: &str = "est.land-plan";
/// Có chủ đầu tư hạ tầng.
const INVESTOR: &str = "est.investor";

const MEND: &str = "rules-mend-establish";
const C_OF_32: Basis = Basis::article(ND_32, "8", "1", "c");
const BY_68: Basis = Basis::article(ND_68, "10", "", "");

const OF_FILL: Rule =
    Rule::new(FILL, "rules-establish-fill", MEND, C_OF_32).asks(Bound::MoreThan, 0.50, Unit::Share);
const OF_UNLEASED: Rule =
    Rule::new(UNLEASED, "rules-establish-unleased", MEND, C_OF_32).at_most(100.0, Unit::Hectares);
const OF_LIST: Rule =
    Rule::new(LISTED, "rules-establish-list", MEND, Basis::article(ND_32, "8", "1", "a"));
const OF_LAND_PLAN: Rule =
    Rule::new(LAND_PLAN, "rules-establish-land-plan", MEND, Basis::article(ND_32, "8", "1", "a"));
const OF_INVESTOR: Rule =
    Rule::new(INVESTOR, "rules-establish-investor", MEND, Basis::article(ND_32, "8", "1", "b"));

const fn of_68(rule: Rule) -> Rule {
    rule.by(BY_68).within(Some(E1), Some(E2)).sure(Sure::Secondary)
}

const fn of_32(rule: Rule) -> Rule {
    rule.within(Some(E2), Some(E3))
}

/// The same words; over which communes the average is taken is the province's to say.
const fn of_139(rule: Rule, point: &'static str) -> Rule {
    rule.by(Basis::article(ND_139, "8", "1", point)).within(Some(E3), Some(E4))
}

const fn of_303(rule: Rule, point: &'static str) -> Rule {
    rule.by(Basis::article(ND_303, "8", "1", point)).within(Some(E4), None).sure(Sure::Secondary)
}

/// The subject.
pub(super) const SUBJECT: Subject =
    Subject { text: "rules-subject-establish", rules: RULES, check };

const RULES: &[Rule] = &[
    of_68(OF_FILL),
    of_68(OF_UNLEASED.asks(Bound::LessThan, 50.0, Unit::Hectares)),
    of_32(OF_LIST),
    of_32(OF_LAND_PLAN),
    of_32(OF_INVESTOR),
    of_32(OF_FILL),
    of_32(OF_UNLEASED),
    of_139(OF_LIST, "a"),
    of_139(OF_LAND_PLAN, "a"),
    of_139(OF_INVESTOR, "b"),
    of_139(OF_FILL, "c"),
    of_139(OF_UNLEASED, "c"),
    of_303(OF_LIST, "a"),
    of_303(OF_LAND_PLAN, "a"),
    of_303(OF_INVESTOR, "b"),
    of_303(OF_FILL, "c"),
    of_303(OF_UNLEASED.at_most(50.0, Unit::Hectares), "c"),
];

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    let is_proposed = |of: &&Cluster<'_>| of.status == Some(ZoneStatus::Proposed);
    for cluster in case.clusters().filter(is_proposed) {
        checks.extend(to_establish(case, cluster));
    }
}

/// What founding a cluster asks for.
fn to_establish(case: &Case<'_>, cluster: &Cluster<'_>) -> Vec<Checked> {
    let held =
        |id, found| Some(Checked::new(case.law.rule(RULES, id)?, found).about(cluster.zone.id));
    let listed = cluster.approval(ApprovalKind::ProvincialList);
    // What nobody has recorded may still be so.
    let answer = |is_so: bool| Found::yes(is_so.then_some(true));
    let has_investor = cluster.zone.investor.is_some() || cluster.zone.investor_kind.is_some();
    let papers = [
        held(LISTED, answer(listed.is_some())),
        held(LAND_PLAN, Found::yes(cluster.zone.in_land_plan)),
        held(INVESTOR, answer(has_investor)),
    ];
    papers.into_iter().flatten().chain(average(case, cluster)).collect()
}

/// How full the established clusters of its scope are. Not asked of the first one, and since 15/9/2026
/// not of high-technology and ecological clusters.
fn average(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let fill = case.law.rule(RULES, FILL)?;
    let unleased = case.law.rule(RULES, UNLEASED)?;
    let is_free =
        matches!(cluster.zone.cluster_type, Some(ClusterType::HighTechnology | ClusterType::Eco));
    if is_free && fill.rule.from == Some(E4) {
        let checked = Checked::new(fill, Found::Unknown).about(cluster.zone.id);
        return Some(checked.judged(Verdict::Pass, Message::new("rules-why-not-of-its-type")));
    }
    let unknown = |why| {
        let checked = Checked::new(fill.clone(), Found::Unknown).about(cluster.zone.id);
        Some(checked.judged(Verdict::Unknown, why))
    };
    let others = match scope_of(case, cluster) {
        Scope::Unsaid(why) => return unknown(Message::new(why)),
        Scope::Of(others) => others,
    };
    if others.is_empty() {
        let checked = Checked::new(fill, Found::Unknown).about(cluster.zone.id);
        return Some(checked.judged(Verdict::Pass, Message::new("rules-why-first-in-scope")));
    }
    let known: Option<Vec<Land>> = others.iter().map(|other| Land::of(case, other)).collect();
    let Some(lands) = known else {
        let wanting = others.iter().filter(|other| Land::of(case, other).is_none());
        let names: Vec<Message> = wanting
            .map(|other| Message::new("views-as-said").with("text", other.zone.name.as_str()))
            .collect();
        let list = Message::list(names.into_iter()).unwrap_or(Message::new("rules-at-whole"));
        return unknown(Message::new("rules-why-fill-unknown").with("zones", list));
    };
    let rests_on: Vec<Key> = others.iter().map(|other| Key::of(other.zone.id)).collect();
    let sum = |part: fn(&Land) -> Area| lands.iter().map(part).sum::<Area>();
    let (counted, whole) = (sum(|land| land.counted), sum(|land| land.whole));
    let free = whole - sum(|land| land.leased);
    let mean =
        lands.iter().map(|land| land.counted.share_of(land.whole).unwrap_or_default()).sum::<f64>()
            / lands.len() as f64;
    let pooled = Checked::new(fill, Found::Share { part: counted, whole });
    let by_mean = Verdict::of(pooled.limit, Some(mean));
    let by_land = Checked::new(unleased, Found::hectares(Some(free)));
    let readings = (
        Verdict::either(pooled.verdict, by_land.verdict),
        Verdict::either(by_mean, by_land.verdict),
    );
    let verdict = Verdict::of_readings(readings.0, readings.1);
    let why = Message::new("rules-why-mean")
        .with("mean", amount(Unit::Share, mean))
        .with("count", Argument::Number(lands.len() as f64));
    let checked = pooled.about(cluster.zone.id).or(Some(by_land)).resting_on(rests_on);
    Some(checked.judged(verdict, why))
}

/// The land of an established cluster.
struct Land {
    counted: Area,
    leased: Area,
    whole: Area,
}

impl Land {
    /// Nothing where how full it is is not known.
    fn of(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Self> {
        let fill = &cluster.fill;
        fill.sure_rate()?;
        Some(Self {
            counted: legally_filled(fill, case.law.day),
            leased: fill.leased,
            whole: fill.industrial?,
        })
    }
}
