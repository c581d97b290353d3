//! The coordinate doctor names the mistake in other people's coordinates and undoes it.

use crate::story::{Story, given, in_english, in_vietnamese};
use geo::{CoordsIter, Distance, Euclidean, Point};
use lapday::domain::{About, Boundary, BoundarySource, Bounded, LandUse, Lot, Plan, Record};
use lapday::geodesy::{Crs, Grid, Mistake, Reading};
use lapday::operations::{Candidate, Diagnosis, diagnose, diagnose_on, province_grids};
use std::sync::Arc;

const MILLIMETRE: f64 = 0.001;
/// The mistakes are made in these tests by shifts worked out with PROJ at one place and true to
/// this over a cluster.
const SHIFT_OF_ONE_PLACE: f64 = 0.01;

type Raw = Vec<Vec<[f64; 2]>>;

fn hue() -> Grid {
    Grid::from_epsg(9214).unwrap()
}

fn grid(epsg: u32) -> Grid {
    Grid::from_epsg(epsg).unwrap()
}

/// A cluster at Tứ Hạ ward, some 400 m across, not regular; easting and northing.
fn corners() -> Vec<Point> {
    [(0.0, 0.0), (410.3, -20.7), (450.9, 210.4), (230.2, 380.8), (-60.6, 290.1)]
        .map(|(east, north)| Point::new(548_900.0 + east, 1_828_400.0 + north))
        .to_vec()
}

/// As a table has them: northing or latitude first.
fn table(numbers: impl IntoIterator<Item = Point>) -> Raw {
    vec![numbers.into_iter().map(|at| [at.y(), at.x()]).collect()]
}

fn boundary(corners: &[Point]) -> Boundary {
    let ring: geo::LineString = corners.to_vec().into();
    Boundary::new(geo::MultiPolygon::new(vec![geo::Polygon::new(ring, Vec::new())]))
}

/// The cluster with its boundary from this source.
fn known_from(source: BoundarySource) -> Story {
    given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.boundary = Some(boundary(&corners()));
        zone.boundary_source = Some(source);
    })
}

fn of_cluster(story: &Story, raw: &Raw) -> Diagnosis {
    diagnose(&story.plan, raw, Some(Bounded::Zone(story.last_zone())))
}

/// The corners as another system has them.
fn in_system(epsg: u32) -> impl Iterator<Item = Point> {
    let crs = Crs::from_epsg(epsg).unwrap();
    corners().into_iter().map(move |corner| crs.from_wgs84(hue().to_wgs84(corner)))
}

/// The corners as someone gets them who makes a mistake; the shifts are PROJ's at Tứ Hạ ward.
fn made_wrongly(mistake: Mistake) -> Vec<Point> {
    let scaled = |at: Point| {
        let scale = 0.9996 / 0.9999;
        Point::new(500_000.0 + (at.x() - 500_000.0) * scale, at.y() * scale)
    };
    let unshifted = |at: Point| Point::new(at.x() + 195.414, at.y() - 112.017);
    let made = |at: Point| match mistake {
        Mistake::NoShift => unshifted(at),
        Mistake::UtmScale => scaled(at),
        Mistake::UtmScaleNoShift => scaled(unshifted(at)),
        Mistake::RotationsReversed => Point::new(at.x() + 0.631, at.y() + 0.183),
        Mistake::TranslationsOnly => Point::new(at.x() + 0.316, at.y() + 0.088),
    };
    corners().into_iter().map(made).collect()
}

fn best(diagnosis: &Diagnosis) -> &Candidate {
    diagnosis.candidates.first().expect("a reading")
}

fn off_m(candidate: &Candidate) -> f64 {
    let pairs = candidate.rings[0].iter().zip(corners());
    pairs.map(|(one, other)| Euclidean.distance(*one, other)).fold(0.0, f64::max)
}

