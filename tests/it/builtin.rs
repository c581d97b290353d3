//! The built-in plans: what plan 1325/KH-UBND sets, and that its drawn lots add up.

#![allow(clippy::unwrap_used)]

use geo::{Area as _, BooleanOps, BoundingRect, Contains, Intersects, Validation};
use jiff::civil::{Date, date};
use lapday::builtin::{BuiltIn, example, huong_tra, sample};
use lapday::domain::{
    Boundary, BoundarySource, Counted, Edit, Enterprise, Id, Industry, LandUse, Lot, LotState,
    Measure, Occupancy, Phase, Plan, Target, Zone, ZoneIndustry, ZoneKind, ZoneStatus,
    fill_of_zone, land_use_balance,
};
use lapday::i18n::{Language, Message, Texts};
use lapday::units::Area;
use std::collections::BTreeSet;
use std::sync::Arc;

mod moves;
mod phrases;
mod places;
mod renewal;

/// A hundredth of a hectare, the last figure a plan prints.
const AS_PRINTED_M2: f64 = 100.0;
/// Less than a hand: what lines in whole millimetres may leave between two lots.
const SLIVER_M2: f64 = 0.01;
const MID_2024: Date = date(2024, 6, 30);

fn plan_of(built_in: &BuiltIn) -> Plan {
    let mut plan = Plan::about(built_in.about.clone());
    plan.apply(&built_in.contents);
    plan
}

fn the_plan() -> Plan {
    plan_of(&huong_tra())
}

fn zone(plan: &Plan, code: &str) -> Arc<Zone> {
    Arc::clone(plan.zone_by_code(code).unwrap())
}

fn square_metres(boundary: &Boundary) -> f64 {
    boundary.plane_area().as_square_metres()
}

fn lots(plan: &Plan, code: &str) -> Vec<Arc<Lot>> {
    plan.lots_of(zone(plan, code).id).cloned().collect()
}

fn rate(plan: &Plan, code: &str) -> f64 {
    fill_of_zone(plan, zone(plan, code).id, MID_2024).rate().unwrap()
}

fn targets(plan: &Plan, code: &str) -> Vec<Arc<Target>> {
    let zone = zone(plan, code).id;
    plan.all::<Target>().filter(|target| target.zone == Some(zone)).cloned().collect()
}

fn industries(plan: &Plan, code: &str) -> Vec<String> {
    let zone = zone(plan, code).id;
    let mut planned: Vec<_> =
        plan.all::<ZoneIndustry>().filter(|planned| planned.zone == zone).collect();
    planned.sort_by_key(|planned| planned.priority);
    planned.iter().map(|planned| plan.get(planned.industry).unwrap().name.clone()).collect()
}

#[test]
fn the_plan_says_whose_it_is_and_of_when() {
    let about = huong_tra().about;
    assert_eq!(about.title, "Kế hoạch 1325/KH-UBND");
    assert_eq!(about.subtitle, "Thị xã Hương Trà · 2021–2025");
    assert_eq!(about.grid.epsg(), 9214);
    assert!(!about.is_example);
    assert_eq!(about.first_day, Some(date(2021, 1, 1)));
    assert_eq!(about.last_day, Some(date(2025, 12, 31)));
    for language in [Language::Vietnamese, Language::English] {
        let label = huong_tra().contents.label;
        assert_ne!(Texts::new(language).say(&label), label.key());
    }
}

