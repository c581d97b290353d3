//! Ngày nghỉ lễ: the public holidays that are the same every year, entered for one of them. The office
//! enters those that move.

use super::refusal::Refusal;
use super::scratch::Scratch;
use crate::domain::{Edit, Holiday, Plan, Uid};
use crate::i18n::Message;
use crate::rules::{HOLIDAYS_BASIS, fixed_holidays};

/// Enters the fixed holidays of a year that are not there yet, in the words of `say`.
pub fn enter_fixed_holidays(
    plan: &Plan,
    year: i16,
    say: &dyn Fn(&Message) -> String,
) -> Result<Edit, Refusal> {
    let of_year = |key| Message::new(key).with("year", year.to_string());
    let is_there = |day| plan.all::<Holiday>().any(|known| known.day == day);
    let missing: Vec<_> = fixed_holidays(year).filter(|(day, _)| !is_there(*day)).collect();
    if missing.is_empty() {
        return Err(of_year("holidays-there").into());
    }
    let (basis, _) = HOLIDAYS_BASIS;
    let mut scratch = Scratch::on(plan);
    for (day, name) in missing {
        scratch.put(Holiday {
            id: scratch.plan().next_id(),
            uid: Uid::new(),
            day,
            last_day: None,
            name: say(&Message::new(name)),
            works: None,
            document: None,
            note: Some(say(&basis.says())),
        });
    }
    Ok(scratch.done(of_year("holidays-offered")))
}
