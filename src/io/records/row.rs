//! What a row of a layer says: its cells, and the record of the plan it is about.

use super::cell::{Listed, read_cell};
use super::known::{Claimed, Known};
use super::reading::LayerReading;
use super::shaped::has_no_unit;
use super::words::Words;
use crate::domain::{
    Field, FieldValue, Holds, Id, LandUse, Plan, Record, RecordKind, Sort, Uid, Unfit, Value, Zone,
    ZoneKind, fields, record_of, uid, values,
};
use crate::i18n::Message;
use crate::io::features::{Layer, Placing, Shape};
use crate::io::zones::zone_holding;
use crate::units::Area;
use crate::wkb::Geometry;
use geo::InteriorPoint;
use jiff::civil::Date;
use rayon::prelude::*;
use std::collections::HashMap;

/// What cells say, by field and words.
type Meanings<'a> = HashMap<(usize, &'a str), Result<Value, Message>>;

/// A layer as it is read.
pub(super) struct Source<'a> {
    pub(super) layer: &'a Layer,
    pub(super) placing: &'a Placing,
    pub(super) listed: &'a Listed<'a>,
    pub(super) uid_column: Option<usize>,
    /// What an area is taken times whose head names no unit.
    pub(super) times: f64,
    /// What cells say that mean the same in every row: most rows of a map are of one zone and one use.
    pub(super) meanings: Meanings<'a>,
}

/// What the cells of a layer say that are chosen, or name records of kinds that stay as they are.
pub(super) fn meanings<'a>(
    plan: &Plan,
    kind: RecordKind,
    listed: &'a Listed<'_>,
    words: &Words,
) -> Meanings<'a> {
    let mut first = HashMap::new();
    for (place, column) in &listed.columns.of {
        let Some((place, field)) = place.and_then(|at| Some((at, fields(kind).get(at)?))) else {
            continue;
        };
        if is_lasting(kind, field) {
            for row in 1..listed.sheet.rows.len() {
                let key = (place, listed.sheet.cell(row, *column));
                first.entry(key).or_insert((field, (row, *column)));
            }
        }
    }
    let first = first.into_par_iter();
    first
        .map(|(key, (field, at))| {
            (key, read_cell(plan, listed, (key.0, field), at, words, &Value::Empty))
        })
        .collect()
}

/// Whether a cell of the field means the same in every row.
fn is_lasting(kind: RecordKind, field: &Field) -> bool {
    match field.sort {
        Sort::Choice(_) => true,
        Sort::Link(of) => of != kind,
        _ => false,
    }
}

impl Source<'_> {
    /// Where a row lies on the plan's grid; row 0 is the heads.
    pub(super) fn shape(&self, row: usize) -> Shape {
        self.placing.place(&self.layer.shapes[row - 1])
    }

    /// Whether a cell of a row names a record of its own kind, which a row before it may bring.
    pub(super) fn names_its_kind(&self, kind: RecordKind, row: usize) -> bool {
        let mut links = fields(kind).iter().enumerate();
        links.any(|(place, field)| {
            field.sort == Sort::Link(kind) && !self.listed.cell(row, Some(place)).is_empty()
        })
    }

    /// What the cells of a row say, a value a field, and the fields that name a record the plan does not
    /// have: nothing then.
    pub(super) fn said(
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
            let read = self.cell(plan, (at, field), (row, *column), words);
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

    /// What a cell says.
    fn cell(
        &self,
        plan: &Plan,
        (place, field): (usize, &Field),
        at: (usize, usize),
        words: &Words,
    ) -> Result<Value, Message> {
        match self.meanings.get(&(place, self.listed.sheet.cell(at.0, at.1))) {
            Some(known) => known.clone(),
            None => read_cell(plan, self.listed, (place, field), at, words, &Value::Empty),
        }
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

    pub(super) fn uid(&self, row: usize) -> Option<Uid> {
        Uid::parse(self.listed.sheet.cell(row, self.uid_column?).trim())
    }
}

/// The record of a row: the one it is known to be, with what the row says over it, or a new one.
pub(super) fn record(
    plan: &Plan,
    kind: RecordKind,
    (source, row): (&Source<'_>, usize),
    mut said: Vec<Value>,
    (shape, reading, on): (Option<&Geometry>, &LayerReading, Date),
    (known, claimed): (&Known, &Claimed),
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
    let key = by_uid.or_else(namesake).or_else(|| known.twin(kind, &said, claimed));
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
