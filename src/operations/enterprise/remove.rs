//! An enterprise is taken off the register.

use crate::domain::{Edit, Enterprise, Id, Key, Plan};
use crate::i18n::Message;
use crate::operations::needed::refuse_needed;
use crate::operations::refusal::Refusal;

/// The enterprise goes away, unless it ever held land.
pub fn remove_enterprise(plan: &Plan, id: Id<Enterprise>) -> Result<Edit, Refusal> {
    let enterprise = plan.get(id).ok_or_else(|| Message::new("operations-enterprise-unknown"))?;
    let mut lots: Vec<&str> = plan
        .occupancies_by(id)
        .filter_map(|occupancy| Some(plan.get(occupancy.lot)?.code.as_str()))
        .collect();
    lots.sort_unstable();
    lots.dedup();
    let about = |key| Message::new(key).with("enterprise", enterprise.name.as_str());
    if let Some(lots) =
        Message::list(lots.into_iter().map(|lot| Message::new("operations-name").with("name", lot)))
    {
        return Err(about("operations-enterprise-has-land").with("lots", lots).into());
    }
    refuse_needed(plan, Key::of(id))?;
    Ok(Edit::new(about("operations-enterprise-removed")).remove(id))
}
