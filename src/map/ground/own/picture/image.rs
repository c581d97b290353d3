//! The pieces of a picture, decoded when they are needed.

use super::colours::{Colours, Layout, NOTHING, Rgba};
use super::lent::Lent;
use crate::map::ground::own::trouble::OwnTrouble;
use crate::map::ground::recent::Recent;
use std::sync::Arc;
use tiff::decoder::{ChunkType, Decoder, TiffCodingUnit};
use tiff::tags::{PlanarConfiguration, Tag};
use tiff::{TiffError, TiffFormatError};

/// A piece of more pixels is not decoded: 48 MB.
const MOST_PIXELS: u64 = 12_000_000;
/// All pieces that are kept, in pixels: 64 MB.
const KEPT_PIXELS: usize = 16_000_000;

/// The picture at one of its sizes.
#[derive(Clone, Debug)]
pub struct Level {
    /// Its place in the file.
    pub image: usize,
    /// Pixels across and down.
    pub size: (u32, u32),
    /// The same of a piece.
    piece: (u32, u32),
    /// Pieces in a row.
    across: u32,
    /// Bytes of each piece; none where it was never written.
    bytes: Arc<Vec<u64>>,
}

/// A piece: its pixels row by row.
struct Piece {
    wide: u32,
    pixels: Vec<Rgba>,
}

/// The pieces of a picture.
pub struct Pieces {
    decoder: Decoder<Lent>,
    standing_at: usize,
    pub colours: Colours,
    kept: Recent<(usize, u32), Arc<Piece>>,
    last: Option<((usize, u32), Arc<Piece>)>,
}

impl Level {
    /// Of the image the decoder stands at.
    pub fn of(decoder: &mut Decoder<Lent>, image: usize) -> Result<Self, OwnTrouble> {
        let size = decoder.dimensions().map_err(told)?;
        let piece = decoder.chunk_dimensions();
        let piece = (piece.0.max(1), piece.1.clamp(1, size.1));
        let tag = match decoder.get_chunk_type() {
            ChunkType::Strip => Tag::StripByteCounts,
            ChunkType::Tile => Tag::TileByteCounts,
        };
        let bytes = decoder.get_tag_u64_vec(tag).map_err(told)?;
        let across = size.0.div_ceil(piece.0);
        Ok(Self { image, size, piece, across, bytes: Arc::new(bytes) })
    }

    fn count(&self) -> u32 {
        self.across * self.size.1.div_ceil(self.piece.1)
    }
}

impl Pieces {
    /// Of the file the decoder reads, which stands at the image `at`.
    pub fn new(decoder: Decoder<Lent>, at: usize, colours: Colours) -> Self {
        Self { decoder, standing_at: at, colours, kept: Recent::new(KEPT_PIXELS), last: None }
    }

    /// A pixel; nothing where there is none.
    pub fn pixel(&mut self, level: &Level, column: u32, row: u32) -> Result<Rgba, OwnTrouble> {
        if column >= level.size.0 || row >= level.size.1 {
            return Ok(NOTHING);
        }
        let number = row / level.piece.1 * level.across + column / level.piece.0;
        let key = (level.image, number);
        if self.last.as_ref().is_none_or(|(last, _)| *last != key) {
            self.last = Some((key, self.piece(level, number)?));
        }
        let Some((_, piece)) = &self.last else { return Ok(NOTHING) };
        let (x, y) = (column % level.piece.0, row % level.piece.1);
        Ok(piece.pixels.get((y * piece.wide + x) as usize).copied().unwrap_or(NOTHING))
    }

    /// Finds black and white of 16 bits in some pieces: all but the two last hundredths.
    pub fn find_range(&mut self, level: &Level) -> Result<(), OwnTrouble> {
        const LOOKS: u32 = 25;
        let mut counts = vec![0_u64; usize::from(u16::MAX) + 1];
        let step = level.count().div_ceil(LOOKS).max(1);
        for number in (0..level.count()).step_by(step as usize) {
            if let Some((bytes, layout)) = self.decode(level, number)? {
                self.colours
                    .known(&bytes, &layout)
                    .for_each(|found| counts[usize::from(found)] += 1);
            }
        }
        let all: u64 = counts.iter().sum();
        let mut below = 0;
        let mut range = (0, u16::MAX);
        for (number, count) in (0_u16..=u16::MAX).zip(counts) {
            if below * 50 <= all {
                range.0 = number;
            }
            below += count;
            if below * 50 >= all * 49 {
                range.1 = number;
                break;
            }
        }
        if all > 0 {
            self.colours.set_range(range);
        }
        Ok(())
    }

    fn piece(&mut self, level: &Level, number: u32) -> Result<Arc<Piece>, OwnTrouble> {
        let key = (level.image, number);
        if let Some(piece) = self.kept.get(&key) {
            return Ok(piece);
        }
        let piece = match self.decode(level, number)? {
            Some((bytes, layout)) => {
                let pixels = self.colours.pixels(&bytes, &layout);
                Piece { wide: layout.wide as u32, pixels }
            }
            None => Piece { wide: 0, pixels: Vec::new() },
        };
        let piece = Arc::new(piece);
        self.kept.put(key, Arc::clone(&piece), piece.pixels.len().max(1));
        Ok(piece)
    }

    /// The numbers of a piece; nothing where it was never written.
    fn decode(
        &mut self,
        level: &Level,
        number: u32,
    ) -> Result<Option<(Vec<u8>, Layout)>, OwnTrouble> {
        if level.bytes.get(number as usize).is_none_or(|bytes| *bytes == 0) {
            return Ok(None);
        }
        let Self { decoder, standing_at, .. } = self;
        if *standing_at != level.image {
            decoder.seek_to_image(level.image).map_err(told)?;
            *standing_at = level.image;
        }
        let (wide, high) = decoder.chunk_data_dimensions(number);
        if u64::from(wide) * u64::from(high) > MOST_PIXELS {
            return Err(OwnTrouble::TooLarge);
        }
        let unit = TiffCodingUnit(number);
        let layout = decoder.image_coding_unit_layout(unit).map_err(told)?;
        let planes = decoder.find_tag_unsigned(Tag::PlanarConfiguration).map_err(told)?;
        let is_planar = planes == Some(PlanarConfiguration::Planar.to_u16());
        let mut bytes = vec![0; layout.complete_len];
        decoder.read_coding_unit_bytes(unit, &mut bytes).map_err(told)?;
        let plane_bytes = layout.plane_stride.map(usize::from).filter(|_| is_planar);
        let layout = Layout { wide: wide as usize, high: high as usize, plane_bytes };
        Ok(Some((bytes, layout)))
    }
}

/// What the decoder says, as far as a person can do something about it.
pub fn told(error: TiffError) -> OwnTrouble {
    match error {
        TiffError::IoError(error) => error.into(),
        TiffError::UnsupportedError(_)
        | TiffError::FormatError(TiffFormatError::InvalidTagValueType(_)) => OwnTrouble::Colours,
        TiffError::LimitsExceeded | TiffError::IntSizeError => OwnTrouble::TooLarge,
        TiffError::FormatError(_) | TiffError::UsageError(_) => OwnTrouble::broken(error),
    }
}
