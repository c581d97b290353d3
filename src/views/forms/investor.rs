//! What who builds the infrastructure of a cluster reported.

use super::period::FormPeriod;
use crate::domain::{Key, PeriodFigure, Plan, Zone};
use jiff::civil::Date;
use std::sync::Arc;

/// What who builds the infrastructure of a cluster reported of a period; of several papers the one
/// that came last.
pub(super) fn report_of_investor<'a>(
    plan: &'a Plan,
    zone: &Zone,
    period: &FormPeriod,
) -> Option<&'a Arc<PeriodFigure>> {
    reports_of_investor(plan, zone)
        .filter(|figure| period.is_of(figure))
        .max_by_key(|figure| (figure.received_on, figure.id))
}

/// What the newest report up to a day says of something.
pub(super) fn said_by_investor<T>(
    plan: &Plan,
    zone: &Zone,
    on: Date,
    what: fn(&PeriodFigure) -> Option<T>,
) -> Option<(T, Key)> {
    reports_of_investor(plan, zone)
        .filter(|figure| figure.last_day <= on)
        .filter_map(|figure| Some((what(figure)?, figure)))
        .max_by_key(|(_, figure)| (figure.last_day, figure.received_on, figure.id))
        .map(|(said, figure)| (said, Key::of(figure.id)))
}

fn reports_of_investor<'a>(
    plan: &'a Plan,
    zone: &Zone,
) -> impl Iterator<Item = &'a Arc<PeriodFigure>> {
    let investor = zone.investor;
    plan.that_refer_to::<PeriodFigure>(zone.id).filter(move |figure| {
        figure.of_infrastructure.unwrap_or_else(|| {
            let of_investor = figure.enterprise.is_none() || figure.enterprise == investor;
            figure.occupancy.is_none() && of_investor
        })
    })
}
