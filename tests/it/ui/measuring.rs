//! Measuring in the window: the tools, the keys, the card, and what becomes of a measurement.

use super::map::{at_tu_ha, map_rect, on_screen};
use super::window::{CTRL, Window};
use egui::{Key, Modifiers, OutputCommand, vec2};
use geo::Point;
use lapday::domain::{Boundary, LandUse, Note, NoteShape};
use lapday::i18n::Message;
use lapday::map::tools::{ANGLE, AREA, DISTANCE, SELECT};
use lapday::map::{Thing, Tool};
use lapday::units::{Area, Numerals};

const VIETNAMESE: Numerals = Numerals::Vietnamese;

fn tool(window: &Window) -> &'static Tool {
    window.harness.state().view().tool
}

fn take(window: &mut Window, tool: &Tool) {
    let name = window.text(tool.text);
    // The button of the column; the menu's is not open.
    window.click(&name);
}

/// The corners of a lot of Tứ Hạ as the file has them, clockwise, and where they are on the screen.
fn corners_of_a_lot(window: &mut Window) -> Vec<(Point, egui::Pos2)> {
    let zone = super::window::tu_ha(window.plan());
    // The farthest from the cards on the left.
    let industrial = window.plan().lots_of(zone).filter(|lot| lot.land_use == LandUse::Industrial);
    let boundaries = industrial.filter_map(|lot| lot.boundary.clone());
    let east = |boundary: &Boundary| boundary.extent().unwrap().max().x;
    let boundary = boundaries.max_by(|one, other| east(one).total_cmp(&east(other))).unwrap();
    let corners = boundary.corners()[0].corners.clone();
    corners.iter().map(|corner| (corner.point, on_screen(window, corner.point))).collect()
}

/// A click a person would not follow up with another so soon as to make it a double click.
fn click_slowly(window: &mut Window, at: egui::Pos2) {
    window.click_at(at);
    window.harness.run_steps(30);
}

fn side(from: Point, to: Point) -> f64 {
    let way = to - from;
    way.x().hypot(way.y())
}

/// A window with a way along two sides of a lot being measured, and the lengths of the sides.
fn along_two_sides() -> (Window, [f64; 2]) {
    let (mut window, _) = at_tu_ha();
    let corners = corners_of_a_lot(&mut window);
    take(&mut window, &DISTANCE);
    for (_, at) in &corners[..3] {
        click_slowly(&mut window, *at + vec2(2.0, -2.0));
    }
    let sides = [side(corners[0].0, corners[1].0), side(corners[1].0, corners[2].0)];
    (window, sides)
}

fn ended() -> (Window, [f64; 2]) {
    let (mut window, sides) = along_two_sides();
    window.press(Modifiers::NONE, Key::Enter);
    (window, sides)
}

#[test]
fn the_tool_in_hand_is_taken_from_column_menu_and_keys() {
    let (mut window, _) = at_tu_ha();
    take(&mut window, &AREA);
    assert_eq!(tool(&window), &AREA);
    let select = window.text(SELECT.text);
    window.choose("ui-menu-measure", &select);
    assert_eq!(tool(&window), &SELECT);
    let both = Modifiers { shift: true, ..CTRL };
    for (key, taken) in [(Key::D, &DISTANCE), (Key::A, &AREA), (Key::G, &ANGLE)] {
        window.press(both, key);
        assert_eq!(tool(&window), taken);
    }
    window.press(Modifiers::NONE, Key::F2);
    assert_eq!(tool(&window), &SELECT);
}

#[test]
fn the_way_along_a_lots_corners_is_the_sum_of_its_sides() {
    let (mut window, [first, second]) = ended();
    window.expect(&VIETNAMESE.length(first + second));
    let legs = window.say(&Message::new("measure-legs").with("count", 2_usize));
    window.click(&legs);
    window.expect(&VIETNAMESE.number(first, 2));
    window.expect(&window.text("measure-hint-ended"));
}

