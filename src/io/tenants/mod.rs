//! Danh sách doanh nghiệp: the list of tenants an office keeps in Excel, read row by row.
//!
//! A row that cannot be read is handed back with its number and the reason; sums and blank rows are
//! counted, not dropped in silence.

pub(super) mod cell;
mod field;
mod planned;
mod row;

pub use field::TenantField;
pub use planned::{Fate, TenantsAs, TenantsPlanned, plan_tenants};

use super::sheet::Sheet;
use crate::domain::OccupancyState;
use crate::i18n::{Message, fold, nfc};
use crate::units::Area;
use jiff::civil::Date;
use row::read_row;
use std::collections::BTreeMap;
use strum::VariantArray;

/// How many rows from the top a head is looked for in.
const HEAD_WITHIN: usize = 30;

/// How a sheet was read: the row of its head and which column holds what.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TenantColumns {
    /// The row of the head, from 0.
    pub head: Option<usize>,
    /// The column of each field, from 0.
    pub of: BTreeMap<TenantField, usize>,
}

/// A list of tenants.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenantTable {
    /// Which column was taken for what.
    pub columns: TenantColumns,
    /// The rows that could be read.
    pub rows: Vec<TenantRow>,
    /// Rows that could not, with their number as their owner counts (from 1) and the reason.
    pub refused: Vec<(usize, Message)>,
    /// Rows without a name: sums, heads repeated, notes below; by number.
    pub skipped: Vec<usize>,
    /// What had to be decided without being told.
    pub doubts: Vec<Message>,
}

/// A row; what its cell does not say is `None`.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct TenantRow {
    /// Its number in the sheet, from 1.
    pub row: usize,
    /// As written.
    pub name: String,
    /// Mã số thuế.
    pub tax_code: Option<String>,
    /// Legal form.
    pub legal_form: Option<String>,
    /// Industry code.
    pub vsic: Option<String>,
    /// Name or code of the zone.
    pub zone: Option<String>,
    /// Codes of the lots.
    pub lots: Vec<String>,
    /// Land held, together.
    pub area: Option<Area>,
    /// What it does there.
    pub state: Option<OccupancyState>,
    /// The first day.
    pub from: Option<Date>,
    /// The first day after.
    pub to: Option<Date>,
    /// Number of the lease contract.
    pub lease_number: Option<String>,
    /// Years of the lease.
    pub lease_years: Option<i64>,
    /// The day by which the next step is due.
    pub deadline: Option<Date>,
    /// Million VND.
    pub investment: Option<f64>,
    /// Million VND.
    pub investment_done: Option<f64>,
    /// Workers.
    pub workers: Option<i64>,
    /// m³/day.
    pub wastewater: Option<f64>,
    /// Where it sits now.
    pub present_place: Option<String>,
    /// Land it needs when moved.
    pub need: Option<Area>,
    /// By when it has to move.
    pub relocate_by: Option<Date>,
    /// Flags in the order supporting, high technology, polluting, defence land.
    pub flags: [Option<bool>; 4],
    /// Anything else.
    pub note: Option<String>,
}

/// The head of a sheet and what its columns hold, as far as the words in it tell.
pub fn tenant_columns(sheet: &Sheet) -> TenantColumns {
    let heads = 0..sheet.rows.len().min(HEAD_WITHIN);
    let read = heads.map(|head| TenantColumns { head: Some(head), of: columns_of(sheet, head) });
    // Of equals the first: a head is above what it names.
    let best = read
        .filter(|columns| columns.of.contains_key(&TenantField::Name) && columns.of.len() > 1)
        .reduce(|best, other| if other.of.len() > best.of.len() { other } else { best });
    best.unwrap_or_default()
}

