//! The table in a text, whatever parts its cells.

use super::delimited::Delimiter;
use super::letters::untangled;
use super::table::Sheet;
use super::{named, spaced, stacked};

/// The table in a text: pasted from Word, Excel or a PDF, or a file with any usual separator.
///
/// ```
/// # use lapday::io::sheet_from_text;
/// let sheet = sheet_from_text("1   1 828 533,89   549 092,51\n2   1 828 600,10   549 150,00");
/// assert_eq!(sheet.rows[0], ["1", "1 828 533,89", "549 092,51"]);
/// ```
pub fn sheet_from_text(text: &str) -> Sheet {
    let text = plain(text);
    let (rows, delimiter) = if let Some(rows) = named::rows(&text) {
        (rows, None)
    } else if let Some(delimiter) = Delimiter::of(&text) {
        (delimiter.rows(&text), Some(delimiter))
    } else if let Some(rows) = stacked::rows(&text) {
        (rows, None)
    } else if let Some(delimiter) = Delimiter::comma_of(&text) {
        (delimiter.rows(&text), Some(delimiter))
    } else {
        (spaced::rows(&text), None)
    };
    let parted_by = delimiter.and_then(Delimiter::sign);
    untangled(Sheet { rows, parted_by, ..Sheet::default() })
}

/// The table in a text whose heads are known: parted by the sign under which it is `worth` most, told
/// from its heads and never from what stands inside its cells.
pub fn table_from_text(text: &str, worth: impl Fn(&Sheet) -> usize) -> Sheet {
    let text = plain(text);
    let parted =
        ['\t', ';', ',', '|'].into_iter().filter(|sign| text.contains(*sign)).map(|sign| {
            let rows = Delimiter::Sign(sign as u8).rows(&text);
            untangled(Sheet { rows, parted_by: Some(sign), ..Sheet::default() })
        });
    let worths = parted.map(|sheet| (worth(&sheet), sheet));
    let best = worths.reduce(|best, other| if other.0 > best.0 { other } else { best });
    match best {
        Some((worth, sheet)) if worth > 0 => sheet,
        _ => sheet_from_text(&text),
    }
}

/// Lines that all end alike, without the mark of their encoding.
fn plain(text: &str) -> String {
    text.trim_start_matches('\u{feff}').replace("\r\n", "\n").replace('\r', "\n")
}
