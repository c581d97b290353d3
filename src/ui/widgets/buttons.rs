//! Buttons, and icons as text.

use super::super::scope::Scope;
use super::super::theme;
use super::lines::one_line;
use egui::text::LayoutJob;
use egui::{Button, Color32, Response, RichText, Role, Sense, Stroke, Ui, WidgetInfo, vec2};
use lucide_icons::Icon;

/// An icon as text.
pub fn icon_text(icon: Icon, size: f32) -> RichText {
    RichText::new(char::from(icon).to_string()).font(theme::icons(size))
}

/// A square button that shows only an icon; `name` is its tooltip and accessible name.
pub fn icon_button(ui: &mut Ui, scope: &Scope<'_>, icon: Icon, side: f32, name: &str) -> Response {
    icon_toggle(ui, scope, icon, side, name, false)
}

/// The same, shown pressed while `on`.
pub fn icon_toggle(
    ui: &mut Ui,
    scope: &Scope<'_>,
    icon: Icon,
    side: f32,
    name: &str,
    on: bool,
) -> Response {
    let (rect, response) = ui.allocate_exact_size(vec2(side, side), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::Button, enabled, on, name));
    let colours = scope.colours;
    let lit = response.hovered() || response.has_focus();
    if on || lit {
        let ground = if on { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 6, ground);
    }
    let ink = match (enabled, on) {
        (false, _) => colours.faint,
        (true, true) => colours.accent,
        (true, false) => colours.text,
    };
    let glyph = char::from(icon).to_string();
    let glyph = one_line(ui, &glyph, theme::icons(16.0), ink, side);
    // By what is inked: the glyph's advance is wider than its picture.
    let offset = rect.center() - glyph.mesh_bounds.center();
    ui.painter().galley(offset.to_pos2(), glyph, Color32::PLACEHOLDER);
    response.on_hover_text(name).on_disabled_hover_text(name)
}

/// The one main action of a panel.
pub fn primary_button(scope: &Scope<'_>, text: &str, icon: Option<Icon>) -> Button<'static> {
    main_button(scope, text, icon, true)
}

/// The same, shown idle while it cannot be used.
pub fn main_button(
    scope: &Scope<'_>,
    text: &str,
    icon: Option<Icon>,
    ready: bool,
) -> Button<'static> {
    let colours = scope.colours;
    let (ink, fill) =
        if ready { (colours.on_accent, colours.accent) } else { (colours.muted, colours.raised) };
    let mut job = LayoutJob::default();
    if let Some(icon) = icon {
        let glyph = char::from(icon).to_string();
        job.append(&glyph, 0.0, egui::TextFormat::simple(theme::icons(15.0), ink));
    }
    let gap = if icon.is_some() { 6.0 } else { 0.0 };
    job.append(text, gap, egui::TextFormat::simple(theme::bold(13.0), ink));
    Button::new(job).fill(fill).stroke(Stroke::NONE).corner_radius(8)
}
