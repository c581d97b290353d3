//! What is decided about a table before its rows are read, and what of it is doubtful.

use super::columns::{self, Columns};
use super::decimal::{self, Decimals};
use super::layout::{CornerLayout, DecimalSign, Header, Order, RingSplit, SideBySide, Unit};
use super::lines::RowReader;
use super::packed::{self, Packing};
use super::pairs::{self, Pair};
use super::stated::{self, Numbers};
use super::table::{Doubt, DoubtKind};
use super::{asides, beside};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::cell::{angle, excerpt, figure};
use crate::io::sheet::{Sheet, column_letter};
use geo::Point;
use std::ops::Range;

/// Everything decided about a table before its rows are read.
pub(super) struct Decided {
    pub(super) head: Option<usize>,
    pub(super) body: Range<usize>,
    pub(super) columns: Columns,
    pub(super) order: Order,
    pub(super) unit: Unit,
    pub(super) decimals: Decimals,
    pub(super) split: RingSplit,
    pub(super) beside: SideBySide,
    pub(super) packing: Packing,
    /// The system the table names.
    pub(super) crs: Option<Crs>,
}

impl Decided {
    pub(super) fn decide(
        sheet: &Sheet,
        said: &CornerLayout,
        head: Option<usize>,
        body: Range<usize>,
        columns: Columns,
    ) -> Self {
        let looks = said.unit.unwrap_or_else(|| columns::unit(sheet, &columns, &body));
        let decimals = match said.decimal {
            Some(sign) => Decimals { sign, is_guessed: false, contrary: Vec::new() },
            None => decimal::judge(sheet, &columns, &body, looks),
        };
        let both = [columns.first, columns.second];
        let packing = match said.unit {
            Some(_) => Packing::No,
            None => packed::judge(sheet, both, head, &body, (looks, decimals.sign)),
        };
        let unit = match packing {
            Packing::Proven | Packing::Said => Unit::PackedDegrees,
            Packing::No | Packing::Possible => looks,
        };
        let order = said.order.unwrap_or_else(|| columns::order(sheet, &columns, &body, unit));
        let split = said.split.unwrap_or(RingSplit::Evidence);
        let beside = said.side_by_side.unwrap_or_else(|| beside::find(sheet, &columns, &body));
        let mut decided =
            Self { head, body, columns, order, unit, decimals, split, beside, packing, crs: None };
        decided.crs = decided.stated(sheet, said);
        decided
    }

    fn stated(&self, sheet: &Sheet, said: &CornerLayout) -> Option<Crs> {
        let pair = self.pair();
        let pairs = self.head.map(|head| pairs::named(sheet, head)).unwrap_or_default();
        let others: Vec<Pair> = pairs.into_iter().filter(|other| *other != pair).collect();
        let reader = self.reader(sheet, said, 0);
        let sample = self.body.clone().find_map(|row| reader.pair(row));
        let numbers = Numbers {
            are_degrees: self.unit != Unit::Metres,
            sample: sample.map(|pair| self.position(pair)),
        };
        stated::of_pair(sheet, self.head, pair, &others, numbers)
    }

    pub(super) const fn pair(&self) -> Pair {
        Pair { first: self.columns.first, second: self.columns.second }
    }

    /// Easting or longitude as `x` of the numbers of both columns.
    pub(super) fn position(&self, [first, second]: [f64; 2]) -> Point {
        match self.order {
            Order::NorthFirst => Point::new(second, first),
            Order::EastFirst => Point::new(first, second),
        }
    }

