//! The few shapes all panels are made of.

use super::action::{Action, Asked};
use super::scope::Scope;
use super::theme;
use crate::domain::{Fill, LotState};
use crate::i18n::Message;
use crate::views::scene::LotPaint;
use egui::text::{CCursor, CCursorRange, LayoutJob, TextWrapping};
use egui::text_edit::TextEditState;
use egui::{
    Align2, Button, Color32, CornerRadius, FontId, Frame, Galley, Id, Label, Margin, Panel, Pos2,
    Rect, Response, RichText, Role, ScrollArea, Sense, Stroke, StrokeKind, TextEdit, Ui, UiBuilder,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;
use std::sync::Arc;

/// An icon as text.
pub fn icon_text(icon: Icon, size: f32) -> RichText {
    RichText::new(char::from(icon).to_string()).font(theme::icons(size))
}

/// A square button that shows only an icon; `name` is its tooltip and accessible name.
pub fn icon_button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, side: f32, name: &str) -> Response {
    icon_toggle(ui, scope, icon, side, name, false)
}

/// The same, shown pressed while `on`.
pub fn icon_toggle(
    ui: &mut Ui,
    scope: &Scope<'_>,
    icon: Icon,
    side: f32,
    name: &str,
    on: bool,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, name));
    let colours = scope.colours;
    let lit = response.hovered() || response.has_focus();
    if on || lit {
        let ground = if on { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 6, ground);
    }
    let ink = match (enabled, on) {
        (false, _) => colours.faint,
        (true, true) => colours.accent,
        (true, false) => colours.text,
    };
    let glyph = char::from(icon).to_string();
    let glyph = one_line(ui, &glyph, theme::icons(16.0), ink, side);
    // By what is inked: the glyph's advance is wider than its picture.
    let offset = rect.center() - glyph.mesh_bounds.center();
    ui.painter().galley(offset.to_pos2(), glyph, Color32::PLACEHOLDER);
    response.on_hover_text(name).on_disabled_hover_text(name)
}

/// The one main action of a panel.
pub fn primary_button(scope: &Scope<'_>, text: &str, icon: Option<Icon>) -> Button<'static> {
    main_button(scope, text, icon, true)
}

/// The same, shown idle while it cannot be used.
pub fn main_button(
    scope: &Scope<'_>,
    text: &str,
    icon: Option<Icon>,
    ready: bool,
) -> Button<'static> {
    let colours = scope.colours;
    let (ink, fill) =
        if ready { (colours.on_accent, colours.accent) } else { (colours.muted, colours.raised) };
    let mut job = LayoutJob::default();
    if let Some(icon) = icon {
        let glyph = char::from(icon).to_string();
        job.append(&glyph, 0.0, egui::TextFormat::simple(theme::icons(15.0), ink));
    }
    let gap = if icon.is_some() { 6.0 } else { 0.0 };
    job.append(text, gap, egui::TextFormat::simple(theme::bold(13.0), ink));
    Button::new(job).fill(fill).stroke(Stroke::NONE).corner_radius(8)
}

/// A section's head: muted and bold, with something smaller beside it.
pub fn section_head(ui: &mut Ui, scope: &Scope<'_>, text: &str, beside: &str) {
    ui.horizontal(|ui| {
        ui.label(RichText::new(text).font(theme::bold(12.0)).color(scope.colours.muted));
        if !beside.is_empty() {
            let beside = RichText::new(beside).size(11.5).color(scope.colours.faint);
            ui.add(Label::new(beside).truncate());
        }
    });
    ui.add_space(2.0);
}

/// A name on the left, a value in tabular figures on the right.
pub fn value_row(ui: &mut Ui, scope: &Scope<'_>, name: &str, value: Option<&str>, detail: &str) {
    match value {
        Some(value) => row(ui, scope, name, value, (theme::bold(13.0), scope.colours.text), detail),
        None => faint_row(ui, scope, name, &scope.texts.get("common-unknown"), detail),
    }
}

/// The same of a value that is no figure to count on.
pub fn faint_row(ui: &mut Ui, scope: &Scope<'_>, name: &str, value: &str, detail: &str) {
    row(ui, scope, name, value, (theme::italic(12.0), scope.colours.faint), detail);
}

/// A name on the left, a word or a day on the right.
pub fn fact_row(ui: &mut Ui, scope: &Scope<'_>, name: &str, value: Option<&str>) {
    match value {
        Some(value) => value_row(ui, scope, name, Some(value), ""),
        None => faint_row(ui, scope, name, &scope.texts.get("common-unsaid"), ""),
    }
}

