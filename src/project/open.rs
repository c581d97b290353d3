//! A file that is open: every change goes into it first, then into memory, and can be taken back.

use super::desk::Desk;
use super::notices::{self, OF_ROWS};
use super::steps::Steps;
use super::trial::Trial;
use super::trouble::ProjectError;
use crate::ahead::beside;
use crate::domain::{About, Edit, Key, Plan, RecordKind, links};
use crate::i18n::{Argument, Message};
use crate::store::{
    Access, Aside, Attachment, Change, Contents, Entry, EntryKind, KeptFile, Line, Obstacle,
    Records, Store, Tell, Trouble, takes_code,
};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::path::Path;
use std::sync::Arc;

/// An open plan and the file that keeps it.
pub struct Project {
    pub(super) store: Store,
    pub(super) plan: Plan,
    /// What is being tried, apart from the file.
    pub(super) trial: Option<Trial>,
    desk: Desk,
    revision: u64,
    pub(super) history: Arc<Vec<Entry>>,
    steps: Steps,
    notices: Vec<Message>,
    /// Rows of the file that are not in the plan.
    aside: Vec<Aside>,
    /// Kinds no row of which is in the plan, each with why.
    tables_aside: BTreeMap<RecordKind, Message>,
}

impl Project {
    /// A new file, with `contents` in it if there are any. Nothing that exists is overwritten.
    ///
    /// The contents are the plan's beginning; they cannot be taken back.
    pub fn create(
        path: &Path,
        about: About,
        contents: Option<Edit>,
        desk: Desk,
    ) -> Result<Self, ProjectError> {
        let mut plan = Plan::about(about);
        let mut label = Message::new("store-created");
        if let Some(contents) = contents {
            plan.apply(&contents);
            label = contents.label;
        }
        let line = Line {
            at: desk.now(),
            author: desk.author(),
            label,
            kind: EntryKind::Edit,
            takes_back: None,
        };
        let store = Store::create(path, &plan, &line)?;
        Self::read(store, desk, &|_, _| {})
    }

    /// Opens a file. No byte of it changes; what can only be read opens for reading, with a notice.
    pub fn open(path: &Path, desk: Desk) -> Result<Self, ProjectError> {
        Self::open_telling(path, desk, &|_, _| {})
    }

    /// The same, telling how many rows were read, and how many there may be.
    pub fn open_telling(path: &Path, desk: Desk, tell: Tell<'_>) -> Result<Self, ProjectError> {
        Self::read(Store::open(path)?, desk, tell)
    }

    fn read(mut store: Store, desk: Desk, tell: Tell<'_>) -> Result<Self, ProjectError> {
        let contents = store.read_telling(tell)?;
        let mut notices = store.notices().to_vec();
        notices.extend(notices::of_rows(&contents));
        let Contents { plan, history, aside, tables_aside, .. } = contents;
        let steps = Steps::after(&history);
        let history = Arc::new(history);
        let trial = None;
        Ok(Self {
            store,
            plan,
            trial,
            desk,
            revision: 0,
            history,
            steps,
            notices,
            aside,
            tables_aside,
        })
    }

    /// The plan as the file has it; while something is being tried, as it is tried.
    pub const fn plan(&self) -> &Plan {
        match &self.trial {
            Some(trial) => &trial.plan,
            None => &self.plan,
        }
    }

    /// Where the file is.
    pub fn path(&self) -> &Path {
        self.store.path()
    }

    /// Who works here, and when.
    pub const fn desk(&self) -> &Desk {
        &self.desk
    }

    /// Grows with every change of the plan.
    pub const fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether the file can be written.
    pub const fn access(&self) -> Access {
        self.store.access()
    }

    /// When it was last written.
    pub fn saved_at(&self) -> Option<Timestamp> {
        self.history.last().map(|entry| entry.at)
    }

