//! A map of records: a layer's columns are fields, its shapes are where the records are.
//!
//! A row is known by its uid, else by what its owner calls it: a lot by zone and code, a zone by its code
//! or name. Cells that say nothing change nothing: other programs leave out what they do not know.

use super::cell::{Listed, decimals, read_cell};
use super::columns::{Columns, Names, check_matches, column_called, place_of};
use super::foreign::{OwnColumn, foreign_fit, is_computed, own_column};
use super::known::Known;
use super::reading::{RecordReading, RecordSheet, RecordsPlanned, RepairedRow};
use super::shaped::{drawn, has_no_unit, is_repeated, taken_shape, unit_by_shapes};
use super::words::Words;
use crate::domain::{
    Edit, Field, FieldValue, Holds, Id, LandUse, Plan, Record, RecordKind, Sort, Uid, Unfit, Value,
    Zone, ZoneKind, fields, record_of, uid, values,
};
use crate::geodesy::Crs;
use crate::i18n::{Language, Message};
use crate::io::features::{Layer, Shape, on_ground};
use crate::io::formats::UID;
use crate::io::list::{Fate, Head, ListPlanned, PlannedRow, RowAt, UnreadColumn, assigned};
use crate::io::sheet::Sheet;
use crate::io::zones::zone_holding;
use crate::operations::{Provenance, Scratch, keep};
use crate::units::Area;
use crate::wkb::Geometry;
use geo::InteriorPoint;
use jiff::civil::Date;
use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};

/// What whoever imports a map has said of it.
#[derive(Clone, Debug, Default)]
pub struct LayerReading {
    /// Of its columns.
    pub columns: RecordReading,
    /// The system of its numbers, where the file is not to be believed.
    pub crs: Option<Crs>,
    /// The zone of what says none; else it is the one the shape lies in.
    pub zone: Option<Id<Zone>>,
    /// The use of lots that say none.
    pub land_use: Option<LandUse>,
    /// Where its boundaries are from.
    pub provenance: Provenance,
}

/// What the layers of a map would do as records of a kind.
pub fn plan_layers(
    plan: &Plan,
    kind: RecordKind,
    layers: &[&Layer],
    reading: &LayerReading,
    language: Language,
    on: Date,
) -> Result<RecordsPlanned, Message> {
    plan_layers_telling(plan, kind, layers, reading, (language, on), &|_, _| true)
}

/// The same, telling after each row how many of how many are judged; where the answer is no, the rest is
/// not judged.
pub fn plan_layers_telling(
    plan: &Plan,
    kind: RecordKind,
    layers: &[&Layer],
    reading: &LayerReading,
    (language, on): (Language, Date),
    tell: &dyn Fn(usize, usize) -> bool,
) -> Result<RecordsPlanned, Message> {
    let row_count = layers.iter().map(|layer| layer.shapes.len()).sum();
    let words = Words::of(plan, kind, on);
    let mut import = Import {
        kind,
        reading,
        words,
        scratch: Scratch::on(plan),
        known: Known::called_on(plan, kind, on),
        unknown: BTreeMap::new(),
        repaired: Vec::new(),
    };
    let (mut sheets, mut rows) = (Vec::new(), Vec::new());
    let matches = &reading.columns.matches;
    let found = layers.iter().map(|layer| Some(columns(kind, &layer.table, &reading.columns)));
    check_matches(kind, &found.collect::<Vec<_>>(), matches)?;
    for layer in layers {
        let ground = on_ground(plan, layer, reading.crs)?;
        let table = &layer.table;
        let columns = columns(kind, table, &reading.columns);
        let names = Names::of(kind);
        let numerals = names.numerals(&columns, &import.words.texts, language);
        let decimals = decimals(kind, table, &columns, reading.columns.decimal, numerals);
        let uid_column =
            table.rows.first().and_then(|head| head.iter().position(|head| head == UID));
        let listed = Listed { sheet: table, columns: &columns, names, decimals };
        let (times, times_says) = unit_by_shapes(kind, &listed, &ground.shapes);
        let source = Source { listed: &listed, uid_column, times, meanings: RefCell::default() };
        rows.reserve(ground.shapes.len());
        for (place, shape) in ground.shapes.into_iter().enumerate() {
            let at = RowAt { sheet: sheets.len(), row: place + 2 };
            rows.push(import.judged(&source, at, shape));
            if !tell(rows.len(), row_count) {
                return Err(Message::new("io-layers-given-up"));
            }
        }
        sheets.push(RecordSheet {
            name: table.name.clone(),
            unread: unread(kind, &listed, uid_column, &reading.columns.leaves),
            is_open: listed.decimals.is_open(),
            doubts: table
                .asides
                .iter()
                .cloned()
                .chain(ground.says)
                .chain(times_says)
                .chain(import.loose_links())
                .collect(),
            repaired: std::mem::take(&mut import.repaired),
            ..RecordSheet::default()
        });
    }
    let count = rows.iter().filter(|row| matches!(row.fate, Fate::Adds | Fate::Changes)).count();
    let label = Message::new("io-records-read").with("kind", kind.text()).with("count", count);
    let list = ListPlanned { edit: import.scratch.done(label), rows };
    Ok(RecordsPlanned { list, sheets, others: Vec::new() })
}

