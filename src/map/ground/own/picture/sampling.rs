//! The picture at the scale of a tile.

use super::colours::{NOTHING, Rgba};
use super::image::{Level, Pieces};
use super::lattice::{Lattice, TILE_PIXELS};
use crate::map::ground::own::trouble::OwnTrouble;
use egui::{Color32, ColorImage};
use geo::Coord;

/// Of a pixel that spans many of the picture no more than this many are looked at, squared.
const MOST_LOOKS: u32 = 4;
/// Where a pixel spans more than this many of the smallest size, a smaller one is made.
const SPAN_OF_SMALLER: f64 = 8.0;
/// So wide and high is the picture made smaller, at most.
const SMALLER_SIDE: u32 = 2048;

/// The sizes of a picture, the largest first, and the smallest one made here.
pub struct Sizes {
    pub levels: Vec<Level>,
    smaller: Option<Smaller>,
}

/// A picture made smaller, held in memory.
struct Smaller {
    wide: u32,
    high: u32,
    pixels: Vec<Rgba>,
}

/// One size of a picture.
enum Size<'a> {
    InFile(&'a Level),
    Held(&'a Smaller),
}

impl Sizes {
    pub const fn new(levels: Vec<Level>) -> Self {
        Self { levels, smaller: None }
    }

    /// The pixels of a tile; nothing where none is to be seen, or where it does not go on.
    pub fn tile(
        &mut self,
        pieces: &mut Pieces,
        lattice: &Lattice,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Option<ColorImage>, OwnTrouble> {
        let full = self.levels[0].size;
        let span = lattice.span();
        if self.smaller.is_none() && self.span_at_least(span) > SPAN_OF_SMALLER {
            match self.made_smaller(pieces, goes_on)? {
                Some(smaller) => self.smaller = Some(smaller),
                None => return Ok(None),
            }
        }
        let size = self.of_span(span);
        let reduced = f64::from(full.0) / f64::from(size.wide());
        let mut pixels = Vec::with_capacity(TILE_PIXELS * TILE_PIXELS);
        for row in 0..TILE_PIXELS {
            if !goes_on() {
                return Ok(None);
            }
            for column in 0..TILE_PIXELS {
                let at = lattice.at(column as f64 + 0.5, row as f64 + 0.5);
                pixels.push(average(&size, pieces, at / reduced, span / reduced)?);
            }
        }
        if pixels.iter().all(|pixel| pixel[3] == 0) {
            return Ok(None);
        }
        let pixels = pixels.into_iter().map(on_screen).collect();
        Ok(Some(ColorImage::new([TILE_PIXELS; 2], pixels)))
    }

    /// The smallest size that is as fine as a tile whose pixels span so many of the full one.
    fn of_span(&self, span: f64) -> Size<'_> {
        let full = f64::from(self.levels[0].size.0);
        let is_fine = |wide: u32| full / f64::from(wide) <= span * 1.05;
        if let Some(smaller) = self.smaller.as_ref().filter(|smaller| is_fine(smaller.wide)) {
            return Size::Held(smaller);
        }
        let level = self.levels.iter().rfind(|level| is_fine(level.size.0));
        Size::InFile(level.unwrap_or(&self.levels[0]))
    }

    /// How many pixels of the size it would be made of a pixel of such a tile spans.
    fn span_at_least(&self, span: f64) -> f64 {
        span * f64::from(self.of_span(span).wide()) / f64::from(self.levels[0].size.0)
    }

    fn made_smaller(
        &self,
        pieces: &mut Pieces,
        goes_on: &dyn Fn() -> bool,
    ) -> Result<Option<Smaller>, OwnTrouble> {
        let Some(level) = self.levels.last() else { return Ok(None) };
        let by = level.size.0.max(level.size.1).div_ceil(SMALLER_SIDE);
        let (wide, high) = (level.size.0.div_ceil(by), level.size.1.div_ceil(by));
        let size = Size::InFile(level);
        let mut pixels = Vec::with_capacity((wide * high) as usize);
        for row in 0..high {
            if !goes_on() {
                return Ok(None);
            }
            for column in 0..wide {
                let at = Coord { x: f64::from(column) + 0.5, y: f64::from(row) + 0.5 };
                pixels.push(average(&size, pieces, at * f64::from(by), f64::from(by).min(2.0))?);
            }
        }
        Ok(Some(Smaller { wide, high, pixels }))
    }
}

impl Size<'_> {
    const fn wide(&self) -> u32 {
        match self {
            Self::InFile(level) => level.size.0,
            Self::Held(smaller) => smaller.wide,
        }
    }

    /// Whether a square of so many pixels a side can have anything of it.
    fn reaches(&self, at: Coord, span: f64) -> bool {
        let (wide, high) = match self {
            Self::InFile(level) => level.size,
            Self::Held(smaller) => (smaller.wide, smaller.high),
        };
        let within = |at: f64, side: u32| (-span..=f64::from(side) + span).contains(&at);
        within(at.x, wide) && within(at.y, high)
    }

    fn pixel(&self, pieces: &mut Pieces, column: f64, row: f64) -> Result<Rgba, OwnTrouble> {
        if column < 0.0 || row < 0.0 {
            return Ok(NOTHING);
        }
        let (column, row) = (column as u32, row as u32);
        match self {
            Self::InFile(level) => pieces.pixel(level, column, row),
            Self::Held(smaller) if column < smaller.wide && row < smaller.high => {
                Ok(smaller.pixels[(row * smaller.wide + column) as usize])
            }
            Self::Held(_) => Ok(NOTHING),
        }
    }
}

/// What a square of so many pixels a side looks like from afar.
fn average(size: &Size, pieces: &mut Pieces, at: Coord, span: f64) -> Result<Rgba, OwnTrouble> {
    if !size.reaches(at, span) {
        return Ok(NOTHING);
    }
    let looks = (span.round() as u32).clamp(1, MOST_LOOKS);
    if looks == 1 {
        return size.pixel(pieces, at.x, at.y);
    }
    let aside = |look: u32| ((f64::from(look) + 0.5) / f64::from(looks) - 0.5) * span;
    let mut sum = [0_u32; 4];
    for row in 0..looks {
        for column in 0..looks {
            let [red, green, blue, opaque] =
                size.pixel(pieces, at.x + aside(column), at.y + aside(row))?.map(u32::from);
            let weighed = [red * opaque, green * opaque, blue * opaque, opaque];
            sum.iter_mut().zip(weighed).for_each(|(sum, number)| *sum += number);
        }
    }
    let [red, green, blue, opaque] = sum;
    let colour = |sum: u32| (sum / opaque.max(1)) as u8;
    Ok([colour(red), colour(green), colour(blue), (opaque / (looks * looks)) as u8])
}

fn on_screen([red, green, blue, opaque]: Rgba) -> Color32 {
    Color32::from_rgba_unmultiplied(red, green, blue, opaque)
}
