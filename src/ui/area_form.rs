//! Chỉnh cho đúng diện tích: which side is moved, and how, until the boundary has exactly an area; what
//! that does to the lots beside is said and shown before anything is written.

pub(super) mod tried;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::land_care::LandCareFields;
use super::scope::Scope;
use super::slots::AREA;
use super::{land_shown, widgets};
use crate::domain::{Bounded, Corner, Key, Plan};
use crate::i18n::{Argument, Message};
use crate::map::Overlay;
use crate::operations::{AreaSet, LandFlaw, Refusal, SideMove, set_area, straight_sides};
use crate::units::{Area, Numerals};
use crate::views;
use egui::{Label, RichText, Ui};
use tried::{AreaTried, Question, Typed};

const FOOT: &str = "foot-of-area";

/// The form, what stands in it and what that comes to.
pub struct AreaForm {
    typed: Typed,
    initial: Typed,
    /// What was asked last.
    asked: Option<Question>,
    became: Option<Result<(AreaSet, Vec<LandFlaw>), Refusal>>,
    overlay: Overlay,
    refusal: Option<Message>,
}

impl AreaForm {
    /// For a boundary; its longest side is to be moved to the area its document states.
    pub fn new(plan: &Plan, of: Bounded, numerals: Numerals) -> Self {
        let stated = plan.boundary_facts(of).and_then(|facts| facts.stated);
        let written = |area: Area| numerals.short(area.as_square_metres(), 4);
        let longest =
            sides(plan, of).into_iter().max_by(|one, other| length(one).total_cmp(&length(other)));
        let typed = Typed {
            of,
            area: stated.map(written).unwrap_or_default(),
            side: longest.map_or((1, 2), |(first, last)| (first.number, last.number)),
            how: SideMove::default(),
            care: LandCareFields::default(),
        };
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
        plan.boundary_facts(self.typed.of).is_some_and(|facts| facts.boundary.is_some())
    }

    /// The boundaries as they would be, on the map.
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
        widgets::sheet_title(ui, scope, &scope.text("shape-area-title"), &name, asked);
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "fields-of-area", |ui| {
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
        let facts = scope.plan.boundary_facts(self.typed.of).unwrap_or_default();
        let numerals = scope.numerals();
        let now = facts.boundary.map(|boundary| numerals.square_metres(boundary.plane_area()));
        widgets::value_row(ui, scope, &scope.text("shape-area-now"), now.as_deref(), "");
        let stated = facts.stated.map(|area| numerals.square_metres(area));
        widgets::value_row(ui, scope, &scope.text("shape-area-stated"), stated.as_deref(), "");
        ui.add_space(6.0);
        widgets::field(ui, scope, &scope.text("shape-area-wanted"), "", &mut self.typed.area);
        let sides = sides(scope.plan, self.typed.of);
        let numbers: Vec<(usize, usize)> =
            sides.iter().map(|(first, last)| (first.number, last.number)).collect();
        let name = scope.text("shape-side");
        widgets::choice(ui, scope, &name, &mut self.typed.side, &numbers, |(from, to)| {
            let is_it = |side: &&(Corner, Corner)| (side.0.number, side.1.number) == (from, to);
            let metres = sides.iter().find(is_it).map_or(0.0, length);
            scope.say(
                &Message::new("split-front-side")
                    .with("from", from)
                    .with("to", to)
                    .with("metres", Argument::Metres(metres)),
            )
        });
        let (from, to) = self.typed.side;
        let name = scope.text("shape-how");
        let ways = [SideMove::Parallel, SideMove::AboutFirst, SideMove::AboutLast];
        widgets::choice(ui, scope, &name, &mut self.typed.how, &ways, |how| match how {
            SideMove::Parallel => scope.text("shape-parallel"),
            SideMove::AboutFirst => scope.say(&Message::new("shape-about").with("corner", from)),
            SideMove::AboutLast => scope.say(&Message::new("shape-about").with("corner", to)),
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
        asked.start(AREA, "", move |_| {
            let tried = AreaTried::of(&plan, question, numerals);
            Some(Action::Answer(Answer::AreaSet(Box::new(tried))))
        });
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, tried: AreaTried) {
        if self.asked.as_ref() == Some(&tried.of) {
            let own = self.typed.of.key();
            let shown = tried.became.as_ref().map(|(set, _)| {
                let beside = |key: Key| set.beside.iter().any(|(lot, ..)| Key::of(*lot) == key);
                land_shown::of(&set.edit, |key| key == own || beside(key))
            });
            let corners = std::mem::take(&mut self.overlay.corners);
            self.overlay = Overlay { corners, ..shown.unwrap_or_default() };
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
            Some(Ok((set, flaws))) => {
                line(ui, &moved(set.out_m), scope.colours.text);
                let numerals = scope.numerals();
                for (lot, before, after) in &set.beside {
                    let code = scope.plan.get(*lot).map_or("", |lot| &lot.code);
                    let said = Message::new("shape-beside")
                        .with("lot", code)
                        .with("before", Argument::SquareMetres(*before))
                        .with("after", Argument::SquareMetres(*after))
                        .with("by", numerals.difference_within(*after - *before, None));
                    line(ui, &said, scope.colours.muted);
                }
                self.typed.care.ui(ui, scope, flaws);
            }
        }
    }

    /// Asks for the boundary to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let on = scope.view.on;
        let edit = self.typed.draft(scope.numerals(), on).and_then(|draft| {
            let set = set_area(scope.plan, &draft)?;
            self.typed.care.settle(scope.plan, set.edit, on)
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal.message().clone()),
        }
        self.refusal.is_none()
    }
}

/// "Cạnh dời ra ngoài 1,25 m".
fn moved(out_m: f64) -> Message {
    let key = if out_m < 0.0 { "shape-moved-in" } else { "shape-moved-out" };
    Message::new(key).with("metres", Argument::Metres(out_m.abs()))
}

fn sides(plan: &Plan, of: Bounded) -> Vec<(Corner, Corner)> {
    let boundary = plan.boundary_facts(of).and_then(|facts| facts.boundary);
    boundary.as_ref().map(straight_sides).unwrap_or_default()
}

fn length((first, last): &(Corner, Corner)) -> f64 {
    let way = last.point - first.point;
    way.x().hypot(way.y())
}
