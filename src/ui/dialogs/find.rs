//! Tìm: what is in the plan, positions typed in any form, tables and commands, in one field.

mod commands;

use super::super::action::{Action, Asked};
use super::super::answer::{Answer, Search};
use super::super::commands::{Command, SHORTCUTS};
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::slots::FINDING;
use super::super::typed_position::{numbers, positions};
use super::super::{theme, widgets};
use crate::domain::{self, Id, Lot, Plan, Point};
use crate::geodesy::TypedPosition;
use crate::i18n::Message;
use crate::map::{DrawingKey, Thing};
use crate::views::{self, Hit, HitKind};
use egui::{
    Align2, Context, Key, Label, Margin, Response, RichText, Role, ScrollArea, Sense, TextEdit, Ui,
    WidgetInfo, vec2,
};
use jiff::civil::Date;
use lucide_icons::Icon;

const MOST_HITS: usize = 40;
/// The field, the margins, and some air below.
const AROUND_LIST: f32 = 110.0;

/// What the search remembers.
#[derive(Debug, Default)]
pub struct Find {
    /// Whether it was asked for to go to a position.
    for_positions: bool,
    query: String,
    chosen: usize,
    /// What was asked for last.
    search: Option<Search>,
    /// What came of this or of an earlier search.
    hits: Vec<(Hit, Option<Id<Lot>>)>,
    hits_of: Option<Search>,
    results: Vec<Found>,
    /// Enter was pressed before the answer was there.
    goes: bool,
}

/// A line in the list of results.
#[derive(Debug)]
struct Found {
    icon: Icon,
    title: String,
    detail: String,
    leads_to: Goal,
}

/// Where a result leads.
#[derive(Debug)]
enum Goal {
    Thing(Thing),
    Position(Point),
    /// A record with a sheet of its own.
    Record(domain::Key),
    /// What a menu offers, too.
    Command(Command),
    /// The list of keys.
    Keys,
    /// An enterprise without any land.
    Nowhere,
}

/// So far from the upper edge of the window the field is.
pub fn from_top(ctx: &Context) -> f32 {
    (ctx.content_rect().height() * 0.15).min(110.0)
}

impl Find {
    /// The same field, with examples of positions.
    pub fn position() -> Self {
        Self { for_positions: true, ..Self::default() }
    }

