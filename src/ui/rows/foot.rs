//! The foot of a form that takes rows: why it was refused, whether refused rows are left out, the button.

use super::super::scope::Scope;
use super::super::widgets;
use super::judged::Judged;
use crate::domain::Edit;
use crate::i18n::Message;
use egui::{RichText, Ui};
use lucide_icons::Icon;

/// What rows are called there: keys of texts with a `count`.
pub struct Words {
    /// "Nhập 5 dòng".
    pub import: &'static str,
    /// "Bỏ 2 dòng bị từ chối".
    pub leave_out: &'static str,
}

/// Draws it; answers the edit that is asked for. `why_not` is what of the form stands in the way.
pub fn foot(
    ui: &mut Ui,
    scope: &Scope<'_>,
    (name, words): (&'static str, &Words),
    refusal: Option<&Message>,
    judged: Option<&Judged>,
    leaves_out: &mut bool,
    why_not: Option<&'static str>,
) -> Option<Edit> {
    widgets::foot(ui, scope, name, |ui| {
        if let Some(refusal) = refusal {
            widgets::refusal(ui, scope, refusal);
        }
        let refused = judged.map_or(0, Judged::refused_count);
        let taken = judged.map_or(0, |judged| judged.list.rows.len() - refused);
        if refused > 0 {
            let text = Message::new(words.leave_out).with("count", refused);
            ui.checkbox(leaves_out, RichText::new(scope.say(&text)).size(12.5));
            ui.add_space(4.0);
        }
        let why_not = why_not.or_else(|| judged.and_then(|judged| judged.why_not(*leaves_out)));
        let is_ready = why_not.is_none();
        let text = scope.say(&Message::new(words.import).with("count", taken));
        let button = widgets::main_button(scope, &text, Some(Icon::Check), is_ready);
        let width = ui.available_width();
        let response = ui
            .add_enabled_ui(is_ready, |ui| ui.add_sized([width, 34.0], button))
            .inner
            .accessible_name(&text)
            .on_disabled_hover_text(why_not.map(|key| scope.text(key)).unwrap_or_default());
        judged.filter(|_| response.clicked()).map(|judged| judged.list.edit.clone())
    })
}
