//! Reads a list of tenants row by row: head, sections and sums are known and passed over.

use super::field::TenantField;
use super::row::read_row;
use super::table::{TenantColumns, TenantRow, TenantTable};
use super::units::Units;
use crate::i18n::{Message, fold, nfc};
use crate::io::sheet::Sheet;
use std::collections::BTreeMap;
use strum::VariantArray;

/// How many rows from the top a head is looked for in.
const HEAD_WITHIN: usize = 30;

/// The head of a sheet and what its columns hold, as far as the words in it tell.
pub fn tenant_columns(sheet: &Sheet) -> TenantColumns {
    let heads = 0..sheet.rows.len().min(HEAD_WITHIN);
    let read = heads.map(|head| TenantColumns { head: Some(head), of: columns_of(sheet, head) });
    // Of equals the first: a head is above what it names.
    let best = read
        .filter(|columns| columns.of.contains_key(&TenantField::Name) && columns.of.len() > 1)
        .reduce(|best, other| if other.of.len() > best.of.len() { other } else { best });
    best.unwrap_or_default()
}

fn columns_of(sheet: &Sheet, head: usize) -> BTreeMap<TenantField, usize> {
    let cells = sheet.rows.get(head).map_or(&[][..], Vec::as_slice);
    let mut fits: Vec<(usize, TenantField, usize)> = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        // A head is short; a sentence that holds such words is none.
        if cell.chars().count() > 60 {
            continue;
        }
        for field in TenantField::VARIANTS {
            let fit = field.fit(cell);
            if fit > 0 && !field.is_in_passing(cell) {
                fits.push((fit, *field, column));
            }
        }
    }
    fits.sort_by_key(|(fit, field, column)| (std::cmp::Reverse(*fit), *column, *field));
    let mut of = BTreeMap::new();
    for (_, field, column) in fits {
        let is_taken = of.values().any(|taken| *taken == column);
        if !is_taken && !of.contains_key(&field) {
            of.insert(field, column);
        }
    }
    of
}

/// Reads the rows below the head.
pub fn read_tenants(sheet: &Sheet, columns: &TenantColumns) -> TenantTable {
    let mut table = TenantTable { columns: columns.clone(), ..TenantTable::default() };
    let units = Units::of(sheet, columns, &mut table.doubts);
    let first = columns.head.map_or(0, |head| head + 1);
    let skips_lonely = has_sections(sheet, columns, first);
    let mut zone_above: Option<String> = None;
    let mut is_carried = false;
    let cell = |place: usize, field| {
        columns.of.get(&field).map_or("", |column| sheet.cell(place, *column))
    };
    for (place, cells) in sheet.rows.iter().enumerate().skip(first) {
        let number = place + 1;
        if cells.iter().all(String::is_empty) {
            continue;
        }
        let name = cell(place, TenantField::Name);
        if is_numbering(cells) || is_sum(name) || skips_lonely && is_lonely(cells, name) {
            table.skipped.push(number);
            continue;
        }
        // A merged cell stands in its first row only.
        let zone = nfc(cell(place, TenantField::Zone));
        is_carried |= zone.is_empty() && zone_above.is_some();
        if !zone.is_empty() {
            zone_above = Some(zone);
        }
        if name.is_empty() {
            if cell(place, TenantField::Lot).is_empty() {
                table.skipped.push(number);
            } else {
                table.refused.push((number, Message::new("tenants-no-name")));
            }
            continue;
        }
        match read_row(sheet, columns, place, &units) {
            Ok(row) => table.rows.push(TenantRow { zone: zone_above.clone(), ..row }),
            Err(reason) => table.refused.push((number, reason)),
        }
    }
    if is_carried {
        table.doubts.push(Message::new("tenants-zone-carried"));
    }
    if table.rows.iter().any(|row| row.vsic.is_some()) {
        table.doubts.push(Message::new("tenants-vsic-edition"));
    }
    table
}

/// The word of a row of sums, or a number in place of a name.
fn is_sum(name: &str) -> bool {
    let folded = fold(name);
    let folded = folded.trim();
    let is_sum = ["tong cong", "tong so", "tong", "cong", "total", "sum"].contains(&folded);
    is_sum || !folded.is_empty() && folded.bytes().all(|sign| sign.is_ascii_digit())
}

/// Nothing but a name: the head of a section, or who signed below.
fn is_lonely(cells: &[String], name: &str) -> bool {
    !name.is_empty() && cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

/// Whether rows of nothing but a name are the exception. Where they are the rule they are the list.
fn has_sections(sheet: &Sheet, columns: &TenantColumns, first: usize) -> bool {
    let Some(column) = columns.of.get(&TenantField::Name) else { return false };
    let named = || {
        let rows = sheet.rows.iter().enumerate().skip(first);
        rows.filter(|(place, _)| !sheet.cell(*place, *column).is_empty())
    };
    let lonely = named().filter(|(place, cells)| is_lonely(cells, sheet.cell(*place, *column)));
    lonely.count() * 2 < named().count()
}

/// The row of column numbers below a head: "(1) (2) (3)".
fn is_numbering(cells: &[String]) -> bool {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    let is_number = |cell: &String| {
        let digits = cell.trim_matches(['(', ')', '[', ']']);
        cell.starts_with('(')
            && !digits.is_empty()
            && digits.bytes().all(|sign| sign.is_ascii_digit())
    };
    filled().count() > 1 && filled().all(is_number)
}
