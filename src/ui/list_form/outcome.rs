//! What a list comes to: read and judged against the plan, in any thread.

use super::super::book::Source;
use super::super::rows::Judged;
use super::kind::ListKind;
use super::said::Said;
use crate::domain::{Plan, RecordKind};
use crate::i18n::{Language, Message};
use crate::io::{
    ListPlanned, NearName, RecordReading, RecordSheet, RowAt, Sheet, TenantColumns, TenantField,
    TenantReading, TenantTable, UnreadColumn, Wordings, plan_records, plan_tenants, read_tenants,
    record_unread, tenant_columns,
};
use crate::jobs::Progress;
use crate::views::wastewater_warnings;
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the outcome depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Which state of the plan.
    pub(super) revision: u64,
    /// The day that rules everything.
    pub(super) on: Date,
    /// The language of numbers that may be two.
    pub(super) language: Language,
    /// Which list.
    pub(super) version: u64,
    /// What was said of it.
    pub(super) said: Said,
}

/// What the list comes to.
pub struct Outcome {
    /// To which question.
    pub(super) answers: u64,
    /// What the list looks like.
    pub(super) looks: Option<ListKind>,
    /// What it was read as; nothing where that is to be said.
    pub(super) kind: Option<ListKind>,
    /// The sheets as they came.
    pub(super) sheets: Vec<Arc<Sheet>>,
    /// Those that were read, as rows name them.
    pub(super) read: Vec<SheetRead>,
    /// What the rows would do, or why none is read.
    pub(super) judged: Result<Judged, Message>,
}

/// A sheet that was read.
pub(super) struct SheetRead {
    /// Its place in the file.
    pub(super) place: usize,
    /// What of it had to be decided, passed over or left unread.
    pub(super) said: RecordSheet,
    /// Its tenants, where they are what it lists.
    pub(super) tenants: Option<TenantTable>,
}

impl Outcome {
    /// Reads and judges the list; nothing where nobody waits for it any more.
    pub(super) fn of(
        plan: &Plan,
        source: Source,
        question: &Question,
        answers: u64,
        progress: &Progress,
    ) -> Option<Self> {
        let sheets = source.tables(ListKind::worth);
        if progress.is_cancelled() {
            return None;
        }
        let looked = sheets.iter().rev().filter_map(|sheet| ListKind::of(sheet));
        let looks = looked.max_by_key(|(_, worth)| *worth).map(|(kind, _)| kind);
        let kind = question.said.kind.or(looks);
        let (read, planned) = match kind {
            None => (Vec::new(), Err(Message::new("lists-kind-first"))),
            Some(ListKind::Tenants) => tenants(plan, &sheets, question, progress)?,
            Some(ListKind::Records(kind)) => records(plan, &sheets, question, kind),
        };
        let judged = planned.map(|planned| {
            let names = read.iter().map(|sheet| sheet.said.name.clone()).collect();
            let passed = read.iter().map(|sheet| sheet.said.passed.len()).sum();
            let mut doubts = doubts(&sheets, &read);
            doubts.extend(wastewater_warnings(plan, &planned.edit));
            let asked = asked_about(&planned, &question.said);
            Judged { passed, ..Judged::new(plan, planned, names, doubts, &asked) }
        });
        Some(Self { answers, looks, kind, sheets, read, judged })
    }

    /// The columns nobody understood, each once: sheets of one head have the same.
    pub(super) fn unread(&self) -> Vec<&UnreadColumn> {
        let mut unread: Vec<&UnreadColumn> = Vec::new();
        for column in self.read.iter().flat_map(|sheet| &sheet.said.unread) {
            if !unread.contains(&column) {
                unread.push(column);
            }
        }
        unread
    }

    /// Whether tenants are recorded on their lots.
    pub(super) fn with_lots(&self, said: &Said) -> bool {
        let tables: Vec<&TenantTable> =
            self.read.iter().filter_map(|sheet| sheet.tenants.as_ref()).collect();
        with_lots(said, tables)
    }

    /// Whether one of them has to be named or left out first.
    pub(super) fn is_stopped(&self, said: &Said) -> bool {
        let stops =
            |column: &&UnreadColumn| column.looks.is_some() && !said.columns_out.contains(column);
        self.unread().iter().any(stops)
    }
}

/// What was passed over or decided; that sheets are hidden the first one says, read or not.
fn doubts(sheets: &[Arc<Sheet>], read: &[SheetRead]) -> Vec<Message> {
    let is_read = |place: &usize| read.iter().any(|sheet| sheet.place == *place);
    let others = sheets.iter().enumerate().filter(|(place, _)| !is_read(place));
    let of_book = others.flat_map(|(_, sheet)| sheet.asides.iter());
    let hidden = of_book.filter(|aside| aside.key() == "io-sheets-hidden");
    hidden.chain(read.iter().flat_map(|sheet| &sheet.said.doubts)).cloned().collect()
}

