//! The lots of a sheet that holds several: what each is called, and which rings are its.
//!
//! A name stands in a column under "Lô" or "Thửa", or in a line above the corners: "Lô A1: diện tích
//! 10.000 m²".

use super::nesting::is_hole_title;
use super::table::{CornerTable, TableRing};
use crate::i18n::{fold, nfc};

/// Words a lot is called by, folded; of several in one line the first of these is the lot's.
const LOTS: &[&str] = &["lo", "thua", "lot", "parcel", "plot", "o", "manh", "khoanh"];
/// Words between that and the name itself: "thửa đất số 12".
const BETWEEN: &[&str] = &["dat", "so", "no", "ky", "hieu"];
/// Words that end a name.
const ENDS: &[&str] =
    &["dien", "thuoc", "co", "cua", "gom", "s", "tai", "to", "area", "of", "in", "loai", "la"];
/// A name is no sentence.
const MOST_WORDS: usize = 4;

/// Some rings of a table that belong together.
#[derive(Clone, Debug, PartialEq)]
pub struct TableLot {
    /// What the table calls the lot; nothing where it is all of the table.
    pub name: Option<String>,
    /// Places of its rings in the table.
    pub rings: Vec<usize>,
}

impl TableLot {
    /// Its name without the word for a lot: "A1" of "Lô A1", "12" of "Thửa đất số 12".
    pub fn code(&self) -> String {
        let name = self.name.as_deref().unwrap_or_default();
        let skipped = |word: &&str| {
            let word = fold(word);
            LOTS.contains(&word.as_str()) || BETWEEN.contains(&word.as_str())
        };
        let words: Vec<&str> = name.split_whitespace().skip_while(skipped).collect();
        if words.is_empty() { name.to_owned() } else { words.join(" ") }
    }
}

impl CornerTable {
    /// The lots of the table, each with its rings; one without a name where it names fewer than two,
    /// and for what stands before the first.
    pub fn lots(&self) -> Vec<TableLot> {
        let all = || vec![TableLot { name: None, rings: (0..self.rings.len()).collect() }];
        let named = |lot: &TableLot| lot.name.is_some();
        let mut lots: Vec<TableLot> = Vec::new();
        for (place, ring) in self.rings.iter().enumerate() {
            match (&ring.lot, lots.last_mut()) {
                (Some(name), _) => {
                    match lots.iter_mut().find(|lot| lot.name.as_ref() == Some(name)) {
                        Some(lot) => lot.rings.push(place),
                        None => {
                            lots.push(TableLot { name: Some(name.clone()), rings: vec![place] });
                        }
                    }
                }
                (None, Some(last)) => last.rings.push(place),
                // What stands before the first lot is the outline of all, or the table names no lots.
                (None, None) => lots.push(TableLot { name: None, rings: vec![place] }),
            }
        }
        if lots.iter().filter(|lot| named(lot)).count() < 2 { all() } else { lots }
    }

    /// The same, where the whole table may be one lot: named by its title, else by its sheet.
    pub fn lots_in(&self, sheet: &str) -> Vec<TableLot> {
        let mut lots = self.lots();
        if let [whole] = lots.as_mut_slice() {
            let titled = self.rings.iter().find_map(|ring| ring.lot.clone());
            let of_sheet = || named(sheet).or_else(|| Some(sheet.to_owned()));
            whole.name = titled.or_else(of_sheet).filter(|name| !name.is_empty());
        }
        lots
    }

    /// The coordinates of some rings, as [`raw`](Self::raw) has them.
    pub fn raw_of(&self, rings: &[usize]) -> Vec<Vec<[f64; 2]>> {
        let mut raw: Vec<Option<Vec<[f64; 2]>>> = self.raw().into_iter().map(Some).collect();
        rings.iter().filter_map(|ring| raw.get_mut(*ring)?.take()).collect()
    }
}

