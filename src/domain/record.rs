//! Records that describe their own fields. One declaration gives the struct, the columns of its table,
//! the form that edits it, the register that lists it, its links, and what the command line calls its
//! fields.

use super::columns::{OfColumns, Unmeant};
use super::fields::{Field, Holds};
use super::value::{Link, Value};
use super::{Figure, Id, Key, Kind, Uid};
use crate::i18n::Message;

/// A record that describes its fields.
pub trait Described: Kind {
    /// All but key and uid, in the order of the table's columns.
    const FIELDS: &'static [Field];
    /// The table's columns: `id`, `uid`, then the fields.
    const COLUMNS: &'static [&'static str];
    /// Name in every copy of the file.
    fn uid(&self) -> Uid;
    /// What stands in the field at a place of [`FIELDS`](Described::FIELDS).
    fn value(&self, place: usize) -> Value;
    /// Where it is, as far as that is drawn.
    fn figure(&self) -> Option<Figure> {
        let is_drawn = |field: &Field| field.sort.holds() == Holds::Figure;
        match self.value(Self::FIELDS.iter().position(is_drawn)?) {
            Value::Figure(figure) => Some(figure),
            _ => None,
        }
    }
    /// The record of these values, one a field.
    fn of_values(
        id: Id<Self>,
        uid: Uid,
        values: &mut dyn Iterator<Item = Value>,
    ) -> Result<Self, Unfit>;
    /// Shows each record this one refers to; nothing is copied.
    fn each_link(&self, see: &mut dyn FnMut(Link));
    /// Every link to `from` leads to `to` from now on.
    fn relink(&mut self, from: Key, to: Key);
}

/// A field whose value it cannot mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Unfit {
    /// Which.
    pub field: &'static Field,
    /// Whether it is empty and must not be.
    pub is_empty: bool,
}

impl Unfit {
    /// Why there is no such record.
    pub fn message(self) -> Message {
        let key = if self.is_empty { "operations-field-missing" } else { "operations-field-unfit" };
        Message::new(key).with("field", Message::new(self.field.text))
    }
}

/// Values on their way into a record, field after field.
pub struct Filling<'a> {
    fields: &'static [Field],
    values: &'a mut dyn Iterator<Item = Value>,
    place: usize,
}

impl<'a> Filling<'a> {
    /// Of a record with these fields.
    pub fn new(fields: &'static [Field], values: &'a mut dyn Iterator<Item = Value>) -> Self {
        Self { fields, values, place: 0 }
    }

    /// The next field of the struct, or the next two that share their columns.
    pub fn next<T: OfColumns>(&mut self) -> Result<T, Unfit> {
        let first = self.place;
        self.place += T::COLUMNS.len();
        T::of(self.values).map_err(|Unmeant { column, is_empty }| Unfit {
            field: &self.fields[first + column],
            is_empty,
        })
    }
}

