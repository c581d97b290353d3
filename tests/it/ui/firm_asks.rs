//! A firm asks for 0,8 ha for a garment factory: land is found, kept for it, and the firm goes on step
//! by step to work.

use super::window::{CTRL, Window, example};
use crate::story;
use egui::Key;
use lapday::builtin::BuiltIn;
use lapday::domain::{Id, Lot, OccupancyState, Promotion, PromotionOutcome, Record};
use lapday::i18n::Message;
use lapday::map::Thing;
use lapday::units::Area;
use lapday::views::{self, HistoryRow};
use std::sync::Arc;

/// The example with a firm's enquiry in it.
fn with_enquiry() -> (super::window::Given, Id<Promotion>) {
    let BuiltIn { about, contents } = lapday::builtin::example();
    let asked = story::enquiry(900, "Công ty May Phú Xuân", Area::hectares(0.4));
    let id = asked.id;
    let contents = contents.put(asked);
    (super::window::given().with(BuiltIn { about, contents }), id)
}

fn history(window: &Window, lot: Id<Lot>) -> Vec<HistoryRow> {
    let on = window.harness.state().view().on;
    views::lot_card(window.plan(), lot, on).unwrap().history
}

fn enquiry(window: &Window, id: Id<Promotion>) -> Arc<Promotion> {
    let Some(Record::Promotion(enquiry)) = window.plan().record(id.into()) else {
        panic!("the enquiry is gone")
    };
    enquiry
}

/// Takes the next step of the firm on a day.
fn step(window: &mut Window, key: &str, day: &str) {
    window.click_text(key);
    window.type_in_form("inspector-form-from", day);
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
}

#[test]
fn a_firm_finds_land_reserves_it_and_goes_on_to_work() {
    let (given, id) = with_enquiry();
    let mut window = given.window();
    // The enquiry's own sheet asks for its land.
    window.press(CTRL, Key::K);
    window.harness.event(egui::Event::Text("Công ty May Phú Xuân hỏi".into()));
    window.run();
    window.press(egui::Modifiers::NONE, Key::Enter);
    window.run();
    window.click_exactly("land-title");
    assert_eq!(window.value_of(&window.text("land-area-ha")), "0,4");
    window.expect("chưa có số liệu công suất");
    let reserve = format!("{}: ", window.text("enterprises-reserve"));
    window.click(&reserve);

    // What is known of the firm stands in the form already.
    let name = window.text("inspector-form-enterprise");
    assert_eq!(window.value_of(&name), "Công ty May Phú Xuân");
    window.type_in_form("inspector-form-sign-by", "31/12/2024");
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
    let Some(Thing::Lot(lot)) = window.selection() else { panic!("its lot is seen") };
    let kept = enquiry(&window, id);
    assert_eq!(kept.outcome, Some(PromotionOutcome::Reserved));
    let held = window.plan().get(kept.occupancy.unwrap()).unwrap().clone();
    assert_eq!((held.lot, held.state), (lot, OccupancyState::Registered));
    assert_eq!(held.area, Area::hectares(0.4));

    step(&mut window, "lots-step-lease", "01/07/2024");
    let label = window.last_change();
    assert!(label.contains("thuê"), "{label}");
    assert_eq!(enquiry(&window, id).outcome, Some(PromotionOutcome::Came));
    let steps = history(&window, lot);
    let mine: Vec<_> = steps.iter().filter(|row| row.enterprise == held.enterprise).collect();
    assert_eq!(mine.len(), 2, "nothing was overwritten");
    assert_eq!(mine[0].valid.to, mine[1].valid.from);
    assert!(mine.iter().all(|row| row.area == Area::hectares(0.4)));

    // One step back takes the lease and the enquiry's outcome back together.
    window.press(CTRL, Key::Z);
    assert_eq!(enquiry(&window, id).outcome, Some(PromotionOutcome::Reserved));
}

#[test]
fn a_name_like_a_known_one_is_asked_about_and_taken_with_one_click() {
    let mut window = example().window();
    let zone = super::window::tu_ha(window.plan());
    let lot = window.start_recording(zone);
    let known = window.plan().count::<lapday::domain::Enterprise>();
    window.type_in_form("inspector-form-enterprise", "Cty TNHH Ví dụ: Dệt may Bồ Giang");
    window.expect(&window.text("inspector-form-is-it"));
    window.save();
    assert!(window.form_is_open(), "it is not decided who is meant");
    window.type_in_form("inspector-form-enterprise", "Cty TNHH Ví dụ: Dệt may Bồ Giang");
    window.click("Ví dụ: Dệt may Bồ Giang");
    window.save();
    assert!(!window.form_is_open(), "{}", window.read().join("\n"));
    assert_eq!(window.plan().count::<lapday::domain::Enterprise>(), known);
    assert_eq!(history(&window, lot).len(), 1);
}

#[test]
fn land_is_found_from_the_menu_and_by_its_keys() {
    let mut window = example().window();
    window.press(CTRL, Key::L);
    window.type_in_form("land-area-ha", "5.000");
    let none = window.say(&Message::new("land-none"));
    window.expect(&none);
    window.type_in_form("land-area-ha", "0,1");
    assert!(!window.shows(&none));
    window.type_in_form("land-area-ha", "x");
    window.expect("x");
}

#[test]
fn the_wish_for_land_is_kept_while_its_sheet_is_closed() {
    let mut window = example().window();
    window.press(CTRL, Key::L);
    window.type_in_form("land-area-ha", "0,15");
    window.click_text("common-close");
    assert!(!window.shows(&window.text("land-area-ha")));
    window.press(CTRL, Key::L);
    assert_eq!(window.value_of(&window.text("land-area-ha")), "0,15");
}
