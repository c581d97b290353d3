//! The tools on the bare canvas: each is left by Escape, and one that moves corners asks once.

use super::ground::{corners_of, drag, drag_along, on_screen, told};
use super::{Desk, EMPTY_GROUND, click, map_of, story};
use egui::{Modifiers, Pos2, Vec2, vec2};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::{Bounded, Id, Key, Lot, Plan, Record, Zone, ZoneKind, corner_rings};
use lapday::map::tools::{AREA, CUT_LINE, DISTANCE, MOVE_CORNER, MOVE_LAND, SELECT, TOOLS};
use lapday::map::{Keyed, Thing, ToolKey};
use std::collections::BTreeSet;

/// A map of Tứ Hạ with lot 13 selected and the tool that moves corners in hand.
fn moving() -> Harness<'static, Desk> {
    let mut map = map_of(story::tu_ha());
    map.run();
    map.state_mut().selection = Some(Thing::Lot(Id::new(13)));
    map.state_mut().tool = &MOVE_CORNER;
    map.run_steps(1);
    map
}

/// The corners lot 13 would have by the one edit asked for.
fn corners_asked_for(map: &Harness<'static, Desk>) -> Vec<Point> {
    let [Ok(edit)] = &map.state().asked[..] else { panic!("{:?}", map.state().asked) };
    let lot = Key::of(Id::<Lot>::new(13));
    let Some(Some(Record::Lot(lot))) = edit.becomes.get(&lot) else { panic!("{edit:?}") };
    let rings = corner_rings(lot.boundary.as_ref().unwrap().rings());
    rings[0].corners.iter().map(|corner| corner.point).collect()
}

#[test]
fn no_two_tools_have_one_name_or_the_same_keys() {
    let names: BTreeSet<&str> = TOOLS.iter().map(|tool| tool.id).collect();
    assert_eq!(names.len(), TOOLS.len());
    for (place, tool) in TOOLS.iter().enumerate() {
        let others = &TOOLS[place + 1..];
        assert!(others.iter().all(|other| other.keys != tool.keys), "{tool:?}");
    }
}

#[test]
fn every_tool_but_the_first_says_what_to_do_and_is_left_by_escape() {
    let mut map = map_of(story::tu_ha());
    for tool in TOOLS {
        map.state_mut().tool = tool;
        map.run_steps(1);
        let left = map.state_mut().canvas().key(ToolKey::Escape);
        let expected = if *tool == &SELECT { Keyed::Ignored } else { Keyed::Leaves };
        assert_eq!(left, expected, "{tool:?}");
        assert_eq!(map.state().output.hint.is_some(), *tool != &SELECT, "{tool:?}");
    }
}

#[test]
fn half_a_shape_waits_until_its_tool_is_taken_up_again() {
    let mut map = map_of(story::tu_ha());
    map.state_mut().tool = &DISTANCE;
    map.run_steps(1);
    click(&mut map, EMPTY_GROUND);
    let half = map.state_mut().canvas().sketching().sketch().cloned();
    assert!(half.is_some());
    for tool in [&SELECT, &AREA] {
        map.state_mut().tool = tool;
        map.run_steps(1);
        assert_eq!(map.state_mut().canvas().sketching().sketch(), None, "{tool:?}");
    }
    map.state_mut().tool = &DISTANCE;
    map.run_steps(1);
    assert_eq!(map.state_mut().canvas().sketching().sketch().cloned(), half);
}

#[test]
fn a_corner_dragged_onto_another_is_asked_to_lie_there_to_the_last_bit() {
    let mut map = moving();
    let (own, below) = (corners_of(&map, 13), corners_of(&map, 18));
    let (from, to) = (on_screen(&mut map, own[0]), on_screen(&mut map, below[0]));
    drag(&mut map, from + vec2(2.0, 1.0), to + vec2(3.0, -2.0));
    let asked = corners_asked_for(&map);
    assert!(asked.contains(&below[0]), "{asked:?}");
    assert!(own[1..].iter().all(|corner| asked.contains(corner)), "{asked:?}");
    assert_eq!(map.state().clicks, []);
}

