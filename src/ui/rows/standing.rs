//! What becomes of a row, as list and map alike show it.

use crate::io::Fate;
use crate::map::Standing;

/// Its sign and its colour stand for its fate.
pub const fn standing_of(fate: &Fate) -> Standing {
    match fate {
        Fate::Adds => Standing::New,
        Fate::Changes => Standing::Changed,
        Fate::Unchanged | Fate::Over => Standing::Unchanged,
        Fate::Refused(_) => Standing::Refused,
    }
}
