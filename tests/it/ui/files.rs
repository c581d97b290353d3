//! Files that are empty, foreign, missing or only to be read.

use super::window::{CTRL, example, given, tu_ha};
use egui::Key;
use lapday::domain::{About, Document, LotState, OccupancyState, Zone};
use lapday::i18n::Message;
use lapday::map::Thing;
use lapday::operations::{OccupancyDraft, Tenant, record_occupancy};
use lapday::project::Project;
use lapday::ui::Settings;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

#[test]
fn an_empty_plan_says_what_to_do_next() {
    let given = given();
    Project::create(given.file(), About::default(), None, super::window::lan()).unwrap();
    let mut window = given.window();
    window.expect(&window.text("ui-zones-empty"));
    window.expect(&window.text("inspector-nothing"));
    window.click_text("ui-zones-empty-step");
    assert!(window.plan().count::<Zone>() > 0);
}

#[test]
fn the_first_window_shows_the_plan_of_huong_tra_and_keeps_it_as_a_file() {
    let given = given();
    let window = given.first_window();
    assert_eq!(given.files(), ["ke-hoach-1325-huong-tra.gpkg"]);
    assert!(window.plan().count::<Zone>() >= 12);
}

#[test]
fn a_file_that_is_no_plan_is_explained_and_left_alone() {
    let given = given();
    fs::write(given.file(), "Đây là một bức thư.").unwrap();
    let mut window = given.window();
    let why = Project::open(given.file(), super::window::lan()).err().unwrap().message();
    window.expect(&window.say(&why));
    assert!(window.harness.state().project().is_none());
    assert_eq!(given.files(), ["plan.gpkg"]);
    assert_eq!(fs::read_to_string(given.file()).unwrap(), "Đây là một bức thư.");

    window.click_text("ui-command-open-example");
    assert!(window.plan().about.is_example);
}

#[test]
fn a_file_that_is_not_there_is_explained_and_not_made() {
    let given = given();
    let window = given.window();
    let why = Project::open(given.file(), super::window::lan()).err().unwrap().message();
    window.expect(&window.say(&why));
    assert!(given.files().is_empty());
}

#[test]
fn keys_do_no_harm_while_no_file_is_open() {
    let given = given();
    let mut window = given.window();
    for key in [Key::Z, Key::Y, Key::Num0, Key::Num1, Key::Enter, Key::K, Key::H] {
        window.press(CTRL, key);
        window.press(egui::Modifiers::NONE, Key::Escape);
    }
    assert!(window.harness.state().project().is_none());
    assert!(given.files().is_empty());
}

#[test]
fn a_file_that_can_only_be_read_is_shown_and_takes_no_record() {
    let given = example();
    let mut permissions = fs::metadata(given.file()).unwrap().permissions();
    permissions.set_readonly(true);
    fs::set_permissions(given.file(), permissions).unwrap();
    let mut window = given.window();
    window.expect(&window.text("ui-read-only"));
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_lot(lot);
    let code = window.plan().get(lot).unwrap().code.clone();
    let record = window.say(&Message::new("inspector-record-lot").with("lot", code.as_str()));
    assert!(window.is_disabled(&record));
    window.press(CTRL, Key::Enter);
    assert!(!window.form_is_open(), "the shortcut is no way around the button");
}

#[test]
fn a_file_that_does_not_open_leaves_the_open_one_as_it_is() {
    let given = example();
    let letter = given.file().with_file_name("thu.gpkg");
    fs::write(&letter, "thư").unwrap();
    let mut window = given.window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    drop_file(&mut window, &letter);
    let why = Project::open(&letter, super::window::lan()).err().unwrap().message();
    window.expect(&window.say(&why));
    assert_eq!(window.project().path(), given.file());
    assert_eq!(window.selection(), Some(Thing::Zone(zone)));
}

pub fn drop_file(window: &mut super::window::Window, file: &Path) {
    let_go_over(window, file);
    window.run();
}

pub fn drop_files(window: &mut super::window::Window, files: &[&Path]) {
    for file in files {
        let_go_over(window, file);
    }
    window.run();
}

/// The window hears of it with the next frame.
pub fn let_go_over(window: &mut super::window::Window, file: &Path) {
    window.harness.input_mut().dropped_files.push(Arc::new(Dropped(file.to_owned())));
}

#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        fs::read(&self.0).map_err(|error| error.to_string())
    }
}

#[test]
fn what_another_program_records_is_seen_unasked() {
    let given = example();
    let mut window = given.window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let before = window.leased(zone);
    let vacant = window.lot_that_is(zone, LotState::Vacant);
    let mut other = Project::open(given.file(), super::window::lan()).unwrap();
    let tenant = Tenant::named("Ví dụ: Mới");
    let draft = OccupancyDraft::new(vacant, tenant, OccupancyState::Leased, other.desk().today());
    other.commit(record_occupancy(other.plan(), &draft).unwrap()).unwrap();
    window.harness.run_steps(90);
    assert!(window.leased(zone) > before);
    window.expect(&window.text("ui-changed-outside"));
}

#[test]
fn a_row_another_program_spoils_is_named_in_the_window_and_the_rest_stays() {
    let given = example();
    let mut window = given.window();
    let before = window.plan().count::<Document>();
    let other = rusqlite::Connection::open(given.file()).unwrap();
    other.execute("UPDATE document SET date = 'hè' WHERE id = 1", []).unwrap();
    window.harness.run_steps(90);
    assert_eq!(window.plan().count::<Document>(), before - 1);
    let notice = window.harness.state().project().unwrap().notices_of_rows().nth(1).unwrap();
    let (notice, zones) = (window.say(notice), window.plan().count::<Zone>());
    assert!(notice.contains("cột “date” không phải là ngày"), "{notice}");
    window.expect(&notice);
    assert!(zones > 0);
}

#[test]
fn another_plan_put_in_the_place_of_the_open_one_is_told_as_such() {
    let (given, other) = (example(), example());
    let mut window = given.window();
    fs::rename(other.file(), given.file()).unwrap();
    window.harness.run_steps(90);
    let replaced = Message::new("store-replaced-notice");
    let path = given.file().display().to_string();
    window.expect(&window.say(&replaced.with("path", path)));
    assert!(!window.shows(&window.text("ui-changed-outside")));
}

#[test]
fn a_scale_nobody_could_work_at_is_not_taken_from_the_settings() {
    for (text, scale) in [("0", 0.8), ("-1", 0.8), ("50", 2.0), ("1.3", 1.3)] {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, format!("{{\"scale\":{text}}}")).unwrap();
        assert_eq!(Settings::load(&path).scale, scale);
    }
}

#[test]
fn a_new_plan_takes_the_grid_of_its_province_whose_meridian_is_shown() {
    let mut window = example().window();
    window.press(CTRL, Key::N);
    window.expect("107°00′");
    window.expect("EPSG:9214");
    window.type_in_form("ui-new-province", "da nang");
    window.click("Đà Nẵng");
    window.expect("EPSG:5899");
    window.expect("107°45′");
}
