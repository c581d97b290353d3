//! What a figure or a text can be at all. Beyond it lies a slip of the finger, another unit or a whole
//! file pasted into a cell.
//!
//! Held where records come in. A file of another program may hold such a value all the same, so
//! nothing that reads one rests on these bounds.

use super::{Cell, Enterprise, Lot, Occupancy, Place, Record, Sort, Zone, cells, fields};
use crate::i18n::{Argument, Message};
use crate::units::Area;

/// Letters of a name, a code, a number of a document.
const LINE: usize = 500;
/// Letters of a note, an answer: some forty pages.
const PROSE: usize = 100_000;
/// Square metres: a million hectares, more than a province.
const LAND: f64 = 1e10;
/// Any other figure, in whatever unit.
const FIGURE: f64 = 1e12;
/// Things and people that are counted.
const COUNT: i64 = 1_000_000;
/// Years of a lease (Luật Đất đai 2024, Điều 172: 70 at most; old contracts went to 99).
const LEASE_YEARS: i64 = 99;
/// Floors of a building.
const FLOORS: i64 = 200;
/// Metres of a building's height.
const HEIGHT: f64 = 1_000.0;
/// Metres a corner may be off.
const ACCURACY: f64 = 10_000.0;

/// The first value of a record that is beyond what it can be, as a sentence.
pub fn beyond(record: &Record) -> Option<Message> {
    match record {
        Record::Zone(zone) => of_zone(zone),
        Record::Phase(phase) => first([
            line("field-name", &phase.name),
            prose("field-clause", phase.clause.as_ref()),
            area("inspector-area-stated", phase.stated),
            figure("boundary-accuracy", phase.accuracy_m, ACCURACY),
            count("operations-order", Some(phase.number), COUNT),
        ]),
        Record::Lot(lot) => of_lot(lot),
        Record::Enterprise(enterprise) => of_enterprise(enterprise),
        Record::Occupancy(occupancy) => of_occupancy(occupancy),
        Record::Industry(industry) => first([
            line("field-name", &industry.name),
            count("operations-order", industry.rank, COUNT),
            prose("field-clause", industry.clause.as_ref()),
        ]),
        Record::ZoneIndustry(planned) => first([
            count("industries-priority", planned.priority, COUNT),
            prose("field-clause", planned.clause.as_ref()),
        ]),
        Record::Place(place) => of_place(place),
        Record::Note(note) => prose("field-note", Some(&note.text)),
        Record::ReportPeriod(period) => prose("field-note", period.note.as_ref()),
        Record::Document(_)
        | Record::Target(_)
        | Record::InvestmentProject(_)
        | Record::ProjectStep(_)
        | Record::Work(_)
        | Record::WorkReading(_)
        | Record::Product(_)
        | Record::Observation(_)
        | Record::Programme(_)
        | Record::Budget(_)
        | Record::Task(_)
        | Record::Difficulty(_)
        | Record::Inspection(_)
        | Record::Statement(_) => of_described(record),
    }
}

fn of_zone(zone: &Zone) -> Option<Message> {
    first([
        line("operations-code", &zone.code),
        line("field-name", &zone.name),
        area("inspector-area-stated", zone.stated),
        area("inspector-area-industrial", zone.industrial),
        prose("inspector-area-stated", zone.area_scope.as_ref()),
        figure("boundary-accuracy", zone.accuracy_m, ACCURACY),
        prose("field-note", zone.summary.as_ref()),
        prose("field-clause", zone.clause.as_ref()),
        prose("field-note", zone.note.as_ref()),
    ])
}

fn of_lot(lot: &Lot) -> Option<Message> {
    first([
        line("operations-code", &lot.code),
        area("inspector-area-stated", lot.stated),
        figure("boundary-accuracy", lot.accuracy_m, ACCURACY),
        figure("operations-density", lot.max_density, 1.0),
        count("operations-floors", lot.max_floors, FLOORS),
        figure("operations-height", lot.max_height_m, HEIGHT),
        figure("enterprises-wastewater-column", lot.wastewater_m3_per_day, FIGURE),
    ])
}

