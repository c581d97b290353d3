//! Everything that makes an area meaningless is found and named by the numbers of the table.

use super::rings;
use crate::story::{in_english, in_vietnamese};
use geo::{Area, BooleanOps, Coord, LineString, MultiPolygon, Polygon, Rect, Validation};
use lapday::i18n::Message;
use lapday::operations::{Flaw, FlawKind, flaws};
use proptest::prelude::*;

/// A clockwise square from its south-west corner.
const SQUARE: [(f64, f64); 4] = [(0.0, 0.0), (0.0, 100.0), (100.0, 100.0), (100.0, 0.0)];

/// As [`rings`] but with the parts and holes as they are said to be.
fn parts(parts: &[&[&[(f64, f64)]]]) -> MultiPolygon {
    let line = |ring: &[(f64, f64)]| LineString::from(ring.to_vec());
    parts
        .iter()
        .map(|part| Polygon::new(line(part[0]), part[1..].iter().map(|hole| line(hole)).collect()))
        .collect()
}

fn said(rings: &MultiPolygon) -> Vec<String> {
    flaws(rings).iter().map(|flaw| in_vietnamese(&flaw.message())).collect()
}

fn kinds(rings: &MultiPolygon) -> Vec<FlawKind> {
    flaws(rings).iter().map(|flaw| flaw.kind).collect()
}

#[test]
fn sound_boundaries_have_no_flaws() {
    let hole = [(20.0, 20.0), (20.0, 40.0), (40.0, 40.0)];
    let touching = [(0.0, 70.0), (30.0, 90.0), (30.0, 60.0)];
    let beside = [(100.0, 100.0), (100.0, 200.0), (200.0, 200.0)];
    let sound = [
        rings(&[&SQUARE]),
        rings(&[&SQUARE, &hole]),
        rings(&[&SQUARE, &hole, &touching]),
        rings(&[&SQUARE, &beside]),
        rings(&[&SQUARE.map(|(x, y)| (y, x))]),
    ];
    for (place, rings) in sound.iter().enumerate() {
        assert_eq!(flaws(rings), Vec::<Flaw>::new(), "boundary {place}");
    }
}

#[test]
fn three_identical_points_and_too_few_are_named() {
    let point = (5.0, 5.0);
    assert_eq!(
        said(&parts(&[&[&[point, point, point]]])),
        [
            "các điểm 1, 2 trùng nhau; hãy xóa bớt, chỉ giữ một điểm",
            "vòng gồm điểm 1, 2 có ít hơn 3 điểm khác nhau; hãy bổ sung điểm còn thiếu"
        ]
    );
    let [one, two, three, four] = SQUARE;
    assert_eq!(
        said(&rings(&[&[one, two, two, two, three, four]])),
        ["các điểm 2, 3, 4 trùng nhau; hãy xóa bớt, chỉ giữ một điểm"]
    );
    assert_eq!(kinds(&rings(&[&[one, two]])), [FlawKind::TooFew]);
    assert_eq!(kinds(&MultiPolygon(vec![])), [FlawKind::Empty]);
}

#[test]
fn corners_on_one_line_have_no_area() {
    let line = [(0.0, 0.0), (30.0, 10.0), (60.0, 20.0), (45.0, 15.0)];
    assert_eq!(
        said(&rings(&[&line])),
        [
            "các điểm 1, 2, 3, 4 nằm trên một đường thẳng nên không có diện tích; hãy kiểm tra tọa độ"
        ]
    );
    let almost = [(0.0, 0.0), (50.0, 0.000_4), (100.0, 0.0)];
    assert_eq!(kinds(&rings(&[&almost])), [FlawKind::NoArea]);
    let narrow = [(0.0, 0.0), (50.0, 0.01), (100.0, 0.0)];
    assert_eq!(kinds(&rings(&[&narrow])), []);
}

#[test]
fn a_spike_is_named_by_its_tip() {
    let [one, two, three, four] = SQUARE;
    let spiked = rings(&[&[one, two, three, (100.0, 300.0), three, four]]);
    let flaws = flaws(&spiked);
    assert_eq!(flaws[0].kind, FlawKind::Spike);
    assert_eq!(
        in_vietnamese(&flaws[0].message()),
        "ranh giới đi tới điểm 4 rồi quay ngược lại trên chính cạnh đó; hãy xóa hoặc sửa điểm này"
    );
}

