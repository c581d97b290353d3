//! A [`Message`] is a key with arguments; [`Texts`] is a language that can say it.
//!
//! The texts stand in `assets/texts/<language>/*.ftl`, one file a module, Vietnamese first. A key
//! without a text shows as the key itself, and a test fails.

mod fold;
mod mark;
mod message;
mod reason;
mod sheet_name;

use fold::uncapitalised;
pub use fold::{fold, is_kept_so, nfc, phrase, single_spaced, tidy, trimmed};
pub use mark::{marked, unmarked};
pub use message::{Argument, Message};
pub use reason::{reason, unexplained};
pub use sheet_name::{CLOCK_BEFORE_1970, new_workbook, sheet_name};

use crate::units::{self, Numerals};
use fluent::concurrent::FluentBundle;
use fluent::{FluentArgs, FluentResource, FluentValue};
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;
use strum::VariantArray;

/// The languages a person can choose.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, strum::VariantArray,
)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// Tiếng Việt.
    #[default]
    Vietnamese,
    /// English.
    English,
}

/// No message holds more messages inside each other, but a journal may: lists were written so once.
const DEEPEST: usize = 48;

macro_rules! sources {
    ($language:literal) => {
        &[
            include_str!(concat!("../../assets/texts/", $language, "/common.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/lists.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/operations.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/store.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/views.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/map.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/maps.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/dossier.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/map_form.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/ui.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/system.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/inspector.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/boundary.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/doctor.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/io.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/features.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/measure.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/draw.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/land.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/lots.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/lineage.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/shaping.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/layout.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/rules.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/procedure.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/trial.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/enterprises.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/progress.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/changes.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/history.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/industries.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/relocation.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/calendar.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/judged.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/periods.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/papers.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/tables.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/tenants.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/records.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/plan.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/forms.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/papers_made.ftl")),
            include_str!(concat!("../../assets/texts/", $language, "/usage.ftl")),
        ]
    };
}

/// `INSIDE($kind)` of the texts: a name that stands inside a sentence, "lô đất" for "Lô đất".
fn inside<'a>(given: &[FluentValue<'a>]) -> FluentValue<'a> {
    match given {
        [FluentValue::String(name)] => FluentValue::from(uncapitalised(name)),
        [other] => other.clone(),
        _ => FluentValue::Error,
    }
}

impl Language {
    /// "VI", "EN".
    pub const fn code(self) -> &'static str {
        match self {
            Self::Vietnamese => "VI",
            Self::English => "EN",
        }
    }

    /// How this language writes numbers.
    pub const fn numerals(self) -> Numerals {
        match self {
            Self::Vietnamese => Numerals::Vietnamese,
            Self::English => Numerals::English,
        }
    }

    /// What stands between the cells of a CSV, and what stands before the first, so that the
    /// language's Excel opens it with a double click: a Vietnamese one takes a comma for the decimal
    /// sign, and letters for another encoding without the mark.
    pub const fn csv(self) -> (u8, &'static [u8]) {
        match self {
            Self::Vietnamese => (b';', b"\xef\xbb\xbf"),
            Self::English => (b',', b""),
        }
    }

    const fn sources(self) -> &'static [&'static str] {
        match self {
            Self::Vietnamese => sources!("vi"),
            Self::English => sources!("en"),
        }
    }

    fn tag(self) -> unic_langid::LanguageIdentifier {
        self.code().parse().expect("VI and EN are language tags")
    }
}

/// Everything the program can say in one language.
pub struct Texts {
    language: Language,
    bundle: FluentBundle<FluentResource>,
}

