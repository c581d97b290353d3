//! A figure of a form before anybody prints it.

use crate::domain::Key;
use crate::i18n::Message;
use std::borrow::Cow;

/// What is known of a figure, of whom it is not known, and the records it rests on.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Amount {
    /// In the unit of the form: ha, %, tỷ đồng, triệu đồng, or a number of things.
    pub value: Option<f64>,
    /// Clusters and projects of which nobody knows it.
    pub unknown: Vec<Key>,
    /// The records it rests on.
    pub rests_on: Vec<Key>,
    /// What has to be said beside it.
    pub notes: Vec<Message>,
}

/// A line of a form.
#[derive(Clone, Debug, PartialEq)]
pub struct FormLine {
    /// "15.1": the same in every form of one kind.
    pub number: Cow<'static, str>,
    /// Its figure.
    pub amount: Amount,
}

impl Amount {
    /// So much, known from these records.
    pub fn known(value: f64, rests_on: impl IntoIterator<Item = Key>) -> Self {
        Self { value: Some(value), rests_on: rests_on.into_iter().collect(), ..Self::default() }
    }

    /// None of it, and that is known.
    pub fn none() -> Self {
        Self::known(0.0, [])
    }

    /// Nobody knows it of these.
    pub fn unknown(of: impl IntoIterator<Item = Key>) -> Self {
        Self { unknown: of.into_iter().collect(), ..Self::default() }
    }

    /// One where it holds, nought where it does not, else unknown of `of`.
    pub fn counted(holds: Option<bool>, of: Key, rests_on: impl IntoIterator<Item = Key>) -> Self {
        match holds {
            Some(true) => Self::known(1.0, rests_on),
            Some(false) => Self::none(),
            None => Self::unknown([of]),
        }
    }

    /// The figure where somebody wrote it down, else unknown of `of`.
    pub fn entered(value: Option<f64>, of: Key, rests_on: impl IntoIterator<Item = Key>) -> Self {
        value.map_or_else(|| Self::unknown([of]), |value| Self::known(value, rests_on))
    }

    /// The same with something said beside it.
    pub fn noted(mut self, note: Option<Message>) -> Self {
        self.notes.extend(note);
        self
    }

    /// All of them together: the known parts summed. Where nothing but nought is known and something
    /// is not, the sum is not known to be nought.
    pub fn sum(parts: impl IntoIterator<Item = Self>) -> Self {
        let mut sum = Self::default();
        for part in parts {
            sum.value = sum.value.into_iter().chain(part.value).reduce(|one, other| one + other);
            sum.unknown.extend(part.unknown);
            sum.rests_on.extend(part.rests_on);
            let new = part.notes.into_iter().filter(|note| !sum.notes.contains(note));
            let new: Vec<Message> = new.collect();
            sum.notes.extend(new);
        }
        sum.value = sum.value.filter(|value| *value != 0.0 || sum.unknown.is_empty());
        sum
    }

    /// The line of this number.
    pub const fn line(self, number: &'static str) -> FormLine {
        FormLine { number: Cow::Borrowed(number), amount: self }
    }
}
