//! A clerk asks whether a cluster may be extended, and opens what the answer rests on.

use super::window::{huong_tra, tu_ha};
use egui_kittest::kittest::Queryable;

#[test]
fn what_the_law_asks_of_an_extension_is_answered_while_the_area_is_typed() {
    let mut window = huong_tra().window();
    window.select_zone(tu_ha(window.plan()));
    let open = window.text("gates-open");
    window.harness.get_by_label(&open).scroll_to_me();
    window.run();
    window.click(&open);
    window.expect(&window.text("gates-title"));
    window.expect(&window.text("gates-extension"));
    window.expect(&window.text("gates-zone"));
    window.type_in_form("gates-more", "60");
    window.run();
    let failed = window.text("rules-fail");
    let says_size = |line: &String| line.contains("75,00 ha") || line.ends_with(&failed);
    assert!(window.read().iter().any(says_size), "{:?}", window.read());
}
