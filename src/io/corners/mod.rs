//! The corners of a boundary out of a table that somebody else made.
//!
//! The table is read whole before a cell is: the decimal sign, the order of the columns and the
//! unit are one for all rows. What was decided comes back with the corners, and every doubt is
//! said with its rows; nothing is mended in silence.

mod beside;
mod checks;
mod choice;
mod columns;
mod decimal;
mod degrees;
mod header;
mod lines;
mod number;
mod rings;
mod stated;
mod table;

pub use choice::{Choice, Column, DecimalSign, Header, Order, RingSplit, SideBySide, Unit};
pub use lines::column_letter;
pub use table::{CornerTable, Doubt, DoubtKind, RefusedRow, Side, TableCorner, TableRing};

pub(super) use degrees::{angle, is_degree_sign};
pub(super) use header::is_head;
pub(super) use number::readings;

use super::sheet::Sheet;
use crate::i18n::Message;
use columns::Columns;
use lines::{Line, RowReader};
use rings::RingBuilder;
use std::collections::BTreeSet;
use std::ops::Range;

/// Reads the corners of a table. [`Choice::default`] finds everything by itself; each field set is
/// the user's word and is not doubted.
///
/// ```
/// # use lapday::io::{Choice, read_corners, sheet_from_text};
/// let pasted = "Điểm\tX (m)\tY (m)\n1\t1.828.500,00\t549.000,00\n2\t1.828.600,00\t549.000,00\n\
///               3\t1.828.600,00\t549.100,00";
/// let table = read_corners(&sheet_from_text(pasted), &Choice::default());
/// assert_eq!(table.raw(), [[[1_828_500.0, 549_000.0], [1_828_600.0, 549_000.0], [1_828_600.0, 549_100.0]]]);
/// assert!(table.doubts.is_empty() && table.refused.is_empty());
/// ```
pub fn read_corners(sheet: &Sheet, choice: &Choice) -> CornerTable {
    let (head, body) = columns::body(sheet, choice);
    let Some(columns) = columns::find(sheet, choice, head, &body) else {
        return without_coordinates(sheet, choice);
    };
    let layout = Layout::decide(sheet, choice, head, body, columns);
    layout.read(sheet, choice)
}

/// Everything decided about a table before its rows are read.
struct Layout {
    head: Option<usize>,
    body: Range<usize>,
    columns: Columns,
    order: Order,
    unit: Unit,
    decimals: decimal::Decimals,
    split: RingSplit,
    beside: SideBySide,
}

impl Layout {
    fn decide(
        sheet: &Sheet,
        choice: &Choice,
        head: Option<usize>,
        body: Range<usize>,
        columns: Columns,
    ) -> Self {
        let unit = choice.unit.unwrap_or_else(|| columns::unit(sheet, &columns, &body));
        let decimals = match choice.decimal {
            Some(sign) => decimal::Decimals { sign, is_guessed: false, contrary: Vec::new() },
            None => decimal::judge(sheet, &columns, &body, unit),
        };
        let order = choice.order.unwrap_or_else(|| columns::order(sheet, &columns, &body));
        let split = choice.split.unwrap_or(RingSplit::Evidence);
        let beside = choice.side_by_side.unwrap_or_else(|| beside::find(sheet, &columns, &body));
        Self { head, body, columns, order, unit, decimals, split, beside }
    }

    fn read(mut self, sheet: &Sheet, choice: &Choice) -> CornerTable {
        let mut read = self.read_rows(sheet, choice);
        let in_metres = self.unit == Unit::Metres;
        if self.columns.is_side_guessed
            && !(in_metres && checks::sides_prove_themselves(&read.rings))
        {
            self.columns.side = None;
            read.forget_sides();
        }
        let (rings, too_small) = large_enough(read.rings);
        read.refused.extend(too_small);
        read.refused.sort_by_key(|refused| refused.row);
        let mut doubts = self.doubts_of_layout(sheet, choice, &read.words);
        doubts.extend(rings_found(&rings));
        doubts.extend(read.doubts);
        for ring in &rings {
            doubts.extend(checks::numbering(ring, &read.refused_labels));
            if in_metres {
                doubts.extend(checks::far_corners(ring));
            }
            if in_metres && self.columns.side.is_some() {
                doubts.extend(checks::sides(ring));
            }
        }
        CornerTable {
            rings,
            choice: self.choice(),
            stated_grid: stated::grid(sheet),
            doubts,
            refused: read.refused,
        }
    }

    fn read_rows(&self, sheet: &Sheet, choice: &Choice) -> Read {
        let mut builder = RingBuilder::new(self.split, self.unit != Unit::Metres);
        let mut read = Read::default();
        for table in 0..self.beside.count {
            let reader = RowReader {
                sheet,
                columns: self.columns.moved(table * self.beside.width),
                unit: self.unit,
                decimal: self.decimals.sign,
                is_decimal_said: choice.decimal.is_some(),
            };
            for row in self.head_rows().chain(self.body.clone()) {
                let line = reader.line(row, builder.expected());
                read.note(row + 1, &line, table == 0);
                builder.take(line);
            }
        }
        (read.rings, read.doubts) = builder.finish();
        read
    }

    /// The rows above the head: titles, to be known again on the next page.
    fn head_rows(&self) -> Range<usize> {
        0..self.head.unwrap_or(0)
    }

