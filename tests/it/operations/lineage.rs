//! Lots are split and merged on a day: their land, their tenants, and what every figure says after.

use crate::story::{Story, day, given, in_vietnamese, m2, square};
use geo::CoordsIter;
use jiff::civil::Date;
use lapday::domain::OccupancyState::{Leased, Operating, Recovered, Registered};
use lapday::domain::{
    Change, Enterprise, Holding, Id, LandUse, Lot, Period, Plan, Point, ReportPeriod,
    ReportPeriodKind, changes, fill_of_zone, lease_end, lots_in_line,
};
use lapday::operations::{
    Carry, Cut, Front, Limits, MergeDraft, OccupancyDraft, Refusal, SplitDraft, SplitLot,
    check_land, close_period, merge_lots, split_lot,
};
use lapday::units::Area;
use std::sync::Arc;

const SCAVI: &str = "Scavi";

fn split_day() -> Date {
    day(2024, 7, 1)
}

fn draft(story: &Story, code: &str, cut: Cut) -> SplitDraft {
    SplitDraft::new(story.lot_id(code), cut, split_day())
}

fn split(story: &Story, draft: &SplitDraft) -> SplitLot {
    let split = split_lot(&story.plan, draft);
    split.unwrap_or_else(|refusal| panic!("{}", in_vietnamese(refusal.message())))
}

fn said(refusal: &Refusal) -> String {
    in_vietnamese(refusal.message())
}

fn areas(areas: &[f64]) -> Cut {
    Cut::Areas { areas: areas.iter().map(|area| m2(*area)).collect(), fits: false }
}

fn lots_on(plan: &Plan, on: Date) -> Vec<(String, f64)> {
    let mut lots: Vec<(String, f64)> = plan
        .all::<Lot>()
        .filter(|lot| lot.valid.contains(on))
        .map(|lot| (lot.code.clone(), (lot.area().unwrap().as_square_metres() * 1e6).round() / 1e6))
        .collect();
    lots.sort_by(|one, other| one.0.cmp(&other.0));
    lots
}

fn named(lots: &[(&str, f64)]) -> Vec<(String, f64)> {
    lots.iter().map(|(code, area)| ((*code).to_owned(), *area)).collect()
}

fn one_lot() -> Story {
    given().cluster("Tứ Hạ").lot("A", 100.0)
}

#[test]
fn a_lot_becomes_the_areas_asked_for_and_what_is_left() {
    let story = one_lot();
    let split = split(&story, &draft(&story, "A", areas(&[2_500.0, 4_000.0])));
    let after = story.then(&split.edit);
    let parts: Vec<(&str, bool)> =
        split.parts.iter().map(|part| (part.code.as_str(), part.is_rest)).collect();
    assert_eq!(parts, [("A-01", false), ("A-02", false), ("A-03", true)]);
    let new = [("A-01", 2_500.0), ("A-02", 4_000.0), ("A-03", 3_500.0)];
    assert_eq!(lots_on(&after.plan, split_day()), named(&new));
    assert_eq!(lots_on(&after.plan, day(2024, 6, 30)), named(&[("A", 10_000.0)]), "the day before");
    assert_eq!(check_land(&after.plan, split_day()), []);
    let parent = after.lot_id("A");
    assert!(
        split.parts.iter().all(|part| after.plan.get(part.lot).unwrap().parent == Some(parent))
    );
    assert_eq!(in_vietnamese(&split.edit.label), "tách lô A thành 3 lô từ ngày 01/07/2024");
}

#[test]
fn equal_parts_lie_along_the_road_and_share_it() {
    let story = one_lot().lot_for("D", 100.0, LandUse::Road).lot_with(|road| {
        road.boundary = Some(square(100.0, 0.0, -100.0));
    });
    let split = split(&story, &draft(&story, "A", Cut::Parts(4)));
    assert!(split.parts.iter().all(|part| (part.frontage_m.unwrap() - 25.0).abs() < 1e-9));
    assert_eq!(split.neighbours, 1, "the road has the new corners on its side");
    let after = story.then(&split.edit);
    let road = after.plan.get(after.lot_id("D")).unwrap().boundary.clone().unwrap();
    let corners: Vec<_> = road.rings().coords_iter().collect();
    assert_eq!(corners.len(), 8);
    for part in &split.parts {
        let own = after.plan.get(part.lot).unwrap().boundary.clone().unwrap();
        let shared = own.rings().coords_iter().skip(1).filter(|at| corners.contains(at)).count();
        assert_eq!(shared, 2, "to the last digit");
    }
}

