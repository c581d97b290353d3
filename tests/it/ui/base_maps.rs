//! Base maps of the office's own: dropped on the window, chosen, forgotten, gone.

use super::files::drop_file;
use super::window::{Given, Window, example};
use lapday::i18n::Message;
use lapday::map::BaseMap;
use lapday::ui::Settings;
use std::fs;
use std::path::{Path, PathBuf};

fn fixture(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/ground").join(name)
}

fn chosen(window: &Window) -> Option<PathBuf> {
    match &window.harness.state().view().base {
        BaseMap::Own(map) => Some(map.path.clone()),
        BaseMap::Offline | BaseMap::OpenStreetMap | BaseMap::None => None,
    }
}

fn dropped(window: &mut Window, file: &Path) {
    drop_file(window, file);
    window.run();
}

/// A picture that was dropped on the window before.
fn with_a_picture_in(folder: &Path) -> (PathBuf, Given) {
    let file = folder.join("anh.tif");
    fs::copy(fixture("vn2000.tif"), &file).unwrap();
    let given = example().keeping_settings();
    dropped(&mut given.window(), &file);
    (file, given)
}

#[test]
fn every_kind_of_base_map_dropped_on_the_window_lies_under_the_plan() {
    let names = ["vn2000.tif", "pictures.mbtiles", "pictures.pmtiles", "shapes.mbtiles"];
    let mut window = example().window();
    for name in names {
        dropped(&mut window, &fixture(name));
        assert_eq!(chosen(&window), Some(fixture(name)));
        window.click_text("ui-base-see");
        window.run();
    }
    window.click_text("ui-layers");
    for name in ["vn2000", "Ảnh chụp", "Ảnh bay", "Bản vẽ"] {
        window.expect(name);
    }
}

#[test]
fn a_base_map_is_owed_to_whom_its_file_says_else_to_the_file() {
    let mut window = example().window();
    for (name, owed) in [("pictures.mbtiles", "© Sở X · "), ("vn2000.tif", "vn2000.tif · ")] {
        dropped(&mut window, &fixture(name));
        let attribution = window.harness.state().view().base.attribution().into_owned();
        assert!(attribution.starts_with(owed), "{attribution}");
        assert!(attribution.ends_with(&*BaseMap::Offline.attribution()), "{attribution}");
    }
}

#[test]
fn base_maps_are_kept_for_the_next_time_and_taken_off_the_list_without_their_file() {
    let folder = tempfile::tempdir().unwrap();
    let (file, given) = with_a_picture_in(folder.path());

    let mut window = given.keeping_settings().window();
    assert_eq!(chosen(&window), Some(file.clone()));
    window.click_text("ui-layers");
    let forget = window.say(&Message::new("ui-base-forget").with("name", "anh"));
    window.click(&forget);
    assert_eq!(window.harness.state().view().base, BaseMap::Offline);
    assert!(!window.shows(&forget));
    assert!(file.exists());
}

#[test]
fn a_base_map_that_is_gone_or_broken_is_said_and_the_window_goes_on() {
    let folder = tempfile::tempdir().unwrap();
    let (file, given) = with_a_picture_in(folder.path());
    fs::remove_file(&file).unwrap();

    let mut window = given.keeping_settings().window();
    window.run();
    let path = file.display().to_string();
    window.expect(&window.say(&Message::new("map-own-missing").with("path", path.as_str())));

    fs::write(&file, "không phải ảnh").unwrap();
    dropped(&mut window, &file);
    window.expect(&window.say(&Message::new("map-own-broken").with("path", path.as_str())));
}

#[test]
fn settings_of_before_are_read() {
    for (written, base) in
        [("offline", BaseMap::Offline), ("open_street_map", BaseMap::OpenStreetMap)]
    {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("settings.json");
        fs::write(&path, format!(r#"{{"scale": 1.2, "base_map": "{written}"}}"#)).unwrap();
        let settings = Settings::load(&path);
        assert_eq!((settings.base_map, settings.scale), (base, 1.2));
        assert!(settings.own_maps.is_empty());
    }
}
