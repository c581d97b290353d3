//! A corner table as text with tabs, to be pasted into Word or Excel or kept as .txt.

use super::listing::{CornerListing, cells, column_names};
use crate::i18n::{Texts, marked};

/// Column names and corners alone, a line each; several rings have their names between.
pub fn corner_rows_text(listing: &CornerListing, texts: &Texts) -> String {
    let mut text = line(&column_names(texts));
    for (place, ring) in listing.rings.iter().enumerate() {
        if let Some(title) = listing.ring_title(place, texts) {
            text += &line(&[title]);
        }
        for corner in &ring.corners {
            text += &line(&cells(corner, texts.numerals()));
        }
    }
    text
}

/// The tables one after the other, each with its title, grid, source and accuracy.
pub fn corner_table_text(listings: &[CornerListing], texts: &Texts) -> String {
    let tables: Vec<String> = listings
        .iter()
        .map(|listing| {
            let heading: String = listing
                .heading(texts)
                .iter()
                .map(|words| line(&[marked(words).into_owned()]))
                .collect();
            heading + &corner_rows_text(listing, texts)
        })
        .collect();
    tables.join("\n")
}

/// One line, whatever a name holds: a line break in it would begin a cell of its own.
fn line(cells: &[String]) -> String {
    cells.join("\t").replace(['\r', '\n'], " ") + "\n"
}
