//! Ảnh, tuyến GPX: what somebody saw on the spot becomes an inspection, or a reading of the work it lies at.
//!
//! Day and place are the camera's or the receiver's. How far a work is no picture says: whoever imports
//! does.

use super::cell::day;
use super::features::{FeatureFile, Layer, Shape, is_photo, on_ground};
use super::list::{Fate, ListPlanned, PlannedRow, RowAt};
use super::records::{RecordSheet, RecordsPlanned, figure};
use super::zones::zone_holding;
use crate::domain::{
    Document, Edit, Figure, Id, Inspection, InspectionKind, Lot, Plan, Point, Record, RecordKind,
    Uid, Work, WorkReading, Zone, ZoneKind,
};
use crate::geodesy::Crs;
use crate::i18n::{Argument, Message, Texts};
use crate::operations::{Scratch, keep};
use geo::{Centroid, Contains, Distance, Euclidean};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::{TimeZone, offset};
use std::path::Path;
use std::sync::Arc;

/// Farther away than this it was not the work that was seen, metres.
const NEAR_M: f64 = 50.0;
/// Closer than this it is the same place seen again, metres.
const SAME_M: f64 = 0.5;

/// What whoever imports says of what was seen.
#[derive(Clone, Debug, Default)]
pub struct SightingReading {
    /// The system of the positions, where the file is not to be believed.
    pub crs: Option<Crs>,
    /// The zone of what lies in none.
    pub zone: Option<Id<Zone>>,
    /// The day of what says none.
    pub day: Option<Date>,
    /// The work that was seen, where none is near.
    pub work: Option<Id<Work>>,
    /// How far it was, 0–100.
    pub percent: Option<f64>,
}

/// A photo or a map of what was seen.
#[derive(Clone, Copy, Debug)]
pub struct SeenFile<'a> {
    /// Where it is.
    pub path: &'a Path,
    /// What was read from it.
    pub file: &'a FeatureFile,
}

/// Something seen on a day at a place.
struct Seen<'a> {
    name: &'a str,
    day: Date,
    place: Figure,
    said: Option<String>,
    /// The photo that shows it.
    photo: Option<&'a Path>,
}

/// What photos and GPX tracks would do: inspections, or readings of works.
pub fn plan_sightings(
    plan: &Plan,
    kind: RecordKind,
    files: &[SeenFile<'_>],
    reading: &SightingReading,
    texts: &Texts,
) -> Result<RecordsPlanned, Message> {
    let mut scratch = Scratch::on(plan);
    let (mut sheets, mut rows) = (Vec::new(), Vec::new());
    for SeenFile { path, file } in files {
        let photo = is_photo(path).then_some(*path);
        for layer in &file.layers {
            let ground = on_ground(plan, layer, reading.crs)?;
            for (place, shape) in ground.shapes.iter().enumerate() {
                let at = RowAt { sheet: sheets.len(), row: place + 2 };
                let name = cell(layer, place, "name").unwrap_or_default();
                let made = scratch.step(|plan| {
                    let seen = seen(layer, place, shape, (photo, reading))?;
                    let edit = match kind {
                        RecordKind::Inspection => inspection(plan, &seen, reading, texts)?,
                        _ => work_reading(plan, &seen, reading)?,
                    };
                    let planned = PlannedRow::made(plan, &edit, at, name.to_owned());
                    Ok((edit, planned))
                });
                rows.push(made.unwrap_or_else(|why: Message| {
                    PlannedRow::told(at, name.to_owned(), Fate::Refused(why))
                }));
            }
            sheets.push(RecordSheet {
                name: layer.table.name.clone(),
                doubts: ground.says.into_iter().collect(),
                ..RecordSheet::default()
            });
        }
    }
    let count = rows.iter().filter(|row| matches!(row.fate, Fate::Adds | Fate::Changes)).count();
    let label = Message::new("io-records-read").with("kind", kind.text()).with("count", count);
    let list = ListPlanned { edit: scratch.done(label), rows };
    Ok(RecordsPlanned { list, sheets, others: Vec::new() })
}

fn cell<'a>(layer: &'a Layer, place: usize, head: &str) -> Option<&'a str> {
    let column = layer.table.rows.first()?.iter().position(|name| name == head)?;
    Some(layer.table.cell(place + 1, column)).filter(|cell| !cell.is_empty())
}

