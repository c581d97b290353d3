//! What words of a list mean where a choice is meant: what the office has said of its own wordings,
//! and what offices usually write. A text is understood as a whole or not at all.

use super::words::{is_word, words};
use crate::domain::{Meaning, Plan, Vocabulary, Wording};
use crate::i18n::{Argument, Message, nfc, phrase};
use crate::io::cell::excerpt;
use std::collections::HashMap;
use std::sync::LazyLock;

/// A wording of the office.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Own {
    phrase: String,
    /// In small letters, with their marks.
    words: Vec<String>,
    means: Meaning,
}

/// The office's own wordings.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wordings(Vec<Own>);

impl Wordings {
    /// Those a plan holds.
    pub fn of(plan: &Plan) -> Self {
        let own = |wording: &Wording| Own {
            phrase: phrase(&wording.words),
            words: words(&nfc(&wording.words).to_lowercase()).map(str::to_owned).collect(),
            means: wording.means,
        };
        let said = plan.all::<Wording>().map(|wording| own(wording));
        Self(said.filter(|own| !own.words.is_empty()).collect())
    }

    /// What a phrase means by one of them, of this vocabulary.
    pub(in crate::io) fn meaning(&self, said: &str, of: &Vocabulary) -> Option<Meaning> {
        let found = self.0.iter().find(|own| own.phrase == said && of.has(own.means));
        found.map(|own| own.means)
    }

    /// The longest of them some words begin with, and of how many words it is.
    pub(in crate::io) fn begun(
        &self,
        by: &[&str],
        has_marks: bool,
        of: &Vocabulary,
    ) -> Option<(Meaning, usize)> {
        let begins = |own: &&Own| {
            let mut pairs = own.words.iter().zip(by);
            own.words.len() <= by.len() && pairs.all(|(own, word)| is_word(own, word, has_marks))
        };
        let found = self.0.iter().filter(|own| of.has(own.means)).filter(begins);
        found.map(|own| (own.means, own.words.len())).max_by_key(|(_, count)| *count)
    }
}

/// What offices usually write.
struct Usual {
    /// Phrases by the key of the text of what they mean.
    phrases: HashMap<&'static str, Vec<String>>,
    /// By vocabulary what may stand before a phrase and says nothing.
    before: HashMap<&'static str, Vec<String>>,
}

static USUAL: LazyLock<Usual> = LazyLock::new(|| {
    let mut usual = Usual { phrases: HashMap::new(), before: HashMap::new() };
    let phrases = |text: &str| text.split('|').map(phrase).collect();
    let lines = include_str!("../../../assets/wordings.txt").lines();
    for line in lines.filter(|line| !line.starts_with('#')) {
        if let Some((key, text)) = line.split_once(" = ") {
            usual.phrases.insert(key, phrases(text));
        } else if let Some((vocabulary, text)) = line.split_once(" ~ ") {
            usual.before.insert(vocabulary, phrases(text));
        }
    }
    usual
});

/// Whether offices usually write a phrase for this.
pub(in crate::io) fn usually_means(said: &str, meaning: Meaning) -> bool {
    let known = USUAL.phrases.get(meaning.key());
    known.is_some_and(|known| known.iter().any(|one| one == said))
}

/// That a text is none of a vocabulary's choices, under this key; with the choices for a reader, and as
/// a wording of the office would name them.
pub(in crate::io) fn no_choice(key: &'static str, typed: &str, of: &Vocabulary) -> Message {
    let keys: Vec<&str> = of.meanings().map(Meaning::key).collect();
    let quoted =
        |key: &&'static str| Message::new("wordings-quoted").with("text", Message::new(key));
    let known = keys.iter().map(quoted).collect();
    let message = Message::new(key).with("typed", excerpt(typed)).with("means", keys.join(", "));
    message.with("known", Argument::List(known))
}

/// What a text says as a phrase, and then without what stands before it and says nothing.
pub(in crate::io) fn phrases_in(text: &str, of: &Vocabulary) -> impl Iterator<Item = String> {
    let before = USUAL.before.get(of.text).map_or(&[][..], Vec::as_slice);
    std::iter::successors(Some(phrase(text)), move |said| {
        let rest = |word: &String| said.strip_prefix(word.as_str())?.strip_prefix(' ');
        before.iter().filter_map(rest).min_by_key(|rest| rest.len()).map(str::to_owned)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::VOCABULARIES;
    use crate::i18n::{Language, Texts};
    use strum::VariantArray;

    #[test]
    fn no_usual_wording_means_two_things_or_nothing() {
        let texts: Vec<Texts> = Language::VARIANTS.iter().map(|one| Texts::new(*one)).collect();
        let (mut keys, mut names) = (USUAL.phrases.clone(), USUAL.before.clone());
        for vocabulary in VOCABULARIES {
            names.remove(vocabulary.text);
            let mut known: HashMap<String, &str> = HashMap::new();
            for meaning in vocabulary.meanings() {
                let key = meaning.key();
                let own = texts.iter().map(|texts| phrase(&texts.get(key)));
                for said in keys.remove(key).unwrap_or_default().into_iter().chain(own) {
                    let before = known.insert(said.clone(), key);
                    assert!(before.is_none_or(|other| other == key), "{said}: {before:?}, {key}");
                    assert!(!said.is_empty(), "{key}");
                }
            }
        }
        assert!(keys.is_empty() && names.is_empty(), "of no vocabulary: {keys:?} {names:?}");
    }
}
