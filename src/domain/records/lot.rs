//! Lô đất: a plot of the detailed plan.

use crate::domain::boundary_source::MOST_ACCURACY_M;
use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Boundary, BoundarySource, Document, Id, Period, Phase, Uid, Zone};
use crate::units::Area;

/// Floors of a building.
const MOST_FLOORS: f64 = 200.0;
/// Metres of a building's height.
const MOST_HEIGHT_M: f64 = 1_000.0;

choice! {
    /// What the detailed plan sets a lot aside for.
    LandUse in "use" {
        /// Đất công nghiệp: for leasing to production.
        Industrial = "industrial",
        /// Kho bãi.
        Warehouse = "warehouse",
        /// Hành chính – dịch vụ.
        Service = "service",
        /// Cây xanh.
        Green = "green",
        /// Giao thông.
        Road = "road",
        /// Hạ tầng kỹ thuật.
        Technical = "technical",
        /// Mặt nước.
        Water = "water",
        /// Dự trữ.
        Reserve = "reserve",
    }
}

choice! {
    /// What a use is more closely, where signs of drawings tell it apart (TT 16/2025/TT-BXD).
    UseDetail in "detail" {
        /// Trụ sở điều hành: of service land.
        Administration = "administration",
        /// Cây xanh chuyên dụng, cách ly: of green land.
        IsolationBelt = "isolation_belt",
        /// Cây xanh sử dụng hạn chế: of green land.
        InnerGreen = "inner_green",
        /// Cây xanh sử dụng công cộng: of green land.
        PublicGreen = "public_green",
        /// Bãi đỗ xe: of roads.
        Parking = "parking",
        /// Sông, suối, kênh, rạch: of water.
        Stream = "stream",
    }
}

impl UseDetail {
    /// The use it is one of.
    pub const fn land_use(self) -> LandUse {
        match self {
            Self::Administration => LandUse::Service,
            Self::IsolationBelt | Self::InnerGreen | Self::PublicGreen => LandUse::Green,
            Self::Parking => LandUse::Road,
            Self::Stream => LandUse::Water,
        }
    }
}

impl LandUse {
    /// Whether an enterprise may occupy it.
    pub const fn is_for_lease(self) -> bool {
        match self {
            Self::Industrial | Self::Warehouse | Self::Service => true,
            Self::Green | Self::Road | Self::Technical | Self::Water | Self::Reserve => false,
        }
    }
}

record! {
    /// A plot.
    Lot {
        /// Where it lies.
        zone: Id<Zone>,
        /// In which stage.
        phase: Option<Id<Phase>>,
        /// "C-03"; unique within its zone on any day.
        code: String [short, title],
        /// What it is set aside for.
        land_use: LandUse,
        /// What that is more closely.
        use_detail: Option<UseDetail> [seldom],
        /// Area the detailed plan states.
        stated: Option<Area> as stated_m2,
        /// Boundary, where drawn.
        boundary: Option<Boundary> as geom [text("field-boundary")],
        /// Where the boundary is from.
        boundary_source: Option<BoundarySource>,
        /// How far a corner may be off, metres.
        accuracy_m: Option<f64> [later, most(MOST_ACCURACY_M)],
        /// Greatest net building density, 0–1.
        max_density: Option<f64> [share, under("field-group-building")],
        /// Greatest number of floors.
        max_floors: Option<i64> [under("field-group-building"), most(MOST_FLOORS)],
        /// Greatest height, metres.
        max_height_m: Option<f64> [under("field-group-building"), most(MOST_HEIGHT_M)],
        /// Whether it is industrial land of the detailed plan, where its use does not say so.
        counts_as_industrial: Option<bool> [under("field-group-building")],
        /// Net density as built, 0–1.
        built_density: Option<f64> [share, under("field-group-building")],
        /// Floors used to produce.
        production_floors: Option<i64> [under("field-group-building"), most(MOST_FLOORS)],
        /// Share that is planted, 0–1.
        planted_share: Option<f64> [share, under("field-group-building")],
        /// Wastewater it may send, m³/day.
        wastewater_m3_per_day: Option<f64> [under("field-group-building")],
        /// The lot it was split from.
        parent: Option<Id<Lot>> [under("field-group-legal")],
        /// The lot it was joined into with others.
        merged_into: Option<Id<Lot>> [under("field-group-legal")],
        /// The document of the detailed plan or the split.
        decision: Option<Id<Document>> [under("field-group-legal")],
        /// When it existed.
        valid: Period as valid_from | valid_to [under("field-group-legal")],
    }
}

impl Lot {
    /// A lot of which only place, code and use are known.
    pub fn new(id: Id<Self>, zone: Id<Zone>, code: &str, land_use: LandUse) -> Self {
        Self {
            id,
            uid: Uid::new(),
            zone,
            phase: None,
            code: code.to_owned(),
            land_use,
            use_detail: None,
            stated: None,
            boundary: None,
            boundary_source: None,
            accuracy_m: None,
            max_density: None,
            max_floors: None,
            max_height_m: None,
            counts_as_industrial: None,
            built_density: None,
            production_floors: None,
            planted_share: None,
            wastewater_m3_per_day: None,
            parent: None,
            merged_into: None,
            decision: None,
            valid: Period::default(),
        }
    }

    /// Whether it is industrial land: by its use, unless somebody said otherwise.
    pub fn is_industrial(&self) -> bool {
        self.counts_as_industrial.unwrap_or(self.land_use == LandUse::Industrial)
    }

    /// Whether its area is that of a sketch: no figure to count on.
    pub fn is_sketched(&self) -> bool {
        self.stated.is_none() && self.boundary_source == Some(BoundarySource::Illustrative)
    }

    /// The area that counts: as stated, else measured on the grid, else unknown.
    pub fn area(&self) -> Option<Area> {
        self.stated.or_else(|| self.boundary.as_ref().map(Boundary::plane_area))
    }
}