#[test]
fn zones_are_named_coded_and_sized_as_the_plan_has_them() {
    let plan = the_plan();
    let expected = [
        ("CCN-TH", "Cụm công nghiệp Tứ Hạ", Some(17.7), Some(ZoneStatus::Operating)),
        ("CCN-BT", "Cụm công nghiệp Bình Thành", None, Some(ZoneStatus::Building)),
        (
            "CCN-HVA",
            "Cụm công nghiệp Hương Vân (Long Thọ 2)",
            Some(75.0),
            Some(ZoneStatus::Proposed),
        ),
        (
            "CCN-HVX",
            "Cụm công nghiệp Hương Văn – Hương Xuân (vùng Trạng)",
            None,
            Some(ZoneStatus::Proposed),
        ),
        ("KCN-TH", "Khu công nghiệp Tứ Hạ", None, Some(ZoneStatus::Operating)),
        ("LN-VC", "Làng bún Vân Cù", None, Some(ZoneStatus::Operating)),
        ("LN-HD", "Chế biến thủy sản Hải Dương", None, Some(ZoneStatus::Operating)),
        ("LN-BV", "Làng rèn Bao Vinh", None, Some(ZoneStatus::Operating)),
        ("LOG-HV", "Điểm logistics Hương Văn", None, Some(ZoneStatus::Proposed)),
        ("LOG-TH", "Điểm logistics Tứ Hạ", None, Some(ZoneStatus::Proposed)),
        ("LOG-HA", "Điểm logistics Hương An", None, Some(ZoneStatus::Proposed)),
        ("KS", "Khai thác và vận chuyển khoáng sản", None, None),
    ];
    assert_eq!(plan.count::<Zone>(), expected.len());
    for (code, name, hectares, status) in expected {
        let zone = zone(&plan, code);
        assert_eq!((zone.name.as_str(), zone.status), (name, status));
        assert_eq!(zone.status_since, status.map(|_| date(2021, 4, 20)), "{code}");
        assert_eq!(zone.decision.is_some(), hectares.is_some(), "an area rests on the plan");
        assert_eq!(zone.stated, hectares.map(Area::hectares), "{code}");
        assert_eq!(zone.industrial, None, "no detailed plan is published");
    }
    assert_eq!(zone(&plan, "CCN-TH").area_scope.as_deref(), Some("mở rộng giai đoạn 3"));
    assert_eq!(zone(&plan, "KCN-TH").area_scope.as_deref(), Some("giai đoạn 1"));
    let clusters = plan.all::<Zone>().filter(|zone| zone.kind == ZoneKind::Cluster);
    assert_eq!(clusters.count(), 4);
}

#[test]
fn huong_van_is_not_huong_van_with_a_breve() {
    let plan = the_plan();
    let place = |code| plan.get(zone(&plan, code).place.unwrap()).unwrap().name.clone();
    assert_eq!(place("CCN-HVA"), "Phường Hương Vân");
    assert_eq!(place("CCN-HVX"), "Phường Hương Văn");
    let codes: BTreeSet<_> = plan.all::<Zone>().map(|zone| zone.code.clone()).collect();
    assert_eq!(codes.len(), plan.count::<Zone>());
}

#[test]
fn what_is_due_when_is_as_the_plan_sets_it() {
    let plan = the_plan();
    let end_of_plan = Some(date(2025, 12, 31));
    let fill = |code| {
        let targets = targets(&plan, code);
        let target = targets.into_iter().find(|target| target.measure == Measure::FillRate);
        let target = target.unwrap();
        let phase = plan.get(target.phase.unwrap()).unwrap();
        (phase.number, target.value, target.due)
    };
    assert_eq!(fill("CCN-TH"), (3, Some(1.0), end_of_plan));
    assert_eq!(fill("CCN-BT"), (1, Some(1.0), end_of_plan));
    assert_eq!(fill("KCN-TH"), (1, None, end_of_plan));
    let founded = &targets(&plan, "CCN-HVA")[0];
    assert_eq!(founded.measure, Measure::Establishment);
    assert_eq!(founded.due, Some(date(2022, 12, 31)));
    let yearly = plan.all::<Target>().filter(|one| one.counted == Some(Counted::YearlyPlans));
    let years: Vec<_> = yearly.map(|target| target.due.unwrap()).collect();
    assert_eq!(years, (2021..=2025).map(|year| date(year, 12, 31)).collect::<Vec<_>>());
    assert!(plan.all::<Target>().all(|target| target.state.is_none()), "nobody has said");
}

