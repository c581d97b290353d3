//! What is offered for a field while it is typed in: over what stands below it, which stays in place.

use egui::{Popup, PopupCloseBehavior, RectAlign, Response, Ui};

/// Draws it while the field has the keys, or while keys or pointer are among what is offered. `add`
/// says whether the keys are there.
pub fn below(field: &Response, add: impl FnOnce(&mut Ui) -> bool) {
    let ctx = &field.ctx;
    let among = field.id.with("offers");
    let was_among = ctx.data(|data| data.get_temp(among)).unwrap_or(false);
    if !field.has_focus() && !field.lost_focus() && !was_among {
        return;
    }
    let popup = Popup::from_response(field)
        .align(RectAlign::BOTTOM_START)
        .width(field.rect.width())
        .open(true)
        .close_behavior(PopupCloseBehavior::IgnoreClicks);
    let shown = popup.show(add);
    let is_among = shown.is_some_and(|it| it.inner || it.response.contains_pointer());
    ctx.data_mut(|data| data.insert_temp(among, is_among));
}