#[test]
fn escape_takes_corner_after_corner_back_and_then_leaves_the_tool() {
    let (mut window, [first, _]) = along_two_sides();
    window.harness.hover_at(map_rect(&window).left_bottom() + vec2(200.0, -80.0));
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&VIETNAMESE.length(first));
    window.press(Modifiers::NONE, Key::Escape);
    assert!(!window.shows(&VIETNAMESE.length(first)));
    assert_eq!(tool(&window), &DISTANCE);
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(tool(&window), &SELECT);
    assert!(!window.shows(&window.text("measure-hint-first")));
}

#[test]
fn undo_while_drawing_takes_a_corner_back_and_leaves_the_plan() {
    let (mut window, [first, _]) = along_two_sides();
    let changes = window.project().history().len();
    window.press(CTRL, Key::Z);
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&VIETNAMESE.length(first));
    assert_eq!(window.project().history().len(), changes);
}

#[test]
fn what_a_vietnamese_keyboard_sends_leaves_the_shape_alone() {
    let (mut window, [first, second]) = along_two_sides();
    for key in [Key::Backspace, Key::Delete, Key::D, Key::Space] {
        window.press(Modifiers::NONE, key);
    }
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&VIETNAMESE.length(first + second));
}

#[test]
fn keys_pressed_in_a_field_are_the_fields() {
    let (mut window, [first, second]) = along_two_sides();
    let search = window.text("ui-search-zones");
    window.type_over(&search, "ha");
    window.press(CTRL, Key::Z);
    window.press(Modifiers::NONE, Key::Escape);
    // The field has let go of the keys; nothing has been taken back.
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&VIETNAMESE.length(first + second));
}

#[test]
fn a_measurement_is_copied_with_every_leg() {
    let (mut window, [first, second]) = ended();
    let copy = window.text("measure-copy");
    egui_kittest::kittest::Queryable::get_by_label_contains(&window.harness, &copy).click();
    let mut copied = None;
    for _ in 0..6 {
        window.harness.step();
        for command in &window.harness.output().platform_output.commands {
            if let OutputCommand::CopyText(text) = command {
                copied = Some(text.clone());
            }
        }
    }
    let copied = copied.expect("the measurement is on the clipboard");
    assert!(copied.contains(&VIETNAMESE.length(first + second)), "{copied}");
    let leg = format!("2–3\t{}\t", VIETNAMESE.number(second, 2));
    assert!(copied.lines().any(|line| line.starts_with(&leg)), "{copied}");
}

#[test]
fn a_name_typed_for_a_measurement_is_asked_for_before_it_is_lost() {
    let (mut window, _) = ended();
    let name = window.text("measure-note-name");
    window.type_over(&name, "Từ cổng đến trạm");
    // The first gives up the field.
    window.press(Modifiers::NONE, Key::Escape);
    window.press(Modifiers::NONE, Key::Escape);
    window.expect(&window.text("ui-unsaved-note"));
    window.click_text("ui-unsaved-go-on");
    assert_eq!(window.value_of(&name), "Từ cổng đến trạm");
    window.press(CTRL, Key::Q);
    window.expect(&window.text("ui-unsaved-note"));
    window.click_text("ui-unsaved-go-on");
    window.click_text("measure-clear");
    window.click_text("ui-unsaved-drop");
    assert!(!window.shows(&window.text("measure-keep")));
    window.press(CTRL, Key::Q);
    assert!(!window.shows(&window.text("ui-unsaved-note")));
}

#[test]
fn a_measurement_kept_as_a_note_is_in_the_file_until_undone() {
    let (mut window, [first, second]) = ended();
    let name = window.text("measure-note-name");
    window.type_over(&name, "Từ cổng đến trạm");
    window.click_text("measure-keep");
    let text = format!("{} · Từ cổng đến trạm", VIETNAMESE.length(first + second));
    let note = window.plan().all::<Note>().next().expect("the note is kept").clone();
    assert_eq!((&note.text, note.shape, note.corners.len()), (&text, NoteShape::Line, 3));
    assert_eq!(note.zone, Some(super::window::tu_ha(window.plan())));
    assert!(!window.shows(&window.text("measure-keep")), "the shape is the note now");
    window.press(CTRL, Key::Z);
    assert_eq!(window.plan().count::<Note>(), 0);
}

