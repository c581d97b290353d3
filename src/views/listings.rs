//! Tables for files alone: zones with their areas, how full each is, every occupancy of a day.

use super::fill_table::fill_table;
use super::names::{compare_codes, place_name, short_name};
use super::table::{Cell, Column, Mark, Row, Table};
use super::tables::{self, TableQuery};
use crate::domain::{
    AreaBasis, Basis, Boundary, BoundarySource, Fill, Gross, Key, Lot, Occupancy, Plan, StatedArea,
    Zone, ZoneStatus, fill_of_plan, gross_of_zone, lease_end,
};
use crate::i18n::Message;
use crate::units::Area;
use std::sync::Arc;

/// A table that has no tab in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Listing {
    /// Cụm, khu: the zones with their areas and what these rest on.
    Zones,
    /// Lấp đầy: numerator, denominator and rate of each zone.
    Fill,
    /// Ghi nhận lấp đầy: every occupancy of the day with all it says.
    Occupancies,
}

impl Listing {
    /// The key of its title.
    pub const fn title(self) -> &'static str {
        match self {
            Self::Zones => "tables-zones-title",
            Self::Fill => "tables-fill-title",
            Self::Occupancies => "tables-occupancies-title",
        }
    }

    /// What a file of it says under its title.
    pub fn about(plan: &Plan, query: &TableQuery) -> Vec<Message> {
        tables::about(plan, query, Message::new("tables-on").with("on", query.on))
    }

    /// The table on a day.
    pub fn table(self, plan: &Plan, query: &TableQuery) -> Table {
        match self {
            Self::Zones => zones(plan, query),
            Self::Fill => fill(plan, query),
            Self::Occupancies => occupancies(plan, query),
        }
    }
}

fn asked<'a>(plan: &'a Plan, query: &TableQuery) -> impl Iterator<Item = &'a Arc<Zone>> {
    let only = query.zone;
    plan.all::<Zone>().filter(move |zone| only.is_none_or(|only| only == zone.id))
}

fn zones(plan: &Plan, query: &TableQuery) -> Table {
    Table {
        columns: vec![
            Column::new("code", "cli-code", 80.0),
            Column::new("name", "cli-name", 260.0),
            Column::new("kind", "cli-kind", 130.0),
            Column::new("status", "cli-status", 130.0),
            Column::new("place", "tables-place", 120.0),
            Column::new("stated_ha", "cli-stated-ha", 90.0),
            Column::new("stated_basis", "cli-stated-basis", 110.0),
            Column::new("grid_ha", "cli-grid-ha", 90.0),
            Column::new("geodesic_ha", "cli-geodesic-ha", 90.0),
            Column::new("industrial_ha", "cli-industrial-ha", 90.0),
            Column::new("industrial_basis", "cli-industrial-basis", 110.0),
            Column::new("boundary_source", "cli-boundary-source", 150.0),
        ],
        rows: asked(plan, query).map(|zone| zone_row(plan, zone, query)).collect(),
        total: None,
        notes: Vec::new(),
    }
}

fn zone_row(plan: &Plan, zone: &Zone, query: &TableQuery) -> Row {
    let boundary = zone.boundary.as_ref();
    let geodesic = boundary.map(|it| plan.about.grid.measure(it.rings()).geodesic);
    let [stated, stated_basis] = stated_cells(plan.area_on(zone.id, query.on));
    let [industrial, industrial_basis] = stated_cells(plan.industrial_on(zone.id, query.on));
    Row::about(
        Key::of(zone.id),
        vec![
            zone.code.as_str().into(),
            zone.name.as_str().into(),
            zone.kind.text().into(),
            plan.status_on(zone.id, query.on).map(ZoneStatus::text).into(),
            place_name(plan, zone, query.on).into(),
            stated,
            stated_basis,
            hectares(boundary.map(Boundary::plane_area)),
            hectares(geodesic),
            industrial,
            industrial_basis,
            zone.boundary_source.map(BoundarySource::text).into(),
        ],
    )
}

