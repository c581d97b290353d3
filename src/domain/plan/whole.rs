//! The whole a record belongs to.

use super::memory::Plan;
use crate::domain::{Id, Key, RecordKind, Zone, links};

/// The zone a record refers to, itself or through what it belongs to.
pub fn zone_linked(plan: &Plan, key: Key) -> Option<Id<Zone>> {
    let direct = links(&plan.record(key)?);
    let zone = |keys: &[Key]| {
        keys.iter().find(|key| key.kind == RecordKind::Zone).map(|key| Id::new(key.id))
    };
    zone(&direct)
        .or_else(|| direct.iter().find_map(|through| zone(&links(&plan.record(*through)?))))
}
