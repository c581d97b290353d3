//! What is done off the window's thread: truly in threads, in their own time.

use super::files::let_go_over;
use super::tables::press_keys_of;
use super::window::{CTRL, Given, Window, example, huong_tra};
use egui::accesskit::Role;
use egui::{Event, Key, Modifiers, Pos2, ViewportCommand, ViewportEvent, ViewportId};
use egui_kittest::kittest::Queryable;
use lapday::domain::{Edit, Enterprise, Id, Zone};
use lapday::i18n::Message;
use lapday::jobs::{Job, Jobs, Keeps, Progress, Slot};
use lapday::project::Project;
use lapday::ui::{Action, SLOTS};
use lapday::views::tables;
use std::fs;
use std::sync::mpsc::{Sender, channel};
use std::time::Duration;

/// The window while a job goes on that ends when it is told to.
fn at_work(given: &Given, keeps: Keeps) -> (Sender<()>, Window) {
    let (go, wait) = channel::<()>();
    let mut jobs = Jobs::default();
    let slot = Slot { name: "job-saving", keeps, can_be_given_up: true };
    jobs.start(Job::new(slot, "danh sách.xlsx", move |_| {
        wait.recv().ok();
        None
    }));
    (go, given.window_at_work(jobs))
}

/// Something that begins once the window is open, and ends, when a test says so.
struct Held {
    begin: Sender<()>,
    end: Sender<()>,
}

fn hold(jobs: &mut Jobs<Action>, slot: Slot) -> Held {
    let ((begin, begins), (end, ends)) = (channel::<()>(), channel::<()>());
    let later = Slot { name: "later", keeps: Keeps::Each, can_be_given_up: false };
    jobs.start(Job::new(later, "", move |_| {
        begins.recv().ok()?;
        let held = move |_: &Progress| {
            ends.recv().ok();
            None
        };
        Some(Action::Start(Job::new(slot, "x.xlsx", held)))
    }));
    Held { begin, end }
}

fn slot(name: &str) -> Slot {
    *SLOTS.iter().find(|slot| slot.name == name).unwrap()
}

/// The window with its plan open, these held back.
fn holding<const COUNT: usize>(given: &Given, slots: [&str; COUNT]) -> ([Held; COUNT], Window) {
    let mut jobs = Jobs::default();
    let held = slots.map(|name| hold(&mut jobs, slot(name)));
    let mut window = given.window_at_work(jobs);
    window.wait_until(|window| window.harness.state().project().is_some());
    (held, window)
}

/// A list that is to be typed, of enterprises alone.
fn start_list(window: &mut Window) {
    window.press(CTRL | Modifiers::SHIFT, Key::T);
    let list = window.text("lists-paste");
    window.focus(&list);
}

fn as_register(window: &mut Window) {
    let register = window.text("tenants-as-register");
    window.wait_until(|window| window.shows(&register));
    window.click(&register);
}

fn opened(given: &Given) -> Window {
    let mut window = given.clone().in_threads().window();
    window.wait_until(|window| window.harness.state().project().is_some());
    window
}

#[test]
fn what_takes_long_is_said_wherever_one_is_and_can_be_given_up() {
    let (_go, mut window) = at_work(&example(), Keeps::Newest);
    let says = window.say(&Message::new("job-saving").with("name", "danh sách.xlsx"));
    window.wait_until(|window| window.shows(&says));
    window.wait_until(|window| window.harness.state().project().is_some());
    window.press(Modifiers::ALT, Key::Num1);
    window.click_text("tables-fill");
    window.expect(&says);
    window.click_text("job-give-up");
    assert!(!window.shows(&says));
}

#[test]
fn the_window_closes_only_when_what_is_being_written_is_written() {
    let (go, mut window) = at_work(&example(), Keeps::Writing);
    let viewports = &mut window.harness.input_mut().viewports;
    viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.harness.step();
    assert!(sent(&window, &ViewportCommand::CancelClose));
    window.run();
    window.expect(&window.text("job-closing"));
    assert!(!sent(&window, &ViewportCommand::Close));
    go.send(()).unwrap();
    window.wait_until(|window| sent(window, &ViewportCommand::Close));
}

#[test]
fn whoever_stays_for_what_was_typed_stays_when_all_is_written() {
    let (go, mut window) = at_work(&example(), Keeps::Writing);
    window.wait_until(|window| window.harness.state().project().is_some());
    start_list(&mut window);
    window.harness.event(Event::Text("Công ty Một".to_owned()));
    window.run();
    let viewports = &mut window.harness.input_mut().viewports;
    viewports.entry(ViewportId::ROOT).or_default().events.push(ViewportEvent::Close);
    window.harness.step();
    assert!(sent(&window, &ViewportCommand::CancelClose));
    window.wait_until(|window| window.shows(&window.text("ui-unsaved-title")));
    window.click_text("ui-unsaved-go-on");
    go.send(()).unwrap();
    for _ in 0..60 {
        window.harness.step();
        assert!(!sent(&window, &ViewportCommand::Close));
        std::thread::sleep(Duration::from_millis(2));
    }
}

