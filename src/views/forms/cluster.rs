//! Biểu 03 and 04: the part one cluster has in each line.

use super::amount::{Amount, FormLine};
use super::choices::Choices;
use super::established::{Established, approved};
use super::investor::report_of_investor;
use super::period::FormPeriod;
use super::project::{Project, billions, project_lines, projects};
use super::works;
use crate::domain::{
    Approval, ApprovalKind, Basis, ClusterType, Fill, InvestorKind, Key, PeriodFigure, Plan, Zone,
    ZoneStatus, fill_of_zone,
};
use crate::i18n::{Argument, Message};
use crate::rules::legal_rate;
use crate::units::Area;
use std::sync::Arc;

/// A cluster on the cut-off, with what several lines ask of it.
pub(super) struct Cluster<'a> {
    pub(super) plan: &'a Plan,
    pub(super) zone: &'a Zone,
    pub(super) period: FormPeriod,
    pub(super) fill: Fill,
    pub(super) projects: Vec<Project>,
    established: Established,
    choices: Choices,
}

/// The part a cluster has in each line of Biểu 03 and 04.
pub fn cluster_lines(plan: &Plan, zone: &Zone, period: &FormPeriod) -> Vec<FormLine> {
    let cluster = Cluster::new(plan, zone, period);
    let mut lines = cluster.founding();
    lines.extend(cluster.approvals());
    lines.extend(cluster.at_work());
    lines.extend(cluster.land());
    lines.extend(cluster.reports());
    lines
}

impl<'a> Cluster<'a> {
    pub(super) fn new(plan: &'a Plan, zone: &'a Zone, period: &FormPeriod) -> Self {
        Self {
            plan,
            zone,
            period: *period,
            fill: fill_of_zone(plan, zone.id, period.last),
            projects: projects(plan, zone.id, period),
            established: Established::of(plan, zone, period.last),
            choices: Choices::on(plan, period.last),
        }
    }

    pub(super) fn key(&self) -> Key {
        Key::of(self.zone.id)
    }

    /// Lines 1 to 8: in the province's list, established, by whom its infrastructure is built.
    fn founding(&self) -> Vec<FormLine> {
        let FormPeriod { first, last, .. } = self.period;
        let decision = self.established.rests_on();
        let is = self.established.is();
        let is_in = self.established.is_in(first, last);
        // Nobody invests in the infrastructure of a cluster that is not established.
        let investor = self.zone.investor_kind.map(|kind| kind == InvestorKind::Enterprise);
        let by_enterprise = if is == Some(false) { is } else { investor };
        let listed = self.listed();
        let count = |holds| Amount::counted(holds, self.key(), decision);
        vec![
            listed.clone().line("1"),
            self.area_of(&listed, ApprovalKind::ProvincialList).line("2"),
            count(is).line("3"),
            self.area_where(is).line("4"),
            count(is_in).noted(self.extended_note()).line("5"),
            self.area_where(is_in).line("6"),
            Amount::counted(by_enterprise, self.key(), [self.key()]).line("7"),
            self.area_where(by_enterprise).line("8"),
        ]
    }

    /// A province makes one list: where no cluster is recorded in it, it is unknown of all of them.
    fn listed(&self) -> Amount {
        let own = approved(self.plan, self.zone, ApprovalKind::ProvincialList, self.period.last);
        if !own.is_empty() {
            return Amount::known(1.0, own.iter().map(|approval| Key::of(approval.id)));
        }
        let is_listed = |approval: &Arc<Approval>| {
            approval.kind == ApprovalKind::ProvincialList && approval.day <= self.period.last
        };
        let holds = self.plan.all::<Approval>().any(is_listed).then_some(false);
        Amount::counted(holds, self.key(), [])
    }

    /// Lines 9 to 14: detailed plan, infrastructure project and its money.
    fn approvals(&self) -> Vec<FormLine> {
        let planned = self.has(ApprovalKind::DetailedPlan);
        let project = self.has(ApprovalKind::InfrastructureProject);
        vec![
            planned.clone().line("9"),
            self.area_of(&planned, ApprovalKind::DetailedPlan).line("10"),
            project.clone().line("11"),
            self.area_of(&project, ApprovalKind::InfrastructureProject).line("12"),
            self.capital().line("13"),
            self.paid().line("14"),
        ]
    }

    /// Whether a kind of approval is there. That none is recorded tells only of a cluster that is not
    /// established.
    fn has(&self, kind: ApprovalKind) -> Amount {
        let found = approved(self.plan, self.zone, kind, self.period.last);
        let unestablished = (self.established.is() == Some(false)).then_some(false);
        let holds = if found.is_empty() { unestablished } else { Some(true) };
        Amount::counted(holds, self.key(), found.iter().map(|approval| Key::of(approval.id)))
    }

