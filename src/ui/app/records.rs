//! Records of whatever kind: opened, entered, placed on the map.

use super::super::action::Action;
use super::super::form::Form;
use super::super::form_for::FormFor;
use super::super::period_sheet::PeriodSheet;
use super::super::record_sheet::RecordSheet;
use super::App;
use crate::domain::{Boundary, Bounded, Figure, Id, Key, Occupancy, Place, RecordKind, figure};
use crate::i18n::Message;
use crate::map::{Sketch, Thing};
use crate::project::Project;
use crate::views::measurement::MeasureKind;
use geo::{LineString, Polygon};

impl App {
    /// Shows a record where its kind is shown.
    #[expect(clippy::too_many_lines, reason = "a line a kind")]
    pub(super) fn open_record(&mut self, key: Key) {
        let place = |thing| Action::Select(Some(thing));
        match key.kind {
            RecordKind::Zone => self.asked.push(place(Thing::Zone(Id::new(key.id)))),
            RecordKind::Lot => self.asked.push(place(Thing::Lot(Id::new(key.id)))),
            RecordKind::Note => self.asked.push(place(Thing::Note(Id::new(key.id)))),
            RecordKind::Occupancy => {
                let held = self.project.as_ref().and_then(|project| {
                    project.plan().get(Id::<Occupancy>::new(key.id)).map(|held| held.lot)
                });
                self.asked.push_if(held.map(|lot| place(Thing::Lot(lot))));
            }
            RecordKind::ReportPeriod => {
                self.open_form(Form::Period(PeriodSheet::new(Id::new(key.id))));
            }
            RecordKind::Place => {
                let centre = self
                    .project
                    .as_ref()
                    .and_then(|project| project.plan().get(Id::<Place>::new(key.id))?.centre);
                self.asked.push_if(centre.map(Action::GoTo));
                self.open_sheet(key);
            }
            RecordKind::Document
            | RecordKind::Phase
            | RecordKind::Enterprise
            | RecordKind::Industry
            | RecordKind::ZoneIndustry
            | RecordKind::Target
            | RecordKind::InvestmentProject
            | RecordKind::ProjectStep
            | RecordKind::Work
            | RecordKind::WorkReading
            | RecordKind::Product
            | RecordKind::Observation
            | RecordKind::Programme
            | RecordKind::Budget
            | RecordKind::Task
            | RecordKind::Difficulty
            | RecordKind::Inspection
            | RecordKind::Statement
            | RecordKind::Approval
            | RecordKind::ZoneState
            | RecordKind::ZoneStep
            | RecordKind::ZonePlace
            | RecordKind::Unit
            | RecordKind::Office
            | RecordKind::Fund
            | RecordKind::Assignment
            | RecordKind::YearlyPlan
            | RecordKind::Mine
            | RecordKind::Promotion
            | RecordKind::SupportPolicy
            | RecordKind::SupportGrant
            | RecordKind::Trade
            | RecordKind::Tour
            | RecordKind::Certificate
            | RecordKind::PeriodFigure
            | RecordKind::Wording
            | RecordKind::DrawingSign
            | RecordKind::LegalValue
            | RecordKind::Acceptance
            | RecordKind::Holiday
            | RecordKind::LandDemand
            | RecordKind::AverageScope => self.open_sheet(key),
        }
    }

    fn open_sheet(&mut self, key: Key) {
        if self.has_place(key) {
            self.view.select(Some(Thing::Record(key)));
        }
        self.open_form(Form::Record(Box::new(RecordSheet::of(key))));
    }

    /// Whether it is drawn on the map, and not as a part of its zone.
    fn has_place(&self, key: Key) -> bool {
        let record = self.project.as_ref().and_then(|project| project.plan().record(key));
        Bounded::of(key).is_none() && record.is_some_and(|record| figure(&record).is_some())
    }

    /// Opens the fields of a record where it is changed.
    pub(super) fn change_record(&mut self, key: Key) {
        let record = self.project.as_ref().and_then(|project| project.plan().record(key));
        let Some(record) = record else { return };
        let sheet = RecordSheet::changing(&record, self.texts.numerals());
        self.open_form(Form::Record(Box::new(sheet)));
    }

    /// Opens the empty fields of a kind, or what stands in their place.
    pub(super) fn new_record(&mut self, kind: RecordKind, about: &[Key]) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        if kind == RecordKind::ReportPeriod {
            self.notices.tell(Message::new("operations-period-by-closing"));
            return;
        }
        if kind == RecordKind::Occupancy {
            match self.view.selection {
                Some(Thing::Lot(lot)) => self.asked.push(Action::Open(FormFor::Recording(lot))),
                _ => self.notices.tell(Message::new("inspector-choose-lot-why")),
            }
            return;
        }
        let mut about = about.to_vec();
        // What a part belongs to is known; anything else is about the zone selected.
        if about.is_empty()
            && let Some(zone) = self.selected_zone()
        {
            about.push(Key::of(zone));
        }
        let numerals = self.texts.numerals();
        let sheet = RecordSheet::new(plan, kind, &about, self.view.on, numerals);
        self.open_form(Form::Record(Box::new(sheet)));
    }

    /// Opens the fields in which what is found of something is accepted.
    pub(super) fn accept(&mut self, rule: &str, of: Key) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let sheet = RecordSheet::accepting(plan, rule, of, self.view.on, self.texts.numerals());
        self.open_form(Form::Record(Box::new(sheet)));
    }

    /// The shape being measured, else the position gone to, becomes the record's place.
    pub(super) fn place_from_map(&mut self) {
        let drawn = self.canvas.sketching().sketch().and_then(drawn);
        let figure = drawn.or_else(|| self.overlay.marker.map(Figure::Point));
        let (Some(figure), Some(Form::Record(sheet))) = (figure, &mut self.form) else {
            self.notices.tell(Message::new("records-nothing-drawn"));
            return;
        };
        match sheet.place(figure, self.texts.numerals()) {
            Ok(()) => self.canvas.clear_sketch(),
            Err(why) => self.notices.tell(why),
        }
    }
}

/// What a sketch draws: one corner is a point.
fn drawn(sketch: &Sketch) -> Option<Figure> {
    let way = || sketch.corners.iter().map(|corner| corner.0).collect::<LineString>();
    match (sketch.kind, sketch.corners.as_slice()) {
        (_, []) => None,
        (_, [only]) => Some(Figure::Point(*only)),
        (MeasureKind::Area, [_, _, _, ..]) => {
            Some(Figure::Area(Boundary::new(Polygon::new(way(), Vec::new()).into())))
        }
        (MeasureKind::Area | MeasureKind::Distance | MeasureKind::Angle, _) => {
            Some(Figure::Line(way()))
        }
    }
}