#[test]
fn where_two_streets_meet_the_lots_lie_along_the_longer_side() {
    let story = one_lot()
        .lot_with(|lot| {
            let ring = [(0.0, 0.0), (120.0, 0.0), (120.0, 80.0), (0.0, 80.0), (0.0, 0.0)];
            let ring = ring.map(|(east, north)| (549_000.0 + east, 1_828_000.0 + north));
            let ring = geo::LineString::from(ring.to_vec());
            lot.boundary = Some(geo::MultiPolygon(vec![geo::Polygon::new(ring, vec![])]).into());
        })
        .lot_for("D1", 1.0, LandUse::Road)
        .lot_with(|road| road.boundary = Some(square(120.0, 0.0, -120.0)))
        .lot_for("D2", 1.0, LandUse::Road)
        .lot_with(|road| road.boundary = Some(square(120.0, 120.0, 0.0)));
    let split = split(&story, &draft(&story, "A", Cut::Parts(3)));
    assert!(split.parts.iter().all(|part| (part.frontage_m.unwrap() - 40.0).abs() < 1e-9));
}

#[test]
fn areas_are_stretched_in_proportion_where_that_is_asked() {
    let story = one_lot();
    let cut = Cut::Areas { areas: vec![m2(1.0), m2(3.0)], fits: true };
    let after = story.then(&split(&story, &draft(&story, "A", cut)).edit);
    let new = [("A-01", 2_500.0), ("A-02", 7_500.0)];
    assert_eq!(lots_on(&after.plan, split_day()), named(&new));
}

#[test]
fn parts_may_lie_one_behind_the_other_and_be_cut_by_a_line_or_a_road() {
    let story = one_lot();
    let inwards = SplitDraft {
        front: Some(Front { from: 1, to: 2 }),
        is_inwards: true,
        ..draft(&story, "A", areas(&[3_000.0]))
    };
    let split_inwards = split(&story, &inwards);
    assert_eq!(split_inwards.parts.len(), 2);
    assert!((split_inwards.parts[0].area.as_square_metres() - 3_000.0).abs() < 1e-6);
    let across = vec![Point::new(549_000.0, 1_828_000.0), Point::new(549_100.0, 1_828_100.0)];
    let halves = split(&story, &draft(&story, "A", Cut::Line(across)));
    assert!(halves.parts.iter().all(|part| (part.area.as_square_metres() - 5_000.0).abs() < 1e-6));
    let line = vec![Point::new(549_050.0, 1_827_990.0), Point::new(549_050.0, 1_828_110.0)];
    let road = split(&story, &draft(&story, "A", Cut::Corridor { line, width_m: 10.0 }));
    let after = story.then(&road.edit);
    let uses: Vec<(LandUse, f64)> = road
        .parts
        .iter()
        .map(|part| {
            (after.plan.get(part.lot).unwrap().land_use, part.area.as_square_metres().round())
        })
        .collect();
    assert_eq!(
        uses,
        [(LandUse::Industrial, 4_500.0), (LandUse::Industrial, 4_500.0), (LandUse::Road, 1_000.0)]
    );
}

fn let_since_2023() -> Story {
    let story = one_lot();
    story.recorded(&OccupancyDraft {
        lease_years: Some(50),
        area: Some(m2(4_000.0)),
        workers: Some(120),
        ..story.draft("A", SCAVI, Leased, day(2023, 1, 10))
    })
}

fn carry(story: &Story, lots: &[&str]) -> Vec<Carry> {
    let lots = lots.iter().map(|code| (*code).to_owned()).collect();
    vec![Carry { enterprise: story.enterprise_id(SCAVI), lots }]
}

