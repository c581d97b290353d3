//! The head of a list: one row of names, or two where groups stand above them.

use crate::io::cell::is_number;
use crate::io::sheet::Sheet;
use std::cmp::Reverse;
use std::collections::BTreeMap;

/// A head is looked for in so many rows: a title and a few lines stand above it.
const WITHIN: usize = 30;
/// Letters of the longest name of a column; a sentence that holds such words is none.
const LONGEST: usize = 60;

/// The head of a list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Head {
    /// Its first row, from 0.
    pub first: usize,
    /// Its last row.
    pub last: usize,
    /// The name of each column.
    names: Vec<String>,
    /// The name of the group each column is of, or nothing.
    groups: Vec<String>,
}

impl Head {
    /// The head in one row.
    pub fn of_row(sheet: &Sheet, row: usize) -> Self {
        let cells = sheet.rows.get(row).map_or(&[][..], Vec::as_slice);
        Self { first: row, last: row, names: cells.to_vec(), groups: Vec::new() }
    }

    /// The head in a row of groups and the row below it; nothing where the two are no such head.
    fn of_two(sheet: &Sheet, row: usize) -> Option<Self> {
        let above = sheet.rows.get(row)?;
        let below = sheet.rows.get(row + 1)?;
        let has_gap = |column: &usize| sheet.cell(row, *column).is_empty();
        let stands_below =
            (0..below.len()).filter(|column| !sheet.cell(row + 1, *column).is_empty());
        let is_parted = stands_below.clone().any(|column| has_gap(&column));
        let is_words = below.iter().all(|cell| !is_number(cell) && cell.chars().count() <= LONGEST);
        // A line by itself is a title.
        let is_title = above.iter().filter(|cell| !cell.is_empty()).count() < 2;
        if !is_parted || !is_words || is_title {
            return None;
        }
        let width = above.len().max(below.len());
        let mut group = String::new();
        let mut head = Self { first: row, last: row + 1, names: Vec::new(), groups: Vec::new() };
        for column in 0..width {
            let (over, under) = (sheet.cell(row, column), sheet.cell(row + 1, column));
            if !over.is_empty() || under.is_empty() {
                over.clone_into(&mut group);
            }
            let (name, of) = if under.is_empty() { (over, "") } else { (under, group.as_str()) };
            head.names.push(name.to_owned());
            head.groups.push(of.to_owned());
        }
        Some(head)
    }

    /// The name of a column, or nothing.
    pub fn name(&self, column: usize) -> &str {
        self.names.get(column).map_or("", String::as_str)
    }

    /// The name with that of its group before it: "Diện tích (ha) Đất thuê".
    pub fn full_name(&self, column: usize) -> String {
        let group = self.groups.get(column).map_or("", String::as_str);
        format!("{group} {}", self.name(column)).trim().to_owned()
    }

    /// The cells above it, from the top: a title, a line of units.
    pub(in crate::io) fn above<'a>(
        &self,
        sheet: &'a Sheet,
    ) -> impl Iterator<Item = &'a str> + use<'a> {
        let rows = sheet.rows.iter().take(self.first).flatten();
        rows.map(String::as_str).filter(|cell| !cell.is_empty())
    }

    /// How many columns it names at most.
    pub fn width(&self) -> usize {
        self.names.len()
    }
}

/// Every head a sheet may have.
pub(in crate::io) fn heads(sheet: &Sheet) -> impl Iterator<Item = Head> {
    let rows = 0..sheet.rows.len().min(WITHIN);
    rows.flat_map(|row| [Some(Head::of_row(sheet, row)), Head::of_two(sheet, row)]).flatten()
}

/// Which column of a head holds which field: each once, the best fit first. A name that fits nothing by
/// itself is looked at with its group.
pub(in crate::io) fn assigned<F: Copy + Ord>(
    head: &Head,
    fields: &[F],
    fit: impl Fn(F, &str) -> usize,
) -> BTreeMap<F, usize> {
    let mut fits: Vec<(usize, F, usize)> = Vec::new();
    for column in 0..head.width() {
        let fits_of = |name: &str| -> Vec<(usize, F, usize)> {
            if name.is_empty() || name.chars().count() > LONGEST {
                return Vec::new();
            }
            let of = fields.iter().map(|field| (fit(*field, name), *field, column));
            of.filter(|(fit, _, _)| *fit > 0).collect()
        };
        let alone = fits_of(head.name(column));
        fits.extend(if alone.is_empty() { fits_of(&head.full_name(column)) } else { alone });
    }
    fits.sort_by_key(|(fit, field, column)| (Reverse(*fit), *column, *field));
    let mut of = BTreeMap::new();
    for (_, field, column) in fits {
        let is_taken = of.values().any(|taken| *taken == column);
        if !is_taken && !of.contains_key(&field) {
            of.insert(field, column);
        }
    }
    of
}
