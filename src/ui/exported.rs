//! What goes out of a plan for other programs, chosen in the window, and its files made.

use crate::domain::{Id, Plan, RecordKind, Zone};
use crate::i18n::{Message, Texts};
use crate::io::{Chosen, LAYER_FORMATS, LayerFiles, LayerFormat, drawn_kinds, record_layers};
use crate::report::{self, PictureRequest};
use crate::views::TableQuery;
use jiff::ToSpan;
use jiff::civil::Date;
use std::path::Path;
use std::slice;
use strum::VariantArray;

/// As what it goes out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Format {
    /// How the name of the file ends.
    ending: &'static &'static str,
    /// The key of what it is called.
    pub text: &'static str,
}

/// What is to go out.
#[derive(Clone, Debug)]
pub struct Exported {
    /// Records of this kind; none for all there is.
    pub kind: Option<RecordKind>,
    /// Of this zone only.
    pub zone: Option<Id<Zone>>,
    /// As what.
    pub format: Format,
    /// The day it is of.
    pub on: Date,
}

const WORKBOOK: Format = Format { ending: &"xlsx", text: "ui-export-xlsx" };
const TEXT: Format = Format { ending: &"csv", text: "ui-export-csv" };
const PNG: Format = Format { ending: &"png", text: "ui-export-png" };
const SVG: Format = Format { ending: &"svg", text: "ui-export-svg" };

impl Format {
    /// What is proposed.
    pub const FIRST: Self = Self::map(&LAYER_FORMATS[0]);

    const fn map(format: &'static LayerFormat) -> Self {
        Self { ending: &format.ending, text: format.text }
    }

    /// Those that can hold records of one kind, or of all.
    pub fn of(kind: Option<RecordKind>) -> Vec<Self> {
        // A shapefile holds one kind, and so does a table of text.
        let holds = |format: &&LayerFormat| kind.is_some() || format.ending != "shp";
        let maps = LAYER_FORMATS.iter().filter(holds).map(Self::map);
        maps.chain([WORKBOOK]).chain(kind.map(|_| TEXT)).chain([PNG, SVG]).collect()
    }

    /// How the names of such files end.
    pub const fn endings(self) -> &'static [&'static str] {
        slice::from_ref(self.ending)
    }
}

impl Exported {
    /// What its file is proposed to be called: "Lô đất CCN-TH 2024-06-30.geojson".
    pub fn name(&self, plan: &Plan, texts: &Texts) -> String {
        let all = || texts.get("ui-export-all");
        let what = self.kind.map_or_else(all, |kind| texts.say(&kind.text()));
        let zone = self.zone.and_then(|zone| Some(format!(" {}", plan.get(zone)?.code)));
        format!("{what}{} {}.{}", zone.unwrap_or_default(), self.on, self.format.ending)
    }

    /// Its files, the first of them under this name.
    pub fn files(&self, plan: &Plan, texts: &Texts, path: &Path) -> Result<LayerFiles, Message> {
        let Self { kind, zone, format, on } = *self;
        if let Some(map) = LAYER_FORMATS.iter().find(|map| map.ending == *format.ending) {
            let kinds: Vec<_> = kind.map_or_else(|| drawn_kinds().collect(), |kind| vec![kind]);
            let layers = record_layers(plan, kinds, Chosen { zone, on });
            if layers.is_empty() {
                return Err(Message::new("io-nothing-drawn"));
            }
            return map.write(&layers, texts);
        }
        let bytes = if [PNG, SVG].contains(&format) {
            self.picture(plan, texts)
        } else {
            let query = TableQuery { on, since: on.saturating_sub(1.year()), law: on, zone };
            let kinds = kind.map_or_else(|| RecordKind::VARIANTS.to_vec(), |kind| vec![kind]);
            report::registers(plan, &kinds, &query, texts, path)
        };
        Ok(LayerFiles { parts: vec![(format.ending, bytes?)], left_out: Vec::new() })
    }

    fn picture(&self, plan: &Plan, texts: &Texts) -> Result<Vec<u8>, Message> {
        let request = PictureRequest { zone: self.zone, ..PictureRequest::default() };
        let svg = report::picture_svg(plan, self.on, texts, &request);
        if self.format == SVG {
            return Ok(svg.into_bytes());
        }
        report::picture_png(&svg)
            .map_err(|error| Message::new("ui-picture-not-saved").with("why", error.message()))
    }
}
