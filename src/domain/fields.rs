//! Records that describe their own fields. One declaration gives the struct, the columns of its table,
//! the form that edits it, the register that lists it, and what the command line calls its fields.

use super::{Figure, Id, Key, Kind, Record, RecordKind, Uid};
use jiff::civil::Date;
use std::sync::Arc;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sort {
    /// Words.
    Text,
    /// One of these codes, each with the key of its text.
    Choice(&'static [(&'static str, &'static str)]),
    /// A day.
    Day,
    /// A number; the field's name tells its unit.
    Number,
    /// A whole number.
    Whole,
    /// Yes or no.
    YesNo,
    /// A record of this kind.
    Link(RecordKind),
    /// A place on the plan's grid.
    Figure,
}

/// One field of a record.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Field {
    /// Its name in the file and on the command line.
    pub name: &'static str,
    /// Key of its name for a person.
    pub text: &'static str,
    /// What it holds.
    pub sort: Sort,
    /// Whether a record without it says nothing.
    pub is_required: bool,
}

impl Field {
    /// Whether half a line is room enough for it.
    pub fn is_short(&self) -> bool {
        matches!(self.sort, Sort::Day | Sort::Number | Sort::Whole) || self.name.ends_with("unit")
    }

    /// The field of this name that holds a `T`.
    pub const fn of<T: FieldValue>(name: &'static str, text: &'static str) -> Self {
        Self { name, text, sort: T::SORT, is_required: T::IS_REQUIRED }
    }
}

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell {
    /// Nothing: unknown.
    Empty,
    /// Words, or the code of a choice.
    Text(String),
    /// A day.
    Day(Date),
    /// A number.
    Number(f64),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    YesNo(bool),
    /// The key of a record.
    Link(i64),
    /// A place.
    Figure(Figure),
}

/// A type a field can have.
pub trait FieldValue: Sized {
    /// What it holds.
    const SORT: Sort;
    /// Whether it has to hold something.
    const IS_REQUIRED: bool = true;
    /// As a cell.
    fn cell(&self) -> Cell;
    /// From a cell that can mean it.
    fn of(cell: &Cell) -> Option<Self>;
}

impl<T: FieldValue> FieldValue for Option<T> {
    const SORT: Sort = T::SORT;
    const IS_REQUIRED: bool = false;

    fn cell(&self) -> Cell {
        self.as_ref().map_or(Cell::Empty, T::cell)
    }

    fn of(cell: &Cell) -> Option<Self> {
        if *cell == Cell::Empty { Some(None) } else { T::of(cell).map(Some) }
    }
}

impl<T: Kind> FieldValue for Id<T> {
    const SORT: Sort = Sort::Link(T::KIND);

    fn cell(&self) -> Cell {
        Cell::Link(self.number())
    }

    fn of(cell: &Cell) -> Option<Self> {
        if let Cell::Link(id) = cell { Some(Self::new(*id)) } else { None }
    }
}

/// A type that is a cell of its own.
macro_rules! plain_value {
    ($type:ty, $sort:ident) => {
        impl FieldValue for $type {
            const SORT: Sort = Sort::$sort;

            fn cell(&self) -> Cell {
                Cell::$sort(self.clone())
            }

            fn of(cell: &Cell) -> Option<Self> {
                if let Cell::$sort(value) = cell { Some(value.clone()) } else { None }
            }
        }
    };
}

plain_value!(String, Text);
plain_value!(Date, Day);
plain_value!(f64, Number);
plain_value!(i64, Whole);
plain_value!(bool, YesNo);
plain_value!(Figure, Figure);

/// A record that describes its fields.
pub trait Described: Kind {
    /// All but key and uid, in the order of the table's columns.
    const FIELDS: &'static [Field];
    /// The table's columns: `id`, `uid`, then the fields.
    const COLUMNS: &'static [&'static str];
    /// Name in every copy of the file.
    fn uid(&self) -> Uid;
    /// What stands in the fields.
    fn cells(&self) -> Vec<Cell>;
    /// The record of these cells; the first field whose cell cannot be meant where one cannot.
    fn of_cells(id: Id<Self>, uid: Uid, cells: &[Cell]) -> Result<Self, &'static Field>;
}