/// Which column of a layer holds each field of a kind; nothing where none does.
pub fn layer_columns(
    kind: RecordKind,
    layer: &Layer,
    reading: &RecordReading,
) -> Vec<(&'static Field, Option<usize>)> {
    let columns = columns(kind, &layer.table, reading);
    let placed = fields(kind).iter().enumerate();
    placed.map(|(place, field)| (field, columns.of.get(&Some(place)).copied())).collect()
}

/// Which column holds which field: as said, as our own maps call them, as others do; none of those left
/// out.
fn columns(kind: RecordKind, table: &Sheet, reading: &RecordReading) -> Columns {
    const OWN: usize = 1_000_000;
    let head = Head::of_row(table, 0);
    let names = Names::of(kind);
    let places: Vec<Option<usize>> = (0..fields(kind).len()).map(Some).collect();
    let fit = |place: Option<usize>, name: &str| match (own_column(kind, name), place) {
        (Some(own), at) => {
            let is_it = at.is_some_and(|at| own == OwnColumn::Field(at));
            if is_it { OWN } else { 0 }
        }
        (None, Some(at)) if !is_computed(name) => {
            names.fit(place, name, &[]).max(foreign_fit(kind, at, name))
        }
        (None, _) => 0,
    };
    let mut of = assigned(&head, &places, fit);
    let left = reading.leaves.iter().filter_map(|wanted| column_called(&head, wanted));
    let left: Vec<usize> = left.collect();
    of.retain(|_, column| !left.contains(column));
    for (field, wanted) in &reading.matches {
        let place = place_of(kind, field);
        if let Some((place, column)) = place.zip(column_called(&head, wanted)) {
            of.retain(|_, taken| *taken != column);
            of.insert(Some(place), column);
        }
    }
    Columns { head, of, above: Vec::new() }
}

/// The columns nobody understood; what programs reckon by themselves is no word of anybody.
fn unread(
    kind: RecordKind,
    listed: &Listed<'_>,
    uid_column: Option<usize>,
    leaves: &[String],
) -> Vec<UnreadColumn> {
    let rows: Vec<usize> = (1..listed.sheet.rows.len()).collect();
    let is_own = |column: &UnreadColumn| {
        Some(column.column) == uid_column
            || is_computed(&column.name)
            || own_column(kind, &column.name).is_some()
    };
    listed.unread(&rows, leaves).into_iter().filter(|column| !is_own(column)).collect()
}

/// What cells said, by field and words.
type Meanings<'a> = HashMap<(usize, &'a str), Result<Value, Message>>;

