//! A record of whatever kind is entered, changed, or goes away.

use super::enterprise::{keep_enterprise, remove_enterprise};
use super::ground::{YEARS, backwards, check_year, kept, within_bounds};
use super::needed::refuse_needed;
use super::note::remove_note;
use super::occupancy::{
    OccupancyDraft, Tenant, correct_occupancy, record_occupancy, remove_occupancy,
};
use super::refusal::Refusal;
use crate::domain::{
    Cell, Document, Edit, Field, Id, Key, Occupancy, Plan, Record, RecordKind, Zone, cells, fields,
    links, of_record, record_of, title, title_of,
};
use crate::i18n::Message;
use crate::units::Area;

/// Fields whose values follow each other.
const IN_ORDER: &[(&str, &str)] = &[
    ("planned_start", "planned_end"),
    ("started", "finished"),
    ("raised_on", "answered_on"),
    ("raised_on", "solved_on"),
    ("day", "followed_up_on"),
    ("value", "value_to"),
];
/// The most stars OCOP gives (Quyết định 148/QĐ-TTg of 2023).
const MOST_STARS: i64 = 5;

/// The record becomes this; where the plan has none with its key it is new.
pub fn keep(plan: &Plan, record: Record) -> Result<Edit, Refusal> {
    match &record {
        Record::Enterprise(enterprise) => keep_enterprise(plan, enterprise),
        Record::Occupancy(held) => keep_occupancy(plan, held),
        Record::ReportPeriod(_) => Err(Message::new("operations-period-by-closing").into()),
        _ => {
            let record = tidied(record)?;
            check_links(plan, &record)?;
            check_alone(plan, &record)?;
            within_bounds(edit(plan, record))
        }
    }
}

/// The record goes away, with what belongs to it; refused where others rest on it.
pub fn remove(plan: &Plan, key: Key) -> Result<Edit, Refusal> {
    match key.kind {
        RecordKind::Enterprise => return remove_enterprise(plan, Id::new(key.id)),
        RecordKind::Occupancy => return remove_occupancy(plan, Id::new(key.id)),
        RecordKind::Note => return remove_note(plan, Id::new(key.id)),
        _ => {}
    }
    if plan.record(key).is_none() {
        return Err(Message::new("operations-record-gone").into());
    }
    let parts = refuse_needed(plan, key)?;
    let label = Message::new("operations-record-removed")
        .with("kind", key.kind.text())
        .with("name", title(plan, key));
    let mut edit = Edit::new(label);
    edit.becomes.extend(parts.into_iter().chain([key]).map(|gone| (gone, None)));
    Ok(edit)
}

fn edit(plan: &Plan, record: Record) -> Edit {
    let key = record.key();
    let text = if plan.record(key).is_some() {
        "operations-record-changed"
    } else {
        "operations-record-added"
    };
    let label =
        Message::new(text).with("kind", key.kind.text()).with("name", title_of(plan, &record));
    let mut edit = Edit::new(label);
    edit.becomes.insert(key, Some(record));
    edit
}

fn keep_occupancy(plan: &Plan, held: &Occupancy) -> Result<Edit, Refusal> {
    let from = held.valid.from.ok_or_else(|| missing("operations-first-day"))?;
    let draft = OccupancyDraft {
        area: Some(held.area),
        to: held.valid.to,
        lease_number: held.lease_number.clone(),
        lease_years: held.lease_years,
        document: held.document,
        reason: held.reason.clone(),
        deadline: held.deadline,
        investment_million_vnd: held.investment_million_vnd,
        investment_done_million_vnd: held.investment_done_million_vnd,
        workers: held.workers,
        wastewater_m3_per_day: held.wastewater_m3_per_day,
        note: held.note.clone(),
        ..OccupancyDraft::new(held.lot, Tenant::Known(held.enterprise), held.state, from)
    };
    match plan.get(held.id) {
        Some(_) => correct_occupancy(plan, held.id, &draft),
        None => record_occupancy(plan, &draft),
    }
}

fn missing(field: &'static str) -> Refusal {
    Message::new("operations-field-missing").with("field", Message::new(field)).into()
}

/// The record with its words tidied and its figures held to what they can be.
fn tidied(record: Record) -> Result<Record, Refusal> {
    let key = record.key();
    let known = fields(key.kind);
    if known.is_empty() {
        check_plain(&record)?;
        return Ok(record);
    }
    let filled: Vec<Cell> = cells(&record).into_iter().map(tidy).collect();
    known.iter().zip(&filled).try_for_each(|(field, cell)| check_cell(field, cell))?;
    check_order(known, &filled)?;
    if let Record::Budget(budget) = &record
        && (budget.work, budget.programme) == (None, None)
        && kept(budget.subject.as_deref()).is_none()
    {
        return Err(Message::new("operations-budget-for-nothing").into());
    }
    let uid = of_record!(&record, record => record.uid);
    match record_of(key, uid, &filled) {
        Some(Ok(record)) => Ok(record),
        Some(Err(field)) => Err(missing(field.text)),
        None => Ok(record),
    }
}

fn tidy(cell: Cell) -> Cell {
    match cell {
        Cell::Text(words) => kept(Some(&words)).map_or(Cell::Empty, Cell::Text),
        other => other,
    }
}

