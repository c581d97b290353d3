//! A window on a plan file of its own, addressed by what a person reads on it.

use egui::accesskit::Role;
use egui::{
    Event, Key, Modifiers, MouseWheelSource, MouseWheelUnit, PointerButton, Pos2, Rect, TouchPhase,
    pos2, vec2,
};
use egui_kittest::kittest::{NodeT, Queryable};
use egui_kittest::{Harness, Node};
use lapday::domain::{Id, Lot, LotState, Plan, Zone};
use lapday::i18n::{Message, Texts};
use lapday::map::Thing;
use lapday::project::Project;
use lapday::ui::App;
use lapday::units::Area;
use lapday::views::{self, LotFilter, LotSort};
use std::ffi::OsString;
use std::rc::Rc;
use std::sync::{Arc, Mutex};
use std::time::Duration;

mod given;

pub use given::{Given, NOTHING_OPENS, example, given, huong_tra, lan};

/// What a keyboard sends for Ctrl on Linux and Windows.
pub const CTRL: Modifiers = Modifiers { ctrl: true, command: true, ..Modifiers::NONE };

/// The program's window and a person before it.
pub struct Window {
    pub harness: Harness<'static, App>,
    pub texts: Texts,
    opened: Arc<Mutex<Vec<OsString>>>,
    /// The file lives as long as its window.
    _folder: Rc<tempfile::TempDir>,
}

impl Window {
    pub fn project(&self) -> &Project {
        self.harness.state().project().expect("a file is open")
    }

    pub fn plan(&self) -> &Plan {
        self.project().plan()
    }

    pub fn selection(&self) -> Option<Thing> {
        self.harness.state().view().selection
    }

    pub fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// So long that the next click is one of its own and not half of a double one.
    pub fn wait_between_clicks(&mut self) {
        self.harness.run_steps(40);
    }

    /// The window gets another size.
    pub fn resize(&mut self, width: f32, height: f32) {
        self.harness.set_size(egui::vec2(width, height));
        self.run();
    }

    pub fn run(&mut self) {
        self.harness.run();
    }