#[test]
fn a_note_is_chosen_on_the_map_and_deleted_in_the_list() {
    let (mut window, _) = ended();
    window.click_text("measure-keep");
    window.press(Modifiers::NONE, Key::Escape);
    assert_eq!(tool(&window), &SELECT);
    let note = window.plan().all::<Note>().next().unwrap().clone();
    let middle = on_screen(&mut window, (note.corners[0] + note.corners[1]) / 2.0);
    window.click_at(middle);
    assert_eq!(window.selection(), Some(Thing::Note(note.id)));
    window.expect(&window.text("measure-notes"));
    window.expect(&note.text);
    window.click_text("measure-note-go");
    window.click("Xóa: Ghi chú trên bản đồ");
    assert_eq!(window.plan().count::<Note>(), 0);
    assert_eq!(window.selection(), None);
}

#[test]
fn land_measured_by_a_lots_corners_has_the_lots_area() {
    let (mut window, _) = at_tu_ha();
    let corners = corners_of_a_lot(&mut window);
    take(&mut window, &AREA);
    for (_, at) in &corners {
        click_slowly(&mut window, *at);
    }
    window.press(Modifiers::NONE, Key::Enter);
    let rings = lapday::operations::boundary_from_rings(vec![
        corners.iter().map(|(corner, _)| *corner).collect(),
    ]);
    let area: Area = lapday::domain::Boundary::new(rings).plane_area();
    window.expect(&format!("{} m²", VIETNAMESE.number(area.as_square_metres(), 1)));
}

#[test]
fn a_bow_tie_says_why_it_has_no_area() {
    let (mut window, _) = at_tu_ha();
    let corners = corners_of_a_lot(&mut window);
    take(&mut window, &AREA);
    for corner in [0, 2, 1, 3] {
        click_slowly(&mut window, corners[corner].1);
    }
    window.press(Modifiers::NONE, Key::Enter);
    window.expect(&window.text("measure-flawed"));
    assert!(!window.shows(&window.text("measure-perimeter")));
    assert!(!window.shows(&window.text("measure-keep")), "what is no area is not kept as one");
}

#[test]
fn a_window_that_opens_another_file_forgets_the_shape() {
    let (mut window, [first, second]) = ended();
    let open = window.text("ui-command-open-huong-tra");
    window.choose("ui-menu-file", &open);
    assert!(!window.shows(&VIETNAMESE.length(first + second)));
}

#[test]
fn land_that_was_drawn_becomes_a_lot_with_the_very_corners_it_was_drawn_to() {
    let (mut window, zone) = at_tu_ha();
    window.select_zone(zone);
    let corners = corners_of_a_lot(&mut window);
    take(&mut window, &AREA);
    for (_, at) in &corners[..3] {
        click_slowly(&mut window, *at + vec2(2.0, -2.0));
    }
    window.press(Modifiers::NONE, Key::Enter);
    window.click_text("measure-to-boundary");
    window.type_in_form("boundary-target-code", "V-01");
    window.wait_until(|window| !window.is_disabled(&window.text("boundary-save")));
    window.expect("chồng nhau");
    window.click_exactly("boundary-save");
    window.expect("hãy cắt bớt, hút vào, hoặc chọn vẫn giữ");
    window.click_text("shape-keep");
    window.click_exactly("boundary-save");
    let lot = window.plan().lots_of(zone).find(|lot| lot.code == "V-01").expect("the lot").clone();
    let drawn = lot.boundary.as_ref().unwrap().corners()[0].corners.clone();
    let is_own = |at: Point| corners[..3].iter().any(|(corner, _)| *corner == at);
    assert!(drawn.len() == 3 && drawn.iter().all(|corner| is_own(corner.point)), "{drawn:?}");
    assert_eq!(lot.boundary_source, Some(lapday::domain::BoundarySource::Digitised));
}
