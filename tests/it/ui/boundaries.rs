//! A boundary is entered from a table, seen, mended corner by corner, and answers for its area.

use super::files::drop_file;
use super::window::{CTRL, Window, example, huong_tra, label, tu_ha};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use geo::MultiPolygon;
use lapday::domain::{BoundarySource, Bounded, Id, Zone, ZoneKind, corner_rings};
use lapday::i18n::Message;
use lapday::operations;
use std::fs;
use std::path::Path;

/// The ring of the published test vectors (`vn2000-vectors.json`), as a decision would print it:
/// 196 250 m² on the plane of EPSG:9214.
const DECISION: &str = "\
Bảng tọa độ các điểm góc ranh giới
Điểm\tX (m)\tY (m)
1\t1 828 000,00\t550 000,00
2\t1 828 000,00\t550 500,00
3\t1 827 800,00\t550 600,00
4\t1 827 600,00\t550 350,00
5\t1 827 650,00\t550 000,00
";

/// The same, sides 1–2 and 3–4 crossing.
const BOW_TIE: &str = "1\t1828000,00\t550000,00\n2\t1827600,00\t550350,00\n3\t1828000,00\t550500,00\n4\t1827650,00\t550000,00\n5\t1827800,00\t550600,00\n";

fn table_form(window: &mut Window, zone: Id<Zone>, table: &str) {
    window.select_zone(zone);
    window.press(CTRL, Key::T);
    paste(window, table);
}

fn paste(window: &mut Window, table: &str) {
    let name = window.text("boundary-paste");
    window.harness.get_by_role_and_label(Role::MultilineTextInput, &name).focus();
    window.run();
    window.harness.event(Event::Paste(table.to_owned()));
    window.run();
}

fn plane_m2(window: &Window, zone: Id<Zone>) -> f64 {
    let boundary = window.plan().get(zone).unwrap().boundary.clone().unwrap();
    boundary.plane_area().as_square_metres()
}

fn corner_rows(window: &Window) -> Vec<String> {
    // "Điểm 1: X …", and not "Điểm logistics Hương Văn" of the list on the left.
    let rows = window.harness.query_all_by_role(Role::ListBoxOption);
    rows.map(|row| label(&row)).filter(|row| row.contains(": X ")).collect()
}

fn entered() -> (Window, Id<Zone>) {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    table_form(&mut window, zone, DECISION);
    window.click_text("boundary-save");
    to_the_corners(&mut window);
    (window, zone)
}

/// The table stands below areas and source.
fn to_the_corners(window: &mut Window) {
    window.scroll_inspector(-200.0);
}

#[test]
fn a_pasted_table_becomes_the_boundary_and_its_sheet_opens() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let before = window.plan().get(zone).unwrap().boundary.clone();
    table_form(&mut window, zone, DECISION);
    window.expect("196.250 m²");
    window.expect("1.747,32 m");
    assert_eq!(window.plan().get(zone).unwrap().boundary, before, "nothing is kept yet");

    window.click_text("boundary-save");
    let kept = window.plan().get(zone).unwrap().clone();
    assert!((plane_m2(&window, zone) - 196_250.0).abs() < 1e-6);
    assert_eq!(kept.boundary_source, Some(BoundarySource::FromDecision));
    window.expect(&window.text("boundary-sheet"));
    window.expect("196.250 m²");
    window.expect("196.277,8 m²");
    window.expect(&window.say(&Message::new("boundary-corners-count").with("count", 5_usize)));

    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().get(zone).unwrap().boundary, before);
}

#[test]
fn without_a_selection_a_table_makes_a_new_cluster() {
    let mut window = huong_tra().window();
    let zones = window.plan().count::<Zone>();
    window.press(CTRL, Key::T);
    paste(&mut window, DECISION);
    window.click_text("boundary-save");
    window.expect(&window.text("boundary-from-table"));
    assert_eq!(window.plan().count::<Zone>(), zones, "a cluster without a name is refused");
    window.type_in_form("boundary-target-name", "Cụm công nghiệp Hương Văn 2");
    window.click_text("boundary-save");
    assert_eq!(window.plan().count::<Zone>(), zones + 1);
    window.expect(&window.text("boundary-sheet"));
    window.expect("Cụm công nghiệp Hương Văn 2");
}