    /// What the user should know about the file: opened for reading only, changed by another
    /// program.
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// Those of them that tell of rows of the file; they are told anew after every reload.
    pub fn notices_of_rows(&self) -> impl Iterator<Item = &Message> {
        self.notices.iter().filter(|notice| OF_ROWS.contains(&notice.key()))
    }

    /// The journal, oldest line first.
    pub fn history(&self) -> &[Entry] {
        &self.history
    }

    /// The same, to be kept while the plan goes on.
    pub fn shared_history(&self) -> Arc<Vec<Entry>> {
        Arc::clone(&self.history)
    }

    /// Carries out an edit in the file and then in memory. If the file says no, nothing changed.
    ///
    /// Where another program has written meanwhile the plan is read again first; the edit is refused
    /// where that program has changed what it is about.
    pub fn commit(&mut self, edit: Edit) -> Result<(), ProjectError> {
        self.commit_with(edit, &[])
    }

    /// The same for an edit that names new files in documents: the plan gets them and the edit, or
    /// neither.
    pub fn commit_with(
        &mut self,
        edit: Edit,
        attachments: &[Attachment],
    ) -> Result<(), ProjectError> {
        match (&self.trial, attachments) {
            (None, _) => self.write(edit, attachments, EntryKind::Edit, None),
            (Some(_), []) => self.try_out(edit),
            (Some(_), [..]) => Err(Trouble::new(self.store.path(), Obstacle::OnTrial).into()),
        }
    }

    /// The file kept inside the plan under a document's `file`, if that names one.
    pub fn kept_file(&self, file: &str) -> Result<Option<KeptFile>, ProjectError> {
        Ok(self.store.kept_file(file)?)
    }

    /// Changes what the plan says of itself; its grid stays. The journal tells it, and it cannot be
    /// taken back.
    pub fn change_about(&mut self, about: About) -> Result<(), ProjectError> {
        self.store.check_writable()?;
        if self.trial.is_some() {
            return Err(Trouble::new(self.store.path(), Obstacle::OnTrial).into());
        }
        let before = &self.plan.about;
        let about = About { grid: before.grid, is_example: before.is_example, ..about };
        if about == **before {
            return Ok(());
        }
        let label = Message::new("store-about-changed")
            .with("before", named(before))
            .with("after", named(&about));
        Ok(self.put(&Arc::new(about), &Edit::new(label), &[], EntryKind::Edit, None)?)
    }

    /// What [`Project::undo`] would take back.
    pub fn undo_label(&self) -> Option<Message> {
        if let Some(trial) = &self.trial {
            return trial.undo_label();
        }
        self.label_of(self.steps.last_done()?)
    }

    /// What [`Project::redo`] would do again.
    pub fn redo_label(&self) -> Option<Message> {
        if let Some(trial) = &self.trial {
            return trial.redo_label();
        }
        self.label_of(self.steps.last_undone()?)
    }

    /// Takes the last edit back, as a new change; answers its label, or nothing where there is none.
    pub fn undo(&mut self) -> Result<Option<Message>, ProjectError> {
        if self.trial.is_some() {
            return Ok(self.step_in_trial(false));
        }
        let Some(entry) = self.steps.last_done() else { return Ok(None) };
        self.step(entry, EntryKind::Undo)
    }

    /// Does the edit taken back last again; answers its label, or nothing where there is none.
    pub fn redo(&mut self) -> Result<Option<Message>, ProjectError> {
        if self.trial.is_some() {
            return Ok(self.step_in_trial(true));
        }
        let Some(entry) = self.steps.last_undone() else { return Ok(None) };
        self.step(entry, EntryKind::Redo)
    }

    /// Whether another program has changed the file since it was last read or written here. Cheap
    /// and without waiting, so that the window can ask often; [`Project::reload`] follows.
    pub fn changed_outside(&self) -> bool {
        self.store.changed_outside()
    }