    /// The infrastructure project's capital, in billions: line 13, and line 1 of Biểu 02.
    pub(super) fn capital(&self) -> Amount {
        let found =
            approved(self.plan, self.zone, ApprovalKind::InfrastructureProject, self.period.last);
        if found.is_empty() {
            return self.none_where_not_established();
        }
        Amount::sum(found.iter().map(|approval| {
            let capital = approval.capital_million_vnd.map(billions);
            Amount::entered(capital, self.key(), [Key::of(approval.id)])
        }))
    }

    /// What was paid so far, in billions: line 14, and line 2 of Biểu 02.
    pub(super) fn paid(&self) -> Amount {
        let paid = works::paid(self.plan, self.zone, self.period.last);
        if paid.value.is_some() { paid } else { self.none_where_not_established() }
    }

    fn none_where_not_established(&self) -> Amount {
        match self.established.is() {
            Some(false) => Amount::none(),
            Some(true) | None => Amount::unknown([self.key()]),
        }
    }

    /// Lines 15 and 16: at work, in all and by sort.
    fn at_work(&self) -> Vec<FormLine> {
        let works = self.is_at_work();
        let is = self.established.is();
        let of_type = |wanted| self.zone.cluster_type.map(|own: ClusterType| own == wanted);
        let craft = self.zone.craft_village_cluster.or(of_type(ClusterType::CraftVillage));
        let parts = [
            ("15", "16", works),
            ("15.1", "16.1", both(works, is)),
            ("15.2", "16.2", both(works, is.map(|is| !is))),
            ("15.3", "16.3", both(works, craft)),
            ("15.4", "16.4", both(works, of_type(ClusterType::Specialised))),
        ];
        let rests_on = || {
            let held = self.projects.iter().flat_map(Project::keys);
            held.chain([self.key()])
        };
        let counts = parts
            .map(|(count, _, holds)| Amount::counted(holds, self.key(), rests_on()).line(count));
        let areas = parts.map(|(_, area, holds)| self.area_where(holds).line(area));
        counts.into_iter().chain(areas).collect()
    }

    /// Whether there is a project in it: by the land held, else by what somebody says of the cluster.
    pub(super) fn is_at_work(&self) -> Option<bool> {
        if !self.projects.is_empty() {
            return Some(true);
        }
        match self.plan.status_on(self.zone.id, self.period.last) {
            Some(ZoneStatus::Operating | ZoneStatus::Expanding) => Some(true),
            Some(ZoneStatus::Proposed | ZoneStatus::Withdrawn) => Some(false),
            Some(ZoneStatus::Approved | ZoneStatus::Building) | None => {
                self.fill.recorded.then_some(false)
            }
        }
    }

    /// Lines 17 to 19: industrial land, leased land, the share of the law.
    fn land(&self) -> Vec<FormLine> {
        let at_work = self.is_at_work();
        let industrial = match at_work {
            Some(false) => Amount::none(),
            Some(true) => self.industrial(),
            None => Amount::unknown([self.key()]),
        };
        vec![industrial.line("17"), self.leased().line("18"), self.rate().line("19")]
    }

    fn industrial(&self) -> Amount {
        let of_lots = self.fill.basis == Some(Basis::Lots);
        let note = of_lots.then(|| self.about("forms-industrial-of-lots"));
        let land = self.fill.industrial.filter(|_| !self.fill.is_illustrative());
        Amount::entered(land.map(Area::as_hectares), self.key(), [self.key()]).noted(note)
    }

    /// Leased land, in hectares; nothing that rests on sketched lots.
    pub(super) fn leased(&self) -> Amount {
        let is_known = self.fill.recorded && !self.fill.is_illustrative();
        let unheld = self.is_at_work() == Some(false);
        let leased = match (is_known, unheld) {
            (true, _) => Some(self.fill.leased.as_hectares()),
            (false, true) => Some(0.0),
            (false, false) => None,
        };
        let held = self.projects.iter().filter(|project| project.is_leased());
        Amount::entered(leased, self.key(), held.flat_map(Project::keys))
    }

    /// The share filled by the law's definition, in percent.
    pub(super) fn rate(&self) -> Amount {
        let rate = legal_rate(&self.fill, self.period.last);
        let rate = rate.filter(|_| !self.fill.is_illustrative()).map(|rate| rate * 100.0);
        let rests_on = self.projects.iter().flat_map(Project::keys).chain([self.key()]);
        Amount::entered(rate, self.key(), rests_on)
    }

    /// Lines 20 to 27: projects, what they report, wastewater.
    fn reports(&self) -> Vec<FormLine> {
        let reported = |place: usize| {
            let of = self.projects.iter().map(|project| {
                project_lines(self.plan, project, &self.period).swap_remove(place).amount
            });
            Amount::sum(self.counted_projects(of.collect()))
        };
        let on = self.period.last;
        vec![
            self.number_of_projects(|_| Some((true, None))).line("20"),
            self.foreign().line("21"),
            self.number_of_projects(|project| Some((project.is_operating(), None))).line("22"),
            self.with_money_of_investor(reported(0), |report| report.revenue_million_vnd)
                .line("23"),
            self.with_money_of_investor(reported(1), |report| report.budget_paid_million_vnd)
                .line("24"),
            self.with_workers_of_investor(reported(2)).line("25"),
            works::treatment(self.plan, self.zone, on).line("26"),
            works::standard(self.plan, self.zone, on).line("27"),
        ]
    }

