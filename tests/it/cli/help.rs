//! Help of the command line says everything in the language it is asked in.

use clap::{Arg, Command};
use lapday::cli;
use lapday::i18n::{Language, Texts};
use std::collections::BTreeSet;

/// Each command of the program, the one without a name first.
fn commands(texts: &Texts) -> Vec<Command> {
    let whole = cli::command(texts);
    let others: Vec<Command> = whole.get_subcommands().cloned().collect();
    std::iter::once(whole).chain(others).collect()
}

fn value_name(name: &str) -> String {
    format!("usage-name-{}", name.to_lowercase().replace(['=', '.', ':', '_'], "-"))
}

/// The texts help needs, by the names of commands and options and of the patterns in English.
pub fn keys_of_help() -> BTreeSet<String> {
    let texts = Texts::new(Language::English);
    let mut keys = BTreeSet::new();
    for command in commands(&texts) {
        keys.insert(format!("help-{}", command.get_name()));
        for arg in command.get_arguments() {
            let own = format!("help-{}-{}", command.get_name(), arg.get_id());
            let any = format!("help-any-{}", arg.get_id());
            keys.insert(if texts.knows(&own) { own } else { any });
            if arg.get_action().takes_values() {
                let names = arg.get_value_names().unwrap_or_default();
                keys.extend(names.iter().map(|name| value_name(name)));
            }
        }
    }
    keys
}

#[test]
fn every_command_and_option_is_explained_in_both_languages() {
    for language in [Language::Vietnamese, Language::English] {
        let texts = Texts::new(language);
        for key in keys_of_help() {
            assert!(texts.knows(&key), "{key} in {language:?}: add it to usage.ftl");
        }
    }
}

/// Words of the parser and of English help that no Vietnamese help has.
const ENGLISH: &[&str] = &[
    "usage",
    "options",
    "arguments",
    "commands",
    "command",
    "print",
    "help",
    "possible",
    "values",
    "default",
    "the",
    "of",
    "to",
    "or",
    "and",
    "with",
    "for",
    "is",
    "are",
    "not",
    "none",
    "only",
    "this",
    "that",
    "which",
    "file",
    "plan",
    "day",
    "what",
    "a",
    "an",
    "as",
    "by",
    "where",
    "write",
];

#[test]
fn help_in_vietnamese_has_no_line_in_english() {
    let texts = Texts::new(Language::Vietnamese);
    for mut command in commands(&texts) {
        let name = command.get_name().to_owned();
        let help = command.render_long_help().to_string();
        assert!(help.contains(&format!("{} ", texts.get("usage-heading"))), "{name}: {help}");
        let heading = texts.get("usage-heading");
        for line in help.lines().filter(|line| !line.starts_with(&heading)) {
            // What is typed is the same in every language: options, patterns, codes.
            let line = line.trim_start();
            let said = line.split_once("  ").map_or(line, |(_, said)| said.trim_start());
            let said = said.split_once("[một trong:").map_or(said, |(said, _)| said);
            let words =
                said.split(|letter: char| !(letter.is_alphanumeric() || "-_.=".contains(letter)));
            let words = words.map(|word| word.trim_matches('.'));
            let foreign: Vec<&str> =
                words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect();
            assert!(foreign.is_empty(), "{name}: {foreign:?} in {line}");
        }
    }
}

#[test]
fn help_shows_the_values_an_option_knows_and_the_one_it_has() {
    let texts = Texts::new(Language::Vietnamese);
    let of = |command: &str, option: &str| {
        let whole = cli::command(&texts);
        let command = whole.find_subcommand(command).unwrap().clone();
        let arg: &Arg = command.get_arguments().find(|arg| arg.get_id() == option).unwrap();
        arg.get_help().unwrap().to_string()
    };
    let states = of("occupy", "state");
    assert!(states.contains("[một trong: registered, leased, building"), "{states}");
    assert!(of("render", "width").ends_with("[mặc định: 1600]"));
    let english = cli::command(&Texts::new(Language::English)).render_help().to_string();
    assert!(english.starts_with("Plan and run industrial clusters"), "{english}");
    assert!(english.contains("\nUsage: lapday [OPTIONS] [PLAN] [COMMAND]\n"), "{english}");
}