    /// Reads the rows of one of the tables that stand side by side.
    pub(super) fn reader<'a>(
        &self,
        sheet: &'a Sheet,
        said: &CornerLayout,
        table: usize,
    ) -> RowReader<'a> {
        let columns = self.columns.moved(table, self.beside.width);
        RowReader {
            sheet,
            columns,
            unit: self.unit,
            decimal: self.decimals.sign,
            is_decimal_said: said.decimal.is_some(),
            are_labels_numbers: asides::are_labels_numbers(sheet, &columns, &self.body),
        }
    }

    /// The rows above the head: titles, to be known again on the next page.
    pub(super) fn head_rows(&self) -> Range<usize> {
        0..self.head.unwrap_or(0)
    }

    /// What the column of ring names is called: "Thửa".
    pub(super) fn part_head<'a>(&self, sheet: &'a Sheet) -> &'a str {
        self.head.zip(self.columns.part).map_or("", |(head, column)| {
            let own = sheet.cell(head, column);
            // A head of two rows has it merged, and that stands in the upper one.
            if own.is_empty() { sheet.cell(head.saturating_sub(1), column) } else { own }
        })
    }

    /// The decisions, every field filled in.
    pub(super) fn layout(&self) -> CornerLayout {
        CornerLayout {
            header: Some(self.head.map_or(Header::Absent, |head| Header::Row(head + 1))),
            number: Some(self.columns.number.into()),
            first: Some(self.columns.first),
            second: Some(self.columns.second),
            side: Some(self.columns.side.into()),
            order: Some(self.order),
            decimal: Some(self.decimals.sign),
            unit: Some(self.unit),
            split: Some(self.split),
            side_by_side: Some(self.beside),
            home: None,
        }
    }

    /// What may be otherwise; what the user has said is not doubted.
    pub(super) fn doubts(&self, sheet: &Sheet, said: &CornerLayout) -> Vec<Doubt> {
        let doubts = [
            letters_lost(sheet),
            self.guessed_columns(said),
            self.columns_against_names(),
            self.order_against_names(said),
            self.guessed_decimals(),
            self.mixed_decimals(),
            self.tables_side_by_side(said),
            self.packed_degrees(sheet, said),
        ];
        doubts.into_iter().flatten().collect()
    }

    fn guessed_columns(&self, said: &CornerLayout) -> Option<Doubt> {
        let is_guessed = self.head.is_none() && said.first.is_none() && said.second.is_none();
        let message = self.naming_columns("io-doubt-columns-guessed");
        let doubt = Doubt { kind: DoubtKind::ColumnsGuessed, rows: Vec::new(), message };
        is_guessed.then_some(doubt)
    }

    fn columns_against_names(&self) -> Option<Doubt> {
        let message = self.naming_columns("io-doubt-columns-against-names");
        let rows = self.head.map(|head| head + 1).into_iter().collect();
        let doubt = Doubt { kind: DoubtKind::ColumnsGuessed, rows, message };
        self.columns.is_against_names.then_some(doubt)
    }

    fn order_against_names(&self, said: &CornerLayout) -> Option<Doubt> {
        let head = self.head.filter(|_| self.order == Order::EastFirst && said.order.is_none())?;
        let message = self.naming_columns("io-doubt-order");
        Some(Doubt { kind: DoubtKind::OrderAgainstNames, rows: vec![head + 1], message })
    }

    fn naming_columns(&self, key: &'static str) -> Message {
        let Columns { first, second, .. } = self.columns;
        Message::new(key).with("first", column_letter(first)).with("second", column_letter(second))
    }

    fn guessed_decimals(&self) -> Option<Doubt> {
        let message = match self.decimals.sign {
            DecimalSign::Comma => Message::new("io-doubt-decimal-comma"),
            DecimalSign::Point => Message::new("io-doubt-decimal-point"),
        };
        let doubt = Doubt { kind: DoubtKind::DecimalGuessed, rows: Vec::new(), message };
        self.decimals.is_guessed.then_some(doubt)
    }

    fn mixed_decimals(&self) -> Option<Doubt> {
        let rows: Vec<usize> = self.decimals.contrary.iter().map(|row| row + 1).collect();
        if rows.is_empty() {
            return None;
        }
        let message = Message::new("io-doubt-decimal-mixed").with("rows", row_list(&rows));
        Some(Doubt { kind: DoubtKind::DecimalMixed, rows, message })
    }

    fn tables_side_by_side(&self, said: &CornerLayout) -> Option<Doubt> {
        let message = Message::new("io-doubt-side-by-side").with("count", self.beside.count);
        let doubt = Doubt { kind: DoubtKind::SideBySide, rows: Vec::new(), message };
        (self.beside.count > 1 && said.side_by_side.is_none()).then_some(doubt)
    }
}

impl Decided {
    fn packed_degrees(&self, sheet: &Sheet, said: &CornerLayout) -> Option<Doubt> {
        let (kind, key) = match self.packing {
            Packing::No => return None,
            Packing::Said => (DoubtKind::PackedTaken, "io-doubt-packed-said"),
            Packing::Proven => (DoubtKind::PackedTaken, "io-doubt-packed-taken"),
            Packing::Possible => (DoubtKind::PackedPossible, "io-doubt-packed-possible"),
        };
        let reader = self.reader(sheet, said, 0);
        let row = self.body.clone().find(|row| reader.pair(*row).is_some())?;
        let cell = sheet.cell(row, self.columns.first);
        let [degrees, minutes, seconds] = packed::parts(figure(cell, self.decimals.sign).ok()?);
        let seconds = match self.decimals.sign {
            DecimalSign::Comma => format!("{seconds:05.2}").replace('.', ","),
            DecimalSign::Point => format!("{seconds:05.2}"),
        };
        let message = Message::new(key)
            .with("written", excerpt(cell))
            .with("angle", format!("{degrees}°{minutes:02}′{seconds}″"));
        Some(Doubt { kind, rows: Vec::new(), message })
    }
}

/// Letters that an old encoding has lost; a lost degree sign is none.
fn letters_lost(sheet: &Sheet) -> Option<Doubt> {
    let is_lost =
        |cell: &String| cell.contains(char::REPLACEMENT_CHARACTER) && angle(cell).is_err();
    let rows: Vec<usize> = (1..)
        .zip(&sheet.rows)
        .filter(|(_, cells)| cells.iter().any(is_lost))
        .map(|(row, _)| row)
        .collect();
    let message = Message::new("io-doubt-letters-lost");
    (!rows.is_empty()).then_some(Doubt { kind: DoubtKind::LettersLost, rows, message })
}

/// "3, 7, 12…"
pub(super) fn row_list(rows: &[usize]) -> String {
    const NAMED: usize = 5;
    let shown: Vec<String> = rows.iter().take(NAMED).map(usize::to_string).collect();
    let more = if rows.len() > NAMED { "…" } else { "" };
    format!("{}{more}", shown.join(", "))
}