fn row(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    text: &str,
    (font, ink): (FontId, Color32),
    detail: &str,
) {
    let width = ui.available_width();
    let (rect, response) = ui.allocate_exact_size(vec2(width, 20.0), Sense::hover());
    let value = one_line(ui, text, font, ink, width);
    let name_width = width - value.size().x - 10.0;
    let label = one_line(ui, name, theme::body(13.0), scope.colours.text, name_width);
    let elided = label.elided;
    paint_line(ui, rect.left_center(), Align2::LEFT_CENTER, label);
    paint_line(ui, rect.right_center(), Align2::RIGHT_CENTER, value);
    let spoken = format!("{name}: {text}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    let hint = match (elided, detail.is_empty()) {
        (true, true) => name.to_owned(),
        (true, false) => format!("{name}\n{detail}"),
        (false, _) => detail.to_owned(),
    };
    if !hint.is_empty() {
        response.on_hover_text(hint);
    }
}

/// As many letters are wider than any screen; more need not be laid out to be cut.
const LETTERS_IN_SIGHT: usize = 2_000;

/// One line of text, cut with … at `width`.
pub fn one_line(ui: &Ui, text: &str, font: FontId, ink: Color32, width: f32) -> Arc<Galley> {
    let text = text.chars().take(LETTERS_IN_SIGHT).collect();
    let mut job = LayoutJob::simple_singleline(text, font, ink);
    job.wrap = TextWrapping::truncate_at_width(width.max(8.0));
    ui.painter().layout_job(job)
}

/// Paints a line with `anchor` at `at`.
pub fn paint_line(ui: &Ui, at: Pos2, anchor: Align2, galley: Arc<Galley>) {
    let rect = anchor.anchor_size(at, galley.size());
    ui.painter().galley(rect.min, galley, Color32::PLACEHOLDER);
}

/// Leased land in full colour, registered land hatched beside it, the rest empty.
pub fn fill_bar(ui: &Ui, scope: &Scope<'_>, rect: Rect, fill: &Fill) {
    let (Some(rate), Some(industrial)) = (fill.rate(), fill.industrial) else { return };
    let colours = scope.colours;
    let radius = CornerRadius::same((rect.height() / 2.0) as u8);
    let painter = ui.painter();
    painter.rect_filled(rect, radius, colours.track);
    let registered = fill.registered.share_of(industrial).unwrap_or_default();
    let leased_to = rect.left() + rect.width() * (rate.min(1.0) as f32);
    let registered_to = rect.left() + rect.width() * ((rate + registered).min(1.0) as f32);
    if registered_to > leased_to {
        let part =
            Rect::from_min_max(pos2(leased_to, rect.top()), pos2(registered_to, rect.bottom()));
        painter.rect_filled(part, 0, scope.palette.of_lot(LotPaint::State(LotState::Registered)));
        hatch(ui, part, colours.warning);
    }
    if leased_to > rect.left() {
        let part = Rect::from_min_max(rect.min, pos2(leased_to, rect.bottom()));
        let square = if registered_to > leased_to {
            CornerRadius { ne: 0, se: 0, ..radius }
        } else {
            radius
        };
        painter.rect_filled(part, square, colours.accent);
    }
}

/// Diagonal lines, so that grey print and colour-blind eyes tell it from the full colour.
pub fn hatch(ui: &Ui, rect: Rect, ink: Color32) {
    let painter = ui.painter().with_clip_rect(rect.intersect(ui.clip_rect()));
    let mut x = rect.left() - rect.height();
    while x < rect.right() {
        painter.line_segment(
            [pos2(x, rect.bottom()), pos2(x + rect.height(), rect.top())],
            Stroke::new(1.2, ink),
        );
        x += 5.0;
    }
}

/// A small word on a soft ground.
pub fn badge(ui: &mut Ui, text: &str, ink: Color32, ground: Color32) -> Response {
    Frame::new()
        .fill(ground)
        .corner_radius(9)
        .inner_margin(Margin::symmetric(8, 1))
        .show(ui, |ui| ui.label(RichText::new(text).size(11.5).color(ink)))
        .response
}

