//! Biểu 01–04 of Thông tư 14/2024/TT-BCT: lines, units, periods, and the sheets that come back.

use super::story::{Story, day, given, in_english, m2};
use jiff::civil::Date;
use lapday::domain::{
    Approval, ApprovalKind, Edit, Id, InvestorKind, Key, Occupancy, OccupancyState, Period,
    PeriodFigure, Record, RecordKind, ReportPeriodKind, Uid, WorkStatus, Zone, ZoneStatus,
};
use lapday::i18n::{Language, Message, Texts};
use lapday::operations::close_period;
use lapday::units::Area;
use lapday::views::forms::{
    Average, Choices, FilledForm, FormKind, FormPeriod, beside, filled_forms, lines_to_freeze,
    template,
};
use std::sync::Arc;

mod given_back;

const HALF_2026: (ReportPeriodKind, i16) = (ReportPeriodKind::HalfYear, 2026);
const TENANTS: [(&str, &str, f64, OccupancyState); 6] = [
    ("A-1", "May Một", 40_000.0, OccupancyState::Operating),
    ("A-2", "Gốm Hai", 30_000.0, OccupancyState::Operating),
    ("A-3", "Cơ khí Ba", 20_000.0, OccupancyState::Operating),
    ("A-4", "Nhựa Bốn", 30_000.0, OccupancyState::Registered),
    ("B-1", "Bún Năm", 50_000.0, OccupancyState::Operating),
    ("B-2", "Mộc Sáu", 30_000.0, OccupancyState::Operating),
];

/// The example of the office's handbook: A, established on 10/3/2026 with 30 ha, 20 ha industrial, 9
/// leased and 3 approved; B, not established, 12 ha, 8 ha industrial, all leased.
fn two_clusters() -> Story {
    let mut story = given().cluster("A").zone_with(|zone| {
        zone.industrial = Some(Area::hectares(20.0));
        zone.investor_kind = Some(InvestorKind::Enterprise);
    });
    story = with_lots(story, "A-").cluster("B").zone_with(|zone| {
        zone.stated = Some(Area::hectares(12.0));
        zone.industrial = Some(Area::hectares(8.0));
        zone.status = Some(ZoneStatus::Proposed);
    });
    story = with_lots(story, "B-");
    let approved = [(ApprovalKind::Establishment, 30.0), (ApprovalKind::DetailedPlan, 30.0)];
    for (kind, hectares) in approved {
        let id = story.plan.next_id();
        let mut approval = Approval::new(id, Id::new(1), kind, day(2026, 3, 10));
        approval.stated = Some(Area::hectares(hectares));
        story.plan.insert(Record::Approval(Arc::new(approval)));
    }
    let mut work = super::story::work(1);
    work.zone = Some(Id::new(1));
    work.status = Some(WorkStatus::UnderWay);
    story.plan.insert(Record::Work(Arc::new(work)));
    for (place, (_, name, ..)) in TENANTS.iter().enumerate() {
        let mut figure = reported(&story, name, HALF_2026);
        figure.has_foreign_capital = Some(place == 0);
        story.plan.insert(Record::PeriodFigure(Arc::new(figure)));
    }
    story
}

fn with_lots(story: Story, zone: &str) -> Story {
    let since = Period::since(day(2024, 6, 1));
    TENANTS.iter().filter(|(code, ..)| code.starts_with(zone)).fold(story, |story, tenant| {
        let (code, name, area, state) = *tenant;
        let mut story = story
            .lot(code, 100.0)
            .lot_with(|lot| lot.stated = Some(m2(area)))
            .occupied(code, name, state, area, since);
        if state == OccupancyState::Registered {
            let held = story.plan.all::<Occupancy>().last().unwrap().clone();
            let held = Occupancy { approved_on: Some(day(2025, 1, 1)), ..Occupancy::clone(&held) };
            story.plan.insert(Record::Occupancy(Arc::new(held)));
        }
        story
    })
}