/// Gives each ring the name of its lot; `head` is what the column of ring names is called.
pub(super) fn name(rings: &mut [TableRing], head: &str) {
    let is_column_of_lots = lot_word(head).is_some();
    for ring in rings {
        let title = ring.title.as_deref().filter(|title| !is_hole_title(title));
        ring.lot = title.and_then(|title| {
            named(title).or_else(|| is_column_of_lots.then(|| in_column(head, title)))
        });
    }
}

/// "12" under "Thửa" is "Thửa 12".
fn in_column(head: &str, title: &str) -> String {
    let word = lot_word(head).unwrap_or(head);
    format!("{word} {title}")
}

/// The word for a lot in the name of a column.
fn lot_word(head: &str) -> Option<&str> {
    head.split_whitespace().find(|word| LOTS.contains(&bare(word).as_str()))
}

/// The name of a lot in a line of text: "Lô A1" in "Tọa độ các điểm góc Lô A1 (10.000 m²)".
pub(super) fn named(title: &str) -> Option<String> {
    let words: Vec<&str> = title.split_whitespace().collect();
    LOTS.iter().find_map(|lot| {
        let at = words.iter().position(|word| bare(word) == *lot && is_marked_right(word, lot))?;
        if ends_name(words[at]) {
            return None;
        }
        let mut name = vec![words[at]];
        for word in &words[at + 1..] {
            let folded = bare(word);
            if ENDS.contains(&folded.as_str()) || folded.is_empty() || word.starts_with('(') {
                break;
            }
            name.push(word.trim_end_matches([':', ';', ',', '.', '(']));
            let is_between = BETWEEN.contains(&folded.as_str());
            if ends_name(word) || name.len() > MOST_WORDS || !is_between && !is_short(word) {
                break;
            }
        }
        let is_told = name[1..].iter().any(|word| !BETWEEN.contains(&bare(word).as_str()));
        is_told.then(|| name.join(" "))
    })
}

/// "Lô" and not "Lỗ"; "Ô" and not an "o" that stands for nothing.
fn is_marked_right(word: &str, lot: &str) -> bool {
    let lower = nfc(word).to_lowercase();
    match lot {
        "lo" => !lower.contains(['ỗ', 'ổ', 'ờ', 'ò']),
        "o" => lower.starts_with('ô'),
        "thua" => !lower.contains('ừ'),
        _ => true,
    }
}

/// Whether more of the name can follow a word that is one letter or a number: "Lô A 12".
fn is_short(word: &str) -> bool {
    word.chars().count() <= 2
}

fn ends_name(word: &str) -> bool {
    word.ends_with([':', ';', ',', '.'])
}

fn bare(word: &str) -> String {
    fold(word).trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_name_of_a_lot_is_found_in_its_line() {
        for (title, name, code) in [
            ("Lô A1: diện tích 10.000 m2", "Lô A1", "A1"),
            ("LÔ CN-1 (diện tích 1,2 ha)", "LÔ CN-1", "CN-1"),
            ("Tọa độ các điểm góc lô C-03, tờ bản đồ số 5", "lô C-03", "C-03"),
            ("Thửa đất số 12 tờ bản đồ số 5", "Thửa đất số 12", "12"),
            ("1. Khu đất Lô A 12", "Lô A 12", "A 12"),
            ("Thửa 12", "Thửa 12", "12"),
            ("Lot B2 area 1.2 ha", "Lot B2", "B2"),
            ("Ô đất HTKT-01", "Ô đất HTKT-01", "HTKT-01"),
        ] {
            assert_eq!(named(title).as_deref(), Some(name), "{title}");
            let lot = TableLot { name: named(title), rings: Vec::new() };
            assert_eq!(lot.code(), code, "{title}");
        }
        for title in ["Lỗ 1", "Khu 2", "Vòng 1", "Bảng tọa độ", "Lô:", "Lô đất", "Lò gạch 1"]
        {
            assert_eq!(named(title), None, "{title}");
        }
        assert_eq!(in_column("Số thửa", "12"), "thửa 12");
    }
}
