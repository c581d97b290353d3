//! Maps of Google Earth.

use super::{asides, desk, only, packed, said, shapes};
use lapday::geodesy::Crs;
use lapday::io::DeclaredCrs;

const RING: &str =
    "<LinearRing><coordinates>107,16,0 107.1,16,0 107.1,16.1,0 107,16</coordinates></LinearRing>";
const INNER: &str = "<LinearRing><coordinates>107.02,16.01 107.06,16.01 107.06,16.04 107.02,16.01</coordinates></LinearRing>";

fn polygon() -> String {
    format!("<Polygon><outerBoundaryIs>{RING}</outerBoundaryIs></Polygon>")
}

fn map(inside: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?><kml xmlns=\"http://www.opengis.net/kml/2.2\">{inside}</kml>"
    )
}

#[test]
fn a_folder_is_a_layer_and_a_placemark_a_row_of_it() {
    let desk = desk();
    let lot = polygon();
    let file = desk.read(
        "cum.kml",
        map(&format!(
            "<Document><name>Cụm</name><Style id=\"a\"><PolyStyle><color>ff</color></PolyStyle></Style>
             <Placemark><name>Cổng</name><Point><coordinates> 107.5, 16.4, 3 </coordinates></Point></Placemark>
             <Folder><name><![CDATA[Lô đất & đường]]></name>
               <Placemark><name>A1</name><description><![CDATA[<b>Đất</b> công nghiệp<br>2 ha]]></description>
                 <ExtendedData><Data name=\"ma\"><value>A1</value></Data>
                 <SchemaData schemaUrl=\"#s\"><SimpleData name=\"dien_tich\">1.234</SimpleData></SchemaData></ExtendedData>
                 {lot}</Placemark>
               <Placemark><name>A2</name><MultiGeometry>{lot}{lot}</MultiGeometry></Placemark>
               <Placemark><name>Đường &amp; cống</name><LineString><coordinates>107,16 107.1,16.1</coordinates></LineString></Placemark>
             </Folder>
             <NetworkLink><Link><href>x.kml</href></Link></NetworkLink>
             <GroundOverlay/><GroundOverlay/><Folder><name>Rỗng</name></Folder></Document>"
        )),
    );
    let names: Vec<&str> = file.layers.iter().map(|layer| layer.table.name.as_str()).collect();
    assert_eq!(names, ["Cụm", "Lô đất & đường"]);
    assert_eq!(file.layers[0].crs, DeclaredCrs::Known(Crs::Wgs84));
    assert_eq!(shapes(&file.layers[0]), ["point"]);
    let lots = &file.layers[1];
    assert_eq!(shapes(lots), ["1 areas of 0", "2 areas of 0", "line of 2"]);
    assert_eq!(lots.table.rows[0], ["name", "description", "ma", "dien_tich"]);
    assert_eq!(lots.table.rows[1], ["A1", "Đất công nghiệp\n2 ha", "A1", "1.234"]);
    assert!(!lots.table.is_exact((1, 3)), "1.234 is how somebody wrote it");
    assert_eq!(lots.table.rows[3][0], "Đường & cống");
    let left: Vec<String> = file.left_out.iter().map(|left| said(&left.message())).collect();
    assert_eq!(left.len(), 2);
    assert!(left[0].contains("1 đối tượng NetworkLink") && left[1].contains("2 đối tượng Ground"));
}

#[test]
fn every_way_to_draw_is_read() {
    let desk = desk();
    let placemark = |inside: &str| format!("<Placemark>{inside}</Placemark>");
    let hole = format!(
        "<Polygon><innerBoundaryIs>{INNER}</innerBoundaryIs><outerBoundaryIs>{RING}</outerBoundaryIs></Polygon>"
    );
    let point = "<Point><coordinates>107,16</coordinates></Point>";
    let track = "<gx:Track><when>2024-01-01</when><gx:coord>107 16 3</gx:coord><gx:coord>107.1 16 3</gx:coord></gx:Track>";
    let all = [
        hole,
        RING.to_owned(),
        track.to_owned(),
        format!("<gx:MultiTrack>{track}{track}</gx:MultiTrack>"),
        format!(
            "<MultiGeometry>{point}<MultiGeometry>{}</MultiGeometry></MultiGeometry>",
            polygon()
        ),
        "<MultiGeometry/>".to_owned(),
        "<Model/>".to_owned(),
        "<Point><coordinates/></Point>".to_owned(),
        "<Point><coordinates>107;16</coordinates></Point>".to_owned(),
        "<Point><coordinates>107</coordinates></Point>".to_owned(),
        format!("<Point><coordinates/></Point>{track}"),
        "<Point><coordinates>107,16,0,20</coordinates></Point>".to_owned(),
        "<LineString><coordinates>107,16,0,107.1,16,0</coordinates></LineString>".to_owned(),
        "<name>chỉ có tên</name>".to_owned(),
    ];
    let file = desk.read("a.kml", map(&all.map(|inside| placemark(&inside)).concat()));
    let (none, broken) = ("không có hình", "không đọc được hình này; hãy kiểm tra lại tệp");
    assert_eq!(
        shapes(only(&file)),
        [
            "1 areas of 0",
            "line of 4",
            "line of 2",
            "[line of 2, line of 2]",
            "[point, 1 areas of 0]",
            none,
            none,
            broken,
            broken,
            "line of 2",
            "point",
            broken,
            none
        ]
    );
    let holes = only(&file).shapes[0].as_ref().unwrap();
    let lapday::wkb::Geometry::Rings(rings) = holes else { panic!("{holes:?}") };
    assert_eq!(rings.0[0].interiors().len(), 1);
    assert_eq!(file.left_out[0].sort, "Model");
    assert!(asides(only(&file)).is_empty());
}

