//! Reads a list of tenants row by row: head, sections and sums are known and passed over.

use super::field::TenantField;
use super::figures::{Figures, NUMBERS};
use super::row::Cells;
use super::table::{Gaps, TenantColumns, TenantReading, TenantRow, TenantTable};
use crate::i18n::{Message, nfc};
use crate::io::list::{
    Head, Passed, PassedRow, Sections, assigned, check_sums, heads, passed, unread,
};
use crate::io::sheet::Sheet;
use std::collections::BTreeMap;
use strum::VariantArray;

/// The head of a sheet and what its columns hold, as far as the words in it tell.
pub fn tenant_columns(sheet: &Sheet) -> TenantColumns {
    let read = heads(sheet).map(|head| {
        let of = assigned(&head, TenantField::VARIANTS, |field, name| {
            if field.is_in_passing(name) { 0 } else { field.fit(name) }
        });
        TenantColumns { head: Some(head.last), has_groups: head.first < head.last, of }
    });
    // Of equals the first: a head is above what it names.
    let best = read
        .filter(|columns| columns.of.contains_key(&TenantField::Name) && columns.of.len() > 1)
        .reduce(|best, other| if other.of.len() > best.of.len() { other } else { best });
    best.unwrap_or_default()
}

impl TenantColumns {
    /// The head they were found in, or the first row where none was.
    fn head_in(&self, sheet: &Sheet) -> Head {
        let last = self.head.unwrap_or_default();
        let two = || heads(sheet).find(|head| (head.first + 1, head.last) == (last, last));
        let head = if self.has_groups { two() } else { None };
        head.unwrap_or_else(|| Head::of_row(sheet, last))
    }

    fn cell<'a>(&self, sheet: &'a Sheet, row: usize, field: TenantField) -> &'a str {
        self.of.get(&field).map_or("", |column| sheet.cell(row, *column))
    }
}

/// What stands below the head.
struct Below<'a> {
    sheet: &'a Sheet,
    columns: &'a TenantColumns,
    head: Head,
    sections: Sections,
    reading: &'a TenantReading,
    /// The last row with a number in figures, where rows are numbered.
    last_numbered: Option<usize>,
}

/// Reads the rows below the head.
pub fn read_tenants(
    sheet: &Sheet,
    columns: &TenantColumns,
    reading: &TenantReading,
) -> TenantTable {
    let mut table = TenantTable {
        sheet: sheet.name.clone(),
        columns: columns.clone(),
        doubts: sheet.asides.clone(),
        ..TenantTable::default()
    };
    let head = columns.head_in(sheet);
    let zone_head = columns.of.get(&TenantField::Zone).map(|column| head.name(*column).to_owned());
    table.zone_head = zone_head.unwrap_or_default();
    table.title = head.above(sheet).collect::<Vec<_>>().join("\n");
    let figures = Figures::of(sheet, columns, &head, reading, &mut table.doubts);
    table.is_open = figures.are_open();
    let sections = Sections::default();
    let mut below = Below { sheet, columns, head, sections, reading, last_numbered: None };
    below.sections = below.sections();
    below.last_numbered = below.rows().filter(|row| below.is_numbered(*row)).last();
    let mut so_far = SoFar::default();
    for place in below.rows() {
        so_far.take(&below, &figures, place, &mut table);
    }
    table.unread = unread(sheet, &below.head, &so_far.records, |column| {
        columns.of.values().any(|taken| *taken == column) || reading.leaves.contains(&column)
    });
    let gap = |field, is_gap: fn(&TenantRow) -> bool| {
        let has_column = columns.of.contains_key(&field);
        table.rows.iter().filter(|row| has_column && is_gap(row)).count()
    };
    table.gaps = Gaps {
        area: gap(TenantField::Area, |row| row.area.is_none()),
        day: gap(TenantField::From, |row| row.from.is_none()),
    };
    table.doubts.extend(so_far.said());
    if table.rows.iter().any(|row| row.vsic.is_some()) {
        table.doubts.push(Message::new("tenants-vsic-edition"));
    }
    table
}

/// What the rows above leave for those below.
#[derive(Default)]
struct SoFar {
    zone: Option<String>,
    section: Option<String>,
    /// Whether a row took the zone of the one above.
    is_carried: bool,
    /// Tax codes that lost their nought.
    mended: usize,
    /// Days that are months, quarters or years.
    whole_periods: usize,
    sums: Sums,
    /// Rows that are records, from 0.
    records: Vec<usize>,
}

impl SoFar {
    fn take(
        &mut self,
        below: &Below<'_>,
        figures: &Figures,
        place: usize,
        table: &mut TenantTable,
    ) {
        let Below { sheet, columns, reading, .. } = *below;
        let number = place + 1;
        // What stands alone below a sum explains it.
        let is_remark = table.passed.last().is_some_and(|last| last.what.ends_a_list())
            && below.is_lonely(place);
        let what = is_remark.then_some(Passed::Remark).or_else(|| below.passed(place));
        let what = what.or_else(|| below.is_below_all(place).then_some(Passed::Remark));
        if let Some(what) = what {
            if matches!(what, Passed::Sum | Passed::Section(_)) {
                self.sums.state(below, figures, place);
            }
            if let Passed::Section(title) = &what {
                self.section = Some(title.clone());
                self.zone = None;
            }
            table.passed.push(PassedRow { row: number, what });
            return;
        }
        // A merged cell stands in its first row only.
        let zone = nfc(columns.cell(sheet, place, TenantField::Zone));
        self.is_carried |= zone.is_empty() && self.zone.is_some();
        if !zone.is_empty() {
            self.zone = Some(zone);
        }
        let cells = Cells { sheet, columns, place, figures, reading };
        if cells.carried(TenantField::Name).is_empty() && cells.text(TenantField::Lot).is_none() {
            table.passed.push(PassedRow { row: number, what: Passed::Remark });
            return;
        }
        self.records.push(place);
        self.whole_periods += cells.whole_periods();
        self.sums.record(below, figures, place);
        match cells.row() {
            Ok(row) => {
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
                let typed = cells.text(TenantField::TaxCode).map(|code| digits(&code));
                self.mended += usize::from(typed != row.tax_code.as_deref().map(digits));
                let (zone, section) = (self.zone.clone(), self.section.clone());
                table.rows.push(TenantRow { zone, section, ..row });
            }
            Err(reason) => table.refused.push((number, reason)),
        }
    }

