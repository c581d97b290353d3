//! What a person means to do with a plan, turned into an [`Edit`](crate::domain::Edit) or an
//! explained no.
//!
//! Operations look at the plan and never change it: the edit is carried out by `Project::commit`.
//! A [`Refusal`] is no error. It is a sentence that names the lot, the enterprise, the day and the
//! areas, and says what to do instead. Several steps become one edit on a [`Scratch`].

mod about;
mod approval;
mod boundary;
mod citing;
mod doctor;
mod end;
mod enterprise;
mod ground;
mod holidays;
mod keep;
mod land;
mod land_check;
mod layout;
mod lineage;
mod needed;
mod note;
mod occupancy;
mod procedure;
mod recorded;
mod refusal;
mod report_period;
mod scratch;
mod sketches;
mod status;
mod unassigned;

pub use about::{Beginning, begin, tidy_about};
pub use approval::{
    ApprovalDraft, Approved, ApprovedOutline, ApprovedPart, OutlineLots, ZoneOutline, approve,
    outline_lots, usual_outline, usual_status,
};
pub use boundary::{
    AreaDraft, AreaSet, BandAlong, BandDraft, BandMade, DrawnLot, Flaw, FlawKind, HoleDraft,
    LandMove, LotFate, LotsAs, LotsDrawn, Provenance, bend_shared_side, boundary_from_rings,
    cut_hole, draw_lots, flaws, insert_corner, insert_shared_corner, is_same_boundary, joined,
    make_band, move_corner, move_land, move_shared_corner, move_shared_side, new_lot, new_zone,
    proposed_code, remove_corner, remove_shared_corner, set_area, set_boundary, set_provenance,
    start_at_corner, straight_sides, with_boundary,
};
pub use citing::citing;
pub use doctor::{
    Candidate, Diagnosis, ProvinceGrids, diagnose, diagnose_on, diagnose_stated, province_grids,
    strays, strays_say,
};
pub use end::{can_end, end};
pub use enterprise::{
    enterprises_alike, keep_enterprise, merge_enterprises, refuse_alike, remove_enterprise,
};
pub use holidays::enter_fixed_holidays;
pub use keep::{keep, keep_occupancy, keeps_among, remove};
pub use land::{SideMove, Tidied, tidied};
pub use land_check::{
    CheckedEdit, LandCare, LandFlaw, LandFlawKind, LandRepair, MendedLand, brought_flaws,
    check_filled_land, check_land, checked_edit, land_flaws, mend_land, mend_plan, noted_edit,
    repair_land, repair_of,
};
pub use layout::{
    LaidOut, LandBalance, LandShare, LayoutDraft, LayoutPiece, LayoutStreet, keep_layout, lay_out,
};
pub use lineage::{
    Carry, Cut, Front, Limits, LotPart, MergeDraft, MergedLots, SplitDraft, SplitLot, free_code,
    holders_after, merge_lots, split_lot,
};
pub use note::{NoteDraft, keep_note, remove_note};
pub use occupancy::{
    OccupancyDraft, Tenant, answer_enquiry, correct_occupancy, end_occupancy, ending_before,
    record_many, record_occupancy, remove_occupancy, reserve,
};
pub use procedure::lay_out_steps;
pub use recorded::set_recorded;
pub use refusal::Refusal;
pub use report_period::{close_period, hand_in_period, reopen_period};
pub use scratch::Scratch;
pub use sketches::drop_sketches;
pub use unassigned::unassigned_land;
