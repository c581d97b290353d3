//! Maps and drawings come in through the window: judged before anything is written, in one step.

use super::files::{drop_file, drop_files};
use super::window::{CTRL, Given, Window, huong_tra};
use crate::drawings::given::drawing;
use crate::features::packed;
use crate::features::photo::{fields, jpeg};
use crate::features::shp::{dbf, files, parts};
use egui::accesskit::Role;
use egui::{Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use lapday::domain::{Id, Inspection, LandUse, Lot, RecordKind, Work, WorkReading, Zone};
use lapday::i18n::{Language, Message};
use lapday::io::{Layer, LayerReading, features_from_file, plan_layers_telling};
use serde_json::{Value, json};
use std::cell::RefCell;
use std::fs;
use std::path::PathBuf;

/// A corner of no lot in Tứ Hạ.
const EAST: f64 = 551_000.0;
const NORTH: f64 = 1_829_000.0;

fn beside(given: &Given, name: &str, bytes: impl AsRef<[u8]>) -> PathBuf {
    let path = given.file().with_file_name(name);
    fs::write(&path, bytes).unwrap();
    path
}

/// A square lot of so many metres, that many east of the corner.
fn lot(properties: &Value, east: f64, side: f64) -> Value {
    let at = |e: f64, n: f64| json!([EAST + east + e, NORTH + n]);
    let ring = [at(0.0, 0.0), at(side, 0.0), at(side, side), at(0.0, side), at(0.0, 0.0)];
    json!({"type": "Feature", "properties": properties,
           "geometry": {"type": "Polygon", "coordinates": [ring]}})
}

/// A map on the plan's grid.
fn map(features: &[Value]) -> String {
    let crs = json!({"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::9214"}});
    json!({"type": "FeatureCollection", "crs": crs, "features": features}).to_string()
}

fn two_lots() -> String {
    map(&[
        lot(&json!({"ma_lo": "X-01", "chuc_nang": "Cây xanh cách ly"}), 0.0, 50.0),
        lot(&json!({"ma_lo": "X-02", "chuc_nang": "Đất công nghiệp"}), 100.0, 100.0),
    ])
}

fn counted(window: &Window, key: &'static str, count: usize) -> String {
    window.say(&Message::new(key).with("count", count))
}

fn lot_called(window: &Window, code: &str) -> Option<Lot> {
    window.plan().all::<Lot>().find(|lot| lot.code == code).map(|lot| Lot::clone(lot))
}

/// What a choice shows.
fn shown(window: &Window, key: &str) -> String {
    let name = window.text(key);
    let choice = window.harness.query_all_by_role_and_label(Role::ComboBox, &name).next();
    let choice =
        choice.unwrap_or_else(|| panic!("no choice {name}:\n{}", window.read().join("\n")));
    choice.accesskit_node().value().unwrap_or_default()
}

/// Opens a choice and takes what is listed there.
fn choose(window: &mut Window, choice: &str, wanted: &str) {
    window.click(choice);
    let listed = window.harness.query_all_by_role_and_label(Role::Button, wanted).last();
    listed.unwrap_or_else(|| panic!("{wanted} is not offered")).click_accesskit();
    window.run();
    window.click_at(egui::pos2(1150.0, 70.0));
}

fn choose_zone(window: &mut Window) -> Id<Zone> {
    let zone = super::window::tu_ha(window.plan());
    let name = lapday::views::short_name(window.plan().get(zone).unwrap());
    let choice = window.text("maps-zone");
    choose(window, &choice, &name);
    zone
}

#[test]
fn a_map_of_lots_is_judged_taken_in_one_step_and_twice_changes_nothing() {
    let given = huong_tra();
    let mut window = given.window();
    let file = beside(&given, "lô.geojson", two_lots());
    drop_file(&mut window, &file);
    assert_eq!(shown(&window, "maps-kind"), window.say(&RecordKind::Lot.text()));
    let zone = choose_zone(&mut window);
    let two = counted(&window, "maps-import", 2);
    window.expect("Đọc 2 · thêm 2");
    window.click(&two);
    let green = lot_called(&window, "X-01").unwrap();
    assert_eq!((green.zone, green.land_use), (zone, LandUse::Green));
    assert_eq!(window.project().history().len(), 2, "one step");
    drop_file(&mut window, &file);
    choose_zone(&mut window);
    window.expect("không đổi 2");
    window.expect(&window.text("lists-nothing-new"));
    assert!(window.is_disabled(&counted(&window, "maps-import", 0)));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(CTRL, Key::Z);
    assert!(lot_called(&window, "X-01").is_none());
}

