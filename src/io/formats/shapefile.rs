//! ESRI shapefiles: the plan's own grid, UTF-8, a set of files a layer and sort of shape.
//!
//! A shapefile knows one sort of shape, names of ten letters and texts of 254 bytes: what does not fit
//! is left out and told, never cut.

use super::cells::{PlanCell, PlanColumn, Written};
use super::plan_layer::{PlanLayer, PlanRow};
use super::short_names::short_names;
use super::trouble::{Part, WriteTrouble};
use super::zipped::zipped;
use crate::i18n::Message;
use crate::wkb::Geometry;
use dbase::{FieldName, FieldValue, TableWriterBuilder, Unicode};
use geo::Coord;
use shapefile::{Multipoint, Point, Polygon, PolygonRing, Polyline, ShapeWriter};
use std::io::{Cursor, Seek, Write};

/// Bytes of a text.
const LONGEST: u8 = 254;
/// Figures of a number, and those after its point.
const FIGURES: (u8, u8) = (24, 10);

/// The sorts of shape a file of its own is written for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Sort {
    Area,
    Line,
    Point,
}

impl Sort {
    const ALL: [(Self, &str); 3] =
        [(Self::Area, ""), (Self::Line, "_line"), (Self::Point, "_point")];

    /// Nothing for a mixture.
    fn of(shape: &Geometry) -> Option<Self> {
        match shape {
            Geometry::Rings(_) => Some(Self::Area),
            Geometry::Line(_) => Some(Self::Line),
            Geometry::Point(_) => Some(Self::Point),
            Geometry::Parts(parts) => {
                let first = Self::of(parts.first()?)?;
                parts.iter().all(|part| Self::of(part) == Some(first)).then_some(first)
            }
        }
    }
}

/// All layers in one archive, and what is not in it.
pub(super) fn zip(layers: &[PlanLayer]) -> Result<(Vec<u8>, Vec<Message>), WriteTrouble> {
    let mut files = Vec::new();
    for layer in layers {
        for (sort, suffix) in Sort::ALL {
            let parts = set(layer, sort)?;
            files.extend(
                parts
                    .into_iter()
                    .map(|(ending, bytes)| (format!("{}{suffix}.{ending}", layer.name()), bytes)),
            );
        }
    }
    if files.is_empty() {
        return Err(nothing_drawn());
    }
    Ok((zipped(files)?, layers.iter().flat_map(left_out).collect()))
}

/// The files of a layer of one sort of shape, the main one first, and what is not in them.
pub(super) fn one(layers: &[PlanLayer]) -> Result<(Vec<Part>, Vec<Message>), WriteTrouble> {
    let mut sets = Vec::new();
    for layer in layers {
        for (sort, _) in Sort::ALL {
            sets.extend(Some(set(layer, sort)?).filter(|set| !set.is_empty()));
        }
    }
    if sets.len() > 1 {
        return Err(WriteTrouble::Said(Message::new("io-shapefile-of-several")));
    }
    let left_out = layers.iter().flat_map(left_out).collect();
    let set = sets.pop().ok_or_else(nothing_drawn)?;
    Ok((set, left_out))
}

fn nothing_drawn() -> WriteTrouble {
    WriteTrouble::Said(Message::new("io-nothing-drawn"))
}

/// What of a layer is in no file.
fn left_out(layer: &PlanLayer) -> Vec<Message> {
    let sort = |row: &PlanRow| row.shape.as_ref().and_then(Sort::of);
    let undrawn = layer.rows.iter().filter(|row| sort(row).is_none()).count();
    let undrawn = (undrawn > 0).then(|| {
        Message::new("io-shapefile-undrawn")
            .with("kind", layer.title.clone())
            .with("count", undrawn)
    });
    let long = layer.columns.iter().enumerate().filter(|(place, _)| !fits(layer, *place));
    let long = long.map(|(_, column)| {
        Message::new("io-shapefile-long").with("column", Message::new(column.text))
    });
    undrawn.into_iter().chain(long).collect()
}

/// Whether every text of a column is short enough.
fn fits(layer: &PlanLayer, place: usize) -> bool {
    let is_short = |cell: &PlanCell| match cell {
        PlanCell::Words(words) => words.len() <= usize::from(LONGEST),
        PlanCell::Nothing
        | PlanCell::Number(_)
        | PlanCell::Whole(_)
        | PlanCell::Day(_)
        | PlanCell::YesNo(_) => true,
    };
    layer.rows.iter().all(|row| row.cells.get(place).is_none_or(is_short))
}

fn set(layer: &PlanLayer, sort: Sort) -> Result<Vec<Part>, WriteTrouble> {
    let is_meant = |row: &&PlanRow| row.shape.as_ref().and_then(Sort::of) == Some(sort);
    let rows: Vec<&PlanRow> = layer.rows.iter().filter(is_meant).collect();
    if rows.is_empty() {
        return Ok(Vec::new());
    }
    let (mut shp, mut shx) = (Cursor::new(Vec::new()), Cursor::new(Vec::new()));
    shapes(ShapeWriter::with_shx(&mut shp, &mut shx), sort, &rows)?;
    Ok(vec![
        ("shp", shp.into_inner()),
        ("shx", shx.into_inner()),
        ("dbf", table(layer, &rows)?),
        ("prj", layer.grid.definition().into_bytes()),
        ("cpg", b"UTF-8".to_vec()),
    ])
}