#[test]
fn coordinates_of_the_plans_grid_are_taken_to_the_last_digit() {
    let story = known_from(BoundarySource::Illustrative);
    let diagnosis = of_cluster(&story, &table(corners()));
    let first = best(&diagnosis);
    assert!(diagnosis.is_certain);
    assert!(first.is_as_it_stands(&hue()));
    assert_eq!(first.rings[0], corners());
    assert_eq!(first.cost_m, None);
    assert_eq!(first.fit_m, None, "an illustration is nothing to be held against");
    assert_eq!(in_vietnamese(&first.lands), "trong Cụm công nghiệp Tứ Hạ");
    assert_eq!(
        in_vietnamese(&first.says),
        "Tọa độ VN-2000, kinh tuyến trục 107°00′, đúng lưới của kế hoạch."
    );
}

#[test]
fn each_mistake_is_recognised_by_surveyed_corners_and_undone() {
    // domain.md §4, at Tứ Hạ ward; 549 and 685 m there, 545 and 681 m farther south.
    let known = [
        (Mistake::NoShift, 225.2, "225 m"),
        (Mistake::UtmScale, 548.8, "549 m"),
        (Mistake::UtmScaleNoShift, 684.8, "685 m"),
        (Mistake::RotationsReversed, 0.657, "0,66 m"),
        (Mistake::TranslationsOnly, 0.328, "0,33 m"),
    ];
    let story = known_from(BoundarySource::Surveyed);
    for (mistake, cost_m, says) in known {
        let diagnosis = of_cluster(&story, &table(made_wrongly(mistake)));
        let first = best(&diagnosis);
        assert_eq!(first.reading, Reading::Mistaken(hue(), mistake));
        assert!(diagnosis.is_certain, "{mistake:?}");
        assert!(off_m(first) < SHIFT_OF_ONE_PLACE, "{mistake:?} is {} m off", off_m(first));
        assert!(first.fit_m.unwrap() < SHIFT_OF_ONE_PLACE);
        assert!((first.cost_m.unwrap() / cost_m - 1.0).abs() < 0.01, "{:?}", first.cost_m);
        let text = in_vietnamese(&first.says);
        assert!(text.contains(&format!("lệch {says}")), "{text}");
    }
}

#[test]
fn mistakes_of_a_town_farther_south_cost_what_domain_says() {
    // In the south of the town the scale costs 545 m, with the datum 681 m.
    let south: Vec<Point> =
        corners().iter().map(|at| Point::new(at.x(), at.y() - 12_000.0)).collect();
    let story = given().cluster("Bình Thành").zone_with(|zone| {
        zone.boundary = Some(boundary(&south));
        zone.boundary_source = Some(BoundarySource::FromDecision);
    });
    let scale = 0.9996 / 0.9999;
    let scaled = |at: &Point| Point::new(500_000.0 + (at.x() - 500_000.0) * scale, at.y() * scale);
    let unshifted =
        |at: &Point| Crs::Grid(hue()).from_wgs84(Crs::Vn2000.from_wgs84(hue().to_wgs84(*at)));
    let costs = |numbers: Vec<Point>| best(&of_cluster(&story, &table(numbers))).cost_m.unwrap();
    let scale_alone = costs(south.iter().map(scaled).collect());
    assert!((scale_alone - 545.0).abs() < 1.0, "{scale_alone}");
    // Numbers that skip the shift: what VN-2000 calls the position WGS 84 has.
    let skipped = south.iter().map(|at| *at + (*at - unshifted(at)));
    let both = costs(skipped.map(|at| scaled(&at)).collect());
    assert!((both - 681.0).abs() < 1.5, "{both}");
}

#[test]
fn a_neighbour_that_shares_two_corners_gives_the_shift_away() {
    let story = known_from(BoundarySource::FromDecision);
    let shared = made_wrongly(Mistake::NoShift);
    let beyond = [Point::new(549_700.0, 1_828_300.0), Point::new(549_720.0, 1_828_700.0)];
    let raw = table([shared[1], beyond[0], beyond[1], shared[2]]);
    let diagnosis = diagnose(&story.plan, &raw, None);
    assert_eq!(best(&diagnosis).reading, Reading::Mistaken(hue(), Mistake::NoShift));
    assert!(diagnosis.is_certain);
}