#[test]
fn what_lies_in_no_zone_waits_until_one_is_chosen() {
    let given = huong_tra();
    let mut window = given.window();
    let far = lot(&json!({"ma_lo": "X-01"}), 30_000.0, 50.0);
    drop_file(&mut window, &beside(&given, "lô.geojson", map(&[far])));
    assert!(window.is_disabled(&counted(&window, "maps-import", 0)));
    window.expect("Dòng 2: không nằm trong ranh giới cụm nào");
    let zone = choose_zone(&mut window);
    let one = counted(&window, "maps-import", 1);
    window.click(&one);
    assert_eq!(lot_called(&window, "X-01").unwrap().zone, zone);
}

#[test]
fn a_shape_that_is_refused_stops_the_rest_until_it_is_left_out() {
    let given = huong_tra();
    let mut window = given.window();
    let point = json!({"type": "Feature", "properties": {"ma_lo": "X-09"},
                       "geometry": {"type": "Point", "coordinates": [EAST, NORTH]}});
    let good = lot(&json!({"ma_lo": "X-01"}), 0.0, 50.0);
    drop_file(&mut window, &beside(&given, "lô.geojson", map(&[good, point])));
    choose_zone(&mut window);
    window.expect("vùng khép kín");
    let one = counted(&window, "maps-import", 1);
    assert!(window.is_disabled(&one));
    let leave = counted(&window, "maps-leave-out", 1);
    window.click(&leave);
    window.click(&one);
    assert!(lot_called(&window, "X-01").is_some() && lot_called(&window, "X-09").is_none());
}

#[test]
fn a_column_can_be_said_to_hold_another_field_or_none() {
    let given = huong_tra();
    let mut window = given.window();
    let row = lot(&json!({"ma_lo": "X-01", "quy_mo": 5}), 0.0, 50.0);
    drop_file(&mut window, &beside(&given, "lô.geojson", map(&[row])));
    choose_zone(&mut window);
    let columns = counted(&window, "maps-columns", 2);
    window.click(&columns);
    let floors = window.text("field-max_floors");
    choose(&mut window, "quy_mo (5)", &floors);
    let one = counted(&window, "maps-import", 1);
    window.click(&one);
    assert_eq!(lot_called(&window, "X-01").unwrap().max_floors, Some(5));
}

#[test]
fn lots_of_a_drawing_come_in_and_what_is_lost_is_listed() {
    let given = huong_tra();
    let mut window = given.window();
    let ring = |left: f64| {
        let (right, high) = (EAST + left + 50.0, NORTH + 50.0);
        let left = EAST + left;
        format!(
            "10={left} 20={NORTH} 10={right} 20={NORTH} 10={right} 20={high} 10={left} 20={high}"
        )
    };
    let text = |layer: &str, x: f64, says: &str| {
        format!("TEXT 8={layer} 10={} 20={} 40=2 1={says}\n", EAST + x, NORTH + 25.0)
    };
    let entities = [
        format!("LWPOLYLINE 8=LO 90=4 70=1 {}\n", ring(0.0)),
        format!("LWPOLYLINE 8=LO 90=4 70=1 {}\n", ring(50.0)),
        format!("LWPOLYLINE 8=LO 90=4 70=1 {}\n", ring(100.0)),
        text("TEN_LO", 25.0, "X-01"),
        text("TEN_LO", 75.0, "X-02"),
        text("TEN_LO", 400.0, "X-99"),
        text("GHI_CHU", 25.0, "ghi~chu"),
    ]
    .concat();
    drop_file(&mut window, &beside(&given, "quy hoạch.dxf", drawing(&entities).ascii()));
    choose_zone(&mut window);
    assert_eq!(shown(&window, "maps-codes"), "TEN_LO");
    let two = counted(&window, "maps-import", 2);
    assert!(!window.is_disabled(&two));
    // A lot without a code, a code in no lot, a layer nobody asked for.
    let lost = counted(&window, "maps-lost", 3);
    window.click(&lost);
    window.expect("“X-99”: nằm ngoài mọi thửa");
    window.expect("“GHI_CHU”: 1 đối tượng");
    window.click(&two);
    assert!(lot_called(&window, "X-02").is_some());
}