/// Declares a record with its fields.
///
/// ```text
/// stated: Option<Area> as stated_ha [hectares, seldom],     another name in the file; rules
/// valid: Period as valid_from | valid_to,                    one field, two columns
/// shape: NoteShape; corners: Vec<Point> as geom | shape,     two fields share their columns
/// ```
///
/// A line without `as` is a column of its own name. Rules are those of
/// [`Rules`](crate::domain::columns::Rules); what a field holds follows from its type. What comes of
/// it is the struct with `id` and `uid` before the fields, `impl Kind` and `impl Described` for it.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $(
        $($(#[$field_doc:meta])* $field:ident: $type:ty);+
        $(as $($column:ident)|+)?
        $([$($rule:ident $(($said:expr))?),+])?,
    )* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Key in the file.
            pub id: $crate::domain::Id<Self>,
            /// Name in every copy of the file.
            pub uid: $crate::domain::Uid,
            $($($(#[$field_doc])* pub $field: $type,)+)*
        }

        impl $crate::domain::Kind for $name {
            const KIND: $crate::domain::RecordKind = $crate::domain::RecordKind::$name;

            fn id(&self) -> $crate::domain::Id<Self> {
                self.id
            }
        }

        #[allow(unused_parens, reason = "a line of one field is no pair")]
        impl $crate::domain::Described for $name {
            const FIELDS: &'static [$crate::domain::Field] = {
                // So that a rule names another field of the record as what it is, or does not compile.
                $($(
                    #[allow(non_upper_case_globals, dead_code, reason = "named like its field")]
                    const $field: &str = stringify!($field);
                )+)*
                const LINES: &[$crate::domain::columns::Line] = &[$(
                    &$crate::domain::columns::columns::<($($type),+), _>(
                        $crate::domain::record::column_names!("", [$($field)+] [$($($column)+)?]),
                        $crate::domain::record::column_names!(
                            "field-", [$($field)+] [$($($column)+)?]
                        ),
                        $crate::domain::columns::Rules::NONE$($(.$rule($($said)?))+)?,
                    ),
                )*];
                &$crate::domain::columns::fields::<{ $crate::domain::columns::count(LINES) }>(LINES)
            };
            const COLUMNS: &'static [&'static str] =
                &$crate::domain::columns::names::<{ $name::FIELDS.len() + 2 }>($name::FIELDS);

            fn uid(&self) -> $crate::domain::Uid {
                self.uid
            }

            #[allow(unused_assignments, reason = "nothing is counted behind the last line")]
            fn value(&self, place: usize) -> $crate::domain::Value {
                use $crate::domain::columns::{OfColumns, ToColumns};
                let mut first = 0;
                $(
                    let own = <($($type),+) as OfColumns>::COLUMNS.len();
                    if place < first + own {
                        return ToColumns::value(($(&self.$field),+), place - first);
                    }
                    first += own;
                )*
                $crate::domain::Value::Empty
            }

            fn of_values(
                id: $crate::domain::Id<Self>,
                uid: $crate::domain::Uid,
                values: &mut dyn Iterator<Item = $crate::domain::Value>,
            ) -> Result<Self, $crate::domain::Unfit> {
                let mut filling = $crate::domain::record::Filling::new(Self::FIELDS, values);
                $(let ($($field),+) = filling.next()?;)*
                Ok(Self { id, uid, $($($field,)+)* })
            }

            fn each_link(&self, see: &mut dyn FnMut($crate::domain::Link)) {
                $($($crate::domain::Refers::each_link(&self.$field, see);)+)*
            }

            fn relink(&mut self, from: $crate::domain::Key, to: $crate::domain::Key) {
                $($($crate::domain::Refers::relink(&mut self.$field, from, to);)+)*
            }
        }
    };
}

/// The names of a line's columns: its own, where it says none.
macro_rules! column_names {
    ($prefix:literal, [$($field:ident)+] []) => { [$(concat!($prefix, stringify!($field))),+] };
    ($prefix:literal, [$($field:ident)+] [$($column:ident)+]) => {
        [$(concat!($prefix, stringify!($column))),+]
    };
}

/// A kind, and the places of these fields of it. Does not compile where it has no field of a name.
macro_rules! fields_of {
    ($name:ident: $($field:ident),+ $(,)?) => {{
        const KNOWN: &[$crate::domain::Field] =
            <$crate::domain::$name as $crate::domain::Described>::FIELDS;
        const PLACES: &[usize] = &[$($crate::domain::place_of(KNOWN, stringify!($field))),+];
        ($crate::domain::RecordKind::$name, PLACES)
    }};
}

/// A field of a kind. Does not compile where it has none of the name.
macro_rules! field_of {
    ($name:ident: $field:ident) => {{
        const KNOWN: &[$crate::domain::Field] =
            <$crate::domain::$name as $crate::domain::Described>::FIELDS;
        const FIELD: &$crate::domain::Field =
            &KNOWN[$crate::domain::place_of(KNOWN, stringify!($field))];
        FIELD
    }};
}

pub(crate) use {column_names, field_of, fields_of, record};
