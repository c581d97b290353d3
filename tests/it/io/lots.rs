//! Several lots in one sheet keep their names.

use super::read;
use lapday::io::{CornerTable, features_from_file};
use std::fs;
use tempfile::TempDir;

fn lots(table: &CornerTable) -> Vec<(Option<String>, String, Vec<usize>)> {
    table.lots().into_iter().map(|lot| (lot.name.clone(), lot.code(), lot.rings)).collect()
}

fn names(table: &CornerTable) -> Vec<String> {
    table.lots().into_iter().filter_map(|lot| lot.name).collect()
}

/// A square of 100 m, its corners numbered from here, so far to the east.
fn square(first: usize, east: u32, before: &str) -> String {
    let corners = [(0, 0), (0, 100), (100, 100), (100, 0)];
    let rows = corners.iter().zip(first..).map(|((north, right), point)| {
        format!("{before}{point};{},00;{},00\n", 1_828_300 + north, 549_100 + east + right)
    });
    rows.collect()
}

#[test]
fn a_line_above_the_corners_names_the_lot() {
    for (above, wanted) in [
        (["Lô A1: diện tích 10.000 m²", "Lô A2: diện tích 10.000 m²"], ["Lô A1", "Lô A2"]),
        (["Tọa độ các điểm góc lô CN-1", "Tọa độ các điểm góc lô CN-2"], ["lô CN-1", "lô CN-2"]),
        (["Thửa đất số 12", "Thửa đất số 13"], ["Thửa đất số 12", "Thửa đất số 13"]),
        (["Lot B1 (1 ha)", "Lot B2 (1 ha)"], ["Lot B1", "Lot B2"]),
    ] {
        let head = "Số hiệu điểm;Tọa độ;\n;X (m);Y (m)\n";
        for (second, with_heads) in [(1, true), (5, true), (1, false), (5, false)] {
            let again = if with_heads { head } else { "" };
            let text = format!(
                "Bảng tọa độ\n{}\n{head}{}\n{}\n{again}{}",
                above[0],
                square(1, 0, ""),
                above[1],
                square(second, 100, "")
            );
            assert_eq!(names(&read(&text)), wanted, "{text}");
        }
    }
}

#[test]
fn a_column_names_the_lot_merged_or_not() {
    let rows = |before: [&str; 2], second: usize| {
        format!("Thửa;Điểm;X;Y\n{}{}", square(1, 0, before[0]), square(second, 100, before[1]))
    };
    for second in [1, 5] {
        assert_eq!(names(&read(&rows(["12;", "13;"], second))), ["Thửa 12", "Thửa 13"]);
        assert_eq!(names(&read(&rows(["Lô A;", "Lô B;"], second))), ["Lô A", "Lô B"]);
    }
    let merged = rows(["12;", "13;"], 5);
    let merged = merged.replace("12;2", ";2").replace("12;3", ";3").replace("12;4", ";4");
    let merged = merged.replace("13;6", ";6").replace("13;7", ";7").replace("13;8", ";8");
    assert_eq!(names(&read(&merged)), ["Thửa 12", "Thửa 13"]);
}

#[test]
fn holes_and_parts_belong_to_the_lot_above_them() {
    let hole = "Phần trống bên trong\n9;1828320,00;549120,00\n10;1828320,00;549140,00\n11;1828340,00;549140,00\n";
    let text = format!("Lô A1\nĐiểm;X;Y\n{}{hole}Lô A2\n{}", square(1, 0, ""), square(1, 100, ""));
    let found = lots(&read(&text));
    assert_eq!(found.len(), 2, "{found:?}");
    assert_eq!(found[0], (Some("Lô A1".to_owned()), "A1".to_owned(), vec![0, 1]));
    assert_eq!(found[1].2, [2]);
}

#[test]
fn an_outline_above_its_lots_is_none_of_them() {
    let text = format!(
        "Điểm;X;Y\n{}Lô A1\n{}Lô A2\n{}",
        square(1, 0, "").replace("549200", "549300"),
        square(1, 0, ""),
        square(1, 100, "")
    );
    let table = read(&text);
    assert_eq!(names(&table), ["Lô A1", "Lô A2"]);
    assert_eq!(lots(&table).len(), 3);
    assert_eq!(lots(&table)[0].0, None);
}

#[test]
fn one_boundary_of_several_rings_is_no_lots() {
    let text = format!("Khu 1\nĐiểm;X;Y\n{}Khu 2\n{}", square(1, 0, ""), square(1, 300, ""));
    assert_eq!(lots(&read(&text)).len(), 1);
}

#[test]
fn lots_are_measured_under_their_names() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("to 5.csv");
    let text = format!("Lô A1\nĐiểm;X;Y\n{}Lô A2\n{}", square(1, 0, ""), square(1, 100, ""));
    fs::write(&path, text).unwrap();
    let file = features_from_file(&path).unwrap();
    let names: Vec<_> = file.layers[0].features().filter_map(|feature| feature.name).collect();
    assert_eq!(names, ["Lô A1", "Lô A2"]);
}