    /// Draws field and results; says whether the dialog is to close.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.set_width(460.0);
        let hint = if self.for_positions { "ui-find-position-hint" } else { "ui-find-hint" };
        let hint = scope.text(hint);
        let edit = TextEdit::singleline(&mut self.query)
            .id_salt("query")
            .prefix(widgets::icon_text(Icon::Search, 15.0).color(scope.colours.muted))
            .hint_text(RichText::new(&hint).color(scope.colours.faint))
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 8));
        let field = ui.add(edit).accessible_name(&hint);
        if !field.has_focus() {
            field.request_focus();
        }
        self.refresh(ui.ctx(), scope, asked);
        let (down, up, enter) = ui.input(|input| {
            (
                input.key_pressed(Key::ArrowDown),
                input.key_pressed(Key::ArrowUp),
                input.key_pressed(Key::Enter),
            )
        });
        let last = self.results.len().saturating_sub(1);
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
        ui.add_space(6.0);
        let clicked = self.list(ui, scope, down || up);
        self.goes |= enter;
        let goes = self.is_settled() && std::mem::take(&mut self.goes);
        let chosen = clicked.or(goes.then_some(self.chosen));
        let Some(found) = chosen.and_then(|at| self.results.get(at)) else { return false };
        go_to(found, scope, asked);
        true
    }

    /// Takes what was found, unless something else is looked for by now.
    pub fn take_hits(&mut self, search: Search, hits: Vec<(Hit, Option<Id<Lot>>)>) {
        if self.search.as_ref() == Some(&search) {
            self.hits = hits;
            self.hits_of = Some(search);
            self.results.clear();
            self.chosen = 0;
        }
    }

    fn is_settled(&self) -> bool {
        self.hits_of == self.search
    }

    /// Has the plan searched where the query or the plan has changed; until it is, what was found
    /// before stays.
    fn refresh(&mut self, ctx: &Context, scope: &Scope<'_>, asked: &mut Asked) {
        let search = (self.query.clone(), scope.revision, scope.view.on);
        if self.search.as_ref() != Some(&search) {
            self.search = Some(search.clone());
            self.goes = false;
            self.chosen = 0;
            self.results.clear();
            let plan = scope.plan.clone();
            asked.start(FINDING, "", move |progress| {
                let (query, _, on) = &search;
                let goes_on = || !progress.is_cancelled();
                let hits = views::find(&plan, query, *on, MOST_HITS, &goes_on)?;
                let with_seat = |hit: Hit| {
                    let seat = seat(&plan, &hit, *on);
                    (hit, seat)
                };
                let hits = hits.into_iter().map(with_seat).collect();
                Some(Action::Answer(Answer::Found(search, hits)))
            });
        }
        if self.results.is_empty() {
            let hits = self.hits.iter().cloned();
            let hits = hits.map(|(hit, seat)| (hit.closeness, found_hit(scope, hit, seat)));
            let commands = commands::named(scope, &self.query).into_iter();
            let commands = commands.map(|(near, it)| (near, found_command(ctx, scope, it)));
            let keys = commands::drawing_keys(scope, &self.query).into_iter();
            let keys = keys.map(|(near, key)| (near, found_key(scope, key)));
            let mut named: Vec<_> = hits.chain(commands).chain(keys).collect();
            // Stable: among equals what is in the plan comes first.
            named.sort_by_key(|(closeness, _)| *closeness);
            let named = named.into_iter().map(|(_, found)| found);
            let places = positions(scope, &self.query);
            let places = places.iter().map(|typed| found_position(scope, typed));
            self.results = places.chain(named).collect();
        }
    }

    /// Draws the hits; where the choice has moved, it is brought into sight.
    fn list(&self, ui: &mut Ui, scope: &Scope<'_>, moved: bool) -> Option<usize> {
        if self.results.is_empty() {
            let key = match (self.query.trim().is_empty(), self.is_settled()) {
                (true, _) => "ui-find-start",
                (false, true) => "ui-find-nothing",
                (false, false) => return None,
            };
            ui.add(Label::new(RichText::new(scope.text(key)).color(scope.colours.muted)).wrap());
            return None;
        }
        let mut clicked = None;
        let window = ui.ctx().content_rect().height();
        let height = (window - from_top(ui.ctx()) - AROUND_LIST).clamp(80.0, 360.0);
        ScrollArea::vertical()
            .max_height(height)
            .auto_shrink([false, true])
            .min_scrolled_height(height)
            .show(ui, |ui| {
                for (index, found) in self.results.iter().enumerate() {
                    let response = result_row(ui, scope, found, index == self.chosen);
                    if moved && index == self.chosen {
                        response.scroll_to_me(None);
                    }
                    if response.clicked() {
                        clicked = Some(index);
                    }
                }
            });
        clicked
    }
}

/// A result: however long its name, it takes the width of the dialog and no more.
fn result_row(ui: &mut Ui, scope: &Scope<'_>, hit: &Found, chosen: bool) -> Response {
    let colours = scope.colours;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    if chosen || response.hovered() {
        let ground = if chosen { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 6, ground);
    }
    let glyph = char::from(hit.icon).to_string();
    let glyph = widgets::one_line(ui, &glyph, theme::icons(14.0), colours.muted, 20.0);
    widgets::paint_line(ui, rect.left_center() + vec2(8.0, 0.0), Align2::LEFT_CENTER, glyph);
    let most = rect.width() * 0.45;
    let detail = widgets::one_line(ui, &hit.detail, theme::body(11.5), colours.muted, most);
    let title_width = rect.width() - detail.size().x - 48.0;
    let title = widgets::one_line(ui, &hit.title, theme::body(13.0), colours.text, title_width);
    let is_cut = title.elided || detail.elided;
    widgets::paint_line(ui, rect.left_center() + vec2(30.0, 0.0), Align2::LEFT_CENTER, title);
    widgets::paint_line(ui, rect.right_center() - vec2(10.0, 0.0), Align2::RIGHT_CENTER, detail);
    let spoken = format!("{} {}", hit.title, hit.detail);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &spoken));
    if is_cut { response.on_hover_text(spoken) } else { response }
}