    fn choice(&self) -> Choice {
        Choice {
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

    fn doubts_of_layout(&self, sheet: &Sheet, choice: &Choice, words: &[usize]) -> Vec<Doubt> {
        let mut doubts = Vec::new();
        let mut doubt =
            |kind, rows: Vec<usize>, message| doubts.push(Doubt { kind, rows, message });
        let lost = rows_with_lost_letters(sheet);
        if !lost.is_empty() {
            doubt(DoubtKind::LettersLost, lost, Message::new("io-doubt-letters-lost"));
        }
        let letters = [self.columns.first, self.columns.second].map(column_letter);
        let [first, second] = letters;
        if self.head.is_none() && choice.first.is_none() && choice.second.is_none() {
            let message = Message::new("io-doubt-columns-guessed");
            let message = message.with("first", first.as_str()).with("second", second.as_str());
            doubt(DoubtKind::ColumnsGuessed, Vec::new(), message);
        }
        if let (Some(head), Order::EastFirst, None) = (self.head, self.order, choice.order) {
            let message =
                Message::new("io-doubt-order").with("first", first).with("second", second);
            doubt(DoubtKind::OrderAgainstNames, vec![head + 1], message);
        }
        if self.decimals.is_guessed {
            let key = match self.decimals.sign {
                DecimalSign::Comma => "io-doubt-decimal-comma",
                DecimalSign::Point => "io-doubt-decimal-point",
            };
            doubt(DoubtKind::DecimalGuessed, Vec::new(), Message::new(key));
        }
        if !self.decimals.contrary.is_empty() {
            let rows: Vec<usize> = self.decimals.contrary.iter().map(|row| row + 1).collect();
            let message = Message::new("io-doubt-decimal-mixed").with("rows", row_list(&rows));
            doubt(DoubtKind::DecimalMixed, rows, message);
        }
        if self.beside.count > 1 && choice.side_by_side.is_none() {
            let message = Message::new("io-doubt-side-by-side").with("count", self.beside.count);
            doubt(DoubtKind::SideBySide, Vec::new(), message);
        }
        if !words.is_empty() {
            let message = Message::new("io-doubt-text-skipped")
                .with("count", words.len())
                .with("rows", row_list(words));
            doubt(DoubtKind::TextSkipped, words.to_vec(), message);
        }
        doubts
    }
}

/// What the rows gave.
#[derive(Default)]
struct Read {
    rings: Vec<TableRing>,
    doubts: Vec<Doubt>,
    refused: Vec<RefusedRow>,
    refused_labels: Vec<String>,
    words: Vec<usize>,
}

impl Read {
    fn forget_sides(&mut self) {
        for ring in &mut self.rings {
            ring.closing_side = None;
            ring.corners.iter_mut().for_each(|corner| corner.side = None);
        }
    }

    /// Words are noted once, however many tables stand side by side.
    fn note(&mut self, row: usize, line: &Line, is_first_table: bool) {
        match line {
            Line::Words(_) if is_first_table => self.words.push(row),
            Line::Refused(label, reason) => {
                self.refused_labels.push(label.clone());
                self.refused.push(RefusedRow { row, reason: reason.clone() });
            }
            Line::Words(_) | Line::Blank | Line::Head | Line::Corner(_) | Line::Side(_) => {}
        }
    }
}

fn without_coordinates(sheet: &Sheet, choice: &Choice) -> CornerTable {
    let row = sheet.rows.iter().position(|row| row.iter().any(|cell| !cell.is_empty()));
    let reason = Message::new("io-no-coordinates");
    CornerTable {
        rings: Vec::new(),
        choice: *choice,
        stated_grid: stated::grid(sheet),
        doubts: Vec::new(),
        refused: vec![RefusedRow { row: row.map_or(1, |row| row + 1), reason }],
    }
}

/// The rings with three different corners at least, and why the others are none.
fn large_enough(rings: Vec<TableRing>) -> (Vec<TableRing>, Vec<RefusedRow>) {
    let (enough, few): (Vec<TableRing>, Vec<TableRing>) =
        rings.into_iter().partition(|ring| different_corners(ring) >= 3);
    let refused = few.iter().filter_map(|ring| {
        let (first, last) = (ring.corners.first()?, ring.corners.last()?);
        let reason = Message::new("io-ring-too-small")
            .with("count", different_corners(ring))
            .with("first", first.row.to_string())
            .with("last", last.row.to_string());
        Some(RefusedRow { row: first.row, reason })
    });
    let refused = refused.collect();
    (enough, refused)
}

/// How many different corners a ring has, counted no further than needed.
fn different_corners(ring: &TableRing) -> usize {
    let mut seen = BTreeSet::new();
    for corner in &ring.corners {
        seen.insert((corner.first.to_bits(), corner.second.to_bits()));
        if seen.len() >= 3 {
            break;
        }
    }
    seen.len()
}

fn rings_found(rings: &[TableRing]) -> Option<Doubt> {
    if rings.len() < 2 {
        return None;
    }
    let rows: Vec<usize> =
        rings.iter().skip(1).filter_map(|ring| Some(ring.corners.first()?.row)).collect();
    let message = Message::new("io-doubt-rings-found")
        .with("count", rings.len())
        .with("rows", row_list(&rows));
    Some(Doubt { kind: DoubtKind::RingsFound, rows, message })
}

/// Letters that an old encoding has lost; a lost degree sign is none.
fn rows_with_lost_letters(sheet: &Sheet) -> Vec<usize> {
    let has_lost =
        |cell: &String| cell.contains(char::REPLACEMENT_CHARACTER) && angle(cell).is_err();
    let rows = sheet.rows.iter().enumerate();
    rows.filter(|(_, row)| row.iter().any(has_lost)).map(|(row, _)| row + 1).collect()
}

/// "3, 7, 12…"
fn row_list(rows: &[usize]) -> String {
    const NAMED: usize = 8;
    let shown: Vec<String> = rows.iter().take(NAMED).map(usize::to_string).collect();
    let more = if rows.len() > NAMED { "…" } else { "" };
    format!("{}{more}", shown.join(", "))
}
