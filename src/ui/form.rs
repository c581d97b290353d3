//! What may stand in the right panel in place of the selection.

use super::action::Asked;
use super::approval_form::ApprovalForm;
use super::area_form::AreaForm;
use super::band_form::BandForm;
use super::boundary_sheet::BoundarySheet;
use super::check_sheet::CheckSheet;
use super::corners_form::CornersForm;
use super::dossier_sheet::DossierSheet;
use super::duplicates_sheet::DuplicatesSheet;
use super::forms_sheet::FormsSheet;
use super::gates_sheet::GatesSheet;
use super::history_sheet::HistorySheet;
use super::land_sheet::LandSheet;
use super::layout_form::LayoutForm;
use super::list_form::ListForm;
use super::map_form::MapForm;
use super::merge_form::MergeForm;
use super::move_form::MoveForm;
use super::occupancy_form::OccupancyForm;
use super::period_sheet::PeriodSheet;
use super::plan_sheet::PlanSheet;
use super::record_sheet::RecordSheet;
use super::scope::Scope;
use super::split_form::SplitForm;
use super::trial_sheet::TrialSheet;
use crate::domain::{Document, Id, Plan, Point};
use crate::i18n::Message;
use crate::map::{Overlay, Thing};
use egui::Ui;

/// Something being filled in or looked at closely.
pub enum Form {
    /// An approval of a zone or one of its stages.
    Approval(Box<ApprovalForm>),
    /// Who occupies a lot.
    Occupancy(Box<OccupancyForm>),
    /// The corners and areas of a boundary.
    Boundary(Box<BoundarySheet>),
    /// A boundary made from a table of corners.
    Corners(Box<CornersForm>),
    /// The dossier of a zone.
    Dossier(Box<DossierSheet>),
    /// Enterprises that may be one and the same.
    Duplicates(DuplicatesSheet),
    /// What is wrong with the land.
    Check(Box<CheckSheet>),
    /// Forms of a reporting period.
    Forms(Box<FormsSheet>),
    /// Every change so far.
    History(Box<HistorySheet>),
    /// Land being looked for.
    Land(Box<LandSheet>),
    /// A closed reporting period.
    Period(PeriodSheet),
    /// Whose plan it is, and of which years.
    Plan(PlanSheet),
    /// Any record.
    Record(Box<RecordSheet>),
    /// A list being read.
    List(Box<ListForm>),
    /// A map or a drawing being read.
    Map(Box<MapForm>),
    /// A zone being laid out.
    Layout(Box<LayoutForm>),
    /// A lot being split.
    Split(Box<SplitForm>),
    /// Lots being merged.
    Merge(Box<MergeForm>),
    /// A strip of land that becomes a lot.
    Band(Box<BandForm>),
    /// A boundary being moved.
    Move(Box<MoveForm>),
    /// A boundary that is to have an area.
    Area(Box<AreaForm>),
    /// What is tried beside the plan.
    Trial(TrialSheet),
    /// What the law asks of a zone.
    Gates(Box<GatesSheet>),
}

