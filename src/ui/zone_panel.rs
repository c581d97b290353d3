//! The left panel: the plan's zones by kind, with search, order and a small fill bar each.

use super::action::{Action, Asked};
use super::answer::{Answer, ZonesOf};
use super::commands;
use super::file_for::FileFor;
use super::form_for::FormFor;
use super::scope::Scope;
use super::slots;
use super::{theme, widgets};
use crate::domain::{RecordKind, ZoneKind};
use crate::i18n::Message;
use crate::map::Thing;
use crate::project::HUONG_TRA;
use crate::views::{self, ZoneGroup, ZoneRow, ZoneSort};
use egui::{
    Align2, Button, Frame, Label, Margin, Rect, Response, RichText, Role, ScrollArea, Sense,
    Stroke, TextEdit, Ui, WidgetInfo, pos2, vec2,
};
use lucide_icons::Icon;
use std::collections::BTreeSet;
use std::ops::Range;

/// What the list remembers.
pub struct ZonePanel {
    query: String,
    sort: ZoneSort,
    closed: BTreeSet<ZoneKind>,
    /// What was asked for last.
    wanted: Option<ZonesOf>,
    /// What came of this or of an earlier question.
    groups: Vec<ZoneGroup>,
    groups_of: Option<ZonesOf>,
}

const SORTS: [(ZoneSort, &str); 4] = [
    (ZoneSort::PlanOrder, "ui-sort-plan"),
    (ZoneSort::Name, "ui-sort-name"),
    (ZoneSort::Area, "ui-sort-area"),
    (ZoneSort::Fill, "ui-sort-fill"),
];

impl Default for ZonePanel {
    fn default() -> Self {
        Self {
            query: String::new(),
            sort: ZoneSort::PlanOrder,
            closed: BTreeSet::new(),
            wanted: None,
            groups: Vec::new(),
            groups_of: None,
        }
    }
}