#[test]
fn a_zipped_shapefile_is_read_and_its_layer_can_be_left_out() {
    let given = huong_tra();
    let mut window = given.window();
    let ring = |east: f64| {
        let (w, e, s, n) = (EAST + east, EAST + east + 40.0, NORTH, NORTH + 40.0);
        vec![(w, s), (w, n), (e, n), (e, s), (w, s)]
    };
    let (shp, shx) = files(&[parts(5, &[&ring(0.0)])]);
    let table = dbf(0, &[(b"MA_LO", b'C', 10)], &[&[b"X-01"]]);
    let zip = packed(&[("lo.shp", &shp), ("lo.shx", &shx), ("lo.dbf", &table)]);
    drop_file(&mut window, &beside(&given, "lo.zip", zip));
    choose_zone(&mut window);
    assert_eq!(shown(&window, "maps-system"), window.text("maps-system-unsaid"));
    let one = counted(&window, "maps-import", 1);
    window.click(&one);
    assert!(lot_called(&window, "X-01").is_some());
}

#[test]
fn what_nobody_reads_is_one_sentence_and_opens_no_form() {
    let given = huong_tra();
    let mut window = given.window();
    for (name, bytes, says) in [
        ("bản vẽ.dgn", &b"abc"[..], "MicroStation (DGN)"),
        ("quyết định.pdf", b"%PDF-1.7", "PDF"),
        ("hỏng.geojson", b"{", "hỏng.geojson"),
        ("hỏng.xlsx", b"PK\x03\x04", "hỏng.xlsx"),
        ("hỏng.dxf", b"0\nSECTION\n", "hỏng.dxf"),
    ] {
        drop_file(&mut window, &beside(&given, name, bytes));
        window.expect(says);
        assert!(!window.shows(&window.text("maps-kind")), "{name}");
        assert!(!window.shows(&window.text("boundary-from-table")), "{name}");
        assert!(!window.shows(&window.text("lists-kind")), "{name}");
    }
}

#[test]
fn a_row_picked_in_the_list_is_framed_on_the_map() {
    let given = huong_tra();
    let mut window = given.window();
    drop_file(&mut window, &beside(&given, "lô.geojson", two_lots()));
    choose_zone(&mut window);
    window.scroll_inspector(-2000.0);
    window.click("X-02 · ");
    let row = window.harness.query_all_by_label_contains("X-02 · ").next().unwrap();
    assert_eq!(row.accesskit_node().toggled(), Some(egui::accesskit::Toggled::True));
}

#[test]
fn a_file_of_the_same_form_is_read_as_the_last_one_until_that_is_forgotten() {
    let given = huong_tra();
    let mut window = given.window();
    let row = |code: &str, east: f64| map(&[lot(&json!({"ma_lo": code, "quy_mo": 5}), east, 50.0)]);
    let as_before = window.text("maps-as-before");
    drop_file(&mut window, &beside(&given, "một.geojson", row("X-01", 0.0)));
    choose_zone(&mut window);
    assert!(!window.shows(&as_before));
    let columns = counted(&window, "maps-columns", 2);
    window.click(&columns);
    let floors = window.text("field-max_floors");
    choose(&mut window, "quy_mo (5)", &floors);
    let one = counted(&window, "maps-import", 1);
    window.click(&one);
    drop_file(&mut window, &beside(&given, "hai.geojson", row("X-02", 100.0)));
    choose_zone(&mut window);
    window.expect(&as_before);
    window.click(&one);
    assert_eq!(lot_called(&window, "X-02").unwrap().max_floors, Some(5));
    drop_file(&mut window, &beside(&given, "ba.geojson", row("X-03", 200.0)));
    window.click_text("maps-forget");
    choose_zone(&mut window);
    assert!(!window.shows(&as_before));
    window.click(&one);
    assert_eq!(lot_called(&window, "X-03").unwrap().max_floors, None);
}

#[test]
fn layers_of_another_program_come_through_open_and_a_plan_opens() {
    let given = huong_tra();
    let mut window = given.window();
    let foreign = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &foreign).unwrap();
    let other = rusqlite::Connection::open(&foreign).unwrap();
    other.execute_batch("DROP TABLE lapday_meta").unwrap();
    drop(other);
    drop_file(&mut window, &foreign);
    window.expect(&window.text("maps-kind"));
    assert_eq!(window.project().path(), given.file());
}

