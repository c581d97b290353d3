//! The province approves phase 3 with a table in Word.

use super::window::{CTRL, Window, huong_tra, tu_ha};
use egui::accesskit::Role;
use egui::{Event, Key};
use egui_kittest::kittest::Queryable;
use lapday::domain::{
    Approval, AreaBasis, BoundarySource, Document, Id, Lot, Phase, Record, Zone, ZoneState,
    ZoneStatus, ZoneStep,
};
use std::path::PathBuf;
use std::sync::Arc;

/// The ring of the published test vectors, as Word puts a table on the clipboard: 196 250 m².
const TABLE: &str = "\
Điểm\tX (m)\tY (m)
1\t1 828 000,00\t550 000,00
2\t1 828 000,00\t550 500,00
3\t1 827 800,00\t550 600,00
4\t1 827 600,00\t550 350,00
5\t1 827 650,00\t550 000,00
";

/// What the plan holds of it.
fn counts(window: &Window) -> [usize; 4] {
    let plan = window.plan();
    [
        plan.count::<Document>(),
        plan.count::<Approval>(),
        plan.count::<Lot>(),
        plan.count::<ZoneState>(),
    ]
}

fn opened() -> (Window, Id<Zone>, Id<Phase>) {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let lot = window.plan().lots_of(zone).find(|lot| lot.phase.is_some()).unwrap();
    let (lot, phase) = (lot.id, lot.phase.unwrap());
    window.select_zone(zone);
    window.select_lot(lot);
    let menu = window.text("ui-menu-land");
    window.click(&menu);
    window.click_text("ui-command-record-approval");
    (window, zone, phase)
}

fn fill_in(window: &mut Window) {
    window.type_in_form("approval-number", "45/QĐ-UBND");
    window.type_in_form("approval-day", "1/3/2022");
    window.type_in_form("approval-issuer", "UBND tỉnh Thừa Thiên Huế");
    window.type_in_form("approval-stated", "19,6");
    window.type_in_form("approval-industrial", "13,2");
}

fn is_open(window: &Window) -> bool {
    window.shows(&window.text("approval-number"))
}

/// The last of a long form comes into sight.
fn to_the_end(window: &mut Window) {
    for _ in 0..6 {
        window.scroll_inspector(-400.0);
    }
}

fn paste(window: &mut Window) {
    let name = window.text("boundary-paste");
    window.harness.get_by_role_and_label(Role::MultilineTextInput, &name).focus();
    window.run();
    window.harness.event(Event::Paste(TABLE.to_owned()));
    window.run();
}

#[test]
fn a_pasted_table_with_its_decision_is_one_step_and_one_undo() {
    let (mut window, zone, phase) = opened();
    let before = (counts(&window), window.plan().get(phase).cloned());
    fill_in(&mut window);
    paste(&mut window);
    window.expect("196.250 m²");
    window.expect("lô minh họa");
    assert_eq!(counts(&window), before.0, "nothing is kept yet");
    to_the_end(&mut window);
    window.click_text("approval-drop-sketched");
    window.click_text("enterprises-save");
    assert!(!is_open(&window));

    let plan = window.plan();
    let on = jiff::civil::date(2022, 3, 1);
    let approval = plan.all::<Approval>().next().expect("an approval");
    assert_eq!(approval.phase, Some(phase));
    assert_eq!(plan.get(approval.document.unwrap()).unwrap().number, "45/QĐ-UBND");
    let area = plan.area_on(phase, on).unwrap();
    assert_eq!((area.area.as_hectares(), area.basis), (19.6, AreaBasis::Approved));
    assert_eq!(plan.industrial_on(phase, on).unwrap().area.as_hectares(), 13.2);
    assert_eq!(plan.status_on(phase, on), Some(ZoneStatus::Approved));
    let kept = plan.get(phase).unwrap();
    assert_eq!(kept.boundary_source, Some(BoundarySource::FromDecision));
    assert!((kept.boundary.as_ref().unwrap().plane_area().as_hectares() - 19.625).abs() < 1e-9);
    let of_zone = plan.get(zone).unwrap();
    assert_eq!(of_zone.boundary, kept.boundary, "the sketch of the zone gives way");
    let left: Vec<_> = plan.lots_of(zone).map(|lot| lot.code.as_str()).collect();
    assert_eq!(left, ["C-20"], "all other sketched lots stick out");
    assert!(window.last_change().contains("45/QĐ-UBND"), "{}", window.last_change());

    window.press(CTRL, Key::Z);
    assert_eq!((counts(&window), window.plan().get(phase).cloned()), before);
}

