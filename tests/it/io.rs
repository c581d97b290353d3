//! Other people's tables, read and written. All coordinates are invented.

mod any_table;
mod asides;
mod bad_input;
mod changed_tables;
mod days;
mod files;
mod joined;
mod lists;
mod lots;
mod own_tables;
mod packed;
mod pages;
mod parted;
mod reading;
mod strangers;
mod systems;
mod tenants;
mod usual_records;
mod word;
mod wordings;
mod workbooks;
mod writing;

use lapday::i18n::{Language, Texts};
use lapday::io::{
    CornerLayout, CornerTable, Doubt, DoubtKind, Sheet, read_corners, sheets_from_file,
};
use std::path::PathBuf;

/// Six corners, clockwise, northing first, as every fixture has them.
const SIX: [[f64; 2]; 6] = [
    [1_828_500.00, 549_000.00],
    [1_828_620.00, 549_050.00],
    [1_828_660.00, 549_080.00],
    [1_828_600.00, 549_240.00],
    [1_828_480.50, 549_189.25],
    [1_828_440.12, 549_060.75],
];

fn fixture(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/corners").join(name)
}

fn pasted(name: &str) -> Sheet {
    lapday::io::sheet_from_text(&std::fs::read_to_string(fixture(name)).unwrap())
}

fn opened(name: &str) -> Sheet {
    let sheets = sheets_from_file(&fixture(name)).unwrap();
    assert_eq!(sheets.len(), 1, "empty sheets are left out");
    sheets.into_iter().next().unwrap()
}

fn corners(sheet: &Sheet) -> CornerTable {
    read_corners(sheet, &CornerLayout::default())
}

fn read(text: &str) -> CornerTable {
    corners(&lapday::io::sheet_from_text(text))
}

fn kinds(table: &CornerTable) -> Vec<DoubtKind> {
    table.doubts.iter().map(|doubt| doubt.kind).collect()
}

fn doubt(table: &CornerTable, kind: DoubtKind) -> &Doubt {
    let found: Vec<&Doubt> = table.doubts.iter().filter(|doubt| doubt.kind == kind).collect();
    assert_eq!(found.len(), 1, "{kind:?} in {:?}", table.doubts);
    found[0]
}

fn vietnamese(message: &lapday::i18n::Message) -> String {
    Texts::new(Language::Vietnamese).say(message)
}

/// Row and reason of all that was refused, in Vietnamese.
fn refusals(table: &CornerTable) -> Vec<(usize, String)> {
    table.refused.iter().map(|row| (row.row, vietnamese(&row.reason))).collect()
}
