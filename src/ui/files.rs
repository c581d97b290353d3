//! Files as the window handles them: the system's file dialogs, what is saved beside a plan.

use super::action::{Action, Asked};
use super::scope::View;
use crate::domain::{About, Bounded, Document, Id, Plan};
use crate::geodesy::Grid;
use crate::i18n::{Argument, Message, Texts, marked};
use crate::io::{self, CornerListing};
use crate::map::Thing;
use crate::project::{self, Desk, Project};
use crate::report::{self, PictureRequest};
use crate::views::{self, Table, TableKind, TableQuery};
use jiff::Timestamp;
use jiff::civil::Date;
use rfd::FileDialog;
use std::path::Path;

/// Makes an empty plan file.
pub fn new_plan(path: &Path, about: About, desk: Desk) -> Result<Project, Message> {
    Project::create(path, about, None, desk).map_err(|error| error.message())
}

fn plan_dialog(texts: &Texts) -> FileDialog {
    FileDialog::new().add_filter(texts.get("ui-file-kind"), &["gpkg"])
}

/// Endings of tables of corners.
const TABLES: [&str; 6] = ["xlsx", "xls", "ods", "csv", "tsv", "txt"];

/// What a file dropped on the window is for: a plan is opened, a list of tenants or a table of
/// corners is read.
pub fn dropped(path: &Path) -> Action {
    let ending = path.extension().unwrap_or_default();
    if TABLES.iter().any(|table| ending.eq_ignore_ascii_case(table)) {
        let is_of_tenants = |sheet: &io::Sheet| io::tenant_columns(sheet).of.len() > 2;
        let sheets = io::sheets_from_file(path).unwrap_or_default();
        if sheets.iter().any(is_of_tenants) {
            Action::TenantsFrom(path.to_owned())
        } else {
            // What cannot be read is said there.
            Action::CornersFrom(path.to_owned())
        }
    } else {
        Action::OpenFile(path.to_owned())
    }
}

/// Asks which file to open.
pub fn ask_to_open(texts: &Texts, asked: &mut Asked) {
    if let Some(path) = plan_dialog(texts).pick_file() {
        asked.push(Action::OpenFile(path));
    }
}

/// Asks where to make a new file.
pub fn ask_for_new(texts: &Texts, about: About, asked: &mut Asked) {
    let dialog = plan_dialog(texts).set_file_name(texts.get("ui-file-new-name"));
    if let Some(path) = dialog.save_file() {
        asked.push(Action::NewFile(path, about));
    }
}

/// Asks which file holds a table of corners.
pub fn ask_for_corners(texts: &Texts, asked: &mut Asked) {
    let dialog = FileDialog::new().add_filter(texts.get("ui-file-tables"), &TABLES);
    if let Some(path) = dialog.pick_file() {
        asked.push(Action::CornersFrom(path));
    }
}

/// Asks which file holds a list of tenants.
pub fn ask_for_tenants(texts: &Texts, asked: &mut Asked) {
    let dialog = FileDialog::new().add_filter(texts.get("ui-file-tables"), &TABLES);
    if let Some(path) = dialog.pick_file() {
        asked.push(Action::TenantsFrom(path));
    }
}

/// Asks which file a document keeps inside the plan.
pub fn ask_for_attachment(of: Id<Document>, asked: &mut Asked) {
    if let Some(path) = FileDialog::new().pick_file() {
        asked.push(Action::Attach(of, path));
    }
}

/// Asks where to save the corner table of a boundary.
pub fn ask_for_table(plan: &Plan, of: Bounded, asked: &mut Asked) {
    let name = plan.boundary_facts(of).map(|facts| facts.name).unwrap_or_default();
    let dialog = FileDialog::new()
        .add_filter("XLSX", &["xlsx"])
        .add_filter("CSV", &["csv"])
        .add_filter("TXT", &["txt"])
        .set_file_name(format!("{name}.xlsx"));
    if let Some(path) = dialog.save_file() {
        asked.push(Action::TableTo(of, path));
    }
}

/// Asks where to save a table of the desk.
pub fn ask_for_sheet(
    texts: &Texts,
    kind: TableKind,
    query: TableQuery,
    table: Box<Table>,
    asked: &mut Asked,
) {
    let name = format!("{} {}.xlsx", texts.get(kind.title()), query.on);
    let mut dialog = FileDialog::new().add_filter("XLSX", &["xlsx"]).add_filter("CSV", &["csv"]);
    if kind == TableKind::Calendar {
        dialog = dialog.add_filter("iCalendar", &["ics"]);
    }
    let dialog = dialog.add_filter("TXT", &["txt"]).set_file_name(name);
    if let Some(path) = dialog.save_file() {
        asked.push(Action::SheetTo(kind, query, table, path));
    }
}

