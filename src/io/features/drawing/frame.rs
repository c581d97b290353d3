//! Where the things of a block lie in the drawing.

use acadrust::entities::Insert;
use acadrust::types::{Matrix3, Matrix4, Vector3};
use geo::Coord;
use std::cmp::Ordering;

/// The way from numbers in the file to the drawing's own plane, seen from above.
#[derive(Clone, Copy, Debug)]
pub(super) struct Frame(Matrix4);

impl Frame {
    /// That of the drawing itself.
    pub(super) fn of_drawing() -> Self {
        Self(Matrix4::identity())
    }

    /// That of numbers on a plane which faces so, as flat entities keep theirs.
    pub(super) fn facing(&self, normal: Vector3) -> Self {
        let is_up = normal == Vector3::UNIT_Z
            || normal.length().partial_cmp(&f64::EPSILON) != Some(Ordering::Greater);
        if is_up {
            return *self;
        }
        Self(self.0 * Matrix4::from_matrix3(Matrix3::arbitrary_axis(normal)))
    }

    /// That of a copy of a block, which stands in a row and a column of such.
    pub(super) fn of_copy(&self, insert: &Insert, base: Vector3, row: u16, column: u16) -> Self {
        let to = insert.insert_point;
        let turned = self.facing(insert.normal).0
            * Matrix4::translation(to.x, to.y, to.z)
            * Matrix4::rotation_z(insert.rotation);
        let (across, up) =
            (f64::from(column) * insert.column_spacing, f64::from(row) * insert.row_spacing);
        let scale = Matrix4::scaling(insert.x_scale(), insert.y_scale(), insert.z_scale());
        let from = Matrix4::translation(-base.x, -base.y, -base.z);
        Self(turned * Matrix4::translation(across, up, 0.0) * scale * from)
    }

    /// A position.
    pub(super) fn at(&self, position: Vector3) -> Coord {
        let Vector3 { x, y, .. } = self.0.transform_point(position);
        Coord { x, y }
    }

    /// A direction and how far.
    pub(super) fn along(&self, direction: Vector3) -> Coord {
        let Vector3 { x, y, .. } = self.0.transform_direction(direction);
        Coord { x, y }
    }
}
