//! The dossier of a zone in the window: what it lacks, and the way to enter it.

use super::window::{Window, huong_tra};

fn open(window: &mut Window) {
    window.choose_named("ui-menu-records", "ui-command-dossier");
}

#[test]
fn what_a_dossier_lacks_is_said_with_the_way_to_enter_it() {
    let mut window = huong_tra().window();
    open(&mut window);
    window.expect(&window.text("dossier-title"));
    window.click_text("dossier-add-approval");
    window.expect(&window.text("approval-record"));
}
