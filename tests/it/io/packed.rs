//! Degrees, minutes and seconds in one number.

use super::{doubt, kinds, read, refusals, vietnamese};
use lapday::io::{CornerLayout, DoubtKind, Unit, read_corners, sheet_from_text};

const TENTH_OF_A_MILLIMETRE: f64 = 1e-9;

/// Degrees, minutes and seconds of four corners; the minutes change from 31 to 32.
const CORNERS: [[[f64; 3]; 2]; 4] = [
    [[16.0, 31.0, 48.99], [107.0, 27.0, 43.3]],
    [[16.0, 31.0, 53.87], [107.0, 27.0, 56.05]],
    [[16.0, 32.0, 1.37], [107.0, 28.0, 2.35]],
    [[16.0, 31.0, 55.58], [107.0, 27.0, 40.14]],
];

fn degrees([degrees, minutes, seconds]: [f64; 3]) -> f64 {
    degrees + minutes / 60.0 + seconds / 3600.0
}

fn small([degrees, minutes, seconds]: [f64; 3]) -> String {
    format!("{degrees}.{minutes:02}{:04}", (seconds * 100.0).round())
}

fn large([degrees, minutes, seconds]: [f64; 3]) -> String {
    format!("{degrees}{minutes:02}{seconds:05.2}")
}

fn table(head: &str, written: fn([f64; 3]) -> String) -> String {
    let rows = CORNERS
        .iter()
        .zip(1..)
        .map(|([north, east], point)| format!("{point};{};{}\n", written(*north), written(*east)));
    format!("{head}{}", rows.collect::<String>())
}

fn assert_read(text: &str, wanted: &[DoubtKind]) {
    let table = read(text);
    assert_eq!(table.layout.unit, Some(Unit::PackedDegrees), "{text}: {:?}", table.doubts);
    for ([north, east], corner) in table.raw()[0].iter().zip(CORNERS) {
        assert!((north - degrees(corner[0])).abs() < TENTH_OF_A_MILLIMETRE, "{text}: {north}");
        assert!((east - degrees(corner[1])).abs() < TENTH_OF_A_MILLIMETRE, "{text}: {east}");
    }
    let kinds: Vec<DoubtKind> =
        kinds(&table).into_iter().filter(|kind| *kind != DoubtKind::TextSkipped).collect();
    assert_eq!(kinds, wanted, "{text}");
    let again = read_corners(&sheet_from_text(text), &table.layout);
    assert_eq!(again.raw(), table.raw(), "the decision said aloud reads the same");
}

#[test]
fn the_head_says_that_degrees_are_packed() {
    for head in [
        "Điểm;Lat (D.MMSSss);Lon (D.MMSSss)\n",
        "Điểm;Vĩ độ DD.MMSS;Kinh độ DDD.MMSS\n",
        "Tọa độ ghi dạng độ.phút giây\nĐiểm;B;L\n",
    ] {
        assert_read(&table(head, small), &[DoubtKind::PackedTaken]);
    }
    assert_read(
        &table("Điểm;Vĩ độ (DDMMSS.ss);Kinh độ (DDMMSS.ss)\n", large),
        &[DoubtKind::PackedTaken],
    );
    let commas = table("Điểm;Lat (D.MMSSss);Lon (D.MMSSss)\n", small).replace('.', ",");
    assert_read(&commas.replace("D,MM", "D.MM"), &[DoubtKind::PackedTaken]);
    let swapped = "Điểm;Kinh độ (D.MMSSss);Vĩ độ (D.MMSSss)\n1;107.274330;16.314899\n\
        2;107.275605;16.315387\n3;107.280235;16.320137\n";
    let table = read(swapped);
    assert!((table.raw()[0][0][0] - degrees(CORNERS[0][0])).abs() < TENTH_OF_A_MILLIMETRE);
}

#[test]
fn minutes_and_seconds_that_never_reach_60_tell() {
    assert_read(&table("Điểm;Vĩ độ;Kinh độ\n", small), &[DoubtKind::PackedTaken]);
    assert_read(&table("Điểm;Vĩ độ;Kinh độ\n", large), &[DoubtKind::PackedTaken]);
    assert_read(&table("Điểm;X;Y\n", large), &[DoubtKind::PackedTaken]);
    let table = read(&table("Điểm;Vĩ độ;Kinh độ\n", small));
    let said = vietnamese(&doubt(&table, DoubtKind::PackedTaken).message);
    assert!(said.contains("16.314899 là 16°31′48.99″"), "{said}");
}

#[test]
fn where_both_can_be_meant_the_cause_is_named() {
    let text = "Điểm;Vĩ độ;Kinh độ\n1;16.532100;107.462000\n2;16.532900;107.462400\n3;16.532300;107.463100\n";
    let table = read(text);
    assert_eq!(table.layout.unit, Some(Unit::Degrees));
    assert_eq!(kinds(&table), [DoubtKind::PackedPossible]);
    let said = vietnamese(&doubt(&table, DoubtKind::PackedPossible).message);
    assert!(said.contains("16.532100 là 16°53′21.00″") && said.contains("D.MMSSss"), "{said}");
    let packed = CornerLayout { unit: Some(Unit::PackedDegrees), ..CornerLayout::default() };
    let table = read_corners(&sheet_from_text(text), &packed);
    assert!(
        (table.raw()[0][0][0] - (16.0 + 53.0 / 60.0 + 21.0 / 3600.0)).abs() < TENTH_OF_A_MILLIMETRE
    );
    assert_eq!(kinds(&table), []);
}

#[test]
fn decimal_degrees_stay_decimal_degrees() {
    for text in [
        "Điểm;Vĩ độ;Kinh độ\n1;16.532299;107.461771\n2;16.536799;107.462471\n3;16.531399;107.463171\n",
        "Điểm;Vĩ độ;Kinh độ\n1;16.53;107.46\n2;16.54;107.46\n3;16.54;107.47\n",
    ] {
        let table = read(text);
        assert_eq!(table.layout.unit, Some(Unit::Degrees), "{text}");
        assert_eq!(kinds(&table), [], "{text}");
    }
}

#[test]
fn sixty_seconds_under_a_head_that_says_packed_are_refused_by_row() {
    let text =
        table("Điểm;Lat (D.MMSSss);Lon (D.MMSSss)\n", small).replace("16.315387", "16.317587");
    let refused = refusals(&read(&text));
    assert_eq!(refused.len(), 1, "{refused:?}");
    assert_eq!(refused[0].0, 3);
    assert!(refused[0].1.contains("60"), "{refused:?}");
}

#[test]
fn a_lost_degree_sign_is_known() {
    let wanted = read(
        "1;16°31'48,99\";107°27'43,30\"\n2;16°31'53,87\";107°27'56,05\"\n3;16°32'01,37\";107°28'02,35\"\n",
    );
    for (sign, minutes) in
        [("?", "'"), (" ", "'"), ("0 ", "'"), ("0", "'"), ("o", "'"), ("\u{fffd}", "′")]
    {
        let text = format!(
            "1;16{sign}31{minutes}48,99\";107{sign}27{minutes}43,30\"\n2;16{sign}31{minutes}53,87\";\
             107{sign}27{minutes}56,05\"\n3;16{sign}32{minutes}01,37\";107{sign}28{minutes}02,35\"\n"
        );
        let table = read(&text);
        assert_eq!(table.raw(), wanted.raw(), "{text}");
        assert!(table.refused.is_empty(), "{text}");
    }
}
