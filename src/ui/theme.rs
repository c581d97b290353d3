//! Colours, type and space of the window. What stands for something in the plan has its colour from
//! the table in `domain::colours`; here stands what dresses the window.
//!
//! Noto Sans is the first family because egui's own faces lack most Vietnamese letters and would
//! mix two faces inside one word.
#![allow(clippy::unreadable_literal, reason = "colours read as they do in a style sheet")]

use crate::domain::colours::{ACCENT, INK, LOT_LINE, MUTED, NOTE, Rgb, SITE, WARNING};
use crate::map::{Palette, opaque};
use egui::{
    Color32, Context, CornerRadius, FontData, FontDefinitions, FontFamily, FontId, Margin, Shadow,
    Stroke, Style, TextStyle, Theme, Visuals, vec2,
};
use std::sync::Arc;

const BOLD: &str = "bold";
const ITALIC: &str = "italic";
const ICONS: &str = "icons";

const fn rgb(hex: u32) -> Color32 {
    opaque(Rgb::hex(hex))
}

/// The colours of one theme.
#[derive(Debug)]
pub struct Colours {
    /// Behind the panels.
    pub background: Color32,
    /// Panels and cards.
    pub panel: Color32,
    /// Fields and raised rows.
    pub raised: Color32,
    /// Lines between things.
    pub line: Color32,
    /// Text.
    pub text: Color32,
    /// Secondary text.
    pub muted: Color32,
    /// Text one may overlook: unknowns, hints.
    pub faint: Color32,
    /// What can be acted on, and what is selected.
    pub accent: Color32,
    /// Behind what is selected.
    pub accent_soft: Color32,
    /// Text on the accent colour.
    pub on_accent: Color32,
    /// Late, missing, to be looked at.
    pub warning: Color32,
    /// Behind a warning.
    pub warning_soft: Color32,
    /// In order.
    pub good: Color32,
    /// Behind what is in order.
    pub good_soft: Color32,
    /// The empty part of a bar.
    pub track: Color32,
    /// Shadow under what floats over the map.
    pub shadow: Color32,
    /// Map: land outside the plan where no base map is drawn.
    pub ground: Color32,
    /// Map: inside a boundary, under the lots.
    pub site: Color32,
    /// Map: measurements, previews and what else is not of the plan.
    pub sketch: Color32,
    /// Map: notes kept.
    pub note: Color32,
    /// Map: boundaries of lots.
    pub lot_line: Color32,
}

/// By day.
pub static LIGHT: Colours = Colours {
    background: rgb(0xF4F6F8),
    panel: rgb(0xFFFFFF),
    raised: rgb(0xF8FAFB),
    line: rgb(0xE2E7EC),
    text: opaque(INK.day),
    muted: opaque(MUTED.day),
    faint: rgb(0x8795A3),
    accent: opaque(ACCENT.day),
    accent_soft: rgb(0xE3F1F5),
    on_accent: rgb(0xFFFFFF),
    warning: opaque(WARNING.day),
    warning_soft: rgb(0xFDF3E1),
    good: rgb(0x1E7F4F),
    good_soft: rgb(0xE4F4EB),
    track: rgb(0xE2E7EC),
    shadow: Color32::from_black_alpha(28),
    ground: rgb(0xF2F1EC),
    site: opaque(SITE.day),
    sketch: rgb(0xBE185D),
    note: opaque(NOTE.day),
    lot_line: opaque(LOT_LINE.day),
};

/// By night.
pub static DARK: Colours = Colours {
    background: rgb(0x12181E),
    panel: rgb(0x1A222A),
    raised: rgb(0x202A33),
    line: rgb(0x2C3843),
    text: opaque(INK.night),
    muted: opaque(MUTED.night),
    faint: rgb(0x6E7E8D),
    accent: opaque(ACCENT.night),
    accent_soft: rgb(0x17394A),
    on_accent: rgb(0x0C1A22),
    warning: opaque(WARNING.night),
    warning_soft: rgb(0x3A2C15),
    good: rgb(0x63C892),
    good_soft: rgb(0x173326),
    track: rgb(0x2C3843),
    shadow: Color32::from_black_alpha(90),
    ground: rgb(0x1D242B),
    site: opaque(SITE.night),
    sketch: rgb(0xF472B6),
    note: opaque(NOTE.night),
    lot_line: opaque(LOT_LINE.night),
};

/// The colours of the theme `ui` is drawn in.
pub fn colours(dark: bool) -> &'static Colours {
    if dark { &DARK } else { &LIGHT }
}

/// Fonts and both styles. Call once, before the first frame.
pub fn install(ctx: &Context) {
    ctx.set_fonts(fonts());
    ctx.set_style_of(Theme::Light, style(Visuals::light(), &LIGHT));
    ctx.set_style_of(Theme::Dark, style(Visuals::dark(), &DARK));
}

