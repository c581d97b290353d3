//! The font of pictures, and how wide a text is in it.

use super::svg;
use resvg::usvg::{self, Node};
use std::sync::{Arc, OnceLock};

/// The family every picture names.
pub(super) const FAMILY: &str = "Noto Sans";

/// How pictures are read: with the program's own font and no other.
pub(super) fn options() -> &'static usvg::Options<'static> {
    static OPTIONS: OnceLock<usvg::Options<'static>> = OnceLock::new();
    OPTIONS.get_or_init(|| {
        let mut fonts = usvg::fontdb::Database::new();
        for bytes in [notosans::REGULAR_TTF, notosans::BOLD_TTF, notosans::ITALIC_TTF] {
            fonts.load_font_data(bytes.to_vec());
        }
        fonts.set_sans_serif_family(FAMILY);
        usvg::Options {
            font_family: FAMILY.to_owned(),
            fontdb: Arc::new(fonts),
            ..usvg::Options::default()
        }
    })
}

/// Width of a text on paper.
pub(super) fn width(text: &str, size: f32, bold: bool) -> f32 {
    let mut sample =
        String::from(r#"<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9">"#);
    let weight = if bold { "bold" } else { "normal" };
    svg::open(
        &mut sample,
        "text",
        &[("y", &"5"), ("font-family", &FAMILY), ("font-size", &size), ("font-weight", &weight)],
    );
    svg::text(&mut sample, text);
    sample.push_str("</text></svg>");
    // A text the font cannot show takes the room of its letters all the same.
    let guess = size * 0.56 * text.chars().count() as f32;
    let Ok(tree) = usvg::Tree::from_str(&sample, options()) else { return guess };
    match tree.root().children().first() {
        Some(Node::Text(text)) => text.bounding_box().right().max(1.0),
        Some(Node::Group(_) | Node::Path(_) | Node::Image(_)) | None => guess,
    }
}

/// The beginning of a text that fits into `room`, with … where something is missing.
pub(super) fn shortened(text: &str, size: f32, bold: bool, room: f32) -> String {
    if width(text, size, bold) <= room {
        return text.to_owned();
    }
    let letters: Vec<char> = text.chars().collect();
    let mut kept = letters.len();
    while kept > 1 {
        kept -= 1;
        let short = format!("{}…", letters[..kept].iter().collect::<String>().trim_end());
        if width(&short, size, bold) <= room {
            return short;
        }
    }
    "…".to_owned()
}

/// A text in lines that fit into `room`.
pub(super) fn wrapped(text: &str, size: f32, room: f32) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    for word in text.split_whitespace() {
        match lines.last_mut() {
            Some(line) if width(&format!("{line} {word}"), size, false) <= room => {
                line.push(' ');
                line.push_str(word);
            }
            Some(_) | None => lines.push(word.to_owned()),
        }
    }
    lines
}
