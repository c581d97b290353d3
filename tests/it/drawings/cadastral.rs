//! A cadastral drawing of the old sort: single lines that neighbours share, numbers of parcels as texts, no
//! parcel drawn by itself.

use super::drawing;
use crate::story::given;
use lapday::io::{DrawnCode, DrawnOn, FeatureFile, LotChoice, WhyLost, drawn_lots};
use std::fmt::Write as _;
use std::time::Instant;

/// Parcels across and up: 231 together.
const ACROSS: usize = 21;
const UP: usize = 11;
/// About how large they are, metres.
const WIDTH: f64 = 14.0;
const HEIGHT: f64 = 22.0;
const EAST: f64 = 549_000.0;
const NORTH: f64 = 1_828_000.0;
/// Parcels without a number, and those with two.
const UNNUMBERED: [usize; 7] = [3, 40, 77, 101, 150, 199, 230];
const TWICE: [usize; 10] = [5, 17, 33, 60, 88, 120, 144, 171, 202, 220];

/// Numbers that look thrown, the same each time.
struct Thrown(u64);

impl Thrown {
    /// Between -1 and 1.
    fn next(&mut self) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 11) as f64 / (1_u64 << 52) as f64 - 1.0
    }
}

fn line(entities: &mut String, from: (f64, f64), to: (f64, f64)) {
    writeln!(
        entities,
        "LINE 8=RANH_THUA 10={:.4} 20={:.4} 11={:.4} 21={:.4}",
        EAST + from.0,
        NORTH + from.1,
        EAST + to.0,
        NORTH + to.1
    )
    .unwrap();
}

fn text(entities: &mut String, layer: &str, at: (f64, f64), says: &str) {
    let (x, y) = (EAST + at.0, NORTH + at.1);
    writeln!(entities, "TEXT 8={layer} 10={x:.4} 20={y:.4} 40=1 1={says}").unwrap();
}

/// How high a row begins at an easting: rows lie askew.
fn row_at(row: usize, x: f64) -> f64 {
    row as f64 * HEIGHT + x * 0.02 + (row as f64 * 1.7).sin() * 2.0
}

/// Rows are whole lines, which fences meet without a corner; a fence ends up to eight millimetres short of
/// its row or beyond it, and every tenth one goes through two rows.
fn cadastral() -> FeatureFile {
    let mut entities = String::new();
    let mut thrown = Thrown(42);
    let end = ACROSS as f64 * WIDTH;
    for row in 0..=UP {
        line(&mut entities, (0.0, row_at(row, 0.0)), (end, row_at(row, end)));
    }
    for row in 0..UP {
        for fence in 0..=ACROSS {
            let is_side = fence == 0 || fence == ACROSS;
            let lean = if is_side { 0.0 } else { thrown.next() * 2.0 };
            let (low, high) = (fence as f64 * WIDTH, fence as f64 * WIDTH + lean);
            let off = |thrown: &mut Thrown| if is_side { 0.0 } else { thrown.next() * 0.008 };
            let is_long = !is_side && fence % 10 == 0 && row % 2 == 0 && row + 1 < UP;
            let goes_on = !is_side && fence % 10 == 0 && row % 2 == 1;
            if goes_on {
                continue;
            }
            let (x, to) = if is_long { (low, row + 2) } else { (high, row + 1) };
            let (below, above) =
                (row_at(row, low) + off(&mut thrown), row_at(to, x) + off(&mut thrown));
            line(&mut entities, (low, below), (x, above));
        }
    }
    for parcel in 0..ACROSS * UP {
        let (column, row) = (parcel % ACROSS, parcel / ACROSS);
        let x = (column as f64 + 0.5) * WIDTH;
        let at = (x, row_at(row, x) + HEIGHT / 2.0);
        let number = parcel + 1;
        if !UNNUMBERED.contains(&parcel) {
            text(&mut entities, "SO_THUA", at, &number.to_string());
        }
        if TWICE.contains(&parcel) {
            text(&mut entities, "SO_THUA", (at.0, at.1 + 3.0), &format!("{number}a"));
        }
        if parcel % 2 == 0 {
            text(&mut entities, "DIEN_TICH", (at.0, at.1 - 3.0), "308,0~m2");
            text(&mut entities, "LOAI_DAT", (at.0, at.1 - 6.0), "ODT");
        }
    }
    for (place, x) in [-30.0, -60.0, -90.0].into_iter().enumerate() {
        text(&mut entities, "SO_THUA", (x, 50.0), &format!("{}", 901 + place));
    }
    drawing(&entities).read()
}

#[test]
fn all_parcels_are_found_and_all_that_have_no_number_of_their_own_are_listed() {
    let file = cadastral();
    let begun = Instant::now();
    let found = drawn_lots(&file, &LotChoice::default());
    println!("{} parcels in {:?}", found.lots.len(), begun.elapsed());
    assert_eq!(found.codes.as_deref(), Some("SO_THUA"));
    assert_eq!((found.bounds.faces, found.lots.len()), (231, 231));
    assert_eq!(found.bounds.loose, []);
    let count = |is: fn(&DrawnCode) -> bool| found.lots.iter().filter(|lot| is(&lot.code)).count();
    assert_eq!(count(|code| matches!(code, DrawnCode::One(_))), 214);
    let plan = given().cluster("Tứ Hạ").plan;
    let made = found.layer("tờ 12", &file, &DrawnOn { plan: &plan, crs: None, zone: None });
    assert_eq!(made.layer.shapes.len(), 214);
    let lost = |why: WhyLost| made.lost.iter().filter(|thing| thing.why == why).count();
    assert_eq!(lost(WhyLost::Uncoded), UNNUMBERED.len() + TWICE.len());
    assert_eq!((lost(WhyLost::Outside), made.lost.len()), (3, 20));
    assert!(made.lost.iter().any(|thing| thing.name == "6 + 6a"), "{:?}", made.lost[0]);
}
