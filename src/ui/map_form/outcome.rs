//! What a map comes to: its layers judged against the plan, in any thread.

use super::super::rows::{Judged, standing_of};
use super::columns::{Column, columns_of};
use super::file::MapFile;
use super::lost::{LostLine, lost_lines};
use super::marked::says;
use super::offers::{Offer, offers};
use super::said::Said;
use super::shown::shape_of;
use super::taken::Taken;
use crate::domain::Plan;
use crate::i18n::{Language, Message};
use crate::io::{
    FlawOfRows, LandPlanned, Layer, Placing, RecordsPlanned, check_import, placing,
    plan_layers_telling,
};
use crate::jobs::Progress;
use crate::map::{Proposed, ProposedShape, Standing};
use jiff::civil::Date;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What the outcome depends on.
#[derive(Clone, Debug, PartialEq)]
pub struct Question {
    /// Which state of the plan.
    pub(super) revision: u64,
    /// The day that rules everything.
    pub(super) on: Date,
    /// The language of numbers that may be two.
    pub(super) language: Language,
    /// What was said of the file.
    pub(super) said: Said,
}

/// What a map comes to.
pub struct MapOutcome {
    /// To which question.
    pub(super) answers: u64,
    /// The layers that were read, by their places; of a drawing those that bound lots.
    pub(super) taken: BTreeSet<usize>,
    /// The layer of a drawing whose texts are codes.
    pub(super) codes: Option<usize>,
    /// What the columns of these layers hold.
    pub(super) columns: Vec<Column>,
    /// Whether a person has to say which sign parts decimals.
    pub(super) is_open: bool,
    /// What the numbers can mean where the file does not say it.
    pub(super) offers: Vec<Offer>,
    /// What the rows would do, or why none is read.
    pub(super) judged: Result<Judged, Message>,
    /// What is wrong with the land they bring.
    pub(super) flaws: Vec<FlawOfRows>,
    /// Each row on the map, then what nobody asked for.
    pub(super) proposed: Arc<Proposed>,
    /// What nobody asked for.
    pub(super) lost: Vec<LostLine>,
    /// The part of the plan's grid the rows take.
    pub(super) extent: Option<geo::Rect>,
}

impl MapOutcome {
    /// Judges the file; nothing where nobody waits for it any more.
    pub(super) fn of(
        plan: &Plan,
        file: &MapFile,
        question: &Question,
        answers: u64,
        progress: &Progress,
    ) -> Option<Self> {
        let said = &question.said;
        let taken = Taken::of(plan, file, said);
        if progress.is_cancelled() {
            return None;
        }
        let layers = taken.layers(file);
        let planned = if layers.iter().all(|layer| layer.shapes.is_empty()) {
            Err(taken.nothing(said))
        } else if file.has_sightings(said.kind) {
            file.sightings(plan, said, question.language)
        } else {
            let reading = said.reading();
            let moment = (question.language, question.on);
            plan_layers_telling(plan, said.kind, &layers, &reading, moment, &|done, of| {
                progress.tell(done, of);
                !progress.is_cancelled()
            })
        };
        if progress.is_cancelled() {
            return None;
        }
        let sheets = planned.as_ref().map(|planned| planned.sheets.as_slice()).unwrap_or_default();
        let unread: Vec<_> = sheets.iter().flat_map(|sheet| &sheet.unread).cloned().collect();
        let is_open = sheets.iter().any(|sheet| sheet.is_open);
        let judged = planned.map_err(in_window);
        let (judged, flaws) = match judged {
            Ok(planned) => {
                let (judged, flaws) = judged_land(plan, planned, &taken, question.on);
                (Ok(judged), flaws)
            }
            Err(why) => (Err(why), Vec::new()),
        };
        if progress.is_cancelled() {
            return None;
        }
        let mut shapes = row_shapes(plan, &layers, said, judged.as_ref().ok());
        let row_count = shapes.len();
        let lost = lost_lines(plan, file, said, &taken, &mut shapes);
        let proposed = Proposed::new(&plan.about.grid, shapes);
        Some(Self {
            answers,
            columns: columns_of(file, said, &layers, &unread),
            is_open,
            offers: offers(plan, &layers),
            judged,
            flaws,
            extent: proposed.extent(0..row_count),
            proposed: Arc::new(proposed),
            lost,
            codes: taken.codes,
            taken: taken.places,
        })
    }

    /// Whether a column has to be named or left out first.
    pub(super) fn is_stopped(&self) -> bool {
        self.columns.iter().any(|column| column.looks.is_some())
    }
}

/// The rows with sound land as far as that could be had, all that is to be said of them, and the flaws only a
/// person can mend.
fn judged_land(
    plan: &Plan,
    planned: RecordsPlanned,
    taken: &Taken,
    on: Date,
) -> (Judged, Vec<FlawOfRows>) {
    let LandPlanned { planned, repaired, flaws } = check_import(plan, planned, on);
    let names = planned.sheets.iter().map(|sheet| sheet.name.clone()).collect();
    let doubts = planned.sheets.iter().flat_map(|sheet| sheet.doubts.iter().cloned());
    let mended = planned.sheets.iter().flat_map(|sheet| &sheet.repaired).map(|told| {
        let row = Message::new("maps-land-repaired").with("rows", told.row.to_string());
        row.with("flaw", told.what.clone())
    });
    let doubts = taken
        .says()
        .into_iter()
        .chain(doubts)
        .chain(mended)
        .chain(repaired_says(&repaired))
        .collect();
    (Judged::new(plan, planned.list, names, doubts, &BTreeSet::new()), flaws)
}

/// What was wrong with the land of which rows.
fn repaired_says(repaired: &[FlawOfRows]) -> impl Iterator<Item = Message> {
    repaired.iter().map(|told| says(told, "maps-land-repaired"))
}

/// Why nothing is read, where the form offers the choice that is asked for.
fn in_window(why: Message) -> Message {
    if why.key() == "io-layer-uncertain" { Message::new("maps-system-choose") } else { why }
}

/// What each row covers on the plan's grid, and what becomes of it, in the order of the rows.
fn row_shapes(
    plan: &Plan,
    layers: &[&Layer],
    said: &Said,
    judged: Option<&Judged>,
) -> Vec<(ProposedShape, Standing)> {
    let placings: Result<Vec<Placing>, Message> =
        layers.iter().map(|layer| placing(plan, layer, said.crs)).collect();
    let (Ok(placings), Some(judged)) = (placings, judged) else { return Vec::new() };
    let shapes = layers
        .iter()
        .zip(&placings)
        .flat_map(|(layer, placing)| layer.shapes.iter().map(move |shape| placing.place(shape)));
    let rows = judged.list.rows.iter().map(|row| standing_of(&row.fate));
    shapes.map(|shape| shape.map(|shape| shape_of(&shape)).unwrap_or_default()).zip(rows).collect()
}
