//! One row of a list of tenants: each cell as its column asks for it, refused with the column's name.

use super::field::TenantField;
use super::figures::Figures;
use super::name::name;
use super::state::tenant_state;
use super::table::{TenantColumns, TenantReading, TenantRow};
use crate::i18n::{Message, fold, nfc, stands_for_nothing};
use crate::io::cell::{day, excerpt, is_error, period, yes_no};
use crate::io::list::words;
use crate::io::sheet::Sheet;
use crate::units::Area;
use jiff::civil::Date;

/// The fields with days in them.
const DAYS: [TenantField; 5] = [
    TenantField::From,
    TenantField::To,
    TenantField::LeaseEnd,
    TenantField::Deadline,
    TenantField::RelocateBy,
];

/// The cells of a row by their fields.
pub(super) struct Cells<'a> {
    pub(super) sheet: &'a Sheet,
    pub(super) columns: &'a TenantColumns,
    pub(super) place: usize,
    pub(super) figures: &'a Figures,
    pub(super) reading: &'a TenantReading,
}

impl Cells<'_> {
    /// The row they make.
    pub(super) fn row(&self) -> Result<TenantRow, Message> {
        use TenantField as Field;
        self.check_errors()?;
        Ok(TenantRow {
            row: self.place + 1,
            name: self.name()?,
            tax_code: self.read(Field::TaxCode, tax_code)?,
            legal_form: self.text(Field::LegalForm),
            vsic: self.vsic(),
            zone: self.text(Field::Zone),
            section: None,
            lots: self.text(Field::Lot).map(|lots| codes(&lots)).unwrap_or_default(),
            area: self.area(Field::Area)?,
            state: self.read(Field::State, |text| tenant_state(text, &self.reading.wordings))?,
            from: self.day(Field::From)?,
            last: self.last()?,
            lease_number: self.text(Field::LeaseNumber),
            lease_years: self.whole(Field::LeaseYears)?,
            deadline: self.day(Field::Deadline)?,
            investment: self.number(Field::Investment)?,
            investment_done: self.number(Field::InvestmentDone)?,
            workers: self.whole(Field::Workers)?,
            wastewater: self.number(Field::Wastewater)?,
            present_place: self.text(Field::PresentPlace),
            need: self.area(Field::Need)?,
            relocate_by: self.day(Field::RelocateBy)?,
            flags: [
                self.read(Field::Supporting, yes_no)?,
                self.read(Field::HighTechnology, yes_no)?,
                self.read(Field::Polluting, yes_no)?,
                self.read(Field::DefenceLand, yes_no)?,
            ],
            note: self.text(Field::Note),
        })
    }

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

    /// The code, else the one the words of the industry begin with.
    fn vsic(&self) -> Option<String> {
        let code = self.text(TenantField::Vsic).and_then(|words| vsic_in(&words));
        code.or_else(|| self.text(TenantField::Industry).and_then(|words| vsic_in(&words)))
    }

    /// The last day; the end of the lease only where the list has no other.
    fn last(&self) -> Result<Option<Date>, Message> {
        let has_last = self.columns.of.contains_key(&TenantField::To);
        self.day(if has_last { TenantField::To } else { TenantField::LeaseEnd })
    }

    /// A dash stands for no name, too, and is refused with the others.
    fn name(&self) -> Result<String, Message> {
        let typed = nfc(self.carried(TenantField::Name));
        if typed.is_empty() {
            return Err(Message::new("tenants-no-name"));
        }
        name(&typed).map_err(|reason| in_column(TenantField::Name, reason))
    }

    /// The words of a cell, or of the cell it is shown as one with.
    pub(super) fn carried(&self, field: TenantField) -> &str {
        let Some(column) = self.columns.of.get(&field).copied() else { return "" };
        match self.sheet.cell(self.place, column) {
            "" => {
                let (row, column) = self.sheet.shown_at(self.place, column);
                self.sheet.cell(row, column)
            }
            own => own,
        }
    }

    /// The words of a cell; those that stand for what is unknown are none.
    pub(super) fn text(&self, field: TenantField) -> Option<String> {
        let text = nfc(self.carried(field));
        Some(text).filter(|text| !text.is_empty() && !stands_for_nothing(text))
    }

    fn read<T>(
        &self,
        field: TenantField,
        read: impl FnOnce(&str) -> Result<T, Message>,
    ) -> Result<Option<T>, Message> {
        let read = self.text(field).map(|text| read(&text));
        read.transpose().map_err(|reason| in_column(field, reason))
    }

    /// A figure that stands for several rows belongs to none of them alone.
    fn number(&self, field: TenantField) -> Result<Option<f64>, Message> {
        let Some(column) = self.columns.of.get(&field).copied() else { return Ok(None) };
        if self.text(field).is_none() {
            return Ok(None);
        }
        let is_shared = self.sheet.cell(self.place, column).is_empty()
            || self.sheet.is_shown_over(self.place, column);
        if is_shared {
            return Err(in_column(field, Message::new("list-figure-shared")));
        }
        let number = self.figures.number(self.sheet, field, (self.place, column));
        number.map(Some).map_err(|reason| in_column(field, reason))
    }

    fn whole(&self, field: TenantField) -> Result<Option<i64>, Message> {
        let Some(number) = self.number(field)? else { return Ok(None) };
        if number.fract() == 0.0 && number.abs() < 1e15 {
            return Ok(Some(number as i64));
        }
        let typed = self.text(field).unwrap_or_default();
        let reason = Message::new("tenants-no-whole").with("typed", excerpt(&typed));
        Err(in_column(field, reason))
    }

    fn day(&self, field: TenantField) -> Result<Option<Date>, Message> {
        let whole = |text: &str| period(text).filter(|_| self.reading.whole_periods);
        self.read(field, |text| match whole(text) {
            Some((first, _)) if field == TenantField::From => Ok(first),
            Some((_, last)) => Ok(last),
            None => day(text, self.sheet.counts_from_1904),
        })
    }

    /// How many days of the row are months, quarters or years taken whole.
    pub(super) fn whole_periods(&self) -> usize {
        let is_period = |field: &&TenantField| period(self.carried(**field)).is_some();
        if self.reading.whole_periods { DAYS.iter().filter(is_period).count() } else { 0 }
    }

    fn area(&self, field: TenantField) -> Result<Option<Area>, Message> {
        Ok(self.number(field)?.map(Area::square_metres))
    }
}

