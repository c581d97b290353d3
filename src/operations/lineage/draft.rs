//! What a person fills in to split a lot.

use super::carry::Carry;
use super::cut::{Cut, Front, Limits};
use crate::domain::{Document, Id, Lot};
use jiff::civil::Date;

/// A lot that is to be split.
#[derive(Clone, Debug, PartialEq)]
pub struct SplitDraft {
    /// Which.
    pub lot: Id<Lot>,
    /// Into what.
    pub cut: Cut,
    /// Along which of its sides it is divided; nothing is along its road, else its longest side.
    pub front: Option<Front>,
    /// Whether the parts lie one behind the other from the front inwards, and not beside each other
    /// along it.
    pub is_inwards: bool,
    /// What every part must at least have.
    pub limits: Limits,
    /// Codes of the parts, in order; further ones are numbered.
    pub codes: Vec<String>,
    /// What comes before the numbers; nothing is the lot's own code and a dash.
    pub prefix: Option<String>,
    /// The day from which it holds.
    pub on: Date,
    /// The document it rests on.
    pub document: Option<Id<Document>>,
    /// Where its tenants go on.
    pub carries: Vec<Carry>,
}

impl SplitDraft {
    /// A draft of which only the lot, the cut and the day are said.
    pub const fn new(lot: Id<Lot>, cut: Cut, on: Date) -> Self {
        Self {
            lot,
            cut,
            front: None,
            is_inwards: false,
            limits: Limits { frontage_m: None, depth_m: None },
            codes: Vec::new(),
            prefix: None,
            on,
            document: None,
            carries: Vec::new(),
        }
    }
}