#[test]
fn crossing_sides_are_numbered_as_the_table_is_though_kept_the_other_way_round() {
    // Kept counter-clockwise: the table runs 1, 6, 5, 4, 3, 2.
    let kept = [(0.0, 0.0), (90.0, 0.0), (90.0, 90.0), (30.0, 40.0), (60.0, 40.0), (0.0, 90.0)];
    assert_eq!(said(&rings(&[&kept])), ["cạnh 2–3 cắt cạnh 4–5; hãy kiểm tra thứ tự các điểm"]);
    let crossing = &flaws(&rings(&[&kept]))[0];
    let indices: Vec<usize> = crossing.corners.iter().map(|at| at.index).collect();
    assert_eq!(indices, [5, 4, 3, 2]);
}

#[test]
fn a_ring_that_touches_itself_is_named_by_corner_or_side() {
    let pinched =
        [(0.0, 0.0), (50.0, 50.0), (0.0, 100.0), (100.0, 100.0), (50.0, 50.0), (100.0, 0.0)];
    assert_eq!(kinds(&rings(&[&pinched])), [FlawKind::CornersMeet]);
    assert!(
        said(&rings(&[&pinched]))[0].starts_with("các điểm 2, 5 trùng nhau dù không liền nhau")
    );
    let leaning = [(0.0, 0.0), (0.0, 100.0), (100.0, 100.0), (0.0, 50.0), (100.0, 0.0)];
    assert_eq!(kinds(&rings(&[&leaning])), [FlawKind::CornerOnSide]);
    assert!(said(&rings(&[&leaning]))[0].starts_with("điểm 4 nằm trên cạnh 1–2"));
}

#[test]
fn holes_outside_across_and_over_each_other_are_named() {
    let shifted = |by: f64| [(20.0 + by, 20.0), (20.0 + by, 40.0), (40.0 + by, 40.0)];
    assert_eq!(
        said(&parts(&[&[&SQUARE, &shifted(200.0)]])),
        [
            "phần trống bên trong gồm điểm 5, 6, 7 nằm ngoài vòng ngoài; hãy kiểm tra tọa độ hoặc tách thành vùng riêng"
        ]
    );
    assert_eq!(
        said(&parts(&[&[&SQUARE, &[(90.0, 45.0), (110.0, 52.0), (110.0, 48.0)]]])),
        [
            "cạnh 5–6 của phần trống bên trong cắt hoặc chạy chồng lên cạnh 3–4 của vòng ngoài; hãy kiểm tra tọa độ hai vòng"
        ]
    );
    let flush = [(0.0, 20.0), (0.0, 40.0), (40.0, 40.0)];
    assert_eq!(kinds(&parts(&[&[&SQUARE, &flush]])), [FlawKind::HoleCrosses]);
    assert_eq!(
        kinds(&parts(&[&[&SQUARE, &shifted(0.0), &shifted(5.0)]])),
        [FlawKind::HolesOverlap]
    );
    let inside = [(22.0, 30.0), (22.0, 38.0), (30.0, 38.0)];
    assert_eq!(kinds(&parts(&[&[&SQUARE, &shifted(0.0), &inside]])), [FlawKind::HolesOverlap]);
}

#[test]
fn a_hole_that_leaves_its_ring_through_corners_only_is_outside() {
    let dented = [(0.0, 0.0), (0.0, 100.0), (50.0, 50.0), (100.0, 100.0), (100.0, 0.0)];
    // From inside it runs to the two upper corners of the field and over the dent between them.
    let over_the_dent = [(50.0, 25.0), (0.0, 100.0), (50.0, 140.0), (100.0, 100.0)];
    assert_eq!(kinds(&parts(&[&[&dented, &over_the_dent]])), [FlawKind::HoleOutside]);
    let under_it = [(40.0, 20.0), (30.0, 50.0), (70.0, 50.0), (60.0, 20.0)];
    assert_eq!(kinds(&parts(&[&[&dented, &under_it]])), []);
}

#[test]
fn parts_that_overlap_or_share_a_side_are_named() {
    let moved = |east: f64| SQUARE.map(|(x, y)| (x + east, y));
    assert_eq!(kinds(&parts(&[&[&SQUARE], &[&moved(50.0)]])), [FlawKind::PartsOverlap]);
    let lifted = SQUARE.map(|(x, y)| (x + 50.0, y + 50.0));
    assert_eq!(kinds(&parts(&[&[&SQUARE], &[&lifted]])), [FlawKind::PartsOverlap]);
    assert_eq!(
        said(&parts(&[&[&SQUARE], &[&moved(100.0)]])),
        ["cạnh 3–4 trùng với cạnh 5–6 của vùng khác; hãy gộp hai vùng thành một"]
    );
    let small = [(20.0, 20.0), (20.0, 40.0), (40.0, 40.0)];
    assert_eq!(kinds(&parts(&[&[&SQUARE], &[&small]])), [FlawKind::PartsOverlap]);
    let hole = [(10.0, 10.0), (10.0, 90.0), (90.0, 90.0), (90.0, 10.0)];
    assert_eq!(kinds(&parts(&[&[&SQUARE, &hole], &[&small]])), [], "an island in a hole");
}