fn in_column(field: TenantField, reason: Message) -> Message {
    Message::new("tenants-in-column").with("field", field.title()).with("reason", reason)
}

/// Ten digits, a branch with three more, the twelve of a person's number. A spreadsheet takes the nought
/// off: nine digits were ten, twelve that begin with no nought a branch whose nought is gone (a person's
/// number begins with that of a province, 001 to 096), eleven a person's. An apostrophe saved it.
fn tax_code(text: &str) -> Result<String, Message> {
    let code: String = text
        .trim_start_matches(['\'', '’', '`'])
        .chars()
        .filter(|sign| !sign.is_whitespace() && !matches!(sign, '.' | '–' | '-'))
        .collect();
    let is_number = code.bytes().all(|digit| digit.is_ascii_digit());
    let begins_with_nought = code.starts_with('0');
    let branch = |code: &str| format!("{}-{}", &code[..10], &code[10..]);
    match (is_number, code.len()) {
        (true, 9 | 11) => Ok(format!("0{code}")),
        (true, 10) => Ok(code),
        (true, 13) => Ok(branch(&code)),
        (true, 12) if begins_with_nought => Ok(code),
        (true, 12) => Ok(branch(&format!("0{code}"))),
        (_, _) => Err(Message::new("tenants-no-tax-code").with("typed", excerpt(text))),
    }
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
            let is_word = |word: &str| {
                ["lo", "lot", "so", "dat", "plot", "no"]
                    .contains(&fold(word.trim_end_matches([':', '.'])).as_str())
            };
            let mut code = code;
            while let Some((word, rest)) = code.split_once(char::is_whitespace)
                && is_word(word)
            {
                code = rest.trim();
            }
            code.to_owned()
        })
        .filter(|code| !code.is_empty())
        .collect()
}