/// A layer as it is read.
struct Source<'a> {
    listed: &'a Listed<'a>,
    uid_column: Option<usize>,
    /// What an area is taken times whose head names no unit.
    times: f64,
    /// What cells said that mean the same in every row: most rows of a map are of one zone and one use.
    meanings: RefCell<Meanings<'a>>,
}

/// An import under way.
struct Import<'a> {
    kind: RecordKind,
    reading: &'a LayerReading,
    words: Words,
    scratch: Scratch,
    known: Known,
    /// How often a field named a record the plan does not have.
    unknown: BTreeMap<usize, usize>,
    /// What of the layer's shapes was mended.
    repaired: Vec<RepairedRow>,
}

impl Import<'_> {
    /// That so many rows of the layer named records the plan does not have.
    fn loose_links(&mut self) -> Vec<Message> {
        let unknown = std::mem::take(&mut self.unknown);
        let said = unknown.into_iter().map(|(place, count)| {
            let field = Message::new(fields(self.kind)[place].text);
            Message::new("io-layer-loose-links").with("field", field).with("count", count)
        });
        said.collect()
    }

    /// A row judged by the plan as the rows before it leave it.
    fn judged(&mut self, source: &Source<'_>, at: RowAt, shape: Shape) -> PlannedRow {
        let Self { kind, reading, words, scratch, known, unknown, repaired } = self;
        let row = at.row - 1;
        let titles = fields(*kind).iter().enumerate().filter(|(_, field)| field.is_required);
        let titles = titles.map(|(place, _)| source.listed.cell(row, Some(place)));
        let name = titles.filter(|cell| !cell.is_empty()).collect::<Vec<_>>().join(" · ");
        let made = scratch.step(|plan| {
            let (shape, mended) = taken_shape(*kind, shape)?;
            let (said, loose) = source.said(plan, *kind, row, words)?;
            let record = record(
                plan,
                *kind,
                (source, row),
                said,
                (shape.as_ref(), reading, words.on),
                known,
            )?;
            if !known.claim(&record, words.on) {
                if is_repeated(plan, &record, shape.as_ref()) {
                    repaired.push(RepairedRow::of(at, Message::new("io-layer-row-repeats")));
                    let known = PlannedRow::told(at, name.clone(), Fate::Unchanged);
                    return Ok((Edit::new(Message::new("common-unsaid")), known));
                }
                return Err(Message::new("io-layer-row-twice").with("name", name.as_str()));
            }
            let record = match shape {
                Some(shape) => drawn(plan, record, shape, reading.provenance)?,
                None => record,
            };
            let edit = keep(plan, record, words.on)?;
            repaired.extend(mended.map(|what| RepairedRow::of(at, what)));
            for place in loose {
                *unknown.entry(place).or_default() += 1;
            }
            let planned = PlannedRow::made(plan, &edit, at, name.clone());
            Ok((edit, planned))
        });
        made.unwrap_or_else(|why| PlannedRow::told(at, name, Fate::Refused(why)))
    }
}

