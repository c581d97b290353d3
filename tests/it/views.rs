//! What a person sees: the right rows, in the right order, unknown kept apart.

use crate::story::{day, given, in_vietnamese, m2};
use lapday::domain::OccupancyState::{Leased, Operating, Recovered, Registered};
use lapday::domain::{
    Basis, Enterprise, Fill, Id, LandLine, LandUse, LotState, Period, Phase, ZoneKind,
};
use lapday::units::Area;
use lapday::views::scene::{Scene, ZoneColouring};
use lapday::views::{
    Closeness, HitKind, LotFilter, LotSort, ZoneSort, closeness, compare_codes, fill_series,
    fill_table, find, lot_card, lot_rows, name_in_group, short_name, zone_card, zone_groups,
};
use std::cell::Cell;
use std::cmp::Ordering;
use std::time::{Duration, Instant};

const ON: jiff::civil::Date = jiff::civil::date(2024, 6, 30);

fn since(year: i16) -> Period {
    Period::since(day(year, 1, 1))
}

fn codes(rows: &[lapday::views::LotRow]) -> Vec<&str> {
    rows.iter().map(|row| row.code.as_str()).collect()
}

#[test]
fn a_short_name_tells_a_park_from_a_cluster_and_a_heading_says_it_for_its_group() {
    for (full, short, in_group) in [
        ("Cụm công nghiệp Tứ Hạ", "CCN Tứ Hạ", "Tứ Hạ"),
        ("CCN Hương Vân (Long Thọ 2)", "CCN Hương Vân (Long Thọ 2)", "Hương Vân (Long Thọ 2)"),
        ("Khu công nghiệp Tứ Hạ", "KCN Tứ Hạ", "Tứ Hạ"),
        ("Làng bún Vân Cù", "Bún Vân Cù", "Bún Vân Cù"),
        ("Làng nghề rèn Bao Vinh", "Rèn Bao Vinh", "Rèn Bao Vinh"),
        (
            "Chế biến thủy sản Hải Dương",
            "Chế biến thủy sản Hải Dương",
            "Chế biến thủy sản Hải Dương",
        ),
    ] {
        let story = given().zone(ZoneKind::Cluster, "Z", full);
        let zone = story.plan.get(Id::new(1)).unwrap();
        assert_eq!((short_name(zone).as_str(), name_in_group(zone).as_str()), (short, in_group));
    }
}

#[test]
fn a_zone_known_as_a_point_lies_in_a_circle_as_wide_as_nobody_knows() {
    let at = lapday::domain::Point::new(549_000.0, 1_828_000.0);
    let story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.point = Some(at);
        zone.accuracy_m = Some(800.0);
    });
    let scene = Scene::new(&story.plan, ON, ZoneColouring::FillRate);
    let zone = &scene.zones()[0];
    let around = zone.around.as_ref().expect("a circle");
    let (west, east) = (at.x() - 800.0, at.x() + 800.0);
    let on_map = |x: f64| scene.on_map((x, at.y()).into()).unwrap().x();
    assert!((around.extent.min().x - on_map(west)).abs() < 1e-9);
    assert!((around.extent.max().x - on_map(east)).abs() < 1e-9);
    assert!(zone.outline.is_none(), "it is no boundary");
    let story = story.zone_with(|zone| zone.accuracy_m = None);
    assert!(Scene::new(&story.plan, ON, ZoneColouring::FillRate).zones()[0].around.is_none());
}

#[test]
fn codes_are_ordered_as_people_count() {
    assert_eq!(compare_codes("C-2", "C-10"), Ordering::Less);
    assert_eq!(compare_codes("CN-5-2", "CN-5-1"), Ordering::Greater);
    assert_eq!(compare_codes("C-03", "C-3"), Ordering::Less);
    assert_eq!(compare_codes("A1", "B1"), Ordering::Less);
    assert_eq!(compare_codes("A", "A1"), Ordering::Less);
}

