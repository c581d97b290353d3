//! What the parts of an Excel workbook say of a sheet beside its values: rows and columns out of
//! sight, merged cells, per cent. `calamine` reads values only.

use super::room::COLUMNS;
use super::table::Merged;
use super::xml::attribute;
use crate::io::trouble::IoObstacle;
use quick_xml::Reader;
use quick_xml::events::{BytesStart, Event};
use std::collections::{BTreeMap, BTreeSet};
use std::io::{BufReader, Cursor, Read};
use zip::ZipArchive;

type Package<'a> = ZipArchive<Cursor<&'a [u8]>>;

/// The numbers of Excel's own formats in per cent.
pub(super) const PERCENT: [usize; 2] = [9, 10];

/// What a sheet shows beside its values.
#[derive(Debug, Default)]
pub(super) struct Look {
    /// Rows that are out of sight, from 0.
    pub(super) hidden: BTreeSet<usize>,
    /// Columns that are, from 0.
    pub(super) hidden_columns: BTreeSet<usize>,
    /// Row and column of formulas nobody has worked out.
    pub(super) uncalculated: BTreeSet<(usize, usize)>,
    /// Cells shown as one.
    pub(super) merged: Vec<Merged>,
    /// Row and column of numbers shown in per cent.
    pub(super) percent: BTreeSet<(usize, usize)>,
}

/// The look of each sheet of a workbook by its name.
pub(super) fn looks(package: &mut Package<'_>) -> Result<BTreeMap<String, Look>, IoObstacle> {
    let mut targets = BTreeMap::new();
    tags(package, "xl/_rels/workbook.xml.rels", |name, tag| {
        if name == "Relationship"
            && let Some((id, target)) = attribute(tag, "Id").zip(attribute(tag, "Target"))
        {
            let part = target.strip_prefix('/').map_or(format!("xl/{target}"), str::to_owned);
            targets.insert(id, part);
        }
    })?;
    let mut parts = Vec::new();
    tags(package, "xl/workbook.xml", |name, tag| {
        let part = || targets.get(&relation(tag)?).cloned();
        if name == "sheet"
            && let Some(found) = attribute(tag, "name").zip(part())
        {
            parts.push(found);
        }
    })?;
    let percent = percent_styles(package)?;
    parts.into_iter().map(|(name, part)| Ok((name, look(package, &part, &percent)?))).collect()
}

/// The id of a relationship, whatever its name space is called.
fn relation(tag: &BytesStart<'_>) -> Option<String> {
    let name = tag.attributes().flatten().find(|attribute| attribute.key.as_ref().ends_with(":id"));
    attribute(tag, name?.key.as_ref())
}

/// Which styles of cells are in per cent.
fn percent_styles(package: &mut Package<'_>) -> Result<BTreeSet<usize>, IoObstacle> {
    let mut formats = BTreeSet::from(PERCENT);
    let mut styles = BTreeSet::new();
    let (mut is_of_cells, mut place) = (false, 0);
    let number = |tag: &BytesStart<'_>, name| attribute(tag, name)?.parse::<usize>().ok();
    tags(package, "xl/styles.xml", |name, tag| match name {
        "numFmt" => {
            let is_percent = attribute(tag, "formatCode").is_some_and(|code| code.contains('%'));
            formats.extend(number(tag, "numFmtId").filter(|_| is_percent));
        }
        "cellStyleXfs" => is_of_cells = false,
        "cellXfs" => is_of_cells = true,
        "xf" if is_of_cells => {
            let format = number(tag, "numFmtId");
            if format.is_some_and(|format| formats.contains(&format)) {
                styles.insert(place);
            }
            place += 1;
        }
        _ => {}
    })?;
    Ok(styles)
}

fn look(
    package: &mut Package<'_>,
    part: &str,
    percent: &BTreeSet<usize>,
) -> Result<Look, IoObstacle> {
    let mut look = Look::default();
    let (mut row, mut column, mut columns_told) = (0_usize, 0_usize, 0_usize);
    tags(package, part, |name, tag| match name {
        "col" if is_hidden(tag) => {
            let at = |name| attribute(tag, name)?.parse::<usize>().ok();
            if let Some((first, last)) = at("min").zip(at("max")) {
                // They are told in their order; what is told twice is told once.
                let first = first.saturating_sub(1).max(columns_told);
                columns_told = columns_told.max(last.min(COLUMNS));
                look.hidden_columns.extend(first..columns_told);
            }
        }
        "row" => {
            row = attribute(tag, "r").and_then(|row| row.parse().ok()).unwrap_or(row + 1);
            column = 0;
            if is_hidden(tag) {
                look.hidden.insert(row.saturating_sub(1));
            }
        }
        "c" => {
            let stated = attribute(tag, "r").and_then(|at| place(&at));
            let at = stated.unwrap_or((row.saturating_sub(1), column));
            column = at.1 + 1;
            let style = attribute(tag, "s").and_then(|style| style.parse().ok());
            if style.is_some_and(|style: usize| percent.contains(&style)) {
                look.percent.insert(at);
            }
        }
        "mergeCell" => look.merged.extend(attribute(tag, "ref").and_then(|range| merged(&range))),
        _ => {}
    })?;
    Ok(look)
}

fn is_hidden(tag: &BytesStart<'_>) -> bool {
    attribute(tag, "hidden").is_some_and(|hidden| hidden == "1" || hidden == "true")
}

/// "B2:C5" by its first and last cell.
fn merged(range: &str) -> Option<Merged> {
    let (first, last) = range.split_once(':')?;
    Some(Merged { first: place(first)?, last: place(last)? })
}

/// "C5" as row 4, column 2.
fn place(cell: &str) -> Option<(usize, usize)> {
    let digits = cell.find(|sign: char| sign.is_ascii_digit())?;
    let (letters, row) = cell.split_at(digits);
    let column = letters.bytes().try_fold(0_usize, |column, letter| {
        let value = usize::from(letter.to_ascii_uppercase().checked_sub(b'A')?);
        (value < 26).then_some(())?;
        column.checked_mul(26)?.checked_add(value + 1)
    });
    Some((row.parse::<usize>().ok()?.checked_sub(1)?, column?.checked_sub(1)?))
}

/// Every opening tag of a part by its local name; nothing where there is no such part.
fn tags(
    package: &mut Package<'_>,
    part: &str,
    mut see: impl FnMut(&str, &BytesStart<'_>),
) -> Result<(), IoObstacle> {
    let Ok(text) = package.by_name(part) else { return Ok(()) };
    let mut xml = Reader::from_reader(BufReader::new(text.take(u64::MAX)));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match xml.read_event_into(&mut buffer).map_err(|_| IoObstacle::Damaged)? {
            Event::Start(tag) | Event::Empty(tag) => see(tag.local_name().as_ref(), &tag),
            Event::Eof => return Ok(()),
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_cell_is_named_by_letters_and_a_number() {
        assert_eq!(place("A1"), Some((0, 0)));
        assert_eq!(place("AB12"), Some((11, 27)));
        for name in ["", "A0", "12", "A", "Ä1", "A-1"] {
            assert_eq!(place(name), None, "{name}");
        }
        let range = Merged { first: (1, 1), last: (4, 2) };
        assert_eq!(merged("B2:C5"), Some(range));
    }
}
