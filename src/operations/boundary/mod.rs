//! Ranh giới: giving a zone, a stage or a lot its boundary, and mending it corner by corner.
//!
//! Corners are kept to the last digit of the paper: nothing is snapped or rounded. A boundary whose
//! area would mean nothing is refused with the numbers of the corners to look at.

mod band;
mod corners;
mod flaw;
mod flawed;
mod flaws;
mod hole;
mod join;
mod lots;
mod moving;
mod nest;
mod new_lot;
mod new_zone;
mod provenance;
mod same;
mod set;
mod set_area;
mod shared;
mod subject;
mod tangles;

pub use band::{BandAlong, BandDraft, BandMade, make_band};
pub use corners::{insert_corner, move_corner, remove_corner, start_at_corner};
pub use flaw::{Flaw, FlawKind};
pub use flaws::flaws;
pub use hole::{HoleDraft, cut_hole};
pub use join::joined;
pub use lots::{DrawnLot, LotFate, LotsAs, LotsDrawn, draw_lots};
pub use moving::{LandMove, move_land};
pub use nest::boundary_from_rings;
pub use new_lot::new_lot;
pub use new_zone::{new_zone, proposed_code};
pub use provenance::Provenance;
pub use same::is_same_boundary;
pub use set::{set_boundary, set_provenance, with_boundary};
pub use set_area::{AreaDraft, AreaSet, set_area, straight_sides};
pub use shared::{
    bend_shared_side, insert_shared_corner, move_shared_corner, move_shared_side,
    remove_shared_corner,
};
pub(super) use subject::name_of;
