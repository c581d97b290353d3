//! What is known of a record: its fields, what belongs to it, what refers to it.

use super::super::action::{Action, Asked};
use super::super::file_for::FileFor;
use super::super::form_for::FormFor;
use super::super::scope::Scope;
use super::super::{theme, widgets};
use super::head::head;
use super::target;
use crate::domain::{Document, Id, Promotion, PromotionKind, RecordKind};
use crate::i18n::Message;
use crate::views::{CardLine, Cell, Part, RecordCard};
use egui::{Button, Label, RichText, Ui};
use lucide_icons::Icon;

pub(super) fn ui(ui: &mut Ui, scope: &Scope<'_>, card: &RecordCard, asked: &mut Asked) {
    if let Some(target) = &card.target {
        target::ui(ui, scope, card.key, target, asked);
    }
    later(ui, scope, card, asked);
    let is_title = |line: &CardLine| line.cell == Cell::Text(card.title.clone());
    let (known, unknown): (Vec<&CardLine>, Vec<&CardLine>) =
        card.lines.iter().filter(|line| !is_title(line)).partition(|line| line.cell.is_known());
    let mut rest = known.into_iter().peekable();
    while let Some(shown) = rest.next() {
        match rest.next_if(|next| shown.is_short && next.is_short) {
            Some(next) => ui.columns(2, |columns| {
                line(&mut columns[0], scope, shown, asked);
                line(&mut columns[1], scope, next, asked);
            }),
            None => line(ui, scope, shown, asked),
        }
    }
    if let Some(extent) = card.extent {
        let text = scope.text("records-see-place");
        let label = (widgets::icon_text(Icon::ScanSearch, 13.0), RichText::new(&text).size(12.0));
        if ui.add(Button::new(label)).accessible_name(&text).clicked() {
            asked.push(Action::FitExtent(extent));
        }
    }
    if card.key.kind == RecordKind::Promotion {
        find_land(ui, scope, Id::new(card.key.id), asked);
    }
    if card.key.kind == RecordKind::Document {
        file(ui, scope, Id::new(card.key.id), asked);
    }
    for part in &card.parts {
        part_ui(ui, scope, card, part, asked);
    }
    unknown_line(ui, scope, &unknown);
    if !card.referring.is_empty() {
        head(ui, scope, &scope.text("records-referring"));
        for (key, name) in &card.referring {
            let kind = scope.say(&key.kind.text());
            let text = if name.is_empty() { kind } else { format!("{kind}: {name}") };
            if ui.add(egui::Link::new(RichText::new(text).size(12.5))).clicked() {
                asked.push(Action::Open(FormFor::Record(*key)));
            }
        }
    }
}

/// Says that what begins after the ruling date is not lost, and leads there.
fn later(ui: &mut Ui, scope: &Scope<'_>, card: &RecordCard, asked: &mut Asked) {
    let Some(day) = card.begins.filter(|day| scope.view.on < *day) else { return };
    let says = Message::new("records-begins-later").with("day", day).with("on", scope.view.on);
    let way = scope.say(&Message::new("ui-see-day").with("day", day));
    if widgets::warning(ui, scope, &scope.say(&says), Some(&way)) {
        asked.push(Action::SetDate(day));
    }
    ui.add_space(6.0);
}

/// A name above what stands in the field; what leads somewhere is a link.
fn line(ui: &mut Ui, scope: &Scope<'_>, shown: &CardLine, asked: &mut Asked) {
    let text = shown.cell.text(scope.texts);
    ui.spacing_mut().item_spacing.y = 1.0;
    let name = scope.text(shown.text);
    ui.label(RichText::new(name).size(11.5).color(scope.colours.muted));
    let text = RichText::new(text).size(13.0);
    match shown.link {
        Some(key) => {
            if ui.add(egui::Link::new(text)).clicked() {
                asked.push(Action::Open(FormFor::Record(key)));
            }
        }
        None => drop(ui.add(Label::new(text).wrap())),
    }
    ui.add_space(5.0);
}

/// The names of the fields nobody has filled in, in one paragraph.
fn unknown_line(ui: &mut Ui, scope: &Scope<'_>, unknown: &[&CardLine]) {
    if unknown.is_empty() {
        return;
    }
    let names: Vec<String> = unknown.iter().map(|line| scope.text(line.text)).collect();
    let text = format!("{}: {}", scope.text("records-unknown"), names.join(", "));
    let text = RichText::new(text).font(theme::italic(11.5)).color(scope.colours.faint);
    ui.add_space(4.0);
    ui.add(Label::new(text).wrap());
}

/// An enquiry that has no land yet is looked land for.
fn find_land(ui: &mut Ui, scope: &Scope<'_>, id: Id<Promotion>, asked: &mut Asked) {
    let enquiry = scope.plan.get(id);
    let is_open =
        |enquiry: &Promotion| enquiry.kind == PromotionKind::Enquiry && enquiry.occupancy.is_none();
    if !enquiry.is_some_and(|enquiry| is_open(enquiry)) {
        return;
    }
    let text = scope.text("land-title");
    let label = (widgets::icon_text(Icon::MapPinned, 13.0), RichText::new(&text).size(12.0));
    if ui.add(Button::new(label)).accessible_name(&text).clicked() {
        asked.push(Action::Open(FormFor::Land(Some(id))));
    }
}

/// Opening the text of a document, and keeping a file inside the plan.
fn file(ui: &mut Ui, scope: &Scope<'_>, id: Id<Document>, asked: &mut Asked) {
    let has_file = scope.plan.get(id).is_some_and(|document| document.file.is_some());
    ui.horizontal(|ui| {
        let button = |ui: &mut Ui, icon, key: &str, enabled: bool| {
            let text = scope.text(key);
            let label = (widgets::icon_text(icon, 13.0), RichText::new(&text).size(12.0));
            ui.add_enabled(enabled, Button::new(label)).accessible_name(&text)
        };
        if button(ui, Icon::ExternalLink, "records-open-file", has_file).clicked() {
            asked.push(Action::OpenDocument(id));
        }
        let attach = button(ui, Icon::Paperclip, "records-attach", scope.can_edit);
        if attach.on_hover_text(scope.text("records-attach-how")).clicked() {
            asked.push(Action::AskFile(FileFor::Attachment(id)));
        }
    });
}

fn part_ui(ui: &mut Ui, scope: &Scope<'_>, card: &RecordCard, part: &Part, asked: &mut Asked) {
    let name = scope.say(&part.kind.text());
    head(ui, scope, &name);
    if part.records.is_empty() {
        let text = RichText::new(scope.text("records-no-parts")).size(12.0);
        ui.label(text.color(scope.colours.faint));
    }
    for (key, cells) in &part.records {
        let words: Vec<String> = cells.iter().map(|cell| cell.text(scope.texts)).collect();
        let text = RichText::new(words.join(" · ")).size(12.5);
        if ui.add(egui::Link::new(text)).clicked() {
            asked.push(Action::Open(FormFor::Record(*key)));
        }
    }
    ui.add_space(4.0);
    let text = scope.text("records-add");
    let label = (widgets::icon_text(Icon::Plus, 13.0), RichText::new(&text).size(12.0));
    let add = ui.add_enabled(scope.can_edit, Button::new(label));
    if add.accessible_name(format!("{text}: {name}")).clicked() {
        asked.push(Action::Open(FormFor::NewRecord(part.kind, vec![card.key])));
    }
}