#[test]
fn a_value_typed_into_the_table_moves_its_corner() {
    let (mut window, zone) = entered();
    let row = corner_rows(&window)[1].clone();
    window.click(&row);
    window.press(Modifiers::NONE, Key::Enter);
    let field = Message::new("boundary-edit-north").with("number", 2_usize);
    let field = window.say(&field);
    window.type_over(&field, "1828010,5");
    window.press(Modifiers::NONE, Key::Enter);
    let boundary = window.plan().get(zone).unwrap().boundary.clone().unwrap();
    let corners = corner_rings(boundary.rings());
    assert_eq!(
        (corners[0].corners[1].point.y(), corners[0].corners[1].point.x()),
        (1_828_010.5, 550_500.0)
    );
    assert!(
        corner_rows(&window)[1].contains("1\u{a0}828\u{a0}010,500"),
        "{:?}",
        corner_rows(&window)
    );
}

#[test]
fn a_value_that_is_no_number_is_refused_and_the_corner_stays() {
    let (mut window, zone) = entered();
    let row = corner_rows(&window)[0].clone();
    window.click(&row);
    window.press(Modifiers::NONE, Key::Enter);
    let field = window.say(&Message::new("boundary-edit-north").with("number", 1_usize));
    window.type_over(&field, "một triệu");
    window.press(Modifiers::NONE, Key::Enter);
    window.expect("một triệu");
    assert!((plane_m2(&window, zone) - 196_250.0).abs() < 1e-6);
    window.press(Modifiers::NONE, Key::Escape);
    window.expect(&window.text("boundary-sheet"));
}

#[test]
fn numbering_starts_at_the_corner_chosen() {
    let (mut window, _) = entered();
    let third = corner_rows(&window)[2].clone();
    window.click(&third);
    window.click_text("boundary-start-here");
    let first = corner_rows(&window)[0].clone();
    assert!(first.contains("1\u{a0}827\u{a0}800,000"), "{first}");
}

#[test]
fn crossing_sides_are_named_and_cannot_be_kept() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let before = window.plan().get(zone).unwrap().boundary.clone();
    table_form(&mut window, zone, BOW_TIE);
    assert!(window.is_disabled(&window.text("boundary-save")));
    window.expect("cắt");
    assert_eq!(window.plan().get(zone).unwrap().boundary, before);
}

#[test]
fn a_table_on_another_meridian_is_recognised() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    // The ward of Tứ Hạ on the 108° zone, from the published vectors, and three corners around it.
    let table = "1\t1828555,13\t442356,16\n2\t1828555,13\t442656,16\n3\t1828255,13\t442656,16\n4\t1828255,13\t442356,16\n";
    table_form(&mut window, zone, table);
    window.expect("108°00′");
    window.click_text("boundary-save");
    let boundary = window.plan().get(zone).unwrap().boundary.clone().unwrap();
    let first = boundary.corners()[0].corners[0].point;
    assert!(
        (first.y() - 1_828_533.89).abs() < 0.02 && (first.x() - 549_092.51).abs() < 0.02,
        "{first:?}"
    );
}

#[test]
fn accuracy_takes_digits_from_the_area() {
    let (mut window, zone) = entered();
    window.type_in_form("boundary-accuracy", "5");
    window.click_text("boundary-provenance-keep");
    assert_eq!(window.plan().get(zone).unwrap().accuracy_m, Some(5.0));
    window.expect("196.000 m² · 19,6 ha");
    // 196 250 less 177 000, with the same digits as the areas.
    window.expect("+19.000 m²");
}

#[test]
fn the_sheet_of_a_lot_shows_its_corners() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    let lot = window.lot_that_is(zone, lapday::domain::LotState::Operating);
    window.select_zone(zone);
    window.select_lot(lot);
    window.press(CTRL, Key::B);
    window.expect(&window.text("boundary-sheet"));
    to_the_corners(&mut window);
    let facts = window.plan().boundary_facts(Bounded::Lot(lot)).unwrap();
    let corners = facts.boundary.unwrap().corners()[0].corners.len();
    assert_eq!(corner_rows(&window).len(), corners);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(corner_rows(&window), Vec::<String>::new());
}

