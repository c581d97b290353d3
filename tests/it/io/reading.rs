//! Tables as they come out of Word, Excel, PDF readers and other programs.

use super::{SIX, corners, doubt, kinds, opened, pasted, read, refusals, vietnamese};
use lapday::io::{
    ColumnPlace, CornerLayout, DecimalSign, DoubtKind, Header, Order, RingSplit, SideBySide, Unit,
    read_corners, sheet_from_text,
};
use std::f64::consts::TAU;
use std::fmt::Write as _;
use std::time::Instant;

#[test]
fn six_corners_are_the_same_whatever_program_they_come_from() {
    for (name, sheet) in [
        ("word-table.txt", pasted("word-table.txt")),
        ("word-cells.txt", pasted("word-cells.txt")),
        ("excel-paste.txt", pasted("excel-paste.txt")),
        ("pdf-two-pages.txt", pasted("pdf-two-pages.txt")),
        ("pdf-one-space.txt", pasted("pdf-one-space.txt")),
        ("sides-between.txt", pasted("sides-between.txt")),
        ("gis-east-first.csv", opened("gis-east-first.csv")),
        ("excel-vietnam.csv", opened("excel-vietnam.csv")),
        ("openpyxl.xlsx", opened("openpyxl.xlsx")),
        ("xlwt.xls", opened("xlwt.xls")),
        ("odfpy.ods", opened("odfpy.ods")),
        ("python-docx.docx", opened("python-docx.docx")),
    ] {
        let table = corners(&sheet);
        assert_eq!(table.raw(), [SIX.to_vec()], "{name}");
        assert!(table.refused.is_empty(), "{name}: {:?}", table.refused);
        let harmless =
            [DoubtKind::TextSkipped, DoubtKind::ColumnsGuessed, DoubtKind::OrderAgainstNames];
        assert!(kinds(&table).iter().all(|kind| harmless.contains(kind)), "{name}: {table:?}");
        assert_eq!(table.rings[0].corners[3].label.trim_start_matches('M'), "4", "{name}");
    }
}

#[test]
fn sides_are_read_from_every_table_that_has_them() {
    for name in ["word-table.txt", "word-cells.txt", "pdf-one-space.txt", "sides-between.txt"] {
        let table = corners(&pasted(name));
        let sides: Vec<f64> = table.rings[0]
            .corners
            .iter()
            .filter_map(|corner| corner.side)
            .map(|side| side.length_m)
            .collect();
        assert_eq!(sides, [130.0, 50.0, 170.88, 129.83, 134.7, 85.3], "{name}");
    }
}

#[test]
fn what_was_decided_comes_back_with_the_corners() {
    let table = corners(&opened("excel-vietnam.csv"));
    let decided = CornerLayout {
        header: Some(Header::Row(2)),
        number: Some(ColumnPlace::At(0)),
        first: Some(1),
        second: Some(2),
        side: Some(ColumnPlace::At(3)),
        order: Some(Order::NorthFirst),
        decimal: Some(DecimalSign::Comma),
        unit: Some(Unit::Metres),
        split: Some(RingSplit::Evidence),
        side_by_side: Some(SideBySide { count: 1, width: 0 }),
        home: None,
    };
    assert_eq!(table.layout, decided);
    let again = read_corners(&opened("excel-vietnam.csv"), &decided);
    assert_eq!(again.rings, table.rings, "the decision said aloud reads the same");
    let table = corners(&opened("openpyxl.xlsx"));
    assert_eq!(table.layout.header, Some(Header::Row(5)));
    assert_eq!(table.rings[0].corners[0].row, 6, "rows keep the numbers Excel shows");
}

#[test]
fn eastings_in_the_column_called_x_are_found_and_said() {
    let table = corners(&opened("gis-east-first.csv"));
    assert_eq!(table.layout.order, Some(Order::EastFirst));
    let said = vietnamese(&doubt(&table, DoubtKind::OrderAgainstNames).message);
    assert!(said.contains("cột B là hoành độ (Đông)"), "{said}");
    let insisted = CornerLayout { order: Some(Order::NorthFirst), ..CornerLayout::default() };
    let table = read_corners(&opened("gis-east-first.csv"), &insisted);
    assert_eq!(table.raw()[0][0], [549_000.0, 1_828_500.0], "the user's word counts");
    assert!(!kinds(&table).contains(&DoubtKind::OrderAgainstNames));
}