impl Form {
    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        match self {
            Self::Approval(form) => form.is_touched(),
            Self::Occupancy(form) => form.is_touched(),
            Self::Boundary(sheet) => sheet.is_touched(),
            Self::Corners(form) => form.is_touched(),
            Self::Record(sheet) => sheet.is_touched(),
            Self::Plan(sheet) => sheet.is_touched(),
            Self::List(form) => form.is_touched(),
            Self::Map(form) => form.is_touched(),
            Self::Layout(form) => form.is_touched(),
            Self::Split(form) => form.is_touched(),
            Self::Merge(form) => form.is_touched(),
            Self::Band(form) => form.is_touched(),
            Self::Move(form) => form.is_touched(),
            Self::Area(form) => form.is_touched(),
            Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_) => false,
        }
    }

    /// Whether it has fields, and nothing typed in them yet.
    pub fn is_blank(&self) -> bool {
        let has_fields = match self {
            Self::Approval(_)
            | Self::Occupancy(_)
            | Self::Corners(_)
            | Self::List(_)
            | Self::Layout(_)
            | Self::Split(_)
            | Self::Merge(_)
            | Self::Band(_)
            | Self::Move(_)
            | Self::Area(_) => true,
            Self::Record(sheet) => sheet.has_fields(),
            Self::Boundary(_)
            | Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Map(_)
            | Self::Period(_)
            | Self::Plan(_) => false,
        };
        has_fields && !self.is_touched()
    }

    /// What of it is not saved.
    pub fn unsaved(&self, plan: &Plan) -> Message {
        match self {
            Self::Occupancy(form) => {
                let code = plan.get(form.lot()).map_or("", |lot| &lot.code);
                Message::new("ui-unsaved-lot").with("lot", code)
            }
            Self::Split(form) => {
                let code = plan.get(form.lot()).map_or("", |lot| &lot.code);
                Message::new("ui-unsaved-split").with("lot", code)
            }
            Self::Merge(_) => Message::new("merge-unsaved"),
            Self::Layout(form) => {
                let zone = plan.get(form.zone()).map_or("", |zone| &zone.name);
                Message::new("ui-unsaved-layout").with("zone", zone)
            }
            Self::Band(_) => Message::new("shape-band-unsaved"),
            Self::Move(_) => Message::new("shape-move-unsaved"),
            Self::Area(_) => Message::new("shape-area-unsaved"),
            Self::Approval(_) => Message::new("ui-unsaved-approval"),
            Self::Boundary(_) => Message::new("ui-unsaved-boundary"),
            Self::Corners(_) => Message::new("ui-unsaved-corners"),
            Self::List(_) => Message::new("ui-unsaved-list"),
            Self::Map(_) => Message::new("ui-unsaved-map"),
            Self::Plan(_) => Message::new("ui-unsaved-plan"),
            Self::Record(_)
            | Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_) => Message::new("ui-unsaved-record"),
        }
    }

    /// Whether all that is typed can be saved from elsewhere.
    pub const fn can_save(&self) -> bool {
        match self {
            Self::Approval(_)
            | Self::Occupancy(_)
            | Self::Corners(_)
            | Self::Plan(_)
            | Self::Record(_)
            | Self::Layout(_)
            | Self::Split(_)
            | Self::Merge(_)
            | Self::Band(_)
            | Self::Move(_)
            | Self::Area(_) => true,
            Self::Boundary(_)
            | Self::List(_)
            | Self::Dossier(_)
            | Self::Map(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_) => false,
        }
    }

    /// Asks for what is typed to be kept; where it is refused, the form says why.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        match self {
            Self::Approval(form) => form.save(scope, asked),
            Self::Occupancy(form) => form.save(scope, asked),
            Self::Corners(form) => form.save(scope, asked),
            Self::Plan(sheet) => sheet.save(scope, asked),
            Self::Record(sheet) => sheet.save(scope, asked),
            Self::Layout(form) => form.save(scope, asked),
            Self::Split(form) => form.save(scope, asked),
            Self::Merge(form) => form.save(scope, asked),
            Self::Band(form) => form.save(scope, asked),
            Self::Move(form) => form.save(scope, asked),
            Self::Area(form) => form.save(scope, asked),
            Self::Boundary(_)
            | Self::List(_)
            | Self::Dossier(_)
            | Self::Map(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_) => false,
        }
    }

    /// What stands in the panel once what was typed is given up: a record that was being changed.
    pub fn given_up(self) -> Option<Self> {
        match self {
            Self::Record(sheet) => sheet.given_up().map(|sheet| Self::Record(Box::new(sheet))),
            Self::Approval(_)
            | Self::Occupancy(_)
            | Self::Boundary(_)
            | Self::Corners(_)
            | Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_)
            | Self::Plan(_)
            | Self::Map(_)
            | Self::List(_)
            | Self::Layout(_)
            | Self::Split(_)
            | Self::Merge(_)
            | Self::Band(_)
            | Self::Move(_)
            | Self::Area(_) => None,
        }
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        match self {
            Self::Approval(form) => form.refuse(refusal),
            Self::Occupancy(form) => form.refuse(refusal),
            Self::Boundary(sheet) => sheet.refuse(refusal),
            Self::Corners(form) => form.refuse(refusal),
            Self::Plan(sheet) => sheet.refuse(refusal),
            Self::Record(sheet) => sheet.refuse(refusal),
            Self::List(form) => form.refuse(refusal),
            Self::Map(form) => form.refuse(refusal),
            Self::Layout(form) => form.refuse(refusal),
            Self::Split(form) => form.refuse(refusal),
            Self::Merge(form) => form.refuse(refusal),
            Self::Band(form) => form.refuse(refusal),
            Self::Move(form) => form.refuse(refusal),
            Self::Area(form) => form.refuse(refusal),
            // They write without closing, and are told by a notice.
            Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_) => {}
        }
    }

    /// What stands in the panel once the file has what the form asked for.
    ///
    /// `made` is what the edit has added to the plan.
    pub fn after_commit(self, made: Option<Thing>) -> Option<Self> {
        match self {
            Self::Approval(_)
            | Self::Occupancy(_)
            | Self::List(_)
            | Self::Map(_)
            | Self::Layout(_)
            | Self::Split(_)
            | Self::Merge(_)
            | Self::Band(_)
            | Self::Move(_)
            | Self::Area(_) => None,
            Self::Boundary(sheet) => Some(Self::Boundary(Box::new(sheet.after_commit()))),
            Self::Corners(form) => {
                let of = form.boundary().or_else(|| made?.bounded())?;
                Some(Self::Boundary(Box::new(BoundarySheet::new(of))))
            }
            Self::Record(sheet) => sheet.after_commit().map(|sheet| Self::Record(Box::new(sheet))),
            Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_)
            | Self::Plan(_) => Some(self),
        }
    }

    /// Whether what it speaks of is still in the plan.
    pub fn is_of(&self, plan: &Plan) -> bool {
        match self {
            Self::Approval(form) => form.is_of(plan),
            Self::Occupancy(form) => plan.get(form.lot()).is_some(),
            Self::Boundary(sheet) => plan.boundary_facts(sheet.of()).is_some(),
            Self::Corners(form) => {
                form.boundary().is_none_or(|of| plan.boundary_facts(of).is_some())
            }
            Self::Dossier(sheet) => sheet.is_of(plan),
            Self::Gates(sheet) => sheet.is_of(plan),
            Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Plan(_)
            | Self::List(_)
            | Self::Map(_) => true,
            Self::Land(sheet) => sheet.is_of(plan),
            Self::Period(sheet) => sheet.is_of(plan),
            Self::Record(sheet) => sheet.is_of(plan),
            Self::Layout(form) => plan.get(form.zone()).is_some(),
            Self::Split(form) => form.is_of(plan),
            Self::Merge(form) => form.is_of(plan),
            Self::Band(form) => form.is_of(plan),
            Self::Move(form) => form.is_of(plan),
            Self::Area(form) => form.is_of(plan),
        }
    }

    /// What it shows on the map.
    pub const fn overlay(&self) -> Option<&Overlay> {
        match self {
            Self::Occupancy(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Forms(_)
            | Self::Period(_)
            | Self::Plan(_)
            | Self::Record(_)
            | Self::List(_) => None,
            Self::Boundary(sheet) => Some(sheet.overlay()),
            Self::Approval(form) => Some(form.overlay()),
            Self::Check(sheet) => Some(sheet.overlay()),
            Self::History(sheet) => Some(sheet.overlay()),
            Self::Dossier(sheet) => Some(sheet.overlay()),
            Self::Land(sheet) => Some(sheet.overlay()),
            Self::Corners(form) => Some(form.overlay()),
            Self::Map(form) => Some(form.overlay()),
            Self::Layout(form) => Some(form.overlay()),
            Self::Split(form) => Some(form.overlay()),
            Self::Merge(form) => Some(form.overlay()),
            Self::Band(form) => Some(form.overlay()),
            Self::Move(form) => Some(form.overlay()),
            Self::Area(form) => Some(form.overlay()),
        }
    }

    /// Marks a position that was gone to on what it shows.
    pub fn mark(&mut self, position: Point) {
        match self {
            Self::Occupancy(_)
            | Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_)
            | Self::Plan(_)
            | Self::Record(_)
            | Self::List(_)
            | Self::Layout(_)
            | Self::Split(_)
            | Self::Merge(_)
            | Self::Band(_)
            | Self::Move(_)
            | Self::Area(_) => {}
            Self::Boundary(sheet) => sheet.mark(position),
            Self::Approval(form) => form.corners_mut().mark(position),
            Self::Corners(form) => form.mark(position),
            Self::Map(form) => form.mark(position),
        }
    }

    /// The table of corners in it.
    pub fn corners_mut(&mut self) -> Option<&mut CornersForm> {
        match self {
            Self::Approval(form) => Some(form.corners_mut()),
            Self::Corners(form) => Some(form),
            Self::Occupancy(_)
            | Self::Boundary(_)
            | Self::Dossier(_)
            | Self::Duplicates(_)
            | Self::Trial(_)
            | Self::Gates(_)
            | Self::Check(_)
            | Self::Forms(_)
            | Self::History(_)
            | Self::Land(_)
            | Self::Period(_)
            | Self::Plan(_)
            | Self::Record(_)
            | Self::Map(_)
            | Self::List(_)
            | Self::Layout(_)
            | Self::Split(_)
            | Self::Merge(_)
            | Self::Band(_)
            | Self::Move(_)
            | Self::Area(_) => None,
        }
    }

    /// The document it shows.
    pub fn document(&self) -> Option<Id<Document>> {
        if let Self::Record(sheet) = self { sheet.document() } else { None }
    }

    /// Draws it in the panel.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        match self {
            Self::Approval(form) => form.ui(ui, scope, asked),
            Self::Occupancy(form) => form.ui(ui, scope, asked),
            Self::Boundary(sheet) => sheet.ui(ui, scope, asked),
            Self::Corners(form) => form.ui(ui, scope, asked),
            Self::Dossier(sheet) => sheet.ui(ui, scope, asked),
            Self::Duplicates(sheet) => sheet.ui(ui, scope, asked),
            Self::Trial(sheet) => sheet.ui(ui, scope, asked),
            Self::Gates(sheet) => sheet.ui(ui, scope, asked),
            Self::Check(sheet) => sheet.ui(ui, scope, asked),
            Self::Forms(sheet) => sheet.ui(ui, scope, asked),
            Self::History(sheet) => sheet.ui(ui, scope, asked),
            Self::Land(sheet) => sheet.ui(ui, scope, asked),
            Self::Period(sheet) => sheet.ui(ui, scope, asked),
            Self::Plan(sheet) => sheet.ui(ui, scope, asked),
            Self::Record(sheet) => sheet.ui(ui, scope, asked),
            Self::List(form) => form.ui(ui, scope, asked),
            Self::Map(form) => form.ui(ui, scope, asked),
            Self::Layout(form) => form.ui(ui, scope, asked),
            Self::Split(form) => form.ui(ui, scope, asked),
            Self::Merge(form) => form.ui(ui, scope, asked),
            Self::Band(form) => form.ui(ui, scope, asked),
            Self::Move(form) => form.ui(ui, scope, asked),
            Self::Area(form) => form.ui(ui, scope, asked),
        }
    }
}