#[test]
fn tenants_go_on_only_where_somebody_says() {
    let story = let_since_2023();
    let untold = draft(&story, "A", Cut::Parts(2));
    let refusal = split_lot(&story.plan, &untold).unwrap_err();
    assert_eq!(
        said(&refusal),
        "Còn Scavi 4.000 m² đang giữ đất: hãy chỉ rõ đi theo lô nào trong A-01, A-02"
    );
    let unknown = SplitDraft { carries: carry(&story, &["A-09"]), ..untold.clone() };
    assert!(said(&split_lot(&story.plan, &unknown).unwrap_err()).contains("A-09"));
    let small =
        SplitDraft { carries: carry(&story, &["A-01"]), ..draft(&story, "A", Cut::Parts(4)) };
    assert!(said(&split_lot(&story.plan, &small).unwrap_err()).contains("1.500 m²"));
    let told = SplitDraft { carries: carry(&story, &["A-02"]), ..untold };
    let after = story.then(&split(&story, &told).edit);
    assert_eq!(after.history("A"), ["Scavi leased 4000 2023-01-10..2024-07-01"]);
    assert_eq!(after.history("A-02"), ["Scavi leased 4000 2024-07-01.."]);
    let over_two = SplitDraft {
        carries: carry(&story, &["A-01", "A-02"]),
        ..draft(&story, "A", areas(&[3_000.0, 3_000.0]))
    };
    let after = story.then(&split(&story, &over_two).edit);
    assert_eq!(after.history("A-01"), ["Scavi leased 3000 2024-07-01.."]);
    assert_eq!(after.history("A-02"), ["Scavi leased 1000 2024-07-01.."]);
}

#[test]
fn fill_changes_and_lease_stay_true_across_a_split() {
    let story = let_since_2023();
    let zone = story.last_zone();
    let told =
        SplitDraft { carries: carry(&story, &["A-01"]), ..draft(&story, "A", Cut::Parts(2)) };
    let after = story.then(&split(&story, &told).edit);
    let before = |on| fill_of_zone(&story.plan, zone, on);
    for on in [day(2023, 1, 9), day(2023, 1, 10), day(2024, 6, 30), split_day(), day(2030, 1, 1)] {
        let now = fill_of_zone(&after.plan, zone, on);
        assert_eq!((now.leased, now.rate()), (before(on).leased, before(on).rate()), "{on}");
    }
    let since = day(2024, 6, 30);
    assert_eq!(changes(&after.plan, None, since, split_day()), [], "nobody has come or gone");
    let over_two = SplitDraft {
        carries: carry(&story, &["A-01", "A-02"]),
        ..draft(&story, "A", areas(&[3_000.0, 3_000.0]))
    };
    let two = story.then(&split(&story, &over_two).edit);
    assert_eq!(changes(&two.plan, None, since, split_day()), [], "on two lots, as much as before");
    let more = two.recorded(&two.draft("A-03", SCAVI, Leased, day(2024, 8, 1)));
    let told = changes(&more.plan, None, since, day(2024, 9, 1));
    let [change] = &told[..] else { panic!("{told:?}") };
    let areas = |held: Option<Holding>| held.map(|held| held.area.as_square_metres());
    assert_eq!((areas(change.before), areas(change.after)), (Some(4_000.0), Some(8_000.0)));
    let apart = two.recorded(&two.draft("A-03", SCAVI, Registered, day(2024, 8, 1)));
    let told = changes(&apart.plan, None, since, day(2024, 9, 1));
    let leased: Area = told.iter().map(Change::leased).sum();
    assert!(told.len() > 1 && leased == Area::ZERO, "in two states each lot is told: {told:?}");
    for held in after.plan.all::<lapday::domain::Occupancy>() {
        let end = if held.lot == after.lot_id("A") { split_day() } else { day(2073, 1, 10) };
        let ends = lease_end(&after.plan, held);
        assert!(ends == Some(day(2073, 1, 10)) || ends == Some(end), "{ends:?}");
    }
    let child = after.plan.occupancies_of(after.lot_id("A-01")).next().unwrap();
    assert_eq!(lease_end(&after.plan, child), Some(day(2073, 1, 10)), "fifty years from 2023");
    assert_eq!(child.workers, Some(120));
    assert_eq!(lots_in_line(&after.plan, after.lot_id("A-02")), [after.lot_id("A")]);
}

#[test]
fn what_a_closed_period_says_stays_across_a_split() {
    let story = let_since_2023();
    let half = ReportPeriodKind::HalfYear;
    let story =
        story.then(&close_period(&story.plan, (half, 2024), day(2024, 7, 10), Vec::new()).unwrap());
    let frozen = |story: &Story| story.plan.all::<ReportPeriod>().cloned().collect::<Vec<_>>();
    assert!(!frozen(&story)[0].holdings.is_empty());
    let told = SplitDraft {
        carries: carry(&story, &["A-01"]),
        on: day(2024, 6, 1),
        ..draft(&story, "A", Cut::Parts(2))
    };
    let after = story.then(&split(&story, &told).edit);
    assert_eq!(frozen(&after), frozen(&story));
}

