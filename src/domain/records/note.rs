//! Ghi chú trên bản đồ: a measurement or remark kept where it was made.

use crate::domain::choice::choice;
use crate::domain::columns::{OfColumns, ToColumns, Unmeant, meant, next};
use crate::domain::record::record;
use crate::domain::{Boundary, FieldValue, Figure, Id, Point, Sort, Value, Zone};
use geo::{Coord, LineString, Polygon};
use jiff::civil::Date;

choice! {
    /// What a note's corners make.
    NoteShape in "shape" {
        /// One position.
        Position = "position",
        /// A way of two corners or more: a distance.
        Line = "line",
        /// A ring of three corners or more, the first not repeated.
        Area = "area",
        /// Three corners, the angle at the middle one.
        Angle = "angle",
    }
}

impl NoteShape {
    /// Whether so many corners make this shape.
    pub const fn takes(self, corners: usize) -> bool {
        match self {
            Self::Position => corners == 1,
            Self::Line => corners >= 2,
            Self::Area => corners >= 3,
            Self::Angle => corners == 3,
        }
    }
}

record! {
    /// A measurement or remark kept on the map.
    Note {
        /// The zone it is about, if about one.
        zone: Option<Id<Zone>>,
        /// "Từ cổng đến trạm xử lý: 312,40 m".
        text: String [prose, title],
        /// What the corners make.
        shape: NoteShape;
        /// On the plan's grid; none where another program wrote a remark without a place.
        corners: Vec<Point> as geom | shape,
        /// The day it was made.
        made_on: Option<Date>,
    }
}

/// The geometry is a point, a line or a polygon and tells the shape, but for the angle, which is a line
/// of three corners whose `shape` says so.
impl ToColumns for (&NoteShape, &Vec<Point>) {
    fn value(self, column: usize) -> Value {
        let (shape, corners) = self;
        if column == 1 {
            return FieldValue::value(shape);
        }
        let line = || corners.iter().map(|corner| corner.0).collect::<LineString>();
        match (shape, corners.as_slice()) {
            (_, []) => Value::Empty,
            (NoteShape::Position, [at, ..]) => Value::Figure(Figure::Point(*at)),
            (NoteShape::Line | NoteShape::Angle, _) => Value::Figure(Figure::Line(line())),
            (NoteShape::Area, _) => {
                let ring = Polygon::new(line(), Vec::new());
                Value::Figure(Figure::Area(Boundary::new(ring.into())))
            }
        }
    }
}

impl OfColumns for (NoteShape, Vec<Point>) {
    const COLUMNS: &'static [(Sort, bool)] =
        &[(Sort::Figure, false), (<NoteShape as FieldValue>::SORT, false)];

    fn of(values: &mut dyn Iterator<Item = Value>) -> Result<Self, Unmeant> {
        let figure = meant::<Option<Figure>>(next(values), 0)?;
        let said = meant::<Option<NoteShape>>(next(values), 1)?;
        let Some(figure) = figure else {
            return Ok((said.unwrap_or(NoteShape::Position), Vec::new()));
        };
        match drawn(&figure).ok_or(Unmeant { column: 0, is_empty: false })? {
            (NoteShape::Line, corners)
                if said == Some(NoteShape::Angle) && NoteShape::Angle.takes(corners.len()) =>
            {
                Ok((NoteShape::Angle, corners))
            }
            drawn => Ok(drawn),
        }
    }
}

/// What a figure draws; an area with a hole is no note, nor is what has several parts.
fn drawn(figure: &Figure) -> Option<(NoteShape, Vec<Point>)> {
    let points = |coords: &[Coord]| coords.iter().copied().map(Point::from).collect();
    match figure {
        Figure::Point(at) => Some((NoteShape::Position, vec![*at])),
        Figure::Line(line) => Some((NoteShape::Line, points(&line.0))),
        Figure::Area(area) => {
            let [only] = area.rings().0.as_slice() else { return None };
            let (_closing, open) = only.exterior().0.split_last()?;
            only.interiors().is_empty().then(|| (NoteShape::Area, points(open)))
        }
        Figure::Parts(_) => None,
    }
}