/// The park beside the cluster, with nothing within reach of its corners; takes hold of the lower
/// left one, drags it away and back to so far from where it was. What is asked for: the corner's
/// new place, and where the pointer was let go.
fn park_corner_asked_for(plan: Plan, off: impl Fn([Pos2; 4]) -> Vec2) -> Option<(Point, Point)> {
    let mut map = map_of(plan);
    let park = Id::<Zone>::new(2);
    map.state_mut().selection = Some(Thing::Zone(park));
    map.state_mut().tool = &MOVE_CORNER;
    map.run_steps(1);
    let rings = map.state().plan.get(park).unwrap().boundary.clone().unwrap();
    let own: Vec<Point> = rings.rings().0[0].exterior().points().take(4).collect();
    let on_screen = [0, 1, 2, 3].map(|corner| on_screen(&mut map, own[corner]));
    let from = on_screen[0];
    let to = from + off(on_screen);
    let pointer = told(&mut map, to);
    drag_along(&mut map, from, &[from + vec2(40.0, -40.0), from + vec2(20.0, -30.0), to]);
    let asked = std::mem::take(&mut map.state_mut().asked);
    let [Ok(edit)] = &asked[..] else {
        assert!(asked.is_empty(), "{asked:?}");
        return None;
    };
    let Some(Some(Record::Zone(zone))) = edit.becomes.get(&Key::of(park)) else {
        panic!("{edit:?}")
    };
    let rings = corner_rings(zone.boundary.as_ref().unwrap().rings());
    let mut corners = rings[0].corners.iter().map(|corner| corner.point);
    Some((corners.find(|corner| !own.contains(corner)).unwrap(), pointer))
}

fn lies_at_the_pointer(asked: Option<(Point, Point)>) {
    let (lies, pointer) = asked.expect("the corner has moved");
    assert!((lies - pointer).x().hypot((lies - pointer).y()) < 0.01, "{lies:?} {pointer:?}");
}

#[test]
fn a_corner_is_moved_by_three_pixels() {
    for off in [vec2(3.0, -3.0), vec2(-3.0, 3.0), vec2(-3.0, 0.0)] {
        lies_at_the_pointer(park_corner_asked_for(story::tu_ha(), |_| off));
    }
}

#[test]
fn a_corner_is_moved_along_its_own_side_without_being_drawn_to_it() {
    let beside = |own: [Pos2; 4]| (own[1] - own[0]) * 0.4 + vec2(0.0, -4.0);
    lies_at_the_pointer(park_corner_asked_for(story::tu_ha(), beside));
}

#[test]
fn a_corner_that_a_neighbour_has_too_is_not_drawn_back_to_it() {
    let mut plan = story::tu_ha();
    let boundary = Some(story::rectangle(650.0 - 200.0, 300.0 - 300.0, 200.0, 300.0));
    let neighbour = story::zone(5, ZoneKind::Cluster, "CCN-B", "Cụm bên cạnh");
    story::put_zone(&mut plan, Zone { boundary, ..neighbour });
    lies_at_the_pointer(park_corner_asked_for(plan, |_| vec2(3.0, -3.0)));
}

#[test]
fn a_corner_brought_back_to_where_it_was_has_not_moved() {
    assert_eq!(park_corner_asked_for(story::tu_ha(), |_| vec2(0.5, 0.0)), None);
}

#[test]
fn a_corner_dragged_across_its_own_sides_is_refused_in_words() {
    let mut map = moving();
    let own = corners_of(&map, 13);
    let corners = [0, 1, 2].map(|corner| on_screen(&mut map, own[corner]));
    let beyond = corners[1] + (corners[2] - corners[1]) * 0.5 + vec2(40.0, 0.0);
    drag(&mut map, corners[0], beyond);
    let [Err(refusal)] = &map.state().asked[..] else { panic!("{:?}", map.state().asked) };
    assert_eq!(refusal.message().key(), "operations-boundary-flawed");
}

#[test]
fn a_corner_given_up_half_way_asks_for_nothing() {
    let mut map = moving();
    let at = corners_of(&map, 13)[0];
    let at = on_screen(&mut map, at);
    map.hover_at(at);
    map.run_steps(1);
    map.drag_at(at);
    map.run_steps(1);
    map.hover_at(at + vec2(-60.0, 20.0));
    map.run_steps(1);
    assert_eq!(map.state_mut().canvas().key(ToolKey::Escape), Keyed::Taken);
    map.drop_at(at + vec2(-60.0, 30.0));
    map.run_steps(2);
    assert!(map.state().asked.is_empty(), "{:?}", map.state().asked);
    assert_eq!(map.state_mut().canvas().key(ToolKey::Escape), Keyed::Leaves);
}

