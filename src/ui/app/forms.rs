//! What the right panel shows in place of the selection, opened.

use super::super::approval_form::ApprovalForm;
use super::super::area_form::AreaForm;
use super::super::band_form::BandForm;
use super::super::boundary_sheet::BoundarySheet;
use super::super::check_sheet::CheckSheet;
use super::super::corners_form::CornersForm;
use super::super::dossier_sheet::DossierSheet;
use super::super::duplicates_sheet::DuplicatesSheet;
use super::super::form::Form;
use super::super::form_for::{FormFor, Target};
use super::super::forms_sheet::FormsSheet;
use super::super::gates_sheet::GatesSheet;
use super::super::land_sheet::LandSheet;
use super::super::layout_form::LayoutForm;
use super::super::list_form::{ListForm, ListKind};
use super::super::merge_form::MergeForm;
use super::super::move_form::MoveForm;
use super::super::occupancy_form::{OccupancyForm, Reservation};
use super::super::period_sheet::PeriodSheet;
use super::super::plan_sheet::PlanSheet;
use super::super::record_sheet::RecordSheet;
use super::super::split_form::SplitForm;
use super::App;
use crate::domain::{Bounded, Id, Lot, Occupancy, OccupancyState, Phase, Point, Promotion, Zone};
use crate::map::{Thing, tools};
use crate::operations::LandMove;
use crate::project::Project;
use jiff::civil::Date;

impl App {
    /// Opens what was asked for.
    pub(super) fn open_form_for(&mut self, what: FormFor) {
        match what {
            FormFor::Record(key) => self.open_record(key),
            FormFor::NewRecord(kind, about) => self.new_record(kind, &about),
            FormFor::Accepting(rule, of) => self.accept(&rule, of),
            FormFor::Changing(key) => self.change_record(key),
            FormFor::EndingRecord(key, why) => {
                let sheet = RecordSheet::ending(key, self.view.on, why);
                self.open_form(Form::Record(Box::new(sheet)));
            }
            FormFor::Plan => {
                let plan = self.project.as_ref().map(Project::plan);
                let sheet = plan.map(|plan| Form::Plan(PlanSheet::new(&plan.about)));
                if let Some(sheet) = sheet {
                    self.open_form(sheet);
                }
            }
            FormFor::Duplicates => self.open_form(Form::Duplicates(DuplicatesSheet::default())),
            FormFor::LandCheck(zone) => {
                self.open_form(Form::Check(Box::new(CheckSheet::new(zone))));
            }
            FormFor::Forms => {
                self.open_form(Form::Forms(Box::new(FormsSheet::new(self.view.on))));
            }
            FormFor::History => self.open_form(Form::History(Box::default())),
            FormFor::Trial => self.compare_trial(),
            FormFor::Gates(zone) => self.open_gates(zone),
            FormFor::Period(id) => self.open_form(Form::Period(PeriodSheet::new(id))),
            FormFor::Recording(lot) => {
                let form = OccupancyForm::record(lot, self.view.on);
                self.open_form(Form::Occupancy(Box::new(form)));
            }
            FormFor::Reserving(land) => self.reserve(&land),
            FormFor::NextStep(occupancy, state) => self.open_next_step(occupancy, state),
            FormFor::Land(enquiry) => self.find_land(enquiry),
            FormFor::Correcting(occupancy) => self.correct(occupancy, None),
            FormFor::Ending(occupancy) => self.correct(occupancy, Some(self.view.on)),
            FormFor::Boundary(of) => self.open_boundary(of),
            FormFor::Corners(target) => self.start_corners(target),
            FormFor::Drawn(target, corners) => {
                let form = CornersForm::drawn(target, &corners);
                self.open_form(Form::Corners(Box::new(form)));
            }
            FormFor::Approval(zone, phase) => self.record_approval(zone, phase),
            FormFor::Split(lot, line) => self.split_lot(lot, line),
            FormFor::Area(of) => self.set_area(of),
            FormFor::Band(of, way) => self.make_band(of, way),
            FormFor::Move(of, by) => self.move_land(of, &by),
            FormFor::Merge(lots) => {
                self.open_form(Form::Merge(Box::new(MergeForm::new(lots, self.view.on))));
            }
            FormFor::Layout(zone) => self.lay_out(zone),
            FormFor::Dossier(zone) => {
                self.open_form(Form::Dossier(Box::new(DossierSheet::new(zone))));
            }
            FormFor::List(kind) => self.import_list(kind),
        }
    }

    fn open_gates(&mut self, zone: Id<Zone>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let sheet = GatesSheet::new(plan, zone, self.texts.numerals(), self.view.on);
        self.open_form(Form::Gates(Box::new(sheet)));
    }

    /// Puts a form into the panel.
    pub(super) fn open_form(&mut self, form: Form) {
        self.view.inspector = true;
        self.form = Some(form);
    }

