//! What it costs to lay a cluster out, measured by hand, never a test: `cargo bench --bench layout`.
//!
//! Hương Vân of the built-in plan, 75 ha, without its sketched lots: the draft by itself, the draft
//! after a street was moved, and the edit that keeps it.
#![allow(missing_docs, clippy::print_stdout, clippy::unwrap_used)]

use jiff::civil::date;
use lapday::builtin;
use lapday::domain::{Plan, Zone};
use lapday::operations::{LaidOut, LayoutDraft, drop_sketches, keep_layout, lay_out};
use std::time::Instant;

const TIMES: usize = 20;

fn main() {
    let built_in = builtin::huong_tra();
    let mut plan = Plan::about(built_in.about);
    plan.apply(&built_in.contents);
    let zone = plan.all::<Zone>().find(|zone| zone.code == "CCN-HVA").unwrap().id;
    let dropped = drop_sketches(&plan, zone).unwrap();
    plan.apply(&dropped);
    let draft = LayoutDraft {
        belt_m: 10.0,
        green_share: 0.1,
        technical_share: 0.01,
        ..LayoutDraft::new(zone, date(2026, 12, 1))
    };
    let laid = lay_out(&plan, &draft, None).unwrap();
    println!("{} pieces of {}", laid.pieces.len(), laid.balance.whole.as_hectares());
    measured("lay 75 ha out", || lay_out(&plan, &draft, None).unwrap().pieces.len());
    let moved = LayoutDraft { streets: moved(&laid), ..draft.clone() };
    measured("the same with a street moved and codes kept", || {
        lay_out(&plan, &moved, Some(&laid)).unwrap().pieces.len()
    });
    measured("keep it as lots", || keep_layout(&plan, &draft, &laid).unwrap().becomes.len());
}

fn moved(laid: &LaidOut) -> Vec<f64> {
    let mut streets = laid.street_offsets();
    streets[1] += 7.0;
    streets
}

fn measured<T>(what: &str, work: impl Fn() -> T) {
    let mut spent: Vec<f64> = (0..TIMES)
        .map(|_| {
            let start = Instant::now();
            drop(work());
            start.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    spent.sort_by(f64::total_cmp);
    let (middle, most) = (spent[TIMES / 2], spent[TIMES - 1]);
    println!("  {what:<50} median {middle:>8.2}  most {most:>8.2} ms");
}