/// A report of which only who and when are known.
pub(crate) fn reported(
    story: &Story,
    who: &str,
    (kind, year): (ReportPeriodKind, i16),
) -> PeriodFigure {
    PeriodFigure {
        id: story.plan.next_id(),
        uid: Uid::new(),
        kind,
        last_day: kind.days(year).unwrap().1,
        zone: None,
        enterprise: Some(story.enterprise_id(who)),
        occupancy: None,
        revenue_million_vnd: None,
        budget_paid_million_vnd: None,
        workers: None,
        mean_income_million_vnd: None,
        foreign_million_vnd: None,
        investment_done_million_vnd: None,
        received_on: None,
        source: None,
        document: None,
        note: None,
        project: None,
        has_foreign_capital: None,
        of_infrastructure: None,
        paid_million_vnd: None,
        ready: None,
        central_wastewater: None,
    }
}

fn period((kind, year): (ReportPeriodKind, i16)) -> FormPeriod {
    FormPeriod::of(kind, year).unwrap()
}

fn whole(story: &Story, of: (ReportPeriodKind, i16)) -> FilledForm {
    filled_forms(&story.plan, FormKind::Province, &period(of), None).remove(0)
}

fn value(form: &FilledForm, number: &str) -> Option<f64> {
    form.line(number).unwrap().amount.value
}

/// What stands in column 4.
fn printed(form: &FilledForm, number: &str) -> String {
    let (words, line) = form.rows().find(|(words, _)| words.number == number).unwrap();
    let value = line.unwrap().amount.value;
    let numerals = Texts::new(Language::Vietnamese).numerals();
    value.map(|value| numerals.number(value, words.decimals)).unwrap_or_default()
}

/// What stands in column 5, in English.
fn noted(story: &Story, form: &FilledForm, number: &str) -> String {
    let said = beside(&story.plan, &form.line(number).unwrap().amount);
    said.as_ref().map(in_english).unwrap_or_default()
}

#[test]
fn two_clusters_make_the_figures_of_the_handbook() {
    let form = whole(&two_clusters(), HALF_2026);
    for (number, expected) in [
        ("3", "1"),
        ("4", "30,00"),
        ("5", "1"),
        ("6", "30,00"),
        ("7", "1"),
        ("8", "30,00"),
        ("9", "1"),
        ("10", "30,00"),
        ("15", "2"),
        ("15.1", "1"),
        ("15.2", "1"),
        ("16", "42,00"),
        ("16.1", "30,00"),
        ("16.2", "12,00"),
        ("17", "28,00"),
        ("18", "17,00"),
        ("19", "71,4"),
        ("20", "6"),
        ("21", "1"),
        ("22", "5"),
        ("26", "1"),
    ] {
        assert_eq!(printed(&form, number), expected, "line {number}");
    }
}

#[test]
fn what_the_circular_leaves_open_is_named_beside_the_figure() {
    let story = two_clusters();
    let form = whole(&story, HALF_2026);
    let said = noted(&story, &form, "19");
    assert!(said.contains("60.7"), "{said}");
    assert!(said.contains("80.0"), "{said}");
    let said = noted(&story, &form, "26");
    assert!(said.contains("one cluster (CCN B)"), "{said}");
}

#[test]
fn what_nobody_knows_stays_blank_and_says_of_whom() {
    let story = two_clusters();
    let form = whole(&story, HALF_2026);
    for number in ["1", "2", "11", "13", "23", "24", "25", "27"] {
        assert_eq!(value(&form, number), None, "line {number}");
        assert!(!noted(&story, &form, number).is_empty(), "line {number}");
    }
    let said = noted(&story, &form, "23");
    assert!(said.contains("6 projects"), "{said}");
}

#[test]
fn a_year_later_nothing_was_established_in_the_period() {
    let form = whole(&two_clusters(), (ReportPeriodKind::HalfYear, 2027));
    assert_eq!((value(&form, "5"), value(&form, "6")), (Some(0.0), Some(0.0)));
    assert_eq!(value(&form, "3"), Some(1.0));
}

#[test]
fn revenue_is_summed_in_billions_and_what_is_missing_is_counted() {
    let mut story = two_clusters();
    for (id, revenue) in [(1, 1_250.0), (2, 2_500.0)] {
        let known = story.plan.get(Id::<PeriodFigure>::new(id)).unwrap().clone();
        let mut known = PeriodFigure::clone(&known);
        known.revenue_million_vnd = Some(revenue);
        story.plan.insert(Record::PeriodFigure(Arc::new(known)));
    }
    let form = whole(&story, HALF_2026);
    assert_eq!(printed(&form, "23"), "3,75");
    assert!(noted(&story, &form, "23").contains("4 projects"));
    let rests_on = &form.line("23").unwrap().amount.rests_on;
    let reports = rests_on.iter().filter(|key| key.kind == RecordKind::PeriodFigure).count();
    assert_eq!(reports, 2, "the figure opens to the two reports");
}

