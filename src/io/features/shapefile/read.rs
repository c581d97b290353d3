//! A shapefile as a layer: a row of its table beside each of its shapes.

use super::records::{Column, Records};
use super::set::Set;
use super::shapes::{self, Shapes};
use super::texts::Letters;
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::cell::printed_day;
use crate::io::features::archive::Archive;
use crate::io::features::feature::{DeclaredCrs, Shape, UNDRAWN};
use crate::io::features::layer::{FeatureFile, Layer, LeftOut};
use crate::io::sheet::untangled;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::Waiting;
use std::path::Path;

/// Cells of all layers of a file; more would fill the memory.
const CELLS: usize = 20_000_000;

/// Reads the shapefile one of whose files this is.
pub(in crate::io::features) fn read(
    path: &Path,
    waiting: &Waiting,
) -> Result<FeatureFile, IoTrouble> {
    let set = Set::beside(path, &waiting.part(0.0, 0.2))?;
    let mut file = FeatureFile::default();
    add(&set, &mut file, &waiting.part(0.2, 1.0))
        .map_err(|obstacle| IoTrouble::new(path, obstacle))?;
    Ok(file)
}

/// Every shapefile in a packed file; none where there is none.
pub(in crate::io::features) fn read_packed(
    archive: &mut Archive,
    waiting: &Waiting,
) -> Result<FeatureFile, IoObstacle> {
    let mut file = FeatureFile::default();
    let sets = Set::packed(archive)?;
    for (set, waiting) in sets.iter().zip(waiting.shared_by(sets.len())) {
        add(set, &mut file, &waiting)?;
    }
    Ok(file)
}

fn add(set: &Set, file: &mut FeatureFile, waiting: &Waiting) -> Result<(), IoObstacle> {
    let shapes = shapes::read(&set.shp, set.shx.as_deref(), &waiting.part(0.0, 0.5))?;
    let records = set.dbf.as_deref().and_then(Records::read);
    if records.as_ref().is_some_and(|records| records.cells() > CELLS) {
        return Err(IoObstacle::TooMuch);
    }
    let mut layer = Layer::new(&set.name, Vec::new(), system(set.prj.as_deref()));
    let mut asides = asides(set, &shapes, records.as_ref());
    let solids = match &records {
        Some(records) => {
            let rest = waiting.part(0.5, 1.0);
            fill(&mut layer, (records, set.cpg.as_deref()), shapes.list, &mut asides, &rest)?
        }
        None => shapes.list.into_iter().fold(0, |solids, shape| match shape {
            Some(shape) => {
                layer.push(Vec::new(), shape);
                solids
            }
            None => solids + 1,
        }),
    };
    layer.table = untangled(layer.table);
    asides.append(&mut layer.table.asides);
    layer.table.asides = asides;
    if solids > 0 {
        let sort = "MultiPatch".to_owned();
        file.left_out.push(LeftOut { sort, layer: set.name.clone(), count: solids });
    }
    file.layers.push(layer);
    Ok(())
}

fn system(prj: Option<&[u8]>) -> DeclaredCrs {
    let text = prj.map(String::from_utf8_lossy);
    let text = text.filter(|text| !text.trim().is_empty());
    text.map_or(DeclaredCrs::Unsaid, |text| {
        Crs::from_wkt(&text).map_or_else(DeclaredCrs::Unknown, DeclaredCrs::Known)
    })
}

/// What is missing of the files, or in them.
fn asides(set: &Set, shapes: &Shapes, records: Option<&Records<'_>>) -> Vec<Message> {
    let about = |key| Message::new(key).with("name", set.name.as_str());
    let mut asides = Vec::new();
    if !shapes.is_indexed {
        asides.push(about("io-shapefile-no-index"));
    }
    if shapes.is_cut {
        asides.push(about("io-shapefile-cut").with("count", shapes.list.len()));
    }
    let Some(records) = records else {
        let is_there = set.dbf.is_some();
        let key = if is_there { "io-shapefile-table-broken" } else { "io-shapefile-no-table" };
        asides.push(about(key));
        return asides;
    };
    let rows = records.rows().count();
    if rows != shapes.list.len() || rows != records.promised {
        let said = about("io-shapefile-counts").with("shapes", shapes.list.len());
        asides.push(said.with("rows", rows));
    }
    let elsewhere: Vec<String> = records
        .columns
        .iter()
        .filter(|column| column.is_elsewhere())
        .map(|column| String::from_utf8_lossy(column.name).into_owned())
        .collect();
    if !elsewhere.is_empty() {
        asides.push(about("io-shapefile-elsewhere").with("columns", elsewhere.join(", ")));
    }
    asides
}

