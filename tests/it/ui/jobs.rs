//! What is done off the window's thread: truly in threads, in their own time.

use super::files::let_go_over;
use super::window::{CTRL, Given, Window, example, huong_tra};
use egui::{Event, Key, Modifiers, ViewportCommand, ViewportEvent, ViewportId};
use lapday::domain::{Edit, Enterprise, Id, Zone};
use lapday::i18n::Message;
use lapday::jobs::{Job, Jobs, Keeps, Slot};
use lapday::project::Project;
use std::fs;
use std::sync::mpsc::{Sender, channel};

/// The window while a job goes on that ends when it is told to.
fn at_work(given: &Given, keeps: Keeps) -> (Sender<()>, Window) {
    let (go, wait) = channel::<()>();
    let mut jobs = Jobs::default();
    let slot = Slot { name: "job-tenants", keeps };
    jobs.start(Job::new(slot, "danh sách.xlsx", move |_| {
        wait.recv().ok();
        None
    }));
    (go, given.window_at_work(jobs))
}

/// A list that is to be typed, of enterprises alone.
fn start_list(window: &mut Window) {
    window.press(CTRL | Modifiers::SHIFT, Key::T);
    let list = window.text("tenants-paste");
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
    let says = window.text("job-tenants");
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
    let both = window.say(&Message::new("tenants-import").with("count", 2_usize));
    window.wait_until(|window| window.shows(&both) && !window.is_disabled(&both));
    window.click(&both);
    let names: Vec<_> =
        window.plan().all::<Enterprise>().map(|enterprise| enterprise.name.clone()).collect();
    assert_eq!(names, ["May Một", "May Hai"]);
}

#[test]
fn a_list_is_judged_anew_where_another_program_has_changed_the_plan() {
    let given = huong_tra();
    let mut window = opened(&given);
    start_list(&mut window);
    let text = "Tên doanh nghiệp\tMã số thuế\nMay Một\t3300100001\n";
    window.harness.event(Event::Text(text.to_owned()));
    as_register(&mut window);
    let one = window.say(&Message::new("tenants-import").with("count", 1_usize));
    window.wait_until(|window| window.shows(&one) && !window.is_disabled(&one));
    let revision = window.project().revision();
    let mut second = Project::open(given.file(), super::window::lan()).unwrap();
    let tax_code = Some("3300100001".to_owned());
    let known = Enterprise { tax_code, ..Enterprise::new(Id::new(1), "May Một") };
    second.commit(Edit::new(Message::new("store-created")).put(known)).unwrap();
    window.wait_until(|window| window.project().revision() > revision);
    // The plan knows it by now.
    window.wait_until(|window| window.is_disabled(&one));
    assert_eq!(window.plan().count::<Enterprise>(), 1);
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
