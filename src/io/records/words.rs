//! What words of a sheet of records mean: those of every language, the office's, and usual ones.

use crate::domain::{Field, Plan, RecordKind, Vocabulary, fields, in_words};
use crate::i18n::{Language, Message, Texts, fold, phrase};
use crate::io::cell::excerpt;
use crate::io::list::{Wordings, no_choice, phrases_in, usually_means};
use jiff::civil::Date;
use std::collections::HashMap;
use strum::VariantArray;

/// What a table that was written says where nothing stood.
const UNKNOWN: [&str; 2] = ["common-unknown", "common-unsaid"];

/// What words may mean, and the day changes without a day of their own are of.
pub(super) struct Words {
    pub(super) texts: Vec<Texts>,
    pub(super) on: Date,
    pub(super) wordings: Wordings,
    /// What says nothing in whatever field, folded.
    unknown: Vec<String>,
    /// What says nothing in a field, by its key.
    unsaid: HashMap<&'static str, Vec<String>>,
}

impl Words {
    /// Those of the plan, for records of a kind.
    pub(super) fn of(plan: &Plan, kind: RecordKind, on: Date) -> Self {
        let texts: Vec<Texts> = Language::VARIANTS.iter().map(|one| Texts::new(*one)).collect();
        let said = |text: &'static str| -> Vec<String> {
            texts.iter().map(|texts| fold(&texts.get(text))).collect()
        };
        let unknown = UNKNOWN.into_iter().flat_map(said).collect();
        let unsaid = fields(kind).iter().filter_map(|field| field.unsaid);
        let unsaid = unsaid.map(|text| (text, said(text))).collect();
        Self { on, wordings: Wordings::of(plan), unknown, unsaid, texts }
    }

    /// Whether a cell says that nothing stood there.
    pub(super) fn say_nothing(&self, typed: &str, field: &Field) -> bool {
        let typed = fold(typed);
        let unsaid = field.unsaid.and_then(|text| self.unsaid.get(text));
        self.unknown.iter().chain(unsaid.into_iter().flatten()).any(|said| *said == typed)
    }

    /// The code a cell means: by its name in the file, by what the office has said, by our own words, by
    /// usual ones.
    pub(super) fn choice(
        &self,
        typed: &str,
        field: &Field,
        codes: &'static [(&'static str, &'static str)],
    ) -> Result<&'static str, Message> {
        let sort = field.sort;
        let is_called = |said: &str, code: &str| {
            let text = in_words(sort, code);
            let is_text =
                |texts: &Texts| text.as_ref().is_some_and(|text| phrase(&texts.say(text)) == said);
            phrase(code) == said || self.texts.iter().any(is_text)
        };
        let called =
            |said: &str| codes.iter().map(|(code, _)| *code).find(|code| is_called(said, code));
        let Some(vocabulary) = Vocabulary::of(sort) else {
            return called(&phrase(typed)).ok_or_else(|| {
                Message::new("io-records-wrong")
                    .with("field", Message::new(field.text))
                    .with("typed", excerpt(typed))
            });
        };
        let usual = |said: &str| {
            vocabulary.meanings().find(|meaning| usually_means(said, *meaning))?.code(sort)
        };
        let own = |said: &str| self.wordings.meaning(said, vocabulary)?.code(sort);
        let meant = phrases_in(typed, vocabulary)
            .find_map(|said| own(&said).or_else(|| called(&said)).or_else(|| usual(&said)));
        meant.ok_or_else(|| {
            no_choice("io-records-no-choice", typed, vocabulary)
                .with("field", Message::new(field.text))
        })
    }
}
