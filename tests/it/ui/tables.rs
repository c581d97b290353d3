//! The tables below the map, what they open, and what is recorded from them.

use super::files::drop_file;
use super::window::{CTRL, Given, Window, example, huong_tra};
use crate::story::day;
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lapday::domain::{
    Enterprise, Id, Key as RecordKey, Lot, Occupancy, OccupancyState, ReportPeriod,
};
use lapday::i18n::Message;
use lapday::map::Thing;
use lapday::project::Project;
use lapday::ui::Command;
use lapday::views::{TABLES, TableInfo, table_groups, tables, tables_of};
use strum::VariantArray;

const ALT: Modifiers = Modifiers::ALT;

fn open(given: &Given, table: &'static TableInfo) -> Window {
    let mut window = given.window();
    press_keys_of(&mut window, table);
    window
}

/// Opens a table.
pub fn press_keys_of(window: &mut Window, table: &'static TableInfo) {
    let keys = Command::Table(table).keys().expect("a table with keys");
    window.press(keys.modifiers, keys.logical_key);
}

fn cells(window: &Window) -> Vec<String> {
    let cells = window.harness.query_all_by_role(Role::Cell);
    cells.filter_map(|cell| cell.accesskit_node().label()).collect()
}

/// Clicks a cell by its words, with modifiers held.
#[track_caller]
fn click_cell(window: &mut Window, words: &str, modifiers: Modifiers) {
    let cell = window
        .harness
        .query_all_by_role(Role::Cell)
        .find(|cell| cell.accesskit_node().label().is_some_and(|label| label == words));
    let Some(cell) = cell else { panic!("no cell {words:?}:\n{}", cells(window).join(" | ")) };
    let at = cell.rect().center();
    window.harness.event(Event::ModifiersChanged(modifiers));
    window.click_at(at);
    window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
}

fn lots_of(window: &Window, name: &str) -> Vec<String> {
    let plan = window.plan();
    let who = plan.all::<Enterprise>().find(|who| who.name == name);
    let held = who.into_iter().flat_map(|who| plan.occupancies_by(who.id));
    held.map(|held| plan.get(held.lot).unwrap().code.clone()).collect()
}

#[test]
fn every_table_opens_by_its_keys_in_both_languages_and_closes_again() {
    for language in lapday::i18n::Language::VARIANTS {
        let given = example().language(*language);
        let mut window = given.window();
        let with_keys: Vec<_> = TABLES.iter().filter(|table| table.digit.is_some()).collect();
        for table in &with_keys {
            press_keys_of(&mut window, table);
            assert_eq!(window.harness.state().view().table, Some(**table));
            assert!(!cells(&window).is_empty(), "{table:?}");
        }
        window.click_text("tables-close");
        assert_eq!(window.harness.state().view().table, None);
        window.press(Modifiers::NONE, Key::F10);
        let last = with_keys.last().map(|table| **table);
        assert_eq!(window.harness.state().view().table, last, "the last one");
    }
}

#[test]
fn every_table_opens_by_its_tab_once_its_group_is_chosen() {
    let mut window = example().window();
    window.press(Modifiers::NONE, Key::F10);
    for (place, group) in table_groups().into_iter().enumerate() {
        if place > 0 {
            window.click_exactly(table_groups()[place - 1]);
            window.click_exactly(group);
        }
        for table in tables_of(group) {
            let title = window.text(table.title);
            // Before the heads of columns, which may be named alike.
            let tab = window.harness.query_all_by_role_and_label(Role::Button, &title).next();
            tab.unwrap_or_else(|| panic!("no tab {title:?}")).click_accesskit();
            window.run();
            assert_eq!(window.harness.state().view().table, Some(table));
        }
    }
}

#[test]
fn a_plan_without_tenants_says_what_each_table_is_for() {
    let window = open(&huong_tra(), &tables::relocation::TABLE);
    window.expect(&window.text("tables-no-relocation"));
    let window = open(&huong_tra(), &tables::periods::TABLE);
    window.expect(&window.text("tables-no-periods"));
}

#[test]
fn a_row_of_the_register_opens_its_sheet_with_lots_and_history() {
    let mut window = open(&example(), &tables::enterprises::TABLE);
    window.type_over(&window.text("tables-search"), "phu oc");
    click_cell(&mut window, "Ví dụ: Cơ khí Phú Ốc", Modifiers::NONE);
    window.expect(&window.text("record-enterprise"));
    window.expect("C-13 · CCN Tứ Hạ");
    window.expect("2592 (VSIC 2018)");
    window.expect("Gia công cơ khí; xử lý và tráng phủ kim loại");
    window.click("C-20 · CCN Tứ Hạ");
    let Some(Thing::Lot(lot)) = window.selection() else { panic!("a lot is selected") };
    assert_eq!(window.plan().get(lot).unwrap().code, "C-20");
}

