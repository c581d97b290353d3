//! Numbers and dates the way an office writes and types them.

use jiff::civil::date;
use lapday::units::{self, Area, NoDay, Numerals};
use proptest::prelude::*;

#[test]
fn numbers_are_written_as_the_land_registry_does() {
    let vietnamese = Numerals::Vietnamese;
    assert_eq!(vietnamese.number(51_853.4, 1), "51.853,4");
    assert_eq!(vietnamese.square_metres(Area::square_metres(352_400.0)), "352.400 m²");
    assert_eq!(vietnamese.square_metres(Area::square_metres(8_200.5)), "8.200,5 m²");
    assert_eq!(vietnamese.hectares(Area::hectares(17.7)), "17,70 ha");
    assert_eq!(vietnamese.percent(0.621), "62,1 %");
    assert_eq!(vietnamese.short(17.7, 2), "17,7");
    assert_eq!(vietnamese.short(75.0, 2), "75");
    assert_eq!(vietnamese.short(1_200.0, 0), "1.200");
    assert_eq!(vietnamese.number(-0.04, 1), "0,0");
    assert_eq!(Numerals::English.hectares(Area::hectares(1234.5)), "1,234.50 ha");
}

#[test]
fn lengths_and_angles_are_written_as_a_surveyor_does() {
    let vietnamese = Numerals::Vietnamese;
    assert_eq!(vietnamese.length(312.4), "312,40 m");
    assert_eq!(vietnamese.length(1_234.567), "1.234,57 m (1,235 km)");
    assert_eq!(vietnamese.degrees(45.503_416_666), "45°30′12,3″");
    assert_eq!(Numerals::English.degrees(359.999_999), "360°00′00.0″");
}

#[test]
fn typed_numbers_are_read_with_either_separator() {
    let vietnamese = Numerals::Vietnamese;
    for (typed, value) in [
        ("8.200", Some(8_200.0)),
        ("8 200", Some(8_200.0)),
        ("8200,5", Some(8_200.5)),
        ("8200.5", Some(8_200.5)),
        ("1.234.567,8", Some(1_234_567.8)),
        ("-3,5", Some(-3.5)),
        ("", None),
        ("tám", None),
        ("1,2,3", None),
        ("1e3", None),
        ("inf", None),
        ("NaN", None),
        ("1234.567", Some(1_234.567)),
        (".500", Some(0.5)),
        ("1,234.5", None),
        ("1,234.567", None),
    ] {
        assert_eq!(vietnamese.parse(typed), value, "{typed:?}");
    }
    assert_eq!(vietnamese.parse(&"9".repeat(400)), None, "more than any number");
    assert_eq!(Numerals::English.parse("8,200.5"), Some(8_200.5));
}

#[test]
fn days_are_read_as_people_offices_and_machines_write_them() {
    for typed in [
        "5/7/2024",
        "05/07/2024",
        "5/7/24",
        "5.7.2024",
        "5-7-2024",
        "5 7 2024",
        " 5 / 7 / 2024 ",
        "05072024",
        "050724",
        "20240705",
        "2024-07-05",
        "2024/7/5",
        "ngày 5 tháng 7 năm 2024",
        "Ngày 05 tháng 07 năm 2024",
        "5 tháng 7, 2024",
        "ngay 5 thang 7 nam 2024",
        "nga\u{300}y 5 tha\u{301}ng 7 na\u{306}m 2024",
    ] {
        assert_eq!(units::read_date(typed), Ok(date(2024, 7, 5)), "{typed:?}");
        assert_eq!(units::read_day_or_month(typed), Ok(date(2024, 7, 5)), "{typed:?}");
    }
    assert_eq!(units::date(date(2024, 6, 3)), "03/06/2024");
}

#[test]
fn a_year_of_two_digits_is_the_near_one() {
    for (typed, year) in [("1/1/00", 2000), ("1/1/79", 2079), ("1/1/80", 1980), ("1/1/99", 1999)] {
        assert_eq!(units::read_date(typed), Ok(date(year, 1, 1)), "{typed:?}");
    }
}

