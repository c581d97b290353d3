//! A plan's file that is open: read whole, written a change at a time, told apart from others.

use super::commit::{self, Change, Lacking, Outcome, Seen};
use super::files::{self, KeptFile};
use super::foreign;
use super::guard::{PATIENCE, Patience};
use super::identity::{Fate, Identity};
use super::journal::{self, Entry, Line};
use super::load::{self, Contents, Tell};
use super::mend::Mending;
use super::migrations::MIGRATIONS;
use super::opened::{Access, Opened, about_file};
use super::packed::Records;
use super::trouble::{At, Obstacle, Trouble};
use super::{new_file, open, rows, schema};
use crate::domain::{Edit, Key, Plan, Record, RecordKind, Uid};
use crate::i18n::Message;
use rayon::prelude::*;
use rusqlite::{Connection, ErrorCode};
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// Another file was put in the place of the one that is open.
pub const REPLACED_NOTICE: &str = "store-replaced-notice";

/// An open file.
pub struct Store {
    connection: Connection,
    patience: Patience,
    path: PathBuf,
    /// The file the path led to when it was opened.
    identity: Option<Identity>,
    access: Access,
    is_distrusted: bool,
    notices: Vec<Message>,
    /// `SQLite`'s count of other programs' changes when we last read.
    seen_version: i64,
    /// The kinds whose tables were as we make them then.
    as_made: BTreeSet<RecordKind>,
    /// Holds the copy that is looked at in place of the file.
    _copy: Option<TempDir>,
    /// What the file has instead of these is none, or another record's.
    unwritten_uids: Vec<(Key, Uid)>,
    /// What the file lacks beside them.
    mending: Mending,
}

impl Store {
    /// A new file with a plan in it, told in the journal by `line`. Nothing is overwritten.
    pub fn create(path: &Path, plan: &Plan, line: &Line<'_>) -> Result<Self, Trouble> {
        let (connection, patience) = new_file::create(path, plan, line)?;
        let seen_version = load::data_version(&connection).at(path)?;
        Ok(Self {
            connection,
            patience,
            path: path.to_owned(),
            identity: Identity::of(path),
            access: Access::ReadWrite,
            is_distrusted: false,
            notices: Vec::new(),
            seen_version,
            as_made: BTreeSet::new(),
            _copy: None,
            unwritten_uids: Vec::new(),
            mending: Mending::default(),
        })
    }

    /// Opens a file.
    pub fn open(path: &Path) -> Result<Self, Trouble> {
        let identity = Identity::of(path);
        let Opened { connection, patience, access, is_distrusted, notices, copy } =
            open::open(path, MIGRATIONS)?;
        Ok(Self {
            connection,
            patience,
            path: path.to_owned(),
            identity,
            access,
            is_distrusted,
            notices,
            seen_version: 0,
            as_made: BTreeSet::new(),
            _copy: copy,
            unwritten_uids: Vec::new(),
            mending: Mending::default(),
        })
    }

    /// Opens the same file once more, on whatever thread; one that was put in its place is told as
    /// that.
    pub fn again(&self) -> impl FnOnce() -> Result<Self, Trouble> + Send + use<> {
        let (path, identity) = (self.path.clone(), self.identity);
        move || {
            let fate = identity.map_or(Fate::Same, |identity| identity.fate(&path));
            if fate == Fate::Gone {
                return Err(Trouble::new(&path, Obstacle::Gone));
            }
            let mut store = Self::open(&path)?;
            if fate == Fate::Replaced {
                store.notices.push(about_file(REPLACED_NOTICE, &path));
            }
            Ok(store)
        }
    }

    /// Reads everything. From now on the file is seen as it is at this moment; one that was put in
    /// its place is opened first.
    pub fn read(&mut self) -> Result<Contents, Trouble> {
        self.read_telling(&|_, _| {})
    }

    /// The same, telling how far it is.
    pub fn read_telling(&mut self, tell: Tell<'_>) -> Result<Contents, Trouble> {
        if self.fate() != Fate::Same {
            *self = self.again()()?;
        }
        self.patience.renew();
        let fresh = schema::fresh().at(&self.path)?;
        self.look_for_other_hands(&fresh)?;
        let contents = load::load(&self.connection, &fresh, &self.path, tell)?;
        self.seen_version = contents.data_version;
        self.as_made = schema::as_made(&self.connection, &fresh).at(&self.path)?;
        self.unwritten_uids.clone_from(&contents.new_uids);
        self.mending.clone_from(&contents.mending);
        Ok(contents)
    }

