//! Which zone each lot of a drawing lies in, so that a code two zones share is no mistake.
//!
//! An outline of the drawing in which a zone is named says it; else the plan knows what lies where.

use super::boundaries::rings_of;
use super::lots::DrawnLots;
use crate::domain::{Id, Plan, Zone};
use crate::geodesy::Crs;
use crate::i18n::fold;
use crate::io::features::{DeclaredCrs, FeatureFile, Layer, placing};
use crate::io::zones::{zone_holding, zone_in};
use crate::wkb::Geometry;
use geo::{Area, BoundingRect, Contains, InteriorPoint, MultiPolygon, Point};
use std::collections::{HashMap, HashSet};

/// What is known of where a drawing lies.
#[derive(Clone, Copy, Debug)]
pub struct DrawnOn<'a> {
    /// The plan it is to come into.
    pub plan: &'a Plan,
    /// The system of its numbers, where that was said.
    pub crs: Option<Crs>,
    /// The zone of what is in no other, where that was said.
    pub zone: Option<Id<Zone>>,
}

/// The zone of a lot, and whether the drawing itself names it.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct ZoneOfLot {
    pub(super) zone: Option<Id<Zone>>,
    pub(super) is_named: bool,
}

impl ZoneOfLot {
    /// The code or name of the zone the drawing itself names.
    pub(super) fn named(&self, plan: &Plan) -> String {
        let zone = self.zone.filter(|_| self.is_named).and_then(|zone| plan.get(zone));
        let name = zone.map(|zone| if zone.code.is_empty() { &zone.name } else { &zone.code });
        name.cloned().unwrap_or_default()
    }
}

/// The zone of each lot, in the order of the lots; by its place only where a code is of several lots.
pub(super) fn zones_of(lots: &DrawnLots, file: &FeatureFile, on: &DrawnOn<'_>) -> Vec<ZoneOfLot> {
    let outlines = outlines(lots, file, on.plan);
    let lands: Vec<&MultiPolygon> = lots.lots.iter().map(|lot| &lot.land).collect();
    let around = |land: &MultiPolygon| {
        let at = land.interior_point()?;
        let size = land.unsigned_area();
        let holds = |one: &&Outline<'_>| one.area_m2 > size && one.land.contains(&at);
        let least = outlines.iter().filter(holds);
        least.min_by(|one, other| one.area_m2.total_cmp(&other.area_m2)).map(|one| one.zone)
    };
    let by_place = if has_doubles(lots) { places(&lands, on) } else { vec![None; lands.len()] };
    let of_lot = |(land, place): (&&MultiPolygon, Option<Point>)| {
        let named = around(land);
        let zone = named.or(on.zone).or_else(|| zone_holding(on.plan, place?));
        ZoneOfLot { zone, is_named: named.is_some() }
    };
    lands.iter().zip(by_place).map(of_lot).collect()
}

fn has_doubles(lots: &DrawnLots) -> bool {
    let mut codes = HashSet::new();
    !lots.lots.iter().filter_map(|lot| lot.code()).all(|code| codes.insert(fold(code)))
}

/// Land in which a zone is named.
struct Outline<'a> {
    land: &'a MultiPolygon,
    area_m2: f64,
    zone: Id<Zone>,
}

/// The outlines in which a text names one zone and no other.
fn outlines<'a>(lots: &DrawnLots, file: &'a FeatureFile, plan: &Plan) -> Vec<Outline<'a>> {
    let codes: HashMap<String, Id<Zone>> =
        plan.all::<Zone>().map(|zone| (fold(&zone.code), zone.id)).collect();
    let zone = |words: &str| {
        let by_code = codes.get(&fold(words)).filter(|_| !words.is_empty()).copied();
        by_code.or_else(|| zone_in(plan, words))
    };
    let named: Vec<(Point, Id<Zone>)> =
        lots.texts.iter().filter_map(|(words, at)| Some((*at, zone(words)?))).collect();
    if named.is_empty() {
        return Vec::new();
    }
    let outline = |land: &'a MultiPolygon| {
        let around = land.bounding_rect()?;
        let inside = named.iter().filter(|(at, _)| around.contains(at) && land.contains(at));
        let mut zones: Vec<Id<Zone>> = inside.map(|(_, zone)| *zone).collect();
        zones.dedup();
        let [zone] = zones.as_slice() else { return None };
        Some(Outline { land, area_m2: land.unsigned_area(), zone: *zone })
    };
    rings_of(file).filter_map(outline).collect()
}

/// Where the lots lie on the plan's grid, as far as it is certain how their numbers are meant.
fn places(lands: &[&MultiPolygon], on: &DrawnOn<'_>) -> Vec<Option<Point>> {
    let mut layer = Layer::new("", Vec::new(), DeclaredCrs::Unsaid);
    for land in lands {
        layer.push(Vec::new(), Ok(Geometry::Rings((*land).clone())));
    }
    let Ok(placing) = placing(on.plan, &layer, on.crs) else { return vec![None; lands.len()] };
    let place = |shape| match placing.place(shape) {
        Ok(Geometry::Rings(land)) => land.interior_point(),
        Ok(Geometry::Point(_) | Geometry::Line(_) | Geometry::Parts(_)) | Err(_) => None,
    };
    layer.shapes.iter().map(place).collect()
}
