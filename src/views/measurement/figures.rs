//! A measurement in words and figures: the same on the card, on the clipboard and in a note.

use super::{MeasureKind, Measurement};
use crate::i18n::{Message, Texts};
use crate::units::{Area, Numerals};

/// A named figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Figure {
    /// "Diện tích".
    pub name: String,
    /// "VN-2000", "Elipxoit"; nothing where it is not told apart.
    pub surface: Option<String>,
    /// "12.345,6 m² (1,2346 ha)".
    pub value: String,
}

impl Figure {
    /// "Diện tích (VN-2000)".
    pub fn full_name(&self) -> String {
        match &self.surface {
            Some(surface) => format!("{} ({surface})", self.name),
            None => self.name.clone(),
        }
    }
}

/// What a measurement says.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// What was measured, the figure that counts first.
    pub figures: Vec<Figure>,
    /// A line for each leg: its corners, on the grid, on the ellipsoid, so far.
    pub legs: Vec<[String; 4]>,
    /// Why there is no area.
    pub trouble: Option<String>,
}

impl Figures {
    /// Of a measurement, in a language.
    pub fn of(measurement: &Measurement, texts: &Texts) -> Self {
        let numerals = texts.numerals();
        Self {
            figures: figures(measurement, texts),
            legs: legs(measurement, numerals),
            trouble: measurement.flaw.as_ref().map(|flaw| texts.say(flaw)),
        }
    }

    /// The names of the columns of the legs.
    pub fn leg_heads(texts: &Texts) -> [String; 4] {
        ["measure-leg", "measure-leg-grid", "measure-leg-ellipsoid", "measure-leg-so-far"]
            .map(|key| texts.get(key))
    }

    /// As text with tabs between columns, for a document or a spreadsheet.
    pub fn to_text(&self, texts: &Texts) -> String {
        let mut lines: Vec<String> = self
            .figures
            .iter()
            .map(|figure| format!("{}\t{}", figure.full_name(), figure.value))
            .collect();
        lines.extend(self.trouble.clone());
        if !self.legs.is_empty() {
            lines.push(Self::leg_heads(texts).join("\t"));
            lines.extend(self.legs.iter().map(|leg| leg.join("\t")));
        }
        lines.join("\n")
    }

    /// In one line, for a note: the figure that counts.
    pub fn headline(&self) -> String {
        self.figures.first().map(|figure| figure.value.clone()).unwrap_or_default()
    }
}

fn figures(measurement: &Measurement, texts: &Texts) -> Vec<Figure> {
    let numerals = texts.numerals();
    let alone = |key: &str, value: String| Figure { name: texts.get(key), surface: None, value };
    let both = |key: &str, on_grid: String, on_ellipsoid: String| {
        let on = |surface: &str, value: String| Figure {
            surface: Some(texts.get(surface)),
            ..alone(key, value)
        };
        [on("measure-on-grid", on_grid), on("measure-on-ellipsoid", on_ellipsoid)]
    };
    let lengths = |on_grid: f64, on_ellipsoid: f64, key: &str| {
        both(key, numerals.length(on_grid), numerals.length(on_ellipsoid))
    };
    match measurement.kind {
        MeasureKind::Distance => {
            lengths(measurement.grid_m(), measurement.geodesic_m(), "measure-length").into()
        }
        MeasureKind::Area => {
            let Some(land) = measurement.land else { return Vec::new() };
            let areas =
                both("measure-land", area(land.plane, numerals), area(land.geodesic, numerals));
            let around = lengths(land.perimeter_m, land.geodesic_perimeter_m, "measure-perimeter");
            areas.into_iter().chain(around).collect()
        }
        MeasureKind::Angle => {
            let Some(angle) = measurement.angle else { return Vec::new() };
            let decimal = format!("{}°", numerals.number(angle.between, 4));
            let between = format!("{} ({decimal})", numerals.degrees(angle.between));
            vec![
                alone("measure-angle", between),
                alone("measure-azimuth-first", numerals.degrees(angle.to_first)),
                alone("measure-azimuth-last", numerals.degrees(angle.to_last)),
            ]
        }
    }
}

/// "12.345,6 m² (1,2346 ha)".
fn area(area: Area, numerals: Numerals) -> String {
    let hectares = numerals.number(area.as_hectares(), 4);
    format!("{} m² ({hectares} ha)", numerals.number(area.as_square_metres(), 1))
}

fn legs(measurement: &Measurement, numerals: Numerals) -> Vec<[String; 4]> {
    let count = measurement.legs.len();
    let closes = measurement.kind == MeasureKind::Area && count > 2;
    let legs = measurement.legs.iter().enumerate();
    legs.map(|(index, leg)| {
        let end = if closes && index + 1 == count { 1 } else { index + 2 };
        let metres = |metres: f64| numerals.number(metres, 2);
        let name = format!("{}–{end}", index + 1);
        [name, metres(leg.grid_m), metres(leg.geodesic_m), metres(leg.so_far_m)]
    })
    .collect()
}

impl MeasureKind {
    /// "Đo khoảng cách".
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Distance => "measure-distance",
            Self::Area => "measure-area",
            Self::Angle => "measure-angle-of-map",
        })
    }

    /// "Khoảng cách", "Diện tích", "Góc": what a note of it is called.
    pub const fn noun(self) -> Message {
        Message::new(match self {
            Self::Distance => "measure-noun-distance",
            Self::Area => "measure-noun-area",
            Self::Angle => "measure-noun-angle",
        })
    }
}
