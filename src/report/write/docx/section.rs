//! Pages: A4, the margins of NĐ 30/2020, the page's number in the top margin, the foot.

use crate::report::markup::element;
use crate::report::paper::Lies;

/// A length in twentieths of a point.
#[derive(Clone, Copy)]
pub(super) struct Twips(pub(super) u64);

impl Twips {
    /// In English metric units, as drawings are measured.
    pub(super) const fn emu(self) -> u64 {
        self.0 * 635
    }
}

const SHORT: u64 = 11_906;
const LONG: u64 = 16_838;
/// 20 mm above and below, 30 mm at the left, 15 mm at the right.
const UPPER: u64 = 1_134;
const LEFT: u64 = 1_701;
const RIGHT: u64 = 851;

/// How wide lines are.
pub(super) const fn text_width(lies: Lies) -> Twips {
    let paper = match lies {
        Lies::Upright => SHORT,
        Lies::Across => LONG,
    };
    Twips(paper - LEFT - RIGHT)
}

/// The form of a section, written at its end. The first page of the first has no number.
pub(super) fn end(out: &mut String, lies: Lies, is_first: bool) {
    out.push_str("<w:sectPr>");
    for (kind, part) in [("default", "header"), ("first", "blank")] {
        element(out, "w:headerReference", &[("w:type", &kind), ("r:id", &part)]);
    }
    for kind in ["default", "first"] {
        element(out, "w:footerReference", &[("w:type", &kind), ("r:id", &"footer")]);
    }
    element(out, "w:type", &[("w:val", &"nextPage")]);
    let (width, height) = match lies {
        Lies::Upright => (SHORT, LONG),
        Lies::Across => (LONG, SHORT),
    };
    let orient = if lies == Lies::Across { "landscape" } else { "portrait" };
    element(out, "w:pgSz", &[("w:w", &width), ("w:h", &height), ("w:orient", &orient)]);
    element(
        out,
        "w:pgMar",
        &[
            ("w:top", &UPPER),
            ("w:right", &RIGHT),
            ("w:bottom", &UPPER),
            ("w:left", &LEFT),
            ("w:header", &454),
            ("w:footer", &454),
            ("w:gutter", &0),
        ],
    );
    if is_first {
        out.push_str("<w:titlePg/>");
    }
    out.push_str("</w:sectPr>\n");
}