impl Source<'_> {
    /// What the cells of a row say, a value a field, and the fields that name a record the plan does not
    /// have: nothing then.
    fn said(
        &self,
        plan: &Plan,
        kind: RecordKind,
        row: usize,
        words: &Words,
    ) -> Result<(Vec<Value>, Vec<usize>), Message> {
        let mut said = vec![Value::Empty; fields(kind).len()];
        let mut loose = Vec::new();
        for (place, column) in &self.listed.columns.of {
            let Some((at, field)) = place.and_then(|at| Some((at, fields(kind).get(at)?))) else {
                continue;
            };
            if field.sort.holds() == Holds::Figure {
                continue;
            }
            let read = self.cell(plan, kind, (at, field), (row, *column), words);
            said[at] = match (read, field.sort) {
                (Ok(value), _) => self.in_unit(value, *column),
                (Err(_), Sort::Link(_)) => {
                    loose.push(at);
                    Value::Empty
                }
                (Err(why), _) => return Err(why),
            };
        }
        Ok((said, loose))
    }

    /// What a cell says. What is chosen or named of a kind that stays as it is is understood once.
    fn cell(
        &self,
        plan: &Plan,
        kind: RecordKind,
        (place, field): (usize, &Field),
        at: (usize, usize),
        words: &Words,
    ) -> Result<Value, Message> {
        let read = || read_cell(plan, self.listed, (place, field), at, words, &Value::Empty);
        let is_lasting = match field.sort {
            Sort::Choice(_) => true,
            Sort::Link(of) => of != kind,
            _ => false,
        };
        if !is_lasting {
            return read();
        }
        let key = (place, self.listed.sheet.cell(at.0, at.1));
        self.meanings.borrow_mut().entry(key).or_insert_with(read).clone()
    }

    /// An area whose head names no unit, in that of the layer.
    fn in_unit(&self, value: Value, column: usize) -> Value {
        match value {
            Value::Area(area) if self.times != 1.0 && has_no_unit(self.listed, column) => {
                Value::Area(Area::square_metres(area.as_square_metres() * self.times))
            }
            value => value,
        }
    }

    fn uid(&self, row: usize) -> Option<Uid> {
        Uid::parse(self.listed.sheet.cell(row, self.uid_column?).trim())
    }
}

/// The record of a row: the one it is known to be, with what the row says over it, or a new one.
fn record(
    plan: &Plan,
    kind: RecordKind,
    (source, row): (&Source<'_>, usize),
    mut said: Vec<Value>,
    (shape, reading, on): (Option<&Geometry>, &LayerReading, Date),
    known: &Known,
) -> Result<Record, Message> {
    let own_uid = source.uid(row);
    let by_uid = own_uid.and_then(|uid| plan.with_uid(uid).find(|key| key.kind == kind));
    let is_unsaid = |said: &[Value], sort: Sort| {
        let places = fields(kind).iter().zip(said).enumerate();
        places
            .filter(|(_, (field, value))| field.sort == sort && **value == Value::Empty)
            .map(|(at, _)| at)
            .next()
    };
    let zone_unsaid = is_unsaid(&said, Id::<Zone>::SORT).filter(|at| fields(kind)[*at].is_required);
    if let Some(place) = zone_unsaid.filter(|_| by_uid.is_none()) {
        let zone = reading.zone.or_else(|| zone_around(plan, shape?));
        said[place] = zone.ok_or_else(|| Message::new("io-layer-no-zone"))?.value();
    }
    let mut as_new = said.clone();
    for (sort, value) in [
        (LandUse::SORT, reading.land_use.map(|one| one.value())),
        (ZoneKind::SORT, Some(ZoneKind::Cluster.value())),
    ] {
        if let Some((place, value)) = is_unsaid(&as_new, sort).zip(value) {
            as_new[place] = value;
        }
    }
    let as_new =
        record_of(plan.next_key(kind), own_uid.unwrap_or_default(), as_new).map_err(Unfit::message);
    let namesake = || as_new.as_ref().ok().and_then(|record| known.namesake(record, on));
    let key = by_uid.or_else(namesake).or_else(|| known.twin(kind, &said));
    let before = key.and_then(|key| plan.record(key));
    let Some(before) = before else { return as_new };
    let filled = values(&before).into_iter().zip(said);
    let filled = filled.map(|(was, said)| if said == Value::Empty { was } else { said });
    record_of(before.key(), uid(&before), filled).map_err(Unfit::message)
}

/// The zone a shape lies in.
fn zone_around(plan: &Plan, shape: &Geometry) -> Option<Id<Zone>> {
    let middle = match shape {
        Geometry::Rings(rings) => rings.interior_point()?,
        Geometry::Point(at) => (*at)?,
        Geometry::Line(way) => way.interior_point()?,
        Geometry::Parts(parts) => return zone_around(plan, parts.first()?),
    };
    zone_holding(plan, middle)
}
