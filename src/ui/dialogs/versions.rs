//! What was recorded before: an occupancy as the journal knew it, the latest first.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Occupancy, Record};
use crate::i18n::Message;
use crate::project::Version;
use crate::units;
use egui::{Label, RichText, ScrollArea, Ui};

/// Draws the versions.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, versions: &[Version]) {
    ui.set_width(520.0);
    ScrollArea::vertical().max_height(420.0).show(ui, |ui| {
        for version in versions.iter().rev() {
            version_ui(ui, scope, version);
            ui.add_space(4.0);
            widgets::rule(ui, scope);
            ui.add_space(4.0);
        }
    });
}

fn version_ui(ui: &mut Ui, scope: &Scope<'_>, version: &Version) {
    let muted = |text: String| RichText::new(text).size(11.5).color(scope.colours.muted);
    let when = match version.at {
        Some(at) => {
            let at = at.to_zoned(scope.time_zone.clone());
            let at = at.strftime("%d/%m/%Y %H:%M").to_string();
            format!("{at} · {}", version.author)
        }
        None => scope.text("ui-versions-first"),
    };
    ui.label(muted(when));
    if let Some(label) = &version.label {
        ui.add(Label::new(RichText::new(scope.say(label)).font(theme::bold(12.5))).wrap());
    }
    match &version.record {
        Some(Record::Occupancy(record)) => {
            ui.add(Label::new(RichText::new(said(scope, record)).size(12.5)).wrap());
        }
        Some(_) | None => drop(ui.label(muted(scope.text("ui-versions-none")))),
    }
}

/// Everything a record says in one line.
fn said(scope: &Scope<'_>, record: &Occupancy) -> String {
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), units::date);
    let who = scope.plan.get(record.enterprise).map(|who| who.name.clone());
    let deadline = record
        .deadline
        .map(|day| scope.say(&Message::new("inspector-lot-deadline").with("day", day)));
    let mut parts = vec![
        who.unwrap_or_default(),
        scope.say(&record.state.text()),
        scope.numerals().square_metres(record.area),
        format!("{} – {}", day(record.valid.from), day(record.valid.to)),
    ];
    parts.extend(record.lease_number.clone());
    parts.extend(deadline);
    parts.extend(record.reason.clone());
    parts.extend(record.note.clone());
    parts.join(" · ")
}
