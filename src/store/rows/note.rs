//! The table `note`. Its geometry is a point, a line or a polygon and tells the shape, but for the
//! angle, which is a line of three corners whose `shape` says so.

use super::{Cells, Row, Unreadable, write};
use crate::domain::{Boundary, Note, NoteShape, Point};
use crate::store::geometry::{Geometry, line_blob, point_blob, polygon_blob};
use geo::{Coord, LineString, Polygon};
use rusqlite::types::Value;

impl Row for Note {
    const COLUMNS: &'static [&'static str] =
        &["id", "geom", "uid", "zone", "text", "shape", "made_on"];

    fn values(&self, srs: i32) -> Vec<Value> {
        vec![
            write::id(self.id),
            geometry(self, srs),
            write::uid(self.uid),
            write::maybe_id(self.zone),
            write::text(&self.text),
            write::choice(self.shape),
            write::maybe_date(self.made_on),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        let id = cells.key()?;
        let drawn = cells.maybe_geometry(drawn)?;
        let (uid, zone, text) = (cells.uid()?, cells.maybe_id()?, cells.text()?);
        let said = cells.maybe_choice()?;
        let (shape, corners) = match drawn {
            Some((NoteShape::Line, corners))
                if said == Some(NoteShape::Angle) && NoteShape::Angle.takes(corners.len()) =>
            {
                (NoteShape::Angle, corners)
            }
            Some(drawn) => drawn,
            None => (said.unwrap_or(NoteShape::Position), Vec::new()),
        };
        Ok(Self { id, uid, zone, text, shape, corners, made_on: cells.maybe_date()? })
    }
}

fn geometry(note: &Note, srs: i32) -> Value {
    let line = || note.corners.iter().map(|corner| corner.0).collect::<LineString>();
    match (note.shape, note.corners.as_slice()) {
        (_, []) => Value::Null,
        (NoteShape::Position, [at, ..]) => Value::Blob(point_blob(*at, srs)),
        (NoteShape::Line | NoteShape::Angle, _) => Value::Blob(line_blob(&line(), srs)),
        (NoteShape::Area, _) => {
            let area = Boundary::new(Polygon::new(line(), Vec::new()).into());
            Value::Blob(polygon_blob(&area, srs))
        }
    }
}

/// What a geometry draws; of an area the first outer ring.
fn drawn(geometry: Geometry) -> Option<(NoteShape, Vec<Point>)> {
    let points = |coords: &[Coord]| coords.iter().copied().map(Point::from).collect();
    match geometry {
        Geometry::Point(point) => Some((NoteShape::Position, vec![point?])),
        Geometry::Line(line) => Some((NoteShape::Line, points(&line.0))),
        Geometry::Rings(rings) => {
            let [only] = rings.0.as_slice() else { return None };
            let (_closing, open) = only.exterior().0.split_last()?;
            only.interiors().is_empty().then(|| (NoteShape::Area, points(open)))
        }
        Geometry::Parts => None,
    }
}
