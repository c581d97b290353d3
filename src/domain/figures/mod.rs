//! Figures a plan gives: how full, how fast, how far, what is wanting; nothing here is kept.

mod board;
mod changes;
mod closed;
mod counted;
mod counted_land;
mod course;
mod due;
mod duplicates;
mod entered;
mod evidence;
mod fill;
mod freeze;
mod land;
mod land_use;
mod lease;
mod lease_states;
mod lineage;
mod lot_basis;
mod overlap;
mod overlaps;
mod pace;
mod rate;
mod reckoned;
mod relocation;
mod standing;
mod target_standing;
mod town;
mod wastewater;
mod wastewater_room;
mod words;

pub use board::{BoardRow, Told, board};
pub use changes::{Change, Holding, changes};
pub use closed::closed_shares;
pub use counted::{Beside, Count, count};
pub use course::Course;
pub use due::due_of;
pub use duplicates::{Duplicate, DuplicateBy, duplicates};
pub use entered::begun;
pub use evidence::Evidence;
pub use fill::{Gross, LandBalance, fill_of_phase, fill_of_zone, gross_of_zone, land_balance};
pub use freeze::{freeze, holdings_now};
pub use land::{FreeLand, LandFound, LandOffer, LandWish, find_land};
pub use land_use::{
    LandClass, LandLine, LandUseBalance, WholeBasis, land_use_balance, whole_of_zone,
};
pub use lease::{is_expired, lease_end, lease_states};
pub(in crate::domain) use lineage::with_line;
pub use lineage::{became, lots_in_line, occupancies_in_line};
pub use lot_basis::LotBasis;
pub use overlap::shared_land;
pub use overlaps::{Overlap, overlaps};
pub use pace::{Forecast, Observed, Outlook, Standing, outlook, outlooks};
pub use rate::{Basis, Fill};
pub use reckoned::{reckoned, reckoned_fields};
pub use relocation::{
    LotMatch, MoveReason, MoveState, NoMatch, free_lots, lot_matches, move_reasons, move_state,
    placement,
};
pub use standing::{AreaBasis, Site, StatedArea};
pub use target_standing::TargetStanding;
pub use town::{Town, WhyBeside, ZoneBeside, is_office_cluster, town, why_beside};
pub use wastewater::{Exceeding, WastewaterBalance, flow, is_treatment, wastewater_balance};
pub use wastewater_room::{WastewaterRoom, wastewater_room};
