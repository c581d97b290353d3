//! What is written in the columns of a layer.

use jiff::civil::Date;

/// A column of a layer.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlanColumn {
    /// "`stated_m2`"
    pub name: &'static str,
    /// The key of what a person calls it.
    pub text: &'static str,
    /// What is written in it.
    pub holds: Written,
}

/// What is written in a column.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Written {
    /// Words.
    Words,
    /// Numbers.
    Number,
    /// Whole numbers.
    Whole,
    /// Days.
    Day,
    /// Yes or no.
    YesNo,
}

/// What is written in a cell.
#[derive(Clone, Debug, PartialEq)]
pub enum PlanCell {
    /// Nothing: unknown.
    Nothing,
    /// Words.
    Words(String),
    /// A number.
    Number(f64),
    /// A whole number.
    Whole(i64),
    /// A day.
    Day(Date),
    /// Yes or no.
    YesNo(bool),
}

impl PlanCell {
    /// As text that any reader takes for what it is: a point before decimals, days as ISO 8601 writes
    /// them. Nothing where nothing is known.
    pub fn text(&self) -> Option<String> {
        Some(match self {
            Self::Nothing => return None,
            Self::Words(words) => words.clone(),
            Self::Number(number) => number.to_string(),
            Self::Whole(number) => number.to_string(),
            Self::Day(day) => day.to_string(),
            Self::YesNo(answer) => answer.to_string(),
        })
    }
}
