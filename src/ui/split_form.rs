//! Tách lô: into how many parts, along what, with what codes; the parts lie on the map before anything
//! is written.

pub(super) mod tried;
mod typed;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::land_shown;
use super::scope::Scope;
use super::slots::SPLIT;
use super::{day_field, widgets};
use crate::domain::{Boundary, Corner, Id, Lot, Plan, Point};
use crate::i18n::{Argument, Message};
use crate::map::Overlay;
use crate::operations::{
    Front, LandFlaw, Refusal, SplitDraft, SplitLot, citing, holders_after, split_lot,
};
use egui::{Label, RichText, TextEdit, Ui};
use jiff::civil::Date;
use tried::{Question, SplitTried};
use typed::{Typed, Way};

const FOOT: &str = "foot-of-split";
const WAYS: &[Way] = &[Way::Parts, Way::Areas, Way::Line, Way::Road];

/// The form, what stands in it and what that comes to.
pub struct SplitForm {
    typed: Typed,
    initial: Typed,
    /// What was asked last.
    asked: Option<Question>,
    became: Option<Result<(SplitLot, Vec<LandFlaw>), Refusal>>,
    overlay: Overlay,
    refusal: Option<Message>,
}

impl SplitForm {
    /// For a lot, and a line that was drawn over it.
    pub fn new(plan: &Plan, lot: Id<Lot>, line: Vec<Point>, on: Date) -> Self {
        let typed = Typed::new(plan, lot, line, on);
        Self {
            initial: typed.clone(),
            typed,
            asked: None,
            became: None,
            overlay: Overlay::default(),
            refusal: None,
        }
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// Whether what it speaks of is still in the plan.
    pub fn is_of(&self, plan: &Plan) -> bool {
        plan.get(self.typed.lot).is_some()
    }

    /// A line was drawn over the lot while the form is open.
    pub fn take_line(&mut self, line: Vec<Point>) {
        if self.typed.way != Way::Road {
            self.typed.way = Way::Line;
        }
        self.typed.line = line;
    }

    /// Which lot.
    pub const fn lot(&self) -> Id<Lot> {
        self.typed.lot
    }

    /// The parts on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let code = scope.plan.get(self.typed.lot).map_or("", |lot| &lot.code);
        let title = scope.say(&Message::new("inspector-lot").with("lot", code));
        widgets::sheet_title(ui, scope, &scope.text("split-title"), &title, asked);
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "fields-of-split", |ui| {
            self.cut_ui(ui, scope);
            if self.typed.is_along_front() {
                self.front_ui(ui, scope);
            }
            self.papers_ui(ui, scope);
            self.tenants_ui(ui, scope);
            self.try_it(scope, asked);
            self.became_ui(ui, scope);
        });
        let (saves, cancels) = widgets::save_foot(ui, scope, FOOT, self.refusal.as_ref());
        if saves {
            self.save(scope, asked);
        }
        if cancels {
            asked.push(Action::CloseForm);
        }
    }

    fn cut_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let typed = &mut self.typed;
        let name = scope.text("split-way");
        widgets::choice(ui, scope, &name, &mut typed.way, WAYS, |way| scope.text(way.text()));
        match typed.way {
            Way::Parts => {
                widgets::field(ui, scope, &scope.text("split-parts"), "", &mut typed.parts);
            }
            Way::Areas => {
                let name = scope.text("split-areas");
                let label = ui.label(RichText::new(&name).size(12.0).color(scope.colours.muted));
                let hint = scope.text("split-areas-hint");
                let edit = TextEdit::multiline(&mut typed.areas).hint_text(hint).desired_rows(4);
                ui.add(edit.desired_width(ui.available_width())).labelled_by(label.id);
                ui.checkbox(&mut typed.fits, scope.text("split-fits"));
                ui.add_space(5.0);
            }
            Way::Line | Way::Road => {
                let key = if typed.line.len() > 1 { "split-line-drawn" } else { "split-no-line" };
                let text = Message::new(key).with("count", typed.line.len());
                let text = RichText::new(scope.say(&text)).size(12.5).color(scope.colours.muted);
                ui.add(Label::new(text).wrap());
                ui.add_space(5.0);
            }
        }
        if typed.way == Way::Road {
            widgets::field(ui, scope, &scope.text("split-width"), "", &mut typed.width);
        }
    }

    fn front_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let typed = &mut self.typed;
        let sides = sides(scope.plan, typed.lot);
        let fronts: Vec<Option<Front>> =
            std::iter::once(None).chain(sides.iter().map(|(front, _)| Some(*front))).collect();
        let length = |front: Front| {
            sides.iter().find(|(side, _)| *side == front).map_or(0.0, |(_, metres)| *metres)
        };
        let name = scope.text("split-front");
        widgets::choice(ui, scope, &name, &mut typed.front, &fronts, |front| match front {
            None => scope.text("split-front-usual"),
            Some(front) => scope.say(
                &Message::new("split-front-side")
                    .with("from", front.from)
                    .with("to", front.to)
                    .with("metres", Argument::Metres(length(front))),
            ),
        });
        ui.checkbox(&mut typed.is_inwards, scope.text("split-inwards"));
        ui.add_space(5.0);
        ui.columns(2, |columns| {
            let name = scope.text("split-least-frontage");
            widgets::field(&mut columns[0], scope, &name, "", &mut typed.frontage);
            let name = scope.text("split-least-depth");
            widgets::field(&mut columns[1], scope, &name, "", &mut typed.depth);
        });
    }

    fn papers_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let typed = &mut self.typed;
        ui.columns(2, |columns| {
            let name = scope.text("split-prefix");
            widgets::field(&mut columns[0], scope, &name, "", &mut typed.prefix);
            let name = scope.text("split-day");
            day_field::ui(&mut columns[1], scope, &name, "", &mut typed.day);
        });
        let name = scope.text("split-document");
        widgets::field(ui, scope, &name, &scope.text("approval-number-hint"), &mut typed.document);
    }

    /// Who holds land of the lot goes on where a person says.
    fn tenants_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Ok(Some(day)) = day_field::read(&self.typed.day) else { return };
        let held = holders_after(scope.plan, self.typed.lot, day);
        if held.is_empty() {
            return;
        }
        widgets::section_head(ui, scope, &scope.text("split-tenants"), "");
        for held in held {
            let Some(tenant) = scope.plan.get(held.enterprise) else { continue };
            let name = scope.say(
                &Message::new("operations-holder")
                    .with("enterprise", tenant.name.as_str())
                    .with("area", Argument::SquareMetres(held.area)),
            );
            let carries = &mut self.typed.carries;
            let mut lots = carries.remove(&held.enterprise).unwrap_or_default();
            widgets::field(ui, scope, &name, &scope.text("split-tenants-hint"), &mut lots);
            if !lots.is_empty() {
                carries.insert(held.enterprise, lots);
            }
        }
    }

    /// Asks what it would come to, where something else stands in the form or in the plan.
    fn try_it(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let question = Question { typed: self.typed.clone(), revision: scope.revision };
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        self.asked = Some(question.clone());
        // What was refused is being mended.
        self.refusal = None;
        let (plan, numerals) = (scope.plan.clone(), scope.numerals());
        asked.start(SPLIT, "", move |_| {
            let tried = SplitTried::of(&plan, question, numerals);
            Some(Action::Answer(Answer::Split(Box::new(tried))))
        });
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, tried: SplitTried) {
        if self.asked.as_ref() == Some(&tried.of) {
            let shown = tried.became.as_ref().map(|(split, _)| overlay(split));
            self.overlay = shown.unwrap_or_default();
            self.became = Some(tried.became);
        }
    }

    fn became_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        widgets::section_head(ui, scope, &scope.text("split-became"), "");
        let line = |ui: &mut Ui, message: &Message, colour| {
            let text = RichText::new(scope.say(message)).size(12.5).color(colour);
            ui.add(Label::new(text).wrap());
        };
        match &self.became {
            None => line(ui, &Message::new("split-reckoning"), scope.colours.muted),
            Some(Err(refusal)) => line(ui, refusal.message(), scope.colours.muted),
            Some(Ok((split, flaws))) => {
                for part in &split.parts {
                    line(ui, &part.says(), scope.colours.text);
                }
                let neighbours = Message::new("lineage-neighbours").with("count", split.neighbours);
                let neighbours = Some(neighbours).filter(|_| split.neighbours > 0);
                for note in neighbours.iter().chain(&split.notes) {
                    line(ui, note, scope.colours.muted);
                }
                self.typed.care.ui(ui, scope, flaws);
            }
        }
    }

    /// Asks for the lots to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let edit = self.typed.draft(scope.numerals()).and_then(|draft| {
            let on = draft.on;
            let edit = citing(scope.plan, self.typed.document(), |plan, document| {
                Ok(split_lot(plan, &SplitDraft { document, ..draft })?.edit)
            })?;
            self.typed.care.settle(scope.plan, edit, on)
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal.message().clone()),
        }
        self.refusal.is_none()
    }
}

/// The sides of a lot's outer ring, each with its length in metres.
fn sides(plan: &Plan, lot: Id<Lot>) -> Vec<(Front, f64)> {
    let boundary = plan.get(lot).and_then(|lot| lot.boundary.as_ref());
    let rings = boundary.map(Boundary::corners).unwrap_or_default();
    let corners: Vec<Corner> =
        rings.into_iter().next().map(|ring| ring.corners).unwrap_or_default();
    let next = corners.iter().cycle().skip(1);
    corners
        .iter()
        .zip(next)
        .map(|(one, next)| (Front { from: one.number, to: next.number }, one.side_m))
        .collect()
}

fn overlay(split: &SplitLot) -> Overlay {
    land_shown::lots(&split.edit, split.parts.iter().map(|part| part.lot))
}
