//! Words set off: badges, chips, warnings, and the card they may float on.

use super::super::scope::Scope;
use super::super::theme;
use super::buttons::icon_text;
use super::lines::{one_line, paint_line};
use egui::{
    Align2, Color32, Frame, Margin, Rect, Response, RichText, Role, Sense, Stroke, StrokeKind, Ui,
    WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;

/// A small word on a soft ground.
pub fn badge(ui: &mut Ui, text: &str, ink: Color32, ground: Color32) -> Response {
    Frame::new()
        .fill(ground)
        .corner_radius(9)
        .inner_margin(Margin::symmetric(8, 1))
        .show(ui, |ui| ui.label(RichText::new(text).size(11.5).color(ink)))
        .response
}

/// A name with a count, in a rounded frame; without one where nobody has counted.
pub fn chip(ui: &mut Ui, scope: &Scope<'_>, text: &str, count: Option<usize>) -> Response {
    let colours = scope.colours;
    let Some(count) = count else {
        let most = ui.available_width() - 16.0;
        let name = one_line(ui, text, theme::body(12.0), colours.text, most);
        // Of a size known beforehand: a frame around a label would not go to the next line.
        let size = vec2(name.size().x + 16.0, 22.0);
        let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
        let stroke = Stroke::new(1.0, colours.line);
        ui.painter().rect_stroke(rect, 6, stroke, StrokeKind::Inside);
        paint_line(ui, rect.center(), Align2::CENTER_CENTER, name);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, text));
        return response;
    };
    let ink = if count == 0 { colours.faint } else { colours.text };
    let count_ink = if count == 0 { colours.faint } else { colours.accent };
    let number = count.to_string();
    let most = ui.available_width() - 34.0;
    let name = one_line(ui, text, theme::body(12.0), ink, most);
    let figure = one_line(ui, &number, theme::bold(11.5), count_ink, 40.0);
    let size = vec2(name.size().x + figure.size().x + 28.0, 22.0);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let painter = ui.painter();
    painter.rect_stroke(rect, 6, Stroke::new(1.0, colours.line), StrokeKind::Inside);
    let ground = Rect::from_center_size(
        pos2(rect.right() - 9.0 - figure.size().x / 2.0, rect.center().y),
        vec2(figure.size().x + 9.0, 16.0),
    );
    painter.rect_filled(ground, 5, if count == 0 { colours.raised } else { colours.accent_soft });
    paint_line(ui, ground.center(), Align2::CENTER_CENTER, figure);
    paint_line(ui, rect.left_center() + vec2(8.0, 0.0), Align2::LEFT_CENTER, name);
    let spoken = format!("{text}: {number}");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &spoken));
    response
}

/// A warning sentence; where `mend` is given it is a link, and the answer is whether it was clicked.
pub fn warning(ui: &mut Ui, scope: &Scope<'_>, sentence: &str, mend: Option<&str>) -> bool {
    let ink = scope.colours.warning;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(icon_text(Icon::TriangleAlert, 12.0).color(ink));
        ui.label(RichText::new(sentence).size(12.0).color(ink));
    });
    // In a paragraph of its own: what runs on from another one to the next line is two places to
    // click, and none in their middle.
    mend.is_some_and(|mend| {
        let mend = RichText::new(mend).font(theme::bold(12.0)).color(scope.colours.accent);
        ui.link(mend).clicked()
    })
}

/// A card that floats over the map.
pub fn floating(scope: &Scope<'_>) -> Frame {
    Frame::new()
        .fill(scope.colours.panel)
        .corner_radius(9)
        .stroke(Stroke::new(1.0, scope.colours.line))
        .shadow(egui::Shadow { offset: [0, 2], blur: 8, spread: 0, color: scope.colours.shadow })
}
