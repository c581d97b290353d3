//! What a shape of a map is to a record: its boundary, its place; and what measured land says of areas
//! somebody wrote without a unit.

use super::cell::Listed;
use super::foreign::own_column;
use crate::domain::{
    Boundary, Bounded, Figure, Holds, Lot, Plan, Record, RecordKind, Sort, Unfit, Value, fields,
    record_of, uid, values,
};
use crate::i18n::Message;
use crate::io::features::Shape;
use crate::io::list::unit_in;
use crate::operations::{Provenance, is_same_boundary, tidied, with_boundary};
use crate::wkb::Geometry;
use geo::{Area as _, MultiPolygon, Polygon};
use std::sync::Arc;

/// A corner that moved less than this is where it was, metres: what maps in degrees leave of a
/// millimetre.
const SAME_M: f64 = 0.000_5;

/// A shape, and what was mended of it.
type Taken = (Option<Geometry>, Option<Message>);

/// The shape of a row as its kind can have it, and what had to be mended of it; nothing where nothing is
/// drawn or the kind lies nowhere.
pub(super) fn taken_shape(kind: RecordKind, shape: Shape) -> Result<Taken, Message> {
    let is_drawn = fields(kind).iter().any(|field| field.sort.holds() == Holds::Figure);
    let shape = shape?;
    if !is_drawn || shape.is_empty() {
        return Ok((None, None));
    }
    if !Bounded::is_of(kind) {
        return Ok((Some(shape), None));
    }
    if let Geometry::Point(_) = shape
        && kind == RecordKind::Zone
    {
        return Ok((Some(shape), None));
    }
    let land = MultiPolygon(polygons(shape));
    if land.0.is_empty() {
        return Err(Message::new("io-layer-no-area").with("kind", kind.text()));
    }
    // Files of other programs are full of corners that stand twice.
    let tidied = tidied(land);
    let says = (tidied.doubled + tidied.spikes > 0).then(|| {
        let said = Message::new("io-layer-row-tidied").with("doubled", tidied.doubled);
        said.with("spikes", tidied.spikes)
    });
    Ok((Some(Geometry::Rings(tidied.rings)), says))
}

/// All land of a shape; a way that comes back to where it began goes round some.
fn polygons(shape: Geometry) -> Vec<Polygon> {
    match shape {
        Geometry::Rings(rings) => rings.0,
        Geometry::Line(way) if way.is_closed() && way.0.len() > 3 => {
            vec![Polygon::new(way, Vec::new())]
        }
        Geometry::Parts(parts) => parts.into_iter().flat_map(polygons).collect(),
        Geometry::Point(_) | Geometry::Line(_) => Vec::new(),
    }
}

/// A record that is about to be kept, drawn as the shape says; one that is drawn so in the plan as it is.
pub(super) fn drawn(
    plan: &Plan,
    record: Record,
    shape: Geometry,
    provenance: Provenance,
) -> Result<Record, Message> {
    match (Bounded::of(record.key()), shape) {
        (Some(of), Geometry::Rings(rings)) => bound(plan, (record, of), rings, provenance),
        (_, shape) => placed(record, shape),
    }
}

fn bound(
    plan: &Plan,
    (record, of): (Record, Bounded),
    rings: MultiPolygon,
    provenance: Provenance,
) -> Result<Record, Message> {
    let before = plan.boundary_facts(of).unwrap_or_default();
    let recorded = Provenance::from(&before);
    let is_same = before
        .boundary
        .as_ref()
        .is_some_and(|before| is_same_boundary(before.rings(), &rings, SAME_M));
    let Some(boundary) = before.boundary.filter(|_| is_same) else {
        return Ok(with_boundary(plan, record, rings, provenance)?);
    };
    let said = Provenance {
        source: provenance.source.or(recorded.source),
        accuracy_m: provenance.accuracy_m.or(recorded.accuracy_m),
    };
    if said == recorded {
        return Ok(record);
    }
    Ok(with_boundary(plan, record, boundary.rings().clone(), said)?)
}

/// Whether a record of the plan says and draws all that this one does: its row stands twice.
pub(super) fn is_repeated(plan: &Plan, record: &Record, shape: Option<&Geometry>) -> bool {
    let (Record::Lot(lot), Some(Geometry::Rings(rings))) = (record, shape) else { return false };
    let told = |twin: &Lot| Lot {
        id: lot.id,
        uid: lot.uid,
        boundary: None,
        boundary_source: None,
        accuracy_m: None,
        ..twin.clone()
    };
    let is_it = |twin: &Arc<Lot>| {
        let land = twin.boundary.as_ref();
        told(twin) == told(lot)
            && land.is_some_and(|land| is_same_boundary(land.rings(), rings, SAME_M))
    };
    plan.lots_coded(lot.zone, &lot.code).any(is_it)
}

