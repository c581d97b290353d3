//! Which drawing a file is, and whether all of it could be read.
//!
//! Half a drawing is none: an area left out of a broken file would be missing from a total, and
//! nobody would see it.

use super::expand::features;
use crate::caught::guarded;
use crate::io::features::layer::{FeatureFile, LeftOut};
use crate::io::sheet::bytes;
use crate::io::trouble::{IoObstacle, IoTrouble};
use crate::io::waiting::{Followed, Waiting};
use acadrust::error::DxfError;
use acadrust::{CadDocument, DwgReadOptions, DwgReader, DxfReader, DxfReaderConfiguration};
use acadrust::{MAX_READ_DIAGNOSTICS, ReadOutcome};
use std::collections::BTreeMap;
use std::io::Cursor;
use std::path::Path;
use std::sync::Arc;

/// A drawing larger than this holds more than a plan: of a cluster it takes a few million bytes.
const LARGEST: usize = 128 * 1024 * 1024;
/// A packed drawing unpacks to no more than this.
const UNPACKED: usize = 1024 * 1024 * 1024;
/// The share of the work that is done when all bytes are here, and when all records are read.
const BYTES: f64 = 0.1;
const RECORDS: f64 = 0.7;
/// The reader of DWG tells its progress in so many parts.
const DWG_PARTS: usize = 1_000;
/// How a drawing in bytes begins, and how it begins where it went through a program for texts.
const BINARY: [&[u8]; 2] = [b"AutoCAD Binary DXF\r\n\x1a\0", b"AutoCAD Binary DXF\n\x1a\0"];
/// Where the drawing itself stands in it.
const SECTIONS: [&str; 3] = ["TABLES", "BLOCKS", "ENTITIES"];

pub(in crate::io::features) fn read(
    path: &Path,
    waiting: &Waiting,
) -> Result<FeatureFile, IoTrouble> {
    let refused = |obstacle| IoTrouble::new(path, obstacle);
    let bytes = bytes(path, &waiting.part(0.0, BYTES))?;
    if bytes.len() > LARGEST {
        return Err(refused(IoObstacle::TooLarge));
    }
    let read = guarded(|| {
        let (document, skipped) = document(bytes, &waiting.part(BYTES, RECORDS))?;
        let mut file = features(&document, &waiting.part(RECORDS, 1.0))?;
        file.left_out.extend(skipped);
        Ok(file)
    });
    let read = read.unwrap_or_else(|panic| {
        let why = format!("{} at {}\n{}", panic.message, panic.at, panic.trace);
        Err(IoObstacle::Broken(why))
    });
    read.map_err(refused)
}

/// The drawing, and what of it its reader passed over.
fn document(bytes: Vec<u8>, waiting: &Waiting) -> Result<(CadDocument, Vec<LeftOut>), IoObstacle> {
    if bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(IoObstacle::Empty);
    }
    let outcome = if is_dwg(&bytes) { dwg(bytes, waiting)? } else { dxf(bytes, waiting)? };
    let ReadOutcome { document, stats } = outcome;
    if stats.diagnostics.len() + 1 >= MAX_READ_DIAGNOSTICS {
        return Err(IoObstacle::Broken("more faults than are told".to_owned()));
    }
    let mut skipped: BTreeMap<String, usize> = BTreeMap::new();
    for fault in &stats.diagnostics {
        let is_drawn = fault.section.as_deref().is_none_or(|section| SECTIONS.contains(&section));
        if is_drawn {
            tracing::warn!("{}: {}", fault.code, fault.message);
            *skipped.entry(fault.record_type.clone().unwrap_or_default()).or_default() += 1;
        }
    }
    let left_out = |(sort, count)| LeftOut { sort, layer: String::new(), count };
    Ok((document, skipped.into_iter().map(left_out).collect()))
}

/// Whether the first bytes name a version of `AutoCAD`.
fn is_dwg(bytes: &[u8]) -> bool {
    let version = bytes.get(2..6).unwrap_or_default();
    (bytes.starts_with(b"AC") || bytes.starts_with(b"AD"))
        && version.iter().all(|sign| sign.is_ascii_digit() || *sign == b'.')
}

fn dwg(bytes: Vec<u8>, waiting: &Waiting) -> Result<ReadOutcome, IoObstacle> {
    if has_password(&bytes) {
        return Err(IoObstacle::Protected);
    }
    let options = DwgReadOptions::default().with_max_decompressed_bytes(UNPACKED);
    let mut reader = DwgReader::from_stream_with_options(Cursor::new(bytes), options);
    let waits = waiting.clone();
    // It tells how far it is and cannot be stopped: what comes of it is dropped then.
    reader.set_progress_callback(Arc::new(move |done| waits.hear(done.into(), DWG_PARTS)));
    reader.read_with_stats().map_err(|error| obstacle(&error))
}

/// Whether the drawing is enciphered, as `AutoCAD` 2004 and later do under a password.
fn has_password(bytes: &[u8]) -> bool {
    const FLAGS: usize = 0x18;
    const ENCIPHERED: u8 = 1;
    let version = bytes.get(2..6).unwrap_or_default();
    let is_later = (b"1018".as_slice()..=b"1032".as_slice()).contains(&version);
    is_later && bytes.get(FLAGS).is_some_and(|flags| flags & ENCIPHERED != 0)
}

fn dxf(mut bytes: Vec<u8>, waiting: &Waiting) -> Result<ReadOutcome, IoObstacle> {
    let [whole, mangled] = BINARY;
    if bytes.starts_with(mangled) {
        bytes.splice(..mangled.len(), whole.iter().copied());
    }
    // A fault in one record is told beside the others; strictly read it would end everything.
    let forgiving = DxfReaderConfiguration { failsafe: true, ..DxfReaderConfiguration::default() };
    let size = bytes.len();
    let stream = Followed::new(Cursor::new(bytes), size, waiting.clone());
    let reader = DxfReader::from_reader(stream).map_err(|error| obstacle(&error))?;
    let outcome =
        reader.with_configuration(forgiving).read_with_stats().map_err(|error| obstacle(&error))?;
    let stats = &outcome.stats;
    let is_cut = |code: &str| code == "section-read-failed";
    let fault = stats.diagnostics.iter().find(|fault| {
        is_cut(&fault.code)
            && fault.section.as_deref().is_some_and(|section| SECTIONS.contains(&section))
    });
    if !stats.stream_completed || !stats.record_stream_read || fault.is_some() {
        let why = stats.diagnostics.first().map(|fault| fault.message.clone());
        return Err(IoObstacle::Broken(why.unwrap_or_default()));
    }
    Ok(outcome)
}

fn obstacle(error: &DxfError) -> IoObstacle {
    match error {
        DxfError::UnsupportedVersion(_) => IoObstacle::DrawingVersion,
        _ => IoObstacle::Broken(error.to_string()),
    }
}
