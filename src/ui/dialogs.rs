//! The few things that stand in front of the window: search, new plan, history, shortcuts, about.

mod doubt;
mod find;
mod frame;
mod licences;
mod versions;

pub use doubt::Doubt;
pub use find::Find;

use super::action::Asked;
use super::chooser::Chooser;
use super::commands::{self, NEW, OPEN, OPEN_EXAMPLE, OPEN_HUONG_TRA};
use super::export_dialog::ExportDialog;
use super::new_plan::NewPlan;
use super::report_dialog::ReportDialog;
use super::scope::Scope;
use super::unsaved::Unsaved;
use super::{theme, widgets};
use crate::map::DRAWING_KEYS;
use crate::project::Version;
use egui::{Align2, Button, Frame, Id, Label, Margin, Modal, RichText, Ui, vec2};
use frame::{room, scrolled, titled};

/// Which one is open.
#[derive(Debug)]
pub enum Dialog {
    /// Search over zones, lots, enterprises, places and typed positions.
    Find(Find),
    /// Title and province of a new plan.
    New(NewPlan),
    /// What goes out for other programs.
    Export(ExportDialog),
    /// Which paper is made.
    Report(ReportDialog),
    /// A file is being chosen.
    Choose(Box<Chooser>),
    /// A document that is not opened unasked.
    Doubt(Doubt),
    /// What was recorded before of one occupancy.
    Versions(Vec<Version>),
    /// Keys.
    Shortcuts,
    /// What this program is.
    About,
    /// Whose work it stands on.
    Licences,
    /// Whether what was typed is to be lost.
    Unsaved(Box<Unsaved>),
}

impl Dialog {
    /// Whether it stays when another plan is shown: it says nothing of the one before.
    pub fn outlives_plan(&self) -> bool {
        match self {
            Self::New(_) | Self::Shortcuts | Self::About | Self::Licences | Self::Unsaved(_) => {
                true
            }
            Self::Choose(chooser) => !chooser.is_of_a_plan(),
            Self::Find(_)
            | Self::Export(_)
            | Self::Report(_)
            | Self::Doubt(_)
            | Self::Versions(_) => false,
        }
    }
}

/// Draws the open dialog; it says whether it wants to close.
pub fn show(ui: &Ui, scope: &Scope<'_>, dialog: &mut Dialog, asked: &mut Asked) -> bool {
    let frame = widgets::floating(scope).inner_margin(Margin::same(16));
    // Each keeps a size of its own.
    let id = Id::unique(("dialog", std::mem::discriminant(dialog)));
    let mut modal = Modal::new(id).frame(frame);
    if matches!(dialog, Dialog::Find(_)) {
        // The field stays where it is, however many results there are.
        let from_top = find::from_top(ui.ctx());
        let area = Modal::default_area(id).anchor(Align2::CENTER_TOP, vec2(0.0, from_top));
        modal = modal.area(area);
    }
    let modal = modal.show(ui.ctx(), |ui| match dialog {
        Dialog::Find(find) => find.ui(ui, scope, asked),
        Dialog::New(plan) => plan.ui(ui, scope, asked),
        Dialog::Export(export) => export.ui(ui, scope, asked),
        Dialog::Report(report) => report.ui(ui, scope, asked),
        Dialog::Choose(chooser) => chooser.ui(ui, scope, asked),
        Dialog::Doubt(doubt) => doubt.ui(ui, scope, asked),
        Dialog::Unsaved(question) => question.ui(ui, scope),
        Dialog::Versions(versions) => titled(ui, scope, 520.0, &scope.text("ui-versions"), |ui| {
            scrolled(ui, |ui| versions::ui(ui, scope, versions));
        }),
        Dialog::Shortcuts => titled(ui, scope, 460.0, &scope.text("ui-command-shortcuts"), |ui| {
            scrolled(ui, |ui| shortcuts_ui(ui, scope));
        }),
        Dialog::About => {
            let name = format!("Lapday {}", env!("CARGO_PKG_VERSION"));
            titled(ui, scope, 460.0, &name, |ui| scrolled(ui, |ui| about_ui(ui, scope, asked)))
        }
        Dialog::Licences => titled(ui, scope, 680.0, &scope.text("ui-command-licences"), |ui| {
            licences::ui(ui, scope, room(ui));
        }),
    });
    if modal.inner || !modal.should_close() {
        return modal.inner;
    }
    if let Dialog::New(plan) = dialog { plan.gives_way() } else { true }
}

fn shortcuts_ui(ui: &mut Ui, scope: &Scope<'_>) {
    egui::Grid::new("shortcuts").num_columns(2).spacing(vec2(24.0, 5.0)).show(ui, |ui| {
        for command in commands::all() {
            let Some(keys) = command.keys_text(ui.ctx()) else { continue };
            ui.label(scope.text(command.text()));
            ui.label(RichText::new(keys).color(scope.colours.muted));
            ui.end_row();
        }
    });
    ui.add_space(6.0);
    ui.label(RichText::new(scope.text("draw-keys-head")).font(theme::bold(13.0)));
    egui::Grid::new("drawing-keys").num_columns(2).spacing(vec2(24.0, 5.0)).show(ui, |ui| {
        for key in DRAWING_KEYS {
            ui.vertical(|ui| {
                ui.set_width(250.0);
                ui.add(Label::new(scope.text(key.text)).wrap());
            });
            ui.label(RichText::new(scope.say(&key.name())).color(scope.colours.muted));
            ui.end_row();
        }
    });
    ui.add_space(6.0);
    ui.add(
        Label::new(RichText::new(scope.text("ui-shortcuts-mouse")).color(scope.colours.muted))
            .wrap(),
    );
}

fn about_ui(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    for key in ["ui-about-what", "ui-about-plan", "ui-about-map", "ui-about-licence"] {
        ui.add(Label::new(scope.text(key)).wrap());
        ui.add_space(5.0);
    }
    if ui.button(scope.text("ui-about-all-licences")).clicked() {
        commands::LICENCES.ask(scope, asked);
    }
}

/// What the window shows while no plan is open: what is wrong, and the first steps.
pub fn welcome(
    ui: &mut Ui,
    scope: &Scope<'_>,
    trouble: Option<&crate::i18n::Message>,
    asked: &mut Asked,
) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.22).max(20.0));
        ui.label(RichText::new("Lapday").font(theme::bold(34.0)).color(scope.colours.accent));
        ui.label(RichText::new(scope.text("ui-about-what")).color(scope.colours.muted));
        ui.add_space(18.0);
        if let Some(trouble) = trouble {
            Frame::new()
                .fill(scope.colours.warning_soft)
                .corner_radius(8)
                .inner_margin(Margin::symmetric(16, 10))
                .show(ui, |ui| {
                    ui.set_max_width(560.0);
                    let text = RichText::new(scope.say(trouble)).color(scope.colours.warning);
                    ui.add(Label::new(text).wrap());
                });
            ui.add_space(18.0);
        }
        for command in [OPEN_HUONG_TRA, OPEN_EXAMPLE, OPEN, NEW] {
            let name = scope.text(command.text());
            let button = if command == OPEN_HUONG_TRA {
                widgets::primary_button(scope, &name, Some(command.icon()))
            } else {
                Button::new((widgets::icon_text(command.icon(), 15.0), name.clone()))
            };
            if ui.add_sized(vec2(320.0, 34.0), button).accessible_name(&name).clicked() {
                command.ask(scope, asked);
            }
            ui.add_space(3.0);
        }
    });
}
