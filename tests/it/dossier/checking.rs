//! A dossier held to the rules: ours passes, and each fault planted in it is found.

use super::given::{NAME, OnDisk, ZONE, complete, made};
use crate::story::work;
use lapday::domain::{Figure, Record, Work, WorkKind};
use lapday::i18n::{Language, Texts};
use lapday::io::{CheckedDossier, IoObstacle, Severity, check_dossier};
use rusqlite::Connection;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

const PLANNED: &str = "HoSoGIS/QuyHoach.gpkg";
const DRAWING: &str = "HoSoBASIC/BanVe/QuyHoachSuDungDat.dxf";
const LOTS: &str = "ChucNangSuDungDat_A";

/// Keys of what is found that is so bad or worse.
fn found(checked: &CheckedDossier, severity: Severity) -> Vec<&str> {
    let bad = checked.findings.iter().filter(|finding| finding.severity <= severity);
    bad.map(|finding| finding.says.key()).collect()
}

#[test]
fn the_dossier_of_a_complete_zone_passes_in_its_folder_and_packed() {
    let dossier = OnDisk::of(&complete().plan);
    let packed = dossier.folder.path().join("CSDL_TuHa.zip");
    fs::write(&packed, made(&complete().plan).zip().unwrap()).unwrap();
    for path in [dossier.path(), packed] {
        let checked = check_dossier(&path).unwrap();
        assert_eq!(found(&checked, Severity::Warning), ["dossier-check-class-empty"]);
        assert_eq!(checked.findings[0].subject, format!("HienTrang/{LOTS}"));
        assert_eq!(found(&checked, Severity::Note)[1..], ["dossier-check-first-making"]);
    }
}

/// A package as another program opens it, with the functions its index calls.
fn opened(dossier: &OnDisk, package: &str) -> Connection {
    let connection = Connection::open(dossier.file(package)).unwrap();
    lapday::geopackage::register(&connection).unwrap();
    connection
}

/// Changes a package behind our back.
fn sql(dossier: &OnDisk, package: &str, change: &str) {
    opened(dossier, package).execute_batch(change).unwrap();
}

/// A lot moved, as WKB of the package's own.
pub fn moved(dossier: &OnDisk, code: &str, east: f64) {
    let sql = opened(dossier, PLANNED);
    let select = format!("SELECT geom FROM {LOTS} WHERE kyHieuLoDat = '{code}'");
    let mut blob: Vec<u8> = sql.query_row(&select, [], |row| row.get(0)).unwrap();
    // Header with extent 40 bytes, multi 9, polygon 9, count 4: the corners follow.
    for corner in blob[62..].chunks_exact_mut(16) {
        let x = f64::from_le_bytes(corner[..8].try_into().unwrap());
        corner[..8].copy_from_slice(&(x + east).to_le_bytes());
    }
    let update = format!("UPDATE {LOTS} SET geom = ?1 WHERE kyHieuLoDat = '{code}'");
    sql.execute(&update, [blob]).unwrap();
}

/// Land whose second and third corner are exchanged: its sides cross.
fn crossed(dossier: &OnDisk, package: &str, table: &str) {
    let sql = opened(dossier, package);
    let select = format!("SELECT geom FROM {table} WHERE fid = 1");
    let mut blob: Vec<u8> = sql.query_row(&select, [], |row| row.get(0)).unwrap();
    let (second, third) = blob[62 + 16..62 + 48].split_at_mut(16);
    second.swap_with_slice(third);
    sql.execute(&format!("UPDATE {table} SET geom = ?1 WHERE fid = 1"), [blob]).unwrap();
}

fn renamed(dossier: &OnDisk, from: &str, to: &str) {
    fs::rename(dossier.file(from), dossier.file(to)).unwrap();
}

