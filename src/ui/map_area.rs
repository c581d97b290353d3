//! The middle: the map, what floats over it, and the status line below.

use super::action::{Action, Asked};
use super::answer;
use super::commands::{self, Command};
use super::form_for::FormFor;
use super::measure_card::MeasureCard;
use super::scope::Scope;
use super::slots::GROUND;
use super::{layers_menu, legend, status_line, theme, tools, widgets};
use crate::domain::Note;
use crate::i18n::Message;
use crate::map::{Answer, Canvas, CanvasInput, CanvasOutput, Overlay, PointerAt, Sketch, Thing};
use crate::units;
use crate::views::{self, LotRow};
use egui::{Align, Align2, Area, Color32, Frame, Id, Margin, Order, Panel, Pos2, Rect, Ui, pos2};
use lucide_icons::Icon;

/// The tools are as high as this.
const LEAST_FOR_CARDS: f32 = 196.0;

/// The place of the card in the lower left corner among what covers the map.
const LOWER_LEFT: usize = 2;

/// What the map remembers beside its canvas.
#[derive(Default)]
pub struct MapArea {
    last: Option<CanvasOutput>,
    /// What floats over the map, so that no label hides below.
    covered: Vec<Rect>,
    menu: Option<PlaceMenu>,
    /// What to do next with the tool in hand, unless a card says it.
    hint: Option<Message>,
    measure_card: MeasureCard,
    /// Whether that card is shown.
    has_card: bool,
}

/// The menu of a place on the map.
struct PlaceMenu {
    /// Where it is open on the screen.
    at: Pos2,
    place: PointerAt,
    /// What lies there.
    thing: Option<Thing>,
}

impl MapArea {
    /// Whether a name was typed for what was measured.
    pub fn has_name(&self) -> bool {
        self.measure_card.has_name()
    }

    /// Whether the tool in hand draws and says so on a card that has fields.
    pub fn has_fields(&self) -> bool {
        self.has_card && self.last.as_ref().is_some_and(|last| last.next.is_some())
    }

    /// Gives the keys to those fields.
    pub const fn give_keys_to_fields(&mut self) {
        self.measure_card.take_keys();
    }

    /// Gives that name up, or has it kept.
    pub fn drop_name(&mut self) {
        self.measure_card = MeasureCard::default();
    }