impl Texts {
    /// The texts of a language.
    ///
    /// # Panics
    ///
    /// Where a built-in text file does not parse; a test opens both languages.
    pub fn new(language: Language) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language.tag()]);
        bundle.set_use_isolating(false);
        bundle
            .add_function("INSIDE", |given, _| inside(given))
            .expect("an empty bundle has no function of that name");
        for source in language.sources() {
            let resource = FluentResource::try_new((*source).to_owned())
                .unwrap_or_else(|(_, errors)| panic!("built-in texts parse: {errors:?}"));
            bundle
                .add_resource(resource)
                .unwrap_or_else(|errors| panic!("built-in texts have each key once: {errors:?}"));
        }
        Self { language, bundle }
    }

    /// The language spoken.
    pub const fn language(&self) -> Language {
        self.language
    }

    /// How this language writes numbers.
    pub const fn numerals(&self) -> Numerals {
        self.language.numerals()
    }

    /// The text of a key without arguments.
    pub fn get(&self, key: &str) -> String {
        self.format(key, None)
    }

    /// Whether there is a text for `key`.
    pub fn knows(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }

    /// A message in this language.
    pub fn say(&self, message: &Message) -> String {
        self.say_within(message, DEEPEST)
    }

    /// A message with what it holds, `depth` messages deep.
    fn say_within(&self, message: &Message, depth: usize) -> String {
        let Some(depth) = depth.checked_sub(1) else { return "…".to_owned() };
        let mut arguments = FluentArgs::new();
        for (name, argument) in message.arguments() {
            if let Argument::Count(count) = argument {
                arguments.set(name.to_owned(), *count);
            } else {
                arguments.set(name.to_owned(), self.write(argument, depth));
            }
        }
        self.format(message.key(), Some(&arguments))
    }

    fn write(&self, argument: &Argument, depth: usize) -> String {
        let numerals = self.numerals();
        match argument {
            Argument::Text(text) => text.clone(),
            Argument::Count(count) => numerals.number(*count as f64, 0),
            Argument::Hectares(area) => numerals.hectares(*area),
            Argument::SquareMetres(area) => numerals.square_metres(*area),
            Argument::Metres(length) => numerals.metres(*length),
            Argument::Number(number) => numerals.short(*number, 3),
            Argument::Percent(share) => numerals.percent(*share),
            Argument::Distance(metres) => numerals.distance(*metres),
            Argument::Date(date) => units::date(*date),
            Argument::Said(message) => self.say_within(message, depth),
            Argument::List(messages) => {
                let said = messages.iter().map(|message| self.say_within(message, depth));
                said.collect::<Vec<_>>().join(", ")
            }
        }
    }

    fn format(&self, key: &str, arguments: Option<&FluentArgs>) -> String {
        let Some(pattern) = self.bundle.get_message(key).and_then(|message| message.value()) else {
            return key.to_owned();
        };
        let mut errors = Vec::new();
        let text = self.bundle.format_pattern(pattern, arguments, &mut errors);
        debug_assert!(errors.is_empty(), "text {key}: {errors:?}");
        text.into_owned()
    }
}

/// What the program itself writes there.
const NOTHING: [&str; 2] = ["common-unknown", "common-unsaid"];
/// Bytes of the longest of such words.
const LONGEST_NOTHING: usize = 60;
/// What people write there, folded.
const NOTHING_OF_OTHERS: [&str; 10] = [
    "khong co so lieu",
    "chua co",
    "chua ro",
    "chua biet",
    "khong ro",
    "khong biet",
    "unknown",
    "n/a",
    "na",
    "none",
];

static NOTHING_WORDS: LazyLock<Vec<String>> = LazyLock::new(|| {
    let words = Language::VARIANTS.iter().flat_map(|language| {
        let texts = Texts::new(*language);
        NOTHING.map(|key| fold(&texts.get(key)))
    });
    words.collect()
});

/// Whether a text is what the program's own tables write where nothing is known.
pub fn is_own_nothing(text: &str) -> bool {
    text.len() < LONGEST_NOTHING && NOTHING_WORDS.contains(&fold(text.trim()))
}

/// Whether a text says that nothing is known: "chưa có số liệu", "–", "…".
///
/// ```
/// # use lapday::i18n::stands_for_nothing;
/// assert!(stands_for_nothing("Chưa có số liệu") && stands_for_nothing("–"));
/// assert!(!stands_for_nothing("0") && !stands_for_nothing("Chưa có mặt bằng"));
/// ```
pub fn stands_for_nothing(text: &str) -> bool {
    let text = text.trim();
    let is_line = !text.is_empty() && text.chars().all(|sign| "-–—…._?".contains(sign));
    is_line
        || is_own_nothing(text)
        || text.len() < LONGEST_NOTHING && NOTHING_OF_OTHERS.contains(&fold(text).as_str())
}
