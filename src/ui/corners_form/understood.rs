//! What the program makes of a table: corners, how they are meant, what boundary they give.

use crate::domain::{Bounded, CornerRing, Id, LandUse, Plan, Point, Zone, corner_rings};
use crate::geodesy::Measured;
use crate::io::{CornerLayout, CornerTable, Header, Sheet, read_corners};
use crate::jobs::Progress;
use crate::map::{NumberedCorner, Overlay, Preview};
use crate::operations::{
    Diagnosis, DrawnLot, Flaw, LotsAs, LotsDrawn, Provenance, Refusal, boundary_from_rings,
    diagnose_stated, draw_lots, flaws, is_same_boundary,
};
use geo::{BoundingRect, MultiPolygon};
use jiff::civil::Date;

/// What the answer depends on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Question {
    /// Which table.
    pub version: u64,
    /// What the user says of it.
    pub layout: CornerLayout,
    /// Which state of the plan.
    pub revision: u64,
    /// Whose boundary it is to be.
    pub of: Option<Bounded>,
    /// Whose lots are to be drawn.
    pub lots_of: Option<Id<Zone>>,
    /// The day that is looked at.
    pub on: Date,
}

/// The answer.
pub struct Understood {
    /// To what.
    pub answers: Question,
    /// What the columns are called, empty where nothing names them.
    pub heads: Vec<String>,
    /// The corners found.
    pub table: CornerTable,
    /// The ways they can be meant, best first.
    pub diagnosis: Diagnosis,
    /// Which of them the rest speaks of.
    pub picked: usize,
    /// The boundary on the plan's grid.
    pub rings: MultiPolygon,
    /// Its corners, numbered.
    pub corners: Vec<CornerRing>,
    /// What makes its area meaningless.
    pub flaws: Vec<Flaw>,
    /// Its measures, where it has no flaw.
    pub measured: Option<Measured>,
    /// Whether these corners are recorded already.
    pub is_recorded: bool,
    /// The lots the table names.
    pub lots: Vec<DrawnLot>,
    /// What these would come to, or which of them cannot be drawn; nothing where no lots are asked for.
    pub drawn: Option<Result<LotsDrawn, Vec<(usize, Refusal)>>>,
    plan: Plan,
}

impl Understood {
    /// Reads the table and finds out how its coordinates are meant; nothing where nobody waits for
    /// it any more.
    pub fn of(
        plan: &Plan,
        sheet: &Sheet,
        answers: Question,
        picked: Option<usize>,
        progress: &Progress,
    ) -> Option<Self> {
        let layout = CornerLayout { home: Some(plan.about.grid), ..answers.layout };
        let table = read_corners(sheet, &layout);
        if progress.is_cancelled() {
            return None;
        }
        let diagnosis = diagnose_stated(plan, &table.raw(), answers.of, table.stated);
        let header = match table.layout.header {
            Some(Header::Row(row)) => row.checked_sub(1),
            Some(Header::Absent) | None => None,
        };
        let head = |column| header.map_or("", |row| sheet.cell(row, column)).to_owned();
        let mut understood = Self {
            answers,
            heads: (0..sheet.width()).map(head).collect(),
            table,
            diagnosis,
            picked: 0,
            rings: MultiPolygon::new(Vec::new()),
            corners: Vec::new(),
            flaws: Vec::new(),
            measured: None,
            is_recorded: false,
            lots: Vec::new(),
            drawn: None,
            plan: plan.clone(),
        };
        understood.pick(understood.chosen(picked));
        Some(understood)
    }

    /// The reading that needs no choice of a person; nothing where it does.
    pub fn to_take(&self) -> Option<usize> {
        self.diagnosis.to_take()
    }

    /// The reading to show: the one picked where there is such a one, else the one to take, else the likeliest.
    pub fn chosen(&self, picked: Option<usize>) -> usize {
        let picked = picked.filter(|at| *at < self.diagnosis.candidates.len());
        picked.or_else(|| self.to_take()).unwrap_or(0)
    }

    /// Makes the boundary of one of the readings.
    pub fn pick(&mut self, at: usize) {
        self.picked = at;
        let rings = self.diagnosis.candidates.get(at).map(|candidate| candidate.rings.clone());
        let rings = rings.unwrap_or_default();
        self.lots = self.lots_of(&rings);
        self.drawn = self.answers.lots_of.map(|zone| self.drawn_in(zone));
        self.rings = boundary_from_rings(rings);
        self.corners = corner_rings(&self.rings);
        self.flaws = flaws(&self.rings);
        let there = self.answers.of.and_then(|of| self.plan.boundary_facts(of)?.boundary);
        let within_m = self.table.same_within_m();
        self.is_recorded =
            there.is_some_and(|there| is_same_boundary(there.rings(), &self.rings, within_m));
        let is_sound = self.is_sound();
        self.measured = is_sound.then(|| self.plan.about.grid.measure(&self.rings));
    }

    /// Whether there is a boundary whose area means something.
    pub fn is_sound(&self) -> bool {
        !self.rings.0.is_empty() && self.flaws.is_empty()
    }

    /// The lots the table names, on the plan's grid.
    fn lots_of(&self, rings: &[Vec<Point>]) -> Vec<DrawnLot> {
        let lots = self.table.lots_in("").into_iter().filter(|lot| lot.name.is_some());
        lots.map(|lot| {
            let of_lot = lot.rings.iter().filter_map(|ring| rings.get(*ring).cloned());
            DrawnLot { code: lot.code(), rings: boundary_from_rings(of_lot.collect()) }
        })
        .collect()
    }

    fn drawn_in(&self, zone: Id<Zone>) -> Result<LotsDrawn, Vec<(usize, Refusal)>> {
        let drawn_as = LotsAs {
            zone,
            land_use: LandUse::Industrial,
            provenance: Provenance::default(),
            within_m: self.table.same_within_m(),
            on: self.answers.on,
        };
        draw_lots(&self.plan, &self.lots, &drawn_as)
    }

    /// Whether what was asked for can be kept: one boundary, or every lot.
    pub fn can_be_kept(&self) -> bool {
        match &self.drawn {
            Some(drawn) => drawn.is_ok() && !self.lots.is_empty(),
            None => self.is_sound(),
        }
    }

    /// The boundary on the map.
    pub fn overlay(&self) -> Overlay {
        let candidate = self.diagnosis.candidates.get(self.picked);
        let rings = candidate.map(|candidate| candidate.rings.clone()).unwrap_or_default();
        Overlay {
            preview: Some(Preview { rings, flawed: !self.can_be_kept() }),
            corners: NumberedCorner::of_table(&self.corners, None),
            ..Overlay::default()
        }
    }

    /// The part of the plan's grid it takes.
    pub fn extent(&self) -> Option<geo::Rect> {
        self.rings.bounding_rect()
    }
}