#[test]
fn an_enterprise_is_entered_changed_and_refused_in_its_sheet() {
    let given = huong_tra();
    let mut window = open(&given, &tables::enterprises::TABLE);
    window.click("Thêm: Doanh nghiệp");
    window.type_over(&window.text("field-name"), "Dệt may Kim Long");
    window.type_over(&window.text("field-tax_code"), "33001");
    window.click_text("enterprises-save");
    window.expect("10 chữ số");
    window.type_over(&window.text("field-tax_code"), "3300100100");
    window.type_over(&window.text("field-vsic_code"), "may trang phuc");
    window.click("1410 May trang phục");
    let polluting = window.text("field-polluting");
    window.click(&format!("{polluting}: {}", window.text("common-no")));
    window.click_text("enterprises-save");
    let saved = window.plan().all::<Enterprise>().last().unwrap().clone();
    assert_eq!(saved.tax_code.as_deref(), Some("3300100100"));
    assert_eq!(
        (saved.vsic_code.as_deref(), saved.vsic_edition.as_deref()),
        (Some("1410"), Some("2018"))
    );
    assert_eq!((saved.polluting, saved.high_technology), (Some(false), None));
    window.expect(&window.text("record-enterprise"));
    window.click_text("records-change");
    window.scroll_inspector(-2000.0);
    window.click_text("field-group-relocation");
    window.scroll_inspector(-2000.0);
    window.type_over(&window.text("field-relocation_need_m2"), "12500");
    window.click_text("enterprises-save");
    assert_eq!(window.plan().get(saved.id).unwrap().relocation_need.unwrap().as_hectares(), 1.25);
    window.click_text("records-remove");
    assert!(window.plan().get(saved.id).is_none());
    assert_eq!(window.project().history().len(), 4);
}

#[test]
fn a_sheet_being_changed_does_not_give_way_to_another_row() {
    let mut window = open(&example(), &tables::enterprises::TABLE);
    click_cell(&mut window, "Ví dụ: Bê tông Thượng Khê", Modifiers::NONE);
    window.click_text("records-change");
    window.type_over(&window.text("field-name"), "Khác");
    click_cell(&mut window, "Ví dụ: Bột giấy Liễu Nam", Modifiers::NONE);
    window.expect(&window.text("ui-unsaved-record"));
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(window.field(&window.text("field-name")).value().as_deref(), Some("Khác"));
    window.wait_between_clicks();
    click_cell(&mut window, "Ví dụ: Bột giấy Liễu Nam", Modifiers::NONE);
    window.click_text("ui-unsaved-drop");
    window.expect("Bột giấy Liễu Nam");
    window.expect(&window.text("records-change"));
}

#[test]
fn two_of_one_tax_code_become_one_in_a_step_that_can_be_taken_back() {
    let mut window = open(&example(), &tables::enterprises::TABLE);
    let before = window.plan().count::<Enterprise>();
    window.click_text("tables-duplicates");
    window.expect(&window.text("enterprises-same-tax-code"));
    window.click_text("enterprises-merge");
    assert_eq!(window.plan().count::<Enterprise>(), before - 1);
    window.expect(&window.text("enterprises-no-duplicates"));
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().count::<Enterprise>(), before);
}

#[test]
fn a_free_lot_is_reserved_with_one_click() {
    let mut window = open(&example(), &tables::relocation::TABLE);
    click_cell(&mut window, "Ví dụ: Cơ khí sửa chữa Sơn Công", Modifiers::NONE);
    window.expect(&window.text("enterprises-offers"));
    window.click_text("enterprises-reserve");
    assert_eq!(lots_of(&window, "Ví dụ: Cơ khí sửa chữa Sơn Công").len(), 1);
    let reserved = window.plan().all::<Occupancy>().last().unwrap();
    assert_eq!(reserved.state, OccupancyState::Registered);
    assert_eq!(reserved.area.as_hectares(), 0.8);
    window.expect(&window.text("relocation-reserved"));
}