fn columns_of(sheet: &Sheet, head: usize) -> BTreeMap<TenantField, usize> {
    let cells = sheet.rows.get(head).map_or(&[][..], Vec::as_slice);
    let mut fits: Vec<(usize, TenantField, usize)> = Vec::new();
    for (column, cell) in cells.iter().enumerate() {
        // A head is short; a sentence that holds such words is none.
        if cell.chars().count() > 60 {
            continue;
        }
        for field in TenantField::VARIANTS {
            let fit = field.fit(cell);
            if fit > 0 && !field.is_in_passing(cell) {
                fits.push((fit, *field, column));
            }
        }
    }
    fits.sort_by_key(|(fit, field, column)| (std::cmp::Reverse(*fit), *column, *field));
    let mut of = BTreeMap::new();
    for (_, field, column) in fits {
        let is_taken = of.values().any(|taken| *taken == column);
        if !is_taken && !of.contains_key(&field) {
            of.insert(field, column);
        }
    }
    of
}

/// Reads the rows below the head.
pub fn read_tenants(sheet: &Sheet, columns: &TenantColumns) -> TenantTable {
    let mut table = TenantTable { columns: columns.clone(), ..TenantTable::default() };
    let units = Units::of(sheet, columns, &mut table.doubts);
    let first = columns.head.map_or(0, |head| head + 1);
    let skips_lonely = has_sections(sheet, columns, first);
    let mut zone_above: Option<String> = None;
    let mut is_carried = false;
    let cell = |place: usize, field| {
        columns.of.get(&field).map_or("", |column| sheet.cell(place, *column))
    };
    for (place, cells) in sheet.rows.iter().enumerate().skip(first) {
        let number = place + 1;
        if cells.iter().all(String::is_empty) {
            continue;
        }
        let name = cell(place, TenantField::Name);
        if is_numbering(cells) || is_sum(name) || skips_lonely && is_lonely(cells, name) {
            table.skipped.push(number);
            continue;
        }
        // A merged cell stands in its first row only.
        let zone = nfc(cell(place, TenantField::Zone));
        is_carried |= zone.is_empty() && zone_above.is_some();
        if !zone.is_empty() {
            zone_above = Some(zone);
        }
        if name.is_empty() {
            if cell(place, TenantField::Lot).is_empty() {
                table.skipped.push(number);
            } else {
                table.refused.push((number, Message::new("tenants-no-name")));
            }
            continue;
        }
        match read_row(sheet, columns, place, &units) {
            Ok(row) => table.rows.push(TenantRow { zone: zone_above.clone(), ..row }),
            Err(reason) => table.refused.push((number, reason)),
        }
    }
    if is_carried {
        table.doubts.push(Message::new("tenants-zone-carried"));
    }
    if table.rows.iter().any(|row| row.vsic.is_some()) {
        table.doubts.push(Message::new("tenants-vsic-edition"));
    }
    table
}

/// The word of a row of sums, or a number in place of a name.
fn is_sum(name: &str) -> bool {
    let folded = fold(name);
    let folded = folded.trim();
    let is_sum = ["tong cong", "tong so", "tong", "cong", "total", "sum"].contains(&folded);
    is_sum || !folded.is_empty() && folded.bytes().all(|sign| sign.is_ascii_digit())
}

/// Nothing but a name: the head of a section, or who signed below.
fn is_lonely(cells: &[String], name: &str) -> bool {
    !name.is_empty() && cells.iter().filter(|cell| !cell.is_empty()).count() == 1
}

/// Whether rows of nothing but a name are the exception. Where they are the rule they are the list.
fn has_sections(sheet: &Sheet, columns: &TenantColumns, first: usize) -> bool {
    let Some(column) = columns.of.get(&TenantField::Name) else { return false };
    let named = || {
        let rows = sheet.rows.iter().enumerate().skip(first);
        rows.filter(|(place, _)| !sheet.cell(*place, *column).is_empty())
    };
    let lonely = named().filter(|(place, cells)| is_lonely(cells, sheet.cell(*place, *column)));
    lonely.count() * 2 < named().count()
}

/// The row of column numbers below a head: "(1) (2) (3)".
fn is_numbering(cells: &[String]) -> bool {
    let filled = || cells.iter().filter(|cell| !cell.is_empty());
    let is_number = |cell: &String| {
        let digits = cell.trim_matches(['(', ')', '[', ']']);
        cell.starts_with('(')
            && !digits.is_empty()
            && digits.bytes().all(|sign| sign.is_ascii_digit())
    };
    filled().count() > 1 && filled().all(is_number)
}