impl ZonePanel {
    /// Draws the panel.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        self.refresh(scope, asked);
        Frame::new().inner_margin(Margin { left: 16, right: 12, top: 12, bottom: 8 }).show(
            ui,
            |ui| {
                title(ui, scope);
                ui.add_space(8.0);
                self.search(ui, scope, asked);
            },
        );
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            if self.groups.is_empty() && self.groups_of.is_some() {
                self.nothing(ui, scope, asked);
            }
            // A row of an earlier state of the plan may stand for something else by now.
            let is_current = self.groups_of.as_ref().is_some_and(|of| of.0 == scope.revision);
            let asked = if is_current { asked } else { &mut Asked::default() };
            let Self { groups, closed, .. } = self;
            for group in groups.iter() {
                let open = group_head(ui, scope, group, closed);
                if open {
                    rows(ui, scope, asked, group);
                }
            }
            ui.add_space(12.0);
        });
    }

    /// Has the list read where something else is wanted; until then the one before stays.
    fn refresh(&mut self, scope: &Scope<'_>, asked: &mut Asked) {
        let wanted = (scope.revision, scope.view.on, self.query.clone(), self.sort);
        if self.wanted.as_ref() == Some(&wanted) {
            return;
        }
        self.wanted = Some(wanted.clone());
        let plan = scope.plan.clone();
        asked.start(slots::ZONES, "", move |_| {
            let (_, on, query, sort) = &wanted;
            let groups = views::zone_groups(&plan, *on, query, *sort);
            Some(Action::Answer(Answer::Zones(wanted, groups)))
        });
    }

    /// Forgets what was read of a plan.
    pub fn forget_plan(&mut self) {
        self.wanted = None;
        self.groups.clear();
        self.groups_of = None;
    }

    /// Shows what was read, unless something else is wanted by now.
    pub fn take(&mut self, of: ZonesOf, groups: Vec<ZoneGroup>) {
        if self.wanted.as_ref() == Some(&of) {
            self.groups = groups;
            self.groups_of = Some(of);
        }
    }

    fn search(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        ui.horizontal(|ui| {
            let width = ui.available_width() - if scope.can_edit { 68.0 } else { 34.0 };
            let glass = widgets::icon_text(Icon::Search, 14.0).color(scope.colours.muted);
            let hint = RichText::new(scope.text("ui-search-zones")).color(scope.colours.faint);
            ui.add(
                TextEdit::singleline(&mut self.query)
                    .id_salt("query")
                    .prefix(glass)
                    .hint_text(hint)
                    .desired_width(width)
                    .margin(Margin::symmetric(8, 6)),
            )
            .accessible_name(scope.text("ui-search-zones"));
            self.sort_menu(ui, scope);
            let kind = RecordKind::Zone;
            let add = scope.say(&Message::new("records-add-kind").with("kind", kind.text()));
            if scope.can_edit && widgets::icon_button(ui, scope, Icon::Plus, 26.0, &add).clicked() {
                asked.push(Action::Open(FormFor::NewRecord(kind, Vec::new())));
            }
        });
        ui.add_space(4.0);
        let everywhere = scope.text("ui-find-everywhere");
        let text = RichText::new(everywhere).size(11.5).color(scope.colours.muted);
        let find = Button::new(text).right_text(RichText::new("Ctrl K").size(11.0).weak());
        if ui.add_sized([ui.available_width(), 22.0], find.fill(scope.colours.panel)).clicked() {
            commands::FIND.ask(scope, asked);
        }
    }

    fn sort_menu(&mut self, ui: &mut Ui, scope: &Scope<'_>) {
        let button = widgets::icon_button(
            ui,
            scope,
            Icon::ArrowDownNarrowWide,
            26.0,
            &scope.text("ui-sort"),
        );
        egui::Popup::menu(&button).show(|ui| {
            for (sort, key) in SORTS {
                ui.radio_value(&mut self.sort, sort, scope.text(key));
            }
        });
    }

    fn nothing(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
        Frame::new().inner_margin(Margin::symmetric(16, 12)).show(ui, |ui| {
            let is_empty = self.query.is_empty();
            let sentence = if is_empty { "ui-zones-empty" } else { "ui-zones-not-found" };
            let sentence = RichText::new(scope.text(sentence)).color(scope.colours.muted);
            ui.add(Label::new(sentence).wrap());
            ui.add_space(6.0);
            if is_empty {
                first_steps(ui, scope, asked);
            } else if ui.link(scope.text("ui-zones-clear-search")).clicked() {
                self.query.clear();
            }
        });
    }
}

/// What can be done with a plan that holds nothing.
fn first_steps(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) {
    let mut step = |ui: &mut Ui, text: &str, action: Action| {
        if ui.link(scope.text(text)).clicked() {
            asked.push(action);
        }
    };
    if scope.can_edit {
        let new_zone = FormFor::NewRecord(RecordKind::Zone, Vec::new());
        step(ui, "ui-zones-empty-add", Action::Open(new_zone));
        step(ui, "ui-zones-empty-import", Action::AskFile(FileFor::Corners));
        step(ui, "ui-zones-empty-office", Action::Open(FormFor::Plan));
    }
    step(ui, "ui-zones-empty-step", Action::OpenShipped(HUONG_TRA));
}

fn title(ui: &mut Ui, scope: &Scope<'_>) {
    let about = &scope.plan.about;
    let title =
        if about.title.is_empty() { scope.text("ui-untitled") } else { about.title.clone() };
    ui.add(Label::new(RichText::new(title).font(theme::bold(15.0))).truncate());
    if !about.subtitle.is_empty() {
        let subtitle = RichText::new(&about.subtitle).size(12.0).color(scope.colours.muted);
        ui.add(Label::new(subtitle).truncate());
    }
    if about.is_example {
        ui.add_space(4.0);
        let text = scope.text("ui-example-data");
        widgets::badge(ui, &text, scope.colours.warning, scope.colours.warning_soft)
            .on_hover_text(scope.text("ui-example-data-why"));
    }
}

