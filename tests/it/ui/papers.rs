//! Papers made in the window.

use super::window::{Window, example};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use lapday::i18n::Message;
use lapday::report::PAPER_FORMATS;
use lapday::ui::{Chosen, Question};
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

fn asking() -> (Window, PathBuf) {
    let given = example();
    let folder = given.file().parent().unwrap().to_owned();
    let there = folder.clone();
    let dialog =
        move |question: &Question| Chosen::File(there.join(question.save_as.as_ref().unwrap()));
    let mut window = given.dialog(Arc::new(dialog)).window();
    window.wait_until(|window| window.harness.state().project().is_some());
    (window, folder)
}

fn has_pdf(folder: &Path) -> bool {
    let is_pdf = |path: PathBuf| path.extension().is_some_and(|ending| ending == "pdf");
    fs::read_dir(folder).unwrap().any(|file| is_pdf(file.unwrap().path()))
}

#[test]
fn a_paper_is_chosen_made_and_offered_to_be_opened() {
    let (mut window, folder) = asking();
    for format in PAPER_FORMATS {
        window.choose_named("ui-menu-report", "ui-command-make-paper");
        let name = window.text("ui-export-format");
        window.harness.get_by_role_and_label(Role::ComboBox, &name).click();
        window.run();
        let text = window.text(format.text);
        window.harness.get_by_role_and_label(Role::Button, &text).click_accesskit();
        window.run();
        window.click_text("papers-make-it");
        let on = window.harness.state().view().on;
        let path =
            folder.join(format!("{} {on}.{}", window.text("papers-progress"), format.ending));
        let says = Message::new("papers-saved").with("path", path.display().to_string());
        window.wait_until(|window| window.shows(&window.say(&says)));
        assert!(window.shows(&window.text("papers-open")));
        assert!(fs::metadata(&path).unwrap().len() > 1_000);
    }
}

#[test]
fn a_day_nobody_knows_is_refused_in_the_dialog() {
    let (mut window, folder) = asking();
    window.choose_named("ui-menu-report", "ui-command-make-paper");
    window.type_in_form("papers-law", "31/02/2024");
    window.click_text("papers-make-it");
    let why = Message::new("inspector-form-no-such-day").with("typed", "31/02/2024");
    assert!(window.shows(&window.say(&why)));
    assert!(!has_pdf(&folder));
}

#[test]
fn no_paper_is_made_of_what_is_only_tried() {
    let (mut window, folder) = asking();
    window.choose_named("ui-menu-edit", "ui-command-try-out");
    window.choose_named("ui-menu-report", "ui-command-make-paper");
    window.click_text("papers-make-it");
    assert!(window.shows(&window.text("trial-no-files")));
    assert!(!has_pdf(&folder));
}