/// The record at a place of whatever shape its kind has.
fn placed(record: Record, shape: Geometry) -> Result<Record, Message> {
    let key = record.key();
    let mut filled = values(&record);
    let mut known = fields(key.kind).iter();
    match (known.position(|field| field.sort == Sort::Figure), &shape) {
        (Some(at), _) => {
            let figure = figure(shape);
            if let (Value::Figure(before), Some(figure)) = (&filled[at], &figure)
                && is_same_figure(before, figure)
            {
                return Ok(record);
            }
            filled[at] = figure.map_or(Value::Empty, Value::Figure);
        }
        (None, Geometry::Point(Some(point))) => {
            for (field, slot) in fields(key.kind).iter().zip(&mut filled) {
                let metres = match field.sort {
                    Sort::Easting => point.x(),
                    Sort::Northing => point.y(),
                    _ => continue,
                };
                if !matches!(slot, Value::Number(was) if (*was - metres).abs() <= SAME_M) {
                    *slot = Value::Number(metres);
                }
            }
        }
        (None, _) => return Ok(record),
    }
    record_of(key, uid(&record), filled).map_err(Unfit::message)
}

/// A shape as a record keeps it.
pub(in crate::io) fn figure(shape: Geometry) -> Option<Figure> {
    Some(match shape {
        Geometry::Point(at) => Figure::Point(at?),
        Geometry::Line(way) => Figure::Line(way),
        Geometry::Rings(rings) => Figure::Area(Boundary::new(rings)),
        Geometry::Parts(parts) => Figure::Parts(parts.into_iter().filter_map(figure).collect()),
    })
}

fn is_same_figure(one: &Figure, other: &Figure) -> bool {
    let is_near = |one: geo::Coord, other: geo::Coord| {
        (one.x - other.x).abs() <= SAME_M && (one.y - other.y).abs() <= SAME_M
    };
    match (one, other) {
        (Figure::Point(one), Figure::Point(other)) => is_near(one.0, other.0),
        (Figure::Line(one), Figure::Line(other)) => {
            let mut corners = one.0.iter().zip(&other.0);
            one.0.len() == other.0.len() && corners.all(|(one, other)| is_near(*one, *other))
        }
        (Figure::Area(one), Figure::Area(other)) => {
            is_same_boundary(one.rings(), other.rings(), SAME_M)
        }
        (Figure::Parts(one), Figure::Parts(other)) => {
            one.len() == other.len()
                && one.iter().zip(other).all(|(one, other)| is_same_figure(one, other))
        }
        (Figure::Point(_) | Figure::Line(_) | Figure::Area(_) | Figure::Parts(_), _) => false,
    }
}

/// Whether neither head nor column says in which unit an area is.
pub(super) fn has_no_unit(listed: &Listed<'_>, column: usize) -> bool {
    let head = listed.columns.head.name(column);
    unit_in(&head.replace('_', " ")).is_none() && own_column(listed.names.kind(), head).is_none()
}

/// The land of a shape, square metres.
fn measured(shape: &Geometry) -> f64 {
    match shape {
        Geometry::Rings(rings) => rings.unsigned_area(),
        other => MultiPolygon(polygons(other.clone())).unsigned_area(),
    }
}

/// What areas without a unit are to be taken times, as the land drawn beside them says, and a sentence
/// where it says something else than the field or nothing at all.
pub(super) fn unit_by_shapes(
    kind: RecordKind,
    listed: &Listed<'_>,
    shapes: impl Iterator<Item = Shape>,
) -> (f64, Option<Message>) {
    let areas = listed.columns.of.iter().filter_map(|(place, column)| {
        let field = fields(kind).get((*place)?)?;
        let is_meant = field.sort.holds() == Holds::Area && has_no_unit(listed, *column);
        is_meant.then_some((field, *column))
    });
    let Some((field, column)) = areas.into_iter().next() else { return (1.0, None) };
    let ratios = shapes.enumerate().filter_map(|(place, shape)| {
        let measured = measured(&shape.ok()?);
        let (written, _) = listed.decimals.number(listed.sheet, (place + 1, column)).ok()?;
        let written = field.sort.area(written).as_square_metres();
        (measured > 0.0 && written > 0.0).then_some(measured / written)
    });
    let mut ratios: Vec<f64> = ratios.collect();
    if ratios.is_empty() {
        return (1.0, None);
    }
    ratios.sort_by(f64::total_cmp);
    let middle = ratios[ratios.len() / 2];
    let about = |key| Message::new(key).with("column", listed.columns.head.name(column));
    match [1.0, 10_000.0, 0.000_1].into_iter().find(|times| (middle / times - 1.0).abs() < 0.2) {
        Some(1.0) => (1.0, None),
        Some(times) => (times, Some(about("io-layer-unit-by-shapes"))),
        None => (1.0, Some(about("io-layer-areas-differ"))),
    }
}
