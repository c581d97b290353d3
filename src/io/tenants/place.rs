//! Which lots of which zone a row of a list is about.

use super::table::{TenantRow, TenantTable};
use crate::domain::{Id, Lot, Plan, Zone};
use crate::i18n::{Argument, Message, fold};
use crate::io::cell::excerpt;
use crate::io::list::words;
use crate::io::zones::{zone_called, zone_in};
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
            let wanted = told(code);
            let here = plan.lots_of(zone).filter(|lot| lot.valid.contains(on));
            let mut alike = here.filter(|lot| told(&lot.code) == wanted);
            alike.next().filter(|_| alike.next().is_none())
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

/// What tells a code, however it is written: c and 1 of "C-01", "C.01", "c 1", "C1"; a, 1 and 2 of "A1-2".
fn told(code: &str) -> Vec<String> {
    let folded = fold(code);
    let mut told: Vec<String> = Vec::new();
    for word in words(&folded) {
        let mut is_digits = None;
        for sign in word.chars() {
            let is_digit = sign.is_ascii_digit();
            match told.last_mut().filter(|_| is_digits == Some(is_digit)) {
                Some(last) if last == "0" => sign.to_string().clone_into(last),
                Some(last) => last.push(sign),
                None => told.push(sign.to_string()),
            }
            is_digits = Some(is_digit);
        }
    }
    told
}

/// The zone a row names, else the one its section is called by, else the one that was said for the whole
/// list, else the one its sheet is called by or its title speaks of.
fn zone_of(
    plan: &Plan,
    (row, table): (&TenantRow, &TenantTable),
    said: Option<Id<Zone>>,
) -> Result<Id<Zone>, Message> {
    let Some(named) = &row.zone else {
        // "A. Cụm công nghiệp Tứ Hạ".
        let of_section =
            |section| zone_called(plan, section, None).or_else(|| zone_in(plan, section));
        let by_section = row.section.as_deref().and_then(of_section);
        let by_sheet = || zone_called(plan, &table.sheet, None);
        let by_title = || zone_in(plan, &table.title);
        let found = by_section.or(said).or_else(by_sheet).or_else(by_title);
        return found.ok_or_else(|| Message::new("tenants-no-zone"));
    };
    let unknown = || Message::new("tenants-zone-unknown").with("zone", excerpt(named));
    // A head "Cụm" says of which sort the zones below it are.
    let by_head = || zone_called(plan, &format!("{} {named}", table.zone_head), None);
    zone_called(plan, named, said).or_else(by_head).ok_or_else(unknown)
}
