//! Dời, quay ranh giới: how far the land is moved and turned, typed or dragged on the map; where it
//! would lie is shown beside where it lies.

pub(super) mod tried;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::land_care::LandCareFields;
use super::scope::Scope;
use super::slots::MOVE;
use super::{land_shown, widgets};
use crate::domain::{Boundary, Bounded, Edit, Plan};
use crate::i18n::Message;
use crate::map::Overlay;
use crate::operations::{LandFlaw, LandMove, Refusal, move_land};
use crate::units::Numerals;
use crate::views;
use egui::{Label, RichText, Ui};
use tried::{MoveTried, Question, Typed};

const FOOT: &str = "foot-of-move";

/// The form, what stands in it and what that comes to.
pub struct MoveForm {
    typed: Typed,
    /// What was asked last.
    asked: Option<Question>,
    became: Option<Result<(Edit, Vec<LandFlaw>), Refusal>>,
    overlay: Overlay,
    refusal: Option<Message>,
}

impl MoveForm {
    /// For a boundary that is not moved yet.
    pub fn new(of: Bounded) -> Self {
        Self {
            typed: untouched(of),
            asked: None,
            became: None,
            overlay: Overlay::default(),
            refusal: None,
        }
    }

    /// Whose boundary.
    pub const fn of(&self) -> Bounded {
        self.typed.of
    }

    /// Takes how far it was dragged on the map.
    pub fn take_move(&mut self, by: &LandMove, numerals: Numerals) {
        let written = |figure: f64, decimals| {
            if figure == 0.0 { String::new() } else { numerals.short(figure, decimals) }
        };
        if by.is_none() {
            return;
        }
        if by.turn_deg == 0.0 {
            (self.typed.east, self.typed.north) = (written(by.east_m, 9), written(by.north_m, 9));
        } else {
            self.typed.turn = written(by.turn_deg, 4);
        }
    }

    /// Whether something typed would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.typed != untouched(self.typed.of)
    }

    /// Whether what it speaks of is still in the plan.
    pub fn is_of(&self, plan: &Plan) -> bool {
        plan.boundary_facts(self.typed.of).is_some_and(|facts| facts.boundary.is_some())
    }

    /// Where it would lie, on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let name = views::bounded_name(scope.plan, self.typed.of);
        let name = name.map(|name| scope.say(&name)).unwrap_or_default();
        widgets::sheet_title(ui, scope, &scope.text("shape-move-title"), &name, asked);
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "fields-of-move", |ui| {
            self.fields_ui(ui, scope);
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

    fn fields_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let hint = RichText::new(scope.text("shape-move-hint")).size(12.0);
        ui.add(Label::new(hint.color(scope.colours.muted)).wrap());
        ui.add_space(6.0);
        let typed = &mut self.typed;
        ui.columns(2, |columns| {
            let name = scope.text("shape-move-east");
            widgets::field(&mut columns[0], scope, &name, "0", &mut typed.east);
            let name = scope.text("shape-move-north");
            widgets::field(&mut columns[1], scope, &name, "0", &mut typed.north);
        });
        widgets::field(ui, scope, &scope.text("shape-turn"), "0", &mut typed.turn);
        let boundary = scope.plan.boundary_facts(typed.of).and_then(|facts| facts.boundary);
        let rings = boundary.as_ref().map(Boundary::corners).unwrap_or_default();
        let corners = rings.iter().flat_map(|ring| &ring.corners);
        let all: Vec<Option<usize>> =
            std::iter::once(None).chain(corners.map(|corner| Some(corner.number))).collect();
        let name = scope.text("shape-turn-about");
        widgets::choice(ui, scope, &name, &mut typed.about, &all, |about| match about {
            None => scope.text("shape-turn-middle"),
            Some(corner) => scope.say(&Message::new("shape-turn-corner").with("corner", corner)),
        });
    }

    /// Asks what it would come to, where something else stands in the form or in the plan.
    fn try_it(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let question = Question { typed: self.typed.clone(), moment: scope.moment() };
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        self.asked = Some(question.clone());
        self.overlay.corners = land_shown::numbered(scope.plan, self.typed.of);
        // What was refused is being mended.
        self.refusal = None;
        let (plan, numerals) = (scope.plan.clone(), scope.numerals());
        asked.start(MOVE, "", move |_| {
            let tried = MoveTried::of(&plan, question, numerals);
            Some(Action::Answer(Answer::LandMoved(Box::new(tried))))
        });
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, tried: MoveTried) {
        if self.asked.as_ref() == Some(&tried.of) {
            let shown = tried.became.as_ref().map(|(edit, flaws)| {
                let mut overlay = land_shown::all(edit);
                if let Some(preview) = &mut overlay.preview {
                    preview.flawed = !flaws.is_empty();
                }
                overlay
            });
            let corners = std::mem::take(&mut self.overlay.corners);
            self.overlay = Overlay { corners, ..shown.unwrap_or_default() };
            self.became = Some(tried.became);
        }
    }

    fn became_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        match &self.became {
            None => {}
            Some(Err(refusal)) => {
                let text = RichText::new(scope.say(refusal.message())).size(12.5);
                ui.add(Label::new(text.color(scope.colours.muted)).wrap());
            }
            Some(Ok((edit, flaws))) => {
                let text = RichText::new(scope.say(&edit.label)).size(12.5);
                ui.add(Label::new(text).wrap());
                self.typed.care.ui(ui, scope, flaws);
            }
        }
    }

    /// Asks for the boundary to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let edit = self.typed.read(scope.plan, scope.numerals()).and_then(|by| {
            let edit = move_land(scope.plan, self.typed.of, &by)?;
            self.typed.care.settle(scope.plan, edit, scope.view.on)
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal.message().clone()),
        }
        self.refusal.is_none()
    }
}

fn untouched(of: Bounded) -> Typed {
    let none = String::new;
    let care = LandCareFields::default();
    Typed { of, east: none(), north: none(), turn: none(), about: None, care }
}