#[test]
fn sketched_lots_stay_unless_they_are_ticked() {
    let (mut window, zone, _) = opened();
    let lots = window.plan().lots_of(zone).count();
    fill_in(&mut window);
    paste(&mut window);
    window.click_text("enterprises-save");
    assert!(!is_open(&window));
    assert_eq!(window.plan().lots_of(zone).count(), lots);
}

#[test]
fn the_same_is_opened_from_a_word_file() {
    let (mut window, _, phase) = opened();
    fill_in(&mut window);
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR"));
    let path = path.join("tests/fixtures/corners/libreoffice.docx");
    super::files::drop_file(&mut window, &path);
    window.expect("libreoffice.docx: 9");
    window.click_text("enterprises-save");
    assert!(!is_open(&window));
    let boundary = window.plan().get(phase).unwrap().boundary.clone().unwrap();
    assert_eq!(boundary.corners()[0].corners.len(), 6);
}

#[test]
fn an_approval_without_a_number_is_refused_in_the_form() {
    let (mut window, _, _) = opened();
    window.type_in_form("approval-stated", "19,6");
    window.click_text("enterprises-save");
    window.expect("số, ký hiệu");
    assert!(is_open(&window));
    assert_eq!(window.plan().count::<Approval>(), 0);
}

#[test]
fn the_legal_section_lists_approvals_and_lays_out_the_steps_of_the_day() {
    let (mut window, zone, _) = opened();
    fill_in(&mut window);
    window.click_text("enterprises-save");
    window.select_zone(zone);
    window.expect("01/03/2022");
    window.expect("45/QĐ-UBND");
    let lay_out = lapday::i18n::Message::new("legal-lay-out")
        .with("procedure", lapday::domain::ProcedureKind::Extension.text());
    let lay_out = window.say(&lay_out);
    let before = window.plan().count::<ZoneStep>();
    window.harness.get_by_label(&lay_out).scroll_to_me();
    window.run();
    window.click(&lay_out);
    let steps: Vec<_> = window.plan().all::<ZoneStep>().collect();
    assert_eq!(steps.len(), before + 6, "by Nghị định 32/2024/NĐ-CP");
    assert!(steps[before..].iter().all(|step| step.due.is_none() && step.done_on.is_none()));
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().count::<ZoneStep>(), before);
}

#[test]
fn the_sheet_of_a_boundary_leads_to_the_approval_it_comes_with() {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.press(CTRL, Key::B);
    window.expect(&window.text("boundary-sheet"));
    window.click_text("boundary-by-decision");
    assert!(is_open(&window));
}

#[test]
fn surveyed_lots_that_stick_out_are_named_and_never_offered_for_removal() {
    let lapday::builtin::BuiltIn { about, mut contents } = lapday::builtin::huong_tra();
    for record in contents.becomes.values_mut().flatten() {
        if let Record::Lot(lot) = record {
            Arc::make_mut(lot).boundary_source = Some(BoundarySource::Surveyed);
        }
    }
    let given = super::window::given().with(lapday::builtin::BuiltIn { about, contents });
    let mut window = given.window();
    let zone = tu_ha(window.plan());
    let lots = window.plan().lots_of(zone).count();
    window.select_zone(zone);
    window.choose_named("ui-menu-land", "ui-command-record-approval");
    fill_in(&mut window);
    paste(&mut window);
    window.expect("đã có ranh giới thật vượt ra ngoài");
    assert!(!window.shows(&window.text("approval-drop-sketched")));
    window.click_text("enterprises-save");
    assert_eq!(window.plan().lots_of(zone).count(), lots);
}

#[test]
fn the_field_an_approval_is_refused_for_gets_the_keys() {
    let (mut window, _, _) = opened();
    fill_in(&mut window);
    for (key, typed, good) in [
        ("approval-industrial", "99", "13,2"),
        ("approval-day", "31/2/2022", "1/3/2022"),
        ("approval-number", "", "45/QĐ-UBND"),
    ] {
        window.type_in_form(key, typed);
        window.type_in_form("approval-issuer", "UBND tỉnh");
        window.click_text("enterprises-save");
        assert!(is_open(&window) && window.field(&window.text(key)).is_focused(), "{key}");
        window.type_in_form(key, good);
    }
    window.click_text("enterprises-save");
    assert!(!is_open(&window));
}
