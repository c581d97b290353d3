//! Tables for files alone: zones with their areas, how full each is, every occupancy of a day.

use super::fill_table::fill_table;
use super::names::{compare_codes, place_name, short_name};
use super::table::{Cell, Column, Mark, Row, Table};
use super::tables::{self, TableQuery, progress};
use crate::domain::{
    AreaBasis, Basis, Boundary, BoundarySource, Fill, Gross, Key, LandUse, Lot, LotBasis,
    Occupancy, Plan, StatedArea, Zone, ZoneStatus, gross_of_zone, lease_end, town,
};
use crate::i18n::Message;
use crate::rules::{legal_rate, legally_filled};
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;
use strum::VariantArray;

/// A table that has no tab in the window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Listing {
    /// Cụm, khu: the zones with their areas and what these rest on.
    Zones,
    /// Lấp đầy: numerator, denominator and rate of each zone.
    Fill,
    /// Sử dụng lô đất: every occupancy of the day with all it says.
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
        .with_sums()
    }
}

fn asked<'a>(plan: &'a Plan, query: &TableQuery) -> impl Iterator<Item = &'a Arc<Zone>> {
    let only = query.zone;
    plan.all::<Zone>().filter(move |zone| only.is_none_or(|only| only == zone.id))
}

fn zones(plan: &Plan, query: &TableQuery) -> Table {
    let uses = LandUse::VARIANTS.iter();
    let uses = uses.map(|of| Column { title: of.text(), ..Column::new(lots_key(*of), "", 90.0) });
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
            Column::new("lots_basis", "tables-lots-basis", 120.0),
        ]
        .into_iter()
        .chain(uses)
        .collect(),
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
    let mut cells = balance(plan, zone, query);
    cells.splice(
        0..0,
        [
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
    );
    Row::about(Key::of(zone.id), cells)
}

/// What its lots rest on, and their land by use, in hectares.
fn balance(plan: &Plan, zone: &Zone, query: &TableQuery) -> Vec<Cell> {
    let lots: Vec<&Arc<Lot>> =
        plan.lots_of(zone.id).filter(|lot| lot.valid.contains(query.on)).collect();
    let is_sketched = lots.iter().any(|lot| lot.is_sketched());
    let basis = if is_sketched { LotBasis::Illustrative.text() } else { Basis::Lots.text() };
    let of_use = |of: &LandUse| {
        let own = lots.iter().filter(|lot| lot.land_use == *of).filter_map(|lot| lot.area());
        own.reduce(|one, other| one + other).map_or(Cell::Empty, Cell::Hectares)
    };
    let basis = if lots.is_empty() { Cell::Empty } else { basis.into() };
    std::iter::once(basis).chain(LandUse::VARIANTS.iter().map(of_use)).collect()
}

const fn lots_key(of: LandUse) -> &'static str {
    match of {
        LandUse::Industrial => "industrial_lots_ha",
        LandUse::Warehouse => "warehouse_lots_ha",
        LandUse::Service => "service_lots_ha",
        LandUse::Green => "green_lots_ha",
        LandUse::Road => "road_lots_ha",
        LandUse::Technical => "technical_lots_ha",
        LandUse::Water => "water_lots_ha",
        LandUse::Reserve => "reserve_lots_ha",
    }
}

/// An area, and what it rests on.
fn stated_cells(stated: Option<StatedArea>) -> [Cell; 2] {
    let basis = stated.map_or(Cell::Empty, |stated| AreaBasis::text(stated.basis).into());
    [hectares(stated.map(|stated| stated.area)), basis]
}

fn fill(plan: &Plan, query: &TableQuery) -> Table {
    let town = query.zone.is_none().then(|| town(plan, query.on));
    let row = |row: super::FillRow| {
        let gross = gross_of_zone(plan, row.zone, query.on);
        let is_counted = town.as_ref().is_none_or(|town| town.counted.contains(&row.zone));
        let mark = if row.fill.is_illustrative() { Mark::Sketch } else { Mark::None };
        let part = plan.get(row.zone).and_then(|zone| zone.area_scope.clone());
        let cells = fill_cells(row.code, row.name, &row.fill, &gross, part);
        Row::about(Key::of(row.zone), cells).marked(mark).beside(!is_counted)
    };
    let mut notes: Vec<Message> =
        town.iter().flat_map(|town| progress::town_notes(plan, town)).collect();
    notes.extend([progress::counted(query.on), Message::new("progress-asked-for-why")]);
    notes.push(Message::new("tables-gross-why"));
    Table {
        columns: vec![
            Column::new("code", "cli-code", 80.0),
            Column::new("name", "cli-name", 260.0),
            Column::new("leased_ha", "progress-leased", 90.0).summed(),
            Column::new("industrial_ha", "progress-industrial", 90.0).summed(),
            Column::new("rate", "progress-rate", 80.0).share_of("leased_ha", "industrial_ha"),
            Column::new("basis", "tables-rests-on", 180.0),
            Column::new("legal_ha", "progress-legal", 100.0).summed(),
            Column::new("legal_rate", "progress-legal-rate", 100.0)
                .share_of("legal_ha", "industrial_ha"),
            Column::new("registered_ha", "progress-registered", 90.0).summed(),
            Column::new("approved_ha", "progress-approved", 90.0).summed(),
            Column::new("asked_for_ha", "progress-asked-for", 90.0).summed(),
            Column::new("idle_ha", "progress-idle", 90.0).summed(),
            Column::new("expired_ha", "progress-expired", 90.0).summed(),
            Column::new("free_ha", "tables-free-ha", 90.0).summed(),
            Column::new("left_out_ha", "tables-left-out-ha", 110.0),
            Column::new("overlap_ha", "tables-overlap-ha", 110.0),
            Column::new("recorded", "tables-recorded", 130.0),
            Column::new("gross_leased_ha", "tables-gross-leased", 110.0),
            Column::new("gross_ha", "tables-gross-whole", 110.0),
            Column::new("area_scope", "field-area_scope", 150.0),
            Column::new("gross_rate", "tables-gross-rate", 100.0),
        ],
        rows: fill_table(plan, query.on, query.zone).into_iter().map(row).collect(),
        total: None,
        notes,
    }
}

