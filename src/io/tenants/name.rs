//! The name of an enterprise in a cell.

use crate::i18n::Message;
use crate::io::cell::excerpt;

/// A name has a letter. A number, a day or a truth of a workbook is none, whatever column it is in.
pub(super) fn name(text: &str) -> Result<String, Message> {
    let is_value = ["true", "false", "nan", "inf"].contains(&text.to_lowercase().as_str());
    if is_value || !text.contains(char::is_alphabetic) {
        return Err(Message::new("tenants-not-a-name").with("typed", excerpt(text)));
    }
    Ok(text.to_owned())
}