#[test]
fn an_old_survey_two_metres_off_still_shows_that_the_shift_is_missing() {
    let story = known_from(BoundarySource::Surveyed);
    let made = made_wrongly(Mistake::NoShift).into_iter();
    let resurveyed = made.map(|at| Point::new(at.x() + 1.5, at.y() - 1.0));
    let diagnosis = of_cluster(&story, &table(resurveyed));
    assert_eq!(best(&diagnosis).reading, Reading::Mistaken(hue(), Mistake::NoShift));
    assert!((best(&diagnosis).fit_m.unwrap() - 1.8).abs() < 0.1);
}

#[test]
fn a_resurvey_that_differs_by_decimetres_is_no_mistake_of_the_datum() {
    let story = known_from(BoundarySource::Surveyed).zone_with(|zone| zone.accuracy_m = Some(1.0));
    let moved = corners().into_iter().map(|at| Point::new(at.x() + 0.3, at.y() + 0.1));
    let diagnosis = of_cluster(&story, &table(moved));
    assert!(best(&diagnosis).is_as_it_stands(&hue()), "{:?}", best(&diagnosis).reading);
    assert!(diagnosis.is_certain);
}

#[test]
fn narrow_lots_do_not_make_a_right_table_look_shifted() {
    let mut story = given().cluster("Tứ Hạ");
    for row in 0..20 {
        for column in 0..20 {
            let (east, north) =
                (548_000.0 + f64::from(column) * 7.5, 1_828_000.0 + f64::from(row) * 25.0);
            let lot = geo::Rect::new((east, north), (east + 7.5, north + 25.0)).to_polygon();
            let mut record =
                Lot::new(story.plan.next_id(), story.last_zone(), "C", LandUse::Industrial);
            record.boundary = Some(Boundary::new(geo::MultiPolygon::new(vec![lot])));
            record.boundary_source = Some(BoundarySource::Surveyed);
            story.plan.insert(Record::Lot(Arc::new(record)));
        }
    }
    // 225 m and more away from any of them.
    let raw = table(corners());
    assert!(best(&diagnose(&story.plan, &raw, None)).is_as_it_stands(&hue()));
    // A lot on its own that would fall two metres beside its neighbours if it lacked the shift.
    let alone = geo::Rect::new((548_197.4, 1_828_065.0), (548_204.9, 1_828_090.0)).to_polygon();
    let raw = table(alone.exterior().points().skip(1));
    assert!(best(&diagnose(&story.plan, &raw, None)).is_as_it_stands(&hue()));
    // A lot more in the same row: it shares two corners as it stands.
    let next = geo::Rect::new((548_150.0, 1_828_050.0), (548_157.5, 1_828_075.0)).to_polygon();
    let raw = table(next.exterior().points().skip(1));
    assert!(best(&diagnose(&story.plan, &raw, None)).is_as_it_stands(&hue()));
}

#[test]
fn without_surveyed_corners_a_small_shift_is_never_claimed() {
    for source in [BoundarySource::Digitised, BoundarySource::Illustrative] {
        let diagnosis = of_cluster(&known_from(source), &table(made_wrongly(Mistake::NoShift)));
        assert!(best(&diagnosis).is_as_it_stands(&hue()), "{source:?}");
        let offered = diagnosis.candidates.iter().map(|candidate| candidate.reading);
        assert!(offered.count() > 1, "other readings are shown all the same");
    }
}

