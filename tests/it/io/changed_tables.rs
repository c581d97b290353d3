//! Tables with one thing changed in them: no panic, and never another area without a doubt.

use super::read;
use geo::{Area, Euclidean, Length, MultiPolygon, Point};
use lapday::geodesy::Crs;
use lapday::io::CornerTable;
use lapday::operations::{boundary_from_rings, flaws};
use proptest::prelude::*;

/// What a stated side allows of each side, metres.
const SIDE_M: f64 = 0.06;

/// A decision's table: every side is stated.
const WITH_SIDES: &str = "Bảng tọa độ các điểm góc\nHệ VN-2000, kinh tuyến trục 107°00′, múi 3°\nĐiểm;X (m);Y (m);S (m)\n\
    1;1828500,00;549000,00;130,00\n2;1828620,00;549050,00;50,00\n3;1828660,00;549080,00;170,88\n\
    4;1828600,00;549240,00;129,83\n5;1828480,50;549189,25;134,71\n6;1828440,12;549060,75;85,40\n";

/// The same with the points' numbers alone and with letters, parted by tabs.
fn bases() -> Vec<String> {
    vec![
        WITH_SIDES.to_owned(),
        WITH_SIDES.replace(';', "\t").replace(',', "."),
        WITH_SIDES
            .replace("Điểm;", "Tên;")
            .replace("\n1;", "\nM1;")
            .replace("\n2;", "\nM2;")
            .replace("\n3;", "\nM3;")
            .replace("\n4;", "\nM4;")
            .replace("\n5;", "\nM5;")
            .replace("\n6;", "\nM6;"),
    ]
}

#[derive(Clone, Debug)]
enum Change {
    Letter(usize, char),
    Insert(usize, char),
    Delete(usize),
    DropLine(usize),
    RepeatLine(usize),
    SwapLines(usize, usize),
    SwapCells(usize, usize),
    Cut(usize),
    Words(usize),
}

const LETTERS: &str = "0123456789.,;:°'\" \t-+XYSđEe?#\n";

fn letter() -> impl Strategy<Value = char> {
    prop::sample::select(LETTERS.chars().collect::<Vec<_>>())
}

fn change() -> impl Strategy<Value = Change> {
    let at = || 0..400_usize;
    prop_oneof![
        4 => (at(), letter()).prop_map(|(at, letter)| Change::Letter(at, letter)),
        3 => (at(), letter()).prop_map(|(at, letter)| Change::Insert(at, letter)),
        3 => at().prop_map(Change::Delete),
        1 => at().prop_map(Change::DropLine),
        1 => at().prop_map(Change::RepeatLine),
        1 => (at(), at()).prop_map(|(one, other)| Change::SwapLines(one, other)),
        2 => (at(), at()).prop_map(|(one, other)| Change::SwapCells(one, other)),
        1 => at().prop_map(Change::Cut),
        1 => at().prop_map(Change::Words),
    ]
}

/// Changes everywhere in a table, the same in every run.
fn all_changes() -> Vec<Change> {
    let letters: Vec<char> = LETTERS.chars().collect();
    let some = |at: usize, step: usize| {
        (0..3).map(move |turn| (at * step + turn * 11) % LETTERS.chars().count())
    };
    let mut changes = Vec::new();
    for at in 0..300 {
        changes.extend(some(at, 7).map(|place| Change::Letter(at, letters[place])));
        changes.extend(some(at, 5).map(|place| Change::Insert(at, letters[place])));
        changes.extend([Change::Delete(at), Change::Cut(at)]);
    }
    for one in 0..32 {
        for other in one + 1..32 {
            changes.push(Change::SwapCells(one, other));
        }
    }
    for at in 0..9 {
        changes.extend([Change::DropLine(at), Change::RepeatLine(at), Change::Words(at)]);
        changes.extend((at + 1..9).map(|other| Change::SwapLines(at, other)));
    }
    changes
}

