//! What the window makes of a plan for files beside it, and what it does with files it is given.

use super::action::Action;
use super::book::name_of;
use super::file_for::FileFor;
use super::list_form::ListKind;
use super::scope::View;
use super::slots::DROPPED;
use crate::domain::{Bounded, Id, Plan, ReportPeriod};
use crate::i18n::{Message, Texts, marked};
use crate::io::{self, CornerLayout, CornerListing};
use crate::jobs::Job;
use crate::map::OWN_ENDINGS;
use crate::operations::{Beginning, begin};
use crate::project::{Desk, Project};
use crate::report::{self, PictureRequest, TitledTable};
use crate::rules::legal_rate;
use crate::views::{self, Table, TableInfo, TableQuery};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};

/// Makes a plan file that begins with this.
pub fn new_plan(path: &Path, beginning: &Beginning, desk: Desk) -> Result<Project, Message> {
    let (about, contents) = begin(beginning)?;
    Project::create(path, about, contents, desk).map_err(|error| error.message())
}

/// What files dropped on the window are for: photos and tracks are read together, others each by itself.
pub fn dropped(paths: Vec<PathBuf>) -> Vec<Action> {
    let is_ground = |path: &Path| {
        let ending = path.extension().unwrap_or_default();
        OWN_ENDINGS.iter().any(|own| ending.eq_ignore_ascii_case(own))
    };
    let is_seen = |path: &PathBuf| (io::is_photo(path) || io::is_track(path)) && !is_ground(path);
    let (seen, others): (Vec<PathBuf>, Vec<PathBuf>) = paths.into_iter().partition(is_seen);
    let seen = (!seen.is_empty()).then_some(Action::ReadSeen(seen));
    others.iter().map(|path| dropped_alone(path)).chain(seen).collect()
}

/// A plan is opened; a list, a table of corners, a map or a drawing is read.
fn dropped_alone(path: &Path) -> Action {
    let ending = path.extension().unwrap_or_default();
    let path = path.to_owned();
    if OWN_ENDINGS.iter().any(|own| ending.eq_ignore_ascii_case(own)) {
        return Action::TakeFile(FileFor::BaseMap, path);
    }
    if !io::TABLE_ENDINGS.iter().any(|table| ending.eq_ignore_ascii_case(table)) {
        return Action::TakeFile(FileFor::Open.meant(&path), path);
    }
    Action::Start(Job::new(DROPPED, name_of(&path), move |_| {
        let tables = match io::tables_from_file(&path, ListKind::worth) {
            Ok(tables) => tables,
            Err(trouble) => return Some(Action::Tell(trouble.message())),
        };
        let is_known = tables.iter().any(|table| ListKind::worth(table) >= FEWEST_KNOWN);
        let wanted = if io::is_table_of_shapes(&path) {
            FileFor::Map
        } else if is_known || !has_corners(&path) {
            FileFor::List
        } else {
            FileFor::Corners
        };
        Some(Action::TakeFile(wanted, path))
    }))
}

/// A list of which fewer columns are understood may be something else.
const FEWEST_KNOWN: usize = 3;

fn has_corners(path: &Path) -> bool {
    let corners = |sheet: &io::Sheet| io::read_corners(sheet, &CornerLayout::default());
    let sheets = io::sheets_from_file(path).unwrap_or_default();
    sheets.iter().any(|sheet| corners(sheet).corner_count() > 0)
}

/// A table of the desk as the ending says.
pub fn sheet(
    plan: &Plan,
    of: &TableInfo,
    query: &TableQuery,
    table: &Table,
    moment: Timestamp,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, Message> {
    if let Some(why) = report::cannot_carry(table, path, texts) {
        return Err(why);
    }
    report::table_file(plan, of, query, table, moment, texts, path)
        .map_err(|error| Message::new("tables-not-saved").with("why", report::no_workbook(&error)))
}

/// The sheet of a closed period as a table file by the name's ending.
pub fn period(
    plan: &Plan,
    id: Id<ReportPeriod>,
    texts: &Texts,
    path: &Path,
) -> Result<Vec<u8>, Message> {
    let gone = || Message::new("operations-period-unknown");
    let (title, about, table) = views::period_table(plan, id).ok_or_else(gone)?;
    if let Some(why) = report::cannot_carry(&table, path, texts) {
        return Err(why);
    }
    report::titled_file(&TitledTable { title, about, table: &table }, texts, path)
        .map_err(|error| Message::new("tables-not-saved").with("why", report::no_workbook(&error)))
}

/// The selected zone, or the whole plan, as SVG or PNG by the name's ending.
pub fn picture(plan: &Plan, view: &View, texts: &Texts, path: &Path) -> Result<Vec<u8>, Message> {
    let zone = view.selection.and_then(|thing| thing.zone(plan));
    let request = PictureRequest { zone, colouring: view.colouring, ..PictureRequest::default() };
    let svg = report::picture_svg(plan, view.on, texts, &request);
    let is_svg = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    if is_svg {
        return Ok(svg.into_bytes());
    }
    report::picture_png(&svg)
        .map_err(|error| Message::new("ui-picture-not-saved").with("why", error.message()))
}

/// The fill table as text with tabs, for pasting into a spreadsheet.
pub fn fill_table(plan: &Plan, on: Date, texts: &Texts) -> String {
    let numerals = texts.numerals();
    let hectares = |area: crate::units::Area| numerals.number(area.as_hectares(), 2);
    let mut lines = vec![texts.get("ui-fill-table-head")];
    for row in views::fill_table(plan, on, None) {
        let fill = row.fill;
        let unknown = || texts.get("common-unknown");
        let held = |area| if fill.recorded { hectares(area) } else { unknown() };
        lines.push(
            [
                marked(&row.code).into_owned(),
                marked(&row.name).into_owned(),
                fill.industrial.map_or_else(unknown, hectares),
                held(fill.leased),
                held(fill.registered),
                held(fill.approved),
                fill.known_rate().map_or_else(unknown, |rate| numerals.percent(rate)),
                legal_rate(&fill, on).map_or_else(unknown, |rate| numerals.percent(rate)),
                fill.basis.map_or_else(unknown, |basis| texts.say(&basis.text())),
                crate::units::date(fill.on),
            ]
            .join("\t"),
        );
    }
    lines.join("\n")
}

fn listing(plan: &Plan, of: Bounded, texts: &Texts) -> Option<CornerListing> {
    let mut facts = plan.boundary_facts(of)?;
    facts.name = texts.say(&views::bounded_name(plan, of)?);
    CornerListing::new(&facts, &plan.about.grid)
}

/// The corner table of a boundary as text with tabs; nothing where none is drawn.
pub fn corner_table(plan: &Plan, of: Bounded, texts: &Texts) -> Option<String> {
    Some(io::corner_rows_text(&listing(plan, of, texts)?, texts))
}

/// The corner table of a boundary as XLSX, CSV or text by the name's ending.
pub fn table(plan: &Plan, of: Bounded, texts: &Texts, path: &Path) -> Result<Vec<u8>, Message> {
    let cannot = |why: Message| Message::new("ui-table-not-saved").with("why", why);
    let listing =
        listing(plan, of, texts).ok_or_else(|| cannot(Message::new("inspector-no-boundary")))?;
    io::corner_table(&[listing], path, texts).map_err(|error| cannot(report::no_workbook(&error)))
}
