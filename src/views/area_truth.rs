//! How large a boundary is by each way of knowing, how far they differ, and why.
//!
//! Panel and boundary sheet show these figures; they and those of the map and the command line
//! are all of [`Grid::measure`](crate::geodesy::Grid::measure).

use crate::domain::{
    AreaBasis, Boundary, BoundaryFacts, BoundarySource, Bounded, Document, Id, Plan, StatedArea,
    Zone,
};
use crate::geodesy::{Measured, area_deviation};
use crate::i18n::{Argument, Message};
use crate::units::{self, Area};
use jiff::civil::Date;

/// The areas of a boundary and what they rest on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AreaTruth {
    /// As the document states.
    pub stated: Option<Area>,
    /// What sort of paper that rests on.
    pub basis: Option<AreaBasis>,
    /// "1325/KH-UBND, 20/04/2021".
    pub decision: Option<String>,
    /// What part of the zone the areas speak of, where not the whole.
    pub scope: Option<String>,
    /// Where the boundary is from.
    pub source: Option<BoundarySource>,
    /// Standard deviation of a corner's position, metres.
    pub accuracy_m: Option<f64>,
    /// What the boundary measures; nothing where there is none.
    pub measured: Option<Measured>,
    /// Standard deviation of the plane area, where the accuracy of the corners is known.
    pub deviation: Option<Area>,
    /// Central meridian of the grid it was measured on: "107°00′".
    pub meridian: String,
}

impl AreaTruth {
    /// What the stated area is called: "Diện tích theo kế hoạch".
    pub fn stated_text(&self) -> Message {
        self.basis.map_or(Message::new("inspector-area-stated"), |basis| {
            Message::new("inspector-area-stated-by").with("basis", basis.text())
        })
    }
}

/// One area less another.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Difference {
    /// Square metres, negative where the other is greater.
    pub area: Area,
    /// Share of the other.
    pub share: f64,
}

impl Difference {
    /// `one` less `other`; nothing where the other is nought.
    pub fn between(one: Area, other: Area) -> Option<Self> {
        let area = one - other;
        Some(Self { area, share: area.share_of(other)? })
    }
}

/// Twice the standard deviation: of a hundred surveys of the same land five differ by more.
const TOLERANCE: f64 = 2.0;

/// The areas of a thing with a boundary on a day; nothing where there is no such thing.
pub fn area_truth(plan: &Plan, of: Bounded, on: Date) -> Option<AreaTruth> {
    let BoundaryFacts { boundary, source, accuracy_m, .. } = plan.boundary_facts(of)?;
    let stated = stated(plan, of, on);
    let document = match of {
        Bounded::Zone(_) | Bounded::Phase(_) => stated.and_then(|stated| stated.document),
        Bounded::Lot(lot) => plan.get(lot)?.decision,
    };
    let grid = plan.about.grid;
    let deviation = |boundary: &Boundary| Some(area_deviation(boundary.rings(), accuracy_m?));
    Some(AreaTruth {
        stated: stated.map(|stated| stated.area),
        basis: stated.map(|stated| stated.basis),
        decision: document.and_then(|id| plan.get(id)).map(|document| cited(document)),
        scope: match of {
            Bounded::Zone(zone) => plan.get(zone)?.area_scope.clone(),
            Bounded::Phase(_) | Bounded::Lot(_) => None,
        },
        source,
        accuracy_m,
        measured: boundary.as_ref().map(|boundary| grid.measure(boundary.rings())),
        deviation: boundary.as_ref().and_then(deviation),
        meridian: grid.meridian(),
    })
}

