//! Going through time: the chart of the fill and the keys of the track.

use super::window::{Window, example, label, tu_ha};
use egui::accesskit::Role;
use egui::{Key, Modifiers, Rect, pos2};
use egui_kittest::kittest::Queryable;
use jiff::ToSpan;
use jiff::civil::Date;

fn day(window: &Window) -> Date {
    window.harness.state().view().on
}

fn named(window: &Window, role: Role, key: &str) -> Rect {
    let name = window.text(key);
    let mut found = window.harness.query_all_by_role(role);
    found.find(|node| label(node).starts_with(&name)).expect("it is shown").rect()
}

#[test]
fn a_click_on_the_chart_goes_to_that_day_and_the_rate_follows() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let (today, then) = (day(&window), window.rate(zone));
    let chart = named(&window, Role::Image, "inspector-fill-chart");
    window.click_at(pos2(chart.left() + chart.width() * 0.4, chart.center().y));
    assert!(day(&window) < today, "left of the line of the day is the past");
    assert!(day(&window) > window.plan().about.first_day.unwrap());
    assert_ne!(window.rate(zone), then);
    let rate = window.rate(zone);
    window.expect(&rate);
}

#[test]
fn keys_on_the_track_go_by_months_and_to_both_ends() {
    let mut window = example().window();
    let today = day(&window);
    let track = named(&window, Role::Slider, "ui-track");
    let mut found = window.harness.query_all_by_role(Role::Slider);
    let slider = found.find(|node| node.rect() == track).unwrap();
    slider.focus();
    drop(found);
    window.run();
    window.press(Modifiers::NONE, Key::PageDown);
    assert_eq!(day(&window), today - 1.month());
    window.press(Modifiers::NONE, Key::PageUp);
    assert_eq!(day(&window), today);
    window.press(Modifiers::NONE, Key::Home);
    assert_eq!(day(&window), window.plan().about.first_day.unwrap());
    window.press(Modifiers::NONE, Key::End);
    assert_eq!(day(&window), window.plan().about.last_day.unwrap());
}