    /// Projects with foreign capital.
    pub(super) fn foreign(&self) -> Amount {
        self.number_of_projects(|project| {
            let (is_foreign, report) = project.is_foreign(self.plan, &self.period)?;
            Some((is_foreign, Some(report)))
        })
    }

    /// How many projects are so, each with the record that says it beside its land.
    pub(super) fn number_of_projects(
        &self,
        is_so: impl Fn(&Project) -> Option<(bool, Option<Key>)>,
    ) -> Amount {
        let count = |project: &Project| match is_so(project) {
            Some((true, said)) => Amount::known(1.0, project.keys().into_iter().chain(said)),
            Some((false, _)) => Amount::none(),
            None => Amount::unknown([project.key()]),
        };
        Amount::sum(self.counted_projects(self.projects.iter().map(count).collect()))
    }

    /// The parts of the projects; where none is recorded it is the cluster of which nobody knows.
    fn counted_projects(&self, parts: Vec<Amount>) -> Vec<Amount> {
        if !parts.is_empty() {
            return parts;
        }
        let is_empty = self.fill.recorded || self.is_at_work() == Some(false);
        vec![if is_empty { Amount::none() } else { Amount::unknown([self.key()]) }]
    }

    /// The workers of who builds the infrastructure beside those of the projects, unless the office
    /// leaves them out.
    fn with_workers_of_investor(&self, of_projects: Amount) -> Amount {
        let own = self.of_investor(|report| report.workers.map(|workers| workers as f64));
        self.counting(self.choices.counts_investor_workers, of_projects, own)
    }

    /// What who builds the infrastructure earns or pays beside the projects, where the office counts it.
    fn with_money_of_investor(
        &self,
        of_projects: Amount,
        figure: fn(&PeriodFigure) -> Option<f64>,
    ) -> Amount {
        let own = self.of_investor(|report| figure(report).map(billions));
        self.counting(self.choices.counts_investor_money, of_projects, own)
    }

    /// Both together, or the first with the other named beside it.
    fn counting(&self, counts: bool, of_projects: Amount, own: Amount) -> Amount {
        if counts {
            return Amount::sum([of_projects, own]);
        }
        let left_out = own.value.filter(|value| *value > 0.0);
        let note = left_out.map(|value| {
            self.about("forms-without-investor").with("value", Argument::Number(value))
        });
        of_projects.noted(note)
    }

    /// What the report of who builds the infrastructure says; nobody builds it where the cluster is not
    /// established.
    fn of_investor(&self, figure: impl Fn(&PeriodFigure) -> Option<f64>) -> Amount {
        let report = report_of_investor(self.plan, self.zone, &self.period);
        let said = report.and_then(|report| figure(report));
        if said.is_none() && self.established.is() == Some(false) {
            return Amount::none();
        }
        Amount::entered(said, self.key(), report.map(|report| Key::of(report.id)))
    }

    /// The whole area where something holds.
    fn area_where(&self, holds: Option<bool>) -> Amount {
        match holds {
            Some(true) => {
                let area = self.plan.area_on(self.zone.id, self.period.last);
                Amount::entered(area.map(|it| it.area.as_hectares()), self.key(), [self.key()])
            }
            Some(false) => Amount::none(),
            None => Amount::unknown([self.key()]),
        }
    }

    /// The area an approval of a kind says, where there is one; else the cluster's.
    fn area_of(&self, found: &Amount, kind: ApprovalKind) -> Amount {
        let approvals = approved(self.plan, self.zone, kind, self.period.last);
        let stated: Vec<_> = approvals
            .iter()
            .filter_map(|approval| Some((approval.stated?, Key::of(approval.id))))
            .collect();
        if stated.is_empty() || stated.len() < approvals.len() {
            return self.area_where(found.value.map(|value| value > 0.0));
        }
        let area: Area = stated.iter().map(|(area, _)| *area).sum();
        Amount::known(area.as_hectares(), stated.into_iter().map(|(_, key)| key))
    }

    /// That it was extended in the period, which line 5 does not count.
    fn extended_note(&self) -> Option<Message> {
        let FormPeriod { first, last, .. } = self.period;
        let is_extended = self.plan.that_refer_to::<Approval>(self.zone.id).any(|approval| {
            approval.kind == ApprovalKind::Extension && (first..=last).contains(&approval.day)
        });
        is_extended.then(|| self.about("forms-extended"))
    }

    fn about(&self, key: &'static str) -> Message {
        Message::new(key).with("zone", self.zone.name.as_str())
    }
}

/// Whether both hold: no where one does not, however little is known of the other.
fn both(one: Option<bool>, other: Option<bool>) -> Option<bool> {
    match (one, other) {
        (Some(false), _) | (_, Some(false)) => Some(false),
        (Some(true), Some(true)) => Some(true),
        (Some(true) | None, None) | (None, Some(true)) => None,
    }
}