#[test]
fn parts_that_overlap_behind_a_common_line_are_told_from_neighbours() {
    let turned = {
        let mut turned = SQUARE;
        turned.reverse();
        turned
    };
    let inside = [(20.0, 0.0), (20.0, 30.0), (50.0, 30.0), (50.0, 0.0)];
    let hole = [(20.0, 20.0), (20.0, 40.0), (40.0, 40.0), (40.0, 20.0)];
    let half = [(20.0, 20.0), (20.0, 40.0), (30.0, 40.0), (30.0, 20.0)];
    let too_long = [(20.0, 20.0), (20.0, 60.0), (40.0, 60.0), (40.0, 20.0)];
    let upper = [(0.0, 100.0), (0.0, 150.0), (60.0, 150.0), (60.0, 100.0)];
    for overlapping in [
        parts(&[&[&SQUARE], &[&SQUARE]]),
        parts(&[&[&SQUARE], &[&turned]]),
        parts(&[&[&SQUARE], &[&inside]]),
        parts(&[&[&inside], &[&turned]]),
        parts(&[&[&SQUARE, &hole], &[&SQUARE, &hole]]),
        parts(&[&[&SQUARE, &hole], &[&too_long]]),
        parts(&[&[&SQUARE], &[&upper], &[&turned]]),
    ] {
        let found = kinds(&overlapping);
        assert!(found.contains(&FlawKind::PartsOverlap), "{overlapping:?}: {found:?}");
    }
    for neighbours in [
        parts(&[&[&SQUARE], &[&upper]]),
        parts(&[&[&turned], &[&upper]]),
        parts(&[&[&SQUARE, &hole], &[&hole]]),
        parts(&[&[&SQUARE, &hole], &[&half]]),
    ] {
        assert_eq!(kinds(&neighbours), [FlawKind::PartsShareSide], "{neighbours:?}");
    }
}

#[test]
fn however_many_harmless_flaws_there_are_the_others_are_found() {
    let field = |number: i32| {
        let (x, y) = (f64::from(number % 20) * 10.0, f64::from(number / 20) * 10.0);
        Rect::new((x, y), (x + 10.0, y + 10.0)).to_polygon()
    };
    let mut fields: MultiPolygon = (0..400).map(field).collect();
    assert_eq!(flaws(&fields).len(), 100);
    assert!(flaws(&fields).iter().all(|flaw| flaw.kind.leaves_area()));
    fields.0.push(field(399));
    assert_eq!(kinds(&fields)[0], FlawKind::PartsOverlap);
}

#[test]
fn every_kind_of_flaw_is_a_sentence_in_both_languages() {
    let hole = [(20.0, 20.0), (20.0, 40.0), (40.0, 40.0)];
    let samples = [
        parts(&[&[&[(1.0, 1.0); 3]]]),
        parts(&[&[&SQUARE, &hole, &hole]]),
        parts(&[&[&SQUARE], &[&SQUARE]]),
        rings(&[&[(0.0, 0.0), (f64::INFINITY, 1.0), (1.0, f64::NAN)]]),
        super::bow_tie(),
    ];
    for flaw in samples.iter().flat_map(flaws) {
        for text in [in_vietnamese(&flaw.message()), in_english(&flaw.message())] {
            assert!(!text.starts_with("boundary-") && text.contains(';'), "{text}");
        }
    }
    let lost = flaws(&samples[3]);
    let keys: Vec<_> = lost.iter().map(Flaw::message).collect();
    assert!(keys.contains(&Message::new("boundary-flaw-not-a-number").with("corners", "3")));
    assert!(keys.contains(&Message::new("boundary-flaw-too-far").with("corners", "2")));
}

