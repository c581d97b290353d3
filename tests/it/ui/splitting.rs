//! A clerk splits a lot in the window, by a list of areas from a sheet.

use super::window::{CTRL, Window, huong_tra, tu_ha};
use egui::Key;
use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;
use jiff::civil::date;
use lapday::domain::{Id, Lot, LotState};

fn opened() -> (Window, Id<Lot>) {
    let mut window = huong_tra().window();
    let zone = tu_ha(window.plan());
    let lot = window.lot_that_is(zone, LotState::Vacant);
    window.select_zone(zone);
    window.select_lot(lot);
    window.choose_named("ui-menu-land", "ui-command-split-lot");
    (window, lot)
}

fn children(window: &Window, lot: Id<Lot>) -> Vec<(String, f64)> {
    let plan = window.plan();
    let lots = plan.all::<Lot>().filter(|child| child.parent == Some(lot));
    lots.map(|lot| (lot.code.clone(), lot.area().unwrap().as_square_metres().round())).collect()
}

#[test]
fn a_list_of_areas_becomes_lots_in_one_step_that_can_be_taken_back() {
    let (mut window, lot) = opened();
    let whole = window.plan().get(lot).unwrap().boundary.clone().unwrap().plane_area();
    let name = window.text("split-way");
    window.harness.get_by_role_and_label(Role::ComboBox, &name).click();
    window.run();
    window.click_text("split-by-areas");
    let name = window.text("split-areas");
    window.harness.get_by_role_and_label(Role::MultilineTextInput, &name).focus();
    window.run();
    window.harness.event(egui::Event::Paste("K-1\t1.000\nK-2\t1.500\n".into()));
    window.run();
    window.type_in_form("split-day", "1/7/2024");
    window.expect("K-1: 1.000 m²");
    window.save();
    let code = window.plan().get(lot).unwrap().code.clone();
    let rest = (whole.as_square_metres() - 2_500.0).round();
    let expected = [("K-1", 1_000.0), ("K-2", 1_500.0), (&*format!("{code}-01"), rest)];
    let expected: Vec<(String, f64)> =
        expected.iter().map(|(code, area)| ((*code).to_owned(), *area)).collect();
    assert_eq!(children(&window, lot), expected);
    assert_eq!(window.plan().get(lot).unwrap().valid.to, Some(date(2024, 7, 1)));
    window.press(CTRL, Key::Z);
    assert_eq!(children(&window, lot), []);
}

#[test]
fn what_cannot_be_is_said_while_it_is_typed() {
    let (mut window, _) = opened();
    window.expect(&window.text("split-became"));
    window.type_in_form("split-parts", "1");
    window.expect("chia được từ 2");
    window.type_in_form("split-parts", "x");
    window.save();
    assert!(window.form_is_open());
}
