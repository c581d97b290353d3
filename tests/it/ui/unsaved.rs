//! What was typed is asked for once before it is lost, whichever way somebody leaves.

use super::files::drop_file;
use super::window::{CTRL, Given, Window, example, huong_tra, tu_ha};
use egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use lapday::domain::{Enterprise, Occupancy};
use lapday::project::Project;

/// A form, how it is opened, the field typed in, and what puts it away.
pub struct Form {
    pub name: &'static str,
    pub open: fn(&mut Window),
    field: &'static str,
    close: &'static str,
}

pub fn forms() -> [Form; 8] {
    let form = |name, open, field, close| Form { name, open, field, close };
    [
        form("occupancy", record_lot, "inspector-form-enterprise", "common-cancel"),
        form("corners", corners, "boundary-target-name", "common-cancel"),
        form("enterprise", new_enterprise, "field-name", "common-cancel"),
        form("change", change_enterprise, "field-name", "common-cancel"),
        form("record", new_work, "field-name", "common-cancel"),
        form("tenants", tenants, "lists-paste", "common-close"),
        form("boundary", boundary, "boundary-accuracy", "common-close"),
        form("lots", many_lots, "tables-edit-tenant", "common-cancel"),
    ]
}

fn record_lot(window: &mut Window) {
    let zone = tu_ha(window.plan());
    window.start_recording(zone);
}

fn corners(window: &mut Window) {
    window.press(CTRL, Key::T);
}

fn new_enterprise(window: &mut Window) {
    window.press(Modifiers::ALT, Key::Num2);
    window.click("Thêm: Doanh nghiệp");
}

fn change_enterprise(window: &mut Window) {
    window.press(Modifiers::ALT, Key::Num2);
    window.click("Ví dụ: Bê tông Thượng Khê");
    window.click_text("records-change");
}

fn new_work(window: &mut Window) {
    window.press(Modifiers::ALT, Key::Num9);
    window.click_text("works-title");
    window.click("Thêm: Công trình hạ tầng");
}

fn tenants(window: &mut Window) {
    window.choose_named("ui-menu-land", "ui-command-import-tenants");
}

fn boundary(window: &mut Window) {
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.choose_named("ui-menu-land", "ui-command-boundary-sheet");
}

fn many_lots(window: &mut Window) {
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    window.press(Modifiers::ALT, Key::Num1);
    window.click_text("tables-record-many");
}

/// A way to leave, and whether the form, or the table of many lots, is left by it.
struct Way {
    name: &'static str,
    go: fn(&mut Window, &Form, &Given),
    leaves_form: bool,
    leaves_lots: bool,
}

const WAYS: [Way; 10] = [
    Way { name: "Esc", go: escape, leaves_form: true, leaves_lots: false },
    Way { name: "its button", go: close, leaves_form: true, leaves_lots: true },
    Way { name: "Ctrl+Q", go: quit, leaves_form: true, leaves_lots: true },
    Way { name: "the window's button", go: close_window, leaves_form: true, leaves_lots: true },
    Way { name: "a built-in plan", go: open_example, leaves_form: true, leaves_lots: true },
    Way { name: "a file dropped", go: drop_plan, leaves_form: true, leaves_lots: true },
    Way { name: "another zone", go: select, leaves_form: true, leaves_lots: false },
    Way { name: "another form", go: another_form, leaves_form: true, leaves_lots: false },
    Way { name: "the tables closed", go: close_tables, leaves_form: false, leaves_lots: true },
    Way { name: "F10", go: toggle_tables, leaves_form: false, leaves_lots: true },
];

impl Way {
    fn leaves(&self, form: &Form) -> bool {
        if form.name == "lots" { self.leaves_lots } else { self.leaves_form }
    }
}

fn escape(window: &mut Window, _: &Form, _: &Given) {
    // The first gives up the field.
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
}

fn close(window: &mut Window, form: &Form, _: &Given) {
    window.click_exactly(form.close);
}

fn quit(window: &mut Window, _: &Form, _: &Given) {
    window.press(CTRL, Key::Q);
}

fn close_window(window: &mut Window, _: &Form, _: &Given) {
    let viewports = &mut window.harness.input_mut().viewports;
    viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.harness.step();
    assert!(sent(window, &ViewportCommand::CancelClose), "the window would have closed");
    window.run();
}

fn sent(window: &Window, command: &ViewportCommand) -> bool {
    let root = &window.harness.output().viewport_output[&ViewportId::ROOT];
    root.commands.contains(command)
}

fn open_example(window: &mut Window, _: &Form, _: &Given) {
    window.choose_named("ui-menu-file", "ui-command-open-example");
}

fn drop_plan(window: &mut Window, _: &Form, given: &Given) {
    drop_file(window, given.file());
}

fn select(window: &mut Window, _: &Form, _: &Given) {
    let other = window.zone_rows()[1].rect().center();
    window.click_at(other);
}

fn another_form(window: &mut Window, _: &Form, _: &Given) {
    window.press(CTRL, Key::T);
}

