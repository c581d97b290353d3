//! Which sign parts decimals and which groups thousands: judged over a whole column and its file,
//! never cell by cell.
//!
//! A cell such as 1.250,5 or 0.125 proves its sign; 1.250 may be either. What proves it is looked for
//! in the column, then in the other columns, then in the sign between the cells of a text (Excel
//! writes `;` where the comma is decimal), at last in what such a figure can be at all. What is then
//! still open stays open: a person has to say.

use super::unit::{Unit, unit_in};
use crate::i18n::{Message, fold};
use crate::io::cell::{DecimalSign, Proof, excerpt, figure, proof};
use crate::io::sheet::Sheet;
use std::collections::{BTreeMap, BTreeSet};
use std::ops::{Range, RangeInclusive};
use strum::VariantArray;

/// A column of numbers.
pub(in crate::io) struct NumberColumn {
    pub(in crate::io) column: usize,
    /// Whether only whole numbers make sense.
    pub(in crate::io) is_whole: bool,
    /// What its figures can be.
    pub(in crate::io) likely: Option<Likely>,
}

/// What figures can be at all.
#[derive(Clone, Debug, PartialEq)]
pub(in crate::io) struct Likely {
    /// From the least to the most.
    pub(in crate::io) range: RangeInclusive<f64>,
    /// The unit of that; nothing where figures are as they are written.
    pub(in crate::io) whole: Option<Unit>,
    /// The unit of the column, for figures without one of their own.
    pub(in crate::io) unit: Option<Unit>,
}

impl Likely {
    /// Whether the figure of a cell, read under a sign, can be one. Nobody knows without its unit.
    fn holds(&self, (cell, own): Cell<'_>, sign: DecimalSign) -> bool {
        let times = match self.whole {
            Some(whole) => own.or(self.unit).and_then(|unit| unit.in_terms_of(whole)),
            None => Some(1.0),
        };
        let number = figure(cell, sign).ok().zip(times);
        number.is_some_and(|(number, times)| self.range.contains(&(number * times)))
    }
}

/// The figure of a cell, and the unit behind it.
type Cell<'a> = (&'a str, Option<Unit>);

/// How the numbers of a list are written.
pub(in crate::io) struct Decimals {
    of: BTreeMap<usize, DecimalSign>,
    open: BTreeSet<usize>,
    wholes: BTreeSet<usize>,
    by_size: BTreeMap<usize, String>,
}

/// Why a cell is no number here.
pub(in crate::io) enum NoFigure {
    /// It is none.
    Unreadable,
    /// It may be two.
    Open,
}

