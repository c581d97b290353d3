//! The words by which a record is found though nobody knows its key: an enterprise by name or tax
//! code, a document by number, a lot by its zone and code.
//!
//! Kept as numbers made of the words, which is enough to leave nearly all other records out: who
//! looks a word up compares the words themselves.

use crate::domain::enterprise_name::bare_name;
use crate::domain::{Id, Record, Zone};
use crate::i18n::nfc;
use std::hash::{DefaultHasher, Hash, Hasher};

/// A word of a sort, as a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Word(u64);

#[derive(Hash)]
enum Sort {
    Name,
    TaxCode,
    Number,
    LotCode,
}

impl Word {
    fn new(sort: Sort, text: &str) -> Self {
        let mut hasher = DefaultHasher::new();
        (sort, text).hash(&mut hasher);
        Self(hasher.finish())
    }

    /// The name of an enterprise, as [`bare_name`] makes it.
    pub(super) fn of_name(bare: &str) -> Self {
        Self::new(Sort::Name, bare)
    }

    /// The tax code of an enterprise, in the one writing of each letter.
    pub(super) fn of_tax_code(code: &str) -> Self {
        Self::new(Sort::TaxCode, code)
    }

    /// The number of a document, in the one writing of each letter.
    pub(super) fn of_number(number: &str) -> Self {
        Self::new(Sort::Number, number)
    }

    /// The code of a lot in its zone, in the one writing of each letter.
    pub(super) fn of_lot(zone: Id<Zone>, code: &str) -> Self {
        Self::new(Sort::LotCode, &format!("{zone} {code}"))
    }
}

/// The words of a record.
pub(super) fn words(record: &Record) -> [Option<Word>; 2] {
    if let Record::Enterprise(enterprise) = record {
        let code = enterprise.tax_code.as_ref().map(|code| Word::of_tax_code(&nfc(code)));
        return [Some(Word::of_name(&bare_name(&enterprise.name))), code];
    }
    if let Record::Document(document) = record {
        return [Some(Word::of_number(&nfc(&document.number))), None];
    }
    if let Record::Lot(lot) = record {
        return [Some(Word::of_lot(lot.zone, &nfc(&lot.code))), None];
    }
    [None, None]
}