/// In which units the columns of areas and money are; money of another country has none.
struct Units {
    square_metres: [f64; 2],
    million_vnd: [Option<f64>; 2],
}

impl Units {
    /// By the words of the heads. An area without a unit is in hectares where none in its column is
    /// as large as a small lot in square metres.
    fn of(sheet: &Sheet, columns: &TenantColumns, doubts: &mut Vec<Message>) -> Self {
        let head = |field: TenantField| {
            let place = columns.of.get(&field)?;
            // The unit may stand in a row of its own below the head.
            let below = columns.head? + 1;
            let texts = [columns.head?, below].map(|row| sheet.cell(row, *place).to_lowercase());
            Some(texts.join(" "))
        };
        let largest = |field: TenantField| {
            let column = columns.of.get(&field).copied().unwrap_or(usize::MAX);
            let rows = (columns.head.unwrap_or_default() + 1)..sheet.rows.len();
            rows.filter_map(|row| {
                cell::number(sheet.cell(row, column), sheet.exact.contains(&(row, column))).ok()
            })
            .fold(0.0, f64::max)
        };
        let mut area = |field: TenantField| match head(field) {
            Some(head) if words(&head).any(|word| word == "ha" || word == "hecta") => 10_000.0,
            Some(head) if head.contains("m2") || head.contains("m²") => 1.0,
            Some(_) => {
                let is_hectares = largest(field) < LEAST_SQUARE_METRES;
                let key = if is_hectares { "tenants-area-unit-ha" } else { "tenants-area-unit" };
                doubts.push(Message::new(key).with("field", field.title()));
                if is_hectares { 10_000.0 } else { 1.0 }
            }
            None => 1.0,
        };
        let square_metres = [area(TenantField::Area), area(TenantField::Need)];
        let mut money = |field: TenantField| {
            let Some(head) = head(field) else { return Some(1.0) };
            match money_unit(&head) {
                MoneyUnit::MillionVnd(unit) => Some(unit),
                MoneyUnit::Foreign => None,
                MoneyUnit::Unsaid => {
                    doubts.push(Message::new("tenants-money-unit").with("field", field.title()));
                    Some(1.0)
                }
            }
        };
        let million_vnd = [money(TenantField::Investment), money(TenantField::InvestmentDone)];
        Self { square_metres, million_vnd }
    }
}

/// Where every area of a column is smaller, they are hectares: no lot has so few square metres.
const LEAST_SQUARE_METRES: f64 = 100.0;

/// The unit a head names for money.
enum MoneyUnit {
    /// So many million VND.
    MillionVnd(f64),
    /// Of another country.
    Foreign,
    /// None.
    Unsaid,
}

/// "tr.đ" are two words, "trđ" is one.
const MILLION: [&str; 8] =
    ["trieu", "trieud", "trieudong", "tr", "trd", "trdong", "trvnd", "million"];
/// Tỷ is also spelt tỉ.
const BILLION: [&str; 9] =
    ["ty", "tyd", "tydong", "tyvnd", "ti", "tid", "tidong", "tivnd", "billion"];

fn money_unit(head: &str) -> MoneyUnit {
    // The "ty" of a company is no billion, however it is spelt.
    let folded = fold(head).replace("cong ty", "").replace("cong ti", "");
    let has = |wanted: &[&str]| words(&folded).any(|word| wanted.contains(&word));
    if has(&["usd", "eur", "jpy"]) {
        MoneyUnit::Foreign
    } else if has(&MILLION) {
        MoneyUnit::MillionVnd(1.0)
    } else if has(&BILLION) {
        MoneyUnit::MillionVnd(1000.0)
    } else if has(&["nghin", "ngan", "thousand"]) {
        MoneyUnit::MillionVnd(0.001)
    } else if has(&["dong", "vnd", "d"]) {
        MoneyUnit::MillionVnd(0.000_001)
    } else {
        MoneyUnit::Unsaid
    }
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}
