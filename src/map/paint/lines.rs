//! Lines over the map that may be far longer than the screen: only what is seen is drawn.

use egui::{Painter, Pos2, Rect, Shape, Stroke};

const DASH: f32 = 7.0;
const GAP: f32 = 4.5;
/// Corners nearer to each other than this are one on the screen.
const APART: f32 = 0.7;

/// A dashed line through corners; the dashes lie still while the map moves under its edge.
pub fn dashed(painter: &Painter, corners: &[Pos2], stroke: Stroke) {
    let seen = painter.clip_rect().expand(stroke.width);
    let mut dashes = Vec::new();
    for (from, to) in sides(corners) {
        let Some((first, last)) = part_within(seen, from, to) else { continue };
        let length = from.distance(to);
        for at in dash_starts(first * length, last * length) {
            let way = (to - from) / length;
            let end = (at + DASH).min(length);
            dashes.push(Shape::line_segment([from + way * at, from + way * end], stroke));
        }
    }
    painter.extend(dashes);
}

/// Where the dashes of a piece of a line begin. Counted, not added up: far from the line's start
/// a dash is less than the distance between two numbers.
fn dash_starts(from: f32, to: f32) -> impl Iterator<Item = f32> {
    let first = (from / (DASH + GAP)).floor();
    let count = if to.is_finite() { ((to - from) / (DASH + GAP)).ceil() as u16 } else { 0 };
    let starts = (0..=count).map(move |dash| (first + f32::from(dash)) * (DASH + GAP));
    starts.take_while(move |at| *at < to)
}

/// A line through corners.
pub fn solid(painter: &Painter, corners: &[Pos2], stroke: Stroke) {
    let seen = painter.clip_rect().expand(stroke.width);
    painter.extend(sides(corners).filter_map(|(from, to)| {
        let (first, last) = part_within(seen, from, to)?;
        let way = to - from;
        Some(Shape::line_segment([from + way * first, from + way * last], stroke))
    }));
}

/// From a point to a side.
pub fn distance(at: Pos2, from: Pos2, to: Pos2) -> f32 {
    let way = to - from;
    let share = ((at - from).dot(way) / way.length_sq().max(f32::MIN_POSITIVE)).clamp(0.0, 1.0);
    (from + way * share).distance(at)
}

/// The sides, those that are no more than a dot on the screen left out.
fn sides(corners: &[Pos2]) -> impl Iterator<Item = (Pos2, Pos2)> {
    let mut last: Option<Pos2> = None;
    corners.iter().filter_map(move |corner| {
        let from = *last.get_or_insert(*corner);
        if from.distance(*corner) < APART {
            return None;
        }
        last = Some(*corner);
        Some((from, *corner))
    })
}

/// The part of a side inside a rectangle, as shares of its length (Liang and Barsky 1984).
fn part_within(rect: Rect, from: Pos2, to: Pos2) -> Option<(f32, f32)> {
    let way = to - from;
    let (mut first, mut last) = (0.0_f32, 1.0_f32);
    for (step, room) in [
        (-way.x, from.x - rect.left()),
        (way.x, rect.right() - from.x),
        (-way.y, from.y - rect.top()),
        (way.y, rect.bottom() - from.y),
    ] {
        if step == 0.0 {
            if room < 0.0 {
                return None;
            }
        } else if step < 0.0 {
            first = first.max(room / step);
        } else {
            last = last.min(room / step);
        }
    }
    (first < last).then_some((first, last))
}

#[cfg(test)]
mod tests {
    use super::{dash_starts, part_within};
    use egui::{Rect, pos2};

    #[test]
    fn of_a_line_across_the_screen_only_the_part_seen_is_drawn() {
        let screen = Rect::from_min_max(pos2(0.0, 0.0), pos2(100.0, 50.0));
        let across = part_within(screen, pos2(-100.0, 25.0), pos2(300.0, 25.0));
        assert_eq!(across, Some((0.25, 0.5)));
        assert_eq!(part_within(screen, pos2(10.0, 60.0), pos2(90.0, 60.0)), None);
        assert_eq!(part_within(screen, pos2(10.0, 10.0), pos2(90.0, 40.0)), Some((0.0, 1.0)));
    }

    #[test]
    fn a_line_of_whatever_length_has_no_more_dashes_than_fit_the_screen() {
        assert_eq!(dash_starts(5.0, 30.0).collect::<Vec<_>>(), [0.0, 11.5, 23.0]);
        for from in [0.0, 1e6, 1e9, 1e20, f32::MAX, f32::INFINITY, f32::NAN] {
            assert!(dash_starts(from, from + 2_000.0).count() < 300, "{from}");
        }
    }
}
