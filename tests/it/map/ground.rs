//! Positions of the plan's grid on the screen of a test, and what the pointer does there.

use super::Desk;
use egui::{Pos2, vec2};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::{Id, Lot};
use lapday::map::tools;

/// Where a position of the grid lies on the screen, by what the map tells of three points.
pub fn on_screen(map: &mut Harness<'static, Desk>, on_grid: Point) -> Pos2 {
    let tool = std::mem::replace(&mut map.state_mut().tool, &tools::SELECT);
    let origin = egui::pos2(363.0, 320.0);
    let step = 100.0;
    let at = told(map, origin);
    let right = told(map, origin + vec2(step, 0.0)) - at;
    let down = told(map, origin + vec2(0.0, step)) - at;
    map.state_mut().tool = tool;
    let way = on_grid - at;
    let cross = |one: Point, other: Point| one.x() * other.y() - one.y() * other.x();
    let whole = cross(right, down);
    let (across, along) = (cross(way, down) / whole, cross(right, way) / whole);
    origin + vec2(across as f32, along as f32) * step
}

/// The position of the grid under a point of the screen.
pub fn told(map: &mut Harness<'static, Desk>, at: Pos2) -> Point {
    map.hover_at(at);
    map.run_steps(1);
    map.state().output.pointer.expect("the pointer is on the map").on_grid
}

/// The corners of a lot as the plan has them, the closing one left out.
pub fn corners_of(map: &Harness<'static, Desk>, lot: i64) -> Vec<Point> {
    let lot = map.state().plan.get(Id::<Lot>::new(lot)).unwrap();
    let boundary = lot.boundary.clone().unwrap();
    let ring = boundary.rings().0[0].exterior().clone();
    ring.points().take(ring.0.len() - 1).collect()
}

/// Presses, moves and lets go.
pub fn drag(map: &mut Harness<'static, Desk>, from: Pos2, to: Pos2) {
    let on_the_way = |share| from + (to - from) * share;
    drag_along(map, from, &[on_the_way(0.3), on_the_way(0.7), to]);
}

/// Presses, moves from place to place and lets go at the last.
pub fn drag_along(map: &mut Harness<'static, Desk>, from: Pos2, way: &[Pos2]) {
    map.hover_at(from);
    map.run_steps(1);
    map.drag_at(from);
    map.run_steps(1);
    for at in way {
        map.hover_at(*at);
        map.run_steps(1);
    }
    map.drop_at(way.last().copied().unwrap_or(from));
    map.run_steps(2);
}
