//! Half-year closing: reminded, closed, handed in, the sheet saved.

use super::window::{example, huong_tra};
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use lapday::domain::{ReportPeriod, WhyBeside, ZoneKind, town};
use lapday::ui::Chosen;
use std::sync::Arc;

#[test]
fn a_half_year_is_closed_after_a_reminder_handed_in_and_saved() {
    let given = example();
    let sheet = given.file().with_file_name("ky.xlsx");
    let target = sheet.clone();
    let dialog = move |_: &lapday::ui::Question| Chosen::File(target.clone());
    let mut window = given.dialog(Arc::new(dialog)).window();
    window.wait_until(|window| window.shows("Chưa chốt báo cáo kỳ 6 tháng đầu năm 2024"));
    window.click("Chưa chốt báo cáo kỳ 6 tháng đầu năm 2024");
    window.wait_until(|window| window.shows("năm 2023"));
    window.click_text("periods-close");
    window.click("Chốt 6 tháng đầu năm 2024");
    window.wait_until(|window| window.plan().count::<ReportPeriod>() == 4);
    window.wait_until(|window| !window.shows("Chưa chốt báo cáo kỳ"));
    let closed = window.plan().all::<ReportPeriod>().last().unwrap().clone();
    for zone in &closed.zones {
        let zone = window.plan().get(zone.zone).unwrap();
        assert_eq!(zone.kind, ZoneKind::Cluster, "{}", zone.name);
    }
    let period = "6 tháng đầu năm 2024";
    window.wait_until(|window| {
        window.harness.query_all_by_role_and_label(Role::Cell, period).next().is_some()
    });
    window.harness.query_all_by_role_and_label(Role::Cell, period).next().unwrap().click();
    window.run();
    window.wait_until(|window| window.shows(&window.text("periods-sheet")));
    window.click_text("periods-hand-in");
    window.wait_until(|window| window.shows("Đã nộp ngày 30/06/2024"));
    window.click_text("periods-reopen");
    window.wait_until(|window| window.shows("nên không mở lại được"));
    window.click_text("periods-export");
    window.wait_until(|_| sheet.exists());
    assert!(std::fs::read(&sheet).unwrap().starts_with(b"PK"));
}

#[test]
fn sketched_lots_of_the_plan_are_no_figure_and_go_in_one_step() {
    let mut window = huong_tra().window();
    let zone = super::window::tu_ha(window.plan());
    let on = window.project().desk().today();
    let beside = town(window.plan(), on).beside;
    let why = beside.iter().find(|beside| beside.zone == zone).map(|beside| beside.why);
    assert_eq!(why, Some(WhyBeside::Illustrative));
    window.select_zone(zone);
    window.expect("trên lô minh họa");
    window.choose_named("ui-menu-land", "ui-command-drop-sketches");
    assert_eq!(window.plan().lots_of(zone).count(), 0);
    assert!(window.last_change().starts_with("bỏ 2"), "{}", window.last_change());
}

#[test]
fn a_period_is_handed_in_on_another_day_than_today() {
    let mut window = example().window();
    super::tables::press_keys_of(&mut window, &lapday::views::tables::periods::TABLE);
    window.click_text("periods-close");
    window.click("Chốt 6 tháng đầu năm 2024");
    window.wait_until(|window| window.plan().count::<ReportPeriod>() == 4);
    window.click_cell("6 tháng đầu năm 2024");
    window.expect(&window.text("periods-sheet"));
    let name = window.text("periods-handed-in-on");
    assert_eq!(window.value_of(&name), "30/06/2024", "today is offered");
    for typed in ["31/02/2024", "", "01/01/2024"] {
        window.type_over(&name, typed);
        window.click_exactly("periods-hand-in");
        assert!(window.plan().all::<ReportPeriod>().last().unwrap().handed_in_on.is_none());
        assert!(window.field(&name).is_focused(), "{typed}");
    }
    window.type_over(&name, "5/7/24");
    window.press(egui::Modifiers::NONE, egui::Key::Enter);
    window.wait_until(|window| window.shows("Đã nộp ngày 05/07/2024"));
    let day = window.plan().all::<ReportPeriod>().last().unwrap().handed_in_on;
    assert_eq!(day, Some(jiff::civil::date(2024, 7, 5)));
}