    /// Draws map and status line.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        canvas: &mut Canvas,
        overlay: &Overlay,
        asked: &mut Asked,
    ) {
        let frame = Frame::new().fill(scope.colours.panel).inner_margin(Margin::symmetric(12, 0));
        Panel::bottom("line-below-map").exact_size(30.0).resizable(false).frame(frame).show(
            ui,
            |ui| {
                status_line::ui(ui, scope, self.last.as_ref(), self.hint.as_ref(), asked);
            },
        );
        let rect = ui.available_rect_before_wrap();
        let told = |thing: Thing| hover_lines(scope, thing);
        let mut output = canvas.ui(
            ui,
            CanvasInput {
                plan: scope.plan,
                revision: scope.revision,
                on: scope.view.on,
                selection: scope.view.selection,
                several: scope.view.several(),
                colouring: scope.view.colouring,
                base: &scope.view.base,
                palette: scope.palette,
                texts: scope.texts,
                dark: ui.visuals().dark_mode,
                covered: &self.covered,
                overlay,
                tool: scope.view.tool,
                typed: self.measure_card.typed(scope),
                can_edit: scope.can_edit,
                hover_card: &told,
            },
        );
        respond(std::mem::take(&mut output.answer), scope, asked);
        if let Some(read) = canvas.next_read() {
            asked.start(GROUND, read.name().to_owned(), move |progress| {
                let read = read.run(&|| !progress.is_cancelled());
                Some(Action::Answer(answer::Answer::Ground(Box::new(read))))
            });
        }
        let sketch = canvas.sketching().sketch();
        self.covered = self.over_map(ui, rect, scope, sketch, &output, asked);
        if let (Some(at), Some(place)) = (output.menu_asked_at, output.pointer) {
            self.menu = Some(PlaceMenu { at, place, thing: output.hovered });
        }
        self.menu_ui(ui, scope, asked);
        self.has_card = MeasureCard::is_shown(scope, sketch, &output) && has_room_for_cards(rect);
        let hint = output.hint.clone().filter(|_| !self.has_card);
        // The status line is drawn before the map: it tells pointer and tool in the next frame.
        let tells_more = hint != self.hint;
        self.hint = hint;
        let was_on_map = self.last.as_ref().is_some_and(|last| last.pointer.is_some());
        if tells_more || was_on_map != output.pointer.is_some() {
            ui.ctx().request_repaint();
        }
        self.last = Some(output);
    }

    /// The menu of a place on the map: its position to copy, the selected lot to record, the note
    /// there to take off.
    fn menu_ui(&mut self, ui: &Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let Some(PlaceMenu { at, place, thing }) = self.menu else { return };
        let mut open = true;
        let popup =
            egui::Popup::new(Id::unique("menu-of-place"), ui.ctx().clone(), at, ui.layer_id());
        let popup = popup.kind(egui::PopupKind::Menu).style(egui::containers::menu::menu_style);
        popup.open_bool(&mut open).show(|ui| {
            let [vn2000, wgs84] = status_line::position_texts(&place, scope);
            for (key, text) in [("ui-copy-vn2000", vn2000), ("ui-copy-wgs84", wgs84)] {
                let label = scope.say(&Message::new(key).with("position", text.as_str()));
                if ui.button(label).clicked() {
                    asked.push(Action::Copy(text));
                }
            }
            if matches!(scope.view.selection, Some(Thing::Lot(_))) && scope.can_edit {
                ui.separator();
                if ui.button(scope.text(commands::RECORD_OCCUPANCY.text())).clicked() {
                    commands::RECORD_OCCUPANCY.ask(scope, asked);
                }
            }
            if let Some(Thing::Note(note)) = thing.filter(|_| scope.can_edit) {
                ui.separator();
                if ui.button(scope.text("measure-note-remove")).clicked() {
                    asked.push(Action::RemoveNote(note));
                }
            }
        });
        if !open {
            self.menu = None;
        }
    }

    /// Draws the cards in the corners and says where they are.
    fn over_map(
        &mut self,
        ui: &Ui,
        rect: Rect,
        scope: &Scope<'_>,
        sketch: Option<&Sketch>,
        output: &CanvasOutput,
        asked: &mut Asked,
    ) -> Vec<Rect> {
        if !has_room_for_cards(rect) {
            // They would stand on the tables.
            return vec![attribution(ui, rect, scope, rect.left(), rect.right())];
        }
        let corners = rect.shrink(12.0);
        let at = |align: Align2| (align, align.pos_in_rect(&corners));
        let zoom = card(ui, scope, "zoom", at(Align2::RIGHT_BOTTOM), &mut |ui| {
            zoom_column(ui, scope, asked);
        });
        let tools =
            card(ui, scope, "tools", at(Align2::LEFT_TOP), &mut |ui| tools::ui(ui, scope, asked));
        let (align, mut corner) = at(Align2::LEFT_BOTTOM);
        let height = self.covered.get(LOWER_LEFT).map_or(0.0, Rect::height);
        if corner.y - height < tools.bottom() + 6.0 {
            // In a low map what would hide tools stands beside them.
            corner.x = tools.right() + 8.0;
        }
        let lower_left = card(ui, scope, "legend", (align, corner), &mut |ui| {
            // What is measured takes the legend's place: the land looked at keeps clear of it.
            if MeasureCard::is_shown(scope, sketch, output) {
                self.measure_card.ui(ui, scope, sketch, output, asked);
            } else if scope.view.legend && rect.width() > 620.0 {
                legend::ui(ui, scope, output, asked);
            } else {
                // In a narrow window the map comes first.
                command_button(ui, scope, commands::TOGGLE_LEGEND, asked);
            }
        });
        if lower_left.height() != height {
            ui.ctx().request_repaint();
        }
        let attribution = attribution(ui, rect, scope, lower_left.right(), zoom.left());
        vec![tools, zoom, lower_left, attribution]
    }
}

