//! A coordinate being typed in the table.

use super::super::super::scope::Scope;
use super::super::super::widgets::Attention;
use crate::domain::{Corner, CornerAt, Point};
use crate::i18n::Message;
use crate::units::Numerals;
use egui::text::{CCursor, CCursorRange};
use egui::{Key, Margin, Rect, TextEdit, Ui};

/// Which coordinate.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Axis {
    /// X on paper.
    North,
    /// Y on paper.
    East,
}

/// The value of one corner on one axis, as typed.
pub struct TypedCoordinate {
    /// Which corner.
    pub at: CornerAt,
    /// Which of its values.
    pub axis: Axis,
    typed: String,
    initial: String,
    /// It has just come up and is to be typed over.
    is_fresh: bool,
    attention: Attention<()>,
}

/// What became of it in a frame.
pub enum Outcome {
    /// Nothing yet.
    Typing,
    /// It is left as it was.
    Left,
    /// What was typed is no coordinate.
    Unreadable(Message),
    /// The corner is to be here.
    Moved(Point),
}

impl TypedCoordinate {
    /// The value of a corner, ready to be typed over.
    pub fn of(corner: &Corner, axis: Axis, numerals: Numerals) -> Self {
        let metres = match axis {
            Axis::North => corner.point.y(),
            Axis::East => corner.point.x(),
        };
        let typed = numerals.number(metres, 3).replace(numerals.thousands(), "");
        let (at, initial, attention) = (corner.at, typed.clone(), Attention::default());
        Self { at, axis, typed, initial, is_fresh: true, attention }
    }

    /// Whether it says something else than the plan.
    pub fn is_touched(&self) -> bool {
        self.typed != self.initial
    }

    /// Takes the focus once more: what stands in it was refused.
    pub fn type_again(&mut self) {
        self.is_fresh = true;
        self.attention.refuse(Some(()));
    }

    /// Draws the field. Enter and leaving it keep what was typed, Esc does not.
    pub fn ui(&mut self, ui: &mut Ui, scope: &Scope<'_>, rect: Rect, corner: &Corner) -> Outcome {
        let name = scope.say(
            &Message::new(match self.axis {
                Axis::North => "boundary-edit-north",
                Axis::East => "boundary-edit-east",
            })
            .with("number", corner.number),
        );
        let id = ui.scope_id().with("corner-cell");
        let edit = TextEdit::singleline(&mut self.typed)
            .id(id)
            .align(egui::Align2::RIGHT_CENTER)
            .margin(Margin::symmetric(3, 2));
        let response = ui.put(rect, edit).accessible_name(&name);
        if response.changed() {
            self.attention.forgive();
        }
        self.attention.draw(ui, scope, (), &response);
        if std::mem::take(&mut self.is_fresh) {
            response.request_focus();
            let mut state = TextEdit::load_state(ui.ctx(), id).unwrap_or_default();
            let end = CCursor::new(self.typed.chars().count());
            state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
            state.store(ui.ctx(), id);
            return Outcome::Typing;
        }
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            return Outcome::Left;
        }
        if !response.lost_focus() {
            return Outcome::Typing;
        }
        if !self.is_touched() {
            return Outcome::Left;
        }
        self.outcome(scope.numerals(), corner)
    }

    fn outcome(&mut self, numerals: Numerals, corner: &Corner) -> Outcome {
        let Some(metres) = numerals.parse(&self.typed) else {
            self.attention.refuse(Some(()));
            let why = Message::new("boundary-coordinate-unreadable");
            return Outcome::Unreadable(why.with("typed", self.typed.as_str()));
        };
        Outcome::Moved(match self.axis {
            Axis::North => Point::new(corner.point.x(), metres),
            Axis::East => Point::new(metres, corner.point.y()),
        })
    }
}
