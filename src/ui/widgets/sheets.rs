//! The frame of what stands in the right panel: a head, a body that scrolls, a foot.

use super::super::action::{Action, Asked};
use super::super::scope::Scope;
use super::super::theme;
use super::buttons::{icon_button, primary_button};
use super::lines::rule;
use crate::i18n::Message;
use egui::{Button, Frame, Id, Label, Margin, Panel, RichText, ScrollArea, Ui, UiBuilder};
use lucide_icons::Icon;

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

/// All the room there is, of which nothing that stands in it makes more: a line too long is cut, and
/// does not push its panel over the others.
pub fn in_place<R>(ui: &mut Ui, add: impl FnOnce(&mut Ui) -> R) -> R {
    let place = ui.available_rect_before_wrap();
    let mut inside = ui.new_child(UiBuilder::new().max_rect(place));
    inside.shrink_clip_rect(place);
    let shown = add(&mut inside);
    ui.advance_cursor_after_rect(place);
    shown
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
