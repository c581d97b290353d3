//! Tables of corners as features: a part of a boundary is one, its holes taken out.

use super::feature::{DeclaredCrs, Feature, Shape};
use crate::geodesy::{Crs, Grid};
use crate::i18n::Message;
use crate::io::corners::{CornerLayout, CornerTable, DoubtKind, TableLot, Unit, read_corners};
use crate::io::sheet::Sheet;
use crate::operations::{boundary_from_rings, strays};
use geo::{MultiPolygon, Point};

pub(super) fn read(sheets: &[Sheet]) -> Vec<Feature> {
    let layout = CornerLayout { home: Some(Grid::hue()), ..CornerLayout::default() };
    let tables: Vec<(&Sheet, CornerTable)> =
        sheets.iter().map(|sheet| (sheet, read_corners(sheet, &layout))).collect();
    tables.iter().flat_map(|(sheet, table)| features(sheet, table)).collect()
}

fn features(sheet: &Sheet, table: &CornerTable) -> Vec<Feature> {
    let crs = match (table.layout.unit, table.stated) {
        (_, Some(crs)) => DeclaredCrs::Known(crs),
        (Some(Unit::Metres) | None, None) => DeclaredCrs::Unsaid,
        (Some(Unit::Degrees | Unit::DegreesMinutesSeconds | Unit::PackedDegrees), None) => {
            DeclaredCrs::Known(Crs::Wgs84)
        }
    };
    let doubts: Vec<Message> = table.doubts.iter().map(|doubt| doubt.message.clone()).collect();
    // A corner that cannot be read would be missing from the area.
    if let Some(refused) = table.refused.first() {
        let why = Message::new("io-feature-row-refused")
            .with("row", refused.row.to_string())
            .with("reason", refused.reason.clone())
            .with("more", table.refused.len() - 1);
        let name = (!sheet.name.is_empty()).then(|| sheet.name.clone());
        return vec![Feature { name, crs, shape: Shape::NoLand(why), doubts }];
    }
    if let Some(why) = far(table) {
        let name = (!sheet.name.is_empty()).then(|| sheet.name.clone());
        return vec![Feature { name, crs, shape: Shape::NoLand(why), doubts }];
    }
    let lots = table.lots();
    let mut features: Vec<Feature> = if let [whole] = lots.as_slice() {
        let boundary = boundary_of(table, whole);
        let is_alone = boundary.0.len() == 1;
        let parts = boundary.0.into_iter().enumerate();
        let name = |place: usize| {
            if is_alone { sheet.name.clone() } else { format!("{} {}", sheet.name, place + 1) }
        };
        parts
            .map(|(place, part)| feature(Some(name(place)), &crs, MultiPolygon::from(part)))
            .collect()
    } else {
        let name = |lot: &TableLot| lot.name.clone().unwrap_or_else(|| sheet.name.clone());
        lots.iter().map(|lot| feature(Some(name(lot)), &crs, boundary_of(table, lot))).collect()
    };
    // They are the table's, so its first part has them.
    if let Some(first) = features.first_mut() {
        first.doubts = doubts;
    }
    features
}

fn feature(name: Option<String>, crs: &DeclaredCrs, rings: MultiPolygon) -> Feature {
    Feature { name, crs: crs.clone(), shape: Shape::Rings(rings), doubts: Vec::new() }
}

fn boundary_of(table: &CornerTable, lot: &TableLot) -> MultiPolygon {
    let point = |[north, east]: &[f64; 2]| Point::new(*east, *north);
    let raw = table.raw_of(&lot.rings);
    boundary_from_rings(raw.iter().map(|ring| ring.iter().map(point).collect()).collect())
}

/// Why there is no area where corners lie far from the rest of their ring.
fn far(table: &CornerTable) -> Option<Message> {
    let doubted = table.doubts.iter().find(|doubt| doubt.kind == DoubtKind::FarCorner);
    let stray = || {
        let raw = table.raw();
        raw.iter().zip(&table.rings).find_map(|(raw, ring)| {
            let on_ground = raw.iter().map(|numbers| on_ground(*numbers)).collect();
            let strays = strays(&[on_ground]);
            let row = ring.corners.get(strays.first()?.1)?.row;
            Some(
                Message::new("io-feature-far")
                    .with("row", row.to_string())
                    .with("more", strays.len() - 1),
            )
        })
    };
    stray().or_else(|| doubted.map(|doubt| doubt.message.clone()))
}

/// Metres as they stand, degrees about in metres, to see what lies far from what.
fn on_ground([north, east]: [f64; 2]) -> Point {
    const DEGREE_M: f64 = 111_000.0;
    let is_degrees = north.abs() <= 90.0 && east.abs() <= 180.0;
    let unit = if is_degrees { DEGREE_M } else { 1.0 };
    Point::new(east, north) * unit
}
