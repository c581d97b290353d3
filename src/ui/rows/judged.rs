//! Rows judged by the plan, ready to be shown.

use crate::domain::Plan;
use crate::i18n::Message;
use crate::io::{Fate, ListPlanned, RowAt};
use std::collections::{BTreeSet, HashMap};

/// Rows judged by the plan.
pub struct Judged {
    /// What each row would do, and all of them together.
    pub list: ListPlanned,
    /// The names of the sheets or layers, as rows name them.
    pub sheets: Vec<String>,
    /// How many rows are no records.
    pub passed: usize,
    /// Whether anything of it is new to the plan.
    pub changes: bool,
    /// What a person is to look at.
    pub doubts: Vec<Message>,
    /// Why rows stay out, each reason once with its rows.
    pub refused: Vec<(Message, Vec<RowAt>)>,
}

impl Judged {
    /// Looks the rows through. Of `asked`, the form itself says why they stay out.
    pub fn new(
        plan: &Plan,
        list: ListPlanned,
        sheets: Vec<String>,
        doubts: Vec<Message>,
        asked: &BTreeSet<RowAt>,
    ) -> Self {
        let changes = !list.edit.changes_nothing(plan);
        let refused = by_reason(&list, asked);
        Self { list, sheets, passed: 0, changes, doubts, refused }
    }

    /// The number of a row, with its sheet where there are several.
    pub fn row_name(&self, at: RowAt) -> String {
        match self.sheets.get(at.sheet).filter(|_| self.sheets.len() > 1) {
            Some(sheet) => format!("{} ({sheet})", at.row),
            None => at.row.to_string(),
        }
    }

    /// How many rows have such a fate.
    pub fn count(&self, fate: &Fate) -> usize {
        self.list.count(|one| one == fate)
    }

    /// How many rows make or change a record.
    pub fn taken_count(&self) -> usize {
        self.list.count(|fate| matches!(fate, Fate::Adds | Fate::Changes))
    }

    /// How many rows stay out.
    pub fn refused_count(&self) -> usize {
        self.list.refused().count()
    }

    /// Why the rows cannot be taken, or nothing.
    pub fn why_not(&self, leaves_out: bool) -> Option<&'static str> {
        if !self.changes {
            Some("lists-nothing-new")
        } else if self.refused_count() > 0 && !leaves_out {
            Some("lists-correct-first")
        } else {
            None
        }
    }
}

fn by_reason(list: &ListPlanned, asked: &BTreeSet<RowAt>) -> Vec<(Message, Vec<RowAt>)> {
    let mut found: Vec<(Message, Vec<RowAt>)> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (at, why) in list.refused().filter(|(at, _)| !asked.contains(at)) {
        let place = *places.entry(format!("{why:?}")).or_insert(found.len());
        if place == found.len() {
            found.push((why.clone(), Vec::new()));
        }
        found[place].1.push(at);
    }
    found
}