#[test]
fn zones_stand_in_groups_of_their_kind_and_empty_kinds_are_left_out() {
    let story = given().zone(ZoneKind::Village, "LN", "Làng bún Vân Cù").zone(
        ZoneKind::Cluster,
        "CCN",
        "CCN Tứ Hạ",
    );
    let groups = zone_groups(&story.plan, ON, "", ZoneSort::PlanOrder);
    let kinds: Vec<_> = groups.iter().map(|group| group.kind).collect();
    assert_eq!(kinds, [ZoneKind::Cluster, ZoneKind::Village]);
    assert_eq!(groups[0].rows[0].name, "Tứ Hạ");
}

#[test]
fn a_search_without_marks_finds_both_huong_van_and_huong_văn() {
    let story = given().cluster("Hương Vân").cluster("Hương Văn").cluster("Tứ Hạ");
    let found = |query| zone_groups(&story.plan, ON, query, ZoneSort::PlanOrder);
    assert_eq!(found("huong van")[0].rows.len(), 2);
    assert_eq!(found("TỨ HẠ")[0].rows.len(), 1);
    assert!(found("không có").is_empty());
}

#[test]
fn a_zone_is_found_by_its_place_of_then_and_of_now() {
    let story = given()
        .cluster("Một")
        .place("Phường Tứ Hạ", "Phường Hương Trà", day(2025, 7, 1))
        .cluster("Hai");
    for query in ["tu ha", "huong tra"] {
        let groups = zone_groups(&story.plan, day(2026, 1, 1), query, ZoneSort::PlanOrder);
        assert_eq!(groups[0].rows.len(), 1, "{query}");
        assert_eq!(groups[0].rows[0].place.as_deref(), Some("Phường Hương Trà"));
    }
}

#[test]
fn the_fullest_zone_comes_first_and_the_unknown_last() {
    let story = given()
        .cluster("Chưa biết")
        .cluster("Nửa")
        .lot("N", 100.0)
        .occupied("N", "Một", Leased, 5_000.0, since(2024))
        .cluster("Đầy")
        .lot("Đ", 100.0)
        .occupied("Đ", "Hai", Leased, 10_000.0, since(2024));
    let groups = zone_groups(&story.plan, ON, "", ZoneSort::Fill);
    let names: Vec<_> = groups[0].rows.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Đầy", "Nửa", "Chưa biết"]);
    let groups = zone_groups(&story.plan, ON, "", ZoneSort::Name);
    assert_eq!(groups[0].rows[1].name, "Đầy", "Đ stands with D, before N");
}

#[test]
fn the_subtitle_is_the_summary_else_the_status() {
    let story = given()
        .cluster("Một")
        .zone_with(|zone| zone.status = Some(lapday::domain::ZoneStatus::Expanding));
    let row = |story: &crate::story::Story| {
        zone_groups(&story.plan, ON, "", ZoneSort::PlanOrder)[0].rows[0].clone()
    };
    assert_eq!(in_vietnamese(&row(&story).subtitle), "mở rộng");
    let story = story.zone_with(|zone| zone.summary = Some("Hoàn thiện hạ tầng".into()));
    assert_eq!(in_vietnamese(&row(&story).subtitle), "Hoàn thiện hạ tầng");
}

#[test]
fn a_thousand_zones_are_listed_quickly() {
    let mut story = given();
    for number in 0..1_000 {
        story = story.cluster(&format!("Số {number}")).lot(&format!("C-{number}"), 100.0);
    }
    let start = Instant::now();
    let groups = zone_groups(&story.plan, ON, "", ZoneSort::Fill);
    assert_eq!(groups[0].rows.len(), 1_000);
    // Ten times what a debug build needs; a scan of all lots for each zone would take far longer.
    assert!(start.elapsed() < Duration::from_millis(500), "{:?}", start.elapsed());
}

#[test]
fn a_place_of_today_is_named_only_where_it_is_another() {
    let story = given().cluster("Tứ Hạ").place("Phường Tứ Hạ", "Phường Hương Trà", day(2025, 7, 1));
    let card = zone_card(&story.plan, Id::new(1), day(2025, 6, 30)).unwrap();
    assert_eq!(card.place_then.as_deref(), Some("Phường Tứ Hạ"));
    assert_eq!(card.place_now, None);
    let card = zone_card(&story.plan, Id::new(1), day(2025, 7, 1)).unwrap();
    assert_eq!(card.place_then.as_deref(), Some("Phường Tứ Hạ"));
    assert_eq!(card.place_now.as_deref(), Some("Phường Hương Trà"));
}

