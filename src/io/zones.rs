//! Which zone of a plan somebody means who calls it as offices do: by its code, by its name, by "CCN" and
//! what tells which it is; or who stands in it.

use super::list::words;
use crate::domain::{Id, Plan, Point, Zone, ZoneKind};
use crate::i18n::nfc;
use geo::Contains;
use std::sync::Arc;

/// The one zone of this code or name, or of several the one that was said.
pub(super) fn zone_called(plan: &Plan, named: &str, said: Option<Id<Zone>>) -> Option<Id<Zone>> {
    let code = nfc(named).to_lowercase();
    let (kind, name) = zone_name(named);
    let is_meant = |zone: &&Arc<Zone>| {
        // "Vân Cù" of the village "Làng bún Vân Cù": its trade stands before its name.
        let is_village = zone.kind == ZoneKind::Village && name.contains(' ');
        let is_named = names(&zone.name).iter().any(|(own_kind, own)| {
            (*own == name || is_village && own.ends_with(&format!(" {name}")))
                && kind.zip(*own_kind).is_none_or(|(kind, own)| kind == own)
        });
        zone.code.to_lowercase() == code || !name.is_empty() && is_named
    };
    let found: Vec<Id<Zone>> = plan.all::<Zone>().filter(is_meant).map(|zone| zone.id).collect();
    match found.as_slice() {
        [one] => Some(*one),
        _ => said.filter(|said| found.contains(said)),
    }
}

/// The one zone a text speaks of, by its sort and name: "… tại cụm công nghiệp Tứ Hạ".
pub(super) fn zone_in(plan: &Plan, text: &str) -> Option<Id<Zone>> {
    let lower = nfc(text).to_lowercase();
    let spoken: Vec<&str> = words(&lower).collect();
    // What is said after each word for a zone, with the sort that word says.
    let mut said = Vec::new();
    for at in 0..spoken.len() {
        if let Some((kind, rest)) = without_kind(&spoken[at..]) {
            said.push((kind, rest.join(" ") + " "));
        }
    }
    if said.is_empty() {
        return None;
    }
    let is_meant = |zone: &&Arc<Zone>| {
        names(&zone.name).iter().any(|(own_kind, own)| {
            let begins = |(kind, rest): &(Option<char>, String)| {
                kind.zip(*own_kind).is_none_or(|(kind, own)| kind == own)
                    && rest.starts_with(&format!("{own} "))
            };
            !own.is_empty() && said.iter().any(begins)
        })
    };
    let mut found = plan.all::<Zone>().filter(is_meant).map(|zone| zone.id);
    found.next().filter(|_| found.next().is_none())
}

/// The zone a position lies in.
pub(super) fn zone_holding(plan: &Plan, at: Point) -> Option<Id<Zone>> {
    let holds =
        |zone: &&Arc<Zone>| zone.boundary.as_ref().is_some_and(|land| land.rings().contains(&at));
    plan.all::<Zone>().find(holds).map(|zone| zone.id)
}

/// The names of a zone with a second one in brackets: the whole, and what stands before them.
fn names(name: &str) -> Vec<(Option<char>, String)> {
    let before = name.split_once('(').map(|(before, _)| zone_name(before));
    std::iter::once(zone_name(name)).chain(before).collect()
}

/// What sort of zone a name says, by the first letter of the word for it, and what tells which it is, in
/// small letters: c and "tứ hạ" of "CCN Tứ Hạ", "Cụm CN Tứ Hạ", "Cụm công nghiệp Tứ Hạ". Marks count:
/// Hương Vân is not Hương Văn.
fn zone_name(name: &str) -> (Option<char>, String) {
    let lower = nfc(name).to_lowercase();
    let all: Vec<&str> = words(&lower).skip_while(|word| *word == "tên").collect();
    without_kind(&all).map_or_else(|| (None, all.join(" ")), |(kind, rest)| (kind, rest.join(" ")))
}

/// What follows the word for a zone, and the sort it says.
fn without_kind<'a, 'b>(words: &'a [&'b str]) -> Option<(Option<char>, &'a [&'b str])> {
    KINDS.iter().find_map(|kind| {
        let of: Vec<&str> = kind.split(' ').collect();
        let rest = words.strip_prefix(of.as_slice()).filter(|rest| !rest.is_empty())?;
        Some((kind.chars().next(), rest))
    })
}

/// What a zone is called before its name; longer ones first.
const KINDS: [&str; 13] = [
    "cụm tiểu thủ công nghiệp",
    "cụm cn ttcn",
    "cụm công nghiệp",
    "khu công nghiệp",
    "cụm cn",
    "khu cn",
    "làng nghề",
    "điểm logistics",
    "cụm",
    "ccn",
    "kcn",
    "khu",
    "làng",
];