#[test]
fn land_taken_back_ends_with_its_lot_and_a_future_state_goes_on() {
    let story = let_since_2023();
    let story = story.recorded(&story.draft("A", SCAVI, Recovered, day(2024, 1, 1)));
    let story = story.occupied("A", "May Huế", Registered, 2_000.0, Period::since(day(2024, 9, 1)));
    let may = story.enterprise_id("May Huế");
    let carries = vec![Carry { enterprise: may, lots: vec!["A-01".into()] }];
    let told = SplitDraft { carries, ..draft(&story, "A", Cut::Parts(2)) };
    let after = story.then(&split(&story, &told).edit);
    assert_eq!(after.history("A").last().unwrap(), "Scavi recovered 4000 2024-01-01..2024-07-01");
    assert_eq!(after.history("A-01"), ["May Huế registered 2000 2024-09-01.."]);
}

#[test]
fn what_cannot_be_split_is_refused_in_one_sentence() {
    let story = one_lot().lot("B", 100.0).lot_with(|lot| lot.boundary = None);
    let no = |draft: &SplitDraft| said(&split_lot(&story.plan, draft).unwrap_err());
    assert!(no(&draft(&story, "A", areas(&[6_000.0, 4_001.0]))).contains("10.001 m²"));
    assert!(no(&draft(&story, "A", areas(&[0.0]))).contains("lớn hơn 0"));
    assert!(no(&draft(&story, "A", areas(&[f64::NAN]))).contains("lớn hơn 0"));
    assert!(no(&draft(&story, "A", areas(&[10_000.0]))).contains("một phần"));
    assert!(no(&draft(&story, "A", Cut::Parts(1))).contains("từ 2"));
    assert!(no(&draft(&story, "B", Cut::Parts(2))).contains("chưa có ranh giới"));
    let beside = vec![Point::new(549_050.0, 1_828_050.0), Point::new(549_060.0, 1_828_060.0)];
    assert!(no(&draft(&story, "A", Cut::Line(beside))).contains("không cắt"));
    let least = Limits { frontage_m: Some(30.0), depth_m: None };
    let narrow = SplitDraft { limits: least, ..draft(&story, "A", Cut::Parts(4)) };
    assert!(no(&narrow).contains("25,00 m"), "{}", no(&narrow));
    let nowhere = Some(Front { from: 3, to: 9 });
    assert!(
        no(&SplitDraft { front: nowhere, ..draft(&story, "A", Cut::Parts(2)) })
            .contains("mặt tiền")
    );
    let early = SplitDraft { on: day(1800, 1, 1), ..draft(&story, "A", Cut::Parts(2)) };
    assert!(no(&early).contains("1900"), "{}", no(&early));
    let codes = SplitDraft { codes: vec![String::new()], ..draft(&story, "A", Cut::Parts(2)) };
    assert!(no(&codes).contains("ký hiệu"));
    let twice = SplitDraft { codes: vec!["B".into()], ..draft(&story, "A", Cut::Parts(2)) };
    assert!(split_lot(&story.plan, &twice).is_err(), "a code that another lot has");
}

fn merge(story: &Story, codes: &[&str]) -> MergeDraft {
    MergeDraft {
        lots: codes.iter().map(|code| story.lot_id(code)).collect(),
        code: None,
        land_use: None,
        on: day(2025, 1, 1),
        document: None,
    }
}

#[test]
fn what_was_split_merges_to_the_lot_it_was() {
    let story = let_since_2023();
    let told = SplitDraft {
        carries: carry(&story, &["A-01", "A-02"]),
        ..draft(&story, "A", areas(&[3_000.0, 3_000.0]))
    };
    let apart = story.then(&split(&story, &told).edit);
    let merged = merge_lots(&apart.plan, &merge(&apart, &["A-01", "A-02", "A-03"])).unwrap();
    let after = apart.then(&merged.edit);
    assert_eq!((merged.code.as_str(), merged.area.as_square_metres().round()), ("A-01", 10_000.0));
    assert_eq!(lots_on(&after.plan, day(2025, 1, 1)), named(&[("A-01", 10_000.0)]));
    let held: Vec<_> = after.plan.occupancies_of(merged.lot).collect();
    assert_eq!(held.len(), 1, "two holdings of one tenant are one");
    assert_eq!((held[0].area, held[0].state), (m2(4_000.0), Leased));
    assert_eq!(lease_end(&after.plan, held[0]), Some(day(2073, 1, 10)));
    let zone = story.last_zone();
    for on in [day(2024, 6, 30), day(2024, 12, 31), day(2025, 1, 1)] {
        assert_eq!(fill_of_zone(&after.plan, zone, on).leased, m2(4_000.0), "{on}");
    }
    let lost: Vec<&Arc<Lot>> =
        after.plan.all::<Lot>().filter(|lot| lot.merged_into == Some(merged.lot)).collect();
    assert_eq!(lost.len(), 3);
}

