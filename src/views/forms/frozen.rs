//! Chốt biểu: the lines a closed period keeps, and the forms made of them again.

use super::amount::{Amount, FormLine};
use super::cluster::cluster_lines;
use super::infrastructure::infrastructure_lines;
use super::kind::FormKind;
use super::period::FormPeriod;
use super::sheet::clusters_in;
use super::template::template;
use crate::domain::{FrozenLine, Id, Key, Plan, ReportPeriod, ReportPeriodKind, Zone};

/// Every line of Biểu 02 and every cluster's part of Biểu 03: what a period keeps when it is closed.
pub fn lines_to_freeze(plan: &Plan, kind: ReportPeriodKind, year: i16) -> Vec<FrozenLine> {
    let Some(period) = FormPeriod::of(kind, year) else { return Vec::new() };
    clusters_in(plan)
        .flat_map(|zone| {
            let works = infrastructure_lines(plan, zone, &period);
            let part = cluster_lines(plan, zone, &period);
            let works =
                works.into_iter().map(|line| frozen(zone.id, FormKind::Infrastructure, line));
            works.chain(part.into_iter().map(|line| frozen(zone.id, FormKind::Unit, line)))
        })
        .collect()
}

fn frozen(zone: Id<Zone>, form: FormKind, line: FormLine) -> FrozenLine {
    let FormLine { number, amount } = line;
    FrozenLine {
        zone: Some(zone),
        form: <&str>::from(form).to_owned(),
        line: number.into_owned(),
        value: amount.value,
        unknown: amount.unknown.len(),
        rests_on: amount.rests_on,
    }
}

/// Biểu 02 of a cluster as a closed period keeps it; nothing where it keeps none.
pub(super) fn frozen_infrastructure(
    plan: &Plan,
    zone: Id<Zone>,
    period: &FormPeriod,
) -> Option<Vec<FormLine>> {
    of_zone(period.closed(plan)?, zone, FormKind::Infrastructure, period)
}

/// The parts clusters have in Biểu 03 as a closed period keeps them. One founded later has none.
pub(super) fn frozen_parts(
    plan: &Plan,
    clusters: &[Id<Zone>],
    period: &FormPeriod,
) -> Option<Vec<Vec<FormLine>>> {
    let closed = period.closed(plan)?;
    let parts = clusters.iter().filter_map(|zone| of_zone(closed, *zone, FormKind::Unit, period));
    Some(parts.collect()).filter(|parts: &Vec<_>| !parts.is_empty())
}

fn of_zone(
    closed: &ReportPeriod,
    zone: Id<Zone>,
    form: FormKind,
    period: &FormPeriod,
) -> Option<Vec<FormLine>> {
    let form: &str = form.into();
    let own: Vec<&FrozenLine> =
        closed.lines.iter().filter(|line| line.zone == Some(zone) && line.form == form).collect();
    if own.is_empty() {
        return None;
    }
    let numbers = template(form, period.last)?.lines;
    let lines = numbers.iter().filter_map(|line| own.iter().find(|own| own.line == line.number));
    Some(lines.map(|line| thawed(zone, line)).collect())
}

/// Of whom it was not known the period counts only.
fn thawed(zone: Id<Zone>, line: &FrozenLine) -> FormLine {
    let unknown = if line.unknown > 0 { vec![Key::of(zone)] } else { Vec::new() };
    let rests_on = line.rests_on.clone();
    let amount = Amount { value: line.value, unknown, rests_on, notes: Vec::new() };
    FormLine { number: line.line.clone().into(), amount }
}
