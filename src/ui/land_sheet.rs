//! Tìm đất: what is asked for above, the lots that would do below, each with a way to reserve it.

pub(super) mod found;
mod typed;

use super::action::{Action, Asked};
use super::answer::Answer;
use super::form_for::FormFor;
use super::occupancy_form::Reservation;
use super::scope::Scope;
use super::slots::LAND;
use super::{day_field, theme, widgets};
use crate::domain::{FreeLand, Id, Industry, LandUse, LandWish, Lot, Plan, Promotion, Zone};
use crate::i18n::Message;
use crate::map::{Overlay, Preview, Thing};
use crate::units::Numerals;
use crate::views::{LandList, LandRow, Speaks, land_list, short_name};
use egui::{Align, Button, Label, Layout, RichText, Ui};
use found::{LandAnswer, LandQuestion};
use jiff::civil::Date;
use lucide_icons::Icon;
use strum::VariantArray;
pub use typed::Typed as Wish;
use typed::Typed;

/// The wish and what there is for it.
pub struct LandSheet {
    enquiry: Option<Id<Promotion>>,
    typed: Typed,
    /// What was asked last.
    question: Option<LandQuestion>,
    list: LandList,
    /// The lot looked at on the map.
    overlay: Overlay,
    /// It has just come up: what is typed is for its first field.
    is_fresh: bool,
}

impl LandSheet {
    /// The wish of an enquiry, or an empty one.
    pub fn new(plan: &Plan, enquiry: Option<Id<Promotion>>, numerals: Numerals, on: Date) -> Self {
        let asked = enquiry.and_then(|id| plan.get(id));
        Self::with(enquiry, Typed::of(asked.map(AsRef::as_ref), numerals, on))
    }

    /// A wish of nobody yet, as it was left.
    pub fn as_left(plan: &Plan, wish: &Typed) -> Self {
        Self::with(None, wish.still_in(plan))
    }

    fn with(enquiry: Option<Id<Promotion>>, typed: Typed) -> Self {
        let (list, overlay) = (LandList::default(), Overlay::default());
        Self { enquiry, typed, question: None, list, overlay, is_fresh: true }
    }

    /// What is wished for, where that is nobody's enquiry.
    pub fn wish(&self) -> Option<&Typed> {
        self.enquiry.is_none().then_some(&self.typed)
    }

    /// Whether what it speaks of is still in the plan.
    pub fn is_of(&self, plan: &Plan) -> bool {
        self.enquiry.is_none_or(|enquiry| plan.get(enquiry).is_some())
    }

    /// The lot looked at.
    pub const fn overlay(&self) -> &Overlay {
        &self.overlay
    }

    /// Takes an answer, unless something else was asked since.
    pub fn take(&mut self, answer: LandAnswer) {
        if self.question.as_ref() == Some(&answer.answers) {
            self.list = answer.list;
        }
    }

    /// Draws the sheet in place of the selection.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let subject = self.enquiry.and_then(|id| Some(scope.plan.get(id)?.subject.clone()));
        let title = scope.text("land-title");
        widgets::sheet_title(ui, scope, &title, &subject.unwrap_or_default(), asked);
        let wish = self.typed.wish(scope.numerals());
        if let Ok(wish) = &wish {
            self.ask(scope, wish, asked);
        }
        widgets::sheet_body(ui, "sheet-of-land", |ui| {
            self.fields(ui, scope);
            ui.add_space(4.0);
            widgets::rule(ui, scope);
            ui.add_space(6.0);
            match wish {
                Ok(wish) => self.rows(ui, scope, &wish, asked),
                Err(why) => widgets::refusal(ui, scope, &why),
            }
        });
    }

    /// Has the lots looked for off the window's thread: a country has many.
    fn ask(&mut self, scope: &Scope<'_>, wish: &LandWish, asked: &mut Asked) {
        let question = (scope.revision, scope.view.on, wish.clone());
        if self.question.as_ref() == Some(&question) {
            return;
        }
        self.question = Some(question.clone());
        let plan = scope.plan.clone();
        asked.start(LAND, "", move |_| {
            let list = land_list(&plan, &question.2, question.1);
            Some(Action::Answer(Answer::Land(Box::new(LandAnswer { answers: question, list }))))
        });
    }

    fn fields(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let typed = &mut self.typed;
        ui.columns(2, |columns| {
            let name = scope.text("land-area-ha");
            let area = widgets::field(&mut columns[0], scope, &name, "", &mut typed.area_ha);
            if std::mem::take(&mut self.is_fresh) {
                area.request_focus();
            }
            let name = scope.text("land-from");
            day_field::ui(&mut columns[1], scope, &name, "", &mut typed.from);
        });
        ui.columns(2, |columns| {
            let uses = uses();
            let name = scope.text("tables-land-use");
            widgets::choice(
                &mut columns[0],
                scope,
                &name,
                &mut typed.land_use,
                &uses,
                |land_use| {
                    let any = || scope.text("land-any-use");
                    land_use.map_or_else(any, |land_use: LandUse| scope.say(&land_use.text()))
                },
            );
            let name = scope.text("land-wastewater");
            widgets::field(&mut columns[1], scope, &name, "", &mut typed.wastewater);
        });
        let industries = industries(scope.plan);
        let name = scope.text("land-industry");
        widgets::choice(ui, scope, &name, &mut typed.industry, &industries, |industry| {
            let known = industry.and_then(|id| scope.plan.get(id));
            known.map_or_else(|| scope.text("land-any-industry"), |known| known.name.clone())
        });
        let zones = zones(scope.plan);
        let name = scope.text("tables-zone");
        widgets::choice(ui, scope, &name, &mut typed.zone, &zones, |zone| {
            let known = zone.and_then(|id| scope.plan.get(id));
            known.map_or_else(|| scope.text("land-any-zone"), |zone| short_name(zone))
        });
    }

    fn rows(&mut self, ui: &mut Ui, scope: &Scope<'_>, wish: &LandWish, asked: &mut Asked) {
        let count = Message::new("land-found").with("count", self.list.rows.len());
        widgets::section_head(ui, scope, &scope.say(&count), "");
        for note in &self.list.notes {
            let note = RichText::new(scope.say(note)).size(12.0).color(scope.colours.muted);
            ui.add(Label::new(note).wrap());
        }
        let mut looked_at = None;
        for row in &self.list.rows {
            if row_ui(ui, scope, row, (wish, self.enquiry), asked) {
                looked_at = Some(row.offer.lot);
            }
        }
        if let Some(lot) = looked_at {
            self.overlay.preview = outline(scope.plan, lot);
            asked.push(Action::Fit(Thing::Lot(lot)));
        }
    }
}

