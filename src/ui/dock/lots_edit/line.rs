//! One lot of the table being filled in, and what its fields mean.

use super::super::super::day_field;
use super::super::super::scope::Scope;
use crate::domain::{Id, Lot, OccupancyState};
use crate::i18n::Message;
use crate::io::{SaidState, Wordings, tenant_state};
use crate::operations::{OccupancyDraft, Tenant};
use crate::units::{self, Area, Numerals};
use crate::views::{compare_codes, short_name};
use std::cmp::Ordering;
use strum::VariantArray;

/// A column that can be typed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, strum::VariantArray)]
pub(super) enum TypedColumn {
    /// Who.
    Tenant,
    /// What it does there.
    State,
    /// How much of the lot; empty is all that is free.
    Area,
    /// The first day.
    From,
    /// Number of the lease contract.
    LeaseNumber,
}

impl TypedColumn {
    /// This column and those to its right.
    pub(super) fn from(first: Self) -> impl Iterator<Item = Self> {
        Self::VARIANTS.iter().copied().filter(move |column| *column >= first)
    }

    /// Whether letters are typed in it, and not chosen from a list.
    pub(super) const fn is_typed(self) -> bool {
        !matches!(self, Self::State)
    }

    /// The key of its head.
    pub(super) const fn title(self) -> &'static str {
        match self {
            Self::Tenant => "tables-edit-tenant",
            Self::State => "tables-edit-state",
            Self::Area => "tables-edit-area",
            Self::From => "tables-edit-from",
            Self::LeaseNumber => "tables-edit-lease",
        }
    }
}

/// What is to happen with one lot.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) lot: Id<Lot>,
    pub(super) code: String,
    /// Who is there on the day.
    pub(super) present: String,
    pub(super) name: String,
    /// The name somebody has said to be a new one, although others are like it.
    pub(super) another: String,
    pub(super) state: OccupancyState,
    /// What was pasted as a state and is none.
    pub(super) no_state: Option<String>,
    pub(super) area_m2: String,
    pub(super) from: String,
    pub(super) lease_number: String,
    pub(super) refusal: Option<Message>,
    zone: String,
}

impl Line {
    /// A line for a lot, from the ruling date on.
    pub(super) fn empty(scope: &Scope<'_>, lot: Id<Lot>) -> Option<Self> {
        let record = scope.plan.get(lot)?;
        let zone = scope.plan.get(record.zone)?;
        let present = scope.plan.occupants(lot, scope.view.on).into_iter();
        let present: Vec<String> = present
            .filter(|(occupancy, _)| occupancy.state.holds_land())
            .map(|(occupancy, who)| {
                format!("{} ({})", who.name, scope.say(&occupancy.state.text()))
            })
            .collect();
        Some(Self {
            lot,
            code: record.code.clone(),
            present: present.join(", "),
            name: String::new(),
            another: String::new(),
            state: OccupancyState::Leased,
            no_state: None,
            area_m2: String::new(),
            from: units::date(scope.view.on),
            lease_number: String::new(),
            refusal: None,
            zone: short_name(zone),
        })
    }

    pub(super) fn order(&self, other: &Self) -> Ordering {
        self.zone.cmp(&other.zone).then_with(|| compare_codes(&self.code, &other.code))
    }

    /// Whether anything is to be recorded.
    pub(super) fn is_filled(&self) -> bool {
        !self.name.trim().is_empty()
    }

    /// Whether somebody has said that the name is a new one.
    pub(super) fn is_another(&self) -> bool {
        self.is_filled() && self.another == self.name.trim()
    }

    /// Whether it says something that nobody is named for. State and day say nothing alone: they are
    /// filled down past lots nobody takes.
    pub(super) fn lacks_tenant(&self) -> bool {
        let says = [&self.area_m2, &self.lease_number].iter().any(|text| !text.trim().is_empty());
        !self.is_filled() && (says || self.no_state.is_some())
    }

    /// Everything typed and chosen.
    pub(super) fn typed(&self) -> (OccupancyState, Option<&String>, [&String; 4]) {
        let texts = [&self.name, &self.area_m2, &self.from, &self.lease_number];
        (self.state, self.no_state.as_ref(), texts)
    }

    /// Puts a pasted value in; a state that is no word of ours stays what it was.
    pub(super) fn set(&mut self, column: TypedColumn, text: &str, wordings: &Wordings) {
        match column {
            TypedColumn::Tenant => text.clone_into(&mut self.name),
            TypedColumn::State => {
                let state = match tenant_state(text, wordings) {
                    Ok(SaidState::Is(state)) => Some(state),
                    Ok(SaidState::Ended) | Err(_) => None,
                };
                self.no_state = (state.is_none() && !text.is_empty()).then(|| text.to_owned());
                self.state = state.unwrap_or(self.state);
            }
            TypedColumn::Area => text.clone_into(&mut self.area_m2),
            TypedColumn::From => text.clone_into(&mut self.from),
            TypedColumn::LeaseNumber => text.clone_into(&mut self.lease_number),
        }
    }

    /// Takes the value of a line above, where it has none of its own; says whether it did. State and
    /// day have one always: they go all the way down.
    pub(super) fn take_from(&mut self, above: &Self, column: TypedColumn) -> bool {
        let take = |mine: &mut String, other: &String| {
            let is_free = mine.trim().is_empty();
            if is_free {
                mine.clone_from(other);
            }
            is_free
        };
        match column {
            TypedColumn::Tenant => take(&mut self.name, &above.name),
            TypedColumn::State => {
                self.state = above.state;
                self.no_state.clone_from(&above.no_state);
                true
            }
            TypedColumn::Area => take(&mut self.area_m2, &above.area_m2),
            TypedColumn::From => {
                self.from.clone_from(&above.from);
                true
            }
            TypedColumn::LeaseNumber => take(&mut self.lease_number, &above.lease_number),
        }
    }

    /// What the line says, or what in it cannot be read.
    pub(super) fn draft(&self, numerals: Numerals) -> Result<OccupancyDraft, Message> {
        if let Some(typed) = &self.no_state {
            return Err(Message::new("tables-edit-no-state").with("typed", typed.as_str()));
        }
        let from = day_field::read(&self.from)?;
        let from = from.ok_or_else(|| Message::new("inspector-form-no-from"))?;
        let typed = self.area_m2.trim();
        let area = if typed.is_empty() {
            None
        } else {
            let unreadable = || Message::new("inspector-form-bad-area").with("typed", typed);
            Some(numerals.parse(typed).map(Area::square_metres).ok_or_else(unreadable)?)
        };
        let name = self.name.trim().to_owned();
        let is_another = self.is_another();
        let tenant = Tenant::New { name, tax_code: None, vsic_code: None, is_another };
        let lease_number = Some(self.lease_number.trim().to_owned());
        Ok(OccupancyDraft {
            area,
            lease_number: lease_number.filter(|number| !number.is_empty()),
            ..OccupancyDraft::new(self.lot, tenant, self.state, from)
        })
    }
}
