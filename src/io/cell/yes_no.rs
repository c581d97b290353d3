//! Yes or no, in whatever words.

use super::excerpt::excerpt;
use crate::i18n::{Message, fold};

/// "có", "x", "không".
pub(in crate::io) fn yes_no(text: &str) -> Result<bool, Message> {
    match fold(text).as_str() {
        "co" | "x" | "v" | "yes" | "true" | "1" => Ok(true),
        "khong" | "no" | "false" | "0" | "-" => Ok(false),
        _ => Err(Message::new("tenants-no-answer").with("typed", excerpt(text))),
    }
}
