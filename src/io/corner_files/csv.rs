//! A corner table as CSV the way the language's Excel opens it with a double click.

use super::listing::{CornerListing, cells, column_names};
use crate::i18n::{Texts, marked};
use csv::{Writer, WriterBuilder};

/// The tables one after the other, each with its title, grid, source and accuracy.
pub fn corner_table_csv(listings: &[CornerListing], texts: &Texts) -> Vec<u8> {
    let (delimiter, mark) = texts.language().csv();
    let mut writer =
        WriterBuilder::new().flexible(true).delimiter(delimiter).from_writer(mark.to_vec());
    for (place, listing) in listings.iter().enumerate() {
        if place > 0 {
            write(&mut writer, &[String::new()]);
        }
        table(&mut writer, listing, texts);
    }
    writer.into_inner().expect("memory takes every byte")
}

fn table(writer: &mut Writer<Vec<u8>>, listing: &CornerListing, texts: &Texts) {
    for words in listing.heading(texts) {
        write(writer, &[marked(&words).into_owned()]);
    }
    write(writer, &column_names(texts));
    for (place, ring) in listing.rings.iter().enumerate() {
        if let Some(title) = listing.ring_title(place, texts) {
            write(writer, &[marked(&title).into_owned()]);
        }
        for corner in &ring.corners {
            write(writer, &cells(corner, texts.numerals()));
        }
    }
}

fn write(writer: &mut Writer<Vec<u8>>, cells: &[String]) {
    writer.write_record(cells).expect("memory takes every byte");
}