impl Decimals {
    /// Judged from the rows of a list; `told` by whoever knows, `likely` where a table of our own has its
    /// language.
    pub(in crate::io) fn of(
        sheet: &Sheet,
        rows: Range<usize>,
        columns: &[NumberColumn],
        told: Option<DecimalSign>,
        likely: Option<DecimalSign>,
    ) -> Self {
        // A number with its unit behind it is words of a workbook, too.
        let is_number = |at: (usize, usize)| {
            sheet.is_exact(at) && sheet.cell(at.0, at.1).parse::<f64>().is_ok()
        };
        let cells = |column: usize| {
            let cells = rows.clone().filter(move |row| !is_number((*row, column)));
            cells.map(move |row| number_part(sheet.cell(row, column)))
        };
        let proven = |column: usize| {
            let proofs = cells(column).filter_map(|(cell, _)| match proof(cell) {
                Proof::Decimal(sign) => Some(sign),
                Proof::Either(_) | Proof::Nothing => None,
            });
            only(proofs)
        };
        let everywhere = only(columns.iter().filter_map(|column| proven(column.column).known()));
        let parted = match sheet.parted_by {
            Some(';') => Some(DecimalSign::Comma),
            Some(',') => Some(DecimalSign::Point),
            Some(_) | None => None,
        };
        // A sign between the cells and words of our own that tell otherwise tell nothing.
        let hint = match (parted, likely) {
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other),
        };
        let mut judged = Self {
            of: BTreeMap::new(),
            open: BTreeSet::new(),
            wholes: columns.iter().filter(|one| one.is_whole).map(|one| one.column).collect(),
            by_size: BTreeMap::new(),
        };
        let is_open = |(cell, _): &Cell<'_>| matches!(proof(cell), Proof::Either(_));
        for column in columns.iter().filter(|one| !one.is_whole) {
            let either: Vec<Cell<'_>> = cells(column.column).filter(is_open).collect();
            let own = proven(column.column);
            judged.judge(column, &either, told.or(own.known()), (own, everywhere.known(), hint));
        }
        judged
    }

    /// Judges a column with cells that may be two numbers. What a figure can be is stronger than a sign
    /// between cells; against what other columns prove it leaves the figure open.
    fn judge(
        &mut self,
        column: &NumberColumn,
        either: &[Cell<'_>],
        known: Option<DecimalSign>,
        (own, everywhere, hint): (Only, Option<DecimalSign>, Option<DecimalSign>),
    ) {
        let Some((first, _)) = either.first() else { return };
        let by_size = by_size(column, either);
        let others = match (everywhere, by_size) {
            _ if own == Only::Several => None,
            (Some(one), Some(other)) if one != other => None,
            (one, other) => one.or(other).or(hint),
        };
        let Some(sign) = known.or(others) else {
            self.open.insert(column.column);
            return;
        };
        self.of.insert(column.column, sign);
        if ![known, everywhere, hint].contains(&Some(sign)) {
            self.by_size.insert(column.column, (*first).to_owned());
        }
    }

    /// The number in a cell and the unit behind it.
    pub(in crate::io) fn number(
        &self,
        sheet: &Sheet,
        (row, column): (usize, usize),
    ) -> Result<(f64, Option<Unit>), NoFigure> {
        let cell = sheet.cell(row, column);
        if sheet.is_exact((row, column))
            && let Ok(number) = cell.parse()
        {
            return Ok((number, None));
        }
        let (cell, unit) = number_part(cell);
        let sign = match proof(cell) {
            Proof::Nothing => DecimalSign::Point,
            Proof::Decimal(sign) => sign,
            // Nobody writes 2.000 for two people.
            Proof::Either(sign) if self.wholes.contains(&column) => sign.other(),
            Proof::Either(_) => *self.of.get(&column).ok_or(NoFigure::Open)?,
        };
        let number = figure(cell, sign).map_err(|_| NoFigure::Unreadable)?;
        Ok((number, unit))
    }

    /// Columns of which the size of the figures alone told how they are written, each with a cell and
    /// what it was read as.
    pub(in crate::io) fn judged_by_size(&self) -> impl Iterator<Item = (usize, &str, f64)> {
        self.by_size.iter().filter_map(|(column, cell)| {
            let sign = self.of.get(column)?;
            Some((*column, cell.as_str(), figure(cell, *sign).ok()?))
        })
    }

    /// Whether a person has to say how the numbers of some column are written.
    pub(in crate::io) fn is_open(&self) -> bool {
        !self.open.is_empty()
    }
}

/// The sign that was proven.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Only {
    None,
    One(DecimalSign),
    Several,
}

impl Only {
    const fn known(self) -> Option<DecimalSign> {
        match self {
            Self::One(sign) => Some(sign),
            Self::None | Self::Several => None,
        }
    }
}

fn only(signs: impl Iterator<Item = DecimalSign>) -> Only {
    signs.fold(Only::None, |so_far, sign| match so_far {
        Only::None => Only::One(sign),
        Only::One(one) if one == sign => so_far,
        Only::One(_) | Only::Several => Only::Several,
    })
}

