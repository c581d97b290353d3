//! The office teaches the program a wording in the window.

use super::window::example;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use lapday::domain::{FundSource, Meaning, Wording};
use lapday::i18n::Message;
use lapday::ui::{Command, MENUS};
use lapday::views::tables;

#[test]
fn what_a_wording_means_is_found_by_typing_a_part_of_it() {
    let given = example();
    let mut window = given.window();
    let table = Command::Table(&tables::wordings::TABLE);
    let menu = MENUS.iter().find(|menu| menu.parts().flatten().any(|it| it == table)).unwrap();
    window.choose_named(menu.text, "records-wordings");
    let add = Message::new("records-add-kind").with("kind", Message::new("record-wording"));
    let add = window.say(&add);
    window.click(&add);
    window.type_over(&window.text("field-words"), "NS đặc thù");
    let means = window.text("field-means");
    window.harness.get_by_role_and_label(Role::ComboBox, &means).click();
    window.run();
    let search = format!("{} {means}", window.text("tables-search"));
    window.field(&search).focus();
    window.run();
    window.harness.event(egui::Event::Text("kinh phi: cap xa".to_owned()));
    window.run();
    assert!(!window.shows("Nguồn kinh phí: tỉnh"), "only what was looked for is offered");
    window.click("Nguồn kinh phí: cấp xã");
    window.click_text("enterprises-save");
    let made: Vec<(String, Meaning)> = window
        .plan()
        .all::<Wording>()
        .map(|wording| (wording.words.clone(), wording.means))
        .collect();
    let (words, means) = made.last().unwrap();
    assert_eq!((words.as_str(), means.key()), ("NS đặc thù", "fund-town"));
    assert_eq!(FundSource::Town.text().key(), means.key());
    window.expect("Nguồn kinh phí: cấp xã");
}
