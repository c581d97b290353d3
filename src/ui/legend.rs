//! What the colours and lines on the map mean.

use super::action::Asked;
use super::commands;
use super::scope::Scope;
use super::{theme, widgets};
use crate::domain::ZoneKind;
use crate::map::{self, CanvasOutput, Look, Palette};
use crate::views::scene::{Hatch, LotPaint, Swatch, legend};
use egui::{Color32, Frame, Margin, Rect, RichText, Sense, Stroke, StrokeKind, Ui, pos2, vec2};
use lucide_icons::Icon;

/// Draws the legend.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, output: &CanvasOutput, asked: &mut Asked) {
    let legend = legend(scope.view.colouring, output.shows_lots.then_some(&*output.land_uses));
    ui.set_width(300.0);
    Frame::new().inner_margin(Margin { left: 8, right: 4, top: 2, bottom: 4 }).show(ui, |ui| {
        ui.horizontal(|ui| {
            let title = RichText::new(scope.say(&legend.title));
            ui.label(title.font(theme::bold(12.0)).color(scope.colours.muted));
            let close = scope.text(commands::TOGGLE_LEGEND.text());
            if widgets::icon_button(ui, scope, Icon::ChevronDown, 18.0, &close).clicked() {
                commands::TOGGLE_LEGEND.ask(scope, asked);
            }
        });
        egui::Grid::new("legend")
            .num_columns(2)
            .spacing(vec2(10.0, 3.0))
            .min_col_width(128.0)
            .show(ui, |ui| {
                let mut places = 0..;
                let mut entry = |ui: &mut Ui, swatch: &dyn Fn(&mut Ui), says: String| {
                    ui.horizontal(|ui| {
                        swatch(ui);
                        ui.label(RichText::new(says).size(12.0));
                    });
                    if places.next().is_some_and(|place: usize| place % 2 == 1) {
                        ui.end_row();
                    }
                };
                for known in &legend.entries {
                    let sample = |ui: &mut Ui| swatch(ui, scope.palette, known.swatch);
                    entry(ui, &sample, scope.say(&known.says));
                }
                for look in &output.sights {
                    let Some(text) = look.text else { continue };
                    entry(ui, &|ui: &mut Ui| way(ui, scope.palette, look), scope.text(text));
                }
            });
    });
}

fn swatch(ui: &mut Ui, palette: &Palette, sample: Swatch) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), Sense::hover());
    let rect = rect.shrink2(vec2(0.0, 1.0));
    let painter = ui.painter();
    let filled = |fill: Color32| {
        painter.rect(rect, 0, fill, Stroke::new(1.0, palette.lot_line), StrokeKind::Inside);
    };
    match sample {
        Swatch::Lot(paint) => {
            filled(palette.of_lot(paint));
            hatch_swatch(ui, palette, rect, paint);
        }
        Swatch::Zone(paint) => filled(palette.of_zone(paint)),
        Swatch::Symbol(kind) => symbol(ui, palette, rect, kind),
        Swatch::DashedBoundary => {
            painter.add(egui::Shape::dashed_line(
                &[rect.left_center(), rect.right_center()],
                Stroke::new(1.6, palette.accent),
                4.0,
                2.5,
            ));
        }
    }
}

/// A short way, drawn as the map draws it.
fn way(ui: &mut Ui, palette: &Palette, look: &Look) {
    let (rect, _) = ui.allocate_exact_size(vec2(16.0, 12.0), Sense::hover());
    let ends = [rect.left_center(), rect.right_center()];
    let stroke = Stroke::new(1.8, (look.ink)(palette));
    if look.is_dashed {
        ui.painter().add(egui::Shape::dashed_line(&ends, stroke, 4.0, 2.5));
    } else {
        ui.painter().line_segment(ends, stroke);
    }
}

fn hatch_swatch(ui: &Ui, palette: &Palette, rect: Rect, paint: LotPaint) {
    let (from, to) = match paint.hatch() {
        None => return,
        Some(Hatch::Rising) => (rect.bottom(), rect.top()),
        Some(Hatch::Falling) => (rect.top(), rect.bottom()),
    };
    for start in [rect.left(), rect.left() + 5.0] {
        let end = start + rect.height();
        let stroke = Stroke::new(1.0, palette.hatch);
        ui.painter().with_clip_rect(rect).line_segment([pos2(start, from), pos2(end, to)], stroke);
    }
}

fn symbol(ui: &Ui, palette: &Palette, rect: Rect, kind: ZoneKind) {
    map::symbol(ui.painter(), kind, rect.center(), palette.panel, palette.accent);
}