#[test]
fn an_unsaved_table_is_not_lost_by_a_click_elsewhere() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    table_form(&mut window, zone, DECISION);
    let other = window.zone_rows()[1].rect().center();
    window.click_at(other);
    window.expect(&window.text("ui-unsaved-corners"));
    window.expect(&window.text("boundary-from-table"));
}

#[test]
fn rows_that_cannot_be_read_are_mended_or_left_out_by_the_users_own_word() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let before = window.plan().get(zone).unwrap().boundary.clone();
    let table = DECISION.replace("1 827 600,00", "");
    table_form(&mut window, zone, &table);
    window.expect(&window.text("boundary-refused"));
    window.click_text("boundary-save");
    let first = Message::new("boundary-refused-first").with("count", 1_usize);
    window.expect(&window.say(&first));
    assert_eq!(window.plan().get(zone).unwrap().boundary, before);
    let leave_out = window.say(&Message::new("boundary-leave-rows-out").with("count", 1_usize));
    window.click(&leave_out);
    window.click_text("boundary-save");
    let boundary = window.plan().get(zone).unwrap().boundary.clone().unwrap();
    assert_eq!(boundary.corners()[0].corners.len(), 4);
}

#[test]
fn a_decision_about_the_table_can_be_changed_and_is_doubted_aloud() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    table_form(&mut window, zone, DECISION);
    let reading = window.text("boundary-reading");
    window.harness.get_by_label(&reading).scroll_to_me();
    window.run();
    window.click(&reading);
    window.scroll_inspector(-600.0);
    let order = window.text("boundary-read-order");
    window.harness.get_by_role_and_label(Role::ComboBox, &order).click();
    window.run();
    window.click_text("boundary-read-east-first");
    window.expect("đổi chỗ");
    window.expect("196.250 m²");
    window.click_text("boundary-read-again");
    assert!(!window.shows("đổi chỗ"));
}

#[test]
fn a_workbook_dropped_on_the_window_makes_a_cluster_named_after_it() {
    let mut window = huong_tra().window();
    let zones = window.plan().count::<Zone>();
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/corners/openpyxl.xlsx");
    drop_file(&mut window, &file);
    window.expect("openpyxl.xlsx");
    window.click_text("boundary-save");
    assert_eq!(window.plan().count::<Zone>(), zones + 1, "{}", window.read().join("\n"));
    assert_eq!(window.plan().all::<Zone>().last().unwrap().name, "openpyxl");
}

#[test]
fn a_pasted_table_comes_back_when_the_file_in_its_place_is_put_away() {
    let long = format!("{DECISION}{}", "\n".repeat(400));
    for table in [DECISION, long.as_str()] {
        let mut window = huong_tra().window();
        let zone = tu_ha(window.plan());
        table_form(&mut window, zone, table);
        let link = window.text("boundary-open-file");
        window.harness.get_by_role_and_label(Role::Link, &link).click();
        window.run();
        let fixtures = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/corners");
        let file = fixtures.join("openpyxl.xlsx");
        window.type_in_form("choose-folder", file.to_str().unwrap());
        window.press(Modifiers::NONE, Key::Enter);
        window.expect("openpyxl.xlsx");
        window.click_text("boundary-clear-table");
        assert!(!window.shows("openpyxl.xlsx"));
        window.expect("196.250 m²");
    }
}

#[test]
fn what_is_pasted_right_after_a_form_opens_is_for_its_table() {
    let mut window = huong_tra().window();
    for (keys, field) in [(CTRL, "boundary-paste"), (CTRL | Modifiers::SHIFT, "lists-paste")] {
        window.press(keys, Key::T);
        window.harness.event(Event::Paste(DECISION.to_owned()));
        window.run();
        let pasted = window.value_of(&window.text(field));
        assert!(pasted.contains("550 000,00"), "{field}: {pasted}");
        for _ in 0..2 {
            window.press(Modifiers::NONE, Key::Escape);
        }
        window.click_text("ui-unsaved-drop");
    }
}