#[test]
fn a_pasted_column_of_tenants_is_recorded_as_one_step() {
    let given = huong_tra();
    let mut window = given.window();
    let zone = window.plan().all::<lapday::domain::Zone>().next().unwrap().id;
    window.select_zone(zone);
    window.press(ALT, Key::Num1);
    window.click_text("tables-record-many");
    let field = format!("{} C-01", window.text("tables-edit-tenant"));
    window.field(&field).focus();
    window.run();
    window
        .harness
        .event(Event::Paste("Một\tđang hoạt động\t1.000\nHai\n\nBa\tkhông có".to_owned()));
    window.run();
    window.click("3 lô");
    window.expect("C-04: Không có tình trạng “không có”");
    assert_eq!(window.plan().count::<Occupancy>(), 0, "nothing is written while a line is refused");
    window.field(&format!("{} C-04", window.text("tables-edit-tenant"))).focus();
    window.run();
    window.harness.event(Event::Paste("Ba\tđã đăng ký".to_owned()));
    window.run();
    window.click("3 lô");
    let plan = window.plan();
    assert_eq!((plan.count::<Occupancy>(), plan.count::<Enterprise>()), (3, 4));
    assert_eq!(lots_of(&window, "Hai"), ["C-02"]);
    let first =
        plan.all::<Occupancy>().find(|held| held.state == OccupancyState::Operating).unwrap();
    assert_eq!(first.area.as_square_metres(), 1000.0);
    assert_eq!(window.project().history().len(), 2);
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().count::<Occupancy>(), 0);
}

#[test]
fn a_value_is_filled_down_to_the_lines_chosen() {
    let given = huong_tra();
    let mut window = given.window();
    let zone = window.plan().all::<lapday::domain::Zone>().next().unwrap().id;
    window.select_zone(zone);
    window.press(ALT, Key::Num1);
    click_cell(&mut window, "C-01", Modifiers::NONE);
    click_cell(&mut window, "C-03", Modifiers::SHIFT);
    window.click("3 lô");
    let field = format!("{} C-01", window.text("tables-edit-tenant"));
    window.type_over(&field, "Một");
    window.press(CTRL, Key::D);
    window.click("3 lô");
    assert_eq!(lots_of(&window, "Một"), ["C-01", "C-02", "C-03"]);
}

#[test]
fn a_period_is_closed_shown_and_reopened_from_its_table() {
    let mut window = open(&example(), &tables::periods::TABLE);
    window.click_text("periods-close");
    window.click("Chốt 6 tháng đầu năm 2024");
    assert_eq!(window.plan().count::<ReportPeriod>(), 4);
    click_cell(&mut window, "6 tháng đầu năm 2024", Modifiers::NONE);
    window.expect(&window.text("periods-sheet"));
    window.expect(&window.text("periods-no-lines-later"));
    window.click_text("periods-reopen");
    assert_eq!(window.plan().count::<ReportPeriod>(), 3);
    click_cell(&mut window, "năm 2023", Modifiers::NONE);
    window.expect("C-20");
}

#[test]
fn a_head_orders_the_rows_and_a_search_leaves_those_that_hold_it() {
    let mut window = open(&example(), &tables::enterprises::TABLE);
    let is_name = |cell: &String| cell.starts_with("Ví dụ: ");
    let first = |window: &Window| cells(window).into_iter().find(is_name);
    let before = first(&window);
    let head = window.text("enterprises-tax-code");
    window.click(&head);
    window.click(&head);
    assert_ne!(first(&window), before, "the other way round");
    window.type_over(&window.text("tables-search"), "9900000011");
    assert!(cells(&window).contains(&"Ví dụ: Gạch không nung Lai Bằng".to_owned()));
    window.type_over(&window.text("tables-search"), "không có gì như vậy");
    window.expect(&window.text("tables-none-match"));
    window.click_text("tables-clear-search");
    assert!(!cells(&window).is_empty());
}

#[test]
fn a_search_sums_the_rows_it_leaves() {
    let mut window = open(&example(), &tables::enterprises::TABLE);
    // Wide enough for the column of the land.
    window.resize(2600.0, 768.0);
    let sum = |window: &Window, count: usize| {
        window.say(&Message::new("tables-sum").with("count", count))
    };
    let (all, one) = (sum(&window, window.plan().count::<Enterprise>()), sum(&window, 1));
    window.expect(&all);
    window.type_over(&window.text("tables-search"), "9900000011");
    window.expect(&one);
    let found =
        window.plan().all::<Enterprise>().find(|who| who.tax_code.as_deref() == Some("9900000011"));
    let held = window.plan().occupancies_by(found.unwrap().id);
    let on = window.harness.state().view().on;
    let leased = held.filter(|held| held.state.is_leased() && held.valid.contains(on));
    let area: lapday::units::Area = leased.map(|held| held.area).sum();
    let area = window.texts.numerals().number(area.as_hectares(), 2);
    let shown = window.read();
    assert!(shown.iter().filter(|words| **words == area).count() >= 2, "{area} in {shown:?}");
    window.type_over(&window.text("tables-search"), "");
    window.expect(&all);
}

