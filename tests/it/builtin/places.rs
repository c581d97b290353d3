//! The communes and wards of the plan, under the name and in the unit of each day.

use super::{the_plan, zone};
use jiff::civil::{Date, date};
use lapday::domain::{Place, Plan, ZonePlace};
use lapday::views::scene::{Scene, ZoneColouring};

/// The fifteen units of Hương Trà on the day of the plan.
const OF_2021: [&str; 15] = [
    "Phường Tứ Hạ",
    "Phường Hương Vân",
    "Phường Hương Văn",
    "Phường Hương Xuân",
    "Phường Hương Chữ",
    "Phường Hương An",
    "Phường Hương Hồ",
    "Xã Hương Toàn",
    "Xã Hương Vinh",
    "Xã Hương Phong",
    "Xã Hải Dương",
    "Xã Hương Thọ",
    "Xã Hương Bình",
    "Xã Bình Tiến",
    "Xã Bình Thành",
];

/// What a commune of 2021 was on a day, and in which unit.
fn on<'a>(plan: &'a Plan, name: &str, day: Date) -> (&'a str, &'a str) {
    let first = plan.all::<Place>().find(|place| place.name == name && place.valid.from.is_none());
    let place = plan.place_on(first.unwrap().id, day).unwrap();
    (place.name.as_str(), place.unit.as_str())
}

#[test]
fn the_map_names_the_communes_of_its_day() {
    let mut scene = Scene::new(&the_plan(), date(2021, 4, 20), ZoneColouring::Status);
    let named = |scene: &Scene| -> Vec<String> {
        scene.communes().iter().map(|commune| commune.name.clone()).collect()
    };
    let mut then = named(&scene);
    then.sort_unstable();
    let mut expected = OF_2021;
    expected.sort_unstable();
    assert_eq!(then, expected);
    scene.renew(&the_plan(), date(2025, 7, 1), ZoneColouring::Status);
    let now = named(&scene);
    assert!(now.contains(&"Phường Kim Trà".to_owned()), "{now:?}");
    assert!(!now.contains(&"Phường Tứ Hạ".to_owned()), "{now:?}");
}

#[test]
fn all_fifteen_units_of_2021_are_there() {
    let plan = the_plan();
    let day = date(2021, 4, 20);
    let mut then: Vec<&str> = (plan.all::<Place>().filter(|place| place.valid.contains(day)))
        .map(|place| place.name.as_str())
        .collect();
    let mut expected = OF_2021;
    expected.sort_unstable();
    then.sort_unstable();
    assert_eq!(then, expected);
    for name in OF_2021 {
        assert_eq!(on(&plan, name, day), (name, "Thị xã Hương Trà"));
    }
}

#[test]
fn a_place_goes_by_the_name_and_unit_of_the_day() {
    let plan = the_plan();
    let (city, phu_xuan, thuan_hoa) =
        ("Thành phố Huế", "Quận Phú Xuân, thành phố Huế", "Quận Thuận Hóa, thành phố Huế");
    let (in_2022, in_june_2025, today) = (date(2022, 1, 1), date(2025, 6, 30), date(2026, 1, 1));
    let expected = [
        ("Xã Hương Vinh", in_2022, ("Phường Hương Vinh", city)),
        ("Xã Hương Vinh", in_june_2025, ("Phường Hương Vinh", phu_xuan)),
        ("Xã Hương Vinh", today, ("Phường Hóa Châu", city)),
        ("Phường Hương An", in_2022, ("Phường Hương An", city)),
        ("Phường Hương An", in_june_2025, ("Phường Hương An", phu_xuan)),
        ("Phường Hương An", today, ("Phường Hương An", city)),
        ("Xã Hương Phong", in_2022, ("Xã Hương Phong", city)),
        ("Xã Hương Phong", in_june_2025, ("Phường Hương Phong", thuan_hoa)),
        ("Xã Hải Dương", in_2022, ("Xã Hải Dương", city)),
        ("Xã Hải Dương", in_june_2025, ("Phường Thuận An", thuan_hoa)),
        ("Phường Hương Hồ", in_june_2025, ("Phường Long Hồ", phu_xuan)),
        ("Xã Hương Thọ", in_june_2025, ("Phường Long Hồ", phu_xuan)),
        ("Phường Tứ Hạ", in_june_2025, ("Phường Tứ Hạ", "Thị xã Hương Trà")),
        ("Phường Tứ Hạ", date(2025, 7, 1), ("Phường Hương Trà", city)),
        ("Xã Bình Thành", today, ("Xã Bình Điền", city)),
        ("Xã Hương Toàn", today, ("Phường Kim Trà", city)),
    ];
    for (name, day, was) in expected {
        assert_eq!(on(&plan, name, day), was, "{name} on {day}");
    }
}

#[test]
fn each_name_ends_on_the_day_the_next_begins() {
    let plan = the_plan();
    for place in plan.all::<Place>() {
        let Some(next) = place.became else { continue };
        let next = plan.get(next).unwrap();
        assert_eq!(place.valid.to, next.valid.from, "{} → {}", place.name, next.name);
    }
}

#[test]
fn huong_van_huong_xuan_lies_in_both_wards() {
    let plan = the_plan();
    let zone = zone(&plan, "CCN-HVX");
    let further = plan.that_refer_to::<ZonePlace>(zone.id).map(|further| further.place);
    let places = zone.place.into_iter().chain(further);
    let names: Vec<_> = places.map(|place| plan.get(place).unwrap().name.as_str()).collect();
    assert_eq!(names, ["Phường Hương Văn", "Phường Hương Xuân"]);
}