#[test]
fn areas_stand_side_by_side_with_their_difference() {
    let story = given().cluster("Tứ Hạ").zone_with(|zone| {
        zone.stated = Some(Area::hectares(1.1));
        zone.boundary = Some(crate::story::square(100.0, 0.0, 0.0));
    });
    let areas = zone_card(&story.plan, Id::new(1), ON).unwrap().areas;
    assert_eq!(areas.plane(), Some(m2(10_000.0)));
    assert!((areas.from_stated().unwrap().area.as_square_metres() + 1_000.0).abs() < 1e-6);
    assert!((areas.measured.unwrap().perimeter_m - 400.0).abs() < 1e-6);
    let geodesic = areas.measured.unwrap().geodesic.as_square_metres();
    assert!((geodesic / 10_000.0 - 1.0).abs() < 5e-4, "{geodesic}");
}

#[test]
fn a_fill_target_is_judged_by_the_records_and_says_what_is_missing() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .occupied("C-1", "Một", Leased, 6_000.0, since(2024))
        .target(|target| target.value = Some(0.6))
        .target(|target| target.value = Some(1.0));
    let card = zone_card(&story.plan, Id::new(1), ON).unwrap();
    assert_eq!(card.targets[0].reached, Some(true));
    assert_eq!(card.targets[0].still_needed, Some(Area::ZERO));
    assert_eq!(card.targets[1].reached, Some(false));
    assert_eq!(card.targets[1].still_needed, Some(m2(4_000.0)));
}

#[test]
fn a_target_nobody_has_judged_stays_unknown() {
    let story = given()
        .cluster("Hương Vân")
        .target(|target| target.measure = lapday::domain::Measure::Establishment)
        .target(|target| target.value = Some(1.0));
    let card = zone_card(&story.plan, Id::new(1), ON).unwrap();
    assert_eq!(card.targets[0].reached, None);
    assert_eq!(card.targets[1].reached, None, "no industrial land is known");
    assert_eq!(card.targets[1].still_needed, None);
}

#[test]
fn a_target_for_a_stage_looks_at_that_stage_only() {
    let stage: Id<Phase> = Id::new(1);
    let story = given()
        .cluster("Bình Thành")
        .phase("Giai đoạn 1", 1)
        .lot("A-1", 100.0)
        .lot_with(|lot| lot.phase = Some(stage))
        .lot("B-1", 100.0)
        .occupied("A-1", "Một", Leased, 10_000.0, since(2024))
        .target(|target| target.phase = Some(stage));
    let card = zone_card(&story.plan, Id::new(1), ON).unwrap();
    assert_eq!(card.targets[0].reached, Some(true));
    assert_eq!(card.fill.rate(), Some(0.5));
}

#[test]
fn industries_count_who_sits_there_on_the_day() {
    let code = |code: &'static str| {
        move |enterprise: &mut Enterprise| enterprise.vsic_code = Some(code.to_owned())
    };
    let story = given()
        .cluster("Tứ Hạ")
        .industry("Da giày", 2, &["15"])
        .industry("Dệt may", 1, &["13", "14"])
        .lot("C-1", 100.0)
        .lot("C-2", 100.0)
        .enterprise_with("May Một", code("1410"))
        .enterprise_with("May Hai", code("1311"))
        .enterprise_with("May Ba", code("1410"))
        .occupied("C-1", "May Một", Operating, 5_000.0, since(2023))
        .occupied("C-2", "May Một", Leased, 5_000.0, since(2023))
        .occupied("C-1", "May Hai", Registered, 1_000.0, since(2023))
        .occupied("C-2", "May Ba", Leased, 1_000.0, since(2025));
    let rows = zone_card(&story.plan, Id::new(1), ON).unwrap().industries;
    assert_eq!(in_vietnamese(&rows[0].name), "Dệt may");
    assert_eq!(rows[0].names, ["May Một"], "registered and future ones do not sit there");
    assert_eq!((rows[0].enterprises, rows[1].enterprises), (1, 0));
}

