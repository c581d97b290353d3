//! Dots and numbers of corners: each number outside its ring where it can be, none over another.

use super::room::{halo, room_rect};
use crate::domain::{CornerRing, Point};
use crate::map::palette::Palette;
use crate::views::scene::{LabelRoom, Rect as Room};
use egui::emath::Rot2;
use egui::{Color32, FontId, Galley, Painter, Pos2, Rect, Stroke, Vec2, vec2};
use std::sync::Arc;

const DOT: f32 = 3.0;
const HIGHLIGHTED_DOT: f32 = 5.5;
/// Dots nearer to each other than this would make a line of them.
const DOTS_APART: f32 = 5.0;
/// From a dot to its number.
const BESIDE: f32 = 5.0;
/// More numbers than this nobody reads.
const MOST_NUMBERS: usize = 400;
/// For more corners than this no room is looked for in a frame.
const MOST_TRIED: usize = 4_000;
/// How far a number is turned away from straight outside, in degrees, the best first.
const TURNS: [f32; 8] = [0.0, 40.0, -40.0, 80.0, -80.0, 130.0, -130.0, 180.0];

/// A corner with its number beside it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct NumberedCorner {
    /// Its position on the plan's grid.
    pub at: Point,
    /// Its number in the table.
    pub number: usize,
    /// In which ring it lies; corners of a ring follow each other.
    pub ring: usize,
    /// Whether it is the one being looked at; its number always shows.
    pub highlighted: bool,
}

impl NumberedCorner {
    /// The corners of a table, the one with the number `highlighted` set off.
    pub fn of_table(rings: &[CornerRing], highlighted: Option<usize>) -> Vec<Self> {
        let rings = rings.iter().enumerate();
        rings
            .flat_map(|(ring, corners)| corners.corners.iter().map(move |corner| (ring, corner)))
            .map(|(ring, corner)| Self {
                at: corner.point,
                number: corner.number,
                ring,
                highlighted: highlighted == Some(corner.number),
            })
            .collect()
    }
}

/// A corner whose number looks for room.
struct Marked {
    number: usize,
    highlighted: bool,
    at: Pos2,
    outwards: Vec2,
}

/// A number that has found room.
pub struct PlacedNumber {
    galley: Arc<Galley>,
    at: Pos2,
}

impl PlacedNumber {
    pub fn rect(&self) -> Rect {
        Rect::from_min_size(self.at, self.galley.size())
    }
}

/// Finds room for numbers: the highlighted one first and in any case, then evenly thinned.
pub fn place(
    painter: &Painter,
    map: Rect,
    palette: &Palette,
    covered: &[Rect],
    corners: &[(NumberedCorner, Pos2)],
) -> Vec<PlacedNumber> {
    let mut room = LabelRoom::new(room_rect(map.shrink(2.0)));
    for rect in covered {
        room.take(room_rect(rect.expand(2.0)));
    }
    let rings = Rings::of(corners);
    let mut order: Vec<Marked> = rings.corners().filter(|corner| map.contains(corner.at)).collect();
    // Every 1024th, then every 512th …: what is left out lies evenly between what is shown.
    order.sort_by_key(|corner| {
        let rank = corner.number.saturating_sub(1).trailing_zeros();
        (!corner.highlighted, std::cmp::Reverse(rank), corner.number)
    });
    let mut placed = Vec::new();
    for Marked { number, highlighted, at, outwards } in order.into_iter().take(MOST_TRIED) {
        if placed.len() >= MOST_NUMBERS {
            break;
        }
        let size = if highlighted { 13.0 } else { 11.0 };
        let text = number.to_string();
        let likely = vec2(text.len() as f32 * size * 0.55, size * 1.3);
        let free = |room: &LabelRoom, size: Vec2| {
            middles(at, outwards, size).find(|middle| room.is_free(&around(*middle, size)))
        };
        // Laying out costs more than looking for room.
        if !highlighted && free(&room, likely).is_none() {
            continue;
        }
        let font = FontId::new(size, palette.bold.clone());
        let galley = painter.layout_no_wrap(text, font, palette.text);
        let size = galley.size();
        let straight_out = || middles(at, outwards, size).next().filter(|_| highlighted);
        let Some(middle) = free(&room, size).or_else(straight_out) else { continue };
        room.take(around(middle, size).grown(3.0));
        placed.push(PlacedNumber { galley, at: (middle - size / 2.0).round() });
    }
    placed
}

