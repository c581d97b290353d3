//! What is shown over the plan: previews, numbered corners, the position gone to.

use super::ground::told;
use super::{Desk, map_of, story};
use egui::{Color32, Pos2, Rect, Shape};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::Boundary;
use lapday::map::{NumberedCorner, Overlay, Preview};

fn showing(overlay: Overlay) -> Harness<'static, Desk> {
    let mut map = map_of(story::tu_ha());
    map.run();
    map.state_mut().overlay = overlay;
    map.run_steps(2);
    map
}

fn at(east: f64, north: f64) -> Point {
    Point::new(story::EASTING + east, story::NORTHING + north)
}

fn square() -> Vec<Point> {
    [(0.0, 0.0), (0.0, 300.0), (300.0, 300.0), (300.0, 0.0)].map(|(x, y)| at(x, y)).to_vec()
}

/// A preview with a hole, its corners numbered, and the position gone to; to be looked at.
pub fn all_sorts(flawed: bool) -> Overlay {
    let hole = [(100.0, 100.0), (100.0, 200.0), (200.0, 200.0)].map(|(x, y)| at(x, y)).to_vec();
    let mut outer = square();
    outer.insert(2, at(150.0, 230.0));
    let rings = vec![outer, hole];
    let boundary = Boundary::new(lapday::operations::boundary_from_rings(rings.clone()));
    let preview = Some(Preview { rings, flawed });
    Overlay { preview, marker: Some(at(420.0, 330.0)), ..corners_of(&boundary, Some(2)) }
}

/// A preview of a hundred thousand corners; to be looked at.
pub fn many() -> Overlay {
    let boundary = circle(100_000, 180.0);
    let ring = boundary.corners()[0].corners.iter().map(|corner| corner.point).collect();
    let preview = Some(Preview { rings: vec![ring], flawed: false });
    Overlay { preview, ..corners_of(&boundary, Some(70_000)) }
}

/// How many dashes of a colour are painted.
fn dashes(map: &Harness<'static, Desk>, colour: Color32) -> usize {
    let shapes = map.output().shapes.iter();
    let of_colour = |shape: &Shape| matches!(shape, Shape::LineSegment { stroke, .. } if stroke.color == colour);
    shapes.filter(|clipped| of_colour(&clipped.shape)).count()
}

#[test]
fn a_preview_is_dashed_and_a_flawed_one_in_the_colour_of_a_warning() {
    for flawed in [false, true] {
        let preview = Some(Preview { rings: vec![square()], flawed });
        let map = showing(Overlay { preview, ..Overlay::default() });
        let palette = &map.state().palette;
        let (sketch, warning) = (dashes(&map, palette.sketch), dashes(&map, palette.warning));
        assert!(if flawed { (sketch, warning > 20) } else { (warning, sketch > 20) } == (0, true));
    }
}

#[test]
fn a_preview_far_larger_than_the_screen_costs_only_the_dashes_on_the_screen() {
    let rings = vec![vec![at(-1e4, 200.0), at(1e4, 200.0), at(1e4, 1e4)]];
    let map =
        showing(Overlay { preview: Some(Preview { rings, flawed: false }), ..Overlay::default() });
    let dashes = dashes(&map, map.state().palette.sketch);
    assert!((10..300).contains(&dashes), "{dashes}");
}

/// The numbers painted last over each other, halo and all, with where they stand.
fn numbers(map: &Harness<'static, Desk>) -> Vec<(usize, Rect)> {
    let ink = map.state().palette.text;
    let texts = map.output().shapes.iter().filter_map(|clipped| {
        let Shape::Text(text) = &clipped.shape else { return None };
        let number = text.galley.text().parse().ok()?;
        let is_halo = text.override_text_color.is_some_and(|colour| colour != ink);
        (!is_halo).then(|| (number, Rect::from_min_size(text.pos, text.galley.size())))
    });
    texts.collect()
}

fn corners_of(boundary: &Boundary, highlighted: Option<usize>) -> Overlay {
    let corners = NumberedCorner::of_table(&boundary.corners(), highlighted);
    Overlay { corners, ..Overlay::default() }
}

#[test]
fn the_number_of_a_corner_stands_outside_its_ring() {
    let boundary = Boundary::new(lapday::operations::boundary_from_rings(vec![square()]));
    let map = showing(corners_of(&boundary, None));
    let numbers = numbers(&map);
    assert_eq!(numbers.len(), 4);
    let sum = numbers.iter().fold(egui::Vec2::ZERO, |sum, (_, it)| sum + it.center().to_vec2());
    let middle: Pos2 = (sum / 4.0).to_pos2();
    let dots: Vec<Pos2> = map
        .output()
        .shapes
        .iter()
        .filter_map(|clipped| {
            let Shape::Circle(circle) = &clipped.shape else { return None };
            (circle.fill == map.state().palette.sketch).then_some(circle.center)
        })
        .collect();
    assert_eq!(dots.len(), 4);
    for (number, place) in numbers {
        let dot = dots.iter().min_by(|one, other| {
            one.distance(place.center()).total_cmp(&other.distance(place.center()))
        });
        let dot = dot.unwrap();
        assert!(place.center().distance(middle) > dot.distance(middle) + 4.0, "{number}");
    }
}

/// A ring of many corners on a circle of this radius.
fn circle(count: usize, radius: f64) -> Boundary {
    let corner = |index: usize| {
        let angle = -std::f64::consts::TAU * index as f64 / count as f64;
        at(150.0 + radius * angle.cos(), 200.0 + radius * angle.sin())
    };
    Boundary::new(lapday::operations::boundary_from_rings(vec![(0..count).map(corner).collect()]))
}

#[test]
fn numbers_are_thinned_out_and_never_over_each_other() {
    let map = showing(corners_of(&circle(500, 100.0), Some(250)));
    let numbers = numbers(&map);
    assert!((10..200).contains(&numbers.len()), "{}", numbers.len());
    assert!(numbers.iter().any(|(number, _)| *number == 250), "the highlighted one is shown");
    for (index, (one, place)) in numbers.iter().enumerate() {
        for (other, beside) in &numbers[index + 1..] {
            assert!(!place.shrink(0.5).intersects(beside.shrink(0.5)), "{one} over {other}");
        }
    }
}

#[test]
fn the_map_goes_to_a_position_and_to_an_extent() {
    let mut map = showing(Overlay::default());
    let middle = egui::pos2(363.0, 320.0);
    let (place, far) = (at(2_000.0, -1_500.0), at(-3_000.0, 2_500.0));
    map.state_mut().canvas().fit_position(place);
    map.run();
    let off = told(&mut map, middle) - place;
    assert!(off.x().hypot(off.y()) < 1.0, "{off:?}");
    map.state_mut().canvas().fit_extent(geo::Rect::new(far.0, (far + Point::new(400.0, 300.0)).0));
    map.run();
    let off = told(&mut map, middle) - (far + Point::new(200.0, 150.0));
    assert!(off.x().hypot(off.y()) < 2.0, "{off:?}");
    let across = map.state().output.metres_per_pixel * 726.0;
    assert!((400.0..800.0).contains(&across), "{across} m across");
}
