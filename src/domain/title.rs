//! What a record is called where another one refers to it.

use super::fields::{cells, fields};
use super::{Cell, Id, Key, Kind, Plan, Record, RecordKind, Sort};

/// The name of a record: a zone's name, a lot's code, a document's number; of what has no name of its
/// own that of what it belongs to. Empty where the plan has no such record.
pub fn title(plan: &Plan, key: Key) -> String {
    plan.record(key).map_or_else(String::new, |record| title_of(plan, &record))
}

/// The name of a record that need not be in the plan yet.
pub fn title_of(plan: &Plan, record: &Record) -> String {
    fn of<T: Kind>(plan: &Plan, id: Id<T>) -> String {
        title(plan, Key::of(id))
    }
    match record {
        Record::Place(place) => place.name.clone(),
        Record::Zone(zone) => zone.name.clone(),
        Record::Phase(phase) => phase.name.clone(),
        Record::Lot(lot) => lot.code.clone(),
        Record::Enterprise(enterprise) => enterprise.name.clone(),
        Record::Occupancy(held) => of(plan, held.enterprise),
        Record::Industry(industry) => industry.name.clone(),
        Record::ZoneIndustry(planned) => of(plan, planned.industry),
        Record::Note(note) => note.text.clone(),
        Record::ReportPeriod(period) => period.last_day.to_string(),
        Record::WorkReading(reading) => of(plan, reading.work),
        Record::Statement(said) => of(plan, said.target),
        described => {
            own_title(described).or_else(|| titled_link(plan, described)).unwrap_or_default()
        }
    }
}

/// The first required words; else the first words there are, such as a subject.
fn own_title(record: &Record) -> Option<String> {
    let kind = record.key().kind;
    let words =
        || fields(kind).iter().zip(cells(record)).filter(|(field, _)| field.sort == Sort::Text);
    let named = words().find(|(field, _)| field.is_required).or_else(|| {
        let is_subject = |field: &super::Field| field.name == "subject";
        words().find(|(field, cell)| is_subject(field) && *cell != Cell::Empty)
    });
    named.and_then(|(_, cell)| if let Cell::Text(words) = cell { Some(words) } else { None })
}

/// The work or programme money is for.
fn titled_link(plan: &Plan, record: &Record) -> Option<String> {
    let link = |kind| super::links(record).into_iter().find(|key| key.kind == kind);
    link(RecordKind::Work).or_else(|| link(RecordKind::Programme)).map(|key| title(plan, key))
}