    /// Another program may have put something into the file that must not run, also while it is open here.
    fn look_for_other_hands(&mut self, fresh: &Connection) -> Result<(), Trouble> {
        foreign::check_books(&self.connection, &self.path)?;
        let triggers = foreign::triggers(&mut self.connection, fresh).at(&self.path)?;
        if let Some(trigger) = triggers.into_iter().next() {
            self.distrust("store-foreign-trigger", "trigger", &trigger)?;
        }
        if let Some(table) = foreign::table_that_acts(&self.connection).at(&self.path)? {
            self.distrust("store-table-acts", "table", table)?;
        }
        Ok(())
    }

    /// From now on the file is only read, because of this.
    fn distrust(
        &mut self,
        key: &'static str,
        what: &'static str,
        name: &str,
    ) -> Result<(), Trouble> {
        self.connection.pragma_update(None, "query_only", true).at(&self.path)?;
        self.access = Access::ReadOnly;
        self.is_distrusted = true;
        let notice = about_file(key, &self.path).with(what, name);
        self.notices.retain(|told| told.key() != notice.key());
        self.notices.push(notice);
        Ok(())
    }

    /// Whether another program has changed the file since it was last read. Does not wait: while
    /// somebody is writing the answer is no, and the next question finds out.
    pub fn changed_outside(&self) -> bool {
        if self.fate() != Fate::Same {
            return true;
        }
        let patient = |wait| self.connection.busy_timeout(wait);
        let version = patient(Duration::ZERO).and_then(|()| load::data_version(&self.connection));
        // The first call went well, so this one does.
        let _ = patient(PATIENCE);
        version.is_ok_and(|version| version != self.seen_version)
    }

    /// Where it is.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Whether it can be written.
    pub const fn access(&self) -> Access {
        self.access
    }

    /// What the user should know of the file as it was opened.
    pub fn notices(&self) -> &[Message] {
        &self.notices
    }

    /// Refuses to change what can only be read.
    pub fn check_writable(&self) -> Result<(), Trouble> {
        match (self.access, self.is_distrusted) {
            (Access::ReadWrite, _) => Ok(()),
            (Access::ReadOnly, true) => Err(Trouble::new(&self.path, Obstacle::Distrusted)),
            (Access::ReadOnly, false) => Err(Trouble::new(&self.path, Obstacle::ReadOnly)),
        }
    }

    /// Whether its path still leads to it.
    pub fn is_in_place(&self) -> bool {
        self.fate() == Fate::Same
    }

    fn fate(&self) -> Fate {
        self.identity.map_or(Fate::Same, |identity| identity.fate(&self.path))
    }

    /// The edit as the file will give it back.
    pub fn as_filed(&self, plan: &Plan, mut edit: Edit) -> Result<Edit, Trouble> {
        let srs = schema::srs_id(&plan.about);
        let filed = |becomes: &mut Option<Record>| match becomes {
            Some(record) => rows::as_filed(record, srs).map(|filed| *record = filed),
            None => Ok(()),
        };
        let becomes: Vec<&mut Option<Record>> = edit.becomes.values_mut().collect();
        becomes.into_par_iter().try_for_each(filed).at(&self.path)?;
        Ok(edit)
    }

    /// Writes a change and its line in the journal; answers the new lines. Where another program
    /// has changed the file since it was last read, nothing is written. Uids other programs left out
    /// are written along.
    pub fn commit(&mut self, change: &Change<'_>) -> Result<Vec<Entry>, Trouble> {
        self.check_writable()?;
        match self.fate() {
            Fate::Same => {}
            Fate::Replaced => return Err(Trouble::new(&self.path, Obstacle::Replaced)),
            Fate::Gone => return Err(Trouble::new(&self.path, Obstacle::Gone)),
        }
        self.patience.renew();
        let lacking = Lacking { uids: &self.unwritten_uids, mending: &self.mending };
        let seen = Seen { version: self.seen_version, as_made: &self.as_made };
        match commit::commit(&mut self.connection, change, seen, lacking) {
            Ok(Outcome::Written(entries)) => {
                self.unwritten_uids.clear();
                self.mending = Mending::default();
                Ok(entries)
            }
            Ok(Outcome::ChangedMeanwhile) => {
                Err(Trouble::new(&self.path, Obstacle::ChangedMeanwhile))
            }
            // While writing this says that the folder takes no journal file beside the plan.
            Err(error) => {
                let mut trouble = Trouble::sql(&self.path, &error);
                let is_closed = error.sqlite_error_code() == Some(ErrorCode::CannotOpen);
                if is_closed && trouble.obstacle != Obstacle::LongName {
                    trouble.obstacle = Obstacle::FolderTakesNothing;
                }
                Err(trouble)
            }
        }
    }

    /// What the records a journal line touched were before it, and what they became.
    pub fn read_change(&self, entry: i64) -> Result<Option<(Records, Records)>, Trouble> {
        journal::read_change(&self.connection, &self.path, entry)
    }