    /// Goes on until it is so: what the system is asked for takes its own time.
    #[track_caller]
    pub fn wait_until(&mut self, is_so: impl Fn(&Self) -> bool) {
        for _ in 0..500 {
            self.harness.step();
            if is_so(self) {
                return;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("it did not happen:\n{}", self.read().join("\n"));
    }

    /// What the system was handed to open, so far.
    pub fn opened(&self) -> Vec<OsString> {
        self.opened.lock().unwrap().clone()
    }

    /// Whether these words stand anywhere in the window.
    pub fn shows(&self, words: &str) -> bool {
        self.harness.query_all_by_label_contains(words).next().is_some()
    }

    #[track_caller]
    pub fn expect(&self, words: &str) {
        assert!(
            self.shows(words),
            "the window does not show {words:?}:\n{}",
            self.read().join("\n")
        );
    }

    /// Everything the window says, for a failing test to tell.
    pub fn read(&self) -> Vec<String> {
        let nodes = self.harness.root().children_recursive().collect::<Vec<_>>();
        nodes.iter().filter_map(spoken).collect()
    }

    /// What takes a click and begins with or holds these words; the first one where there are more.
    #[track_caller]
    pub fn click(&mut self, words: &str) {
        let is_clickable = |node: &Node<'_>| {
            let role = node.accesskit_node().role();
            role != Role::Label && role != Role::TextInput
        };
        let found = self.harness.query_all_by_label_contains(words).find(is_clickable);
        let Some(node) = found else {
            panic!("nothing to click says {words:?}:\n{}", self.read().join("\n"));
        };
        node.click();
        self.run();
    }

    pub fn click_text(&mut self, key: &str) {
        let words = self.text(key);
        self.click(&words);
    }

    /// Opens a menu and chooses from it, which may be called as another menu is.
    pub fn choose(&mut self, menu: &str, words: &str) {
        let is_menu =
            self.harness.query_all_by_role_and_label(Role::Button, words).next().is_some();
        let there = self.places_of(words);
        self.click_text(menu);
        if !is_menu {
            return self.click(words);
        }
        let is_new = |node: &Node<'_>| !there.contains(&node.rect());
        let listed = self.harness.query_all_by_label_contains(words).find(is_new);
        listed.expect("the menu lists it").click();
        self.run();
    }

    /// The cell of a table that says just this.
    pub fn click_cell(&mut self, words: &str) {
        let cell = self.harness.query_all_by_role_and_label(Role::Cell, words).next();
        let at = cell.unwrap_or_else(|| panic!("no cell {words:?}")).rect().center();
        self.click_at(at);
    }

    fn places_of(&self, words: &str) -> Vec<Rect> {
        self.harness.query_all_by_label_contains(words).map(|node| node.rect()).collect()
    }

    /// The same, the words being another text of the program.
    pub fn choose_named(&mut self, menu: &str, key: &str) {
        let words = self.text(key);
        self.choose(menu, &words);
    }

    /// Clicks the button that says this and nothing else.
    #[track_caller]
    pub fn click_exactly(&mut self, key: &str) {
        let words = self.text(key);
        let buttons = self.harness.query_all_by_role_and_label(Role::Button, &words);
        buttons.last().unwrap_or_else(|| panic!("no button {words:?}")).click();
        self.run();
    }

    /// Any field of this name gets the keys.
    #[track_caller]
    pub fn focus(&mut self, name: &str) {
        self.any_field(name).focus();
        self.run();
    }

    /// What stands in it.
    #[track_caller]
    pub fn value_of(&self, name: &str) -> String {
        self.any_field(name).value().unwrap_or_default()
    }

    /// Where it is.
    #[track_caller]
    pub fn place_of(&self, name: &str) -> egui::Rect {
        self.any_field(name).rect()
    }

    /// The names of all fields of one line or of several.
    pub fn field_names(&self) -> Vec<String> {
        self.any_fields().iter().map(label).collect()
    }

    fn any_fields(&self) -> Vec<Node<'_>> {
        let is_field = |node: &Node<'_>| {
            matches!(node.accesskit_node().role(), Role::TextInput | Role::MultilineTextInput)
        };
        self.harness.root().children_recursive().filter(is_field).collect()
    }

    #[track_caller]
    fn any_field(&self, name: &str) -> Node<'_> {
        let found = self.any_fields().into_iter().find(|node| label(node) == name);
        found.unwrap_or_else(|| panic!("no field {name:?}:\n{}", self.read().join("\n")))
    }

    #[track_caller]
    pub fn field<'a>(&'a self, name: &'a str) -> Node<'a> {
        self.harness.get_by_role_and_label(Role::TextInput, name)
    }

    /// Types into a field, over what stands there.
    #[track_caller]
    pub fn type_over(&mut self, name: &str, typed: &str) {
        self.field(name).focus();
        self.run();
        self.press(CTRL, Key::A);
        if typed.is_empty() {
            self.press(Modifiers::NONE, Key::Delete);
        } else {
            self.harness.event(Event::Text(typed.to_owned()));
            self.run();
        }
    }

    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.run();
    }

    /// The rows of the list on the left, from above.
    pub fn zone_rows(&self) -> Vec<Node<'_>> {
        let lot = self.lot_words("");
        self.rows(move |label| !label.starts_with(&lot))
    }

    /// The rows of the lots table that are drawn, from above.
    pub fn lot_rows(&self) -> Vec<Node<'_>> {
        let lot = self.lot_words("");
        self.rows(move |label| label.starts_with(&lot))
    }

    fn rows(&self, wanted: impl Fn(&str) -> bool) -> Vec<Node<'_>> {
        let rows = self.harness.query_all_by_role(Role::ListBoxOption);
        rows.filter(|row| wanted(&label(row))).collect()
    }

    /// "Lô C-03".
    pub fn lot_words(&self, code: &str) -> String {
        self.say(&Message::new("inspector-lot").with("lot", code))
    }

    /// Clicks the zone's row, which is told from others by what it says.
    #[track_caller]
    pub fn select_zone(&mut self, zone: Id<Zone>) {
        let name = views::name_in_group(self.plan().get(zone).unwrap());
        self.scroll_zones(4000.0);
        for _ in 0..20 {
            // Two zones may bear one name: it is tried which is which.
            let rows = self.zone_rows().into_iter();
            let places: Vec<_> = rows
                .filter(|row| label(row).starts_with(&name) && self.is_in_sight(row))
                .map(|row| row.rect().center())
                .collect();
            for place in places {
                self.click_at(place);
                if self.selection() == Some(Thing::Zone(zone)) {
                    return;
                }
            }
            self.scroll_zones(-200.0);
        }
        panic!("no row leads to {name}:\n{}", self.read().join("\n"));
    }

    /// Whether the middle of a row of the left list is above the lower edge of the list.
    fn is_in_sight(&self, row: &Node<'_>) -> bool {
        let track = self.text("ui-track-play");
        let below = self.harness.query_by_label(&track).map_or(768.0, |track| track.rect().top());
        row.rect().center().y < below - 14.0
    }

    /// All rows of the list on the left, however far down.
    pub fn all_zone_rows(&mut self) -> Vec<String> {
        self.scroll_zones(4000.0);
        let mut all: Vec<String> = Vec::new();
        for _ in 0..6 {
            let seen: Vec<String> = self.zone_rows().iter().map(label).collect();
            let overlap = (0..=seen.len().min(all.len()))
                .rev()
                .find(|count| all.ends_with(&seen[..*count]))
                .unwrap_or_default();
            all.extend(seen[overlap..].iter().cloned());
            self.scroll_zones(-150.0);
        }
        all
    }

    pub fn click_at(&mut self, at: Pos2) {
        self.harness.hover_at(at);
        for pressed in [true, false] {
            self.harness.event(Event::PointerButton {
                pos: at,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        self.run();
    }

    /// Scrolls the table until the lot is in sight and clicks it.
    #[track_caller]
    pub fn select_lot(&mut self, lot: Id<Lot>) {
        let code = self.plan().get(lot).unwrap().code.clone();
        let words = format!("{} · ", self.lot_words(&code));
        for _ in 0..60 {
            let row = self.lot_rows().into_iter().find(|row| label(row).starts_with(&words));
            if let Some(row) = row {
                row.click();
                self.run();
                if self.selection() == Some(Thing::Lot(lot)) {
                    return;
                }
            }
            self.scroll_inspector(-60.0);
        }
        panic!("no row of the table leads to {words:?}:\n{}", self.read().join("\n"));
    }

    /// Turns the wheel over the details on the right.
    pub fn scroll_inspector(&mut self, points: f32) {
        self.scroll_at(pos2(1200.0, 300.0), points);
    }

    fn scroll_zones(&mut self, points: f32) {
        self.scroll_at(pos2(150.0, 450.0), points);
    }

    fn scroll_at(&mut self, at: Pos2, points: f32) {
        self.harness.hover_at(at);
        self.harness.event(Event::MouseWheel {
            unit: MouseWheelUnit::Point,
            delta: vec2(0.0, points),
            phase: TouchPhase::Move,
            source: MouseWheelSource::Wheel,
            modifiers: Modifiers::NONE,
        });
        // The wheel's way is spread over some frames.
        self.harness.run_steps(12);
        self.run();
    }

    /// Whether what says this takes no clicks now.
    pub fn is_disabled(&self, words: &str) -> bool {
        let mut found = self.harness.query_all_by_label_contains(words);
        found.any(|node| node.accesskit_node().is_disabled())
    }

    /// The fill of a zone as the views have it, on the day in the window.
    pub fn rate(&self, zone: Id<Zone>) -> String {
        let day = self.harness.state().view().on;
        let fill = views::fill_table(self.plan(), day, Some(zone))[0].fill;
        self.texts.numerals().percent(fill.rate().expect("the zone has industrial land"))
    }

    pub fn leased(&self, zone: Id<Zone>) -> Area {
        let day = self.harness.state().view().on;
        views::fill_table(self.plan(), day, Some(zone))[0].fill.leased
    }

    /// The first industrial lot of the zone in this state.
    pub fn lot_that_is(&self, zone: Id<Zone>, state: LotState) -> Id<Lot> {
        let filter = LotFilter { states: Some(state), ..LotFilter::default() };
        let day = self.harness.state().view().on;
        let rows = views::lot_rows(self.plan(), zone, day, &filter, LotSort::Code, false);
        let industrial = |row: &&views::LotRow| row.land_use == lapday::domain::LandUse::Industrial;
        rows.iter().find(industrial).expect("there is such a lot").id
    }

    /// The sentence that tells of the last change.
    pub fn last_change(&self) -> String {
        let label = self.project().history().last().unwrap().label.clone();
        self.say(&label)
    }

    /// Opens the form on a vacant lot of the zone and answers the lot.
    pub fn start_recording(&mut self, zone: Id<Zone>) -> Id<Lot> {
        self.select_zone(zone);
        let lot = self.lot_that_is(zone, LotState::Vacant);
        self.select_lot(lot);
        let code = self.plan().get(lot).unwrap().code.clone();
        let record = Message::new("inspector-record-lot").with("lot", code.as_str());
        let record = self.say(&record);
        self.click(&record);
        lot
    }

    pub fn type_in_form(&mut self, key: &str, typed: &str) {
        let name = self.text(key);
        self.type_over(&name, typed);
    }

    pub fn save(&mut self) {
        self.click_text("enterprises-save");
    }

    pub fn form_is_open(&self) -> bool {
        self.shows(&self.text("enterprises-save"))
    }
}

/// The cluster with a detailed plan and tenants.
pub fn tu_ha(plan: &Plan) -> Id<Zone> {
    plan.zone_by_code("CCN-TH").expect("the plan has it").id
}

/// What a node says of itself.
pub fn label(node: &Node<'_>) -> String {
    spoken(node).unwrap_or_default()
}

fn spoken(node: &Node<'_>) -> Option<String> {
    let node = node.accesskit_node();
    if node.role() == Role::Label { node.value() } else { node.label() }
}
