//! A plain `GeoPackage`: a table a layer, the plan's own grid and colours, nothing of the plan's own books.

use super::cells::{PlanCell, PlanColumn, Written};
use super::plan_layer::{PlanLayer, PlanRow};
use super::trouble::WriteTrouble;
use crate::domain::{Boundary, Figure, RecordKind};
use crate::geopackage::{NewColumn, NewLayer, NewRow, Shapes, geopackage};
use crate::i18n::Texts;
use crate::wkb::Geometry;
use rusqlite::types::Value;

/// All layers in one file.
pub(super) fn write(layers: &[PlanLayer], texts: &Texts) -> Result<Vec<u8>, WriteTrouble> {
    let Some(PlanLayer { grid, .. }) = layers.first() else {
        return Err(WriteTrouble::Format("no layers".to_owned()));
    };
    let kinds: Vec<RecordKind> = layers.iter().map(|layer| layer.kind).collect();
    let made = geopackage(grid, |draft| {
        draft.dress(&kinds, texts)?;
        layers.iter().try_for_each(|layer| {
            let columns: Vec<NewColumn<'_>> = layer.columns.iter().map(column).collect();
            let new = NewLayer {
                name: layer.name(),
                description: &texts.say(&layer.title),
                // Who is on a lot is drawn as the lot.
                shapes: Shapes::of(layer.kind).unwrap_or(Shapes::Land),
                columns: &columns,
                told_on: None,
            };
            draft.put(&new, layer.rows.iter().map(row))
        })
    });
    made.map_err(|why| WriteTrouble::Format(why.to_string()))
}

fn column(column: &PlanColumn) -> NewColumn<'static> {
    let holds = match column.holds {
        Written::Words => "TEXT",
        Written::Number => "DOUBLE",
        Written::Whole => "INTEGER",
        Written::Day => "DATE",
        Written::YesNo => "BOOLEAN",
    };
    NewColumn { name: column.name, holds: holds.into() }
}

fn row(row: &PlanRow) -> NewRow {
    let shape = row.shape.as_ref().and_then(figure);
    NewRow { shape, cells: row.cells.iter().map(PlanCell::sql).collect() }
}

impl PlanCell {
    /// As a `GeoPackage` keeps it.
    pub(in crate::io) fn sql(&self) -> Value {
        match self {
            Self::Nothing => Value::Null,
            Self::Words(words) => Value::Text(words.clone()),
            Self::Number(number) => Value::Real(*number),
            Self::Whole(number) => Value::Integer(*number),
            Self::Day(day) => Value::Text(day.to_string()),
            Self::YesNo(answer) => Value::Integer(i64::from(*answer)),
        }
    }
}

/// Nothing where nothing is drawn.
fn figure(shape: &Geometry) -> Option<Figure> {
    Some(match shape {
        Geometry::Point(at) => Figure::Point((*at)?),
        Geometry::Line(way) => Figure::Line(way.clone()),
        Geometry::Rings(rings) => Figure::Area(Boundary::new(rings.clone())),
        Geometry::Parts(parts) => Figure::Parts(parts.iter().filter_map(figure).collect()),
    })
}