#[test]
fn the_card_counts_lots_for_lease_and_the_vacant_ones() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .lot("C-2", 100.0)
        .lot("C-3", 100.0)
        .lot_for("X-1", 50.0, LandUse::Green)
        .occupied("C-1", "Một", Leased, 5_000.0, since(2023))
        .occupied("C-3", "Hai", Recovered, 5_000.0, since(2023));
    let card = zone_card(&story.plan, Id::new(1), ON).unwrap();
    assert_eq!((card.lots, card.vacant), (3, 2));
    let balance = card.balance.as_ref().unwrap();
    let is_green = |line: &&LandLine| line.class.is_some_and(|of| of.land_use == LandUse::Green);
    assert_eq!(balance.lines.iter().find(is_green).map(|line| line.area), Some(m2(2_500.0)));
}

#[test]
fn there_is_no_card_of_a_zone_that_is_not_there() {
    assert_eq!(zone_card(&given().plan, Id::new(5), ON), None);
    assert!(lot_card(&given().plan, Id::new(5), ON).is_none());
}

fn some_lots() -> crate::story::Story {
    given()
        .cluster("Tứ Hạ")
        .lot("C-10", 100.0)
        .lot("C-2", 50.0)
        .lot("C-1", 80.0)
        .lot_with(|lot| lot.boundary = None)
        .lot_for("X-1", 30.0, LandUse::Green)
        .occupied("C-10", "Dệt may Phú Ốc", Leased, 4_000.0, since(2024))
}

#[test]
fn lots_are_sorted_with_the_unknown_last_both_ways() {
    let story = some_lots();
    let rows = |sort, descending| {
        lot_rows(&story.plan, Id::new(1), ON, &LotFilter::default(), sort, descending)
    };
    assert_eq!(codes(&rows(LotSort::Code, false)), ["C-1", "C-2", "C-10", "X-1"]);
    assert_eq!(codes(&rows(LotSort::Code, true)), ["X-1", "C-10", "C-2", "C-1"]);
    assert_eq!(codes(&rows(LotSort::Area, false)), ["X-1", "C-2", "C-10", "C-1"]);
    assert_eq!(codes(&rows(LotSort::Area, true)), ["C-10", "C-2", "X-1", "C-1"]);
    assert_eq!(codes(&rows(LotSort::State, false)), ["C-1", "C-2", "C-10", "X-1"]);
    assert_eq!(codes(&rows(LotSort::Tenant, true)), ["C-10", "C-1", "C-2", "X-1"]);
}

#[test]
fn lots_are_filtered_by_use_state_and_words() {
    let story = some_lots();
    let rows =
        |filter: LotFilter| lot_rows(&story.plan, Id::new(1), ON, &filter, LotSort::Code, false);
    let for_lease = rows(LotFilter { only_for_lease: true, ..LotFilter::default() });
    assert_eq!(codes(&for_lease), ["C-1", "C-2", "C-10"]);
    let vacant = rows(LotFilter { states: Some(LotState::Vacant), ..LotFilter::default() });
    assert_eq!(codes(&vacant), ["C-1", "C-2"]);
    let by_tenant = rows(LotFilter { query: "phu oc".into(), ..LotFilter::default() });
    assert_eq!(codes(&by_tenant), ["C-10"]);
}

#[test]
fn a_lot_shows_its_state_of_the_day_and_its_whole_history() {
    let story = given()
        .cluster("Tứ Hạ")
        .lot("C-1", 100.0)
        .occupied("C-1", "Hai", Operating, 3_000.0, since(2025))
        .occupied("C-1", "Một", Leased, 4_000.0, Period::between(day(2023, 1, 1), day(2025, 1, 1)));
    let card = lot_card(&story.plan, Id::new(1), ON).unwrap();
    assert_eq!(card.row.state, Some(LotState::Leased));
    assert_eq!(card.row.held, m2(4_000.0));
    assert_eq!(card.row.tenants.len(), 1);
    let names: Vec<_> = card.history.iter().map(|row| row.name.as_str()).collect();
    assert_eq!(names, ["Một", "Hai"]);
}