#[test]
fn a_month_is_its_first_day_only_where_that_is_asked_for() {
    for typed in ["7/2024", "07/2024", "7-2024", "2024-07", "tháng 7 năm 2024", "tháng 7/2024"] {
        assert_eq!(units::read_day_or_month(typed), Ok(date(2024, 7, 1)), "{typed:?}");
        assert_eq!(units::read_date(typed), Err(NoDay::Unreadable), "{typed:?}");
    }
    assert_eq!(units::read_day_or_month("13/2024"), Err(NoDay::NotInCalendar));
    assert_eq!(units::read_day_or_month("7/24"), Err(NoDay::Unreadable), "day and month, or what?");
}

#[test]
fn a_day_that_does_not_exist_is_told_from_what_is_no_day() {
    for typed in
        ["31/02/2024", "2023-02-29", "0/6/2024", "30/13/2024", "29/2/23", "31022024", "310224"]
    {
        assert_eq!(units::read_date(typed), Err(NoDay::NotInCalendar), "{typed:?}");
    }
    for typed in [
        "+3/6/2024",
        "30/6/+024",
        "30/6/024",
        "hôm nay",
        "ngày",
        "003/6/2024",
        "30//6/2024",
        "30/6",
        "45292",
        "",
    ] {
        assert_eq!(units::read_date(typed), Err(NoDay::Unreadable), "{typed:?}");
    }
}

#[test]
fn one_area_exceeds_another_only_beyond_what_the_registry_writes() {
    let lot = Area::square_metres(8_200.0);
    assert!(!Area::square_metres(8_200.04).exceeds(lot));
    assert!(Area::square_metres(8_200.06).exceeds(lot));
    assert_eq!(lot.share_of(Area::ZERO), None);
}

proptest! {
    #[test]
    fn what_is_written_is_read_back(value in -1e9..1e9_f64, decimals in 0..4_usize) {
        let step = 10_f64.powi(i32::try_from(decimals).unwrap());
        let rounded = (value * step).round() / step;
        for numerals in [Numerals::Vietnamese, Numerals::English] {
            let written = numerals.number(rounded, decimals);
            let read = numerals.parse(&written);
            prop_assert!(
                read.is_some_and(|read| (read - rounded).abs() < 1e-6),
                "{written} was read as {read:?}"
            );
        }
    }

    #[test]
    fn every_day_is_read_back(year in 1900..2100_i16, month in 1..=12_i8, day in 1..=28_i8) {
        let day = date(year, month, day);
        prop_assert_eq!(units::parse_date(&units::date(day)), Some(day));
        prop_assert_eq!(units::parse_date(&day.to_string()), Some(day));
    }
}

#[test]
fn an_area_is_printed_with_the_digits_its_accuracy_bears() {
    let area = Area::square_metres(177_243.26);
    let within = |deviation: f64| {
        let deviation = Some(Area::square_metres(deviation));
        let numerals = Numerals::Vietnamese;
        (numerals.square_metres_within(area, deviation), numerals.hectares_within(area, deviation))
    };
    assert_eq!(within(0.01), ("177.243,3 m²".into(), "17,72 ha".into()));
    assert_eq!(within(4.0), ("177.243 m²".into(), "17,72 ha".into()));
    assert_eq!(within(60.0), ("177.200 m²".into(), "17,72 ha".into()));
    assert_eq!(within(900.0), ("177.000 m²".into(), "17,7 ha".into()));
    assert_eq!(within(40_000.0), ("180.000 m²".into(), "18 ha".into()));
    // An accuracy worse than the area leaves its order of magnitude.
    assert_eq!(within(900_000.0), ("200.000 m²".into(), "20 ha".into()));
    let unknown = Numerals::Vietnamese.square_metres_within(area, None);
    assert_eq!(unknown, Numerals::Vietnamese.square_metres(area));
    let nothing = Numerals::English.hectares_within(Area::ZERO, Some(Area::ZERO));
    assert_eq!(nothing, "0.00 ha");
}

#[test]
fn a_half_is_rounded_away_from_zero_as_offices_do() {
    let vietnamese = Numerals::Vietnamese;
    assert_eq!(vietnamese.hectares(Area::square_metres(196_250.0)), "19,63 ha");
    assert_eq!(vietnamese.number(0.5, 0), "1");
    assert_eq!(vietnamese.number(-2.5, 0), "-3");
    assert_eq!(vietnamese.number(2.499_999, 0), "2");
}

/// `thousandths` of a unit with two decimals, the last one rounded on paper.
fn on_paper(thousandths: i64) -> String {
    let hundredths = (thousandths.abs() + 5) / 10;
    let (whole, rest) = (hundredths / 100, hundredths % 100);
    let sign = if thousandths < 0 { "-" } else { "" };
    let whole = if whole < 1_000 {
        whole.to_string()
    } else {
        format!("{}.{:03}", whole / 1_000, whole % 1_000)
    };
    format!("{sign}{whole},{rest:02}")
}

