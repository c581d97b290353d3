//! Hồ sơ ranh giới: the areas of a boundary by each way of knowing, where it is from, its corners.
//!
//! It stays open while values are changed; each change is an edit of its own.

mod areas;
mod corners;
mod provenance;

pub use provenance::ProvenanceFields;

use super::action::{Action, Asked};
use super::form_for::{FormFor, Target};
use super::scope::Scope;
use super::widgets;
use crate::domain::{
    Bounded, CornerAt, CornerRing, Id, Phase, Point, Zone, ZoneKind, corner_rings,
};
use crate::i18n::Message;
use crate::map::{NumberedCorner, Overlay};
use crate::views::{self, AreaTruth};
use corners::CornersTable;
use egui::Ui;
use jiff::civil::Date;
use lucide_icons::Icon;

const FOOT: &str = "foot-of-boundary";

/// The sheet of one boundary.
pub struct BoundarySheet {
    of: Bounded,
    facts: Option<Facts>,
    provenance: Option<ProvenanceFields>,
    table: CornersTable,
    overlay: Overlay,
    overlay_of: Option<(u64, Option<CornerAt>)>,
    refusal: Option<Message>,
}

/// What the sheet shows, looked up when the plan or the date has changed.
struct Facts {
    moment: (u64, Date),
    title: String,
    truth: AreaTruth,
    rings: Vec<CornerRing>,
}

impl BoundarySheet {
    /// The sheet of a thing with or without a boundary.
    pub fn new(of: Bounded) -> Self {
        Self {
            of,
            facts: None,
            provenance: None,
            table: CornersTable::default(),
            overlay: Overlay::default(),
            overlay_of: None,
            refusal: None,
        }
    }

    /// Whose boundary.
    pub const fn of(&self) -> Bounded {
        self.of
    }

    /// Whether a value typed has not been kept yet.
    pub fn is_touched(&self) -> bool {
        self.table.is_touched()
            || self.provenance.as_ref().is_some_and(ProvenanceFields::is_touched)
    }

    /// Says why a value was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// The sheet after what it asked for is in the file.
    pub fn after_commit(self) -> Self {
        Self { provenance: None, refusal: None, table: self.table.after_commit(), ..self }
    }

    /// The corners with their numbers.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Marks a position that was gone to.
    pub const fn mark(&mut self, position: Point) {
        self.overlay.marker = Some(position);
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope);
        let Some(facts) = &self.facts else {
            asked.push(Action::CloseForm);
            return;
        };
        widgets::sheet_title(ui, scope, &scope.text("boundary-sheet"), &facts.title, asked);
        let (of, table, provenance) = (self.of, &mut self.table, &mut self.provenance);
        let mut refusal = None;
        let looked_at = (facts.moment.0, table.chosen(), table.is_editing());
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "sheet-of-boundary", |ui| {
            if areas::ui(ui, scope, &facts.truth) {
                asked.push(Action::Open(FormFor::Area(of)));
            }
            if facts.rings.is_empty() {
                return;
            }
            let fields = provenance
                .get_or_insert_with(|| ProvenanceFields::of(&facts.truth, scope.numerals()));
            refusal = fields.ui(ui, scope, of, asked);
            refusal = table.ui(ui, scope, of, &facts.rings, asked).or(refusal.take());
        });
        foot(ui, scope, of, facts, self.refusal.as_ref(), asked);
        let has_moved_on = {
            let revision = self.facts.as_ref().map_or(0, |facts| facts.moment.0);
            (revision, self.table.chosen(), self.table.is_editing()) != looked_at
        };
        let refusal = refusal.or(self.refusal.take().filter(|_| !has_moved_on));
        self.refusal = refusal;
        self.draw_on_map(scope);
    }

    fn refresh(&mut self, scope: &Scope<'_>) {
        if self.facts.as_ref().is_some_and(|facts| facts.moment == scope.moment()) {
            return;
        }
        let of = self.of;
        self.facts = views::area_truth(scope.plan, of, scope.view.on).and_then(|truth| {
            let boundary = scope.plan.boundary_facts(of)?.boundary;
            let rings = boundary.map(|boundary| corner_rings(boundary.rings())).unwrap_or_default();
            let title = scope.say(&views::bounded_name(scope.plan, of)?);
            Some(Facts { moment: scope.moment(), title, truth, rings })
        });
    }

    fn draw_on_map(&mut self, scope: &Scope<'_>) {
        let wanted = Some((scope.revision, self.table.chosen()));
        let Some(facts) = self.facts.as_ref().filter(|_| self.overlay_of != wanted) else { return };
        self.overlay.corners =
            NumberedCorner::of_table(&facts.rings, self.table.chosen_number(&facts.rings));
        self.overlay_of = wanted;
    }
}

fn foot(
    ui: &mut Ui,
    scope: &Scope<'_>,
    of: Bounded,
    facts: &Facts,
    refusal: Option<&Message>,
    asked: &mut Asked,
) {
    widgets::foot(ui, scope, FOOT, |ui| {
        if let Some(refusal) = refusal {
            widgets::refusal(ui, scope, refusal);
        }
        let key = if facts.rings.is_empty() {
            "boundary-enter-corners"
        } else {
            "boundary-replace-corners"
        };
        let approved = approved(scope, of).filter(|_| scope.can_edit);
        ui.horizontal(|ui| {
            let width = ui.available_width() - if approved.is_some() { 42.0 } else { 0.0 };
            let text = scope.text(key);
            let button = widgets::main_button(scope, &text, Some(Icon::Table), scope.can_edit);
            let response = ui
                .add_enabled_ui(scope.can_edit, |ui| ui.add_sized([width, 34.0], button))
                .inner
                .accessible_name(&text)
                .on_disabled_hover_text(scope.text("inspector-read-only"));
            if response.clicked() {
                asked.push(Action::Open(FormFor::Corners(Target::Existing(of))));
            }
            // A decision that brings a boundary brings areas and a status with it.
            let Some((zone, phase)) = approved else { return };
            let text = scope.text("boundary-by-decision");
            if widgets::icon_button(ui, scope, Icon::FileCheck, 34.0, &text).clicked() {
                asked.push(Action::Open(FormFor::Approval(zone, phase)));
            }
        });
    });
}

/// What a decision could approve with the boundary.
fn approved(scope: &Scope<'_>, of: Bounded) -> Option<(Id<Zone>, Option<Id<Phase>>)> {
    match of {
        Bounded::Zone(zone) => {
            let is_approved = |zone: &Zone| matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Park);
            scope.plan.get(zone).filter(|zone| is_approved(zone)).map(|zone| (zone.id, None))
        }
        Bounded::Phase(phase) => Some((scope.plan.get(phase)?.zone, Some(phase))),
        Bounded::Lot(_) => None,
    }
}
