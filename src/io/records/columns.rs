//! Which column of a sheet holds which field of a record, and in which unit.

use crate::domain::{Field, RecordKind, Sort, fields};
use crate::i18n::{Language, Message, Texts, fold};
use crate::io::list::{Head, Unit, assigned, heads, parted};
use crate::io::sheet::Sheet;
use crate::units::Numerals;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;
use strum::VariantArray;

/// Bytes of the name of a field, at most.
const LONGEST_NAME: usize = 1_000;

/// A field by its place in the kind; `None` is the record's key.
pub(super) type Place = Option<usize>;

/// Which column holds what.
#[derive(Clone, Debug)]
pub(super) struct Columns {
    pub(super) head: Head,
    pub(super) of: BTreeMap<Place, usize>,
}

/// Every way to name a field: as the file does, and in both languages; with the unit it is kept in.
pub(super) struct Names {
    kind: RecordKind,
    whole: Vec<(String, Place)>,
    /// Without the unit at the end.
    bare: Vec<(String, Place)>,
    units: BTreeMap<usize, Unit>,
}

/// A head and what its columns are called, folded, with and without the unit at the end.
pub(super) struct NamedHead {
    head: Head,
    names: BTreeSet<String>,
}

/// Every head a sheet may have.
pub(super) fn named_heads(sheet: &Sheet) -> Vec<NamedHead> {
    let named = |head: Head| {
        let columns = (0..head.width())
            .flat_map(|column| [head.name(column).to_owned(), head.full_name(column)]);
        let short = columns.filter(|name| !name.is_empty() && name.len() <= LONGEST_NAME);
        let names = short.flat_map(|name| [fold(name.trim()), fold(parted(&name).0)]).collect();
        NamedHead { head, names }
    };
    heads(sheet).map(named).collect()
}

/// The names of every kind, made once.
static NAMES: LazyLock<BTreeMap<RecordKind, Names>> = LazyLock::new(|| {
    let texts: Vec<Texts> = Language::VARIANTS.iter().map(|one| Texts::new(*one)).collect();
    RecordKind::VARIANTS.iter().map(|kind| (*kind, Names::told(*kind, &texts))).collect()
});

impl Names {
    /// The names of a kind.
    pub(super) fn of(kind: RecordKind) -> &'static Self {
        &NAMES[&kind]
    }

    fn told(kind: RecordKind, texts: &[Texts]) -> Self {
        let mut names = Self {
            kind,
            whole: vec![("id".to_owned(), None)],
            bare: Vec::new(),
            units: BTreeMap::new(),
        };
        for texts in texts {
            names.whole.push((fold(&texts.get("records-key")), None));
            for (place, field) in fields(kind).iter().enumerate() {
                let name = texts.get(field.text);
                let (bare, unit) = parted(&name);
                names.bare.push((fold(bare), Some(place)));
                names.units.extend(unit.or_else(|| unit_of(field.sort)).map(|unit| (place, unit)));
                names.whole.push((fold(&name), Some(place)));
            }
        }
        names.whole.extend(
            fields(kind).iter().enumerate().map(|(at, field)| (fold(field.name), Some(at))),
        );
        names
    }

    /// How well a head fits a field: by its whole name, else by its name and another unit.
    fn fit(&self, place: Place, head: &str) -> usize {
        // To fold a page of words takes long, and no field is called so.
        if head.len() > LONGEST_NAME {
            return 0;
        }
        let is_called = |names: &[(String, Place)], name: &str| {
            names.iter().any(|(known, of)| *of == place && known == name)
        };
        if is_called(&self.whole, &fold(head.trim())) {
            return LONGEST_NAME;
        }
        let (bare, unit) = parted(head);
        let own = place.and_then(|place| self.units.get(&place));
        let fits = unit.zip(own).is_some_and(|(unit, own)| unit.in_terms_of(*own).is_some());
        if fits && is_called(&self.bare, &fold(bare)) { bare.len() } else { 0 }
    }

    /// The columns of the head with most of the fields.
    pub(super) fn columns(&self, heads: &[NamedHead]) -> Option<Columns> {
        let places: Vec<Place> =
            std::iter::once(None).chain((0..fields(self.kind).len()).map(Some)).collect();
        let found =
            heads.iter().filter(|head| self.are_in(head)).map(|NamedHead { head, .. }| {
                let of = assigned(head, &places, |place, name| self.fit(place, name));
                Columns { head: head.clone(), of }
            });
        let best =
            found.reduce(|best, other| if other.of.len() > best.of.len() { other } else { best });
        best.filter(|columns| !columns.of.is_empty())
    }

    /// Whether a head has any of them: most rows of a sheet are no head of this kind.
    fn are_in(&self, head: &NamedHead) -> bool {
        self.whole.iter().chain(&self.bare).any(|(name, _)| head.names.contains(name))
    }

    /// What a number of a column has to be taken times to be in the unit of its field.
    pub(super) fn times(&self, place: usize, unit: Option<Unit>) -> Option<f64> {
        match (unit, self.units.get(&place)) {
            (None, _) => Some(1.0),
            (Some(unit), Some(own)) => unit.in_terms_of(*own),
            (Some(_), None) => None,
        }
    }

    /// The language the heads are in, where most are the program's own words; else the one asked for.
    pub(super) fn numerals(&self, columns: &Columns, texts: &[Texts], asked: Language) -> Numerals {
        let named = |texts: &&Texts| {
            let is_own = |(place, column): &(&Place, &usize)| {
                let field = place.and_then(|place| fields(self.kind).get(place));
                let own = field.map(|field| fold(&texts.get(field.text)));
                own.is_some_and(|own| fold(columns.head.name(**column).trim()) == own)
            };
            (columns.of.iter().filter(is_own).count(), texts.language() == asked)
        };
        texts.iter().max_by_key(named).map_or(asked, Texts::language).numerals()
    }
}

/// The unit a field of a sort is kept in.
const fn unit_of(sort: Sort) -> Option<Unit> {
    match sort {
        Sort::Hectares => Some(Unit::Land(10_000.0)),
        Sort::SquareMetres => Some(Unit::Land(1.0)),
        Sort::Percent => Some(Unit::Percent),
        _ => None,
    }
}

impl Columns {
    /// The field that is needed and has no column.
    pub(super) fn lacks(&self, kind: RecordKind) -> Option<&'static Field> {
        let places = fields(kind).iter().enumerate();
        places
            .filter(|(_, field)| field.is_required)
            .find(|(place, _)| !self.of.contains_key(&Some(*place)))
            .map(|(_, field)| field)
    }
}

/// Why no sheet has the records of a kind.
pub(super) fn no_head(sheets: &[&Sheet], best: Option<&Columns>, kind: RecordKind) -> Message {
    let is_one_column = |sheet: &&Sheet| sheet.width() < 2;
    match best.and_then(|columns| columns.lacks(kind)) {
        _ if sheets.iter().all(is_one_column) && fields(kind).len() > 1 => {
            Message::new("io-records-not-parted")
        }
        Some(field) => Message::new("io-records-no-column")
            .with("field", Message::new(field.text))
            .with("name", field.name),
        None => Message::new("io-records-empty"),
    }
}
