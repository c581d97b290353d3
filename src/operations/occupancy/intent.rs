//! What a draft says, once lot and tenant are known: the ground all checks stand on.

use super::draft::OccupancyDraft;
use super::tenant::Resolved;
use crate::domain::{Edit, Lot, Occupancy, Plan};
use crate::i18n::Message;
use crate::operations::ground::within_bounds;
use crate::operations::refusal::Refusal;
use std::sync::Arc;

pub(super) struct Intent<'a> {
    pub(super) plan: &'a Plan,
    pub(super) draft: &'a OccupancyDraft,
    pub(super) lot: &'a Arc<Lot>,
    pub(super) enterprise: Resolved,
    /// The record being corrected; it does not stand in its own way.
    pub(super) itself: Option<&'a Arc<Occupancy>>,
}

impl Intent<'_> {
    /// A message that names the enterprise and the lot.
    pub(super) fn about(&self, key: &'static str) -> Message {
        Message::new(key)
            .with("enterprise", self.enterprise.record.name.as_str())
            .with("lot", self.lot.code.as_str())
    }

    /// The edit that makes the draft a record, with a new enterprise where it is one.
    pub(super) fn edit(&self, label: Message, occupancy: Occupancy) -> Result<Edit, Refusal> {
        let edit = Edit::new(label).put(occupancy);
        within_bounds(if self.enterprise.is_changed {
            edit.put(self.enterprise.record.clone())
        } else {
            edit
        })
    }
}
