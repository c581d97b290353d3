//! The figures of a list of tenants: in which units its columns are and how its numbers are written.

use super::field::TenantField;
use super::table::{TenantColumns, TenantReading};
use crate::i18n::Message;
use crate::io::cell::excerpt;
use crate::io::list::{
    Decimals, Head, Likely, NoFigure, NumberColumn, Unit, open_message, unit_in, units_above,
};
use crate::io::sheet::Sheet;
use std::collections::BTreeMap;

/// The fields with numbers in them.
pub(super) const NUMBERS: [TenantField; 7] = [
    TenantField::Area,
    TenantField::Need,
    TenantField::Investment,
    TenantField::InvestmentDone,
    TenantField::Workers,
    TenantField::LeaseYears,
    TenantField::Wastewater,
];
/// Square metres a lot or a wish for land can have: a household's stall to a thousand hectares.
const LAND: std::ops::RangeInclusive<f64> = 10.0..=1e7;
/// Where every area of a column is smaller, they are hectares: no lot has so few square metres.
const LEAST_SQUARE_METRES: f64 = 100.0;

/// How the figures of a list are read.
pub(super) struct Figures {
    decimals: Decimals,
    units: BTreeMap<TenantField, Unit>,
}

impl Figures {
    /// By the words of the heads. An area without a unit is in hectares where none in its column is
    /// as large as a small lot in square metres.
    pub(super) fn of(
        sheet: &Sheet,
        columns: &TenantColumns,
        head: &Head,
        reading: &TenantReading,
        doubts: &mut Vec<Message>,
    ) -> Self {
        let rows = head.last + 1..sheet.rows.len();
        let mut units = BTreeMap::new();
        let mut untold = Vec::new();
        let above = units_above(head.above(sheet));
        for field in NUMBERS.iter().filter(|field| is_measured(**field)) {
            let Some(column) = columns.of.get(field).copied() else { continue };
            // The unit may stand in a row of its own below the head.
            let below = sheet.cell(head.last + 1, column);
            let below = if below.chars().count() <= 20 { unit_in(below) } else { None };
            let measures = |unit: &&Unit| unit.in_terms_of(whole_of(*field)).is_some();
            let above = || above.iter().find(measures).copied();
            match unit_in(&head.full_name(column)).or(below).or_else(above) {
                Some(unit) => units.insert(*field, unit).map_or((), drop),
                None => untold.push((*field, column)),
            }
        }
        let number_columns: Vec<NumberColumn> = NUMBERS
            .iter()
            .filter_map(|field| {
                let unit = units.get(field).copied();
                let whole = Some(Unit::Land(1.0));
                let likely = is_land(*field).then_some(Likely { range: LAND, whole, unit });
                let is_whole = matches!(field, TenantField::Workers | TenantField::LeaseYears);
                Some(NumberColumn { column: *columns.of.get(field)?, is_whole, likely })
            })
            .collect();
        let decimals = Decimals::of(sheet, rows.clone(), &number_columns, reading.decimal, None);
        for (column, cell, number) in decimals.judged_by_size() {
            let field = NUMBERS.iter().find(|field| columns.of.get(field) == Some(&column));
            let message = Message::new("list-judged-by-size").with("typed", excerpt(cell));
            let message = message.with("number", number.to_string());
            doubts.extend(field.map(|field| message.with("field", field.title())));
        }
        let mut figures = Self { decimals, units };
        for (field, column) in untold {
            let numbers =
                rows.clone().filter_map(|row| figures.decimals.number(sheet, (row, column)).ok());
            let largest = numbers.map(|(number, _)| number).fold(0.0, f64::max);
            // Land has a size everybody knows; money without a unit may be anything.
            if !is_land(field) {
                continue;
            }
            let (unit, key) = if largest < LEAST_SQUARE_METRES {
                (Unit::Land(10_000.0), "tenants-area-unit-ha")
            } else {
                (Unit::Land(1.0), "tenants-area-unit")
            };
            figures.units.insert(field, unit);
            if largest > 0.0 {
                doubts.push(Message::new(key).with("field", field.title()));
            }
        }
        figures
    }

    /// Whether some figure may be two.
    pub(super) fn are_open(&self) -> bool {
        self.decimals.is_open()
    }

    /// The number in a cell: square metres of land, million VND of money, else as it stands.
    pub(super) fn number(
        &self,
        sheet: &Sheet,
        field: TenantField,
        at: (usize, usize),
    ) -> Result<f64, Message> {
        let typed = sheet.cell(at.0, at.1);
        let unreadable = || Message::new("tenants-no-number").with("typed", excerpt(typed));
        let (number, own) = self.decimals.number(sheet, at).map_err(|why| match why {
            NoFigure::Unreadable => unreadable(),
            NoFigure::Open => open_message(typed),
        })?;
        let unit = own.or_else(|| self.units.get(&field).copied());
        match (is_measured(field), unit) {
            (true, Some(Unit::ForeignMoney)) => {
                Err(Message::new("tenants-foreign-money").with("field", field.title()))
            }
            (true, Some(unit)) => {
                let times = unit
                    .in_terms_of(whole_of(field))
                    .ok_or_else(|| Message::new("list-unit-other").with("typed", excerpt(typed)))?;
                Ok(scaled(number, times))
            }
            (false, None) => Ok(number),
            (true, None) if number == 0.0 => Ok(number),
            (true, None) => Err(Message::new("tenants-money-unit")),
            (false, Some(_)) => Err(unreadable()),
        }
    }
}

/// A product without the hair binary numbers are off.
fn scaled(number: f64, times: f64) -> f64 {
    let product = number * times;
    if product.abs() < 1e9 { (product * 1e6).round() / 1e6 } else { product }
}

const fn is_land(field: TenantField) -> bool {
    matches!(field, TenantField::Area | TenantField::Need)
}

/// What land and money are kept in.
const fn whole_of(field: TenantField) -> Unit {
    if is_land(field) { Unit::Land(1.0) } else { Unit::Money(1.0) }
}

/// Whether the field is land or money.
const fn is_measured(field: TenantField) -> bool {
    is_land(field) || matches!(field, TenantField::Investment | TenantField::InvestmentDone)
}
