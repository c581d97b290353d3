//! A tiny plan to draw: a cluster of lots, a park, a village, a cluster nobody has measured.

use geo::{Coord, LineString, MultiPolygon, Polygon};
use jiff::civil::{Date, date};
use lapday::domain::{
    About, Boundary, BoundarySource, Enterprise, Id, LandUse, Lot, Occupancy, OccupancyState,
    Period, Plan, Record, Uid, Zone, ZoneKind, ZoneStatus,
};
use lapday::units::Area;
use std::sync::Arc;

pub const TODAY: Date = date(2024, 6, 30);
/// Near Tứ Hạ.
pub const EASTING: f64 = 549_300.0;
pub const NORTHING: f64 = 1_828_400.0;

/// A rectangle by its lower left corner, turned a little like the real ones.
pub fn rectangle(east: f64, north: f64, width: f64, height: f64) -> Boundary {
    let turned = |x: f64, y: f64| {
        let (sin, cos) = 0.08_f64.sin_cos();
        Coord { x: EASTING + x * cos - y * sin, y: NORTHING + x * sin + y * cos }
    };
    let ring = LineString::from(vec![
        turned(east, north),
        turned(east + width, north),
        turned(east + width, north + height),
        turned(east, north + height),
        turned(east, north),
    ]);
    Boundary::new(MultiPolygon::new(vec![Polygon::new(ring, Vec::new())]))
}

pub fn zone(id: i64, kind: ZoneKind, code: &str, name: &str) -> Zone {
    Zone {
        boundary_source: Some(BoundarySource::Illustrative),
        ..Zone::new(Id::new(id), kind, code, name)
    }
}

pub fn lot(id: i64, code: &str, land_use: LandUse, boundary: Boundary) -> Lot {
    Lot {
        boundary: Some(boundary),
        boundary_source: Some(BoundarySource::Illustrative),
        ..Lot::new(Id::new(id), Id::new(1), code, land_use)
    }
}

fn occupied(id: i64, lot: i64, state: OccupancyState) -> Occupancy {
    let since = Period::since(date(2022, 1, 1));
    let area = Area::hectares(0.8);
    Occupancy {
        uid: Uid::from_u128(1),
        ..Occupancy::new(Id::new(id), Id::new(lot), Id::new(1), state, area, since)
    }
}

/// A plan without records.
pub fn empty() -> Plan {
    Plan::about(About {
        title: "Kế hoạch 1325/KH-UBND".to_owned(),
        subtitle: "Thị xã Hương Trà · 2021–2025".to_owned(),
        is_example: true,
        ..About::default()
    })
}

pub fn put_zone(plan: &mut Plan, zone: Zone) {
    plan.insert(Record::Zone(Arc::new(zone)));
}

pub fn put_lot(plan: &mut Plan, lot: Lot) {
    plan.insert(Record::Lot(Arc::new(lot)));
}

/// A cluster of twenty lots in all states, with a park beside it and a village.
pub fn tu_ha() -> Plan {
    let mut plan = empty();
    plan.insert(Record::Enterprise(Arc::new(Enterprise::new(Id::new(1), "Ví dụ: Cơ khí Phú Ốc"))));
    put_zone(
        &mut plan,
        Zone {
            boundary: Some(rectangle(0.0, 0.0, 560.0, 420.0)),
            area_scope: Some("giai đoạn 3".to_owned()),
            status: Some(ZoneStatus::Expanding),
            ..zone(1, ZoneKind::Cluster, "CCN-TH", "Cụm công nghiệp Tứ Hạ")
        },
    );
    put_zone(
        &mut plan,
        Zone {
            boundary: Some(rectangle(650.0, 300.0, 260.0, 240.0)),
            status: Some(ZoneStatus::Operating),
            industrial: Some(Area::hectares(10.0)),
            ..zone(2, ZoneKind::Park, "KCN-TH", "Khu công nghiệp Tứ Hạ")
        },
    );
    put_zone(
        &mut plan,
        Zone {
            point: Some(geo::Point::new(EASTING + 800.0, NORTHING + 40.0)),
            ..zone(3, ZoneKind::Village, "LN-VC", "Làng bún Vân Cù")
        },
    );
    put_zone(
        &mut plan,
        zone(4, ZoneKind::Cluster, "CCN-VT", "Cụm công nghiệp Hương Văn – Hương Xuân"),
    );
    let states = [
        None,
        Some(OccupancyState::Registered),
        Some(OccupancyState::Leased),
        Some(OccupancyState::Building),
        Some(OccupancyState::Operating),
        Some(OccupancyState::Suspended),
        Some(OccupancyState::Recovered),
    ];
    for number in 0..20_i64 {
        let (column, row) = ((number % 5) as f64, (number / 5) as f64);
        let boundary = rectangle(30.0 + column * 88.0, 315.0 - row * 92.0, 80.0, 76.0);
        let code = format!("C-{:02}", number + 1);
        put_lot(&mut plan, lot(number + 1, &code, LandUse::Industrial, boundary));
        if let Some(state) = states[number as usize % states.len()] {
            plan.insert(Record::Occupancy(Arc::new(occupied(number + 1, number + 1, state))));
        }
    }
    put_lot(&mut plan, lot(30, "CX", LandUse::Green, rectangle(4.0, 4.0, 20.0, 412.0)));
    put_lot(&mut plan, lot(31, "KT", LandUse::Technical, rectangle(480.0, 250.0, 70.0, 160.0)));
    put_lot(&mut plan, lot(32, "DV", LandUse::Service, rectangle(480.0, 20.0, 70.0, 220.0)));
    plan
}
