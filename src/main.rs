//! The program: hands the command line to [`lapday::cli`], or opens the window.

use lapday::cli::{self, Cli};
use lapday::project::{self, Desk, guarded};
use lapday::ui;
use std::io;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let started = Instant::now();
    // Where standard error takes nothing, its own complaint about that would end the program.
    let log = tracing_subscriber::fmt().with_max_level(log_level()).log_internal_errors(false);
    log.with_writer(io::stderr).init();
    let cli = match cli::read(std::env::args_os(), &mut io::stderr()) {
        Ok(cli) => cli,
        Err(code) => return code,
    };
    let language = cli.language();
    guarded(|| run(cli, started)).unwrap_or_else(|panic| {
        let folder = project::data_folder();
        let desk = Desk::system();
        cli::panicked(&panic, language, folder.as_deref(), &desk, &mut io::stderr().lock())
    })
}

fn run(cli: Cli, started: Instant) -> ExitCode {
    if cli.command.is_some() {
        return cli::run(cli, Desk::system(), &mut io::stdout().lock(), &mut io::stderr().lock());
    }
    if !ui::has_screen() {
        return without_screen(cli, None);
    }
    match ui::run(cli.plan.clone(), cli.asked_language(), started) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => without_screen(cli, Some(&error.to_string())),
    }
}

/// What `LAPDAY_LOG` asks for: errors only where it says nothing.
fn log_level() -> tracing::Level {
    let asked = std::env::var("LAPDAY_LOG").ok();
    asked.and_then(|level| level.parse().ok()).unwrap_or(tracing::Level::ERROR)
}

fn without_screen(cli: Cli, why: Option<&str>) -> ExitCode {
    let desk = Desk::system();
    cli::without_screen(cli, why, desk, &mut io::stdout().lock(), &mut io::stderr().lock())
}
