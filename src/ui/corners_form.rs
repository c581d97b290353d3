//! Ranh giới từ bảng tọa độ: a table is pasted or opened, read, checked and seen on the map before
//! anything is kept.
//!
//! What the program decided about the table can be changed; what it doubts is said.

mod brings;
pub(super) mod brought;
mod input;
mod lots;
mod outcome;
mod reading;
mod target;
mod understood;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::book::{Book, name_of};
use super::boundary_sheet::ProvenanceFields;
use super::form_for::Target;
use super::scope::Scope;
use super::slots::{CORNERS, CORNERS_FILE};
use super::{theme, widgets};
use crate::domain::{BoundarySource, Bounded, Edit, Point};
use crate::i18n::Message;
use crate::io::{CornerLayout, Sheet, read_corners};
use crate::map::Overlay;
use crate::operations::Provenance;
use crate::units::Area;
use brings::Brings;
use brought::LandBrought;
use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};
use geo::MultiPolygon;
use input::Input;
use lucide_icons::Icon;
use std::path::{Path, PathBuf};
use std::time::Duration;
use target::SourceSaid;
pub use understood::{Question, Understood};

/// So long after the last letter the map shows what was typed.
const TYPING_SECS: f64 = 0.5;

const FOOT: &str = "foot-of-corners";

/// What is filled in and what has been made of it.
pub struct CornersForm {
    target: Target,
    /// Whose it was to be at first.
    initial: Target,
    /// Whose boundary it may become.
    targets: Vec<Target>,
    input: Input,
    layout: CornerLayout,
    /// Which reading of the coordinates the user has chosen.
    picked: Option<usize>,
    /// Whether the boundary is to be kept without the rows that cannot be read.
    leaves_rows_out: bool,
    provenance: ProvenanceFields,
    /// A file that is being read.
    reading: Option<PathBuf>,
    /// What was asked last.
    question: Option<Question>,
    /// What came of this or of an earlier question.
    understood: Option<Understood>,
    /// When the map is to show it, by the window's clock.
    shows_at: Option<f64>,
    overlay: Overlay,
    brings: Brings,
    refusal: Option<Message>,
}

impl CornersForm {
    /// An empty form.
    pub fn new(target: Target) -> Self {
        Self {
            initial: target.clone(),
            target,
            targets: Vec::new(),
            input: Input::default(),
            layout: CornerLayout::default(),
            picked: None,
            leaves_rows_out: false,
            provenance: ProvenanceFields::new(BoundarySource::FromDecision),
            reading: None,
            question: None,
            understood: None,
            shows_at: None,
            overlay: Overlay::default(),
            brings: Brings::of_table(),
            refusal: None,
        }
    }

    /// A form with corners that were set on the map, to the last digit.
    pub fn drawn(target: Target, corners: &[Point]) -> Self {
        let line = |at: &Point| format!("{}\t{}", written(at.y()), written(at.x()));
        let heads = "X (m)\tY (m)".to_owned();
        let lines: Vec<String> = std::iter::once(heads).chain(corners.iter().map(line)).collect();
        Self {
            input: Input::of(lines.join("\n")),
            provenance: ProvenanceFields::new(BoundarySource::Digitised),
            brings: Brings::default(),
            ..Self::new(target)
        }
    }

    /// An empty table within another form, which says whose boundary it is and has the focus.
    pub fn within(target: Target) -> Self {
        Self { input: Input::waiting(), ..Self::new(target) }
    }

    /// Makes it of something else, as the form around it says.
    pub fn becomes_of(&mut self, target: Target) {
        self.initial = target.clone();
        self.target = target;
    }

    /// Whether there is no table.
    pub fn is_empty(&self) -> bool {
        self.input.is_empty()
    }

    /// Whose boundary it replaces, where it is not of something new.
    pub const fn boundary(&self) -> Option<Bounded> {
        self.target.boundary()
    }

