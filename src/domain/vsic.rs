//! Hệ thống ngành kinh tế Việt Nam: what an industry code means.
//!
//! Divisions (two digits) of the sections a cluster has to do with, and the classes (four digits) of
//! manufacturing most met there, after Quyết định 27/2018/QĐ-TTg. Of the edition of 2025
//! (Quyết định 36/2025/QĐ-TTg) only the divisions of manufacturing, mining and storage are
//! described here: they kept their numbers. A code that is not described is no wrong code.

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
}

impl Described {
    /// The meaning in a language.
    pub const fn text(&self, language: Language) -> &'static str {
        match language {
            Language::Vietnamese => self.vi,
            Language::English => self.en,
        }
    }
}

/// The closest code described that `code` is or lies in: a class, else its division.
pub fn describe(code: &str, edition: Edition) -> Option<&'static Described> {
    described(edition)
        .filter(|described| code.starts_with(described.code))
        .max_by_key(|described| described.code.len())
}

/// Codes that begin with `query` or whose meaning holds it, marks or no marks; divisions first.
pub fn search(query: &str, edition: Edition) -> Vec<&'static Described> {
    let query = fold(query.trim());
    described(edition)
        .filter(|described| {
            described.code.starts_with(&query)
                || fold(described.vi).contains(&query)
                || fold(described.en).contains(&query)
        })
        .collect()
}

fn described(edition: Edition) -> impl Iterator<Item = &'static Described> {
    static DIVISIONS: LazyLock<Vec<Described>> =
        LazyLock::new(|| read(include_str!("../../assets/vsic/divisions.csv")));
    static CLASSES: LazyLock<Vec<Described>> =
        LazyLock::new(|| read(include_str!("../../assets/vsic/classes.csv")));
    let kept_in_2025 = |described: &&Described| {
        let division = described.code.parse().unwrap_or(0_u8);
        (5..=33).contains(&division) || division == 52
    };
    DIVISIONS
        .iter()
        .filter(move |described| edition == Edition::Of2018 || kept_in_2025(described))
        .chain(CLASSES.iter().filter(move |_| edition == Edition::Of2018))
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