fn seen<'a>(
    layer: &'a Layer,
    place: usize,
    shape: &Shape,
    (photo, reading): (Option<&'a Path>, &SightingReading),
) -> Result<Seen<'a>, Message> {
    let figure = figure(shape.clone()?).ok_or_else(|| Message::new("io-seen-nowhere"))?;
    let written = cell(layer, place, "time").map(day_seen).transpose()?;
    let said = ["desc", "cmt"].into_iter().find_map(|head| cell(layer, place, head));
    Ok(Seen {
        name: cell(layer, place, "name").unwrap_or_default(),
        day: written.or(reading.day).ok_or_else(|| Message::new("io-seen-no-day"))?,
        place: figure,
        said: said.map(str::to_owned),
        photo,
    })
}

/// Receivers write the moment in Greenwich; cameras write the day they show.
fn day_seen(time: &str) -> Result<Date, Message> {
    let vietnam = TimeZone::fixed(offset(7));
    match time.trim().parse::<Timestamp>() {
        Ok(moment) => Ok(moment.to_zoned(vietnam).date()),
        Err(_) => day(time, false),
    }
}

fn inspection(
    plan: &Plan,
    seen: &Seen<'_>,
    reading: &SightingReading,
    texts: &Texts,
) -> Result<Edit, Message> {
    let mut scratch = Scratch::on(plan);
    let document = shown_by(&mut scratch, seen)?;
    let is_it = |known: &&Arc<Inspection>| {
        let is_there = known.geom.as_ref().is_some_and(|geom| is_same_place(geom, &seen.place));
        known.day == seen.day && known.document == document && is_there
    };
    if plan.all::<Inspection>().any(|known| is_it(&known)) {
        return Ok(Edit::new(Message::new("common-unsaid")));
    }
    let middle = middle(&seen.place);
    let around = middle.and_then(|at| zone_holding(plan, at)).or(reading.zone);
    let is_mine =
        around.and_then(|zone| plan.get(zone)).is_some_and(|zone| zone.kind == ZoneKind::Mining);
    let own_name = Some(seen.name).filter(|name| !name.is_empty() && seen.photo.is_none());
    let place = match own_name {
        Some(name) => name.to_owned(),
        None => texts.say(&in_words(plan, middle, around)),
    };
    let inspection = Inspection {
        id: plan.next_id(),
        uid: Uid::new(),
        geom: Some(seen.place.clone()),
        zone: around,
        kind: if is_mine { InspectionKind::Mining } else { InspectionKind::Other },
        day: seen.day,
        place,
        subject: None,
        enterprise: None,
        mine: None,
        finding: seen.said.clone(),
        violation: None,
        distance_to_homes_m: None,
        follow_up: None,
        follow_up_by: None,
        followed_up_on: None,
        document,
        note: None,
    };
    kept(scratch, Record::Inspection(Arc::new(inspection)), seen.day)
}

fn work_reading(plan: &Plan, seen: &Seen<'_>, reading: &SightingReading) -> Result<Edit, Message> {
    let work = work_at(plan, seen, reading)?;
    let mut scratch = Scratch::on(plan);
    let document = shown_by(&mut scratch, seen)?;
    let mut known = plan.that_refer_to::<WorkReading>(work);
    let known = known.find(|known| known.day == seen.day && known.document == document);
    let percent = reading.percent.or_else(|| known.map(|known| known.percent));
    let percent = percent.ok_or_else(|| Message::new("io-seen-no-percent"))?;
    let (id, uid) =
        known.map_or_else(|| (plan.next_id(), Uid::new()), |known| (known.id, known.uid));
    let note = seen.said.clone().or_else(|| known.and_then(|known| known.note.clone()));
    let seen_so = WorkReading { id, uid, work, day: seen.day, percent, document, note };
    kept(scratch, Record::WorkReading(Arc::new(seen_so)), seen.day)
}