    /// The records a journal line touched.
    pub fn keys_of(&self, entry: i64) -> Result<BTreeSet<Key>, Trouble> {
        journal::keys_of(&self.connection, &self.path, entry)
    }

    /// The records another program has touched since the last line of the journal.
    pub fn touched_outside(&self) -> Result<BTreeSet<Key>, Trouble> {
        let touched = load::touched(&self.connection).at(&self.path)?;
        Ok(touched.into_iter().map(|(key, _)| key).collect())
    }

    /// The journal lines that touched a record, oldest first.
    pub fn lines_about(&self, key: Key) -> Result<Vec<i64>, Trouble> {
        journal::lines_about(&self.connection, &self.path, key)
    }

    /// The file a document's `file` names; nothing where it names none inside the plan.
    pub fn kept_file(&self, file: &str) -> Result<Option<KeptFile>, Trouble> {
        files::read(&self.connection, file).at(&self.path)
    }

    /// Copies the file as it is to a new one.
    pub fn backup(&self, to: &Path) -> Result<(), Trouble> {
        new_file::copy(&self.connection, to)
    }
}

#[cfg(test)]
mod tests {
    use super::super::journal::EntryKind;
    use super::super::migrations;
    use super::*;
    use crate::domain::{About, Document, Id};
    use crate::i18n::Message;
    use strum::VariantArray;

    fn line(label: &'static str) -> Line<'static> {
        Line {
            at: jiff::Timestamp::UNIX_EPOCH,
            author: "Lan",
            label: Message::new(label),
            kind: EntryKind::Edit,
            takes_back: None,
        }
    }

    fn with_a_document(subject: Option<String>) -> Edit {
        Edit::new(Message::new("store-created")).put(Document {
            id: Id::new(1),
            uid: Uid::new(),
            number: "1".to_owned(),
            kind: None,
            date: None,
            issuer: None,
            subject,
            file: None,
        })
    }

    #[test]
    fn a_full_disk_leaves_the_file_as_it_was() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        let plan = Plan::about(About::default());
        let mut store = Store::create(&path, &plan, &line("store-created")).unwrap();
        let before = std::fs::read(&path).unwrap();
        // The library's own way of running out of room.
        let pages = "SELECT * FROM pragma_page_count";
        let full: i64 = store.connection.query_row(pages, [], |row| row.get(0)).unwrap();
        store.connection.pragma_update(None, "max_page_count", full).unwrap();
        let edit = with_a_document(Some("x".repeat(100_000)));
        let (line, about) = (line("store-created"), &*plan.about);
        let change = Change { before: &plan, about, edit: &edit, attachments: &[], line };

        let trouble = store.commit(&change).unwrap_err();

        assert_eq!(trouble.obstacle, Obstacle::DiskFull);
        assert!(std::fs::read(&path).unwrap() == before);
        assert_eq!(store.read().unwrap().plan.count::<Document>(), 0);
    }

    #[test]
    fn a_row_that_something_in_the_file_swallows_is_no_success() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("plan.gpkg");
        let plan = Plan::about(About::default());
        let mut store = Store::create(&path, &plan, &line("store-created")).unwrap();
        for table in ["document", "lapday_journal"] {
            let swallow = format!(
                "CREATE TRIGGER swallow BEFORE INSERT ON {table} BEGIN SELECT RAISE(IGNORE); END"
            );
            store.connection.execute_batch(&swallow).unwrap();
            let edit = with_a_document(None);
            let change = Change {
                before: &plan,
                about: &plan.about,
                edit: &edit,
                attachments: &[],
                line: line("store-created"),
            };

            let trouble = store.commit(&change).unwrap_err();

            assert_eq!(trouble.obstacle, Obstacle::Swallowed, "{table}");
            store.connection.execute_batch("DROP TRIGGER swallow").unwrap();
        }
        assert_eq!(store.read().unwrap().plan.count::<Document>(), 0);
    }

    #[test]
    fn each_table_has_the_columns_of_its_kind_and_no_other() {
        let connection = Connection::open_in_memory().unwrap();
        migrations::migrate(&connection, 0, MIGRATIONS).unwrap();
        for kind in RecordKind::VARIANTS {
            let table = rows::table(*kind);
            let sql = format!("SELECT name FROM pragma_table_info('{table}')");
            let mut statement = connection.prepare(&sql).unwrap();
            let names = statement.query_map([], |row| row.get(0)).unwrap();
            let mut names: Vec<String> = names.map(Result::unwrap).collect();
            let mut expected = rows::columns(*kind).to_vec();
            names.sort();
            expected.sort_unstable();
            assert_eq!(names, expected, "{table}");
        }
    }
}
