//! What a field of a record is: what it holds, what it is for, and what it can be at all.

use super::RecordKind;
use crate::units::Area;

/// What a field holds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Sort {
    /// A few letters, such as a unit or a code: half a line is room enough.
    Short,
    /// A line of words, such as a name.
    Line,
    /// As many words as there are to say.
    Prose,
    /// Codes of a classification with commas between them: "25, 1074".
    Codes,
    /// A code of the classification of industries.
    Vsic,
    /// The edition such a code is of.
    Edition,
    /// One of these codes, each with the key of its text.
    Choice(&'static [(&'static str, &'static str)]),
    /// A day.
    Day,
    /// The first day of a span.
    Since,
    /// The first day after a span.
    Until,
    /// A number; the field's name tells its unit.
    Number,
    /// A share of the whole, 0–100.
    Percent,
    /// A share of the whole, 0–1.
    Share,
    /// Distance east on the plan's grid, metres.
    Easting,
    /// Distance north on the plan's grid, metres.
    Northing,
    /// An area that people and file write in hectares.
    Hectares,
    /// An area that people and file write in square metres.
    SquareMetres,
    /// A whole number.
    Whole,
    /// A place in an order: a name, not an amount.
    Ordinal,
    /// A year: a name, not an amount.
    Year,
    /// Stars of OCOP.
    Stars,
    /// Yes or no.
    YesNo,
    /// A record of this kind.
    Link(RecordKind),
    /// A point, a way or an area on the plan's grid.
    Figure,
    /// A boundary on the plan's grid.
    Boundary,
    /// Figures as they stood when a period was closed; nobody types them.
    Frozen,
}

/// Which sort of [`Value`](super::Value) stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// Words.
    Text,
    /// A code of a choice.
    Code,
    /// A day.
    Day,
    /// A number.
    Number,
    /// An area.
    Area,
    /// A whole number.
    Whole,
    /// Yes or no.
    YesNo,
    /// The key of a record.
    Link,
    /// A place.
    Figure,
}

/// Letters of a name, a code, a number of a document.
const LINE: f64 = 500.0;
/// Letters of a note, an answer: some forty pages.
const PROSE: f64 = 100_000.0;
/// Square metres: a million hectares, more than a province.
const LAND: f64 = 1e10;
/// Any other figure, in whatever unit.
const FIGURE: f64 = 1e12;
/// Things and people that are counted.
const COUNT: f64 = 1_000_000.0;

impl Sort {
    /// Which sort of value it is.
    pub const fn holds(self) -> Holds {
        match self {
            Self::Short
            | Self::Line
            | Self::Prose
            | Self::Codes
            | Self::Vsic
            | Self::Edition
            | Self::Frozen => Holds::Text,
            Self::Choice(_) => Holds::Code,
            Self::Day | Self::Since | Self::Until => Holds::Day,
            Self::Number | Self::Percent | Self::Share | Self::Easting | Self::Northing => {
                Holds::Number
            }
            Self::Hectares | Self::SquareMetres => Holds::Area,
            Self::Whole | Self::Ordinal | Self::Year | Self::Stars => Holds::Whole,
            Self::YesNo => Holds::YesNo,
            Self::Link(_) => Holds::Link,
            Self::Figure | Self::Boundary => Holds::Figure,
        }
    }

    /// A number in the unit of this sort as an area; hectares to the square centimetre, since their
    /// decimals are not exact in binary and an area that came back a hair different would look changed.
    pub fn area(self, number: f64) -> Area {
        Area::square_metres(match self {
            Self::Hectares => (number * 1e8).round() / 1e4,
            _ => number,
        })
    }

    /// An area in the unit of this sort.
    pub fn in_unit(self, area: Area) -> f64 {
        match self {
            Self::Hectares => (area.as_square_metres() * 1e4).round() / 1e8,
            _ => area.as_square_metres(),
        }
    }

    /// The least a number can be.
    pub const fn least(self) -> f64 {
        match self {
            Self::Stars => 1.0,
            Self::Easting | Self::Northing => f64::NEG_INFINITY,
            Self::Short
            | Self::Line
            | Self::Prose
            | Self::Codes
            | Self::Vsic
            | Self::Edition
            | Self::Choice(_)
            | Self::Day
            | Self::Since
            | Self::Until
            | Self::Number
            | Self::Percent
            | Self::Share
            | Self::Hectares
            | Self::SquareMetres
            | Self::Whole
            | Self::Ordinal
            | Self::Year
            | Self::YesNo
            | Self::Link(_)
            | Self::Figure
            | Self::Boundary
            | Self::Frozen => 0.0,
        }
    }

    /// The most a number, an area in square metres or a count of letters can be.
    pub const fn most(self) -> f64 {
        match self {
            Self::Short | Self::Line | Self::Vsic | Self::Edition => LINE,
            Self::Prose | Self::Codes => PROSE,
            Self::Number | Self::Easting | Self::Northing => FIGURE,
            Self::Hectares | Self::SquareMetres => LAND,
            Self::Whole | Self::Ordinal => COUNT,
            Self::Percent => 100.0,
            Self::Share => 1.0,
            // OCOP gives five at most (Quyết định 148/QĐ-TTg of 2023).
            Self::Stars => 5.0,
            Self::Choice(_)
            | Self::Day
            | Self::Since
            | Self::Until
            | Self::Year
            | Self::YesNo
            | Self::Link(_)
            | Self::Figure
            | Self::Boundary
            | Self::Frozen => f64::INFINITY,
        }
    }
}

/// What a field is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// To be known of every record.
    Main,
    /// What the record is called by.
    Title,
    /// The whole this record is a part of: it goes away with that one, and is called by it where it
    /// has no title of its own.
    PartOf,
    /// The day the record speaks of; before it nothing of it was known.
    AsOf,
    /// Nothing is missing while it is empty: what has not happened yet, the upper end of a range.
    Later,
    /// Few records have it: a form shows it when asked.
    Seldom,
}

/// One field of a record: one column of its table.
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
    /// What it is for.
    pub role: Role,
    /// The most a number, an area in square metres or a count of letters can be here.
    pub most: f64,
    /// Place of the field of the same record that must not come after this one.
    pub not_before: Option<usize>,
    /// Key of the words a form folds it under, where few records have it.
    pub group: &'static str,
    /// Key of what a reader sees where it is empty, if that is a word of its own.
    pub unsaid: Option<&'static str>,
}

impl Field {
    /// Whether half a line is room enough for it.
    pub const fn is_short(&self) -> bool {
        match self.sort {
            Sort::Short
            | Sort::Day
            | Sort::Since
            | Sort::Until
            | Sort::Number
            | Sort::Percent
            | Sort::Share
            | Sort::Easting
            | Sort::Northing
            | Sort::Hectares
            | Sort::SquareMetres
            | Sort::Whole
            | Sort::Ordinal
            | Sort::Year
            | Sort::Stars => true,
            Sort::Line
            | Sort::Prose
            | Sort::Codes
            | Sort::Vsic
            | Sort::Edition
            | Sort::Choice(_)
            | Sort::YesNo
            | Sort::Link(_)
            | Sort::Figure
            | Sort::Boundary
            | Sort::Frozen => false,
        }
    }

    /// Whether a record is a part of the one this field leads to.
    pub fn is_part_of(&self, whole: RecordKind) -> bool {
        self.role == Role::PartOf && self.sort == Sort::Link(whole)
    }
}
