//! Something for each kind of record.

use crate::domain::RecordKind;
use std::array;
use std::ops::{Index, IndexMut};
use strum::VariantArray;

/// One of each, in the order of the kinds.
#[derive(Clone, Debug)]
pub(super) struct ByKind<T>([T; RecordKind::VARIANTS.len()]);

impl<T> ByKind<T> {
    /// Each with its kind.
    pub(super) fn iter(&self) -> impl Iterator<Item = (RecordKind, &T)> {
        RecordKind::VARIANTS.iter().copied().zip(&self.0)
    }
}

impl<T: Default> Default for ByKind<T> {
    fn default() -> Self {
        Self(array::from_fn(|_| T::default()))
    }
}

impl<T> Index<RecordKind> for ByKind<T> {
    type Output = T;

    fn index(&self, kind: RecordKind) -> &T {
        &self.0[kind as usize]
    }
}

impl<T> IndexMut<RecordKind> for ByKind<T> {
    fn index_mut(&mut self, kind: RecordKind) -> &mut T {
        &mut self.0[kind as usize]
    }
}
