//! How forms behave under the hands: Tab, Enter, what is refused, what ends.

use super::window::{CTRL, Window, example, huong_tra, label, tu_ha};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lapday::domain::{LotState, RecordKind, Unit};
use lapday::i18n::Message;
use std::collections::BTreeSet;

fn add(window: &mut Window, table: &str, kind: RecordKind) {
    window.click_text("ui-menu-records");
    window.click_text(table);
    let add = window.say(&Message::new("records-add-kind").with("kind", kind.text()));
    window.click(&add);
}

fn new_unit() -> Window {
    let mut window = huong_tra().window();
    add(&mut window, "records-units", RecordKind::Unit);
    window
}

/// What has the keys: its name, and where it is.
fn focused(window: &Window) -> Option<(String, egui::Rect)> {
    let nodes: Vec<_> = window.harness.root().children_recursive().collect();
    let node = nodes.into_iter().find(|node| node.accesskit_node().is_focused())?;
    Some((label(&node), node.rect()))
}

#[test]
fn tab_goes_through_the_fields_to_save_and_cancel_and_every_stop_is_seen() {
    let mut window = new_unit();
    let (save, cancel) = (window.text("enterprises-save"), window.text("common-cancel"));
    let mut stops = Vec::new();
    while !stops.contains(&cancel) {
        let (name, place) = focused(&window).expect("something has the keys");
        assert!(!name.is_empty() && place.is_positive(), "after {stops:?}: {name:?} at {place}");
        stops.push(name);
        assert!(stops.len() < 20, "{stops:?}");
        window.press(Modifiers::NONE, Key::Tab);
    }
    assert_eq!(stops[0], window.text("field-name"));
    assert_eq!(stops[stops.len() - 2..], [save, cancel]);
    assert_eq!(stops.iter().collect::<BTreeSet<_>>().len(), stops.len(), "{stops:?}");
}

#[test]
fn what_stands_in_a_field_reached_by_tab_is_typed_over() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    let (from, number) =
        (window.text("inspector-form-from"), window.text("inspector-form-lease-number"));
    window.type_over(&number, "12/HĐ");
    window.field(&from).focus();
    window.run();
    window.press(Modifiers::NONE, Key::Tab);
    window.press(Modifiers::NONE, Key::Tab);
    window.harness.event(Event::Text("99".to_owned()));
    window.run();
    assert_eq!(window.field(&number).value().as_deref(), Some("99"));
}

#[test]
fn the_field_that_is_refused_gets_the_keys() {
    let mut window = new_unit();
    let (from, to) = (window.text("field-valid_from"), window.text("field-valid_to"));
    window.type_over(&window.text("field-name"), "Phòng Kinh tế");
    window.type_over(&from, "01/07/2025");
    window.type_over(&to, "30/02/2026");
    window.type_over(&window.text("field-source"), "Nghị quyết");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().count::<Unit>(), before_units());
    assert_eq!(focused(&window).map(|(name, _)| name), Some(to.clone()));
    window.type_over(&to, "01/01/2025");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&window).map(|(name, _)| name), Some(to.clone()), "before it begins");
    window.type_over(&to, "");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().count::<Unit>(), before_units() + 1);
}

fn before_units() -> usize {
    huong_tra().window().plan().count::<Unit>()
}

#[test]
fn what_begins_after_the_ruling_date_says_so_and_leads_there() {
    let mut window = new_unit();
    window.type_over(&window.text("field-name"), "Phòng Kinh tế phường Hương Trà");
    window.type_over(&window.text("field-valid_from"), "01/07/2025");
    window.press(Modifiers::NONE, Key::Enter);
    window.expect("sau ngày đang xem");
    // On the card, where the sentence runs over two lines, and in the notice.
    let way = "Chuyển đến ngày 01/07/2025";
    let is_on_card = |way: &egui_kittest::Node<'_>| way.rect().left() > 1016.0;
    window.harness.query_all_by_label(way).find(is_on_card).expect("a way there").click();
    window.run();
    assert_eq!(window.harness.state().view().on, jiff::civil::date(2025, 7, 1));
    assert!(!window.shows("sau ngày đang xem"));
}

#[test]
fn a_unit_ends_from_a_day_and_comes_back_with_undo() {
    let mut window = new_unit();
    window.type_over(&window.text("field-name"), "Phòng Kinh tế thị xã");
    window.press(Modifiers::NONE, Key::Enter);
    let unit = window.plan().all::<Unit>().last().unwrap().id;
    window.click_text("records-end-from");
    window.type_over(&window.text("records-end-day"), "31/02/2025");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().get(unit).unwrap().valid.to, None);
    window.type_over(&window.text("records-end-day"), "01/07/2025");
    window.press(Modifiers::NONE, Key::Enter);
    let ended = Some(jiff::civil::date(2025, 7, 1));
    assert_eq!(window.plan().get(unit).unwrap().valid.to, ended);
    assert!(!window.shows(&window.text("records-end-from")), "it has an end");
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().get(unit).unwrap().valid.to, None);
}

#[test]
fn tab_passes_over_the_edges_of_panels() {
    let mut window = huong_tra().window();
    for _ in 0..60 {
        window.press(Modifiers::NONE, Key::Tab);
        let Some((name, place)) = focused(&window) else { continue };
        assert!(place.width() > 20.0 || place.height() < 400.0, "{name:?} at {place}");
    }
}

#[test]
fn a_lot_somebody_holds_is_offered_an_end_in_place_of_its_removal() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Operating);
    window.select_lot(lot);
    let remove = Message::new("records-remove-kind").with("kind", RecordKind::Lot.text());
    let remove = window.say(&remove);
    window.click(&remove);
    window.expect("còn liên quan đến");
    window.click_exactly("records-end");
    window.expect("còn sử dụng lô sau ngày đó");
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.click_text("common-close");
    window.select_lot(lot);
    let end = window.say(&Message::new("records-end-kind").with("kind", RecordKind::Lot.text()));
    window.click(&end);
    window.click_exactly("records-end");
    assert_eq!(window.plan().get(lot).unwrap().valid.to, Some(window.harness.state().view().on));
}