    /// What had to be decided on the way.
    fn said(&self) -> Vec<Message> {
        let mut said = self.sums.said();
        if self.mended > 0 {
            said.push(Message::new("tenants-tax-codes-mended").with("count", self.mended));
        }
        if self.whole_periods > 0 {
            said.push(Message::new("tenants-whole-periods").with("count", self.whole_periods));
        }
        if self.is_carried {
            said.push(Message::new("tenants-zone-carried"));
        }
        said
    }
}

impl Below<'_> {
    /// The rows below the head with something in them.
    fn rows(&self) -> impl Iterator<Item = usize> + use<'_> {
        let rows = self.sheet.rows.iter().enumerate().skip(self.head.last + 1);
        rows.filter(|(_, cells)| cells.iter().any(|cell| !cell.is_empty())).map(|(row, _)| row)
    }

    fn cells(&self, row: usize) -> &[String] {
        self.sheet.rows.get(row).map_or(&[], Vec::as_slice)
    }

    fn name(&self, row: usize) -> &str {
        self.columns.cell(self.sheet, row, TenantField::Name)
    }

    fn passed(&self, row: usize) -> Option<Passed> {
        // What keys a record no sum has.
        let keys = [TenantField::TaxCode, TenantField::Lot, TenantField::LeaseNumber];
        let is_sure = keys.iter().any(|key| !self.columns.cell(self.sheet, row, *key).is_empty());
        let is_count = {
            let name = self.name(row);
            !name.is_empty() && name.bytes().all(|sign| sign.is_ascii_digit())
        };
        let known = passed(self.cells(row), self.name(row), is_sure, self.sections);
        known.or_else(|| (is_count && !is_sure).then_some(Passed::Sum))
    }

    /// Whether the row stands below a numbered list and its sum, or a blank line, and has neither number
    /// nor lot nor area: who drew it up, who signs it.
    fn is_below_all(&self, row: usize) -> bool {
        let Some(last) = self.last_numbered.filter(|last| *last < row) else { return false };
        let of_records =
            [TenantField::TaxCode, TenantField::Lot, TenantField::Area, TenantField::Need];
        let is_end = |row: usize| {
            let is_blank = self.cells(row).iter().all(String::is_empty);
            is_blank || self.passed(row).is_some_and(|what| what.ends_a_list())
        };
        of_records.iter().all(|field| self.columns.cell(self.sheet, row, *field).is_empty())
            && (last + 1..row).any(is_end)
    }

    /// Whether the row begins with a number of its own.
    fn is_numbered(&self, row: usize) -> bool {
        let first = self.cells(row).iter().find(|cell| !cell.is_empty());
        let first = first.filter(|cell| cell.as_str() != self.name(row));
        let number = |cell: &String| cell.trim_end_matches(['.', ')']).parse::<u32>().ok();
        first.and_then(number).is_some_and(|number| number < 100_000)
    }

    fn is_lonely(&self, row: usize) -> bool {
        self.cells(row).iter().filter(|cell| !cell.is_empty()).count() == 1
    }

    /// How sections are marked in this list.
    fn sections(&self) -> Sections {
        let are_numbered = self.rows().any(|row| self.is_numbered(row));
        let named = || self.rows().filter(|row| !self.name(*row).is_empty());
        let are_lonely = named().filter(|row| self.is_lonely(*row)).count() * 2 < named().count();
        Sections { are_numbered, are_lonely }
    }
}

/// The figures of records and of sums, by row and column.
#[derive(Default)]
struct Sums {
    figures: BTreeMap<usize, BTreeMap<usize, f64>>,
    stated: BTreeMap<usize, BTreeMap<usize, f64>>,
    fields: BTreeMap<usize, TenantField>,
}

impl Sums {
    fn record(&mut self, below: &Below<'_>, figures: &Figures, row: usize) {
        let found = self.of_row(below, figures, row);
        self.figures.insert(row, found);
    }

    fn state(&mut self, below: &Below<'_>, figures: &Figures, row: usize) {
        let found = self.of_row(below, figures, row);
        self.stated.insert(row, found);
    }

    fn of_row(&mut self, below: &Below<'_>, figures: &Figures, row: usize) -> BTreeMap<usize, f64> {
        let mut found = BTreeMap::new();
        for field in NUMBERS.iter().filter(|field| **field != TenantField::LeaseYears) {
            let Some(column) = below.columns.of.get(field).copied() else { continue };
            self.fields.insert(column, *field);
            if let Ok(number) = figures.number(below.sheet, *field, (row, column)) {
                found.insert(column, number);
            }
        }
        found
    }

    fn said(&self) -> Vec<Message> {
        let title = |column: usize| {
            self.fields
                .get(&column)
                .map_or_else(|| Message::new("tenants-area"), |field| field.title())
        };
        check_sums(&self.figures, &self.stated, title)
    }
}
