//! Shapefiles: shapes, words, letters, what is missing and what is broken.

use super::letters::{self, ALL, Written};
use super::shp::{dbf, files, multipoint, null, parts, point};
use super::{Desk, asides, desk, only, packed, read, refused, said, shapes};
use lapday::geodesy::Grid;
use lapday::io::DeclaredCrs;

const OUTER: &[(f64, f64)] = &[(0.0, 0.0), (0.0, 10.0), (10.0, 10.0), (10.0, 0.0), (0.0, 0.0)];
const HOLE: &[(f64, f64)] = &[(2.0, 2.0), (6.0, 2.0), (6.0, 6.0), (2.0, 6.0), (2.0, 2.0)];
const ISLAND: &[(f64, f64)] = &[(3.0, 3.0), (3.0, 5.0), (5.0, 5.0), (5.0, 3.0), (3.0, 3.0)];
const WAY: &[(f64, f64)] = &[(0.0, 0.0), (1.0, 1.0), (2.0, 0.0)];

/// One square called so, with every file there can be.
fn lot(desk: &Desk, stem: &str, name: &[u8], language: u8, cpg: Option<&str>) {
    let (shp, shx) = files(&[parts(5, &[OUTER])]);
    desk.put(&format!("{stem}.shp"), shp);
    desk.put(&format!("{stem}.shx"), shx);
    desk.put(&format!("{stem}.dbf"), dbf(language, &[(b"TEN", b'C', 80)], &[&[name]]));
    if let Some(cpg) = cpg {
        desk.put(&format!("{stem}.cpg"), cpg);
    }
}

#[test]
fn every_sort_of_shape_is_read_flat() {
    let desk = desk();
    let (shp, shx) = files(&[
        point(1.0, 2.0),
        multipoint(&[(1.0, 2.0), (3.0, 4.0)]),
        parts(3, &[WAY]),
        parts(3, &[WAY, OUTER]),
        parts(5, &[OUTER, HOLE, ISLAND]),
        parts(15, &[OUTER, HOLE]),
        parts(13, &[WAY]),
        null(),
        parts(31, &[OUTER]),
        parts(5, &[]),
        super::shp::Record(77, vec![0; 16]),
    ]);
    desk.put("a.shx", shx);
    let file = desk.read("a.shp", &shp);
    let all = shapes(only(&file));
    let broken = "không đọc được hình này; hãy kiểm tra lại tệp";
    assert_eq!(
        all,
        [
            "point",
            "[point, point]",
            "line of 3",
            "[line of 3, line of 5]",
            "2 areas of 88",
            "1 areas of 84",
            "line of 3",
            "không có hình",
            "không có hình",
            broken
        ]
    );
    let left: Vec<String> = file.left_out.iter().map(|left| said(&left.message())).collect();
    assert_eq!(left, ["Lớp “a”: bỏ qua 1 đối tượng MultiPatch vì không đọc được loại này"]);
    // Without the list of places the shapes come in the same order.
    let alone = desk.read("b.shp", shp);
    assert_eq!(shapes(only(&alone)), all);
    assert!(asides(only(&alone))[0].contains("b: tệp .shx không có"), "{:?}", asides(only(&alone)));
}

#[test]
fn a_row_of_the_table_stands_beside_its_shape() {
    let desk = desk();
    let (shp, shx) = files(&[point(1.0, 1.0), point(2.0, 2.0), point(3.0, 3.0)]);
    desk.put("LO.SHX", shx);
    desk.put("lo.shp", shp);
    let columns: &[(&[u8], u8, u8)] = &[
        (b"SO_LO", b'C', 8),
        (b"DIENTICH", b'N', 19),
        (b"F", b'F', 24),
        (b"NGAY", b'D', 8),
        (b"CHO_THUE", b'L', 1),
        (b"GHICHU", b'M', 10),
    ];
    let mut table = dbf(
        0,
        columns,
        &[
            &[b"1.500", b" 1234.5000", b" 1.23450000000e+003", b"20240312", b"T", b"1"],
            &[b"XOA", b"1", b"1", b"20240312", b"F", b"2"],
            &[b"A2", b"*******************", b"", b"00000000", b"?", b"3"],
        ],
    );
    let second = 32 + 32 * columns.len() + 1 + (1 + 8 + 19 + 24 + 8 + 1 + 10);
    table[second] = b'*';
    desk.put("lo.DBF", table);
    let file = read(&desk.path("lo.DBF"));
    let layer = only(&file);
    let rows: Vec<Vec<String>> = layer.table.rows.clone();
    assert_eq!(
        rows,
        [
            vec!["SO_LO", "DIENTICH", "F", "NGAY", "CHO_THUE"],
            vec!["1.500", "1234.5", "1234.5", "12/03/2024", "true"],
            vec!["A2", "", "", "", ""],
        ]
    );
    assert!(!layer.table.is_exact((1, 0)), "1.500 is what somebody called it");
    assert!(layer.table.is_exact((1, 1)));
    let all = asides(layer);
    for wanted in ["không đọc được cột GHICHU", "bỏ qua 1 dòng đã bị xóa"] {
        assert!(all.iter().any(|aside| aside.contains(wanted)), "{all:?}");
    }
    assert_eq!(layer.features().count(), 2);
}

