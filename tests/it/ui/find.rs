//! Ctrl+K: one field that finds what is in the plan, tables and commands, by hand or by keys alone.

use super::window::{CTRL, Window, example, tu_ha};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lapday::domain::{LotState, Occupancy};
use lapday::i18n::{Language, fold};
use lapday::map::Thing;
use lapday::map::tools::AREA;
use lapday::ui::commands::{
    BOUNDARY_SHEET, FIT_SELECTION, RECORD_OCCUPANCY, REDO, SELECT_ALL_LOTS, UNDO, with_keys,
};
use lapday::views::{self, HitKind, TABLES};
use strum::VariantArray;

fn found(query: &str) -> Window {
    let mut window = example().window();
    window.press(CTRL, Key::K);
    // The field has the keys at once.
    window.harness.event(Event::Text(query.to_owned()));
    window.run();
    window
}

fn field_is_open(window: &Window) -> bool {
    window.shows(&window.text("ui-find-hint"))
}

#[test]
fn a_cluster_is_found_without_marks_and_entered_by_keys_alone() {
    let mut window = found("tu ha");
    let day = window.project().desk().today();
    let hits = views::find(window.plan(), "tu ha", day, 40, &|| true).unwrap();
    let second = match hits[1].kind {
        HitKind::Zone(zone) => zone,
        HitKind::Lot(..) | HitKind::Enterprise(_) | HitKind::Place(_) => {
            panic!("two zones are named Tứ Hạ")
        }
        HitKind::Record(_) => panic!("no record is asked for"),
    };
    window.press(Modifiers::NONE, Key::ArrowDown);
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!field_is_open(&window));
    assert_eq!(window.selection(), Some(Thing::Zone(second)));
}

#[test]
fn a_lot_is_found_by_its_code_and_stands_in_the_table() {
    let mut window = found("c-01");
    window.press(Modifiers::NONE, Key::Enter);
    let Some(Thing::Lot(lot)) = window.selection() else { panic!("a lot is selected") };
    let lot = window.plan().get(lot).unwrap().clone();
    assert_eq!(lot.code, "C-01");
    let words = window.lot_words(&lot.code);
    let rows: Vec<String> = window.lot_rows().iter().map(super::window::label).collect();
    assert!(rows.iter().any(|row| row.starts_with(&words)), "{words} is not among {rows:#?}");
}

#[test]
fn an_enterprise_is_found_without_marks_where_it_sits() {
    let mut window = found("co khi phu oc");
    window.click("Cơ khí Phú Ốc");
    let Some(Thing::Lot(lot)) = window.selection() else { panic!("a lot is selected") };
    let names: Vec<String> = window
        .plan()
        .occupancies_of(lot)
        .filter_map(|occupancy| window.plan().get(occupancy.enterprise))
        .map(|enterprise| enterprise.name.clone())
        .collect();
    assert!(names.iter().any(|name| name.contains("Cơ khí Phú Ốc")), "{names:?}");
}

#[test]
fn nothing_found_is_said_and_escape_closes() {
    let mut window = found("zzzz");
    window.expect(&window.text("ui-find-nothing"));
    window.press(Modifiers::NONE, Key::Enter);
    assert!(field_is_open(&window));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!field_is_open(&window));
    assert_eq!(window.selection(), None);
}

#[test]
fn the_hit_chosen_with_the_arrows_stays_in_sight() {
    let mut window = found("c");
    let day = window.project().desk().today();
    let hits = views::find(window.plan(), "c", day, 40, &|| true).unwrap();
    assert!(hits.len() > 20);
    for _ in 0..20 {
        window.press(Modifiers::NONE, Key::ArrowDown);
    }
    let chosen = window.harness.root();
    let lowest = 768.0;
    let seen =
        egui_kittest::kittest::Queryable::query_all_by_label_contains(&chosen, &hits[20].title)
            .any(|node| node.rect().bottom() < lowest && node.rect().top() > 0.0);
    assert!(seen, "{:?} is out of sight", hits[20]);
}

#[test]
fn searching_while_a_form_is_open_leaves_the_form_alone() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Công ty May Sông Hương");
    window.press(CTRL, Key::K);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!field_is_open(&window));
    assert!(window.form_is_open(), "Escape was meant for the search");
    window.press(CTRL, Key::K);
    window.harness.event(Event::Text("tu ha".to_owned()));
    window.run();
    let recorded = window.plan().count::<Occupancy>();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().count::<Occupancy>(), recorded, "Enter was meant for the search");
}

#[test]
fn a_vacant_lot_found_can_be_recorded_at_once() {
    let mut window = example().window();
    let lot = window.lot_that_is(tu_ha(window.plan()), LotState::Vacant);
    let code = window.plan().get(lot).unwrap().code.clone();
    window.press(CTRL, Key::K);
    window.harness.event(Event::Text(code));
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    window.press(CTRL, Key::Enter);
    assert!(window.form_is_open());
}

