//! A clerk tries a lease, compares it with the plan, and keeps or drops it.

use super::window::{Window, huong_tra, tu_ha};
use lapday::domain::LotState;

/// Tứ Hạ selected, and a lot of it taken back in a trial.
fn trying() -> Window {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_zone(zone);
    window.choose_named("ui-menu-edit", "ui-command-try-out");
    window.select_lot(lot);
    window.choose_named("ui-menu-land", "ui-command-split-lot");
    window.type_in_form("split-parts", "2");
    window.type_in_form("split-day", "1/6/2024");
    window.save();
    window
}

#[test]
fn a_strip_says_that_it_is_a_trial_until_it_is_dropped() {
    let mut window = trying();
    window.expect("1 thay đổi, chưa ghi vào kế hoạch");
    assert_eq!(window.project().history().len(), 1);
    window.click(&window.text("trial-drop"));
    assert!(!window.shows("chưa ghi vào kế hoạch"));
    assert_eq!(window.project().trial(), None);
    assert_eq!(window.project().history().len(), 1);
}

#[test]
fn what_is_tried_stands_beside_the_plan_and_is_kept_as_one_change() {
    let mut window = trying();
    window.click(&window.text("trial-compare"));
    window.expect(&window.text("trial-compare-title"));
    window.click(&window.text("trial-all-rows"));
    window.expect(&window.text("balance-unassigned"));
    window.click(&window.text("trial-keep"));
    assert_eq!((window.project().trial(), window.project().history().len()), (None, 2));
    assert!(window.last_change().contains("giữ phương án thử"));
}

#[test]
fn leaving_the_program_asks_before_a_trial_is_lost() {
    let mut window = trying();
    window.choose_named("ui-menu-file", "ui-command-quit");
    window.expect(&window.text("trial-unsaved"));
    window.click(&window.text("ui-unsaved-go-on"));
    assert_eq!(window.project().trial(), Some(1));
}
