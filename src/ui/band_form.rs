//! Dải đất: how wide a strip lies along a boundary or along a way drawn on the map, and which lot it
//! becomes.

pub(super) mod tried;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::land_care::LandCareFields;
use super::scope::Scope;
use super::slots::BAND;
use super::{land_shown, widgets};
use crate::domain::{Bounded, Id, LandUse, Plan, Point, Zone};
use crate::i18n::{Argument, Message};
use crate::map::Overlay;
use crate::operations::{BandAlong, BandMade, LandFlaw, Refusal, free_code, make_band};
use crate::views::{self, short_name};
use egui::{Label, RichText, Ui};
use strum::VariantArray;
use tried::{BandTried, Question, Typed};

const FOOT: &str = "foot-of-band";

/// The form, what stands in it and what that comes to.
pub struct BandForm {
    zone: Id<Zone>,
    /// What it can lie along.
    ways: Vec<BandAlong>,
    typed: Typed,
    initial: Typed,
    /// What was asked last.
    asked: Option<Question>,
    became: Option<Result<(BandMade, Vec<LandFlaw>), Refusal>>,
    overlay: Overlay,
    refusal: Option<Message>,
}

impl BandForm {
    /// Along a boundary, or along a way that was drawn.
    pub fn new(plan: &Plan, of: Bounded, zone: Id<Zone>, way: Vec<Point>) -> Self {
        let drawn = (way.len() > 1).then_some(BandAlong::Way(way));
        let is_drawn = drawn.is_some();
        let ways = [BandAlong::Inside(of), BandAlong::Outside(of)];
        let (land_use, prefix) =
            if is_drawn { (LandUse::Road, "D-") } else { (LandUse::Green, "CX-") };
        let typed = Typed {
            along: 0,
            width: "10".to_owned(),
            is_round: false,
            code: free_code(plan, zone, prefix),
            land_use,
            care: LandCareFields::default(),
        };
        Self {
            zone,
            ways: drawn.into_iter().chain(ways).collect(),
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
        plan.get(self.zone).is_some()
    }

    /// The strip on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let zone = scope.plan.get(self.zone).map(|zone| short_name(zone)).unwrap_or_default();
        widgets::sheet_title(ui, scope, &scope.text("shape-band-title"), &zone, asked);
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "fields-of-band", |ui| {
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
        let (ways, typed) = (&self.ways, &mut self.typed);
        let places: Vec<usize> = (0..ways.len()).collect();
        let name = scope.text("shape-band-along");
        widgets::choice(ui, scope, &name, &mut typed.along, &places, |place| {
            ways.get(place).map(|along| said(scope, along)).unwrap_or_default()
        });
        widgets::field(ui, scope, &scope.text("shape-band-how-wide"), "", &mut typed.width);
        ui.checkbox(&mut typed.is_round, scope.text("shape-band-round"));
        ui.add_space(5.0);
        ui.columns(2, |columns| {
            let name = scope.text("merge-code");
            widgets::field(&mut columns[0], scope, &name, "", &mut typed.code);
            let name = scope.text("boundary-target-use");
            let uses = LandUse::VARIANTS;
            widgets::choice(&mut columns[1], scope, &name, &mut typed.land_use, uses, |one| {
                scope.say(&one.text())
            });
        });
    }

    /// Asks what it would come to, where something else stands in the form or in the plan.
    fn try_it(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let (zone, ways, typed) = (self.zone, self.ways.clone(), self.typed.clone());
        let question = Question { zone, ways, typed, moment: scope.moment() };
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        self.asked = Some(question.clone());
        // What was refused is being mended.
        self.refusal = None;
        let (plan, numerals) = (scope.plan.clone(), scope.numerals());
        asked.start(BAND, "", move |_| {
            let tried = BandTried::of(&plan, question, numerals);
            Some(Action::Answer(Answer::Band(Box::new(tried))))
        });
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, tried: BandTried) {
        if self.asked.as_ref() == Some(&tried.of) {
            let shown = tried.became.as_ref().map(|(made, _)| land_shown::all(&made.edit));
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
            Some(Ok((made, flaws))) => {
                let said = Message::new("lineage-part-said")
                    .with("code", self.typed.code.trim())
                    .with("area", Argument::SquareMetres(made.area));
                line(ui, &said, scope.colours.text);
                self.typed.care.ui(ui, scope, flaws);
            }
        }
    }

    /// Asks for the lot to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let draft = self.typed.draft(self.zone, &self.ways, scope.numerals());
        let edit = draft.and_then(|draft| {
            let made = make_band(scope.plan, &draft)?;
            self.typed.care.settle(scope.plan, made.edit, scope.view.on)
        });
        match edit {
            Ok(edit) => asked.push(Action::Commit(edit)),
            Err(refusal) => self.refusal = Some(refusal.message().clone()),
        }
        self.refusal.is_none()
    }
}

fn said(scope: &Scope<'_>, along: &BandAlong) -> String {
    let (key, of) = match along {
        BandAlong::Inside(of) => ("shape-band-inside", *of),
        BandAlong::Outside(of) => ("shape-band-outside", *of),
        BandAlong::Way(_) => return scope.text("shape-band-way"),
    };
    let name = views::bounded_name(scope.plan, of);
    name.map(|name| scope.say(&Message::new(key).with("whose", name))).unwrap_or_default()
}