fn fonts() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    let faces: [(&str, &'static [u8]); 4] = [
        ("noto", notosans::REGULAR_TTF),
        ("noto-bold", notosans::BOLD_TTF),
        ("noto-italic", notosans::ITALIC_TTF),
        ("lucide", lucide_icons::LUCIDE_FONT_BYTES),
    ];
    for (name, bytes) in faces {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let mut family = |family: FontFamily, faces: &[&str]| {
        fonts.families.insert(family, faces.iter().map(|face| (*face).to_owned()).collect());
    };
    family(FontFamily::Proportional, &["noto", "lucide"]);
    family(FontFamily::Monospace, &["noto", "lucide"]);
    family(FontFamily::Name(BOLD.into()), &["noto-bold", "lucide"]);
    family(FontFamily::Name(ITALIC.into()), &["noto-italic", "lucide"]);
    family(FontFamily::Name(ICONS.into()), &["lucide", "noto"]);
    fonts
}

/// A bold font of this size.
pub fn bold(size: f32) -> FontId {
    FontId::new(size, bold_family())
}

/// The bold family, for labels on the map.
pub fn bold_family() -> FontFamily {
    FontFamily::Name(BOLD.into())
}

/// An italic font of this size, for what is unknown.
pub fn italic(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ITALIC.into()))
}

/// The icon font in this size.
pub fn icons(size: f32) -> FontId {
    FontId::new(size, FontFamily::Name(ICONS.into()))
}

/// The body font in this size.
pub fn body(size: f32) -> FontId {
    FontId::new(size, FontFamily::Proportional)
}

fn style(visuals: Visuals, colours: &Colours) -> Style {
    let mut style = Style { visuals, animation_time: 0.1, ..Style::default() };
    style.text_styles = [
        (TextStyle::Heading, bold(15.0)),
        (TextStyle::Body, body(13.0)),
        (TextStyle::Button, body(13.0)),
        (TextStyle::Small, body(11.5)),
        (TextStyle::Monospace, body(13.0)),
    ]
    .into();
    space(&mut style);
    paint(&mut style.visuals, colours);
    style
}

fn space(style: &mut Style) {
    let spacing = &mut style.spacing;
    spacing.item_spacing = vec2(8.0, 4.0);
    spacing.button_padding = vec2(10.0, 5.0);
    // Rows of labels take the height of their text; buttons get theirs from the padding.
    spacing.interact_size = vec2(24.0, 18.0);
    spacing.menu_margin = Margin::same(6);
    spacing.window_margin = Margin::same(16);
    spacing.combo_width = 120.0;
    spacing.menu_width = 240.0;
    spacing.scroll = egui::style::ScrollStyle::thin();
    style.interaction.tooltip_delay = 0.3;
    style.interaction.selectable_labels = false;
}

fn paint(visuals: &mut Visuals, colours: &Colours) {
    visuals.panel_fill = colours.panel;
    visuals.window_fill = colours.panel;
    visuals.window_stroke = Stroke::new(1.0, colours.line);
    visuals.window_corner_radius = CornerRadius::same(9);
    visuals.menu_corner_radius = CornerRadius::same(8);
    visuals.window_shadow = Shadow { offset: [0, 3], blur: 14, spread: 0, color: colours.shadow };
    visuals.popup_shadow = visuals.window_shadow;
    visuals.extreme_bg_color = colours.raised;
    visuals.text_edit_bg_color = Some(colours.raised);
    visuals.faint_bg_color = colours.raised;
    visuals.hyperlink_color = colours.accent;
    visuals.warn_fg_color = colours.warning;
    visuals.error_fg_color = colours.warning;
    visuals.weak_text_color = Some(colours.muted);
    visuals.selection.bg_fill = colours.accent_soft;
    visuals.selection.stroke = Stroke::new(1.0, colours.accent);
    visuals.slider_trailing_fill = true;

    let widgets = &mut visuals.widgets;
    for (widget, fill, line, text) in [
        (&mut widgets.noninteractive, colours.panel, colours.line, colours.text),
        (&mut widgets.inactive, colours.raised, colours.line, colours.text),
        (&mut widgets.hovered, colours.accent_soft, colours.accent, colours.text),
        (&mut widgets.active, colours.accent_soft, colours.accent, colours.accent),
        (&mut widgets.open, colours.accent_soft, colours.accent, colours.text),
    ] {
        widget.bg_fill = fill;
        widget.weak_bg_fill = fill;
        widget.bg_stroke = Stroke::new(1.0, line);
        widget.fg_stroke = Stroke::new(1.0, text);
        widget.corner_radius = CornerRadius::same(6);
        widget.expansion = 0.0;
    }
}

/// The colours of the map in one theme.
pub fn palette(is_night: bool) -> Palette {
    let colours = colours(is_night);
    Palette {
        background: colours.ground,
        panel: colours.panel,
        line: colours.line,
        text: colours.text,
        muted: colours.muted,
        accent: colours.accent,
        sketch: colours.sketch,
        note: colours.note,
        warning: colours.warning,
        good: colours.good,
        selection: colours.text,
        halo: colours.ground,
        shadow: colours.shadow,
        zone_ground: colours.site,
        lot_line: colours.lot_line,
        hatch: colours.text.gamma_multiply(0.35),
        is_night,
        bold: bold_family(),
        icons: FontFamily::Name(ICONS.into()),
    }
}
