//! One date rules everything: bar, table, card and track show the day that was typed.

use super::window::{Window, example, label, tu_ha};
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::Queryable;
use jiff::civil::{Date, date};
use lapday::map::Thing;
use lapday::units;

fn day(window: &Window) -> Date {
    window.harness.state().view().on
}

fn open_date(window: &mut Window) {
    let button = format!("{} {}", window.text("ui-date"), units::date(day(window)));
    window.click(&button);
}

#[test]
fn a_typed_day_changes_rate_table_and_track() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let then = window.rate(zone);
    open_date(&mut window);
    // The day stands chosen: typing replaces it.
    window.harness.event(Event::Text("01/01/2022".to_owned()));
    window.run();
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(day(&window), date(2022, 1, 1));
    let earlier = window.rate(zone);
    assert_ne!(then, earlier);
    window.expect(&earlier);
    let track = format!("{} 01/01/2022", window.text("ui-track"));
    window.expect(&track);
    assert_eq!(window.selection(), Some(Thing::Zone(zone)));
}

#[test]
fn a_day_that_does_not_exist_is_explained_and_changes_nothing() {
    let mut window = example().window();
    let before = day(&window);
    open_date(&mut window);
    window.harness.event(Event::Text("31/02/2024".to_owned()));
    window.run();
    window.expect("Lịch không có ngày “31/02/2024”");
    assert_eq!(day(&window), before);
}

#[test]
fn a_day_typed_in_short_is_shown_in_full_and_kept_with_enter() {
    for typed in ["5/7/22", "05072022", "7/2022"] {
        let mut window = example().window();
        let before = day(&window);
        open_date(&mut window);
        // Letter by letter: on its way to a year no other day is taken.
        for letter in typed.chars() {
            window.harness.event(Event::Text(letter.to_string()));
            window.run();
            let is_whole = typed.contains("2022");
            assert!(day(&window) == before || (is_whole && day(&window).year() == 2022));
        }
        let wanted = if typed == "7/2022" { date(2022, 7, 1) } else { date(2022, 7, 5) };
        let field = window.text("ui-date");
        window.expect(&field);
        window.press(Modifiers::NONE, Key::Enter);
        assert_eq!(day(&window), wanted, "{typed}");
        let fields =
            Queryable::query_all_by_role(&window.harness, egui::accesskit::Role::TextInput);
        assert!(
            !fields.into_iter().any(|node| label(&node) == field),
            "the field of {typed} is still there"
        );
    }
}

#[test]
fn the_day_on_the_track_can_be_typed_and_stops_what_plays() {
    let mut window = example().window();
    let play = window.text("ui-track-play");
    egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, &play).click();
    window.harness.run_steps(4);
    let date = window.text("ui-track-date");
    egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, &date).click();
    window.run();
    window.harness.event(Event::Text("15/08/2022".to_owned()));
    window.run();
    window.harness.run_steps(60);
    assert_eq!(day(&window), jiff::civil::date(2022, 8, 15));
}

#[test]
fn a_day_far_outside_the_plan_does_no_harm() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    for (typed, day_then) in [("01/01/1900", date(1900, 1, 1)), ("31/12/9999", date(9999, 12, 31))]
    {
        open_date(&mut window);
        window.harness.event(Event::Text(typed.to_owned()));
        window.run();
        window.press(Modifiers::NONE, Key::Escape);
        assert_eq!(day(&window), day_then);
    }
}

#[test]
fn the_end_of_the_plan_is_one_click_away_and_so_is_today() {
    let mut window = example().window();
    let (today, last) = (day(&window), window.plan().about.last_day.unwrap());
    open_date(&mut window);
    window.click_text("ui-date-plan-end");
    assert_eq!(day(&window), last);
    let name = window.text("ui-command-today");
    window.choose("ui-menu-land", &name);
    assert_eq!(day(&window), today);
}

#[test]
fn a_click_on_the_track_goes_to_another_year() {
    let mut window = example().window();
    let today = day(&window);
    let track = window.text("ui-track");
    let slider = egui::accesskit::Role::Slider;
    let at = {
        let query = egui_kittest::kittest::Queryable::get_all_by_role(&window.harness, slider);
        let track = query.into_iter().find(|node| label(node).starts_with(&track)).unwrap();
        egui::pos2(track.rect().left() + 20.0, track.rect().center().y)
    };
    window.harness.drag_at(at);
    window.harness.drop_at(at);
    window.run();
    assert!(day(&window) < today);
    assert!(day(&window) >= window.plan().about.first_day.unwrap());
}

#[test]
fn playing_goes_month_by_month_and_stops_when_asked() {
    let mut window = example().window();
    let today = day(&window);
    let first = window.plan().about.first_day.unwrap();
    let play = window.text("ui-track-play");
    let pause = window.text("ui-track-pause");
    egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, &play).click();
    window.harness.run_steps(60);
    let later = day(&window);
    assert!(later > first && later < today, "from the first day on, never beyond today: {later}");
    egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, &pause).click();
    window.harness.run_steps(60);
    let stopped = day(&window);
    window.harness.run_steps(30);
    assert_eq!(day(&window), stopped);
}

#[test]
fn a_day_typed_in_short_into_a_form_is_written_out_when_the_field_is_left() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Công ty May Sông Hương");
    for (typed, day) in [("5/7/24", "05/07/2024"), ("7/2024", "01/07/2024")] {
        window.type_in_form("inspector-form-from", typed);
        window.press(Modifiers::NONE, Key::Tab);
        let field = window.text("inspector-form-from");
        assert_eq!(window.value_of(&field), day);
    }
    window.type_in_form("inspector-form-from", "31/2/24");
    window.press(Modifiers::NONE, Key::Tab);
    window.save();
    window.expect("Lịch không có ngày “31/2/24”");
    window.type_in_form("inspector-form-from", "050624");
    // The first asks whether the enterprise is a new one.
    window.press(Modifiers::NONE, Key::Enter);
    window.press(Modifiers::NONE, Key::Enter);
    let recorded = window.plan().all::<lapday::domain::Occupancy>().last().unwrap();
    assert_eq!(recorded.valid.from, Some(date(2024, 6, 5)));
}

#[test]
fn the_popup_of_the_day_is_no_wider_than_its_sentence_needs() {
    let mut window = example().window();
    open_date(&mut window);
    let why = window.text("ui-date-why");
    let sentence = Queryable::get_by_label(&window.harness, &why).rect();
    let field = window.place_of(&window.text("ui-date"));
    // A sentence torn apart would be as wide as the field.
    assert!(sentence.width() < field.width(), "{sentence:?} in {field:?}");
}