#[test]
fn prefixes_encodings_and_forgotten_name_spaces_change_nothing() {
    let desk = desk();
    let inside = format!("<Placemark><name>Đất</name>{}</Placemark>", polygon());
    let prefixed = map(&inside).replace("<kml ", "<kml:kml ").replace("</kml>", "</kml:kml>");
    let prefixed =
        prefixed.replace("<Placemark", "<kml:Placemark").replace("</Placemark", "</kml:Placemark");
    let utf16: Vec<u8> = std::iter::once(0xfeff)
        .chain(map(&inside).encode_utf16())
        .flat_map(u16::to_le_bytes)
        .collect();
    let old = map(&inside.replace("Đất", "Straße")).replace("UTF-8", "ISO-8859-1");
    let old = encoding_rs::WINDOWS_1252.encode(&old).0.into_owned();
    for (bytes, name) in [
        (prefixed.into_bytes(), "Đất"),
        (format!("\u{feff}{}", map(&inside)).into_bytes(), "Đất"),
        (utf16, "Đất"),
        (old, "Straße"),
        (format!("<Document>{inside}</Document>").into_bytes(), "Đất"),
    ] {
        let file = desk.read("a.kml", bytes);
        assert_eq!(shapes(only(&file)), ["1 areas of 0"], "{name}");
        assert_eq!(only(&file).table.cell(1, 0), name);
    }
}

#[test]
fn the_maps_of_a_packed_file_are_read_with_those_they_link_to() {
    let desk = desk();
    let inside = map(&format!("<Placemark><name>A</name>{}</Placemark>", polygon()));
    let kmz = packed(&[("files/a.png", b"x"), ("doc.kml", inside.as_bytes()), ("b.kml", b"")]);
    for name in ["cum.kmz", "cum.zip"] {
        let file = desk.read(name, &kmz);
        assert_eq!(only(&file).table.name, "cum");
        assert_eq!((file.left_out[0].sort.as_str(), file.left_out[0].count), (".kml", 1));
    }
    let link = |href: &str| format!("<NetworkLink><Link><href>{href}</href></Link></NetworkLink>");
    let index =
        map(&format!("<Document>{}{}</Document>", link("lop/lo.kml"), link("http://a.vn/lo.kml")));
    let linked = packed(&[("doc.kml", index.as_bytes()), ("lop/lo.kml", inside.as_bytes())]);
    let file = desk.read("cum.kmz", linked);
    assert_eq!(only(&file).table.name, "lo");
    assert_eq!((file.left_out[0].sort.as_str(), file.left_out[0].count), ("NetworkLink", 1));
    let gdb = packed(&[("a.gdb/a00000001.gdbtable", b"x")]);
    assert!(desk.refused("a.gdb.zip", gdb).contains("File Geodatabase"));
    assert!(desk.refused("a.kmz", packed(&[("a.png", b"x")])).contains("không có bản đồ nào"));
}

#[test]
fn a_map_that_is_none_or_breaks_off_is_one_sentence() {
    let desk = desk();
    let whole = map(&format!("<Folder><Placemark>{}</Placemark></Folder>", polygon()));
    let deep = map(&"<Placemark>".repeat(100_000));
    let folders = map(&"<Folder>".repeat(100_000));
    for text in [
        "",
        "xin chào",
        "<html><body>404</body></html>",
        &whole[..whole.len() - 9],
        &deep,
        &folders,
    ] {
        let sentence = desk.refused("a.kml", text);
        assert!(sentence.contains("bị hỏng"), "{sentence}");
    }
    for end in 0..whole.len() {
        let path = desk.put("a.kml", &whole[..end]);
        assert!(lapday::io::features_from_file(&path).is_err(), "{}", &whole[..end]);
    }
}