/// A coastline of `count` corners with a hundred square holes.
fn large(count: usize) -> MultiPolygon {
    let spot = |at: usize| {
        let angle = at as f64 / count as f64 * std::f64::consts::TAU;
        let radius = 5_000.0 + (at * 37 % 200) as f64 / 1_000.0;
        Coord { x: 549_000.0 + radius * angle.sin(), y: 1_828_000.0 + radius * angle.cos() }
    };
    let hole = |at: i32| {
        let (x, y) =
            (549_000.0 + f64::from(at % 10) * 50.0, 1_828_000.0 + f64::from(at / 10) * 50.0);
        LineString::from(vec![(x, y), (x, y + 20.0), (x + 20.0, y + 20.0), (x + 20.0, y)])
    };
    MultiPolygon(vec![Polygon::new((0..count).map(spot).collect(), (0..100).map(hole).collect())])
}

#[test]
fn a_hundred_thousand_corners_are_judged() {
    let sound = large(100_000);
    assert_eq!(flaws(&sound), Vec::<Flaw>::new());
    // All sides of a wild table cross nearly all others.
    let wild = |at: usize| {
        let spread = |factor: usize| (at * factor % 99_991) as f64;
        Coord { x: 540_000.0 + spread(7_919), y: 1_800_000.0 + spread(104_729) }
    };
    let wild: LineString = (0..100_000).map(wild).collect();
    let found = flaws(&MultiPolygon(vec![Polygon::new(wild, vec![])]));
    assert!(found.len() >= 100, "a hundred are enough to see that it is wild");
    // Comparing each side with each would take hours.
}

fn corner() -> impl Strategy<Value = (f64, f64)> {
    (0..7_i32, 0..7_i32).prop_map(|(x, y)| (f64::from(x), f64::from(y)))
}

fn ring(corners: std::ops::Range<usize>) -> impl Strategy<Value = LineString> {
    prop::collection::vec(corner(), corners).prop_map(LineString::from)
}

fn part() -> impl Strategy<Value = Polygon> {
    (ring(3..7), prop::collection::vec(ring(3..5), 0..3))
        .prop_map(|(outer, holes)| Polygon::new(outer, holes))
}

fn rectangle() -> impl Strategy<Value = Polygon> {
    (corner(), corner()).prop_map(|(one, other)| Rect::new(one, other).to_polygon())
}

/// `geo` takes three corners on a line for a ring; we do not.
fn has_a_line(rings: &MultiPolygon) -> bool {
    flaws(rings).iter().any(|flaw| flaw.kind == FlawKind::NoArea)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(3_000))]

    /// The verdict is that of `geo`, but for corners repeated in a row, which `geo` lets pass.
    #[test]
    fn the_verdict_on_small_boundaries_is_that_of_geo(
        parts in prop::collection::vec(part(), 1..3),
    ) {
        let rings = MultiPolygon(parts);
        if has_a_line(&rings) {
            return Ok(());
        }
        let found = flaws(&rings);
        let is_sound = found.iter().all(|flaw| flaw.kind == FlawKind::Repeated);
        prop_assert_eq!(is_sound, rings.is_valid(), "{:?} {:?}", found, rings.check_validation());
    }

    /// An area that is given is that of the land the parts cover together.
    #[test]
    fn parts_whose_area_is_given_cover_as_much_land_together(
        parts in prop::collection::vec(prop_oneof![rectangle(), part()], 2..4),
    ) {
        let sound: Vec<Polygon> = parts
            .into_iter()
            .filter(|part| kinds(&MultiPolygon(vec![part.clone()])).is_empty())
            .collect();
        let rings = MultiPolygon(sound.clone());
        let found = kinds(&rings);
        let union = sound.into_iter().fold(MultiPolygon(vec![]), |land, part| land.union(&part));
        let counted_twice = rings.unsigned_area() - union.unsigned_area();
        let is_given = found.iter().all(|kind| kind.leaves_area());
        let message = format!("{found:?} {counted_twice} {rings:?}");
        prop_assert_eq!(is_given, counted_twice < 1e-6 && !rings.0.is_empty(), "{}", message);
    }

    /// One part with well-placed holes: most of these are sound.
    #[test]
    fn the_verdict_on_a_square_with_small_holes_is_that_of_geo(
        holes in prop::collection::vec(ring(3..5), 1..4),
    ) {
        let outer = LineString::from(vec![(-1.0, -1.0), (-1.0, 7.0), (3.0, 5.0), (7.0, 7.0), (7.0, -1.0)]);
        let rings = MultiPolygon(vec![Polygon::new(outer, holes)]);
        if has_a_line(&rings) {
            return Ok(());
        }
        let found = flaws(&rings);
        let is_sound = found.iter().all(|flaw| flaw.kind == FlawKind::Repeated);
        prop_assert_eq!(is_sound, rings.is_valid(), "{:?} {:?}", found, rings.check_validation());
    }
}
