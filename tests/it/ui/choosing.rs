//! Files chosen where the system has no dialog, and where it has one.

use super::files::{drop_file, let_go_over};
use super::window::{CTRL, Window, example, given, huong_tra};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lapday::i18n::{Language, Message};
use lapday::project::Project;
use lapday::ui::{Chosen, Question};
use std::fs;
use std::path::Path;
use std::sync::mpsc::channel;
use std::sync::{Arc, Mutex};
use strum::VariantArray;

fn go(window: &mut Window, folder: &Path) {
    let line = window.text("choose-folder");
    window.type_over(&line, folder.to_str().unwrap());
    window.press(Modifiers::NONE, Key::Enter);
}

/// The button that says exactly this: the window behind says "Lưu bảng thành tệp…".
pub fn press(window: &mut Window, key: &str) {
    let text = window.text(key);
    window.harness.get_by_role_and_label(Role::Button, &text).click();
    window.run();
}

fn is_choosing(window: &Window, title: &str) -> bool {
    window.shows(&window.text(title))
}

#[test]
fn a_plan_is_opened_through_folders_with_clicks_alone() {
    let given = example();
    let folder = given.file().with_file_name("Sao lưu").join("Năm ngoái");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.with_file_name("thư.txt"), "").unwrap();
    let copy = folder.join("bản sao.gpkg");
    fs::copy(given.file(), &copy).unwrap();
    let mut window = given.window();
    window.press(CTRL, Key::O);
    go(&mut window, folder.parent().unwrap());
    assert!(!window.shows("thư.txt"), "only plans and folders are listed");
    window.click("Năm ngoái");
    press(&mut window, "choose-do-open");
    window.click("bản sao.gpkg");
    press(&mut window, "choose-do-open");
    assert!(!is_choosing(&window, "choose-folder"));
    assert_eq!(window.project().path(), copy);
}

#[test]
fn a_path_that_is_typed_opens_at_once() {
    let given = example();
    let copy = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &copy).unwrap();
    let mut window = given.window();
    window.press(CTRL, Key::O);
    go(&mut window, &copy);
    assert_eq!(window.project().path(), copy);
}

#[test]
fn a_path_that_is_typed_opens_with_the_button_too() {
    let given = example();
    let copy = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &copy).unwrap();
    let mut window = given.window();
    window.press(CTRL, Key::O);
    window.type_in_form("choose-folder", copy.to_str().unwrap());
    press(&mut window, "choose-do-open");
    assert_eq!(window.project().path(), copy);
}

#[test]
fn a_long_name_leaves_the_chooser_as_wide_as_it_is() {
    let given = example();
    let name = format!("{}.gpkg", "c".repeat(130));
    fs::copy(given.file(), given.file().with_file_name(&name)).unwrap();
    let mut window = given.window();
    window.press(CTRL, Key::O);
    go(&mut window, given.file().parent().unwrap());
    let row = window.harness.query_all_by_label(&name).next().unwrap().rect();
    assert!(row.width() < 520.0, "{row:?}");
}

#[test]
fn escape_and_cancel_leave_everything_as_it_is() {
    let given = example();
    let mut window = given.window();
    for closes in ["escape", "cancel"] {
        window.press(CTRL, Key::O);
        assert!(is_choosing(&window, "choose-open"));
        match closes {
            "escape" => window.press(Modifiers::NONE, Key::Escape),
            _ => window.click_text("common-cancel"),
        }
        assert!(!is_choosing(&window, "choose-folder"), "{closes}");
    }
    assert_eq!(window.project().path(), given.file());
}

#[test]
fn a_folder_that_is_empty_missing_or_closed_says_so() {
    let given = example();
    let empty = given.file().with_file_name("trống");
    fs::create_dir(&empty).unwrap();
    for language in Language::VARIANTS {
        let mut window = given.clone().language(*language).window();
        window.press(CTRL, Key::O);
        press(&mut window, "choose-do-open");
        window.expect(&window.text("choose-nothing"));
        go(&mut window, &empty);
        window.expect(&window.text("choose-empty"));
        let none = empty.join("không có");
        go(&mut window, &none);
        let path = none.display().to_string();
        let says = Message::new("choose-no-folder").with("path", path);
        window.expect(&window.say(&says));
    }
}

