//! Reads a list of tenants row by row: head, sections and sums are known and passed over.

use super::field::TenantField;
use super::figures::{Figures, NUMBERS};
use super::row::Cells;
use super::table::{TenantColumns, TenantReading, TenantRow, TenantTable};
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
    let figures = Figures::of(sheet, columns, &head, reading, &mut table.doubts);
    table.is_open = figures.are_open();
    let mut below = Below { sheet, columns, head, sections: Sections::default() };
    below.sections = below.sections();
    let mut records = Vec::new();
    let (mut zone_above, mut section): (Option<String>, Option<String>) = (None, None);
    let mut is_carried = false;
    let mut sums = Sums::default();
    let mut mended = 0;
    for place in below.rows() {
        let number = place + 1;
        // What stands alone below a sum explains it.
        let is_remark = table.passed.last().is_some_and(|last| last.what.ends_a_list())
            && below.is_lonely(place);
        let what = is_remark.then_some(Passed::Remark).or_else(|| below.passed(place));
        if let Some(what) = what {
            match &what {
                Passed::Section(title) => {
                    section = Some(title.clone());
                    zone_above = None;
                    sums.state(&below, &figures, place);
                }
                Passed::Sum => sums.state(&below, &figures, place),
                Passed::Numbering | Passed::Remark => {}
            }
            table.passed.push(PassedRow { row: number, what });
            continue;
        }
        // A merged cell stands in its first row only.
        let zone = nfc(columns.cell(sheet, place, TenantField::Zone));
        is_carried |= zone.is_empty() && zone_above.is_some();
        if !zone.is_empty() {
            zone_above = Some(zone);
        }
        let cells = Cells { sheet, columns, place, figures: &figures };
        if cells.carried(TenantField::Name).is_empty() && cells.text(TenantField::Lot).is_none() {
            table.passed.push(PassedRow { row: number, what: Passed::Remark });
            continue;
        }
        records.push(place);
        sums.record(&below, &figures, place);
        match cells.row() {
            Ok(row) => {
                let digits = |text: &str| text.chars().filter(char::is_ascii_digit).count();
                let typed = cells.text(TenantField::TaxCode);
                mended += usize::from(
                    typed.map(|code| digits(&code)) != row.tax_code.as_deref().map(digits),
                );
                let zone = zone_above.clone();
                table.rows.push(TenantRow { zone, section: section.clone(), ..row });
            }
            Err(reason) => table.refused.push((number, reason)),
        }
    }
    table.unread = unread(sheet, &below.head, &records, |column| {
        columns.of.values().any(|taken| *taken == column) || reading.leaves.contains(&column)
    });
    let has = |field| columns.of.contains_key(&field);
    table.gaps.area =
        table.rows.iter().filter(|row| has(TenantField::Area) && row.area.is_none()).count();
    table.gaps.day =
        table.rows.iter().filter(|row| has(TenantField::From) && row.from.is_none()).count();
    table.doubts.extend(sums.said());
    if mended > 0 {
        table.doubts.push(Message::new("tenants-tax-codes-mended").with("count", mended));
    }
    if is_carried {
        table.doubts.push(Message::new("tenants-zone-carried"));
    }
    if table.rows.iter().any(|row| row.vsic.is_some()) {
        table.doubts.push(Message::new("tenants-vsic-edition"));
    }
    table
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

    fn is_lonely(&self, row: usize) -> bool {
        self.cells(row).iter().filter(|cell| !cell.is_empty()).count() == 1
    }

    /// How sections are marked in this list.
    fn sections(&self) -> Sections {
        let first = |row: usize| self.cells(row).iter().find(|cell| !cell.is_empty());
        let are_numbered = self.rows().any(|row| {
            let before = first(row).filter(|cell| cell.as_str() != self.name(row));
            before.is_some_and(|cell| cell.trim_end_matches(['.', ')']).parse::<u32>().is_ok())
        });
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
