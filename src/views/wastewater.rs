//! Cảnh báo nước thải: what a change of tenants does to the zones' wastewater, said before or with it.

use super::names::short_name;
use crate::domain::{
    Edit, Id, Occupancy, Plan, Record, RecordKind, WastewaterRoom, Zone, wastewater_room,
};
use crate::i18n::Message;
use jiff::civil::Date;
use std::collections::BTreeMap;

/// A sentence for each zone in which an edit has land held anew, or with other wastewater, where the
/// works cannot treat it or nobody can say whether they can.
pub fn wastewater_warnings(plan: &Plan, edit: &Edit) -> Vec<Message> {
    if !edit.becomes.keys().any(|key| key.kind == RecordKind::Occupancy) {
        return Vec::new();
    }
    let mut after = plan.clone();
    after.apply(edit);
    let mut zones: BTreeMap<Id<Zone>, Date> = BTreeMap::new();
    for record in edit.becomes.values().flatten() {
        let Record::Occupancy(held) = record else { continue };
        let Some(lot) = after.get(held.lot).filter(|_| adds(plan, held)) else { continue };
        let from = held.valid.from.unwrap_or(Date::MIN);
        let day = zones.entry(lot.zone).or_insert(from);
        *day = from.max(*day);
    }
    zones.into_iter().filter_map(|(zone, on)| warning(&after, zone, on)).collect()
}

/// Whether the record adds to what is sent or promised.
fn adds(plan: &Plan, held: &Occupancy) -> bool {
    let before = plan.get(held.id);
    held.state.holds_land()
        && before.is_none_or(|before| {
            before.wastewater_m3_per_day != held.wastewater_m3_per_day || before.lot != held.lot
        })
}

fn warning(after: &Plan, zone: Id<Zone>, on: Date) -> Option<Message> {
    let room = wastewater_room(after, zone, on, 0.0);
    let name = short_name(after.get(zone)?);
    let says = Message::new("wastewater-warning").with("zone", name).with("why", room.text());
    match room {
        WastewaterRoom::Enough { .. } => None,
        WastewaterRoom::Short { .. } | WastewaterRoom::Unknown { .. } => Some(says),
    }
}