#[test]
fn a_plan_that_takes_no_changes_says_so_and_keeps_its_corner() {
    let mut map = moving();
    map.state_mut().can_edit = false;
    let at = corners_of(&map, 13)[0];
    let at = on_screen(&mut map, at);
    drag(&mut map, at, at + vec2(-60.0, 20.0));
    let [Err(refusal)] = &map.state().asked[..] else { panic!("{:?}", map.state().asked) };
    assert_eq!(refusal.message().key(), "inspector-read-only");
}

#[test]
fn a_click_beside_the_corners_chooses_the_next_boundary() {
    let mut map = moving();
    map.state_mut().selection = None;
    click(&mut map, super::LOT_13);
    assert_eq!(map.state().clicks, [Some(Thing::Lot(Id::new(13)))]);
    click(&mut map, EMPTY_GROUND);
    assert_eq!(map.state().clicks.len(), 1, "empty ground has no corners");
}

#[test]
fn a_line_of_clicks_over_a_lot_is_asked_to_cut_it() {
    let mut map = moving();
    map.state_mut().tool = &CUT_LINE;
    map.run_steps(1);
    let corners = corners_of(&map, 13);
    let ends = [corners[0], corners[2]].map(|corner| on_screen(&mut map, corner));
    for end in ends {
        click(&mut map, end);
    }
    assert_eq!(map.state().cuts, []);
    assert_eq!(map.state_mut().canvas().key(ToolKey::Enter), Keyed::Taken);
    map.run_steps(2);
    assert_eq!(map.state().cuts, [(Id::new(13), vec![corners[0], corners[2]])], "to the last bit");
    assert_eq!(map.state_mut().canvas().key(ToolKey::Escape), Keyed::Leaves, "nothing is left");
}

#[test]
fn a_side_dragged_is_drawn_out_to_a_new_corner() {
    let mut map = moving();
    let own = corners_of(&map, 13);
    let ends = [own[0], own[1]].map(|corner| on_screen(&mut map, corner));
    let middle = ends[0] + (ends[1] - ends[0]) / 2.0;
    let away = Vec2::new(ends[1].y - ends[0].y, ends[0].x - ends[1].x).normalized() * -40.0;
    drag(&mut map, middle, middle + away);
    let asked = corners_asked_for(&map);
    assert_eq!(asked.len(), own.len() + 1);
    assert!(own.iter().all(|corner| asked.contains(corner)), "{asked:?}");
}

/// The same with keys held down.
fn with_keys(
    map: &mut Harness<'static, Desk>,
    held: Modifiers,
    act: impl FnOnce(&mut Harness<'static, Desk>),
) {
    map.event(egui::Event::ModifiersChanged(held));
    map.run_steps(1);
    act(map);
    map.event(egui::Event::ModifiersChanged(Modifiers::NONE));
    map.run_steps(1);
}

fn middle_of(map: &mut Harness<'static, Desk>, lot: i64) -> Pos2 {
    let corners = corners_of(map, lot);
    let middle = (corners[0] + corners[2]) / 2.0;
    on_screen(map, middle)
}

fn lots(numbers: &[i64]) -> Vec<Id<Lot>> {
    numbers.iter().map(|number| Id::new(*number)).collect()
}

#[test]
fn a_click_with_shift_is_about_one_of_several_lots() {
    let mut map = map_of(story::tu_ha());
    map.run();
    let [one, empty] = [middle_of(&mut map, 13), EMPTY_GROUND];
    with_keys(&mut map, Modifiers::SHIFT, |map| {
        click(map, one);
        click(map, empty);
    });
    assert_eq!(map.state().toggled, lots(&[13]));
    assert_eq!(map.state().clicks, [], "what was selected stays");
}

#[test]
fn a_drag_with_shift_draws_a_box_around_lots_and_the_map_stays() {
    let mut map = map_of(story::tu_ha());
    map.run();
    let [first, last] = [7, 14].map(|lot| middle_of(&mut map, lot));
    with_keys(&mut map, Modifiers::SHIFT, |map| {
        drag(map, first - vec2(20.0, 20.0), last + vec2(20.0, 20.0));
    });
    assert_eq!(map.state().gathered, [lots(&[7, 8, 9, 12, 13, 14])]);
    assert!((middle_of(&mut map, 7) - first).length() < 0.5);
    drag(&mut map, first, last);
    assert_eq!(map.state().gathered.len(), 1, "without Shift the map moves");
    assert!((middle_of(&mut map, 7) - first).length() > 50.0);
}

#[test]
fn a_free_line_gathers_what_a_box_would_not_part() {
    let mut map = map_of(story::tu_ha());
    map.run();
    let corner = [7, 9, 14].map(|lot| middle_of(&mut map, lot));
    let out = [vec2(-8.0, -8.0), vec2(8.0, -8.0), vec2(8.0, 8.0)];
    let way = [corner[1] + out[1], corner[2] + out[2], corner[0] + out[0]];
    with_keys(&mut map, Modifiers::SHIFT | Modifiers::COMMAND, |map| {
        drag_along(map, corner[0] + out[0], &way);
    });
    let [gathered] = &map.state().gathered[..] else { panic!("{:?}", map.state().gathered) };
    assert_eq!(gathered, &lots(&[8, 9, 14]), "12 lies beyond the line");
}

#[test]
fn a_box_given_up_half_way_chooses_nothing() {
    let mut map = map_of(story::tu_ha());
    map.run();
    let first = middle_of(&mut map, 7);
    with_keys(&mut map, Modifiers::SHIFT, |map| {
        map.hover_at(first);
        map.run_steps(1);
        map.drag_at(first);
        map.run_steps(1);
        map.hover_at(first + vec2(120.0, 120.0));
        map.run_steps(1);
        assert_eq!(map.state_mut().canvas().key(ToolKey::Escape), Keyed::Taken);
        map.drop_at(first + vec2(130.0, 130.0));
        map.run_steps(2);
    });
    assert_eq!(map.state().gathered, Vec::<Vec<Id<Lot>>>::new());
}

/// A map of Tứ Hạ with lot 13 selected and the tool that moves land in hand.
fn moving_land() -> Harness<'static, Desk> {
    let mut map = moving();
    map.state_mut().tool = &MOVE_LAND;
    map.run_steps(1);
    map
}