#[test]
fn the_fill_table_keeps_the_order_of_the_plan() {
    let story = given()
        .cluster("Tứ Hạ")
        .zone_with(|zone| zone.industrial = Some(Area::hectares(2.0)))
        .lot("C-1", 100.0)
        .occupied("C-1", "Một", Leased, 10_000.0, since(2024))
        .cluster("Bình Thành");
    let rows = fill_table(&story.plan, ON, None);
    assert_eq!(rows[0].code, "Z1");
    assert_eq!(rows[0].fill.basis, Some(Basis::DetailedPlan));
    assert_eq!(rows[0].fill.rate(), Some(0.5));
    assert_eq!(rows[1].fill.rate(), None);
    assert_eq!(fill_table(&story.plan, ON, Some(Id::new(2))).len(), 1);
}

#[test]
fn a_series_has_a_point_on_every_day_anything_changes_and_at_both_ends() {
    let story = given().cluster("Tứ Hạ").lot("C-1", 100.0).occupied(
        "C-1",
        "Một",
        Leased,
        10_000.0,
        Period::since(day(2024, 3, 1)),
    );
    let zone = Id::new(1);
    let series = fill_series(&story.plan, zone, day(2023, 12, 31), day(2024, 4, 15));
    let days: Vec<String> = series.iter().map(|(day, _)| day.to_string()).collect();
    assert_eq!(days, ["2023-12-31", "2024-03-01", "2024-04-15"]);
    let rates: Vec<_> = series.iter().map(|(_, fill)| Fill::rate(fill).unwrap()).collect();
    assert_eq!(rates, [0.0, 1.0, 1.0]);
    assert_eq!(fill_series(&story.plan, zone, ON, ON).len(), 1);
    assert!(fill_series(&story.plan, zone, ON, day(2024, 1, 1)).is_empty());
}

#[test]
fn one_search_finds_zones_lots_and_enterprises_the_closest_first() {
    let story = given().cluster("Tứ Hạ").lot("C-2", 100.0).lot("C-10", 100.0).occupied(
        "C-10",
        "Cơ khí Tứ Hạ",
        Leased,
        100.0,
        since(2024),
    );
    let hits = find(&story.plan, "tu ha", ON, 10, &|| true).unwrap();
    assert_eq!(hits[0].kind, HitKind::Zone(Id::new(1)));
    assert_eq!(hits[1].kind, HitKind::Enterprise(Id::new(1)));
    assert_eq!(hits[1].detail, "CCN Tứ Hạ · C-10");
    let hits = find(&story.plan, "c-", ON, 10, &|| true).unwrap();
    assert_eq!(hits[0].title, "C-2");
    assert_eq!(hits[1].kind, HitKind::Lot(Id::new(2), Id::new(1)));
    assert_eq!(find(&story.plan, "c", ON, 1, &|| true).unwrap().len(), 1);
    assert!(find(&story.plan, " ", ON, 10, &|| true).unwrap().is_empty());
}

#[test]
fn a_search_nobody_waits_for_ends_within_a_thousand_records() {
    let names = (0..2500).map(|number| format!("Cơ khí {number}"));
    let story = names.fold(given(), |story, name| story.enterprise(&name));
    let asked = Cell::new(0);
    let up_to = |most: usize| {
        asked.set(0);
        let goes_on = || asked.replace(asked.get() + 1) < most;
        find(&story.plan, "co khi", ON, 10, &goes_on).map(|hits| hits.len())
    };
    assert_eq!(up_to(usize::MAX), Some(10));
    assert!(asked.get() >= 3, "asked {} times", asked.get());
    assert_eq!(up_to(1), None);
    assert_eq!(asked.get(), 2);
}

#[test]
fn words_are_found_without_the_signs_between_them() {
    assert_eq!(closeness("Dời, quay ranh giới…", "doi quay"), Some(Closeness::Holds));
    assert_eq!(closeness("Hương Văn – Hương Xuân", "van huong"), Some(Closeness::Holds));
    assert_eq!(closeness("Dời, quay ranh giới…", "quay doi"), None);
}
