//! Tables: heads that repeat, rows that do not split, nothing shaded.

use super::paragraph::{Look, Side, paragraph};
use super::section::text_width;
use crate::report::markup::element;
use crate::report::paper::{Lies, PaperKind, PaperTable, PlacedHead};
use crate::report::press::Press;
use crate::report::write::widths::{letter_size, widths};
use crate::views::{Cell, Row};

/// Writes a table, with its title above and its notes below.
pub(super) fn write(
    out: &mut String,
    of: &PaperTable,
    press: &Press<'_>,
    kind: PaperKind,
    lies: Lies,
) {
    if let Some(title) = &of.title {
        paragraph(out, &press.say(title), Look::BODY.bold().with_next());
    }
    let widths = widths(of, kind, lies, press.texts());
    // From points to twentieths of one.
    let widths: Vec<u64> = widths.iter().map(|width| (width * 20.0).round() as u64).collect();
    let look =
        Look::BODY.sized((letter_size(of.table.columns.len(), kind) * 2.0).round() as u32).tight();
    begin(out, &widths, true);
    heads(out, of, press, look, &widths);
    let sides: Vec<Side> = (0..widths.len())
        .map(|place| if of.is_of_figures(place) { Side::Right } else { Side::Left })
        .collect();
    for row in &of.table.rows {
        let look = if Row::is_sum(row) { look.bold() } else { look };
        cells(out, &row.cells, press, look, &widths, &sides);
    }
    if let Some(total) = &of.table.total {
        cells(out, total, press, look.bold(), &widths, &sides);
    }
    if of.table.rows.is_empty() {
        begin_row(out, false);
        cell(out, widths.iter().sum(), widths.len(), None);
        paragraph(out, &press.say(&of.empty), look);
        out.push_str("</w:tc></w:tr>\n");
    }
    out.push_str("</w:tbl>\n");
    for note in &of.table.notes {
        paragraph(out, &press.say(note), Look::NOTE);
    }
    // Two tables that follow each other would become one.
    paragraph(out, "", Look::BODY.sized(8).tight());
}

/// Two blocks of paragraphs beside each other, without lines: a head, a signature.
pub(super) fn side_by_side(
    out: &mut String,
    left: &str,
    right: &str,
    shares: (u64, u64),
    lies: Lies,
) {
    let whole = text_width(lies).0;
    let first = whole * shares.0 / (shares.0 + shares.1);
    begin(out, &[first, whole - first], false);
    begin_row(out, false);
    for (width, block) in [(first, left), (whole - first, right)] {
        cell(out, width, 1, None);
        // A cell is never without a paragraph.
        out.push_str(if block.is_empty() { "<w:p/>" } else { block });
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>\n</w:tbl>\n");
}

fn begin(out: &mut String, widths: &[u64], is_lined: bool) {
    out.push_str("<w:tbl><w:tblPr>");
    let whole: u64 = widths.iter().sum();
    element(out, "w:tblW", &[("w:w", &whole), ("w:type", &"dxa")]);
    if is_lined {
        out.push_str("<w:tblBorders>");
        for side in ["top", "left", "bottom", "right", "insideH", "insideV"] {
            let name = format!("w:{side}");
            element(
                out,
                &name,
                &[("w:val", &"single"), ("w:sz", &4), ("w:space", &0), ("w:color", &"000000")],
            );
        }
        out.push_str("</w:tblBorders>");
    }
    out.push_str("<w:tblLayout w:type=\"fixed\"/><w:tblCellMar>");
    for side in ["left", "right"] {
        element(out, &format!("w:{side}"), &[("w:w", &60), ("w:type", &"dxa")]);
    }
    out.push_str("</w:tblCellMar></w:tblPr><w:tblGrid>");
    for width in widths {
        element(out, "w:gridCol", &[("w:w", width)]);
    }
    out.push_str("</w:tblGrid>\n");
}

fn begin_row(out: &mut String, is_head: bool) {
    out.push_str("<w:tr><w:trPr><w:cantSplit/>");
    if is_head {
        out.push_str("<w:tblHeader/>");
    }
    out.push_str("</w:trPr>");
}

/// How a cell joins those above and below it.
#[derive(Clone, Copy)]
enum Joined {
    Begins,
    GoesOn,
}

fn cell(out: &mut String, width: u64, columns: usize, joined: Option<Joined>) {
    out.push_str("<w:tc><w:tcPr>");
    element(out, "w:tcW", &[("w:w", &width), ("w:type", &"dxa")]);
    if columns > 1 {
        element(out, "w:gridSpan", &[("w:val", &columns)]);
    }
    match joined {
        Some(Joined::Begins) => element(out, "w:vMerge", &[("w:val", &"restart")]),
        Some(Joined::GoesOn) => element(out, "w:vMerge", &[]),
        None => {}
    }
    out.push_str("</w:tcPr>");
}

fn heads(out: &mut String, of: &PaperTable, press: &Press<'_>, look: Look, widths: &[u64]) {
    let placed = of.placed_heads();
    let rows = placed.iter().map(|head| head.row + head.rows).max().unwrap_or_default();
    for row in 0..rows {
        begin_row(out, true);
        let mut here: Vec<&PlacedHead> =
            placed.iter().filter(|head| (head.row..head.row + head.rows).contains(&row)).collect();
        here.sort_by_key(|head| head.column);
        for head in here {
            let width = widths.iter().skip(head.column).take(head.columns).sum();
            let begins = head.row == row;
            let joined = if begins { Joined::Begins } else { Joined::GoesOn };
            cell(out, width, head.columns, (head.rows > 1).then_some(joined));
            let words = if begins { press.say(&head.text) } else { String::new() };
            paragraph(out, &words, look.bold().on(Side::Middle));
            out.push_str("</w:tc>");
        }
        out.push_str("</w:tr>\n");
    }
}

fn cells(
    out: &mut String,
    cells: &[Cell],
    press: &Press<'_>,
    look: Look,
    widths: &[u64],
    sides: &[Side],
) {
    begin_row(out, false);
    for ((said, width), side) in cells.iter().zip(widths).zip(sides) {
        cell(out, *width, 1, None);
        paragraph(out, &said.text(press.texts()), look.on(*side));
        out.push_str("</w:tc>");
    }
    out.push_str("</w:tr>\n");
}