fn close_tables(window: &mut Window, _: &Form, _: &Given) {
    window.click_text("tables-close");
}

fn toggle_tables(window: &mut Window, _: &Form, _: &Given) {
    window.press(Modifiers::NONE, Key::F10);
}

/// The name of the field of the form that is typed in.
fn field(window: &Window, form: &Form) -> String {
    let key = window.text(form.field);
    let mut names = window.field_names().into_iter();
    names.find(|name| name.starts_with(&key)).unwrap_or_else(|| {
        panic!("{} has no field {key:?}:\n{}", form.name, window.read().join("\n"))
    })
}

fn type_in(window: &mut Window, form: &Form) {
    let name = field(window, form);
    window.focus(&name);
    window.press(CTRL, Key::A);
    window.harness.event(Event::Text("9,5".to_owned()));
    window.run();
}

fn asks(window: &Window) -> bool {
    window.shows(&window.text("ui-unsaved-title"))
}

#[test]
fn every_way_out_of_every_form_asks_and_going_on_keeps_what_was_typed() {
    for form in forms() {
        let given = example();
        let mut window = given.window();
        (form.open)(&mut window);
        type_in(&mut window, &form);
        let plan = window.project().path().to_owned();
        for way in WAYS.iter().filter(|way| way.leaves(&form)) {
            (way.go)(&mut window, &form, &given);
            assert!(asks(&window), "{} does not ask when left by {}", form.name, way.name);
            window.click_text("ui-unsaved-go-on");
            assert!(!asks(&window), "{} asks twice when left by {}", form.name, way.name);
            let name = field(&window, &form);
            assert_eq!(window.value_of(&name), "9,5", "{} left by {}", form.name, way.name);
            assert_eq!(window.project().path(), plan);
        }
    }
}

#[test]
fn every_way_out_goes_on_when_what_was_typed_is_dropped() {
    for way in &WAYS {
        let all = forms();
        let form = all.iter().find(|form| way.leaves(form)).unwrap();
        let given = example();
        let mut window = given.window();
        (form.open)(&mut window);
        type_in(&mut window, form);
        (way.go)(&mut window, form, &given);
        window.click_text("ui-unsaved-drop");
        assert!(!asks(&window), "{} asks again", way.name);
        let said = window.text(form.field);
        let is_there = window.field_names().iter().any(|name| name.starts_with(&said));
        assert!(!is_there, "{} is still there when left by {}", form.name, way.name);
    }
}

#[test]
fn a_form_nobody_typed_in_is_left_at_once() {
    for form in forms().iter().filter(|form| form.name != "boundary") {
        let ways: &[fn(&mut Window, &Form, &Given)] = if form.name == "lots" {
            &[close]
        } else {
            &[close, select, |window, _, _| {
                window.press(Modifiers::NONE, Key::Escape);
            }]
        };
        for go in ways {
            let given = example();
            let mut window = given.window();
            (form.open)(&mut window);
            let name = field(&window, form);
            go(&mut window, form, &given);
            assert!(!asks(&window), "{} asks about nothing", form.name);
            assert!(!window.field_names().contains(&name), "{} is still there", form.name);
        }
    }
}

#[test]
fn escape_gives_up_the_field_before_the_form() {
    let mut window = example().window();
    record_lot(&mut window);
    let form = &forms()[0];
    type_in(&mut window, form);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!asks(&window) && window.form_is_open());
    window.press(Modifiers::NONE, Key::Escape);
    assert!(asks(&window));
    // Escape is no answer that loses anything.
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!asks(&window) && window.form_is_open());
}

#[test]
fn what_was_typed_can_be_saved_before_leaving() {
    let given = example();
    let mut window = given.window();
    new_enterprise(&mut window);
    let name = window.text("field-name");
    window.type_over(&name, "Dệt may Kim Long");
    open_example(&mut window, &forms()[2], &given);
    window.click_exactly("ui-unsaved-save");
    assert!(!asks(&window));
    let kept = Project::open(given.file(), super::window::lan()).unwrap();
    assert!(kept.plan().all::<Enterprise>().any(|who| who.name == "Dệt may Kim Long"));
    assert_ne!(window.project().path(), given.file(), "and then the other plan is open");
}

#[test]
fn what_cannot_be_saved_says_why_and_nothing_is_left() {
    let given = example();
    let mut window = given.window();
    new_enterprise(&mut window);
    let code = window.text("field-tax_code");
    window.type_over(&code, "33001");
    open_example(&mut window, &forms()[2], &given);
    window.click_exactly("ui-unsaved-save");
    assert!(!asks(&window));
    assert_eq!(window.project().path(), given.file());
    assert_eq!(window.value_of(&code), "33001");
}

