//! An officer records who takes a vacant lot, thinks again, and finds it all the next morning.

use super::window::{CTRL, example, label, lan, tu_ha};
use egui::Key;
use lapday::domain::{LotState, fill_of_zone};
use lapday::i18n::Message;
use lapday::map::Thing;
use lapday::project::Project;
use lapday::units::Area;
use lapday::views;

#[test]
fn a_lot_is_recorded_taken_back_done_again_and_still_there_the_next_morning() {
    let given = example();
    let mut window = given.window();
    let zone = tu_ha(window.plan());
    let before = window.rate(zone);
    let leased = window.leased(zone);
    let lot = window.start_recording(zone);
    let area = window.plan().get(lot).unwrap().area().unwrap();

    window.type_in_form("inspector-form-enterprise", "Công ty May Sông Hương");
    window.type_in_form("inspector-form-tax-code", "3301234567");
    window.type_in_form("inspector-form-from", "01/06/2024");
    window.type_in_form("inspector-form-lease-number", "12/HĐ-TĐ");
    window.type_in_form("inspector-form-lease-years", "50");
    window.save();

    assert!(!window.form_is_open());
    let after = window.rate(zone);
    assert_ne!(before, after);
    assert!(is_same(window.leased(zone), leased + area));
    window.expect(&after);
    let change = window.last_change();
    assert!(change.contains("Công ty May Sông Hương"), "{change}");
    let done = Message::new("ui-done").with("what", change.as_str());
    window.expect(&window.say(&done));
    assert!(is_same(leased_in_file(given.file()), leased + area));

    let undo = window.say(&Message::new("ui-undo-named").with("what", change.as_str()));
    window.click_text("ui-menu-edit");
    window.expect(&undo);
    window.press(egui::Modifiers::NONE, Key::Escape);
    window.press(CTRL, Key::Z);
    assert_eq!(window.rate(zone), before);
    assert!(is_same(leased_in_file(given.file()), leased));
    window.expect(&before);

    let redo = window.say(&Message::new("ui-redo-named").with("what", change.as_str()));
    window.choose("ui-menu-edit", &redo);
    assert_eq!(window.rate(zone), after);
    drop(window);

    let mut window = given.window();
    window.select_zone(zone);
    window.expect(&after);
    window.select_lot(lot);
    window.expect("Công ty May Sông Hương");
    assert!(is_same(leased_in_file(given.file()), leased + area));
}

fn is_same(one: Area, other: Area) -> bool {
    !one.exceeds(other) && !other.exceeds(one)
}

fn leased_in_file(file: &std::path::Path) -> Area {
    let project = Project::open(file, lan()).unwrap();
    let zone = tu_ha(project.plan());
    fill_of_zone(project.plan(), zone, project.desk().today()).leased
}

#[test]
fn typing_a_name_without_marks_leaves_the_zones_that_bear_it() {
    let mut window = example().window();
    let filter = window.text("ui-search-zones");
    window.type_over(&filter, "tu ha");
    let rows: Vec<String> = window.zone_rows().iter().map(label).collect();
    // The cluster, the park, and a logistics site that bears the name, too.
    assert_eq!(rows.len(), 3, "{rows:?}");
    assert!(rows.iter().all(|row| row.contains("Tứ Hạ")), "{rows:?}");

    let zone = tu_ha(window.plan());
    let rate = window.rate(zone);
    window.click(&format!("Tứ Hạ {rate}"));
    assert_eq!(window.selection(), Some(Thing::Zone(zone)));
    window.expect(&window.plan().get(zone).unwrap().name.clone());
    window.expect(&rate);
}

#[test]
fn a_filter_nothing_matches_says_so_and_is_cleared_with_one_click() {
    let mut window = example().window();
    let all = window.zone_rows().len();
    let filter = window.text("ui-search-zones");
    window.type_over(&filter, "khong co dau");
    assert!(window.zone_rows().is_empty());
    window.expect(&window.text("ui-zones-not-found"));
    window.click_text("ui-zones-clear-search");
    assert_eq!(window.zone_rows().len(), all);
}

#[test]
fn an_enterprise_already_known_is_chosen_from_what_is_typed() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    let lot = window.start_recording(zone);
    let known = window.plan().count::<lapday::domain::Enterprise>();
    window.type_in_form("inspector-form-enterprise", "det may");
    window.click("Dệt may Bồ Giang");
    window.save();
    assert!(!window.form_is_open());
    assert_eq!(window.plan().count::<lapday::domain::Enterprise>(), known);
    let day = window.project().desk().today();
    let card = views::lot_card(window.plan(), lot, day).unwrap();
    assert_eq!(card.row.state, Some(LotState::Leased));
    assert!(card.row.tenants[0].name.contains("Dệt may Bồ Giang"));
}

#[test]
fn enter_in_a_field_saves_the_form() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    let before = window.rate(zone);
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Công ty May Sông Hương");
    // The first asks whether the enterprise is a new one.
    window.press(egui::Modifiers::NONE, Key::Enter);
    window.press(egui::Modifiers::NONE, Key::Enter);
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
    assert_ne!(window.rate(zone), before);
}
