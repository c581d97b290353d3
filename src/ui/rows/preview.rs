//! What each row would do, before anything is written.

use super::super::scope::Scope;
use super::super::widgets;
use super::judged::Judged;
use super::standing::standing_of;
use crate::i18n::Message;
use crate::io::{Change, Fate, PlannedRow};
use crate::views::{CardLine, record_lines};
use egui::{Label, Rect, Response, RichText, Role, Sense, Ui, UiBuilder, WidgetInfo, vec2};

/// A row of the preview has two lines: what it is called, and what it does.
const ROW: f32 = 36.0;
/// So many rows of one reason are named.
const MOST_ROWS: usize = 20;

/// The row a person looks at.
#[derive(Debug, Default)]
pub struct Picked {
    /// Its place among all rows.
    pub row: Option<usize>,
    comes_into_sight: bool,
}

impl Picked {
    /// A row picked elsewhere, on the map for instance: it is brought into sight.
    pub const fn from_elsewhere(row: usize) -> Self {
        Self { row: Some(row), comes_into_sight: true }
    }
}

/// Draws what a person is to look at.
pub fn doubts(ui: &mut Ui, scope: &Scope<'_>, judged: &Judged) {
    for doubt in &judged.doubts {
        widgets::warning(ui, scope, &scope.say(doubt), None);
    }
    let over = judged.list.rows.iter().filter(|row| row.fate == Fate::Over);
    let ended: Vec<String> = over.map(|row| judged.row_name(row.at)).collect();
    if !ended.is_empty() {
        let over = Message::new("tenants-over").with("rows", ended.join(", "));
        widgets::warning(ui, scope, &scope.say(&over), None);
    }
}

/// Draws why rows stay out: so many reasons, and how many rows have others.
pub fn reasons(ui: &mut Ui, scope: &Scope<'_>, judged: &Judged, most: usize) {
    for (reason, rows) in judged.refused.iter().take(most) {
        let mut names: Vec<String> =
            rows.iter().take(MOST_ROWS).map(|at| judged.row_name(*at)).collect();
        if rows.len() > MOST_ROWS {
            names.push("…".to_owned());
        }
        let line = Message::new("lists-refused-row")
            .with("row", names.join(", "))
            .with("reason", reason.clone());
        let text = RichText::new(scope.say(&line)).size(12.0).color(scope.colours.warning);
        ui.add(Label::new(text).wrap());
    }
    let more = judged.refused.iter().skip(most).map(|(_, rows)| rows.len()).sum::<usize>();
    if more > 0 {
        let text = Message::new("lists-refused-more").with("count", more);
        ui.label(RichText::new(scope.say(&text)).size(12.0).color(scope.colours.warning));
    }
}

/// Draws all rows in the order of the list. Only those in sight are laid out; they scroll with the form.
/// Where a row can be picked, says whether one was.
pub fn rows(
    ui: &mut Ui,
    scope: &Scope<'_>,
    judged: &Judged,
    mut picked: Option<&mut Picked>,
) -> bool {
    ui.add_space(4.0);
    let width = ui.available_width();
    let size = vec2(width, ROW * judged.list.rows.len() as f32);
    let (place, _) = ui.allocate_exact_size(size, Sense::hover());
    let row_rect =
        |at: usize| Rect::from_min_size(place.min + vec2(0.0, ROW * at as f32), vec2(width, ROW));
    if let Some(picked) = picked.as_deref_mut().filter(|picked| picked.comes_into_sight) {
        picked.comes_into_sight = false;
        ui.scroll_to_rect(row_rect(picked.row.unwrap_or_default()), Some(egui::Align::Center));
    }
    let above = |height: f32| (height / ROW).max(0.0) as usize;
    let first = above(ui.clip_rect().top() - place.top());
    let last = above(ui.clip_rect().bottom() - place.top()) + 1;
    let mut is_picked_now = false;
    for (at, row) in judged.list.rows.iter().enumerate().take(last).skip(first) {
        let rect = row_rect(at);
        if let Some(picked) = picked.as_deref_mut() {
            let response = pickable(ui, scope, rect, (judged, row), picked.row == Some(at));
            if response.clicked() {
                picked.row = Some(at);
                is_picked_now = true;
            }
        }
        let line = UiBuilder::new().id_salt(("row", at)).max_rect(rect);
        row_ui(&mut ui.new_child(line), scope, (judged, row), picked.is_none());
    }
    is_picked_now
}

