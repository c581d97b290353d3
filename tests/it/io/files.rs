//! Files of other programs, and files that are none.

use super::{SIX, corners, read};
use lapday::i18n::{Language, Texts};
use lapday::io::{Header, IoTrouble, sheet_from_text, sheets_from_file, text_from_bytes};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use tempfile::TempDir;

fn trouble(path: &Path) -> String {
    let trouble: IoTrouble = sheets_from_file(path).unwrap_err();
    let sentence = Texts::new(Language::Vietnamese).say(&trouble.message());
    assert!(sentence.ends_with(&path.display().to_string()), "{sentence}");
    sentence
}

#[test]
fn a_file_that_cannot_be_read_says_why() {
    let folder = TempDir::new().unwrap();
    let file = |name: &str, bytes: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, bytes).unwrap();
        path
    };
    assert!(trouble(&folder.path().join("none.csv")).contains("không có tệp này"));
    assert!(trouble(&file("a.dwg", b"AC1015")).contains("không đọc được loại tệp này"));
    assert!(trouble(&file("a", b"1;2")).contains("không đọc được loại tệp này"));
    assert!(trouble(&file("a.csv", b"")).contains("không có gì"));
    assert!(trouble(&file("b.csv", b"\xef\xbb\xbf\r\n \r\n")).contains("không có gì"));
    assert!(trouble(&file("a.xlsx", b"PK\x03\x04 cut off")).contains("bị hỏng"));
    assert!(trouble(&file("a.xls", b"not a workbook at all")).contains("bị hỏng"));
    assert!(trouble(&file("a.ods", b"")).contains("bị hỏng"));
}

#[test]
fn a_text_wider_than_any_spreadsheet_is_too_large() {
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("a.csv");
    for vast in
        ["1,".repeat(300_000), "x".repeat(10_000_000), format!("\"{}", "1,".repeat(600_000))]
    {
        fs::write(&path, format!("Tên;MST\n{vast}")).unwrap();
        assert!(trouble(&path).contains("quá nhiều ô"));
    }
    let lines = "1,5\n".repeat(300_000);
    fs::write(&path, format!("Tên;MST\n\"{lines}\";1\n")).unwrap();
    assert!(trouble(&path).contains("quá nhiều ô"));
    fs::write(&path, format!("{}1\n", "1;".repeat(16_383))).unwrap();
    assert_eq!(sheets_from_file(&path).unwrap()[0].width(), 16_384);
}

#[test]
fn a_workbook_cut_anywhere_is_broken_and_no_panic() {
    let folder = TempDir::new().unwrap();
    let whole = fs::read(super::fixture("openpyxl.xlsx")).unwrap();
    for length in (0..whole.len()).step_by(97) {
        let path = folder.path().join("cut.xlsx");
        fs::write(&path, &whole[..length]).unwrap();
        assert!(sheets_from_file(&path).is_err(), "cut to {length}");
    }
}

#[test]
fn text_is_read_in_utf_8_and_utf_16_with_and_without_a_mark() {
    let text = fs::read_to_string(super::fixture("word-table.txt")).unwrap();
    let wide = |to_bytes: fn(u16) -> [u8; 2]| -> Vec<u8> {
        text.encode_utf16().flat_map(to_bytes).collect()
    };
    for bytes in [
        text.clone().into_bytes(),
        [b"\xef\xbb\xbf", text.as_bytes()].concat(),
        [&b"\xff\xfe"[..], &wide(u16::to_le_bytes)].concat(),
        [&b"\xfe\xff"[..], &wide(u16::to_be_bytes)].concat(),
    ] {
        assert_eq!(text_from_bytes(&bytes).trim_start_matches('\u{feff}'), text);
        assert_eq!(read(&text_from_bytes(&bytes)).raw(), [SIX.to_vec()]);
    }
    let plain = "1\t1828500\t549000";
    let unmarked: Vec<u8> = plain.encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(text_from_bytes(&unmarked), plain);
}