#[test]
fn another_meridian_is_recognised_by_where_it_lands() {
    let story = known_from(BoundarySource::Illustrative);
    for (epsg, meridian, cost) in [(5898, "108°00′", "107 km"), (5899, "107°45′", "80,1 km")]
    {
        let diagnosis = of_cluster(&story, &table(in_system(epsg)));
        let first = best(&diagnosis);
        assert_eq!(first.reading, Reading::As(Crs::Grid(grid(epsg))));
        assert!(diagnosis.is_certain, "{meridian}");
        assert!(off_m(first) < MILLIMETRE);
        assert_eq!(
            in_vietnamese(&first.says),
            format!(
                "Tọa độ VN-2000 theo kinh tuyến trục {meridian}, không phải 107°00′ của kế hoạch; \
                 nếu để nguyên, ranh giới lệch {cost}."
            )
        );
        let stands = diagnosis.candidates.iter().find(|other| other.is_as_it_stands(&hue()));
        let lands = in_vietnamese(&stands.expect("as it stands is always offered").lands);
        assert!(lands.starts_with("cách Cụm công nghiệp Tứ Hạ "), "{lands}");
    }
}

#[test]
fn every_three_degree_zone_is_recognised() {
    let story = known_from(BoundarySource::Surveyed);
    for home in Grid::all().filter(Grid::is_three_degree) {
        let diagnosis = of_cluster(&story, &table(in_system(home.epsg())));
        assert_eq!(best(&diagnosis).reading, Reading::As(Crs::Grid(home)));
        assert!(diagnosis.is_certain, "{}", home.meridian());
    }
}

#[test]
fn utm_of_a_receiver_and_of_vn2000_are_told_apart_by_surveyed_corners_only() {
    // UTM 48 on WGS 84 with PROJ: the numbers of EPSG:3405 without the shift.
    let on_wgs84 =
        in_system(4326).map(|lon_lat| grid(3405).from_wgs84(Crs::Vn2000.to_wgs84(lon_lat)));
    let raw = table(on_wgs84);
    let surveyed = of_cluster(&known_from(BoundarySource::Surveyed), &raw);
    assert_eq!(best(&surveyed).reading, Reading::Mistaken(grid(3405), Mistake::NoShift));
    assert!(surveyed.is_certain);
    let says = in_english(&best(&surveyed).says);
    assert!(says.contains("UTM zone 48 on WGS 84"), "{says}");

    let illustrated = of_cluster(&known_from(BoundarySource::Illustrative), &raw);
    assert!(!illustrated.is_certain);
    let offered: Vec<Reading> =
        illustrated.candidates.iter().take(2).map(|candidate| candidate.reading).collect();
    assert!(offered.contains(&Reading::As(Crs::Grid(grid(3405)))));
    assert!(offered.contains(&Reading::Mistaken(grid(3405), Mistake::NoShift)));
}

#[test]
fn swapped_columns_are_said_and_offered_turned() {
    let story = known_from(BoundarySource::Illustrative);
    let raw = vec![corners().iter().map(|at| [at.x(), at.y()]).collect()];
    let diagnosis = of_cluster(&story, &raw);
    let first = best(&diagnosis);
    assert!(first.swapped && diagnosis.is_certain);
    assert_eq!(first.rings[0], corners());
    assert!(in_vietnamese(&first.says).starts_with("Hai cột bị đổi chỗ"));
    let stands = diagnosis.candidates.last().unwrap();
    assert!(stands.is_as_it_stands(&hue()), "as it stands is offered, however wrong");
    assert_eq!(in_vietnamese(&stands.lands), "ngoài vùng Việt Nam");
}

#[test]
fn swapped_columns_of_another_meridian_are_both_said() {
    let story = known_from(BoundarySource::Illustrative);
    let raw = vec![in_system(5898).map(|at| [at.x(), at.y()]).collect()];
    let diagnosis = of_cluster(&story, &raw);
    let first = best(&diagnosis);
    assert_eq!((first.reading, first.swapped), (Reading::As(Crs::Grid(grid(5898))), true));
    let says = in_vietnamese(&first.says);
    assert!(says.contains("108°00′") && says.contains("đổi chỗ"), "{says}");
}