/// The lot an enterprise is on, on a day or on the latest.
fn seat(plan: &Plan, hit: &Hit, on: Date) -> Option<Id<Lot>> {
    let HitKind::Enterprise(enterprise) = hit.kind else { return None };
    let held = plan.occupancies_by(enterprise);
    held.max_by_key(|held| (held.valid.contains(on), held.valid.from)).map(|held| held.lot)
}

fn found_hit(scope: &Scope<'_>, hit: Hit, seat: Option<Id<Lot>>) -> Found {
    let plan = scope.plan;
    let (icon, leads_to) = match hit.kind {
        HitKind::Zone(zone) => (Icon::MapPinned, Goal::Thing(Thing::Zone(zone))),
        HitKind::Lot(lot, _) => (Icon::SquareDashed, Goal::Thing(Thing::Lot(lot))),
        HitKind::Place(place) => {
            let centre = plan.get(place).and_then(|place| place.centre);
            (Icon::MapPin, centre.map_or(Goal::Nowhere, Goal::Position))
        }
        HitKind::Record(key) => {
            let mut kind = scope.say(&key.kind.text());
            if !hit.detail.is_empty() {
                kind = format!("{kind} · {}", hit.detail);
            }
            return Found {
                icon: Icon::FileText,
                title: hit.title,
                detail: kind,
                leads_to: Goal::Record(key),
            };
        }
        // An enterprise is shown where it sits.
        HitKind::Enterprise(_) => {
            (Icon::Factory, seat.map_or(Goal::Nowhere, |lot| Goal::Thing(Thing::Lot(lot))))
        }
    };
    Found { icon, title: hit.title, detail: hit.detail, leads_to }
}

fn found_position(scope: &Scope<'_>, typed: &TypedPosition) -> Found {
    let title = numbers(scope, typed);
    let leads_to = Goal::Position(typed.on_grid);
    let detail = scope.say(&views::crs_name(&typed.crs));
    Found { icon: Icon::Crosshair, title, detail, leads_to }
}

/// With its keys, so that next time they may be pressed; a table says that it is one.
fn found_command(ctx: &Context, scope: &Scope<'_>, command: Command) -> Found {
    let table = command.table().map(|table| scope.text(table.group));
    let detail = table.into_iter().chain(command.keys_text(ctx)).collect::<Vec<_>>().join(" · ");
    let leads_to = Goal::Command(command);
    Found { icon: command.icon(), title: command.name(scope), detail, leads_to }
}

/// What a key does while a shape is drawn; the list of keys tells of the others.
fn found_key(scope: &Scope<'_>, key: &DrawingKey) -> Found {
    let (title, detail) = (scope.text(key.text), scope.say(&key.name()));
    Found { icon: Icon::Keyboard, title, detail, leads_to: Goal::Keys }
}

fn go_to(found: &Found, scope: &Scope<'_>, asked: &mut Asked) {
    match found.leads_to {
        Goal::Thing(thing) => {
            asked.push(Action::Select(Some(thing)));
            asked.push(Action::Fit(thing));
        }
        Goal::Position(position) => asked.push(Action::GoTo(position)),
        Goal::Record(key) => asked.push(Action::Open(FormFor::Record(key))),
        Goal::Command(command) => command.ask(scope, asked),
        Goal::Keys => SHORTCUTS.ask(scope, asked),
        Goal::Nowhere => asked.push(Action::Tell(Message::new("ui-find-no-lot"))),
    }
}
