//! The name of a layer without what only says the stage and the level of what is planned.

use crate::i18n::fold;

/// What stands before the name by the stage of planning.
const STAGES: &[&str] = &["qhdd_", "qhdh_", "qh_", "ht_"];
/// What stands behind it by the level of what is planned.
const LEVELS: &[&str] = &["_qg", "_cv", "_ct", "_ch", "_dvo"];

/// The name in small letters without marks and gaps: what makes two layers the same.
pub(super) fn bare(layer: &str) -> String {
    let name = fold(layer);
    let name = STAGES.iter().find_map(|stage| name.strip_prefix(stage)).unwrap_or(&name);
    let name = LEVELS.iter().find_map(|level| name.strip_suffix(level)).unwrap_or(name);
    name.chars().filter(|sign| sign.is_alphanumeric()).collect()
}
