//! The texts of documents: kept, opened, asked about.

use super::files::drop_file;
use super::window::{NOTHING_OPENS, Window, huong_tra};
use egui::{Key, Modifiers};
use lapday::domain::{Document, Edit, Id};
use lapday::i18n::Message;
use lapday::project::{Attachment, KeptFile, Project};
use std::fs;
use std::path::{Path, PathBuf};

/// A window on the sheet of plan 1325, which is kept there.
fn kept_at(file: &str) -> Window {
    let given = huong_tra();
    fs::write(given.file().with_file_name("Quyết định #88.pdf"), "%PDF").unwrap();
    fs::write(given.file().with_file_name("chạy.sh"), "#!").unwrap();
    write(given.file(), file, &[]);
    on_the_sheet(given.window())
}

/// The same with a file of this name inside the plan.
fn kept_inside(name: &str) -> Window {
    let given = huong_tra();
    let file = KeptFile { name: name.to_owned(), bytes: b"inside".to_vec() };
    let attachment = Attachment::new(file);
    write(given.file(), &attachment.address(), &[attachment]);
    on_the_sheet(given.window())
}

fn write(plan: &Path, file: &str, attachments: &[Attachment]) {
    let mut project = Project::open(plan, super::window::lan()).unwrap();
    let document = project.plan().all::<Document>().next().unwrap().clone();
    let document = Document { file: Some(file.to_owned()), ..Document::clone(&document) };
    let edit = Edit::new(Message::new("store-created")).put(document);
    project.commit_with(edit, attachments).unwrap();
}

fn on_the_sheet(mut window: Window) -> Window {
    let words = window.text("records-documents");
    window.choose("ui-menu-records", &words);
    window.click_cell("1325/KH-UBND");
    window.click_text("records-open-file");
    window
}

fn opened_one(window: &mut Window) -> PathBuf {
    window.wait_until(|window| !window.opened().is_empty());
    PathBuf::from(window.opened().remove(0))
}

#[test]
fn a_file_beside_the_plan_is_opened_by_its_path() {
    let mut window = kept_at("Quyết định #88.pdf");
    let opened = opened_one(&mut window);
    assert_eq!(fs::read_to_string(opened).unwrap(), "%PDF");
}

#[test]
fn a_file_inside_the_plan_is_opened_as_a_private_copy() {
    let mut window = kept_inside("Quyết định #88 100%.pdf");
    let opened = opened_one(&mut window);
    assert_eq!(fs::read_to_string(&opened).unwrap(), "inside");
    assert_eq!(opened.file_name().unwrap(), "Quyết định #88 100%.pdf");
    drop(window);
    assert!(!opened.exists(), "gone with the program");
}

#[test]
fn a_program_inside_the_plan_can_only_be_saved() {
    let mut window = kept_inside("hóa đơn.pdf.exe");
    window.expect("hóa đơn.pdf.exe");
    assert!(!window.shows(&window.text("open-anyway")));
    window.click_text("open-save-copy");
    let folder = window.project().path().parent().unwrap().to_owned();
    let line = window.text("choose-folder");
    window.type_over(&line, folder.to_str().unwrap());
    window.press(Modifiers::NONE, Key::Enter);
    super::choosing::press(&mut window, "choose-do-save");
    assert_eq!(fs::read(folder.join("hóa đơn.pdf.exe")).unwrap(), b"inside");
    assert!(window.opened().is_empty());
}

#[test]
fn an_unknown_kind_is_opened_once_the_person_says_so() {
    let mut window = kept_inside("bản vẽ.dwg");
    window.expect("bản vẽ.dwg");
    assert!(window.opened().is_empty());
    window.click_text("open-anyway");
    assert_eq!(opened_one(&mut window).file_name().unwrap(), "bản vẽ.dwg");
}

#[test]
fn what_points_elsewhere_is_named_first() {
    for (file, may_open) in [
        ("/etc/hostname.pdf", true),
        ("../ngoài.pdf", true),
        ("file:///etc/passwd", true),
        ("smb://máy chủ/a.pdf", true),
        ("chạy.sh", false),
        ("javascript:alert(1)", false),
    ] {
        let window = kept_at(file);
        window.expect(file.rsplit('/').next().unwrap());
        assert_eq!(window.shows(&window.text("open-anyway")), may_open, "{file}");
        assert!(window.opened().is_empty(), "{file}");
    }
}

#[test]
fn an_address_of_the_web_is_opened_encoded_and_a_failure_is_told() {
    let mut window = kept_at("https://example.org/văn bản");
    assert_eq!(opened_one(&mut window), Path::new("https://example.org/v%C4%83n%20b%E1%BA%A3n"));
    let mut window = kept_at(NOTHING_OPENS);
    let says = Message::new("open-failed").with("name", NOTHING_OPENS);
    window.wait_until(|window| window.shows(&window.say(&says)));
    let window = kept_at("https://example.org/\u{1b}[31m");
    window.expect("không mở");
    assert!(window.opened().is_empty());
}

#[test]
fn what_is_no_file_is_not_attached() {
    let given = huong_tra();
    let folder = given.file().with_file_name("thư mục");
    fs::create_dir(&folder).unwrap();
    let mut window = on_the_sheet(given.window());
    let id: Id<Document> = window.plan().all::<Document>().next().unwrap().id;
    let before = window.plan().get(id).unwrap().file.clone();
    drop_file(&mut window, &folder);
    let path = folder.display().to_string();
    window.expect(&window.say(&Message::new("open-no-file").with("path", path)));
    assert_eq!(window.plan().get(id).unwrap().file, before);
}
