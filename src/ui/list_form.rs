//! Nhập bảng kê: a sheet an office keeps becomes records of whatever kind, in one step.
//!
//! What each row would do stands in the form before anything is written.

mod before;
mod input;
mod kind;
mod outcome;
mod said;
mod sheets;
mod tenants;
mod unread;
mod who;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::book::{Book, name_of};
use super::remembered::{FileForm, Remembered};
use super::rows::{Foot, Words, above, doubts, reasons, rows, take};
use super::scope::Scope;
use super::slots::{LIST, LIST_FILE};
use super::{day_field, theme, widgets};
use crate::domain::{Id, Zone};
use crate::i18n::Message;
use crate::io::Fate;
use egui::{Label, RichText, Ui};
use input::Input;
pub use kind::ListKind;
pub use outcome::Outcome;
use outcome::{Question, SheetRead};
use said::Said;
use std::path::{Path, PathBuf};

/// So many reasons are read at once; the rest is counted.
const MOST_REASONS: usize = 50;
const WORDS: Words =
    Words { foot: "foot-of-list", import: "lists-import", leave_out: "lists-leave-out" };

/// The list and how it is read.
pub struct ListForm {
    input: Input,
    /// Another number for every other list.
    version: u64,
    /// A file that is being read.
    opening: Option<PathBuf>,
    said: Said,
    /// What was said of the last list of this form, until it is taken over; of which list that was looked for.
    before: Option<FileForm>,
    recalled: Option<u64>,
    /// Whether it is read as that one.
    is_as_before: bool,
    /// The first day of rows that name none, as it is being typed.
    from: String,
    foot: Foot,
    shows_columns: bool,
    /// What was asked last, and how many times something was.
    question: Option<Question>,
    asked: u64,
    /// What came of this or of an earlier question.
    outcome: Option<Outcome>,
}

impl ListForm {
    /// An empty list of a kind, or of what it will look like; `zone` is offered for tenants that name
    /// none.
    pub fn new(kind: Option<ListKind>, zone: Option<Id<Zone>>) -> Self {
        Self {
            input: Input::default(),
            version: 0,
            opening: None,
            said: Said::new(kind, zone),
            before: None,
            recalled: None,
            is_as_before: false,
            from: String::new(),
            foot: Foot::default(),
            shows_columns: false,
            question: None,
            asked: 0,
            outcome: None,
        }
    }

    /// Has a file read, to stand in place of what stands there.
    pub fn read_file(&mut self, path: PathBuf, asked: &mut Asked) {
        self.opening = Some(path.clone());
        asked.start(LIST_FILE, name_of(&path), move |_| {
            let book = Book::open(&path, ListKind::worth);
            Some(Action::Answer(Answer::ListFile(path, book)))
        });
    }

    /// Takes the file that was asked for last.
    pub fn take_file(&mut self, path: &Path, book: Result<Book, Message>) {
        if self.opening.take_if(|opening| *opening == path).is_none() {
            return;
        }
        match book {
            Ok(book) => {
                self.input.take(book);
                self.start_over();
            }
            Err(why) => self.foot.refuse(why),
        }
    }

    /// Takes the answer, unless something else was asked since; another list is read as the last one of
    /// its form.
    pub fn take_outcome(&mut self, outcome: Outcome, remembered: &Remembered) {
        if self.question.is_some() && self.asked == outcome.answers {
            self.recall(&outcome, remembered);
            self.outcome = Some(outcome);
        }
    }

    /// Whether something would be lost with it.
    pub fn is_touched(&self) -> bool {
        !self.input.is_empty()
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.foot.refuse(refusal);
    }

    /// Another list is read with fresh eyes.
    fn start_over(&mut self) {
        self.version += 1;
        self.said = self.said.of_another();
        self.foot.forgive();
        self.foot.keep_all();
    }

    /// What came of what stands there now; nothing while that is being read.
    fn settled(&self) -> Option<&Outcome> {
        self.outcome.as_ref().filter(|outcome| self.asked == outcome.answers)
    }

