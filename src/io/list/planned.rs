//! What a list would do to a plan: the fate of each of its rows, and one edit.

use super::passed::RowAt;
use crate::domain::{Edit, Plan, Record};
use crate::i18n::Message;

/// What becomes of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Fate {
    /// A new record comes of it.
    Adds,
    /// A record becomes different.
    Changes,
    /// The plan knows it all.
    Unchanged,
    /// The lease is over and nothing says until when it ran: no land is recorded.
    Over,
    /// It stays out.
    Refused(Message),
}

/// A record before a row and after it.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// As the plan has it; nothing where it is new.
    pub before: Option<Record>,
    /// As the row makes it.
    pub after: Record,
}

/// A row of a list and what it would do.
#[derive(Clone, Debug, PartialEq)]
pub struct PlannedRow {
    /// Where it stands.
    pub at: RowAt,
    /// What its owner calls it.
    pub name: String,
    /// What becomes of it.
    pub fate: Fate,
    /// The records it touches.
    pub changes: Vec<Change>,
    /// That its name is so like others that a person is to say who it is, or has said.
    pub near: Option<NearName>,
}

/// A name like those of other enterprises.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NearName {
    /// As it stands in the row, tidied.
    pub name: String,
    /// The names it is like, of the plan and of rows above.
    pub like: Vec<String>,
}

impl PlannedRow {
    /// A row that touches no record.
    pub(in crate::io) const fn told(at: RowAt, name: String, fate: Fate) -> Self {
        Self { at, name, fate, changes: Vec::new(), near: None }
    }

    /// A row by the edit it makes of the plan as the rows before leave it.
    pub(in crate::io) fn made(plan: &Plan, edit: &Edit, at: RowAt, name: String) -> Self {
        if edit.changes_nothing(plan) {
            return Self::told(at, name, Fate::Unchanged);
        }
        let is_new = edit.becomes.keys().any(|key| !plan.has(*key));
        let fate = if is_new { Fate::Adds } else { Fate::Changes };
        let changes = edit.becomes.iter().filter_map(|(key, after)| {
            Some(Change { before: plan.record(*key), after: after.clone()? })
        });
        let changes = changes.filter(|change| change.before.as_ref() != Some(&change.after));
        Self { changes: changes.collect(), ..Self::told(at, name, fate) }
    }
}

/// What a list does.
#[derive(Clone, Debug, PartialEq)]
pub struct ListPlanned {
    /// Everything in one step; meant to be carried out only where whoever imports knows of every row
    /// that stays out.
    pub edit: Edit,
    /// Each row in the order of the list; rows that could not be read among them.
    pub rows: Vec<PlannedRow>,
}

impl ListPlanned {
    /// How many rows have such a fate.
    pub fn count(&self, is_meant: impl Fn(&Fate) -> bool) -> usize {
        self.rows.iter().filter(|row| is_meant(&row.fate)).count()
    }

    /// The rows that stay out, with the reason.
    pub fn refused(&self) -> impl Iterator<Item = (RowAt, &Message)> {
        self.rows.iter().filter_map(|row| match &row.fate {
            Fate::Refused(reason) => Some((row.at, reason)),
            Fate::Adds | Fate::Changes | Fate::Unchanged | Fate::Over => None,
        })
    }
}
