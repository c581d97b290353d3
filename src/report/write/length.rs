//! How long a table on pages may be.

use crate::i18n::Message;
use crate::report::paper::Paper;

/// As many rows a table on pages has; nobody leafs through more, a workbook holds them.
const MOST_ROWS: usize = 2_000;

/// Refuses a paper one of whose tables is too long for pages.
pub(super) fn check_length(paper: &Paper) -> Result<(), Message> {
    let longest = paper.tables().map(|table| table.table.rows.len()).max().unwrap_or_default();
    if longest <= MOST_ROWS {
        return Ok(());
    }
    Err(Message::new("papers-too-long").with("rows", longest).with("most", MOST_ROWS))
}