#[test]
fn degrees_are_no_metres_and_their_datum_is_asked_where_nothing_shows_it() {
    let raw = table(in_system(4326));
    let illustrated = of_cluster(&known_from(BoundarySource::Illustrative), &raw);
    assert_eq!(best(&illustrated).reading, Reading::As(Crs::Wgs84));
    assert!(!illustrated.is_certain, "they can be VN-2000 as well");
    let surveyed = of_cluster(&known_from(BoundarySource::Surveyed), &raw);
    assert!(surveyed.is_certain);
    assert_eq!(best(&surveyed).reading, Reading::As(Crs::Wgs84));
    assert!(off_m(best(&surveyed)) < MILLIMETRE);

    let vn2000 = of_cluster(&known_from(BoundarySource::Surveyed), &table(in_system(4756)));
    assert_eq!(best(&vn2000).reading, Reading::As(Crs::Vn2000));
    assert!(vn2000.is_certain);
}

#[test]
fn web_mercator_is_recognised_either_way_round() {
    let story = known_from(BoundarySource::Illustrative);
    let plain: Raw = vec![in_system(3857).map(|at| [at.x(), at.y()]).collect()];
    for (raw, swapped) in [(table(in_system(3857)), false), (plain, true)] {
        let diagnosis = of_cluster(&story, &raw);
        let first = best(&diagnosis);
        assert_eq!((first.reading, first.swapped), (Reading::As(Crs::WebMercator), swapped));
        assert!(diagnosis.is_certain && off_m(first) < 2.0 * MILLIMETRE);
    }
}

#[test]
fn a_table_of_two_zones_is_said_to_be_mixed() {
    let story = known_from(BoundarySource::Illustrative);
    let mut raw = table(corners());
    raw.extend(table(in_system(5898).take(4)));
    let diagnosis = of_cluster(&story, &raw);
    assert_eq!(diagnosis.mixed, [(1, 0), (1, 1), (1, 2), (1, 3)]);
    let says = in_vietnamese(&diagnosis.mixed_says().unwrap());
    assert!(says.starts_with("4 điểm nằm xa các điểm còn lại"), "{says}");
    assert!(says.contains("điểm thứ 1 của vòng 2"), "{says}");
}

#[test]
fn one_row_with_swapped_columns_or_a_billion_is_a_stray() {
    let story = known_from(BoundarySource::Illustrative);
    for wrong in [[548_900.0, 1_828_400.0], [1.0e9, 549_000.0], [f64::NAN, 549_000.0]] {
        let mut raw = table(corners());
        raw[0][2] = wrong;
        let diagnosis = of_cluster(&story, &raw);
        assert!(best(&diagnosis).is_as_it_stands(&hue()), "{wrong:?}");
        assert_eq!(diagnosis.mixed, [(0, 2)], "{wrong:?}");
    }
    assert_eq!(of_cluster(&story, &table(corners())).mixed_says(), None);
}

#[test]
fn an_empty_plan_takes_its_own_grid_and_sees_utm_by_the_reach_of_the_zone() {
    let empty = given();
    let diagnosis = diagnose(&empty.plan, &table(corners()), None);
    assert!(best(&diagnosis).is_as_it_stands(&hue()) && diagnosis.is_certain);
    assert_eq!(in_vietnamese(&best(&diagnosis).lands), "trong vùng Việt Nam");
    let utm = diagnose(&empty.plan, &table(in_system(3405)), None);
    assert_eq!(best(&utm).reading, Reading::As(Crs::Grid(grid(3405))));
    assert!(!utm.is_certain);
}

#[test]
fn what_lands_nowhere_near_the_plan_is_not_certain() {
    let story = known_from(BoundarySource::Illustrative);
    let hanoi = table([Point::new(500_000.0, 2_320_000.0), Point::new(500_100.0, 2_320_100.0)]);
    assert!(!of_cluster(&story, &hanoi).is_certain);
}

