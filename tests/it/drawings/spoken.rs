//! Texts inside tables and leaders, and curves of which only points are kept: as a CAD program saves them.

use super::{feature, read, rows};
use acadrust::entities::{MultiLeader, Spline, Table};
use acadrust::types::{DxfVersion, Vector3};
use acadrust::{CadDocument, DwgWriter, DxfWriter, EntityType};
use lapday::io::FeatureFile;
use lapday::wkb::Geometry;

fn at(x: f64, y: f64) -> Vector3 {
    Vector3::new(x, y, 0.0)
}

/// What is read of a drawing with these, from DXF and from DWG.
fn drawn(entities: Vec<EntityType>) -> [FeatureFile; 2] {
    let mut document = CadDocument::with_version(DxfVersion::AC1032);
    for entity in entities {
        document.add_entity(entity).unwrap();
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("a.dxf");
    DxfWriter::new(&document).write_to_file(&path).unwrap();
    let dxf = read("a.dxf", &std::fs::read(&path).unwrap()).unwrap();
    let dwg = read("a.dwg", &DwgWriter::write_to_vec(&document).unwrap()).unwrap();
    [dxf, dwg]
}

#[test]
fn a_leader_says_its_words_where_it_points_to() {
    let tip = MultiLeader::with_text(
        "{\\C1;A-01}\\Ptầng 2",
        at(50.0, 60.0),
        vec![at(5.0, 6.0), at(50.0, 60.0)],
    );
    let alone = MultiLeader::with_text("A-02", at(70.0, 80.0), Vec::new());
    for file in drawn(vec![
        EntityType::MultiLeader(Box::new(tip)),
        EntityType::MultiLeader(Box::new(alone)),
    ]) {
        assert_eq!(rows(&file), ["0 MULTILEADER 5.000 6.000", "0 MULTILEADER 70.000 80.000"]);
        assert_eq!(feature(&file, 0, "text"), "A-01\ntầng 2");
        assert_eq!(feature(&file, 1, "text"), "A-02");
        assert_eq!(file.left_out, []);
    }
}

#[test]
fn each_cell_of_a_table_is_a_text_in_its_middle_and_what_rules_it_is_no_land() {
    let mut table = Table::new(at(100.0, 200.0), 2, 2);
    table.set_uniform_row_height(10.0);
    table.set_uniform_column_width(40.0);
    for (row, column, says) in [(0, 0, "Lô"), (0, 1, "Diện tích"), (1, 0, "A-01")] {
        assert!(table.set_cell_text(row, column, says));
    }
    for file in drawn(vec![EntityType::Table(Box::new(table))]) {
        assert_eq!(
            rows(&file),
            [
                "0 ACAD_TABLE 120.000 195.000",
                "0 ACAD_TABLE 160.000 195.000",
                "0 ACAD_TABLE 120.000 185.000"
            ]
        );
        let said: Vec<&str> = (0..3).map(|place| feature(&file, place, "text")).collect();
        assert_eq!(said, ["Lô", "Diện tích", "A-01"]);
        assert_eq!(file.left_out, []);
    }
}

fn way(file: &FeatureFile) -> Vec<(f64, f64)> {
    let Ok(Geometry::Line(way)) = &file.layers[0].shapes[0] else { panic!("{file:?}") };
    way.0.iter().map(|corner| (corner.x, corner.y)).collect()
}

fn comes_by(way: &[(f64, f64)], (x, y): (f64, f64)) -> bool {
    way.iter().any(|corner| (corner.0 - x).hypot(corner.1 - y) < 0.001)
}

#[test]
fn a_curve_kept_by_the_points_it_runs_through_runs_through_them() {
    let points = [(0.0, 0.0), (10.0, 10.0), (30.0, 5.0), (40.0, 20.0)];
    let curve = Spline::from_fit_points(points.map(|(x, y)| at(x, y)).to_vec());
    for file in drawn(vec![EntityType::Spline(curve)]) {
        let way = way(&file);
        assert!(way.len() > 20 && points.into_iter().all(|point| comes_by(&way, point)), "{way:?}");
        assert_eq!((way[0], way[way.len() - 1]), (points[0], points[3]));
    }
}

/// Between two points that are left straight up and met straight down, the middle lies a quarter of their
/// distance above them (Hermite).
#[test]
fn where_a_curve_says_how_it_begins_and_ends_it_does_so() {
    let mut curve = Spline::from_fit_points(vec![at(0.0, 0.0), at(10.0, 0.0)]);
    (curve.begin_tangent, curve.end_tangent) = (at(0.0, 3.0), at(0.0, -3.0));
    let [file, _] = drawn(vec![EntityType::Spline(curve)]);
    assert!(comes_by(&way(&file), (5.0, 2.5)), "{:?}", way(&file));
}

#[test]
fn a_closed_curve_through_points_bounds_land_and_has_no_corner_where_it_closes() {
    let mut curve =
        Spline::from_fit_points(vec![at(10.0, 0.0), at(0.0, 10.0), at(-10.0, 0.0), at(0.0, -10.0)]);
    curve.flags.closed = true;
    let [file, _] = drawn(vec![EntityType::Spline(curve)]);
    let Ok(Geometry::Rings(land)) = &file.layers[0].shapes[0] else { panic!("{file:?}") };
    let corners: Vec<_> = land.0[0].exterior().coords().collect();
    // As round at the first point as at the others: the same on both sides of each axis.
    let reach = |side: f64| corners.iter().map(|at| at.x * side).fold(0.0, f64::max);
    assert!((reach(1.0) - reach(-1.0)).abs() < 0.001, "{} {}", reach(1.0), reach(-1.0));
    let area = geo::Area::unsigned_area(land);
    assert!((300.0..=330.0).contains(&area), "{area}");
}