fn group_head(
    ui: &mut Ui,
    scope: &Scope<'_>,
    group: &ZoneGroup,
    closed: &mut BTreeSet<ZoneKind>,
) -> bool {
    let open = !closed.contains(&group.kind);
    let name = scope.say(&group.kind.text());
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    follow_focus(&response);
    let colours = scope.colours;
    let icon = char::from(if open { Icon::ChevronDown } else { Icon::ChevronRight });
    let ink = if response.hovered() { colours.text } else { colours.muted };
    let arrow = widgets::one_line(ui, &icon.to_string(), theme::icons(14.0), ink, 20.0);
    widgets::paint_line(ui, rect.left_center() + vec2(14.0, 0.0), Align2::LEFT_CENTER, arrow);
    let label = widgets::one_line(ui, &name, theme::bold(12.0), ink, rect.width() - 80.0);
    widgets::paint_line(ui, rect.left_center() + vec2(34.0, 0.0), Align2::LEFT_CENTER, label);
    let count = group.rows.len().to_string();
    let count = widgets::one_line(ui, &count, theme::body(11.5), colours.faint, 50.0);
    widgets::paint_line(ui, rect.right_center() - vec2(10.0, 0.0), Align2::RIGHT_CENTER, count);
    response.widget_info(|| WidgetInfo::selected(Role::DisclosureTriangle, true, open, &name));
    if response.clicked() && !closed.remove(&group.kind) {
        closed.insert(group.kind);
    }
    open
}

const ROW: f32 = 46.0;

/// Only the rows in sight are drawn: a country has a thousand clusters.
fn rows(ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked, group: &ZoneGroup) {
    let height = ROW * group.rows.len() as f32;
    let (_, all) = ui.allocate_space(vec2(ui.available_width(), height));
    let seen = in_sight(ui.clip_rect(), all);
    for (place, row) in group.rows.iter().enumerate().take(seen.end).skip(seen.start) {
        let top = all.left_top() + vec2(0.0, ROW * place as f32);
        let rect = Rect::from_min_size(top, vec2(all.width(), ROW));
        let response =
            ui.interact(rect, ui.scope_id().with(("zone", row.id.number())), Sense::click());
        follow_focus(&response);
        let selected = is_selected(scope, row);
        paint_row(ui, scope, row, rect, selected, response.hovered() || response.has_focus());
        let spoken = format!("{} {}", row.name, spoken_fill(scope, row));
        response.widget_info(|| {
            WidgetInfo::selected(Role::ListBoxOption, true, selected, spoken.trim())
        });
        if response.clicked() {
            asked.push(Action::Select(Some(Thing::Zone(row.id))));
        }
        if response.double_clicked() {
            asked.push(Action::Fit(Thing::Zone(row.id)));
        }
    }
}

/// Tab goes on to the row after the last in sight, and with that the next one is drawn.
fn follow_focus(response: &Response) {
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
}

/// The places of the rows that can be seen, and one more on either side for Tab to go to.
fn in_sight(window: Rect, rows: Rect) -> Range<usize> {
    let above = |y: f32| ((y - rows.top()) / ROW).max(0.0) as usize;
    above(window.top() - ROW)..above(window.bottom() + 2.0 * ROW)
}

fn is_selected(scope: &Scope<'_>, row: &ZoneRow) -> bool {
    match scope.view.selection {
        Some(Thing::Zone(zone)) => zone == row.id,
        Some(Thing::Lot(lot)) => scope.plan.get(lot).is_some_and(|lot| lot.zone == row.id),
        Some(Thing::Note(_) | Thing::Record(_)) | None => false,
    }
}

fn spoken_fill(scope: &Scope<'_>, row: &ZoneRow) -> String {
    row.fill.said().map(|rate| scope.say(&rate)).unwrap_or_default()
}

