//! Hồ sơ GIS: the dossier of a zone's detailed plan, what it lacks, and what its check found.

pub(super) mod done;

use super::action::{Action, Asked};
use super::file_for::FileFor;
use super::form_for::FormFor;
use super::scope::Scope;
use super::slots::SAVING;
use super::{theme, widgets};
use crate::domain::{Approval, Figure, Id, Key, Plan, Zone, title};
use crate::i18n::Message;
use crate::io::{DossierFinding, Missing, Severity, detailed_plan, dossier_lacks};
use crate::map::{Overlay, Preview};
use crate::views::short_name;
use done::DossierDone;
use egui::{Button, Label, RichText, Ui};
use geo::{Coord, Rect};
use jiff::civil::Date;
use lucide_icons::Icon;

const FOOT: &str = "foot-of-dossier";
/// The least part of the land that is shown around a finding, metres.
const AROUND_M: f64 = 15.0;

/// What the lists rest on: state of the plan, day, zone.
type Question = (u64, Date, Id<Zone>);

/// The sheet of a zone's dossier.
pub struct DossierSheet {
    zone: Id<Zone>,
    lacks: Option<(Question, Result<Vec<Missing>, Message>)>,
    done: Option<DossierDone>,
    overlay: Overlay,
}

impl DossierSheet {
    /// Of this zone.
    pub fn new(zone: Id<Zone>) -> Self {
        Self { zone, lacks: None, done: None, overlay: Overlay::default() }
    }

    /// Whether the zone is still in the plan.
    pub fn is_of(&self, plan: &Plan) -> bool {
        plan.get(self.zone).is_some()
    }

    /// The place looked at.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Takes what a check found.
    pub fn take(&mut self, done: DossierDone) {
        self.overlay = Overlay::default();
        self.done = Some(done);
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::sheet_title(ui, scope, &scope.text("dossier-title"), "", asked);
        let question = (scope.revision, scope.view.on, self.zone);
        if self.lacks.as_ref().is_none_or(|(of, _)| *of != question) {
            let lacks = dossier_lacks(scope.plan, self.zone, scope.view.on);
            self.lacks = Some((question, lacks));
        }
        let lacks = self.lacks.as_ref().map(|(_, lacks)| lacks.clone());
        let can_be = matches!(lacks, Some(Ok(_)));
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "sheet-of-dossier", |ui| {
            self.choose_zone(ui, scope);
            approval(ui, scope, self.zone, asked);
            self.result(ui, scope, asked);
            match lacks {
                Some(Ok(lacks)) => missing(ui, scope, &lacks),
                Some(Err(why)) => widgets::refusal(ui, scope, &why),
                None => {}
            }
        });
        self.foot(ui, scope, can_be, asked);
    }

    fn choose_zone(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let with_lots = scope.plan.all::<Zone>().map(|zone| zone.id);
        let is_offered =
            |zone: &Id<Zone>| *zone == self.zone || scope.plan.lots_of(*zone).next().is_some();
        let zones: Vec<Id<Zone>> = with_lots.filter(is_offered).collect();
        let name = scope.text("tables-zone");
        let before = self.zone;
        widgets::choice(ui, scope, &name, &mut self.zone, &zones, |zone| {
            scope.plan.get(zone).map_or_else(String::new, |zone| short_name(zone))
        });
        if self.zone != before {
            self.done = None;
            self.overlay = Overlay::default();
        }
    }

    fn result(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(done) = &self.done else { return };
        let name = done.path.file_name().unwrap_or_default().to_string_lossy();
        widgets::section_head(ui, scope, &scope.text("dossier-checked"), &name);
        match &done.checked {
            Err(why) => widgets::refusal(ui, scope, why),
            Ok(checked) => {
                let ink = if checked.count(Severity::Error) > 0 {
                    scope.colours.warning
                } else {
                    scope.colours.good
                };
                let summary = RichText::new(scope.say(&checked.summary())).size(12.5).color(ink);
                ui.add(Label::new(summary).wrap());
                let is_here = checked.grid == scope.plan.about.grid;
                let mut looked_at = None;
                for finding in &checked.findings {
                    if finding_ui(ui, scope, finding, is_here) {
                        looked_at.clone_from(&finding.place);
                    }
                }
                if let Some(place) = looked_at {
                    self.overlay = shown(&place);
                    asked.push_if(around(&place).map(Action::FitExtent));
                }
            }
        }
        ui.add_space(8.0);
        widgets::rule(ui, scope);
        ui.add_space(8.0);
    }

    fn foot(&self, ui: &mut Ui, scope: &Scope<'_>, can_be: bool, asked: &mut Asked) {
        widgets::foot(ui, scope, FOOT, |ui| {
            let is_ready = can_be && !scope.is_at_work(SAVING);
            let text = scope.text("dossier-write");
            let button = widgets::main_button(scope, &text, Some(Icon::FolderArchive), is_ready);
            let width = ui.available_width();
            let button =
                ui.add_enabled_ui(is_ready, |ui| ui.add_sized([width, 34.0], button)).inner;
            if button.clicked() {
                asked.push(Action::AskFile(FileFor::Dossier(self.zone, scope.view.on)));
            }
            let text = scope.text("dossier-check-other");
            let label = (widgets::icon_text(Icon::ClipboardCheck, 14.0), RichText::new(&text));
            if ui.add(Button::new(label).frame(false)).accessible_name(&text).clicked() {
                asked.push(Action::AskFile(FileFor::CheckedDossier));
            }
        });
    }
}

