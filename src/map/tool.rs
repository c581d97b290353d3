//! What a tool on the map is: what it says of itself, and what it does with pointer and keys.

use super::aim::{Aim, Follow, NextCorner, Own};
use super::land::Land;
use super::paint::{Brush, Drafted};
use super::sketch::Sketching;
use super::thing::Thing;
use crate::domain::{Bounded, Edit, Id, Lot, Point};
use crate::i18n::Message;
use crate::operations::{LandMove, Refusal};
use crate::views::measurement::MeasureKind;
use egui::{KeyboardShortcut, Modifiers, Pos2};
use lucide_icons::Icon;
use std::fmt;
use std::sync::Arc;

/// A tool as it lies in the box. Of two with one id there is one tool.
pub struct Tool {
    /// Its name among the tools.
    pub id: &'static str,
    /// Key of what it is called.
    pub text: &'static str,
    /// Its picture.
    pub icon: Icon,
    /// The keys that take it up.
    pub keys: Option<KeyboardShortcut>,
    /// What it measures, where it measures.
    pub measures: Option<MeasureKind>,
    /// Takes it in hand.
    pub take: fn() -> Box<dyn MapTool>,
}

impl PartialEq for Tool {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Tool {}

impl fmt::Debug for Tool {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.id)
    }
}

/// A tool in hand. Without a word of its own it chooses what lies under the pointer.
pub trait MapTool {
    /// What the pointer looks for.
    fn seeks(&mut self, _gesture: &Gesture, _work: &Workplace<'_>) -> Seeks {
        Seeks::Things
    }

    /// The corner it sets next, where it draws from corner to corner.
    fn next_corner(&self, _sketching: &Sketching) -> Option<NextCorner> {
        None
    }

    /// What a click would set where the pointer means `aim`.
    fn would_set(&self, aim: &Aim, _sketching: &Sketching) -> Vec<Point> {
        aim.way.clone()
    }

    /// Sets the next corner at a position that was typed.
    fn set_corner(&mut self, _at: Point, _sketching: &mut Sketching) {}

    /// The button goes down at a point of the screen: the tool may take hold of something there.
    fn press(&mut self, _at: Pos2, _work: &Workplace<'_>) {}

    /// Whether it holds something, so that the map is not to move with the pointer.
    fn holds(&self) -> bool {
        false
    }

    /// The button is up again, and the gesture is over.
    fn let_go(&mut self) {}

    /// What the pointer does; `aim` is the position meant, where positions are sought.
    fn pointer(&mut self, gesture: &Gesture, aim: Option<&Aim>, work: &mut Workplace<'_>)
    -> Answer;

    /// A key meant for the tool is pressed.
    fn key(&mut self, key: ToolKey, sketching: &mut Sketching) -> Keyed;

    /// Paints what it holds, over all else.
    fn paint(&self, _brush: &Brush<'_>, _land: &Land<'_>) {}

    /// What to do next; nothing where that goes without saying.
    fn hint(&self, work: &Workplace<'_>) -> Option<Message>;
}

/// What a tool has to work with in a frame.
pub struct Workplace<'a> {
    /// What the map shows.
    pub land: Land<'a>,
    /// What is selected.
    pub selection: Option<Thing>,
    /// Whether the plan takes changes.
    pub can_edit: bool,
    /// A zone as it would be laid out, where one is shown.
    pub drafted: Option<&'a Arc<Drafted>>,
    /// The shape being measured.
    pub sketching: &'a mut Sketching,
    /// The keys held down beside the pointer.
    pub held: Modifiers,
}

/// What the pointer looks for.
pub enum Seeks {
    /// What can be selected.
    Things,
    /// Nothing: it is on something the tool can take hold of.
    Handles,
    /// Nothing: lots are being drawn around.
    Nothing,
    /// A position, drawn to what is shown and to the shape in hand.
    Positions(Own),
}

/// What the pointer does on the map in a frame.
#[derive(Clone, Copy, Debug)]
pub struct Gesture {
    /// Where it is on the screen; nothing where it is elsewhere, or moves the map.
    pub at: Option<Pos2>,
    /// What it does there.
    pub deed: Deed,
    /// Whether it is to be drawn to nothing.
    pub is_free: bool,
    /// Whether the Shift key is down: the larger thing is meant, or a right angle.
    pub is_wide: bool,
    /// Whether a boundary is to be followed.
    pub follow: Follow,
}

/// What the button does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// Nothing.
    Rests,
    /// It is down, and the pointer moves.
    Drags,
    /// It comes up after that.
    LetsGo,
    /// It clicks.
    Clicks,
    /// It clicks for the second time at once.
    ClicksTwice,
}

/// A key a tool may have a use for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ToolKey {
    /// Back out one step.
    Escape,
    /// That was all.
    Enter,
    /// Take the last step back.
    TakeBack,
}

/// What came of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyed {
    /// The tool has no use for it.
    Ignored,
    /// It did something with it.
    Taken,
    /// The finished shape is to be put away.
    PutsAway,
    /// There was nothing to back out of: the tool is to be left.
    Leaves,
}

/// What came of the pointer.
#[derive(Clone, Debug, Default)]
pub enum Answer {
    /// Nothing that concerns others.
    #[default]
    Going,
    /// This was chosen; nothing is empty ground.
    Selected(Option<Thing>),
    /// This was chosen, to be looked at closely.
    Opened(Thing),
    /// This lot is to be one of several chosen, or no longer.
    Toggled(Id<Lot>),
    /// These lots were drawn around, to be chosen beside those that are.
    Gathered(Vec<Id<Lot>>),
    /// Of what is shown over the plan and is not of it, the shape at this place was chosen.
    Proposed(usize),
    /// The plan is to change so, or cannot.
    Ask(Result<Edit, Refusal>),
    /// This boundary is to be moved so far.
    Moved(Bounded, LandMove),
    /// This lot is to be cut along this line, on the plan's grid.
    Cut(Id<Lot>, Vec<Point>),
    /// The street of the draft at this place is to lie so far inwards, metres.
    Street(usize, f64),
}
