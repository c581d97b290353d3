//! The system a table names is obeyed, and of two pairs of coordinates one checks the other.

use super::{SIX, doubt, kinds, read, vietnamese};
use geo::Point;
use lapday::geodesy::{Crs, Grid};
use lapday::io::{CornerLayout, CornerTable, DoubtKind, read_corners, sheet_from_text};

fn crs(epsg: u32) -> Crs {
    Crs::from_epsg(epsg).unwrap()
}

/// The six corners in another system, first the northing or latitude.
fn six_in(epsg: u32) -> Vec<[f64; 2]> {
    let home = Grid::hue();
    let carried = |[north, east]: &[f64; 2]| {
        let at = crs(epsg).from_wgs84(home.to_wgs84(Point::new(*east, *north)));
        [at.y(), at.x()]
    };
    if epsg == 9214 { SIX.to_vec() } else { SIX.iter().map(carried).collect() }
}

fn cells(epsg: u32) -> Vec<String> {
    let decimals = if crs(epsg).is_in_degrees() { 8 } else { 3 };
    let write = |[north, east]: &[f64; 2]| format!("{north:.decimals$}\t{east:.decimals$}");
    six_in(epsg).iter().map(write).collect()
}

/// A table of one pair under these lines.
fn table_of(head: &str, epsg: u32) -> String {
    let rows = cells(epsg).into_iter().zip(1..).map(|(pair, point)| format!("{point}\t{pair}\n"));
    format!("{head}\n{}", rows.collect::<String>())
}

/// A table of two pairs under these lines.
fn table_of_two(head: &str, [one, other]: [u32; 2]) -> String {
    let rows = cells(one).into_iter().zip(cells(other)).zip(1..);
    let rows = rows.map(|((one, other), point)| format!("{point}\t{one}\t{other}\n"));
    format!("{head}\n{}", rows.collect::<String>())
}

fn at_home(text: &str) -> CornerTable {
    let layout = CornerLayout { home: Some(Grid::hue()), ..CornerLayout::default() };
    read_corners(&sheet_from_text(text), &layout)
}

#[test]
fn a_system_is_read_from_the_title_from_over_the_columns_and_from_their_names() {
    for (head, epsg) in [
        ("Hệ VN-2000, KTT 107°00′, múi 3°\nĐiểm\tX (m)\tY (m)", 9214),
        ("Điểm\tVN-2000, KTT 107°00′, múi 3°\t\n\tX\tY", 9214),
        ("Điểm\tX VN-2000 KTT 108°15'\tY", 9217),
        ("Hệ tọa độ VN-2000\nKinh tuyến trục 1070 45', múi chiếu 3°\nĐiểm\tX\tY", 5899),
        ("VN-2000\nĐiểm\tKTT 107030'\t\n\tX\tY", 9216),
        ("Điểm\tHN-72\t\n\tX\tY", 2044),
        ("Điểm\tHà Nội 1972, KTT 106°\t\n\tX\tY", 2093),
        ("Điểm\tUTM 48N\t\n\tN\tE", 32_648),
        ("Điểm\tVN-2000 UTM 48N\t\n\tX\tY", 3405),
        ("Điểm\tWGS-84\t\n\tX\tY", 32_648),
        ("Điểm\tWGS-84\t\n\tVĩ độ\tKinh độ", 4326),
        ("Điểm\tB (VN-2000)\tL (VN-2000)", 4756),
        ("Điểm\tHN-72\t\n\tB\tL", 4147),
    ] {
        let table = read(&table_of(head, epsg));
        assert_eq!(table.stated.map(|crs| crs.epsg()), Some(epsg), "{head}");
        assert!(table.refused.is_empty(), "{head}: {:?}", table.refused);
        assert_eq!(table.corner_count(), 6, "{head}");
    }
}

#[test]
fn a_note_below_the_table_names_its_system_too() {
    let text = table_of("Điểm\tX\tY", 9214) + "Ghi chú: Hệ tọa độ VN-2000, KTT 107°00′, múi 3°\n";
    assert_eq!(read(&text).stated, Some(crs(9214)));
}

#[test]
fn what_a_table_leaves_open_stays_open() {
    for head in ["Điểm\tX\tY", "Hệ VN-2000\nĐiểm\tX\tY", "KTT 107°06′\nĐiểm\tX\tY"] {
        assert_eq!(read(&table_of(head, 9214)).stated, None, "{head}");
    }
    // A title of another datum says nothing of a pair that names its own.
    let text = table_of_two("\tVN-2000, KTT 107°\t\tHN-72\t\n\tX\tY\tX\tY", [9214, 2044]);
    assert_eq!(read(&text).stated, Some(crs(9214)));
}

