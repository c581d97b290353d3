//! A lot that is full: who is there comes into another state, or leaves for somebody else.

use super::lot_card::{at_a_working_lot, history};
use super::window::{CTRL, Window, example, label, tu_ha};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::civil::date;
use lapday::domain::{Id, Lot, OccupancyState};
use lapday::i18n::Message;

fn focused(window: &Window) -> Option<String> {
    let nodes: Vec<_> = window.harness.root().children_recursive().collect();
    nodes.iter().find(|node| node.accesskit_node().is_focused()).map(label)
}

fn start(window: &mut Window, lot: Id<Lot>) {
    let code = window.plan().get(lot).unwrap().code.clone();
    let record = Message::new("inspector-record-lot").with("lot", code.as_str());
    let record = window.say(&record);
    window.click(&record);
}

#[test]
fn the_one_in_the_way_ends_with_the_new_record_in_one_step() {
    let (mut window, lot, tenant) = at_a_working_lot();
    start(&mut window, lot);
    window.type_in_form("inspector-form-enterprise", "Công ty May Thử");
    window.expect(&window.text("inspector-form-in-the-way"));
    window.save();
    assert!(window.form_is_open(), "there is no land yet");
    let on = window.harness.state().view().on;
    let tick = window.say(&Message::new("inspector-form-end-old").with("day", on));
    let tick = format!("{tick}: {}", tenant.name);
    window.harness.get_by_role_and_label(Role::CheckBox, &tick).scroll_to_me();
    window.run();
    window.harness.get_by_role_and_label(Role::CheckBox, &tick).click();
    window.run();
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
    let rows = history(&window, lot);
    let (new, old) = (rows.last().unwrap(), &rows[rows.len() - 2]);
    assert_eq!((old.occupancy, old.valid.to), (tenant.occupancy, Some(on)));
    assert_eq!((new.name.as_str(), new.valid.from), ("Công ty May Thử", Some(on)));
    let told = window.last_change();
    assert!(told.contains(&tenant.name) && told.contains("Công ty May Thử"), "{told}");
    window.press(CTRL, Key::Z);
    assert_eq!(history(&window, lot).last(), Some(&tenant));
}

#[test]
fn another_state_is_chosen_beside_the_record() {
    let (mut window, lot, tenant) = at_a_working_lot();
    let change = format!("{}: {}", window.text("inspector-lot-change-state"), tenant.name);
    window.click(&change);
    let suspended = window.say(&OccupancyState::Suspended.text());
    window.click(&suspended);
    let name = window.text("inspector-form-enterprise");
    assert_eq!(window.value_of(&name), tenant.name);
    window.type_in_form("inspector-form-from", "1/6/2024");
    window.type_in_form("inspector-form-reason", "Chờ xử lý nước thải");
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
    let last = history(&window, lot).pop().unwrap();
    assert_eq!(last.state, OccupancyState::Suspended);
    assert_eq!((last.valid.from, last.area), (Some(date(2024, 6, 1)), tenant.area));
}

#[test]
fn what_is_refused_marks_its_field_and_gives_it_the_keys() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Công ty May Thử");
    for (key, typed, good) in [
        ("inspector-form-to", "30/02/2025", ""),
        ("inspector-form-to", "01/01/2020", ""),
        ("inspector-form-lease-years", "500", "50"),
        ("inspector-form-build-by", "01/01/2020", ""),
    ] {
        window.type_in_form(key, typed);
        window.type_in_form("inspector-form-lease-number", "12/HĐ");
        window.save();
        assert!(window.form_is_open(), "{key} {typed}");
        assert_eq!(focused(&window), Some(window.text(key)), "{typed}");
        window.type_in_form(key, good);
    }
    window.click_text("inspector-form-area-part");
    window.type_in_form("inspector-form-area-m2", "9.000.000");
    window.type_in_form("inspector-form-lease-number", "12/HĐ");
    window.save();
    assert_eq!(focused(&window), Some(window.text("inspector-form-area-m2")));
    window.type_in_form("inspector-form-area-m2", "10");
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
}
