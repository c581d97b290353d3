//! Gộp: several enterprises on the register are one and the same.

use crate::domain::{Edit, Enterprise, Id, Key, Occupancy, Plan, relinked};
use crate::i18n::Message;
use crate::operations::refusal::Refusal;
use std::sync::Arc;

/// What the others did, `keep` did; what `keep` does not know is taken from them, the first that
/// knows. The others go away.
///
/// Refused where two of them held one lot on the same days: which record is right nobody but a
/// person can say.
pub fn merge_enterprises(
    plan: &Plan,
    keep: Id<Enterprise>,
    others: &[Id<Enterprise>],
) -> Result<Edit, Refusal> {
    let unknown = || Message::new("operations-enterprise-unknown");
    let kept = plan.get(keep).ok_or_else(unknown)?;
    let others: Vec<&Arc<Enterprise>> = others
        .iter()
        .filter(|other| **other != keep)
        .map(|other| plan.get(*other).ok_or_else(unknown))
        .collect::<Result<_, _>>()?;
    let names = others
        .iter()
        .map(|other| Message::new("operations-name").with("name", other.name.as_str()));
    let Some(names) = Message::list(names) else {
        return Err(Message::new("operations-merge-needs-two").into());
    };
    refuse_at_once(plan, kept, &others)?;
    let label = Message::new("operations-merged")
        .with("enterprise", kept.name.as_str())
        .with("others", names);
    let merged =
        others.iter().fold(Enterprise::clone(kept), |merged, other| filled_in(merged, other));
    let mut edit = Edit::new(label).put(merged);
    for other in others {
        let (from, to) = (Key::of(other.id), Key::of(keep));
        for key in plan.referring(from) {
            let now = edit.becomes.get(&key).cloned().flatten().or_else(|| plan.record(key));
            edit.becomes.insert(key, now.map(|record| relinked(&record, from, to)));
        }
        edit = edit.remove(other.id);
    }
    Ok(edit)
}

/// Refuses where one lot would be held twice by the same enterprise on a day.
fn refuse_at_once(
    plan: &Plan,
    kept: &Arc<Enterprise>,
    others: &[&Arc<Enterprise>],
) -> Result<(), Refusal> {
    let all: Vec<&Arc<Occupancy>> = std::iter::once(&kept)
        .chain(others)
        .flat_map(|enterprise| plan.occupancies_by(enterprise.id))
        .collect();
    for (place, one) in all.iter().enumerate() {
        let clash = all.iter().skip(place + 1).find(|other| {
            other.lot == one.lot
                && other.enterprise != one.enterprise
                && other.valid.overlaps(&one.valid)
        });
        if let Some(other) = clash {
            let name =
                |id| plan.get(id).map(|enterprise: &Arc<Enterprise>| enterprise.name.clone());
            let lot = plan.get(one.lot).map(|lot| lot.code.clone()).unwrap_or_default();
            let from = one.valid.from.max(other.valid.from).unwrap_or(jiff::civil::Date::MIN);
            return Err(Message::new("operations-merge-overlaps")
                .with("lot", lot)
                .with("on", from)
                .with("one", name(one.enterprise).unwrap_or_default())
                .with("other", name(other.enterprise).unwrap_or_default())
                .into());
        }
    }
    Ok(())
}

fn filled_in(kept: Enterprise, other: &Enterprise) -> Enterprise {
    let Enterprise {
        id: _,
        uid: _,
        name: _,
        tax_code,
        legal_form,
        vsic_code,
        vsic_edition,
        supporting_industry,
        supports,
        high_technology,
        clean,
        polluting,
        on_defence_land,
        present_place,
        relocation_need,
        relocation_power_kw,
        relocation_wastewater_m3_per_day,
        relocate_by,
        note,
    } = other.clone();
    // A code and its edition belong together.
    let (vsic_code, vsic_edition) = if kept.vsic_code.is_some() {
        (kept.vsic_code, kept.vsic_edition)
    } else {
        (vsic_code, vsic_edition)
    };
    let note = match (kept.note, note) {
        (Some(one), Some(other)) if one != other => Some(format!("{one}; {other}")),
        (one, other) => one.or(other),
    };
    Enterprise {
        id: kept.id,
        uid: kept.uid,
        name: kept.name,
        tax_code: kept.tax_code.or(tax_code),
        legal_form: kept.legal_form.or(legal_form),
        vsic_code,
        vsic_edition,
        supporting_industry: kept.supporting_industry.or(supporting_industry),
        supports: kept.supports.or(supports),
        high_technology: kept.high_technology.or(high_technology),
        clean: kept.clean.or(clean),
        polluting: kept.polluting.or(polluting),
        on_defence_land: kept.on_defence_land.or(on_defence_land),
        present_place: kept.present_place.or(present_place),
        relocation_need: kept.relocation_need.or(relocation_need),
        relocation_power_kw: kept.relocation_power_kw.or(relocation_power_kw),
        relocation_wastewater_m3_per_day: kept
            .relocation_wastewater_m3_per_day
            .or(relocation_wastewater_m3_per_day),
        relocate_by: kept.relocate_by.or(relocate_by),
        note,
    }
}