/// Writes rows and shapes into the layer; answers how many solids there were.
fn fill(
    layer: &mut Layer,
    (records, cpg): (&Records<'_>, Option<&[u8]>),
    shapes: Vec<Option<Shape>>,
    asides: &mut Vec<Message>,
    waiting: &Waiting,
) -> Result<usize, IoObstacle> {
    let (letters, said) = Letters::of(records, cpg);
    asides.extend(said);
    let columns: Vec<&Column<'_>> =
        records.columns.iter().filter(|column| !column.is_elsewhere()).collect();
    layer.table.is_book = true;
    layer.table.rows = vec![columns.iter().map(|column| letters.text(column.name)).collect()];
    let (mut solids, mut deleted, mut cut) = (0, 0, 0);
    let mut rows = records.rows();
    let of = shapes.len();
    let mut shapes = shapes.into_iter();
    loop {
        waiting.go_on(layer.shapes.len(), of)?;
        let (row, shape) = (rows.next(), shapes.next());
        let row = match (row, &shape) {
            (None, None) => break,
            (Some(None), _) => {
                deleted += 1;
                continue;
            }
            (_, Some(None)) => {
                solids += 1;
                continue;
            }
            (Some(row), _) => row,
            (None, Some(Some(_))) => None,
        };
        let cells =
            row.map(|row| columns.iter().map(|column| cell(column, row, letters)).collect());
        layer.push(cells.unwrap_or_default(), shape.flatten().unwrap_or(UNDRAWN));
        let at = layer.table.rows.len() - 1;
        for (place, column) in columns.iter().enumerate().filter(|(_, column)| column.is_text()) {
            layer.table.hold_words((at, place));
            let is_cut = |row| column.is_filled(row) && letters.is_cut(column.of(row));
            cut += usize::from(row.is_some_and(is_cut));
        }
    }
    let counted = [("io-shapefile-deleted", deleted), ("io-shapefile-texts-cut", cut)];
    let counted = counted.into_iter().filter(|(_, count)| *count > 0);
    let about = |(key, count): (&'static str, usize)| Message::new(key).with("count", count);
    asides.extend(counted.map(about).map(|said| said.with("name", layer.table.name.as_str())));
    Ok(solids)
}

fn cell(column: &Column<'_>, row: &[u8], letters: Letters) -> String {
    let bytes = column.of(row);
    let text = || String::from_utf8_lossy(bytes);
    match column.sort {
        b'N' | b'F' => number(&text()),
        b'D' => day(&text()),
        b'L' => match bytes {
            [b'T' | b't' | b'Y' | b'y'] => "true".to_owned(),
            [b'F' | b'f' | b'N' | b'n'] => "false".to_owned(),
            _ => String::new(),
        },
        _ => letters.text(bytes),
    }
}

/// A number without a power of ten and without noughts at its end; stars stand for none.
fn number(text: &str) -> String {
    let is_plain = !text.contains(['e', 'E', '.']);
    match text.parse::<f64>() {
        Ok(number) if !is_plain && number.is_finite() => number.to_string(),
        _ if text.starts_with('*') => String::new(),
        _ => text.to_owned(),
    }
}

/// "12/03/2024" for 20240312; noughts stand for none.
fn day(text: &str) -> String {
    let parts = (text.get(..4), text.get(4..6), text.get(6..8));
    match parts {
        _ if text.bytes().all(|sign| sign == b'0') => String::new(),
        (Some(year), Some(month), Some(day)) if text.len() == 8 => {
            printed_day(&format!("{year}-{month}-{day}"))
        }
        _ => text.to_owned(),
    }
}
