//! What the command line says of the land an import brings.

use super::listed::Listed;
use crate::cli::answer::No;
use crate::cli::desktop::Desktop;
use crate::i18n::Message;
use crate::io::FlawOfRows;

/// Says what was mended and what is left to a person.
pub(super) fn tell(
    desktop: &mut Desktop<'_>,
    listed: &Listed<'_>,
    land: (&[FlawOfRows], &[FlawOfRows]),
) -> Result<(), No> {
    let (repaired, flaws) = land;
    let said = |key: &'static str| {
        move |told: &FlawOfRows| {
            let rows: Vec<String> = told.rows.iter().map(|at| listed.row(*at)).collect();
            Message::new(key)
                .with("rows", rows.join(", "))
                .with("flaw", told.flaw.message().clone())
        }
    };
    desktop.tell_all(&repaired.iter().map(said("cli-import-repaired")).collect::<Vec<_>>())?;
    desktop.tell_all(&flaws.iter().map(said("cli-import-land")).collect::<Vec<_>>())
}