/// Before anything was recorded "none leased" is not known either. There is no gross figure of all
/// zones together: they may lie in one another. `part` is what the gross area is of, where it is not
/// the whole.
fn fill_cells(
    code: String,
    name: String,
    fill: &Fill,
    gross: &Gross,
    part: Option<String>,
) -> Vec<Cell> {
    let held = |area: Area| if fill.recorded { Cell::Hectares(area) } else { Cell::Unknown };
    let some = |area: Area| if area > Area::ZERO { Cell::Hectares(area) } else { Cell::Empty };
    let leased = Some(gross.leased).filter(|_| fill.recorded);
    let share = leased.zip(gross.whole).and_then(|(part, all)| part.share_of(all));
    vec![
        code.into(),
        name.into(),
        held(fill.leased),
        hectares(fill.industrial),
        fill.known_rate().map_or(Cell::Unknown, Cell::Share),
        fill.basis.map(Basis::text).into(),
        held(legally_filled(fill, fill.on)),
        legal_rate(fill, fill.on).map_or(Cell::Unknown, Cell::Share),
        held(fill.registered),
        held(fill.approved),
        held(fill.asked_for()),
        held(fill.idle),
        held(fill.expired),
        hectares(fill.free().filter(|_| fill.recorded)),
        some(fill.left_out),
        some(fill.overlap),
        fill.completeness.map_or(Cell::Empty, |how| how.text().into()),
        hectares(leased),
        hectares(gross.whole),
        part.into(),
        share.map_or(Cell::Unknown, Cell::Share),
    ]
}

fn hectares(area: Option<Area>) -> Cell {
    area.map_or(Cell::Unknown, Cell::Hectares)
}

fn occupancies(plan: &Plan, query: &TableQuery) -> Table {
    let mut rows = Vec::new();
    for zone in asked(plan, query) {
        let name = short_name(zone);
        let mut lots: Vec<&Arc<Lot>> = plan.lots_of(zone.id).collect();
        lots.sort_by(|one, other| compare_codes(&one.code, &other.code));
        for lot in lots {
            let records = plan.occupancies_on(lot.id, query.on);
            rows.extend(records.map(|record| occupancy_row(plan, &name, lot, record, query)));
        }
    }
    Table {
        total: None,
        columns: occupancy_columns(),
        rows,
        notes: vec![Message::new("tables-held-total")],
    }
}

fn occupancy_columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 110.0),
        Column::new("lot", "tables-lot", 70.0),
        Column::new("enterprise", "tables-enterprise", 240.0),
        Column::new("tax_code", "enterprises-tax-code", 100.0),
        Column::new("vsic", "enterprises-vsic", 80.0),
        Column::new("state", "tables-state", 110.0),
        Column::new("area_m2", "tables-area-m2", 90.0).summed(),
        Column::new("from", "tables-since-day", 90.0),
        Column::new("to", "tables-last-day", 90.0),
        Column::new("approval", "inspector-form-approval", 130.0),
        Column::new("approved_on", "inspector-form-approved-on", 100.0),
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
    let approval = record.approval.and_then(|document| plan.get(document));
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
            last_day(record).map_or(Cell::Empty, Cell::Day),
            text(approval.map(|document| document.number.as_str())),
            record.approved_on.map_or(Cell::Empty, Cell::Day),
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
    .beside(!record.state.holds_land())
}

/// A figure somebody has entered, with decimals only where it has any.
fn exact(figure: f64) -> Cell {
    let written = figure.to_string();
    Cell::Number(figure, written.split_once('.').map_or(0, |(_, decimals)| decimals.len()))
}

/// The last day of a record, as a paper gives it; its span ends with the day after.
fn last_day(record: &Occupancy) -> Option<Date> {
    record.valid.to.and_then(|after| after.yesterday().ok())
}
