//! The workbooks of a dossier: the balance of land uses, and the list of what is in it.

use super::drawing;
use super::facts::Facts;
use super::template::template;
use crate::domain::{Document, Lot, closed_shares, whole_of_zone};
use crate::i18n::{Message, new_workbook};
use crate::io::signs::land_layers;
use crate::units::Area;
use rust_xlsxwriter::{Format, FormatBorder, Workbook, Worksheet, XlsxError};
use std::collections::BTreeMap;

/// Its name.
pub(super) const BALANCE: &str = "CanBangSuDungDat.xlsx";
/// The columns of a balance, each with its width in points.
const COLUMNS: [(&str, f64); 7] = [
    ("dossier-balance-number", 6.0),
    ("dossier-balance-use", 34.0),
    ("dossier-balance-layer", 28.0),
    ("dossier-balance-existing", 16.0),
    ("dossier-balance-existing-share", 12.0),
    ("dossier-balance-planned", 16.0),
    ("dossier-balance-planned-share", 12.0),
];

/// The balance of land uses, a line a layer of the circular in its order. What stands there today
/// nobody has entered: its columns say so.
pub(super) fn balance(facts: &Facts<'_>) -> Result<Vec<u8>, XlsxError> {
    let mut workbook = new_workbook()?;
    let sheet = workbook.add_worksheet();
    sheet.set_name(facts.say(&Message::new("dossier-balance-sheet")))?;
    let (bold, cell) = (Format::new().set_bold(), Format::new().set_border(FormatBorder::Thin));
    let head = cell.clone().set_bold().set_text_wrap();
    let title = Message::new("dossier-balance-title").with("zone", facts.zone.name.as_str());
    sheet.write_with_format(0, 0, facts.say(&title), &bold)?;
    for (column, (key, width)) in (0..).zip(COLUMNS) {
        sheet.write_with_format(2, column, facts.texts.get(key), &head)?;
        sheet.set_column_width(column, width)?;
    }
    let lines = closed(facts, lines(facts));
    let total: Area = lines.iter().map(|line| line.area).sum();
    let areas: Vec<Area> = lines.iter().map(|line| line.area).collect();
    let shares = closed_shares(&areas).unwrap_or_default();
    let unknown = facts.say(&Message::new("dossier-balance-unknown"));
    let mut row = 3;
    let mut write = |sheet: &mut Worksheet, named: [&str; 3], (area, share): (Area, f64)| {
        for (column, words) in (0..).zip(named) {
            sheet.write_with_format(row, column, words, &cell)?;
        }
        sheet.write_with_format(row, 3, unknown.as_str(), &cell)?;
        sheet.write_with_format(row, 4, unknown.as_str(), &cell)?;
        let number = cell.clone().set_num_format("#,##0.0000");
        sheet.write_with_format(row, 5, area.as_hectares(), &number)?;
        sheet.write_with_format(row, 6, share * 100.0, &cell.clone().set_num_format("0.000"))?;
        row += 1;
        Ok::<_, XlsxError>(())
    };
    for (number, (line, share)) in (1..).zip(lines.iter().zip(shares)) {
        write(sheet, [&number.to_string(), &line.label, &line.layer], (line.area, share))?;
    }
    write(sheet, ["", &facts.say(&Message::new("dossier-balance-total")), ""], (total, 1.0))?;
    for (below, note) in (1..).zip(notes(facts)) {
        sheet.write(row + below, 0, facts.say(&note))?;
    }
    workbook.save_to_buffer()
}

/// A line of the balance.
struct Line {
    label: String,
    layer: String,
    area: Area,
}

/// The lines with what no lot covers, so that they close to the approved area.
fn closed(facts: &Facts<'_>, mut lines: Vec<Line>) -> Vec<Line> {
    let of_lots: Area = lines.iter().map(|line| line.area).sum();
    let whole = whole_of_zone(facts.plan, facts.zone.id, facts.on);
    let area = whole.map_or(Area::ZERO, |(whole, _)| whole - of_lots);
    let label = facts.say(&Message::new("balance-unassigned"));
    lines.push(Line { label, layer: String::new(), area });
    lines
}

/// Land by layer, those the circular does not have last; of lots nobody knows the area of, nothing.
fn lines(facts: &Facts<'_>) -> Vec<Line> {
    let mut lines: BTreeMap<(usize, String), Line> = BTreeMap::new();
    for lot in &facts.lots {
        let (Some(sign), Some(area)) = (facts.sign(lot), lot.area()) else { continue };
        let land = facts.land_layer(lot);
        let place = land_layers().iter().position(|layer| Some(layer) == land);
        let layer = land.map_or(&*sign.layer, |land| land.name).to_owned();
        let key = (place.unwrap_or(usize::MAX), layer.clone());
        let label = || land.map_or_else(|| facts.use_text(lot), |land| land.label.to_owned());
        let line =
            lines.entry(key).or_insert_with(|| Line { label: label(), layer, area: Area::ZERO });
        line.area += area;
    }
    lines.into_values().collect()
}

