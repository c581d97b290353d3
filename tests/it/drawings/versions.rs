//! The same drawing in every form a CAD program saves it in.

use super::{read, rows};
use acadrust::entities::{Line, LwPolyline, LwVertex, MText};
use acadrust::types::{DxfVersion, Vector3};
use acadrust::{CadDocument, DwgWriter, DxfWriter, EntityType};
use std::path::PathBuf;

const VERSIONS: [DxfVersion; 7] = [
    DxfVersion::AC1014,
    DxfVersion::AC1015,
    DxfVersion::AC1018,
    DxfVersion::AC1021,
    DxfVersion::AC1024,
    DxfVersion::AC1027,
    DxfVersion::AC1032,
];

pub fn lots(version: DxfVersion) -> CadDocument {
    let mut document = CadDocument::with_version(version);
    let mut layer = acadrust::Layer::new("LO");
    layer.flags.locked = true;
    document.layers.add(layer).unwrap();
    let corners = [
        (549_000.0, 1_828_000.0),
        (549_100.0, 1_828_000.0),
        (549_100.0, 1_828_050.0),
        (549_000.0, 1_828_050.0),
    ];
    let mut lot = LwPolyline::new();
    lot.vertices = corners.iter().map(|(x, y)| LwVertex::from_coords(*x, *y)).collect();
    lot.vertices[1].bulge = 0.25;
    lot.is_closed = true;
    "LO".clone_into(&mut lot.common.layer);
    let line = Line::from_coords(549_000.0, 1_828_000.0, 0.0, 549_100.0, 1_828_050.0, 0.0);
    let mut text = MText::new();
    "{\\C1;Lô A-01}".clone_into(&mut text.value);
    text.insertion_point = Vector3::new(549_050.0, 1_828_025.0, 0.0);
    text.height = 2.0;
    for entity in
        [EntityType::LwPolyline(lot), EntityType::Line(line), EntityType::MText(Box::new(text))]
    {
        document.add_entity(entity).unwrap();
    }
    document
}

const ROWS: [&str; 3] =
    ["LO LWPOLYLINE 1 + 0 rings 5210.88", "0 LINE way of 2", "0 MTEXT 549050.000 1828025.000"];

#[test]
fn a_drawing_is_read_alike_in_every_version_of_dwg() {
    for version in VERSIONS {
        let bytes = DwgWriter::write_to_vec(&lots(version)).unwrap();
        let file = read("lo.dwg", &bytes).unwrap();
        assert_eq!(rows(&file), ROWS, "{version:?}");
        assert_eq!(super::feature(&file, 2, "text"), "Lô A-01", "{version:?}");
        // Told by what is in it, whatever it is called.
        assert_eq!(rows(&read("lo.dxf", &bytes).unwrap()), ROWS);
    }
}

#[test]
fn a_drawing_is_read_alike_as_text_and_in_bytes() {
    let document = lots(DxfVersion::AC1032);
    let folder = tempfile::tempdir().unwrap();
    for writer in [DxfWriter::new(&document), DxfWriter::new_binary(&document)] {
        let path = folder.path().join("lo.dxf");
        writer.write_to_file(&path).unwrap();
        let file = read("lo.dxf", &std::fs::read(&path).unwrap()).unwrap();
        assert_eq!(rows(&file), ROWS);
    }
}

/// From the crate dxf 0.6.2: its first line went through a program that changes the ends of lines.
#[test]
fn a_drawing_in_bytes_whose_first_line_was_mangled_opens() {
    let path =
        PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/drawings/diamond-bin.dxf");
    let file = lapday::io::features_from_file(&path).unwrap();
    assert_eq!(rows(&file), ["0 LINE way of 2"; 12]);
}
