//! What can be wrong with the land of a plan, where, and how much of it.

use crate::domain::{Boundary, Bounded, Figure, Id, Lot, Plan, Zone};
use crate::i18n::{Argument, Message};
use crate::operations::land::SLIVER_M2;
use crate::units::Area;
use std::collections::BTreeSet;

/// The kinds of flaw, what must be mended first at the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum LandFlawKind {
    /// A boundary that is no land: too few corners, a hole outside its ring.
    Broken,
    /// Sides of one boundary cross, overlap or come back to a corner.
    SelfCrossing,
    /// Two lots are the same land.
    DoubledShape,
    /// Two lots have land in common.
    Overlap,
    /// A lot reaches over the boundary of its zone.
    Outside,
    /// Land between lots, or between them and the boundary of the zone, that belongs to none.
    Gap,
    /// An overlap, a gap or land outside of less than a hundredth of a square metre.
    Sliver,
    /// Corners of neighbours that are meant as one and differ by a millimetre or less.
    CornersApart,
    /// A side runs back on the one before it.
    Spike,
    /// A corner stands twice in a row.
    DoubledCorner,
    /// A lot whose land was changed is less than its enterprises hold. Told of an edit only.
    TooSmall,
    /// A lot whose land was made less is built up more than its plan allows. Told of an edit only.
    TooDense,
}

impl LandFlawKind {
    /// Whether sums of areas are wrong with it.
    pub const fn spoils_areas(self) -> bool {
        match self {
            Self::Broken | Self::SelfCrossing | Self::DoubledShape | Self::Overlap => true,
            Self::Outside
            | Self::Gap
            | Self::Sliver
            | Self::CornersApart
            | Self::Spike
            | Self::DoubledCorner
            | Self::TooSmall
            | Self::TooDense => false,
        }
    }
}

/// How a flaw can be mended without anybody losing land or a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LandRepair {
    /// Leave out doubled corners and spikes.
    Tidy,
    /// Put corners that are meant as one together.
    Together,
    /// Take the sliver off the lot.
    Trim,
    /// Give the sliver to the lot.
    Fill,
    /// The later lot goes away.
    LeaveOut,
}

impl LandRepair {
    /// Whether nothing is lost by it that a person should be asked about.
    pub const fn is_safe(self) -> bool {
        match self {
            Self::Tidy | Self::Together | Self::Trim | Self::Fill => true,
            Self::LeaveOut => false,
        }
    }
}

/// Something wrong with the land of a plan.
#[derive(Clone, Debug, PartialEq)]
pub struct LandFlaw {
    /// What it is.
    pub kind: LandFlawKind,
    /// Whose land; of an overlap both, of land outside the lot and its zone, of a gap the lots around it.
    pub subjects: Vec<Bounded>,
    /// Where, on the plan's grid: the land in common, the gap, the corners. Nothing where it is nowhere.
    pub place: Option<Figure>,
    /// How much land it is about.
    pub area: Option<Area>,
    /// How far corners are apart, metres.
    pub length_m: Option<f64>,
    /// How it can be mended, where that can be done at all without a person drawing.
    pub repair: Option<LandRepair>,
    pub(super) says: Message,
}

impl LandFlaw {
    /// A flaw of so much land; `says` still lacks the area.
    pub(super) fn of_land(
        kind: LandFlawKind,
        subjects: Vec<Bounded>,
        land: Boundary,
        repair: Option<LandRepair>,
        says: Message,
    ) -> Self {
        let area = land.plane_area();
        Self {
            kind,
            subjects,
            says: says.with("area", sized(area)),
            place: Some(Figure::Area(land)),
            area: Some(area),
            length_m: None,
            repair,
        }
    }

    /// What is wrong, with names and size.
    pub const fn message(&self) -> &Message {
        &self.says
    }

    /// The lots it is about.
    pub fn lots(&self) -> impl Iterator<Item = Id<Lot>> {
        self.subjects.iter().filter_map(|subject| match subject {
            Bounded::Lot(lot) => Some(*lot),
            Bounded::Zone(_) | Bounded::Phase(_) => None,
        })
    }

    /// The zones it lies in.
    pub fn zones(&self, plan: &Plan) -> BTreeSet<Id<Zone>> {
        self.subjects.iter().filter_map(|subject| subject.zone(plan)).collect()
    }
}

/// An area as one says it: 4 cm², 0,25 m², 12,3 m².
fn sized(area: Area) -> Argument {
    let square_metres = area.as_square_metres();
    let said =
        |key, number| Argument::from(Message::new(key).with("number", Argument::Number(number)));
    if square_metres < SLIVER_M2 {
        said("land-square-centimetres", (square_metres * 1e4).ceil())
    } else if square_metres < 1.0 {
        said("land-square-metres", square_metres)
    } else {
        Argument::SquareMetres(area)
    }
}
