//! Cập nhật sử dụng lô đến đâu: what somebody said of how completely a zone's occupancy is recorded,
//! and the way to say it.

use super::super::action::{Action, Asked};
use super::super::day_field;
use super::super::scope::Scope;
use crate::domain::{Completeness, Id, Zone};
use crate::i18n::Message;
use crate::operations::set_recorded;
use crate::units;
use crate::views::ZoneCard;
use egui::{Id as UiId, Label, Popup, PopupCloseBehavior, RichText, TextEdit, Ui};
use jiff::civil::Date;

/// One line that opens to a small menu.
pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, zone: &ZoneCard, asked: &mut Asked) {
    let said = match (zone.recorded, zone.recorded_since) {
        (Some(how), Some(since)) => {
            Message::new("inspector-recorded-since").with("how", how.text()).with("since", since)
        }
        (Some(how), None) => Message::new("inspector-recorded").with("how", how.text()),
        (None, _) => Message::new("inspector-recorded-unsaid"),
    };
    let text = RichText::new(scope.say(&said)).size(11.5);
    if !scope.can_edit {
        ui.add(Label::new(text.color(scope.colours.faint)).wrap());
        return;
    }
    let opener = ui.link(text);
    Popup::menu(&opener).close_behavior(PopupCloseBehavior::CloseOnClickOutside).show(|ui| {
        menu(ui, scope, zone, asked);
    });
}

fn menu(ui: &mut Ui, scope: &Scope<'_>, zone: &ZoneCard, asked: &mut Asked) {
    let place = UiId::unique(("recorded since", zone.id.number()));
    let kept = ui.data(|data| data.get_temp::<String>(place));
    let on = zone.recorded_since.unwrap_or(scope.view.on);
    let mut typed = kept.unwrap_or_else(|| units::date(on));
    let name = scope.text("inspector-recorded-from");
    ui.label(RichText::new(&name).size(12.0));
    let field = ui.add(TextEdit::singleline(&mut typed).desired_width(120.0));
    let field = field.accessible_name(&name);
    day_field::write_out(&field, &mut typed);
    let since = day_field::read(&typed);
    if let Err(wrong) = &since {
        let text = RichText::new(scope.say(wrong)).size(11.5).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    }
    ui.data_mut(|data| data.insert_temp(place, typed));
    let choices = [
        ("inspector-recorded-whole", Some(Completeness::Whole)),
        ("inspector-recorded-part", Some(Completeness::Part)),
        ("inspector-recorded-take-back", None),
    ];
    for (key, how) in choices {
        let is_meant = how.is_some() || zone.recorded.is_some();
        let can_be = is_meant && (how.is_none() || since.is_ok());
        if ui.add_enabled(can_be, egui::Button::new(scope.text(key))).clicked() {
            asked.push(say(scope, zone.id, how, since.clone().ok().flatten()));
            ui.data_mut(|data| data.remove::<String>(place));
            ui.close();
        }
    }
}

fn say(
    scope: &Scope<'_>,
    zone: Id<Zone>,
    how: Option<Completeness>,
    since: Option<Date>,
) -> Action {
    match set_recorded(scope.plan, zone, how.map(|how| (how, since))) {
        Ok(edit) => Action::Write(edit),
        Err(refusal) => Action::Tell(refusal.message().clone()),
    }
}
