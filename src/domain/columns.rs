//! From the fields of a struct to the columns of its table and back. Most fields are one column; a span
//! of days is two, and what is drawn may stand across several.

use super::fields::{Field, Holds, Role, Sort};
use super::value::{FieldValue, Value};
use super::{Period, Point};
use jiff::civil::Date;

/// Columns as fields of a struct. Where two fields share their columns it is a pair of references.
pub trait ToColumns {
    /// What stands in one of the columns, counted from 0.
    fn value(self, column: usize) -> Value;
}

/// Fields of a struct from their columns; a pair where two share them.
pub trait OfColumns: Sized {
    /// What each column holds, and whether it has to hold something.
    const COLUMNS: &'static [(Sort, bool)];
    /// Takes as many values as there are columns.
    fn of(values: &mut dyn Iterator<Item = Value>) -> Result<Self, Unmeant>;
}

/// A column of a field holds what the field cannot mean.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unmeant {
    /// Which of the field's columns.
    pub column: usize,
    /// Whether it is empty.
    pub is_empty: bool,
}

/// The next value there is.
pub fn next(values: &mut dyn Iterator<Item = Value>) -> Value {
    values.next().unwrap_or(Value::Empty)
}

/// A value as the field in this column.
pub fn meant<T: FieldValue>(value: Value, column: usize) -> Result<T, Unmeant> {
    let is_empty = value == Value::Empty;
    T::of(value).ok_or(Unmeant { column, is_empty })
}

impl<T: FieldValue> ToColumns for &T {
    fn value(self, _column: usize) -> Value {
        T::value(self)
    }
}

impl<T: FieldValue> OfColumns for T {
    const COLUMNS: &'static [(Sort, bool)] = &[(T::SORT, T::IS_REQUIRED)];

    fn of(values: &mut dyn Iterator<Item = Value>) -> Result<Self, Unmeant> {
        meant(next(values), 0)
    }
}

impl ToColumns for &Period {
    fn value(self, column: usize) -> Value {
        FieldValue::value(if column == 0 { &self.from } else { &self.to })
    }
}

impl OfColumns for Period {
    const COLUMNS: &'static [(Sort, bool)] = &[(Sort::Since, false), (Sort::Until, false)];

    fn of(values: &mut dyn Iterator<Item = Value>) -> Result<Self, Unmeant> {
        let from = meant::<Option<Date>>(next(values), 0)?;
        Ok(Self { from, to: meant(next(values), 1)? })
    }
}

impl ToColumns for &Option<Point> {
    fn value(self, column: usize) -> Value {
        let bound = if column == 0 { Point::x } else { Point::y };
        self.map_or(Value::Empty, |at| Value::Number(bound(at)))
    }
}

impl OfColumns for Option<Point> {
    const COLUMNS: &'static [(Sort, bool)] = &[(Sort::Easting, false), (Sort::Northing, false)];

    fn of(values: &mut dyn Iterator<Item = Value>) -> Result<Self, Unmeant> {
        let easting = meant::<Option<f64>>(next(values), 0)?;
        let northing = meant::<Option<f64>>(next(values), 1)?;
        Ok(easting.zip(northing).map(Point::from))
    }
}

/// What a declaration says of a field beyond its name and type.
#[derive(Clone, Copy, Debug)]
pub struct Rules {
    sort: Option<Sort>,
    role: Role,
    text: Option<&'static str>,
    most: Option<f64>,
    not_before: Option<&'static str>,
    group: Option<&'static str>,
    unsaid: Option<&'static str>,
}

impl Rules {
    /// Nothing.
    pub const NONE: Self = Self {
        sort: None,
        role: Role::Main,
        text: None,
        most: None,
        not_before: None,
        group: None,
        unsaid: None,
    };

    const fn sort(self, sort: Sort) -> Self {
        assert!(self.sort.is_none(), "a field is of one sort");
        Self { sort: Some(sort), ..self }
    }

    const fn role(self, role: Role) -> Self {
        assert!(matches!(self.role, Role::Main), "a field has one role");
        Self { role, ..self }
    }

