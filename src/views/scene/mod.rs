//! The map scene: what is painted on a day, where, and in which style.
//!
//! Pure data, shared by the window's map and the pictures of reports.
//! Positions are Web Mercator from 0 to 1 (x east, y south), projected once a boundary and kept
//! over every edit that leaves the boundary alone.

mod labels;
mod legend;
mod outline;
mod paint;
mod scale;
mod things;

pub use labels::{LabelRoom, Rect};
pub use legend::{Legend, LegendEntry, Swatch, land_uses_painted, legend};
pub use outline::{Outline, Outlines, label_point, lon_lat_of_world, world_of_lon_lat};
pub use paint::{Hatch, LotPaint, ZoneColouring, ZonePaint};
pub use scale::scale_bar;
pub use things::{SceneLot, ScenePhase, ScenePlace, SceneZone};

use crate::domain::{
    About, Boundary, BoundarySource, Id, Key, LandUse, Lot, Phase, Place, Plan, Point, Zone,
    around, fill_of_zone,
};
use crate::geodesy::Grid;
use geo::{BoundingRect, Contains, LineString, Polygon};
use jiff::civil::Date;
use std::collections::HashMap;
use std::f64::consts::TAU;
use std::sync::Arc;
use strum::VariantArray;

/// What is painted of a plan on a day.
pub struct Scene {
    plan: Plan,
    on: Date,
    colouring: ZoneColouring,
    outlines: Outlines,
    zones: Vec<SceneZone>,
    communes: Vec<ScenePlace>,
    lots: HashMap<Id<Zone>, Arc<Vec<SceneLot>>>,
    stale_lots: HashMap<Id<Zone>, Arc<Vec<SceneLot>>>,
    land_uses: HashMap<Id<Zone>, Vec<LandUse>>,
    version: u64,
}

impl Scene {
    /// The scene of a plan on a day.
    pub fn new(plan: &Plan, on: Date, colouring: ZoneColouring) -> Self {
        let outlines = Outlines::new(plan.about.grid);
        let mut scene = Self {
            plan: plan.clone(),
            on,
            colouring,
            outlines,
            zones: Vec::new(),
            communes: Vec::new(),
            lots: HashMap::new(),
            stale_lots: HashMap::new(),
            land_uses: HashMap::new(),
            version: 0,
        };
        scene.renew(plan, on, colouring);
        scene
    }

    /// Makes this the scene of another state of the plan, another day or another colouring.
    /// Boundaries that have not changed are not projected again.
    pub fn renew(&mut self, plan: &Plan, on: Date, colouring: ZoneColouring) {
        if plan.about.grid != self.plan.about.grid {
            *self = Self::new(plan, on, colouring);
            return;
        }
        self.plan = plan.clone();
        self.on = on;
        self.colouring = colouring;
        self.version += 1;
        self.stale_lots.extend(self.lots.drain());
        self.land_uses.clear();
        let mut phases: HashMap<Id<Zone>, Vec<ScenePhase>> = HashMap::new();
        for phase in plan.all::<Phase>() {
            if let Some(painted) = self.phase(phase) {
                phases.entry(phase.zone).or_default().push(painted);
            }
        }
        self.communes = plan.all::<Place>().filter_map(|place| self.commune(place)).collect();
        let zones: Vec<_> = plan.all::<Zone>().cloned().collect();
        self.zones = zones
            .iter()
            .map(|zone| {
                let phases = phases.remove(&zone.id).unwrap_or_default();
                self.zone(zone, phases, colouring)
            })
            .collect();
    }

    fn commune(&self, place: &Place) -> Option<ScenePlace> {
        let centre = place.centre.filter(|_| place.valid.contains(self.on))?;
        let position = self.outlines.point(centre)?;
        Some(ScenePlace { name: place.name.clone(), position })
    }

    /// The day it shows.
    pub const fn on(&self) -> Date {
        self.on
    }

    /// Of which plan.
    pub const fn about(&self) -> &Arc<About> {
        &self.plan.about
    }

    /// What the colours of zones tell.
    pub const fn colouring(&self) -> ZoneColouring {
        self.colouring
    }

    /// Grows whenever anything may be different.
    pub const fn version(&self) -> u64 {
        self.version
    }

    /// The zones, in the order of the file.
    pub fn zones(&self) -> &[SceneZone] {
        &self.zones
    }