/// Draws a lot, and says whether it is to be looked at on the map.
fn row_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    row: &LandRow,
    (wish, enquiry): (&LandWish, Option<Id<Promotion>>),
    asked: &mut Asked,
) -> bool {
    ui.add_space(4.0);
    let title = scope.say(&row.title);
    let is_looked_at = ui
        .with_layout(Layout::right_to_left(Align::TOP), |ui| {
            let text = scope.text("enterprises-reserve");
            let label = (widgets::icon_text(Icon::Bookmark, 13.0), RichText::new(&text).size(12.0));
            let button = ui.add_enabled(scope.can_edit, Button::new(label));
            if button.accessible_name(format!("{text}: {title}")).clicked() {
                let land = reservation(row, wish, enquiry, scope.view.on);
                asked.push(Action::Open(FormFor::Reserving(land)));
            }
            let beside = Layout::top_down(Align::LEFT);
            let shown = ui.with_layout(beside, |ui| {
                ui.spacing_mut().item_spacing.y = 1.0;
                let title = ui.link(RichText::new(&title).font(theme::bold(12.5)));
                ui.add(Label::new(RichText::new(scope.say(&row.free)).size(12.0)).wrap());
                title.clicked()
            });
            shown.inner
        })
        .inner;
    ui.spacing_mut().item_spacing.y = 1.0;
    for (speaks, because) in &row.because {
        remark(ui, scope, *speaks, &scope.say(because));
    }
    is_looked_at
}

fn remark(ui: &mut Ui, scope: &Scope<'_>, speaks: Speaks, text: &str) {
    let (icon, ink) = match speaks {
        Speaks::For => (Icon::Check, scope.colours.good),
        Speaks::Against => (Icon::TriangleAlert, scope.colours.warning),
        Speaks::Open => (Icon::CircleQuestionMark, scope.colours.muted),
    };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 4.0;
        ui.label(widgets::icon_text(icon, 11.0).color(ink));
        ui.add(Label::new(RichText::new(text).size(11.5).color(ink)).wrap());
    });
}

/// What somebody has now is reserved from the day it comes free; all else from the ruling day.
fn reservation(
    row: &LandRow,
    wish: &LandWish,
    enquiry: Option<Id<Promotion>>,
    on: Date,
) -> Reservation {
    let from = match row.offer.how {
        FreeLand::Coming(day) => day,
        FreeLand::Whole | FreeLand::Part | FreeLand::Recovered => on,
    };
    Reservation { lot: row.offer.lot, from, area: wish.area, wastewater: wish.wastewater, enquiry }
}

fn outline(plan: &Plan, lot: Id<Lot>) -> Option<Preview> {
    let boundary = plan.get(lot)?.boundary.as_ref()?;
    let ring = |polygon: &geo::Polygon| polygon.exterior().points().collect();
    Some(Preview { rings: boundary.rings().iter().map(ring).collect(), flawed: false })
}

fn uses() -> Vec<Option<LandUse>> {
    let for_lease = LandUse::VARIANTS.iter().copied().filter(|land_use| land_use.is_for_lease());
    std::iter::once(None).chain(for_lease.map(Some)).collect()
}

fn industries(plan: &Plan) -> Vec<Option<Id<Industry>>> {
    let all = plan.all::<Industry>().map(|industry| Some(industry.id));
    std::iter::once(None).chain(all).collect()
}

/// Zones that have lots.
fn zones(plan: &Plan) -> Vec<Option<Id<Zone>>> {
    let zones = plan.all::<Zone>().filter(|zone| plan.lots_of(zone.id).next().is_some());
    std::iter::once(None).chain(zones.map(|zone| Some(zone.id))).collect()
}
