//! Reports the law asks for stand in meeting and calendar, with who owes them.

use super::{put, text};
use crate::story::{Story, day, given, in_vietnamese};
use jiff::civil::Date;
use lapday::domain::{Plan, RecordKind, Value, ZoneKind};
use lapday::i18n::{Language, Texts};
use lapday::rules::reports_due;
use lapday::units::Area;
use lapday::views::{EventKind, Mark, TableInfo, TableQuery, calendar_events, tables};

fn cluster() -> Story {
    given().cluster("Tứ Hạ")
}

fn due(plan: &Plan, first: Date, last: Date) -> Vec<(&'static str, Date)> {
    let due = reports_due(plan, first, (first, last));
    due.iter().map(|due| (due.duty.code, due.day)).collect()
}

fn rows(plan: &Plan, table: &TableInfo, on: Date) -> Vec<Vec<String>> {
    let texts = Texts::new(Language::Vietnamese);
    let table = table.table(plan, &TableQuery { on, since: on, law: on, zone: None });
    let row = |row: &lapday::views::Row| row.cells.iter().map(|cell| cell.text(&texts)).collect();
    table.rows.iter().map(row).collect()
}

#[test]
fn before_the_20th_ends_on_the_19th() {
    let found = due(&cluster().plan, day(2025, 1, 1), day(2025, 6, 30));
    let (half, third) = (day(2025, 6, 19), day(2025, 6, 24));
    assert_eq!(found, [("form-01", half), ("form-02", half), ("form-03", third)]);
    let year = due(&cluster().plan, day(2024, 7, 1), day(2024, 12, 31));
    let (end, third) = (day(2024, 12, 19), day(2024, 12, 24));
    assert_eq!(year, [("form-01", end), ("form-02", end), ("form-03", third)]);
}

#[test]
fn a_report_is_owed_as_long_as_its_law_holds() {
    assert_eq!(due(&cluster().plan, day(2024, 1, 1), day(2024, 9, 30)), [], "before 1/10/2024");
    let village = given().zone(ZoneKind::Village, "LN", "Làng").plan;
    let found = due(&village, day(2021, 1, 1), day(2021, 12, 31));
    assert_eq!(found, [("villages", day(2021, 11, 29))], "since 1/6/2018, and no cluster is there");
    assert_eq!(due(&village, day(2017, 1, 1), day(2017, 12, 31)), []);
}

#[test]
fn the_communes_owe_since_july_2025_what_the_districts_owed() {
    let owed_by = |first, last| {
        let plan = cluster().plan;
        let due = reports_due(&plan, first, (first, last));
        let of_form = due.iter().find(|due| due.duty.code == "form-03").unwrap();
        in_vietnamese(&of_form.owed_by())
    };
    assert_eq!(owed_by(day(2025, 6, 1), day(2025, 6, 30)), "UBND cấp huyện");
    assert_eq!(owed_by(day(2025, 12, 1), day(2025, 12, 31)), "UBND cấp xã");
}

#[test]
fn meeting_and_calendar_tell_what_is_to_be_sent_and_by_whom() {
    let plan = cluster().plan;
    let meeting = rows(&plan, &tables::meeting::TABLE, day(2025, 6, 10));
    let forms: Vec<_> = meeting.iter().filter(|row| row[1] == "Báo cáo định kỳ").collect();
    assert_eq!(forms.len(), 3);
    assert!(forms[0][0].starts_with("Biểu 01, doanh nghiệp trong cụm"), "{forms:?}");
    assert_eq!((forms[2][2].as_str(), forms[2][4].as_str()), ("24/06/2025", "UBND cấp huyện"));
    let calendar = rows(&plan, &tables::calendar::TABLE, day(2025, 6, 10));
    assert_eq!(calendar[0][0], "19/06/2025");
    assert!(calendar.iter().any(|row| row[0] == "24/12/2025" && row[4].contains("UBND cấp xã")));
}

