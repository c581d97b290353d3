//! The dossier of a zone in the window: what it lacks, written, checked, looked at on the map.

use super::window::{Window, given, huong_tra};
use crate::dossier::checking::moved;
use crate::dossier::given::{OnDisk, complete};
use lapday::builtin::BuiltIn;
use lapday::domain::{About, Edit, RecordKind};
use lapday::i18n::Message;
use lapday::ui::{Chosen, Question};
use std::sync::Arc;
use strum::VariantArray;

/// Everything in the plan of a story.
fn built_in() -> BuiltIn {
    let plan = complete().plan;
    let mut contents = Edit::new(Message::new("operations-kept"));
    for key in RecordKind::VARIANTS.iter().flat_map(|kind| plan.keys(*kind)) {
        contents.becomes.insert(key, plan.record(key));
    }
    BuiltIn { about: About::clone(&plan.about), contents }
}

fn open(window: &mut Window) {
    window.choose_named("ui-menu-records", "ui-command-dossier");
}

#[test]
fn a_dossier_is_written_checked_and_findings_lead_to_the_map() {
    let given = given().with(built_in());
    let zip = given.file().with_file_name("CSDL_TuHa.zip");
    let wrong = OnDisk::of(&complete().plan);
    moved(&wrong, "A1", 5.0);
    let (target, other) = (zip.clone(), wrong.path());
    let dialog = move |question: &Question| {
        let Some(proposed) = &question.save_as else { return Chosen::File(other.clone()) };
        assert_eq!(proposed, "CSDL_CumCongNghiepTuHa.zip");
        Chosen::File(target.clone())
    };
    let mut window = given.dialog(Arc::new(dialog)).window();
    window.wait_until(|window| window.shows("Tứ Hạ"));
    open(&mut window);
    window.expect(&window.text("dossier-ready"));
    window.expect("46QCT0240001");
    window.click_text("dossier-write");
    window.wait_until(|window| window.shows("0 lỗi phải sửa"));
    window.expect("CSDL_TuHa.zip");
    assert!(std::fs::read(&zip).unwrap().starts_with(b"PK"));
    window.click_text("dossier-check-other");
    window.wait_until(|window| {
        window.shows("Lô A1 (QuyHoach) và lô K1 (QuyHoach) chồng nhau 500 m²")
    });
    window.click("Lô A1 (QuyHoach) và lô K1 (QuyHoach) chồng nhau 500 m²");
    window.expect("Lô A1 (QuyHoach) và lô K1 (QuyHoach) chồng nhau 500 m²");
}

#[test]
fn what_a_dossier_lacks_is_said_with_the_way_to_enter_it() {
    let mut window = huong_tra().window();
    open(&mut window);
    window.expect(&window.text("dossier-title"));
    window.click_text("dossier-add-approval");
    window.expect(&window.text("approval-record"));
}
