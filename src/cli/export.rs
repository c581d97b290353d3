//! `lapday export`: the tables of the desk and the corner tables of boundaries, for people and other
//! programs.

mod dossier;

use super::answer::No;
use super::arguments::{ExportArguments, Exported, PICTURES};
use super::chosen::{chosen_zone, chosen_zones};
use super::desktop::Desktop;
use super::files::{check_free, write_new};
use super::render::draw;
use crate::domain::{Bounded, Plan, RecordKind};
use crate::i18n::Message;
use crate::io::{Chosen, CornerListing, LayerFormat, corner_table, layer_format, record_layers};
use crate::report::{self, PictureRequest, TitledTable};
use crate::views::{self, Listing, Table, TableInfo, TableQuery};
use jiff::ToSpan;
use strum::VariantArray;

pub(super) fn export(desktop: &mut Desktop<'_>, arguments: &ExportArguments) -> Result<(), No> {
    let project = desktop.open(&arguments.plan.path)?;
    check_free(&arguments.out, project.path())?;
    let what = arguments.what;
    if what == Exported::Dossier {
        return dossier::write(desktop, project.plan(), arguments);
    }
    if arguments.out.extension().is_none() {
        return Err(Message::new("cli-export-no-ending").into());
    }
    if let Some(format) = layer_format(&arguments.out) {
        return map(desktop, project.plan(), format, arguments);
    }
    let ending = arguments.out.extension().and_then(|ending| ending.to_str());
    if ending.is_some_and(|ending| PICTURES.iter().any(|one| ending.eq_ignore_ascii_case(one))) {
        return picture(desktop, project.plan(), arguments);
    }
    if report::is_calendar(&arguments.out)
        && !matches!(what, Exported::Table(of) if of.events.is_some())
    {
        return Err(Message::new("cli-export-only-calendar").into());
    }
    let (bytes, done) = match what {
        Exported::Table(of) => table(desktop, project.plan(), of, arguments)?,
        Exported::Listing(listing) => listed(desktop, project.plan(), listing, arguments)?,
        Exported::Records(kind) => records(desktop, project.plan(), kind, arguments)?,
        Exported::Corners => corners(desktop, project.plan(), arguments)?,
        Exported::Plan => whole(desktop, project.plan(), arguments)?,
        Exported::Dossier => return Err(Message::new("cli-export-plan-is-map").into()),
    };
    write_new(&arguments.out, &bytes)?;
    let path = arguments.out.display().to_string();
    desktop.tell(&done.with("path", path))
}

/// A map of records, as one file or several of the same name.
fn map(
    desktop: &mut Desktop<'_>,
    plan: &Plan,
    format: &LayerFormat,
    arguments: &ExportArguments,
) -> Result<(), No> {
    let kinds = arguments.what.on_a_map();
    if kinds.is_empty() {
        let message = Message::new("cli-export-no-map");
        return Err(message.with("ending", format.ending).into());
    }
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    let chosen = Chosen { zone, on: desktop.day(arguments.on) };
    let layers = record_layers(plan, kinds, chosen);
    if layers.is_empty() {
        return Err(Message::new("io-nothing-drawn").into());
    }
    let files = format.write(&layers, &desktop.texts)?;
    let path = |ending: &str| arguments.out.with_extension(ending);
    for (ending, _) in files.parts.iter().skip(1) {
        check_free(&path(ending), &arguments.plan.path)?;
    }
    let Some(((_, first), others)) = files.parts.split_first() else { return Ok(()) };
    write_new(&arguments.out, first)?;
    for (ending, bytes) in others {
        write_new(&path(ending), bytes)?;
    }
    desktop.tell_all(&files.left_out)?;
    let count: usize = layers.iter().map(|layer| layer.rows.len()).sum();
    let done = Message::new("cli-exported-map").with("count", count);
    desktop.tell(&done.with("path", arguments.out.display().to_string()))
}

/// The map as it is printed: of what lies on it.
fn picture(desktop: &mut Desktop<'_>, plan: &Plan, arguments: &ExportArguments) -> Result<(), No> {
    if arguments.what.on_a_map().is_empty() {
        let ending = arguments.out.extension().unwrap_or_default().to_string_lossy().into_owned();
        return Err(Message::new("cli-export-no-map").with("ending", ending).into());
    }
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    let request = PictureRequest { zone, ..PictureRequest::default() };
    draw(desktop, plan, arguments.on, &request, &arguments.out)
}

