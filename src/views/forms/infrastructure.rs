//! Biểu 02: the infrastructure of a cluster.

use super::amount::{Amount, FormLine};
use super::cluster::Cluster;
use super::investor::{report_of_investor, said_by_investor};
use super::period::FormPeriod;
use super::project::{Project, billions};
use super::works;
use crate::domain::{Key, PeriodFigure, Plan, Zone};

/// The fourteen lines of Biểu 02.
pub fn infrastructure_lines(plan: &Plan, zone: &Zone, period: &FormPeriod) -> Vec<FormLine> {
    let cluster = Cluster::new(plan, zone, period);
    let key = cluster.key();
    let report = report_of_investor(plan, zone, period);
    let reported = |number, figure: fn(&PeriodFigure) -> Option<f64>| {
        let entered = report.and_then(|report| figure(report));
        Amount::entered(entered, key, report.map(|report| Key::of(report.id))).line(number)
    };
    let projects = |is_so: fn(&Project) -> bool| {
        cluster.number_of_projects(|project| Some((is_so(project), None)))
    };
    vec![
        cluster.capital().line("1"),
        cluster.paid().line("2"),
        ready(&cluster).line("3"),
        cluster.leased().line("4"),
        cluster.rate().line("5"),
        projects(Project::is_leased).line("6"),
        cluster.foreign().line("7"),
        projects(Project::is_operating).line("8"),
        reported("9", |report| report.revenue_million_vnd.map(billions)),
        reported("10", |report| report.budget_paid_million_vnd.map(billions)),
        reported("11", |report| report.workers.map(|workers| workers as f64)),
        reported("12", |report| report.mean_income_million_vnd),
        works::treatment(plan, zone, period.last).line("13"),
        works::standard(plan, zone, period.last).line("14"),
    ]
}

/// Industrial land ready to be leased: as reported, else as the cluster's record says.
fn ready(cluster: &Cluster<'_>) -> Amount {
    let (plan, zone) = (cluster.plan, cluster.zone);
    let said = said_by_investor(plan, zone, cluster.period.last, |report| report.ready);
    let found = said.or_else(|| Some((zone.ready?, cluster.key())));
    let land = found.map(|(land, _)| land.as_hectares());
    Amount::entered(land, cluster.key(), found.map(|(_, said)| said))
}