/// The sign under which every open cell is what the column can hold, where that is one sign only.
fn by_size(column: &NumberColumn, cells: &[Cell<'_>]) -> Option<DecimalSign> {
    let likely = column.likely.as_ref()?;
    let fits = |sign: &DecimalSign| cells.iter().all(|cell| likely.holds(*cell, *sign));
    only(DecimalSign::VARIANTS.iter().copied().filter(fits)).known()
}

/// The number and the unit of "1.250 m²", "15 tỷ".
fn number_part(cell: &str) -> (&str, Option<Unit>) {
    let cell = cell.trim();
    let end = cell.rfind(|sign: char| sign.is_ascii_digit()).map_or(0, |last| last + 1);
    // The 2 of "m2" is none of the number.
    let end = cell
        .find(|sign: char| sign.is_alphabetic() || sign == '%')
        .map_or(end, |unit| unit.min(end));
    let (number, unit) = cell.split_at(end);
    // Most cells of most sheets: a million of them are looked at.
    if number.is_empty() || unit.is_empty() {
        return (cell, None);
    }
    let is_counted = COUNTED.contains(&fold(unit.trim_matches(['.', ' '])).as_str());
    match unit_in(unit) {
        unit if unit.is_some() || is_counted => (number.trim_end(), unit),
        Some(_) | None => (cell, None),
    }
}

/// What is counted, behind a number: it says nothing its column does not.
const COUNTED: [&str; 8] =
    ["nam", "year", "years", "nguoi", "lao dong", "ld", "m3/ngay", "m3/ngay dem"];

/// That a cell may be two numbers, and how to say which.
pub(in crate::io) fn open_message(cell: &str) -> Message {
    let read = |sign| figure(number_part(cell).0, sign).unwrap_or_default();
    Message::new("list-number-open")
        .with("typed", excerpt(cell))
        .with("comma", read(DecimalSign::Comma).to_string())
        .with("point", read(DecimalSign::Point).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn judged(rows: &[[&str; 2]], parted_by: Option<char>) -> Vec<Vec<Option<f64>>> {
        let cells = |row: &[&str; 2]| row.iter().map(|cell| (*cell).to_owned()).collect();
        let sheet = Sheet { rows: rows.iter().map(cells).collect(), parted_by, ..Sheet::default() };
        let column = |column| NumberColumn { column, is_whole: false, likely: None };
        let rows = 0..sheet.rows.len();
        let decimals = Decimals::of(&sheet, rows.clone(), &[column(0), column(1)], None, None);
        let read = |at| decimals.number(&sheet, at).ok().map(|(number, _)| number);
        rows.map(|row| vec![read((row, 0)), read((row, 1))]).collect()
    }

    #[test]
    fn the_sign_is_judged_over_the_column_then_over_the_file() {
        assert_eq!(judged(&[["1.250", "2"], ["1.250,5", "3"]], None)[0][0], Some(1250.0));
        assert_eq!(judged(&[["1.250", "2"], ["0.125", "3"]], None)[0][0], Some(1.25));
        assert_eq!(judged(&[["1.250", "0,5"]], None)[0][0], Some(1250.0));
        assert_eq!(judged(&[["1.250", "2"]], None)[0][0], None);
        assert_eq!(judged(&[["1.250", "2"]], Some(';'))[0][0], Some(1250.0));
        assert_eq!(judged(&[["1.250", "2"]], Some(','))[0][0], Some(1.25));
        // Both signs in one column: what proves itself is read, the rest stays open.
        let both = judged(&[["1.250,5", "2"], ["0.125", "2"], ["1.250", "2"]], None);
        assert_eq!(
            both.iter().map(|row| row[0]).collect::<Vec<_>>(),
            [Some(1250.5), Some(0.125), None]
        );
    }

    #[test]
    fn what_a_figure_can_be_decides_last() {
        let metres = Some(Unit::Land(1.0));
        let likely = Some(Likely { range: 10.0..=1e7, whole: metres, unit: metres });
        let square_metres = NumberColumn { column: 0, is_whole: false, likely };
        assert_eq!(by_size(&square_metres, &[("1.250", None)]), Some(DecimalSign::Comma));
        assert_eq!(by_size(&square_metres, &[("125.500", None)]), None);
        let hectares = ("1.250", Some(Unit::Land(10_000.0)));
        assert_eq!(by_size(&square_metres, &[hectares]), Some(DecimalSign::Point));
    }

    #[test]
    fn a_unit_behind_a_number_is_told_from_it() {
        assert_eq!(number_part("1.250 m²"), ("1.250", Some(Unit::Land(1.0))));
        assert_eq!(number_part("1250m2"), ("1250", Some(Unit::Land(1.0))));
        assert_eq!(number_part("60%"), ("60", Some(Unit::Percent)));
        assert_eq!(number_part("15 tỷ"), ("15", Some(Unit::Money(1_000.0))));
        assert_eq!(number_part("50 năm"), ("50", None));
        assert_eq!(number_part("1.250 người"), ("1.250", None));
        assert_eq!(number_part("12 lô"), ("12 lô", None));
    }
}
