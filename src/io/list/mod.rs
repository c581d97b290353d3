//! What every list has, whatever it lists: a head of one or two rows, units in it, one way of writing
//! numbers, rows that are no records, columns nobody understood.

mod decimals;
mod head;
mod passed;
mod planned;
mod sums;
mod unit;
mod unread;
mod wordings;
mod words;

pub use head::Head;
pub use passed::{Passed, PassedRow, RowAt};
pub use planned::{Change, Fate, ListPlanned, NearName, PlannedRow};
pub use unread::{Looks, UnreadColumn};
pub use wordings::Wordings;

pub(super) use decimals::{Decimals, Likely, NoFigure, NumberColumn, open_message};
pub(super) use head::{assigned, heads};
pub(super) use passed::{Sections, passed};
pub(super) use sums::check_sums;
pub(super) use unit::{Unit, parted, unit_in, units_above};
pub(super) use unread::unread;
pub(super) use wordings::{no_choice, phrases_in, usually_means};
pub(super) use words::{is_word, words};