type Fault = (&'static str, fn(&OnDisk));

/// What each fault is found by, and how it comes in.
const FAULTS: &[Fault] = &[
    ("dossier-check-package-missing", |it| fs::remove_file(it.file(PLANNED)).unwrap()),
    ("dossier-check-spelling", |it| renamed(it, PLANNED, "HoSoGIS/quyhoach.gpkg")),
    ("dossier-check-folder-missing", |it| {
        fs::remove_dir_all(it.file("HoSoScan/BanVe")).unwrap();
    }),
    ("dossier-check-no-drawing", |it| fs::remove_file(it.file(DRAWING)).unwrap()),
    ("dossier-check-no-listing", |it| {
        fs::remove_file(it.file("HoSoScan/46QCT0240001.xlsx")).unwrap();
    }),
    ("dossier-check-list-name", |it| {
        renamed(it, "HoSoScan/46QCT0240001.xlsx", "HoSoScan/46QCT0240002.xlsx");
    }),
    ("dossier-check-package-unknown", |it| {
        renamed(it, "HoSoGIS/NenDiaHinh.gpkg", "HoSoGIS/DiaHinh.gpkg");
    }),
    ("dossier-check-geodatabase", |it| {
        fs::remove_file(it.file("HoSoGIS/NenDiaHinh.gpkg")).unwrap();
        fs::create_dir(it.file("HoSoGIS/NenDiaHinh.gdb")).unwrap();
    }),
    ("dossier-check-sheet-missing", |it| {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().set_name("HoSo").unwrap().write(0, 0, "Mã hồ sơ").unwrap();
        book.save(it.file("HoSoScan/46QCT0240001.xlsx")).unwrap();
    }),
    ("dossier-check-columns-missing", |it| {
        let mut book = rust_xlsxwriter::Workbook::new();
        book.add_worksheet().set_name("HoSo").unwrap().write(0, 0, "Mã hồ sơ").unwrap();
        book.save(it.file("HoSoScan/46QCT0240001.xlsx")).unwrap();
    }),
    ("io-file-broken", |it| fs::write(it.file(PLANNED), "nonsense").unwrap()),
    ("dossier-check-class-like", |it| {
        rename_class(it, LOTS, "ChucNangSuDungDatt_A");
    }),
    ("dossier-check-class-empty", |it| rename_class(it, LOTS, "ChucNangSuDungDatt_A")),
    ("dossier-check-class-name", |it| rename_class(it, "CayXanh_P", "cay_xanh")),
    ("dossier-check-class-new", |it| rename_class(it, "CayXanh_P", "CayCoThu_P")),
    ("dossier-check-classes-missing", |it| rename_class(it, "CayXanh_P", "CayCoThu_P")),
    ("dossier-check-group", |it| {
        sql(
            it,
            PLANNED,
            "UPDATE gpkg_contents SET description = '' WHERE table_name = 'CayXanh_P'",
        );
    }),
    ("dossier-check-field-missing", |it| {
        sql(it, PLANNED, &format!("ALTER TABLE {LOTS} DROP COLUMN ghiChu"));
    }),
    ("dossier-check-field-spelling", |it| {
        sql(it, PLANNED, &format!("ALTER TABLE {LOTS} RENAME COLUMN ghiChu TO ghichu"));
    }),
    ("dossier-check-field-type", |it| {
        let change = "ALTER TABLE CayXanh_P DROP COLUMN ghiChu;
                      ALTER TABLE CayXanh_P ADD COLUMN ghiChu REAL";
        sql(it, PLANNED, change);
    }),
    ("dossier-check-field-long", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET tenDoiTuong = '{}'", "a".repeat(101)));
    }),
    ("dossier-check-field-empty", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET maThongTinQH = NULL WHERE fid = 1"));
    }),
    ("dossier-check-field-unsaid", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET phanLoai = '' WHERE fid = 1"));
    }),
    ("dossier-check-code-form", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET maHoSoQH = '46ABC0260001'"));
    }),
    ("dossier-check-codes-differ", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET maHoSoQH = '46QCT0240002'"));
    }),
    ("dossier-check-code-in-list", |it| {
        for package in ["QuyHoach", "HienTrang", "MocGioi"] {
            other_code(it, &format!("HoSoGIS/{package}.gpkg"));
        }
    }),
    ("dossier-check-number-twice", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET maDoiTuong = '46QCT0240001-{LOTS}-1'"));
    }),
    ("dossier-check-number-form", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET maDoiTuong = 'x' || fid"));
    }),
    ("dossier-check-system", |it| {
        sql(
            it,
            PLANNED,
            "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 5899 WHERE srs_id = 9214",
        );
    }),
    ("dossier-check-systems-differ", |it| {
        sql(
            it,
            PLANNED,
            "UPDATE gpkg_spatial_ref_sys SET organization_coordsys_id = 9217 WHERE srs_id = 9214",
        );
    }),
    ("dossier-check-outside-province", |it| moved(it, "CX", -100_000.0)),
    ("dossier-check-declared", |it| {
        sql(
            it,
            PLANNED,
            &format!(
                "UPDATE gpkg_geometry_columns SET geometry_type_name = 'POINT' WHERE table_name = '{LOTS}'"
            ),
        );
    }),
    ("dossier-check-shape-empty", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET geom = NULL WHERE fid = 1"));
    }),
    ("dossier-check-shape-other", |it| {
        let change = format!(
            "ATTACH '{}' AS marks; UPDATE {LOTS} SET geom = (SELECT geom FROM marks.MocGioiQuyHoach_P LIMIT 1) WHERE fid = 1",
            it.file("HoSoGIS/MocGioi.gpkg").display()
        );
        sql(it, PLANNED, &change);
    }),
    ("land-flaw-boundary-of-lot", |it| crossed(it, PLANNED, LOTS)),
    ("land-flaw-boundary", |it| crossed(it, PLANNED, "RanhGioiQuyHoach_A")),
    ("dossier-check-flaw", |it| crossed(it, "HoSoGIS/MocGioi.gpkg", "MocGioiQuyHoach_A")),
    ("land-flaw-gap-alone", |it| {
        let change = format!("DELETE FROM {LOTS} WHERE kyHieuLoDat <> 'CX'");
        sql(it, PLANNED, &format!("{change}; UPDATE {LOTS} SET geom = NULL"));
    }),
    ("dossier-check-written-area", |it| drawn(it, "S=10000 m2", "S=12000 m2")),
    ("land-flaw-overlap", |it| moved(it, "A1", 0.5)),
    ("land-flaw-gap", |it| moved(it, "A1", -0.5)),
    ("dossier-check-places-differ", |it| moved(it, "A1", -0.5)),
    ("land-flaw-outside", |it| moved(it, "A1", -0.5)),
    ("dossier-check-mark", |it| {
        let change = format!(
            "ATTACH '{}' AS plan; UPDATE MocGioiQuyHoach_A SET geom = (SELECT geom FROM plan.{LOTS} WHERE fid = 1)",
            it.file(PLANNED).display()
        );
        sql(it, "HoSoGIS/MocGioi.gpkg", &change);
    }),
    ("dossier-check-marks", |it| {
        sql(it, "HoSoGIS/MocGioi.gpkg", "DELETE FROM MocGioiQuyHoach_P WHERE fid = 1");
    }),
    ("dossier-check-not-drawn", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET kyHieuLoDat = 'A9' WHERE kyHieuLoDat = 'A1'"));
    }),
    ("dossier-check-only-drawn", |it| {
        sql(it, PLANNED, &format!("DELETE FROM {LOTS} WHERE kyHieuLoDat = 'A1'"));
    }),
    ("dossier-check-uses-differ", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET chucNangSuDungDatMuc2 = 'Khu dịch vụ'"));
    }),
    ("dossier-check-lot-area", |it| {
        sql(it, PLANNED, &format!("UPDATE {LOTS} SET dienTich = 9900 WHERE kyHieuLoDat = 'A1'"));
    }),
    ("dossier-check-plan-area", |it| {
        sql(it, PLANNED, "UPDATE RanhGioiQuyHoach_A SET dienTichQH = 31000");
    }),
    ("dossier-check-balance", |it| {
        sql(it, PLANNED, &format!("DELETE FROM {LOTS} WHERE kyHieuLoDat = 'A1'"));
    }),
    ("dossier-check-decision", |it| {
        sql(it, PLANNED, "UPDATE RanhGioiQuyHoach_A SET soQDQH = NULL");
    }),
    ("dossier-check-areas-differ", |it| drawn(it, "549100.0", "549101.0")),
    ("dossier-check-outlines-differ", |it| drawn(it, "549300.0", "549301.0")),
    ("dossier-check-no-outline", |it| drawn(it, "BV_Rg_lapquyhoach", "RANH")),
];

