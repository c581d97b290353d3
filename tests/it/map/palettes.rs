//! The desk's colours and fonts, as the theme gives them to the map.
#![allow(clippy::disallowed_methods)]

use egui::{Color32, FontData, FontDefinitions, FontFamily};
use lapday::map::Palette;
use std::sync::Arc;

const fn hex(rgb: u32) -> Color32 {
    Color32::from_rgb((rgb >> 16) as u8, (rgb >> 8) as u8, rgb as u8)
}

pub fn light() -> Palette {
    Palette {
        background: hex(0xF4F3EF),
        panel: hex(0xFFFFFF),
        line: hex(0xE2E7EC),
        text: hex(0x18232F),
        muted: hex(0x5C6B7A),
        accent: hex(0x0E6E8C),
        selection: hex(0x0B3A4E),
        halo: hex(0xF9F9F6),
        shadow: Color32::from_black_alpha(40),
        zone_ground: hex(0xFAFAF7),
        lot_line: hex(0x8795A3),
        hatch: hex(0x7A5C7A),
        dark_text: hex(0x18232F),
        light_text: hex(0xFFFFFF),
        lot_states: [
            hex(0xFFFFFF),
            hex(0xF6D9A0),
            hex(0x9CCAE3),
            hex(0x5FA3CC),
            hex(0x1F6594),
            hex(0xC79FC0),
            hex(0xC9CED3),
        ],
        land_uses: [
            hex(0xFFFFFF),
            hex(0xD9C7A8),
            hex(0xF0BFB3),
            hex(0xC4E2BB),
            hex(0xE9EBEE),
            hex(0xCFC8E6),
            hex(0xCFE3EE),
            hex(0xF0EFE6),
        ],
        fill_classes: [
            hex(0xE4E7EA),
            hex(0xEAF4F9),
            hex(0xC4DFEE),
            hex(0x93C4DF),
            hex(0x5FA3CC),
            hex(0x1F6594),
        ],
        statuses: [
            hex(0xF6D9A0),
            hex(0xE3A76F),
            hex(0xC79FC0),
            hex(0x1F6594),
            hex(0x5DB3A2),
            hex(0x9AA3AB),
        ],
        unknown_status: hex(0xE4E7EA),
        bold: FontFamily::Name("bold".into()),
    }
}

pub fn dark() -> Palette {
    Palette {
        background: hex(0x1D242B),
        panel: hex(0x1A222A),
        line: hex(0x2C3843),
        text: hex(0xE6EDF3),
        muted: hex(0x9AA9B7),
        accent: hex(0x4FB6D6),
        selection: hex(0xBFE6F5),
        halo: hex(0x151B21),
        shadow: Color32::from_black_alpha(120),
        zone_ground: hex(0x1A222A),
        lot_line: hex(0x6E7E8D),
        land_uses: [
            hex(0x2A333C),
            hex(0x4A4130),
            hex(0x5A3A33),
            hex(0x2C4A30),
            hex(0x333C45),
            hex(0x3D3556),
            hex(0x16323F),
            hex(0x2F352C),
        ],
        lot_states: [
            hex(0x2A333C),
            hex(0xF6D9A0),
            hex(0x9CCAE3),
            hex(0x5FA3CC),
            hex(0x1F6594),
            hex(0xC79FC0),
            hex(0x4A545E),
        ],
        fill_classes: [
            hex(0x333C45),
            hex(0x24435A),
            hex(0x2A587A),
            hex(0x3B7BA5),
            hex(0x5FA3CC),
            hex(0x9CCAE3),
        ],
        ..light()
    }
}

pub fn install_fonts(ctx: &egui::Context) {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [("regular", notosans::REGULAR_TTF), ("bold", notosans::BOLD_TTF)] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    fonts.families.insert(FontFamily::Proportional, vec!["regular".to_owned()]);
    fonts.families.insert(FontFamily::Monospace, vec!["regular".to_owned()]);
    fonts.families.insert(FontFamily::Name("bold".into()), vec!["bold".to_owned()]);
    ctx.set_fonts(fonts);
}
