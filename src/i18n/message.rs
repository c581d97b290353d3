//! What is to be said, before a language says it.

use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::borrow::Cow;
use std::collections::BTreeMap;

/// A text's key and the values that go into it. Kept in the journal, so that history reads in
/// either language.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Message {
    key: Cow<'static, str>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    with: BTreeMap<Cow<'static, str>, Argument>,
}

/// A value inside a message; each language writes it its own way.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Argument {
    /// A name, a code.
    Text(String),
    /// A number of things; the text may choose its wording by it.
    Count(i64),
    /// An area, printed in hectares.
    Hectares(Area),
    /// An area, printed in square metres.
    SquareMetres(Area),
    /// A length in metres, printed to the centimetre.
    Metres(f64),
    /// Any other figure, with the decimals it has, three at most.
    Number(f64),
    /// A share of one, printed in percent.
    Percent(f64),
    /// A distance in metres, printed as one says it: 0,65 m, 225 m, 107 km.
    Distance(f64),
    /// A day.
    Date(Date),
    /// Another message.
    Said(Box<Message>),
    /// Several messages: "a, b, c".
    List(Vec<Message>),
}

/// So many things of a list are read; more hide the rest of the sentence.
const LISTED: usize = 5;

impl Message {
    /// A message without arguments (yet).
    pub const fn new(key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), with: BTreeMap::new() }
    }

    /// With one more argument.
    pub fn with(mut self, name: &'static str, argument: impl Into<Argument>) -> Self {
        self.with.insert(Cow::Borrowed(name), argument.into());
        self
    }

    /// Several things in one place of a sentence: all of a few, of many the first and how many more
    /// there are. Nothing where there are none.
    pub fn list(items: impl ExactSizeIterator<Item = Self>) -> Option<Self> {
        let more = items.len().saturating_sub(LISTED);
        let items: Vec<Self> = items.take(LISTED).collect();
        if items.is_empty() {
            return None;
        }
        let key = if more > 0 { "operations-list-more" } else { "operations-list-all" };
        let list = Self::new(key).with("items", Argument::List(items));
        Some(if more > 0 { list.with("more", Argument::Number(more as f64)) } else { list })
    }

    /// The key of its text.
    pub fn key(&self) -> &str {
        &self.key
    }

    /// The message with an argument of this name: itself, or one inside it.
    pub fn holding(&self, name: &str) -> Option<&Self> {
        let own = self.with.contains_key(name).then_some(self);
        own.or_else(|| {
            self.with.values().find_map(|argument| {
                if let Argument::Said(inner) = argument { inner.holding(name) } else { None }
            })
        })
    }

    /// The same arguments in another sentence.
    #[must_use]
    pub fn said_as(self, key: &'static str) -> Self {
        Self { key: Cow::Borrowed(key), ..self }
    }

    /// The same with its texts written otherwise, those of the messages in it, too.
    #[must_use]
    pub fn with_texts(mut self, written: fn(&str) -> String) -> Self {
        for argument in self.with.values_mut() {
            match argument {
                Argument::Text(text) => *text = written(text),
                Argument::Said(inner) => **inner = inner.clone().with_texts(written),
                Argument::List(all) => {
                    for one in all {
                        *one = one.clone().with_texts(written);
                    }
                }
                Argument::Count(_)
                | Argument::Hectares(_)
                | Argument::SquareMetres(_)
                | Argument::Metres(_)
                | Argument::Number(_)
                | Argument::Percent(_)
                | Argument::Distance(_)
                | Argument::Date(_) => {}
            }
        }
        self
    }

    /// Its arguments by name.
    pub fn arguments(&self) -> impl Iterator<Item = (&str, &Argument)> {
        self.with.iter().map(|(name, argument)| (name.as_ref(), argument))
    }
}

impl From<&str> for Argument {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<String> for Argument {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<usize> for Argument {
    fn from(count: usize) -> Self {
        Self::Count(i64::try_from(count).unwrap_or(i64::MAX))
    }
}

impl From<Date> for Argument {
    fn from(date: Date) -> Self {
        Self::Date(date)
    }
}

impl From<Message> for Argument {
    fn from(message: Message) -> Self {
        Self::Said(Box::new(message))
    }
}
