//! Kiểm tra hình học: what is wrong with the land, each with its place on the map and how it is mended.

pub(super) mod found;
pub(super) mod shown;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::scope::Scope;
use super::slots::LAND_CHECK;
use super::widgets;
use crate::domain::{Id, Plan, Zone};
use crate::i18n::Message;
use crate::map::Overlay;
use crate::operations::{LandFlaw, LandFlawKind, LandRepair, check_land, mend_plan, repair_land};
use crate::views::short_name;
use egui::{Align, Button, Layout, RichText, Ui};
use found::{LandChecked, Question};
use lucide_icons::Icon;

/// More of them nobody reads; whoever mends some sees the next.
const SHOWN: usize = 200;

/// The flaws, and which is looked at.
pub struct CheckSheet {
    zone: Option<Id<Zone>>,
    asked: Option<Question>,
    /// Nothing until the first answer is there.
    flaws: Option<Vec<LandFlaw>>,
    overlay: Overlay,
    /// Why something was not mended.
    refusal: Option<Message>,
}

impl CheckSheet {
    /// Of one zone, or of the whole plan.
    pub fn new(zone: Option<Id<Zone>>) -> Self {
        Self { zone, asked: None, flaws: None, overlay: Overlay::default(), refusal: None }
    }

    /// The place looked at.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, checked: LandChecked) {
        if self.asked == Some(checked.of) {
            self.flaws = Some(checked.flaws);
        }
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        widgets::sheet_title(ui, scope, &scope.text("land-check-title"), "", asked);
        self.ask(scope, asked);
        widgets::sheet_body(ui, "sheet-of-land-check", |ui| {
            self.choose_zone(ui, scope);
            if let Some(refusal) = &self.refusal {
                widgets::refusal(ui, scope, refusal);
            }
            let Some(flaws) = &self.flaws else {
                ui.label(RichText::new(scope.text("land-checking")).color(scope.colours.muted));
                return;
            };
            let is_shown = |flaw: &&LandFlaw| {
                let plan = scope.plan;
                self.zone.is_none_or(|zone| flaw.zones(plan).contains(&zone))
            };
            let flaws: Vec<&LandFlaw> = flaws.iter().filter(is_shown).collect();
            let wish = all_ui(ui, scope, &flaws);
            self.carry_out(scope, wish, asked);
        });
    }

    /// Has the land checked off the window's thread: a country has much.
    fn ask(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let question = scope.moment();
        if self.asked == Some(question) {
            return;
        }
        self.asked = Some(question);
        self.overlay = Overlay::default();
        self.refusal = None;
        let plan = scope.plan.clone();
        asked.start(LAND_CHECK, "", move |_| {
            let flaws = check_land(&plan, question.1);
            let checked = LandChecked { of: question, flaws };
            Some(Action::Answer(Answer::LandChecked(Box::new(checked))))
        });
    }

    fn choose_zone(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let zones = zones(scope.plan);
        let name = scope.text("tables-zone");
        widgets::choice(ui, scope, &name, &mut self.zone, &zones, |zone| {
            let known = zone.and_then(|id| scope.plan.get(id));
            known.map_or_else(|| scope.text("land-check-everywhere"), |zone| short_name(zone))
        });
    }

    fn carry_out(&mut self, scope: &Scope<'_>, wish: Option<Wish>, asked: &mut Asked) {
        match wish {
            None => {}
            Some(Wish::Look(flaw)) => {
                self.overlay = shown::overlay(&flaw);
                asked.push_if(shown::extent(&flaw).map(Action::FitExtent));
            }
            Some(Wish::Repair(flaw)) => match repair_land(scope.plan, &flaw) {
                Ok(edit) => asked.push(Action::Write(edit)),
                Err(refusal) => self.refusal = Some(refusal.message().clone()),
            },
            Some(Wish::RepairAll) => {
                let (plan, (revision, on)) = (scope.plan.clone(), scope.moment());
                asked.start(LAND_CHECK, "", move |_| {
                    let mended = mend_plan(&plan, on);
                    Some(if mended.repaired.is_empty() {
                        Action::Tell(Message::new("land-repair-by-hand"))
                    } else {
                        Action::Answer(Answer::Edit(revision, mended.edit))
                    })
                });
            }
        }
    }
}