/// Paints dots and the numbers that have found room.
pub fn paint(
    painter: &Painter,
    palette: &Palette,
    colour: Color32,
    corners: &[(NumberedCorner, Pos2)],
    numbers: &[PlacedNumber],
) {
    let map = painter.clip_rect();
    let mut last: Option<Pos2> = None;
    for (corner, at) in corners.iter().filter(|(_, at)| map.contains(*at)) {
        if corner.highlighted {
            painter.circle(*at, HIGHLIGHTED_DOT, colour, Stroke::new(2.0, palette.panel));
            painter.circle_stroke(*at, HIGHLIGHTED_DOT + 3.0, Stroke::new(1.5, colour));
        } else if last.is_none_or(|last| last.distance(*at) >= DOTS_APART) {
            painter.circle(*at, DOT, colour, Stroke::new(1.0, palette.panel));
            last = Some(*at);
        }
    }
    for number in numbers {
        halo(painter, number.at, &number.galley, palette.halo);
        painter.galley(number.at, Arc::clone(&number.galley), palette.text);
    }
}

/// Where a number of this size may stand beside its dot, the best first.
fn middles(at: Pos2, outwards: Vec2, size: Vec2) -> impl Iterator<Item = Pos2> {
    TURNS.into_iter().map(move |degrees| {
        let way = Rot2::from_angle(degrees.to_radians()) * outwards;
        let reach = BESIDE + way.x.abs() * size.x / 2.0 + way.y.abs() * size.y / 2.0;
        at + way * reach
    })
}

fn around(middle: Pos2, size: Vec2) -> Room {
    Room::around(middle.x, middle.y, size.x, size.y)
}

/// The rings of a list of corners, each with whether it runs clockwise on the screen.
struct Rings<'a>(Vec<(&'a [(NumberedCorner, Pos2)], bool)>);

impl<'a> Rings<'a> {
    fn of(corners: &'a [(NumberedCorner, Pos2)]) -> Self {
        let rings = corners.chunk_by(|(one, _), (other, _)| one.ring == other.ring);
        Self(rings.map(|ring| (ring, is_clockwise(ring))).collect())
    }

    /// Every corner with the way out of its ring.
    fn corners(&self) -> impl Iterator<Item = Marked> {
        self.0.iter().flat_map(|(ring, clockwise)| {
            let ways = (0..ring.len()).map(|place| outwards(ring, place, *clockwise));
            ring.iter().zip(ways).map(|((corner, at), outwards)| Marked {
                number: corner.number,
                highlighted: corner.highlighted,
                at: *at,
                outwards,
            })
        })
    }
}

/// Whether a ring runs clockwise on the screen, where y points down.
fn is_clockwise(ring: &[(NumberedCorner, Pos2)]) -> bool {
    let next = ring.iter().cycle().skip(1);
    let sides = ring.iter().zip(next);
    sides.map(|((_, from), (_, to))| (to.x - from.x) * (to.y + from.y)).sum::<f32>() < 0.0
}

/// The way out of the ring at a corner.
fn outwards(ring: &[(NumberedCorner, Pos2)], place: usize, clockwise: bool) -> Vec2 {
    let count = ring.len();
    let at = |place: usize| ring[place % count].1;
    let before = (at(place) - at(place + count - 1)).normalized();
    let after = (at(place + 1) - at(place)).normalized();
    let both = before + after;
    // At a spike, straight on; a corner alone has its number above.
    let (way, is_spike) = if both.length() > 0.1 { (both, false) } else { (before, true) };
    if way.length() == 0.0 {
        return vec2(0.0, -1.0);
    }
    let way = way.normalized();
    match (is_spike, clockwise) {
        (true, _) => way,
        (false, true) => vec2(way.y, -way.x),
        (false, false) => vec2(-way.y, way.x),
    }
}
