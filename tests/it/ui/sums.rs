//! What stands below the heads of a table: sums of what is shown or of the rows chosen; and what the
//! table does not list yet.

use super::window::{CTRL, Given, Window, example, given};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers};
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::civil::date;
use lapday::builtin::BuiltIn;
use lapday::domain::{
    Budget, FundSource, Id, Inspection, InspectionKind, Period, Programme, ProgrammeKind,
    RecordKind, SupportPolicy, Uid,
};
use lapday::i18n::Message;
use lapday::views::{TableInfo, tables};
use strum::VariantArray;

fn open(given: &Given, table: &'static TableInfo) -> Window {
    let mut window = given.window();
    window.press(CTRL, Key::K);
    let name = window.text(table.title);
    window.harness.event(Event::Text(name));
    window.run();
    window.press(Modifiers::NONE, Key::Enter);
    assert_eq!(window.harness.state().view().table, Some(table));
    window.run();
    window
}

fn cells(window: &Window) -> Vec<String> {
    let cells = window.harness.query_all_by_role(Role::Cell);
    cells.filter_map(|cell| cell.accesskit_node().label()).collect()
}

#[track_caller]
fn expect_cell(window: &Window, words: &str) {
    let cells = cells(window);
    assert!(cells.iter().any(|cell| cell == words), "{words:?} is no cell: {}", cells.join(" | "));
}

fn sum_of(window: &Window, count: usize) -> String {
    window.say(&Message::new("tables-sum").with("count", count))
}

/// A line of money of a year, million VND.
fn budget(id: i64, subject: &str, year: i64, planned: f64) -> Budget {
    Budget {
        id: Id::new(id),
        uid: Uid::new(),
        year,
        source: FundSource::Provincial,
        work: None,
        programme: None,
        yearly_plan: None,
        subject: Some(subject.to_owned()),
        planned_million_vnd: Some(planned),
        allotted_million_vnd: None,
        spent_million_vnd: None,
        day: None,
        document: None,
        note: None,
    }
}

fn programme(id: i64, name: &str, trainees: i64) -> Programme {
    Programme {
        id: Id::new(id),
        uid: Uid::new(),
        name: name.to_owned(),
        kind: ProgrammeKind::Training,
        year: 2023,
        fund: Some(FundSource::Provincial),
        status: None,
        zone: None,
        beneficiaries: None,
        enterprise: None,
        place: None,
        visited: None,
        held_on: None,
        supporters: None,
        courses: Some(1),
        trainees: Some(trainees),
        total_million_vnd: None,
        support_million_vnd: None,
        document: None,
        clause: None,
        note: None,
    }
}

/// The plan with money of two years and two courses.
fn with_money() -> Given {
    let BuiltIn { about, contents } = lapday::builtin::huong_tra();
    let contents = contents
        .put(budget(901, "Đường D1", 2022, 1000.0))
        .put(budget(902, "Đường D2", 2022, 500.5))
        .put(budget(903, "Cây xanh", 2023, 200.0))
        .put(programme(901, "Lớp bún Vân Cù", 30))
        .put(programme(902, "Lớp rèn Bao Vinh", 12));
    given().with(BuiltIn { about, contents })
}

#[test]
fn sums_of_money_are_of_what_the_search_leaves() {
    let mut window = open(&with_money(), &tables::money::TABLE);
    expect_cell(&window, "1.700,5");
    expect_cell(&window, "1.500,5");
    window.type_over(&window.text("tables-search"), "đường");
    expect_cell(&window, &sum_of(&window, 2));
    assert!(!cells(&window).contains(&"1.700,5".to_owned()));
    window.type_over(&window.text("tables-search"), "D1");
    expect_cell(&window, &sum_of(&window, 1));
    let of_year = window.say(&Message::new("money-of-year").with("year", "2022"));
    expect_cell(&window, &of_year);
    assert!(!cells(&window).contains(&"1.500,5".to_owned()), "the other road is not shown");
    window.type_over(&window.text("tables-search"), "");
    expect_cell(&window, "1.700,5");
}

#[test]
fn sums_of_courses_and_communes_stay_while_a_search_stands() {
    let given = with_money();
    let mut window = open(&given, &tables::promotion::TABLE);
    window.type_over(&window.text("tables-search"), "Bao Vinh");
    let shown = cells(&window);
    assert!(shown.iter().filter(|cell| *cell == "12").count() >= 2, "{shown:?}");
    let mut window = open(&given, &tables::places::TABLE);
    // So wide that every column is drawn.
    window.resize(2700.0, 768.0);
    let all = cells(&window);
    window.type_over(&window.text("tables-search"), "20008");
    expect_cell(&window, &sum_of(&window, 1));
    assert_ne!(cells(&window), all);
    let shown = cells(&window);
    assert!(shown.iter().filter(|cell| *cell == "75,00").count() >= 2, "{shown:?}");
}

