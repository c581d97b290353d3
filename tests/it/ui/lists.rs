//! Lists of whatever kind are judged in the window before anything is written.

use super::files::drop_file;
use super::window::{Given, Window, example, huong_tra};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lapday::domain::{Enterprise, RecordKind, Work};
use lapday::i18n::{Language, Message};
use rust_xlsxwriter::Workbook;
use std::path::PathBuf;

/// A sheet of a workbook: its name and its rows.
type Rows<'a> = (&'a str, Vec<Vec<String>>);

fn rows<const WIDTH: usize>(rows: &[[&str; WIDTH]]) -> Vec<Vec<String>> {
    rows.iter().map(|row| row.iter().map(|cell| (*cell).to_owned()).collect()).collect()
}

/// A workbook beside the plan.
fn book(given: &Given, sheets: &[Rows<'_>]) -> PathBuf {
    let mut book = Workbook::new();
    for (name, rows) in sheets {
        let sheet = book.add_worksheet().set_name(*name).unwrap();
        sheet.set_hidden(name.starts_with("ẩn"));
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells) {
                match cell.parse::<f64>() {
                    Ok(number) => sheet.write_number(row, column, number).unwrap(),
                    Err(_) => sheet.write_string(row, column, cell).unwrap(),
                };
            }
        }
    }
    let path = given.file().with_file_name("bảng kê.xlsx");
    book.save(&path).unwrap();
    path
}

fn paste(window: &mut Window, text: &str) {
    let list = window.text("lists-paste");
    window.focus(&list);
    window.harness.event(Event::Text(text.to_owned()));
    window.run();
}

fn said(window: &Window, key: &'static str, count: usize) -> String {
    window.say(&Message::new(key).with("count", count))
}

/// What the choice of the kind shows.
fn kind(window: &Window) -> String {
    let name = window.text("lists-kind");
    let choice = window.harness.query_all_by_role_and_label(Role::ComboBox, &name).next();
    choice.expect("the form asks for the kind").accesskit_node().value().unwrap_or_default()
}

fn choose_kind(window: &mut Window, of: RecordKind) {
    let (name, kind) = (window.text("lists-kind"), window.say(&of.text()));
    choose(window, &name, &kind);
}

/// Opens a choice and takes what is listed there, which may lie further down than is in sight.
fn choose(window: &mut Window, choice: &str, wanted: &str) {
    window.click(choice);
    let listed = window.harness.query_all_by_role_and_label(Role::Button, wanted).last();
    listed.expect("it is offered").click_accesskit();
    window.run();
    // What is listed goes away with a click beside it.
    window.click_at(egui::pos2(1150.0, 70.0));
}

#[test]
fn a_list_of_works_is_told_by_its_heads_and_each_row_says_what_it_would_do() {
    let given = huong_tra();
    let mut window = given.window();
    let known = window.plan().all::<Work>().next().unwrap().clone();
    let (id, works) = (known.id.number().to_string(), window.plan().count::<Work>());
    let head =
        ["records-key", "field-name", "field-kind", "field-status"].map(|key| window.text(key));
    let kind_of_known = window.text(known.kind.text().key());
    let table = rows(&[
        [id.as_str(), "Đường đổi tên", kind_of_known.as_str(), "Hoàn thành"],
        ["", "Đường mới", "Giao thông", "Dự kiến"],
        ["", "Không rõ loại", "Bay", "Dự kiến"],
    ]);
    let list = book(&given, &[("Công trình", [vec![head.to_vec()], table].concat())]);
    drop_file(&mut window, &list);
    assert_eq!(kind(&window), window.say(&RecordKind::Work.text()));
    window.expect(&format!("{}: {} → Đường đổi tên", window.text("field-name"), known.name));
    window.expect("“Bay”");
    let two = said(&window, "lists-import", 2);
    assert!(window.is_disabled(&two));
    let leave = said(&window, "lists-leave-out", 1);
    window.click(&leave);
    window.click(&two);
    assert_eq!(window.plan().count::<Work>(), works + 1);
    assert_eq!(window.plan().get(known.id).unwrap().name, "Đường đổi tên");
    assert_eq!(window.project().history().len(), 2, "one step");
    window.press(super::window::CTRL, Key::Z);
    assert_eq!(window.plan().count::<Work>(), works);
    assert_eq!(window.plan().get(known.id).unwrap().name, known.name);
}