#[test]
fn a_copy_of_the_plan_is_saved_and_never_over_another_plan() {
    let given = huong_tra();
    let taken = given.file().with_file_name("đã có.gpkg");
    fs::write(&taken, "của người khác").unwrap();
    let mut window = given.window();
    window.choose("ui-menu-file", &window.text("ui-command-backup"));
    go(&mut window, taken.parent().unwrap());
    window.type_in_form("choose-name", "đã có");
    press(&mut window, "choose-do-save");
    window.expect("không bao giờ bị ghi đè");
    window.type_in_form("choose-name", "bản mới");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(!is_choosing(&window, "choose-folder"));
    let copy = taken.with_file_name("bản mới.gpkg");
    assert!(Project::open(&copy, super::window::lan()).is_ok());
    assert_eq!(fs::read_to_string(&taken).unwrap(), "của người khác");
}

fn backing_up(window: &mut Window, folder: &Path, name: &str) {
    window.choose("ui-menu-file", &window.text("ui-command-backup"));
    go(window, folder);
    window.type_in_form("choose-name", name);
}

#[test]
fn a_file_goes_to_the_folder_typed_before_the_button_is_pressed() {
    let given = huong_tra();
    let here = given.file().parent().unwrap();
    let there = here.join("Sao lưu");
    fs::create_dir(&there).unwrap();
    let mut window = given.window();
    backing_up(&mut window, here, "bản mới");
    window.type_in_form("choose-folder", there.join("không có").join("x").to_str().unwrap());
    press(&mut window, "choose-do-save");
    window.expect("không có");
    assert!(is_choosing(&window, "choose-folder"));
    window.type_in_form("choose-folder", there.to_str().unwrap());
    press(&mut window, "choose-do-save");
    assert!(!is_choosing(&window, "choose-folder"));
    assert!(there.join("bản mới.gpkg").exists());
    assert!(!here.join("bản mới.gpkg").exists());
}

#[test]
fn a_typed_name_that_may_be_a_folders_is_seen_before_it_is_written() {
    let given = huong_tra();
    let here = given.file().parent().unwrap();
    let mut window = given.window();
    backing_up(&mut window, here, "bản mới");
    window.type_in_form("choose-folder", here.join("chưa có").to_str().unwrap());
    press(&mut window, "choose-do-save");
    assert_eq!(window.value_of(&window.text("choose-name")), "chưa có");
    assert!(!here.join("chưa có.gpkg").exists());
    window.type_in_form("choose-folder", here.join("đủ tên.gpkg").to_str().unwrap());
    press(&mut window, "choose-do-save");
    assert!(here.join("đủ tên.gpkg").exists());
}

