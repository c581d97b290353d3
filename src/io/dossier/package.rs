//! A `GeoPackage` of a dossier: every class of its package, empty where nothing is known.
//!
//! The feature data set a class stands in has no place of its own there: it is the layer's description.

use super::feature::{Feature, Filled};
use super::template::{Class, Drawn, Package, template};
use crate::geodesy::Grid;
use crate::geopackage::{NewColumn, NewLayer, NewRow, NotMade, geopackage};
use crate::io::formats::PlanCell;
use jiff::civil::Date;

/// What is the same for every feature of a dossier.
pub(super) struct Stamp<'a> {
    pub(super) dossier_code: Option<&'a str>,
    pub(super) planning_code: Option<&'a str>,
    pub(super) grid: &'a Grid,
    /// The day it tells of.
    pub(super) on: Date,
}

/// The package with these features.
pub(super) fn package(
    package: &'static Package,
    filled: &[Filled],
    stamp: &Stamp<'_>,
) -> Result<Vec<u8>, NotMade> {
    geopackage(stamp.grid, |draft| {
        package.classes.iter().try_for_each(|class| {
            let Some(drawn) = Drawn::of_name(&class.name) else { return Ok(()) };
            let columns = columns(package, class);
            let layer = NewLayer {
                name: &class.name,
                description: &class.group,
                shapes: drawn.shapes(),
                columns: &columns,
                told_on: Some(stamp.on),
            };
            let is_of_class = |filled: &&Filled| {
                filled.package == package.name && filled.class.name == class.name
            };
            let features = filled.iter().filter(is_of_class).flat_map(|filled| &filled.features);
            draft.put(&layer, features.map(|feature| row(&columns, class, feature, stamp)))
        })
    })
}

/// The columns of a class, those all have first.
fn columns(package: &Package, class: &'static Class) -> Vec<NewColumn<'static>> {
    let template = template();
    let common =
        template.fields.iter().map(|(name, of, most)| (name, format!("{of}({most})").into()));
    let planned = template.planned_fields.iter().filter(|_| package.is_planned());
    let own = class.fields.iter().chain(planned).map(|(name, of)| (name, of.into()));
    common.chain(own).map(|(name, holds)| NewColumn { name, holds }).collect()
}

fn row(columns: &[NewColumn<'_>], class: &Class, feature: &Feature, stamp: &Stamp<'_>) -> NewRow {
    let cells = columns.iter().map(|column| cell(column.name, class, feature, stamp).sql());
    NewRow { shape: Some(feature.shape.clone()), cells: cells.collect() }
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
