//! Việc đang làm: a quiet line for each thing that is being done off the window's thread, however
//! little of the window is to be seen, with a way to give it up where a person has
//! asked for it.

use super::action::{Action, Asked};
use super::scope::Scope;
use super::widgets;
use crate::i18n::Message;
use crate::jobs::{Keeps, PATIENCE, Running};
use egui::{Align2, Area, Context, Id, Label, Margin, Order, RichText, Ui, vec2};
use lucide_icons::Icon;
use std::time::Duration;

/// A long name of a file ends in … .
const WIDEST: f32 = 420.0;
/// How often the share that is done is looked at.
const LOOK: Duration = Duration::from_millis(100);

/// Draws the lines below the notices.
pub fn ui(ui: &Ui, scope: &Scope<'_>, asked: &mut Asked) {
    // A dialog of the system and a document that opens are seen by themselves.
    let told = scope.working.iter().filter(|job| job.slot().keeps != Keeps::Each);
    let (long, short): (Vec<_>, Vec<_>) = told.partition(|job| job.lasts() >= PATIENCE);
    wait(ui.ctx(), &long, &short);
    if long.is_empty() {
        return;
    }
    let area = Area::new(Id::unique("what-is-done")).order(Order::Foreground);
    area.anchor(Align2::CENTER_BOTTOM, vec2(-30.0, -54.0)).show(ui.ctx(), |ui| {
        for job in long {
            let frame = widgets::floating(scope).inner_margin(Margin::symmetric(10, 3));
            frame.show(ui, |ui| {
                ui.set_max_width(WIDEST);
                line(ui, scope, job, asked);
            });
        }
    });
}

fn line(ui: &mut Ui, scope: &Scope<'_>, job: &Running, asked: &mut Asked) {
    ui.horizontal(|ui| {
        let what = Message::new(job.slot().name).with("name", job.about());
        let share = job.share().map(|share| scope.numerals().percent(share.into()));
        let text = format!("{} {}", scope.say(&what), share.unwrap_or_default());
        let text = RichText::new(text.trim_end()).size(12.0).color(scope.colours.muted);
        let width = ui.available_width() - 30.0;
        ui.scope(|ui| {
            ui.set_max_width(width);
            ui.add(Label::new(text).truncate());
        });
        let name = scope.text("job-give-up");
        if job.can_be_given_up() && widgets::icon_button(ui, scope, Icon::X, 20.0, &name).clicked()
        {
            asked.push(Action::GiveUp(job.number()));
        }
    });
}

/// The window looks again when there is something else to say.
fn wait(ctx: &Context, long: &[&Running], short: &[&Running]) {
    if !long.is_empty() {
        ctx.request_repaint_after(LOOK);
    }
    if let Some(wait) = short.iter().map(|job| PATIENCE.saturating_sub(job.lasts())).min() {
        ctx.request_repaint_after(wait);
    }
}
