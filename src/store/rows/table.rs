//! Which table a kind of record has, and its columns.

use crate::domain::{Described, RecordKind, of_kind};

/// The table of a kind.
pub fn table(kind: RecordKind) -> &'static str {
    kind.into()
}

/// The columns of a kind's table.
pub fn columns(kind: RecordKind) -> &'static [&'static str] {
    of_kind!(kind, T => <T as Described>::COLUMNS)
}