/// The drawing with a text of it replaced.
fn drawn(it: &OnDisk, from: &str, to: &str) {
    let drawing = fs::read_to_string(it.file(DRAWING)).unwrap();
    assert!(drawing.contains(from), "{from} stands in the drawing");
    fs::write(it.file(DRAWING), drawing.replace(from, to)).unwrap();
}

fn rename_class(it: &OnDisk, from: &str, to: &str) {
    let change = format!(
        "PRAGMA foreign_keys = OFF; ALTER TABLE {from} RENAME TO {to};
         UPDATE gpkg_contents SET table_name = '{to}', identifier = '{to}' WHERE table_name = '{from}';
         UPDATE gpkg_geometry_columns SET table_name = '{to}' WHERE table_name = '{from}'"
    );
    sql(it, PLANNED, &change);
}

fn other_code(it: &OnDisk, package: &str) {
    let connection = opened(it, package);
    let mut tables = connection.prepare("SELECT table_name FROM gpkg_contents").unwrap();
    let tables: Vec<String> =
        tables.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for table in tables {
        connection.execute(&format!("UPDATE {table} SET maHoSoQH = '46QCT0240009'"), []).unwrap();
    }
}

#[test]
fn each_planted_fault_is_found() {
    let plan = complete().plan;
    let texts = [Language::Vietnamese, Language::English].map(Texts::new);
    for (key, plant) in FAULTS {
        let dossier = OnDisk::of(&plan);
        plant(&dossier);
        let checked = check_dossier(&dossier.path()).unwrap();
        let keys = found(&checked, Severity::Note);
        assert!(keys.contains(key), "{key} in {keys:?}");
        for finding in &checked.findings {
            for texts in &texts {
                let said = texts.say(&finding.says);
                assert!(
                    !said.contains(['{', '\u{2068}']) && !said.starts_with("dossier-"),
                    "{said}"
                );
            }
        }
    }
}