#[test]
fn a_broken_table_that_is_dropped_says_so_and_opens_no_form() {
    let given = huong_tra();
    let file = given.file().with_file_name("hinh.xlsx");
    fs::write(&file, "không phải bảng").unwrap();
    let mut window = given.window();
    drop_file(&mut window, &file);
    window.expect("hinh.xlsx");
    assert!(!window.shows(&window.text("boundary-from-table")));
}

#[test]
fn escape_does_not_throw_a_filled_table_away() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    table_form(&mut window, zone, DECISION);
    // The first one leaves the field.
    for _ in 0..2 {
        window.press(Modifiers::NONE, Key::Escape);
    }
    window.expect(&window.text("boundary-from-table"));
    window.expect(&window.text("ui-unsaved-corners"));
    window.click_text("ui-unsaved-drop");
    assert!(!window.shows(&window.text("boundary-save")));
}

#[test]
fn a_refusal_goes_when_what_was_refused_is_mended() {
    let mut window = huong_tra().window();
    window.press(CTRL, Key::T);
    paste(&mut window, DECISION);
    window.click_text("boundary-save");
    let refusal = operations::new_zone(
        window.plan(),
        "",
        ZoneKind::Cluster,
        MultiPolygon::new(Vec::new()),
        operations::Provenance::default(),
    );
    let refusal = window.say(refusal.unwrap_err().message());
    window.expect(&refusal);
    window.type_in_form("boundary-target-name", "Cụm công nghiệp Hương Văn 2");
    assert!(!window.shows(&refusal));
}

#[test]
fn a_ring_inside_another_is_said_to_be_taken_out() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let inner = "\nĐiểm\tX (m)\tY (m)\n1\t1 827 900,00\t550 100,00\n2\t1 827 900,00\t550 200,00\n3\t1 827 800,00\t550 200,00\n4\t1 827 800,00\t550 100,00\n";
    table_form(&mut window, zone, &format!("{DECISION}{inner}"));
    window.expect("186.250 m²");
    let holes = Message::new("boundary-result-holes").with("count", 1_usize);
    window.expect(&window.say(&holes));
}

/// Two lots beside each other in the cluster, each under its name.
const LOTS: &str = "Lô X1: diện tích 10.000 m2\nĐiểm\tX (m)\tY (m)\n1\t1828300,00\t549100,00\n2\t1828300,00\t549200,00\n3\t1828400,00\t549200,00\n4\t1828400,00\t549100,00\nLô X2: diện tích 12.000 m2\nĐiểm\tX (m)\tY (m)\n1\t1828300,00\t549200,00\n2\t1828300,00\t549320,00\n3\t1828400,00\t549320,00\n4\t1828400,00\t549200,00\n";

#[test]
fn the_lots_of_a_table_are_seen_and_made_in_one_step() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let lots = window.plan().lots_of(zone).count();
    table_form(&mut window, zone, LOTS);
    let name = window.plan().get(zone).unwrap().name.clone();
    let target = window.say(&Message::new("boundary-target-lots").with("zone", name));
    window.expect(&target);
    window.click_text("boundary-target");
    let listed = window.harness.query_all_by_role_and_label(Role::Button, &target).last();
    listed.expect("the list of targets has it").click();
    window.run();
    window.expect("X1");
    window.expect("12.000 m²");
    window.expect(&window.text("boundary-lot-added"));
    assert_eq!(window.plan().lots_of(zone).count(), lots, "nothing is kept yet");
    window.click_text("boundary-save");
    assert_eq!(window.plan().lots_of(zone).count(), lots + 2);
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().lots_of(zone).count(), lots);
}

#[test]
fn a_table_of_the_corners_there_are_leaves_their_source_alone() {
    let (mut window, zone) = entered();
    window.type_in_form("boundary-accuracy", "5");
    window.click_text("boundary-provenance-keep");
    let before = window.plan().get(zone).unwrap().clone();
    let mut rows: Vec<&str> = DECISION.lines().skip(2).collect();
    rows.reverse();
    let turned = format!("Điểm\tX (m)\tY (m)\n{}\n", rows.join("\n"));
    table_form(&mut window, zone, &turned);
    window.click_text("boundary-save");
    assert_eq!(*window.plan().get(zone).unwrap(), before);
}
