//! `lapday about`: title, subtitle and period of a plan, and who keeps it.

use super::answer::No;
use super::arguments::AboutArguments;
use super::desktop::Desktop;
use super::table::{self, Align};
use crate::domain::About;
use crate::operations::tidy_about;
use serde_json::json;

pub(super) fn about(desktop: &mut Desktop<'_>, arguments: &AboutArguments) -> Result<(), No> {
    let AboutArguments { plan, title, subtitle, from, to, json: as_json } = arguments;
    let mut project = desktop.open(&plan.path)?;
    let before = About::clone(&project.plan().about);
    let about = tidy_about(&About {
        title: title.clone().unwrap_or_else(|| before.title.clone()),
        subtitle: subtitle.clone().unwrap_or_else(|| before.subtitle.clone()),
        first_day: from.or(before.first_day),
        last_day: to.or(before.last_day),
        ..before.clone()
    })?;
    if about != before {
        project.change_about(about.clone())?;
    }
    let today = desktop.desk.today();
    let office = project.plan().office_on(today).map(|office| office.name.clone());
    if *as_json {
        return desktop.answer(&json!({
            "title": about.title,
            "subtitle": about.subtitle,
            "first_day": about.first_day.map(|day| day.to_string()),
            "last_day": about.last_day.map(|day| day.to_string()),
            "epsg": about.grid.epsg(),
            "office": office,
        }));
    }
    let day = |day: Option<jiff::civil::Date>| day.map(|day| day.to_string()).unwrap_or_default();
    let heads = ["title", "subtitle", "first_day", "last_day", "office"]
        .map(|head| (head.to_owned(), Align::Words));
    let row = vec![
        about.title,
        about.subtitle,
        day(about.first_day),
        day(about.last_day),
        office.unwrap_or_default(),
    ];
    table::print(desktop.out, &heads, &[row])
}