#[test]
fn industries_are_named_as_in_their_clause_with_their_divisions() {
    let plan = the_plan();
    let named = |name: &str| {
        Arc::clone(plan.all::<Industry>().find(|industry| industry.name == name).unwrap())
    };
    assert_eq!(named("Cơ khí chế tạo").vsic, ["24", "25", "28", "29", "30", "33"]);
    assert_eq!(
        (&*named("Điện tử").vsic, &*named("Kỹ thuật điện").vsic),
        (&["26".to_owned()][..], &["27".to_owned()][..])
    );
    assert_eq!(named("Dệt may").vsic, ["13", "14"]);
    assert_eq!(named("Da giày").vsic, ["15"]);
    assert_eq!(named("Sản xuất vật liệu xây dựng").vsic, ["23", "08"]);
    assert_eq!(named("Sản xuất bún").vsic, ["1074"]);
    assert_eq!(named("Da giày").vsic_edition.as_deref(), Some("2018"));
    assert!(named("Công nghiệp hỗ trợ").supporting);
    let clean = ["Cơ khí chế tạo", "Kỹ thuật điện", "Điện tử", "Dệt may", "Da giày"];
    assert_eq!(industries(&plan, "CCN-TH"), clean);
    let of_phase_3 = |planned: &Arc<ZoneIndustry>| {
        planned.phase == Some(Id::new(3)) && planned.as_supporting == Some(true)
    };
    let mut of_tu_ha = plan.that_refer_to::<ZoneIndustry>(zone(&plan, "CCN-TH").id);
    assert!(of_tu_ha.all(of_phase_3), "what supports those industries, in stage 3");
    assert_eq!(zone(&plan, "CCN-TH").clean, Some(true));
    let high_technology =
        ["Chế biến nông sản", "Công nghiệp hỗ trợ", "Điện tử", "Dệt may", "Da giày"];
    assert_eq!(industries(&plan, "CCN-HVX"), high_technology);
    assert_eq!(industries(&plan, "CCN-HVA"), ["Sản xuất vật liệu xây dựng"]);
    let mut listed: Vec<_> = plan.all::<Industry>().filter(|one| one.rank.is_some()).collect();
    listed.sort_by_key(|industry| industry.rank);
    let listed: Vec<_> = listed.iter().map(|industry| industry.name.as_str()).collect();
    let as_in_iii_4 = [
        "Cơ khí chế tạo",
        "Điện tử",
        "Dệt may",
        "Da giày",
        "Chế biến nông lâm thủy sản",
        "Sản xuất vật liệu xây dựng",
        "Ngành công nghiệp khác",
    ];
    assert_eq!(listed, as_in_iii_4, "in the order of the list, which ranks nothing");
}

#[test]
fn whatever_is_drawn_says_that_it_only_illustrates() {
    let plan = the_plan();
    for zone in plan.all::<Zone>().filter(|zone| zone.position().is_some()) {
        assert_eq!(zone.boundary_source, Some(BoundarySource::Illustrative), "{}", zone.code);
    }
    for lot in plan.all::<Lot>() {
        assert_eq!(lot.boundary_source, Some(BoundarySource::Illustrative), "{}", lot.code);
        assert_eq!(lot.stated, None, "nobody has decided it");
    }
    assert!(zone(&plan, "KS").position().is_none());
}

#[test]
fn drawn_areas_are_the_stated_ones() {
    let plan = the_plan();
    for zone in plan.all::<Zone>().filter(|zone| zone.stated.is_some()) {
        let stated = zone.stated.unwrap().as_square_metres();
        let drawn = square_metres(zone.boundary.as_ref().unwrap());
        assert!((stated - drawn).abs() < AS_PRINTED_M2, "{}: {drawn} m²", zone.code);
    }
    for phase in plan.all::<Phase>().filter(|phase| phase.boundary.is_some()) {
        let zone = plan.get(phase.zone).unwrap();
        assert_eq!((&phase.boundary, phase.stated), (&zone.boundary, zone.stated));
    }
}

#[test]
fn zones_lie_in_huong_tra_and_not_on_each_other() {
    let plan = the_plan();
    for zone in plan.all::<Zone>() {
        let Some(at) = zone.position() else { continue };
        assert!((534_900.0..567_300.0).contains(&at.x()), "{}: {at:?}", zone.code);
        assert!((1_797_700.0..1_836_500.0).contains(&at.y()), "{}: {at:?}", zone.code);
    }
    let drawn: Vec<_> = plan.all::<Zone>().filter_map(|zone| zone.boundary.as_ref()).collect();
    assert_eq!(drawn.len(), 5);
    for (index, one) in drawn.iter().enumerate() {
        assert!(one.rings().is_valid());
        assert!(drawn[index + 1..].iter().all(|other| !one.rings().intersects(other.rings())));
        let points = plan.all::<Zone>().filter_map(|zone| zone.point);
        assert!(points.into_iter().all(|point| !one.rings().contains(&point)));
    }
}

#[test]
fn lots_fill_their_zone_without_gap_or_overlap() {
    let plan = the_plan();
    for code in ["CCN-TH", "CCN-HVA"] {
        let outline = zone(&plan, code).boundary.clone().unwrap();
        let lots = lots(&plan, code);
        let sum: f64 = lots.iter().map(|lot| square_metres(lot.boundary.as_ref().unwrap())).sum();
        assert!((sum - square_metres(&outline)).abs() < SLIVER_M2, "{code}: {sum} m²");
        for (index, lot) in lots.iter().enumerate() {
            let rings = lot.boundary.as_ref().unwrap().rings();
            assert!(rings.is_valid(), "{code} {}", lot.code);
            let outside = rings.difference(outline.rings()).unsigned_area();
            assert!(outside < SLIVER_M2, "{code} {} sticks out {outside} m²", lot.code);
            for other in &lots[index + 1..] {
                let overlap = overlap_m2(lot, other);
                assert!(overlap < SLIVER_M2, "{} on {}: {overlap} m²", lot.code, other.code);
            }
        }
    }
}