fn changed(text: &str, change: &Change) -> String {
    let mut letters: Vec<char> = text.chars().collect();
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let (count, line_count) = (letters.len(), lines.len());
    match change {
        Change::Letter(at, letter) => letters[at % count] = *letter,
        Change::Insert(at, letter) => letters.insert(at % count, *letter),
        Change::Delete(at) => drop(letters.remove(at % count)),
        Change::Cut(at) => letters.truncate(at % count),
        Change::DropLine(at) => return without(&mut lines, at % line_count),
        Change::RepeatLine(at) => {
            let again = lines[at % line_count].clone();
            lines.insert(at % line_count, again);
            return lines.join("\n");
        }
        Change::SwapLines(one, other) => {
            lines.swap(one % line_count, other % line_count);
            return lines.join("\n");
        }
        Change::SwapCells(one, other) => return with_cells_swapped(text, *one, *other),
        Change::Words(at) => {
            lines.insert(at % line_count, "Trang 2, Lô A1".to_owned());
            return lines.join("\n");
        }
    }
    letters.into_iter().collect()
}

fn without(lines: &mut Vec<String>, at: usize) -> String {
    lines.remove(at);
    lines.join("\n")
}

fn with_cells_swapped(text: &str, one: usize, other: usize) -> String {
    let sign = if text.contains('\t') { '\t' } else { ';' };
    let mut cells: Vec<Vec<String>> =
        text.lines().map(|line| line.split(sign).map(str::to_owned).collect()).collect();
    let places: Vec<(usize, usize)> = cells
        .iter()
        .enumerate()
        .flat_map(|(row, line)| (0..line.len()).map(move |column| (row, column)))
        .collect();
    let (one, other) = (places[one % places.len()], places[other % places.len()]);
    let (first, second) = (cells[one.0][one.1].clone(), cells[other.0][other.1].clone());
    cells[one.0][one.1] = second;
    cells[other.0][other.1] = first;
    let rows: Vec<String> = cells.iter().map(|row| row.join(&sign.to_string())).collect();
    rows.join("\n")
}

/// The land of a table, where it has any that is sound, in metres of its own numbers.
fn land(table: &CornerTable) -> Option<MultiPolygon> {
    let point = |[north, east]: &[f64; 2]| Point::new(*east, *north);
    let rings = table.raw().iter().map(|ring| ring.iter().map(point).collect()).collect();
    let land = boundary_from_rings(rings);
    let is_sound = flaws(&land).iter().all(|flaw| flaw.kind.leaves_area());
    (table.refused.is_empty() && is_sound && !land.0.is_empty()).then_some(land)
}

/// Whether the table is read as what it was, or something is said.
fn is_right_or_doubted(text: &str, right: &MultiPolygon) -> bool {
    let table = read(text);
    let Some(found) = land(&table) else { return true };
    let allowed =
        SIDE_M * right.0.iter().map(|part| Euclidean.length(part.exterior())).sum::<f64>();
    let is_right = (found.unsigned_area() - right.unsigned_area()).abs() <= allowed;
    let says_more = !table.doubts.is_empty()
        && table.doubts.iter().any(|doubt| doubt.kind != lapday::io::DoubtKind::TextSkipped);
    let is_another_system = table.stated.is_some_and(|crs| !matches!(crs, Crs::Grid(_)));
    is_right || says_more || is_another_system
}

#[test]
fn a_table_with_one_change_is_right_or_doubted() {
    let mut tried = 0_usize;
    let mut silent: Vec<String> = Vec::new();
    for base in bases() {
        let right = land(&read(&base)).expect("the table is sound");
        for change in all_changes() {
            let text = changed(&base, &change);
            tried += 1;
            if !is_right_or_doubted(&text, &right) {
                silent.push(format!("{change:?}\n{text}"));
            }
        }
    }
    assert!(tried > 8_000, "{tried}");
    assert!(silent.is_empty(), "{} of {tried}:\n{}", silent.len(), silent.join("\n"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4_000))]

    #[test]
    fn tables_with_many_changes_are_read_or_refused(
        base in prop::sample::select(bases()),
        changes in prop::collection::vec(change(), 2..12),
    ) {
        let mut text = base;
        for change in &changes {
            if !text.is_empty() && text.lines().next().is_some() {
                text = changed(&text, change);
            }
        }
        land(&read(&text));
    }
}
