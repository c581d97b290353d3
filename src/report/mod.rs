//! The plan's picture, as SVG and PNG: vector all the way, from the plan and local data only.
//!
//! Tile servers forbid printing their maps, so nothing here ever asks one. The same plan, day and
//! language give the same bytes.

mod base;
mod drawing;
mod furniture;
mod picture;
mod style;
mod svg;
mod table;
mod text;

pub use picture::{PictureRequest, picture_svg};
pub use table::{
    Sheet, calendar_ics, cannot_carry, sheet_file, table_csv, table_file, table_text, table_xlsx,
};

use crate::i18n::{CLOCK_BEFORE_1970, Message, reason, unexplained};
use resvg::{tiny_skia, usvg};
use rust_xlsxwriter::XlsxError;

/// Why a picture could not be drawn.
#[derive(Debug, thiserror::Error)]
pub enum PictureError {
    /// The SVG is not one.
    #[error("draw the map picture: {0}")]
    Svg(#[from] usvg::Error),
    /// It has no pixels, or more than there is memory for.
    #[error("draw the map picture: choose a width and height between 1 and 20000 pixels")]
    Size,
    /// It could not be packed.
    #[error("pack the map picture as PNG: {0}")]
    Png(String),
}

impl PictureError {
    /// In words for a person.
    pub fn message(&self) -> Message {
        tracing::warn!("{self}");
        Message::new(match self {
            Self::Size => "map-picture-size",
            Self::Svg(_) | Self::Png(_) => "map-picture-error",
        })
    }
}

/// Why a workbook could not be made, in a few words that fit into a sentence.
pub fn no_workbook(error: &XlsxError) -> Message {
    use XlsxError as Why;
    match error {
        // Cells that are too long are named before: see `cannot_carry`. This is any other text.
        Why::MaxStringLengthExceeded => text_too_long(Message::new("tables-text-of-table")),
        Why::RowColumnLimitError => Message::new("tables-too-many-rows"),
        Why::IoError(error) => reason(error),
        Why::CustomError(key) if key == CLOCK_BEFORE_1970 => Message::new(CLOCK_BEFORE_1970),
        other => unexplained(None, other),
    }
}

/// That a workbook does not hold a text, whichever it is.
fn text_too_long(text: Message) -> Message {
    Message::new("tables-text-too-long").with("text", text)
}

/// A picture as PNG, drawn with the program's own font.
pub fn picture_png(svg: &str) -> Result<Vec<u8>, PictureError> {
    let tree = usvg::Tree::from_str(svg, text::options())?;
    let size = tree.size().to_int_size();
    let mut pixels =
        tiny_skia::Pixmap::new(size.width(), size.height()).ok_or(PictureError::Size)?;
    resvg::render(&tree, tiny_skia::Transform::identity(), &mut pixels.as_mut());
    pixels.encode_png().map_err(|why| PictureError::Png(why.to_string()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::{Language, Texts};

    fn said(error: &XlsxError) -> String {
        Texts::new(Language::Vietnamese).say(&no_workbook(error))
    }

    #[test]
    fn a_clock_before_1970_is_told_and_no_other_custom_error_is_taken_for_it() {
        let clock = XlsxError::CustomError(CLOCK_BEFORE_1970.to_owned());
        let told = "đồng hồ của máy đang chỉ trước năm 1970; hãy chỉnh lại ngày giờ";
        assert_eq!(said(&clock), told);
        let other = XlsxError::CustomError("the clock".to_owned());
        assert_eq!(said(&other), "máy báo lỗi không rõ");
    }

    #[test]
    fn a_text_too_long_for_a_workbook_is_told_in_one_sentence_wherever_it_stands() {
        let told = "có đoạn văn bản trong bảng dài quá 32.767 ký tự nên tệp .xlsx không chứa được; \
                    hãy lưu thành .csv hoặc viết ngắn lại";
        assert_eq!(said(&XlsxError::MaxStringLengthExceeded), told);
    }
}
