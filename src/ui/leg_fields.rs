//! What is typed of the corner to be set next: its position, or how long its leg is and where that leads.
//!
//! What is not typed comes from the pointer and stands in the empty field, faint.

use super::action::{Action, Asked};
use super::scope::Scope;
use super::typed_position::{in_grid, positions};
use super::{theme, widgets};
use crate::geodesy::read_azimuth;
use crate::i18n::Message;
use crate::map::{CanvasOutput, NextCorner, Typed};
use egui::{Id, Key, Label, Margin, Response, RichText, TextEdit, Ui};

/// No leg is longer, metres.
const LONGEST_M: f64 = 1_000_000.0;

/// The fields of the corner to be set next.
#[derive(Default)]
pub struct LegFields {
    length: String,
    azimuth: String,
    position: String,
    /// The corner they are about.
    of: Option<NextCorner>,
    /// Whether the first of them is to get the keys.
    wants_keys: bool,
}

/// One of the fields.
#[derive(Clone, Copy)]
enum Part {
    Length,
    Depth,
    Azimuth,
    Position,
}

impl Part {
    const fn name(self) -> &'static str {
        match self {
            Self::Length => "draw-length",
            Self::Depth => "draw-depth",
            Self::Azimuth => "draw-azimuth",
            Self::Position => "draw-position",
        }
    }
}

impl LegFields {
    /// What of a leg was typed and can be read.
    pub fn typed(&self, scope: &Scope<'_>) -> Typed {
        Typed {
            length_m: self.length_m(scope).ok().flatten(),
            azimuth_deg: self.azimuth_deg().ok().flatten(),
        }
    }

    /// Gives the keys to the first of the fields.
    pub const fn take_keys(&mut self) {
        self.wants_keys = true;
    }

    /// Whether the keys are to go on to what can be done with the shape.
    pub fn hands_keys_on(&mut self) -> bool {
        std::mem::take(&mut self.wants_keys)
    }

    /// Draws the fields of the corner to be set next.
    pub fn ui(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        next: NextCorner,
        output: &CanvasOutput,
        asked: &mut Asked,
    ) {
        if self.of != Some(next) {
            *self = Self { of: Some(next), wants_keys: self.wants_keys, ..Self::default() };
        }
        ui.add_space(4.0);
        let live = output.aimed_at.and_then(|at| next.leg_to(at));
        let length =
            live.map_or_else(String::new, |(metres, _)| scope.numerals().number(metres, 3));
        let azimuth = live.map_or_else(String::new, |(_, way)| scope.numerals().degrees(way));
        let entered = match next {
            NextCorner::First => self.entry(ui, scope, Part::Position, "X Y"),
            NextCorner::Leg { .. } => {
                let leg = ui.columns(2, |columns| {
                    let length = self.entry(&mut columns[0], scope, Part::Length, &length);
                    let azimuth = self.entry(&mut columns[1], scope, Part::Azimuth, &azimuth);
                    length.or(azimuth)
                });
                let position = self.entry(ui, scope, Part::Position, "X Y");
                leg.or(position)
            }
            NextCorner::Depth { .. } => self.entry(ui, scope, Part::Depth, &length),
        };
        let trouble = self.trouble(scope, output);
        if let Some(trouble) = &trouble {
            widgets::warning(ui, scope, &scope.say(trouble), None);
        } else if let Some(at) = positions(scope, &self.position).first() {
            let read = RichText::new(in_grid(scope, at)).size(11.5).color(scope.colours.muted);
            ui.add(Label::new(read).wrap());
        }
        match entered {
            // The mistake can be mended at once.
            Some(field) if trouble.is_some() => field.request_focus(),
            Some(_) => self.enter(scope, output, asked),
            None => {}
        }
    }

    /// A field, where Enter was pressed in it.
    fn entry(
        &mut self,
        ui: &mut Ui,
        scope: &Scope<'_>,
        part: Part,
        live: &str,
    ) -> Option<Response> {
        let name = scope.text(part.name());
        let label = ui.label(RichText::new(&name).size(11.5).color(scope.colours.muted));
        let hint = RichText::new(live).size(12.5).color(scope.colours.faint);
        let text = match part {
            Part::Length | Part::Depth => &mut self.length,
            Part::Azimuth => &mut self.azimuth,
            Part::Position => &mut self.position,
        };
        let field = TextEdit::singleline(text).id(Id::unique(part.name())).hint_text(hint);
        let field = field.font(theme::body(12.5)).margin(Margin::symmetric(6, 3));
        let field = ui.add(field.desired_width(f32::INFINITY)).labelled_by(label.id);
        if std::mem::take(&mut self.wants_keys) {
            field.request_focus();
        }
        ui.add_space(2.0);
        let is_entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        is_entered.then_some(field)
    }

    /// Sets the corner typed; with nothing typed the shape is ended. The keys go on to what comes next.
    fn enter(&mut self, scope: &Scope<'_>, output: &CanvasOutput, asked: &mut Asked) {
        self.wants_keys = true;
        let is_blank = |text: &String| text.trim().is_empty();
        if [&self.length, &self.azimuth, &self.position].into_iter().all(is_blank) {
            asked.push(Action::EndShape);
            return;
        }
        let typed = positions(scope, &self.position).first().map(|at| at.on_grid);
        if let Some(at) = typed.or(output.aimed_at) {
            asked.push(Action::SetCorner(at));
            let Self { length, azimuth, position, .. } = self;
            [length, azimuth, position].into_iter().for_each(String::clear);
        }
    }

    /// Why there is no corner yet, where something was typed.
    fn trouble(&self, scope: &Scope<'_>, output: &CanvasOutput) -> Option<Message> {
        let position = self.position.trim();
        if !position.is_empty() {
            let is_read = !positions(scope, position).is_empty();
            return (!is_read).then(|| Message::new("draw-bad-position").with("typed", position));
        }
        let read = self.length_m(scope).and_then(|length| Ok((length, self.azimuth_deg()?)));
        match read {
            Err(trouble) => Some(trouble),
            Ok((None, None)) => None,
            Ok(_) if output.aimed_at.is_some() => None,
            Ok((Some(_), None)) => Some(Message::new("draw-no-azimuth")),
            Ok(_) => Some(Message::new("draw-no-length")),
        }
    }

    fn length_m(&self, scope: &Scope<'_>) -> Result<Option<f64>, Message> {
        let typed = self.length.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let read = scope.numerals().parse(typed.trim_end_matches('m'));
        let read = read.filter(|metres| (0.001..=LONGEST_M).contains(metres));
        read.map(Some).ok_or_else(|| Message::new("draw-bad-length").with("typed", typed))
    }

    fn azimuth_deg(&self) -> Result<Option<f64>, Message> {
        let typed = self.azimuth.trim();
        if typed.is_empty() {
            return Ok(None);
        }
        let read = read_azimuth(typed);
        read.map(Some).ok_or_else(|| Message::new("draw-bad-azimuth").with("typed", typed))
    }
}