    /// The communes and wards there are on the day, as far as their middles are known.
    pub fn communes(&self) -> &[ScenePlace] {
        &self.communes
    }

    /// A zone.
    pub fn zone_with(&self, id: Id<Zone>) -> Option<&SceneZone> {
        self.zones.iter().find(|zone| zone.id == id)
    }

    /// The lots of a zone that exist on the day and have a boundary. Projected when first asked
    /// for; the same `Arc` as long as nothing in it is different.
    pub fn lots(&mut self, zone: Id<Zone>) -> Arc<Vec<SceneLot>> {
        if let Some(lots) = self.lots.get(&zone) {
            return Arc::clone(lots);
        }
        let on = self.on;
        let plan = self.plan.clone();
        let lots: Vec<_> = plan
            .lots_of(zone)
            .filter(|lot| lot.valid.contains(on))
            .filter_map(|lot| self.lot(lot))
            .collect();
        let lots = match self.stale_lots.remove(&zone) {
            Some(before) if *before == lots => before,
            Some(_) | None => Arc::new(lots),
        };
        self.lots.insert(zone, Arc::clone(&lots));
        lots
    }

    /// The lots of a zone as far as they are known without work: those of before while nobody has
    /// asked for the newest.
    pub fn known_lots(&self, zone: Id<Zone>) -> Option<&Arc<Vec<SceneLot>>> {
        self.lots.get(&zone).or_else(|| self.stale_lots.get(&zone))
    }

    /// The uses the known lots of these zones are painted by, in the order of `LandUse`.
    pub fn land_uses(&mut self, zones: impl IntoIterator<Item = Id<Zone>>) -> Vec<LandUse> {
        let mut found = Vec::new();
        for zone in zones {
            let painted = |lots: Option<&Arc<Vec<_>>>| {
                land_uses_painted(lots.into_iter().flat_map(|it| &**it))
            };
            if let Some(known) = self.land_uses.get(&zone) {
                found.extend(known);
            } else if let Some(lots) = self.lots.get(&zone) {
                let uses = painted(Some(lots));
                found.extend(&uses);
                self.land_uses.insert(zone, uses);
            } else {
                found.extend(painted(self.stale_lots.get(&zone)));
            }
        }
        LandUse::VARIANTS.iter().copied().filter(|land_use| found.contains(land_use)).collect()
    }

    /// Least rectangle around all that has a position.
    pub fn extent(&self) -> Option<geo::Rect> {
        self.zones.iter().filter_map(|zone| zone.reach).reduce(around)
    }

    /// Least rectangle around a lot, where it has a boundary.
    pub fn lot_outline(&mut self, lot: Id<Lot>) -> Option<Arc<Outline>> {
        let plan = self.plan.clone();
        let lot = plan.get(lot)?;
        self.outlines.of(Key::of(lot.id), lot.boundary.as_ref()?)
    }

    /// Position on the plan's grid of a place on the map.
    pub fn on_grid(&self, lon_lat: geo::Point) -> Option<geo::Point> {
        let on_grid = self.outlines.grid().from_wgs84(lon_lat);
        (on_grid.x().is_finite() && on_grid.y().is_finite()).then_some(on_grid)
    }

    /// The plan's grid.
    pub const fn grid(&self) -> &Grid {
        self.outlines.grid()
    }

    /// A position of the plan's grid on the map; nothing where it cannot be on this earth.
    pub fn on_map(&self, on_grid: geo::Point) -> Option<geo::Point> {
        self.outlines.point(on_grid)
    }

    /// Least rectangle on the map around a rectangle of the plan's grid.
    pub fn extent_on_map(&self, on_grid: geo::Rect) -> Option<geo::Rect> {
        let outline = on_grid.to_polygon();
        let corners = outline.exterior().points().map(|corner| self.on_map(corner));
        geo::MultiPoint::new(corners.collect::<Option<_>>()?).bounding_rect()
    }

