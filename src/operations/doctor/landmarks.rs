//! Where the plan lies, to say where a reading lands and how likely that is.

use crate::domain::{Boundary, Bounded, Place, Plan, Point, Zone};
use crate::i18n::{Argument, Message};
use geo::{Contains, Rect};

/// What the plan has on the ground.
pub(super) struct Landmarks<'a> {
    plan: &'a Plan,
    all: Vec<Landmark<'a>>,
    /// Where the thing the table is for lies already; nothing where that is not known.
    target: Option<Rect>,
}

/// A zone or a commune.
struct Landmark<'a> {
    name: &'a str,
    extent: Rect,
}

impl<'a> Landmarks<'a> {
    pub(super) fn of(plan: &'a Plan, of: Option<Bounded>) -> Self {
        let zones = plan
            .all::<Zone>()
            .filter_map(|zone| Some(Landmark { name: &zone.name, extent: extent_of_zone(zone)? }));
        let places = plan.all::<Place>().filter_map(|place| {
            Some(Landmark { name: &place.name, extent: extent_of_point(place.centre?) })
        });
        Self {
            plan,
            all: zones.chain(places).collect(),
            target: of.and_then(|of| extent_of(plan, of)),
        }
    }

    pub(super) const fn is_empty(&self) -> bool {
        self.all.is_empty()
    }

    /// Metres from the thing the table is for, or from the nearest landmark; nought where the plan
    /// has none.
    pub(super) fn away_m(&self, at: Point) -> f64 {
        if let Some(target) = &self.target {
            return distance_m(target, at);
        }
        self.nearest(at).map_or(0.0, |(_, distance_m)| distance_m)
    }

    /// Where a reading lands whose middle is this, or that it lands nowhere.
    pub(super) fn say(&self, middle: Option<Point>) -> Message {
        let Some(middle) = middle else {
            return Message::new("doctor-lands-outside");
        };
        if let Some(zone) = self.zone_around(middle) {
            return Message::new("doctor-lands-in").with("name", zone.name.clone());
        }
        match self.nearest(middle) {
            Some((landmark, away_m)) => Message::new("doctor-lands-near")
                .with("name", landmark.name)
                .with("distance", Argument::Distance(away_m)),
            None => Message::new("doctor-lands-somewhere"),
        }
    }

    fn zone_around(&self, at: Point) -> Option<&'a Zone> {
        let zones = self.plan.all::<Zone>().map(AsRef::as_ref);
        zones
            .filter(|zone| zone.boundary.as_ref().is_some_and(|rings| rings.rings().contains(&at)))
            .min_by_key(|zone| zone.id)
    }

    fn nearest(&self, at: Point) -> Option<(&Landmark<'a>, f64)> {
        let distances =
            self.all.iter().map(|landmark| (landmark, distance_m(&landmark.extent, at)));
        distances.min_by(|(_, one), (_, other)| one.total_cmp(other))
    }
}

fn extent_of(plan: &Plan, of: Bounded) -> Option<Rect> {
    let own = plan.boundary_facts(of)?.boundary.and_then(|boundary| boundary.extent());
    own.or_else(|| {
        let zone = plan.get(of.zone(plan)?)?;
        extent_of_zone(zone).or_else(|| plan.get(zone.place?)?.centre.map(extent_of_point))
    })
}

fn extent_of_zone(zone: &Zone) -> Option<Rect> {
    let drawn = zone.boundary.as_ref().and_then(Boundary::extent);
    drawn.or_else(|| zone.point.map(extent_of_point))
}

fn extent_of_point(point: Point) -> Rect {
    Rect::new(point, point)
}

fn distance_m(extent: &Rect, at: Point) -> f64 {
    let beyond = |value: f64, least: f64, most: f64| (least - value).max(value - most).max(0.0);
    let east = beyond(at.x(), extent.min().x, extent.max().x);
    let north = beyond(at.y(), extent.min().y, extent.max().y);
    east.hypot(north)
}
