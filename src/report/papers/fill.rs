//! Diễn biến lấp đầy: the fill of each cluster over time, as a chart and as figures.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{listing, own_paper};
use crate::domain::{Fill, Id, Measure, Plan, Target, Zone, ZoneKind};
use crate::i18n::Message;
use crate::report::paper::{Block, Chart, ChartLine, Paper, PaperTable, Section};
use crate::views::{Cell, Column, Listing, Mark, Row, Table, fill_series, short_name};
use jiff::civil::Date;
use std::sync::Arc;

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo =
    ReportInfo { id: "fill", title: "papers-fill", about: ReportScope::PlanOrZone, make: paper };

/// A zone and its fill since each day it changed.
type Series<'a> = (&'a Arc<Zone>, Vec<(Date, Fill)>);

const FILL: &[&str] = &[
    "code",
    "name",
    "leased_ha",
    "industrial_ha",
    "rate",
    "basis",
    "registered_ha",
    "idle_ha",
    "expired_ha",
    "free_ha",
];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let zones: Vec<&Arc<Zone>> = plan
        .all::<Zone>()
        .filter(|zone| request.zone.map_or(zone.kind == ZoneKind::Cluster, |only| only == zone.id))
        .collect();
    let first = plan.about.first_day.unwrap_or(request.on).min(request.on);
    let series: Vec<Series> = zones
        .into_iter()
        .map(|zone| (zone, fill_series(plan, zone.id, first, request.on)))
        .collect();
    let sections = vec![
        Section::across(vec![
            Block::Chart(Box::new(chart(plan, request, &series))),
            listing(plan, request, Listing::Fill, FILL),
        ]),
        Section::upright(vec![Block::of_table(figures(&series))]),
    ];
    Ok(own_paper(plan, request, &REPORT, sections))
}

fn chart(plan: &Plan, request: &ReportRequest, series: &[Series<'_>]) -> Chart {
    let line = |(zone, fills): &(&Arc<Zone>, Vec<(Date, Fill)>)| ChartLine {
        name: Message::new("views-as-said").with("text", short_name(zone)),
        points: fills.iter().map(|(day, fill)| (*day, fill.sure_rate())).collect(),
    };
    let known = |(_, fills): &&(&Arc<Zone>, Vec<(Date, Fill)>)| {
        fills.iter().any(|(_, fill)| fill.sure_rate().is_some())
    };
    Chart {
        title: Message::new(REPORT.title),
        lines: series.iter().filter(known).map(line).collect(),
        goals: goals(plan, request.zone),
    }
}

fn goals(plan: &Plan, zone: Option<Id<Zone>>) -> Vec<(Date, f64)> {
    plan.all::<Target>()
        .filter(|target| target.measure == Measure::FillRate)
        .filter(|target| zone.is_none_or(|_| target.zone == zone))
        .filter_map(|target| Some((target.due?, target.value?)))
        .collect()
}

/// The same points as figures, a line a day on which anything changed.
fn figures(series: &[Series<'_>]) -> PaperTable {
    let rows = series.iter().flat_map(|(zone, fills)| {
        fills.iter().map(|(day, fill)| {
            let leased = if fill.recorded { Cell::Hectares(fill.leased) } else { Cell::Unknown };
            Row {
                subject: Some(crate::domain::Key::of(zone.id)),
                cells: vec![
                    short_name(zone).into(),
                    Cell::Day(*day),
                    leased,
                    fill.industrial.map_or(Cell::Unknown, Cell::Hectares),
                    fill.known_rate().map_or(Cell::Unknown, Cell::Share),
                ],
                mark: if fill.is_illustrative() { Mark::Sketch } else { Mark::None },
                is_beside: true,
            }
        })
    });
    let table = Table {
        columns: vec![
            Column::new("zone", "tables-zone", 150.0),
            Column::new("day", "field-day", 90.0),
            Column::new("leased_ha", "progress-leased", 90.0),
            Column::new("industrial_ha", "progress-industrial", 90.0),
            Column::new("rate", "progress-rate", 80.0),
        ],
        rows: rows.collect(),
        total: None,
        notes: vec![Message::new("progress-counted")],
    };
    PaperTable::new(table).titled(Message::new("papers-fill-days"))
}
