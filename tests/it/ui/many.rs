//! A cluster with ten thousand lots: the window draws what is in sight, no more.

use super::window::{Window, given, label};
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
    window.press(super::window::CTRL, egui::Key::K);
    window.harness.event(egui::Event::Text(lot.code.clone()));
    window.run();
    window.press(egui::Modifiers::NONE, egui::Key::Enter);
    window.run();
}
