//! A draft of a layout over the map: its streets are taken hold of and dragged.

use super::ground::{drag, on_screen};
use super::{Desk, click, map_of, story};
use egui_kittest::Harness;
use geo::Point;
use lapday::domain::{Id, Lot, Plan};
use lapday::map::tools::DRAG_STREET;
use lapday::map::{Drafted, Overlay};
use lapday::operations::{LaidOut, LayoutDraft, lay_out};
use std::sync::Arc;

/// The cluster without its lots, and a draft of it.
fn drafted() -> (Harness<'static, Desk>, Arc<LaidOut>) {
    let full = story::tu_ha();
    let mut plan = full.clone();
    for lot in full.all::<Lot>() {
        plan.remove(lapday::domain::Key::of(lot.id));
    }
    let laid = Arc::new(laid(&plan));
    let mut map = map_of(plan);
    map.run();
    let shown = Drafted::new(&map.state().plan.about.grid, Arc::clone(&laid));
    map.state_mut().overlay = Overlay { drafted: Some(Arc::new(shown)), ..Overlay::default() };
    map.state_mut().tool = &DRAG_STREET;
    map.run_steps(2);
    (map, laid)
}

fn laid(plan: &Plan) -> LaidOut {
    let draft =
        LayoutDraft { belt_m: 10.0, depth_m: 60.0, ..LayoutDraft::new(Id::new(1), story::TODAY) };
    lay_out(plan, &draft, None).unwrap()
}

/// A place on the middle of a street, a quarter along it.
fn on_street(laid: &LaidOut, place: usize) -> Point {
    let middle = laid.streets[place].middles[0];
    Point::from(middle.start + middle.delta() * 0.25)
}

#[test]
fn a_street_dragged_inwards_is_asked_to_lie_there() {
    let (mut map, laid) = drafted();
    assert!(laid.streets.len() > 1, "{:?}", laid.streets);
    let from = on_street(&laid, 0);
    let by = Point::from(laid.way_inwards()) * 20.0;
    let (start, end) = (on_screen(&mut map, from), on_screen(&mut map, from + by));
    drag(&mut map, start, end);
    let (place, inwards_m) = *map.state().streets.last().expect("it was asked");
    assert_eq!(place, 0);
    let expected = laid.streets[0].inwards_m + 20.0;
    assert!((inwards_m - expected).abs() < 0.2, "{inwards_m} for {expected}");
    assert!(map.state().streets.len() > 1, "it is asked while it is dragged");
    assert_eq!(map.state().clicks, []);
}

#[test]
fn beside_a_street_nothing_is_held_and_nothing_is_asked() {
    let (mut map, laid) = drafted();
    let beside = on_street(&laid, 0) + Point::from(laid.way_inwards()) * 25.0;
    let at = on_screen(&mut map, beside);
    click(&mut map, at);
    drag(&mut map, at, at + egui::vec2(0.0, 30.0));
    assert_eq!(map.state().streets, []);
    assert!(map.state().output.hint.is_some());
}