/// The step that keeps a record after those before it.
fn kept(mut scratch: Scratch, record: Record, on: Date) -> Result<Edit, Message> {
    let label = scratch.step(|plan| {
        let edit = keep(plan, record, on)?;
        let label = edit.label.clone();
        Ok::<_, Message>((edit, label))
    })?;
    Ok(scratch.done(label))
}

/// The photo as a document: the one of its name and day, or a new one.
fn shown_by(scratch: &mut Scratch, seen: &Seen<'_>) -> Result<Option<Id<Document>>, Message> {
    let Some(photo) = seen.photo else { return Ok(None) };
    let plan = scratch.plan();
    let known = plan.documents_numbered(seen.name).find(|known| known.date == Some(seen.day));
    if let Some(known) = known {
        return Ok(Some(known.id));
    }
    let id = plan.next_id();
    let document = Document {
        id,
        uid: Uid::new(),
        number: seen.name.to_owned(),
        kind: None,
        date: Some(seen.day),
        issuer: None,
        subject: None,
        file: Some(photo.display().to_string()),
    };
    scratch.step(|plan| Ok((keep(plan, Record::Document(Arc::new(document)), seen.day)?, Some(id))))
}

/// The work that was said, else the nearest.
fn work_at(plan: &Plan, seen: &Seen<'_>, reading: &SightingReading) -> Result<Id<Work>, Message> {
    if let Some(work) = reading.work {
        return Ok(work);
    }
    let drawn = plan
        .all::<Work>()
        .filter_map(|work| Some((work, apart_m(work.geom.as_ref()?, &seen.place))));
    match drawn.min_by(|(_, one), (_, other)| one.total_cmp(other)) {
        Some((work, apart_m)) if apart_m <= NEAR_M => Ok(work.id),
        Some((work, apart_m)) => Err(Message::new("io-seen-no-work-near")
            .with("work", work.name.as_str())
            .with("distance", Argument::Distance(apart_m))),
        None => Err(Message::new("io-seen-no-work")),
    }
}

/// Where a position is, in words: the lot and its zone, the zone, else its numbers.
fn in_words(plan: &Plan, at: Option<Point>, zone: Option<Id<Zone>>) -> Message {
    let zone = zone.and_then(|zone| plan.get(zone));
    let lot = zone.zip(at).and_then(|(zone, at)| {
        let mut lots = plan.lots_of(zone.id);
        lots.find(|lot: &&Arc<Lot>| {
            lot.boundary.as_ref().is_some_and(|land| land.rings().contains(&at))
        })
    });
    match (lot, zone, at) {
        (Some(lot), Some(zone), _) => Message::new("io-seen-in-lot")
            .with("lot", lot.code.as_str())
            .with("zone", zone.name.as_str()),
        (None, Some(zone), _) => Message::new("views-as-said").with("text", zone.name.as_str()),
        (_, None, Some(at)) => Message::new("io-seen-at")
            .with("north", format!("{:.0}", at.y()))
            .with("east", format!("{:.0}", at.x())),
        (_, None, None) => Message::new("common-unsaid"),
    }
}

fn middle(place: &Figure) -> Option<Point> {
    place.geometry().centroid()
}

/// Whether two figures reach from here to there alike.
fn is_same_place(one: &Figure, other: &Figure) -> bool {
    let ends = |figure: &Figure| {
        figure.extent().map(|extent| [Point::from(extent.min()), Point::from(extent.max())])
    };
    ends(one).zip(ends(other)).is_some_and(|(one, other)| {
        one.iter().zip(&other).all(|(one, other)| Euclidean.distance(*one, *other) < SAME_M)
    })
}

fn apart_m(one: &Figure, other: &Figure) -> f64 {
    Euclidean.distance(&one.geometry(), &other.geometry())
}
