//! Which lots of which zone a row of a list is about.

use super::table::{TenantRow, TenantTable};
use crate::domain::{Id, Lot, Plan, Zone};
use crate::i18n::{Argument, Message, fold, nfc};
use crate::io::cell::excerpt;
use crate::io::list::words;
use crate::units::Area;
use jiff::civil::Date;
use std::sync::Arc;

/// A lot and what is held of it.
pub(super) type HeldLot<'a> = (&'a Arc<Lot>, Option<Area>);

/// The lots of a row with what is held of each. Several lots are taken whole, and have to add up to
/// what the row says.
pub(super) fn lots<'a>(
    plan: &'a Plan,
    (row, table): (&TenantRow, &TenantTable),
    zone: Option<Id<Zone>>,
    on: Date,
) -> Result<Vec<HeldLot<'a>>, Message> {
    if row.lots.is_empty() {
        return Err(Message::new("tenants-no-lot"));
    }
    let zone = zone_of(plan, (row, table), zone)?;
    let found = row.lots.iter().map(|code| {
        let exact = plan.lot_by_code(zone, code, on);
        let alike = || {
            plan.lots_of(zone).find(|lot| lot.valid.contains(on) && fold(&lot.code) == fold(code))
        };
        exact.or_else(alike).ok_or_else(|| {
            let zone = plan.get(zone).map(|zone| zone.name.clone()).unwrap_or_default();
            Message::new("tenants-lot-unknown").with("lot", excerpt(code)).with("zone", zone)
        })
    });
    let found: Vec<&Arc<Lot>> = found.collect::<Result<_, _>>()?;
    if let [only] = found.as_slice() {
        return Ok(vec![(only, row.area)]);
    }
    let whole: Area = found.iter().filter_map(|lot| lot.area()).sum();
    match row.area {
        Some(area) if !area.rounds(whole) => Err(Message::new("tenants-lots-area")
            .with("area", Argument::SquareMetres(area))
            .with("whole", Argument::SquareMetres(whole))),
        Some(_) | None => Ok(found.into_iter().map(|lot| (lot, lot.area())).collect()),
    }
}

/// The zone a row names, else the one its section or its sheet is called by, else the one that was said
/// for the whole list.
fn zone_of(
    plan: &Plan,
    (row, table): (&TenantRow, &TenantTable),
    said: Option<Id<Zone>>,
) -> Result<Id<Zone>, Message> {
    let Some(named) = &row.zone else {
        let by_section = row.section.as_deref().and_then(|section| only(plan, section, None));
        let found = by_section.or(said).or_else(|| only(plan, &table.sheet, None));
        return found.ok_or_else(|| Message::new("tenants-no-zone"));
    };
    let unknown = || Message::new("tenants-zone-unknown").with("zone", excerpt(named));
    // A head "Cụm" says of which sort the zones below it are.
    let by_head = || only(plan, &format!("{} {named}", table.zone_head), None);
    only(plan, named, said).or_else(by_head).ok_or_else(unknown)
}

/// The one zone of this code or name, or of several the one that was said.
fn only(plan: &Plan, named: &str, said: Option<Id<Zone>>) -> Option<Id<Zone>> {
    let code = nfc(named).to_lowercase();
    let (kind, name) = zone_name(named);
    let is_meant = |zone: &&Arc<Zone>| {
        let (own_kind, own_name) = zone_name(&zone.name);
        let is_kind = kind.zip(own_kind).is_none_or(|(kind, own)| kind == own);
        zone.code.to_lowercase() == code || !name.is_empty() && own_name == name && is_kind
    };
    let found: Vec<Id<Zone>> = plan.all::<Zone>().filter(is_meant).map(|zone| zone.id).collect();
    match found.as_slice() {
        [one] => Some(*one),
        _ => said.filter(|said| found.contains(said)),
    }
}

/// What sort of zone a name says, by the first letter of the word for it, and what tells which it is, in
/// small letters: c and "tứ hạ" of "CCN Tứ Hạ", "Cụm CN Tứ Hạ", "Cụm công nghiệp Tứ Hạ". Marks count:
/// Hương Vân is not Hương Văn.
fn zone_name(name: &str) -> (Option<char>, String) {
    let lower = nfc(name).to_lowercase();
    let mut rest: Vec<&str> = words(&lower).skip_while(|word| *word == "tên").collect();
    for kind in KINDS {
        let of: Vec<&str> = kind.split(' ').collect();
        if rest.starts_with(&of) && rest.len() > of.len() {
            rest.drain(..of.len());
            return (kind.chars().next(), rest.join(" "));
        }
    }
    (None, rest.join(" "))
}

/// What a zone is called before its name; longer ones first.
const KINDS: [&str; 12] = [
    "cụm tiểu thủ công nghiệp",
    "cụm cn ttcn",
    "cụm công nghiệp",
    "khu công nghiệp",
    "cụm cn",
    "khu cn",
    "làng nghề",
    "cụm",
    "ccn",
    "kcn",
    "khu",
    "làng",
];
