//! The table `zone`. Its one geometry is the boundary, or the point of a zone that has none; the point
//! of a zone with both stands in two columns.

use super::{Cells, Row, Unreadable, write};
use crate::domain::{Boundary, Point, Zone};
use crate::store::geometry::{Geometry, point_blob, polygon_blob};
use rusqlite::types::Value;

impl Row for Zone {
    const COLUMNS: &'static [&'static str] = &[
        "id",
        "geom",
        "point_e",
        "point_n",
        "uid",
        "kind",
        "code",
        "name",
        "status",
        "place",
        "stated_ha",
        "area_scope",
        "industrial_ha",
        "decision",
        "boundary_source",
        "accuracy_m",
        "mountainous",
        "craft_village_cluster",
        "takes_relocated",
        "summary",
        "clause",
        "note",
    ];

    fn values(&self, srs: i32) -> Vec<Value> {
        let beside = self.point.filter(|_| self.boundary.is_some());
        vec![
            write::id(self.id),
            geometry(self, srs),
            write::easting(beside),
            write::northing(beside),
            write::uid(self.uid),
            write::choice(self.kind),
            write::text(&self.code),
            write::text(&self.name),
            write::maybe_choice(self.status),
            write::maybe_id(self.place),
            write::maybe_hectares(self.stated),
            write::maybe_text(self.area_scope.as_ref()),
            write::maybe_hectares(self.industrial),
            write::maybe_id(self.decision),
            write::maybe_choice(self.boundary_source),
            write::maybe_real(self.accuracy_m),
            write::maybe_boolean(self.mountainous),
            write::maybe_boolean(self.craft_village_cluster),
            write::maybe_boolean(self.takes_relocated),
            write::maybe_text(self.summary.as_ref()),
            write::maybe_text(self.clause.as_ref()),
            write::maybe_text(self.note.as_ref()),
        ]
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        let id = cells.key()?;
        let (boundary, point) = read_geometry(cells)?;
        Ok(Self {
            id,
            boundary,
            point,
            uid: cells.uid()?,
            kind: cells.choice()?,
            code: cells.text()?,
            name: cells.text()?,
            status: cells.maybe_choice()?,
            place: cells.maybe_id()?,
            stated: cells.maybe_hectares()?,
            area_scope: cells.maybe_text()?,
            industrial: cells.maybe_hectares()?,
            decision: cells.maybe_id()?,
            boundary_source: cells.maybe_choice()?,
            accuracy_m: cells.maybe_real()?,
            mountainous: cells.maybe_boolean()?,
            craft_village_cluster: cells.maybe_boolean()?,
            takes_relocated: cells.maybe_boolean()?,
            summary: cells.maybe_text()?,
            clause: cells.maybe_text()?,
            note: cells.maybe_text()?,
        })
    }
}

fn geometry(zone: &Zone, srs: i32) -> Value {
    match (&zone.boundary, zone.point) {
        (Some(boundary), _) => Value::Blob(polygon_blob(boundary, srs)),
        (None, Some(point)) => Value::Blob(point_blob(point, srs)),
        (None, None) => Value::Null,
    }
}

fn read_geometry(cells: &mut Cells<'_>) -> Result<(Option<Boundary>, Option<Point>), Unreadable> {
    let geometry = cells.maybe_geometry(|geometry| match geometry {
        Geometry::Rings(rings) => Some((Some(Boundary::new(rings)), None)),
        Geometry::Point(point) => Some((None, point)),
        Geometry::Line(_) | Geometry::Parts => None,
    })?;
    let beside = cells.maybe_position()?;
    let (boundary, point) = geometry.unwrap_or_default();
    Ok((boundary, point.or(beside)))
}