#[test]
fn of_two_pairs_the_one_on_the_plans_grid_is_taken() {
    for (head, systems, columns) in [
        ("STT\tVN-2000, KTT 107°00′\t\tWGS-84\t\n\tX\tY\tB\tL", [9214, 4326], (1, 2)),
        ("STT\tWGS-84\t\tVN-2000, KTT 107°00′\t\n\tVĩ độ\tKinh độ\tX\tY", [4326, 9214], (3, 4)),
        ("STT\tHN-72\t\tVN-2000, KTT 107°00′\t\n\tX\tY\tX\tY", [2044, 9214], (3, 4)),
        ("STT\tVN-2000 KTT 108°00′\t\tWGS-84\t\n\tX\tY\tB\tL", [5898, 4326], (1, 2)),
        ("STT\tX\tY\tLat (WGS84)\tLon (WGS84)", [9214, 4326], (1, 2)),
    ] {
        let table = at_home(&table_of_two(head, systems));
        assert_eq!(
            (table.layout.first, table.layout.second),
            (Some(columns.0), Some(columns.1)),
            "{head}"
        );
        assert_eq!(kinds(&table), [DoubtKind::PairTaken], "{head}: {:?}", table.doubts);
        assert_eq!(table.corner_count(), 6, "{head}");
    }
    let head = "STT\tVN-2000, KTT 107°00′\t\tWGS-84\t\n\tX\tY\tB\tL";
    let said = vietnamese(
        &doubt(&at_home(&table_of_two(head, [9214, 4326])), DoubtKind::PairTaken).message,
    );
    assert!(
        said.contains("B, C (VN-2000 / TM-3 107-00)") && said.contains("D, E (WGS 84)"),
        "{said}"
    );
}

#[test]
fn a_figure_that_the_other_pair_gainsays_is_told_with_its_corner() {
    let head = "STT\tVN-2000, KTT 107°00′\t\tWGS-84\t\n\tX\tY\tB\tL";
    let right = table_of_two(head, [9214, 4326]);
    let wrong = right.replace("549080.000", "549081.000");
    assert_ne!(wrong, right);
    let table = at_home(&wrong);
    let found = doubt(&table, DoubtKind::PairDiffers);
    assert_eq!(found.rows, [5]);
    let said = vietnamese(&found.message);
    assert!(
        said.contains("1 trên 6 điểm") && said.contains("điểm 3") && said.contains('1'),
        "{said}"
    );
    // Two decimals allow a centimetre.
    let coarse = right.replace("549080.000", "549080.01");
    assert_eq!(kinds(&at_home(&coarse)), [DoubtKind::PairTaken]);
    // The datum of Hà Nội 1972 is only known to metres.
    let head = "STT\tVN-2000, KTT 107°00′\t\tHN-72\t\n\tX\tY\tX\tY";
    let text = table_of_two(head, [9214, 2044]).replace("549080.000", "549081.000");
    assert_eq!(kinds(&at_home(&text)), [DoubtKind::PairTaken]);
}

#[test]
fn a_pair_whose_system_nobody_names_is_said_to_be_no_check() {
    let text = table_of_two("STT\tX\tY\tB\tL", [9214, 4326]);
    let said = vietnamese(&doubt(&at_home(&text), DoubtKind::PairTaken).message);
    assert!(said.contains("chưa so được"), "{said}");
}

#[test]
fn the_users_own_columns_are_taken_and_still_checked() {
    let head = "STT\tVN-2000, KTT 107°00′\t\tWGS-84\t\n\tX\tY\tB\tL";
    let sheet =
        sheet_from_text(&table_of_two(head, [9214, 4326]).replace("549080.000", "549090.000"));
    let said = CornerLayout { first: Some(3), second: Some(4), ..CornerLayout::default() };
    let table = read_corners(&sheet, &said);
    assert_eq!(table.stated, Some(crs(4326)));
    assert!(kinds(&table).contains(&DoubtKind::PairDiffers), "{:?}", table.doubts);
    assert!(!kinds(&table).contains(&DoubtKind::PairTaken), "it is the user's own word");
}

#[test]
fn eastings_with_the_number_of_their_zone_are_eastings() {
    let table = read(&table_of("Điểm\tX\tY", 2044).replace("Điểm\tX\tY\n", ""));
    assert_eq!(table.corner_count(), 6);
    let short: Vec<String> =
        cells(2044).iter().map(|pair| pair.replacen("\t18", "\t", 1)).collect();
    let rows = short.iter().zip(1..).map(|(pair, point)| format!("{point}\t{pair}\n"));
    let table = read(&format!("Điểm\tHN-72, múi 18\t\n\tX\tY\n{}", rows.collect::<String>()));
    assert_eq!(table.stated, Some(crs(2044)));
    let [north, east] = table.raw()[0][0];
    let whole = Point::new(six_in(2044)[0][1], six_in(2044)[0][0]);
    let apart = crs(2044).to_wgs84(Point::new(east, north)) - crs(2044).to_wgs84(whole);
    assert!(apart.x().abs() < 1e-7 && apart.y().abs() < 1e-7, "{north} {east}");
}
