//! `lapday find-land`: lots that would do for who asks, each with what speaks for it and what it lacks.

use super::answer::No;
use super::arguments::FindLandArguments;
use super::chosen::zone_by_code;
use super::desktop::Desktop;
use super::nearest;
use super::table::{self, Align};
use crate::domain::{FreeLand, Id, Industry, LandWish, Plan, WastewaterRoom};
use crate::i18n::{Message, Texts};
use crate::units::Area;
use crate::views::{LandRow, land_list};
use jiff::civil::Date;
use serde::Serialize;

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

fn wish(desktop: &Desktop<'_>, plan: &Plan, arguments: &FindLandArguments) -> Result<LandWish, No> {
    let number = |option, typed: &Option<String>| {
        typed.as_deref().map(|typed| desktop.number(option, typed)).transpose()
    };
    let industries = arguments.industry.as_deref().map(|typed| industries(plan, typed));
    let zone = arguments.zone.as_deref().map(|code| zone_by_code(plan, code));
    Ok(LandWish {
        area: number("--area-ha", &arguments.area_ha)?.map(Area::hectares),
        land_use: Some(arguments.land_use),
        industries: industries.transpose()?.unwrap_or_default(),
        wastewater: number("--wastewater", &arguments.wastewater)?,
        from: desktop.day(arguments.from),
        zone: zone.transpose()?,
    })
}

/// The industry of a name, or those that cover a code.
fn industries(plan: &Plan, typed: &str) -> Result<Vec<Id<Industry>>, No> {
    let covers = |industry: &Industry| {
        let is_code = !typed.is_empty() && typed.bytes().all(|digit| digit.is_ascii_digit());
        is_code && industry.vsic.iter().any(|code| typed.starts_with(code.as_str()))
    };
    let by_code = plan.all::<Industry>().filter(|industry| covers(industry));
    let by_code: Vec<_> = by_code.map(|industry| industry.id).collect();
    if !by_code.is_empty() {
        return Ok(by_code);
    }
    let names = || plan.all::<Industry>().map(|industry| industry.name.as_str());
    let meant = nearest::meant(typed, names());
    let found = plan.all::<Industry>().find(|known| Some(known.name.as_str()) == meant);
    found.map(|industry| vec![industry.id]).ok_or_else(|| {
        let hint = nearest::hint(typed, names());
        Message::new("cli-industry-unknown").with("typed", typed).with("hint", hint).into()
    })
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
