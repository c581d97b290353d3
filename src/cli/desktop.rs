//! What a command works with: the clock, the language, where to report and where to talk.

use super::answer::No;
use super::terminal;
use crate::i18n::{Message, Texts};
use crate::project::{Desk, Project};
use crate::units::Written;
use jiff::civil::Date;
use serde::Serialize;
use std::collections::BTreeMap;
use std::io::Write;
use std::path::Path;

/// So many remarks of a kind are read; more hide the others.
const TOLD: usize = 20;

/// What a command works with.
pub(super) struct Desktop<'a> {
    pub(super) desk: Desk,
    pub(super) texts: Texts,
    /// How numbers on the command line are meant: plainly, as scripts write them, unless a language is
    /// asked for.
    pub(super) written: Written,
    pub(super) out: &'a mut dyn Write,
    pub(super) talk: &'a mut dyn Write,
}

impl Desktop<'_> {
    /// Opens a plan and passes on what it has to tell.
    pub(super) fn open(&mut self, path: &Path) -> Result<Project, No> {
        let project = Project::open(path, self.desk.clone())?;
        for notice in project.notices() {
            writeln!(self.talk, "{}", self.texts.say(notice))?;
        }
        Ok(project)
    }

    /// Answers a program.
    pub(super) fn answer(&mut self, lines: &impl Serialize) -> Result<(), No> {
        Ok(writeln!(self.out, "{}", terminal::json(lines)?)?)
    }

    pub(super) fn tell(&mut self, message: &Message) -> Result<(), No> {
        Ok(writeln!(self.talk, "{}", self.texts.say(message))?)
    }

    /// Tells many things: of each kind the first [`TOLD`], then how many more there are.
    pub(super) fn tell_all<'m>(
        &mut self,
        messages: impl IntoIterator<Item = &'m Message>,
    ) -> Result<(), No> {
        let mut told: BTreeMap<&str, usize> = BTreeMap::new();
        let mut more = 0_usize;
        for message in messages {
            let of_kind = told.entry(message.key()).or_default();
            *of_kind += 1;
            if *of_kind <= TOLD {
                self.tell(message)?;
            } else {
                more += 1;
            }
        }
        if more > 0 {
            self.tell(&Message::new("cli-and-more").with("count", more))?;
        }
        Ok(())
    }

    /// A number typed for an option.
    pub(super) fn number(&self, option: &'static str, typed: &str) -> Result<f64, No> {
        self.written.number(typed).ok_or_else(|| self.no_number(option, typed, 1))
    }

    /// A number of things typed for an option.
    pub(super) fn whole(&self, option: &'static str, typed: &str) -> Result<i64, No> {
        self.written.whole(typed).ok_or_else(|| self.no_number(option, typed, 0))
    }

    /// Numbers typed for an option: semicolons stand between them, or the commas of scripts. Refused where
    /// a comma could as well stand before decimals.
    pub(super) fn numbers(&self, option: &'static str, typed: &str) -> Result<Vec<f64>, No> {
        let between = if typed.contains(';') { ';' } else { ',' };
        let pieces: Vec<&str> = typed.split(between).map(str::trim).collect();
        let is_one = |two: &[&str]| self.written.number(&two.join(",")).is_some();
        let has_decimals = self.written.number("0,5").is_some();
        if between == ',' && has_decimals && pieces.windows(2).any(is_one) {
            let message = Message::new("cli-numbers-comma").with("option", option);
            return Err(message.with("typed", typed).into());
        }
        let numbers = pieces.into_iter().filter(|typed| !typed.is_empty());
        numbers.map(|typed| self.number(option, typed)).collect()
    }

    fn no_number(&self, option: &'static str, typed: &str, decimals: usize) -> No {
        let example = match self.written {
            Written::Plainly => format!("{:.decimals$}", 1234.5),
            Written::As(numerals) => numerals.number(1234.5, decimals),
        };
        let message = Message::new("cli-no-number").with("option", option).with("typed", typed);
        message.with("example", example).into()
    }

    pub(super) fn day(&self, on: Option<Date>) -> Date {
        on.unwrap_or_else(|| self.desk.today())
    }
}
