//! Tables with a column of geometries written as text: the table itself is the layer.

use super::feature::{DeclaredCrs, Shape, UNDRAWN, broken, declared};
use super::layer::Layer;
use crate::i18n::{Message, fold};
use crate::io::sheet::Sheet;
use crate::wkb::{is_geometry_text, read_text};
use std::collections::BTreeSet;

/// What such a column is called.
const NAMES: [&str; 7] = ["wkt", "wkb", "geom", "geometry", "the geom", "shape", "hinh"];
/// Rows that are looked at for the first geometry.
const LOOKED_AT: usize = 1_000;

/// Nothing where no cell begins as a geometry does.
pub(super) fn read(sheet: &Sheet) -> Option<Layer> {
    let begins = |row: &Vec<String>| row.iter().position(|cell| is_geometry_text(cell));
    let mut found = sheet.rows.iter().take(LOOKED_AT).enumerate();
    let (first, column) = found.find_map(|(at, row)| Some((at, begins(row)?)))?;
    let head = head(sheet, first, column);
    let below = head.map_or(first, |head| head + 1);
    let kept: Vec<usize> = (below..sheet.rows.len())
        .filter(|row| sheet.rows[*row].iter().any(|cell| !cell.is_empty()))
        .collect();
    let mut layer = Layer::new(&sheet.name, Vec::new(), DeclaredCrs::Unsaid);
    let mut system = None;
    for row in &kept {
        layer.shapes.push(shape(sheet.cell(*row, column), &mut system));
    }
    if let Some(Named(Some(system))) = system {
        layer.crs = declared(&format!("EPSG:{system}"));
    }
    layer.table = without_column(sheet, head, &kept, column);
    Some(layer)
}

/// How many of the first rows of a table hold a whole geometry: its own text may hold what parts cells.
pub(super) fn worth(sheet: &Sheet) -> usize {
    let holds_one = |row: &&Vec<String>| {
        row.iter().any(|cell| is_geometry_text(cell) && read_text(cell).is_ok())
    };
    sheet.rows.iter().take(LOOKED_AT).filter(holds_one).count()
}

/// The row of the heads: the one that calls the column so, else the nearest with a word there.
fn head(sheet: &Sheet, first: usize, column: usize) -> Option<usize> {
    let is_named = |row: &usize| NAMES.contains(&fold(sheet.cell(*row, column)).as_str());
    let is_filled = |row: &usize| !sheet.cell(*row, column).is_empty();
    (0..first).rev().find(is_named).or_else(|| (0..first).rev().find(is_filled))
}

/// The system a cell names, or that it names none.
#[derive(Clone, Copy, PartialEq)]
struct Named(Option<u32>);

/// The shape a cell tells. All of a layer are in the system of the first.
fn shape(cell: &str, system: &mut Option<Named>) -> Shape {
    if cell.is_empty() {
        return UNDRAWN;
    }
    let (own, geometry) = read_text(cell).map_err(|_| broken(&"WKT"))?;
    if *system.get_or_insert(Named(own)) == Named(own) {
        Ok(geometry)
    } else {
        let own = own.map_or_else(String::new, |own| format!("EPSG:{own}"));
        Err(Message::new("io-feature-other-system").with("system", own))
    }
}

/// Heads and rows without what is drawn.
fn without_column(sheet: &Sheet, head: Option<usize>, kept: &[usize], column: usize) -> Sheet {
    let cells = |row: usize| {
        let cells = sheet.rows[row].iter().enumerate();
        cells.filter(|(at, _)| *at != column).map(|(_, cell)| cell.clone()).collect::<Vec<_>>()
    };
    let heads = head.map(cells).unwrap_or_default();
    let mut typed = BTreeSet::new();
    for (place, row) in kept.iter().enumerate() {
        let own = sheet.typed.range((*row, 0)..(*row + 1, 0)).filter(|at| at.1 != column);
        typed.extend(own.map(|(_, at)| (place + 1, at - usize::from(*at > column))));
    }
    Sheet {
        rows: std::iter::once(heads).chain(kept.iter().map(|row| cells(*row))).collect(),
        typed,
        merged: Vec::new(),
        ..sheet.clone()
    }
}