#[test]
fn a_system_is_read_from_the_file_beside() {
    let desk = desk();
    lot(&desk, "a", b"A1", 0, None);
    assert_eq!(only(&read(&desk.path("a.shp"))).crs, DeclaredCrs::Unsaid);
    desk.put("a.prj", Grid::hue().definition());
    let known = DeclaredCrs::Known(lapday::geodesy::Crs::Grid(Grid::hue()));
    assert_eq!(only(&read(&desk.path("a.prj"))).crs, known);
    desk.put("a.prj", "PROJCS[\"HN-72 tự đặt\"]");
    let unknown = DeclaredCrs::Unknown("HN-72 tự đặt".to_owned());
    assert_eq!(only(&read(&desk.path("a.shx"))).crs, unknown);
}

#[test]
fn letters_are_told_and_said_with_an_example() {
    const NAME: &str = "Phường Hương Vân, đường Tứ Hạ";
    let desk = desk();
    for written in ALL {
        let bytes = letters::bytes(NAME, written);
        for language in [0, 0x03, 0x57] {
            lot(&desk, "a", &bytes, language, None);
            let file = read(&desk.path("a.shp"));
            let layer = only(&file);
            let cell = lapday::i18n::nfc(layer.table.cell(1, 0));
            assert_eq!(cell, NAME, "{written:?}, {language}");
            let is_said = asides(layer).iter().any(|aside| aside.contains("thành “Phường Hương"));
            let is_old = !matches!(written, Written::Utf8 | Written::Decomposed);
            assert_eq!(is_said, is_old, "{written:?}: {:?}", asides(layer));
        }
    }
}

#[test]
fn what_the_files_say_of_their_letters_is_obeyed() {
    let desk = desk();
    let new = letters::bytes("Hương Trà", Written::Windows1258);
    let cyrillic = encoding_rs::WINDOWS_1251.encode("Хюэ").0.into_owned();
    let chinese = encoding_rs::GBK.encode("顺化").0.into_owned();
    let german = encoding_rs::WINDOWS_1252.encode("Straße").0.into_owned();
    for (bytes, language, cpg, wanted) in [
        (&new, 0, Some("1258"), "Hương Trà"),
        (&cyrillic, 0, Some("windows-1251"), "Хюэ"),
        (&cyrillic, 0xc9, None, "Хюэ"),
        (&chinese, 0x4d, None, "顺化"),
        (&chinese, 0, Some("936"), "顺化"),
        (&german, 0x57, Some("ISO-8859-1"), "Straße"),
        (&german, 0, None, "Straße"),
    ] {
        lot(&desk, "a", bytes, language, Some(cpg.unwrap_or("?")));
        let file = read(&desk.path("a.shp"));
        assert_eq!(only(&file).table.cell(1, 0), wanted, "{cpg:?}");
        assert!(!asides(only(&file)).iter().any(|aside| aside.contains("bảng mã")));
    }
}

#[test]
fn a_code_page_that_cannot_be_right_is_not_obeyed_and_that_is_said() {
    let desk = desk();
    for (written, cpg) in [(Written::Utf8, "1252"), (Written::Windows1258, "UTF-8")] {
        lot(&desk, "a", &letters::bytes("Hương Trà", written), 0, Some(cpg));
        let file = read(&desk.path("a.shp"));
        assert_eq!(only(&file).table.cell(1, 0), "Hương Trà");
        assert!(asides(only(&file)).iter().any(|aside| aside.contains("Tệp ghi bảng mã")));
    }
}

#[test]
fn a_text_cut_in_the_middle_of_a_letter_loses_that_letter_and_says_so() {
    let desk = desk();
    let (shp, shx) = files(&[parts(5, &[OUTER])]);
    let name = "ộ".repeat(85);
    desk.put("a.shx", shx);
    desk.put("a.dbf", dbf(0, &[(b"TEN", b'C', 254)], &[&[&name.as_bytes()[..254]]]));
    let file = desk.read("a.shp", shp);
    assert_eq!(only(&file).table.cell(1, 0), "ộ".repeat(84));
    assert!(asides(only(&file)).iter().any(|aside| aside.contains("1 ô chữ bị cắt cụt")));
}

