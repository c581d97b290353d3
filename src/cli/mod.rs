//! The same work without a window.
//!
//! Reports go to `out`, talk goes to `talk`: the program's standard output and standard error. Exit
//! codes: 0 done, 1 the data or the machine said no (one line: what, why, what to do), 2 wrong usage.

mod answer;
mod arguments;
mod create;
mod export;
mod files;
mod fill;
mod headless;
mod import;
mod journal;
mod lots;
mod measure;
mod nearest;
mod occupy;
mod records;
mod render;
mod table;
mod terminal;
mod usage;
mod zones;

pub use arguments::{
    BackupArguments, Cli, Command, CornerField, ExportArguments, Exported, ImportArguments,
    ImportKind, ListArguments, MeasureArguments, NewArguments, OccupyArguments, PlanArguments,
    PlanFile, PutArguments, RenderArguments, SampleArguments, Speech, ZonesArguments,
};

pub use usage::read;

use crate::domain::{Id, Plan, Zone};
use crate::i18n::{Language, Message, Texts};
use crate::project::{Desk, Panic, Project};
use crate::units::Written;
use answer::No;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use terminal::Terminal;

/// So many remarks of a kind are read; more hide the others.
const TOLD: usize = 20;

/// What a command works with.
struct Desktop<'a> {
    desk: Desk,
    texts: Texts,
    /// How numbers on the command line are meant: plainly, as scripts write them, unless a language is
    /// asked for.
    written: Written,
    out: &'a mut dyn Write,
    talk: &'a mut dyn Write,
}

/// Carries out the command. Without one there is nothing to do here: the window is `main`'s.
pub fn run(cli: Cli, desk: Desk, out: &mut dyn Write, talk: &mut dyn Write) -> ExitCode {
    let (out, talk) = (&mut Terminal::new(out), &mut Terminal::new(talk));
    let texts = Texts::new(cli.language());
    let written = written(&cli);
    let command = match (cli.command, cli.plan) {
        (Some(command), None) => command,
        (Some(_), Some(_)) => return wrong_usage(talk, &texts.get("cli-plan-before-command")),
        (None, _) => return wrong_usage(talk, &texts.get("cli-no-command")),
    };
    let mut desktop = Desktop { desk, texts, written, out, talk };
    let answer = desktop.carry_out(command);
    desktop.end(answer)
}

/// Where no window can be opened: says so in one line, while what the system said goes to the log,
/// draws the plan's overview picture and prints the fill table.
pub fn without_screen(
    cli: Cli,
    why: Option<&str>,
    desk: Desk,
    out: &mut dyn Write,
    talk: &mut dyn Write,
) -> ExitCode {
    let (out, talk) = (&mut Terminal::new(out), &mut Terminal::new(talk));
    let texts = Texts::new(cli.language());
    let written = written(&cli);
    let mut desktop = Desktop { desk, texts, written, out, talk };
    let answer = headless::headless(&mut desktop, cli.plan, why);
    desktop.end(answer)
}

/// What is left to say after a fault of the program itself: one line, with the report written into
/// `folder`.
pub fn panicked(
    panic: &Panic,
    language: Language,
    folder: Option<&Path>,
    desk: &Desk,
    talk: &mut dyn Write,
) -> ExitCode {
    let report = panic.report(folder, desk);
    let sentence = Texts::new(language).say(&Message::new("panic-ended").with("report", report));
    // Where even the complaint cannot be written, the exit code has to do.
    let _ = writeln!(talk, "lapday: {sentence}");
    ExitCode::FAILURE
}

fn written(cli: &Cli) -> Written {
    cli.asked_language().map_or(Written::Plainly, |language| Written::As(language.numerals()))
}

fn wrong_usage(talk: &mut dyn Write, sentence: &str) -> ExitCode {
    // Where even the complaint cannot be written, the exit code has to do.
    let _ = writeln!(talk, "lapday: {sentence}");
    ExitCode::from(2)
}