/// An area, and what it rests on.
fn stated_cells(stated: Option<StatedArea>) -> [Cell; 2] {
    let basis = stated.map_or(Cell::Empty, |stated| AreaBasis::text(stated.basis).into());
    [hectares(stated.map(|stated| stated.area)), basis]
}

fn fill(plan: &Plan, query: &TableQuery) -> Table {
    let row = |row: super::FillRow| {
        let gross = gross_of_zone(plan, row.zone, query.on);
        let names = [row.code.into(), row.name.into()];
        Row::about(Key::of(row.zone), fill_cells(names, &row.fill, Some(gross)))
    };
    let whole = [Cell::Empty, Message::new("progress-whole").into()];
    let total = query.zone.is_none().then(|| fill_of_plan(plan, query.on));
    Table {
        columns: vec![
            Column::new("code", "cli-code", 80.0),
            Column::new("name", "cli-name", 260.0),
            Column::new("leased_ha", "progress-leased", 90.0),
            Column::new("industrial_ha", "progress-industrial", 90.0),
            Column::new("rate", "progress-rate", 80.0),
            Column::new("registered_ha", "progress-registered", 90.0),
            Column::new("idle_ha", "progress-idle", 90.0),
            Column::new("free_ha", "tables-free-ha", 90.0),
            Column::new("basis", "cli-basis", 180.0),
            Column::new("gross_leased_ha", "tables-gross-leased", 110.0),
            Column::new("gross_ha", "tables-gross-whole", 110.0),
            Column::new("gross_rate", "tables-gross-rate", 100.0),
        ],
        rows: fill_table(plan, query.on, query.zone).into_iter().map(row).collect(),
        total: total.map(|fill| fill_cells(whole, &fill, None)),
        notes: vec![Message::new("progress-counted"), Message::new("tables-gross-why")],
    }
}

/// Before anything was recorded "none leased" is not known either. There is no gross figure of all
/// zones together: they may lie in one another.
fn fill_cells(names: [Cell; 2], fill: &Fill, gross: Option<Gross>) -> Vec<Cell> {
    let held = |area: Area| if fill.recorded { Cell::Hectares(area) } else { Cell::Unknown };
    let of_gross = |cell: &dyn Fn(&Gross) -> Cell| gross.as_ref().map_or(Cell::Empty, cell);
    let leased = |gross: &Gross| Some(gross.leased).filter(|_| fill.recorded);
    let [code, name] = names;
    vec![
        code,
        name,
        held(fill.leased),
        hectares(fill.industrial),
        fill.known_rate().map_or(Cell::Unknown, Cell::Share),
        held(fill.registered),
        held(fill.idle),
        hectares(fill.free().filter(|_| fill.recorded)),
        fill.basis.map(Basis::text).into(),
        of_gross(&|gross| hectares(leased(gross))),
        of_gross(&|gross| hectares(gross.whole)),
        of_gross(&|gross| {
            let share = leased(gross).zip(gross.whole).and_then(|(part, all)| part.share_of(all));
            share.map_or(Cell::Unknown, Cell::Share)
        }),
    ]
}

fn hectares(area: Option<Area>) -> Cell {
    area.map_or(Cell::Unknown, Cell::Hectares)
}

fn occupancies(plan: &Plan, query: &TableQuery) -> Table {
    let mut rows = Vec::new();
    let mut held = Area::ZERO;
    for zone in asked(plan, query) {
        let name = short_name(zone);
        let mut lots: Vec<&Arc<Lot>> = plan.lots_of(zone.id).collect();
        lots.sort_by(|one, other| compare_codes(&one.code, &other.code));
        for lot in lots {
            held += plan.held_area(lot.id, query.on);
            let records = plan.occupancies_on(lot.id, query.on);
            rows.extend(records.map(|record| occupancy_row(plan, &name, lot, record, query)));
        }
    }
    let columns = occupancy_columns();
    let mut total = vec![Cell::Empty; columns.len()];
    total[AREA] = Cell::SquareMetres(held);
    Table {
        total: (!rows.is_empty()).then_some(total),
        columns,
        rows,
        notes: vec![Message::new("tables-held-total")],
    }
}

