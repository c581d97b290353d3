//! What is wrong with a command line, in the user's language. The parser itself speaks English only.

use super::Cli;
use super::arguments::Speech;
use super::help::command;
use crate::i18n::{Language, Message, Texts};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{FromArgMatches, ValueEnum};
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// Reads a command line; where that ends here, as with a question for help, says what there is to say.
pub fn read(
    arguments: impl IntoIterator<Item = OsString>,
    talk: &mut dyn Write,
) -> Result<Cli, ExitCode> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let texts = Texts::new(spoken(&arguments));
    parsed(&arguments, &texts).map_err(|error| {
        let code = if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        let message = in_words(&error, &texts);
        // Where even this cannot be written, the exit code has to do.
        let _ = match message.filter(|_| texts.language() == Language::Vietnamese) {
            Some(message) => writeln!(talk, "lapday: {}", texts.say(&message)),
            None => error.print(),
        };
        code
    })
}

fn parsed(arguments: &[OsString], texts: &Texts) -> Result<Cli, Error> {
    let mut command = command(texts);
    let mut matches = command.try_get_matches_from_mut(arguments)?;
    Cli::from_arg_matches_mut(&mut matches).map_err(|error| error.format(&mut command))
}

/// The language of a command line that need not be right otherwise.
fn spoken(arguments: &[OsString]) -> Language {
    let words: Vec<_> = arguments.iter().map(|word| word.to_string_lossy()).collect();
    let after = words.iter().position(|word| word == "--lang").and_then(|at| words.get(at + 1));
    let asked = words.iter().find_map(|word| word.strip_prefix("--lang="));
    let asked =
        after.map(AsRef::as_ref).or(asked).and_then(|code| Speech::from_str(code, true).ok());
    let here = Cli { plan: None, lang: asked, command: None };
    here.language()
}

/// What is wrong, what to do; nothing where the answer is help or the version.
fn in_words(error: &Error, texts: &Texts) -> Option<Message> {
    let wrong = match error.kind() {
        ErrorKind::DisplayHelp
        | ErrorKind::DisplayHelpOnMissingArgumentOrSubcommand
        | ErrorKind::DisplayVersion => return None,
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wrong_value(error, texts),
        ErrorKind::UnknownArgument => about(error, "cli-usage-unknown", ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => {
            about(error, "cli-usage-no-command", ContextKind::InvalidSubcommand)
        }
        ErrorKind::MissingRequiredArgument => {
            about(error, "cli-usage-missing", ContextKind::InvalidArg)
        }
        ErrorKind::MissingSubcommand => Message::new("cli-usage-command-missing"),
        ErrorKind::ArgumentConflict => about(error, "cli-usage-conflict", ContextKind::InvalidArg)
            .with("other", said(error, ContextKind::PriorArg)),
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => about(error, "cli-usage-count", ContextKind::InvalidArg),
        ErrorKind::InvalidUtf8 => Message::new("cli-usage-letters"),
        _ => Message::new("cli-usage-unread"),
    };
    Some(Message::new("cli-usage").with("wrong", wrong))
}

fn wrong_value(error: &Error, texts: &Texts) -> Message {
    let value = said(error, ContextKind::InvalidValue);
    if value.is_empty() {
        return about(error, "cli-usage-count", ContextKind::InvalidArg);
    }
    let known = said(error, ContextKind::ValidValue);
    let key = if known.is_empty() { "cli-usage-value" } else { "cli-usage-choice" };
    let message = about(error, key, ContextKind::InvalidArg).with("value", value);
    if !known.is_empty() {
        return message.with("known", known);
    }
    let argument = said(error, ContextKind::InvalidArg);
    let is_meant = |name: &str| argument.contains(&format!("<{}>", texts.get(name)));
    let pattern = PATTERNS.iter().find(|(name, _)| is_meant(name));
    let key = pattern.map_or("cli-usage-other", |(_, key)| *key);
    message.with("how", Message::new(key))
}

/// How a value is to be written, by what the help calls it.
const PATTERNS: &[(&str, &str)] = &[
    ("usage-name-date", "cli-usage-day"),
    ("usage-name-epsg-n", "cli-usage-grid"),
    ("usage-name-system", "cli-usage-system"),
    ("usage-name-file", "cli-usage-ending"),
    ("usage-name-field-column", "cli-usage-pair"),
    ("usage-name-field-value", "cli-usage-pair"),
    ("usage-name-n", "cli-usage-number"),
    ("usage-name-metres", "cli-usage-number"),
    ("usage-name-years", "cli-usage-number"),
    ("usage-name-width", "cli-usage-number"),
    ("usage-name-height", "cli-usage-number"),
    ("usage-name-s", "cli-usage-number"),
];

fn about(error: &Error, key: &'static str, what: ContextKind) -> Message {
    Message::new(key).with("argument", said(error, what))
}

fn said(error: &Error, what: ContextKind) -> String {
    match error.get(what) {
        Some(ContextValue::String(said)) => said.clone(),
        Some(ContextValue::Strings(said)) => said.join(", "),
        Some(ContextValue::Number(number)) => number.to_string(),
        _ => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_is_wrong_is_put_into_words() {
        let texts = Texts::new(Language::Vietnamese);
        for kind in [
            ErrorKind::InvalidValue,
            ErrorKind::UnknownArgument,
            ErrorKind::InvalidSubcommand,
            ErrorKind::NoEquals,
            ErrorKind::ValueValidation,
            ErrorKind::TooManyValues,
            ErrorKind::TooFewValues,
            ErrorKind::WrongNumberOfValues,
            ErrorKind::ArgumentConflict,
            ErrorKind::MissingRequiredArgument,
            ErrorKind::MissingSubcommand,
            ErrorKind::InvalidUtf8,
            ErrorKind::Io,
            ErrorKind::Format,
        ] {
            let sentence = in_words(&Error::new(kind), &texts).map(|message| texts.say(&message));
            let sentence = sentence.unwrap_or_else(|| panic!("{kind:?} has no sentence"));
            assert!(sentence.ends_with("; xem cách viết: lapday LỆNH --help"), "{sentence}");
        }
        assert_eq!(in_words(&Error::new(ErrorKind::DisplayHelp), &texts), None);
    }
}
