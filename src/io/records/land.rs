//! The land an import brings, checked against itself and against what is there.

use super::reading::RecordsPlanned;
use crate::domain::{Bounded, Key, Plan};
use crate::i18n::Message;
use crate::io::list::{Fate, PlannedRow, RowAt};
use crate::operations::{LandFlaw, MendedLand, mend_land};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// More boundaries are not held against each other on their way in: that takes longer than all else.
const MOST_CHECKED: usize = 20_000;

/// What an import would do, with sound land as far as that could be had.
#[derive(Clone, Debug)]
pub struct LandPlanned {
    /// The records, their corners mended where that is safe.
    pub planned: RecordsPlanned,
    /// What was wrong and is mended.
    pub repaired: Vec<FlawOfRows>,
    /// What is wrong and only a person can mend.
    pub flaws: Vec<FlawOfRows>,
}

/// A flaw, and the rows that bring it.
#[derive(Clone, Debug, PartialEq)]
pub struct FlawOfRows {
    /// What is wrong, where, and how much.
    pub flaw: LandFlaw,
    /// The rows whose lots and zones it is about.
    pub rows: BTreeSet<RowAt>,
}

/// Checks the land of lots and zones that would come in, together with its neighbours on a day; mends what
/// is safe to mend. What was wrong in the plan before is not told. Of a whole country each boundary is judged
/// by itself only, and that is said.
pub fn check_import(plan: &Plan, mut planned: RecordsPlanned, on: Date) -> LandPlanned {
    let drawn = planned.list.edit.becomes.keys().filter(|key| Bounded::is_of(key.kind)).count();
    if drawn > MOST_CHECKED {
        let unchecked = Message::new("io-land-unchecked").with("count", drawn);
        planned.sheets.iter_mut().take(1).for_each(|sheet| sheet.doubts.push(unchecked.clone()));
        return LandPlanned { planned, repaired: Vec::new(), flaws: Vec::new() };
    }
    let MendedLand { edit, repaired, flaws } = mend_land(plan, planned.list.edit, on);
    let mut rows_of: BTreeMap<Key, BTreeSet<RowAt>> = BTreeMap::new();
    for row in &planned.list.rows {
        for change in &row.changes {
            rows_of.entry(change.after.key()).or_default().insert(row.at);
        }
    }
    let of_rows = |flaws: Vec<LandFlaw>| -> Vec<FlawOfRows> {
        let told = flaws.into_iter().map(|flaw| {
            let rows = flaw.subjects.iter().filter_map(|subject| rows_of.get(&subject.key()));
            FlawOfRows { rows: rows.flatten().copied().collect(), flaw }
        });
        told.collect()
    };
    let (repaired, flaws) = (of_rows(repaired), of_rows(flaws));
    let mended: BTreeSet<Key> = repaired
        .iter()
        .flat_map(|told| told.flaw.subjects.iter().map(|subject| subject.key()))
        .collect();
    for row in &mut planned.list.rows {
        for change in row.changes.iter_mut().filter(|change| mended.contains(&change.after.key())) {
            if let Some(Some(after)) = edit.becomes.get(&change.after.key()) {
                change.after.clone_from(after);
            }
        }
        settle(row);
    }
    planned.list.edit = edit;
    LandPlanned { planned, repaired, flaws }
}

/// A row that comes to what is there already changes nothing.
fn settle(row: &mut PlannedRow) {
    row.changes.retain(|change| change.before.as_ref() != Some(&change.after));
    if row.fate == Fate::Changes && row.changes.is_empty() {
        row.fate = Fate::Unchanged;
    }
}