/// Rows of a name that is asked about: it stands in the form already.
fn asked_about(planned: &ListPlanned, said: &Said) -> BTreeSet<RowAt> {
    let is_asked = |near: &NearName| !said.tenants.who.contains_key(&near.name);
    let rows = planned.rows.iter();
    rows.filter(|row| row.near.as_ref().is_some_and(is_asked)).map(|row| row.at).collect()
}

type Read = (Vec<SheetRead>, Result<ListPlanned, Message>);

/// The sheets that are not left out, by their place.
fn asked<'a>(
    sheets: &'a [Arc<Sheet>],
    said: &Said,
) -> impl Iterator<Item = (usize, &'a Arc<Sheet>)> {
    sheets.iter().enumerate().filter(|(place, _)| !said.sheets_out.contains(place))
}

/// Every sheet with a column of names; where none has one the first, for its columns to be named.
fn tenants(
    plan: &Plan,
    sheets: &[Arc<Sheet>],
    question: &Question,
    progress: &Progress,
) -> Option<Read> {
    let said = &question.said;
    let columns = |place: usize, sheet: &Sheet| {
        said.tenants.columns.get(&place).cloned().unwrap_or_else(|| tenant_columns(sheet))
    };
    let of = |(place, sheet): (usize, &Arc<Sheet>)| (place, columns(place, sheet));
    let found: Vec<_> = asked(sheets, said).map(of).collect();
    let has_name = |columns: &TenantColumns| columns.of.contains_key(&TenantField::Name);
    let is_any = found.iter().any(|(_, columns)| has_name(columns));
    let listed = found
        .into_iter()
        .enumerate()
        .filter(|(at, (_, columns))| if is_any { has_name(columns) } else { *at == 0 });
    let wordings = Wordings::of(plan);
    let reading = TenantReading {
        decimal: said.decimal,
        whole_periods: said.tenants.takes_whole_periods,
        wordings,
        ..TenantReading::default()
    };
    let read = listed.map(|(_, (place, columns))| {
        let table = read_tenants(&sheets[place], &columns, &reading);
        (place, table)
    });
    let (places, tables): (Vec<usize>, Vec<TenantTable>) = read.unzip();
    if progress.is_cancelled() {
        return None;
    }
    let read_as = said.tenants.read_as(with_lots(said, &tables), question.on);
    let planned = plan_tenants(plan, &tables, read_as, &said.tenants.alike());
    let sheet_read = |(place, table): (usize, TenantTable)| SheetRead {
        place,
        said: RecordSheet {
            name: table.sheet.clone(),
            passed: table.passed.clone(),
            unread: table.unread.clone(),
            is_open: table.is_open,
            doubts: table.doubts.clone(),
            ..RecordSheet::default()
        },
        tenants: Some(table),
    };
    Some((places.into_iter().zip(tables).map(sheet_read).collect(), Ok(planned)))
}

/// Whether tenants are recorded on their lots: as it was said, else as the list has lots or knows none
/// of its columns yet.
pub(super) fn with_lots<'a>(
    said: &Said,
    tables: impl IntoIterator<Item = &'a TenantTable> + Clone,
) -> bool {
    let mut of = tables.into_iter().map(|table| &table.columns.of);
    said.tenants
        .with_lots
        .unwrap_or_else(|| of.any(|of| of.is_empty() || of.contains_key(&TenantField::Lot)))
}

/// Every sheet with a head that has all fields a record of the kind needs.
fn records(plan: &Plan, sheets: &[Arc<Sheet>], question: &Question, kind: RecordKind) -> Read {
    let said = &question.said;
    let (places, asked): (Vec<usize>, Vec<Arc<Sheet>>) =
        asked(sheets, said).map(|(place, sheet)| (place, Arc::clone(sheet))).unzip();
    let (decimal, matches) = (said.decimal, said.named_columns());
    let reading = RecordReading { decimal, matches, ..RecordReading::default() };
    match plan_records(plan, kind, &asked, &reading, question.language, question.on) {
        Ok(planned) => {
            let is_read = |sheet: &Arc<Sheet>| !planned.others.contains(&sheet.name);
            let places = places.into_iter().zip(&asked).filter(|(_, sheet)| is_read(sheet));
            let read = places.zip(planned.sheets).map(|((place, _), said)| SheetRead {
                place,
                said,
                tenants: None,
            });
            (read.collect(), Ok(planned.list))
        }
        Err(why) => {
            // Its columns can be named.
            let offered = places.into_iter().zip(&asked).map(|(place, sheet)| {
                let unread = record_unread(kind, sheet, &reading.matches);
                let said =
                    RecordSheet { name: sheet.name.clone(), unread, ..RecordSheet::default() };
                SheetRead { place, said, tenants: None }
            });
            (offered.collect(), Err(why))
        }
    }
}
