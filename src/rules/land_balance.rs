//! Cân bằng sử dụng đất của cụm: roads, green land, technical land, the green belt, service land.

use super::basis::{Basis, Sure};
use super::rule::{Limit, Rule, known_before, on as rule_of};
use super::verdict::{Checked, Found, Verdict};
use crate::domain::LandUse;
use crate::units::Area;
use jiff::civil::{Date, date};

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

const QCVN_2021: &str = "QCVN 01:2021/BXD";
const QCVN_2026: &str = "QCVN 01:2026/BXD";
/// QCVN 01:2021/BXD holds from here to the day before the next.
const FROM_2021: Option<Date> = Some(date(2021, 7, 5));
const FROM_2027: Option<Date> = Some(date(2027, 1, 1));

/// Of QCVN 01:2021/BXD, with its words: roads and green land inside lots of factories do not count
/// (2.5.3, which the lots of a plan hold to by being lots of their own).
const fn of_2021(id: &'static str, text: &'static str, clause: &'static str, limit: f64) -> Rule {
    Rule {
        id,
        text,
        basis: Basis { decree: QCVN_2021, clause },
        from: FROM_2021,
        to: FROM_2027,
        limit: Some(Limit::at_least(limit)),
        sure: Sure::Read,
    }
}

/// Of QCVN 01:2026/BXD, whose values for industrial land nobody has entered yet.
const fn of_2027(id: &'static str, text: &'static str) -> Rule {
    Rule {
        id,
        text,
        basis: Basis { decree: QCVN_2026, clause: "rules-clause-unread" },
        from: FROM_2027,
        to: None,
        limit: None,
        sure: Sure::Secondary,
    }
}

pub(super) const RULES: &[Rule] = &[
    of_2021(ROADS, "rules-roads", "rules-clause-table-2-6", 0.10),
    of_2021(GREEN, "rules-green", "rules-clause-table-2-6", 0.10),
    of_2021(TECHNICAL, "rules-technical", "rules-clause-table-2-6", 0.01),
    of_2021(BELT, "rules-belt", "rules-clause-2-5-2", 10.0),
    of_2027(ROADS, "rules-roads"),
    of_2027(GREEN, "rules-green"),
    of_2027(TECHNICAL, "rules-technical"),
    of_2027(BELT, "rules-belt"),
    Rule {
        id: SERVICE,
        text: "rules-service",
        basis: Basis { decree: "Nghị định 32/2024/NĐ-CP", clause: "rules-clause-3-1-c" },
        from: Some(date(2024, 5, 1)),
        to: None,
        limit: Some(Limit::at_most(0.10)),
        sure: Sure::Read,
    },
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

/// The land held against the rules of a day; no rule of that day, no line.
pub fn check_land_balance(facts: &LandFacts, on: Date) -> Vec<Checked> {
    let share = |part: Area| Found::Share { part, whole: facts.whole };
    let own = [
        (ROADS, share(facts.area(LandUse::Road))),
        (GREEN, share(facts.area(LandUse::Green))),
        (TECHNICAL, share(facts.area(LandUse::Technical))),
    ];
    let belt = facts.belt_m.map(|metres| (BELT, Found::Metres(metres)));
    let checked = |(id, found): (&str, Found)| {
        let rule = rule_of(RULES, id, on)?;
        let (before, verdict) = (before(rule), Verdict::of(rule.limit, found.figure()));
        Some(Checked { rule, before, on, found, verdict })
    };
    own.into_iter().chain(belt).filter_map(checked).chain(service(facts, on)).collect()
}

/// Service land; whether a warehouse is a service nobody has said, so both readings are held.
fn service(facts: &LandFacts, on: Date) -> Option<Checked> {
    let rule = rule_of(RULES, SERVICE, on)?;
    let part = facts.area(LandUse::Service);
    let wide = part + facts.area(LandUse::Warehouse);
    let verdict_of = |part: Area| Verdict::of(rule.limit, part.share_of(facts.whole));
    let verdict = match (verdict_of(part), verdict_of(wide)) {
        (Verdict::Pass, Verdict::Fail) => Verdict::Split,
        (verdict, _) => verdict,
    };
    let found = Found::Share { part, whole: facts.whole };
    Some(Checked { rule, before: before(rule), on, found, verdict })
}

/// What held before a rule whose value is not entered.
fn before(rule: &Rule) -> Option<&'static Rule> {
    known_before(RULES, rule).filter(|_| rule.limit.is_none())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// CCN Gò Cầy, 30 ha.
    fn facts(uses: &[(LandUse, f64)], belt_m: f64) -> LandFacts {
        let uses = uses.iter().map(|(own, hectares)| (*own, Area::hectares(*hectares)));
        LandFacts { whole: Area::hectares(30.0), uses: uses.collect(), belt_m: Some(belt_m) }
    }

    fn verdict(facts: &LandFacts, id: &str, on: Date) -> Option<Verdict> {
        let checked = check_land_balance(facts, on);
        checked.into_iter().find(|checked| checked.rule.id == id).map(|checked| checked.verdict)
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
        let of_2027 = check_land_balance(&enough, date(2027, 1, 1));
        let before = of_2027[0].before.and_then(|before| before.limit);
        assert_eq!(before, Some(Limit::at_least(0.10)));
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
