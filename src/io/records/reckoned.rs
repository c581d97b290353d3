//! Columns our own tables have beside the fields: reckoned from the plan, for reading only.

use crate::domain::{RecordKind, reckoned_fields};
use crate::i18n::{Language, Texts, fold};
use crate::io::list::Head;
use std::sync::LazyLock;
use strum::VariantArray;

/// What all of them are called together, by kind and in each language, folded.
static NAMES: LazyLock<Vec<(RecordKind, Vec<String>)>> = LazyLock::new(|| {
    let texts = Language::VARIANTS.iter().map(|language| Texts::new(*language));
    let of_kind = |texts: &Texts, kind: RecordKind| {
        let named = reckoned_fields(kind).iter().map(|field| fold(&texts.get(field.text)));
        (kind, named.collect())
    };
    let kinds = |texts: Texts| RecordKind::VARIANTS.iter().map(move |kind| of_kind(&texts, *kind));
    texts.flat_map(kinds).collect()
});

/// Those columns of a table that has all of them; somebody else's may have one that is called so.
pub(super) fn reckoned_columns(kind: RecordKind, head: &Head) -> Vec<usize> {
    let place =
        |name: &String| (0..head.width()).find(|column| fold(head.name(*column).trim()) == *name);
    let of_kind = NAMES.iter().filter(|(of, _)| *of == kind);
    let mut found = of_kind.filter_map(|(_, names)| names.iter().map(place).collect());
    found.next().unwrap_or_default()
}