    /// Reads plan and history again, with a notice where another program changed records. Where
    /// the file cannot be read everything stays as it was.
    pub fn reload(&mut self) -> Result<(), ProjectError> {
        Ok(self.read_again()?)
    }

    /// The same on another thread: reads the file and leaves the project alone until it follows.
    pub fn again(&self) -> impl FnOnce() -> Result<Self, ProjectError> + Send + use<> {
        let (open, desk) = (self.store.again(), self.desk.clone());
        move || Self::read(open()?, desk, &|_, _| {})
    }

    /// Takes over what was read [`again`](Self::again).
    pub fn follow(&mut self, read: Self) {
        *self = Self { revision: self.revision + 1, trial: self.trial.take(), ..read };
    }

    /// Copies the file as it is to a new one. Nothing that exists is overwritten.
    pub fn backup(&self, to: &Path) -> Result<(), ProjectError> {
        Ok(self.store.backup(to)?)
    }

    /// The same on another thread; nothing where the file is not there any more, and only what is
    /// open here can still be copied.
    pub fn backing_up(
        &self,
    ) -> Option<impl FnOnce(&Path) -> Result<(), ProjectError> + Send + use<>> {
        let open = self.store.is_in_place().then(|| self.store.again())?;
        Some(move |to: &Path| Ok(open()?.backup(to)?))
    }

    fn label_of(&self, entry: i64) -> Option<Message> {
        let place = self.history.binary_search_by_key(&entry, |entry| entry.id).ok()?;
        self.history.get(place).map(|entry| entry.label.clone())
    }

    /// Takes an edit back or does it again, if its records are still as it left them.
    fn step(&mut self, entry: i64, kind: EntryKind) -> Result<Option<Message>, ProjectError> {
        let (Some(label), Some((before, after))) =
            (self.label_of(entry), self.store.read_change(entry)?)
        else {
            return Ok(None);
        };
        let (expected, becomes, key) = match kind {
            EntryKind::Undo => (after, before, "store-undo-of"),
            EntryKind::Edit | EntryKind::Redo | EntryKind::Outside => {
                (before, after, "store-redo-of")
            }
        };
        self.refuse_set_aside(&becomes)?;
        if expected.iter().any(|(key, record)| self.plan.record(*key) != *record) {
            let obstacle = Obstacle::Overtaken(label);
            return Err(Trouble::new(self.store.path(), obstacle).into());
        }
        let edit = Edit { label: Message::new(key).with("label", label.clone()), becomes };
        self.write(edit, &[], kind, Some(entry))?;
        Ok(Some(label))
    }

    /// What is kept by the revision is out of date.
    pub(super) const fn grow(&mut self) {
        self.revision += 1;
    }

    pub(super) fn write(
        &mut self,
        edit: Edit,
        attachments: &[Attachment],
        kind: EntryKind,
        takes_back: Option<i64>,
    ) -> Result<(), ProjectError> {
        self.store.check_writable()?;
        self.refuse_set_aside(&edit.becomes)?;
        let edit = self.store.as_filed(&self.plan, edit)?;
        if edit.changes_nothing(&self.plan) {
            return Ok(());
        }
        let before = self.plan.clone();
        match self.put_edit(&edit, attachments, kind, takes_back) {
            Err(trouble) if trouble.obstacle == Obstacle::ChangedMeanwhile => {
                if self.still_fits(&edit, &before) {
                    return Ok(self.put_edit(&edit, attachments, kind, takes_back)?);
                }
                Err(trouble.into())
            }
            done => Ok(done?),
        }
    }

    fn put_edit(
        &mut self,
        edit: &Edit,
        attachments: &[Attachment],
        kind: EntryKind,
        takes_back: Option<i64>,
    ) -> Result<(), Trouble> {
        self.put(&Arc::clone(&self.plan.about), edit, attachments, kind, takes_back)
    }

