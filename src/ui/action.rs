//! What panels, the map and forms ask for. They push; [`super::App`] carries out before the next frame.

use super::answer::Answer;
use super::file_for::{Chosen, FileFor};
use super::form_for::FormFor;
use super::remembered::{FileForm, KnownBy};
use super::scope::View;
use super::settings::{Settings, TablesHeight};
use crate::domain::{About, Bounded, Document, Edit, Id, Key, Lot, Note, Point, Zone};
use crate::i18n::Message;
use crate::jobs::{Job, Progress, Slot};
use crate::map::{BaseMap, OwnMap, Thing, Tool};
use crate::operations::NoteDraft;
use crate::project::{KeptFile, Shipped};
use crate::views::scene::ZoneColouring;
use crate::views::{LotGroup, Table, TableInfo};
use jiff::civil::Date;
use std::ffi::OsString;
use std::path::PathBuf;
use std::sync::Arc;

/// Something asked for, with its data.
#[derive(Debug)]
pub enum Action {
    /// The selection becomes this.
    Select(Option<Thing>),
    /// These lots are selected together; a form that is about several lots is about these.
    SelectLots(Vec<Id<Lot>>),
    /// Of what an open file would bring, the shape at this place is looked at.
    PickProposed(usize),
    /// Of the layout being drafted, the street at this place lies so far inwards, metres.
    MoveStreet(usize, f64),
    /// The map shows this.
    Fit(Thing),
    /// The map shows this part of the plan's grid.
    FitExtent(geo::Rect),
    /// The map goes to a position on the plan's grid and marks it.
    GoTo(Point),
    /// The map comes closer or goes further away.
    Zoom(Zoom),
    /// Clicks on the map do this.
    Take(&'static Tool),
    /// Set the next corner of what the tool in hand draws here, on the plan's grid.
    SetCorner(Point),
    /// What the tool in hand draws is complete.
    EndShape,
    /// Put the shape being measured away.
    ClearSketch,
    /// Keep what was measured on the map.
    KeepNote(NoteDraft),
    /// Take a note off the map.
    RemoveNote(Id<Note>),
    /// The record being entered gets the shape being measured on the map, or the marked position.
    PlaceFromMap,
    /// Write an edit; a form that asked for it closes, or shows what came of it, when the file has it.
    Commit(Edit),
    /// Write an edit; a form that is open stays: it is about something else.
    Write(Edit),
    /// Change what the plan says of itself.
    ChangeAbout(About),
    /// Look at what was changed, or go back in it.
    Past(Past),
    /// Try something on a scratch copy of the plan, keep it or drop it.
    Trial(Trial),
    /// Open a form or a sheet.
    Open(FormFor),
    /// Put the form away, or what is typed into a record that is shown.
    CloseForm,
    /// Open a table below the map, or put the tables away.
    OpenTable(Option<&'static TableInfo>),
    /// Open a table on the whole plan, narrowed to the rows that hold these words.
    FindInTable(&'static TableInfo, String),
    /// Keep how high the tables are for the next time.
    KeepTablesHeight(TablesHeight),
    /// Show the lots a figure of the selected zone is made of.
    ShowLots(LotGroup),
    /// Show the land of a zone that no lot covers on the map.
    ShowUnassigned(Id<Zone>),
    /// Record many lots at once.
    StartRecordingMany(Vec<Id<Lot>>),
    /// Record the lots being filled in together; then, where the file has them, do what waits for it.
    SaveLots(Option<Box<Action>>),
    /// Put the lots being recorded together away.
    CloseLots,
    /// Ask for a file.
    AskFile(FileFor),
    /// A person has been asked for a file while this one was open, by the count of files opened.
    FileAsked(u32, FileFor, Chosen),
    /// Take the file that was asked for, or dropped on the window.
    TakeFile(FileFor, PathBuf),
    /// Read photos and tracks of what was seen on the spot.
    ReadSeen(Vec<PathBuf>),
    /// Bring in what the built-in plan has gained since the file was made.
    Renew,
    /// Open a plan that comes with the program.
    OpenShipped(Shipped),
    /// Open the text of a document in the program the system has for it.
    OpenDocument(Id<Document>),
    /// Hand a path or an address to the system: the person has been asked where that is needed.
    HandOver(OsString),
    /// Open a copy of a file kept inside the plan.
    OpenCopy(Box<KeptFile>),
    /// Put a text on the clipboard and say so.
    Copy(String),
    /// Put a table on the clipboard, for a spreadsheet.
    CopySheet(Arc<Table>),
    /// Put the corner table of a boundary on the clipboard.
    CopyTable(Bounded),
    /// Put the fill table on the clipboard.
    CopyFillTable,
    /// Do this off the window's thread; what comes of it is asked for in turn.
    Start(Job<Action>),
    /// What came of work off the window's thread.
    Answer(Answer),
    /// Give up the job of this number.
    GiveUp(u64),
    /// The date that rules everything.
    SetDate(Date),
    /// The day whose law things are held to; none is the ruling date.
    SetLaw(Option<Date>),
    /// How zones are coloured.
    SetColouring(ZoneColouring),
    /// What is under the plan.
    SetBaseMap(BaseMap),
    /// Take a file out of the list of base maps; the file stays.
    ForgetBaseMap(Arc<OwnMap>),
    /// Open or put away what this switch of the window stands for.
    Toggle(fn(&mut View) -> &mut bool),
    /// Change what the user likes, and keep it.
    ChangeSettings(fn(&mut Settings)),
    /// Remember what was said of a file for the next one of its form.
    Remember(Box<FileForm>),
    /// Forget what was said of files of this form.
    Forget(KnownBy),
    /// Show something in front of the window.
    Show(Page),
    /// Say something to the user now.
    Tell(Message),
    /// End the program.
    Quit,
}

/// From how far the map is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Zoom {
    /// One step nearer.
    In,
    /// One step away.
    Out,
    /// So that the whole plan is seen.
    All,
}

/// What is done with a scratch copy of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trial {
    /// From now on changes are tried.
    Begin,
    /// What was tried goes into the plan, as one change.
    Keep,
    /// What was tried is forgotten.
    Drop,
}

/// What is done with the changes so far.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Past {
    /// Take the last one back.
    Undo,
    /// Do again what was taken back.
    Redo,
    /// Find out what a line of the journal did.
    LookAt(i64),
    /// Make every record again what it was after a line of the journal.
    ReturnTo(i64),
    /// Show what was recorded of something before.
    Versions(Key),
}

/// What can be shown in front of the window at any time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Page {
    /// The search.
    Find,
    /// The search, for a position.
    GoTo,
    /// Title and province of a new plan.
    New,
    /// What goes out for other programs.
    Export,
    /// Which paper is made.
    Report,
    /// Keys.
    Shortcuts,
    /// What this program is.
    About,
    /// Whose work it stands on.
    Licences,
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

    /// Everything asked for so far, to be carried out.
    pub fn take(&mut self) -> Vec<Action> {
        std::mem::take(&mut self.0)
    }

    /// Whether nothing has been asked for.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}