#[test]
fn every_area_that_ends_in_fifty_square_metres_is_rounded_up() {
    let vietnamese = Numerals::Vietnamese;
    for thousandths in (5..200_000).step_by(10) {
        let area = Area::square_metres(thousandths as f64 * 10.0);
        let expected = on_paper(thousandths);
        assert_eq!(vietnamese.hectares(area), format!("{expected} ha"));
        assert_eq!(vietnamese.hectares(Area::ZERO - area), format!("-{expected} ha"));
        assert_eq!(vietnamese.signed(area.as_hectares(), 2), format!("+{expected}"));
        let known_to = Some(Area::square_metres(50.0));
        assert_eq!(vietnamese.hectares_within(area, known_to), format!("{expected} ha"));
        // A sum carries the errors of its parts.
        let parts: Area = [0.1, 0.7, 0.2]
            .map(|share| Area::square_metres(share * area.as_square_metres()))
            .into_iter()
            .sum();
        assert_eq!(vietnamese.hectares(parts), format!("{expected} ha"));
    }
}

#[test]
fn every_figure_that_ends_in_a_half_is_rounded_up() {
    let vietnamese = Numerals::Vietnamese;
    for thousandths in (5..200_000).step_by(10) {
        let expected = on_paper(thousandths);
        let figure = thousandths as f64 / 1_000.0;
        assert_eq!(vietnamese.number(figure, 2), expected);
        assert_eq!(vietnamese.metres(figure), format!("{expected} m"));
        assert_eq!(vietnamese.metres(-figure), format!("-{expected} m"));
        let (tenfold, share) = (figure * 10.0, figure / 10.0);
        let tenths = vietnamese.number(tenfold, 1);
        assert_eq!(tenths, on_paper_to_a_tenth(thousandths));
        assert_eq!(vietnamese.percent(share), format!("{tenths} %"));
        assert_eq!(
            vietnamese.difference_within(Area::square_metres(tenfold), None),
            format!("+{tenths} m²")
        );
        let known_to = Some(Area::square_metres(0.05));
        let area = Area::square_metres(tenfold);
        assert_eq!(vietnamese.square_metres_within(area, known_to), format!("{tenths} m²"));
    }
}

/// `hundredths` with one decimal, rounded on paper.
fn on_paper_to_a_tenth(hundredths: i64) -> String {
    let tenths = (hundredths + 5) / 10;
    Numerals::Vietnamese.number((tenths / 10) as f64, 0) + &format!(",{}", tenths % 10)
}

#[test]
fn a_value_that_is_rounded_to_nothing_has_no_sign() {
    assert_eq!(Numerals::Vietnamese.signed(0.0049, 2), "0,00");
    assert_eq!(Numerals::Vietnamese.signed(-0.0049, 2), "0,00");
    assert_eq!(Numerals::Vietnamese.signed(-0.005, 2), "-0,01");
}

#[test]
fn figures_no_plan_has_are_printed_all_the_same() {
    for value in [f64::MAX, f64::MIN, f64::MIN_POSITIVE, 1e15, 999_999_999_999_999.5, f64::NAN] {
        for decimals in [0, 2, 9] {
            assert!(!Numerals::Vietnamese.number(value, decimals).is_empty());
        }
        let area = Area::square_metres(value);
        let numerals = Numerals::English;
        for deviation in [0.0, 1.0, f64::MAX, f64::INFINITY, f64::NAN] {
            let deviation = Some(Area::square_metres(deviation));
            assert!(numerals.hectares_within(area, deviation).ends_with("ha"));
            assert!(numerals.difference_within(area, deviation).ends_with("m²"));
        }
        assert!(numerals.degrees(value).ends_with('″'));
        assert!(units::degrees_minutes(value).ends_with('′'));
        assert!(numerals.distance(value).ends_with('m'));
    }
    assert_eq!(Numerals::English.number(f64::INFINITY, 2), "inf");
}

#[test]
fn an_azimuth_is_printed_in_degrees_and_minutes() {
    assert_eq!(units::degrees_minutes(35.12), "35°07′");
    assert_eq!(units::degrees_minutes(359.999_9), "0°00′");
}