#[test]
fn overlaps_gaps_and_strays_are_told_with_their_places() {
    let dossier = OnDisk::of(&complete().plan);
    moved(&dossier, "A1", 0.5);
    let checked = check_dossier(&dossier.path()).unwrap();
    let place = |key: &str| {
        let finding = checked.findings.iter().find(|finding| finding.says.key() == key).unwrap();
        finding.place.clone().unwrap().extent().unwrap()
    };
    let overlap = place("land-flaw-overlap");
    assert!((overlap.width() - 0.5).abs() < 1e-6 && (overlap.min().x - 549_100.0).abs() < 1e-6);
    let gap = place("land-flaw-gap");
    assert!((gap.width() - 0.5).abs() < 1e-6 && (gap.min().x - 549_000.0).abs() < 1e-6);
    assert_eq!(checked.grid.epsg(), 9214);
}

#[test]
fn a_road_that_stops_short_of_another_is_told() {
    let roads = |end: f64| {
        let mut plan = complete().plan;
        let way = |corners: &[(f64, f64)]| {
            let at = |(east, north): &(f64, f64)| (549_000.0 + east, 1_828_000.0 + north);
            Figure::Line(corners.iter().map(at).collect())
        };
        let axes =
            [way(&[(0.0, 50.0), (100.0, 50.0), (300.0, 50.0)]), way(&[(100.0, end), (100.0, 0.0)])];
        for (number, axis) in (1..).zip(axes) {
            let work =
                Work { geom: Some(axis), zone: Some(ZONE), kind: WorkKind::Road, ..work(number) };
            plan.insert(Record::Work(Arc::new(work)));
        }
        let checked = check_dossier(&OnDisk::of(&plan).path()).unwrap();
        found(&checked, Severity::Error).contains(&"dossier-check-road")
    };
    assert!(!roads(50.0));
    assert!(roads(48.0));
    assert!(!roads(30.0), "an end far from any other is an end");
}

fn zip_of(folder: &Path, names: &[(&str, &[u8])]) -> PathBuf {
    use std::io::Write;
    let path = folder.join("CSDL_A.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&path).unwrap());
    for (name, bytes) in names {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap();
    path
}

#[test]
fn a_packed_dossier_writes_nowhere_and_one_of_nothing_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let names: &[(&str, &[u8])] = &[("../evil.txt", b"x"), ("CSDL_A/a.txt", b"x")];
    let checked = check_dossier(&zip_of(folder.path(), names)).unwrap();
    assert!(found(&checked, Severity::Error).contains(&"dossier-check-outside"));
    assert!(!folder.path().parent().unwrap().join("evil.txt").exists());
    let bomb = vec![0; 64 * 1024 * 1024];
    let refused = check_dossier(&zip_of(folder.path(), &[("CSDL_A/a", &bomb)])).unwrap_err();
    assert_eq!(refused.obstacle, IoObstacle::TooMuch);
    let empty = folder.path().join(NAME);
    fs::create_dir(&empty).unwrap();
    assert_eq!(check_dossier(&empty).unwrap_err().obstacle, IoObstacle::Empty);
}

#[test]
fn whatever_stands_in_a_cell_a_finding_is_one_line_that_can_be_read() {
    let dossier = OnDisk::of(&complete().plan);
    let long = "9".repeat(5_000);
    let change = format!("UPDATE {LOTS} SET maHoSoQH = 'A' || char(10) || '{long}'");
    sql(&dossier, PLANNED, &change);
    let checked = check_dossier(&dossier.path()).unwrap();
    let texts = Texts::new(Language::Vietnamese);
    let mut says = checked.findings.iter().map(|finding| texts.say(&finding.says));
    let form = says.find(|says| says.contains("không đúng dạng")).unwrap();
    assert!(form.contains("A 99") && form.chars().count() < 300, "{form}");
}
