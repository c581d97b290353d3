//! Đầu tư hạ tầng: the order of approvals, the State's share, what may work before common works are done.

use super::basis::{Basis, Sure};
use super::case::{Case, Subject};
use super::epochs::{E2, E4, ND_32, ND_303};
use super::facts::Cluster;
use super::rule::{Bound, Rule, Unit};
use super::verdict::{Checked, Found};
use crate::domain::{
    Approval, ApprovalKind, Budget, FundSource, Key, OccupancyState, Work, WorkKind,
};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::sync::Arc;

/// Trình tự lập, phê duyệt.
const ORDER: &str = "pr.order";
/// Diện tích thành lập so với quy hoạch.
const OVER: &str = "est.area";
/// Nhà nước hỗ trợ.
const AID: &str = "aid30";
/// Sản xuất khi công trình dùng chung chưa xong.
const IN_USE: &str = "use.works";
/// Đất dành cho doanh nghiệp ưu tiên.
const RESERVED: &str = "reserve2y";
/// Xử lý nước thải tập trung của cụm đang hoạt động.
const CENTRAL: &str = "env.24";

const MEND: &str = "rules-mend-investment";
const OF_AID: Rule = Rule::new(AID, "rules-aid", MEND, Basis::article(ND_32, "26", "1", ""))
    .at_most(0.30, Unit::Share);

/// The subject.
pub(super) const SUBJECT: Subject =
    Subject { text: "rules-subject-investment", rules: RULES, check };

const RULES: &[Rule] = &[
    Rule::new(ORDER, "rules-order", "rules-mend-order", Basis::article(ND_32, "14", "", ""))
        .within(Some(E2), None),
    Rule::new(
        OVER,
        "rules-area-over",
        "rules-mend-area-over",
        Basis::article(ND_32, "10", "4", ""),
    )
    .at_most(5.0, Unit::Hectares)
    .within(Some(E2), None),
    OF_AID.within(Some(E2), Some(E4)),
    OF_AID
        .by(Basis::article(ND_303, "26", "", ""))
        .within(Some(E4), None)
        .unread()
        .sure(Sure::Secondary),
    Rule::new(IN_USE, "rules-in-use", "rules-mend-in-use", Basis::article(ND_303, "21", "1", ""))
        .within(Some(E4), None)
        .sure(Sure::Secondary),
    Rule::new(
        RESERVED,
        "rules-reserved",
        "rules-mend-reserved",
        Basis::article(ND_303, "18", "4", "a"),
    )
    .asks(Bound::LessThan, 2.0, Unit::Years)
    .within(Some(E4), None)
    .sure(Sure::Secondary)
    .advises(),
    Rule::new(
        CENTRAL,
        "rules-central",
        "rules-mend-central",
        Basis::of("Luật Bảo vệ môi trường 2020"),
    )
    .within(Some(WATER_LAW), None)
    .sure(Sure::Memory),
];

/// Luật Bảo vệ môi trường 2020 holds from here; clusters at work then had 24 months for the works.
const WATER_LAW: Date = date(2022, 1, 1);
const WORKS_BY: Date = date(2024, 1, 1);

fn check(case: &Case<'_>, checks: &mut Vec<Checked>) {
    for cluster in case.clusters() {
        checks.extend(order(case, cluster));
        checks.extend(over(case, cluster));
        checks.extend(aid(case, cluster));
        checks.extend(in_use(case, cluster));
        checks.extend(reserved(case, cluster));
        checks.extend(central(case, cluster));
    }
}

/// Detailed plan before infrastructure project; nothing where one of them is not recorded.
fn order(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, ORDER)?;
    let first = |kind| {
        let of_kind = cluster.approvals.iter().filter(move |approval| approval.kind == kind);
        of_kind.min_by_key(|approval| approval.day).copied()
    };
    let plan = first(ApprovalKind::DetailedPlan)?;
    let project = first(ApprovalKind::InfrastructureProject)?;
    let day = |approval: &Arc<Approval>| approval.day;
    let why = Message::new("rules-why-order").with("plan", day(plan)).with("project", day(project));
    let checked = Checked::new(ruled, Found::Yes(plan.day <= project.day));
    let approvals = vec![Key::of(plan.id), Key::of(project.id)];
    Some(checked.about(cluster.zone.id).because(Some(why)).resting_on(approvals))
}

/// By how much a cluster was founded larger than planned.
fn over(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, OVER)?;
    let planned = cluster.approval(ApprovalKind::ProvincialList)?;
    let founded = cluster.approval(ApprovalKind::Establishment)?;
    let (plan, own) = (planned.stated?, founded.stated?);
    let more = if own > plan { own - plan } else { Area::ZERO };
    let checked = Checked::new(ruled, Found::hectares(Some(more))).about(cluster.zone.id);
    Some(checked.resting_on(vec![Key::of(planned.id), Key::of(founded.id)]))
}

