//! What was recorded before: an occupancy as the journal knew it, the latest first, with what each
//! correction changed set off from the rest.

use super::super::scope::Scope;
use super::super::{theme, widgets};
use crate::domain::{Occupancy, Record};
use crate::i18n::Message;
use crate::project::Version;
use crate::units;
use crate::views::record_lines;
use egui::text::{LayoutJob, TextFormat};
use egui::{Label, RichText, Ui};

/// Draws the versions.
pub fn ui(ui: &mut Ui, scope: &Scope<'_>, versions: &[Version]) {
    for (place, version) in versions.iter().enumerate().rev() {
        let before = place.checked_sub(1).and_then(|place| versions.get(place));
        version_ui(ui, scope, version, before);
        ui.add_space(4.0);
        widgets::rule(ui, scope);
        ui.add_space(4.0);
    }
}

fn version_ui(ui: &mut Ui, scope: &Scope<'_>, version: &Version, before: Option<&Version>) {
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
        Some(record) => {
            let before = before.and_then(|before| before.record.as_ref());
            ui.add(Label::new(said(scope, record, before)).wrap());
        }
        None => drop(ui.label(muted(scope.text("ui-versions-none")))),
    }
}

/// Everything a record says; what it did not say before in bold.
fn said(scope: &Scope<'_>, record: &Record, before: Option<&Record>) -> LayoutJob {
    let known = before.map(|before| facts(scope, before));
    let mut job = LayoutJob::default();
    for (place, fact) in facts(scope, record).iter().enumerate() {
        let is_new = known.as_ref().is_some_and(|known| !known.contains(fact));
        let (font, ink) = if is_new {
            (theme::bold(12.5), scope.colours.text)
        } else {
            (theme::body(12.5), scope.colours.muted)
        };
        if place > 0 {
            job.append(" · ", 0.0, TextFormat::simple(theme::body(12.5), scope.colours.faint));
        }
        job.append(fact, 0.0, TextFormat::simple(font, ink));
    }
    job
}

/// What a record says, a fact each; those that do not speak for themselves with their names.
fn facts(scope: &Scope<'_>, record: &Record) -> Vec<String> {
    if let Record::Occupancy(held) = record {
        return of_occupancy(scope, held);
    }
    let known = record_lines(scope.plan, record, scope.view.on)
        .into_iter()
        .filter(|line| line.cell.is_known());
    known
        .map(|line| format!("{}: {}", scope.text(line.text), line.cell.text(scope.texts)))
        .collect()
}

fn of_occupancy(scope: &Scope<'_>, record: &Occupancy) -> Vec<String> {
    let numerals = scope.numerals();
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(|| "…".to_owned(), units::date);
    let who = scope.plan.get(record.enterprise).map(|who| who.name.clone());
    let document = record.document.and_then(|document| scope.plan.get(document));
    let deadline = record
        .deadline
        .map(|day| scope.say(&Message::new("inspector-lot-deadline").with("day", day)));
    let figure = |figure: Option<f64>| figure.map(|figure| numerals.short(figure, 4));
    let whole = |number: Option<i64>| number.map(|number| numerals.number(number as f64, 0));
    let named = [
        ("inspector-form-lease-number", record.lease_number.clone()),
        ("inspector-form-lease-years", whole(record.lease_years)),
        ("inspector-form-reason", record.reason.clone()),
        ("inspector-form-document", document.map(|document| document.number.clone())),
        ("inspector-form-investment", figure(record.investment_million_vnd)),
        ("inspector-form-investment-done", figure(record.investment_done_million_vnd)),
        ("enterprises-workers", whole(record.workers)),
        ("enterprises-wastewater-column", figure(record.wastewater_m3_per_day)),
        ("enterprises-note", record.note.clone()),
    ];
    let mut facts = vec![
        who.unwrap_or_else(|| scope.text("common-unsaid")),
        scope.say(&record.state.text()),
        numerals.square_metres(record.area),
        format!("{} – {}", day(record.valid.from), day(record.valid.to)),
    ];
    facts.extend(deadline);
    facts.extend(
        named
            .into_iter()
            .filter_map(|(key, value)| Some(format!("{}: {}", scope.text(key), value?))),
    );
    facts
}
