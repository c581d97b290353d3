//! The tables of the kinds that describe their fields: one column a field.

use super::{Cells, Row, Unreadable, write};
use crate::domain::{Cell, Described, Figure};
use crate::store::geometry::{line_blob, point_blob, polygon_blob};
use rusqlite::types::Value;

impl<T: Described> Row for T {
    const COLUMNS: &'static [&'static str] = T::COLUMNS;

    fn values(&self, srs: i32) -> Vec<Value> {
        let fields = self.cells().into_iter().map(|cell| value(cell, srs));
        [write::id(self.id()), write::uid(self.uid())].into_iter().chain(fields).collect()
    }

    fn read(cells: &mut Cells<'_>) -> Result<Self, Unreadable> {
        let (id, uid) = (cells.key()?, cells.uid()?);
        let filled = T::FIELDS.iter().map(|field| cells.cell(field.sort));
        let filled: Vec<Cell> = filled.collect::<Result<_, _>>()?;
        T::of_cells(id, uid, &filled).map_err(|field| cells.unmeant(field))
    }
}

fn value(cell: Cell, srs: i32) -> Value {
    match cell {
        Cell::Empty => Value::Null,
        Cell::Text(words) => write::text(&words),
        Cell::Day(day) => write::maybe_date(Some(day)),
        Cell::Number(number) => write::maybe_real(Some(number)),
        Cell::Whole(number) | Cell::Link(number) => Value::Integer(number),
        Cell::YesNo(answer) => write::boolean(answer),
        Cell::Figure(Figure::Point(at)) => Value::Blob(point_blob(at, srs)),
        Cell::Figure(Figure::Line(way)) => Value::Blob(line_blob(&way, srs)),
        Cell::Figure(Figure::Area(area)) => Value::Blob(polygon_blob(&area, srs)),
    }
}
