//! Biểu báo cáo: the forms of a period on screen, each figure with the records it is made of, and
//! what to look at before they are printed.

mod choices;
pub(super) mod filled;
mod line;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::asked_paper::AskedPaper;
use super::file_for::FileFor;
use super::scope::Scope;
use super::slots::FORMS;
use super::widgets;
use crate::domain::ReportPeriodKind;
use crate::i18n::Message;
use crate::report::{PAPER_FORMATS, PaperFormat, REPORTS};
use crate::views::forms::{FilledForm, FormKind, FormPeriod, filled_forms};
use egui::{Label, RichText, Ui};
use filled::{FormsFilled, Question};
use jiff::civil::Date;
use lucide_icons::Icon;
use strum::VariantArray;

const FOOT: &str = "foot-of-forms";

/// The forms of one kind and period.
pub struct FormsSheet {
    kind: FormKind,
    period: Option<FormPeriod>,
    /// Which of several.
    place: usize,
    format: &'static PaperFormat,
    /// The number of the line whose records are shown.
    open: Option<String>,
    asked: Option<Question>,
    /// Nothing until the first answer is there.
    forms: Option<Vec<FilledForm>>,
}

impl FormsSheet {
    /// Biểu 03 of the period that ended last before a day.
    pub fn new(on: Date) -> Self {
        Self {
            kind: FormKind::Unit,
            period: FormPeriod::ended_by(on),
            place: 0,
            format: &PAPER_FORMATS[0],
            open: None,
            asked: None,
            forms: None,
        }
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, filled: FormsFilled) {
        if self.asked == Some(filled.of) {
            self.place = self.place.min(filled.forms.len().saturating_sub(1));
            self.forms = Some(filled.forms);
        }
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::sheet_title(ui, scope, &scope.text("forms-title"), "", asked);
        self.ask(scope, asked);
        let mut above = widgets::above_foot(ui, FOOT);
        widgets::sheet_body(&mut above, "sheet-of-forms", |ui| {
            self.choose(ui, scope);
            match &self.forms {
                None if self.period.is_none() => faint(ui, scope, "forms-no-period"),
                None => faint(ui, scope, "forms-reckoning"),
                Some(forms) => match forms.get(self.place) {
                    None => faint(ui, scope, "forms-nothing"),
                    Some(form) => form_ui(ui, scope, form, &mut self.open, asked),
                },
            }
        });
        self.foot(ui, scope, asked);
    }

    /// All forms of the kind and period as a file.
    fn foot(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(period) = self.period else { return };
        widgets::foot(ui, scope, FOOT, |ui| {
            let formats: Vec<&PaperFormat> = PAPER_FORMATS.iter().collect();
            let name = scope.text("ui-export-format");
            widgets::choice(ui, scope, &name, &mut self.format, &formats, |format| {
                scope.text(format.text)
            });
            let text = scope.text("forms-print");
            let button = widgets::primary_button(scope, &text, Some(Icon::FileText));
            if ui.add(button).accessible_name(&text).clicked() {
                let id: &str = self.kind.into();
                let report = REPORTS.iter().find(|report| report.id == id);
                asked.push_if(report.map(|report| {
                    let paper = AskedPaper {
                        report,
                        zone: None,
                        on: period.last,
                        law: period.last,
                        format: self.format,
                    };
                    Action::AskFile(FileFor::Paper(Box::new(paper)))
                }));
            }
        });
    }

    /// Has the forms filled off the window's thread.
    fn ask(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(period) = self.period else { return };
        let question = Question { revision: scope.revision, kind: self.kind, period };
        if self.asked == Some(question) {
            return;
        }
        if self.asked.is_none_or(|before| before.kind != self.kind || before.period != period) {
            self.forms = None;
        }
        self.asked = Some(question);
        let plan = scope.plan.clone();
        asked.start(FORMS, "", move |_| {
            let forms = filled_forms(&plan, question.kind, &question.period, None);
            Some(Action::Answer(Answer::Forms(Box::new(FormsFilled { of: question, forms }))))
        });
    }

