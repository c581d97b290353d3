//! Help of the command line, word by word in the user's language. The parser itself speaks English.
//!
//! Each command, option and pattern of a value has its text by name: `help-occupy-lot`, or
//! `help-any-json` where it is the same for all, and `usage-name-date` for `<DATE>`.

use super::arguments::Cli;
use crate::i18n::{Message, Texts};
use clap::{Arg, Command, CommandFactory};

/// The parser of the command line, which helps in the language of `texts`.
pub fn command(texts: &Texts) -> Command {
    let mut command = Cli::command();
    // So that what the parser adds by itself is there to be put into words, too.
    command.build();
    in_words(command, texts)
}

fn in_words(command: Command, texts: &Texts) -> Command {
    let name = command.get_name().to_owned();
    let about = texts.get(&format!("help-{name}"));
    let command = match command.get_after_help().map(ToString::to_string) {
        Some(key) => command.after_help(texts.get(&key)),
        None => command,
    };
    let command = command
        .mut_args(|arg| arg_in_words(&name, arg, texts))
        .mut_subcommands(|command| in_words(command, texts))
        .about(about)
        .subcommand_help_heading(texts.get("usage-commands"))
        .help_template(format!(
            "{{about-with-newline}}\n{} {{usage}}\n\n{{all-args}}{{after-help}}",
            texts.get("usage-heading")
        ));
    with_usage(command, texts)
}

/// The line that shows the whole of a command.
fn with_usage(mut command: Command, texts: &Texts) -> Command {
    let usage = command.render_usage().to_string();
    let usage = usage
        .trim_start_matches("Usage: ")
        .replace("[OPTIONS]", &texts.get("usage-some-options"))
        .replace("[COMMAND]", &texts.get("usage-some-command"));
    command.override_usage(usage)
}

fn arg_in_words(command: &str, arg: Arg, texts: &Texts) -> Arg {
    let is_positional = arg.is_positional();
    let heading = if is_positional { "usage-arguments" } else { "usage-options" };
    let names: Vec<String> = arg
        .get_value_names()
        .unwrap_or_default()
        .iter()
        .map(|name| texts.get(&value_name(name)))
        .collect();
    let help = help(command, &arg, texts);
    let takes_values = arg.get_action().takes_values();
    let arg = arg
        .help(help)
        .long_help(None::<&str>)
        .help_heading(texts.get(heading))
        .hide_possible_values(true)
        .hide_default_value(true);
    if takes_values && !names.is_empty() { arg.value_names(names) } else { arg }
}

/// What it is for, which values it knows, and which it has where none is written.
fn help(command: &str, arg: &Arg, texts: &Texts) -> String {
    let id = arg.get_id().as_str();
    let own = format!("help-{command}-{id}");
    let key = if texts.knows(&own) { own } else { format!("help-any-{id}") };
    let mut help = texts.get(&key);
    let values: Vec<String> =
        arg.get_possible_values().iter().map(|value| value.get_name().to_owned()).collect();
    if !values.is_empty() {
        let known = Message::new("usage-one-of").with("help", help);
        help = texts.say(&known.with("values", values.join(", ")));
    }
    if let Some(value) = arg.get_default_values().first() {
        let default = Message::new("usage-default").with("help", help);
        help = texts.say(&default.with("value", value.to_string_lossy().into_owned()));
    }
    help
}

/// The key of a pattern's name: "usage-name-field-value" of "FIELD=VALUE".
fn value_name(name: &str) -> String {
    let words = name.split(|letter: char| !letter.is_alphanumeric());
    format!("usage-name-{}", words.collect::<Vec<_>>().join("-").to_lowercase())
}