#[test]
fn nothing_can_be_said_of_nothing() {
    let story = known_from(BoundarySource::Surveyed);
    for raw in [vec![], vec![vec![]], vec![vec![[f64::NAN, 1.0]]]] {
        assert_eq!(of_cluster(&story, &raw), Diagnosis::default(), "{raw:?}");
    }
    let nonsense = of_cluster(&story, &vec![vec![[0.0, 0.0], [1.0, 1.0], [2.0, 0.0]]]);
    assert!(best(&nonsense).is_as_it_stands(&hue()) && !nonsense.is_certain);
}

#[test]
fn a_plan_of_any_zone_is_healed_alike() {
    for home in Grid::all() {
        let at_home = corners().into_iter().map(|at| Crs::Grid(hue()).on_grid(at, &home));
        let at_home: Vec<Point> = at_home.collect();
        let story = Story { plan: Plan::about(About { grid: home, ..About::default() }) };
        let story = story.cluster("Tứ Hạ").zone_with(|zone| {
            zone.boundary = Some(boundary(&at_home));
            zone.boundary_source = Some(BoundarySource::Surveyed);
        });
        let stands = of_cluster(&story, &table(at_home.iter().copied()));
        assert!(best(&stands).is_as_it_stands(&home) && stands.is_certain, "{home:?}");
        let from_degrees = of_cluster(&story, &table(in_system(4326)));
        assert_eq!(best(&from_degrees).reading, Reading::As(Crs::Wgs84), "{home:?}");
    }
}

#[test]
fn at_most_eight_readings_are_offered_each_with_all_corners() {
    let story = known_from(BoundarySource::Surveyed);
    let many: Vec<Point> = corners().iter().copied().cycle().take(1_000).collect();
    let diagnosis = of_cluster(&story, &table(many));
    assert!((2..=8).contains(&diagnosis.candidates.len()));
    for candidate in &diagnosis.candidates {
        assert_eq!(candidate.rings[0].len(), 1_000);
    }
    assert_eq!(boundary(&corners()).rings().coords_count(), 6);
}

/// What a person may type for a province, and the meridians its numbers may be on, its own first.
#[test]
fn a_province_is_known_by_its_old_and_its_new_name_with_all_its_meridians() {
    let epsg = |name: &str| -> Vec<u32> {
        let found = province_grids(name).unwrap_or_else(|| panic!("{name} is not known"));
        found.grids.iter().map(Grid::epsg).collect()
    };
    for (name, grids) in [
        ("Thừa Thiên Huế", &[9214][..]),
        ("thua thien hue", &[9214]),
        ("Thành phố Huế", &[9214]),
        ("tỉnh Quảng Trị", &[9212, 9211]),
        ("QUANG BINH", &[9211, 9212]),
        ("Bà Rịa - Vũng Tàu", &[5899, 9210]),
        ("TP.HCM", &[9210, 5899]),
        ("Đà Nẵng", &[5899]),
        ("Đắc Nông", &[9218, 5899]),
    ] {
        assert_eq!(epsg(name), grids, "{name}");
    }
    assert_eq!(province_grids("Hương Trà"), None);
    assert_eq!(province_grids(""), None);
}

#[test]
fn of_the_meridians_of_a_province_that_one_is_taken_on_which_the_numbers_fit() {
    let home = grid(9212);
    let about = About { grid: home, ..About::default() };
    let corners: Vec<Point> =
        corners().into_iter().map(|at| Crs::Grid(home).from_wgs84(hue().to_wgs84(at))).collect();
    let mut story = given();
    story.plan = Plan::about(about);
    let story = story.cluster("Đông Hà").zone_with(|zone| zone.boundary = Some(boundary(&corners)));
    let grids = province_grids("Quảng Trị").unwrap().grids;
    for epsg in [9212, 9211] {
        let other = grid(epsg);
        let raw = table(corners.iter().map(|at| Crs::Grid(other).from_wgs84(home.to_wgs84(*at))));
        let found = diagnose_on(&story.plan, &raw, None, &grids);
        assert!(found.is_certain, "{epsg}");
        assert_eq!(found.candidates[0].reading, Reading::As(Crs::Grid(other)));
    }
}
