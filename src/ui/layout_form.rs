//! Bố trí mặt bằng: what is asked of a zone's layout above, what it comes to below; the draft lies on
//! the map, where its streets are dragged, before anything is written.

pub(super) mod reckoned;
mod shown;
mod typed;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::scope::Scope;
use super::slots::LAYOUT;
use super::{day_field, widgets};
use crate::domain::{Id, Plan, Zone};
use crate::i18n::{Argument, Message};
use crate::map::{Drafted, Overlay, tools};
use crate::operations::{Front, LaidOut, LayoutDraft, Refusal, citing, keep_layout, lay_out};
use crate::units::Numerals;
use egui::{Button, Label, RichText, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use reckoned::{LayoutAnswer, LayoutQuestion};
use std::sync::Arc;
use std::time::Duration;
use typed::{Typed, sides};

const FOOT: &str = "foot-of-layout";
const BALANCE: &str = "foot-of-shares";
/// What is reckoned faster is reckoned in the frame.
const IN_FRAME: Duration = Duration::from_millis(8);

/// The form, what stands in it and what that comes to.
pub struct LayoutForm {
    typed: Typed,
    initial: Typed,
    /// What is shown, and what it answers.
    answered: Option<LayoutQuestion>,
    laid: Option<Result<Arc<LaidOut>, Refusal>>,
    /// The draft shown last: its pieces keep their codes.
    before: Option<Arc<LaidOut>>,
    /// How long the last one took.
    took: Option<Duration>,
    overlay: Overlay,
    refusal: Option<Message>,
}

impl LayoutForm {
    /// For a zone.
    pub fn new(plan: &Plan, zone: Id<Zone>, numerals: Numerals, on: Date) -> Self {
        debug_assert!(plan.get(zone).is_some(), "the zone is one of the plan");
        let typed = Typed::new(plan, zone, numerals, on);
        Self {
            initial: typed.clone(),
            typed,
            answered: None,
            laid: None,
            before: None,
            took: None,
            overlay: Overlay::default(),
            refusal: None,
        }
    }

    /// Whether something typed or dragged would be lost with it.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// Which zone.
    pub const fn zone(&self) -> Id<Zone> {
        self.typed.zone
    }

    /// The draft on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Takes an answer; where something else stands in the form by now, that is asked next.
    pub fn take(&mut self, answer: LayoutAnswer) {
        let LayoutAnswer { answers, laid, took } = answer;
        // What was refused is being mended.
        self.refusal = None;
        self.before = laid.as_ref().ok().map(Arc::clone).or(self.before.take());
        self.overlay.drafted = None;
        self.answered = Some(answers);
        self.laid = Some(laid);
        self.took = Some(took);
    }

    /// A street of the draft that is shown lies so far inwards from now on, between its neighbours.
    pub fn move_street(&mut self, place: usize, inwards_m: f64) {
        if self.typed.streets.is_empty() {
            let shown = self.before.as_ref().map(|laid| laid.street_offsets());
            self.typed.streets = shown.unwrap_or_default();
        }
        let streets = &mut self.typed.streets;
        let beside = |place: Option<usize>| streets.get(place?).copied();
        let least = beside(place.checked_sub(1)).map_or(f64::NEG_INFINITY, |least| least + 1.0);
        let most = beside(Some(place + 1)).map_or(f64::INFINITY, |most| most - 1.0);
        if let Some(street) = streets.get_mut(place)
            && least <= most
        {
            *street = inwards_m.clamp(least, most);
        }
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let name = scope.plan.get(self.typed.zone).map_or("", |zone| &zone.name);
        widgets::sheet_title(ui, scope, &scope.text("layout-title"), name, asked);
        let mut above = widgets::above_foot(&mut widgets::above_foot(ui, FOOT), BALANCE);
        widgets::sheet_body(&mut above, "fields-of-layout", |ui| {
            self.scheme_ui(ui, scope, asked);
            self.land_ui(ui, scope);
            self.papers_ui(ui, scope);
            self.reckon(scope, asked);
            self.laid_ui(ui, scope);
        });
        let (saves, cancels) = widgets::save_foot(ui, scope, FOOT, self.refusal.as_ref());
        // In sight while streets are dragged.
        widgets::foot(ui, scope, BALANCE, |ui| self.balance_ui(ui, scope));
        if saves {
            self.save(scope, asked);
        }
        if cancels {
            asked.push(Action::CloseForm);
        }
    }

    fn land_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let typed = &mut self.typed;
        let sides = sides(scope.plan, typed.zone);
        let gates: Vec<Option<Front>> =
            std::iter::once(None).chain(sides.iter().map(|(side, _)| Some(*side))).collect();
        let length = |gate: Front| {
            sides.iter().find(|(side, _)| *side == gate).map_or(0.0, |(_, metres)| *metres)
        };
        let name = scope.text("layout-gate");
        widgets::choice(ui, scope, &name, &mut typed.gate, &gates, |gate| match gate {
            None => scope.text("layout-gate-longest"),
            Some(gate) => scope.say(
                &Message::new("split-front-side")
                    .with("from", gate.from)
                    .with("to", gate.to)
                    .with("metres", Argument::Metres(length(gate))),
            ),
        });
        let pairs = [
            [("layout-lot", &mut typed.lot), ("layout-depth", &mut typed.depth)],
            [("layout-main-road", &mut typed.main_road), ("layout-road", &mut typed.road)],
            [("layout-green", &mut typed.green), ("layout-belt", &mut typed.belt)],
            [("layout-technical", &mut typed.technical), ("layout-prefix", &mut typed.prefix)],
        ];
        for pair in pairs {
            ui.columns(2, |columns| {
                for (column, (name, text)) in columns.iter_mut().zip(pair) {
                    widgets::field(column, scope, &scope.text(name), "", text);
                }
            });
        }
    }

    fn papers_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let typed = &mut self.typed;
        ui.columns(2, |columns| {
            let name = scope.text("layout-day");
            day_field::ui(&mut columns[0], scope, &name, "", &mut typed.day);
            let (name, hint) = (scope.text("layout-document"), scope.text("approval-number-hint"));
            widgets::field(&mut columns[1], scope, &name, &hint, &mut typed.document);
        });
    }

    /// Another scheme, and streets put back where the depth asks for them.
    fn scheme_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.horizontal_wrapped(|ui| {
            let button = |icon: Icon, key: &str| {
                let text = RichText::new(scope.text(key)).size(12.0);
                Button::new((widgets::icon_text(icon, 13.0), text))
            };
            let name = scope.text("layout-another");
            let another = ui.add(button(Icon::Shuffle, "layout-another"));
            if another.on_hover_text(&name).clicked() {
                self.typed.seed += 1;
                self.typed.streets.clear();
            }
            if !self.typed.streets.is_empty()
                && ui.add(button(Icon::Undo2, "layout-streets-again")).clicked()
            {
                self.typed.streets.clear();
            }
            if *scope.view.tool != tools::DRAG_STREET
                && ui.add(button(Icon::MoveVertical, "layout-drag-again")).clicked()
            {
                asked.push(Action::Take(&tools::DRAG_STREET));
            }
        });
        let number = Argument::Number((self.typed.seed + 1) as f64);
        let key =
            if self.typed.streets.is_empty() { "layout-number" } else { "layout-number-moved" };
        let number = scope.say(&Message::new(key).with("number", number));
        let text = format!("{number}. {}.", scope.text("layout-drag"));
        let text = RichText::new(text).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(text).wrap());
        ui.add_space(6.0);
    }

    /// Asks what it comes to, where something else stands in the form or in the plan: in the frame where
    /// that is quick, else off the window's thread, one after the other and the newest last.
    fn reckon(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let question = LayoutQuestion { typed: self.typed.clone(), revision: scope.revision };
        if self.answered.as_ref() == Some(&question) || scope.is_at_work(LAYOUT) {
            return;
        }
        let draft = match self.typed.draft(scope.numerals()) {
            Ok(draft) => draft,
            Err(refusal) => {
                let took = self.took.unwrap_or_default();
                return self.take(LayoutAnswer { answers: question, laid: Err(refusal), took });
            }
        };
        if self.took.is_some_and(|took| took <= IN_FRAME) {
            let answer = LayoutAnswer::of(question, scope.plan, &draft, self.before.as_deref());
            self.take(answer);
            return;
        }
        let (plan, before) = (scope.plan.clone(), self.before.clone());
        asked.start(LAYOUT, "", move |_| {
            let answer = LayoutAnswer::of(question, &plan, &draft, before.as_deref());
            Some(Action::Answer(Answer::Layout(Box::new(answer))))
        });
    }

    /// Shows the draft on the map, and what there is to say of it.
    fn laid_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let Some(Ok(laid)) = &self.laid else { return };
        let drafted = || Arc::new(Drafted::new(&scope.plan.about.grid, Arc::clone(laid)));
        self.overlay.drafted.get_or_insert_with(drafted);
        let on = self.answered.as_ref();
        let on = on.and_then(|asked| day_field::read(&asked.typed.day).ok().flatten());
        shown::ui(ui, scope, laid, on.unwrap_or(scope.view.on));
    }

    fn balance_ui(&self, ui: &mut Ui, scope: &Scope<'_>) {
        match &self.laid {
            None => {
                let text = RichText::new(scope.text("layout-working")).size(12.5);
                ui.label(text.color(scope.colours.muted));
            }
            Some(Err(refusal)) => widgets::refusal(ui, scope, refusal.message()),
            Some(Ok(laid)) => shown::balance_ui(ui, scope, laid),
        }
    }

    /// Asks for the lots to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let edit = self.typed.draft(scope.numerals()).and_then(|draft| {
            // What is kept is what is asked for now, whatever was shown last.
            let laid = lay_out(scope.plan, &draft, self.before.as_deref())?;
            citing(scope.plan, self.typed.document(), |plan, document| {
                keep_layout(plan, &LayoutDraft { document, ..draft }, &laid)
            })
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal.message().clone()),
        }
        self.refusal.is_none()
    }
}
