//! What panels, the map and forms ask for. They push; [`super::App`] carries out before the next frame.

use super::command::Command;
use crate::domain::{Edit, Id, Lot, Note, Occupancy};
use crate::i18n::Message;
use crate::map::{BaseMap, Thing};
use crate::operations::NoteDraft;
use crate::views::scene::ZoneColouring;
use jiff::civil::Date;
use std::path::PathBuf;

/// Something asked for, with its data.
#[derive(Debug)]
pub enum Action {
    /// A named command.
    Run(Command),
    /// The selection becomes this.
    Select(Option<Thing>),
    /// The map shows this.
    Fit(Thing),
    /// Write an edit; the form that asked for it closes when the file has it.
    Commit(Edit),
    /// The date that rules everything.
    SetDate(Date),
    /// Open a file.
    OpenFile(PathBuf),
    /// Make an empty file.
    NewFile(PathBuf),
    /// Copy the file.
    BackupTo(PathBuf),
    /// Save the map picture.
    PictureTo(PathBuf),
    /// Record a new occupancy of a lot.
    StartRecording(Id<Lot>),
    /// Correct an occupancy.
    StartCorrecting(Id<Occupancy>),
    /// Say when an occupancy ends.
    StartEnding(Id<Occupancy>),
    /// Put the form away.
    CloseForm,
    /// How zones are coloured.
    SetColouring(ZoneColouring),
    /// What is under the plan.
    SetBaseMap(BaseMap),
    /// Keep what was measured on the map.
    KeepNote(NoteDraft),
    /// Take a note off the map.
    RemoveNote(Id<Note>),
    /// Put the shape being measured away.
    ClearSketch,
    /// Say something to the user now.
    Tell(Message),
    /// Put a text on the clipboard and say so.
    Copy(String),
}

/// What has been asked for in this frame.
#[derive(Debug, Default)]
pub struct Asked(Vec<Action>);

impl Asked {
    /// Ask for something.
    pub fn push(&mut self, action: Action) {
        self.0.push(action);
    }

    /// Ask for a named command.
    pub fn run(&mut self, command: Command) {
        self.push(Action::Run(command));
    }

    /// Everything asked for so far, to be carried out.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }

    /// Whether nothing has been asked for.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
