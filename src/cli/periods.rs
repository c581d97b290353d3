//! `lapday periods`: the closed reporting periods; close one, say that it was handed in, take that back,
//! open it again, write its sheet.

use super::answer::No;
use super::arguments::PeriodsArguments;
use super::desktop::Desktop;
use super::files::{check_free, write_new};
use super::table::{self, Align};
use crate::domain::{Edit, Id, Plan, ReportPeriod, ReportPeriodKind};
use crate::i18n::{Message, Texts};
use crate::operations::{close_period, hand_in_period, reopen_period};
use crate::project::Project;
use crate::report::{self, TitledTable};
use crate::units::{self, Area};
use crate::views::forms::lines_to_freeze;
use crate::views::{due_periods, period_card, period_table};
use jiff::civil::Date;
use serde::Serialize;
use std::path::Path;

/// A period as scripts read it.
#[derive(Serialize)]
struct Line {
    kind: ReportPeriodKind,
    year: i16,
    first_day: Date,
    last_day: Date,
    /// Nothing where it waits for being closed.
    closed_on: Option<Date>,
    handed_in_on: Option<Date>,
    leased_ha: Option<f64>,
    registered_ha: Option<f64>,
    industrial_ha: Option<f64>,
    rate: Option<f64>,
}

/// So many periods that wait are listed.
const MOST_DUE: usize = 12;

pub(super) fn periods(desktop: &mut Desktop<'_>, arguments: &PeriodsArguments) -> Result<(), No> {
    let mut project = desktop.open(&arguments.plan.path)?;
    let today = desktop.day(None);
    let year = arguments.year.unwrap_or_else(|| today.year());
    if let Some(edit) = asked(project.plan(), arguments, year, today)? {
        return commit(desktop, &mut project, edit);
    }
    if let (Some(kind), Some(out)) = (arguments.sheet, &arguments.out) {
        check_free(out, project.path())?;
        return write(desktop, project.plan(), closed(project.plan(), kind, year)?, out);
    }
    let lines = lines(project.plan(), today);
    if arguments.json {
        return desktop.answer(&lines);
    }
    let rows: Vec<Vec<String>> = lines.iter().map(|line| row(line, &desktop.texts)).collect();
    table::print(desktop.out, &heads(&desktop.texts), &rows)
}

/// What is to be changed, where anything is.
fn asked(
    plan: &Plan,
    arguments: &PeriodsArguments,
    year: i16,
    today: Date,
) -> Result<Option<Edit>, No> {
    let id = |kind| closed(plan, kind, year);
    Ok(if let Some(kind) = arguments.close {
        Some(close_period(plan, (kind, year), today, lines_to_freeze(plan, kind, year))?)
    } else if let Some(kind) = arguments.hand_in {
        Some(hand_in_period(plan, id(kind)?, Some(arguments.on.unwrap_or(today)))?)
    } else if let Some(kind) = arguments.take_back {
        Some(hand_in_period(plan, id(kind)?, None)?)
    } else if let Some(kind) = arguments.reopen {
        Some(reopen_period(plan, id(kind)?)?)
    } else {
        None
    })
}

fn commit(desktop: &mut Desktop<'_>, project: &mut Project, edit: Edit) -> Result<(), No> {
    let done = Message::new("cli-done").with("label", edit.label.clone());
    project.commit(edit)?;
    desktop.tell(&done)
}

fn closed(plan: &Plan, kind: ReportPeriodKind, year: i16) -> Result<Id<ReportPeriod>, No> {
    let is_meant = |period: &ReportPeriod| period.kind == kind && period.last_day.year() == year;
    let found = plan.all::<ReportPeriod>().find(|period| is_meant(period));
    let not_closed = || Message::new("cli-period-not-closed").with("period", kind.text_of(year));
    found.map(|period| period.id).ok_or_else(|| not_closed().into())
}

fn write(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    id: Id<ReportPeriod>,
    out: &Path,
) -> Result<(), No> {
    let gone = || Message::new("operations-period-unknown");
    let (title, about, table) = period_table(plan, id).ok_or_else(gone)?;
    if let Some(why) = report::cannot_carry(&table, out, &desktop.texts) {
        return Err(why.into());
    }
    let titled = TitledTable { title: title.clone(), about, table: &table };
    let bytes = report::titled_file(&titled, &desktop.texts, out)
        .map_err(|why| No::no_workbook(out, &why))?;
    write_new(out, &bytes)?;
    let done = Message::new("cli-exported-table").with("table", title);
    desktop.tell(&done.with("path", out.display().to_string()))
}

/// Those closed and those that wait, the latest first.
fn lines(plan: &Plan, today: Date) -> Vec<Line> {
    let waiting = due_periods(plan, today, MOST_DUE);
    let waiting = waiting.into_iter().filter_map(|(kind, year)| {
        let (first_day, last_day) = kind.days(year)?;
        Some(Line {
            kind,
            year,
            first_day,
            last_day,
            closed_on: None,
            handed_in_on: None,
            leased_ha: None,
            registered_ha: None,
            industrial_ha: None,
            rate: None,
        })
    });
    let closed = plan.all::<ReportPeriod>().filter_map(|period| line(plan, period));
    let mut lines: Vec<Line> = waiting.chain(closed).collect();
    lines.sort_by_key(|line| std::cmp::Reverse(line.last_day));
    lines
}

fn line(plan: &Plan, period: &ReportPeriod) -> Option<Line> {
    let card = period_card(plan, period.id)?;
    Some(Line {
        kind: period.kind,
        year: period.last_day.year(),
        first_day: period.first_day,
        last_day: period.last_day,
        closed_on: Some(period.closed_on),
        handed_in_on: period.handed_in_on,
        leased_ha: card.known(card.leased).map(Area::as_hectares),
        registered_ha: card.known(card.registered).map(Area::as_hectares),
        industrial_ha: card.industrial.map(Area::as_hectares),
        rate: card.rate(),
    })
}

fn heads(texts: &Texts) -> Vec<(String, Align)> {
    vec![
        (texts.get("periods-period"), Align::Words),
        (texts.get("periods-last-day"), Align::Words),
        (texts.get("periods-closed-on"), Align::Words),
        (texts.get("periods-handed-in-on"), Align::Words),
        (texts.get("cli-leased-ha"), Align::Numbers),
        (texts.get("cli-industrial-ha"), Align::Numbers),
        (texts.get("cli-rate"), Align::Numbers),
    ]
}

fn row(line: &Line, texts: &Texts) -> Vec<String> {
    let day = |day: Option<Date>, none: &str| day.map_or_else(|| texts.get(none), units::date);
    let hectares = |area: Option<f64>| {
        area.map_or_else(String::new, |hectares| texts.numerals().number(hectares, 2))
    };
    vec![
        texts.say(&line.kind.text_of(line.year)),
        units::date(line.last_day),
        day(line.closed_on, "periods-not-closed"),
        line.handed_in_on.map_or_else(String::new, units::date),
        hectares(line.leased_ha),
        hectares(line.industrial_ha),
        line.rate.map_or_else(String::new, |rate| texts.numerals().percent(rate)),
    ]
}
