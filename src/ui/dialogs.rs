//! The few things that stand in front of the window: search, history, shortcuts, about.

use super::action::{Action, Asked};
use super::command::Command;
use super::scope::Scope;
use super::{theme, widgets};
use crate::map::Thing;
use crate::project::Entry;
use crate::views::{self, Hit, HitKind};
use egui::{
    Align2, Button, Frame, Id, Key, Label, Margin, Modal, Response, RichText, Role, ScrollArea,
    Sense, TextEdit, Ui, WidgetInfo, vec2,
};
use lucide_icons::Icon;
use strum::VariantArray;

/// Which one is open.
#[derive(Debug)]
pub enum Dialog {
    /// Search over zones, lots and enterprises.
    Find(Find),
    /// Every change so far.
    History,
    /// Keys.
    Shortcuts,
    /// What this program is.
    About,
}

/// What the search remembers.
#[derive(Debug, Default)]
pub struct Find {
    query: String,
    chosen: usize,
    hits: Vec<Hit>,
    hits_of: Option<(String, u64)>,
}

/// Draws the open dialog; it says whether it wants to close.
pub fn show(
    ui: &Ui,
    scope: &Scope<'_>,
    dialog: &mut Dialog,
    history: &[Entry],
    asked: &mut Asked,
) -> bool {
    let frame = widgets::floating(scope).inner_margin(Margin::same(16));
    // Each keeps a size of its own.
    let id = Id::unique(("dialog", std::mem::discriminant(dialog)));
    let modal = Modal::new(id).frame(frame).show(ui.ctx(), |ui| match dialog {
        Dialog::Find(find) => find.ui(ui, scope, asked),
        Dialog::History => history_ui(ui, scope, history),
        Dialog::Shortcuts => shortcuts_ui(ui, scope),
        Dialog::About => about_ui(ui, scope),
    });
    modal.inner || modal.should_close()
}