/// What a boundary is called in a title: "Cụm công nghiệp Tứ Hạ", "Lô C-03 · CCN Tứ Hạ".
pub fn bounded_name(plan: &Plan, of: Bounded) -> Option<Message> {
    let within = |key, name: &str, zone: Id<Zone>| {
        let zone = plan.get(zone).map(|zone| zone.name.clone()).unwrap_or_default();
        Message::new(key).with("name", name).with("zone", zone)
    };
    Some(match of {
        Bounded::Zone(zone) => {
            Message::new("views-as-said").with("text", plan.get(zone)?.name.as_str())
        }
        Bounded::Phase(id) => {
            let phase = plan.get(id)?;
            within("views-phase-of-zone", &phase.name, phase.zone)
        }
        Bounded::Lot(id) => {
            let lot = plan.get(id)?;
            within("views-lot-of-zone", &lot.code, lot.zone)
        }
    })
}

fn stated(plan: &Plan, of: Bounded, on: Date) -> Option<StatedArea> {
    match of {
        Bounded::Zone(zone) => plan.area_on(zone, on),
        Bounded::Phase(phase) => plan.area_on(phase, on),
        Bounded::Lot(lot) => {
            let lot = plan.get(lot)?;
            let basis = plan.basis_of(lot.decision);
            Some(StatedArea { area: lot.stated?, basis, document: lot.decision })
        }
    }
}

/// "1325/KH-UBND, 20/04/2021".
pub(super) fn cited(document: &Document) -> String {
    match document.date {
        Some(date) => format!("{}, {}", document.number, units::date(date)),
        None => document.number.clone(),
    }
}

impl AreaTruth {
    /// What the stated area rests on: "được duyệt, 1325/QĐ-UBND, 20/04/2021".
    pub fn rests_on(&self) -> Option<Message> {
        let basis = self.basis?.text();
        Some(match &self.decision {
            Some(paper) => Message::new("views-area-rests-on")
                .with("basis", basis)
                .with("paper", paper.as_str()),
            None => basis,
        })
    }

    /// The plane area, the official figure.
    pub fn plane(&self) -> Option<Area> {
        self.measured.map(|measured| measured.plane)
    }

    /// By how much two measurements as accurate as this one may differ.
    pub fn tolerance(&self) -> Option<Area> {
        self.deviation.map(|one| Area::square_metres(TOLERANCE * one.as_square_metres()))
    }

    /// Plane area less the stated one.
    pub fn from_stated(&self) -> Option<Difference> {
        Difference::between(self.plane()?, self.stated?)
    }

    /// Plane area less the area on the ellipsoid.
    pub fn from_geodesic(&self) -> Option<Difference> {
        let measured = self.measured?;
        Difference::between(measured.plane, measured.geodesic)
    }

    /// Whether the stated area is met within the tolerance; nothing where either is unknown.
    pub fn meets_stated(&self) -> Option<bool> {
        let (difference, tolerance) = (self.from_stated()?, self.tolerance()?);
        let off = Area::square_metres(difference.area.as_square_metres().abs());
        Some(!off.exceeds(tolerance))
    }

    /// Why the plane and the ellipsoid differ, in a sentence.
    pub fn why_geodesic_differs(&self) -> Option<Message> {
        let Difference { share, .. } = self.from_geodesic()?;
        let key = if share < 0.0 { "views-area-grid-smaller" } else { "views-area-grid-larger" };
        Some(Message::new(key).with("meridian", self.meridian.as_str()))
    }

    /// What the difference from the stated area means, in a sentence.
    pub fn why_stated_differs(&self) -> Option<Message> {
        self.from_stated()?;
        let binding = self.source.is_some_and(BoundarySource::is_binding);
        Some(match (binding, self.meets_stated(), self.tolerance()) {
            (false, _, _) => Message::new("views-area-not-binding"),
            (true, Some(true), Some(tolerance)) => Message::new("views-area-within")
                .with("tolerance", Argument::SquareMetres(tolerance)),
            (true, Some(false), Some(tolerance)) => Message::new("views-area-beyond")
                .with("tolerance", Argument::SquareMetres(tolerance)),
            (true, _, _) => Message::new("views-area-accuracy-unknown"),
        })
    }
}