    /// Opens the form on an occupancy; with a day, to say that it ends there.
    fn correct(&mut self, occupancy: Id<Occupancy>, ends: Option<Date>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let Some(occupancy) = plan.get(occupancy) else { return };
        let numerals = self.texts.numerals();
        let form = match ends {
            Some(on) => OccupancyForm::end(plan, occupancy, numerals, on),
            None => OccupancyForm::correct(plan, occupancy, numerals),
        };
        self.form = Some(Form::Occupancy(Box::new(form)));
    }

    /// Opens the form of a registration on the lot it speaks of.
    fn reserve(&mut self, land: &Reservation) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let form = OccupancyForm::reserve(plan, land, self.texts.numerals());
        self.view.select(Some(Thing::Lot(land.lot)));
        self.open_form(Form::Occupancy(Box::new(form)));
    }

    fn open_next_step(&mut self, occupancy: Id<Occupancy>, state: OccupancyState) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let Some(held) = plan.get(occupancy) else { return };
        let form = OccupancyForm::next(plan, held, state, self.texts.numerals(), self.view.on);
        self.open_form(Form::Occupancy(Box::new(form)));
    }

    fn find_land(&mut self, enquiry: Option<Id<Promotion>>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let sheet = match &self.wish {
            Some(wish) if enquiry.is_none() => LandSheet::as_left(plan, wish),
            _ => LandSheet::new(plan, enquiry, self.texts.numerals(), self.view.on),
        };
        self.open_form(Form::Land(Box::new(sheet)));
    }

    /// Opens the sheet of a boundary and shows the boundary with its numbered corners.
    fn open_boundary(&mut self, of: Bounded) {
        self.open_form(Form::Boundary(Box::new(BoundarySheet::new(of))));
        let facts = self.project.as_ref().and_then(|project| project.plan().boundary_facts(of));
        let extent = facts.and_then(|facts| facts.boundary?.extent());
        if let Some(extent) = extent {
            self.map_in_sight().fit_extent(extent);
        }
    }

    fn record_approval(&mut self, zone: Id<Zone>, phase: Option<Id<Phase>>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let form = ApprovalForm::new(plan, zone, phase, self.view.on);
        self.open_form(Form::Approval(Box::new(form)));
    }

    /// A form that is open takes the line drawn meanwhile.
    fn split_lot(&mut self, lot: Id<Lot>, line: Vec<Point>) {
        if let Some(Form::Split(form)) = &mut self.form
            && form.lot() == lot
            && !line.is_empty()
        {
            form.take_line(line);
            return;
        }
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let form = SplitForm::new(plan, lot, line, self.view.on);
        self.open_form(Form::Split(Box::new(form)));
    }

    /// Opens the form of a layout over its zone, with the tool that drags streets in hand.
    fn lay_out(&mut self, zone: Id<Zone>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let form = LayoutForm::new(plan, zone, self.texts.numerals(), self.view.on);
        self.open_form(Form::Layout(Box::new(form)));
        self.view.tool = &tools::DRAG_STREET;
        self.map_in_sight().fit(Thing::Zone(zone));
    }

    /// Of the layout being drafted, the street at this place lies so far inwards.
    pub(super) fn move_street(&mut self, place: usize, inwards_m: f64) {
        if let Some(Form::Layout(form)) = &mut self.form {
            form.move_street(place, inwards_m);
        }
    }

    /// Streets are dragged while a layout is open, no longer.
    pub(super) fn put_street_tool_away(&mut self) {
        let has_layout = matches!(self.form, Some(Form::Layout(_)));
        if !has_layout && *self.view.tool == tools::DRAG_STREET {
            self.view.tool = &tools::SELECT;
        }
    }

    /// A form that is open on the same boundary takes how far it was dragged.
    fn move_land(&mut self, of: Bounded, by: &LandMove) {
        let numerals = self.texts.numerals();
        if let Some(Form::Move(form)) = &mut self.form
            && form.of() == of
        {
            form.take_move(by, numerals);
            return;
        }
        let mut form = MoveForm::new(of);
        form.take_move(by, numerals);
        self.open_form(Form::Move(Box::new(form)));
    }

    fn make_band(&mut self, of: Bounded, way: Vec<Point>) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let form = of.zone(plan).map(|zone| BandForm::new(plan, of, zone, way));
        if let Some(form) = form {
            self.open_form(Form::Band(Box::new(form)));
        }
    }

    fn set_area(&mut self, of: Bounded) {
        let Some(plan) = self.project.as_ref().map(Project::plan) else { return };
        let form = AreaForm::new(plan, of, self.texts.numerals());
        self.open_form(Form::Area(Box::new(form)));
    }

    pub(super) fn start_corners(&mut self, target: Target) {
        self.open_form(Form::Corners(Box::new(CornersForm::new(target))));
    }

    pub(super) fn import_list(&mut self, kind: Option<ListKind>) {
        let form = ListForm::new(kind, self.selected_zone());
        self.open_form(Form::List(Box::new(form)));
    }
}