    /// Has the list read and judged where anything has changed.
    fn refresh(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let Self { version, said, .. } = self;
        let is_same = |question: &Question| {
            (question.revision, question.on) == scope.moment()
                && question.language == scope.texts.language()
                && question.version == *version
                && question.said == *said
        };
        if self.question.as_ref().is_some_and(is_same) {
            return;
        }
        let question = Question {
            revision: scope.revision,
            on: scope.view.on,
            language: scope.texts.language(),
            version: *version,
            said: said.clone(),
        };
        self.question = Some(question.clone());
        self.asked += 1;
        let Some(source) = self.input.source() else {
            self.outcome = None;
            return;
        };
        let (plan, answers) = (scope.plan.clone(), self.asked);
        asked.start(LIST, self.input.name(), move |progress| {
            let outcome = Outcome::of(&plan, source, &question, answers, progress)?;
            Some(Action::Answer(Answer::List(Box::new(outcome))))
        });
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope, asked);
        widgets::sheet_title(ui, scope, &self.title(scope), "", asked);
        above(ui, WORDS.foot, |ui| {
            if self.input.ui(ui, scope, asked) {
                self.start_over();
            }
            self.before_ui(ui, scope, asked);
            self.sheets_ui(ui, scope);
            self.kind_ui(ui, scope);
            let waits = scope.is_waiting_for(LIST) || scope.is_waiting_for(LIST_FILE);
            if waits || self.outcome.is_none() {
                let key = if waits { "lists-reading" } else { "lists-hint" };
                let hint = RichText::new(scope.text(key)).size(12.0);
                ui.add(Label::new(hint.color(scope.colours.muted)).wrap());
            }
            self.body(ui, scope);
        });
        self.foot(ui, scope, asked);
    }

    fn title(&self, scope: &Scope<'_>) -> String {
        match self.kind() {
            Some(ListKind::Tenants) => scope.text("tenants-title"),
            Some(kind @ ListKind::Records(_)) => {
                scope.say(&Message::new("lists-title-of").with("kind", kind.text()))
            }
            None => scope.text("lists-title"),
        }
    }

    /// What the list is read as.
    fn kind(&self) -> Option<ListKind> {
        self.said.kind.or(self.outcome.as_ref().and_then(|outcome| outcome.kind))
    }

    /// What the list is of: as it looks, until somebody says otherwise.
    fn kind_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let before = self.kind();
        let mut chosen = before;
        let kinds = ListKind::all(scope).into_iter().map(Some);
        let all: Vec<Option<ListKind>> = std::iter::once(None).chain(kinds).collect();
        let name = scope.text("lists-kind");
        widgets::choice(ui, scope, &name, &mut chosen, &all, |kind| match kind {
            Some(kind) => scope.say(&kind.text()),
            None => scope.text("lists-kind-unsaid"),
        });
        let looks = self.outcome.as_ref().and_then(|outcome| outcome.looks);
        if let Some(looks) = looks.filter(|looks| before.is_some_and(|said| said != *looks)) {
            let name = looks.text();
            let sentence = Message::new("lists-looks-like").with("kind", name.clone());
            let mend = scope.say(&Message::new("lists-read-as").with("kind", name));
            if widgets::warning(ui, scope, &scope.say(&sentence), Some(&mend)) {
                chosen = Some(looks);
            }
        }
        if chosen != before {
            self.said = Said { kind: chosen, ..self.said.of_another() };
            self.foot.keep_all();
        }
    }

    /// What came of the list, and what it leaves open.
    fn body(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        if self.outcome.is_none() {
            return;
        }
        if self.kind() == Some(ListKind::Tenants) {
            self.meaning(ui, scope);
            self.columns_ui(ui, scope);
        }
        self.questions(ui, scope);
        self.who_ui(ui, scope);
        if let Some(outcome) = &self.outcome {
            rows_ui(ui, scope, outcome);
        }
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let why_not = self.why_not(scope);
        let judged = self.outcome.as_ref().and_then(|outcome| outcome.judged.as_ref().ok());
        if let Some(edit) = self.foot.ui(ui, scope, &WORDS, judged, why_not) {
            take(asked, edit, self.to_remember());
        }
    }

    /// Why the list cannot be taken yet, whatever its rows do, or nothing.
    fn why_not(&self, scope: &Scope<'_>) -> Option<&'static str> {
        let Some(outcome) = self.settled().filter(|_| scope.can_edit) else {
            return Some(if scope.can_edit { "lists-nothing-yet" } else { "inspector-read-only" });
        };
        let is_of_land = outcome.kind == Some(ListKind::Tenants) && self.with_lots();
        if is_of_land && day_field::read(&self.from).is_err() {
            Some("tenants-day-unreadable")
        } else if outcome.judged.is_err() {
            Some("lists-nothing-read")
        } else if outcome.is_stopped(&self.said) {
            Some("lists-columns-first")
        } else {
            None
        }
    }
}

/// What the rows come to.
fn rows_ui(ui: &mut Ui, scope: &Scope<'_>, outcome: &Outcome) {
    ui.add_space(4.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
    let judged = match &outcome.judged {
        Ok(judged) => judged,
        Err(why) => {
            widgets::warning(ui, scope, &scope.say(why), None);
            return;
        }
    };
    let counts = Message::new("lists-counts")
        .with("adds", judged.count(&Fate::Adds))
        .with("changes", judged.count(&Fate::Changes))
        .with("unchanged", judged.count(&Fate::Unchanged))
        .with("refused", judged.refused_count())
        .with("skipped", judged.passed);
    ui.add(Label::new(RichText::new(scope.say(&counts)).font(theme::bold(12.5))).wrap());
    let has_no_columns =
        |sheet: &SheetRead| sheet.tenants.as_ref().is_some_and(|table| table.columns.of.is_empty());
    if outcome.read.iter().any(has_no_columns) {
        widgets::warning(ui, scope, &scope.text("tenants-no-head"), None);
    }
    doubts(ui, scope, judged);
    reasons(ui, scope, judged, MOST_REASONS);
    rows(ui, scope, judged, None);
}
