//! Bỏ lô minh họa: the sketched lots of a zone go once real ones come.

use super::refusal::Refusal;
use crate::domain::{Edit, Id, Key, Lot, Plan, Zone};
use crate::i18n::Message;
use std::sync::Arc;

/// The sketched lots of a zone go away, all but those others rest on: a lot on which something was
/// recorded stays, and is named.
pub fn drop_sketches(plan: &Plan, zone: Id<Zone>) -> Result<Edit, Refusal> {
    let record = plan.get(zone).ok_or_else(|| Message::new("operations-zone-unknown"))?;
    let about = |key| Message::new(key).with("zone", record.name.as_str());
    let is_needed = |lot: &&Arc<Lot>| plan.referring(Key::of(lot.id)).next().is_some();
    let (needed, free): (Vec<&Arc<Lot>>, Vec<&Arc<Lot>>) =
        plan.lots_of(zone).filter(|lot| lot.is_sketched()).partition(is_needed);
    let named = |lot: &&Arc<Lot>| Message::new("views-as-said").with("text", lot.code.as_str());
    let kept = Message::list(needed.iter().map(named));
    let label = match (free.is_empty(), kept) {
        (true, None) => return Err(about("operations-no-sketches").into()),
        (true, Some(kept)) => {
            return Err(about("operations-sketches-all-needed").with("lots", kept).into());
        }
        (false, None) => about("operations-sketches-dropped"),
        (false, Some(kept)) => about("operations-sketches-dropped-but").with("lots", kept),
    };
    let edit = Edit::new(label.with("count", free.len()));
    Ok(free.into_iter().fold(edit, |edit, lot| edit.remove(lot.id)))
}
