//! A feature of a class, before a package has it.

use super::template::{Class, Drawn};
use crate::domain::Figure;
use crate::io::formats::PlanCell;

/// A feature.
pub(super) struct Feature {
    /// What tells it from others of its class: the number of its record, the same every time.
    pub(super) number: String,
    /// "A1".
    pub(super) name: String,
    /// What sort of thing it is.
    pub(super) sort: String,
    pub(super) note: Option<String>,
    /// What stands in fields of its class, by name; a class that has not got one leaves it out.
    pub(super) own: Vec<(&'static str, PlanCell)>,
    pub(super) shape: Figure,
}

/// The features of a class.
pub(super) struct Filled {
    pub(super) package: &'static str,
    pub(super) class: &'static Class,
    pub(super) features: Vec<Feature>,
}

/// Words, or nothing.
pub(super) fn words(said: Option<impl Into<String>>) -> PlanCell {
    said.map_or(PlanCell::Nothing, |said| PlanCell::Words(said.into()))
}

/// What of a place a class takes, each piece as a feature of its own where the class is of points.
pub(super) fn drawn_as(figure: &Figure, drawn: Drawn) -> Vec<Figure> {
    let mut pieces = Vec::new();
    gather(figure, drawn, &mut pieces);
    let is_one = drawn == Drawn::Point || pieces.len() < 2;
    if is_one { pieces } else { vec![Figure::Parts(pieces)] }
}

fn gather(figure: &Figure, drawn: Drawn, pieces: &mut Vec<Figure>) {
    match (figure, drawn) {
        (Figure::Parts(parts), _) => parts.iter().for_each(|part| gather(part, drawn, pieces)),
        (Figure::Point(_), Drawn::Point)
        | (Figure::Line(_), Drawn::Line)
        | (Figure::Area(_), Drawn::Area) => pieces.push(figure.clone()),
        (Figure::Point(_) | Figure::Line(_) | Figure::Area(_), _) => {}
    }
}
