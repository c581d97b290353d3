//! A map of records: a layer's columns are fields, its shapes are where the records are.
//!
//! A row is known by its uid, else by what its owner calls it: a lot by zone and code, a zone by its code
//! or name. Cells that say nothing change nothing: other programs leave out what they do not know.

use super::cell::{Listed, decimals};
use super::columns::{Columns, Names, check_matches, column_called, place_of};
use super::foreign::{OwnColumn, foreign_fit, is_computed, own_column};
use super::import::{Import, Judge};
use super::known::Known;
use super::reading::{LayerReading, RecordReading, RecordSheet, RecordsPlanned};
use super::row::{Source, meanings};
use super::shaped::unit_by_shapes;
use super::words::Words;
use crate::domain::{Field, Plan, RecordKind, fields};
use crate::i18n::{Language, Message};
use crate::io::features::{Layer, placing};
use crate::io::formats::UID;
use crate::io::list::{Fate, Head, ListPlanned, PlannedRow, UnreadColumn, assigned};
use crate::io::sheet::Sheet;
use jiff::civil::Date;

/// What the layers of a map would do as records of a kind.
pub fn plan_layers(
    plan: &Plan,
    kind: RecordKind,
    layers: &[&Layer],
    reading: &LayerReading,
    language: Language,
    on: Date,
) -> Result<RecordsPlanned, Message> {
    plan_layers_telling(plan, kind, layers, reading, (language, on), &|_, _| true)
}

/// The same, telling after each row how many of how many are judged; where the answer is no, the rest is
/// not judged.
pub fn plan_layers_telling(
    plan: &Plan,
    kind: RecordKind,
    layers: &[&Layer],
    reading: &LayerReading,
    (language, on): (Language, Date),
    tell: &dyn Fn(usize, usize) -> bool,
) -> Result<RecordsPlanned, Message> {
    let row_count = layers.iter().map(|layer| layer.shapes.len()).sum();
    let known = Known::called_on(plan, kind, on);
    let judge = Judge { plan, kind, reading, words: Words::of(plan, kind, on), known };
    let mut import = Import::by(&judge, row_count);
    let mut sheets = Vec::new();
    let matches = &reading.columns.matches;
    let found = layers.iter().map(|layer| Some(columns(kind, &layer.table, &reading.columns)));
    check_matches(kind, &found.collect::<Vec<_>>(), matches)?;
    for layer in layers.iter().copied() {
        let placing = placing(plan, layer, reading.crs)?;
        let table = &layer.table;
        let columns = columns(kind, table, &reading.columns);
        let names = Names::of(kind);
        let numerals = names.numerals(&columns, &judge.words.texts, language);
        let decimals = decimals(kind, table, &columns, reading.columns.decimal, numerals);
        let uid_column =
            table.rows.first().and_then(|head| head.iter().position(|head| head == UID));
        let listed = Listed { sheet: table, columns: &columns, names, decimals };
        let shapes = layer.shapes.iter().map(|shape| placing.place(shape));
        let (times, times_says) = unit_by_shapes(kind, &listed, shapes);
        let meanings = meanings(plan, kind, &listed, &judge.words);
        let (listed, placing) = (&listed, &placing);
        let source = Source { layer, placing, listed, uid_column, times, meanings };
        import.take(&source, sheets.len(), |done| tell(done, row_count))?;
        sheets.push(RecordSheet {
            name: table.name.clone(),
            unread: unread(kind, listed, uid_column, &reading.columns.leaves),
            is_open: listed.decimals.is_open(),
            doubts: table
                .asides
                .iter()
                .cloned()
                .chain(placing.says.clone())
                .chain(times_says)
                .chain(import.loose_links())
                .collect(),
            repaired: import.repaired(),
            ..RecordSheet::default()
        });
    }
    let is_taken = |row: &&PlannedRow| matches!(row.fate, Fate::Adds | Fate::Changes);
    let count = import.rows.iter().filter(is_taken).count();
    let label = Message::new("io-records-read").with("kind", kind.text()).with("count", count);
    let (edit, rows) = import.done(label);
    Ok(RecordsPlanned { list: ListPlanned { edit, rows }, sheets, others: Vec::new() })
}

/// Which column of a layer holds each field of a kind; nothing where none does.
pub fn layer_columns(
    kind: RecordKind,
    layer: &Layer,
    reading: &RecordReading,
) -> Vec<(&'static Field, Option<usize>)> {
    let columns = columns(kind, &layer.table, reading);
    let placed = fields(kind).iter().enumerate();
    placed.map(|(place, field)| (field, columns.of.get(&Some(place)).copied())).collect()
}

/// Which column holds which field: as said, as our own maps call them, as others do; none of those left
/// out.
fn columns(kind: RecordKind, table: &Sheet, reading: &RecordReading) -> Columns {
    const OWN: usize = 1_000_000;
    let head = Head::of_row(table, 0);
    let names = Names::of(kind);
    let places: Vec<Option<usize>> = (0..fields(kind).len()).map(Some).collect();
    let fit = |place: Option<usize>, name: &str| match (own_column(kind, name), place) {
        (Some(own), at) => {
            let is_it = at.is_some_and(|at| own == OwnColumn::Field(at));
            if is_it { OWN } else { 0 }
        }
        (None, Some(at)) if !is_computed(name) => {
            names.fit(place, name, &[]).max(foreign_fit(kind, at, name))
        }
        (None, _) => 0,
    };
    let mut of = assigned(&head, &places, fit);
    let left = reading.leaves.iter().filter_map(|wanted| column_called(&head, wanted));
    let left: Vec<usize> = left.collect();
    of.retain(|_, column| !left.contains(column));
    for (field, wanted) in &reading.matches {
        let place = place_of(kind, field);
        if let Some((place, column)) = place.zip(column_called(&head, wanted)) {
            of.retain(|_, taken| *taken != column);
            of.insert(Some(place), column);
        }
    }
    Columns { head, of, above: Vec::new() }
}

/// The columns nobody understood; what programs reckon by themselves is no word of anybody.
fn unread(
    kind: RecordKind,
    listed: &Listed<'_>,
    uid_column: Option<usize>,
    leaves: &[String],
) -> Vec<UnreadColumn> {
    let rows: Vec<usize> = (1..listed.sheet.rows.len()).collect();
    let is_own = |column: &UnreadColumn| {
        Some(column.column) == uid_column
            || is_computed(&column.name)
            || own_column(kind, &column.name).is_some()
    };
    listed.unread(&rows, leaves).into_iter().filter(|column| !is_own(column)).collect()
}
