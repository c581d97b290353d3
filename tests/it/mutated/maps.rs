//! Maps: shapefiles and what lies beside them, Google Earth, receivers, photos, tables with shapes.

use super::features::measured;
use super::mutator::mutated;
use super::{Whole, attack, attack_with};
use crate::features::letters::{self, Written};
use crate::features::shp::{dbf, files, multipoint, parts, point};
use crate::features::{packed, photo};
use lapday::geodesy::Grid;
use std::fs;

const KML: &str = r#"<?xml version="1.0"?><kml xmlns:gx="g"><Folder><name>Lô &amp; đường</name>
<Placemark><name><![CDATA[A]]></name><description>&lt;b&gt;x</description><ExtendedData><Data name="a"><value>1</value></Data></ExtendedData>
<MultiGeometry><Polygon><outerBoundaryIs><LinearRing><coordinates>107,16 107.1,16 107.1,16.1 107,16</coordinates></LinearRing></outerBoundaryIs></Polygon><Point><coordinates>107,16,0</coordinates></Point></MultiGeometry></Placemark>
<Placemark><gx:Track><gx:coord>107 16 3</gx:coord><gx:coord>107.1 16 3</gx:coord></gx:Track></Placemark><NetworkLink/></Folder></kml>"#;
const GPX: &str = r#"<gpx><wpt lat="16.4" lon="107.5"><name>Mốc</name><ele>3</ele></wpt><rte><rtept lat="16" lon="107"/></rte>
<trk><name>Tuyến</name><trkseg><trkpt lat="16" lon="107"><time>2024-01-01</time></trkpt><trkpt lat="16.1" lon="107"/></trkseg></trk></gpx>"#;
const QGIS: &str = r#"<qgis><projectlayers><maplayer><datasource>./lo.gpkg|layername=lo</datasource><provider encoding="UTF-8">ogr</provider></maplayer></projectlayers></qgis>"#;
const TABLE: &str = "ma,wkt\nA1,\"SRID=9214;POLYGON((549000 1828000,549900 1828000,549900 1828900,549000 1828000),(549500 1828100,549600 1828100,549600 1828200,549500 1828100))\"\nA2,\"GEOMETRYCOLLECTION(POINT(1 2),CURVEPOLYGON(CIRCULARSTRING(0 0,2 0,2 2,0 2,0 0)))\"\nA3,0101000020FE230000000000000000F03F0000000000000040\n";
const RING: &[(f64, f64)] = &[
    (549_000.0, 1_828_000.0),
    (549_000.0, 1_828_900.0),
    (549_900.0, 1_828_900.0),
    (549_900.0, 1_828_000.0),
    (549_000.0, 1_828_000.0),
];

/// A shapefile with everything that can lie beside it.
fn shapefile() -> [Whole; 5] {
    let ways =
        [parts(5, &[RING, RING]), multipoint(&[(1.0, 2.0)]), parts(13, &[RING]), point(1.0, 2.0)];
    let (shp, shx) = files(&ways);
    let name = letters::bytes("Đường Tứ Hạ", Written::Tcvn3);
    let row: &[&[u8]] = &[&name, b"1.5", b"20240312"];
    let columns: &[(&[u8], u8, u8)] = &[(b"TEN", b'C', 30), (b"S", b'N', 9), (b"D", b'D', 8)];
    [
        Whole::new("a.shp", shp),
        Whole::new("a.shx", shx),
        Whole::new("a.dbf", dbf(0, columns, &[row; 4])),
        Whole::new("a.prj", Grid::hue().definition()),
        Whole::new("a.cpg", "UTF-8"),
    ]
}

#[test]
fn a_shapefile_with_any_of_its_files_changed_is_read_or_refused() {
    let whole = shapefile();
    let change = |one: &Whole, dice: &mut _, path: &std::path::Path| {
        for other in &whole {
            fs::write(path.with_file_name(&other.name), &other.bytes).unwrap();
        }
        fs::write(path, mutated(&one.bytes, dice)).unwrap();
    };
    attack_with("shapefile", &whole, 250, change, measured);
}

#[test]
fn a_map_of_google_earth_or_a_receiver_changed_anywhere_is_read_or_refused() {
    let maps = [Whole::new("a.kml", KML), Whole::new("a.gpx", GPX), Whole::new("a.qgs", QGIS)];
    attack("kml, gpx", &maps, 200, measured);
}

#[test]
fn a_packed_map_changed_within_or_without_is_read_or_refused() {
    let [shp, _, table, ..] = shapefile();
    let zip = packed(&[("a.shp", &shp.bytes), ("a.dbf", &table.bytes)]);
    let kmz = packed(&[("doc.kml", KML.as_bytes())]);
    attack("zip, kmz", &[Whole::new("a.zip", zip), Whole::new("a.kmz", kmz)], 200, measured);
}

#[test]
fn a_photo_or_a_table_of_shapes_changed_anywhere_is_read_or_refused() {
    let photo = Whole::new("a.jpg", photo::jpeg(&photo::fields()));
    attack("photo, wkt", &[photo, Whole::new("a.csv", TABLE)], 200, measured);
}