#[test]
fn every_sheet_with_the_list_is_read_unless_it_is_left_out_and_no_other_in_silence() {
    let given = huong_tra();
    let mut window = given.window();
    let works = window.plan().count::<Work>();
    let year = |name: &'static str| {
        (
            "Năm ".to_owned() + name,
            rows(&[["Tên", "Loại"], [name, "Giao thông"], ["Chung", "Cấp điện"]]),
        )
    };
    let (first, second, hidden) = (year("2024"), year("2025"), year("2026"));
    let cover = rows(&[["Bìa"]]);
    let list = book(
        &given,
        &[("Bìa", cover), (&first.0, first.1), (&second.0, second.1), ("ẩn", hidden.1)],
    );
    window.choose_named("ui-menu-file", "ui-command-import-list");
    drop_file(&mut window, &list);
    window.expect("Năm 2024: 2 dòng");
    window.expect("Năm 2025: 2 dòng");
    window.expect("Bìa: không có bảng này");
    window.expect("1 trang tính đang ẩn");
    assert!(window.shows(&said(&window, "lists-import", 4)));
    window.click("Năm 2025");
    let two = said(&window, "lists-import", 2);
    window.click(&two);
    assert_eq!(window.plan().count::<Work>(), works + 2);
    assert!(!window.plan().all::<Work>().any(|work| work.name == "2025"));
}

#[test]
fn tenants_of_several_sheets_are_read_together() {
    let given = huong_tra();
    let mut window = given.window();
    let before = window.plan().count::<Enterprise>();
    let sheet = |name: &str| rows(&[["Tên doanh nghiệp", "Mã số thuế"], [name, ""]]);
    let list = book(&given, &[("A", sheet("May Một")), ("B", sheet("May Hai"))]);
    window.choose_named("ui-menu-land", "ui-command-import-tenants");
    drop_file(&mut window, &list);
    window.click_text("tenants-as-register");
    let both = said(&window, "lists-import", 2);
    window.click(&both);
    assert_eq!(window.plan().count::<Enterprise>(), before + 2);
}

#[test]
fn of_a_name_like_one_of_the_plan_it_is_asked_who_it_is() {
    let given = example();
    let mut window = given.window();
    let known = window.plan().all::<Enterprise>().next().unwrap().clone();
    let (same, other) =
        (format!("Công ty TNHH {}", known.name), format!("Công ty CP {}", known.name));
    let before = window.plan().count::<Enterprise>();
    window.choose_named("ui-menu-land", "ui-command-import-tenants");
    paste(&mut window, &format!("Tên doanh nghiệp\tGhi chú\n{same}\tmột\n{other}\thai"));
    window.click_text("tenants-as-register");
    window.expect(&window.text("tenants-near-names"));
    let two = said(&window, "lists-import", 2);
    assert!(window.is_disabled(&said(&window, "lists-import", 0)));
    // Each name has its own answer.
    let it_is = window.say(&Message::new("tenants-near-same").with("existing", ""));
    window.click(it_is.trim());
    let another = window.text("tenants-near-another");
    let names = window.harness.query_all_by_label_contains(&another);
    names.last().unwrap().click();
    window.run();
    window.click(&two);
    assert_eq!(window.plan().count::<Enterprise>(), before + 1);
    assert_eq!(window.plan().get(known.id).unwrap().note.as_deref(), Some("một"));
}

