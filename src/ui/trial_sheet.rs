//! So sánh phương án thử: the selected zone in the plan and as it is tried, figure by figure.

use super::action::Asked;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::{Id, Zone};
use crate::i18n::Message;
use crate::views::{TrialRow, short_name, trial_rows};
use egui::{Align, Label, Layout, RichText, Ui, vec2};
use jiff::civil::Date;

/// Widths of the columns of figures.
const FIGURE: f32 = 92.0;

/// The rows, kept until plan, day or zone change.
#[derive(Default)]
pub struct TrialSheet {
    of: Option<((u64, Date), Id<Zone>)>,
    rows: Vec<TrialRow>,
    /// Whether rows that are the same are shown, too.
    all: bool,
}

impl TrialSheet {
    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let zone = scope.selected_zone();
        let name = zone.and_then(|zone| scope.plan.get(zone)).map(|zone| short_name(zone));
        let title = scope.text("trial-compare-title");
        widgets::sheet_title(ui, scope, &title, &name.unwrap_or_default(), asked);
        widgets::sheet_body(ui, "sheet-of-trial", |ui| {
            let Some(zone) = zone else {
                ui.add(Label::new(scope.text("trial-choose-zone")).wrap());
                return;
            };
            self.refresh(scope, zone);
            self.table(ui, scope);
        });
    }

    fn refresh(&mut self, scope: &Scope<'_>, zone: Id<Zone>) {
        let of = Some((scope.moment(), zone));
        if self.of != of {
            self.rows = trial_rows(scope.kept, scope.plan, zone, scope.view.on);
            self.of = of;
        }
    }

    fn table(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let until = Message::new("inspector-fill-on").with("date", scope.view.on);
        widgets::section_head(ui, scope, &scope.text("trial-compare"), &scope.say(&until));
        let differing = self.rows.iter().filter(|row| row.differs()).count();
        ui.checkbox(&mut self.all, scope.text("trial-all-rows"));
        ui.add_space(4.0);
        if differing == 0 && !self.all {
            let text = RichText::new(scope.text("trial-no-difference")).size(12.0);
            ui.add(Label::new(text.color(scope.colours.faint)).wrap());
            return;
        }
        let head = [scope.text("trial-plan"), scope.text("trial-tried")];
        line(ui, scope, "", &head, true);
        for row in self.rows.iter().filter(|row| self.all || row.differs()) {
            let figures = [&row.plan, &row.tried].map(|cell| cell.text(scope.texts));
            line(ui, scope, &scope.say(&row.what), &figures, row.differs());
        }
    }
}

/// A name and two figures; where they differ they are bold.
fn line(ui: &mut Ui, scope: &Scope<'_>, name: &str, figures: &[String; 2], is_bold: bool) {
    let font = if is_bold { theme::bold(12.5) } else { theme::body(12.5) };
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        ui.spacing_mut().item_spacing.x = 6.0;
        for figure in figures.iter().rev() {
            ui.allocate_ui_with_layout(vec2(FIGURE, 18.0), Layout::top_down(Align::RIGHT), |ui| {
                ui.set_min_width(FIGURE);
                ui.add(Label::new(RichText::new(figure).font(font.clone())).wrap());
            });
        }
        ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
            let name = RichText::new(name).size(12.5).color(scope.colours.text);
            ui.add(Label::new(name).wrap());
        });
    });
    ui.add_space(2.0);
}
