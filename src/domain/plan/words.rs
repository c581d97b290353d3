//! The words by which a record is found though nobody knows its key: an enterprise by name or tax
//! code, a document by number.
//!
//! Kept as numbers made of the words, which is enough to leave nearly all other records out: who
//! looks a word up compares the words themselves.

use crate::domain::Record;
use crate::i18n::{fold, nfc, single_spaced, trimmed};
use std::hash::{DefaultHasher, Hash, Hasher};

/// A word of a sort, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word(u64);

#[derive(Hash)]
enum Sort {
    Name,
    TaxCode,
    Number,
}

impl Word {
    fn new(sort: Sort, text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        (sort, text).hash(&mut hasher);
        Self(hasher.finish())
    }

    /// The name of an enterprise, as [`folded_name`] makes it.
    pub(super) fn of_name(folded: &str) -> Self {
        Self::new(Sort::Name, folded)
    }

    /// The tax code of an enterprise, in the one writing of each letter.
    pub(super) fn of_tax_code(code: &str) -> Self {
        Self::new(Sort::TaxCode, code)
    }

    /// The number of a document, in the one writing of each letter.
    pub(super) fn of_number(number: &str) -> Self {
        Self::new(Sort::Number, number)
    }
}

/// A name without marks, capitals and repeated spaces. Folding makes one writing of each letter of
/// itself, so the name need not be tidied before.
pub(super) fn folded_name(name: &str) -> String {
    fold(trimmed(&single_spaced(name)))
}

/// The words of a record.
pub(super) fn words(record: &Record) -> [Option<Word>; 2] {
    if let Record::Enterprise(enterprise) = record {
        let code = enterprise.tax_code.as_ref().map(|code| Word::of_tax_code(&nfc(code)));
        return [Some(Word::of_name(&folded_name(&enterprise.name))), code];
    }
    if let Record::Document(document) = record {
        return [Some(Word::of_number(&nfc(&document.number))), None];
    }
    [None, None]
}