#[test]
fn a_list_of_another_kind_than_was_said_can_be_read_as_what_it_looks_like() {
    let given = huong_tra();
    let mut window = given.window();
    window.choose_named("ui-menu-land", "ui-command-import-tenants");
    paste(&mut window, "Năm\tNguồn\tNội dung\tKế hoạch (triệu đồng)\n2025\tthị xã\tSan lấp\t5");
    let kind = RecordKind::Budget.text();
    let mend = window.say(&Message::new("lists-read-as").with("kind", kind.clone()));
    window.click(&mend);
    window.expect(&window.say(&Message::new("lists-title-of").with("kind", kind)));
    let one = said(&window, "lists-import", 1);
    window.click(&one);
    assert!(window.last_change().contains("San lấp") || window.last_change().contains("1 hồ sơ"));
}

#[test]
fn a_list_that_is_not_recognised_asks_what_it_is_and_says_what_it_lacks() {
    let mut window = huong_tra().window();
    window.choose_named("ui-menu-file", "ui-command-import-list");
    window.expect(&window.text("lists-hint"));
    paste(&mut window, "Gì đó\tKhác nữa\na\tb");
    window.expect(&window.text("lists-kind-first"));
    choose_kind(&mut window, RecordKind::Work);
    assert!(window.is_disabled(&said(&window, "lists-import", 0)));
    assert!(!window.shows(&window.text("lists-kind-first")));
}

#[test]
fn a_column_that_looks_like_money_stops_a_list_until_it_is_left_out() {
    let mut window = huong_tra().window();
    window.choose_named("ui-menu-file", "ui-command-import-list");
    paste(&mut window, "Tên\tLoại\tVốn dự phòng\nĐường\tGiao thông\t5");
    let one = said(&window, "lists-import", 1);
    assert!(window.is_disabled(&one));
    window.click("C: Vốn dự phòng");
    window.click_text("lists-leave-column");
    assert!(!window.is_disabled(&one));
    // It can be thought better of.
    window.click("C: Vốn dự phòng");
    let stops = Message::new("lists-unread-stops").with("looks", Message::new("list-looks-money"));
    let stops = window.say(&stops);
    window.click(&stops);
    assert!(window.is_disabled(&one));
}

#[test]
fn a_list_of_the_same_form_is_read_as_the_last_one() {
    let mut window = huong_tra().window();
    let as_before = window.text("maps-as-before");
    for (name, is_known) in [("Đường một", false), ("Đường hai", true)] {
        window.choose_named("ui-menu-file", "ui-command-import-list");
        paste(&mut window, &format!("Tên\tLoại\tVốn dự phòng\n{name}\tGiao thông\t5"));
        assert_eq!(window.shows(&as_before), is_known);
        if !is_known {
            window.click("C: Vốn dự phòng");
            window.click_text("lists-leave-column");
        }
        let one = said(&window, "lists-import", 1);
        window.click(&one);
        assert!(window.plan().all::<Work>().any(|work| work.name == name));
    }
}

#[test]
fn columns_under_heads_nobody_knows_are_named_in_the_form() {
    let mut window = huong_tra().window();
    let works = window.plan().count::<Work>();
    window.choose_named("ui-menu-file", "ui-command-import-list");
    paste(
        &mut window,
        "DANH MỤC\nĐầu việc\tThuộc nhóm\nĐường số 1\tGiao thông\nTrạm bơm\tCấp nước",
    );
    choose_kind(&mut window, RecordKind::Work);
    let (name, kind) = (window.text("field-name"), window.text("field-kind"));
    window.expect(&format!("“{name}”"));
    choose(&mut window, "A: Đầu việc", &name);
    window.expect(&format!("“{kind}”"));
    choose(&mut window, "B: Thuộc nhóm", &kind);
    let two = said(&window, "lists-import", 2);
    window.click(&two);
    assert_eq!(window.plan().count::<Work>(), works + 2);
    assert!(window.plan().all::<Work>().any(|work| work.name == "Trạm bơm"));
}

#[test]
fn rows_refused_for_one_reason_are_told_together() {
    let mut window = huong_tra().window();
    window.choose_named("ui-menu-file", "ui-command-import-list");
    paste(&mut window, "Tên\tLoại\nMột\tBay\nHai\tGiao thông\nBa\tBay");
    window.expect("Dòng 2, 4: ");
}