#[test]
fn lots_merge_only_where_they_lie_side_by_side() {
    let story = one_lot().lot("FAR", 100.0).lot_for("G", 100.0, LandUse::Green).lot_with(|green| {
        green.boundary = Some(square(100.0, 0.0, 100.0));
    });
    let no = |draft: &MergeDraft| said(&merge_lots(&story.plan, draft).unwrap_err());
    assert!(no(&merge(&story, &["A", "FAR"])).contains("không giáp nhau"));
    assert!(no(&merge(&story, &["A", "A"])).contains("ít nhất hai lô"));
    assert!(
        no(&merge(&story, &["A", "G"])).contains("cây xanh"),
        "{}",
        no(&merge(&story, &["A", "G"]))
    );
    let as_green = MergeDraft { land_use: Some(LandUse::Green), ..merge(&story, &["A", "G"]) };
    assert!(
        (merge_lots(&story.plan, &as_green).unwrap().area.as_square_metres() - 20_000.0).abs()
            < 1e-6
    );
}

#[test]
fn two_states_of_one_tenant_do_not_merge() {
    let story =
        one_lot().lot("B", 100.0).lot_with(|lot| lot.boundary = Some(square(100.0, 100.0, 0.0)));
    let since = Period::since(day(2023, 1, 1));
    let story = story.occupied("A", SCAVI, Leased, 1_000.0, since);
    let story = story.occupied("B", SCAVI, Operating, 1_000.0, since);
    let refusal = merge_lots(&story.plan, &merge(&story, &["A", "B"])).unwrap_err();
    assert!(said(&refusal).contains(SCAVI));
    let _: Id<Enterprise> = story.enterprise_id(SCAVI);
}

#[test]
fn land_that_is_others_from_a_later_day_on_is_not_split_or_merged_before() {
    let story = one_lot().lot("B", 50.0);
    let first = split(&story, &draft(&story, "A", Cut::Parts(2)));
    let after = story.then(&first.edit);
    let earlier = SplitDraft { on: day(2024, 1, 1), ..draft(&after, "A", Cut::Parts(3)) };
    let told = said(&split_lot(&after.plan, &earlier).unwrap_err());
    assert!(told.contains("A-01, A-02") && told.contains("01/07/2024"), "{told}");
    let merged = MergeDraft { on: day(2024, 1, 1), ..merge(&after, &["A", "B"]) };
    let told = said(&merge_lots(&after.plan, &merged).unwrap_err());
    assert!(told.contains("A-01, A-02"), "{told}");
}

#[test]
fn lots_that_end_on_different_days_do_not_merge() {
    let ends = |lot: &mut Lot| lot.valid.to = Some(day(2026, 1, 1));
    let story = one_lot().lot("B", 50.0).lot_with(ends);
    let told = said(&merge_lots(&story.plan, &merge(&story, &["A", "B"])).unwrap_err());
    assert!(told.contains("A, B"), "{told}");
}

#[test]
fn a_straight_front_goes_through_the_corners_neighbours_have_on_it() {
    let story = one_lot().lot_with(|lot| {
        let ring =
            [(0.0, 0.0), (0.0, 60.0), (40.0, 60.0), (90.0, 60.0), (160.0, 60.0), (160.0, 0.0)];
        let ring = ring.map(|(east, north)| (549_000.0 + east, 1_828_000.0 + north));
        let ring = geo::LineString::from(ring.to_vec());
        lot.boundary = Some(geo::MultiPolygon(vec![geo::Polygon::new(ring, vec![])]).into());
    });
    let split = split(&story, &draft(&story, "A", Cut::Parts(4)));
    assert!(split.parts.iter().all(|part| (part.frontage_m.unwrap() - 40.0).abs() < 1e-9));
}
