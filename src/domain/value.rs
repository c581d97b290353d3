//! What stands in a field, and the types a field can have.

use super::{Boundary, Figure, Id, Key, Kind, Sort};
use crate::units::Area;
use jiff::civil::Date;

/// What stands in a field.
#[derive(Clone, Debug, PartialEq)]
pub enum Value {
    /// Nothing: unknown.
    Empty,
    /// Words.
    Text(String),
    /// The code of a choice.
    Code(&'static str),
    /// A day.
    Day(Date),
    /// A number.
    Number(f64),
    /// An area, whatever the unit of the field.
    Area(Area),
    /// A whole number.
    Whole(i64),
    /// Yes or no.
    YesNo(bool),
    /// The key of a record.
    Link(i64),
    /// A place.
    Figure(Figure),
}

/// A type that fills one field.
pub trait FieldValue: Sized {
    /// What it holds, where the field does not say it more closely.
    const SORT: Sort;
    /// Whether it has to hold something.
    const IS_REQUIRED: bool = true;
    /// As a value.
    fn value(&self) -> Value;
    /// From a value that can mean it.
    fn of(value: Value) -> Option<Self>;
}

impl<T: FieldValue> FieldValue for Option<T> {
    const SORT: Sort = T::SORT;
    const IS_REQUIRED: bool = false;

    fn value(&self) -> Value {
        self.as_ref().map_or(Value::Empty, T::value)
    }

    fn of(value: Value) -> Option<Self> {
        if value == Value::Empty { Some(None) } else { T::of(value).map(Some) }
    }
}

impl<T: Kind> FieldValue for Id<T> {
    const SORT: Sort = Sort::Link(T::KIND);

    fn value(&self) -> Value {
        Value::Link(self.number())
    }

    fn of(value: Value) -> Option<Self> {
        if let Value::Link(id) = value { Some(Self::new(id)) } else { None }
    }
}

/// A type that is a value of its own.
macro_rules! plain_value {
    ($type:ty, $sort:ident, $value:ident) => {
        impl FieldValue for $type {
            const SORT: Sort = Sort::$sort;

            fn value(&self) -> Value {
                Value::$value(self.clone())
            }

            fn of(value: Value) -> Option<Self> {
                if let Value::$value(value) = value { Some(value) } else { None }
            }
        }
    };
}

plain_value!(String, Line, Text);
plain_value!(Date, Day, Day);
plain_value!(f64, Number, Number);
plain_value!(Area, SquareMetres, Area);
plain_value!(i64, Whole, Whole);
plain_value!(bool, YesNo, YesNo);
plain_value!(Figure, Figure, Figure);

impl FieldValue for Boundary {
    const SORT: Sort = Sort::Boundary;

    fn value(&self) -> Value {
        Value::Figure(Figure::Area(self.clone()))
    }

    fn of(value: Value) -> Option<Self> {
        if let Value::Figure(Figure::Area(boundary)) = value { Some(boundary) } else { None }
    }
}

impl FieldValue for Vec<String> {
    const SORT: Sort = Sort::Codes;
    const IS_REQUIRED: bool = false;

    fn value(&self) -> Value {
        Value::Text(self.join(","))
    }

    fn of(value: Value) -> Option<Self> {
        match value {
            Value::Empty => Some(Self::new()),
            Value::Text(codes) => {
                let codes = codes.split(',').map(str::trim).filter(|code| !code.is_empty());
                Some(codes.map(str::to_owned).collect())
            }
            Value::Code(_)
            | Value::Day(_)
            | Value::Number(_)
            | Value::Area(_)
            | Value::Whole(_)
            | Value::YesNo(_)
            | Value::Link(_)
            | Value::Figure(_) => None,
        }
    }
}

/// One record refers to another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Link {
    /// To which.
    pub to: Key,
    /// Whether it says nothing without that one.
    pub is_needed: bool,
}

/// What may refer to records. Most types do not.
pub trait Refers {
    /// Shows each record referred to.
    fn each_link(&self, _see: &mut dyn FnMut(Link)) {}
    /// Every reference to `from` leads to `to` from now on.
    fn relink(&mut self, _from: Key, _to: Key) {}
}

impl<T: Kind> Refers for Id<T> {
    fn each_link(&self, see: &mut dyn FnMut(Link)) {
        see(Link { to: Key::of(*self), is_needed: true });
    }

    fn relink(&mut self, from: Key, to: Key) {
        if Key::of(*self) == from {
            *self = Self::new(to.id);
        }
    }
}

impl<T: Refers> Refers for Option<T> {
    fn each_link(&self, see: &mut dyn FnMut(Link)) {
        if let Some(known) = self {
            known.each_link(&mut |link| see(Link { is_needed: false, ..link }));
        }
    }

    fn relink(&mut self, from: Key, to: Key) {
        if let Some(known) = self {
            known.relink(from, to);
        }
    }
}

impl<T> Refers for Vec<T> {}

/// Types that refer to no record.
macro_rules! refers_to_none {
    ($($type:ty),*) => { $(impl $crate::domain::Refers for $type {})* };
}

refers_to_none!(String, Date, f64, Area, i64, bool, Figure, Boundary, super::Point, super::Period);
