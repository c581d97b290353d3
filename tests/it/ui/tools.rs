//! The tools in the window: taken up by their commands, left by Escape; a corner dragged on the map
//! is in the plan.

use super::map::{at_tu_ha, lot_on_screen, on_screen};
use super::window::{CTRL, Window};
use egui::{Key, Modifiers, Pos2, vec2};
use geo::Point;
use lapday::domain::{Boundary, Bounded, Corner, Id, LandUse, Lot, Plan};
use lapday::map::tools::{MOVE_CORNER, SELECT, TOOLS};
use lapday::operations;

fn boundary_of(plan: &Plan, lot: Id<Lot>) -> Boundary {
    plan.get(lot).unwrap().boundary.clone().unwrap()
}

fn corners(boundary: &Boundary) -> Vec<Corner> {
    boundary.corners().into_iter().flat_map(|ring| ring.corners).collect()
}

fn apart_m(one: Point, other: Point) -> f64 {
    (other - one).x().hypot((other - one).y())
}

/// The lot of Tứ Hạ farthest from the cards on the left, a corner of it, and the nearest corner of
/// another lot it could be moved onto.
fn lot_and_target(window: &Window) -> (Id<Lot>, Corner, Point) {
    let plan = window.plan();
    let on = window.harness.state().view().on;
    let zone = super::window::tu_ha(plan);
    let lots: Vec<_> = plan.lots_of(zone).filter(|lot| lot.boundary.is_some()).collect();
    let east = |lot: &Lot| lot.boundary.as_ref().unwrap().extent().unwrap().max().x;
    let industrial = lots.iter().filter(|lot| lot.land_use == LandUse::Industrial);
    let lot = industrial.max_by(|one, other| east(one).total_cmp(&east(other))).unwrap();
    let own = corners(lot.boundary.as_ref().unwrap());
    let others = lots.iter().filter(|other| other.id != lot.id);
    let others = others.flat_map(|other| corners(other.boundary.as_ref().unwrap()));
    let pairs = others.flat_map(|other| own.iter().map(move |corner| (*corner, other.point)));
    let can_be = pairs.filter(|(corner, to)| {
        own.iter().all(|corner| apart_m(corner.point, *to) > 1.0)
            && operations::move_shared_corner(plan, Bounded::Lot(lot.id), corner.at, *to, on)
                .is_ok()
    });
    let nearest = can_be.min_by(|(from, to), (other_from, other_to)| {
        apart_m(from.point, *to).total_cmp(&apart_m(other_from.point, *other_to))
    });
    let (corner, to) = nearest.expect("a corner it could be moved onto");
    (lot.id, corner, to)
}

fn drag(window: &mut Window, from: Pos2, to: Pos2) {
    window.harness.hover_at(from);
    window.run();
    window.harness.drag_at(from);
    window.run();
    for share in [0.4, 1.0] {
        window.harness.hover_at(from + (to - from) * share);
        window.run();
    }
    window.harness.drop_at(to);
    window.run();
}

#[test]
fn each_tool_is_taken_up_by_button_and_keys_and_left_by_escape() {
    let (mut window, _) = at_tu_ha();
    for tool in TOOLS {
        let name = window.text(tool.text);
        window.click(&name);
        assert_eq!(window.harness.state().view().tool, *tool);
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(window.harness.state().view().tool, &SELECT);
        let keys = tool.keys.expect("every tool has keys");
        window.press(keys.modifiers, keys.logical_key);
        assert_eq!(window.harness.state().view().tool, *tool);
    }
}

#[test]
fn a_corner_dragged_onto_another_lies_there_until_undone() {
    let (mut window, _) = at_tu_ha();
    let (lot, corner, target) = lot_and_target(&window);
    let before = boundary_of(window.plan(), lot);
    let changes = window.project().history().len();
    let middle = lot_on_screen(&mut window, lot);
    window.click_at(middle);
    let name = window.text(MOVE_CORNER.text);
    window.click(&name);
    window.expect(&window.text("map-hint-corner-drag"));
    let from = on_screen(&mut window, corner.point);
    let to = on_screen(&mut window, target);
    drag(&mut window, from, to + vec2(2.0, -2.0));

    let now = corners(&boundary_of(window.plan(), lot));
    let lies = |at: Point| now.iter().any(|corner| corner.point == at);
    assert!(lies(target) && !lies(corner.point), "{now:?}");
    assert_eq!(now.len(), corners(&before).len());
    assert_eq!(window.project().history().len(), changes + 1, "one drag is one edit");

    window.press(CTRL, Key::Z);
    assert_eq!(boundary_of(window.plan(), lot), before);
}
