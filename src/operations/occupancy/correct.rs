//! Sửa: a record was entered wrong and gets the draft's values.

use super::draft::OccupancyDraft;
use super::free_land::{area_for, check_fits};
use super::history::place;
use super::intent::Intent;
use super::known::existing;
use super::read::read;
use super::record::{ended, from_draft};
use crate::domain::{Edit, Id, Occupancy, Period, Plan};
use crate::operations::refusal::Refusal;

/// The record becomes what the draft says; an empty field empties it, an empty area is all that is
/// free. The state before it, if it came straight after one, follows the day of change.
pub fn correct_occupancy(
    plan: &Plan,
    id: Id<Occupancy>,
    draft: &OccupancyDraft,
) -> Result<Edit, Refusal> {
    let old = existing(plan, id)?;
    let intent = read(plan, draft, Some(old))?;
    let place = place(&intent)?;
    let mut except = vec![id];
    except.extend(place.before.map(|before| before.id));
    let area = area_for(&intent, recovered_area(&intent, old), place.period, &except)?;
    let record = Occupancy { uid: old.uid, ..from_draft(&intent, id, area, place.period) };
    let label = intent
        .about("operations-corrected")
        .with("state", draft.state.text())
        .with("from", draft.from);
    let edit = intent.edit(label, record)?;
    let Some(before) = place.before else {
        return Ok(edit);
    };
    check_stretch(&intent, before, &except)?;
    Ok(edit.put(ended(before, draft.from)))
}

/// Land taken back holds nothing, so an empty area keeps the one on record.
fn recovered_area<'a>(intent: &Intent<'_>, old: &'a Occupancy) -> Option<&'a Occupancy> {
    (!intent.draft.state.holds_land()).then_some(old)
}

/// The state before may have to last longer than it did; its land must still be free.
fn check_stretch(
    intent: &Intent<'_>,
    before: &Occupancy,
    except: &[Id<Occupancy>],
) -> Result<(), Refusal> {
    let Some(to) = before.valid.to.filter(|to| *to < intent.draft.from) else {
        return Ok(());
    };
    if !before.state.holds_land() {
        return Ok(());
    }
    let gap = Period::between(to, intent.draft.from);
    check_fits(intent, before.area, gap, except)
}