    /// What there is already where the table lands: what it bounds, or the zone of its lots.
    fn target_known(&self) -> Option<Bounded> {
        self.boundary().or(self.target.lots_of().map(Bounded::Zone))
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        !self.input.is_empty() || self.target != self.initial || self.provenance.is_touched()
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// What would be kept, on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Has a file read, to stand in place of what stands there.
    pub fn read_file(&mut self, path: PathBuf, asked: &mut Asked) {
        self.reading = Some(path.clone());
        asked.start(CORNERS_FILE, name_of(&path), move |_| {
            let corners =
                |sheet: &Sheet| read_corners(sheet, &CornerLayout::default()).corner_count();
            let book = Book::open(&path, corners);
            Some(Action::Answer(Answer::CornersFile(path, book)))
        });
    }

    /// Takes the file that was asked for last.
    pub fn take_file(&mut self, path: &Path, book: Result<Book, Message>) {
        if self.reading.take_if(|reading| *reading == path).is_none() {
            return;
        }
        match book {
            Ok(book) => {
                self.input.take_file(book);
                self.start_over();
            }
            Err(why) => self.refusal = Some(why),
        }
    }

    /// Takes the answer, unless something else was asked since.
    pub fn take_understood(&mut self, understood: Understood, now: f64) {
        if self.question != Some(understood.answers) {
            return;
        }
        self.picked = self.picked.filter(|at| *at < understood.diagnosis.candidates.len());
        self.understood = Some(understood);
        self.show_on_map();
        self.shows_at = Some(now + TYPING_SECS);
    }

    /// Another table is read with fresh eyes.
    fn start_over(&mut self) {
        self.layout = CornerLayout::default();
        self.picked = None;
        self.leaves_rows_out = false;
        self.refusal = None;
    }

    /// Marks a position that was gone to.
    pub const fn mark(&mut self, position: Point) {
        self.overlay.marker = Some(position);
    }

    /// Takes what the drawn boundary brings.
    pub fn take_brought(&mut self, brought: LandBrought) {
        self.brings.take(brought);
    }

    fn ask_what_it_brings(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(question) = self.settled().map(|understood| understood.answers) else { return };
        let mut brings = std::mem::take(&mut self.brings);
        brings.ask(scope, (question, &self.target), || self.edit(scope).ok(), asked);
        self.brings = brings;
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.keep_up(ui, scope, asked);
        self.ask_what_it_brings(scope, asked);
        let before = self.answers();
        let mut above = widgets::above_foot(ui, FOOT);
        ScrollArea::vertical().id_salt("corners-form").auto_shrink(false).show(&mut above, |ui| {
            Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(
                ui,
                |ui| {
                    ui.set_width(ui.available_width());
                    let title = RichText::new(scope.text("boundary-from-table"));
                    ui.add(Label::new(title.font(theme::bold(15.0))).wrap());
                    ui.add_space(8.0);
                    if self.targets.is_empty() {
                        self.targets = self.target.others(scope.plan);
                    }
                    self.target.ui(ui, scope, &self.targets);
                    let stated = self.target.stated(scope.plan, scope.view.on);
                    self.fields(ui, scope, stated, asked);
                },
            );
        });
        self.foot(ui, scope, asked);
        if self.answers() != before {
            // What was refused is being mended.
            self.refusal = None;
        }
    }

    /// Has the table read, and shows the map what comes of it.
    pub fn keep_up(&mut self, ui: &Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.understand(scope, asked);
        self.bring_into_sight(ui, asked);
    }

    /// The table and what comes of it, beside the area a document states.
    pub fn fields(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        stated: Option<Area>,
        asked: &mut Asked,
    ) {
        self.table(ui, scope, asked);
        self.outcome(ui, scope, stated);
    }

    /// What the user has said so far, beside the table itself.
    fn answers(&self) -> (Target, CornerLayout, Option<usize>, bool, ProvenanceFields) {
        let Self { target, layout, picked, leaves_rows_out, provenance, .. } = self;
        (target.clone(), *layout, *picked, *leaves_rows_out, provenance.clone())
    }

    fn table(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        if self.input.ui(ui, scope, asked) {
            self.start_over();
            ui.ctx().request_repaint();
        }
        ui.add_space(4.0);
    }

    fn outcome(&mut self, ui: &mut Ui, scope: &Scope<'_>, stated: Option<Area>) {
        if scope.is_waiting_for(CORNERS) || scope.is_waiting_for(CORNERS_FILE) {
            let text = RichText::new(scope.text("boundary-reading-table")).size(12.0);
            ui.label(text.color(scope.colours.muted));
        }
        let Some(understood) = &self.understood else { return };
        if self.input.is_empty() {
            return;
        }
        if understood.table.rings.is_empty() {
            if understood.table.refused.is_empty() {
                widgets::warning(ui, scope, &scope.text("boundary-nothing-found"), None);
            }
        } else {
            if let Some(drawn) = &understood.drawn {
                lots::result(ui, scope, understood, drawn);
            } else {
                self.hint_at_lots(ui, scope, understood);
                outcome::result(ui, scope, understood, stated);
            }
            outcome::doctor(ui, scope, understood, &mut self.picked);
        }
        outcome::remarks(ui, scope, &understood.table, &mut self.leaves_rows_out);
        reading::ui(ui, scope, understood, &mut self.layout);
        if !understood.table.rings.is_empty() {
            widgets::section_head(ui, scope, &scope.text("boundary-provenance"), "");
            self.provenance.fields(ui, scope);
        }
    }

    /// Says where the lots of the table can be made each by itself.
    fn hint_at_lots(&self, ui: &mut Ui, scope: &Scope<'_>, understood: &Understood) {
        let target = self.targets.iter().find(|target| target.lots_of().is_some());
        let count = understood.table.lots().len();
        if let Some(target) = target.filter(|_| count > 1) {
            let hint = Message::new("boundary-table-has-lots")
                .with("count", count)
                .with("target", target.text(scope));
            widgets::warning(ui, scope, &scope.say(&hint), None);
        }
    }

    /// Has the table read again where it, the choices or the plan have changed.
    fn understand(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let question = Question {
            version: self.input.version(),
            layout: self.layout,
            revision: scope.revision,
            of: self.target_known(),
            lots_of: self.target.lots_of(),
            on: scope.view.on,
        };
        if self.question != Some(question) {
            self.question = Some(question);
            let (plan, source, picked) = (scope.plan.clone(), self.input.source(), self.picked);
            asked.start(CORNERS, "", move |progress| {
                let understood =
                    Understood::of(&plan, &source.sheet(), question, picked, progress)?;
                Some(Action::Answer(Answer::Corners(Box::new(understood))))
            });
        } else if self.settled().is_some_and(|it| it.picked != it.chosen(self.picked)) {
            self.show_on_map();
            asked.push_if(self.extent().map(Action::FitExtent));
        }
    }

    /// What came of what stands there now; nothing while that is being read.
    pub fn settled(&self) -> Option<&Understood> {
        self.understood.as_ref().filter(|understood| self.question == Some(understood.answers))
    }

    /// Brings the boundary into sight once the typing pauses; a map that jumps with each letter
    /// helps nobody.
    fn bring_into_sight(&mut self, ui: &Ui, asked: &mut Asked) {
        let Some(at) = self.shows_at else { return };
        let wait = at - ui.input(|input| input.time);
        if wait > 0.0 {
            ui.ctx().request_repaint_after(Duration::from_secs_f64(wait));
            return;
        }
        self.shows_at = None;
        let can_be_kept = self.understood.as_ref().is_some_and(Understood::can_be_kept);
        asked.push_if(self.extent().filter(|_| can_be_kept).map(Action::FitExtent));
    }

    fn show_on_map(&mut self) {
        let Some(understood) = &mut self.understood else { return };
        understood.pick(understood.chosen(self.picked));
        self.overlay = understood.overlay();
    }

    fn extent(&self) -> Option<geo::Rect> {
        self.understood.as_ref()?.extent()
    }

    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::foot(ui, scope, FOOT, |ui| {
            self.brings.ui(ui, scope);
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            ui.horizontal(|ui| {
                let can_be_kept = self.settled().is_some_and(Understood::can_be_kept);
                let ready = scope.can_edit && can_be_kept;
                let save = scope.text("boundary-save");
                let button = widgets::main_button(scope, &save, Some(Icon::Check), ready);
                let width = ui.available_width() - 84.0;
                let response = ui
                    .add_enabled_ui(ready, |ui| ui.add_sized([width, 34.0], button))
                    .inner
                    .accessible_name(&save)
                    .on_disabled_hover_text(scope.text("boundary-save-why-not"));
                if response.clicked() {
                    self.save(scope, asked);
                }
                let cancel = egui::Button::new(scope.text("common-cancel"));
                if ui.add_sized([76.0, 34.0], cancel).clicked() {
                    asked.push(Action::CloseForm);
                }
            });
        });
    }

