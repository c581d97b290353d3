//! Papers as files, a file a kind.

mod docx;
mod head;
mod html;
mod length;
mod pdf;
mod widths;
mod xlsx;

pub(super) use docx::docx;
pub(super) use html::html;
pub(super) use pdf::pdf;
pub(super) use xlsx::xlsx;
