//! Lập báo cáo: which paper, of what, as of which days, in which kind of file; then where to.

use super::action::{Action, Asked};
use super::asked_paper::AskedPaper;
use super::file_for::FileFor;
use super::scope::Scope;
use super::{day_field, theme, widgets};
use crate::domain::{Id, Zone};
use crate::i18n::Message;
use crate::report::{PAPER_FORMATS, PaperFormat, REPORTS, ReportInfo, ReportScope};
use crate::units;
use egui::{Button, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// What is chosen and typed.
#[derive(Debug)]
pub struct ReportDialog {
    report: &'static ReportInfo,
    zone: Option<Id<Zone>>,
    on: String,
    law: String,
    format: &'static PaperFormat,
    refusal: Option<Message>,
}

impl ReportDialog {
    /// Of a zone, or of the whole plan, as of the day that rules the window.
    pub fn new(zone: Option<Id<Zone>>, on: Date) -> Self {
        Self {
            report: REPORTS[0],
            zone,
            on: units::date(on),
            law: String::new(),
            format: &PAPER_FORMATS[0],
            refusal: None,
        }
    }

    /// Draws the choices; says whether the dialog is to close.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.set_width(420.0);
        ui.label(RichText::new(scope.text("papers-make")).font(theme::bold(16.0)));
        ui.add_space(6.0);
        let name = scope.text("papers-which");
        widgets::choice(ui, scope, &name, &mut self.report, REPORTS, |report| {
            scope.text(report.title)
        });
        self.zone(ui, scope);
        self.days(ui, scope);
        let formats: Vec<&PaperFormat> = PAPER_FORMATS.iter().collect();
        let name = scope.text("ui-export-format");
        widgets::choice(ui, scope, &name, &mut self.format, &formats, |format| {
            scope.text(format.text)
        });
        if let Some(why) = &self.refusal {
            widgets::refusal(ui, scope, why);
        }
        ui.add_space(8.0);
        self.buttons(ui, scope, asked)
    }

    fn zone(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let all = match self.report.about {
            ReportScope::Plan => return,
            ReportScope::PlanOrZone => Some(None),
            ReportScope::Zone => None,
        };
        let zones = scope.plan.all::<Zone>().map(|zone| Some(zone.id));
        let zones: Vec<Option<Id<Zone>>> = all.into_iter().chain(zones).collect();
        if !zones.contains(&self.zone) {
            self.zone = zones.first().copied().flatten();
        }
        let name = scope.text("ui-export-zone");
        widgets::choice(ui, scope, &name, &mut self.zone, &zones, |zone| {
            let name = zone.and_then(|zone| Some(scope.plan.get(zone)?.name.clone()));
            name.unwrap_or_else(|| scope.text("ui-export-zones-all"))
        });
    }

    fn days(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        ui.columns(2, |columns| {
            let hint = scope.text("records-day-hint");
            let name = scope.text("papers-on");
            day_field::ui(&mut columns[0], scope, &name, &hint, &mut self.on);
            let hint = scope.text("papers-law-hint");
            let name = scope.text("papers-law");
            day_field::ui(&mut columns[1], scope, &name, &hint, &mut self.law);
        });
    }

    fn buttons(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.horizontal(|ui| {
            let make = scope.text("papers-make-it");
            let button = widgets::primary_button(scope, &make, Some(Icon::FileText));
            let makes = ui.add_sized([322.0, 34.0], button).accessible_name(&make).clicked();
            if makes {
                match self.asked_paper(scope.view.on) {
                    Ok(paper) => {
                        asked.push(Action::AskFile(FileFor::Paper(Box::new(paper))));
                        return true;
                    }
                    Err(why) => self.refusal = Some(why),
                }
            }
            ui.add_sized([90.0, 34.0], Button::new(scope.text("common-cancel"))).clicked()
        })
        .inner
    }

    /// No day of the figures is the window's; no day of the law is that of the figures.
    fn asked_paper(&self, today: Date) -> Result<AskedPaper, Message> {
        let Self { report, zone, format, .. } = *self;
        let on = day_field::read(&self.on)?.unwrap_or(today);
        let law = day_field::read(&self.law)?.unwrap_or(on);
        let zone = report.zone(zone)?;
        Ok(AskedPaper { report, zone, on, law, format })
    }
}