#[test]
fn a_figure_of_another_period_is_not_counted() {
    let mut story = two_clusters();
    let mut year = reported(&story, "May Một", (ReportPeriodKind::Year, 2026));
    year.revenue_million_vnd = Some(9_000.0);
    story.plan.insert(Record::PeriodFigure(Arc::new(year)));
    assert_eq!(value(&whole(&story, HALF_2026), "23"), None);
    assert_eq!(value(&whole(&story, (ReportPeriodKind::Year, 2026)), "23"), Some(9.0));
}

#[test]
fn a_cluster_at_work_of_which_nobody_says_whether_it_is_established_fails_the_check() {
    let story = two_clusters().zone_with(|zone| zone.status = Some(ZoneStatus::Operating));
    let form = whole(&story, HALF_2026);
    assert_eq!(value(&form, "15.2"), None, "unknown, not nought");
    let whole_sum = given().cluster("C").zone_with(|zone| zone.status = None);
    let form = whole(&whole_sum, HALF_2026);
    assert_eq!(value(&form, "15"), None);
    assert!(form.checks.is_empty(), "nothing known, nothing to hold against each other");
}

#[test]
fn a_line_that_breaks_a_check_is_named() {
    let story = two_clusters();
    let mut story = Story { plan: story.plan };
    let mut zone = Zone::clone(story.plan.get(Id::<Zone>::new(1)).unwrap());
    zone.industrial = Some(Area::hectares(5.0));
    story.plan.insert(Record::Zone(Arc::new(zone)));
    let checks = whole(&story, HALF_2026).checks;
    let lines: Vec<_> = checks.iter().map(|check| check.lines[0]).collect();
    assert!(lines.contains(&"18"), "{lines:?}");
}

#[test]
fn before_the_first_of_july_2025_one_district_reports_and_since_then_each_commune() {
    let story = given()
        .cluster("A")
        .place("Phường Tứ Hạ", "Phường Hương Trà", day(2025, 7, 1))
        .cluster("B")
        .place("Xã Bình Thành", "Xã Bình Điền", day(2025, 7, 1));
    let of = |year| {
        let period = period((ReportPeriodKind::HalfYear, year));
        let forms = filled_forms(&story.plan, FormKind::Unit, &period, None);
        let sender = forms[0].above()[0].clone();
        (forms.len(), sender)
    };
    let (count, sender) = of(2025);
    assert_eq!(count, 1);
    assert!(sender.ends_with("Ủy ban nhân dân cấp huyện"), "{sender}");
    let (count, sender) = of(2026);
    assert_eq!(count, 2);
    assert!(sender.ends_with("Ủy ban nhân dân cấp xã (Phường Hương Trà)"), "{sender}");
}

#[test]
fn the_forms_have_the_lines_of_the_circular_in_its_order() {
    let numbers = |id: &str| -> Vec<String> {
        let lines = template(id, day(2024, 12, 14)).unwrap().lines;
        lines.into_iter().map(|line| line.number).collect()
    };
    assert_eq!(numbers("form-01"), ["1", "2", "3", "4"]);
    assert_eq!(numbers("form-02").len(), 14);
    let third = numbers("form-03");
    let parts = |sort: fn(&String) -> bool| third.iter().filter(|number| sort(number)).count();
    assert_eq!(parts(|number| number.parse::<u8>().is_ok()), 27);
    assert_eq!(parts(|number| number.contains('.')), 8);
    assert_eq!(parts(|number| number.starts_with('I')), 3);
    assert_eq!(numbers("form-04"), third);
    let differ = |id| template(id, day(2024, 12, 14)).unwrap().lines;
    let labels = differ("form-03").into_iter().zip(differ("form-04"));
    let differ: Vec<String> =
        labels.filter(|(one, other)| one.label != other.label).map(|(one, _)| one.number).collect();
    assert_eq!(differ, ["7", "8", "11", "15.2", "22"]);
}

