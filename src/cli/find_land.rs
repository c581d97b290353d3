//! `lapday find-land`: lots that would do for who asks, each with what speaks for it and what it lacks.

use super::answer::No;
use super::arguments::FindLandArguments;
use super::chosen::chosen_zone;
use super::desktop::Desktop;
use super::nearest;
use super::table::{self, Align};
use crate::domain::vsic::Edition;
use crate::domain::{FreeLand, Id, Industry, LandWish, Plan, WastewaterRoom};
use crate::i18n::{Message, Texts};
use crate::units::Area;
use crate::views::{LandRow, land_list};
use jiff::civil::Date;
use serde::Serialize;
use std::sync::Arc;

/// A lot that would do, as scripts read it.
#[derive(Serialize)]
struct Line {
    zone: String,
    lot: String,
    /// Nothing where the lot's area is not known.
    free_ha: Option<f64>,
    free_as: &'static str,
    free_from: Date,
    suits_industry: Option<bool>,
    /// Nothing where nobody knows.
    wastewater_fits: Option<bool>,
    illustrative: bool,
    because: Vec<String>,
}

pub(super) fn find_land(
    desktop: &mut Desktop<'_>,
    arguments: &FindLandArguments,
) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    let plan = project.plan();
    let on = desktop.day(None);
    let wish = wish(desktop, plan, arguments)?;
    let list = land_list(plan, &wish, on);
    desktop.tell_all(&list.notes)?;
    if arguments.json {
        let line = |row: &LandRow| line(plan, row, wish.from, &desktop.texts);
        let lines: Vec<Line> = list.rows.iter().filter_map(line).collect();
        return desktop.answer(&lines);
    }
    let heads = [("cli-lot", Align::Words), ("land-is-free", Align::Words)]
        .into_iter()
        .chain([("land-because", Align::Words)])
        .map(|(key, align)| (desktop.texts.get(key), align));
    let heads: Vec<_> = heads.collect();
    let rows: Vec<_> = list.rows.iter().map(|row| cells(row, &desktop.texts)).collect();
    table::print(desktop.out, &heads, &rows)
}

fn wish(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    arguments: &FindLandArguments,
) -> Result<LandWish, No> {
    let industries = match &arguments.industry {
        Some(typed) => industries(desktop, plan, typed)?,
        None => Vec::new(),
    };
    let number = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| desktop.number(option, typed)).transpose()
    };
    Ok(LandWish {
        area: number("--area-ha", &arguments.area_ha)?.map(Area::hectares),
        land_use: Some(arguments.land_use),
        industries,
        wastewater: number("--wastewater", &arguments.wastewater)?,
        from: desktop.day(arguments.from),
        zone: chosen_zone(plan, arguments.zone.as_deref())?,
    })
}

/// The industry of a name, or those that cover a code of the edition in force today.
fn industries(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    typed: &str,
) -> Result<Vec<Id<Industry>>, No> {
    if !typed.is_empty() && typed.bytes().all(|digit| digit.is_ascii_digit()) {
        return by_code(desktop, plan, typed);
    }
    let names = || plan.all::<Industry>().map(|industry| industry.name.as_str());
    let meant = nearest::meant(typed, names());
    let found = plan.all::<Industry>().find(|known| Some(known.name.as_str()) == meant);
    found.map(|industry| vec![industry.id]).ok_or_else(|| unknown(plan, typed))
}

/// Codes of another edition are taken as far as the two are known to mean the same.
fn by_code(desktop: &mut Desktop<'_>, plan: &Plan, typed: &str) -> Result<Vec<Id<Industry>>, No> {
    let edition = Edition::on(desktop.day(None));
    let that = |answer| {
        let is_so =
            move |industry: &&Arc<Industry>| industry.covers_code((typed, edition)) == answer;
        plan.all::<Industry>().filter(is_so)
    };
    let open = Message::list(that(None).map(named).collect::<Vec<_>>().into_iter());
    let covered: Vec<_> = that(Some(true)).map(|industry| industry.id).collect();
    let Some(open) = open else {
        return if covered.is_empty() { Err(unknown(plan, typed)) } else { Ok(covered) };
    };
    let not_compared = Message::new("cli-industry-other-edition")
        .with("typed", typed)
        .with("edition", edition.year())
        .with("industries", open);
    if covered.is_empty() {
        return Err(not_compared.into());
    }
    desktop.tell(&not_compared)?;
    Ok(covered)
}

fn named(industry: &Arc<Industry>) -> Message {
    Message::new("views-as-said").with("text", industry.name.as_str())
}

fn unknown(plan: &Plan, typed: &str) -> No {
    let names = plan.all::<Industry>().map(|industry| industry.name.as_str());
    let hint = nearest::hint(typed, names);
    Message::new("cli-industry-unknown").with("typed", typed).with("hint", hint).into()
}

fn line(plan: &Plan, row: &LandRow, from: Date, texts: &Texts) -> Option<Line> {
    let offer = &row.offer;
    let (free_as, free_from) = match offer.how {
        FreeLand::Whole => ("whole", from),
        FreeLand::Part => ("part", from),
        FreeLand::Recovered => ("recovered", from),
        FreeLand::Coming(day) => ("coming", day),
    };
    Some(Line {
        zone: plan.get(offer.zone)?.code.clone(),
        lot: plan.get(offer.lot)?.code.clone(),
        free_ha: offer.free.map(Area::as_hectares),
        free_as,
        free_from,
        suits_industry: offer.suits,
        wastewater_fits: match offer.wastewater {
            WastewaterRoom::Enough { .. } => Some(offer.allowance.is_none()),
            WastewaterRoom::Short { .. } => Some(false),
            WastewaterRoom::Unknown { .. } => offer.allowance.map(|_| false),
        },
        illustrative: offer.is_illustrative,
        because: row.because.iter().map(|(_, because)| texts.say(because)).collect(),
    })
}

fn cells(row: &LandRow, texts: &Texts) -> Vec<String> {
    let because: Vec<String> = row.because.iter().map(|(_, why)| texts.say(why)).collect();
    vec![texts.say(&row.title), texts.say(&row.free), because.join("; ")]
}
