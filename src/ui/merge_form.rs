//! Nhập lô: which lots, under what code, from when; the lot they become lies on the map before anything
//! is written. Lots chosen on the map meanwhile come along.

pub(super) mod tried;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::land_care::LandCareFields;
use super::scope::Scope;
use super::slots::MERGE;
use super::{day_field, land_shown, widgets};
use crate::domain::{Id, LandUse, Lot, Plan};
use crate::i18n::{Argument, Message};
use crate::map::Overlay;
use crate::operations::{
    LandFlaw, MergeDraft, MergedLots, Refusal, citing, holders_after, merge_lots,
};
use crate::units;
use egui::{Align, Label, Layout, RichText, ScrollArea, Ui};
use jiff::civil::Date;
use lucide_icons::Icon;
use tried::{MergeTried, Question, Typed};

const FOOT: &str = "foot-of-merge";
/// More lots than fit in here are scrolled.
const LIST_HEIGHT: f32 = 176.0;

/// The form, what stands in it and what that comes to.
pub struct MergeForm {
    lots: Vec<Id<Lot>>,
    typed: Typed,
    initial: Typed,
    /// What was asked last.
    asked: Option<Question>,
    became: Option<Result<(MergedLots, Vec<LandFlaw>), Refusal>>,
    overlay: Overlay,
    refusal: Option<Message>,
}

impl MergeForm {
    /// For these lots, from a day.
    pub fn new(lots: Vec<Id<Lot>>, on: Date) -> Self {
        let typed = Typed {
            code: String::new(),
            land_use: None,
            day: units::date(on),
            document: String::new(),
            care: LandCareFields::default(),
        };
        Self {
            lots,
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
        self.lots.iter().all(|lot| plan.get(*lot).is_some())
    }

    /// Other lots are to be merged.
    pub fn take_lots(&mut self, lots: &[Id<Lot>]) {
        self.lots = lots.to_vec();
    }

    /// The lot they become, on the map.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Says in the form why it was not accepted.
    pub fn refuse(&mut self, refusal: Message) {
        self.refusal = Some(refusal);
    }

    /// Draws the form in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let count = scope.say(&Message::new("several-title").with("count", self.lots.len()));
        widgets::sheet_title(ui, scope, &scope.text("merge-title"), &count, asked);
        widgets::sheet_body(&mut widgets::above_foot(ui, FOOT), "fields-of-merge", |ui| {
            self.lots_ui(ui, scope, asked);
            self.fields_ui(ui, scope);
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

    /// The lots with their areas, each to be left out.
    fn lots_ui(&self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let hint = RichText::new(scope.text("merge-hint")).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(hint).wrap());
        ui.add_space(4.0);
        ScrollArea::vertical().id_salt("lots").max_height(LIST_HEIGHT).show(ui, |ui| {
            for lot in self.lots.iter().filter_map(|lot| scope.plan.get(*lot)) {
                self.lot_ui(ui, scope, lot, asked);
            }
        });
        ui.add_space(6.0);
    }

    fn lot_ui(&self, ui: &mut Ui, scope: &Scope<'_>, lot: &Lot, asked: &mut Asked) {
        ui.with_layout(Layout::right_to_left(Align::TOP), |ui| {
            let name = Message::new("merge-leave-out").with("lot", lot.code.as_str());
            if widgets::icon_button(ui, scope, Icon::X, 20.0, &scope.say(&name)).clicked() {
                let others = self.lots.iter().copied().filter(|other| *other != lot.id);
                asked.push(Action::SelectLots(others.collect()));
            }
            let area = lot.area().map(|area| scope.numerals().square_metres(area));
            let name = Message::new("merge-lot")
                .with("lot", lot.code.as_str())
                .with("use", lot.land_use.text());
            widgets::fact_row(ui, scope, &scope.say(&name), area.as_deref());
        });
    }

    fn fields_ui(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let lots = || self.lots.iter().filter_map(|lot| scope.plan.get(*lot));
        let first = lots().next().map_or("", |lot| &lot.code);
        let hint = scope.say(&Message::new("merge-code-hint").with("code", first));
        let mut uses: Vec<LandUse> = lots().map(|lot| lot.land_use).collect();
        uses.sort_unstable();
        uses.dedup();
        let typed = &mut self.typed;
        widgets::field(ui, scope, &scope.text("merge-code"), &hint, &mut typed.code);
        if uses.len() > 1 {
            let all: Vec<Option<LandUse>> =
                std::iter::once(None).chain(uses.into_iter().map(Some)).collect();
            let name = scope.text("merge-use");
            widgets::choice(ui, scope, &name, &mut typed.land_use, &all, |chosen| match chosen {
                Some(land_use) => scope.say(&land_use.text()),
                None => scope.text("merge-use-unsaid"),
            });
        } else {
            typed.land_use = None;
        }
        day_field::ui(ui, scope, &scope.text("split-day"), "", &mut typed.day);
        let name = scope.text("split-document");
        widgets::field(ui, scope, &name, &scope.text("approval-number-hint"), &mut typed.document);
    }

    /// Who holds land of the lots goes on with as much of the new one.
    fn tenants_ui(&self, ui: &mut Ui, scope: &Scope<'_>) {
        let Ok(Some(day)) = day_field::read(&self.typed.day) else { return };
        let held = self.lots.iter().flat_map(|lot| holders_after(scope.plan, *lot, day));
        let held: Vec<_> = held.collect();
        if held.is_empty() {
            return;
        }
        widgets::section_head(ui, scope, &scope.text("merge-tenants"), "");
        for held in held {
            let Some(tenant) = scope.plan.get(held.enterprise) else { continue };
            let area = scope.numerals().square_metres(held.area);
            widgets::value_row(ui, scope, &tenant.name, Some(&area), "");
        }
        ui.add_space(6.0);
    }

    /// Asks what it would come to, where something else stands in the form or in the plan.
    fn try_it(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let (lots, typed) = (self.lots.clone(), self.typed.clone());
        let question = Question { lots, typed, revision: scope.revision };
        if self.asked.as_ref() == Some(&question) {
            return;
        }
        self.asked = Some(question.clone());
        // What was refused is being mended.
        self.refusal = None;
        let plan = scope.plan.clone();
        asked.start(MERGE, "", move |_| {
            let tried = MergeTried::of(&plan, question);
            Some(Action::Answer(Answer::Merged(Box::new(tried))))
        });
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, tried: MergeTried) {
        if self.asked.as_ref() == Some(&tried.of) {
            let shown = tried
                .became
                .as_ref()
                .map(|(merged, _)| land_shown::lots(&merged.edit, std::iter::once(merged.lot)));
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
            Some(Ok((merged, flaws))) => {
                let said = Message::new("lineage-part-said")
                    .with("code", merged.code.as_str())
                    .with("area", Argument::SquareMetres(merged.area));
                line(ui, &said, scope.colours.text);
                for note in &merged.notes {
                    line(ui, note, scope.colours.muted);
                }
                self.typed.care.ui(ui, scope, flaws);
            }
        }
    }

    /// Asks for the lot to be kept, and says whether it did not have to be refused.
    pub fn save(&mut self, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        let number = Some(self.typed.document.trim()).filter(|number| !number.is_empty());
        let edit = self.typed.draft(&self.lots).and_then(|draft| {
            let on = draft.on;
            let edit = citing(scope.plan, number, |plan, document| {
                Ok(merge_lots(plan, &MergeDraft { document, ..draft })?.edit)
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
