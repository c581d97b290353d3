//! A cluster with ten thousand lots, a plan with many clusters: the window draws what is in sight, no
//! more.

use super::window::{Window, given, label};
use egui::{Key, Modifiers};
use egui_kittest::kittest::NodeT;
use lapday::domain::{Id, Lot, Zone};
use lapday::map::Thing;

fn at_the_large_zone() -> (Window, Id<Zone>) {
    let mut window = given().with(lapday::builtin::sample(1, 10_000, 7)).window();
    let zone = window.plan().all::<Zone>().next().unwrap().id;
    window.select_zone(zone);
    (window, zone)
}

#[test]
fn only_the_rows_in_sight_are_drawn() {
    let (mut window, zone) = at_the_large_zone();
    assert_eq!(window.plan().lots_of(zone).count(), 10_000);
    for _ in 0..5 {
        window.scroll_inspector(-400.0);
    }
    let first: Vec<String> = window.lot_rows().iter().map(label).collect();
    assert!((5..60).contains(&first.len()), "{} rows are drawn", first.len());
    window.scroll_inspector(-4000.0);
    let then: Vec<String> = window.lot_rows().iter().map(label).collect();
    assert!((5..60).contains(&then.len()), "{} rows are drawn", then.len());
    assert!(first.iter().all(|row| !then.contains(row)), "the table did not move");
}

#[test]
fn a_lot_far_down_is_brought_into_sight_when_it_is_chosen_elsewhere() {
    let (mut window, zone) = at_the_large_zone();
    let lot = window.plan().lots_of(zone).nth(7_000).unwrap().clone();
    find(&mut window, &lot);
    assert_eq!(window.selection(), Some(Thing::Lot(lot.id)));
    let words = format!("{} · ", window.lot_words(&lot.code));
    let rows: Vec<String> = window.lot_rows().iter().map(label).collect();
    assert!(rows.iter().any(|row| row.starts_with(&words)), "{words} is not among {rows:#?}");
}

fn find(window: &mut Window, lot: &Lot) {
    window.press(super::window::CTRL, Key::K);
    window.harness.event(egui::Event::Text(lot.code.clone()));
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    window.run();
}

/// The list on the left with more zones than the window has room for.
fn many_zones(count: usize) -> Window {
    given().with(lapday::builtin::sample(count, 1, 7)).window()
}

#[test]
fn only_the_zones_in_sight_are_in_the_list() {
    let nodes = |count| many_zones(count).harness.root().children_recursive().count();
    assert_eq!(nodes(400), nodes(40));
}

#[test]
fn tab_goes_down_the_list_of_zones_beyond_what_is_in_sight() {
    let mut window = many_zones(60);
    let below = window.zone_rows().last().unwrap().rect().bottom();
    window.zone_rows().last().unwrap().focus();
    window.run();
    for _ in 0..5 {
        window.press(Modifiers::NONE, Key::Tab);
    }
    let rows = window.zone_rows();
    let focused: Vec<_> = rows.iter().filter(|row| row.is_focused()).collect();
    let [row] = focused[..] else { panic!("{} rows have the focus", focused.len()) };
    assert!(row.rect().bottom() <= below, "it is out of sight");
}