    /// See [`Sort::Short`].
    pub const fn short(self) -> Self {
        self.sort(Sort::Short)
    }

    /// See [`Sort::Vsic`].
    pub const fn vsic(self) -> Self {
        self.sort(Sort::Vsic)
    }

    /// See [`Sort::Edition`].
    pub const fn edition(self) -> Self {
        self.sort(Sort::Edition)
    }

    /// See [`Sort::Prose`].
    pub const fn prose(self) -> Self {
        self.sort(Sort::Prose)
    }

    /// See [`Sort::Hectares`].
    pub const fn hectares(self) -> Self {
        self.sort(Sort::Hectares)
    }

    /// See [`Sort::Percent`].
    pub const fn percent(self) -> Self {
        self.sort(Sort::Percent)
    }

    /// See [`Sort::Share`].
    pub const fn share(self) -> Self {
        self.sort(Sort::Share)
    }

    /// See [`Sort::Ordinal`].
    pub const fn ordinal(self) -> Self {
        self.sort(Sort::Ordinal)
    }

    /// See [`Sort::Year`].
    pub const fn year(self) -> Self {
        self.sort(Sort::Year)
    }

    /// See [`Sort::Stars`].
    pub const fn stars(self) -> Self {
        self.sort(Sort::Stars)
    }

    /// See [`Role::Title`].
    pub const fn title(self) -> Self {
        self.role(Role::Title)
    }

    /// See [`Role::PartOf`].
    pub const fn part_of(self) -> Self {
        self.role(Role::PartOf)
    }

    /// See [`Role::AsOf`].
    pub const fn as_of(self) -> Self {
        self.role(Role::AsOf)
    }

    /// See [`Role::Later`].
    pub const fn later(self) -> Self {
        self.role(Role::Later)
    }

    /// See [`Role::Seldom`].
    pub const fn seldom(self) -> Self {
        self.role(Role::Seldom)
    }

    /// Key of its name for a person, where `field-NAME` means something else.
    pub const fn text(self, key: &'static str) -> Self {
        Self { text: Some(key), ..self }
    }

    /// The most it can be, where that is less than its sort can.
    pub const fn most(self, most: f64) -> Self {
        Self { most: Some(most), ..self }
    }

    /// Key of the words a form folds it under: few records have it.
    pub const fn under(self, group: &'static str) -> Self {
        let folded = self.role(Role::Seldom);
        Self { group: Some(group), ..folded }
    }

    /// The field of the same record that must not come after it.
    pub const fn not_before(self, earlier: &'static str) -> Self {
        Self { not_before: Some(earlier), ..self }
    }

    /// The text for a reader where it is empty, which is more than that nobody wrote it down.
    pub const fn unsaid(self, key: &'static str) -> Self {
        Self { unsaid: Some(key), ..self }
    }
}

