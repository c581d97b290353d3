//! What the corners mean for the zone and its lots, said before anything is kept.

use super::super::corners_form::{CornersForm, Question};
use super::super::scope::Scope;
use super::super::widgets;
use super::typed::{Part, Typed};
use crate::domain::{Id, Lot, Phase, Plan, Zone};
use crate::i18n::Message;
use crate::operations::{OutlineLots, ZoneOutline, outline_lots};
use egui::{Label, RichText, Ui};
use strum::VariantArray;

/// So many lots are named; of more the number is said.
const MOST_NAMED: usize = 20;

/// A question to the corner table, its reading, and what the outline is of.
type Asked = (Question, usize, Id<Zone>, Option<Id<Phase>>);

/// The lots beside the outline, looked up where that or the plan has changed.
#[derive(Default)]
pub(super) struct OutlineCheck {
    of: Option<Asked>,
    lots: OutlineLots,
}

impl OutlineCheck {
    /// Draws what follows for zone and lots; nothing while the table gives no boundary.
    pub(super) fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        corners: &CornersForm,
        typed: &mut Typed,
    ) {
        let Some(understood) = corners.settled().filter(|it| it.is_sound()) else { return };
        let of = (understood.answers, understood.picked, typed.zone, typed.phase());
        if self.of != Some(of) {
            self.of = Some(of);
            let (zone, phase, on) = (typed.zone, typed.phase(), scope.view.on);
            self.lots = outline_lots(scope.plan, zone, phase, &understood.rings, on);
        }
        if typed.part != Part::Whole {
            let mut of_zone = typed.of_zone(scope.plan);
            let name = scope.text("approval-zone-outline");
            let all = ZoneOutline::VARIANTS;
            widgets::choice(ui, scope, &name, &mut of_zone, all, |of_zone| {
                scope.text(match of_zone {
                    ZoneOutline::Kept => "approval-zone-kept",
                    ZoneOutline::Joined => "approval-zone-joined",
                    ZoneOutline::Replaced => "approval-zone-replaced",
                })
            });
            typed.choose_of_zone(scope.plan, of_zone);
        }
        self.lots_ui(ui, scope, typed);
    }

    fn lots_ui(&self, ui: &mut Ui, scope: &Scope<'_>, typed: &mut Typed) {
        let OutlineLots { inside, sketched_out, in_use_out, surveyed_out } = &self.lots;
        if !inside.is_empty() {
            let says = named(scope.plan, "approval-lots-inside", inside);
            let says = RichText::new(scope.say(&says)).size(12.0).color(scope.colours.muted);
            ui.add(Label::new(says).wrap());
            ui.add_space(4.0);
        }
        if !sketched_out.is_empty() {
            let says = named(scope.plan, "approval-lots-out", sketched_out);
            widgets::warning(ui, scope, &scope.say(&says), None);
            let drop = scope.text("approval-drop-sketched");
            ui.checkbox(&mut typed.drops_sketched, RichText::new(drop).size(12.5));
            ui.add_space(4.0);
        }
        if !in_use_out.is_empty() {
            let says = named(scope.plan, "approval-lots-out-in-use", in_use_out);
            widgets::warning(ui, scope, &scope.say(&says), None);
        }
        if !surveyed_out.is_empty() {
            let says = named(scope.plan, "approval-lots-out-surveyed", surveyed_out);
            widgets::warning(ui, scope, &scope.say(&says), None);
        }
    }
}

/// How many lots, and which.
fn named(plan: &Plan, key: &'static str, lots: &[Id<Lot>]) -> Message {
    let codes = lots.iter().take(MOST_NAMED).filter_map(|lot| plan.get(*lot));
    let codes: Vec<&str> = codes.map(|lot| lot.code.as_str()).collect();
    let more = if lots.len() > MOST_NAMED { "…" } else { "" };
    let codes = format!("{}{more}", codes.join(", "));
    Message::new(key).with("count", lots.len()).with("lots", codes)
}
