//! One row of a list of tenants: each cell as its column asks for it, refused with the column's name.

use super::cell;
use super::field::{TenantField, words};
use super::table::{TenantColumns, TenantRow};
use super::units::Units;
use crate::i18n::{Message, fold, nfc};
use crate::io::cell::{day, excerpt, is_error, number, whole, yes_no};
use crate::io::sheet::Sheet;
use crate::units::Area;
use jiff::civil::Date;

/// Reads the row at a place, counted from 0.
pub(super) fn read_row(
    sheet: &Sheet,
    columns: &TenantColumns,
    place: usize,
    units: &Units,
) -> Result<TenantRow, Message> {
    use TenantField as Field;
    let row = Cells { sheet, columns, place };
    row.check_errors()?;
    Ok(TenantRow {
        row: place + 1,
        name: row.name()?,
        tax_code: row.text(Field::TaxCode).map(|code| restored(&code)),
        legal_form: row.text(Field::LegalForm),
        vsic: row.text(Field::Vsic).and_then(|words| vsic_in(&words)),
        zone: row.text(Field::Zone),
        lots: row.text(Field::Lot).map(|lots| codes(&lots)).unwrap_or_default(),
        area: row.area(Field::Area, units.square_metres[0])?,
        state: row.read(Field::State, cell::state)?,
        from: row.day(Field::From)?,
        to: row.day(Field::To)?,
        lease_number: row.text(Field::LeaseNumber),
        lease_years: row.whole(Field::LeaseYears)?,
        deadline: row.day(Field::Deadline)?,
        investment: row.money(Field::Investment, units.million_vnd[0])?,
        investment_done: row.money(Field::InvestmentDone, units.million_vnd[1])?,
        workers: row.whole(Field::Workers)?,
        wastewater: row.number(Field::Wastewater)?,
        present_place: row.text(Field::PresentPlace),
        need: row.area(Field::Need, units.square_metres[1])?,
        relocate_by: row.day(Field::RelocateBy)?,
        flags: [
            row.read(Field::Supporting, yes_no)?,
            row.read(Field::HighTechnology, yes_no)?,
            row.read(Field::Polluting, yes_no)?,
            row.read(Field::DefenceLand, yes_no)?,
        ],
        note: row.text(Field::Note),
    })
}

/// The cells of a row by their fields.
struct Cells<'a> {
    sheet: &'a Sheet,
    columns: &'a TenantColumns,
    place: usize,
}

impl Cells<'_> {
    /// Refuses the row where a spreadsheet had no answer: that is neither a value nor nothing.
    fn check_errors(&self) -> Result<(), Message> {
        let typed = |column: &usize| self.sheet.cell(self.place, *column);
        match self.columns.of.iter().find(|(_, column)| is_error(typed(column))) {
            Some((field, column)) => {
                let reason =
                    Message::new("tenants-cell-error").with("typed", excerpt(typed(column)));
                Err(in_column(*field, reason))
            }
            None => Ok(()),
        }
    }

    /// A dash stands for no name, too, and is refused with the others.
    fn name(&self) -> Result<String, Message> {
        let column = self.columns.of.get(&TenantField::Name);
        let typed = column.map_or("", |column| self.sheet.cell(self.place, *column));
        cell::name(&nfc(typed)).map_err(|reason| in_column(TenantField::Name, reason))
    }

    fn text(&self, field: TenantField) -> Option<String> {
        let column = self.columns.of.get(&field)?;
        let text = nfc(self.sheet.cell(self.place, *column));
        Some(text).filter(|text| !text.is_empty() && text != "-" && text != "–")
    }

    fn read<T>(
        &self,
        field: TenantField,
        read: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Result<Option<T>, Message> {
        let read = self.text(field).map(|text| read(&text));
        read.transpose().map_err(|reason| in_column(field, reason))
    }

    fn is_exact(&self, field: TenantField) -> bool {
        let column = self.columns.of.get(&field);
        column.is_some_and(|column| self.sheet.exact.contains(&(self.place, *column)))
    }

    fn number(&self, field: TenantField) -> Result<Option<f64>, Message> {
        self.read(field, |text| number(text, self.is_exact(field)))
    }

    fn whole(&self, field: TenantField) -> Result<Option<i64>, Message> {
        self.read(field, |text| whole(text, self.is_exact(field)))
    }

    fn day(&self, field: TenantField) -> Result<Option<Date>, Message> {
        self.read(field, |text| day(text, self.sheet.counts_from_1904))
    }

    fn area(&self, field: TenantField, unit: f64) -> Result<Option<Area>, Message> {
        Ok(self.number(field)?.map(|number| Area::square_metres(number * unit)))
    }

    /// Money of another country has no unit.
    fn money(&self, field: TenantField, unit: Option<f64>) -> Result<Option<f64>, Message> {
        match (self.number(field)?, unit) {
            (Some(number), Some(unit)) => Ok(Some(number * unit)),
            (Some(_), None) => {
                Err(Message::new("tenants-foreign-money").with("field", field.title()))
            }
            (None, _) => Ok(None),
        }
    }
}

fn in_column(field: TenantField, reason: Message) -> Message {
    Message::new("tenants-in-column").with("field", field.title()).with("reason", reason)
}

/// A spreadsheet takes the nought off 0300382741: nine digits were ten.
fn restored(code: &str) -> String {
    let is_number = code.bytes().all(|digit| digit.is_ascii_digit());
    if is_number && code.len() == 9 { format!("0{code}") } else { code.to_owned() }
}

/// The code a cell begins with: "C2592 – Gia công cơ khí", "25". A figure in prose is none: "14
/// chuyền may".
fn vsic_in(text: &str) -> Option<String> {
    let mut words = words(text);
    let first = words.next()?;
    let code = first.trim_start_matches(|letter: char| letter.is_ascii_alphabetic());
    let is_code = (2..=5).contains(&code.len()) && code.bytes().all(|digit| digit.is_ascii_digit());
    let is_sure = code.len() >= 4 || code.len() < first.len() || words.next().is_none();
    (is_code && is_sure).then(|| code.to_owned())
}

/// "C-01, C-02" as two codes; "lô C-01" as one.
fn codes(text: &str) -> Vec<String> {
    text.split([',', ';', '+', '\n'])
        .map(str::trim)
        .map(|code| {
            let is_word = |word: &str| ["lo", "lot"].contains(&fold(word).as_str());
            match code.split_once(char::is_whitespace) {
                Some((word, rest)) if is_word(word) => rest.trim().to_owned(),
                Some(_) | None => code.to_owned(),
            }
        })
        .filter(|code| !code.is_empty())
        .collect()
}
