//! Records of the whole plan in the window: entered, changed, removed, reached by links and keys.

use super::window::{example, huong_tra};
use egui::{Key, Modifiers};
use lapday::domain::{Document, Figure, Id, Work, WorkKind, Zone};
use lapday::i18n::Language;
use lapday::ui::{Command, MENUS, Menu};
use lapday::views::TABLES;
use strum::VariantArray;

#[test]
fn every_table_opens_from_its_menu_in_both_languages() {
    for language in Language::VARIANTS {
        let given = example().language(*language);
        let mut window = given.window();
        for table in TABLES {
            let stands_in =
                |menu: &&Menu| menu.parts().flatten().any(|it| it == Command::Table(table));
            let menu = MENUS.iter().find(stands_in).expect("a menu offers the table");
            window.choose_named(menu.text, table.title);
            assert_eq!(window.harness.state().view().table, Some(*table));
            window.expect(&window.text(table.title));
        }
    }
}

#[test]
fn a_work_is_entered_changed_removed_and_taken_back() {
    let given = huong_tra();
    let mut window = given.window();
    let before = window.plan().count::<Work>();
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click("Thêm: Công trình hạ tầng");
    window.type_over("Tên", "Đường số 5");
    window.type_over("Khởi công theo kế hoạch", "01/03/2024");
    window.type_over("Hoàn thành theo kế hoạch", "01/02/2024");
    window.click("Lưu");
    window.expect("đứng trước");
    assert_eq!(window.plan().count::<Work>(), before, "refused");
    window.type_over("Hoàn thành theo kế hoạch", "01/02/2025");
    window.click("Lưu");
    assert_eq!(window.plan().count::<Work>(), before + 1);
    let made = window.plan().all::<Work>().last().unwrap().clone();
    assert_eq!(made.name, "Đường số 5");
    assert_eq!(made.kind, WorkKind::General);
    window.click("Sửa hồ sơ");
    window.type_over("Công suất, quy mô", "1.200,5");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().get(made.id).unwrap().capacity, Some(1200.5));
    window.click("Xóa hồ sơ");
    assert_eq!(window.plan().count::<Work>(), before);
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().get(made.id).unwrap().capacity, Some(1200.5));
}

#[test]
fn what_others_rest_on_is_not_removed_and_says_by_what() {
    let given = huong_tra();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click("Hệ thống xử lý nước thải cụm công nghiệp Tứ Hạ");
    window.click("Xóa hồ sơ");
    window.expect("còn liên quan đến");
    assert!(window.plan().get(Id::<Work>::new(2)).is_some());
}

#[test]
fn unsaved_fields_are_not_lost_to_another_row() {
    let given = huong_tra();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click("Thêm: Công trình hạ tầng");
    window.type_over("Tên", "Đường số 6");
    window.click("Hạ tầng làng bún Vân Cù");
    window.expect("Hồ sơ đang ghi chưa được lưu");
    window.press(Modifiers::NONE, Key::Escape);
    window.expect(&window.text("records-new"));
    window.wait_between_clicks();
    window.click("Hạ tầng làng bún Vân Cù");
    window.click_text("ui-unsaved-drop");
    window.expect("Sửa hồ sơ");
}

#[test]
fn a_reading_is_added_to_a_work_and_its_share_shows() {
    let given = huong_tra();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click("Hệ thống xử lý nước thải cụm công nghiệp Tứ Hạ");
    window.scroll_inspector(600.0);
    window.click("Thêm: Tiến độ công trình");
    window.type_over("Đã xong (%)", "45");
    window.click("Lưu");
    let reading = window.plan().all::<lapday::domain::WorkReading>().next().unwrap().clone();
    assert_eq!((reading.work, reading.percent), (Id::new(2), 45.0));
    window.select_zone(Id::<Zone>::new(1));
    window.scroll_inspector(500.0);
    window.expect("45,0 %");
}

#[test]
fn a_place_is_taken_from_what_was_measured() {
    let given = huong_tra();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click("Hạ tầng làng bún Vân Cù");
    window.click("Sửa hồ sơ");
    window.click("Lấy từ bản đồ");
    window.expect("Chưa có hình nào trên bản đồ");
    window.press(Modifiers::COMMAND | Modifiers::SHIFT, Key::D);
    let middle = super::map::map_rect(&window).center();
    window.click_at(middle);
    window.click("Lấy từ bản đồ");
    window.click("Lưu");
    let work = window.plan().get(Id::<Work>::new(4)).unwrap().clone();
    assert!(matches!(work.geom, Some(Figure::Point(_))), "{:?}", work.geom);
}

#[test]
fn charts_stand_in_place_of_works_and_money() {
    let given = example();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click_text("works-gantt");
    assert!(window.read().iter().any(|said| said.contains("thực tế từ")), "{:?}", window.read());
    window.click_text("money-title");
    window.expect(&window.text("money-chart"));
}

#[test]
fn a_promise_beyond_the_works_is_warned_of_in_the_form() {
    let given = example();
    let mut window = given.window();
    let tu_ha = super::window::tu_ha(window.plan());
    window.start_recording(tu_ha);
    window.type_in_form("inspector-form-enterprise", "Nhà máy nước");
    window.click("Thêm văn bản, vốn, lao động, nước thải…");
    window.scroll_inspector(900.0);
    window.type_over("Nước thải (m³/ngày đêm)", "500");
    window.scroll_inspector(900.0);
    window.expect("vượt công suất xử lý");
}

#[test]
fn a_file_dropped_on_the_sheet_of_a_document_is_kept_inside_the_plan() {
    let given = huong_tra();
    let scan = given.file().with_file_name("Kế hoạch 1325.pdf");
    std::fs::write(&scan, b"%PDF").unwrap();
    let mut window = given.window();
    let words = window.text("records-documents");
    window.choose("ui-menu-records", &words);
    window.click_cell("1325/KH-UBND");
    super::files::drop_file(&mut window, &scan);
    let document = window.plan().all::<Document>().next().unwrap().clone();
    let kept = window.project().kept_file(document.file.as_deref().unwrap()).unwrap().unwrap();
    assert_eq!((kept.name.as_str(), kept.bytes.as_slice()), ("Kế hoạch 1325.pdf", &b"%PDF"[..]));
    window.press(Modifiers::COMMAND, Key::Z);
    assert_eq!(window.plan().get(document.id).unwrap().file, None);
    // With fields open the file could not be written into them.
    window.click("Sửa hồ sơ");
    super::files::drop_file(&mut window, &scan);
    assert_eq!(window.plan().get(document.id).unwrap().file, None);
}