fn paint_row(ui: &Ui, scope: &Scope<'_>, row: &ZoneRow, rect: Rect, selected: bool, hot: bool) {
    let colours = scope.colours;
    if selected || hot {
        let ground = if selected { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 0, ground);
    }
    if selected {
        let edge = Rect::from_min_size(rect.min, vec2(3.0, rect.height()));
        ui.painter().rect_filled(edge, 0, colours.accent);
    }
    let left = rect.left() + 19.0;
    let right = rect.right() - 10.0;
    let first = rect.top() + 14.0;
    let second = rect.top() + 33.0;

    // How large and who says so; where nobody says, nothing.
    let beside = row.stated.map(|stated| {
        let hectares = scope.numerals().short(stated.area.as_hectares(), 2);
        format!("{hectares} ha {}", scope.say(&stated.basis.text()))
    });
    let beside = beside.unwrap_or_default();
    let beside = widgets::one_line(ui, &beside, theme::body(12.0), colours.muted, 150.0);
    let name_width = right - left - beside.size().x - 8.0;
    let name = widgets::one_line(ui, &row.name, theme::bold(13.0), colours.text, name_width);
    widgets::paint_line(ui, pos2(left, first), Align2::LEFT_CENTER, name);
    widgets::paint_line(ui, pos2(right, first), Align2::RIGHT_CENTER, beside);

    let used = paint_fill(ui, scope, row, pos2(right, second));
    let subtitle = subtitle(scope, row);
    let width = right - left - used - 8.0;
    let subtitle = widgets::one_line(ui, &subtitle, theme::body(11.5), colours.muted, width);
    widgets::paint_line(ui, pos2(left, second), Align2::LEFT_CENTER, subtitle);
    let stroke = Stroke::new(1.0, colours.line.gamma_multiply(0.5));
    ui.painter().hline(left..=right, rect.bottom(), stroke);
}

/// Bar and percentage, or a word for "unknown" where a fill could be; the width used.
fn paint_fill(ui: &Ui, scope: &Scope<'_>, row: &ZoneRow, right_center: egui::Pos2) -> f32 {
    match (row.kind, row.fill.known_rate()) {
        (_, Some(_)) if row.fill.is_illustrative() => {
            let said = spoken_fill(scope, row);
            faint_text(ui, scope, &said, right_center)
        }
        (_, Some(rate)) => {
            let percent = format!("{} %", scope.numerals().number(rate * 100.0, 0));
            let percent =
                widgets::one_line(ui, &percent, theme::bold(11.5), scope.colours.text, 50.0);
            let bar = Rect::from_min_size(
                pos2(right_center.x - 104.0, right_center.y - 3.0),
                vec2(64.0, 6.0),
            );
            widgets::paint_line(ui, right_center, Align2::RIGHT_CENTER, percent);
            widgets::fill_bar(ui, scope, bar, &row.fill);
            104.0
        }
        (_, None) if row.fill.industrial.is_some() => {
            faint(ui, scope, "ui-nothing-recorded", right_center)
        }
        (ZoneKind::Cluster | ZoneKind::Park, None) => {
            faint(ui, scope, "common-unknown", right_center)
        }
        (ZoneKind::Village | ZoneKind::Logistics | ZoneKind::Mining, None) => 0.0,
    }
}

/// What the plan does with it, after the commune where it has no area to be told by.
fn subtitle(scope: &Scope<'_>, row: &ZoneRow) -> String {
    let says = scope.say(&row.subtitle);
    match row.place.as_deref().filter(|_| row.stated.is_none()).map(without_rank) {
        Some(place) => format!("{place} · {says}"),
        None => says,
    }
}

/// "Hương Toàn" for "Xã Hương Toàn": the list has no room for both.
fn without_rank(places: &str) -> String {
    let short = |place| {
        let ranks = ["Phường ", "Xã ", "Thị trấn "];
        ranks.iter().find_map(|rank| str::strip_prefix(place, rank)).unwrap_or(place)
    };
    places.split(", ").map(short).collect::<Vec<_>>().join(", ")
}

/// A word in place of a figure; the width used.
fn faint(ui: &Ui, scope: &Scope<'_>, key: &str, right_center: egui::Pos2) -> f32 {
    faint_text(ui, scope, &scope.text(key), right_center)
}

fn faint_text(ui: &Ui, scope: &Scope<'_>, text: &str, right_center: egui::Pos2) -> f32 {
    let text = widgets::one_line(ui, text, theme::italic(11.5), scope.colours.faint, 170.0);
    let used = text.size().x;
    widgets::paint_line(ui, right_center, Align2::RIGHT_CENTER, text);
    used
}
