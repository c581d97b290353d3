//! Decides how a table is to be read, reads its rows, and doubts what came out.

use super::decided::{Decided, row_list};
use super::layout::{CornerLayout, Unit};
use super::lines::Line;
use super::rings::RingBuilder;
use super::table::{CornerTable, Doubt, DoubtKind, RefusedRow, TableRing};
use super::{checks, columns, grouping, nesting, other_pair, parcels, rounding, system};
use crate::i18n::Message;
use crate::io::cell::excerpt;
use crate::io::sheet::Sheet;
use std::collections::{BTreeSet, HashSet};

/// Reads the corners of a table. [`CornerLayout::default`] finds everything by itself; each field set is
/// the user's word and is not doubted.
///
/// ```
/// # use lapday::io::{CornerLayout, read_corners, sheet_from_text};
/// let pasted = "Điểm\tX (m)\tY (m)\n1\t1.828.500,00\t549.000,00\n2\t1.828.600,00\t549.000,00\n\
///               3\t1.828.600,00\t549.100,00";
/// let table = read_corners(&sheet_from_text(pasted), &CornerLayout::default());
/// assert_eq!(table.raw(), [[[1_828_500.0, 549_000.0], [1_828_600.0, 549_000.0], [1_828_600.0, 549_100.0]]]);
/// assert!(table.doubts.is_empty() && table.refused.is_empty());
/// ```
pub fn read_corners(sheet: &Sheet, said: &CornerLayout) -> CornerTable {
    let (head, body) = columns::body(sheet, said);
    let Some(columns) = columns::find(sheet, said, head, &body) else {
        return without_coordinates(sheet, said);
    };
    let first = Decided::decide(sheet, said, head, body.clone(), columns);
    let (taken, other) = other_pair::chosen(sheet, said, head, &body, first);
    taken.read(sheet, said, other.as_ref())
}

impl Decided {
    fn read(mut self, sheet: &Sheet, said: &CornerLayout, other: Option<&Self>) -> CornerTable {
        let mut read = self.read_rows(sheet, said);
        let in_metres = self.unit == Unit::Metres;
        if self.columns.is_side_guessed
            && !(in_metres && checks::sides_prove_themselves(&read.rings))
        {
            self.columns.side = None;
            read.forget_sides();
        }
        let (rings, too_small) = large_enough(read.rings);
        read.refused.extend(too_small);
        read.refused.sort_by_key(|refused| refused.row);
        let mut doubts = self.doubts(sheet, said);
        doubts.extend(text_skipped(&read.words));
        doubts.extend(asides_skipped(&read.asides));
        doubts.extend(rings_found(&rings));
        doubts.extend(read.doubts);
        let first = rings.first();
        doubts.extend(first.and_then(|ring| checks::beginning(ring, &read.refused_labels)));
        for ring in &rings {
            doubts.extend(checks::numbering(ring, &read.refused_labels));
            if in_metres {
                doubts.extend(checks::far_corners(ring));
            }
            if in_metres && self.columns.side.is_some() {
                doubts.extend(checks::sides(ring));
            }
        }
        if let Some(other) = other {
            doubts.extend(other_pair::doubts(sheet, said, (&self, other), &rings));
        }
        let mut table = CornerTable {
            rounding_m: rounding::of_table(sheet, &self, &rings),
            rings,
            layout: self.layout(),
            stated: self.crs,
            doubts: Vec::new(),
            refused: read.refused,
        };
        for lot in table.lots() {
            let rings: Vec<&TableRing> = lot.rings.iter().map(|ring| &table.rings[*ring]).collect();
            let raw: Vec<Vec<[f64; 2]>> = table.raw_of(&lot.rings);
            doubts.extend(nesting::doubts(&rings, &raw));
        }
        table.doubts = grouping::grouped(doubts);
        table
    }

    fn read_rows(&self, sheet: &Sheet, said: &CornerLayout) -> Read {
        let mut builder = RingBuilder::new(self.split, self.unit != Unit::Metres);
        let mut read = Read::default();
        for table in 0..self.beside.count {
            let reader = self.reader(sheet, said, table);
            let extent = reader.extent(self.body.clone()).unwrap_or(0..sheet.rows.len());
            for row in self.head_rows().chain(self.body.clone()) {
                let line = reader.line(row, builder.expected(), &extent);
                read.note(row + 1, &line, table == 0);
                if let (Line::Corner(_), Some(part)) = (&line, reader.part(row)) {
                    builder.enter_part(part);
                }
                builder.take(line);
            }
        }
        (read.rings, read.doubts) = builder.finish();
        parcels::name(&mut read.rings, self.part_head(sheet));
        read
    }
}