fn has_room_for_cards(map: Rect) -> bool {
    map.height() >= LEAST_FOR_CARDS
}

/// What came of the tool in hand.
fn respond(answer: Answer, scope: &Scope<'_>, asked: &mut Asked) {
    match answer {
        Answer::Going => {}
        Answer::Selected(thing) => asked.push(Action::Select(thing)),
        Answer::Opened(thing) => {
            asked.push(Action::Select(Some(thing)));
            asked.push(Action::Fit(thing));
        }
        Answer::Toggled(lot) => asked.push(Action::SelectLots(scope.view.lots_toggled(lot))),
        Answer::Gathered(lots) => {
            asked.push(Action::SelectLots([scope.view.lots(), lots].concat()));
        }
        Answer::Proposed(place) => asked.push(Action::PickProposed(place)),
        Answer::Moved(of, by) => asked.push(Action::Open(FormFor::Move(of, by))),
        Answer::Cut(lot, line) => asked.push(Action::Open(FormFor::Split(lot, line))),
        Answer::Street(place, inwards_m) => asked.push(Action::MoveStreet(place, inwards_m)),
        Answer::Ask(Ok(edit)) => asked.push(Action::Write(edit)),
        Answer::Ask(Err(refusal)) => asked.push(Action::Tell(refusal.message().clone())),
    }
}

/// The hover card: a bold first line, then facts.
fn hover_lines(scope: &Scope<'_>, thing: Thing) -> Vec<String> {
    match thing {
        Thing::Zone(zone) => zone_lines(scope, zone),
        Thing::Lot(lot) => views::lot_card(scope.plan, lot, scope.view.on)
            .map(|card| lot_lines(scope, &card.row))
            .unwrap_or_default(),
        Thing::Note(note) => scope.plan.get(note).map(|note| note_lines(note)).unwrap_or_default(),
        Thing::Record(key) => record_hover(scope, key),
    }
}

/// Its name, its kind, and how far it is.
fn record_hover(scope: &Scope<'_>, key: crate::domain::Key) -> Vec<String> {
    let kind = scope.say(&key.kind.text());
    let Some(record) = scope.plan.record(key) else { return Vec::new() };
    let lines = views::record_lines(scope.plan, &record, scope.view.on);
    let shown = ["field-status", "field-day", "field-finding", "field-planned_end"];
    let facts = lines
        .iter()
        .filter(|line| shown.contains(&line.text) && line.cell.is_known())
        .map(|line| format!("{}: {}", scope.text(line.text), line.cell.text(scope.texts)));
    [crate::domain::title(scope.plan, key), kind].into_iter().chain(facts).collect()
}

fn note_lines(note: &Note) -> Vec<String> {
    let made_on = note.made_on.map(units::date);
    std::iter::once(note.text.clone()).chain(made_on).collect()
}

fn zone_lines(scope: &Scope<'_>, zone: crate::domain::Id<crate::domain::Zone>) -> Vec<String> {
    let Some(zone) = scope.plan.get(zone) else { return Vec::new() };
    let mut lines = vec![zone.name.clone()];
    lines.extend(scope.plan.area_on(zone.id, scope.view.on).map(|stated| {
        let scope_of_area = zone.area_scope.as_deref().map(|part| format!(" ({part})"));
        let area = scope.numerals().hectares(stated.area);
        let basis = scope.say(&stated.basis.text());
        format!("{area}{}, {basis}", scope_of_area.unwrap_or_default())
    }));
    lines.extend(zone.summary.clone());
    let fill = crate::domain::fill_of_zone(scope.plan, zone.id, scope.view.on);
    if let (Some(rate), Some(industrial)) = (fill.said(), fill.industrial) {
        let message = Message::new("ui-hover-fill")
            .with("rate", rate)
            .with("leased", scope.numerals().number(fill.leased.as_hectares(), 2))
            .with("industrial", crate::i18n::Argument::Hectares(industrial));
        lines.push(scope.say(&message));
    }
    lines
}