/// What a person wants done about a flaw.
enum Wish {
    Look(LandFlaw),
    Repair(LandFlaw),
    RepairAll,
}

/// Draws all flaws, kind by kind.
fn all_ui(ui: &mut Ui, scope: &Scope<'_>, flaws: &[&LandFlaw]) -> Option<Wish> {
    if flaws.is_empty() {
        ui.label(RichText::new(scope.text("land-check-sound")).color(scope.colours.good));
        return None;
    }
    let mut wish = None;
    let safe = flaws.iter().filter(|flaw| flaw.repair.is_some_and(LandRepair::is_safe)).count();
    if safe > 0 {
        let text = scope.say(&Message::new("land-repair-all").with("count", safe));
        let button = widgets::main_button(scope, &text, Some(Icon::Wrench), scope.can_edit);
        if ui.add_enabled(scope.can_edit, button).accessible_name(&text).clicked() {
            wish = Some(Wish::RepairAll);
        }
    }
    for of_kind in flaws.chunk_by(|one, other| one.kind == other.kind) {
        ui.add_space(8.0);
        let count = Message::new("land-check-count").with("count", of_kind.len());
        let name = scope.text(kind_text(of_kind[0].kind));
        widgets::section_head(ui, scope, &name, &scope.say(&count));
        for flaw in of_kind.iter().take(SHOWN) {
            wish = flaw_ui(ui, scope, flaw).or(wish);
        }
        if let Some(more) = of_kind.len().checked_sub(SHOWN).filter(|more| *more > 0) {
            let more = scope.say(&Message::new("cli-and-more").with("count", more));
            ui.label(RichText::new(more).size(11.5).color(scope.colours.faint));
        }
    }
    wish
}

fn flaw_ui(ui: &mut Ui, scope: &Scope<'_>, flaw: &LandFlaw) -> Option<Wish> {
    let text = scope.say(flaw.message());
    let mut wish = None;
    ui.add_space(2.0);
    ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
        if let Some(repair) = flaw.repair {
            let name = scope.text(repair_text(repair));
            let button = Button::new(RichText::new(&name).size(12.0));
            let button = ui.add_enabled(scope.can_edit, button);
            if button.accessible_name(format!("{name}: {text}")).clicked() {
                wish = Some(Wish::Repair(flaw.clone()));
            }
        }
        ui.with_layout(Layout::top_down(Align::LEFT), |ui| {
            if ui.link(RichText::new(&text).size(12.5)).clicked() {
                wish = Some(Wish::Look(flaw.clone()));
            }
        });
    });
    wish
}

const fn kind_text(kind: LandFlawKind) -> &'static str {
    match kind {
        LandFlawKind::Broken => "land-kind-broken",
        LandFlawKind::SelfCrossing => "land-kind-self-crossing",
        LandFlawKind::DoubledShape => "land-kind-doubled-shape",
        LandFlawKind::Overlap => "land-kind-overlap",
        LandFlawKind::Outside => "land-kind-outside",
        LandFlawKind::Gap => "land-kind-gap",
        LandFlawKind::Sliver => "land-kind-sliver",
        LandFlawKind::CornersApart => "land-kind-corners-apart",
        LandFlawKind::Spike => "land-kind-spike",
        LandFlawKind::DoubledCorner => "land-kind-doubled-corner",
        LandFlawKind::TooSmall => "land-kind-too-small",
        LandFlawKind::TooDense => "land-kind-too-dense",
    }
}

const fn repair_text(repair: LandRepair) -> &'static str {
    match repair {
        LandRepair::Tidy => "land-repair-tidy",
        LandRepair::Together => "land-repair-together",
        LandRepair::Trim => "land-repair-trim",
        LandRepair::Fill => "land-repair-fill",
        LandRepair::LeaveOut => "land-repair-leave-out",
    }
}

/// Zones with a boundary or lots.
fn zones(plan: &Plan) -> Vec<Option<Id<Zone>>> {
    let is_drawn = |zone: &Zone| zone.boundary.is_some() || plan.lots_of(zone.id).next().is_some();
    let zones = plan.all::<Zone>().filter(|zone| is_drawn(zone));
    std::iter::once(None).chain(zones.map(|zone| Some(zone.id))).collect()
}