#[test]
fn what_a_map_would_bring_is_not_lost_with_a_click_elsewhere() {
    let given = huong_tra();
    let mut window = given.window();
    drop_file(&mut window, &beside(&given, "lô.geojson", two_lots()));
    let zone = choose_zone(&mut window);
    let name = lapday::views::name_in_group(window.plan().get(zone).unwrap());
    let row =
        window.zone_rows().into_iter().find(|row| super::window::label(row).starts_with(&name));
    let at = row.unwrap().rect().center();
    window.click_at(at);
    window.expect(&window.text("ui-unsaved-map"));
    window.click_text("ui-unsaved-go-on");
    window.expect(&window.text("maps-kind"));
}

#[test]
fn judging_a_map_tells_how_far_it_is_and_ends_when_nobody_waits() {
    let given = huong_tra();
    let window = given.window();
    let file = features_from_file(&beside(&given, "lô.geojson", two_lots())).unwrap();
    let layers: Vec<&Layer> = file.layers.iter().collect();
    let told = RefCell::new(Vec::new());
    let tell = |done, of| {
        told.borrow_mut().push((done, of));
        told.borrow().len() % 2 == 1
    };
    let moment = (Language::Vietnamese, jiff::civil::date(2024, 6, 30));
    let reading = LayerReading::default();
    let planned =
        plan_layers_telling(window.plan(), RecordKind::Lot, &layers, &reading, moment, &tell);
    assert_eq!(planned.unwrap_err().key(), "io-layers-given-up");
    assert_eq!(*told.borrow(), [(1, 2), (2, 2)]);
}

#[test]
fn photos_and_tracks_let_go_over_the_window_become_inspections_together() {
    let given = huong_tra();
    let mut window = given.window();
    let photo = beside(&given, "IMG_01.jpg", jpeg(&fields()));
    let gpx = "<gpx><wpt lat=\"16.41\" lon=\"107.52\"><time>2024-03-12T23:30:00Z</time><name>Khe Băng</name></wpt></gpx>";
    let track = beside(&given, "ghi.gpx", gpx);
    let before = window.plan().all::<Inspection>().count();
    drop_files(&mut window, &[&photo, &track]);
    assert_eq!(shown(&window, "maps-kind"), window.say(&RecordKind::Inspection.text()));
    window.expect("Đọc 2 · thêm 2");
    let two = counted(&window, "maps-import", 2);
    window.click(&two);
    let days: Vec<_> = window.plan().all::<Inspection>().skip(before).map(|one| one.day).collect();
    assert_eq!(days, [jiff::civil::date(2024, 3, 12), jiff::civil::date(2024, 3, 13)]);
    drop_files(&mut window, &[&photo, &track]);
    window.expect("không đổi 2");
}

#[test]
fn a_photo_becomes_a_reading_of_the_work_that_was_said_once_it_is_said_how_far_it_is() {
    let given = huong_tra();
    let mut window = given.window();
    drop_file(&mut window, &beside(&given, "IMG_01.jpg", jpeg(&fields())));
    let (kind, reading) = (window.text("maps-kind"), window.say(&RecordKind::WorkReading.text()));
    choose(&mut window, &kind, &reading);
    let work = window.plan().all::<Work>().next().unwrap().clone();
    let name = window.text("maps-seen-work");
    choose(&mut window, &name, &work.name);
    window.expect("không cho biết tiến độ");
    let percent = window.text("maps-seen-percent");
    window.focus(&percent);
    window.harness.event(egui::Event::Text("45".to_owned()));
    window.run();
    let one = counted(&window, "maps-import", 1);
    window.click(&one);
    let readings: Vec<_> = window.plan().that_refer_to::<WorkReading>(work.id).collect();
    assert!(readings.iter().any(|reading| reading.percent == 45.0), "{readings:?}");
}

#[test]
fn flaws_of_land_a_map_brings_are_marked_and_lead_to_their_place() {
    let given = huong_tra();
    let mut window = given.window();
    let rows =
        [lot(&json!({"ma_lo": "X-01"}), 0.0, 50.0), lot(&json!({"ma_lo": "X-02"}), 30.0, 50.0)];
    drop_file(&mut window, &beside(&given, "lô.geojson", map(&rows)));
    choose_zone(&mut window);
    let drawn = |window: &Window| {
        let overlay = window.harness.state().overlay().clone();
        let preview = overlay.preview.map(|preview| (preview.rings.len(), preview.flawed));
        (preview, overlay.corners.len())
    };
    assert!(drawn(&window).0.is_some_and(|(rings, is_flawed)| rings > 0 && is_flawed));
    window.click("Cần xem lại hình ở dòng 2, 3");
    window.expect(&window.text("maps-kind"));
}