    fn choose(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let name = scope.text("forms-form");
        widgets::choice(ui, scope, &name, &mut self.kind, FormKind::VARIANTS, |kind| {
            scope.text(kind_text(kind))
        });
        let periods = periods(scope.today);
        let name = scope.text("forms-period");
        widgets::choice(ui, scope, &name, &mut self.period, &periods, |period| {
            period.map_or_else(String::new, |period| scope.say(&period.text()))
        });
        let Some(forms) = self.forms.as_ref().filter(|forms| forms.len() > 1) else { return };
        let places: Vec<usize> = (0..forms.len()).collect();
        let name = scope.text("forms-whose");
        widgets::choice(ui, scope, &name, &mut self.place, &places, |place| {
            forms.get(place).map_or_else(String::new, |form| scope.say(&form.of))
        });
    }
}

/// The form of one project, cluster or unit.
fn form_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    form: &FilledForm,
    open: &mut Option<String>,
    asked: &mut Asked,
) {
    widgets::section_head(ui, scope, &scope.text("forms-checks"), "");
    checks(ui, scope, form, open);
    ui.add_space(8.0);
    widgets::section_head(ui, scope, &scope.text("forms-lines"), "");
    for (words, figure) in form.rows() {
        line::ui(ui, scope, (words, figure), open, asked);
    }
    if matches!(form.template.id.as_str(), "form-03" | "form-04") && !form.is_frozen {
        choices::ui(ui, scope, form, asked);
    }
    ui.add_space(8.0);
    for note in form.notes() {
        let note = RichText::new(scope.say(&note)).size(11.5).color(scope.colours.muted);
        ui.add(Label::new(note).wrap());
    }
}

/// What is blank, and which lines do not agree; each leads to its line.
fn checks(ui: &mut Ui, scope: &Scope<'_>, form: &FilledForm, open: &mut Option<String>) {
    let blank: Vec<&str> = form.blank().map(|line| line.number.as_str()).collect();
    if blank.is_empty() && form.checks.is_empty() {
        let said = RichText::new(scope.text("forms-all-known")).size(12.0);
        ui.add(Label::new(said.color(scope.colours.good)).wrap());
    }
    if !blank.is_empty() {
        let said = Message::new("forms-blank").with("count", blank.len());
        let said = scope.say(&said.with("lines", blank.join(", ")));
        widgets::warning(ui, scope, &said, None);
    }
    for check in &form.checks {
        let said = scope.say(&check.says);
        let line = check.lines.first().copied().unwrap_or_default();
        let lead = scope.say(&Message::new("forms-look-at").with("line", line));
        if widgets::warning(ui, scope, &said, Some(&lead)) {
            *open = Some(line.to_owned());
        }
    }
}

fn faint(ui: &mut Ui, scope: &Scope<'_>, key: &str) {
    let said = RichText::new(scope.text(key)).size(12.5).color(scope.colours.muted);
    ui.add(Label::new(said).wrap());
}

/// The last ones that ended, the newest first; before them the one that runs.
fn periods(today: Date) -> Vec<Option<FormPeriod>> {
    const YEARS: i16 = 4;
    let kinds = [ReportPeriodKind::Year, ReportPeriodKind::HalfYear];
    let years = (0..YEARS).filter_map(|back| today.year().checked_sub(back));
    let all = years.flat_map(|year| kinds.map(|kind| FormPeriod::of(kind, year)));
    all.filter(|period| period.is_some_and(|period| period.first <= today)).collect()
}

const fn kind_text(kind: FormKind) -> &'static str {
    match kind {
        FormKind::Project => "forms-form-01",
        FormKind::Infrastructure => "forms-form-02",
        FormKind::Unit => "forms-form-03",
        FormKind::Province => "forms-form-04",
    }
}
