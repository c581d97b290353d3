//! Which column of a sheet holds which field of a record, and in which unit.

use super::joined::called_by;
use super::usual::usual;
use crate::domain::{Field, RecordKind, Sort, fields};
use crate::i18n::{Language, Message, Texts, fold};
use crate::io::cell::is_number;
use crate::io::list::{Head, Unit, assigned, heads, parted, units_above, words};
use crate::io::sheet::{Sheet, column_letter};
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
    /// The units the lines above the head say.
    pub(super) above: Vec<Unit>,
}

/// Every way to name a field: as the file does, and in both languages; with the unit it is kept in.
pub(super) struct Names {
    kind: RecordKind,
    whole: Vec<(String, Place)>,
    /// Without the unit at the end.
    bare: Vec<(String, Place)>,
    /// As offices call it, and as the program does without signs.
    usual: Vec<(String, Place)>,
    units: BTreeMap<usize, Unit>,
}

/// A head and what its columns are called, folded, with and without the unit at the end.
pub(super) struct NamedHead {
    head: Head,
    names: BTreeSet<String>,
    /// The units the lines above it say.
    above: Vec<Unit>,
}

/// Every head a sheet may have.
pub(super) fn named_heads(sheet: &Sheet) -> Vec<NamedHead> {
    let named = |head: Head| {
        let columns = (0..head.width())
            .flat_map(|column| [head.name(column).to_owned(), head.full_name(column)]);
        let short = columns.filter(|name| !name.is_empty() && name.len() <= LONGEST_NAME);
        let told = |name: String| {
            let bare = parted(&name).0;
            [fold(name.trim()), fold(bare), plain(&name), plain(bare)]
        };
        let names = short.flat_map(told).collect();
        let above = units_above(head.above(sheet));
        NamedHead { head, names, above }
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

    /// Which kind's.
    pub(super) const fn kind(&self) -> RecordKind {
        self.kind
    }

    fn told(kind: RecordKind, texts: &[Texts]) -> Self {
        let mut names = Self {
            kind,
            whole: vec![("id".to_owned(), None)],
            bare: Vec::new(),
            usual: Vec::new(),
            units: BTreeMap::new(),
        };
        for texts in texts {
            names.whole.push((fold(&texts.get("records-key")), None));
            for (place, field) in fields(kind).iter().enumerate() {
                let name = texts.get(field.text);
                let (bare, unit) = parted(&name);
                names.bare.push((fold(bare), Some(place)));
                names.usual.push((plain(bare), Some(place)));
                names.units.extend(unit.or_else(|| unit_of(field.sort)).map(|unit| (place, unit)));
                names.whole.push((fold(&name), Some(place)));
            }
        }
        for (place, field) in fields(kind).iter().enumerate() {
            let usual = usual(kind, field.name);
            names.usual.extend(usual.map(|name| (name.to_owned(), Some(place))));
        }
        names.whole.extend(
            fields(kind).iter().enumerate().map(|(at, field)| (fold(field.name), Some(at))),
        );
        names
    }

    /// How well a head fits a field: by its whole name, else by its name and another unit, else by a usual
    /// name. Where the field has a unit, the head says one, or the lines above it do.
    pub(super) fn fit(&self, place: Place, head: &str, above: &[Unit]) -> usize {
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
        let measures = |unit: Unit| own.is_some_and(|own| unit.in_terms_of(*own).is_some());
        let fits = match unit {
            Some(unit) => measures(unit),
            None => own.is_none() || above.iter().copied().any(measures),
        };
        let is_known = || {
            unit.is_some() && is_called(&self.bare, &fold(bare))
                || is_called(&self.usual, &plain(if unit.is_some() { bare } else { head }))
        };
        if fits && is_known() { bare.len().min(LONGEST_NAME - 1) } else { 0 }
    }

    /// The columns of the head with most of the fields.
    pub(super) fn columns(
        &self,
        heads: &[NamedHead],
        matches: &[(String, String)],
    ) -> Option<Columns> {
        let places: Vec<Place> =
            std::iter::once(None).chain((0..fields(self.kind).len()).map(Some)).collect();
        let may_fit = |head: &&NamedHead| !matches.is_empty() || self.are_in(head);
        let found = heads.iter().filter(may_fit).map(|NamedHead { head, above, .. }| {
            let mut of = assigned(head, &places, |place, name| self.fit(place, name, above));
            for (field, wanted) in matches {
                let place = place_of(self.kind, field);
                if let Some((place, column)) = place.zip(column_called(head, wanted)) {
                    of.retain(|_, taken| *taken != column);
                    of.insert(Some(place), column);
                }
            }
            Columns { head: head.clone(), of, above: above.clone() }
        });
        let best =
            found.reduce(|best, other| if other.of.len() > best.of.len() { other } else { best });
        best.filter(|columns| !columns.of.is_empty())
    }

    /// Whether a head has any of them: most rows of a sheet are no head of this kind.
    fn are_in(&self, head: &NamedHead) -> bool {
        let mut names = self.whole.iter().chain(&self.bare).chain(&self.usual);
        names.any(|(name, _)| head.names.contains(name))
    }

    /// How many columns are called as the program calls them.
    pub(super) fn owned(&self, columns: &Columns) -> usize {
        let is_own = |(place, column): &(&Place, &usize)| {
            let head = fold(columns.head.name(**column).trim());
            self.whole.iter().any(|(name, of)| of == *place && *name == head)
        };
        columns.of.iter().filter(is_own).count()
    }

    /// What a number of a column has to be taken times to be in the unit of its field.
    pub(super) fn times(&self, place: usize, unit: Option<Unit>) -> Option<f64> {
        match (unit, self.units.get(&place)) {
            (None, _) => Some(1.0),
            (Some(unit), Some(own)) => unit.in_terms_of(*own),
            (Some(_), None) => None,
        }
    }

    /// How a table of the program writes numbers, by the language its heads are in; nothing of a table
    /// somebody else made.
    pub(super) fn numerals(
        &self,
        columns: &Columns,
        texts: &[Texts],
        asked: Language,
    ) -> Option<Numerals> {
        let is_called = |place: &Place, column: usize, texts: &Texts| {
            let head = fold(columns.head.name(column).trim());
            match place.and_then(|place| fields(self.kind).get(place)) {
                Some(field) => head == fold(&texts.get(field.text)) || head == field.name,
                None => true,
            }
        };
        let named = |texts: &&Texts| {
            let is_own = |(place, column): &(&Place, &usize)| is_called(place, **column, texts);
            (columns.of.iter().filter(is_own).count(), texts.language() == asked)
        };
        let is_own = columns
            .of
            .iter()
            .all(|(place, column)| texts.iter().any(|texts| is_called(place, *column, texts)));
        let language = texts.iter().max_by_key(named).map_or(asked, Texts::language);
        is_own.then(|| language.numerals())
    }
}

/// The head of a sheet nobody knows: the row with most names, of equals the first.
pub(super) fn likely(heads: &[NamedHead]) -> Option<&Head> {
    let names = |head: &Head| {
        let names = (0..head.width()).map(|column| head.name(column));
        names.filter(|name| !name.is_empty() && !is_number(name)).count()
    };
    let rows = heads.iter().map(|named| &named.head).filter(|head| head.first == head.last);
    rows.rev().max_by_key(|head| names(head)).filter(|head| names(head) > 1)
}

/// A field's place in its kind.
pub(super) fn place_of(kind: RecordKind, name: &str) -> Option<usize> {
    fields(kind).iter().position(|field| field.name == name)
}

/// A column by its name in the head, its letter, or its number from 1.
pub(super) fn column_called(head: &Head, wanted: &str) -> Option<usize> {
    let columns = || 0..head.width();
    let is_named = |column: &usize| {
        let name = head.full_name(*column);
        !name.is_empty() && fold(&name) == fold(wanted)
    };
    let by_letter = || columns().find(|column| column_letter(*column).eq_ignore_ascii_case(wanted));
    let by_number = || {
        let number: usize = wanted.parse().ok()?;
        number.checked_sub(1).filter(|column| *column < head.width())
    };
    columns().find(is_named).or_else(by_letter).or_else(by_number)
}

/// Refuses a field the kind does not have, and a column no sheet has.
pub(super) fn check_matches(
    kind: RecordKind,
    found: &[Option<Columns>],
    matches: &[(String, String)],
) -> Result<(), Message> {
    for (field, wanted) in matches {
        let place = place_of(kind, field).ok_or_else(|| {
            Message::new("io-records-no-field")
                .with("kind", kind.text())
                .with("name", field.as_str())
        })?;
        let has = |columns: &Columns| {
            columns.of.get(&Some(place)).copied() == column_called(&columns.head, wanted)
        };
        if !found.iter().flatten().any(has) {
            return Err(Message::new("cli-import-no-such-column").with("column", wanted.as_str()));
        }
    }
    Ok(())
}

/// The words of a name without signs and marks.
fn plain(name: &str) -> String {
    words(&fold(name)).collect::<Vec<_>>().join(" ")
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
    /// Whether rows can be about records there are: one column calls them by name, another says something.
    pub(super) fn join(&self, kind: RecordKind) -> bool {
        let names = called_by(kind).iter().filter_map(|name| place_of(kind, name));
        let is_named = names.into_iter().any(|place| self.of.contains_key(&Some(place)));
        is_named && self.of.len() > 1
    }

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
    let first = || {
        let is_table = sheets.iter().any(|sheet| likely(&named_heads(sheet)).is_some());
        fields(kind).iter().find(|field| field.is_required && is_table)
    };
    match best.map_or_else(first, |columns| columns.lacks(kind)) {
        _ if sheets.iter().all(is_one_column) && fields(kind).len() > 1 => {
            Message::new("io-records-not-parted")
        }
        Some(field) => Message::new("io-records-no-column")
            .with("field", Message::new(field.text))
            .with("name", field.name),
        None => Message::new("io-records-empty"),
    }
}