#[test]
fn the_selected_land_is_dragged_and_nothing_is_written_yet() {
    let mut map = moving_land();
    let from = middle_of(&mut map, 13);
    let to = from + vec2(31.0, 23.0);
    let [was, pointer] = [from, to].map(|at| told(&mut map, at));
    with_keys(&mut map, Modifiers::ALT, |map| drag(map, from, to));
    let [(of, by)] = map.state().moved[..] else { panic!("{:?}", map.state().moved) };
    assert_eq!(of, Bounded::Lot(Id::new(13)));
    let way = pointer - was;
    assert!((by.east_m - way.x()).hypot(by.north_m - way.y()) < 0.01, "{by:?} {way:?}");
    assert_eq!(by.turn_deg, 0.0);
    assert!(map.state().asked.is_empty() && map.state().clicks.is_empty());
}

#[test]
fn with_shift_the_land_turns_about_its_middle() {
    let mut map = moving_land();
    let middle = middle_of(&mut map, 13);
    let from = middle + vec2(0.0, -20.0);
    with_keys(&mut map, Modifiers::SHIFT | Modifiers::ALT, |map| {
        drag(map, from, middle + vec2(20.0, 0.0));
    });
    let [(_, by)] = map.state().moved[..] else { panic!("{:?}", map.state().moved) };
    assert!((by.turn_deg - 90.0).abs() < 5.0, "{by:?}");
    assert_eq!((by.east_m, by.north_m), (0.0, 0.0));
}

#[test]
fn land_held_by_its_corner_is_drawn_to_another_and_given_up_by_escape() {
    let mut map = moving_land();
    let (own, below) = (corners_of(&map, 13), corners_of(&map, 18));
    let (from, to) = (on_screen(&mut map, own[0]), on_screen(&mut map, below[0]));
    drag(&mut map, from, to + vec2(3.0, -2.0));
    let [(_, by)] = map.state().moved[..] else { panic!("{:?}", map.state().moved) };
    let way = below[0] - own[0];
    assert_eq!((by.east_m, by.north_m), (way.x(), way.y()));
    map.hover_at(from);
    map.run_steps(1);
    map.drag_at(from);
    map.run_steps(1);
    map.hover_at(to);
    map.run_steps(1);
    assert_eq!(map.state_mut().canvas().key(ToolKey::Escape), Keyed::Taken);
    map.drop_at(to + vec2(5.0, 5.0));
    map.run_steps(2);
    assert_eq!(map.state().moved.len(), 1);
}