impl Find {
    fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, asked: &mut Asked) -> bool {
        ui.set_width(460.0);
        let hint = scope.text("ui-find-hint");
        let edit = TextEdit::singleline(&mut self.query)
            .prefix(widgets::icon_text(Icon::Search, 15.0).color(scope.colours.muted))
            .hint_text(RichText::new(&hint).color(scope.colours.faint))
            .desired_width(f32::INFINITY)
            .margin(Margin::symmetric(10, 8));
        let field = ui.add(edit).accessible_name(&hint);
        if !field.has_focus() {
            field.request_focus();
        }
        self.refresh(scope);
        let (down, up, enter) = ui.input(|input| {
            (
                input.key_pressed(Key::ArrowDown),
                input.key_pressed(Key::ArrowUp),
                input.key_pressed(Key::Enter),
            )
        });
        let last = self.hits.len().saturating_sub(1);
        if down {
            self.chosen = (self.chosen + 1).min(last);
        }
        if up {
            self.chosen = self.chosen.saturating_sub(1);
        }
        ui.add_space(6.0);
        let clicked = self.list(ui, scope, down || up);
        let Some(hit) = clicked.or(enter.then_some(self.chosen)).and_then(|at| self.hits.get(at))
        else {
            return false;
        };
        go_to(scope, hit, asked);
        true
    }

    fn refresh(&mut self, scope: &Scope<'_>) {
        let wanted = (self.query.clone(), scope.revision);
        if self.hits_of.as_ref() != Some(&wanted) {
            self.hits = views::find(scope.plan, &self.query, scope.view.on, 40);
            self.chosen = 0;
            self.hits_of = Some(wanted);
        }
    }

    /// Draws the hits; where the choice has moved, it is brought into sight.
    fn list(&self, ui: &mut Ui, scope: &Scope<'_>, moved: bool) -> Option<usize> {
        if self.hits.is_empty() {
            let key =
                if self.query.trim().is_empty() { "ui-find-start" } else { "ui-find-nothing" };
            ui.add(Label::new(RichText::new(scope.text(key)).color(scope.colours.muted)).wrap());
            return None;
        }
        let mut clicked = None;
        ScrollArea::vertical()
            .max_height(360.0)
            .auto_shrink([false, true])
            .min_scrolled_height(360.0)
            .show(ui, |ui| {
                for (index, hit) in self.hits.iter().enumerate() {
                    let response = hit_row(ui, scope, hit, index == self.chosen);
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
fn hit_row(ui: &mut Ui, scope: &Scope<'_>, hit: &Hit, chosen: bool) -> Response {
    let icon = match hit.kind {
        HitKind::Zone(_) => Icon::MapPinned,
        HitKind::Lot(..) => Icon::SquareDashed,
        HitKind::Enterprise(_) => Icon::Factory,
    };
    let colours = scope.colours;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), 28.0), Sense::click());
    if chosen || response.hovered() {
        let ground = if chosen { colours.accent_soft } else { colours.raised };
        ui.painter().rect_filled(rect, 6, ground);
    }
    let glyph = char::from(icon).to_string();
    let glyph = widgets::one_line(ui, &glyph, theme::icons(14.0), colours.muted, 20.0);
    widgets::paint_line(ui, rect.left_center() + vec2(8.0, 0.0), Align2::LEFT_CENTER, glyph);
    let most = rect.width() * 0.45;
    let detail = widgets::one_line(ui, &hit.detail, theme::body(11.5), colours.muted, most);
    let title_width = rect.width() - detail.size().x - 48.0;
    let title = widgets::one_line(ui, &hit.title, theme::body(13.0), colours.text, title_width);
    widgets::paint_line(ui, rect.left_center() + vec2(30.0, 0.0), Align2::LEFT_CENTER, title);
    widgets::paint_line(ui, rect.right_center() - vec2(10.0, 0.0), Align2::RIGHT_CENTER, detail);
    let spoken = format!("{} {}", hit.title, hit.detail);
    response.widget_info(|| WidgetInfo::selected(Role::ListBoxOption, true, chosen, &spoken));
    response.on_hover_text(spoken)
}

/// An enterprise is shown where it sits.
fn go_to(scope: &Scope<'_>, hit: &Hit, asked: &mut Asked) {
    let thing = match hit.kind {
        HitKind::Zone(zone) => Some(Thing::Zone(zone)),
        HitKind::Lot(lot, _) => Some(Thing::Lot(lot)),
        HitKind::Enterprise(enterprise) => scope
            .plan
            .all::<crate::domain::Occupancy>()
            .filter(|occupancy| occupancy.enterprise == enterprise)
            .max_by_key(|occupancy| (occupancy.valid.contains(scope.view.on), occupancy.valid.from))
            .map(|occupancy| Thing::Lot(occupancy.lot)),
    };
    match thing {
        Some(thing) => {
            asked.push(Action::Select(Some(thing)));
            asked.push(Action::Fit(thing));
        }
        None => asked.push(Action::Tell(crate::i18n::Message::new("ui-find-no-lot"))),
    }
}

fn title(ui: &mut Ui, text: &str) {
    ui.label(RichText::new(text).font(theme::bold(16.0)));
    ui.add_space(6.0);
}

fn close_button(ui: &mut Ui, scope: &Scope<'_>) -> bool {
    ui.add_space(10.0);
    ui.horizontal(|ui| {
        let to_the_right = egui::Layout::right_to_left(egui::Align::Center);
        ui.with_layout(to_the_right, |ui| ui.button(scope.text("common-close")).clicked()).inner
    })
    .inner
}

fn history_ui(ui: &mut Ui, scope: &Scope<'_>, history: &[Entry]) -> bool {
    ui.set_width(560.0);
    title(ui, &scope.text("ui-history"));
    let row_height = 22.0;
    ScrollArea::vertical().max_height(380.0).auto_shrink([false, true]).show_rows(
        ui,
        row_height,
        history.len(),
        |ui, range| {
            for entry in history.iter().rev().skip(range.start).take(range.len()) {
                ui.horizontal(|ui| {
                    let at = entry.at.to_zoned(scope.time_zone.clone());
                    let at = at.strftime("%d/%m/%Y %H:%M").to_string();
                    ui.label(RichText::new(at).color(scope.colours.muted));
                    ui.label(RichText::new(&entry.author).color(scope.colours.muted));
                    let label = scope.say(&entry.label);
                    ui.add(Label::new(label).truncate());
                });
            }
        },
    );
    close_button(ui, scope)
}

fn shortcuts_ui(ui: &mut Ui, scope: &Scope<'_>) -> bool {
    ui.set_width(420.0);
    title(ui, &scope.text("ui-command-shortcuts"));
    egui::Grid::new("shortcuts").num_columns(2).spacing(vec2(24.0, 5.0)).show(ui, |ui| {
        for command in Command::VARIANTS {
            let Some(shortcut) = command.shortcut() else { continue };
            ui.label(scope.text(command.text()));
            ui.label(RichText::new(ui.ctx().format_shortcut(&shortcut)).color(scope.colours.muted));
            ui.end_row();
        }
    });
    ui.add_space(6.0);
    ui.add(
        Label::new(RichText::new(scope.text("ui-shortcuts-mouse")).color(scope.colours.muted))
            .wrap(),
    );
    close_button(ui, scope)
}

fn about_ui(ui: &mut Ui, scope: &Scope<'_>) -> bool {
    ui.set_width(460.0);
    title(ui, &format!("Lapday {}", env!("CARGO_PKG_VERSION")));
    for key in ["ui-about-what", "ui-about-plan", "ui-about-map", "ui-about-licence"] {
        ui.add(Label::new(scope.text(key)).wrap());
        ui.add_space(5.0);
    }
    close_button(ui, scope)
}

/// What the window shows while no plan is open: what is wrong, and the first steps.
pub fn welcome(
    ui: &mut Ui,
    scope: &Scope<'_>,
    trouble: Option<&crate::i18n::Message>,
    asked: &mut Asked,
) {
    ui.vertical_centered(|ui| {
        ui.add_space((ui.available_height() * 0.22).max(20.0));
        ui.label(RichText::new("Lapday").font(theme::bold(34.0)).color(scope.colours.accent));
        ui.label(RichText::new(scope.text("ui-about-what")).color(scope.colours.muted));
        ui.add_space(18.0);
        if let Some(trouble) = trouble {
            Frame::new()
                .fill(scope.colours.warning_soft)
                .corner_radius(8)
                .inner_margin(Margin::symmetric(16, 10))
                .show(ui, |ui| {
                    ui.set_max_width(560.0);
                    let text = RichText::new(scope.say(trouble)).color(scope.colours.warning);
                    ui.add(Label::new(text).wrap());
                });
            ui.add_space(18.0);
        }
        for command in [Command::OpenHuongTra, Command::OpenExample, Command::Open, Command::New] {
            let name = scope.text(command.text());
            let button = if command == Command::OpenHuongTra {
                widgets::primary_button(scope, &name, Some(command.icon()))
            } else {
                Button::new((widgets::icon_text(command.icon(), 15.0), name.clone()))
            };
            if ui.add_sized(vec2(320.0, 34.0), button).accessible_name(&name).clicked() {
                asked.run(command);
            }
            ui.add_space(3.0);
        }
    });
}
