//! A day being typed. However it is written, the field shows which day it is taken for, and writes
//! it out once it is left.

use super::scope::Scope;
use super::widgets;
use crate::i18n::Message;
use crate::units::{self, NoDay};
use egui::{Response, Ui};
use jiff::civil::Date;

/// A named field for a day, of the form's width.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, name: &str, hint: &str, typed: &mut String) -> Response {
    let beside = taken_for(typed);
    let response = widgets::field_beside(ui, scope, name, hint, typed, &beside);
    write_out(&response, typed);
    response
}

/// "= 05/07/2024" beside what was typed, where that is written otherwise.
pub fn taken_for(typed: &str) -> String {
    let day = read(typed).ok().flatten().map(units::date);
    let day = day.filter(|day| day != typed.trim());
    day.map(|day| format!("= {day}")).unwrap_or_default()
}

/// Writes the day out in a field that has just been left.
pub fn write_out(field: &Response, typed: &mut String) {
    if field.lost_focus()
        && let Ok(Some(day)) = read(typed)
    {
        *typed = units::date(day);
    }
}

/// What was typed; nothing is no day, and a month its first.
pub fn read(typed: &str) -> Result<Option<Date>, Message> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    let wrong = |wrong| {
        let key = match wrong {
            NoDay::Unreadable => "inspector-form-bad-date",
            NoDay::NotInCalendar => "inspector-form-no-such-day",
        };
        Message::new(key).with("typed", typed)
    };
    units::read_day_or_month(typed).map(Some).map_err(wrong)
}
