//! Hệ thống ngành kinh tế Việt Nam: what an industry code means.
//!
//! Divisions (two digits) and classes (four digits) of both editions; `assets/vsic/README.md` says
//! where they are from. The same code may mean something else in the other edition: 1104 is soft
//! drinks in one and malt in the other. A code that is not described is no wrong code.

use crate::i18n::{Language, fold};
use jiff::civil::{Date, date};
use std::sync::LazyLock;

/// Which edition a code is of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Edition {
    /// Quyết định 27/2018/QĐ-TTg.
    #[default]
    Of2018,
    /// Quyết định 36/2025/QĐ-TTg, from 15/11/2025.
    Of2025,
}

/// A code and what it means.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// "25", "1074".
    pub code: &'static str,
    vi: &'static str,
    en: &'static str,
}

/// Digits of a division.
const DIVISION: usize = 2;
/// Digits of a class; fewer are a division or a group of classes.
const CLASS: usize = 4;

impl Edition {
    /// By its year.
    pub fn of_year(year: &str) -> Option<Self> {
        [Self::Of2018, Self::Of2025].into_iter().find(|edition| edition.year() == year)
    }

    /// "2018", "2025".
    pub const fn year(self) -> &'static str {
        match self {
            Self::Of2018 => "2018",
            Self::Of2025 => "2025",
        }
    }

    /// The edition in force on a day.
    pub fn on(day: Date) -> Self {
        if day < date(2025, 11, 15) { Self::Of2018 } else { Self::Of2025 }
    }

    /// The edition written beside a code. Where none is, the code is older than the question.
    pub fn written(year: Option<&str>) -> Self {
        year.and_then(Self::of_year).unwrap_or_default()
    }

    fn list(self) -> &'static [Described] {
        static LISTS: [LazyLock<Vec<Described>>; 2] = [
            LazyLock::new(|| read(include_str!("../../assets/vsic/2018.csv"))),
            LazyLock::new(|| read(include_str!("../../assets/vsic/2025.csv"))),
        ];
        match self {
            Self::Of2018 => &LISTS[0],
            Self::Of2025 => &LISTS[1],
        }
    }
}

impl Described {
    /// The meaning in a language; the editions are in Vietnamese, and not all of it is translated.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::English if !self.en.is_empty() => self.en,
            Language::Vietnamese | Language::English => self.vi,
        }
    }
}

/// What `code` is or lies in: its class, or its division where it has not the digits of a class.
pub fn describe(code: &str, edition: Edition) -> Option<&'static Described> {
    let digits = if code.len() < CLASS { DIVISION } else { CLASS };
    exactly(code.get(..digits)?, edition)
}

/// Codes that begin with `query` or whose meaning holds it, marks or no marks; divisions first.
pub fn search(query: &str, edition: Edition) -> Vec<&'static Described> {
    let query = fold(query.trim());
    let is_meant = |described: &&Described| {
        described.code.starts_with(&query)
            || fold(described.vi).contains(&query)
            || fold(described.en).contains(&query)
    };
    edition.list().iter().filter(is_meant).collect()
}

/// Whether a code lies in another one, each of its own edition. Nobody can say where the two editions
/// do not mean the same by the other one, in the same words; but what lies in a division both mean the
/// same by lies in no other.
pub fn lies_in(code: (&str, Edition), other: (&str, Edition)) -> Option<bool> {
    let mean_the_same = |digits: &str| {
        let [one, two] = [code.1, other.1].map(|edition| exactly(digits, edition));
        one.zip(two).is_some_and(|(one, two)| one.vi == two.vi)
    };
    if code.1 == other.1 || mean_the_same(other.0) {
        return Some(code.0.starts_with(other.0));
    }
    let divisions = code.0.get(..DIVISION).zip(other.0.get(..DIVISION));
    let is_elsewhere = |(own, wanted): (&str, &str)| {
        own != wanted && mean_the_same(own) && exactly(wanted, other.1).is_some()
    };
    divisions.is_some_and(is_elsewhere).then_some(false)
}

fn exactly(code: &str, edition: Edition) -> Option<&'static Described> {
    edition.list().iter().find(|described| described.code == code)
}

/// Lines of code, Vietnamese, English with bars between, under a head.
fn read(csv: &'static str) -> Vec<Described> {
    csv.lines()
        .skip(1)
        .filter_map(|line| {
            let mut cells = line.split('|');
            Some(Described { code: cells.next()?, vi: cells.next()?, en: cells.next()? })
        })
        .collect()
}
