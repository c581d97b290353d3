//! What columns of maps made elsewhere are called.
//!
//! Names stand in `assets/columns.txt`; they are compared without marks, capitals and signs, and cut to
//! ten letters, as a shapefile has them.

use crate::domain::{RecordKind, fields};
use crate::i18n::fold;
use crate::io::formats::{record_columns, short_names};
use std::collections::HashMap;
use std::sync::LazyLock;

/// Letters of a name in a shapefile's table.
const SHORT: usize = 10;
/// What a cut name has to have for itself.
const SHORTEST: usize = 6;
/// The line of names that tell nothing.
const COMPUTED: &str = "computed";

/// Names by "kind.field", the likeliest first.
static NAMES: LazyLock<HashMap<&'static str, Vec<String>>> = LazyLock::new(|| {
    let lines = include_str!("../../../assets/columns.txt").lines();
    let named = lines.filter_map(|line| line.split_once(" = "));
    named.map(|(of, names)| (of, names.split('|').map(bare).collect())).collect()
});

/// A name without marks, capitals, signs and spaces.
pub(super) fn bare(name: &str) -> String {
    fold(name).chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// How well a head fits a field by what others call it, 0 not at all.
pub(super) fn foreign_fit(kind: RecordKind, place: usize, head: &str) -> usize {
    let Some(field) = fields(kind).get(place) else { return 0 };
    let of = format!("{}.{}", <&str>::from(kind), field.name);
    let Some(names) = NAMES.get(of.as_str()) else { return 0 };
    let head_bare = bare(head);
    let is_cut = head.chars().count() == SHORT && head_bare.len() >= SHORTEST;
    let rank = names.iter().position(|name| *name == head_bare);
    let cut = || names.iter().position(|name| is_cut && name.starts_with(&head_bare));
    rank.or_else(cut).map_or(0, |rank| names.len() - rank)
}

/// What a column of our own maps is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OwnColumn {
    /// A field, by its place.
    Field(usize),
    /// The uid, or what a map shows beside the fields.
    Beside,
}

/// What a head is of our own maps, whole or cut to ten letters.
pub(super) fn own_column(kind: RecordKind, head: &str) -> Option<OwnColumn> {
    let columns = record_columns(kind);
    let short = short_names(columns.iter().map(|(column, _)| column.name));
    let mut named = columns.iter().zip(&short);
    let (_, place) = named
        .find(|((column, _), short)| column.name == head || *short == head)
        .map(|(column, _)| column)?;
    Some(place.map_or(OwnColumn::Beside, OwnColumn::Field))
}

/// Whether a column of another program tells what is reckoned from the shape, or only numbers the rows.
pub(super) fn is_computed(head: &str) -> bool {
    NAMES.get(COMPUTED).is_some_and(|names| names.contains(&bare(head)))
}