/// Declares a record with its fields.
macro_rules! record {
    ($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty,)* }) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, serde::Serialize, serde::Deserialize)]
        pub struct $name {
            /// Key in the file.
            pub id: $crate::domain::Id<Self>,
            /// Name in every copy of the file.
            pub uid: $crate::domain::Uid,
            $($(#[$field_doc])* pub $field: $type,)*
        }

        impl $crate::domain::Described for $name {
            const FIELDS: &'static [$crate::domain::Field] = &[$(
                $crate::domain::Field::of::<$type>(
                    stringify!($field),
                    concat!("field-", stringify!($field)),
                ),
            )*];
            const COLUMNS: &'static [&'static str] = &["id", "uid", $(stringify!($field),)*];

            fn uid(&self) -> $crate::domain::Uid {
                self.uid
            }

            fn cells(&self) -> Vec<$crate::domain::Cell> {
                vec![$($crate::domain::FieldValue::cell(&self.$field),)*]
            }

            fn of_cells(
                id: $crate::domain::Id<Self>,
                uid: $crate::domain::Uid,
                cells: &[$crate::domain::Cell],
            ) -> Result<Self, &'static $crate::domain::Field> {
                let mut filled = Self::FIELDS.iter().zip(cells);
                Ok(Self {
                    id,
                    uid,
                    $($field: $crate::domain::fields::next(&mut filled)?,)*
                })
            }
        }
    };
}

/// Declares a vocabulary: its codes in the file, and texts under the keys `PREFIX-CODE`.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident in $prefix:literal {
        $($(#[$variant_doc:meta])* $variant:ident = $code:tt,)*
    }) => {
        $(#[$doc])*
        #[derive(
            Clone,
            Copy,
            Debug,
            PartialEq,
            Eq,
            PartialOrd,
            Ord,
            Hash,
            serde::Serialize,
            serde::Deserialize,
            strum::EnumString,
            strum::IntoStaticStr,
            strum::VariantArray,
        )]
        pub enum $name {
            $($(#[$variant_doc])* #[serde(rename = $code)] #[strum(serialize = $code)] $variant,)*
        }

        impl $name {
            /// In words.
            pub const fn text(self) -> $crate::i18n::Message {
                $crate::i18n::Message::new(match self {
                    $(Self::$variant => concat!($prefix, "-", $code),)*
                })
            }
        }

        impl $crate::domain::FieldValue for $name {
            const SORT: $crate::domain::Sort =
                $crate::domain::Sort::Choice(&[$(($code, concat!($prefix, "-", $code)),)*]);

            fn cell(&self) -> $crate::domain::Cell {
                $crate::domain::Cell::Text(<&'static str>::from(self).to_owned())
            }

            fn of(cell: &$crate::domain::Cell) -> Option<Self> {
                if let $crate::domain::Cell::Text(code) = cell { code.parse().ok() } else { None }
            }
        }
    };
}

pub(crate) use {choice, record};

/// The value of the next field.
pub(super) fn next<'a, T: FieldValue>(
    filled: &mut impl Iterator<Item = (&'static Field, &'a Cell)>,
) -> Result<T, &'static Field> {
    let (field, cell) = filled.next().expect("a record is made of as many cells as it has fields");
    T::of(cell).ok_or(field)
}

/// The kinds that describe their fields, so that they can be met by [`RecordKind`] alone.
macro_rules! described {
    ($($kind:ident,)*) => {
        /// The kinds that describe their fields.
        pub const DESCRIBED: &[RecordKind] = &[$(RecordKind::$kind,)*];

        /// The fields of a kind; none where it does not describe them.
        pub fn fields(kind: RecordKind) -> &'static [Field] {
            $(if kind == RecordKind::$kind {
                return <super::$kind as Described>::FIELDS;
            })*
            &[]
        }

        /// What stands in the fields of a record, in the order of [`fields`].
        pub fn cells(record: &Record) -> Vec<Cell> {
            $(if let Record::$kind(record) = record {
                return record.cells();
            })*
            Vec::new()
        }

        /// The record of these cells; where one cannot be meant, its field. A kind that does not
        /// describe its fields has none.
        pub fn record_of(
            key: Key,
            uid: Uid,
            cells: &[Cell],
        ) -> Option<Result<Record, &'static Field>> {
            $(if key.kind == RecordKind::$kind {
                let read = super::$kind::of_cells(Id::new(key.id), uid, cells);
                return Some(read.map(|record| super::$kind::into_record(Arc::new(record))));
            })*
            None
        }
    };
}

described! {
    Document,
    Target,
    InvestmentProject,
    ProjectStep,
    Work,
    WorkReading,
    Product,
    Observation,
    Programme,
    Budget,
    Task,
    Difficulty,
    Inspection,
    Statement,
}
