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

/// So many numbers of a piece tell where black and white are.
const LOOKS_A_PIECE: usize = 20_000;

/// Where an image is: in which of the picture's files, and its place there.
pub type At = (usize, usize);

/// The picture at one of its sizes.
#[derive(Clone, Debug)]
pub struct Level {
    pub at: At,
    /// Pixels across and down.
    pub size: (u32, u32),
    /// The same of a piece.
    piece: (u32, u32),
    /// Pieces in a row.
    across: u32,
    /// Bytes of each piece; none where it was never written.
    bytes: Arc<Vec<u64>>,
    /// Whether it is none, but says what of one is to be seen.
    pub is_mask: bool,
    /// What says that of this one, where something does.
    pub mask: Option<Arc<Self>>,
}

/// A piece: its pixels row by row.
struct Piece {
    wide: u32,
    pixels: Vec<Rgba>,
}

/// A file of images, and how they are coloured.
pub struct Images {
    decoder: Decoder<Lent>,
    standing_at: usize,
    colours: Colours,
}

/// Which piece of which image.
type Which = (At, u32);

/// The pieces of a picture.
pub struct Pieces {
    files: Vec<Images>,
    mask: Colours,
    kept: Recent<Which, Arc<Piece>>,
    /// The last of the picture itself, and of its mask.
    last: [Option<(Which, Arc<Piece>)>; 2],
}

impl Level {
    /// Of the image the decoder stands at.
    pub fn of(decoder: &mut Decoder<Lent>, at: At) -> Result<Self, OwnTrouble> {
        let size = decoder.dimensions().map_err(told)?;
        let piece = decoder.chunk_dimensions();
        let piece = (piece.0.max(1), piece.1.clamp(1, size.1));
        let tag = match decoder.get_chunk_type() {
            ChunkType::Strip => Tag::StripByteCounts,
            ChunkType::Tile => Tag::TileByteCounts,
        };
        let bytes = decoder.get_tag_u64_vec(tag).map_err(told)?;
        let across = size.0.div_ceil(piece.0);
        let bytes = Arc::new(bytes);
        Ok(Self { at, size, piece, across, bytes, is_mask: false, mask: None })
    }

    fn count(&self) -> u32 {
        self.across * self.size.1.div_ceil(self.piece.1)
    }
}

impl Images {
    /// Of the file the decoder reads, which stands at the image `at`.
    pub const fn new(decoder: Decoder<Lent>, at: usize, colours: Colours) -> Self {
        Self { decoder, standing_at: at, colours }
    }

    /// Whether black and white have to be looked for.
    pub const fn has_range(&self) -> bool {
        self.colours.has_range()
    }

    /// The colours of a smaller size in a file of its own.
    pub fn as_smaller(&self, colours: Colours) -> Colours {
        colours.like(&self.colours)
    }
}

impl Pieces {
    /// Of these files: the picture's own first.
    pub fn new(files: Vec<Images>) -> Self {
        let mask = Colours::of_mask();
        Self { files, mask, kept: Recent::new(KEPT_PIXELS), last: [None, None] }
    }

    /// A pixel; nothing where there is none, or none is to be seen.
    pub fn pixel(&mut self, level: &Level, column: u32, row: u32) -> Result<Rgba, OwnTrouble> {
        let pixel = self.pixel_of(level, column, row)?;
        let Some(mask) = level.mask.as_deref().filter(|_| pixel != NOTHING) else {
            return Ok(pixel);
        };
        let within = |at: u32, side: u32, of: u32| {
            let middle = (u64::from(at) * 2 + 1) * u64::from(of);
            (middle / (u64::from(side) * 2)) as u32
        };
        let column = within(column, level.size.0, mask.size.0);
        let row = within(row, level.size.1, mask.size.1);
        let [is_seen, ..] = self.pixel_of(mask, column, row)?;
        Ok(if is_seen == 0 { NOTHING } else { pixel })
    }

    fn pixel_of(&mut self, level: &Level, column: u32, row: u32) -> Result<Rgba, OwnTrouble> {
        if column >= level.size.0 || row >= level.size.1 {
            return Ok(NOTHING);
        }
        let number = row / level.piece.1 * level.across + column / level.piece.0;
        let key = (level.at, number);
        let place = usize::from(level.is_mask);
        if self.last[place].as_ref().is_none_or(|(last, _)| *last != key) {
            self.last[place] = Some((key, self.piece(level, number)?));
        }
        let Some((_, piece)) = &self.last[place] else { return Ok(NOTHING) };
        let (x, y) = (column % level.piece.0, row % level.piece.1);
        Ok(piece.pixels.get((y * piece.wide + x) as usize).copied().unwrap_or(NOTHING))
    }

    /// Finds black and white of more than 8 bits in some pieces: all but the two last hundredths.
    pub fn find_range(&mut self, level: &Level) -> Result<(), OwnTrouble> {
        const LOOKS: u32 = 25;
        let mut found = Vec::new();
        let step = level.count().div_ceil(LOOKS).max(1);
        for number in (0..level.count()).step_by(step as usize) {
            if let Some((bytes, layout)) = self.decode(level, number)? {
                let all = layout.wide * layout.high;
                let known = self.files[level.at.0].colours.known(&bytes, &layout);
                found.extend(known.step_by(all.div_ceil(LOOKS_A_PIECE).max(1)));
            }
        }
        found.sort_unstable_by(f32::total_cmp);
        let (black, white) = (found.len() / 50, (found.len() * 49).div_ceil(50));
        let range = found.get(black).zip(found.get(white.saturating_sub(1)));
        if let Some((black, white)) = range {
            self.files.iter_mut().for_each(|file| file.colours.set_range((*black, *white)));
        }
        Ok(())
    }

    fn piece(&mut self, level: &Level, number: u32) -> Result<Arc<Piece>, OwnTrouble> {
        let key = (level.at, number);
        if let Some(piece) = self.kept.get(&key) {
            return Ok(piece);
        }
        let piece = match self.decode(level, number)? {
            Some((bytes, layout)) => {
                let own = &self.files[level.at.0].colours;
                let colours = if level.is_mask { &self.mask } else { own };
                let pixels = colours.pixels(&bytes, &layout);
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
        let (file, image) = level.at;
        let Images { decoder, standing_at, .. } = &mut self.files[file];
        if *standing_at != image {
            decoder.seek_to_image(image).map_err(told)?;
            *standing_at = image;
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