#[test]
fn degrees_minutes_and_seconds_become_decimal_degrees() {
    let table = corners(&pasted("degrees.txt"));
    assert_eq!(table.layout.unit, Some(Unit::DegreesMinutesSeconds));
    let first = table.raw()[0][0];
    // PROJ 9: the invented first corner on WGS 84.
    assert!((first[0] - 16.532).abs() < 0.001 && (first[1] - 107.461).abs() < 0.001, "{first:?}");
    assert_eq!(table.corner_count(), 6);
    for text in [
        "1 16 31 56.3 107 27 42.4\n2 16 31 58.3 107 27 42.4\n3 16 31 58.3 107 27 49.4",
        "1 16° 31' 56.3\" N 107° 27' 42.4\" E\n2 16° 31' 58.3\" N 107° 27' 42.4\" E\n3 16° 31' 58.3\" N 107° 27' 49.4\" E",
        "Tên;Kinh độ;Vĩ độ\nA;107°27′42,4″;16°31′56,3″\nB;107°27′42,4″;16°31′58,3″\nC;107°27′49,4″;16°31′58,3″",
        "16,5323056 107,4617778\n16,5328611 107,4617778\n16,5328611 107,4637222",
        "lon,lat\n107.4617778,16.5323056\n107.4617778,16.5328611\n107.4637222,16.5328611",
    ] {
        let table = read(text);
        let [north, east] = table.raw()[0][0];
        assert!((north - 16.532_305_6).abs() < 1e-7, "{text}: {north}");
        assert!((east - 107.461_777_8).abs() < 1e-7, "{text}: {east}");
        assert_eq!(table.corner_count(), 3, "{text}");
    }
}

#[test]
fn a_name_of_a_part_begins_a_ring_though_numbers_run_on() {
    let table = corners(&opened("two-areas.csv"));
    assert_eq!(table.rings.len(), 2);
    assert_eq!(table.rings[1].title.as_deref(), Some("Khu 2"));
    assert_eq!(table.rings[1].corners.len(), 4);
    let found = doubt(&table, DoubtKind::RingsFound);
    assert_eq!(found.rows, [10]);
    let one = CornerLayout { split: Some(RingSplit::Nowhere), ..CornerLayout::default() };
    assert_eq!(read_corners(&opened("two-areas.csv"), &one).rings.len(), 1);
}

const ONE: &str = "1 1828500 549000\n2 1828600 549000\n3 1828600 549100\n4 1828500 549100";
const OTHER: &str = "1828900 549000\n2 1829000 549000\n3 1829000 549100";

#[test]
fn rings_are_parted_by_numbering_closing_blank_lines_and_heads() {
    let unnumbered = |text: &str| -> String {
        text.lines().map(|line| line.split_once(' ').unwrap().1.to_owned() + "\n").collect()
    };
    let bare_other = unnumbered(&format!("1 {OTHER}"));
    for (text, why) in [
        (format!("{ONE}\n1 {OTHER}"), "numbers begin again"),
        (format!("{ONE}\n1 1828500 549000\n1 {OTHER}"), "closed, then numbers begin again"),
        (format!("{}1828500 549000\n{bare_other}", unnumbered(ONE)), "closed, no numbers"),
        (format!("{}\n{bare_other}", unnumbered(ONE)), "a blank line, no numbers"),
        (format!("Điểm X Y\n{ONE}\n\nĐiểm X Y\n1 {OTHER}"), "the head once more"),
        (format!("{ONE}\nLô đất phía Bắc\n1 {OTHER}"), "a title"),
    ] {
        let table = read(&text);
        assert_eq!(table.rings.len(), 2, "{why}: {:?}", table.rings);
        assert_eq!(table.raw()[1][0], [1_828_900.0, 549_000.0], "{why}");
        assert_eq!(table.rings[0].corners.len(), 4, "{why}");
        assert_eq!(table.rings[1].corners.len(), 3, "{why}");
        assert!(table.refused.is_empty(), "{why}: {:?}", table.refused);
    }
}

#[test]
fn tables_side_by_side_are_read_one_after_the_other() {
    let six = |separator: &str, head: &str, gap: &str| {
        let row = |at: usize| {
            let [north, east] = SIX[at];
            format!("{}{separator}{north:.2}{separator}{east:.2}", at + 1).replace('.', ",")
        };
        let rows: Vec<String> =
            (0..4).map(|at| if at < 2 { row(at) + gap + &row(at + 4) } else { row(at) }).collect();
        format!("{head}{}", rows.join("\n"))
    };
    for text in [
        six("\t", "Điểm\tX\tY\tĐiểm\tX\tY\n", "\t"),
        six("\t", "", "\t\t"),
        six(" ", "", " "),
        six("   ", "Điểm   X (m)   Y (m)   Điểm   X (m)   Y (m)\n", "      "),
    ] {
        let table = read(&text);
        assert_eq!(table.raw(), [SIX.to_vec()], "{text}");
        assert!(kinds(&table).contains(&DoubtKind::SideBySide), "{text}");
        let sheet = sheet_from_text(&text);
        assert_eq!(read_corners(&sheet, &table.layout).raw(), table.raw(), "{text}");
    }
}

