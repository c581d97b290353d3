//! Cân bằng sử dụng đất của cụm: roads, green land, technical land, the green belt, service land.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{E2, FROM_2021, FROM_2027, ND_32, QCVN_2021, QCVN_2026};
use super::facts::Cluster;
use super::law::Law;
use super::rule::{Rule, Unit};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::LandUse;
use crate::i18n::{Argument, Message};
use crate::units::Area;
use jiff::civil::Date;

/// Đất giao thông.
pub const ROADS: &str = "bal.road";
/// Đất cây xanh.
pub const GREEN: &str = "bal.green";
/// Các khu kỹ thuật.
pub const TECHNICAL: &str = "bal.tech";
/// Dải cây xanh cách ly quanh cụm.
pub const BELT: &str = "belt";
/// Dịch vụ trực tiếp cho sản xuất.
pub const SERVICE: &str = "serv";

const MEND: &str = "rules-mend-balance";

/// Of QCVN 01:2021/BXD: roads and green land inside lots of factories do not count (2.5.3, which the
/// lots of a plan hold to by being lots of their own).
const fn of_2021(id: &'static str, text: &'static str, basis: Basis) -> Rule {
    Rule::new(id, text, MEND, basis).within(Some(FROM_2021), Some(FROM_2027))
}

/// Of QCVN 01:2026/BXD, whose values for industrial land nobody has entered yet.
const fn of_2027(rule: Rule) -> Rule {
    rule.by(Basis::of(QCVN_2026)).within(Some(FROM_2027), None).unread().sure(Sure::Secondary)
}

const BY_TABLE: Basis = Basis::table(QCVN_2021, "2.6");
const OF_ROADS: Rule = of_2021(ROADS, "rules-roads", BY_TABLE).at_least(0.10, Unit::Share);
const OF_GREEN: Rule = of_2021(GREEN, "rules-green", BY_TABLE).at_least(0.10, Unit::Share);
const OF_TECHNICAL: Rule =
    of_2021(TECHNICAL, "rules-technical", BY_TABLE).at_least(0.01, Unit::Share);
const OF_BELT: Rule =
    of_2021(BELT, "rules-belt", Basis::section(QCVN_2021, "2.5.2")).at_least(10.0, Unit::Metres);

/// The subject.
pub(super) const SUBJECT: Subject = Subject { text: "rules-subject-balance", rules: RULES, check };

const RULES: &[Rule] = &[
    OF_ROADS,
    OF_GREEN,
    OF_TECHNICAL,
    OF_BELT,
    of_2027(OF_ROADS),
    of_2027(OF_GREEN),
    of_2027(OF_TECHNICAL),
    of_2027(OF_BELT),
    Rule::new(SERVICE, "rules-service", MEND, Basis::article(ND_32, "3", "1", "c"))
        .at_most(0.10, Unit::Share)
        .within(Some(E2), None),
];

/// What is known of the land of a cluster.
#[derive(Clone, Debug, PartialEq)]
pub struct LandFacts {
    /// All of it.
    pub whole: Area,
    /// How much each use has, lots of their own only.
    pub uses: Vec<(LandUse, Area)>,
    /// Width of the green belt round it, metres, where that is known.
    pub belt_m: Option<f64>,
}

impl LandFacts {
    fn area(&self, land_use: LandUse) -> Area {
        self.uses.iter().filter(|(own, _)| *own == land_use).map(|(_, area)| *area).sum()
    }
}

/// The land held against the law; no rule of that day, no line. The building code is that of `code`.
pub fn check_land_balance(facts: &LandFacts, law: &Law, code: Date) -> Vec<Checked> {
    let share = |use_of| Found::Share { part: facts.area(use_of), whole: facts.whole };
    let own = [
        (ROADS, share(LandUse::Road)),
        (GREEN, share(LandUse::Green)),
        (TECHNICAL, share(LandUse::Technical)),
    ];
    let belt = facts.belt_m.map(|metres| (BELT, Found::Figure(metres)));
    let checked = |(id, found)| Some(Checked::new(law.rule_on(RULES, id, code)?, found));
    own.into_iter().chain(belt).filter_map(checked).chain(service(facts, law)).collect()
}

