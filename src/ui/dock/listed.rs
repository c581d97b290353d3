//! A table as it is looked at: read from the plan, searched and put in order, in any thread.

use crate::domain::{Key, Plan};
use crate::i18n::{Language, Texts, fold};
use crate::views::{Cell, Row, Table, TableInfo, TableQuery};
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
}

impl Listed {
    /// Reads the table, unless it is `known` already, and finds the rows to show.
    pub fn of(plan: &Plan, wanted: Wanted, known: Option<Arc<Table>>) -> Self {
        let read = || Arc::new(wanted.table.table(plan, &wanted.query));
        let table = known.unwrap_or_else(read);
        let shown = shown(&table, &wanted);
        Self { answers: wanted, table, shown }
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

fn shown(table: &Arc<Table>, wanted: &Wanted) -> Arc<Table> {
    let Wanted { search, sort, language, .. } = wanted;
    let is_searched = !search.trim().is_empty();
    if !is_searched && sort.is_none() {
        return Arc::clone(table);
    }
    let order = order(table, search, *sort, &Texts::new(*language));
    let shown = Table {
        columns: table.columns.clone(),
        rows: order.into_iter().filter_map(|row| table.rows.get(row).cloned()).collect(),
        total: table.total.clone().filter(|_| !is_searched),
        notes: table.notes.clone(),
    };
    Arc::new(if is_searched { shown.with_sums() } else { shown })
}

/// Which rows hold `search`, in what order. Unknown cells come last whichever way it runs.
fn order(table: &Table, search: &str, sort: Option<Sort>, texts: &Texts) -> Vec<usize> {
    let search = fold(search.trim());
    let holds = |row: &Row| {
        search.is_empty() || row.cells.iter().any(|cell| fold(&cell.text(texts)).contains(&search))
    };
    let rows = table.rows.iter().enumerate();
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
