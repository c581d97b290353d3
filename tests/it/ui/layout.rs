//! A clerk lays a cluster out in the window: the draft lies on the map, its balance beside it.

use super::window::{CTRL, Window, huong_tra};
use egui::Key;
use lapday::domain::{Id, Lot, Zone};
use lapday::map::tools::{DRAG_STREET, SELECT};
use lapday::operations::LaidOut;

/// A proposed cluster with an outline and without a lot.
fn opened() -> (Window, Id<Zone>) {
    let mut window = huong_tra().window();
    let zone = window.plan().zone_by_code("CCN-HVX").unwrap().id;
    window.select_zone(zone);
    window.choose_named("ui-menu-land", "ui-command-layout");
    (window, zone)
}

fn lots(window: &Window, zone: Id<Zone>) -> Vec<String> {
    window.plan().lots_of(zone).map(|lot| lot.code.clone()).collect()
}

fn shown(window: &Window) -> &LaidOut {
    let overlay = window.harness.state().overlay();
    overlay.drafted.as_ref().expect("a draft on the map").laid()
}

#[test]
fn a_draft_is_shown_with_its_balance_and_kept_in_one_step() {
    let (mut window, zone) = opened();
    assert_eq!(*window.harness.state().view().tool, DRAG_STREET);
    let pieces = shown(&window).pieces.len();
    assert!(pieces > 20, "{pieces}");
    window.expect("100,000");
    window.expect("QCVN 01:2021/BXD, Bảng 2.6");
    window.expect(&window.text("rules-pass"));
    assert_eq!(lots(&window, zone), Vec::<String>::new(), "nothing is written");
    window.save();
    assert_eq!(lots(&window, zone).len(), pieces);
    assert!(!window.form_is_open());
    assert_eq!(*window.harness.state().view().tool, SELECT);
    assert!(window.plan().all::<Lot>().filter(|lot| lot.zone == zone).all(|lot| lot.is_sketched()));
    window.press(CTRL, Key::Z);
    assert_eq!(lots(&window, zone), Vec::<String>::new());
}

#[test]
fn a_wider_belt_another_scheme_and_what_cannot_be_are_shown_at_once() {
    let (mut window, _) = opened();
    let first = shown(&window).clone();
    window.click_text("layout-another");
    assert_ne!(shown(&window).pieces, first.pieces);
    window.expect("Phương án 2");
    window.type_in_form("layout-belt", "9,5");
    window.expect(&window.text("rules-fail"));
    window.type_in_form("layout-road", "0");
    window.expect("phải từ 1,00 m");
    window.save();
    assert!(window.form_is_open());
}
