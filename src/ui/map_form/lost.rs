//! Lost and found: what of a file was not taken, and why.

use super::file::MapFile;
use super::said::Said;
use super::shown::shape_of;
use super::taken::Taken;
use crate::domain::Plan;
use crate::i18n::Message;
use crate::io::{Layer, LostThing, Placing, WhyLost, placing};
use crate::map::{ProposedShape, Standing};
use std::ops::Range;

/// Something that was not taken.
#[derive(Clone, Debug)]
pub struct LostLine {
    /// What, where, and why.
    pub(super) says: Message,
    /// How many things it stands for.
    pub(super) count: usize,
    /// Its shapes among those on the map.
    pub(super) shapes: Range<usize>,
}

/// Everything that was not taken; its shapes come after those of the rows.
pub(super) fn lost_lines(
    plan: &Plan,
    file: &MapFile,
    said: &Said,
    taken: &Taken,
    shapes: &mut Vec<(ProposedShape, Standing)>,
) -> Vec<LostLine> {
    let mut lines = Vec::new();
    // A drawing has one system, whatever layers it has.
    let of_drawing = taken.lots.as_ref().map(|lots| placing(plan, &lots.layer, said.crs).ok());
    for thing in taken.lots.iter().flat_map(|lots| &lots.lost) {
        let first = shapes.len();
        let placing = of_drawing.as_ref().and_then(Option::as_ref);
        let placed = placing.and_then(|it| it.place(&Ok(thing.shape.clone())).ok());
        shapes.extend(placed.map(|shape| (shape_of(&shape), Standing::Lost)));
        lines.push(LostLine { says: thing_says(thing), count: 1, shapes: first..shapes.len() });
    }
    for (place, layer) in file.read.layers.iter().enumerate() {
        let is_read = taken.places.contains(&place) || taken.codes == Some(place);
        if is_read || layer.shapes.is_empty() {
            continue;
        }
        let first = shapes.len();
        let own = || placing(plan, layer, said.crs).ok();
        if let Some(placing) = of_drawing.clone().unwrap_or_else(own) {
            shapes.extend(lost_shapes(layer, &placing));
        }
        let count = layer.shapes.len();
        let says = Message::new("maps-lost-layer").with("layer", layer.table.name.as_str());
        lines.push(LostLine {
            says: says.with("count", count),
            count,
            shapes: first..shapes.len(),
        });
    }
    lines.extend(file.read.left_out.iter().map(|left_out| LostLine {
        says: left_out.message(),
        count: left_out.count,
        shapes: shapes.len()..shapes.len(),
    }));
    lines
}

fn lost_shapes(
    layer: &Layer,
    placing: &Placing,
) -> impl Iterator<Item = (ProposedShape, Standing)> {
    let placed = layer.shapes.iter().filter_map(|shape| placing.place(shape).ok());
    placed.map(|shape| (shape_of(&shape), Standing::Lost))
}

fn thing_says(thing: &LostThing) -> Message {
    let key = match thing.why {
        WhyLost::Uncoded => "maps-lost-uncoded",
        WhyLost::Doubled => "maps-lost-doubled",
        WhyLost::Outside => "maps-lost-outside",
        WhyLost::Loose => "maps-lost-loose",
    };
    Message::new(key).with("name", thing.name.as_str())
}
