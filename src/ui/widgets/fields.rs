//! Fields to type and to choose in.

use super::super::scope::Scope;
use super::super::theme;
use crate::i18n::fold;
use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Margin, PopupCloseBehavior, Response, RichText, TextEdit, Ui};

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
fn select_all_after_tab(ui: &Ui, field: &Response, text: &str) {
    let is_by_tab = ui.input(|input| input.key_pressed(egui::Key::Tab));
    if !field.gained_focus() || !is_by_tab {
        return;
    }
    let mut state = TextEditState::load(ui.ctx(), field.id).unwrap_or_default();
    let end = CCursor::new(text.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), field.id);
}

/// The field above a long list that takes a part of what is looked for; what is typed in it, folded.
pub fn searched(ui: &mut Ui, scope: &Scope<'_>, of: &str, width: f32) -> String {
    let search_id = ui.scope_id().with(("search", of));
    let mut search: String = ui.data(|data| data.get_temp(search_id)).unwrap_or_default();
    let hint = scope.text("tables-search");
    let edit = TextEdit::singleline(&mut search)
        .id(search_id)
        .hint_text(&hint)
        .desired_width(width - 24.0);
    ui.add(edit).accessible_name(format!("{hint} {of}"));
    ui.data_mut(|data| data.insert_temp(search_id, search.clone()));
    fold(search.trim())
}

/// More choices than this are searched.
const AT_A_GLANCE: usize = 30;

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
    let is_long = all.len() > AT_A_GLANCE;
    let closes = PopupCloseBehavior::CloseOnClickOutside;
    let list = if is_long { list.close_behavior(closes) } else { list };
    let shown = list.show_ui(ui, |ui| {
        let wanted = if is_long { searched(ui, scope, name, width) } else { String::new() };
        let named = all.iter().map(|one| (*one, text(*one)));
        for (one, text) in named.filter(|(_, text)| !is_long || fold(text).contains(&wanted)) {
            if ui.selectable_value(chosen, one, text).clicked() {
                ui.close();
            }
        }
    });
    let response = shown.response.accessible_name(name).on_hover_text(text(*chosen));
    ui.add_space(5.0);
    response
}