fn overlap_m2(one: &Lot, other: &Lot) -> f64 {
    let one = one.boundary.as_ref().unwrap().rings();
    let other = other.boundary.as_ref().unwrap().rings();
    let meet = one.bounding_rect().unwrap().intersects(&other.bounding_rect().unwrap());
    if meet { one.intersection(other).unsigned_area() } else { 0.0 }
}

#[test]
fn corners_are_whole_millimetres_and_lots_have_no_needless_ones() {
    let plan = the_plan();
    for lot in plan.all::<Lot>() {
        for corner in lot.boundary.as_ref().unwrap().rings().iter().flat_map(geo::Polygon::exterior)
        {
            for metres in [corner.x, corner.y] {
                assert_eq!((metres * 1000.0).round() / 1000.0, metres, "{}", lot.code);
            }
        }
        if lot.land_use == LandUse::Industrial {
            let polygon = &lot.boundary.as_ref().unwrap().rings().0[0];
            assert_eq!(polygon.exterior().0.len(), 5, "{}", lot.code);
        }
    }
}

#[test]
fn the_drawn_plans_keep_the_shares_of_land_the_rules_ask_for() {
    let plan = the_plan();
    for (code, count) in [("CCN-TH", 20), ("CCN-HVA", 60)] {
        let lots = lots(&plan, code);
        let industrial = lots.iter().filter(|lot| lot.land_use == LandUse::Industrial);
        assert_eq!(industrial.count(), count);
        let balance = land_use_balance(&plan, zone(&plan, code).id, MID_2024).unwrap();
        let share = |land_use| {
            let own = balance.lines.iter();
            let own = own.filter(|line| line.class.is_some_and(|of| of.land_use == land_use));
            own.map(|line| line.area).sum::<Area>().share_of(balance.of_lots()).unwrap()
        };
        assert!(share(LandUse::Road) >= 0.10, "{code}: roads {}", share(LandUse::Road));
        assert!(share(LandUse::Green) >= 0.10, "{code}: green {}", share(LandUse::Green));
        assert!(share(LandUse::Technical) >= 0.01, "{code}");
        assert!((0.60..0.71).contains(&share(LandUse::Industrial)), "{code}");
    }
    let phase = plan.all::<Phase>().find(|phase| phase.name == "Giai đoạn 3").unwrap();
    assert!(lots(&plan, "CCN-TH").iter().all(|lot| lot.phase == Some(phase.id)));
}

#[test]
fn the_plan_itself_has_no_tenants() {
    let plan = the_plan();
    assert_eq!(plan.count::<Occupancy>(), 0);
    let named: Vec<_> = plan.all::<Enterprise>().map(|one| one.name.as_str()).collect();
    assert_eq!(named, ["Công ty Chánh Phát"], "the one the plan names");
    assert_eq!(rate(&plan, "CCN-TH"), 0.0);
}

#[test]
fn what_refers_to_something_finds_it() {
    let plan = plan_of(&example());
    assert_eq!(plan.leading_nowhere(), BTreeSet::new());
    assert!(plan.all::<Target>().all(|target| target.document == Some(Id::new(1))));
}

#[test]
fn the_same_plan_made_twice_can_be_merged() {
    assert_eq!(huong_tra(), huong_tra());
    assert_eq!(example(), example());
    let uids: BTreeSet<_> = plan_of(&example()).all::<Lot>().map(|lot| lot.uid).collect();
    assert_eq!(uids.len(), plan_of(&example()).count::<Lot>());
    let ours = the_plan();
    let theirs = plan_of(&example());
    for zone in ours.all::<Zone>() {
        assert_eq!(theirs.get(zone.id).unwrap().uid, zone.uid);
    }
}

#[test]
fn the_example_can_never_be_mistaken_for_the_plan() {
    let example = example();
    assert!(example.about.is_example);
    assert!(example.about.title.starts_with("Ví dụ"));
    let plan = plan_of(&example);
    let own = the_plan();
    let mut added = plan.all::<Enterprise>().filter(|one| own.get(one.id).is_none());
    assert!(added.all(|enterprise| enterprise.name.starts_with("Ví dụ: ")));
    assert!(plan.count::<Enterprise>() >= 16);
}