fn lot_lines(scope: &Scope<'_>, row: &LotRow) -> Vec<String> {
    let lot = scope.say(&Message::new("inspector-lot").with("lot", row.code.as_str()));
    let area = row
        .area
        .map(|area| format!(" · {}", scope.numerals().hectares_within(area, row.deviation)));
    let mut lines = vec![format!("{lot}{}", area.unwrap_or_default())];
    lines.push(scope.say(&match row.state {
        Some(state) => state.text(),
        None => row.land_use.text(),
    }));
    for tenant in &row.tenants {
        let since = tenant.valid.from.map(|from| {
            scope.say(&Message::new("inspector-since").with("from", units::date(from)))
        });
        lines.push(tenant.name.clone());
        lines.extend(since);
    }
    lines
}

/// A card over the map, held by one of its corners; where it is.
fn card(
    ui: &Ui,
    scope: &Scope<'_>,
    id: &str,
    (align, at): (Align2, Pos2),
    add: &mut dyn FnMut(&mut Ui),
) -> Rect {
    let area = Area::new(Id::unique(("over-map", id))).order(Order::Middle).pivot(align);
    let area = area.fixed_pos(at).constrain(false).movable(false);
    let shown = area.show(ui.ctx(), |ui| {
        widgets::floating(scope).inner_margin(Margin::same(4)).show(ui, |ui| add(ui));
    });
    shown.response.rect
}

/// Whom the base map is owed to, between legend and zoom column.
fn attribution(ui: &Ui, rect: Rect, scope: &Scope<'_>, left: f32, right: f32) -> Rect {
    let sources = scope.view.base.attribution();
    if sources.is_empty() {
        return Rect::NOTHING;
    }
    // A source is not torn apart at the end of a line.
    let whole: Vec<String> =
        sources.split(" · ").map(|source| source.replace(' ', "\u{a0}")).collect();
    let text = scope.say(&Message::new("ui-attribution").with("sources", whole.join(" · ")));
    let width = (right - left - 28.0).max(40.0);
    let font = theme::body(10.5);
    let mut job = egui::text::LayoutJob::simple(text, font, scope.colours.muted, width);
    job.halign = Align::RIGHT;
    if width < 220.0 {
        job.wrap.max_rows = 1;
    }
    let galley = ui.painter().layout_job(job);
    let corner = pos2(right - 12.0, rect.bottom() - 8.0);
    let place = Rect::from_min_max(corner - galley.size(), corner);
    ui.painter().rect_filled(place.expand(3.0), 4, scope.colours.ground.gamma_multiply(0.75));
    ui.painter().galley(pos2(corner.x, place.top()), galley, Color32::PLACEHOLDER);
    place
}

fn command_button(ui: &mut Ui, scope: &Scope<'_>, command: Command, asked: &mut Asked) {
    let name = scope.text(command.text());
    if widgets::icon_button(ui, scope, command.icon(), 30.0, &name).clicked() {
        command.ask(scope, asked);
    }
}

fn zoom_column(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    ui.spacing_mut().item_spacing.y = 2.0;
    for command in [commands::ZOOM_IN, commands::ZOOM_OUT, commands::FIT_ALL] {
        command_button(ui, scope, command, asked);
    }
    let layers = scope.text("ui-layers");
    let layers = widgets::icon_button(ui, scope, Icon::Layers, 30.0, &layers);
    egui::Popup::menu(&layers).show(|ui| layers_menu::ui(ui, scope, asked));
}
