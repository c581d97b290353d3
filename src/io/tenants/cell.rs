//! What a cell means in a list of tenants alone: a name, a state.

use crate::domain::OccupancyState;
use crate::i18n::{Message, fold};
use crate::io::cell::excerpt;

/// A name has a letter. A number, a day or a truth of a workbook is none, whatever column it is in.
pub(super) fn name(text: &str) -> Result<String, Message> {
    let is_value = ["true", "false", "nan", "inf"].contains(&text.to_lowercase().as_str());
    if is_value || !text.contains(char::is_alphabetic) {
        return Err(Message::new("tenants-not-a-name").with("typed", excerpt(text)));
    }
    Ok(text.to_owned())
}

/// Words for each state, folded.
const STATES: [(OccupancyState, &[&str]); 6] = [
    (OccupancyState::Registered, &["dang ky", "chap thuan", "chua ky", "giu cho", "registered"]),
    (OccupancyState::Leased, &["thue", "da ky", "leased"]),
    (OccupancyState::Building, &["xay dung", "dang xay", "building", "construction"]),
    (OccupancyState::Operating, &["hoat dong", "san xuat", "operating"]),
    (OccupancyState::Suspended, &["tam dung", "ngung", "dung hoat dong", "suspended"]),
    (OccupancyState::Recovered, &["thu hoi", "reclaimed", "recovered"]),
];

/// A clause that begins so says what is not.
const NEGATIONS: [&str; 4] = ["chua ", "khong ", "cham dut ", "not "];

/// The state a cell speaks of: of several the furthest, without what it says is not so.
pub fn state(text: &str) -> Result<OccupancyState, Message> {
    let folded = fold(text);
    let clauses = folded.split([',', ';', '.', '(', ')', '/']).map(str::trim);
    let states_in = |clause: &str| -> Vec<OccupancyState> {
        let is_negated = NEGATIONS.iter().any(|word| clause.starts_with(word));
        let holds = |words: &[&str]| {
            words
                .iter()
                .any(|word| clause.contains(word) && (!is_negated || word.starts_with("chua ")))
        };
        STATES.iter().filter(|(_, words)| holds(words)).map(|(state, _)| *state).collect()
    };
    clauses
        .flat_map(states_in)
        .max()
        .ok_or_else(|| Message::new("tenants-no-state").with("typed", excerpt(text)))
}