/// Service land; whether a warehouse is a service nobody has said, so both readings are held.
fn service(facts: &LandFacts, law: &Law) -> Option<Checked> {
    let ruled = law.rule(RULES, SERVICE)?;
    let part = facts.area(LandUse::Service);
    let warehouses = facts.area(LandUse::Warehouse);
    let checked = Checked::new(ruled, Found::Share { part, whole: facts.whole });
    let wide = Verdict::of(checked.limit, (part + warehouses).share_of(facts.whole));
    match Verdict::of_readings(checked.verdict, wide) {
        Verdict::Split => {
            let why =
                Message::new("rules-why-warehouses").with("area", Argument::Hectares(warehouses));
            Some(checked.judged(Verdict::Split, why))
        }
        Verdict::Pass | Verdict::Fail | Verdict::Unknown => Some(checked),
    }
}

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters().filter(|cluster| !cluster.land.by_use.is_empty()) {
        let Some(whole) = cluster.area else { continue };
        let uses = cluster.land.by_use.iter().map(|(land_use, area)| (*land_use, *area)).collect();
        let facts = LandFacts { whole, uses, belt_m: None };
        let of_cluster = check_land_balance(&facts, case.law, cluster.code_day(case.law.day));
        checks.extend(of_cluster.into_iter().map(|checked| of_lots(cluster, whole, checked)));
    }
}

/// What falls short while the use of some land is open, or while lots are only sketched, may not fall
/// short in the end.
fn of_lots(cluster: &Cluster<'_>, whole: Area, checked: Checked) -> Checked {
    let checked = checked.about(cluster.zone.id);
    if cluster.is_sketched {
        return checked.judged(Verdict::Unknown, Message::new("rules-why-sketched"));
    }
    let open = whole - cluster.land.total();
    let (Verdict::Fail, Found::Share { part, .. }, Some(limit)) =
        (checked.verdict, checked.found, checked.limit)
    else {
        return checked;
    };
    let could =
        open > Area::ZERO && (part + open).share_of(whole).is_some_and(|all| limit.allows(all));
    if could || cluster.land.unknown > 0 {
        let why = Message::new("rules-why-open-land").with("area", Argument::Hectares(open));
        return checked.judged(Verdict::Unknown, why);
    }
    checked
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::rule::{Bound, Limit};
    use jiff::civil::date;

    /// CCN Gò Cầy, 30 ha.
    fn facts(uses: &[(LandUse, f64)], belt_m: f64) -> LandFacts {
        let uses = uses.iter().map(|(own, hectares)| (*own, Area::hectares(*hectares)));
        LandFacts { whole: Area::hectares(30.0), uses: uses.collect(), belt_m: Some(belt_m) }
    }

    fn checks(facts: &LandFacts, on: Date) -> Vec<Checked> {
        check_land_balance(facts, &Law::built_in(on), on)
    }

    fn verdict(facts: &LandFacts, id: &str, on: Date) -> Option<Verdict> {
        let checked = checks(facts, on);
        checked.into_iter().find(|checked| checked.ruled.rule.id == id).map(|one| one.verdict)
    }

    const DAY: Date = date(2026, 12, 1);

    #[test]
    fn just_enough_passes_and_a_little_less_fails() {
        let enough =
            facts(&[(LandUse::Road, 4.0), (LandUse::Green, 3.0), (LandUse::Technical, 0.5)], 10.0);
        let short =
            facts(&[(LandUse::Road, 2.4), (LandUse::Green, 2.9), (LandUse::Technical, 0.2)], 9.5);
        for id in [ROADS, GREEN, TECHNICAL, BELT] {
            assert_eq!(verdict(&enough, id, DAY), Some(Verdict::Pass), "{id}");
            assert_eq!(verdict(&short, id, DAY), Some(Verdict::Fail), "{id}");
        }
    }

    #[test]
    fn from_2027_on_the_value_is_not_entered_and_nothing_passes() {
        let enough = facts(&[(LandUse::Road, 4.0)], 10.0);
        assert_eq!(verdict(&enough, ROADS, date(2026, 12, 31)), Some(Verdict::Pass));
        assert_eq!(verdict(&enough, ROADS, date(2027, 1, 1)), Some(Verdict::Unknown));
        assert_eq!(verdict(&enough, ROADS, date(2021, 7, 4)), None);
        let of_2027 = checks(&enough, date(2027, 1, 1));
        let before = of_2027[0].ruled.before.and_then(Rule::limit);
        assert_eq!(before, Some(Limit { bound: Bound::AtLeast, value: 0.10 }));
    }

    #[test]
    fn service_land_with_and_without_warehouses_may_disagree() {
        let of = |service, warehouse| {
            let uses = [(LandUse::Service, service), (LandUse::Warehouse, warehouse)];
            verdict(&facts(&uses, 10.0), SERVICE, DAY)
        };
        assert_eq!(of(3.0, 0.0), Some(Verdict::Pass));
        assert_eq!(of(3.1, 0.0), Some(Verdict::Fail));
        assert_eq!(of(2.0, 2.0), Some(Verdict::Split));
    }
}