/// Writes a table of the desk as the ending says.
pub fn save_sheet(
    plan: &Plan,
    kind: TableKind,
    query: &TableQuery,
    table: &Table,
    moment: Timestamp,
    texts: &Texts,
    path: &Path,
) -> Result<(), Message> {
    let failed = |why: Argument| Message::new("tables-not-saved").with("why", why);
    if let Some(why) = report::cannot_carry(table, path, texts) {
        return Err(why);
    }
    let bytes = report::table_file(plan, kind, query, table, moment, texts, path)
        .map_err(|error| failed(error.to_string().into()))?;
    std::fs::write(path, bytes).map_err(|error| failed(project::reason(&error).into()))
}

/// Asks where to put a copy.
pub fn ask_for_backup(texts: &Texts, asked: &mut Asked) {
    let dialog = plan_dialog(texts).set_file_name(texts.get("ui-file-backup-name"));
    if let Some(path) = dialog.save_file() {
        asked.push(Action::BackupTo(path));
    }
}

/// Asks where to put the map picture.
pub fn ask_for_picture(texts: &Texts, asked: &mut Asked) {
    let dialog = FileDialog::new()
        .add_filter("PNG", &["png"])
        .add_filter("SVG", &["svg"])
        .set_file_name(texts.get("ui-file-picture-name"));
    if let Some(path) = dialog.save_file() {
        asked.push(Action::PictureTo(path));
    }
}

/// Draws the selected zone, or the whole plan, and writes it as SVG or PNG by the name's ending.
pub fn save_picture(plan: &Plan, view: &View, texts: &Texts, path: &Path) -> Result<(), Message> {
    let zone = match view.selection {
        Some(Thing::Zone(zone)) => Some(zone),
        Some(Thing::Lot(lot)) => plan.get(lot).map(|lot| lot.zone),
        Some(Thing::Note(_) | Thing::Record(_)) | None => None,
    };
    let request = PictureRequest { zone, colouring: view.colouring, ..PictureRequest::default() };
    let svg = report::picture_svg(plan, view.on, texts, &request);
    let is_svg = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("svg"));
    let picture = if is_svg {
        svg.into_bytes()
    } else {
        report::picture_png(&svg).map_err(|error| error.message())?
    };
    std::fs::write(path, picture).map_err(|error| project::reason(&error))
}

/// The fill table as text with tabs, for pasting into a spreadsheet.
pub fn fill_table(plan: &Plan, on: Date, texts: &Texts) -> String {
    let numerals = texts.numerals();
    let hectares = |area: crate::units::Area| numerals.number(area.as_hectares(), 2);
    let mut lines = vec![texts.get("ui-fill-table-head")];
    for row in views::fill_table(plan, on, None) {
        let fill = row.fill;
        let unknown = || texts.get("common-unknown");
        lines.push(
            [
                marked(&row.code).into_owned(),
                marked(&row.name).into_owned(),
                fill.industrial.map_or_else(unknown, hectares),
                hectares(fill.leased),
                hectares(fill.registered),
                fill.known_rate().map_or_else(unknown, |rate| numerals.percent(rate)),
                crate::units::date(fill.on),
            ]
            .join("\t"),
        );
    }
    lines.join("\n")
}

fn listing(plan: &Plan, of: Bounded, texts: &Texts) -> Option<CornerListing> {
    let grid = Grid::from_epsg(plan.about.epsg).ok()?;
    let mut facts = plan.boundary_facts(of)?;
    facts.name = texts.say(&views::bounded_name(plan, of)?);
    CornerListing::new(&facts, &grid)
}

/// The corner table of a boundary as text with tabs; nothing where none is drawn.
pub fn corner_table(plan: &Plan, of: Bounded, texts: &Texts) -> Option<String> {
    Some(io::corner_rows_text(&listing(plan, of, texts)?, texts))
}

/// Writes the corner table of a boundary as XLSX, CSV or text by the name's ending.
pub fn save_table(plan: &Plan, of: Bounded, texts: &Texts, path: &Path) -> Result<(), Message> {
    let cannot = |why: Message| Message::new("ui-table-not-saved").with("why", why);
    let listing =
        listing(plan, of, texts).ok_or_else(|| cannot(Message::new("inspector-no-boundary")))?;
    let bytes = io::corner_table(&[listing], path, texts)
        .map_err(|error| cannot(Message::new("views-as-said").with("text", error.to_string())))?;
    std::fs::write(path, bytes).map_err(|error| cannot(project::reason(&error)))
}