#[test]
fn text_of_a_vietnamese_windows_keeps_its_letters() {
    // Windows-1258: tones follow their vowel as bytes of their own.
    let mut bytes = b"\xd0i\xea\xd2m\tTo\xf2a \xf0\xf4\xf2 X\tTo\xf2a \xf0\xf4\xf2 Y\n".to_vec();
    bytes.extend(b"1\t1828500,5\t549000,5\n2\t1828600,5\t549000,5\n3\t1828600,5\t549100,5");
    let text = text_from_bytes(&bytes);
    assert!(text.starts_with("Điểm\tTọa độ X\tTọa độ Y\n"), "{text}");
    let table = read(&text);
    assert_eq!(table.layout.header, Some(Header::Row(1)), "the head is understood");
    assert!(table.doubts.is_empty(), "{:?}", table.doubts);
    assert_eq!(text_from_bytes(b"16\xb031'56\""), "16°31'56\"");
    for (old, why) in [(&b"\xa7i\xd3m"[..], "TCVN3"), (b"\xd1ie\xe5m", "VNI")] {
        let sheet = sheet_from_text(&text_from_bytes(old));
        assert_eq!(sheet.rows, [["Điểm"]], "{why}");
        assert_eq!(sheet.asides.len(), 1, "{why} is said");
    }
    for (other, why) in
        [(&b"\xd2x"[..], "a tone without a vowel"), (b"\xc4\x90i\xe1\xbb", "UTF-8 cut short")]
    {
        assert!(text_from_bytes(other).contains(char::REPLACEMENT_CHARACTER), "{why}");
    }
}

#[test]
fn a_workbook_keeps_the_digits_its_format_hides() {
    let table = corners(&super::opened("openpyxl.xlsx"));
    assert_eq!(table.raw()[0][5], [1_828_440.12, 549_060.75], "shown as 1,828,440");
}

#[test]
fn a_quoted_cell_may_hold_the_separator_and_a_line_break() {
    let table = read(
        "\"Số hiệu\nđiểm\",\"X (m)\",\"Y (m)\"\n1,\"1.828.500,00\",\"549.000,00\"\n\
         2,\"1.828.600,00\",\"549.000,00\"\n3,\"1.828.600,00\",\"549.100,00\"",
    );
    assert_eq!(table.corner_count(), 3);
    assert_eq!(table.rings[0].corners[0].row, 3, "the line in the file");
    assert!(table.doubts.is_empty(), "{:?}", table.doubts);
}

#[test]
fn a_stray_quotation_mark_swallows_no_rows() {
    let mut text = String::from("Điểm;X;Y\n\"1;1828500;549000\n");
    for point in 2..20 {
        let (north, east) = (1_828_500 + point * 10, 549_000 + point * point);
        writeln!(text, "{point};{north};{east}").unwrap();
    }
    assert_eq!(read(&text).corner_count(), 19);
}

#[test]
fn blank_lines_count_as_rows() {
    let table = read(
        "X;Y\n1828500;549000\n1828600;549000\n1828600;549100\n\n\n1829500;549000\n1829600;549000\n1829600;549100",
    );
    assert_eq!(table.rings.len(), 2);
    assert_eq!(table.rings[1].corners[0].row, 7);
}

#[test]
fn decimals_torn_off_by_the_separator_are_put_back() {
    for (text, first) in [
        (
            "1,1828500,53,549000,12,130,00\n2,1828600,00,549000,00,50,00\n3,1828600,00,549100,00,9,00",
            [1_828_500.53, 549_000.12],
        ),
        (
            "TT,X,Y\n1,1828500,53,549000,12\n2,1828600,00,549000,00\n3,1828600,00,549100,00",
            [1_828_500.53, 549_000.12],
        ),
        (
            "X,Y,S\n1828500,549000,130\n1828600,549000,50\n1828600,549100,9",
            [1_828_500.0, 549_000.0],
        ),
        ("1,1828500.53,549000.12\n2,1828600,549000\n3,1828600,549100", [1_828_500.53, 549_000.12]),
    ] {
        let table = read(text);
        assert_eq!(table.raw()[0][0], first, "{text}");
        assert_eq!(table.corner_count(), 3, "{text}");
    }
}