#[test]
fn the_example_is_filled_as_in_the_picture() {
    let plan = plan_of(&example());
    assert!((rate(&plan, "CCN-TH") - 0.62).abs() < 0.005, "{}", rate(&plan, "CCN-TH"));
    assert!((rate(&plan, "CCN-HVA") - 0.18).abs() < 0.005, "{}", rate(&plan, "CCN-HVA"));
    assert!((rate(&plan, "KCN-TH") - 0.41).abs() < 0.005, "{}", rate(&plan, "KCN-TH"));
    let tu_ha = fill_of_zone(&plan, zone(&plan, "CCN-TH").id, MID_2024);
    assert!((tu_ha.registered.as_hectares() - 0.82).abs() < 0.005);
    assert_eq!(lots(&plan, "KCN-TH").len(), 12);
}

#[test]
fn the_example_shows_every_state_a_lot_can_be_in() {
    let plan = plan_of(&example());
    let zone = zone(&plan, "CCN-TH").id;
    let state = |code| {
        let lot = plan.lot_by_code(zone, code, MID_2024).unwrap();
        plan.lot_state(lot, MID_2024).unwrap()
    };
    let expected = [
        ("C-03", LotState::Leased),
        ("C-05", LotState::Recovered),
        ("C-06", LotState::Vacant),
        ("C-10", LotState::Building),
        ("C-13", LotState::Registered),
        ("C-14", LotState::Operating),
        ("C-17", LotState::Suspended),
    ];
    for (code, expected) in expected {
        assert_eq!(state(code), expected, "{code}");
    }
    let shared = plan.lot_by_code(zone, "C-03", MID_2024).unwrap();
    assert_eq!(plan.occupants(shared.id, MID_2024).len(), 2);
}

#[test]
fn histories_of_the_example_are_possible_ones() {
    let plan = plan_of(&example());
    let all: Vec<_> = plan.all::<Occupancy>().collect();
    for occupancy in &all {
        assert!(!occupancy.valid.runs_backwards());
        let next = all.iter().find(|next| {
            (next.lot, next.enterprise) == (occupancy.lot, occupancy.enterprise)
                && next.valid.from == occupancy.valid.to
        });
        if let Some(next) = next.filter(|_| occupancy.valid.to.is_some()) {
            assert!(occupancy.state.next().contains(&next.state), "{occupancy:?}");
        }
        let lot = plan.get(occupancy.lot).unwrap();
        let held = plan.held_area(lot.id, occupancy.valid.from.unwrap());
        assert!(!held.exceeds(lot.area().unwrap()), "{}: {held:?}", lot.code);
    }
    for industry in plan.all::<Industry>().filter(|industry| industry.rank.is_some_and(|r| r < 7)) {
        let covered =
            plan.all::<Enterprise>().any(|enterprise| industry.covers(enterprise) == Some(true));
        assert!(covered, "nobody in {}", industry.name);
    }
}

#[test]
fn a_synthetic_country_is_as_large_as_asked_and_the_same_every_time() {
    let country = sample(7, 30, 42);
    assert_eq!(country, sample(7, 30, 42));
    assert_ne!(country, sample(7, 30, 43));
    let plan = plan_of(&country);
    assert!(country.about.is_example);
    assert_eq!(plan.count::<Zone>(), 7);
    assert_eq!(plan.count::<Lot>(), 210);
    for zone in plan.all::<Zone>() {
        assert_eq!(plan.lots_of(zone.id).count(), 30);
        let outline = zone.boundary.as_ref().unwrap();
        for lot in plan.lots_of(zone.id) {
            let outside = lot.boundary.as_ref().unwrap().rings().difference(outline.rings());
            assert!(outside.unsigned_area() < SLIVER_M2, "{}", lot.code);
        }
    }
    let empty = Edit::new(Message::new("builtin-created"));
    assert_eq!(sample(0, 0, 1).contents, empty);
    assert_eq!(plan_of(&sample(2, 0, 1)).count::<Zone>(), 2);
}

#[test]
fn a_synthetic_country_of_national_size_has_about_what_a_country_has() {
    let plan = plan_of(&sample(1000, 200, 1));
    assert_eq!(plan.count::<Lot>(), 200_000);
    let industrial = plan.all::<Lot>().filter(|lot| lot.land_use == LandUse::Industrial).count();
    assert!((0.69..0.71).contains(&(industrial as f64 / 200_000.0)));
    let per_tenant = plan.count::<Occupancy>() as f64 / plan.count::<Enterprise>() as f64;
    assert!((2.45..2.55).contains(&per_tenant), "{per_tenant}");
}

#[test]
fn no_record_that_comes_with_the_program_is_beyond_what_it_can_be() {
    for built_in in [huong_tra(), example(), sample(3, 12, 7)] {
        for record in built_in.contents.becomes.values().flatten() {
            assert_eq!(lapday::domain::beyond(record), None, "{:?}", record.key());
        }
    }
}
