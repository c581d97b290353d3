//! What whoever imports a map has said of it.

use super::file::MapFile;
use super::seen::SaidOfSeen;
use crate::domain::{Id, LandUse, Plan, RecordKind, Zone};
use crate::geodesy::Crs;
use crate::io::{LayerReading, LotChoice, RecordReading, Signs};
use crate::operations::Provenance;
use std::collections::BTreeSet;

/// All that was said; what was not is read as it looks.
#[derive(Clone, Debug, PartialEq)]
pub struct Said {
    /// Of which kind its records are.
    pub(super) kind: RecordKind,
    /// The layers that are read, by their places in the file; of a drawing those that bound lots.
    pub(super) layers: Option<BTreeSet<usize>>,
    /// The layer of a drawing whose texts are the codes of lots.
    pub(super) codes: Option<usize>,
    /// Of the columns.
    pub(super) columns: RecordReading,
    /// The system of its numbers.
    pub(super) crs: Option<Crs>,
    /// The zone of what says none.
    pub(super) zone: Option<Id<Zone>>,
    /// The use of lots that say none.
    pub(super) land_use: LandUse,
    /// Where its boundaries are from.
    pub(super) provenance: Provenance,
    /// Of what was seen on the spot.
    pub(super) seen: SaidOfSeen,
}

impl Said {
    /// Nothing yet; `zone` is the one that is looked at.
    pub(super) fn new(kind: RecordKind, zone: Option<Id<Zone>>) -> Self {
        Self {
            kind,
            layers: None,
            codes: None,
            columns: RecordReading::default(),
            crs: None,
            zone,
            land_use: LandUse::Industrial,
            provenance: Provenance::default(),
            seen: SaidOfSeen::default(),
        }
    }

    /// The same of another kind: layers and columns mean something else then.
    pub(super) fn of_kind(&self, kind: RecordKind) -> Self {
        let new = Self::new(kind, self.zone);
        Self {
            crs: self.crs,
            land_use: self.land_use,
            provenance: self.provenance,
            seen: self.seen,
            ..new
        }
    }

    /// As layers are read.
    pub(super) fn reading(&self) -> LayerReading {
        let Self { columns, crs, zone, land_use, provenance, .. } = self.clone();
        let columns = RecordReading { zone, ..columns };
        LayerReading { columns, crs, zone, land_use: Some(land_use), provenance }
    }

    /// As lots are found in a drawing.
    pub(super) fn lots(&self, plan: &Plan, file: &MapFile) -> LotChoice {
        let name = |place: &usize| file.read.layers.get(*place).map(|it| it.table.name.clone());
        LotChoice {
            bounds: self.layers.as_ref().map(|places| places.iter().filter_map(name).collect()),
            codes: self.codes.as_ref().and_then(name),
            signs: Signs::of(plan),
        }
    }
}
