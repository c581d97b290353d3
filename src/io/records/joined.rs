//! Which record a row of somebody's list is about: a lot by its code, a zone by code or name, a work by
//! its name.
//!
//! Offices write the code with the zone's before it or without; a zone stands in a column of its own, or
//! is said for the whole list.

use crate::domain::{Id, Key, Lot, Plan, RecordKind, Work, Zone};
use crate::i18n::{Message, nfc};
use crate::io::zones::zone_called;
use jiff::civil::Date;
use std::collections::HashMap;

/// A record, and the zone it is in.
type Placed = (Key, Option<Id<Zone>>);

/// The records of a kind by what lists call them.
pub(super) struct Called {
    kind: RecordKind,
    /// By their own names, whatever capitals and spaces.
    of: HashMap<String, Vec<Placed>>,
    /// Codes of zones, the longest first.
    zones: Vec<(String, Id<Zone>)>,
}

/// The fields by which lists call a record of a kind, any of which will do; none where nobody goes by a
/// name.
pub(super) const fn called_by(kind: RecordKind) -> &'static [&'static str] {
    match kind {
        RecordKind::Lot => &["code"],
        RecordKind::Zone => &["code", "name"],
        RecordKind::Work => &["name"],
        _ => &[],
    }
}

impl Called {
    /// Those there are on a day.
    pub(super) fn on(plan: &Plan, kind: RecordKind, on: Date) -> Self {
        let mut of: HashMap<String, Vec<Placed>> = HashMap::new();
        match kind {
            RecordKind::Lot => {
                for lot in plan.all::<Lot>().filter(|lot| lot.valid.contains(on)) {
                    of.entry(bare(&lot.code)).or_default().push((Key::of(lot.id), Some(lot.zone)));
                }
            }
            RecordKind::Work => {
                for work in plan.all::<Work>() {
                    of.entry(bare(&work.name)).or_default().push((Key::of(work.id), work.zone));
                }
            }
            _ => {}
        }
        let mut zones: Vec<(String, Id<Zone>)> =
            plan.all::<Zone>().map(|zone| (bare(&zone.code), zone.id)).collect();
        zones.retain(|(code, _)| !code.is_empty());
        zones.sort_by_key(|(code, _)| std::cmp::Reverse(code.len()));
        Self { kind, of, zones }
    }

    /// The record a row means that calls it so; nothing where the plan has none, a sentence where it has
    /// several.
    pub(super) fn meant(
        &self,
        plan: &Plan,
        name: &str,
        zone: Option<Id<Zone>>,
    ) -> Result<Option<Key>, Message> {
        if self.kind == RecordKind::Zone {
            return Ok(zone_called(plan, name, None).map(Key::of));
        }
        let own = bare(name);
        let found = self.in_zone(&own, zone);
        let found = if found.is_empty() { self.behind_zone(&own, zone) } else { found };
        match found.as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(*only)),
            _ => Err(Message::new("io-records-called-so")
                .with("kind", self.kind.text())
                .with("name", name.trim())
                .with("count", found.len())),
        }
    }

    fn in_zone(&self, own: &str, zone: Option<Id<Zone>>) -> Vec<Key> {
        let named = self.of.get(own).into_iter().flatten();
        named
            .filter(|(_, of)| zone.is_none_or(|zone| *of == Some(zone)))
            .map(|(key, _)| *key)
            .collect()
    }

    /// The code of the zone stands before that of the lot: "CCN-TH/C-03".
    fn behind_zone(&self, own: &str, zone: Option<Id<Zone>>) -> Vec<Key> {
        if self.kind != RecordKind::Lot {
            return Vec::new();
        }
        let zones = self.zones.iter().filter(|(_, id)| zone.is_none_or(|zone| *id == zone));
        let rests = zones.filter_map(|(code, id)| {
            let rest = own.strip_prefix(code.as_str())?;
            Some((rest.trim_start_matches(|sign: char| !sign.is_alphanumeric()), *id))
        });
        let mut found = rests.map(|(rest, id)| self.in_zone(rest, Some(id)));
        found.find(|keys| !keys.is_empty()).unwrap_or_default()
    }
}

/// "C-03", "c 03" and "C03" are one code in a zone; "C-1-2" and "C-12" are two, and so are "Đ1" and "D1".
fn bare(name: &str) -> String {
    let signs: Vec<char> =
        nfc(name).to_lowercase().chars().filter(|sign| !sign.is_whitespace()).collect();
    let parts_letter_from_figure = |place: usize| {
        let (before, after) =
            (place.checked_sub(1).and_then(|at| signs.get(at)), signs.get(place + 1));
        matches!(signs[place], '-' | '_' | '–')
            && before.is_some_and(|sign| sign.is_alphabetic())
            && after.is_some_and(char::is_ascii_digit)
    };
    let kept = (0..signs.len()).filter(|place| !parts_letter_from_figure(*place));
    kept.map(|place| signs[place]).collect()
}