/// What the rows gave.
#[derive(Default)]
struct Read {
    rings: Vec<TableRing>,
    doubts: Vec<Doubt>,
    refused: Vec<RefusedRow>,
    refused_labels: HashSet<String>,
    words: Vec<usize>,
    asides: Vec<(usize, String)>,
}

impl Read {
    fn forget_sides(&mut self) {
        for ring in &mut self.rings {
            ring.closing_side = None;
            ring.corners.iter_mut().for_each(|corner| corner.side = None);
        }
    }

    /// Words are noted once, however many tables stand side by side.
    fn note(&mut self, row: usize, line: &Line, is_first_table: bool) {
        match line {
            Line::Words(words) if is_first_table && !is_understood(words) => self.words.push(row),
            Line::Sum if is_first_table => self.words.push(row),
            Line::Aside(label) => self.asides.push((row, label.clone())),
            Line::Refused(label, reason) => {
                self.refused_labels.insert(label.clone());
                self.refused.push(RefusedRow { row, reason: reason.clone() });
            }
            Line::Words(_)
            | Line::Sum
            | Line::Blank
            | Line::Head
            | Line::Corner(_)
            | Line::Side(_) => {}
        }
    }
}

/// Whether a line is not passed over: it names the system of the table or a lot.
fn is_understood(words: &str) -> bool {
    !system::in_text(words).is_empty() || parcels::named(words).is_some()
}

fn without_coordinates(sheet: &Sheet, said: &CornerLayout) -> CornerTable {
    let row = sheet.rows.iter().position(|row| row.iter().any(|cell| !cell.is_empty()));
    let reason = Message::new("io-no-coordinates");
    CornerTable {
        rings: Vec::new(),
        layout: *said,
        stated: None,
        rounding_m: 0.0,
        doubts: Vec::new(),
        refused: vec![RefusedRow { row: row.map_or(1, |row| row + 1), reason }],
    }
}

/// The rings with three different corners at least, and why the others are none.
fn large_enough(rings: Vec<TableRing>) -> (Vec<TableRing>, Vec<RefusedRow>) {
    let (enough, few): (Vec<TableRing>, Vec<TableRing>) =
        rings.into_iter().partition(|ring| different_corners(ring) >= 3);
    let refused = few.iter().filter_map(|ring| {
        let (first, last) = (ring.corners.first()?, ring.corners.last()?);
        let reason = Message::new("io-ring-too-small")
            .with("count", different_corners(ring))
            .with("first", first.row.to_string())
            .with("last", last.row.to_string());
        Some(RefusedRow { row: first.row, reason })
    });
    let refused = refused.collect();
    (enough, refused)
}

/// How many different corners a ring has, counted no further than needed.
fn different_corners(ring: &TableRing) -> usize {
    let mut seen = BTreeSet::new();
    for corner in &ring.corners {
        seen.insert((corner.first.to_bits(), corner.second.to_bits()));
        if seen.len() >= 3 {
            break;
        }
    }
    seen.len()
}

fn text_skipped(rows: &[usize]) -> Option<Doubt> {
    let message = Message::new("io-doubt-text-skipped")
        .with("count", rows.len())
        .with("rows", row_list(rows));
    let doubt = Doubt { kind: DoubtKind::TextSkipped, rows: rows.to_vec(), message };
    (!rows.is_empty()).then_some(doubt)
}

fn asides_skipped(asides: &[(usize, String)]) -> Option<Doubt> {
    let (first, label) = asides.first()?;
    let message = Message::new("io-doubt-aside-skipped")
        .with("row", first.to_string())
        .with("label", excerpt(label))
        .with("more", asides.len() - 1);
    let rows = asides.iter().map(|(row, _)| *row).collect();
    Some(Doubt { kind: DoubtKind::AsideSkipped, rows, message })
}

fn rings_found(rings: &[TableRing]) -> Option<Doubt> {
    if rings.len() < 2 {
        return None;
    }
    let rows: Vec<usize> =
        rings.iter().skip(1).filter_map(|ring| Some(ring.corners.first()?.row)).collect();
    let message = Message::new("io-doubt-rings-found")
        .with("count", rings.len())
        .with("rows", row_list(&rows));
    Some(Doubt { kind: DoubtKind::RingsFound, rows, message })
}
