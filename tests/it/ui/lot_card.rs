//! Correcting, ending and deleting what was recorded, from the card of the lot.

use super::window::{CTRL, Window, example, tu_ha};
use egui::Key;
use lapday::domain::{Id, Lot, LotState};
use lapday::i18n::Message;
use lapday::units::Area;
use lapday::views::{self, TenantRow};

/// The window with a lot selected on which a tenant works.
pub(super) fn at_a_working_lot() -> (Window, Id<Lot>, TenantRow) {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Operating);
    window.select_lot(lot);
    let tenant = history(&window, lot).pop().unwrap();
    (window, lot, tenant)
}

pub(super) fn history(window: &Window, lot: Id<Lot>) -> Vec<TenantRow> {
    views::lot_card(window.plan(), lot, window.project().desk().today()).unwrap().history
}

fn named(window: &Window, key: &'static str, lot: Id<Lot>, tenant: &TenantRow) -> String {
    let code = window.plan().get(lot).unwrap().code.clone();
    let message = Message::new(key)
        .with("tenant", tenant.name.as_str())
        .with("lot", code.as_str())
        .with("date", window.harness.state().view().on);
    let state = tenant.state.text();
    format!("{} · {} ", window.say(&message), window.say(&state))
}

#[test]
fn the_form_of_a_correction_says_what_is_recorded_and_changes_only_that() {
    let (mut window, lot, tenant) = at_a_working_lot();
    let correct = named(&window, "inspector-correct", lot, &tenant);
    window.click(&correct);
    let name = window.text("inspector-form-enterprise");
    assert_eq!(window.field(&name).value(), Some(tenant.name.clone()));
    let from = window.text("inspector-form-from");
    let began = lapday::units::date(tenant.valid.from.unwrap());
    assert_eq!(window.field(&from).value(), Some(began));

    window.click_text("inspector-form-area-part");
    window.type_in_form("inspector-form-area-m2", "1.000");
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
    let corrected = history(&window, lot).pop().unwrap();
    let expected = TenantRow { area: Area::square_metres(1000.0), ..tenant.clone() };
    assert_eq!(corrected, expected);
    window.press(CTRL, Key::Z);
    assert_eq!(history(&window, lot).pop().unwrap(), tenant);
}

#[test]
fn ending_frees_the_lot_from_the_day_in_the_window_on() {
    let (mut window, lot, tenant) = at_a_working_lot();
    let zone = tu_ha(window.plan());
    let before = window.leased(zone);
    let end = named(&window, "inspector-end", lot, &tenant);
    window.click(&end);
    assert!(window.form_is_open(), "the day may be another one");
    window.save();
    assert_eq!(window.project().history().last().unwrap().label.key(), "operations-ended");
    let today = window.project().desk().today();
    assert_eq!(history(&window, lot).pop().unwrap().valid.to, Some(today));
    let freed = before - window.leased(zone);
    assert!((freed - tenant.area).as_square_metres().abs() < 0.05);
    assert!(window.is_disabled(&end), "what has ended cannot be ended again");
}

#[test]
fn deleting_a_mistake_takes_the_record_away_and_undo_brings_it_back() {
    let (mut window, lot, tenant) = at_a_working_lot();
    let before = history(&window, lot);
    // A mistake that follows another record gives that one its open end back: delete the first.
    let remove = named(&window, "inspector-remove", lot, &tenant);
    window.click(&remove);
    let after = history(&window, lot);
    assert!(after.iter().all(|record| record.occupancy != tenant.occupancy));
    window.expect(&window.last_change());
    window.press(CTRL, Key::Z);
    assert_eq!(history(&window, lot), before);
}
