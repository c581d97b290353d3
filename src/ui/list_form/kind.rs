//! What a list is a list of: tenants, or records of a kind.

use super::super::scope::Scope;
use crate::domain::RecordKind;
use crate::i18n::{Message, fold};
use crate::io::{Sheet, record_kind_of, tenant_columns};
use strum::VariantArray;

/// What a list is a list of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListKind {
    /// Tenants, on their lots or for the register.
    Tenants,
    /// Records of a kind, every field of each.
    Records(RecordKind),
}

impl ListKind {
    /// What a sheet seems to list by its heads, and how many of its columns say so.
    pub fn of(sheet: &Sheet) -> Option<(Self, usize)> {
        let tenants = tenant_columns(sheet).of.len();
        let is_of_tenants = |kind| matches!(kind, RecordKind::Enterprise | RecordKind::Occupancy);
        match record_kind_of(sheet) {
            Some((kind, worth)) if worth > tenants || worth == tenants && !is_of_tenants(kind) => {
                // The name of the kind means a list of tenants.
                let tenants = kind == RecordKind::Occupancy;
                Some((if tenants { Self::Tenants } else { Self::Records(kind) }, worth))
            }
            Some(_) | None => (tenants > 0).then_some((Self::Tenants, tenants)),
        }
    }

    /// How many columns of a sheet are understood; tells which sign parts the cells of a text.
    pub fn worth(sheet: &Sheet) -> usize {
        Self::of(sheet).map_or(0, |(_, worth)| worth)
    }

    /// Its name.
    pub const fn text(self) -> Message {
        match self {
            Self::Tenants => Message::new("lists-kind-tenants"),
            Self::Records(kind) => kind.text(),
        }
    }

    /// All there are: tenants first, the others by name.
    pub(super) fn all(scope: &Scope<'_>) -> Vec<Self> {
        let kinds = RecordKind::VARIANTS.iter().filter(|kind| **kind != RecordKind::Occupancy);
        let mut records: Vec<Self> = kinds.map(|kind| Self::Records(*kind)).collect();
        records.sort_by_cached_key(|kind| fold(&scope.say(&kind.text())));
        std::iter::once(Self::Tenants).chain(records).collect()
    }
}