#[test]
fn two_systems_for_the_same_points_are_no_tables_side_by_side() {
    let table = read(
        "Điểm\tX 107°\tY 107°\tX 108°\tY 108°\n1\t1828500\t549000\t1828900\t442300\n\
         2\t1828600\t549000\t1829000\t442300\n3\t1828600\t549100\t1829000\t442400",
    );
    assert_eq!(table.corner_count(), 3);
    assert_eq!(table.raw()[0][0], [1_828_500.0, 549_000.0]);
}

#[test]
fn a_page_break_parts_no_ring() {
    let table = corners(&pasted("pdf-two-pages.txt"));
    assert_eq!(table.rings.len(), 1);
    assert_eq!(doubt(&table, DoubtKind::TextSkipped).rows, [1, 8, 9]);
}

#[test]
fn the_decimal_sign_is_judged_over_the_column() {
    // 549.092 alone could be metres to the millimetre; the column says it is thousands.
    let table = read("X\tY\n1.828.500\t549.092\n1.828.600\t549.192,5\n1.828.600\t549.300");
    assert_eq!(table.raw()[0][0], [1_828_500.0, 549_092.0]);
    assert!(kinds(&table).is_empty(), "{:?}", table.doubts);
    let table = read("X\tY\n1828500.5\t549092.125\n1828600.25\t549192.5\n1828600\t549300");
    assert_eq!(table.raw()[0][0], [1_828_500.5, 549_092.125]);
    // Latitudes that have exactly three decimals are no thousands.
    let table = read("lat\tlon\n16.532\t107.461\n16.533\t107.461\n16.533\t107.462");
    assert_eq!(table.raw()[0][0], [16.532, 107.461]);
    assert!(kinds(&table).contains(&DoubtKind::DecimalGuessed));
}

#[test]
fn cells_with_the_other_decimal_sign_are_read_as_written_and_named() {
    let text =
        "X\tY\n1828500,5\t549000,5\n1828600,5\t549000,5\n1828600.5\t549100.5\n1828500,5\t549100,5";
    let table = read(text);
    assert_eq!(table.raw()[0][2], [1_828_600.5, 549_100.5]);
    assert_eq!(doubt(&table, DoubtKind::DecimalMixed).rows, [4]);
    let comma = CornerLayout { decimal: Some(DecimalSign::Comma), ..CornerLayout::default() };
    let table = read_corners(&sheet_from_text(text), &comma);
    assert_eq!(table.refused[0].row, 4, "where the user says comma, a point is none");
}

#[test]
fn a_mistyped_coordinate_is_betrayed_by_its_two_sides() {
    let table = corners(&pasted("mistyped-corner.txt"));
    let found = doubt(&table, DoubtKind::SideDiffers);
    assert_eq!(found.rows, [5]);
    assert!(vietnamese(&found.message).contains("tọa độ điểm 4 có lẽ bị gõ nhầm"));
    let first = std::fs::read_to_string(super::fixture("word-table.txt"))
        .unwrap()
        .replace("1.828.500,00", "1.828.505,00");
    let table = read(&first);
    let said = vietnamese(&doubt(&table, DoubtKind::SideDiffers).message);
    assert!(said.contains("điểm 1"), "the first corner lies between last and first side: {said}");
}

#[test]
fn a_mistyped_side_is_named_by_its_two_corners() {
    let text = std::fs::read_to_string(super::fixture("word-table.txt")).unwrap();
    let table = read(&text.replace("170,88", "178,08"));
    let found = doubt(&table, DoubtKind::SideDiffers);
    assert_eq!(
        vietnamese(&found.message),
        "Cạnh 3–4 ghi 178,08 m nhưng tính theo tọa độ là 170,88 m; hãy kiểm tra tọa độ hai điểm này"
    );
    let rounded = read(&text.replace("170,88", "171"));
    assert!(!kinds(&rounded).contains(&DoubtKind::SideDiffers), "171 is 170,88 in whole metres");
}

#[test]
fn sides_that_stand_beside_the_corner_they_end_at_are_no_doubt() {
    let table = read(
        "Điểm\tX\tY\tS\n1\t1828500\t549000\t\n2\t1828620\t549050\t130,00\n3\t1828660\t549080\t50,00\n\
         4\t1828600\t549240\t170,88\n1\t1828500\t549000\t260,00",
    );
    assert!(kinds(&table).is_empty(), "{:?}", table.doubts);
}

