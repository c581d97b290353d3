//! Areas of other programs' maps, and what of them is left out.

use super::super::office;
use super::{RING, assert_published, lon_lat};
use crate::features::packed;
use crate::features::shp::{dbf, files, parts};
use lapday::geodesy::Grid;

/// The published polygon, closed, easting first and with the clock.
fn ring() -> Vec<(f64, f64)> {
    let ring: Vec<(f64, f64)> = RING.iter().map(|[north, east]| (*east, *north)).collect();
    ring.iter().chain(ring.first()).copied().collect()
}

#[test]
fn the_published_polygon_measures_the_same_in_a_shapefile_and_in_google_earth() {
    let office = office();
    let (shp, shx) = files(&[parts(5, &[&ring()])]);
    let table = dbf(0, &[(b"TEN", b'C', 20)], &[&["Lô A1".as_bytes()]]);
    let prj = Grid::hue().definition();
    let files: [(&str, &[u8]); 4] =
        [("a.shp", &shp), ("a.shx", &shx), ("a.dbf", &table), ("a.prj", prj.as_bytes())];
    for (name, bytes) in files {
        office.file(name, bytes);
    }
    let corners = lon_lat(&RING);
    let corner = |corner: &serde_json::Value| format!("{},{}", corner[0], corner[1]);
    let corners: Vec<String> = corners.as_array().unwrap().iter().map(corner).collect();
    let kml = format!(
        "<kml><Folder><name>Cụm</name><Placemark><name>Lô A1</name><Polygon><outerBoundaryIs><LinearRing><coordinates>{}</coordinates></LinearRing></outerBoundaryIs></Polygon></Placemark><NetworkLink/></Folder></kml>",
        corners.join(" ")
    );
    office.file("b.zip", packed(&files));
    office.file("c.kml", &kml);
    office.file("d.kmz", packed(&[("doc.kml", kml.as_bytes())]));
    for name in ["a.shp", "a.dbf", "b.zip", "c.kml", "d.kmz"] {
        let rows = office.measures(&office.folder.path().join(name).display().to_string(), &[]);
        assert_eq!((rows.len(), rows[0]["name"].as_str()), (1, Some("Lô A1")), "{name}");
        assert_published(&rows[0]);
    }
    let talk = office.types(&["measure", &office.file("c.kml", &kml)]).said_yes().talk;
    assert!(talk.contains("Lớp “Cụm”: bỏ qua 1 đối tượng NetworkLink"), "{talk}");
}