    fn zone(
        &mut self,
        zone: &Zone,
        mut phases: Vec<ScenePhase>,
        colouring: ZoneColouring,
    ) -> SceneZone {
        let boundary = zone.boundary.as_ref();
        let outline = boundary.and_then(|it| self.outlines.of(Key::of(zone.id), it));
        if let Some(own) = &outline {
            phases.retain(|phase| phase.outline.rings != own.rings);
        }
        let circle = self.around(zone);
        let extent = match &outline {
            Some(outline) => Some(outline.extent),
            None => self.lots(zone.id).iter().map(|lot| lot.outline.extent).reduce(around),
        };
        let position = zone.position().and_then(|position| self.outlines.point(position));
        let position = position.or_else(|| extent.map(|extent| extent.center().into()));
        let extent = extent.or_else(|| position.map(|at| geo::Rect::new(at.0, at.0)));
        let fill = fill_of_zone(&self.plan, zone.id, self.on);
        let status = self.plan.status_on(zone.id, self.on);
        SceneZone {
            id: zone.id,
            kind: zone.kind,
            label: map_name(&zone.name),
            scope: zone.area_scope.clone(),
            position,
            outline,
            around: circle,
            extent,
            reach: self.reach(zone, extent),
            dashed: !is_binding(zone.boundary_source),
            fill,
            status,
            paint: ZonePaint::of(colouring, &fill, status),
            phases,
        }
    }

    /// Where it is drawn, lots beyond its boundary included.
    fn reach(&self, zone: &Zone, extent: Option<geo::Rect>) -> Option<geo::Rect> {
        let lots = self.plan.lots_of(zone.id).filter(|lot| lot.valid.contains(self.on));
        let lots = lots.filter_map(|lot| lot.boundary.as_ref()?.extent()).reduce(around);
        let own = zone.boundary.as_ref().and_then(Boundary::extent);
        let beyond = lots.filter(|lots| own.is_some_and(|own| !own.contains(lots)));
        let beyond = beyond.and_then(|lots| self.extent_on_map(lots));
        extent.into_iter().chain(beyond).reduce(around)
    }

    /// Within which circle a zone without a boundary lies, where somebody says how far its position
    /// may be off.
    fn around(&mut self, zone: &Zone) -> Option<Arc<Outline>> {
        let middle = zone.point.filter(|_| zone.boundary.is_none())?;
        let radius = zone.accuracy_m.filter(|metres| *metres > 0.0)?;
        self.outlines.of(Key::of(zone.id), &circle(middle, radius))
    }

    fn phase(&mut self, phase: &Phase) -> Option<ScenePhase> {
        let outline = self.outlines.of(Key::of(phase.id), phase.boundary.as_ref()?)?;
        let dashed = !is_binding(phase.boundary_source);
        Some(ScenePhase { id: phase.id, label: phase.name.clone(), outline, dashed })
    }

    fn lot(&mut self, lot: &Lot) -> Option<SceneLot> {
        let boundary: &Boundary = lot.boundary.as_ref()?;
        let state = self.plan.lot_state(lot, self.on);
        Some(SceneLot {
            id: lot.id,
            code: lot.code.clone(),
            land_use: lot.land_use,
            state,
            paint: LotPaint::of(lot.land_use, state),
            outline: self.outlines.of(Key::of(lot.id), boundary)?,
            dashed: !is_binding(lot.boundary_source),
        })
    }
}

impl SceneZone {
    /// Label with the part the boundary speaks of: "CCN Tứ Hạ, mở rộng giai đoạn 3".
    pub fn full_label(&self) -> String {
        match &self.scope {
            Some(scope) => format!("{}, {scope}", self.label),
            None => self.label.clone(),
        }
    }
}

/// So many corners look round at every scale.
const CORNERS_OF_CIRCLE: u8 = 64;

fn circle(middle: Point, radius: f64) -> Boundary {
    let corner = |corner: u8| {
        let angle = TAU * f64::from(corner) / f64::from(CORNERS_OF_CIRCLE);
        (middle.x() + radius * angle.cos(), middle.y() + radius * angle.sin())
    };
    let ring: LineString = (0..=CORNERS_OF_CIRCLE).map(corner).collect();
    Boundary::new(Polygon::new(ring, Vec::new()).into())
}

fn is_binding(source: Option<BoundarySource>) -> bool {
    source.is_some_and(BoundarySource::is_binding)
}

/// The usual short forms: CCN, KCN.
fn map_name(name: &str) -> String {
    for (long, short) in [("Cụm công nghiệp ", "CCN "), ("Khu công nghiệp ", "KCN ")] {
        if let Some(rest) = name.strip_prefix(long) {
            return format!("{short}{rest}");
        }
    }
    name.to_owned()
}