#[test]
fn several_are_read_out_of_one_packed_file() {
    let desk = desk();
    let (shp, shx) = files(&[parts(5, &[OUTER])]);
    let table = dbf(0, &[(b"TEN", b'C', 20)], &[&["Lô A1".as_bytes()]]);
    let prj = Grid::hue().definition();
    let bytes = packed(&[
        ("goi/Lớp lô.shp", &shp),
        ("goi/Lớp lô.SHX", &shx),
        ("goi/Lớp lô.dbf", &table),
        ("goi/Lớp lô.prj", prj.as_bytes()),
        ("__MACOSX/goi/._Lớp lô.shp", b"x"),
        ("../../ngoai.shp", &shp),
        ("goi\\khac\\Lớp lô.shp", &shp),
        ("doc.txt", b"x"),
    ]);
    let file = desk.read("goi.zip", bytes);
    let names: Vec<&str> = file.layers.iter().map(|layer| layer.table.name.as_str()).collect();
    assert_eq!(names, ["Lớp lô", "ngoai", "Lớp lô"]);
    assert_eq!(file.layers[0].table.cell(1, 0), "Lô A1");
    assert_eq!(file.layers[2].table.cell(1, 0), "", "words of another folder are not its own");
    let outside = desk.path("..").join("ngoai.shp");
    assert!(!outside.exists());
}

#[test]
fn a_file_made_to_fill_the_memory_is_refused() {
    let desk = desk();
    let bomb = packed(&[("a.shp", &vec![0; 30_000_000])]);
    assert!(bomb.len() < 100_000);
    assert!(desk.refused("a.zip", bomb).contains("giải nén ra quá lớn"));
    let nothing = packed(&[("a.txt", b"x")]);
    assert!(desk.refused("b.zip", nothing).contains("không có bản đồ nào đọc được"));
    assert!(desk.refused("c.zip", b"PK\x03\x04").contains("bị hỏng"));
}

#[test]
fn what_is_missing_or_broken_is_said_and_the_rest_is_read() {
    let desk = desk();
    let (shp, shx) = files(&[point(1.0, 1.0), point(2.0, 2.0)]);
    let alone = desk.read("a.shp", &shp);
    let sentences = asides(only(&alone));
    assert!(sentences.iter().any(|aside| aside.contains("không có tệp .dbf")), "{sentences:?}");
    desk.put("b.dbf", b"xyz");
    desk.put("b.shx", &shx[..103]);
    let broken = desk.read("b.shp", &shp);
    let sentences = asides(only(&broken));
    assert_eq!(shapes(only(&broken)), ["point", "point"]);
    assert!(sentences.iter().any(|aside| aside.contains("tệp .dbf bị hỏng")), "{sentences:?}");
    let cut = desk.read("c.shp", &shp[..shp.len() - 4]);
    assert_eq!(shapes(only(&cut)), ["point"]);
    assert!(asides(only(&cut)).iter().any(|aside| aside.contains("bị cắt cụt sau hình thứ 1")));
    desk.put("d.dbf", dbf(0, &[(b"T", b'C', 2)], &[&[b"a"], &[b"b"], &[b"c"]]));
    let more = desk.read("d.shp", &shp);
    assert_eq!(shapes(only(&more)), ["point", "point", "không có hình"]);
    assert!(
        asides(only(&more)).iter().any(|aside| aside.contains("2 hình còn tệp .dbf có 3 dòng"))
    );
    assert!(desk.refused("e.dbf", dbf(0, &[], &[])).contains("không có tệp .shp cùng tên"));
    assert!(desk.refused("f.shp", b"").contains("bị hỏng"));
    assert!(desk.refused("g.shp", [0; 200]).contains("bị hỏng"));
    assert!(refused(&desk.path("h.shp")).contains("không có tệp"));
}

#[test]
fn counts_beyond_the_bytes_are_not_believed() {
    let desk = desk();
    let (mut shp, _) = files(&[parts(5, &[OUTER]), point(1.0, 1.0)]);
    for at in [100 + 8 + 36, 100 + 8 + 40, 100 + 8 + 44] {
        let mut bytes = shp.clone();
        bytes[at..at + 4].copy_from_slice(&u32::MAX.to_le_bytes());
        let file = desk.read("a.shp", bytes);
        assert_eq!(shapes(only(&file))[1], "point");
        assert!(shapes(only(&file))[0].contains("không đọc được"));
    }
    shp[104..108].copy_from_slice(&u32::MAX.to_be_bytes());
    assert!(shapes(only(&desk.read("b.shp", shp))).is_empty());
}
