//! What stands in a field while it is typed: from the value of a record, and back to one.

use super::super::day_field;
use crate::domain::vsic::Edition;
use crate::domain::{Field, Figure, Holds, Key, Sort, Value};
use crate::i18n::Message;
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;

/// What stands in a field while it is typed.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Typed {
    /// Whatever is typed letter by letter.
    Words(String),
    /// A choice.
    Code(Option<&'static str>),
    /// An answer that nobody may know.
    YesNo(Option<bool>),
    /// A record chosen.
    Link(Option<i64>),
    /// A place on the map, and a position being typed.
    Place { figure: Option<Figure>, position: String },
}

impl Typed {
    /// From what stands in a record.
    pub(super) fn of(field: &Field, value: &Value, numerals: Numerals) -> Self {
        match (field.sort, value) {
            (Sort::Edition, Value::Text(year)) => {
                Self::Code(Edition::of_year(year).map(Edition::year))
            }
            (_, Value::Code(code)) => Self::Code(Some(code)),
            (_, Value::YesNo(answer)) => Self::YesNo(Some(*answer)),
            (_, Value::Link(id)) => Self::Link(Some(*id)),
            (_, Value::Figure(figure)) => Self::place(Some(figure.clone())),
            (_, Value::Empty) => Self::empty(field),
            (_, Value::Text(words)) => Self::Words(words.clone()),
            (_, Value::Day(day)) => Self::Words(units::date(*day)),
            (Sort::Easting | Sort::Northing, Value::Number(metres)) => {
                Self::Words(numerals.short(*metres, 3))
            }
            (_, Value::Number(number)) => Self::Words(numerals.short(*number, 6)),
            (Sort::Hectares, Value::Area(area)) => {
                Self::Words(numerals.short(area.as_hectares(), 6))
            }
            (_, Value::Area(area)) => Self::Words(numerals.short(area.as_square_metres(), 2)),
            (_, Value::Whole(number)) => Self::Words(number.to_string()),
        }
    }

    /// Of a new record about these others; a day or year that has to stand there is that of `day`.
    pub(super) fn blank(field: &Field, about: &[Key], day: Date) -> Self {
        match field.sort {
            Sort::Link(to) => Self::Link(about.iter().find(|key| key.kind == to).map(|key| key.id)),
            Sort::Choice(codes) if field.is_required => {
                Self::Code(codes.first().map(|(code, _)| *code))
            }
            Sort::YesNo if field.is_required => Self::YesNo(Some(false)),
            Sort::Year => Self::Words(day.year().to_string()),
            sort if sort.holds() == Holds::Day && field.is_required => {
                Self::Words(units::date(day))
            }
            _ => Self::empty(field),
        }
    }

    fn empty(field: &Field) -> Self {
        match field.sort.holds() {
            Holds::Text if field.sort == Sort::Edition => Self::Code(None),
            Holds::Code => Self::Code(None),
            Holds::YesNo => Self::YesNo(None),
            Holds::Link => Self::Link(None),
            Holds::Figure => Self::place(None),
            Holds::Text | Holds::Day | Holds::Number | Holds::Area | Holds::Whole => {
                Self::Words(String::new())
            }
        }
    }

    /// A place that is not being typed.
    pub(super) const fn place(figure: Option<Figure>) -> Self {
        Self::Place { figure, position: String::new() }
    }

    /// The edition of industry codes chosen.
    pub(super) fn edition(&self) -> Option<Edition> {
        if let Self::Code(Some(year)) = self { Edition::of_year(year) } else { None }
    }

    /// Whether nothing stands there.
    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Words(words) => words.trim().is_empty(),
            Self::Code(code) => code.is_none(),
            Self::YesNo(answer) => answer.is_none(),
            Self::Link(id) => id.is_none(),
            Self::Place { figure, position } => figure.is_none() && position.is_empty(),
        }
    }

    /// What it means; where it means nothing, why.
    pub(super) fn value(&self, field: &Field, numerals: Numerals) -> Result<Value, Message> {
        Ok(match self {
            _ if self.is_empty() => Value::Empty,
            Self::Code(Some(year)) if field.sort == Sort::Edition => {
                Value::Text((*year).to_owned())
            }
            Self::Code(code) => code.map_or(Value::Empty, Value::Code),
            Self::YesNo(answer) => answer.map_or(Value::Empty, Value::YesNo),
            Self::Link(id) => id.map_or(Value::Empty, Value::Link),
            Self::Place { figure: Some(figure), .. } => Value::Figure(figure.clone()),
            Self::Place { position, .. } => {
                return Err(Message::new("records-bad-position").with("typed", position.as_str()));
            }
            Self::Words(words) => read(words.trim(), field, numerals)?,
        })
    }
}

fn read(words: &str, field: &Field, numerals: Numerals) -> Result<Value, Message> {
    let wrong = |key| Message::new(key).with("typed", words);
    let number = || numerals.parse(words).ok_or_else(|| wrong("enterprises-bad-figure"));
    Ok(match field.sort.holds() {
        Holds::Day => day_field::read(words)?.map_or(Value::Empty, Value::Day),
        Holds::Number => Value::Number(number()?),
        Holds::Area if field.sort == Sort::Hectares => Value::Area(Area::hectares(number()?)),
        Holds::Area => Value::Area(Area::square_metres(number()?)),
        Holds::Whole => {
            let whole = numerals.parse(words).filter(|it| it.fract() == 0.0 && it.abs() < 1e15);
            Value::Whole(whole.ok_or_else(|| wrong("records-bad-whole"))? as i64)
        }
        Holds::Text | Holds::Code | Holds::YesNo | Holds::Link | Holds::Figure => {
            Value::Text(words.to_owned())
        }
    })
}
