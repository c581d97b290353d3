//! A menu of the bar: commands in parts, a line between any two.

use super::command::Command;
use crate::map::Tool;
use crate::map::tools::TOOLS;
use crate::views::tables_of;

/// A menu.
pub struct Menu {
    /// Key of its name.
    pub text: &'static str,
    pub(super) parts: &'static [Part],
}

/// What stands in a menu between two lines.
pub(super) enum Part {
    /// These commands.
    Commands(&'static [Command]),
    /// The tables of the group of this name.
    Tables(&'static str),
    /// The tools on the map of which this is true.
    Tools(fn(&Tool) -> bool),
}

impl Menu {
    /// Its commands, part by part.
    pub fn parts(&self) -> impl Iterator<Item = Vec<Command>> {
        self.parts.iter().map(|part| match part {
            Part::Commands(commands) => commands.to_vec(),
            Part::Tables(group) => tables_of(group).map(Command::Table).collect(),
            Part::Tools(is_here) => {
                let tools = TOOLS.iter().filter(|tool| is_here(tool));
                tools.map(|tool| Command::Tool(tool)).collect()
            }
        })
    }
}
