//! A `GeoPackage` of a dossier: every class of its package, empty where nothing is known.
//!
//! The feature data set a class stands in has no place of its own there: it is the layer's description.

use super::feature::{Feature, Filled};
use super::template::{Class, Drawn, Package, template};
use crate::domain::Figure;
use crate::geodesy::Grid;
use crate::io::formats::PlanCell;
use crate::wkb::{multi_polygon_blob, parts_blob, point_blob};
use geo::Rect;
use jiff::civil::Date;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use std::fs;

/// What is the same for every feature of a dossier.
pub(super) struct Stamp<'a> {
    pub(super) dossier_code: Option<&'a str>,
    pub(super) planning_code: Option<&'a str>,
    pub(super) grid: &'a Grid,
    /// The day it tells of.
    pub(super) on: Date,
}

/// Why there is no package.
#[derive(Debug, thiserror::Error)]
pub(super) enum NoPackage {
    #[error(transparent)]
    Sql(#[from] rusqlite::Error),
    #[error(transparent)]
    System(#[from] std::io::Error),
}

/// The package with these features.
pub(super) fn package(
    package: &'static Package,
    filled: &[Filled],
    stamp: &Stamp<'_>,
) -> Result<Vec<u8>, NoPackage> {
    let folder = tempfile::tempdir()?;
    let path = folder.path().join("package.gpkg");
    let mut connection = Connection::open(&path)?;
    connection.query_row("PRAGMA journal_mode = MEMORY", [], |_| Ok(()))?;
    let transaction = connection.transaction()?;
    transaction.execute_batch(include_str!("package.sql"))?;
    declare_grid(&transaction, stamp.grid)?;
    for class in &package.classes {
        let of_class =
            |filled: &&Filled| filled.package == package.name && filled.class.name == class.name;
        let features = filled.iter().filter(of_class).flat_map(|filled| &filled.features);
        let columns = columns(package, class);
        declare(&transaction, class, &columns, stamp)?;
        fill(&transaction, class, &columns, &features.collect::<Vec<_>>(), stamp)?;
    }
    transaction.commit()?;
    drop(connection);
    Ok(fs::read(path)?)
}

fn declare_grid(connection: &Connection, grid: &Grid) -> rusqlite::Result<()> {
    let row = (grid.name(), grid.epsg(), grid.definition());
    let insert = "INSERT INTO gpkg_spatial_ref_sys VALUES (?1, ?2, 'EPSG', ?2, ?3, NULL)";
    connection.execute(insert, row).map(drop)
}

/// Name and type of each column of a class, those all have first.
fn columns(package: &Package, class: &'static Class) -> Vec<(&'static str, String)> {
    let template = template();
    let common = template.fields.iter().map(|(name, of, most)| (&**name, format!("{of}({most})")));
    let planned = template.planned_fields.iter().filter(|_| package.is_planned());
    let own = class.fields.iter().chain(planned).map(|(name, of)| (&**name, of.clone()));
    common.chain(own).collect()
}

fn declare(
    connection: &Connection,
    class: &Class,
    columns: &[(&str, String)],
    stamp: &Stamp<'_>,
) -> rusqlite::Result<()> {
    let Some(drawn) = Drawn::of_name(&class.name) else { return Ok(()) };
    let (name, declared) = (&class.name, drawn.declared());
    let fields: Vec<String> =
        columns.iter().map(|(name, of)| format!(", \"{name}\" {of}")).collect();
    connection.execute_batch(&format!(
        "CREATE TABLE \"{name}\" (fid INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, geom {declared}{})",
        fields.concat()
    ))?;
    connection.execute(
        "INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
         VALUES (?1, 'features', ?1, ?2, ?3 || 'T00:00:00.000Z', ?4)",
        (name, &class.group, stamp.on.to_string(), stamp.grid.epsg()),
    )?;
    let insert = "INSERT INTO gpkg_geometry_columns VALUES (?1, 'geom', ?2, ?3, 0, 0)";
    connection.execute(insert, (name, declared, stamp.grid.epsg())).map(drop)
}

fn fill(
    connection: &Connection,
    class: &Class,
    columns: &[(&str, String)],
    features: &[&Feature],
    stamp: &Stamp<'_>,
) -> rusqlite::Result<()> {
    let names: Vec<String> = columns.iter().map(|(name, _)| format!(", \"{name}\"")).collect();
    let marks = ", ?".repeat(columns.len());
    let insert =
        format!("INSERT INTO \"{}\" (geom{}) VALUES (?{marks})", class.name, names.concat());
    let mut insert = connection.prepare(&insert)?;
    for feature in features {
        let shape = Value::Blob(blob(&feature.shape, stamp.grid.epsg()));
        let cells = columns.iter().map(|(name, _)| value(&cell(name, class, feature, stamp)));
        insert.execute(params_from_iter(std::iter::once(shape).chain(cells)))?;
    }
    let extents = features.iter().filter_map(|feature| feature.shape.extent());
    let Some(extent) = extents.reduce(around) else { return Ok(()) };
    let (least, most) = (extent.min(), extent.max());
    let update = "UPDATE gpkg_contents SET min_x = ?2, min_y = ?3, max_x = ?4, max_y = ?5
                  WHERE table_name = ?1";
    connection.execute(update, (&class.name, least.x, least.y, most.x, most.y)).map(drop)
}

fn cell(name: &str, class: &Class, feature: &Feature, stamp: &Stamp<'_>) -> PlanCell {
    let said = |words: Option<&str>| words.map(str::to_owned);
    let words = match name {
        "maThongTinQH" => said(stamp.planning_code),
        "maHoSoQH" => said(stamp.dossier_code),
        "maDoiTuong" => {
            let of = stamp.dossier_code.map(|code| format!("{code}-")).unwrap_or_default();
            Some(format!("{of}{}-{}", class.name, feature.number))
        }
        "tenDoiTuong" => said(Some(&feature.name)),
        "phanLoai" => said(Some(&feature.sort)),
        "ghiChu" => feature.note.clone(),
        _ => {
            let own = feature.own.iter().find(|(own, _)| *own == name);
            return own.map_or(PlanCell::Nothing, |(_, cell)| cell.clone());
        }
    };
    words.map_or(PlanCell::Nothing, PlanCell::Words)
}

fn value(cell: &PlanCell) -> Value {
    match cell {
        PlanCell::Nothing => Value::Null,
        PlanCell::Words(words) => Value::Text(words.clone()),
        PlanCell::Number(number) => Value::Real(*number),
        PlanCell::Whole(number) => Value::Integer(*number),
        PlanCell::Day(day) => Value::Text(day.to_string()),
        PlanCell::YesNo(answer) => Value::Integer((*answer).into()),
    }
}

/// Areas and ways as several, as they are declared.
fn blob(shape: &Figure, epsg: u32) -> Vec<u8> {
    let srs = i32::try_from(epsg).unwrap_or_default();
    match shape {
        Figure::Point(at) => point_blob(*at, srs),
        Figure::Line(_) => parts_blob(std::slice::from_ref(shape), shape.extent(), srs),
        Figure::Area(land) => multi_polygon_blob(land, srs),
        Figure::Parts(parts) => match several_areas(parts) {
            Some(land) => multi_polygon_blob(&land, srs),
            None => parts_blob(parts, shape.extent(), srs),
        },
    }
}

fn several_areas(parts: &[Figure]) -> Option<crate::domain::Boundary> {
    let polygons = parts.iter().map(|part| match part {
        Figure::Area(land) => Some(land.rings().0.clone()),
        Figure::Point(_) | Figure::Line(_) | Figure::Parts(_) => None,
    });
    let polygons: Option<Vec<_>> = polygons.collect();
    Some(geo::MultiPolygon(polygons?.concat()).into())
}

fn around(one: Rect, other: Rect) -> Rect {
    Rect::new(
        (one.min().x.min(other.min().x), one.min().y.min(other.min().y)),
        (one.max().x.max(other.max().x), one.max().y.max(other.max().y)),
    )
}