impl Desktop<'_> {
    fn end(&mut self, answer: Result<(), No>) -> ExitCode {
        match answer {
            Ok(()) | Err(No::ReaderLeft) => ExitCode::SUCCESS,
            Err(No::Said(message)) => {
                let sentence = self.texts.say(&message);
                // Where even the complaint cannot be written, the exit code has to do.
                let _ = writeln!(self.talk, "lapday: {sentence}");
                ExitCode::FAILURE
            }
        }
    }

    fn carry_out(&mut self, command: Command) -> Result<(), No> {
        match command {
            Command::New(arguments) => create::new(self, &arguments),
            Command::Sample(arguments) => create::sample(self, &arguments),
            Command::Zones(arguments) => zones::zones(self, &arguments),
            Command::Lots(arguments) => lots::lots(self, &arguments),
            Command::Fill(arguments) => fill::fill(self, &arguments),
            Command::List(arguments) => records::list(self, &arguments),
            Command::Put(arguments) => records::put(self, &arguments),
            Command::Occupy(arguments) => occupy::occupy(self, &arguments),
            Command::History(arguments) => journal::history(self, &arguments),
            Command::Undo(arguments) => journal::undo(self, &arguments),
            Command::Backup(arguments) => journal::backup(self, &arguments),
            Command::Measure(arguments) => measure::measure(self, &arguments),
            Command::Import(arguments) => import::import(self, &arguments),
            Command::Export(arguments) => export::export(self, &arguments),
            Command::Render(arguments) => render::render(self, &arguments),
        }
    }

    /// Opens a plan and passes on what it has to tell.
    fn open(&mut self, path: &Path) -> Result<Project, No> {
        let project = Project::open(path, self.desk.clone())?;
        for notice in project.notices() {
            writeln!(self.talk, "{}", self.texts.say(notice))?;
        }
        Ok(project)
    }

    /// Answers a program.
    fn answer(&mut self, lines: &impl Serialize) -> Result<(), No> {
        Ok(writeln!(self.out, "{}", terminal::json(lines)?)?)
    }

    fn tell(&mut self, message: &Message) -> Result<(), No> {
        Ok(writeln!(self.talk, "{}", self.texts.say(message))?)
    }

    /// Tells many things: of each kind the first [`TOLD`], then how many more there are.
    fn tell_all<'m>(&mut self, messages: impl IntoIterator<Item = &'m Message>) -> Result<(), No> {
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        let mut more = 0_usize;
        for message in messages {
            let of_kind = told.entry(message.key()).or_default();
            *of_kind += 1;
            if *of_kind <= TOLD {
                self.tell(message)?;
            } else {
                more += 1;
            }
        }
        if more > 0 {
            self.tell(&Message::new("cli-and-more").with("count", more))?;
        }
        Ok(())
    }

    /// A number typed for an option.
    fn number(&self, option: &'static str, typed: &str) -> Result<f64, No> {
        self.written.number(typed).ok_or_else(|| self.no_number(option, typed, 1))
    }

    /// A number of things typed for an option.
    fn whole(&self, option: &'static str, typed: &str) -> Result<i64, No> {
        self.written.whole(typed).ok_or_else(|| self.no_number(option, typed, 0))
    }

    fn no_number(&self, option: &'static str, typed: &str, decimals: usize) -> No {
        let example = match self.written {
            Written::Plainly => format!("{:.decimals$}", 1234.5),
            Written::As(numerals) | Written::LikelyAs(numerals) => {
                numerals.number(1234.5, decimals)
            }
        };
        let message = Message::new("cli-no-number").with("option", option).with("typed", typed);
        message.with("example", example).into()
    }

    fn day(&self, on: Option<Date>) -> Date {
        on.unwrap_or_else(|| self.desk.today())
    }
}

/// The zone with this code; where there is none, a refusal that says what there is.
fn zone_by_code(plan: &Plan, code: &str) -> Result<Id<Zone>, No> {
    let code = crate::i18n::nfc(code);
    let codes = || plan.all::<Zone>().map(|zone| zone.code.as_str());
    let found = nearest::meant(&code, codes()).and_then(|code| plan.zone_by_code(code));
    found.map(|zone| zone.id).ok_or_else(|| {
        let hint = nearest::hint(&code, codes());
        No::Said(Message::new("cli-zone-unknown").with("code", code).with("hint", hint))
    })
}

/// All zones in the order of the plan, or the one with this code.
fn chosen_zones(plan: &Plan, code: Option<&str>) -> Result<Vec<Id<Zone>>, No> {
    match code {
        Some(code) => Ok(vec![zone_by_code(plan, code)?]),
        None => Ok(plan.all::<Zone>().map(|zone| zone.id).collect()),
    }
}
