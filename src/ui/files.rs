//! Files as the window handles them: the system's file dialogs, what is saved beside a plan.

use super::action::{Action, Asked};
use super::scope::View;
use crate::domain::{About, Plan};
use crate::i18n::{Message, Texts};
use crate::map::Thing;
use crate::project::{self, Desk, Project};
use crate::report::{self, PictureRequest};
use crate::views;
use jiff::civil::Date;
use rfd::FileDialog;
use std::path::Path;

/// Makes an empty plan file.
pub fn new_plan(path: &Path, texts: &Texts, desk: Desk) -> Result<Project, Message> {
    let title = path.file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let about =
        About { title: title.unwrap_or_else(|| texts.get("ui-untitled")), ..About::default() };
    Project::create(path, about, None, desk).map_err(|error| error.message())
}

fn plan_dialog(texts: &Texts) -> FileDialog {
    FileDialog::new().add_filter(texts.get("ui-file-kind"), &["gpkg"])
}

/// Asks which file to open.
pub fn ask_to_open(texts: &Texts, asked: &mut Asked) {
    if let Some(path) = plan_dialog(texts).pick_file() {
        asked.push(Action::OpenFile(path));
    }
}

/// Asks where to make a new file.
pub fn ask_for_new(texts: &Texts, asked: &mut Asked) {
    let dialog = plan_dialog(texts).set_file_name(texts.get("ui-file-new-name"));
    if let Some(path) = dialog.save_file() {
        asked.push(Action::NewFile(path));
    }
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
        Some(Thing::Note(_)) | None => None,
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
                row.code,
                row.name,
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
