//! Cụm mới: a zone that begins with its boundary, as a file or a table brings it.

use super::flawed::check_rings;
use super::provenance::Provenance;
use super::subject::described;
use crate::domain::{Boundary, Edit, Plan, Zone, ZoneKind};
use crate::i18n::{Message, fold, nfc, tidy};
use crate::operations::ground::within_bounds;
use crate::operations::refusal::Refusal;
use geo::MultiPolygon;

/// A zone of this name and boundary, with a code made from the name: "Cụm công nghiệp Hương Vân"
/// becomes CCN-HV, or CCN-HV2 where that is taken.
pub fn new_zone(
    plan: &Plan,
    name: &str,
    kind: ZoneKind,
    rings: MultiPolygon,
    provenance: Provenance,
) -> Result<Edit, Refusal> {
    let name = tidy(name);
    if name.is_empty() {
        return Err(Message::new("operations-zone-name-empty").into());
    }
    if let Some(same) = plan.all::<Zone>().find(|zone| nfc(&zone.name) == name) {
        return Err(Message::new("operations-zone-exists")
            .with("name", name)
            .with("code", same.code.as_str())
            .into());
    }
    let whose = Message::new("operations-boundary-of-zone").with("name", name.as_str());
    check_rings(&rings, || whose)?;
    provenance.check()?;
    let boundary = Boundary::new(rings);
    let code = proposed_code(plan, kind, &name);
    let label = described("operations-zone-added", &boundary)
        .with("name", name.as_str())
        .with("code", code.as_str());
    let zone = Zone {
        boundary: Some(boundary),
        boundary_source: provenance.source,
        accuracy_m: provenance.accuracy_m,
        ..Zone::new(plan.next_id(), kind, &code, &name)
    };
    within_bounds(Edit::new(label).put(zone))
}

/// A code for a zone of this name that no other has: CCN-HV of "Cụm công nghiệp Hương Vân".
pub fn proposed_code(plan: &Plan, kind: ZoneKind, name: &str) -> String {
    free_code(plan, &code_of(kind, name))
}

fn free_code(plan: &Plan, code: &str) -> String {
    let numbered = |number| if number == 1 { code.to_owned() } else { format!("{code}{number}") };
    // One more code than there are zones: one of them is free.
    (1..=plan.count::<Zone>() + 1)
        .map(numbered)
        .find(|code| plan.zone_by_code(code).is_none())
        .unwrap_or_else(|| code.to_owned())
}

/// The kind's letters and the initials of the proper name.
fn code_of(kind: ZoneKind, name: &str) -> String {
    let prefix = match kind {
        ZoneKind::Cluster => "CCN",
        ZoneKind::Park => "KCN",
        ZoneKind::Village => "LN",
        ZoneKind::Logistics => "LOG",
        ZoneKind::Mining => "KS",
    };
    format!("{prefix}-{}", initials(proper_name(name)))
}

/// What a name of a zone may begin with, folded; the longer ones first.
const SORTS: &[&str] = &[
    "cum cong nghiep",
    "khu cong nghiep",
    "diem logistics",
    "lang nghe",
    "mo",
    "ccn",
    "kcn",
    "lang",
    "logistics",
];

/// The name without its sort and without what stands in brackets.
fn proper_name(name: &str) -> &str {
    let name = name.split('(').next().unwrap_or(name);
    let folded = fold(name);
    let sort = SORTS.iter().find(|sort| {
        folded.strip_prefix(**sort).is_some_and(|rest| rest.starts_with([' ', '-', '_', '.']))
    });
    let letters = sort.map_or(0, |sort| sort.chars().count());
    let start = name.char_indices().nth(letters).map_or(name.len(), |(start, _)| start);
    &name[start..]
}

/// A code is read aloud: a whole sentence for a name does not make it longer.
const MOST_INITIALS: usize = 6;

/// "HV" of "Hương Vân", "VC" of "bún Vân Cù", "LT2" of "Long Thọ 2"; X of what has no letters.
fn initials(name: &str) -> String {
    let words: Vec<&str> = name
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let is_proper = |word: &&str| word.starts_with(|first: char| !first.is_lowercase());
    let proper: Vec<&str> = words.iter().copied().filter(is_proper).collect();
    let telling = if proper.is_empty() { words } else { proper };
    let initials: String = telling.into_iter().take(MOST_INITIALS).map(initial).collect();
    if initials.is_empty() { "X".to_owned() } else { initials }
}

/// The first letter, or the whole of a number.
fn initial(word: &str) -> String {
    if word.chars().all(char::is_numeric) {
        return word.to_owned();
    }
    fold(word).chars().take(1).flat_map(char::to_uppercase).collect()
}
