//! How shapes are drawn whose file does not say it.

use super::facts::Scheme;
use walkers::{Style, StyleLayer};

const OWN_LIGHT: &str = include_str!("../../../../maps/style-own-light.json");
const OWN_DARK: &str = include_str!("../../../../maps/style-own-dark.json");

/// The styles of a file, by day and by night. What is under its shapes shows between them.
pub struct Styles {
    light: Style,
    dark: Style,
}

impl Styles {
    /// Those for layers of a scheme.
    pub fn of(scheme: Scheme) -> Self {
        let (light, dark) = match scheme {
            Scheme::Protomaps => {
                (Style::protomaps_basemap_light(), Style::protomaps_basemap_dark())
            }
            Scheme::OpenMapTiles => {
                (Style::openmaptiles_basemap_light(), Style::openmaptiles_basemap_dark())
            }
            Scheme::Own => (read(OWN_LIGHT), read(OWN_DARK)),
        };
        Self { light: without_ground(light), dark: without_ground(dark) }
    }

    /// The one for a light or a dark window.
    pub const fn get(&self, dark: bool) -> &Style {
        if dark { &self.dark } else { &self.light }
    }
}

fn read(style: &str) -> Style {
    serde_json::from_str(style).expect("the styles parse; a test reads them")
}

fn without_ground(mut style: Style) -> Style {
    style.layers.retain(|layer| !matches!(layer, StyleLayer::Background { .. }));
    style
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_scheme_has_styles_that_leave_what_is_under_them_to_be_seen() {
        for scheme in [Scheme::Protomaps, Scheme::OpenMapTiles, Scheme::Own] {
            let styles = Styles::of(scheme);
            for dark in [false, true] {
                let layers = &styles.get(dark).layers;
                assert!(!layers.is_empty());
                let is_ground = |layer: &StyleLayer| matches!(layer, StyleLayer::Background { .. });
                assert!(!layers.iter().any(is_ground));
            }
        }
    }
}