fn of_enterprise(enterprise: &Enterprise) -> Option<Message> {
    first([
        line("field-name", &enterprise.name),
        short("enterprises-tax-code", enterprise.tax_code.as_ref()),
        short("enterprises-legal-form", enterprise.legal_form.as_ref()),
        short("enterprises-vsic", enterprise.vsic_code.as_ref()),
        short("enterprises-vsic", enterprise.vsic_edition.as_ref()),
        prose("enterprises-present-place", enterprise.present_place.as_ref()),
        area("enterprises-need", enterprise.relocation_need),
        figure("enterprises-power", enterprise.relocation_power_kw, FIGURE),
        figure(
            "enterprises-wastewater-column",
            enterprise.relocation_wastewater_m3_per_day,
            FIGURE,
        ),
        prose("enterprises-note", enterprise.note.as_ref()),
    ])
}

fn of_occupancy(occupancy: &Occupancy) -> Option<Message> {
    first([
        area("tenants-area", Some(occupancy.area)),
        short("tables-lease-number", occupancy.lease_number.as_ref()),
        count("tenants-lease-years", occupancy.lease_years, LEASE_YEARS),
        prose("tables-reason", occupancy.reason.as_ref()),
        figure("tenants-investment", occupancy.investment_million_vnd, FIGURE),
        figure("tenants-investment-done", occupancy.investment_done_million_vnd, FIGURE),
        count("enterprises-workers", occupancy.workers, COUNT),
        figure("enterprises-wastewater-column", occupancy.wastewater_m3_per_day, FIGURE),
        prose("enterprises-note", occupancy.note.as_ref()),
    ])
}

fn of_place(place: &Place) -> Option<Message> {
    first([
        line("field-name", &place.name),
        line("places-unit", &place.unit),
        short("places-code", place.code.as_ref()),
        prose("field-source", place.source.as_ref()),
    ])
}

/// What a record cannot be without is its name; other words may be prose.
fn of_described(record: &Record) -> Option<Message> {
    let filled = cells(record);
    let fields = fields(record.key().kind).iter().zip(&filled);
    fields.into_iter().find_map(|(field, cell)| match cell {
        Cell::Text(text) if field.is_required && field.sort == Sort::Text => line(field.text, text),
        Cell::Text(text) => prose(field.text, Some(text)),
        Cell::Number(number) => figure(field.text, Some(*number), FIGURE),
        Cell::Whole(number) => count(field.text, Some(*number), COUNT),
        Cell::Empty | Cell::Day(_) | Cell::YesNo(_) | Cell::Link(_) | Cell::Figure(_) => None,
    })
}

fn first<const FIELDS: usize>(beyond: [Option<Message>; FIELDS]) -> Option<Message> {
    beyond.into_iter().flatten().next()
}

fn line(field: &'static str, text: &str) -> Option<Message> {
    letters(field, text, LINE)
}

fn short(field: &'static str, text: Option<&String>) -> Option<Message> {
    letters(field, text?, LINE)
}

fn prose(field: &'static str, text: Option<&String>) -> Option<Message> {
    letters(field, text?, PROSE)
}

fn letters(field: &'static str, text: &str, most: usize) -> Option<Message> {
    // Letters are counted only where there may be too many.
    let letters = if text.len() > most { text.chars().count() } else { 0 };
    (letters > most).then(|| {
        Message::new("operations-beyond-letters")
            .with("field", Message::new(field))
            .with("letters", Argument::Number(letters as f64))
            .with("most", Argument::Number(most as f64))
    })
}

fn area(field: &'static str, area: Option<Area>) -> Option<Message> {
    figure(field, area.map(Area::as_square_metres), LAND)
}

fn count(field: &'static str, count: Option<i64>, most: i64) -> Option<Message> {
    let count = count?;
    (count.unsigned_abs() > most.unsigned_abs()).then(|| too_much(field, count as f64, most as f64))
}

fn figure(field: &'static str, figure: Option<f64>, most: f64) -> Option<Message> {
    let figure = figure?;
    (figure.is_nan() || figure.abs() > most).then(|| too_much(field, figure, most))
}

fn too_much(field: &'static str, typed: f64, most: f64) -> Message {
    Message::new("operations-beyond-most")
        .with("field", Message::new(field))
        .with("typed", Argument::Number(typed))
        .with("most", Argument::Number(most))
}
