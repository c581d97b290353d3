//! What is wrong with a command line, in the user's language. The parser itself speaks English only.

use super::Cli;
use super::arguments::Speech;
use crate::i18n::{Language, Message, Texts};
use clap::error::{ContextKind, ContextValue, Error, ErrorKind};
use clap::{Parser, ValueEnum};
use std::ffi::OsString;
use std::io::Write;
use std::process::ExitCode;

/// Reads a command line; where that ends here, as with a question for help, says what there is to say.
pub fn read(
    arguments: impl IntoIterator<Item = OsString>,
    talk: &mut dyn Write,
) -> Result<Cli, ExitCode> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    Cli::try_parse_from(&arguments).map_err(|error| {
        let code = if error.use_stderr() { ExitCode::from(2) } else { ExitCode::SUCCESS };
        // Where even this cannot be written, the exit code has to do.
        let _ = match in_words(&error).filter(|_| spoken(&arguments) == Language::Vietnamese) {
            Some(message) => {
                let sentence = Texts::new(Language::Vietnamese).say(&message);
                writeln!(talk, "lapday: {sentence}")
            }
            None => error.print(),
        };
        code
    })
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

/// What is wrong, what to do; nothing where the answer is help or another text of the parser's.
fn in_words(error: &Error) -> Option<Message> {
    let wrong = match error.kind() {
        ErrorKind::InvalidValue | ErrorKind::ValueValidation => wrong_value(error),
        ErrorKind::UnknownArgument => about(error, "cli-usage-unknown", ContextKind::InvalidArg),
        ErrorKind::InvalidSubcommand => {
            about(error, "cli-usage-no-command", ContextKind::InvalidSubcommand)
        }
        ErrorKind::MissingRequiredArgument => {
            about(error, "cli-usage-missing", ContextKind::InvalidArg)
        }
        ErrorKind::ArgumentConflict => about(error, "cli-usage-conflict", ContextKind::InvalidArg)
            .with("other", said(error, ContextKind::PriorArg)),
        ErrorKind::TooManyValues
        | ErrorKind::TooFewValues
        | ErrorKind::WrongNumberOfValues
        | ErrorKind::NoEquals => about(error, "cli-usage-count", ContextKind::InvalidArg),
        ErrorKind::InvalidUtf8 => Message::new("cli-usage-letters"),
        _ => return None,
    };
    Some(Message::new("cli-usage").with("wrong", wrong))
}

fn wrong_value(error: &Error) -> Message {
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
    let pattern = PATTERNS.iter().find(|(part, _)| argument.contains(part));
    let key = pattern.map_or("cli-usage-other", |(_, key)| *key);
    message.with("how", Message::new(key))
}

/// How a value is to be written, by what the help calls it.
const PATTERNS: &[(&str, &str)] = &[
    ("<DATE>", "cli-usage-day"),
    ("<EPSG:n>", "cli-usage-grid"),
    ("<FILE>", "cli-usage-ending"),
    ("<FIELD=", "cli-usage-pair"),
    ("<N>", "cli-usage-number"),
    ("<METRES>", "cli-usage-number"),
    ("<YEARS>", "cli-usage-number"),
    ("--width", "cli-usage-number"),
    ("--height", "cli-usage-number"),
    ("--seed", "cli-usage-number"),
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