fn table(
    desktop: &Desktop<'_>,
    plan: &Plan,
    of: &TableInfo,
    arguments: &ExportArguments,
) -> Result<(Vec<u8>, Message), No> {
    let query = query(desktop, plan, arguments)?;
    let table = of.table(plan, &query);
    check_carried(desktop, &table, arguments)?;
    let bytes = report::table_file(
        plan,
        of,
        &query,
        &table,
        desktop.desk.now(),
        &desktop.texts,
        &arguments.out,
    )
    .map_err(|why| No::no_workbook(&arguments.out, &why))?;
    Ok((bytes, written(of.title)))
}

fn listed(
    desktop: &Desktop<'_>,
    plan: &Plan,
    listing: Listing,
    arguments: &ExportArguments,
) -> Result<(Vec<u8>, Message), No> {
    let query = query(desktop, plan, arguments)?;
    let table = listing.table(plan, &query);
    let about = Listing::about(plan, &query);
    let titled = TitledTable { title: Message::new(listing.title()), about, table: &table };
    check_carried(desktop, &table, arguments)?;
    let bytes = report::titled_file(&titled, &desktop.texts, &arguments.out)
        .map_err(|why| No::no_workbook(&arguments.out, &why))?;
    Ok((bytes, written(listing.title())))
}

/// All records there are, a sheet a kind.
fn whole(
    desktop: &Desktop<'_>,
    plan: &Plan,
    arguments: &ExportArguments,
) -> Result<(Vec<u8>, Message), No> {
    if arguments.out.extension().is_none_or(|ending| !ending.eq_ignore_ascii_case("xlsx")) {
        return Err(Message::new("cli-export-plan-is-map").into());
    }
    let query = query(desktop, plan, arguments)?;
    let kinds = RecordKind::VARIANTS;
    let bytes = report::registers(plan, kinds, &query, &desktop.texts, &arguments.out)?;
    Ok((bytes, Message::new("cli-exported-table").with("table", Message::new("cli-whole-plan"))))
}

fn records(
    desktop: &Desktop<'_>,
    plan: &Plan,
    kind: RecordKind,
    arguments: &ExportArguments,
) -> Result<(Vec<u8>, Message), No> {
    let query = query(desktop, plan, arguments)?;
    let table = views::register(plan, kind, &query);
    let about = Listing::about(plan, &query);
    let titled = TitledTable { title: kind.text(), about, table: &table };
    check_carried(desktop, &table, arguments)?;
    let bytes = report::titled_file(&titled, &desktop.texts, &arguments.out)
        .map_err(|why| No::no_workbook(&arguments.out, &why))?;
    Ok((bytes, Message::new("cli-exported-table").with("table", kind.text())))
}

fn check_carried(
    desktop: &Desktop<'_>,
    table: &Table,
    arguments: &ExportArguments,
) -> Result<(), No> {
    match report::cannot_carry(table, &arguments.out, &desktop.texts) {
        Some(why) => Err(why.into()),
        None => Ok(()),
    }
}

/// That a table of this title was written.
fn written(title: &'static str) -> Message {
    Message::new("cli-exported-table").with("table", Message::new(title))
}

fn query(
    desktop: &Desktop<'_>,
    plan: &Plan,
    arguments: &ExportArguments,
) -> Result<TableQuery, No> {
    let zone = chosen_zone(plan, arguments.zone.as_deref())?;
    let on = desktop.day(arguments.on);
    let since = arguments.since.unwrap_or_else(|| on.saturating_sub(1.year()));
    Ok(TableQuery { on, since, law: on, zone })
}

fn corners(
    desktop: &Desktop<'_>,
    plan: &Plan,
    arguments: &ExportArguments,
) -> Result<(Vec<u8>, Message), No> {
    let listings = listings(plan, arguments.zone.as_deref())?;
    let bytes = corner_table(&listings, &arguments.out, &desktop.texts)
        .map_err(|error| No::no_workbook(&arguments.out, &error))?;
    Ok((bytes, Message::new("cli-exported").with("count", listings.len())))
}

fn listings(plan: &Plan, zone: Option<&str>) -> Result<Vec<CornerListing>, No> {
    let zones = chosen_zones(plan, zone)?;
    let facts = zones.iter().filter_map(|zone| plan.boundary_facts(Bounded::Zone(*zone)));
    let listings: Vec<CornerListing> =
        facts.filter_map(|facts| CornerListing::new(&facts, &plan.about.grid)).collect();
    match (listings.is_empty(), zone) {
        (false, _) => Ok(listings),
        (true, Some(zone)) => Err(Message::new("cli-export-no-boundary").with("zone", zone).into()),
        (true, None) => Err(Message::new("cli-export-none").into()),
    }
}