/// The columns of one line of a declaration, with what they must not come before.
pub const fn columns<T: OfColumns, const N: usize>(
    names: [&'static str; N],
    texts: [&'static str; N],
    rules: Rules,
) -> [(Field, Option<&'static str>); N] {
    assert!(T::COLUMNS.len() == N, "a type has as many columns as it says");
    let mut columns = [(BLANK, rules.not_before); N];
    let mut place = 0;
    while place < N {
        let (own, is_required) = T::COLUMNS[place];
        let sort = match (rules.sort, own) {
            (Some(closer), _) => closer,
            (None, Sort::Line) if !is_required => Sort::Prose,
            (None, own) => own,
        };
        assert!(sort.holds() as u8 == own.holds() as u8, "a closer sort of the same values");
        let text = match rules.text {
            Some(text) => text,
            None => texts[place],
        };
        let most = match rules.most {
            Some(most) => most,
            None => sort.most(),
        };
        let name = names[place];
        let role = match (rules.role, sort) {
            (Role::Main, Sort::Easting | Sort::Northing) => Role::Seldom,
            (said, _) => said,
        };
        let group = match rules.group {
            Some(group) => group,
            None => BLANK.group,
        };
        let unsaid = rules.unsaid;
        let field = Field { name, text, sort, is_required, role, most, group, unsaid, ..BLANK };
        let ends = matches!(sort, Sort::Until) && place > 0;
        columns[place] = (field, if ends { Some(names[place - 1]) } else { rules.not_before });
        place += 1;
    }
    columns
}

const BLANK: Field = Field {
    name: "",
    text: "",
    sort: Sort::Line,
    is_required: false,
    role: Role::Main,
    most: 0.0,
    not_before: None,
    group: "records-more",
    unsaid: None,
};

/// A column that no record has: it may stand empty.
pub const fn reckoned_field(name: &'static str, text: &'static str, sort: Sort) -> Field {
    Field { name, text, sort, role: Role::Seldom, most: sort.most(), ..BLANK }
}

/// The columns of one line of a declaration.
pub type Line = &'static [(Field, Option<&'static str>)];

/// How many columns all lines have.
pub const fn count(lines: &[Line]) -> usize {
    let (mut all, mut line) = (0, 0);
    while line < lines.len() {
        all += lines[line].len();
        line += 1;
    }
    all
}

/// All columns in a row. Does not compile where a field must not come before one there is not.
pub const fn fields<const N: usize>(lines: &[Line]) -> [Field; N] {
    let mut fields = [BLANK; N];
    let mut earlier = [None; N];
    let (mut all, mut line) = (0, 0);
    while line < lines.len() {
        let mut place = 0;
        while place < lines[line].len() {
            (fields[all], earlier[all]) = lines[line][place];
            all += 1;
            place += 1;
        }
        line += 1;
    }
    let mut place = 0;
    while place < N {
        if let Some(name) = earlier[place] {
            let first = place_of(&fields, name);
            assert!(fields[first].sort.holds() as u8 == fields[place].sort.holds() as u8);
            assert!(
                matches!(fields[place].sort.holds(), Holds::Day | Holds::Number),
                "days and numbers have an order that is checked"
            );
            fields[place].not_before = Some(first);
        }
        place += 1;
    }
    fields
}

/// The place of a field by its name in the file. Does not compile where there is none.
pub const fn place_of(fields: &[Field], name: &str) -> usize {
    let mut place = 0;
    while place < fields.len() {
        if is_same(fields[place].name, name) {
            return place;
        }
        place += 1;
    }
    panic!("a field the record has")
}

const fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let mut place = 0;
    while place < one.len() && place < other.len() && one[place] == other[place] {
        place += 1;
    }
    one.len() == other.len() && place == one.len()
}

/// The names of all columns of a table, `id` and `uid` first.
pub const fn names<const N: usize>(fields: &[Field]) -> [&'static str; N] {
    let mut names = ["id"; N];
    names[1] = "uid";
    let mut place = 0;
    while place < fields.len() {
        names[place + 2] = fields[place].name;
        place += 1;
    }
    names
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::units::Area;

    const LATER: Rules = Rules::NONE.not_before("first");

    fn two<T: OfColumns>() -> [Field; 2] {
        let first: &'static _ = Box::leak(Box::new(columns::<T, 1>(["first"], [""], Rules::NONE)));
        let second: &'static _ = Box::leak(Box::new(columns::<T, 1>(["second"], [""], LATER)));
        fields(&[first, second])
    }

    #[test]
    fn days_and_numbers_may_be_held_to_an_order() {
        assert_eq!(two::<Option<Date>>()[1].not_before, Some(0));
        assert_eq!(two::<Option<f64>>()[1].not_before, Some(0));
    }

    #[test]
    #[should_panic = "an order that is checked"]
    fn an_order_of_areas_that_nothing_checks_does_not_compile() {
        two::<Option<Area>>();
    }

    #[test]
    #[should_panic = "an order that is checked"]
    fn an_order_of_whole_numbers_that_nothing_checks_does_not_compile() {
        two::<Option<i64>>();
    }

    #[test]
    #[should_panic = "one role"]
    fn a_second_role_does_not_compile() {
        let _ = Rules::NONE.later().title();
    }
}