/// The ground of a row that takes clicks.
fn pickable(
    ui: &Ui,
    scope: &Scope<'_>,
    rect: Rect,
    (judged, row): (&Judged, &PlannedRow),
    is_picked: bool,
) -> Response {
    let response =
        ui.interact(rect, ui.scope_id().with(("pick", row.at.sheet, row.at.row)), Sense::click());
    let name = format!("{}: {}", name_of(scope, judged, row), says(scope, row));
    response.widget_info(|| WidgetInfo::selected(Role::Button, true, is_picked, &name));
    if is_picked || response.hovered() || response.has_focus() {
        let ground = if is_picked { scope.colours.accent_soft } else { scope.colours.raised };
        ui.painter().rect_filled(rect, 5, ground);
    }
    response
}

fn name_of(scope: &Scope<'_>, judged: &Judged, row: &PlannedRow) -> String {
    if row.name.is_empty() {
        return scope.say(&Message::new("lists-row").with("row", judged.row_name(row.at)));
    }
    row.name.clone()
}

/// The words of a row can be marked where a click on it means nothing else.
fn row_ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    (judged, row): (&Judged, &PlannedRow),
    can_be_marked: bool,
) {
    let line = |text: RichText| Label::new(text).truncate().selectable(can_be_marked);
    let standing = standing_of(&row.fate);
    let icon = widgets::icon_text(standing.icon(), 13.0).color(standing.ink(scope.palette));
    ui.horizontal(|ui| {
        ui.label(icon);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 1.0;
            let name = name_of(scope, judged, row);
            ui.add(line(RichText::new(&name).size(12.5))).on_hover_text(&name);
            let says = says(scope, row);
            let muted = RichText::new(&says).size(11.5).color(scope.colours.muted);
            ui.add(line(muted)).on_hover_text(&says);
        });
    });
}

/// What a row does, in words.
fn says(scope: &Scope<'_>, row: &PlannedRow) -> String {
    match &row.fate {
        Fate::Adds | Fate::Changes => {
            let facts = row.changes.iter().flat_map(|change| facts(scope, change, &row.name));
            facts.collect::<Vec<_>>().join(" · ")
        }
        Fate::Unchanged => scope.text("lists-row-unchanged"),
        Fate::Over => scope.text("tenants-over-row"),
        Fate::Refused(why) => scope.say(why),
    }
}

/// The fields a row fills in or changes, but for those its name tells: "Tình trạng: đang thi công",
/// "Vốn: 5 → 7".
fn facts(scope: &Scope<'_>, change: &Change, title: &str) -> Vec<String> {
    let lines = |record| record_lines(scope.plan, record, scope.view.on);
    let before = change.before.as_ref().map(lines);
    let is_known = |line: &CardLine| {
        // What a row of its own adds the plan cannot name yet.
        line.link.is_none_or(|key| scope.plan.has(key))
    };
    let told = lines(&change.after).into_iter().enumerate().filter_map(|(place, line)| {
        let was = before.as_ref().and_then(|lines| lines.get(place)).map(|line| &line.cell);
        if was == Some(&line.cell) || was.is_none() && !line.cell.is_known() || !is_known(&line) {
            return None;
        }
        let (name, now) = (scope.text(line.text), line.cell.text(scope.texts));
        if was.is_none() && title.contains(&now) {
            return None;
        }
        Some(match was.filter(|was| was.is_known()) {
            Some(was) => format!("{name}: {} → {now}", was.text(scope.texts)),
            None => format!("{name}: {now}"),
        })
    });
    told.collect()
}
