//! Every kind of record is made, changed and removed in the window by form.

use super::window::{Window, example, tu_ha};
use egui::{Key as Press, Modifiers};
use egui_kittest::kittest::Queryable;
use lapday::domain::{Field, Holds, Key, Lot, LotState, RecordKind, Role, Sort, fields, title};
use lapday::i18n::Message;
use lapday::ui::{Command, MENUS, Menu};
use lapday::views::{TABLES, TableInfo};
use strum::VariantArray;

/// What is typed where a name has to stand.
const NAME: &str = "Thử nghiệm";
const CHANGED: &str = "Đã sửa lại";

/// Where a kind is entered.
enum Way {
    /// The left panel.
    Zones,
    /// The panel of a zone.
    OfZone,
    /// A table below the map.
    Table(&'static TableInfo),
    /// The sheet of the record it is a part of.
    Whole(RecordKind),
    /// The list of notes, when nothing is selected.
    Notes,
    /// The form of a lot's tenants.
    Lot,
    /// Closing it.
    Closing,
}

fn way(kind: RecordKind) -> Way {
    match kind {
        RecordKind::Zone => Way::Zones,
        RecordKind::Phase => Way::OfZone,
        RecordKind::Note => Way::Notes,
        RecordKind::Occupancy => Way::Lot,
        RecordKind::ReportPeriod => Way::Closing,
        _ => {
            if let Some(table) = TABLES.iter().find(|table| table.adds.contains(&kind)) {
                return Way::Table(table);
            }
            let whole = fields(kind).iter().find(|field| field.role == Role::PartOf);
            match whole.map(|field| field.sort) {
                Some(Sort::Link(whole)) => Way::Whole(whole),
                _ => panic!("nothing adds {kind:?}"),
            }
        }
    }
}

fn open_table(window: &mut Window, table: &'static TableInfo) {
    let stands_in = |menu: &&Menu| menu.parts().flatten().any(|it| it == Command::Table(table));
    let menu = MENUS.iter().find(stands_in).expect("a menu offers the table");
    window.choose_named(menu.text, table.title);
}

fn add(window: &mut Window, kind: RecordKind) {
    let add = Message::new("records-add-kind").with("kind", kind.text());
    let add = window.say(&add);
    window.click(&add);
}

/// Opens the empty fields of a kind, the way a person does.
fn open_new(window: &mut Window, kind: RecordKind) {
    match way(kind) {
        Way::Zones | Way::Notes => add(window, kind),
        Way::OfZone => {
            let zone = tu_ha(window.plan());
            window.select_zone(zone);
            window.scroll_inspector(-400.0);
            add(window, kind);
        }
        Way::Table(table) => {
            open_table(window, table);
            add(window, kind);
        }
        Way::Whole(whole) => {
            make(window, whole);
            window.scroll_inspector(-2000.0);
            add(window, kind);
        }
        Way::Lot | Way::Closing => unreachable!("has a form of its own"),
    }
}

/// Whether the field has to be filled for the record to be accepted.
fn is_needed(kind: RecordKind, field: &Field) -> bool {
    field.is_required || kind == RecordKind::Budget && field.sort == Sort::Prose
}

/// Fills what a new record cannot be without.
fn fill(window: &mut Window, kind: RecordKind) {
    for field in fields(kind).iter().filter(|field| is_needed(kind, field)) {
        let name = window.text(field.text);
        match field.sort.holds() {
            Holds::Text if field.name == "rule" => window.type_over(&name, "bal.road"),
            Holds::Text => window.type_over(&name, NAME),
            Holds::Number | Holds::Area => window.type_over(&name, "12,5"),
            Holds::Whole if field.sort != Sort::Year => window.type_over(&name, "7"),
            Holds::Link => {
                let Sort::Link(to) = field.sort else { unreachable!("a link leads somewhere") };
                choose(window, &name, to);
            }
            // A new record has these.
            Holds::Whole | Holds::Code | Holds::Day | Holds::YesNo | Holds::Figure => {}
        }
    }
}

/// Chooses the first record there is, where none is chosen yet.
fn choose(window: &mut Window, name: &str, kind: RecordKind) {
    if window.shows(&format!("{name}: ")) {
        return;
    }
    let first = window.plan().keys(kind)[0];
    let title = title(window.plan(), first);
    window.harness.get_by_role_and_label(egui::accesskit::Role::ComboBox, name).click();
    window.run();
    window.click(&title);
}

/// Makes one and answers its key.
fn make(window: &mut Window, kind: RecordKind) -> Key {
    open_new(window, kind);
    window.expect(&window.text("records-new"));
    let before = window.plan().keys(kind);
    fill(window, kind);
    window.click_text("enterprises-save");
    let after = window.plan().keys(kind);
    let made = after.iter().find(|key| !before.contains(key)).copied();
    made.unwrap_or_else(|| panic!("{kind:?} was not made:\n{}", window.read().join("\n")))
}

/// Opens the fields of the record just made.
fn change(window: &mut Window, kind: RecordKind) {
    if matches!(kind, RecordKind::Zone | RecordKind::Lot | RecordKind::Note) {
        click_of(window, "records-change-kind", kind);
    } else {
        window.click_text("records-change");
    }
}

fn remove(window: &mut Window, kind: RecordKind) {
    if matches!(kind, RecordKind::Zone | RecordKind::Lot | RecordKind::Note) {
        click_of(window, "records-remove-kind", kind);
    } else {
        window.click_text("records-remove");
    }
}

fn click_of(window: &mut Window, key: &'static str, kind: RecordKind) {
    let words = window.say(&Message::new(key).with("kind", kind.text()));
    window.click(&words);
}

/// Types something else into the first field that takes it.
fn retype(window: &mut Window, kind: RecordKind) {
    let takes = |field: &&Field| {
        matches!(field.sort.holds(), Holds::Text | Holds::Number | Holds::Whole)
            && field.role != Role::Seldom
            // A rule has to be one there is.
            && field.name != "rule"
            && !matches!(field.sort, Sort::Vsic | Sort::Edition | Sort::Year)
    };
    let field = fields(kind).iter().find(takes).expect("something can be typed");
    let typed = if field.sort.holds() == Holds::Text { CHANGED } else { "13" };
    let name = window.text(field.text);
    window.type_over(&name, typed);
}

fn is_by_form(kind: RecordKind) -> bool {
    !matches!(way(kind), Way::Lot | Way::Closing)
}

/// The kinds are gone through side by side, in as many shares.
const SHARES: usize = 4;

#[test]
fn every_kind_is_made_changed_removed_and_taken_back_by_form() {
    goes_through(0);
}

#[test]
fn every_kind_of_the_second_share_is_too() {
    goes_through(1);
}

#[test]
fn every_kind_of_the_third_share_is_too() {
    goes_through(2);
}

#[test]
fn every_kind_of_the_last_share_is_too() {
    goes_through(SHARES - 1);
}

fn goes_through(share: usize) {
    let kinds = RecordKind::VARIANTS.iter().copied().filter(|kind| is_by_form(*kind));
    for kind in kinds.skip(share).step_by(SHARES) {
        let mut window = example().window();
        let made = make(&mut window, kind);
        let first = window.plan().record(made);

        change(&mut window, kind);
        window.expect(&window.text("records-change"));
        retype(&mut window, kind);
        window.click_text("enterprises-save");
        let second = window.plan().record(made);
        assert!(second.is_some() && second != first, "{kind:?} was not changed");

        remove(&mut window, kind);
        let read = || window.read().join("\n");
        assert_eq!(window.plan().record(made), None, "{kind:?} stays:\n{}", read());
        window.press(Modifiers::COMMAND, Press::Z);
        assert_eq!(window.plan().record(made), second, "{kind:?}");
        window.press(Modifiers::COMMAND, Press::Z);
        assert_eq!(window.plan().record(made), first, "{kind:?}");
    }
}

#[test]
fn what_is_typed_into_a_new_lot_asks_before_it_is_lost() {
    let mut window = example().window();
    open_new(&mut window, RecordKind::Lot);
    fill(&mut window, RecordKind::Lot);
    window.click_text("common-cancel");
    window.expect("Hồ sơ đang ghi chưa được lưu");
    window.press(Modifiers::NONE, Press::Escape);
    window.expect(&window.text("records-new"));
}

#[test]
fn a_lot_with_a_history_is_not_removed_and_says_why() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Operating);
    window.select_lot(lot);
    click_of(&mut window, "records-remove-kind", RecordKind::Lot);
    window.expect("còn liên quan đến");
    assert!(window.plan().get(lot).is_some());
}

#[test]
fn fields_nobody_touched_keep_their_last_digit() {
    let mut window = example().window();
    let zone = tu_ha(window.plan());
    window.select_zone(zone);
    let lot = window.lot_that_is(zone, LotState::Operating);
    let before = Lot::clone(window.plan().get(lot).unwrap());
    window.select_lot(lot);
    click_of(&mut window, "records-change-kind", RecordKind::Lot);
    let name = window.text("field-code");
    window.type_over(&name, "C-01X");
    window.click_text("enterprises-save");
    let after = window.plan().get(lot).unwrap();
    assert_eq!(**after, Lot { code: "C-01X".to_owned(), ..before });
}

#[test]
fn seldom_fields_are_shown_when_asked_for() {
    let mut window = example().window();
    open_new(&mut window, RecordKind::Zone);
    let seldom = window.text("field-summary");
    assert!(!window.shows(&seldom));
    window.scroll_inspector(-1000.0);
    window.click_text("field-group-plan");
    window.scroll_inspector(-1000.0);
    window.expect(&seldom);
}
