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

use crate::i18n::{Message, reason, unexplained};
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
        Why::MaxStringLengthExceeded => Message::new("tables-long-text"),
        Why::RowColumnLimitError => Message::new("tables-too-many-rows"),
        Why::IoError(error) => reason(error),
        other => unexplained(None, other),
    }
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