fn notes(facts: &Facts<'_>) -> Vec<Message> {
    let unknown = facts.lots.iter().filter(|lot| Lot::area(lot).is_none()).count();
    let lots = (unknown > 0).then(|| Message::new("dossier-balance-lots").with("count", unknown));
    let existing = Message::new("dossier-balance-note").with("day", facts.on);
    std::iter::once(existing).chain(lots).collect()
}

/// The list of what is in the dossier: its three sheets as the circular heads them.
pub(super) fn listing(facts: &Facts<'_>, folder: &str) -> Result<Vec<u8>, XlsxError> {
    let mut workbook: Workbook = new_workbook()?;
    let head = Format::new().set_bold().set_border(FormatBorder::Thin).set_text_wrap();
    for of in &template().scan_sheets {
        let sheet = workbook.add_worksheet();
        sheet.set_name(&of.name)?;
        for (column, title) in (0..).zip(&of.columns) {
            sheet.write_with_format(0, column, title, &head)?;
            sheet.set_column_width(column, 22.0)?;
        }
        let rows = match of.name.as_str() {
            "HoSo" => vec![dossier_row(facts, folder)],
            "BanVe" => vec![drawing_row(facts)],
            _ => facts.decision.iter().map(|decision| paper_row(facts, decision)).collect(),
        };
        for (row, cells) in (1..).zip(rows) {
            for (column, words) in (0..).zip(cells) {
                sheet.write(row, column, words)?;
            }
        }
    }
    workbook.save_to_buffer()
}

/// In the order of the sheet's columns.
fn dossier_row(facts: &Facts<'_>, folder: &str) -> Vec<String> {
    let approval = facts.approval.map(AsRef::as_ref);
    let decision = facts.decision.map(AsRef::as_ref);
    let said = |words: Option<&str>| words.unwrap_or_default().to_owned();
    let grid = &facts.plan.about.grid;
    let system = Message::new("dossier-listing-system").with("meridian", grid.meridian());
    let yes = facts.say(&Message::new("dossier-listing-yes"));
    vec![
        said(facts.dossier_code()),
        said(facts.planning_code()),
        said(approval.and_then(|it| it.plan_name.as_deref())),
        facts.say(&Message::new("dossier-listing-detailed")),
        approval.and_then(|it| it.scale).map(|it| facts.say(&it.text())).unwrap_or_default(),
        String::new(),
        String::new(),
        said(decision.map(|it| it.number.as_str())),
        decision.and_then(|it| it.date).map(crate::units::date).unwrap_or_default(),
        said(approval.and_then(|it| it.consultant.as_deref())),
        said(decision.and_then(|it| it.issuer.as_deref())),
        decision.map(|_| facts.say(&Message::new("dossier-state-approved"))).unwrap_or_default(),
        facts.say(&system.with("epsg", grid.epsg().to_string())),
        said(facts.place.map(|place| place.name.as_str())),
        said(approval.and_then(|it| it.plan_owner.as_deref())),
        folder.to_owned(),
        yes.clone(),
        yes,
        facts.zone.name.clone(),
        String::new(),
    ]
}

fn drawing_row(facts: &Facts<'_>) -> Vec<String> {
    let scale = facts.approval.and_then(|it| it.scale);
    let name = facts.say(&Message::new("dossier-listing-drawing"));
    vec![
        facts.dossier_code().unwrap_or_default().to_owned(),
        "01".to_owned(),
        drawing::LAND_USE.to_owned(),
        name,
        "1".to_owned(),
        "BanVe".to_owned(),
        scale.map(|scale| facts.say(&scale.text())).unwrap_or_default(),
        String::new(),
    ]
}

fn paper_row(facts: &Facts<'_>, paper: &Document) -> Vec<String> {
    let said = |words: &Option<String>| words.clone().unwrap_or_default();
    vec![
        facts.dossier_code().unwrap_or_default().to_owned(),
        said(&paper.file),
        said(&paper.subject),
        paper.kind.map(|kind| facts.say(&kind.text())).unwrap_or_default(),
        paper.number.clone(),
        said(&paper.subject),
        paper.date.map(crate::units::date).unwrap_or_default(),
        said(&paper.issuer),
        String::new(),
        String::new(),
    ]
}
