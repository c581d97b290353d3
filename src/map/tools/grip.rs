//! What of a boundary the pointer can take hold of, and what the plan says to where it is taken.

use crate::domain::{Boundary, Bounded, Corner, CornerRing, Edit, Point};
use crate::i18n::Message;
use crate::map::aim::{Moved, REACH_PX};
use crate::map::land::Land;
use crate::map::tool::Workplace;
use crate::operations::{self, Refusal};
use egui::Pos2;

/// How near to a side the pointer must come: nearer than to a corner, so that the map can be moved.
const SIDE_REACH_PX: f32 = 6.0;

/// A corner, or a place on a side.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Grip {
    /// A corner.
    Corner(Corner),
    /// A side.
    Side {
        /// The corner it begins at.
        after: Corner,
        /// Where it was taken hold of.
        foot: Point,
    },
}

impl Grip {
    /// Where it is.
    pub const fn at(&self) -> Point {
        match self {
            Self::Corner(corner) => corner.point,
            Self::Side { foot, .. } => *foot,
        }
    }
}

/// A boundary and its corners.
pub struct Shape {
    of: Bounded,
    boundary: Boundary,
    rings: Vec<CornerRing>,
}

impl Shape {
    /// Of a thing.
    pub fn new(of: Bounded, boundary: Boundary) -> Self {
        let rings = boundary.corners();
        Self { of, boundary, rings }
    }

    /// Whether it is this boundary of this thing.
    pub fn is_of(&self, of: Bounded, boundary: &Boundary) -> bool {
        self.of == of && self.boundary == *boundary
    }

    /// All its corners.
    pub fn corners(&self) -> impl Iterator<Item = &Corner> {
        self.rings.iter().flat_map(|ring| &ring.corners)
    }

    /// The corner under a point of the screen, else the side.
    pub fn grip_at(&self, at: Pos2, land: &Land<'_>) -> Option<Grip> {
        let near = self.corners().filter_map(|corner| {
            let distance = land.on_screen(corner.point)?.distance(at);
            (distance <= REACH_PX).then_some((distance, Grip::Corner(*corner)))
        });
        nearest(near).or_else(|| self.side_at(at, land))
    }

    fn side_at(&self, at: Pos2, land: &Land<'_>) -> Option<Grip> {
        let pointer = land.on_grid(at)?;
        let near = self.corners().filter_map(|after| {
            let [_, next] = self.neighbours(after)?;
            let foot = foot(pointer, after.point, next);
            let distance = land.on_screen(foot)?.distance(at);
            (distance <= SIDE_REACH_PX).then_some((distance, Grip::Side { after: *after, foot }))
        });
        nearest(near)
    }

    /// The corners before and after one in its ring.
    fn neighbours(&self, corner: &Corner) -> Option<[Point; 2]> {
        self.rings.iter().find_map(|ring| {
            let place = ring.corners.iter().position(|other| other.at == corner.at)?;
            let at = |place: usize| ring.corners[place % ring.corners.len()].point;
            Some([at(place + ring.corners.len() - 1), at(place + 1)])
        })
    }

    /// What must not draw it back where it was.
    pub fn moved(&self, grip: &Grip) -> Option<Moved> {
        match grip {
            Grip::Corner(corner) => {
                Some(Moved { from: corner.point, beside: self.neighbours(corner)? })
            }
            Grip::Side { .. } => None,
        }
    }

    /// The corners of the way it would bound the land along.
    pub fn way(&self, grip: &Grip, to: Point, is_wide: bool) -> Option<Vec<Point>> {
        let (Grip::Corner(first) | Grip::Side { after: first, .. }) = grip;
        let [before, next] = self.neighbours(first)?;
        Some(match grip {
            Grip::Corner(_) => vec![before, to, next],
            Grip::Side { foot, .. } if is_wide => {
                let by = to - *foot;
                let last = self.corners().find(|corner| corner.point == next)?;
                let [_, beyond] = self.neighbours(last)?;
                vec![before, first.point + by, next + by, beyond]
            }
            Grip::Side { .. } => vec![first.point, to, next],
        })
    }

    /// What the plan says to it lying there.
    pub fn ask(
        &self,
        work: &Workplace<'_>,
        grip: &Grip,
        to: Point,
        is_wide: bool,
    ) -> Result<Edit, Refusal> {
        let (plan, on) = (editable(work)?, work.land.scene.on());
        match grip {
            Grip::Corner(corner) => {
                operations::move_shared_corner(plan, self.of, corner.at, to, on)
            }
            Grip::Side { after, foot } if is_wide => {
                operations::move_shared_side(plan, self.of, after.at, to - *foot, on)
            }
            Grip::Side { after, foot } => {
                operations::bend_shared_side(plan, self.of, after.at, *foot, to, on)
            }
        }
    }

    /// What the plan says to it going away.
    pub fn take_away(&self, work: &Workplace<'_>, corner: &Corner) -> Result<Edit, Refusal> {
        let plan = editable(work)?;
        operations::remove_shared_corner(plan, self.of, corner.at, work.land.scene.on())
    }
}

fn editable<'a>(work: &Workplace<'a>) -> Result<&'a crate::domain::Plan, Refusal> {
    if work.can_edit { Ok(work.land.plan) } else { Err(Message::new("inspector-read-only").into()) }
}

fn nearest(near: impl Iterator<Item = (f32, Grip)>) -> Option<Grip> {
    near.min_by(|(one, _), (other, _)| one.total_cmp(other)).map(|(_, grip)| grip)
}

/// The nearest position on a side, to the millimetre as all that is set by hand.
fn foot(of: Point, from: Point, to: Point) -> Point {
    let way = to - from;
    let share = (of - from).dot(way) / way.dot(way);
    from + way * share.clamp(0.0, 1.0)
}
