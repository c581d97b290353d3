//! A table as it is looked at: read from the plan, searched and put in order, in any thread.

use crate::domain::{Key, Plan};
use crate::i18n::{Language, Texts, fold};
use crate::views::{Cell, Later, Row, Summed, Table, TableInfo, TableQuery, later, sums};
use std::sync::Arc;

/// What is asked of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct Wanted {
    /// Which state of the plan.
    pub revision: u64,
    /// Which table.
    pub table: &'static TableInfo,
    /// Of which day and zone.
    pub query: TableQuery,
    /// Words are searched and put in order as they are read.
    pub language: Language,
    /// What rows have to hold; marks do not matter.
    pub search: String,
    /// The order, where it is not the table's own.
    pub sort: Option<Sort>,
}

/// An order by what stands in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sort {
    /// Which column.
    pub column: usize,
    /// From the last to the first.
    pub descending: bool,
}

/// The answer.
pub struct Listed {
    /// To what.
    pub answers: Wanted,
    /// The whole table.
    pub table: Arc<Table>,
    /// What of it is shown, in its order on the screen; the same table where that is all of it.
    pub shown: Arc<Table>,
    /// How many rows are shown, and how many there are.
    pub counts: (usize, usize),
    /// What begins later than the day it speaks of.
    pub later: Option<Later>,
}

impl Listed {
    /// Reads the table, unless it is `known` already, and finds the rows to show.
    pub fn of(plan: &Plan, wanted: Wanted, known: Option<Arc<Table>>) -> Self {
        let read = || Arc::new(wanted.table.table(plan, &wanted.query));
        let table = known.unwrap_or_else(read);
        let shown = shown(&table, &wanted);
        let later = later(plan, wanted.table, &wanted.query, &table);
        let counts = (rows_of(&shown), rows_of(&table));
        Self { answers: wanted, table, shown, counts, later }
    }

    /// The record of the row at a place on the screen.
    pub fn key_at(&self, place: usize) -> Option<Key> {
        self.shown.rows.get(place)?.subject
    }
}

impl Wanted {
    /// Whether it is the same table, however searched and ordered.
    pub fn is_of_the_table_of(&self, other: &Self) -> bool {
        let Self { revision, table, query, language, search: _, sort: _ } = self;
        (*revision, *table, *language) == (other.revision, other.table, other.language)
            && *query == other.query
    }
}

fn rows_of(table: &Table) -> usize {
    table.rows.iter().filter(|row| !row.is_sum()).count()
}

fn shown(table: &Arc<Table>, wanted: &Wanted) -> Arc<Table> {
    let Wanted { search, sort, language, .. } = wanted;
    let is_searched = !search.trim().is_empty();
    if !is_searched && sort.is_none() {
        return Arc::clone(table);
    }
    let order = order(table, search, *sort, &Texts::new(*language));
    let rows = if sort.is_some() {
        order.into_iter().filter_map(|row| table.rows.get(row).cloned()).collect()
    } else {
        with_sums_of_parts(table, &order)
    };
    let shown = Table {
        columns: table.columns.clone(),
        rows,
        total: table.total.clone().filter(|_| !is_searched),
        notes: table.notes.clone(),
    };
    Arc::new(if is_searched { shown.with_sums() } else { shown })
}

/// The rows at these places, which rise; below each part what is left of it adds up to.
fn with_sums_of_parts(table: &Table, order: &[usize]) -> Vec<Row> {
    let mut left = order.iter().copied().peekable();
    let (mut rows, mut part) = (Vec::with_capacity(order.len()), Vec::new());
    for (place, row) in table.rows.iter().enumerate() {
        if left.next_if_eq(&place).is_some() {
            part.push(row.clone());
        } else if row.is_sum() && !part.is_empty() {
            let sums = sums(&table.columns, &part).into_iter().zip(&table.columns);
            let cells = sums.zip(&row.cells).map(|((sum, column), cell)| match column.sum {
                Summed::No => cell.clone(),
                Summed::Sum | Summed::Share(..) => sum,
            });
            let sum = Row::sum(cells.collect());
            rows.append(&mut part);
            rows.push(sum);
        }
    }
    rows.append(&mut part);
    rows
}

/// Which rows hold `search`, in what order; sums are no rows. Unknown cells come last whichever way
/// it runs.
fn order(table: &Table, search: &str, sort: Option<Sort>, texts: &Texts) -> Vec<usize> {
    let search = fold(search.trim());
    let holds = |row: &Row| {
        search.is_empty() || row.cells.iter().any(|cell| fold(&cell.text(texts)).contains(&search))
    };
    let rows = table.rows.iter().enumerate().filter(|(_, row)| !row.is_sum());
    let mut order: Vec<usize> =
        rows.filter(|(_, row)| holds(row)).map(|(place, _)| place).collect();
    let Some(Sort { column, descending }) = sort else { return order };
    let cell = |place: usize| table.rows.get(place).and_then(|row| row.cells.get(column));
    order.sort_by(|one, other| {
        let (one, other) = (cell(*one), cell(*other));
        let known = |cell: Option<&Cell>| cell.is_some_and(Cell::is_known);
        match (one, other) {
            (Some(one), Some(other)) if one.is_known() && other.is_known() => {
                let order = one.compare(other, texts);
                if descending { order.reverse() } else { order }
            }
            (one, other) => known(other).cmp(&known(one)),
        }
    });
    order
}
