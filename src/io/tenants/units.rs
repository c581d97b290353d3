//! In which units the columns of areas and money of a list of tenants are.

use super::field::{TenantField, words};
use super::table::TenantColumns;
use crate::i18n::{Message, fold};
use crate::io::cell::number;
use crate::io::sheet::Sheet;

/// In which units the columns of areas and money are; money of another country has none.
pub(super) struct Units {
    pub(super) square_metres: [f64; 2],
    pub(super) million_vnd: [Option<f64>; 2],
}

impl Units {
    /// By the words of the heads. An area without a unit is in hectares where none in its column is
    /// as large as a small lot in square metres.
    pub(super) fn of(sheet: &Sheet, columns: &TenantColumns, doubts: &mut Vec<Message>) -> Self {
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
                number(sheet.cell(row, column), sheet.exact.contains(&(row, column))).ok()
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
