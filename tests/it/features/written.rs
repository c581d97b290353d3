//! Tables that write their shapes as text, and maps of kinds that are not read.

use super::{asides, desk, only, shapes};
use lapday::geodesy::{Crs, Grid};
use lapday::io::DeclaredCrs;

const LOT: &str = "POLYGON((0 0,10 0,10 10,0 10,0 0))";

#[test]
fn a_table_with_a_column_of_shapes_is_a_layer() {
    let desk = desk();
    let comma =
        format!("ma,wkt,dien_tich\nA1,\"{LOT}\",100\nA2,,50\n\nA3,hỏng,1\nA4,POINT(1 2),0\n");
    let semicolon = format!(
        "ma;hình vẽ;dien_tich\nA1;{LOT};100\nA2;;50\nA3;POLYGON((hỏng;1\nA4;POINT(1 2);0\n"
    );
    let tab = format!(
        "Danh sách lô\n\nma\tthe_geom\tdien_tich\nA1\t{LOT}\t100\nA2\t\t50\nA3\t(hỏng\t1\nA4\tPOINT(1 2)\t0\n"
    );
    for (name, text) in [("a.csv", comma), ("b.csv", semicolon), ("c.txt", tab)] {
        let file = desk.read(name, text);
        let layer = only(&file);
        let broken = "không đọc được hình này; hãy kiểm tra lại tệp";
        assert_eq!(shapes(layer), ["1 areas of 100", "không có hình", broken, "point"], "{name}");
        assert_eq!(layer.table.rows[0], ["ma", "dien_tich"], "{name}");
        assert_eq!(layer.table.rows[1], ["A1", "100"]);
        assert_eq!(layer.table.rows[4], ["A4", "0"]);
        assert_eq!(layer.crs, DeclaredCrs::Unsaid);
        assert_eq!(layer.features().count(), 4);
        assert!(asides(layer).is_empty());
    }
}

#[test]
fn the_system_a_database_writes_is_obeyed() {
    let desk = desk();
    let point = "0101000020FE230000000000000000F03F0000000000000040";
    let text = format!("geom,ma\nSRID=9214;POINT(1 2),A1\n{point},A2\nPOINT(1 2),A3\n");
    let file = desk.read("a.csv", text);
    let layer = only(&file);
    assert_eq!(layer.crs, DeclaredCrs::Known(Crs::Grid(Grid::hue())));
    let all = shapes(layer);
    assert_eq!(all[..2], ["point", "point"]);
    assert!(all[2].contains("hệ tọa độ khác"), "{all:?}");
}

#[test]
fn a_workbook_keeps_which_cells_are_words() {
    let desk = desk();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (column, head) in ["WKT", "mã", "số"].iter().enumerate() {
        sheet.write(0, column as u16, *head).unwrap();
    }
    sheet.write(1, 0, LOT).unwrap();
    sheet.write(1, 1, "1.234").unwrap();
    sheet.write(1, 2, 1.234).unwrap();
    let file = desk.read("a.xlsx", book.save_to_buffer().unwrap());
    let layer = only(&file);
    assert_eq!(layer.table.rows[1], ["1.234", "1.234"]);
    assert!(!layer.table.is_exact((1, 0)) && layer.table.is_exact((1, 1)));
    assert_eq!(shapes(layer), ["1 areas of 100"]);
}

#[test]
fn a_table_of_corners_stays_one() {
    let desk = desk();
    let file =
        desk.read("a.csv", "Điểm;X;Y\n1;1828000;550000\n2;1828000;550500\n3;1827600;550350\n");
    assert_eq!(shapes(only(&file)).len(), 1);
}

#[test]
fn a_map_of_another_kind_is_asked_for_as_one_that_is_read() {
    let desk = desk();
    for (name, text, kind) in [
        ("a.fgb", "fgb", "FlatGeobuf"),
        ("a.gml", "<gml/>", "GML"),
        ("a.topojson", "{}", "TopoJSON"),
        ("a.json", "{\"type\": \"Topology\", \"objects\": {}, \"arcs\": []}", "TopoJSON"),
    ] {
        let sentence = desk.refused(name, text);
        assert!(sentence.contains(kind) && sentence.contains("hãy xin tệp GeoJSON"), "{sentence}");
    }
}