#[test]
fn every_line_of_every_form_is_reckoned() {
    let story = two_clusters();
    for kind in [FormKind::Project, FormKind::Infrastructure, FormKind::Unit, FormKind::Province] {
        let forms = filled_forms(&story.plan, kind, &period(HALF_2026), None);
        assert!(!forms.is_empty(), "{kind:?}");
        for form in &forms {
            let is_heading = |number: &str| number.starts_with('I');
            for (words, line) in form.rows() {
                assert_eq!(line.is_none(), is_heading(&words.number), "{kind:?} {}", words.number);
            }
        }
    }
}

#[test]
fn the_words_change_with_the_law_and_say_how_sure_they_are() {
    let of = |on: Date| template("form-04", on).unwrap();
    let first = of(day(2024, 12, 14));
    assert!(first.is_read && first.receiver.ends_with("(Cục Công Thương địa phương)"));
    let later = of(day(2025, 12, 14));
    assert!(!later.is_read && later.receiver.contains("Khuyến công"), "{}", later.receiver);
    let last = of(day(2026, 12, 14));
    assert_eq!(last.lines[0].label, "Phương hướng phát triển cụm công nghiệp");
}

#[test]
fn a_closed_period_keeps_its_forms_when_records_are_corrected() {
    let mut story = two_clusters();
    let (kind, year) = HALF_2026;
    let lines = lines_to_freeze(&story.plan, kind, year);
    let edit = close_period(&story.plan, HALF_2026, day(2026, 6, 20), lines).unwrap();
    story.plan.apply(&edit);
    let before = whole(&story, HALF_2026);
    let held = story.plan.get(Id::<Occupancy>::new(1)).unwrap().clone();
    let held = Occupancy { area: m2(10_000.0), ..Occupancy::clone(&held) };
    story.plan.apply(&Edit::new(Message::new("store-created")).put(held));
    let after = whole(&story, HALF_2026);
    assert!(after.is_frozen);
    assert_eq!(printed(&after, "18"), "17,00");
    assert_eq!(printed(&after, "19"), printed(&before, "19"));
    let works = filled_forms(&story.plan, FormKind::Infrastructure, &period(HALF_2026), None);
    assert_eq!(printed(&works[0], "4"), "9,00");
    assert!(after.line("18").unwrap().amount.rests_on.contains(&Key::of(Id::<Occupancy>::new(1))));
    let next = whole(&story, (ReportPeriodKind::Year, 2026));
    assert_eq!(printed(&next, "18"), "14,00", "the next period has the correction");
}

#[test]
fn a_project_counts_once_however_many_lots_it_has() {
    let story = two_clusters().lot("B-3", 100.0);
    let since = Period::since(day(2024, 6, 1));
    let story = story.occupied("B-3", "Bún Năm", OccupancyState::Leased, 100.0, since);
    assert_eq!(value(&whole(&story, HALF_2026), "20"), Some(6.0));
}

#[test]
fn the_office_chooses_which_average_it_means_from_a_day_on() {
    let mut story = two_clusters();
    let of = period(HALF_2026);
    let chosen = Choices { average: Average::Mean, ..Choices::on(&story.plan, of.last) };
    for record in chosen.records(&story.plan, of.first) {
        story.plan.insert(Record::LegalValue(Arc::new(record)));
    }
    let form = whole(&story, HALF_2026);
    assert_eq!(printed(&form, "19"), "80,0");
    let said = noted(&story, &form, "19");
    assert!(said.contains("60.7") && said.contains("71.4"), "{said}");
    let earlier = whole(&story, (ReportPeriodKind::Year, 2025));
    assert_eq!(printed(&earlier, "19"), "71,4", "the year before keeps its way");
    let again = Choices::on(&story.plan, of.last).records(&story.plan, of.first);
    assert!(again.is_empty(), "what holds already is not written twice");
}

#[test]
fn what_to_look_at_before_printing_is_said_of_each_form() {
    let story = two_clusters();
    let said: Vec<String> = whole(&story, HALF_2026).doubts().iter().map(in_english).collect();
    assert!(said[0].starts_with("2 clusters: Left blank"), "{said:?}");
    assert!(said[0].contains("1, 2, 11, 12, 13"), "{said:?}");
}