/// The State's money for its works against the capital of the infrastructure project.
fn aid(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, AID)?;
    let project = cluster.approval(ApprovalKind::InfrastructureProject)?;
    let capital = project.capital_million_vnd.filter(|capital| *capital > 0.0)?;
    let is_state = |budget: &&Arc<Budget>| {
        use FundSource::{National, Provincial, Town};
        matches!(budget.source, National | Provincial | Town)
    };
    let budgets: Vec<&Arc<Budget>> = cluster
        .works
        .iter()
        .flat_map(|work| case.plan().that_refer_to::<Budget>(work.id))
        .filter(is_state)
        .collect();
    if budgets.is_empty() {
        return None;
    }
    let given = |budget: &Budget| budget.allotted_million_vnd.or(budget.spent_million_vnd);
    let support: f64 = budgets.iter().filter_map(|budget| given(budget)).sum();
    let why = Message::new("rules-why-aid")
        .with("support", Argument::Number(support))
        .with("capital", Argument::Number(capital));
    let checked = Checked::new(ruled, Found::Figure(support / capital)).about(cluster.zone.id);
    let rests_on = budgets.iter().map(|budget| Key::of(budget.id)).chain([project.id.into()]);
    Some(checked.because(Some(why)).resting_on(rests_on.collect()))
}

/// Whether somebody began to produce, since that is asked, while a common work was not done.
fn in_use(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, IN_USE)?;
    let since = ruled.rule.from?;
    let (plan, on) = (case.plan(), case.on());
    let unfinished: Vec<&Arc<Work>> =
        cluster.works.iter().copied().filter(|work| is_common(work) && !work.is_done(on)).collect();
    if unfinished.is_empty() {
        return None;
    }
    let began: Vec<Key> = plan
        .lots_of(cluster.zone.id)
        .flat_map(|lot| plan.occupancies_on(lot.id, on))
        .filter(|held| held.state == OccupancyState::Operating)
        .filter(|held| held.valid.from.is_some_and(|from| from >= since))
        .map(|held| Key::of(held.id))
        .collect();
    if began.is_empty() {
        return None;
    }
    let why = Message::new("rules-why-in-use")
        .with("count", Argument::Number(began.len() as f64))
        .with("works", Argument::Number(unfinished.len() as f64));
    let works = unfinished.into_iter().map(|work| Key::of(work.id));
    let checked = Checked::new(ruled, Found::Yes(false)).about(cluster.zone.id);
    Some(checked.because(Some(why)).resting_on(began.into_iter().chain(works).collect()))
}

/// The common works of Điều 2.4.
fn is_common(work: &Work) -> bool {
    match work.kind {
        WorkKind::Road
        | WorkKind::Power
        | WorkKind::Water
        | WorkKind::Wastewater
        | WorkKind::WastewaterCollection
        | WorkKind::SolidWaste
        | WorkKind::Fire
        | WorkKind::Lighting
        | WorkKind::Green
        | WorkKind::Telecom => true,
        WorkKind::General | WorkKind::Drainage | WorkKind::Clearance | WorkKind::Filling => false,
    }
}

/// Since when land is kept for priority enterprises: after two years it may go to others.
fn reserved(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    let ruled = case.law.rule(RULES, RESERVED)?;
    cluster.zone.reserved.filter(|land| *land > Area::ZERO)?;
    let complete = cluster.zone.infrastructure_complete_on.filter(|day| *day <= case.on())?;
    let years = ruled.value()?;
    let free = complete.checked_add((years as i64).years()).ok()?;
    let why = Message::new("rules-why-reserved").with("complete", complete).with("free", free);
    let found =
        Found::Figure(f64::from(complete.until((jiff::Unit::Year, case.on())).ok()?.get_years()));
    Some(Checked::new(ruled, found).about(cluster.zone.id).because(Some(why)))
}

/// Whether a cluster that was at work when the law came has the works it was given 24 months for.
fn central(case: &Case<'_>, cluster: &Cluster<'_>) -> Option<Checked> {
    use crate::domain::ZoneStatus::{Expanding, Operating};
    let ruled = case.law.rule(RULES, CENTRAL)?;
    let was = case.plan().status_on(cluster.zone.id, WATER_LAW);
    if !matches!(was, Some(Operating | Expanding)) || case.on() < WORKS_BY {
        return None;
    }
    let works = cluster.works.iter().filter(|work| work.kind == WorkKind::Wastewater);
    let works: Vec<&Arc<Work>> = works.copied().collect();
    let is_done = works.iter().any(|work| work.is_done(case.on()));
    let answer = if works.is_empty() { None } else { Some(is_done) };
    let checked = Checked::new(ruled, Found::yes(answer)).about(cluster.zone.id);
    Some(checked.resting_on(works.iter().map(|work| Key::of(work.id)).collect()))
}