#[test]
fn a_period_that_was_not_handed_in_is_late_and_one_that_was_is_gone() {
    let mut plan = cluster().plan;
    let on = day(2025, 7, 1);
    let forms = |plan: &Plan| {
        let rows = rows(plan, &tables::meeting::TABLE, on);
        rows.into_iter().filter(|row| row[1] == "Báo cáo định kỳ").collect::<Vec<_>>()
    };
    let late = forms(&plan);
    assert_eq!(late.len(), 1, "of the others nobody says whether they were sent: {late:?}");
    assert_eq!(late[0][3], "7");
    put(
        &mut plan,
        RecordKind::ReportPeriod,
        &[
            ("kind", Value::Code("half_year")),
            ("first_day", Value::Day(day(2024, 12, 15))),
            ("last_day", Value::Day(day(2025, 6, 14))),
            ("closed_on", Value::Day(day(2025, 6, 15))),
            ("handed_in_on", Value::Day(day(2025, 6, 20))),
            ("zones", text("[]")),
            ("holdings", text("[]")),
            ("lines", text("[]")),
        ],
    );
    assert_eq!(forms(&plan).len(), 0);
}

#[test]
fn permits_certificates_steps_and_wanted_land_fall_due() {
    let mut plan = given().zone(ZoneKind::Mining, "KS", "Khoáng sản").plan;
    let span = |to| [("valid_from", Value::Day(day(2020, 1, 1))), ("valid_to", Value::Day(to))];
    let mine = [("name", text("Khe Băng")), ("zone", Value::Link(1))];
    put(&mut plan, RecordKind::Mine, &[mine.as_slice(), &span(day(2024, 3, 1))].concat());
    let paper = [("number", text("1/ATTP")), ("kind", Value::Code("food_safety"))];
    put(&mut plan, RecordKind::Certificate, &[paper.as_slice(), &span(day(2022, 1, 1))].concat());
    put(&mut plan, RecordKind::Certificate, &[paper.as_slice(), &span(day(2025, 1, 1))].concat());
    let step = [
        ("zone", Value::Link(1)),
        ("procedure", Value::Code("establishment")),
        ("step", Value::Whole(1)),
        ("name", text("Lập hồ sơ")),
        ("due", Value::Day(day(2024, 5, 1))),
    ];
    put(&mut plan, RecordKind::ZoneStep, &step);
    let asked = [
        ("subject", text("Công ty may hỏi 0,8 ha")),
        ("kind", Value::Code("enquiry")),
        ("day", Value::Day(day(2024, 1, 1))),
        ("wanted_ha", Value::Area(Area::hectares(0.8))),
        ("wanted_from", Value::Day(day(2024, 9, 1))),
    ];
    put(&mut plan, RecordKind::Promotion, &asked);
    let on = day(2024, 6, 30);
    let told: Vec<_> =
        calendar_events(&plan, on, None).iter().map(|event| (event.kind, event.day)).collect();
    assert_eq!(
        told,
        [
            (EventKind::PermitEnds, day(2024, 3, 1)),
            (EventKind::StepBy, day(2024, 5, 1)),
            (EventKind::WantedFrom, day(2024, 9, 1)),
            (EventKind::CertificateEnds, day(2025, 1, 1)),
        ],
        "the certificate that was renewed is out"
    );
    let marks = |table: &TableInfo| -> Vec<Mark> {
        let table = table.table(&plan, &TableQuery { on, since: on, law: on, zone: None });
        table.rows.iter().map(|row| row.mark).collect()
    };
    assert_eq!(marks(&tables::mines::TABLE), [Mark::Warning]);
    assert_eq!(marks(&tables::certificates::TABLE), [Mark::Warning, Mark::Good]);
    assert_eq!(marks(&tables::zone_steps::TABLE), [Mark::Warning]);
    assert_eq!(marks(&tables::promotions::TABLE), [Mark::None], "wanted later");
}