/// A panel that asks waits for its answer; a person who asks may think better of it.
#[test]
fn only_what_a_person_has_asked_for_can_be_given_up() {
    let of_persons = [
        "job-opening",
        "job-making",
        "job-dropped",
        "job-base-map",
        "job-copying",
        "job-saving",
        "job-dossier",
        "job-closing-period",
        "job-returning",
        "job-list-file",
        "job-map-file",
        "job-map",
        "job-corners-file",
    ];
    let told = SLOTS.iter().filter(|slot| slot.keeps != Keeps::Each);
    let mut jobs = Jobs::default();
    let held: Vec<_> = told.map(|slot| (*slot, hold(&mut jobs, *slot))).collect();
    let mut window = example().window_at_work(jobs);
    window.wait_until(|window| window.harness.state().project().is_some());
    let give_up = window.text("job-give-up");
    for (slot, Held { begin, end }) in held {
        let says = window.say(&Message::new(slot.name).with("name", "x.xlsx"));
        begin.send(()).unwrap();
        window.wait_until(|window| window.shows(&says));
        // A line that has just come up finds its place.
        window.run();
        assert_eq!(window.shows(&give_up), of_persons.contains(&slot.name), "{}", slot.name);
        if slot.can_be_given_up {
            window.click(&give_up);
            assert!(!window.shows(&give_up), "{}", slot.name);
            // What writes is waited for.
            assert_eq!(window.shows(&says), slot.keeps == Keeps::Writing, "{}", slot.name);
        }
        end.send(()).ok();
        window.wait_until(|window| !window.shows(&says));
    }
}

#[test]
fn every_slot_is_listed() {
    let source = include_str!("../../../src/ui/slots.rs");
    assert_eq!(source.matches(": Slot = of_").count(), SLOTS.len());
}

fn first_cell(window: &Window) -> Option<Pos2> {
    window.harness.query_all_by_role(Role::Cell).next().map(|cell| cell.rect().center())
}

#[test]
fn rows_of_an_earlier_state_of_the_plan_do_nothing() {
    let given = example();
    let ([table, zones], mut window) = holding(&given, ["job-listing", "job-zones"]);
    window.press(Modifiers::ALT, Key::Num1);
    let many = window.text("tables-record-many");
    window.wait_until(|window| window.shows(&many) && !window.is_disabled(&many));
    for held in [&table, &zones] {
        held.begin.send(()).unwrap();
    }
    let says = window.say(&Message::new("job-zones"));
    window.wait_until(|window| window.shows(&says));
    let revision = window.project().revision();
    let mut second = Project::open(given.file(), super::window::lan()).unwrap();
    let new = Enterprise::new(Id::new(999), "May Một");
    second.commit(Edit::new(Message::new("store-created")).put(new)).unwrap();
    window.wait_until(|window| window.project().revision() > revision);
    window.harness.step();
    for text in [&many, &window.text("tables-save"), &window.text("tables-copy")] {
        assert!(window.is_disabled(text), "{text}");
    }
    for at in [window.zone_rows()[0].rect().center(), first_cell(&window).unwrap()] {
        window.click_at(at);
        assert_eq!(window.selection(), None);
    }
    for held in [&table, &zones] {
        held.end.send(()).unwrap();
    }
    window.wait_until(|window| !window.is_disabled(&many));
    window.wait_between_clicks();
    let at = first_cell(&window).unwrap();
    window.click_at(at);
    assert!(window.selection().is_some());
}

#[test]
fn no_row_of_the_plan_before_is_shown_beside_another() {
    let given = example();
    let other = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &other).unwrap();
    let ([table, zones], mut window) = holding(&given, ["job-listing", "job-zones"]);
    window.press(Modifiers::ALT, Key::Num1);
    window.wait_until(|window| first_cell(window).is_some() && !window.zone_rows().is_empty());
    for held in [&table, &zones] {
        held.begin.send(()).unwrap();
    }
    let says = window.say(&Message::new("job-zones"));
    window.wait_until(|window| window.shows(&says));
    let_go_over(&mut window, &other);
    window.wait_until(|window| window.project().path() == other);
    window.harness.step();
    assert!(first_cell(&window).is_none() && window.zone_rows().is_empty());
    for held in [&table, &zones] {
        held.end.send(()).unwrap();
    }
    window.wait_until(|window| first_cell(window).is_some() && !window.zone_rows().is_empty());
}