#[test]
fn tables_follow_the_ruling_date_and_say_it() {
    let mut window = open(&example(), &tables::enterprises::TABLE);
    window.expect("đến 30/06/2024");
    window.press(ALT, Key::ArrowLeft);
    window.expect("đến 30/05/2024");
    assert_eq!(window.harness.state().view().on, day(2024, 5, 30));
    window.press(ALT, Key::ArrowRight);
    window.expect("đến 30/06/2024");
}

#[test]
fn a_figure_of_the_fill_shows_the_lots_it_is_made_of() {
    let mut window = example().window();
    let zone = window.plan().all::<lapday::domain::Zone>().next().unwrap().id;
    window.select_zone(zone);
    window.click("chậm đưa đất vào sử dụng");
    window.expect(&window.text("views-lots-idle"));
    let rows: Vec<String> =
        window.lot_rows().iter().filter_map(|row| row.accesskit_node().label()).collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    window.click_text("inspector-lots-clear-filter");
    assert!(window.lot_rows().len() > 2);
}

#[test]
fn correcting_one_figure_loses_none_of_the_others() {
    let mut window = example().window();
    let plan = window.plan();
    let lot = plan.all::<Lot>().find(|lot| lot.code == "C-01").unwrap().id;
    let before = plan
        .occupancies_of(lot)
        .find(|held| held.state == OccupancyState::Operating)
        .unwrap()
        .clone();
    assert!(before.investment_done_million_vnd.is_some() && before.document.is_some());
    window.select_zone(Id::new(1));
    window.select_lot(lot);
    window.click("Sửa ghi nhận của Ví dụ: Cơ khí chính xác Sông Bồ");
    window.type_over(&window.text("inspector-form-lease-number"), "99/HĐ");
    window.click_text("enterprises-save");
    let after = window.plan().get(before.id).unwrap();
    let expected = Occupancy { lease_number: Some("99/HĐ".into()), ..Occupancy::clone(&before) };
    assert_eq!(**after, expected);
    // And what was believed before is still to be read.
    let versions = window.project().versions(RecordKey::of(before.id)).unwrap();
    assert_eq!(versions.len(), 2);
    window.click("Xem các lần ghi trước của");
    window.expect(&window.text("ui-versions"));
    window.expect(&window.text("ui-versions-first"));
    // Each says all of the record, so that the difference can be seen.
    let number = window.text("inspector-form-lease-number");
    window.expect(&format!("{number}: 99/HĐ"));
    window.expect(&format!("{number}: {}", before.lease_number.as_deref().unwrap()));
    window.expect(&window.text("inspector-form-investment-done"));
}

#[test]
fn a_list_of_tenants_dropped_on_the_window_is_judged_before_it_is_written() {
    let given = example();
    let mut window = given.window();
    let zone = window.plan().all::<lapday::domain::Zone>().next().unwrap().id;
    window.select_zone(zone);
    let list = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/tenants/tu-ha.xlsx");
    drop_file(&mut window, list.as_ref());
    window.expect(&window.text("tenants-title"));
    window.expect("không có lô C-99");
    let before = window.plan().count::<Occupancy>();
    window.click("Bỏ 1 dòng");
    window.click("Nhập 3 dòng");
    assert_eq!(window.plan().count::<Occupancy>(), before + 3);
    assert_eq!(window.project().history().len(), 2);
    let reopened = Project::open(given.file(), super::window::lan()).unwrap();
    assert_eq!(reopened.plan().count::<Occupancy>(), before + 3);
    assert!(reopened.plan().get(Id::<Occupancy>::new(1)).is_some());
}

#[test]
fn a_state_in_the_offices_own_wording_is_read_from_a_dropped_list() {
    let given = example();
    let mut window = given.window();
    let (zone, lot) = {
        let plan = window.plan();
        let zone = plan.all::<lapday::domain::Zone>().next().unwrap().id;
        let is_free = |lot: &&std::sync::Arc<Lot>| plan.occupancies_of(lot.id).next().is_none();
        (zone, Lot::clone(plan.lots_of(zone).find(is_free).unwrap()))
    };
    window.select_zone(zone);
    let rows = format!(
        "Tên doanh nghiệp;Lô;Diện tích (m2);Từ ngày;Tình trạng\nMột;{};10;01/03/2024;Đang lắp máy\n",
        lot.code
    );
    let list = given.file().with_file_name("ds.csv");
    std::fs::write(&list, rows).unwrap();
    drop_file(&mut window, &list);
    window.click("Nhập 1 dòng");
    let held = window.plan().occupancies_of(lot.id).next().unwrap().state;
    assert_eq!(held, OccupancyState::Building);
}
