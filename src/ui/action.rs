//! What panels, the map and forms ask for. They push; [`super::App`] carries out before the next frame.

use super::command::Command;
use super::corners_form::Target;
use super::files::FileFor;
use super::settings::TablesHeight;
use super::system::Chosen;
use crate::domain::{
    About, Bounded, Document, Edit, Enterprise, Id, Key, Lot, Note, Occupancy, Point, RecordKind,
    ReportPeriod,
};
use crate::i18n::Message;
use crate::jobs::{Job, Progress, Slot};
use crate::map::{BaseMap, Thing};
use crate::operations::NoteDraft;
use crate::project::KeptFile;
use crate::views::scene::ZoneColouring;
use crate::views::{LotGroup, Table, TableKind, TableQuery};
use jiff::civil::Date;
use std::ffi::OsString;
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
    /// Write an edit; a form that asked for it closes, or shows what came of it, when the file has it.
    Commit(Edit),
    /// Write an edit; a form that is open stays: it is about something else.
    Write(Edit),
    /// Open a table below the map, or put the tables away.
    OpenTable(Option<TableKind>),
    /// Show a record of whatever kind.
    OpenRecord(Key),
    /// Enter a record of this kind about these others.
    NewRecord(RecordKind, Vec<Key>),
    /// The record being entered gets the shape being measured on the map, or the marked position.
    PlaceFromMap,
    /// Open the text of a document in the program the system has for it.
    OpenDocument(Id<Document>),
    /// Ask which file a document keeps inside the plan.
    AskForAttachment(Id<Document>),
    /// Keep it there.
    Attach(Id<Document>, PathBuf),
    /// Hand a path or an address to the system: the person has been asked where that is needed.
    HandOver(OsString),
    /// Open a copy of a file kept inside the plan.
    OpenCopy(Box<KeptFile>),
    /// Ask where to save it.
    AskForCopy(Box<KeptFile>),
    /// Save it there.
    CopyTo(Box<KeptFile>, PathBuf),
    /// Do this off the window's thread; what comes of it is asked for in turn.
    Start(Job<Action>),
    /// Give up what goes on there.
    GiveUp(Slot),
    /// The system's file dialog has been closed.
    FileAsked(FileFor, Chosen),
    /// Show an enterprise: where it sits, its history, what it needs.
    OpenEnterprise(Id<Enterprise>),
    /// Enter an enterprise.
    NewEnterprise,
    /// Show enterprises that may be one and the same.
    OpenDuplicates,
    /// Show a closed reporting period.
    OpenPeriod(Id<ReportPeriod>),
    /// Show the lots a figure of the selected zone is made of.
    ShowLots(LotGroup),
    /// Ask which file holds a list of tenants.
    AskForTenants,
    /// Read a list of tenants from a file.
    TenantsFrom(PathBuf),
    /// Record many lots at once.
    StartRecordingMany(Vec<Id<Lot>>),
    /// Record the lots being filled in together; then, where the file has them, do what waits for it.
    SaveLots(Option<Box<Action>>),
    /// Put a table on the clipboard, for a spreadsheet.
    CopySheet(Box<Table>),
    /// Ask where to save a table.
    AskForSheet(TableKind, TableQuery, Box<Table>),
    /// Save it there, as the ending says.
    SheetTo(TableKind, TableQuery, Box<Table>, PathBuf),
    /// The date that rules everything.
    SetDate(Date),
    /// Open a file.
    OpenFile(PathBuf),
    /// Ask where to make an empty plan that says this of itself.
    AskForNew(About),
    /// Make it there.
    NewFile(PathBuf, About),
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
    /// Look closely at a boundary: areas, source, corners.
    OpenBoundary(Bounded),
    /// Make a boundary from a table of corners.
    StartCorners(Target),
    /// Ask which file holds a table of corners.
    AskForCorners,
    /// Read a table of corners from a file.
    CornersFrom(PathBuf),
    /// Put the corner table of a boundary on the clipboard.
    CopyTable(Bounded),
    /// Ask where to save the corner table of a boundary.
    AskForTable(Bounded),
    /// Save it there, as the ending says.
    TableTo(Bounded, PathBuf),
    /// The map goes to a position on the plan's grid and marks it.
    GoTo(Point),
    /// The map shows this part of the plan's grid.
    FitExtent(geo::Rect),
    /// Put the form away, or what is typed into a record that is shown.
    CloseForm,
    /// Put the lots being recorded together away.
    CloseLots,
    /// Keep how high the tables are for the next time.
    KeepTablesHeight(TablesHeight),
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
    /// Show what was recorded of something before.
    ShowVersions(Key),
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

    /// Ask for something, where there is something to ask for.
    pub fn push_if(&mut self, action: Option<Action>) {
        self.0.extend(action);
    }

    /// Ask for work on something a person can name, a file for instance.
    pub fn start(
        &mut self,
        slot: Slot,
        about: impl Into<String>,
        work: impl FnOnce(&Progress) -> Option<Action> + Send + 'static,
    ) {
        self.push(Action::Start(Job::new(slot, about, work)));
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
