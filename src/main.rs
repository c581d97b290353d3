//! The program: hands the command line to [`lapday::cli`], or opens the window.

use clap::Parser;
use lapday::cli::{self, Cli};
use lapday::project::Desk;
use std::io;
use std::process::ExitCode;

fn main() -> ExitCode {
    let cli = Cli::parse();
    if cli.command.is_none() {
        return open_window(cli);
    }
    cli::run(cli, Desk::system(), &mut io::stdout().lock(), &mut io::stderr().lock())
}

/// Here the window opens (`lapday::ui::run(cli.plan)`); until it is there, the usage is told.
fn open_window(cli: Cli) -> ExitCode {
    cli::run(cli, Desk::system(), &mut io::stdout().lock(), &mut io::stderr().lock())
}
