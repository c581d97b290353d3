//! A record chosen from those there are, found by typing a part of its name.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Field, Key, RecordKind, Sort, title};
use crate::i18n::fold;
use egui::{ComboBox, Id, Response, RichText, ScrollArea, Ui};
use std::sync::Arc;

/// So many records are offered to choose from; a search finds the others.
const MOST_OFFERED: usize = 100;

/// The name of the record chosen; a click opens the list.
pub(super) fn ui(
    ui: &mut Ui,
    scope: &Scope<'_>,
    field: &Field,
    name: &str,
    id: &mut Option<i64>,
) -> Response {
    let label = ui.label(RichText::new(name).size(12.0).color(scope.colours.muted));
    let Sort::Link(kind) = field.sort else { return label };
    let chosen = id.map(|id| title(scope.plan, Key { kind, id }));
    let none = scope.text(if field.is_required { "records-required" } else { "records-none" });
    let label = match &chosen {
        Some(chosen) => RichText::new(chosen).size(12.5),
        None => RichText::new(none).font(theme::italic(12.5)).color(scope.colours.faint),
    };
    let width = ui.available_width();
    let list = ComboBox::from_id_salt(("link", field.name)).width(width);
    let shown = list
        .selected_text(label)
        .truncate()
        .show_ui(ui, |ui| choices(ui, scope, field, kind, width, id));
    let says = chosen.map_or_else(|| name.to_owned(), |chosen| format!("{name}: {chosen}"));
    let entry = shown.response.accessible_name(&says);
    ui.add_space(5.0);
    entry
}

fn choices(
    ui: &mut Ui,
    scope: &Scope<'_>,
    field: &Field,
    kind: RecordKind,
    width: f32,
    id: &mut Option<i64>,
) {
    let wanted = widgets::searched(ui, scope, &scope.text(field.text), width);
    if !field.is_required && ui.selectable_label(id.is_none(), scope.text("records-none")).clicked()
    {
        *id = None;
    }
    let offered = titles(ui, scope, kind);
    let found = offered.iter().filter(|one| one.folded.contains(&wanted)).take(MOST_OFFERED);
    ScrollArea::vertical().max_height(220.0).show(ui, |ui| {
        for offer in found {
            if ui.selectable_label(*id == Some(offer.id), &offer.title).clicked() {
                *id = Some(offer.id);
                ui.close();
            }
        }
    });
}

/// A record that can be chosen.
struct Offer {
    id: i64,
    title: String,
    folded: String,
}

/// All records of a kind by their titles, looked up once a state of the plan: a list stays open over
/// many frames, and a country has many lots.
fn titles(ui: &Ui, scope: &Scope<'_>, kind: RecordKind) -> Arc<Vec<Offer>> {
    type Known = (u64, RecordKind, Arc<Vec<Offer>>);
    let place = Id::unique("titles-offered");
    let known = ui.data(|data| data.get_temp::<Known>(place));
    if let Some((revision, of, offered)) = known
        && (revision, of) == (scope.revision, kind)
    {
        return offered;
    }
    let offer = |key: Key| {
        let title = title(scope.plan, key);
        Offer { id: key.id, folded: fold(&title), title }
    };
    let offered = Arc::new(scope.plan.keys(kind).into_iter().map(offer).collect::<Vec<_>>());
    ui.data_mut(|data| {
        data.insert_temp::<Known>(place, (scope.revision, kind, Arc::clone(&offered)));
    });
    offered
}
