//! What is told to the user now: a sentence over the map that goes away by itself.

use super::action::{Action, Asked};
use super::scope::Scope;
use super::widgets;
use crate::i18n::Message;
use egui::{Align2, Area, Id, Label, Margin, Order, RichText, Ui, vec2};
use lucide_icons::Icon;

/// Seconds a sentence stays; longer ones stay longer.
const SECS: f64 = 5.0;
/// One with something to click on.
const SECS_TO_CLICK: f64 = 12.0;
const SECS_PER_LETTER: f64 = 0.04;

/// The sentences on the screen.
#[derive(Default)]
pub struct Notices {
    shown: Vec<Notice>,
}

struct Notice {
    message: Message,
    /// What can be done about it, under the name of a text.
    offer: Option<(Message, Action)>,
    until: Option<f64>,
}

impl Notices {
    /// Says something.
    pub fn tell(&mut self, message: Message) {
        self.show(message, None);
    }

    /// Says something with a way on from there.
    pub fn offer(&mut self, message: Message, way: Message, action: Action) {
        self.show(message, Some((way, action)));
    }

    /// Where a notice leads is out of date.
    pub fn drop_offers(&mut self) {
        self.shown.retain(|notice| notice.offer.is_none());
    }

    fn show(&mut self, message: Message, offer: Option<(Message, Action)>) {
        // What was seen already is out of date; what is told at the same time stays beside it.
        self.shown.retain(|notice| notice.until.is_none() && notice.message != message);
        self.shown.push(Notice { message, offer, until: None });
    }

    /// Draws them, the newest below.
    pub fn ui(&mut self, ui: &Ui, scope: &Scope<'_>, asked: &mut Asked) {
        let now = ui.input(|input| input.time);
        self.shown.retain(|notice| notice.until.is_none_or(|until| now < until));
        if self.shown.is_empty() {
            return;
        }
        let mut closed = None;
        let area = Area::new(Id::unique("notices")).order(Order::Foreground);
        area.anchor(Align2::CENTER_BOTTOM, vec2(-30.0, -92.0)).show(ui.ctx(), |ui| {
            for (index, notice) in self.shown.iter_mut().enumerate() {
                let text = scope.say(&notice.message);
                let least = if notice.offer.is_some() { SECS_TO_CLICK } else { SECS };
                let stay = least + SECS_PER_LETTER * text.chars().count() as f64;
                let until = *notice.until.get_or_insert(now + stay);
                let frame = widgets::floating(scope).inner_margin(Margin::symmetric(12, 8));
                frame.show(ui, |ui| {
                    ui.set_max_width(460.0);
                    ui.horizontal(|ui| {
                        ui.add(Label::new(RichText::new(&text)).wrap());
                        let name = scope.text("common-close");
                        if widgets::icon_button(ui, scope, Icon::X, 22.0, &name).clicked() {
                            closed = Some(index);
                        }
                    });
                    let way = notice.offer.as_ref().map(|(way, _)| scope.say(way));
                    if way.is_some_and(|way| ui.link(way).clicked()) {
                        asked.push_if(notice.offer.take().map(|(_, action)| action));
                        closed = Some(index);
                    }
                });
                ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(
                    (until - now).max(0.05),
                ));
            }
        });
        if let Some(index) = closed {
            self.shown.remove(index);
        }
    }
}
