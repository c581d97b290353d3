//! What a step did, found off the window's thread.

use crate::domain::{Figure, Plan};
use crate::i18n::Message;
use crate::map::{Proposed, ProposedShape, Standing};
use crate::project::LineChange;
use crate::views::{Became, StepRecord, step_records};
use jiff::civil::Date;
use std::sync::Arc;

/// What a line of the journal did.
pub struct StepTold {
    pub(super) line: i64,
    pub(super) told: Result<Step, Message>,
}

/// The records it touched, and where they stand and stood.
#[derive(Default)]
pub(super) struct Step {
    /// Nothing where the journal does not say.
    pub(super) records: Option<Vec<StepRecord>>,
    pub(super) shapes: Arc<Proposed>,
    pub(super) extent: Option<geo::Rect>,
}

impl StepTold {
    /// What a line did, as the journal has it.
    pub fn new(
        line: i64,
        change: Result<Option<LineChange>, Message>,
        plan: &Plan,
        on: Date,
    ) -> Self {
        let told = change.map(|change| change.map_or_else(Step::default, |it| step(&it, plan, on)));
        Self { line, told }
    }
}

fn step(change: &LineChange, plan: &Plan, on: Date) -> Step {
    let records = step_records(plan, &change.before, &change.after, on);
    // What stood there lies below what stands there now; what has not moved is no before.
    let before = records.iter().filter(|record| record.before != record.after);
    let before = before.filter_map(|record| Some((record.before.as_ref()?, Standing::Before)));
    let after = records.iter().filter_map(|record| {
        let standing = match record.became {
            Became::Made => Standing::New,
            Became::Changed | Became::Gone => Standing::Changed,
        };
        Some((record.after.as_ref()?, standing))
    });
    let shapes: Vec<_> = before.chain(after).collect();
    let extent = shapes.iter().filter_map(|(figure, _)| figure.extent());
    let extent = extent.reduce(crate::domain::around);
    let shapes = shapes.into_iter().map(|(figure, standing)| (shape(figure), standing)).collect();
    let shapes = Arc::new(Proposed::new(&plan.about.grid, shapes));
    Step { records: Some(records), shapes, extent }
}

fn shape(figure: &Figure) -> ProposedShape {
    let mut parts = ProposedShape::default();
    gather(figure, &mut parts);
    parts
}

fn gather(figure: &Figure, into: &mut ProposedShape) {
    match figure {
        Figure::Point(at) => into.points.push(*at),
        Figure::Line(way) => into.ways.push(way.clone()),
        Figure::Area(land) => into.land.0.extend(land.rings().iter().cloned()),
        Figure::Parts(parts) => parts.iter().for_each(|part| gather(part, into)),
    }
}
