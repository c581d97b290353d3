//! Many clusters bound together: how long it takes and how much memory.

use super::given::{format, list, paper, tenants, words};
use crate::map::story::{TODAY, empty};
use lapday::builtin::sample;
use lapday::domain::{Plan, Zone};
use lapday::i18n::{Language, Texts};
use lapday::report::Press;
use lapday::report::paper::{Block, PaperKind, PaperTable, Picture, Section};
use std::fs;
use std::time::{Duration, Instant};

const CLUSTERS: usize = 100;
const LOTS: usize = 60;
const MOST_KB: u64 = 1_000_000;

/// The most memory this process ever held, where the system tells.
fn most_memory_kb() -> Option<u64> {
    let status = fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find(|line| line.starts_with("VmHWM:"))?;
    line.split_whitespace().nth(1)?.parse().ok()
}

#[test]
#[ignore = "takes a while: run it in release"]
fn a_hundred_clusters_are_set_within_a_minute_and_a_gigabyte() {
    let built_in = sample(CLUSTERS, LOTS, 7);
    let mut plan = Plan::about(built_in.about.clone());
    plan.apply(&built_in.contents);
    let section = |zone: &Zone| {
        let table = PaperTable::new(tenants(LOTS));
        Section::upright(vec![
            Block::Title(words(&zone.name)),
            Block::Map(Picture::of(Some(zone.id), TODAY)),
            Block::of_table(table),
        ])
    };
    let atlas = paper(PaperKind::Own, plan.all::<Zone>().map(|zone| section(zone)).collect());
    let texts = Texts::new(Language::Vietnamese);
    for ending in ["pdf", "docx"] {
        let begun = Instant::now();
        let bytes = format(ending).write(&atlas, &Press::new(&plan, &texts)).unwrap();
        let took = begun.elapsed();
        println!("{ending}: {took:?}, {} kB, {:?} kB", bytes.len() / 1000, most_memory_kb());
        assert!(took < Duration::from_mins(1), "{ending} took {took:?}");
    }
    assert!(most_memory_kb().is_none_or(|most| most < MOST_KB));
}

#[test]
#[ignore = "takes a while: run it in release"]
fn two_thousand_rows_are_set_within_ten_seconds() {
    let (plan, texts) = (empty(), Texts::new(Language::Vietnamese));
    let begun = Instant::now();
    format("pdf").write(&list(2_000), &Press::new(&plan, &texts)).unwrap();
    let took = begun.elapsed();
    println!("{took:?}, {:?} kB", most_memory_kb());
    assert!(took < Duration::from_secs(10), "{took:?}");
}
