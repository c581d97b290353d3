//! What the numbers of a picture mean as colours.

use super::lent::Lent;
use crate::map::ground::own::trouble::OwnTrouble;
use tiff::ColorType;
use tiff::decoder::Decoder;
use tiff::tags::Tag;

/// Red, green, blue and how opaque, not multiplied.
pub type Rgba = [u8; 4];

pub const NOTHING: Rgba = [0; 4];

/// How many entries of the palette make one third of it, at most.
const MOST_ENTRIES: usize = 256;

/// What the numbers of a picture mean.
pub struct Colours {
    meaning: Meaning,
    bits: u8,
    /// Numbers a pixel in a piece as it is decoded.
    numbers: usize,
    /// Which of them says how opaque it is.
    opacity: Option<usize>,
    /// How the numbers are written.
    written: Written,
    /// Numbers of pixels where nothing is known.
    unknown: Option<f32>,
    /// What of more than 8 bits is black, and what white.
    range: (f32, f32),
}

/// How numbers of more than 8 bits are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Written {
    Whole,
    /// Whole, with those below nought.
    Signed,
    Float,
}

#[derive(Clone)]
enum Meaning {
    Grey,
    Rgb,
    /// Brightness and two differences, as JPEG keeps colours.
    YCbCr,
    /// Printing inks.
    Cmyk,
    Palette(Vec<[u8; 3]>),
}

/// How the numbers of a piece lie in it.
pub struct Layout {
    /// Pixels a row.
    pub wide: usize,
    /// Rows.
    pub high: usize,
    /// Where a plane of one number a pixel each begins; none where those of a pixel lie together.
    pub plane_bytes: Option<usize>,
}

impl Colours {
    /// Of the image the decoder stands at.
    pub fn of(decoder: &mut Decoder<Lent>) -> Result<Self, OwnTrouble> {
        let format: Vec<u16> =
            decoder.find_tag_unsigned_vec(Tag::SampleFormat).ok().flatten().unwrap_or_default();
        let written = match format.first() {
            None | Some(1) => Written::Whole,
            Some(2) => Written::Signed,
            Some(3) => Written::Float,
            Some(_) => return Err(OwnTrouble::Colours),
        };
        if format.iter().any(|other| Some(other) != format.first()) {
            return Err(OwnTrouble::Colours);
        }
        let extra: Vec<u16> =
            decoder.find_tag_unsigned_vec(Tag::ExtraSamples).ok().flatten().unwrap_or_default();
        let is_opacity = extra.first().is_some_and(|kind| [1, 2].contains(kind));
        let kind = decoder.colortype().map_err(|_| OwnTrouble::Colours)?;
        let (meaning, bits, numbers) = match kind {
            ColorType::Gray(bits) => {
                (palette(decoder).map_or(Meaning::Grey, Meaning::Palette), bits, 1)
            }
            ColorType::RGB(bits) => (Meaning::Rgb, bits, 3),
            ColorType::RGBA(bits) => (Meaning::Rgb, bits, 4),
            ColorType::YCbCr(bits) => (Meaning::YCbCr, bits, 3),
            ColorType::CMYK(bits) => (Meaning::Cmyk, bits, 4),
            ColorType::Multiband { bit_depth, num_samples } => {
                let is_coloured = usize::from(num_samples) - extra.len().min(1) >= 3;
                let meaning = if is_coloured { Meaning::Rgb } else { Meaning::Grey };
                (meaning, bit_depth, usize::from(num_samples))
            }
            _ => return Err(OwnTrouble::Colours),
        };
        let is_read = match written {
            Written::Whole => [1, 2, 4, 8, 16, 32].contains(&bits),
            Written::Signed => [16, 32].contains(&bits),
            Written::Float => [32, 64].contains(&bits),
        };
        if !is_read {
            return Err(OwnTrouble::Colours);
        }
        let opacity = match kind {
            ColorType::RGBA(_) => Some(3),
            ColorType::Multiband { .. } if is_opacity => Some(numbers - extra.len().min(numbers)),
            _ => None,
        };
        let unknown = decoder.get_tag_ascii_string(Tag::GdalNodata).ok();
        let unknown = unknown.and_then(|said| said.trim().parse::<f64>().ok());
        let can_be =
            |number: &f64| written != Written::Whole || (0.0..=4_294_967_295.0).contains(number);
        let unknown = unknown.filter(can_be).map(|number| number as f32);
        let range = (0.0, f32::from(u16::MAX));
        Ok(Self { meaning, bits, numbers, opacity, written, unknown, range })
    }

