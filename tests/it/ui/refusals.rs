//! What cannot be is refused in the form with a sentence; what was typed stays, the plan too.

use super::window::{Window, example, tu_ha};
use egui::{Key, Modifiers};
use lapday::domain::{Enterprise, Occupancy};
use lapday::map::Thing;

const NAME: &str = "Công ty May Sông Hương";

/// Fills in the form on a vacant lot, tries to save, and answers the window with what was refused.
fn refused(fill_in: &[(&str, &str)], sentence: &[&str]) -> Window {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    let (rate, revision) = (window.rate(zone), window.project().revision());
    let count = window.plan().count::<Occupancy>();
    window.start_recording(zone);
    for (field, typed) in fill_in {
        if *field == "inspector-form-area-m2" {
            window.click_text("inspector-form-area-part");
        }
        window.type_in_form(field, typed);
    }
    window.save();
    assert!(window.form_is_open());
    for words in sentence {
        window.expect(words);
    }
    for (field, typed) in fill_in {
        let field = window.text(field);
        assert_eq!(window.field(&field).value().unwrap_or_default(), *typed);
    }
    assert_eq!(window.rate(zone), rate);
    assert_eq!(window.project().revision(), revision);
    assert_eq!(window.plan().count::<Occupancy>(), count);
    window
}

#[test]
fn an_area_larger_than_the_lot_is_refused() {
    let fill_in = [("inspector-form-enterprise", NAME), ("inspector-form-area-m2", "999.999")];
    refused(&fill_in, &["999.999 m²", NAME]);
}

#[test]
fn an_area_that_is_no_number_is_refused() {
    let fill_in = [("inspector-form-enterprise", NAME), ("inspector-form-area-m2", "tám nghìn")];
    refused(&fill_in, &["“tám nghìn”"]);
}

#[test]
fn an_end_before_the_beginning_is_refused() {
    let fill_in = [
        ("inspector-form-enterprise", NAME),
        ("inspector-form-from", "01/06/2024"),
        ("inspector-form-to", "01/05/2024"),
    ];
    refused(&fill_in, &["Ngày kết thúc 01/05/2024"]);
}

#[test]
fn a_day_that_does_not_exist_is_refused() {
    let fill_in = [("inspector-form-enterprise", NAME), ("inspector-form-from", "31/02/2024")];
    refused(&fill_in, &["“31/02/2024”"]);
}

#[test]
fn no_enterprise_is_refused() {
    let window = refused(&[("inspector-form-enterprise", "")], &[]);
    window.expect(&window.text("operations-enterprise-empty"));
}

#[test]
fn no_beginning_is_refused() {
    let fill_in = [("inspector-form-enterprise", NAME), ("inspector-form-from", "")];
    let window = refused(&fill_in, &[]);
    window.expect(&window.text("inspector-form-no-from"));
}

#[test]
fn a_lease_of_no_or_a_thousand_years_is_refused() {
    for years in ["0", "1000", "lâu"] {
        let fill_in = [("inspector-form-enterprise", NAME), ("inspector-form-lease-years", years)];
        refused(&fill_in, &[&format!("“{years}”")]);
    }
}

#[test]
fn what_was_refused_can_be_mended_and_saved() {
    let fill_in = [("inspector-form-enterprise", NAME), ("inspector-form-from", "31/02/2024")];
    let mut window = refused(&fill_in, &[]);
    let zone = tu_ha(window.plan());
    let before = window.rate(zone);
    window.type_in_form("inspector-form-from", "29/02/2024");
    window.save();
    assert!(!window.form_is_open());
    assert_ne!(window.rate(zone), before);
}

#[test]
fn a_form_that_holds_something_keeps_its_lot() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    let lot = window.start_recording(zone);
    window.type_in_form("inspector-form-enterprise", "Hoàn toàn khác");
    let first = window.zone_rows()[0].rect().center();
    window.click_at(first);
    window.expect(&window.text("ui-unsaved-title"));
    window.click_text("ui-unsaved-go-on");
    assert!(window.form_is_open());
    assert_eq!(window.selection(), Some(Thing::Lot(lot)));
}

#[test]
fn enter_takes_the_suggestion_and_no_second_enterprise_is_made() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
    let enterprises = window.plan().count::<Enterprise>();
    window.type_in_form("inspector-form-enterprise", "co khi phu");
    window.press(Modifiers::NONE, Key::Enter);
    assert!(window.form_is_open(), "the first Enter chooses");
    window.save();
    assert!(!window.form_is_open());
    assert_eq!(window.plan().count::<Enterprise>(), enterprises);
}