/// What the approval of the plan says of its dossier, and the way to say it.
fn approval(ui: &mut Ui, scope: &Scope<'_>, zone: Id<Zone>, asked: &mut Asked) {
    let known = detailed_plan(scope.plan, zone, scope.view.on).map(AsRef::as_ref);
    let row = |ui: &mut Ui, key: &str, value: Option<String>| {
        widgets::fact_row(ui, scope, &scope.text(key), value.as_deref());
    };
    let said = |value: fn(&Approval) -> Option<&String>| known.and_then(value).cloned();
    row(ui, "field-dossier_code", said(|it| it.dossier_code.as_ref()));
    row(ui, "field-planning_code", said(|it| it.planning_code.as_ref()));
    row(ui, "field-plan_name", said(|it| it.plan_name.as_ref()));
    row(ui, "field-scale", known.and_then(|it| it.scale).map(|scale| scope.say(&scale.text())));
    let decision = known.and_then(|it| it.document).map(|id| title(scope.plan, Key::of(id)));
    row(ui, "dossier-decision", decision);
    let (key, action) = match known {
        Some(known) => ("dossier-change-approval", FormFor::Changing(Key::of(known.id))),
        None => ("dossier-add-approval", FormFor::Approval(zone, None)),
    };
    let text = scope.text(key);
    ui.add_space(4.0);
    let label = (widgets::icon_text(Icon::Pencil, 13.0), RichText::new(&text).size(12.0));
    if ui.add_enabled(scope.can_edit, Button::new(label)).accessible_name(&text).clicked() {
        asked.push(Action::Open(action));
    }
    ui.add_space(8.0);
}

fn missing(ui: &mut Ui, scope: &Scope<'_>, lacks: &[Missing]) {
    let needed = lacks.iter().filter(|lack| lack.is_needed).count();
    let (text, ink) = if needed > 0 {
        (Message::new("dossier-not-ready").with("count", needed), scope.colours.warning)
    } else {
        (Message::new("dossier-ready"), scope.colours.good)
    };
    let text = RichText::new(scope.say(&text)).font(theme::bold(12.5)).color(ink);
    ui.add(Label::new(text).wrap());
    ui.add_space(4.0);
    for lack in lacks {
        let (icon, ink) = if lack.is_needed {
            (Icon::TriangleAlert, scope.colours.warning)
        } else {
            (Icon::Info, scope.colours.muted)
        };
        line(ui, icon, ink, |ui| {
            ui.add(Label::new(RichText::new(scope.say(&lack.says)).size(12.0)).wrap());
        });
    }
}

/// Draws a finding, and says whether its place is to be looked at.
fn finding_ui(ui: &mut Ui, scope: &Scope<'_>, finding: &DossierFinding, is_here: bool) -> bool {
    let (icon, ink) = match finding.severity {
        Severity::Error => (Icon::CircleX, scope.colours.warning),
        Severity::Warning => (Icon::TriangleAlert, scope.colours.warning),
        Severity::Note => (Icon::Info, scope.colours.muted),
    };
    line(ui, icon, ink, |ui| {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let severity = scope.say(&finding.severity.text());
            let head = RichText::new(format!("{severity} · {}", finding.subject)).size(11.0);
            ui.add(Label::new(head.color(scope.colours.muted)).wrap());
            let says = RichText::new(scope.say(&finding.says)).size(12.0);
            if finding.place.is_some() && is_here {
                ui.link(says).clicked()
            } else {
                ui.add(Label::new(says).wrap());
                false
            }
        })
        .inner
    })
}

fn line<R>(ui: &mut Ui, icon: Icon, ink: egui::Color32, add: impl FnOnce(&mut Ui) -> R) -> R {
    ui.add_space(3.0);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        ui.label(widgets::icon_text(icon, 13.0).color(ink));
        ui.vertical(add).inner
    })
    .inner
}

fn around(place: &Figure) -> Option<Rect> {
    let extent = place.extent()?;
    let reach = Coord { x: AROUND_M, y: AROUND_M };
    Some(Rect::new(extent.min() - reach, extent.max() + reach))
}

/// What the map shows of a place.
fn shown(place: &Figure) -> Overlay {
    let mut overlay = Overlay::default();
    match place {
        Figure::Point(at) => overlay.marker = Some(*at),
        Figure::Area(land) => {
            let rings = land.rings().iter().map(|part| part.exterior().points().collect());
            overlay.preview = Some(Preview { rings: rings.collect(), flawed: true });
        }
        Figure::Line(_) | Figure::Parts(_) => {}
    }
    overlay
}
