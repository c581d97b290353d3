//! The law over 200 000 lots, measured by hand, never a test: `cargo bench --bench law`.
//!
//! Holding all of it to a day (≤ 1 s), and what turns between two days (< 100 ms).
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use jiff::civil::date;
use lapday::builtin::{self, BuiltIn};
use lapday::domain::Plan;
use lapday::rules::{findings, turned};
use std::time::Instant;

fn timed<T>(what: &str, work: impl FnOnce() -> T) -> T {
    let start = Instant::now();
    let done = work();
    println!("  {what:<34} {:>9.1} ms", start.elapsed().as_secs_f64() * 1000.0);
    done
}

fn main() {
    let (one, other, on) = (date(2024, 6, 1), date(2026, 12, 1), date(2026, 12, 1));
    let BuiltIn { about, contents } = builtin::sample(1000, 200, 1);
    let mut plan = Plan::about(about);
    plan.apply(&contents);
    let found = timed("findings, land never asked for", || findings(&plan, other, on));
    println!("  {} findings", found.len());
    timed("findings", || findings(&plan, other, on));
    let turns = timed("verdicts that turn", || turned(&plan, one, other, on));
    println!("  {} turn", turns.len());
}
