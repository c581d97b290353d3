//! A table on paper: a table of the desk, some of its columns, and as many rows of heads as a form
//! has.

use crate::i18n::Message;
use crate::views::{Cell, Row, Table};

/// A table on paper.
#[derive(Clone, Debug, PartialEq)]
pub struct PaperTable {
    /// What stands above it.
    pub title: Option<Message>,
    /// Rows of heads; none for the columns' titles alone.
    pub heads: Vec<Vec<Head>>,
    /// Columns, rows and sums. What it notes is printed below it.
    pub table: Table,
    /// What is said where it has no row.
    pub empty: Message,
}

/// A head that reaches over so many columns and rows.
#[derive(Clone, Debug, PartialEq)]
pub struct Head {
    /// What stands in it.
    pub text: Message,
    /// Columns it reaches over.
    pub columns: u16,
    /// Rows it reaches over.
    pub rows: u16,
}

/// A head by the row and column it begins in.
pub(in crate::report) struct PlacedHead {
    pub(in crate::report) row: usize,
    pub(in crate::report) column: usize,
    pub(in crate::report) columns: usize,
    pub(in crate::report) rows: usize,
    pub(in crate::report) text: Message,
}

impl PlacedHead {
    fn covers(&self, row: usize, column: usize) -> bool {
        (self.row..self.row + self.rows).contains(&row)
            && (self.column..self.column + self.columns).contains(&column)
    }
}

impl Head {
    /// Over one column and one row.
    pub const fn new(text: Message) -> Self {
        Self { text, columns: 1, rows: 1 }
    }

    /// Over so many columns.
    pub const fn over(text: Message, columns: u16) -> Self {
        Self { text, columns, rows: 1 }
    }

    /// Over so many rows.
    pub const fn down(text: Message, rows: u16) -> Self {
        Self { text, columns: 1, rows }
    }
}

impl PaperTable {
    /// A table of the desk with all its columns.
    pub const fn new(table: Table) -> Self {
        let empty = Message::new("papers-no-rows");
        Self { title: None, heads: Vec::new(), table, empty }
    }

    /// The same with a title above it.
    pub fn titled(self, title: Message) -> Self {
        Self { title: Some(title), ..self }
    }

    /// The same with these rows of heads in place of the columns' titles.
    pub fn headed(self, heads: Vec<Vec<Head>>) -> Self {
        Self { heads, ..self }
    }

    /// The same, saying this where it has no row.
    pub fn or_says(self, empty: Message) -> Self {
        Self { empty, ..self }
    }

    /// Only these columns, in this order, by their keys: a page is narrower than a screen.
    pub fn only(self, keys: &[&str]) -> Self {
        let columns = &self.table.columns;
        let places: Vec<usize> = keys
            .iter()
            .filter_map(|key| columns.iter().position(|column| column.key == *key))
            .collect();
        let chosen = |cells: &[Cell]| -> Vec<Cell> {
            places.iter().map(|place| cells.get(*place).cloned().unwrap_or(Cell::Empty)).collect()
        };
        let table = Table {
            columns: places.iter().map(|place| columns[*place].clone()).collect(),
            rows: self
                .table
                .rows
                .iter()
                .map(|row| Row { cells: chosen(&row.cells), ..row.clone() })
                .collect(),
            total: self.table.total.as_deref().map(chosen),
            notes: self.table.notes.clone(),
        };
        Self { table, ..self }
    }

    /// Its heads by row and column, each placed beside and below those before it.
    pub(in crate::report) fn placed_heads(&self) -> Vec<PlacedHead> {
        let mut placed: Vec<PlacedHead> = Vec::new();
        for (row, heads) in self.head_rows().into_iter().enumerate() {
            let mut column = 0;
            for head in heads {
                while placed.iter().any(|other| other.covers(row, column)) {
                    column += 1;
                }
                let (columns, rows) = (usize::from(head.columns), usize::from(head.rows));
                placed.push(PlacedHead { row, column, columns, rows, text: head.text });
                column += columns;
            }
        }
        placed
    }

    /// Its rows of heads, the columns' titles where it has none of its own.
    pub(in crate::report) fn head_rows(&self) -> Vec<Vec<Head>> {
        if self.heads.is_empty() {
            let titles = self.table.columns.iter().map(|column| Head::new(column.title.clone()));
            vec![titles.collect()]
        } else {
            self.heads.clone()
        }
    }

    /// Whether the figures of a column stand at its right side: it has one, and no day or word.
    pub(in crate::report) fn is_of_figures(&self, place: usize) -> bool {
        let cells = self.table.rows.iter().filter_map(|row| row.cells.get(place));
        let mut known = cells.filter(|cell| cell.is_known()).peekable();
        known.peek().is_some() && known.all(Cell::is_figure)
    }
}
