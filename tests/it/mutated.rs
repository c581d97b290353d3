//! Files cut, doubled and changed by chance: each reader gives an answer or a sentence, soon and in
//! little room.
//!
//! Here each is attacked some hundred times; `LAPDAY_MUTATIONS=10000` is the long run, by hand.

mod dossiers;
mod drawings;
mod features;
mod ground;
mod lists;
mod maps;
mod mutator;

use lapday::i18n::{Language, Message, Texts};
pub use mutator::Dice;
use mutator::{mutated, repacked};
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// No small file takes longer, on a busy machine and without optimisation.
const SLOWEST: Duration = Duration::from_secs(5);
/// Nor more memory than this, all together.
const MOST_KB: u64 = 1024 * 1024;

#[derive(Clone)]
/// A whole file: its name and what stands in it.
struct Whole {
    name: String,
    bytes: Vec<u8>,
}

impl Whole {
    fn new(name: &str, bytes: impl Into<Vec<u8>>) -> Self {
        Self { name: name.to_owned(), bytes: bytes.into() }
    }

    fn fixture(name: &str) -> Self {
        let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures").join(name);
        let name = path.file_name().unwrap().to_str().unwrap();
        Self::new(name, fs::read(&path).unwrap())
    }

    fn is_packed(&self) -> bool {
        [".xlsx", ".ods", ".docx", ".zip", ".kmz"].iter().any(|ending| self.name.ends_with(ending))
    }

    fn changed(&self, dice: &mut Dice) -> Vec<u8> {
        if self.is_packed() { repacked(&self.bytes, dice) } else { mutated(&self.bytes, dice) }
    }
}

/// Reads as many changed files as are asked for. `read` answers whether something was read, or why not.
fn attack(reader: &str, files: &[Whole], few: usize, read: impl Fn(&Path) -> Result<(), Message>) {
    attack_with(
        reader,
        files,
        few,
        |whole, dice, path| fs::write(path, whole.changed(dice)).unwrap(),
        read,
    );
}

fn attack_with(
    reader: &str,
    files: &[Whole],
    few: usize,
    change: impl Fn(&Whole, &mut Dice, &Path),
    read: impl Fn(&Path) -> Result<(), Message>,
) {
    let turns = std::env::var("LAPDAY_MUTATIONS").map_or(few, |count| count.parse().unwrap());
    let folder = TempDir::new().unwrap();
    let mut slowest = Duration::ZERO;
    let mut refused = 0;
    for turn in 0..turns {
        let whole = &files[turn % files.len()];
        let path = folder.path().join(&whole.name);
        change(whole, &mut Dice::of(turn), &path);
        let start = Instant::now();
        let said = catch_unwind(AssertUnwindSafe(|| read(&path)));
        let keep = || {
            let kept = std::env::temp_dir().join(format!("lapday-{reader}-{turn}-{}", whole.name));
            fs::copy(&path, &kept).unwrap();
            kept.display().to_string()
        };
        let Ok(said) = said else { panic!("{reader}: a panic, see {}", keep()) };
        slowest = slowest.max(start.elapsed());
        assert!(slowest < SLOWEST, "{reader}: {slowest:?}, see {}", keep());
        if let Err(why) = said {
            refused += 1;
            assert_is_said(&why);
        }
        assert!(peak_kb() < MOST_KB, "{reader}: {} kB, see {}", peak_kb(), keep());
    }
    eprintln!(
        "{reader}: {turns} changed files, {refused} refused, the slowest in {slowest:?}, at most {} kB",
        peak_kb()
    );
}

/// One sentence in either language.
fn assert_is_said(why: &Message) {
    thread_local! {
        static TEXTS: [Texts; 2] = [Language::Vietnamese, Language::English].map(Texts::new);
    }
    TEXTS.with(|both| {
        for texts in both {
            let text = texts.say(why);
            assert!(!text.is_empty() && !text.contains('\n') && text != why.key(), "{text:?}");
        }
    });
}

/// The most memory this program has had, where it is one test's own (a program a test, as nextest runs
/// them) and the system tells.
fn peak_kb() -> u64 {
    if std::env::var_os("NEXTEST").is_none() {
        return 0;
    }
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    peak.and_then(|line| line.split_whitespace().next()?.parse().ok()).unwrap_or_default()
}
