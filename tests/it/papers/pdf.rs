//! A PDF as its reader sees it: letters with their places and sizes, and what is filled.

use hayro_interpret::font::Glyph;
use hayro_interpret::hayro_cmap::BfString;
use hayro_interpret::hayro_syntax::Pdf;
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, GlyphDrawMode, Image, InterpreterCache,
    InterpreterSettings, Paint, PathDrawMode, SoftMask, interpret_page,
};
use kurbo::{Affine, BezPath, Point, Rect, Shape};

/// Points for a millimetre.
pub const MM: f64 = 72.0 / 25.4;

/// What is thinner is a line.
const LINE: f64 = 1.0;

/// A page.
#[derive(Default)]
pub struct Page {
    pub letters: Vec<Letter>,
    /// Areas that are filled, in whatever colour.
    pub filled: usize,
    pub width: f64,
    pub height: f64,
}

/// A letter: from the left, from the top, in points.
pub struct Letter {
    pub text: String,
    pub x: f64,
    pub y: f64,
    pub size: f64,
}

impl Page {
    /// Its letters as they were written, without room between them.
    pub fn text(&self) -> String {
        squeezed(&self.letters.iter().map(|letter| letter.text.as_str()).collect::<String>())
    }

    /// What stands between two heights, millimetres from the top.
    pub fn between(&self, from: f64, to: f64) -> Vec<&Letter> {
        let is_there = |letter: &&Letter| {
            (from * MM..to * MM).contains(&letter.y) && !letter.text.trim().is_empty()
        };
        self.letters.iter().filter(is_there).collect()
    }
}

pub fn squeezed(text: &str) -> String {
    text.split_whitespace().collect()
}

pub fn pages(bytes: Vec<u8>) -> Vec<Page> {
    let pdf = Pdf::new(bytes).unwrap();
    let cache = InterpreterCache::new();
    let read = |page| {
        let settings = InterpreterSettings::default();
        let whole = Rect::new(0.0, 0.0, 1000.0, 1000.0);
        let mut context = Context::new(Affine::IDENTITY, whole, &cache, pdf.xref(), settings);
        let (width, height) = hayro_interpret::hayro_syntax::page::Page::render_dimensions(page);
        let mut seen = Page { width: width.into(), height: height.into(), ..Page::default() };
        interpret_page(page, &mut context, &mut seen);
        seen
    };
    pdf.pages().iter().map(read).collect()
}

impl Device<'_> for Page {
    fn set_soft_mask(&mut self, _: Option<SoftMask<'_>>) {}

    fn set_blend_mode(&mut self, _: BlendMode) {}

    fn draw_path(&mut self, path: &BezPath, to: Affine, _: &Paint<'_>, mode: &PathDrawMode) {
        // A line may be filled, too.
        let area = to.transform_rect_bbox(path.bounding_box());
        let is_area = area.width() > LINE && area.height() > LINE;
        self.filled += usize::from(is_area && matches!(mode, PathDrawMode::Fill(_)));
    }

    fn push_clip_path(&mut self, _: &ClipPath) {}

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'_>>, _: BlendMode) {}

    fn draw_glyph(
        &mut self,
        glyph: &Glyph<'_>,
        transform: Affine,
        glyph_transform: Affine,
        _: &Paint<'_>,
        _: &GlyphDrawMode,
    ) {
        let letter = match glyph.as_unicode() {
            Some(BfString::Char(letter)) => letter.to_string(),
            Some(BfString::String(letters)) => letters,
            None => "\u{fffd}".to_owned(),
        };
        let placed = transform * glyph_transform;
        let at = placed * Point::ZERO;
        // Glyphs are drawn a thousand units high.
        let size = placed.determinant().abs().sqrt() * 1000.0;
        self.letters.push(Letter { text: letter, x: at.x, y: self.height - at.y, size });
    }

    fn draw_image(&mut self, _: Image<'_, '_>, _: Affine) {}

    fn pop_clip_path(&mut self) {}

    fn pop_transparency_group(&mut self) {}
}