#[test]
fn a_list_of_enterprises_without_lots_is_for_the_register() {
    let mut window = huong_tra().window();
    let before = window.plan().count::<Enterprise>();
    window.choose_named("ui-menu-land", "ui-command-import-tenants");
    paste(&mut window, "Tên doanh nghiệp\tMã số thuế\nMay Một\t3300100001");
    let one = said(&window, "lists-import", 1);
    window.click(&one);
    assert_eq!(window.plan().count::<Enterprise>(), before + 1);
}

#[test]
fn figures_that_may_be_two_are_asked_about() {
    let mut window = huong_tra().window();
    window.choose_named("ui-menu-file", "ui-command-import-list");
    let names = ["field-year", "field-source", "field-subject", "field-planned_million_vnd"];
    let head = names.map(|key| window.text(key)).join(",");
    // A comma parts the cells, and the heads are Vietnamese: the two tell otherwise.
    paste(&mut window, &format!("{head}\n2025,thị xã,San lấp,1.250"));
    window.expect(&window.text("lists-decimal"));
    window.click_text("lists-decimal");
    window.click_text("lists-decimal-comma");
    let one = said(&window, "lists-import", 1);
    window.click(&one);
    let budgets = window.plan().all::<lapday::domain::Budget>();
    assert_eq!(budgets.last().unwrap().planned_million_vnd, Some(1250.0));
}

#[test]
fn the_form_speaks_english_and_lists_the_kinds_by_name() {
    let mut window = huong_tra().language(Language::English).window();
    window.choose_named("ui-menu-file", "ui-command-import-list");
    paste(&mut window, "Name\tType\nRoad\tRoad");
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.read().iter().any(|words| words.starts_with("lists-")));
}

#[test]
fn five_thousand_rows_are_judged_in_their_own_time() {
    let mut window = huong_tra().in_threads().window();
    window.wait_until(|window| window.harness.state().project().is_some());
    window.choose_named("ui-menu-file", "ui-command-import-list");
    let list = window.text("lists-paste");
    window.focus(&list);
    let rows: Vec<String> = (0..5_000).map(|row| format!("\nĐường {row}\tGiao thông")).collect();
    let rows = rows.concat();
    window.harness.event(Event::Text(format!("Tên\tLoại{rows}")));
    let all = window.say(&Message::new("lists-import").with("count", 5_000_usize));
    window.wait_until(|window| window.shows(&all) && !window.is_disabled(&all));
    // Only the rows in sight are laid out.
    let shown = window.harness.query_all_by_label_contains("Đường ").count();
    assert!(shown < 100, "{shown}");
}

#[test]
fn years_for_days_are_taken_whole_where_that_is_ticked() {
    let given = example();
    let mut window = given.window();
    let (zone, lot) = {
        let plan = window.plan();
        let zone = plan.all::<lapday::domain::Zone>().next().unwrap().id;
        let is_free = |lot: &&std::sync::Arc<lapday::domain::Lot>| {
            plan.occupancies_of(lot.id).next().is_none()
        };
        (zone, lapday::domain::Lot::clone(plan.lots_of(zone).find(is_free).unwrap()))
    };
    window.select_zone(zone);
    let head = ["Tên doanh nghiệp", "Lô", "Diện tích (m2)", "Từ ngày", "Đến hết ngày"];
    let list = rows(&[head, ["Một", &lot.code, "10", "2023", "2072"]]);
    let list = book(&given, &[("ds", list)]);
    drop_file(&mut window, &list);
    window.expect("từ 01/01/2023 đến 31/12/2023");
    window.click_text("tenants-take-whole-periods");
    let import = said(&window, "lists-import", 1);
    window.click(&import);
    let valid = window.plan().occupancies_of(lot.id).next().unwrap().valid;
    let days = (jiff::civil::date(2023, 1, 1), jiff::civil::date(2073, 1, 1));
    assert_eq!((valid.from, valid.to), (Some(days.0), Some(days.1)), "the last day counts");
}
