//! Cập nhật sử dụng lô đến đâu: from when on, and how completely, a zone's occupancy is recorded.

use super::refusal::Refusal;
use crate::domain::{Completeness, Edit, Id, Plan, Zone};
use crate::i18n::Message;
use jiff::civil::Date;

/// Somebody says how completely the occupancy of a zone is recorded, and from when on; or takes it
/// back.
pub fn set_recorded(
    plan: &Plan,
    zone: Id<Zone>,
    said: Option<(Completeness, Option<Date>)>,
) -> Result<Edit, Refusal> {
    let record = plan.get(zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    let about = |key| Message::new(key).with("zone", record.name.as_str());
    let label = match said {
        Some((how, Some(since))) => {
            about("operations-recorded-since").with("how", how.text()).with("since", since)
        }
        Some((how, None)) => about("operations-recorded").with("how", how.text()),
        None => about("operations-recorded-unsaid"),
    };
    Ok(Edit::new(label).put(Zone {
        recorded: said.map(|(how, _)| how),
        recorded_since: said.and_then(|(_, since)| since),
        ..Zone::clone(record)
    }))
}
