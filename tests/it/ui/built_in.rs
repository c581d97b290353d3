//! The plan as published: nothing is claimed that nobody recorded, and all of it can be looked at.

use super::window::{Given, example, given, huong_tra};
use egui::accesskit::Role;
use egui_kittest::kittest::{NodeT, Queryable};
use lapday::domain::{Id, Target, Zone, ZoneKind};
use lapday::i18n::Language;
use lapday::map::Thing;
use lapday::ui::Theme;
use lapday::views;

#[test]
fn every_zone_of_the_plan_is_a_row() {
    let mut window = huong_tra().window();
    let names: Vec<String> =
        window.plan().all::<Zone>().map(|zone| views::name_in_group(zone)).collect();
    let rows = window.all_zone_rows();
    assert_eq!(rows.len(), names.len());
    for name in names {
        assert!(rows.iter().any(|row| row.starts_with(&name)), "{name} is not among {rows:?}");
    }
}

#[test]
fn no_fill_rate_is_claimed_before_anything_is_recorded() {
    let mut window = huong_tra().window();
    let zones: Vec<Id<Zone>> = window.plan().all::<Zone>().map(|zone| zone.id).collect();
    for zone in zones {
        window.select_zone(zone);
        let bars = window.harness.query_all_by_role(Role::ProgressIndicator).count();
        assert_eq!(bars, 0);
        let said = window.read();
        let claims = |words: &&String| format!(" {words}").contains(" 0,0 %");
        assert_eq!(said.iter().find(claims), None);
    }
}

#[test]
fn villages_are_never_given_a_fill_rate() {
    let mut window = example().window();
    let day = window.project().desk().today();
    let groups = views::zone_groups(window.plan(), day, "", views::ZoneSort::PlanOrder);
    let villages = groups.iter().find(|group| group.kind == ZoneKind::Village).unwrap();
    let rows = window.all_zone_rows();
    for village in &villages.rows {
        assert!(rows.contains(&village.name), "{} is not among {rows:?}", village.name);
    }
}

fn all_zones_in(given: &Given, language: Language, theme: Theme) {
    let mut window = given.clone().language(language).theme(theme).window();
    let zones: Vec<Id<Zone>> = window.plan().all::<Zone>().map(|zone| zone.id).collect();
    assert!(zones.len() >= 12);
    for zone in zones {
        window.select_zone(zone);
        let zone = window.plan().get(zone).unwrap().clone();
        window.expect(&zone.name);
        // Every text has a key, and every key a text.
        for key in ["ui-", "inspector-", "views-", "map-", "common-", "operations-"] {
            let said = window.read();
            assert!(!said.iter().any(|words| words.starts_with(key)), "{said:#?}");
        }
        window.press(super::window::CTRL, egui::Key::Num1);
    }
}

#[test]
fn every_zone_can_be_looked_at_in_both_languages_and_by_day_and_night() {
    let given = example();
    for language in [Language::Vietnamese, Language::English] {
        for theme in [Theme::Light, Theme::Dark] {
            all_zones_in(&given, language, theme);
        }
    }
}

#[test]
fn a_selected_zone_is_marked_in_the_list() {
    let mut window = huong_tra().window();
    let zone = super::window::tu_ha(window.plan());
    window.select_zone(zone);
    assert_eq!(window.selection(), Some(Thing::Zone(zone)));
    let marked = window.zone_rows().iter().filter(|row| is_marked(row)).count();
    assert_eq!(marked, 1);
}

fn is_marked(row: &egui_kittest::Node<'_>) -> bool {
    let node = row.accesskit_node();
    node.is_selected() == Some(true) || node.toggled() == Some(egui::accesskit::Toggled::True)
}

#[test]
fn an_older_file_is_offered_what_the_plan_has_gained_and_can_give_it_back() {
    let older = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/huong-tra-6.gpkg");
    let given = given();
    std::fs::copy(older, given.file()).unwrap();
    let mut window = given.window();
    let before = window.plan().count::<Target>();
    window.click_text("builtin-renewal-take");
    let of_today = huong_tra().window().plan().count::<Target>();
    assert_eq!(window.plan().count::<Target>(), of_today);
    assert!(before < of_today);
    window.press(egui::Modifiers::COMMAND, egui::Key::Z);
    assert_eq!(window.plan().count::<Target>(), before);
}