    /// Asks for the boundary to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        match self.edit(scope).and_then(|edit| self.brings.settle(scope, edit)) {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal),
        }
        self.refusal.is_none()
    }

    fn edit(&self, scope: &Scope<'_>) -> Result<Edit, Message> {
        let (understood, provenance) = self.kept(scope)?;
        let source = SourceSaid { provenance, is_touched: self.provenance.is_touched() };
        self.target
            .edit(scope.plan, understood, source, scope.view.on)
            .map_err(|refusal| refusal.message().clone())
    }

    /// The boundary the table gives, or why it gives none yet.
    pub fn boundary_made(&self, scope: &Scope<'_>) -> Result<(MultiPolygon, Provenance), Message> {
        let (understood, provenance) = self.kept(scope)?;
        Ok((understood.rings.clone(), provenance))
    }

    /// What can be kept, or why nothing can yet.
    fn kept(&self, scope: &Scope<'_>) -> Result<(&Understood, Provenance), Message> {
        let understood = self.settled().ok_or_else(|| Message::new("boundary-still-reading"))?;
        if !understood.can_be_kept() {
            return Err(Message::new("boundary-save-why-not"));
        }
        if let Some(mixed) = understood.diagnosis.mixed_says() {
            return Err(mixed);
        }
        if self.picked.is_none() && understood.to_take().is_none() {
            return Err(Message::new("boundary-doctor-uncertain"));
        }
        if !understood.table.refused.is_empty() && !self.leaves_rows_out {
            let rows = understood.table.refused.len();
            return Err(Message::new("boundary-refused-first").with("count", rows));
        }
        Ok((understood, self.provenance.provenance(scope.numerals())?))
    }
}

/// A coordinate as it is kept, with all its digits.
fn written(metres: f64) -> String {
    metres.to_string().replace('.', ",")
}