#[test]
fn a_form_and_the_table_of_many_lots_are_asked_for_together() {
    let given = example();
    let mut window = given.window();
    many_lots(&mut window);
    let recorded = window.plan().count::<Occupancy>();
    type_in(&mut window, &forms()[7]);
    window.press(CTRL, Key::T);
    let table = window.text("boundary-paste");
    window.focus(&table);
    window.harness.event(Event::Text("1".to_owned()));
    window.run();
    quit(&mut window, &forms()[1], &given);
    window.expect(&window.text("ui-unsaved-corners"));
    window.expect(&window.text("ui-unsaved-lots"));
    window.click_text("ui-unsaved-drop");
    assert!(!asks(&window));
    assert_eq!(window.plan().count::<Occupancy>(), recorded);
}

#[test]
fn a_window_with_nothing_typed_closes_when_asked() {
    let mut window = example().window();
    let viewports = &mut window.harness.input_mut().viewports;
    viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.harness.step();
    assert!(!sent(&window, &ViewportCommand::CancelClose));
}

fn type_tenant(window: &mut Window, name: &str) {
    let tenant = field(window, &forms()[7]);
    window.focus(&tenant);
    window.harness.event(Event::Text(name.to_owned()));
    window.run();
}

fn type_new_enterprise(window: &mut Window, name: &str) {
    new_enterprise(window);
    let field = window.text("field-name");
    window.type_over(&field, name);
}

#[track_caller]
fn expect_in_the_file(given: &Given, names: &[&str]) {
    let kept = Project::open(given.file(), super::window::lan()).unwrap();
    for name in names {
        assert!(kept.plan().all::<Enterprise>().any(|who| who.name == *name), "{name}");
    }
}

#[test]
fn a_form_and_the_table_of_many_lots_saved_together_are_both_in_the_file() {
    let given = huong_tra();
    let mut window = given.window();
    many_lots(&mut window);
    type_tenant(&mut window, "Công ty Một");
    type_new_enterprise(&mut window, "Công ty Hai");
    quit(&mut window, &forms()[2], &given);
    window.click_exactly("ui-unsaved-save");
    assert!(!asks(&window));
    expect_in_the_file(&given, &["Công ty Một", "Công ty Hai"]);
}

#[test]
fn a_new_record_takes_no_key_that_was_given_while_its_form_was_open() {
    let given = huong_tra();
    let mut window = given.window();
    many_lots(&mut window);
    type_tenant(&mut window, "Công ty Một");
    type_new_enterprise(&mut window, "Công ty Hai");
    window.press(Modifiers::ALT, Key::Num1);
    window.click("1 lô");
    window.click_exactly("enterprises-save");
    expect_in_the_file(&given, &["Công ty Một", "Công ty Hai"]);
}

#[test]
fn lines_that_were_not_recorded_stay() {
    let given = huong_tra();
    let mut window = given.window();
    many_lots(&mut window);
    type_tenant(&mut window, "Công ty Một");
    let recorded = window.plan().count::<Occupancy>();
    let other = rusqlite::Connection::open(given.file()).unwrap();
    other.execute_batch("BEGIN IMMEDIATE").unwrap();
    window.click("1 lô");
    let name = field(&window, &forms()[7]);
    assert_eq!(window.plan().count::<Occupancy>(), recorded, "the file was held");
    assert_eq!(window.value_of(&name), "Công ty Một");
    other.execute_batch("COMMIT").unwrap();
    window.click("1 lô");
    expect_in_the_file(&given, &["Công ty Một"]);
}

#[test]
fn a_line_that_says_something_but_no_tenant_is_not_passed_over() {
    let given = huong_tra();
    let mut window = given.window();
    many_lots(&mut window);
    type_tenant(&mut window, "Công ty Một");
    let key = window.text("tables-edit-area");
    let areas: Vec<String> =
        window.field_names().into_iter().filter(|name| name.starts_with(&key)).collect();
    window.focus(&areas[1]);
    window.harness.event(Event::Text("777".to_owned()));
    window.run();
    let recorded = window.plan().count::<Occupancy>();
    window.click("1 lô");
    assert_eq!(window.plan().count::<Occupancy>(), recorded);
    window.expect(&window.text("tables-edit-no-tenant"));
    assert_eq!(window.value_of(&areas[1]), "777");
}

#[test]
fn a_title_typed_for_a_new_plan_is_asked_for_whichever_way_it_is_left() {
    let given = example();
    let ways: [fn(&mut Window, &Form, &Given); 3] =
        [|window, _, _| window.press(Modifiers::NONE, Key::Escape), close, quit];
    for way in ways {
        let mut window = given.window();
        window.press(CTRL, Key::N);
        let title = window.text("ui-new-title");
        window.type_over(&title, "Kế hoạch 2026");
        way(&mut window, &forms()[0], &given);
        assert!(asks(&window));
        window.click_text("ui-unsaved-go-on");
        assert_eq!(window.value_of(&title), "Kế hoạch 2026");
        way(&mut window, &forms()[0], &given);
        window.click_text("ui-unsaved-drop");
        assert!(!window.field_names().contains(&title));
    }
    let mut window = given.window();
    window.press(CTRL, Key::N);
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.field_names().contains(&window.text("ui-new-title")), "asks about nothing");
}
