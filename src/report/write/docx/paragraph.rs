//! Paragraphs: words, how large, at which side.

use crate::report::markup::{element, open, text};

/// How a paragraph looks.
#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "each is a property a paragraph has or not")]
pub(super) struct Look {
    /// Half points.
    size: u32,
    is_bold: bool,
    is_italic: bool,
    is_ruled: bool,
    side: Side,
    /// Twentieths of a point before and after.
    room: u32,
    keeps_with_next: bool,
}

/// Where its lines stand.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Side {
    Left,
    Middle,
    Right,
    Both,
}

impl Look {
    /// Half points of the body: 13 points.
    pub(super) const SIZE: u32 = 26;
    /// The body of a paper: 13 points, 6 points between paragraphs.
    pub(super) const BODY: Self = Self {
        size: Self::SIZE,
        is_bold: false,
        is_italic: false,
        is_ruled: false,
        side: Side::Left,
        room: 60,
        keeps_with_next: false,
    };
    /// What stands below a table.
    pub(super) const NOTE: Self = Self { size: 22, is_italic: true, ..Self::BODY };

    /// In letters of so many half points.
    pub(super) const fn sized(self, size: u32) -> Self {
        Self { size, ..self }
    }

    pub(super) const fn bold(self) -> Self {
        Self { is_bold: true, ..self }
    }

    pub(super) const fn italic(self) -> Self {
        Self { is_italic: true, ..self }
    }

    /// With a line below its words.
    pub(super) const fn ruled(self) -> Self {
        Self { is_ruled: true, ..self }
    }

    pub(super) const fn on(self, side: Side) -> Self {
        Self { side, ..self }
    }

    /// Without room around it, as in a cell.
    pub(super) const fn tight(self) -> Self {
        Self { room: 0, ..self }
    }

    /// On the page of what follows.
    pub(super) const fn with_next(self) -> Self {
        Self { keeps_with_next: true, ..self }
    }
}

/// A paragraph.
pub(super) fn paragraph(out: &mut String, words: &str, look: Look) {
    begin(out, look);
    run(out, words, look);
    out.push_str("</w:p>\n");
}

/// A label and, in bold, its value.
pub(super) fn two_parts(out: &mut String, label: &str, value: &str, look: Look) {
    begin(out, look);
    run(out, label, look);
    run(out, value, look.bold());
    out.push_str("</w:p>\n");
}

fn begin(out: &mut String, look: Look) {
    out.push_str("<w:p><w:pPr>");
    if look.keeps_with_next {
        out.push_str("<w:keepNext/>");
    }
    element(out, "w:spacing", &[("w:before", &look.room), ("w:after", &look.room)]);
    if look.side == Side::Both {
        // The first line begins 10 mm in.
        element(out, "w:ind", &[("w:firstLine", &567)]);
    }
    let side = match look.side {
        Side::Left => "left",
        Side::Middle => "center",
        Side::Right => "right",
        Side::Both => "both",
    };
    element(out, "w:jc", &[("w:val", &side)]);
    out.push_str("</w:pPr>");
}

fn run(out: &mut String, words: &str, look: Look) {
    out.push_str("<w:r><w:rPr>");
    for (is_so, tag) in [(look.is_bold, "<w:b/>"), (look.is_italic, "<w:i/>")] {
        if is_so {
            out.push_str(tag);
        }
    }
    element(out, "w:sz", &[("w:val", &look.size)]);
    if look.is_ruled {
        element(out, "w:u", &[("w:val", &"single")]);
    }
    out.push_str("</w:rPr>");
    open(out, "w:t", &[("xml:space", &"preserve")]);
    text(out, words);
    out.push_str("</w:t></w:r>");
}