    /// Of an image that says what of another is to be seen: a bit a pixel.
    pub const fn of_mask() -> Self {
        Self {
            meaning: Meaning::Grey,
            bits: 1,
            numbers: 1,
            opacity: None,
            written: Written::Whole,
            unknown: None,
            range: (0.0, 1.0),
        }
    }

    /// Of a smaller size in a file of its own: what the picture itself says of pixels where nothing is
    /// known, and of black and white, holds there, too.
    pub fn like(self, picture: &Self) -> Self {
        Self { unknown: self.unknown.or(picture.unknown), range: picture.range, ..self }
    }

    /// Whether black and white have to be looked for.
    pub const fn has_range(&self) -> bool {
        self.bits > 8
    }

    /// Takes these as black and white.
    pub const fn set_range(&mut self, range: (f32, f32)) {
        self.range = range;
    }

    /// The numbers of all pixels of a piece that are known, those of how opaque it is left out.
    pub fn known<'a>(
        &'a self,
        bytes: &'a [u8],
        layout: &'a Layout,
    ) -> impl Iterator<Item = f32> + 'a {
        let colours = (0..self.numbers).filter(|number| Some(*number) != self.opacity);
        colours.flat_map(move |number| {
            (0..layout.wide * layout.high)
                .filter_map(move |pixel| self.number(bytes, layout, pixel, number))
                .filter(|found| found.is_finite() && Some(*found) != self.unknown)
        })
    }

    /// The pixels of a piece, row by row; what is cut off is transparent.
    pub fn pixels(&self, bytes: &[u8], layout: &Layout) -> Vec<Rgba> {
        let is_plain = self.bits == 8 && layout.plane_bytes.is_none() && self.unknown.is_none();
        if is_plain && matches!(self.meaning, Meaning::Rgb) {
            // What most pictures are, quickly.
            let opacity = |pixel: &[u8]| self.opacity.map_or(u8::MAX, |place| pixel[place]);
            let pixels = bytes.chunks_exact(self.numbers);
            return pixels.map(|pixel| [pixel[0], pixel[1], pixel[2], opacity(pixel)]).collect();
        }
        let pixels = 0..layout.wide * layout.high;
        pixels.map(|pixel| self.pixel(bytes, layout, pixel).unwrap_or(NOTHING)).collect()
    }

    fn pixel(&self, bytes: &[u8], layout: &Layout, pixel: usize) -> Option<Rgba> {
        let number = |place: usize| self.number(bytes, layout, pixel, place);
        let first = number(0)?;
        let is_unknown = |place: usize| {
            let number = number(place);
            number.is_none_or(f32::is_nan) || self.unknown.is_some() && number == self.unknown
        };
        let colours = if matches!(self.meaning, Meaning::Rgb | Meaning::YCbCr) { 3 } else { 1 };
        if (0..colours).all(is_unknown) {
            return Some(NOTHING);
        }
        let bright = |place: usize| number(place).map(|number| self.brightness(number));
        let [red, green, blue] = match &self.meaning {
            Meaning::Grey => [self.brightness(first); 3],
            Meaning::Rgb => [bright(0)?, bright(1)?, bright(2)?],
            Meaning::YCbCr => of_differences([bright(0)?, bright(1)?, bright(2)?]),
            Meaning::Cmyk => of_inks([bright(0)?, bright(1)?, bright(2)?, bright(3)?]),
            Meaning::Palette(colours) => colours.get(first as usize).copied()?,
        };
        let opaque = self.opacity.and_then(number).map_or(u8::MAX, |number| self.full(number));
        Some([red, green, blue, opaque])
    }

    /// One number of a pixel; nothing where the piece is cut off.
    fn number(&self, bytes: &[u8], layout: &Layout, pixel: usize, number: usize) -> Option<f32> {
        let (base, numbers, number) = match layout.plane_bytes {
            Some(plane_bytes) => (number * plane_bytes, 1, 0),
            None => (0, self.numbers, number),
        };
        if self.bits >= 8 {
            let long = usize::from(self.bits / 8);
            let at = base + (pixel * numbers + number) * long;
            return self.whole_bytes(bytes.get(at..at + long)?);
        }
        let bits = usize::from(self.bits);
        let row_bytes = (layout.wide * numbers * bits).div_ceil(8);
        let within = (pixel % layout.wide * numbers + number) * bits;
        let byte = bytes.get(base + pixel / layout.wide * row_bytes + within / 8)?;
        let shift = 8 - bits - within % 8;
        Some(f32::from((byte >> shift) & ((1 << bits) - 1)))
    }

    /// A number of one byte or more, as the decoder hands it out.
    fn whole_bytes(&self, bytes: &[u8]) -> Option<f32> {
        Some(match (self.written, bytes) {
            (_, [byte]) => f32::from(*byte),
            (Written::Whole, [one, two]) => f32::from(u16::from_ne_bytes([*one, *two])),
            (Written::Signed, [one, two]) => f32::from(i16::from_ne_bytes([*one, *two])),
            (written, [one, two, three, four]) => {
                let bytes = [*one, *two, *three, *four];
                match written {
                    Written::Whole => u32::from_ne_bytes(bytes) as f32,
                    Written::Signed => i32::from_ne_bytes(bytes) as f32,
                    Written::Float => f32::from_ne_bytes(bytes),
                }
            }
            _ => f64::from_ne_bytes(bytes.try_into().ok()?) as f32,
        })
    }

    fn brightness(&self, number: f32) -> u8 {
        if self.bits <= 8 {
            return self.full(number);
        }
        let (black, white) = self.range;
        let share = if white > black { (number - black) / (white - black) } else { 0.5 };
        (share * 255.0).clamp(0.0, 255.0) as u8
    }

    /// The number as a share of the largest there can be.
    fn full(&self, number: f32) -> u8 {
        let most = match self.written {
            Written::Whole | Written::Signed => ((1_u64 << self.bits) - 1) as f32,
            Written::Float => 1.0,
        };
        (number / most * 255.0).clamp(0.0, 255.0) as u8
    }
}

fn palette(decoder: &mut Decoder<Lent>) -> Option<Vec<[u8; 3]>> {
    let numbers: Vec<u16> = decoder.find_tag_unsigned_vec(Tag::ColorMap).ok().flatten()?;
    let third = (numbers.len() / 3).min(MOST_ENTRIES);
    let entry = |at: usize| [0, 1, 2].map(|colour| (numbers[colour * third + at] >> 8) as u8);
    (third > 0).then(|| (0..third).map(entry).collect())
}

/// As JPEG says (ITU-T T.871).
fn of_differences([y, cb, cr]: [u8; 3]) -> [u8; 3] {
    let [y, cb, cr] = [f32::from(y), f32::from(cb) - 128.0, f32::from(cr) - 128.0];
    [y + 1.402 * cr, y - 0.344_14 * cb - 0.714_14 * cr, y + 1.772 * cb]
        .map(|colour| colour.round().clamp(0.0, 255.0) as u8)
}

fn of_inks([cyan, magenta, yellow, black]: [u8; 4]) -> [u8; 3] {
    let left = |ink: u8| u32::from(255 - ink);
    [cyan, magenta, yellow].map(|ink| (left(ink) * left(black) / 255) as u8)
}