#[test]
fn numbers_left_out_are_said() {
    let table = read(&ONE.replace("\n4 ", "\n6 "));
    let found = doubt(&table, DoubtKind::NumbersMissing);
    assert_eq!(found.rows, [3, 4]);
    assert!(vietnamese(&found.message).contains("thiếu 2 điểm: 4, 5"));
}

#[test]
fn a_corner_that_stands_twice_is_taken_once_and_said() {
    let table = read(&ONE.replace("\n3 ", "\n2 1828600 549000\n3 "));
    assert_eq!(table.corner_count(), 4);
    assert_eq!(doubt(&table, DoubtKind::Repeated).rows, [2, 3]);
}

#[test]
fn a_ring_need_not_be_closed_and_the_closing_corner_is_taken_once() {
    assert_eq!(read(ONE).raw(), read(&format!("{ONE}\n1 1828500 549000")).raw());
    assert_eq!(read(ONE).raw(), read(&format!("{ONE}\n5 1828500 549000")).raw());
}

#[test]
fn letters_of_an_old_encoding_do_not_hide_the_figures() {
    let mut bytes = b"\x81i\xd3m\tX\tY\n".to_vec();
    bytes.extend(ONE.replace(' ', "\t").as_bytes());
    let table = read(&lapday::io::text_from_bytes(&bytes));
    assert_eq!(table.corner_count(), 4);
    assert_eq!(doubt(&table, DoubtKind::LettersLost).rows, [1]);
}

#[test]
fn nothing_makes_the_reader_stumble() {
    for text in
        ["", "\n\n", "\t\t\n", ";;;\n", "\"", "\"\"\"\n1;2", "°°", "1", "a b c d e f", "\u{feff}"]
    {
        let table = read(text);
        assert!(table.rings.is_empty(), "{text:?}");
    }
}

/// A round boundary of so many corners, as text with tabs.
fn round_boundary(corners: u32) -> String {
    let mut text = String::from("Điểm\tX (m)\tY (m)\n");
    for point in 0..corners {
        let (sine, cosine) = (f64::from(point) / f64::from(corners) * TAU).sin_cos();
        let (north, east) = (1_828_000.0 + 9_000.0 * cosine, 549_000.0 + 9_000.0 * sine);
        writeln!(text, "{}\t{north:.3}\t{east:.3}", point + 1).unwrap();
    }
    text
}

#[test]
fn ten_times_the_rows_take_no_more_than_ten_times_as_long() {
    let timed = |corners: u32| {
        let text = round_boundary(corners);
        let began = Instant::now();
        let table = read(&text);
        assert_eq!(table.corner_count(), usize::try_from(corners).unwrap());
        assert!(table.doubts.is_empty(), "{:?}", table.doubts);
        began.elapsed()
    };
    let (few, many) = (timed(10_000), timed(100_000));
    // Four times for a busy machine; reading that compares all rows would take ten times more.
    assert!(many < few * 40, "{few:?} and {many:?}");
}

#[test]
fn corners_told_in_a_sentence_each_are_read() {
    let told = |corner: fn(usize, [f64; 2]) -> String| -> String {
        SIX.iter().enumerate().map(|(at, place)| corner(at + 1, *place)).collect()
    };
    for text in [
        told(|at, [x, y]| {
            format!("{at}. X = {x:.2}; Y = {y:.2}\n").replace('.', ",").replacen(',', ".", 1)
        }),
        told(|at, [x, y]| format!("Điểm {at}: X={x:.2}, Y={y:.2}\n")),
        told(|at, [x, y]| format!("M{at}: X = {x:.2} m; Y = {y:.2} m\n")),
        told(|at, [x, y]| format!("- Mốc M{at} (X(m): {x:.2} ; Y(m): {y:.2})\n")),
        format!(
            "Khu đất giới hạn bởi {}",
            told(|at, [x, y]| format!("điểm {at} (X = {x:.2}; Y = {y:.2}), "))
        ),
    ] {
        let table = read(&text);
        assert_eq!(refusals(&table), [], "{text}");
        let corners: Vec<[f64; 2]> = table.raw().remove(0);
        assert_eq!(corners, SIX, "{text}");
    }
    // Two are no boundary, and a list that only speaks of an x stays a list.
    assert_eq!(lapday::io::sheet_from_text("x = 1; y\nx = 2; y").rows[0], ["x = 1", "y"]);
}
