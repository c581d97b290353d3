//! What land is drawn as and what a layer says of it, by the office's own lines and the program's.

use super::bare::bare;
use super::sign::Sign;
use super::table::{LandLayer, UseSign, land_layers, use_signs};
use super::words;
use crate::domain::{DrawingSign, LandUse, Plan, PlanScale, UseDetail};
use std::borrow::Cow;

/// The prefix of a plan 1/2 000, first stage.
const STAGE_2000: &str = "QHDD_";
/// The colour of land nobody has a sign for.
const PALE: u8 = 9;

/// The table of signs of a plan; by itself, the one that comes with the program.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Signs {
    office: Vec<OfficeSign>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
struct OfficeSign {
    land_use: LandUse,
    detail: Option<UseDetail>,
    scale: Option<PlanScale>,
    sign: Sign,
}

impl Signs {
    /// With the office's own lines.
    pub fn of(plan: &Plan) -> Self {
        let office = plan.all::<DrawingSign>().map(|line| OfficeSign {
            land_use: line.land_use,
            detail: line.detail,
            scale: line.scale,
            sign: Sign {
                layer: Cow::Owned(line.layer.clone()),
                colour: u8::try_from(line.colour).unwrap_or(u8::MAX),
            },
        });
        Self { office: office.collect() }
    }

    /// What land is drawn as where the drawing comes back: uses that share a sign of the circular are
    /// told apart.
    pub(in crate::io) fn own(&self, land_use: LandUse, detail: Option<UseDetail>) -> Sign {
        match self.line(land_use, detail, PlanScale::Of500) {
            Line::Office(sign) => sign.clone(),
            Line::Built(built) => Sign::new(
                built.own.or(built.layer_500).unwrap_or_default(),
                built.land.map_or(PALE, |land| land.colour),
            ),
        }
    }

    /// What land is drawn as in a dossier; nothing where nobody has said.
    pub(in crate::io) fn in_dossier(
        &self,
        land_use: LandUse,
        detail: Option<UseDetail>,
        scale: PlanScale,
    ) -> Option<Sign> {
        match self.line(land_use, detail, scale) {
            Line::Office(sign) => Some(sign.clone()),
            Line::Built(built) => {
                let land = built.land?;
                let layer = match scale {
                    PlanScale::Of500 => Cow::Borrowed(built.layer_500?),
                    PlanScale::Of2000 => Cow::Owned(format!("{STAGE_2000}{}", land.name)),
                };
                Some(Sign { layer, colour: land.colour })
            }
        }
    }

    /// The line of the balance land belongs to; nothing where nobody has said.
    pub(in crate::io) fn land_layer(
        &self,
        land_use: LandUse,
        detail: Option<UseDetail>,
        scale: PlanScale,
    ) -> Option<&'static LandLayer> {
        match self.line(land_use, detail, scale) {
            Line::Built(built) => built.land,
            Line::Office(sign) => {
                let name = bare(&sign.layer);
                let land = land_layers().iter().find(|land| land.names().any(|own| own == name));
                let built =
                    || use_signs().iter().find(|built| built.names().any(|own| own == name));
                let of_use = || use_signs().iter().find(|built| built.land_use == land_use);
                land.or_else(|| built().or_else(of_use)?.land)
            }
        }
    }

    /// What land on a layer is for; nothing where its name says nothing that is known.
    pub(in crate::io) fn said_by(&self, layer: &str) -> Option<(LandUse, Option<UseDetail>)> {
        let name = bare(layer);
        let office = self.office.iter().find(|line| bare(&line.sign.layer) == name);
        let office = office.map(|line| (line.land_use, line.detail));
        let built = || use_signs().iter().find(|built| built.names().any(|own| own == name));
        let built = || built().map(|built| (built.land_use, built.detail));
        office.or_else(built).or_else(|| Some((words::said(&name)?, None)))
    }

    /// What land on a layer is for where words in it say so: uses that share a layer of the circular are
    /// told apart by them, any other layer has the last word.
    pub(in crate::io) fn said_in(
        &self,
        layer: &str,
        words: Option<(LandUse, Option<UseDetail>)>,
    ) -> Option<(LandUse, Option<UseDetail>)> {
        let said = self.said_by(layer);
        let line = |(land_use, detail)| self.land_layer(land_use, detail, PlanScale::Of500);
        let shares = |words: &(LandUse, Option<UseDetail>)| {
            said.is_none_or(|said| line(said).is_some() && line(said) == line(*words))
        };
        words.filter(shares).or(said)
    }

    /// The line of the balance a layer says; nothing where it says none that is known.
    pub(in crate::io) fn label_of(&self, layer: &str) -> Option<&'static str> {
        let (land_use, detail) = self.said_by(layer)?;
        let land = self.land_layer(land_use, detail, PlanScale::Of500)?;
        Some(land.label)
    }

    /// The line that says most closely what land is: what it is for in detail before its use as a
    /// whole, the office's before the program's.
    fn line(&self, land_use: LandUse, detail: Option<UseDetail>, scale: PlanScale) -> Line<'_> {
        let closest = detail.and_then(|detail| self.line_of(land_use, Some(detail), scale));
        let whole = || self.line_of(land_use, None, scale);
        closest.or_else(whole).expect("every use has a line in the program's table")
    }

    fn line_of(
        &self,
        land_use: LandUse,
        detail: Option<UseDetail>,
        scale: PlanScale,
    ) -> Option<Line<'_>> {
        let is_of = |line: &&OfficeSign| (line.land_use, line.detail) == (land_use, detail);
        let at = |scale| {
            self.office.iter().filter(is_of).find(|line| line.scale == scale).map(|line| &line.sign)
        };
        let built = || {
            let is_of = |built: &&UseSign| (built.land_use, built.detail) == (land_use, detail);
            use_signs().iter().find(is_of).map(Line::Built)
        };
        at(Some(scale)).or_else(|| at(None)).map(Line::Office).or_else(built)
    }
}

enum Line<'a> {
    Office(&'a Sign),
    Built(&'static UseSign),
}

impl LandLayer {
    /// What layers of it are called, bare.
    fn names(&self) -> impl Iterator<Item = String> + use<> {
        std::iter::once(self.name).chain(self.general.split_whitespace()).map(bare)
    }
}

impl UseSign {
    /// What layers of it are called, bare.
    fn names(&self) -> impl Iterator<Item = String> {
        let land = self
            .land
            .iter()
            .flat_map(|land| std::iter::once(land.name).chain(land.general.split_whitespace()));
        land.chain(self.layer_500).chain(self.own).map(bare)
    }
}

/// The use the name of a layer says, by the program's own table.
///
/// ```
/// # use lapday::io::land_use_of_layer;
/// # use lapday::domain::LandUse;
/// assert_eq!(land_use_of_layer("QHDD_DAT_SX_Congnghiep_CT"), Some(LandUse::Industrial));
/// assert_eq!(land_use_of_layer("Cây xanh cách ly"), Some(LandUse::Green));
/// assert_eq!(land_use_of_layer("Layer1"), None);
/// ```
pub fn land_use_of_layer(layer: &str) -> Option<LandUse> {
    Signs::default().said_by(layer).map(|(land_use, _)| land_use)
}
