//! The program: hands the command line to [`lapday::cli`], or opens the window.

use clap::Parser;
use lapday::cli::{self, Cli};
use lapday::project::Desk;
use lapday::ui;
use std::io;
use std::process::ExitCode;
use std::time::Instant;

fn main() -> ExitCode {
    let started = Instant::now();
    // Where standard error takes nothing, its own complaint about that would end the program.
    let log = tracing_subscriber::fmt().with_max_level(log_level()).log_internal_errors(false);
    log.with_writer(io::stderr).init();
    let cli = Cli::parse();
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
