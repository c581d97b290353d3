//! Nhập danh sách doanh nghiệp: the office's Excel list becomes records, in one step.
//!
//! What each row would do stands in the form before anything is written.

mod outcome;
mod preview;
mod unread;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::book::{Book, Source, name_of};
use super::file_for::FileFor;
use super::scope::Scope;
use super::slots::{TENANTS, TENANTS_FILE};
use super::{day_field, theme, widgets};
use crate::domain::{Id, OccupancyState, Plan, Zone, ZoneKind};
use crate::i18n::Message;
use crate::io::{
    TenantColumns, TenantField, TenantReading, TenantsAs, TenantsPlanned, column_letter,
    tenant_columns,
};
use crate::views::short_name;
use egui::{FontId, Frame, Label, Margin, RichText, ScrollArea, TextEdit, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
pub use outcome::Outcome;
use outcome::Question;
use std::path::{Path, PathBuf};
use strum::VariantArray;

/// A text with more lines is not laid out for typing in every frame.
const MOST_LINES_TO_TYPE_IN: usize = 400;

const FOOT: &str = "foot-of-tenants";

/// The list and how it is read.
#[expect(clippy::struct_excessive_bools, reason = "each is a choice of its own")]
pub struct TenantsForm {
    text: String,
    file: Option<Book>,
    /// A file that is being read.
    opening: Option<PathBuf>,
    /// What was said of the columns; none as long as the program's own reading holds.
    columns: Option<TenantColumns>,
    /// What was said of its figures and of the columns nobody understood.
    reading: TenantReading,
    /// Whether rows that leave out their area take the whole lot.
    takes_whole_lots: bool,
    /// Another number for every other list and every other reading of its columns.
    version: u64,
    with_lots: bool,
    zone: Option<Id<Zone>>,
    state: OccupancyState,
    from: String,
    /// Whether rows that are refused are left out.
    leaves_out: bool,
    /// Whether names like one of the plan are those of new enterprises.
    are_new: bool,
    shows_columns: bool,
    /// What was asked last.
    question: Option<Question>,
    /// What came of this or of an earlier question.
    outcome: Option<Outcome>,
    refusal: Option<Message>,
    /// The field has just come up: what is pasted is for it.
    is_fresh: bool,
}

impl TenantsForm {
    /// An empty list; `zone` is offered for rows that name none.
    pub fn new(zone: Option<Id<Zone>>) -> Self {
        Self {
            text: String::new(),
            file: None,
            opening: None,
            columns: None,
            reading: TenantReading::default(),
            takes_whole_lots: false,
            version: 0,
            with_lots: true,
            zone,
            state: OccupancyState::Leased,
            from: String::new(),
            leaves_out: false,
            are_new: false,
            shows_columns: false,
            question: None,
            outcome: None,
            refusal: None,
            is_fresh: true,
        }
    }

    /// Has a file read, to stand in place of what stands there.
    pub fn read_file(&mut self, path: PathBuf, asked: &mut Asked) {
        self.opening = Some(path.clone());
        asked.start(TENANTS_FILE, name_of(&path), move |_| {
            let book = Book::open(&path, |sheet| tenant_columns(sheet).of.len());
            Some(Action::Answer(Answer::TenantsFile(path, book)))
        });
    }

    /// Takes the file that was asked for last.
    pub fn take_file(&mut self, path: &Path, book: Result<Book, Message>) {
        if self.opening.take_if(|opening| *opening == path).is_none() {
            return;
        }
        match book {
            Ok(book) => {
                self.file = Some(book);
                self.start_over();
            }
            Err(why) => self.refusal = Some(why),
        }
    }

    /// Takes the answer, unless something else was asked since.
    pub fn take_outcome(&mut self, outcome: Outcome) {
        if self.question == Some(outcome.answers) {
            self.outcome = Some(outcome);
        }
    }

    /// Whether something would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.file.is_some() || !self.text.trim().is_empty()
    }

    /// Says why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    fn first_day(&self) -> Option<Date> {
        day_field::read(&self.from).ok().flatten()
    }

    /// Another list is read with fresh eyes.
    fn start_over(&mut self) {
        self.version += 1;
        self.columns = None;
        self.reading = TenantReading::default();
        self.takes_whole_lots = false;
        self.refusal = None;
        self.leaves_out = false;
        self.are_new = false;
    }

    fn source(&self) -> Option<Source> {
        match &self.file {
            Some(book) => Some(Source::Sheet(book.sheet())),
            None => (!self.text.trim().is_empty()).then(|| Source::Text(self.text.clone())),
        }
    }

    /// What came of what stands there now; nothing while that is being read.
    fn settled(&self) -> Option<&Outcome> {
        self.outcome.as_ref().filter(|outcome| self.question == Some(outcome.answers))
    }

    /// Has the list read and judged where anything has changed.
    fn refresh(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let read_as = if self.with_lots {
            TenantsAs::Occupancy {
                zone: self.zone,
                state: self.state,
                from: self.first_day(),
                takes_whole_lots: self.takes_whole_lots,
            }
        } else {
            TenantsAs::Enterprises { on: scope.view.on }
        };
        let Self { version, are_new, .. } = *self;
        let question = Question { revision: scope.revision, version, read_as, are_new };
        if self.question == Some(question) {
            return;
        }
        self.question = Some(question);
        let Some(source) = self.source() else {
            self.outcome = None;
            return;
        };
        let plan = scope.plan.clone();
        let (columns, reading) = (self.columns.clone(), self.reading.clone());
        let name = self.file.as_ref().map(|book| book.name.clone()).unwrap_or_default();
        asked.start(TENANTS, name, move |progress| {
            let outcome = Outcome::of(&plan, source, (columns, &reading), question, progress)?;
            Some(Action::Answer(Answer::Tenants(Box::new(outcome))))
        });
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope, asked);
        widgets::sheet_title(ui, scope, &scope.text("tenants-title"), "", asked);
        let mut above = widgets::above_foot(ui, FOOT);
        let list = ScrollArea::vertical().id_salt("form-of-tenants").auto_shrink(false);
        list.show(&mut above, |ui| {
            let margin = Margin { left: 16, right: 16, top: 0, bottom: 8 };
            Frame::new().inner_margin(margin).show(ui, |ui| {
                ui.set_width(ui.available_width());
                self.source_ui(ui, scope, asked);
                let waits = scope.is_waiting_for(TENANTS) || scope.is_waiting_for(TENANTS_FILE);
                if waits || self.outcome.is_none() {
                    let key = if waits { "tenants-reading" } else { "tenants-hint" };
                    let hint = RichText::new(scope.text(key)).size(12.0);
                    ui.add(Label::new(hint.color(scope.colours.muted)).wrap());
                }
                if self.outcome.is_none() {
                    return;
                }
                self.meaning(ui, scope);
                self.columns_ui(ui, scope);
                self.questions(ui, scope);
                if let Some(outcome) = &self.outcome {
                    preview::ui(ui, scope, outcome);
                }
            });
        });
        self.foot(ui, scope, asked);
    }

    /// The file, or a field to paste into.
    fn source_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if let Some(Book { name, sheets, at }) = &mut self.file {
            let mut leaves = false;
            let mut chosen = *at;
            ui.horizontal(|ui| {
                ui.label(widgets::icon_text(Icon::FileSpreadsheet, 15.0));
                ui.add(Label::new(RichText::new(name.as_str()).font(theme::bold(12.5))).truncate());
                let text = scope.text("tenants-other-source");
                leaves = widgets::icon_button(ui, scope, Icon::X, 22.0, &text).clicked();
            });
            if sheets.len() > 1 {
                let all: Vec<usize> = (0..sheets.len()).collect();
                let name = scope.text("tenants-sheet");
                widgets::choice(ui, scope, &name, &mut chosen, &all, |at| sheets[at].name.clone());
            }
            let moves = chosen != *at;
            *at = chosen;
            if leaves {
                self.file = None;
            }
            if leaves || moves {
                self.start_over();
            }
            return;
        }
        let hint = scope.text("tenants-paste");
        let rows = if self.text.lines().count() > MOST_LINES_TO_TYPE_IN { 1 } else { 5 };
        let edit = TextEdit::multiline(&mut self.text)
            .id_salt("list")
            .hint_text(RichText::new(&hint).color(scope.colours.faint))
            .font(FontId::monospace(12.0))
            .desired_width(f32::INFINITY)
            .desired_rows(rows);
        let response = ScrollArea::both()
            .id_salt("text-of-tenants")
            .max_height(96.0)
            .show(ui, |ui| ui.add(edit))
            .inner
            .accessible_name(&hint);
        if std::mem::take(&mut self.is_fresh) {
            response.request_focus();
        }
        if response.changed() {
            self.start_over();
        }
        ui.add_space(4.0);
        let text = scope.text("tenants-file");
        let label = (widgets::icon_text(Icon::FolderOpen, 14.0), RichText::new(&text).size(12.5));
        if ui.add(egui::Button::new(label)).accessible_name(&text).clicked() {
            asked.push(Action::AskFile(FileFor::Tenants));
        }
        ui.add_space(6.0);
    }

    /// What the rows mean where they do not say it themselves.
    fn meaning(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.add_space(4.0);
        ui.radio_value(&mut self.with_lots, true, scope.text("tenants-as-occupancy"));
        ui.radio_value(&mut self.with_lots, false, scope.text("tenants-as-register"));
        ui.add_space(4.0);
        if !self.with_lots {
            return;
        }
        let zones = zones(scope.plan);
        let name = scope.text("tenants-zone");
        widgets::choice(ui, scope, &name, &mut self.zone, &zones, |zone| {
            let zone = zone.and_then(|zone| scope.plan.get(zone));
            zone.map_or_else(|| scope.text("tenants-zone-of-row"), |zone| short_name(zone))
        });
        ui.columns(2, |columns| {
            let name = scope.text("tenants-state");
            let states = OccupancyState::VARIANTS;
            widgets::choice(&mut columns[0], scope, &name, &mut self.state, states, |state| {
                scope.say(&state.text())
            });
            let name = scope.text("tenants-from");
            day_field::ui(&mut columns[1], scope, &name, "", &mut self.from);
        });
    }

    /// Which column was taken for what; every one can be changed.
    fn columns_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(Outcome { sheet, table, .. }) = &self.outcome else { return };
        let columns = self.columns.as_ref().unwrap_or(&table.columns);
        let count = Message::new("tenants-columns").with("count", columns.of.len());
        ui.checkbox(&mut self.shows_columns, RichText::new(scope.say(&count)).size(12.5));
        if !self.shows_columns {
            return;
        }
        let head = columns.head.unwrap_or_default();
        let all: Vec<Option<usize>> =
            std::iter::once(None).chain((0..sheet.width()).map(Some)).collect();
        let mut changed = None;
        for field in TenantField::VARIANTS {
            let before = columns.of.get(field).copied();
            let mut chosen = before;
            widgets::choice(ui, scope, &scope.say(&field.title()), &mut chosen, &all, |column| {
                column.map_or_else(
                    || scope.text("tenants-no-column"),
                    |column| format!("{}: {}", column_letter(column), sheet.cell(head, column)),
                )
            });
            if chosen != before {
                changed = Some((*field, chosen));
            }
        }
        if let Some((field, chosen)) = changed {
            self.take_column(field, chosen);
        }
    }

    /// A field is in this column from now on, or in none.
    fn take_column(&mut self, field: TenantField, column: Option<usize>) {
        let Some(outcome) = &self.outcome else { return };
        let mut columns = self.columns.clone().unwrap_or_else(|| outcome.table.columns.clone());
        columns.of.remove(&field);
        if let Some(place) = column {
            columns.of.retain(|_, taken| *taken != place);
            columns.of.insert(field, place);
        }
        self.columns = Some(columns);
        self.version += 1;
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::foot(ui, scope, FOOT, |ui| {
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            let planned = self.outcome.as_ref().map(|outcome| &outcome.planned);
            let refused = planned.map_or(0, |planned| planned.refused().count());
            let taken = planned.map_or(0, |planned| planned.fates.len() - refused);
            let asks = |planned: &TenantsPlanned| {
                planned.refused().any(|(_, why)| why.key() == "operations-enterprise-alike")
            };
            if self.are_new || planned.is_some_and(asks) {
                let text = scope.text("tenants-are-new");
                ui.checkbox(&mut self.are_new, RichText::new(text).size(12.5));
                ui.add_space(4.0);
            }
            if refused > 0 {
                let text = Message::new("tenants-leave-out").with("count", refused);
                ui.checkbox(&mut self.leaves_out, RichText::new(scope.say(&text)).size(12.5));
                ui.add_space(4.0);
            }
            let day_reads =
                !self.with_lots || self.from.trim().is_empty() || self.first_day().is_some();
            let is_stopped = self
                .outcome
                .as_ref()
                .is_some_and(|outcome| outcome.table.stopping().next().is_some());
            let changes = self.settled().is_some_and(|outcome| outcome.changes);
            let is_ready = scope.can_edit
                && day_reads
                && !is_stopped
                && changes
                && (refused == 0 || self.leaves_out);
            let text = scope.say(&Message::new("tenants-import").with("count", taken));
            let button = widgets::main_button(scope, &text, Some(Icon::Check), is_ready);
            let width = ui.available_width();
            let response = ui
                .add_enabled_ui(is_ready, |ui| ui.add_sized([width, 34.0], button))
                .inner
                .accessible_name(&text)
                .on_disabled_hover_text(scope.text(self.why_not(scope, changes, day_reads)));
            if response.clicked()
                && let Some(planned) = planned
            {
                asked.push(Action::Commit(planned.edit.clone()));
            }
        });
    }

    /// Why the list cannot be taken yet.
    fn why_not(&self, scope: &Scope<'_>, changes: bool, day_reads: bool) -> &'static str {
        if !scope.can_edit {
            "inspector-read-only"
        } else if self.settled().is_none() {
            "tenants-nothing-yet"
        } else if !day_reads {
            "tenants-day-unreadable"
        } else if self.settled().is_some_and(|outcome| outcome.table.stopping().next().is_some()) {
            "tenants-columns-first"
        } else if !changes {
            "tenants-nothing-new"
        } else {
            "tenants-mend-first"
        }
    }
}

/// Zones that have lots, and none: each row names its own.
fn zones(plan: &Plan) -> Vec<Option<Id<Zone>>> {
    let zones = plan.all::<Zone>().filter(|zone| {
        matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Park)
            && plan.lots_of(zone.id).next().is_some()
    });
    std::iter::once(None).chain(zones.map(|zone| Some(zone.id))).collect()
}
