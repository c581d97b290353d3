//! The sheet of a closed period as a table: its clusters with their figures, then who held which lot.

use super::table::{Cell, Column, Row, Table};
use crate::domain::{Basis, FrozenHolding, FrozenZone, Id, Key, Plan, ReportPeriod};
use crate::i18n::Message;
use crate::units::Area;

/// The title of the sheet, what stands under it, and the table; none where there is no such period.
pub fn period_table(plan: &Plan, id: Id<ReportPeriod>) -> Option<(Message, Vec<Message>, Table)> {
    let period = plan.get(id)?;
    let days = Message::new("periods-days")
        .with("first", period.first_day)
        .with("last", period.last_day)
        .with("closed", period.closed_on);
    let handed_in =
        period.handed_in_on.map(|day| Message::new("periods-was-handed-in").with("day", day));
    let of_plan = Message::new("tables-of-plan").with("plan", plan.about.title.as_str());
    let about = [of_plan, days].into_iter().chain(handed_in).collect();
    let title = Message::new("periods-of").with("period", period.text());
    let rows = period.zones.iter().flat_map(|zone| {
        let held = period.holdings.iter().filter(|held| held.zone == zone.zone);
        std::iter::once(of_zone(zone)).chain(held.map(|held| of_holding(&zone.name, held)))
    });
    let table = Table { columns: columns(), rows: rows.collect(), total: None, notes: Vec::new() };
    Some((title, about, table.with_sums()))
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 220.0),
        Column::new("lot", "tables-lot", 70.0),
        Column::new("enterprise", "tables-enterprise", 240.0),
        Column::new("state", "tables-state", 110.0),
        Column::new("leased_ha", "progress-leased", 90.0).summed(),
        Column::new("registered_ha", "progress-registered", 90.0).summed(),
        Column::new("industrial_ha", "progress-industrial", 90.0).summed(),
        Column::new("rate", "progress-rate", 80.0).share_of("leased_ha", "industrial_ha"),
        Column::new("basis", "tables-rests-on", 180.0),
    ]
}

/// A cluster with all its land.
fn of_zone(zone: &FrozenZone) -> Row {
    let known = |area: Area| if zone.recorded { Cell::Hectares(area) } else { Cell::Unknown };
    let rate = zone.industrial.and_then(|all| zone.leased.share_of(all));
    let rate = rate.filter(|_| zone.recorded);
    let cells = vec![
        zone.name.as_str().into(),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        known(zone.leased),
        known(zone.registered),
        zone.industrial.map_or(Cell::Unknown, Cell::Hectares),
        rate.map_or(Cell::Unknown, Cell::Share),
        zone.basis.map(Basis::text).into(),
    ];
    // Without a rate its land is in neither sum.
    Row::about(Key::of(zone.zone), cells).beside(rate.is_none())
}

/// A part of the land of the cluster above.
fn of_holding(zone: &str, held: &FrozenHolding) -> Row {
    let area = |is_meant: bool| if is_meant { Cell::Hectares(held.area) } else { Cell::Empty };
    let is_leased = held.state.is_leased();
    let mut cells = vec![
        zone.into(),
        held.lot_code.as_str().into(),
        held.enterprise_name.as_str().into(),
        held.state.text().into(),
        area(is_leased),
        area(!is_leased),
    ];
    cells.resize(columns().len(), Cell::Empty);
    Row::about(Key::of(held.lot), cells).beside(true)
}
