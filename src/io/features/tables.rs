//! Tables of corners as features: a part of a boundary is one, its holes taken out.

use super::feature::DeclaredCrs;
use super::layer::Layer;
use crate::geodesy::{Crs, Grid};
use crate::i18n::Message;
use crate::io::corners::{CornerLayout, CornerTable, DoubtKind, TableLot, Unit, read_corners};
use crate::io::sheet::Sheet;
use crate::operations::{boundary_from_rings, strays};
use crate::wkb::Geometry;
use geo::{MultiPolygon, Point};

pub(super) fn read(sheet: &Sheet) -> Layer {
    let layout = CornerLayout { home: Some(Grid::hue()), ..CornerLayout::default() };
    layer(sheet, &read_corners(sheet, &layout))
}

fn layer(sheet: &Sheet, table: &CornerTable) -> Layer {
    let crs = match (table.layout.unit, table.stated) {
        (_, Some(crs)) => DeclaredCrs::Known(crs),
        (Some(Unit::Metres) | None, None) => DeclaredCrs::Unsaid,
        (Some(Unit::Degrees | Unit::DegreesMinutesSeconds | Unit::PackedDegrees), None) => {
            DeclaredCrs::Known(Crs::Wgs84)
        }
    };
    // A corner that cannot be read would be missing from the area.
    let refused = table.refused.first().map(|refused| {
        Message::new("io-feature-row-refused")
            .with("row", refused.row.to_string())
            .with("reason", refused.reason.clone())
            .with("more", table.refused.len() - 1)
    });
    let mut layer = match refused.or_else(|| far(table)) {
        Some(why) => Layer::of_nothing(&sheet.name, crs, why),
        None => drawn_lots(sheet, table, crs),
    };
    layer.table.asides = table.doubts.iter().map(|doubt| doubt.message.clone()).collect();
    layer
}

fn drawn_lots(sheet: &Sheet, table: &CornerTable, crs: DeclaredCrs) -> Layer {
    let mut layer = Layer::new(&sheet.name, vec!["name".to_owned()], crs);
    let mut push =
        |name: String, land: MultiPolygon| layer.push(vec![name], Ok(Geometry::Rings(land)));
    let lots = table.lots();
    if let [whole] = lots.as_slice() {
        let boundary = boundary_of(table, whole);
        let is_alone = boundary.0.len() == 1;
        for (place, part) in boundary.0.into_iter().enumerate() {
            let name =
                if is_alone { sheet.name.clone() } else { format!("{} {}", sheet.name, place + 1) };
            push(name, MultiPolygon::from(part));
        }
    } else {
        for lot in &lots {
            push(lot.name.clone().unwrap_or_else(|| sheet.name.clone()), boundary_of(table, lot));
        }
    }
    layer
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
