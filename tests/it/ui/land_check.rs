//! What is wrong with the land is listed, shown on the map, and mended in one step that can be undone.

use super::window::{CTRL, Given, Window, given, tu_ha};
use egui::Key;
use lapday::builtin::BuiltIn;
use lapday::domain::{Boundary, Edit, Id, LandUse, Lot, Zone};
use lapday::operations::{LandFlawKind, check_land};

/// The example with a spike on a lot of Tứ Hạ and a lot drawn over it.
fn with_flaws() -> Given {
    let BuiltIn { about, contents } = lapday::builtin::example();
    let zone = zone_of_lots(&contents);
    let mut land = Lot::new(Id::new(90_001), zone, "X-01", LandUse::Industrial);
    land.boundary = Some(block(0.0, true));
    let mut over = Lot::new(Id::new(90_002), zone, "X-02", LandUse::Industrial);
    over.boundary = Some(block(90.0, false));
    given().with(BuiltIn { about, contents: contents.put(land).put(over) })
}

fn zone_of_lots(contents: &Edit) -> Id<Zone> {
    let lots = contents.becomes.values().flatten();
    let zones = lots.filter_map(|record| match record {
        lapday::domain::Record::Lot(lot) => Some(lot.zone),
        _ => None,
    });
    zones.into_iter().next().expect("a lot")
}

/// A square of 100 m so far east, where no other lot is; with a spike on its north side.
fn block(east: f64, has_spike: bool) -> Boundary {
    let (x, y) = (556_000.0 + east, 1_835_000.0);
    let mut ring = vec![(x, y), (x + 100.0, y), (x + 100.0, y + 100.0)];
    if has_spike {
        ring.extend([(x + 50.0, y + 100.0), (x + 50.0, y + 120.0), (x + 50.0, y + 100.0)]);
    }
    ring.push((x, y + 100.0));
    let ring = geo::LineString::from(ring);
    Boundary::new(geo::MultiPolygon(vec![geo::Polygon::new(ring, vec![])]))
}

fn kinds(window: &Window) -> Vec<LandFlawKind> {
    let on = window.harness.state().view().on;
    check_land(window.plan(), on).iter().map(|flaw| flaw.kind).collect()
}

fn overlap(window: &Window) -> String {
    let on = window.harness.state().view().on;
    let flaws = check_land(window.plan(), on);
    let flaw = flaws.iter().find(|flaw| flaw.kind == LandFlawKind::Overlap).expect("an overlap");
    window.say(flaw.message())
}

#[test]
fn flaws_are_listed_looked_at_and_mended_where_that_is_safe() {
    let mut window = with_flaws().window();
    window.choose_named("ui-menu-land", "land-check-title");
    window.run();
    let overlap = overlap(&window);
    window.expect(&overlap);
    assert!(window.shows(&window.text("land-kind-spike")));
    window.click(&overlap);
    let before = kinds(&window);
    let mend = format!("{}: ", window.text("land-repair-tidy"));
    window.click(&mend);
    let after = kinds(&window);
    assert_eq!(after.len() + 1, before.len());
    assert!(!after.contains(&LandFlawKind::Spike) && after.contains(&LandFlawKind::Overlap));
    window.run();
    assert!(!window.shows(&window.text("land-kind-spike")));
    window.press(CTRL, Key::Z);
    assert_eq!(kinds(&window), before);
}

#[test]
fn a_sound_zone_says_so() {
    let mut window = super::window::example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.choose_named("ui-menu-land", "land-check-title");
    window.run();
    window.expect(&window.text("land-check-sound"));
}