#[test]
fn a_very_long_name_stays_inside_the_dialog() {
    let mut contents = lapday::builtin::example();
    let name = "Công ty trách nhiệm hữu hạn một thành viên ".repeat(6);
    let enterprise = lapday::domain::Enterprise::new(lapday::domain::Id::new(900), name.trim());
    contents.contents = contents.contents.put(enterprise);
    let mut window = super::window::given().with(contents).window();
    window.press(super::window::CTRL, egui::Key::K);
    let field = window.text("ui-find-hint");
    window.type_over(&field, "cong ty trach nhiem");
    let field = window.field(&field).rect();
    let row = egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, name.trim());
    assert!(row.rect().left() >= field.left() - 1.0, "{:?} {field:?}", row.rect());
    assert!(row.rect().right() <= field.right() + 1.0, "{:?} {field:?}", row.rect());
}

#[test]
fn a_position_typed_in_any_form_is_gone_to() {
    // One place near Tứ Hạ (published vectors), as different people write it.
    for typed in [
        "1828533,89 549092,51",
        "549092,51; 1828533,89",
        "16,532299 107,461771",
        "16°31′56,28″B 107°27′42,38″Đ",
        "1828555,13 442356,16",
    ] {
        let mut window = found(typed);
        window.expect("X 1\u{a0}828\u{a0}53");
        window.press(Modifiers::NONE, Key::Enter);
        assert!(!field_is_open(&window));
        let middle = window.harness.get_by_label(&window.text("map-canvas")).rect().center();
        window.harness.hover_at(middle);
        window.harness.run_steps(3);
        window.expect("X 1\u{a0}828\u{a0}53");
        window.expect("Y 549\u{a0}09");
    }
}

#[test]
fn a_commune_is_found_under_its_name_of_the_plan_and_shown() {
    let mut window = found("huong toan");
    window.expect("Xã Hương Toàn");
    window.click("Xã Hương Toàn");
    assert!(!field_is_open(&window));
    assert_eq!(window.selection(), None, "a place is shown, not selected");
}

#[test]
fn every_table_is_found_by_its_name_and_opened_by_enter() {
    for language in Language::VARIANTS {
        let given = example().language(*language);
        let mut window = given.window();
        for table in TABLES {
            window.press(CTRL, Key::K);
            window.harness.event(Event::Text(fold(&window.text(table.title))));
            window.run();
            window.press(Modifiers::NONE, Key::Enter);
            assert_eq!(window.harness.state().view().table, Some(*table));
            assert!(!field_is_open(&window), "{table:?}");
        }
    }
}

#[test]
fn every_command_that_can_be_done_now_is_found_with_its_keys() {
    let mut window = example().window();
    // Nothing is selected, and nothing was changed.
    let waiting = [UNDO, REDO, FIT_SELECTION, RECORD_OCCUPANCY, BOUNDARY_SHEET, SELECT_ALL_LOTS];
    for (_, command) in with_keys() {
        let name = window.text(command.text());
        window.press(CTRL, Key::K);
        window.harness.event(Event::Text(name.clone()));
        window.run();
        let keys = command.keys_text(&window.harness.ctx).expect("keys");
        let is_it = |row: &String| row.starts_with(&format!("{name} ")) && row.ends_with(&keys);
        let is_found = window.read().iter().any(is_it);
        assert_eq!(is_found, !waiting.contains(&command), "{command:?}: {:?}", window.read());
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_command_found_without_marks_is_carried_out_by_enter() {
    let mut window = found("do dien tich");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.harness.state().view().tool, &AREA);
    assert!(!field_is_open(&window));
}

#[test]
fn zones_are_found_by_their_commune_under_its_old_and_its_new_name() {
    for (typed, zone) in
        [("Hải Dương", "LN-HD"), ("huong vân", "CCN-HVA"), ("binh thanh", "CCN-BT")]
    {
        let mut window = found(typed);
        let day = window.project().desk().today();
        let hits = views::find(window.plan(), typed, day, 40, &|| true).unwrap();
        let id = window.plan().zone_by_code(zone).unwrap().id;
        assert!(hits.iter().any(|hit| hit.kind == HitKind::Zone(id)), "{typed}");
        window.click(zone);
        assert_eq!(window.selection(), Some(Thing::Zone(id)));
    }
    // The ward of today, into which that of the cluster went.
    let window = found("phường hương trà");
    window.expect("CCN-HVA");
    let window = found("phường tứ hạ");
    window.expect("CCN-TH");
    assert!(!window.shows("CCN-HVX"), "another ward went into the same");
}
