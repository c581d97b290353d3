//! Tables of corners as features: a part of a boundary is one, its holes taken out.

use super::feature::{DeclaredCrs, Feature, Shape};
use crate::geodesy::Crs;
use crate::i18n::Message;
use crate::io::corners::{CornerLayout, CornerTable, DoubtKind, Unit, read_corners};
use crate::io::sheet::Sheet;
use crate::operations::{boundary_from_rings, strays};
use geo::{MultiPolygon, Point};

pub(super) fn read(sheets: &[Sheet]) -> Vec<Feature> {
    let tables: Vec<(&Sheet, CornerTable)> =
        sheets.iter().map(|sheet| (sheet, read_corners(sheet, &CornerLayout::default()))).collect();
    tables.iter().flat_map(|(sheet, table)| features(sheet, table)).collect()
}

fn features(sheet: &Sheet, table: &CornerTable) -> Vec<Feature> {
    let crs = match (table.layout.unit, table.stated_grid) {
        (Some(Unit::Degrees | Unit::DegreesMinutesSeconds), _) => DeclaredCrs::Known(Crs::Wgs84),
        (Some(Unit::Metres) | None, Some(grid)) => DeclaredCrs::Known(Crs::Grid(grid)),
        (Some(Unit::Metres) | None, None) => DeclaredCrs::Unsaid,
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
    let rings: Vec<Vec<Point>> = table
        .raw()
        .iter()
        .map(|ring| ring.iter().map(|[north, east]| Point::new(*east, *north)).collect())
        .collect();
    let boundary = boundary_from_rings(rings);
    let is_alone = boundary.0.len() == 1;
    let parts = boundary.0.into_iter().enumerate();
    parts
        .map(|(place, part)| Feature {
            name: Some(if is_alone {
                sheet.name.clone()
            } else {
                format!("{} {}", sheet.name, place + 1)
            }),
            crs: crs.clone(),
            shape: Shape::Rings(MultiPolygon::from(part)),
            // They are the table's, so its first part has them.
            doubts: if place == 0 { doubts.clone() } else { Vec::new() },
        })
        .collect()
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