fn shapes<T: Write + Seek>(
    mut writer: ShapeWriter<T>,
    sort: Sort,
    rows: &[&PlanRow],
) -> Result<(), shapefile::Error> {
    let shapes: Vec<&Geometry> = rows.iter().filter_map(|row| row.shape.as_ref()).collect();
    match sort {
        Sort::Area => shapes
            .into_iter()
            .try_for_each(|shape| writer.write_shape(&Polygon::with_rings(rings(shape))))?,
        Sort::Line => shapes
            .into_iter()
            .try_for_each(|shape| writer.write_shape(&Polyline::with_parts(ways(shape))))?,
        Sort::Point => {
            let points: Vec<Vec<Point>> = shapes
                .into_iter()
                .map(|shape| shape.corners().into_iter().map(point).collect())
                .collect();
            if points.iter().all(|points| points.len() == 1) {
                points.iter().flatten().try_for_each(|point| writer.write_shape(point))?;
            } else {
                points
                    .into_iter()
                    .try_for_each(|points| writer.write_shape(&Multipoint::new(points)))?;
            }
        }
    }
    writer.finalize()
}

fn point(at: Coord) -> Point {
    Point::new(at.x, at.y)
}

fn rings(shape: &Geometry) -> Vec<PolygonRing<Point>> {
    match shape {
        Geometry::Rings(polygons) => polygons
            .iter()
            .flat_map(|polygon| {
                let points = |ring: &geo::LineString| ring.0.iter().copied().map(point).collect();
                let holes =
                    polygon.interiors().iter().map(move |hole| PolygonRing::Inner(points(hole)));
                std::iter::once(PolygonRing::Outer(points(polygon.exterior()))).chain(holes)
            })
            .collect(),
        Geometry::Parts(parts) => parts.iter().flat_map(rings).collect(),
        Geometry::Point(_) | Geometry::Line(_) => Vec::new(),
    }
}

fn ways(shape: &Geometry) -> Vec<Vec<Point>> {
    match shape {
        Geometry::Line(way) => vec![way.0.iter().copied().map(point).collect()],
        Geometry::Parts(parts) => parts.iter().flat_map(ways).collect(),
        Geometry::Point(_) | Geometry::Rings(_) => Vec::new(),
    }
}

fn table(layer: &PlanLayer, rows: &[&PlanRow]) -> Result<Vec<u8>, dbase::Error> {
    let names = short_names(layer.columns.iter().map(|column| column.name));
    let written: Vec<usize> =
        (0..layer.columns.len()).filter(|place| fits(layer, *place)).collect();
    let mut builder = TableWriterBuilder::with_encoding(Unicode);
    for place in &written {
        let Ok(name) = FieldName::try_from(names[*place].as_str()) else { continue };
        builder = field(builder, name, layer.columns[*place]);
    }
    let mut table = Cursor::new(Vec::new());
    let mut writer = builder.build_with_dest(&mut table);
    for row in rows {
        writer.write_record(&Cells { layer, row, written: &written })?;
    }
    writer.finalize()?;
    drop(writer);
    Ok(table.into_inner())
}

fn field(builder: TableWriterBuilder, name: FieldName, column: PlanColumn) -> TableWriterBuilder {
    match column.holds {
        Written::Words => builder.add_character_field(name, LONGEST),
        Written::Number => builder.add_numeric_field(name, FIGURES.0, FIGURES.1),
        Written::Whole => builder.add_numeric_field(name, FIGURES.0, 0),
        Written::Day => builder.add_date_field(name),
        Written::YesNo => builder.add_logical_field(name),
    }
}

/// The cells of a row that fit.
struct Cells<'a> {
    layer: &'a PlanLayer,
    row: &'a PlanRow,
    written: &'a [usize],
}

impl dbase::WritableRecord for Cells<'_> {
    fn write_using<W: Write>(
        &self,
        writer: &mut dbase::FieldWriter<'_, W>,
    ) -> Result<(), dbase::FieldError> {
        self.written.iter().try_for_each(|place| {
            let cell = &self.row.cells[*place];
            writer.write_next_field_value(&value(self.layer.columns[*place].holds, cell))
        })
    }
}

fn value(holds: Written, cell: &PlanCell) -> FieldValue {
    match (holds, cell) {
        (_, PlanCell::Words(words)) => FieldValue::Character(Some(words.clone())),
        (_, PlanCell::Number(number)) => FieldValue::Numeric(Some(*number)),
        (_, PlanCell::Whole(number)) => FieldValue::Numeric(Some(*number as f64)),
        (_, PlanCell::YesNo(answer)) => FieldValue::Logical(Some(*answer)),
        (_, PlanCell::Day(day)) => {
            let [month, day_of_month] =
                [day.month(), day.day()].map(i8::unsigned_abs).map(u32::from);
            let year = u32::from(day.year().unsigned_abs());
            FieldValue::Date(dbase::Date::new(day_of_month, month, year).ok())
        }
        (Written::Words, PlanCell::Nothing) => FieldValue::Character(None),
        (Written::Number | Written::Whole, PlanCell::Nothing) => FieldValue::Numeric(None),
        (Written::Day, PlanCell::Nothing) => FieldValue::Date(None),
        (Written::YesNo, PlanCell::Nothing) => FieldValue::Logical(None),
    }
}
