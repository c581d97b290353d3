//! The same work without a window.
//!
//! Reports go to `out`, talk goes to `talk`: the program's standard output and standard error. Exit
//! codes: 0 done, 1 the data or the machine said no (one line: what, why, what to do), 2 wrong usage.

mod about;
mod answer;
mod approve;
mod arguments;
mod check;
mod check_dossier;
mod chosen;
mod create;
mod desktop;
mod export;
mod figure;
mod files;
mod fill;
mod find_land;
mod headless;
mod help;
mod import;
mod journal;
mod layout;
mod lineage;
mod lots;
mod measure;
mod nearest;
mod occupy;
mod periods;
mod records;
mod render;
mod renew;
mod report;
mod table;
mod targets;
mod terminal;
mod usage;
mod zones;

pub use arguments::{
    BackupArguments, Cli, Command, CornerField, ExportArguments, Exported, FindLandArguments,
    ImportArguments, ImportKind, LayoutArguments, ListArguments, MeasureArguments,
    MergeLotsArguments, NewArguments, OccupyArguments, PeriodsArguments, PlanArguments, PlanFile,
    PutArguments, RenderArguments, RenewArguments, ReportArguments, SampleArguments, Speech,
    SplitArguments, ZonesArguments,
};

pub use help::command;
pub use usage::read;

use crate::i18n::{Language, Message, Texts};
use crate::project::{Desk, Panic};
use crate::units::Written;
use answer::No;
use desktop::Desktop;
use std::io::Write;
use std::path::Path;
use std::process::ExitCode;
use terminal::Terminal;

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
    let answer = carry_out(&mut desktop, command);
    end(&mut desktop, answer)
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
    end(&mut desktop, answer)
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

fn end(desktop: &mut Desktop<'_>, answer: Result<(), No>) -> ExitCode {
    match answer {
        Ok(()) | Err(No::ReaderLeft) => ExitCode::SUCCESS,
        Err(No::Said(message)) => {
            let sentence = desktop.texts.say(&message);
            // Where even the complaint cannot be written, the exit code has to do.
            let _ = writeln!(desktop.talk, "lapday: {sentence}");
            ExitCode::FAILURE
        }
    }
}

fn carry_out(desktop: &mut Desktop<'_>, command: Command) -> Result<(), No> {
    match command {
        Command::New(arguments) => create::new(desktop, &arguments),
        Command::Sample(arguments) => create::sample(desktop, &arguments),
        Command::About(arguments) => about::about(desktop, &arguments),
        Command::Zones(arguments) => zones::zones(desktop, &arguments),
        Command::Lots(arguments) => lots::lots(desktop, &arguments),
        Command::Fill(arguments) => fill::fill(desktop, &arguments),
        Command::Targets(arguments) => targets::targets(desktop, &arguments),
        Command::Split(arguments) => lineage::split(desktop, &arguments),
        Command::MergeLots(arguments) => lineage::merge_lots(desktop, &arguments),
        Command::Layout(arguments) => layout::layout(desktop, &arguments),
        Command::FindLand(arguments) => find_land::find_land(desktop, &arguments),
        Command::List(arguments) => records::list(desktop, &arguments),
        Command::Put(arguments) => records::put(desktop, &arguments),
        Command::Approve(arguments) => approve::approve(desktop, &arguments),
        Command::Periods(arguments) => periods::periods(desktop, &arguments),
        Command::Occupy(arguments) => occupy::occupy(desktop, &arguments),
        Command::History(arguments) => journal::history(desktop, &arguments),
        Command::Undo(arguments) => journal::undo(desktop, &arguments),
        Command::Renew(arguments) => renew::renew(desktop, &arguments),
        Command::Backup(arguments) => journal::backup(desktop, &arguments),
        Command::Measure(arguments) => measure::measure(desktop, &arguments),
        Command::Import(arguments) => import::import(desktop, &arguments),
        Command::Export(arguments) => export::export(desktop, &arguments),
        Command::Check(arguments) => check::check(desktop, &arguments),
        Command::Render(arguments) => render::render(desktop, &arguments),
        Command::Report(arguments) => report::report(desktop, &arguments),
    }
}
