//! What goes out for other programs, chosen in the window.

use super::window::{Given, Window, example};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use lapday::domain::Lot;
use lapday::i18n::Message;
use lapday::io::features_from_file;
use lapday::ui::{Chosen, Question};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A system whose dialog takes the name that is proposed.
fn taking_what_is_proposed(given: Given) -> (Window, PathBuf) {
    let folder = given.file().parent().unwrap().to_owned();
    let there = folder.clone();
    let dialog =
        move |question: &Question| Chosen::File(there.join(question.save_as.as_ref().unwrap()));
    let mut window = given.dialog(Arc::new(dialog)).window();
    window.wait_until(|window| window.harness.state().project().is_some());
    (window, folder)
}

fn pick(window: &mut Window, of: &str, words: &str) {
    let name = window.text(of);
    window.harness.get_by_role_and_label(Role::ComboBox, &name).click();
    window.run();
    // It may lie further down the list than is seen.
    window.harness.get_by_role_and_label(Role::Button, words).click_accesskit();
    window.run();
}

fn is_written(window: &mut Window, file: &Path) {
    let path = file.display().to_string();
    let says = Message::new("ui-export-saved").with("path", path.as_str());
    window.wait_until(|window| window.shows(&window.say(&says)));
    assert!(file.exists());
}

#[test]
fn lots_of_the_plan_go_out_as_a_map_of_the_day_shown() {
    let (mut window, folder) = taking_what_is_proposed(example());
    window.choose_named("ui-menu-file", "ui-command-export");
    window.click_text("ui-export-save");
    let on = window.harness.state().view().on;
    let file = folder.join(format!("{} {on}.geojson", window.text("record-lot")));
    is_written(&mut window, &file);
    let there = |lot: &&Arc<Lot>| lot.valid.contains(on);
    let lots = window.plan().all::<Lot>().filter(there).count();
    assert_eq!(features_from_file(&file).unwrap().layers[0].shapes.len(), lots);
}

#[test]
fn the_whole_plan_goes_out_as_whatever_holds_it() {
    let (mut window, folder) = taking_what_is_proposed(example());
    for (text, ending) in
        [("io-format-gpkg", "gpkg"), ("ui-export-xlsx", "xlsx"), ("ui-export-svg", "svg")]
    {
        window.choose_named("ui-menu-file", "ui-command-export");
        let all = window.text("ui-export-all");
        pick(&mut window, "ui-export-what", &all);
        let format = window.text(text);
        pick(&mut window, "ui-export-format", &format);
        window.click_text("ui-export-save");
        let on = window.harness.state().view().on;
        is_written(&mut window, &folder.join(format!("{all} {on}.{ending}")));
    }
}
