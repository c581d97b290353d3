//! What is decided about a table before its rows are read, and what of it is doubtful.

use super::beside;
use super::columns::{self, Columns};
use super::decimal::{self, Decimals};
use super::layout::{CornerLayout, DecimalSign, Header, Order, RingSplit, SideBySide, Unit};
use super::lines::column_letter;
use super::table::{Doubt, DoubtKind};
use crate::i18n::Message;
use crate::io::cell::angle;
use crate::io::sheet::Sheet;
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
}

impl Decided {
    pub(super) fn decide(
        sheet: &Sheet,
        said: &CornerLayout,
        head: Option<usize>,
        body: Range<usize>,
        columns: Columns,
    ) -> Self {
        let unit = said.unit.unwrap_or_else(|| columns::unit(sheet, &columns, &body));
        let decimals = match said.decimal {
            Some(sign) => Decimals { sign, is_guessed: false, contrary: Vec::new() },
            None => decimal::judge(sheet, &columns, &body, unit),
        };
        let order = said.order.unwrap_or_else(|| columns::order(sheet, &columns, &body));
        let split = said.split.unwrap_or(RingSplit::Evidence);
        let beside = said.side_by_side.unwrap_or_else(|| beside::find(sheet, &columns, &body));
        Self { head, body, columns, order, unit, decimals, split, beside }
    }

    /// The rows above the head: titles, to be known again on the next page.
    pub(super) fn head_rows(&self) -> Range<usize> {
        0..self.head.unwrap_or(0)
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
        }
    }

    /// What may be otherwise; what the user has said is not doubted.
    pub(super) fn doubts(&self, sheet: &Sheet, said: &CornerLayout) -> Vec<Doubt> {
        let doubts = [
            letters_lost(sheet),
            self.guessed_columns(said),
            self.order_against_names(said),
            self.guessed_decimals(),
            self.mixed_decimals(),
            self.tables_side_by_side(said),
        ];
        doubts.into_iter().flatten().collect()
    }

    fn guessed_columns(&self, said: &CornerLayout) -> Option<Doubt> {
        let is_guessed = self.head.is_none() && said.first.is_none() && said.second.is_none();
        let message = self.naming_columns("io-doubt-columns-guessed");
        let doubt = Doubt { kind: DoubtKind::ColumnsGuessed, rows: Vec::new(), message };
        is_guessed.then_some(doubt)
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
