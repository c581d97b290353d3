//! The plan's picture as PNG.

use super::text;
use crate::i18n::Message;
use resvg::{tiny_skia, usvg};

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

/// A picture as PNG, drawn with the program's own font.
pub fn picture_png(svg: &str) -> Result<Vec<u8>, PictureError> {
    picture_png_of(svg, 1.0).map(|(png, ..)| png)
}

/// The same with so many pixels for one of the picture, and how wide and high it is.
pub(super) fn picture_png_of(svg: &str, zoom: f32) -> Result<(Vec<u8>, u32, u32), PictureError> {
    let tree = usvg::Tree::from_str(svg, text::options())?;
    let size = tree.size().to_int_size().scale_by(zoom).ok_or(PictureError::Size)?;
    let (width, height) = (size.width(), size.height());
    let mut pixels = tiny_skia::Pixmap::new(width, height).ok_or(PictureError::Size)?;
    resvg::render(&tree, tiny_skia::Transform::from_scale(zoom, zoom), &mut pixels.as_mut());
    let png = pixels.encode_png().map_err(|why| PictureError::Png(why.to_string()))?;
    Ok((png, width, height))
}