    /// Whether an edit made of `before` means the same today: another program changed neither its
    /// records nor what they refer to, and nothing refers to what it takes away.
    pub(super) fn still_fits(&self, edit: &Edit, before: &Plan) -> bool {
        let of_edit = |key: &Key| edit.becomes.contains_key(key);
        let is_same = |key: &Key| self.plan.record(*key) == before.record(*key);
        self.store.check_writable().is_ok()
            && self.refuse_set_aside(&edit.becomes).is_ok()
            && edit.becomes.iter().all(|(key, becomes)| {
                is_same(key)
                    && match becomes {
                        Some(record) => links(record).iter().all(|to| of_edit(to) || is_same(to)),
                        None => self.plan.referring(*key).all(|from| of_edit(&from)),
                    }
            })
    }

    /// Writes in the file what the plan becomes, then takes it over.
    fn put(
        &mut self,
        about: &Arc<About>,
        edit: &Edit,
        attachments: &[Attachment],
        kind: EntryKind,
        takes_back: Option<i64>,
    ) -> Result<(), Trouble> {
        let line = Line {
            at: self.desk.now(),
            author: self.desk.author(),
            label: edit.label.clone(),
            kind,
            takes_back,
        };
        let change = Change { before: &self.plan, about, edit, attachments, line };
        let after = || {
            let mut after = self.plan.clone();
            after.about = Arc::clone(about);
            after.apply(edit);
            after
        };
        let (after, written) = beside(after, || self.store.commit(&change));
        match written {
            Ok(entries) => {
                for entry in &entries {
                    self.steps.take(entry);
                }
                Arc::make_mut(&mut self.history).extend(entries);
                let has_tables_aside = !self.tables_aside.is_empty();
                self.notices.retain(|notice| notices::outlives_a_change(notice, has_tables_aside));
                self.plan = after;
                self.revision += 1;
                Ok(())
            }
            Err(trouble) => {
                if matches!(trouble.obstacle, Obstacle::ChangedMeanwhile | Obstacle::Replaced) {
                    self.read_again()?;
                }
                Err(trouble)
            }
        }
    }

    /// Rows that are set aside stay as they are; what another program left there is not ours to judge.
    pub(super) fn refuse_set_aside(&self, becomes: &Records) -> Result<(), Trouble> {
        if let Some(why) = becomes.keys().find_map(|key| self.tables_aside.get(&key.kind)) {
            return Err(Trouble::new(self.store.path(), Obstacle::TableAside(why.clone())));
        }
        for aside in &self.aside {
            if becomes.contains_key(&aside.key) {
                let obstacle = Obstacle::SetAside(aside.message());
                return Err(Trouble::new(self.store.path(), obstacle));
            }
            let new = becomes.values().flatten().filter(|record| !self.plan.has(record.key()));
            if new.into_iter().any(|record| takes_code(record, aside)) {
                let obstacle = Obstacle::CodeSetAside(aside.message());
                return Err(Trouble::new(self.store.path(), obstacle));
            }
        }
        Ok(())
    }

    fn read_again(&mut self) -> Result<(), Trouble> {
        let contents = self.store.read()?;
        self.notices = self.store.notices().to_vec();
        self.notices.extend(notices::of_rows(&contents));
        let Contents { plan, history, aside, tables_aside, .. } = contents;
        self.tables_aside = tables_aside;
        self.plan = plan;
        self.steps = Steps::after(&history);
        self.history = Arc::new(history);
        self.aside = aside;
        self.revision += 1;
        Ok(())
    }
}

/// "Kế hoạch 1325/KH-UBND, Thị xã Hương Trà, 01/01/2021 – 31/12/2025".
fn named(about: &About) -> Message {
    let About { title, subtitle, first_day, last_day, grid: _, is_example: _ } = about;
    let day = |day: &Option<Date>| day.map_or_else(|| Argument::from("?"), Argument::from);
    Message::new("store-about-said")
        .with("title", title.as_str())
        .with("place", subtitle.as_str())
        .with("first", day(first_day))
        .with("last", day(last_day))
}