#[test]
fn one_period_is_closed_after_the_other() {
    let ([closing], mut window) = holding(&example(), ["job-closing-period"]);
    press_keys_of(&mut window, &tables::periods::TABLE);
    let close = window.text("periods-close");
    window.wait_until(|window| window.shows(&close));
    assert!(!window.is_disabled(&close));
    closing.begin.send(()).unwrap();
    window.wait_until(|window| window.is_disabled(&close));
    closing.end.send(()).unwrap();
    window.wait_until(|window| !window.is_disabled(&close));
}

fn sent(window: &Window, command: &ViewportCommand) -> bool {
    window.harness.output().viewport_output[&ViewportId::ROOT].commands.contains(command)
}

#[test]
fn a_plan_opens_while_the_window_is_drawn_and_shows_no_way_to_another() {
    let window = example().in_threads().window();
    assert!(!window.shows(&window.text("ui-command-open-example")));
    let mut window = window;
    window.wait_until(|window| window.harness.state().project().is_some());
    assert!(window.plan().count::<Zone>() > 0);
}

#[test]
fn what_was_typed_while_a_plan_opens_is_not_lost_with_it() {
    let given = huong_tra();
    let other = given.file().with_file_name("khác.gpkg");
    fs::copy(given.file(), &other).unwrap();
    let mut window = opened(&given);
    start_list(&mut window);
    let_go_over(&mut window, &other);
    window.harness.event(Event::Text("Công ty Một".to_owned()));
    window.wait_until(|window| window.shows(&window.text("ui-unsaved-title")));
    assert_eq!(window.project().path(), given.file());
    window.click_text("ui-unsaved-drop");
    window.wait_until(|window| window.project().path() == other);
}

#[test]
fn a_list_typed_quickly_is_imported_as_it_stands_last() {
    let mut window = opened(&huong_tra());
    start_list(&mut window);
    for text in ["Tên doanh nghiệp\tMã số thuế\n", "May Một\t3300100001\n", "May Hai\t\n"]
    {
        window.harness.event(Event::Text(text.to_owned()));
        window.harness.step();
    }
    as_register(&mut window);
    let both = window.say(&Message::new("lists-import").with("count", 2_usize));
    window.wait_until(|window| window.shows(&both) && !window.is_disabled(&both));
    window.click(&both);
    let names: Vec<_> =
        window.plan().all::<Enterprise>().map(|enterprise| enterprise.name.clone()).collect();
    assert_eq!(names, ["Công ty Chánh Phát", "May Một", "May Hai"]);
}

#[test]
fn a_list_is_judged_anew_where_another_program_has_changed_the_plan() {
    let given = huong_tra();
    let mut window = opened(&given);
    start_list(&mut window);
    let text = "Tên doanh nghiệp\tMã số thuế\nMay Một\t3300100001\n";
    window.harness.event(Event::Text(text.to_owned()));
    as_register(&mut window);
    let one = window.say(&Message::new("lists-import").with("count", 1_usize));
    window.wait_until(|window| window.shows(&one) && !window.is_disabled(&one));
    let revision = window.project().revision();
    let mut second = Project::open(given.file(), super::window::lan()).unwrap();
    let tax_code = Some("3300100001".to_owned());
    let known = Enterprise { tax_code, ..Enterprise::new(Id::new(1), "May Một") };
    second.commit(Edit::new(Message::new("store-created")).put(known)).unwrap();
    window.wait_until(|window| window.project().revision() > revision);
    // The plan knows it by now.
    window.wait_until(|window| window.is_disabled(&one));
    assert_eq!(window.plan().count::<Enterprise>(), 2, "and the one the plan names");
}

#[test]
fn a_table_is_read_in_its_own_time_and_shows_what_was_searched_last() {
    let mut window = opened(&example());
    window.press(Modifiers::ALT, Key::Num2);
    window.wait_until(|window| window.shows("Ví dụ: Cơ khí Phú Ốc"));
    let search = window.text("tables-search");
    window.focus(&search);
    for text in ["phu", " o", "c"] {
        window.harness.event(Event::Text(text.to_owned()));
        window.harness.step();
    }
    let one = Message::new("tables-rows-of").with("shown", 1_usize);
    let all = window.plan().count::<Enterprise>();
    let one = window.say(&one.with("all", all));
    window.wait_until(|window| window.shows(&one));
    window.expect("Ví dụ: Cơ khí Phú Ốc");
}
