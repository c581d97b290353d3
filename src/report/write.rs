//! Papers as files, a file a kind.

mod docx;
mod head;
mod html;
mod pdf;
mod xlsx;

pub(super) use docx::docx;
pub(super) use html::html;
pub(super) use pdf::pdf;
pub(super) use xlsx::xlsx;

use super::paper::Paper;
use crate::i18n::Message;

/// As many rows a table on pages has; nobody leafs through more, a workbook holds them.
const MOST_ROWS: usize = 2_000;

/// Refuses a paper one of whose tables is too long for pages.
fn check_length(paper: &Paper) -> Result<(), Message> {
    let longest = paper.tables().map(|table| table.table.rows.len()).max().unwrap_or_default();
    if longest <= MOST_ROWS {
        return Ok(());
    }
    Err(Message::new("papers-too-long").with("rows", longest).with("most", MOST_ROWS))
}
