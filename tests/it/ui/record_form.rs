//! What the form of a record asks for in each state, and which states it lets one choose.

use super::window::{Window, example, tu_ha};
use lapday::domain::{Lot, Occupancy, OccupancyState};

/// The window with the form open that corrects the record in a state on a lot.
fn correcting(code: &str, state: OccupancyState) -> Window {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let plan = window.plan();
    let lot = plan.all::<Lot>().find(|lot| lot.code == code).unwrap().id;
    let held = plan.occupancies_of(lot).find(|held| held.state == state).unwrap();
    let who = plan.get(held.enterprise).unwrap().name.clone();
    window.select_lot(lot);
    window.click(&format!("Sửa ghi nhận của {who}"));
    window
}

#[test]
fn the_day_asked_for_is_the_one_of_the_next_step() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    for (state, asked, not_asked) in [
        (OccupancyState::Registered, "inspector-form-sign-by", "inspector-form-build-by"),
        (OccupancyState::Leased, "inspector-form-build-by", "inspector-form-sign-by"),
        (OccupancyState::Recovered, "inspector-form-reason", "inspector-form-build-by"),
    ] {
        let name = window.say(&state.text());
        window.click(&name);
        window.expect(&window.text(asked));
        assert!(!window.shows(&window.text(not_asked)), "{state:?}");
    }
}

#[test]
fn a_reason_can_be_read_and_written_in_every_state() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Một");
    window.click_text("inspector-form-more");
    window.type_in_form("inspector-form-reason", "theo đơn");
    window.save();
    let kept = window.plan().all::<Occupancy>().last().unwrap().reason.clone();
    assert_eq!(kept.as_deref(), Some("theo đơn"));
}

#[test]
fn a_correction_may_choose_any_state_and_a_next_record_only_a_step_that_is_allowed() {
    let window = correcting("C-01", OccupancyState::Operating);
    for state in [OccupancyState::Registered, OccupancyState::Recovered] {
        assert!(!window.is_disabled(&window.say(&state.text())), "{state:?}");
    }
    // The same enterprise goes on working on the lot: it cannot register for it again.
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let plan = window.plan();
    let lot = plan.all::<Lot>().find(|lot| lot.code == "C-01").unwrap().id;
    let on = window.harness.state().view().on;
    let (_, who) = plan.occupants(lot, on)[0];
    let name = who.name.clone();
    window.select_lot(lot);
    let record =
        window.say(&lapday::i18n::Message::new("inspector-record-lot").with("lot", "C-01"));
    window.click(&record);
    window.type_in_form("inspector-form-enterprise", &name);
    window.press(egui::Modifiers::NONE, egui::Key::Enter);
    assert!(window.is_disabled(&window.say(&OccupancyState::Registered.text())));
    assert!(!window.is_disabled(&window.say(&OccupancyState::Suspended.text())));
}