fn check_cell(field: &Field, cell: &Cell) -> Result<(), Refusal> {
    let wrong =
        |text: &'static str| Err(Message::new(text).with("field", Message::new(field.text)).into());
    match cell {
        Cell::Empty if field.is_required => Err(missing(field.text)),
        Cell::Number(number) if !number.is_finite() || *number < 0.0 => {
            wrong("operations-field-negative")
        }
        Cell::Number(percent) if field.name == "percent" && *percent > 100.0 => {
            wrong("operations-field-percent")
        }
        Cell::Whole(number) if *number < 0 => wrong("operations-field-negative"),
        Cell::Whole(stars) if field.name == "ocop_stars" && !(1..=MOST_STARS).contains(stars) => {
            wrong("operations-field-stars")
        }
        Cell::Whole(year) if field.name == "year" => {
            let is_year = i16::try_from(*year).is_ok_and(|year| YEARS.contains(&year));
            if is_year { Ok(()) } else { wrong("operations-field-year") }
        }
        Cell::Day(day) => check_year(*day),
        _ => Ok(()),
    }
}

fn check_order(known: &[Field], filled: &[Cell]) -> Result<(), Refusal> {
    let find = |name: &str| known.iter().zip(filled).find(|(field, _)| field.name == name);
    for (first, second) in IN_ORDER {
        let (Some((first, earlier)), Some((second, later))) = (find(first), find(second)) else {
            continue;
        };
        let is_backwards = match (earlier, later) {
            (Cell::Day(earlier), Cell::Day(later)) => later < earlier,
            (Cell::Number(earlier), Cell::Number(later)) => later < earlier,
            _ => false,
        };
        if is_backwards {
            return Err(Message::new("operations-fields-backwards")
                .with("first", Message::new(first.text))
                .with("second", Message::new(second.text))
                .into());
        }
    }
    Ok(())
}

/// What holds for the kinds that do not describe their fields.
fn check_plain(record: &Record) -> Result<(), Refusal> {
    let area = |area: Option<Area>| area.map(Area::as_square_metres);
    let figures = match record {
        Record::Zone(zone) => vec![area(zone.stated), area(zone.industrial), zone.accuracy_m],
        Record::Phase(phase) => vec![area(phase.stated), phase.accuracy_m],
        Record::Lot(lot) => {
            vec![area(lot.stated), lot.accuracy_m, lot.max_density, lot.max_height_m]
        }
        _ => Vec::new(),
    };
    if figures.into_iter().flatten().any(|figure| !figure.is_finite() || figure < 0.0) {
        return Err(Message::new("operations-figure-negative").into());
    }
    let named =
        |name: &str, field| if kept(Some(name)).is_some() { Ok(()) } else { Err(missing(field)) };
    let period = match record {
        Record::Zone(zone) => {
            named(&zone.code, "operations-code")?;
            named(&zone.name, "field-name")?;
            None
        }
        Record::Phase(phase) => {
            named(&phase.name, "field-name")?;
            None
        }
        Record::Industry(industry) => {
            named(&industry.name, "field-name")?;
            None
        }
        Record::Lot(lot) => {
            named(&lot.code, "operations-code")?;
            Some(lot.valid)
        }
        Record::Note(note) => {
            named(&note.text, "field-note")?;
            None
        }
        Record::Place(place) => {
            named(&place.name, "field-name")?;
            Some(place.valid)
        }
        _ => None,
    };
    period.iter().flat_map(|period| [period.from, period.to]).flatten().try_for_each(check_year)?;
    match period.and_then(|period| period.from.zip(period.to)) {
        Some((from, to)) if to <= from => Err(backwards(from, to)),
        _ => Ok(()),
    }
}

fn check_links(plan: &Plan, record: &Record) -> Result<(), Refusal> {
    let own = record.key();
    for key in links(record) {
        if key == own {
            return Err(Message::new("operations-link-itself")
                .with("kind", key.kind.text())
                .into());
        }
        // What another program left loose is not this edit's to mend.
        let was_so = || plan.record(own).is_some_and(|before| links(&before).contains(&key));
        if plan.record(key).is_none() && !was_so() {
            return Err(Message::new("operations-link-unknown")
                .with("kind", key.kind.text())
                .with("id", key.id.to_string())
                .into());
        }
    }
    if let Record::Lot(lot) = record
        && lot.phase.and_then(|phase| plan.get(phase)).is_some_and(|phase| phase.zone != lot.zone)
    {
        return Err(Message::new("operations-phase-of-other-zone").into());
    }
    Ok(())
}

/// Codes, and documents by number, day and issuer, stand once in a plan.
fn check_alone(plan: &Plan, record: &Record) -> Result<(), Refusal> {
    let twin = match record {
        Record::Zone(zone) => {
            plan.all::<Zone>().any(|other| other.id != zone.id && other.code == zone.code)
        }
        Record::Lot(lot) => plan.lots_of(lot.zone).any(|other| {
            other.id != lot.id && other.code == lot.code && other.valid.overlaps(&lot.valid)
        }),
        Record::Document(document) => plan.all::<Document>().any(|other| {
            other.id != document.id
                && (&other.number, other.date, &other.issuer)
                    == (&document.number, document.date, &document.issuer)
        }),
        _ => false,
    };
    if !twin {
        return Ok(());
    }
    Err(Message::new("operations-record-twice")
        .with("kind", record.key().kind.text())
        .with("name", title_of(plan, record))
        .into())
}
