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
use super::{theme, widgets};
use crate::domain::{Bounded, CornerAt, CornerRing, Point, corner_rings};
use crate::i18n::Message;
use crate::map::{NumberedCorner, Overlay};
use crate::views::{self, AreaTruth};
use corners::CornersTable;
use egui::{Frame, Label, Margin, RichText, ScrollArea, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;

/// The sheet of one boundary.
pub struct BoundarySheet {
    of: Bounded,
    facts: Option<Facts>,
    provenance: Option<ProvenanceFields>,
    table: CornersTable,
    overlay: Overlay,
    overlay_of: Option<(u64, Option<CornerAt>)>,
    refusal: Option<Message>,
    /// Whether the last frame showed one.
    had_refusal: bool,
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
            had_refusal: false,
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
        foot(ui, scope, self.of, facts, self.refusal.as_ref(), asked);
        let (of, table, provenance) = (self.of, &mut self.table, &mut self.provenance);
        let mut refusal = None;
        let looked_at = (facts.moment.0, table.chosen(), table.is_editing());
        ScrollArea::vertical().id_salt(("boundary-sheet", of)).auto_shrink(false).show(ui, |ui| {
            Frame::new().inner_margin(Margin { left: 16, right: 16, top: 12, bottom: 8 }).show(
                ui,
                |ui| {
                    ui.set_width(ui.available_width());
                    title(ui, scope, facts, asked);
                    areas::ui(ui, scope, &facts.truth);
                    if facts.rings.is_empty() {
                        return;
                    }
                    let fields = provenance.get_or_insert_with(|| {
                        ProvenanceFields::of(&facts.truth, scope.numerals())
                    });
                    refusal = fields.ui(ui, scope, of, asked);
                    refusal = table.ui(ui, scope, of, &facts.rings, asked).or(refusal.take());
                },
            );
        });
        let has_moved_on = {
            let revision = self.facts.as_ref().map_or(0, |facts| facts.moment.0);
            (revision, self.table.chosen(), self.table.is_editing()) != looked_at
        };
        let refusal = refusal.or(self.refusal.take().filter(|_| !has_moved_on));
        if refusal.is_some() != self.had_refusal {
            ui.ctx().request_discard("the foot has another height");
        }
        self.had_refusal = refusal.is_some();
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

fn title(ui: &mut Ui, scope: &Scope<'_>, facts: &Facts, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let width = ui.available_width() - 40.0;
        ui.vertical(|ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 2.0;
            let head = RichText::new(scope.text("boundary-sheet")).font(theme::bold(12.0));
            ui.label(head.color(scope.colours.muted));
            ui.add(Label::new(RichText::new(&facts.title).font(theme::bold(15.0))).wrap());
        });
        let close = scope.text("common-close");
        if widgets::icon_button(ui, scope, Icon::X, 28.0, &close).clicked() {
            asked.push(Action::CloseForm);
        }
    });
    ui.add_space(4.0);
    widgets::rule(ui, scope);
    ui.add_space(6.0);
}

fn foot(
    ui: &mut Ui,
    scope: &Scope<'_>,
    of: Bounded,
    facts: &Facts,
    refusal: Option<&Message>,
    asked: &mut Asked,
) {
    widgets::foot(ui, scope, "foot-of-boundary", |ui| {
        if let Some(refusal) = refusal {
            widgets::refusal(ui, scope, refusal);
        }
        let key = if facts.rings.is_empty() {
            "boundary-enter-corners"
        } else {
            "boundary-replace-corners"
        };
        let text = scope.text(key);
        let button = widgets::main_button(scope, &text, Some(Icon::Table), scope.can_edit);
        let width = ui.available_width();
        let response = ui
            .add_enabled_ui(scope.can_edit, |ui| ui.add_sized([width, 34.0], button))
            .inner
            .accessible_name(&text)
            .on_disabled_hover_text(scope.text("inspector-read-only"));
        if response.clicked() {
            asked.push(Action::Open(FormFor::Corners(Target::Existing(of))));
        }
    });
}