/// Where the area stands in [`occupancy_columns`].
const AREA: usize = 6;

fn occupancy_columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 110.0),
        Column::new("lot", "tables-lot", 70.0),
        Column::new("enterprise", "tables-enterprise", 240.0),
        Column::new("tax_code", "enterprises-tax-code", 100.0),
        Column::new("vsic", "enterprises-vsic", 80.0),
        Column::new("state", "tables-state", 110.0),
        Column::new("area_m2", "tables-area-m2", 90.0),
        Column::new("from", "tables-since-day", 90.0),
        Column::new("to", "tables-until-day", 90.0),
        Column::new("lease_number", "tables-lease-number", 110.0),
        Column::new("lease_years", "inspector-form-lease-years", 80.0),
        Column::new("lease_end", "tables-lease-end", 90.0),
        Column::new("deadline", "tables-deadline", 100.0),
        Column::new("reason", "tables-reason", 160.0),
        Column::new("document", "inspector-form-document", 130.0),
        Column::new("investment_million_vnd", "enterprises-investment", 110.0),
        Column::new("investment_done_million_vnd", "enterprises-investment-done", 110.0),
        Column::new("workers", "enterprises-workers", 80.0),
        Column::new("wastewater_m3_per_day", "enterprises-wastewater-column", 90.0),
        Column::new("note", "enterprises-note", 200.0),
    ]
}

fn occupancy_row(
    plan: &Plan,
    zone: &str,
    lot: &Lot,
    record: &Occupancy,
    query: &TableQuery,
) -> Row {
    let who = plan.get(record.enterprise);
    let document = record.document.and_then(|document| plan.get(document));
    let figure = |figure: Option<f64>| figure.map_or(Cell::Unknown, exact);
    // Most records need none of these.
    let text = |text: Option<&str>| text.map_or(Cell::Empty, Cell::from);
    // What only a lease has, and what only has a next step to take.
    let of_lease = |cell: Cell| if record.state.is_leased() { cell } else { Cell::Empty };
    let is_overdue = record.is_overdue(query.on);
    let has_next_step = is_overdue.is_none() || record.deadline.is_some();
    Row::about(
        Key::of(record.id),
        vec![
            zone.into(),
            lot.code.as_str().into(),
            who.map(|who| who.name.as_str()).into(),
            who.and_then(|who| who.tax_code.as_deref()).into(),
            who.and_then(|who| who.vsic_code.as_deref()).into(),
            record.state.text().into(),
            Cell::SquareMetres(record.area),
            record.valid.from.into(),
            record.valid.to.map_or(Cell::Empty, Cell::Day),
            of_lease(record.lease_number.as_deref().into()),
            of_lease(record.lease_years.map_or(Cell::Unknown, Cell::Count)),
            of_lease(lease_end(plan, record).into()),
            if has_next_step { record.deadline.into() } else { Cell::Empty },
            text(record.reason.as_deref()),
            text(document.map(|document| document.number.as_str())),
            figure(record.investment_million_vnd),
            figure(record.investment_done_million_vnd),
            record.workers.map_or(Cell::Unknown, Cell::Count),
            figure(record.wastewater_m3_per_day),
            text(record.note.as_deref()),
        ],
    )
    .marked(if is_overdue == Some(true) { Mark::Warning } else { Mark::None })
}

/// A figure somebody has entered, with decimals only where it has any.
fn exact(figure: f64) -> Cell {
    Cell::Number(figure, if figure.fract() == 0.0 { 0 } else { 2 })
}
