//! A number that stands by itself, read by how it most likely was written.

use super::excerpt::excerpt;
use crate::i18n::Message;
use crate::units::{Numerals, Written};

/// How a cell was written: by its workbook, where that has it as a number, else most likely so.
pub(in crate::io) const fn written(is_exact: bool, likely: Numerals) -> Written {
    if is_exact { Written::Plainly } else { Written::LikelyAs(likely) }
}

/// A number: "1.250,5", "1,250.5".
pub(in crate::io) fn number(text: &str, is_exact: bool) -> Result<f64, Message> {
    let number = written(is_exact, Numerals::Vietnamese).number(text);
    number.ok_or_else(|| Message::new("tenants-no-number").with("typed", excerpt(text)))
}

/// A number of things: "1.250", "1,250", "1250".
pub(in crate::io) fn whole(text: &str, is_exact: bool) -> Result<i64, Message> {
    let whole = written(is_exact, Numerals::Vietnamese).whole(text);
    whole.ok_or_else(|| Message::new("tenants-no-whole").with("typed", excerpt(text)))
}