/// A name with a count, in a rounded frame; without one where nobody has counted.
pub fn chip(ui: &mut Ui, scope: &Scope<'_>, text: &str, count: Option<usize>) -> Response {
    let colours = scope.colours;
    let Some(count) = count else {
        let most = ui.available_width() - 16.0;
        let name = one_line(ui, text, theme::body(12.0), colours.text, most);
        // Of a size known beforehand: a frame around a label would not go to the next line.
        let size = vec2(name.size().x + 16.0, 22.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let stroke = Stroke::new(1.0, colours.line);
        ui.painter().rect_stroke(rect, 6, stroke, StrokeKind::Inside);
        paint_line(ui, rect.center(), Align2::CENTER_CENTER, name);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        return response;
    };
    let ink = if count == 0 { colours.faint } else { colours.text };
    let count_ink = if count == 0 { colours.faint } else { colours.accent };
    let number = count.to_string();
    let most = ui.available_width() - 34.0;
    let name = one_line(ui, text, theme::body(12.0), ink, most);
    let figure = one_line(ui, &number, theme::bold(11.5), count_ink, 40.0);
    let size = vec2(name.size().x + figure.size().x + 28.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter();
    painter.rect_stroke(rect, 6, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    let ground = Rect::from_center_size(
        pos2(rect.right() - 9.0 - figure.size().x / 2.0, rect.center().y),
        vec2(figure.size().x + 9.0, 16.0),
    );
    painter.rect_filled(ground, 5, if count == 0 { colours.raised } else { colours.accent_soft });
    paint_line(ui, ground.center(), Align2::CENTER_CENTER, figure);
    paint_line(ui, rect.left_center() + vec2(8.0, 0.0), Align2::LEFT_CENTER, name);
    let spoken = format!("{text}: {number}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response
}

/// A warning sentence; where `mend` is given it is a link, and the answer is whether it was clicked.
pub fn warning(ui: &mut Ui, scope: &Scope<'_>, sentence: &str, mend: Option<&str>) -> bool {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        let ink = scope.colours.warning;
        ui.label(icon_text(Icon::TriangleAlert, 12.0).color(ink));
        ui.label(RichText::new(sentence).size(12.0).color(ink));
        mend.is_some_and(|mend| {
            let mend = RichText::new(mend).font(theme::bold(12.0)).color(scope.colours.accent);
            ui.link(mend).clicked()
        })
    })
    .inner
}

/// A named text field of the form's width; what is wrong with it stands below.
pub fn field(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    hint: &str,
    text: &mut String,
) -> Response {
    field_beside(ui, scope, name, hint, text, "")
}

/// The same with something beside what is typed in it.
pub fn field_beside(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    hint: &str,
    text: &mut String,
    beside: &str,
) -> Response {
    let label = ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
    let width = ui.available_width();
    let hint = RichText::new(hint).font(theme::italic(12.5)).color(scope.colours.faint);
    let mut edit = TextEdit::singleline(text)
        // What stands before it may come and go while it is typed in.
        .id_salt(("field", name))
        .hint_text(hint)
        .desired_width(width)
        .margin(Margin::symmetric(8, 5));
    if !beside.is_empty() {
        edit = edit.suffix(RichText::new(beside).size(11.5).color(scope.colours.muted));
    }
    let response = ui.add(edit).labelled_by(label.id);
    if response.lost_focus() && ui.input(|input| input.key_pressed(egui::Key::Enter)) {
        // Where Enter is refused, the mistake can be mended at once.
        response.request_focus();
    }
    select_all_after_tab(ui, &response, text);
    ui.add_space(5.0);
    response
}

/// Whoever comes into a filled field by Tab types over what stands there, as in every other program.
pub fn select_all_after_tab(ui: &Ui, field: &Response, text: &str) {
    let is_by_tab = ui.input(|input| input.key_pressed(egui::Key::Tab));
    if !field.gained_focus() || !is_by_tab {
        return;
    }
    let mut state = TextEditState::load(ui.ctx(), field.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), field.id);
}

/// A frame around the field that was not accepted.
pub fn mark_wrong(ui: &Ui, scope: &Scope<'_>, field: Rect) {
    let stroke = Stroke::new(1.5, scope.colours.warning);
    ui.painter().rect_stroke(field.expand(2.0), 6, stroke, StrokeKind::Outside);
}

/// A named choice from a list, of the form's width.
pub fn choice<T: PartialEq + Copy>(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &str,
    chosen: &mut T,
    all: &[T],
    text: impl Fn(T) -> String,
) -> Response {
    ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
    let width = ui.available_width();
    let label = RichText::new(text(*chosen)).size(12.5);
    let list = egui::ComboBox::from_id_salt(name).width(width).selected_text(label).truncate();
    let shown = list.show_ui(ui, |ui| {
        for one in all {
            ui.selectable_value(chosen, *one, text(*one));
        }
    });
    let response = shown.response.accessible_name(name).on_hover_text(text(*chosen));
    ui.add_space(5.0);
    response
}

/// The head of what stands in the right panel in place of the selection, with a way to close it.
pub fn sheet_title(ui: &mut Ui, scope: &Scope<'_>, kind: &str, title: &str, asked: &mut Asked) {
    let margin = Margin { left: 16, right: 16, top: 12, bottom: 0 };
    Frame::new().inner_margin(margin).show(ui, |ui| {
        ui.horizontal(|ui| {
            let width = ui.available_width() - 40.0;
            ui.vertical(|ui| {
                ui.set_width(width);
                ui.spacing_mut().item_spacing.y = 2.0;
                let head = RichText::new(kind).font(theme::bold(12.0));
                ui.label(head.color(scope.colours.muted));
                if !title.is_empty() {
                    ui.add(Label::new(RichText::new(title).font(theme::bold(15.0))).wrap());
                }
            });
            if icon_button(ui, scope, Icon::X, 28.0, &scope.text("common-close")).clicked() {
                asked.push(Action::CloseForm);
            }
        });
        ui.add_space(4.0);
        rule(ui, scope);
        ui.add_space(6.0);
    });
}

/// The room above a [`foot`]: what is drawn there before it is what Tab comes to first.
pub fn above_foot(ui: &mut Ui, foot: &'static str) -> Ui {
    let height = ui.data(|data| data.get_temp::<f32>(height_of_foot(foot))).unwrap_or(FOOT);
    let mut room = ui.available_rect_before_wrap();
    room.max.y = (room.max.y - height).max(room.min.y);
    // A child does not use its parent's room up: the foot finds all of it.
    let mut above = ui.new_child(UiBuilder::new().id_salt((foot, "above")).max_rect(room));
    above.set_clip_rect(room.intersect(ui.clip_rect()));
    above
}

/// How high a foot is until it was drawn once.
const FOOT: f32 = 52.0;

fn height_of_foot(name: &'static str) -> Id {
    Id::unique((name, "height"))
}

/// A panel's foot, where its main action stands. It gets the height of the frame before; where that
/// is another one, the frame is drawn again before anybody sees a button cut off.
pub fn foot<R>(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &'static str,
    add: impl FnOnce(&mut Ui) -> R,
) -> R {
    let margin = Margin { left: 16, right: 16, top: 9, bottom: 9 };
    let frame = Frame::new().fill(scope.colours.panel).inner_margin(margin);
    let shown = Panel::bottom(name).resizable(false).frame(frame).show(ui, add);
    let height = shown.response.rect.height();
    let id = height_of_foot(name);
    let before = ui.data(|data| data.get_temp::<f32>(id));
    ui.data_mut(|data| data.insert_temp(id, height));
    if before.is_none_or(|before| (before - height).abs() > 0.5) {
        ui.ctx().request_discard("the foot has another height");
        ui.ctx().request_repaint();
    }
    shown.inner
}

/// The foot of fields being filled in: why they were not accepted, save, cancel. Says whether each of
/// the two was asked for.
pub fn save_foot(
    ui: &mut Ui,
    scope: &Scope<'_>,
    name: &'static str,
    why_not: Option<&Message>,
) -> (bool, bool) {
    foot(ui, scope, name, |ui| {
        if let Some(why) = why_not {
            refusal(ui, scope, why);
        }
        ui.horizontal(|ui| {
            let width = ui.available_width() - 84.0;
            let text = scope.text("enterprises-save");
            let button = primary_button(scope, &text, Some(Icon::Check));
            let saves = ui.add_sized([width, 34.0], button).accessible_name(&text).clicked();
            let cancel = Button::new(scope.text("common-cancel"));
            (saves, ui.add_sized([76.0, 34.0], cancel).clicked())
        })
        .inner
    })
}

/// What scrolls between a sheet's title and its foot.
pub fn sheet_body(ui: &mut Ui, name: &'static str, add: impl FnOnce(&mut Ui)) {
    ScrollArea::vertical().id_salt(name).auto_shrink(false).show(ui, |ui| {
        let margin = Margin { left: 16, right: 16, top: 0, bottom: 12 };
        Frame::new().inner_margin(margin).show(ui, |ui| {
            ui.set_width(ui.available_width());
            add(ui);
        });
    });
}

/// Why something was not accepted, above the button that asked for it.
pub fn refusal(ui: &mut Ui, scope: &Scope<'_>, why: &Message) {
    let card = Frame::new().fill(scope.colours.warning_soft).corner_radius(7);
    card.inner_margin(Margin::symmetric(10, 7)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        let text = RichText::new(scope.say(why)).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    });
    ui.add_space(7.0);
}

/// A thin line across.
pub fn rule(ui: &mut Ui, scope: &Scope<'_>) {
    let width = ui.available_width();
    let (rect, _) = ui.allocate_exact_size(vec2(width, 1.0), Sense::hover());
    // Through the panel's margin, from edge to edge.
    let rect = rect.expand2(vec2(16.0, 0.0));
    ui.painter().hline(rect.x_range(), rect.center().y, Stroke::new(1.0, scope.colours.line));
}

/// A card that floats over the map.
pub fn floating(scope: &Scope<'_>) -> Frame {
    Frame::new()
        .fill(scope.colours.panel)
        .corner_radius(9)
        .stroke(Stroke::new(1.0, scope.colours.line))
        .shadow(egui::Shadow { offset: [0, 2], blur: 8, spread: 0, color: scope.colours.shadow })
}