#[test]
fn a_name_that_is_too_long_stays_to_be_shortened() {
    let given = huong_tra();
    let mut window = given.window();
    let long = "t".repeat(280);
    // With the name SQLite makes of it, the second is too long as well.
    for name in [long.as_str(), &long[..246]] {
        backing_up(&mut window, given.file().parent().unwrap(), name);
        press(&mut window, "choose-do-save");
        let says = Message::new("store-long-name").with("path", format!("{name}.gpkg"));
        window.expect(&window.say(&says));
        assert_eq!(window.value_of(&window.text("choose-name")), name);
        window.press(Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_table_is_saved_in_the_kind_chosen_and_replaces_only_when_told_so() {
    let given = example();
    let out = given.file().with_file_name("bảng.csv");
    fs::write(&out, "cũ").unwrap();
    let mut window = given.window();
    window.press(Modifiers::ALT, Key::Num1);
    window.click_text("tables-save");
    go(&mut window, out.parent().unwrap());
    window.type_in_form("choose-name", "bảng.csv");
    press(&mut window, "choose-do-save");
    window.expect("Đã có tệp bảng.csv");
    assert_eq!(fs::read_to_string(&out).unwrap(), "cũ");
    press(&mut window, "choose-replace");
    assert!(!is_choosing(&window, "choose-folder"));
    assert!(fs::read_to_string(&out).unwrap().contains(';'));
}

#[test]
fn a_new_plan_goes_where_the_chooser_says() {
    let given = given();
    let mut window = given.first_window();
    window.press(CTRL, Key::N);
    window.click_text("ui-new-save");
    go(&mut window, given.file().parent().unwrap());
    window.type_in_form("choose-name", "");
    press(&mut window, "choose-do-save");
    window.expect(&window.text("choose-no-name"));
    window.type_in_form("choose-name", "mới.gpkg");
    press(&mut window, "choose-do-save");
    assert_eq!(window.project().path(), given.file().with_file_name("mới.gpkg"));
}

#[test]
fn a_new_plan_takes_its_title_at_once() {
    let mut window = example().window();
    window.press(CTRL, Key::N);
    window.harness.event(egui::Event::Text("Phú Bài".to_owned()));
    window.run();
    let title = window.value_of(&window.text("ui-new-title"));
    assert!(title.contains("Phú Bài"), "{title}");
}

#[test]
fn the_systems_dialog_is_asked_off_the_windows_thread() {
    let given = example();
    let copy = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &copy).unwrap();
    let (answer, chosen) = (copy.clone(), std::thread::current().id());
    let dialog = move |question: &Question| {
        assert_ne!(std::thread::current().id(), chosen);
        assert!(question.save_as.is_none());
        Chosen::File(answer.clone())
    };
    let mut window = given.dialog(Arc::new(dialog)).window();
    window.press(CTRL, Key::O);
    let is_copy = |project: &Project| project.path() == copy;
    window.wait_until(|window| window.harness.state().project().is_some_and(is_copy));
}

#[test]
fn where_the_system_has_no_dialog_the_window_asks_itself() {
    let mut window = example().dialog(Arc::new(|_| Chosen::NoDialog)).window();
    window.press(CTRL, Key::O);
    window.wait_until(|window| is_choosing(window, "choose-folder"));
}

#[test]
fn a_dialog_that_fails_is_told() {
    let mut window = example().dialog(Arc::new(|_| panic!("the dialog fell over"))).window();
    window.press(CTRL, Key::O);
    window.wait_until(|window| window.shows("reports"));
}

#[test]
fn a_file_chosen_after_another_plan_was_opened_is_used_for_neither() {
    let given = example();
    let other = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &other).unwrap();
    let copy = given.file().with_file_name("sao.gpkg");
    let (go, wait) = channel::<()>();
    let (wait, answer) = (Mutex::new(wait), copy.clone());
    let dialog = move |_: &Question| {
        wait.lock().unwrap().recv().ok();
        Chosen::File(answer.clone())
    };
    let mut window = given.dialog(Arc::new(dialog)).window();
    window.wait_until(|window| window.harness.state().project().is_some());
    window.choose_named("ui-menu-file", "ui-command-backup");
    let_go_over(&mut window, &other);
    window.wait_until(|window| window.project().path() == other);
    go.send(()).unwrap();
    window.wait_until(|window| window.shows(&window.text("choose-other-plan")));
    assert!(!copy.exists());
}

#[test]
fn the_windows_own_question_for_a_file_goes_with_the_plan_it_is_about() {
    let given = example();
    let other = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &other).unwrap();
    let mut window = given.window();
    window.choose_named("ui-menu-file", "ui-command-backup");
    assert!(is_choosing(&window, "choose-folder"));
    drop_file(&mut window, &other);
    assert_eq!(window.project().path(), other);
    assert!(!is_choosing(&window, "choose-folder"));
}
