//! Any boundary goes out as a table of corners and comes back as it was.

use super::corners;
use geo::{Coord, LineString, MultiPolygon, Point, Polygon};
use lapday::domain::{Boundary, BoundaryFacts, BoundarySource};
use lapday::geodesy::{Crs, Grid};
use lapday::i18n::{Language, Texts};
use lapday::io::{CORNER_FORMATS, CornerListing, CornerTable, corner_table, sheets_from_file};
use lapday::operations::{boundary_from_rings, flaws, is_same_boundary};
use proptest::prelude::*;
use std::fs;
use std::path::Path;
use strum::VariantArray;
use tempfile::TempDir;

/// Half of the last digit of a table, and a hair.
const AS_PRINTED: f64 = 0.000_500_1;

/// A ring round a place: one corner in each of its directions, so that no sides cross.
fn ring(
    shares: &[f64],
    turn: usize,
    is_backwards: bool,
    middle: Coord,
    reach_m: f64,
) -> LineString {
    let mut corners: Vec<Coord> = (0_u32..)
        .zip(shares)
        .map(|(place, share)| {
            let angle = f64::from(place) / shares.len() as f64 * std::f64::consts::TAU;
            let away = reach_m * share;
            Coord { x: middle.x + away * angle.cos(), y: middle.y + away * angle.sin() }
        })
        .collect();
    corners.rotate_left(turn % shares.len());
    if is_backwards {
        corners.reverse();
    }
    LineString(corners)
}

/// How far each corner lies out, which is the first, and whether the ring runs backwards.
type Shares = (Vec<f64>, usize, bool);

fn shares() -> impl Strategy<Value = Shares> {
    (prop::collection::vec(0.8..1.0_f64, 3..14), 0..20_usize, any::<bool>())
}

/// A part with up to two holes, to be put somewhere.
fn part() -> impl Strategy<Value = (f64, Shares, Vec<Shares>)> {
    (20.0..900.0_f64, shares(), prop::collection::vec(shares(), 0..3))
}

fn boundary() -> impl Strategy<Value = MultiPolygon> {
    prop::collection::vec(part(), 1..4).prop_map(|parts| {
        let parts = parts.into_iter().zip(0_u32..);
        parts
            .map(|((reach_m, outer, holes), place)| {
                let middle =
                    Coord { x: 549_000.123 + 2_000.0 * f64::from(place), y: 1_828_000.456 };
                // Well within a triangle of these corners.
                let inside =
                    holes.into_iter().zip([-0.12, 0.12]).map(|((shares, turn, back), off)| {
                        let middle = Coord { x: middle.x + off * reach_m, ..middle };
                        ring(&shares, turn, back, middle, 0.1 * reach_m)
                    });
                let (shares, turn, back) = outer;
                Polygon::new(ring(&shares, turn, back, middle, reach_m), inside.collect())
            })
            .collect()
    })
}

fn listing(rings: &MultiPolygon) -> CornerListing {
    let facts = BoundaryFacts {
        name: "Cụm công nghiệp Lò Rèn".to_owned(),
        boundary: Some(Boundary::new(rings.clone())),
        source: Some(BoundarySource::Surveyed),
        accuracy_m: Some(0.1),
        stated: None,
    };
    CornerListing::new(&facts, &Grid::hue()).unwrap()
}

fn read_back(rings: &MultiPolygon, path: &Path, language: Language) -> CornerTable {
    let bytes = corner_table(&[listing(rings)], path, &Texts::new(language)).unwrap();
    fs::write(path, bytes).unwrap();
    corners(&sheets_from_file(path).unwrap()[0])
}

fn made_of(table: &CornerTable) -> MultiPolygon {
    let point = |[north, east]: &[f64; 2]| Point::new(*east, *north);
    boundary_from_rings(table.raw().iter().map(|ring| ring.iter().map(point).collect()).collect())
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn any_boundary_comes_back_from_its_own_table(rings in boundary()) {
        prop_assert_eq!(flaws(&rings), vec![], "the test makes sound ones");
        let folder = TempDir::new().unwrap();
        for language in Language::VARIANTS {
            for (ending, _) in CORNER_FORMATS {
                let path = folder.path().join(format!("{}.{ending}", language.code()));
                let table = read_back(&rings, &path, *language);
                prop_assert!(table.refused.is_empty(), "{ending}: {:?}", table.refused);
                prop_assert_eq!(table.stated, Some(Crs::Grid(Grid::hue())), "{}", ending);
                prop_assert_eq!(table.lots().len(), 1, "{}", ending);
                let within_m = if *ending == "xlsx" { 0.0 } else { AS_PRINTED };
                let again = made_of(&table);
                prop_assert!(is_same_boundary(&rings, &again, within_m), "{ending}: {rings:?} {again:?}");
                prop_assert!(is_same_boundary(&rings, &again, table.same_within_m()), "{ending}");
            }
        }
    }
}