#[test]
fn chosen_rows_are_summed_by_themselves() {
    let mut window = open(&with_money(), &tables::money::TABLE);
    for (words, modifiers) in [("Đường D1", Modifiers::NONE), ("Cây xanh", CTRL)] {
        window.harness.event(Event::ModifiersChanged(modifiers));
        window.click_cell(words);
        window.harness.event(Event::ModifiersChanged(Modifiers::NONE));
        window.wait_between_clicks();
    }
    expect_cell(&window, "1.200");
    expect_cell(&window, &sum_of(&window, 2));
}

#[test]
fn what_begins_after_the_day_is_counted_and_one_click_goes_there() {
    let BuiltIn { about, contents } = lapday::builtin::huong_tra();
    let seen = Inspection {
        id: Id::new(900),
        uid: Uid::new(),
        geom: None,
        zone: None,
        kind: InspectionKind::VARIANTS[0],
        day: date(2031, 3, 1),
        place: "Mỏ đất Hương Thọ".to_owned(),
        subject: None,
        enterprise: None,
        mine: None,
        finding: None,
        violation: None,
        distance_to_homes_m: None,
        follow_up: None,
        follow_up_by: None,
        followed_up_on: None,
        document: None,
        note: None,
    };
    let given = given().with(BuiltIn { about, contents: contents.put(seen) });
    let mut window = open(&given, &tables::inspections::TABLE);
    assert!(!window.shows("Mỏ đất Hương Thọ"));
    window.expect("sau ngày đang xem");
    window.click("Chuyển đến ngày 01/03/2031");
    assert_eq!(window.harness.state().view().on, date(2031, 3, 1));
    window.expect("Mỏ đất Hương Thọ");
    assert!(!window.shows("sau ngày đang xem"));
}

#[test]
fn registers_and_cards_call_a_fund_as_the_office_does() {
    let BuiltIn { about, contents } = lapday::builtin::huong_tra();
    let policy = SupportPolicy {
        id: Id::new(900),
        uid: Uid::new(),
        name: "Hỗ trợ thử".to_owned(),
        document: None,
        clause: None,
        valid: Period::default(),
        fund: Some(FundSource::Provincial),
        programme_kind: None,
        beneficiaries: None,
        most_percent: None,
        most_million_vnd: None,
        amount: None,
        note: None,
    };
    let given = given().with(BuiltIn { about, contents: contents.put(policy) });
    let mut window = open(&given, &tables::policies::TABLE);
    expect_cell(&window, "Khuyến công tỉnh Thừa Thiên Huế");
    window.click_cell("Hỗ trợ thử");
    window.expect(&window.text("records-change"));
    let shown = window.read();
    let named = shown.iter().filter(|said| *said == "Khuyến công tỉnh Thừa Thiên Huế").count();
    assert!(named >= 2, "the card, too: {shown:?}");
}

#[test]
fn the_sheet_of_a_target_leads_to_what_counts_and_enters_more() {
    let mut window = open(&example(), &tables::targets::TABLE);
    let plan = window.plan();
    let cards = lapday::views::target_cards(plan, None, window.harness.state().view().on);
    let card = cards.into_iter().find(|card| card.entered.is_some() && !card.counted.is_empty());
    let card = card.expect("a target that is counted");
    let subject = plan.get(card.target).unwrap().subject.clone();
    window.type_over(&window.text("tables-search"), &subject);
    window.click_cell(&subject);
    window.expect(&window.text("targets-counted"));
    let kind = card.entered.unwrap();
    let add = window.say(&Message::new("records-add-kind").with("kind", kind.text()));
    window.harness.get_all_by_role_and_label(Role::Button, &add).last().unwrap().click();
    window.run();
    window.expect(&window.text("records-new"));
    window.click_text("common-cancel");
    assert_ne!(kind, RecordKind::Target);
}

#[test]
fn what_is_known_of_lots_since_when_is_said_in_a_popup() {
    let mut window = super::window::huong_tra().window();
    let zone = super::window::tu_ha(window.plan());
    window.select_zone(zone);
    window.click_text("inspector-recorded-unsaid");
    let name = window.text("inspector-recorded-from");
    window.type_over(&name, "31/02/2024");
    let whole = window.text("inspector-recorded-whole");
    assert!(window.is_disabled(&whole), "no day is said");
    window.type_over(&name, "1/6/2024");
    window.click(&whole);
    let said = window.plan().get(zone).unwrap();
    assert_eq!(said.recorded_since, Some(date(2024, 6, 1)));
    let how = said.recorded.unwrap().text();
    let said = Message::new("inspector-recorded-since").with("how", how);
    let said = window.say(&said.with("since", date(2024, 6, 1)));
    window.click(&said);
    window.click_text("inspector-recorded-take-back");
    assert_eq!(window.plan().get(zone).unwrap().recorded, None);
}
