//! Numbering the new lots.

use crate::domain::{Id, Plan, Zone};
use crate::i18n::tidy;
use jiff::civil::Date;

/// The first code of this beginning that no lot of the zone ever had.
pub fn free_code(plan: &Plan, zone: Id<Zone>, prefix: &str) -> String {
    let mut numbered = (1..).map(|number: usize| format!("{}{number:02}", tidy(prefix)));
    let is_free = |code: &String| plan.lots_coded(zone, code).next().is_none();
    numbered.find(is_free).unwrap_or_default()
}

/// Codes no lot of the zone has from a day on, one after the other: "A-01", "A-02" …
pub(in crate::operations) fn free_codes(
    plan: &Plan,
    zone: Id<Zone>,
    prefix: &str,
    from: Date,
) -> impl Iterator<Item = String> {
    let prefix = tidy(prefix);
    (1..).map(move |number: usize| format!("{prefix}{number:02}")).filter(move |code| {
        let mut of_code = plan.lots_coded(zone, code);
        !of_code.any(|lot| lot.valid.to.is_none_or(|to| from < to))
    })
}
