//! What the program makes of a table: corners, how they are meant, what boundary they give.

use crate::domain::{Bounded, CornerRing, Plan, corner_rings};
use crate::geodesy::{Grid, Measured};
use crate::io::{CornerLayout, CornerTable, Header, Sheet, read_corners};
use crate::jobs::Progress;
use crate::map::{NumberedCorner, Overlay, Preview};
use crate::operations::{Diagnosis, Flaw, boundary_from_rings, diagnose, flaws};
use geo::{BoundingRect, MultiPolygon};

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
    grid: Grid,
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
        let table = read_corners(sheet, &answers.layout);
        if progress.is_cancelled() {
            return None;
        }
        let diagnosis = diagnose(plan, &table.raw(), answers.of);
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
            grid: plan.about.grid,
        };
        understood.pick(understood.chosen(picked));
        Some(understood)
    }

    /// The reading that needs no choice of a person; nothing where it does.
    pub fn to_take(&self) -> Option<usize> {
        self.diagnosis.to_take(self.table.stated_grid)
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
        self.rings = boundary_from_rings(rings.unwrap_or_default());
        self.corners = corner_rings(&self.rings);
        self.flaws = flaws(&self.rings);
        let is_sound = self.is_sound();
        self.measured = is_sound.then(|| self.grid.measure(&self.rings));
    }

    /// Whether there is a boundary whose area means something.
    pub fn is_sound(&self) -> bool {
        !self.rings.0.is_empty() && self.flaws.is_empty()
    }

    /// The boundary on the map.
    pub fn overlay(&self) -> Overlay {
        let candidate = self.diagnosis.candidates.get(self.picked);
        let rings = candidate.map(|candidate| candidate.rings.clone()).unwrap_or_default();
        Overlay {
            preview: Some(Preview { rings, flawed: !self.flaws.is_empty() }),
            corners: NumberedCorner::of_table(&self.corners, None),
            marker: None,
        }
    }

    /// The part of the plan's grid it takes.
    pub fn extent(&self) -> Option<geo::Rect> {
        self.rings.bounding_rect()
    }
}
