//! A commune of 2026 starts its own plan, and says who keeps it.

use super::window::{CTRL, Window, given, huong_tra};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::Queryable;
use lapday::domain::{Fund, Lot, Office, Place, RecordKind, ZoneKind};
use lapday::i18n::Message;
use lapday::project::{Desk, Project};
use lapday::ui::{Chosen, Question};
use std::sync::Arc;

const OFFICE: &str = "Phòng Kinh tế, Hạ tầng và Đô thị phường Hương Trà";

fn saved(window: &mut Window) {
    window.click_exactly("enterprises-save");
}

#[test]
fn a_commune_starts_its_own_plan_with_its_first_cluster_and_lot() {
    let given = given();
    let path = given.file().with_file_name("huong-tra-2026.gpkg");
    let answer = path.clone();
    let choose = move |_: &Question| Chosen::File(answer.clone());
    let mut window = given.dialog(Arc::new(choose)).first_window();
    window.press(CTRL, Key::N);
    window.type_in_form("ui-new-title", "Phát triển cụm công nghiệp 2026–2030");
    window.type_in_form("ui-new-office", OFFICE);
    window.type_in_form("ui-new-commune", "Phường Hương Trà");
    window.type_in_form("ui-plan-first-day", "31/12/2030");
    window.type_in_form("ui-plan-last-day", "1/1/2026");
    window.click_text("ui-new-save");
    window.expect("31/12/2030");
    window.type_in_form("ui-plan-first-day", "1/1/2026");
    window.type_in_form("ui-plan-last-day", "31/12/2030");
    window.click_text("ui-new-save");
    let is_there = |project: &Project| project.path() == path;
    window.wait_until(|window| window.harness.state().project().is_some_and(is_there));
    window.run();
    let about = Arc::clone(&window.plan().about);
    assert_eq!(about.title, "Phát triển cụm công nghiệp 2026–2030");
    assert_eq!(about.last_day, Some(jiff::civil::date(2030, 12, 31)));
    let office = window.plan().all::<Office>().next().unwrap();
    assert_eq!(office.name, OFFICE);
    assert_eq!(window.plan().get(office.place.unwrap()).unwrap().name, "Phường Hương Trà");

    // The first cluster is known as somewhere around a point.
    window.click_text("ui-zones-empty-add");
    window.type_in_form("field-name", "Cụm công nghiệp Hương Vân");
    assert_eq!(window.value_of(&window.text("field-code")), "CCN-HV");
    window.type_in_form("records-position", "16.45 107.41");
    window.type_in_form("field-accuracy_m", "1.500");
    saved(&mut window);
    let zone = window.plan().zone_by_code("CCN-HV").unwrap().clone();
    assert_eq!((zone.kind, zone.accuracy_m), (ZoneKind::Cluster, Some(1500.0)));
    assert!(zone.point.is_some() && zone.boundary.is_none());

    window.wait_until(|window| window.shows(&window.text("inspector-no-lots")));
    window.click("Thêm: Lô đất");
    window.type_in_form("field-code", "A1");
    window.type_in_form("field-stated_m2", "12.500");
    saved(&mut window);
    let lot = window.plan().all::<Lot>().next().unwrap();
    assert_eq!((lot.zone, lot.code.as_str()), (zone.id, "A1"));

    let kept = Project::open(&path, Desk::system()).unwrap();
    assert_eq!(kept.plan().count::<Place>(), 1);
    assert_eq!(kept.plan().about, about);
}

#[test]
fn title_and_period_are_changed_and_the_office_of_the_day_is_shown() {
    let mut window = huong_tra().window();
    window.choose_named("ui-menu-file", "ui-command-plan-and-office");
    window.type_in_form("ui-plan-title", "");
    saved(&mut window);
    window.expect("Kế hoạch chưa có tên");
    window.type_in_form("ui-plan-title", "Kế hoạch phường");
    window.type_in_form("ui-plan-last-day", "31/12/2030");
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.plan().about.title, "Kế hoạch phường");
    assert_eq!(window.plan().about.last_day, Some(jiff::civil::date(2030, 12, 31)));
    assert!(window.last_change().contains("Kế hoạch phường"));
    let before = window.plan().count::<Office>();
    window.click_text("ui-office-add");
    window.type_in_form("field-name", OFFICE);
    window.type_in_form("field-valid_from", "01/06/2024");
    saved(&mut window);
    assert_eq!(window.plan().count::<Office>(), before + 1);
    window.choose_named("ui-menu-file", "ui-command-plan-and-office");
    window.expect(OFFICE);
    window.click_text("records-funds");
    assert_eq!(window.harness.state().view().table.map(|table| table.id), Some("funds"));
}

#[test]
fn a_title_half_typed_is_asked_for() {
    let mut window = huong_tra().window();
    window.choose_named("ui-menu-file", "ui-command-plan-and-office");
    window.type_in_form("ui-plan-title", "Kế hoạch khác");
    window.click_text("common-cancel");
    window.expect(&window.text("ui-unsaved-plan"));
    window.click_exactly("ui-unsaved-save");
    assert_eq!(window.plan().about.title, "Kế hoạch khác");
}

#[test]
fn money_is_called_as_its_fund_was_on_the_day() {
    let mut window = huong_tra().window();
    let before = window.plan().count::<Fund>();
    window.choose_named("ui-menu-records", "records-funds");
    let add = Message::new("records-add-kind").with("kind", RecordKind::Fund.text());
    let add = window.say(&add);
    window.click(&add);
    window.type_in_form("field-name", "Ngân sách cấp xã");
    let source = window.text("field-source");
    window.harness.get_by_role_and_label(Role::ComboBox, &source).click();
    window.run();
    window.click_text("fund-town");
    window.type_in_form("field-valid_from", "01/07/2025");
    saved(&mut window);
    assert_eq!(window.plan().count::<Fund>(), before + 1);
    let of = |day| {
        let said = lapday::views::fund_on(window.plan(), lapday::domain::FundSource::Town, day);
        window.say(&said)
    };
    assert_eq!(of(jiff::civil::date(2026, 1, 1)), "Ngân sách cấp xã");
    assert_ne!(of(jiff::civil::date(2024, 1, 1)), "Ngân sách cấp xã");
}
