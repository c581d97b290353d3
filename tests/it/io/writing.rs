//! Corner tables written and read back.

use super::{corners, read};
use geo::{MultiPolygon, Point, polygon};
use lapday::domain::{Boundary, BoundaryFacts, BoundarySource};
use lapday::geodesy::{Crs, Grid};
use lapday::i18n::{Language, Texts};
use lapday::io::{
    CornerListing, CornerTable, corner_rows_text, corner_table_csv, corner_table_text,
    corner_table_xlsx, sheets_from_file, text_from_bytes,
};
use std::fs;
use strum::VariantArray;
use tempfile::TempDir;

const MILLIMETRE: f64 = 0.001;

fn two_parts_and_a_hole() -> MultiPolygon {
    let large = polygon!(
        exterior: [(x: 549_000.123_4, y: 1_828_500.567_8), (x: 549_000.0, y: 1_828_900.0), (x: 549_400.0, y: 1_828_900.0), (x: 549_400.0, y: 1_828_500.0)],
        interiors: [[(x: 549_100.0, y: 1_828_600.0), (x: 549_200.0, y: 1_828_600.0), (x: 549_200.0, y: 1_828_700.25), (x: 549_100.0, y: 1_828_700.0)]],
    );
    let small = polygon![(x: 549_500.0, y: 1_828_500.0), (x: 549_600.0, y: 1_828_500.0), (x: 549_550.0, y: 1_828_600.0)];
    MultiPolygon(vec![large, small])
}

fn listing() -> CornerListing {
    let facts = BoundaryFacts {
        name: "Cụm công nghiệp Thử/Nghiệm [A]: rất dài, dài hơn tên trang".to_owned(),
        boundary: Some(Boundary::new(two_parts_and_a_hole())),
        source: Some(BoundarySource::FromDecision),
        accuracy_m: Some(0.1),
        stated: None,
    };
    CornerListing::new(&facts, &Grid::from_epsg(9214).unwrap()).unwrap()
}

fn assert_same_corners(table: &CornerTable, what: &str) {
    let written = listing();
    assert_eq!(table.rings.len(), written.rings.len(), "{what}: {:?}", table.doubts);
    for (read, ring) in table.raw().iter().zip(&written.rings) {
        assert_eq!(read.len(), ring.corners.len(), "{what}");
        for ([north, east], corner) in read.iter().zip(&ring.corners) {
            let off = Point::new(*east, *north) - corner.point;
            assert!(off.x().hypot(off.y()) < MILLIMETRE, "{what}: {corner:?}");
        }
    }
    assert!(table.refused.is_empty(), "{what}: {:?}", table.refused);
    if what != "rows" {
        assert_eq!(
            table.stated,
            Some(Crs::Grid(written.grid)),
            "{what}: the heading names the grid"
        );
    }
    assert!(
        table.doubts.iter().all(|doubt| {
            matches!(
                doubt.kind,
                lapday::io::DoubtKind::TextSkipped | lapday::io::DoubtKind::RingsFound
            )
        }),
        "{what}: {:?}",
        table.doubts
    );
}

#[test]
fn a_table_written_is_read_back_to_the_millimetre() {
    let folder = TempDir::new().unwrap();
    for language in Language::VARIANTS {
        let texts = Texts::new(*language);
        let listing = [listing()];
        assert_same_corners(&read(&corner_rows_text(&listing[0], &texts)), "rows");
        assert_same_corners(&read(&corner_table_text(&listing, &texts)), "text");
        let csv = corner_table_csv(&listing, &texts);
        assert_same_corners(&read(&text_from_bytes(&csv)), "csv");
        let path = folder.path().join(format!("{}.xlsx", language.code()));
        fs::write(&path, corner_table_xlsx(&listing, &texts).unwrap()).unwrap();
        assert_same_corners(&corners(&sheets_from_file(&path).unwrap()[0]), "xlsx");
    }
}

#[test]
fn a_vietnamese_table_reads_like_one() {
    let text = corner_table_text(&[listing()], &Texts::new(Language::Vietnamese));
    let lines: Vec<&str> = text.lines().collect();
    assert!(lines[0].starts_with("Bảng tọa độ các điểm góc ranh giới: Cụm công nghiệp"), "{text}");
    assert_eq!(lines[1], "Hệ tọa độ VN-2000, kinh tuyến trục 107°00′, múi 3°");
    assert_eq!(lines[2], "Nguồn ranh giới: theo bảng tọa độ của quyết định");
    assert_eq!(lines[3], "Sai số vị trí điểm góc: ± 0,1 m");
    assert_eq!(lines[4], "Điểm\tX (m)\tY (m)\tS (m)");
    assert_eq!(lines[5], "Vòng 1");
    assert_eq!(lines[6], "1\t1828500,568\t549000,123\t399,432");
    assert_eq!(lines[10], "Vòng 2 (phần trống bên trong)");
}

#[test]
fn csv_is_what_the_languages_excel_opens() {
    let vietnamese = corner_table_csv(&[listing()], &Texts::new(Language::Vietnamese));
    assert!(vietnamese.starts_with(b"\xef\xbb\xbf"));
    assert!(text_from_bytes(&vietnamese).contains("1;1828500,568;549000,123;399,432"));
    let english = corner_table_csv(&[listing()], &Texts::new(Language::English));
    assert!(text_from_bytes(&english).contains("1,1828500.568,549000.123,399.432"));
}

#[test]
fn several_boundaries_go_into_one_workbook_under_names_excel_takes() {
    let bytes = corner_table_xlsx(&[listing(), listing()], &Texts::new(Language::Vietnamese));
    let folder = TempDir::new().unwrap();
    let path = folder.path().join("two.xlsx");
    fs::write(&path, bytes.unwrap()).unwrap();
    let sheets = sheets_from_file(&path).unwrap();
    assert_eq!(sheets.len(), 2);
    assert_ne!(sheets[0].name, sheets[1].name);
    assert!(sheets.iter().all(|sheet| sheet.name.chars().count() <= 31), "{sheets:?}");
    assert_eq!(sheets[0].rows[6][1], "1828500.5678", "a number keeps its digits");
}

#[test]
fn what_has_no_boundary_has_no_table() {
    assert!(
        CornerListing::new(&BoundaryFacts::default(), &Grid::from_epsg(9214).unwrap()).is_none()
    );
}
