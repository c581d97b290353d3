//! What every panel may look at, and may not change.

use super::theme::Colours;
use crate::domain::{Id, Lot, Plan, Zone};
use crate::i18n::{Message, Texts};
use crate::jobs::{PATIENCE, Running, Slot};
use crate::map::{BaseMap, OwnMap, Palette, Thing, Tool, tools};
use crate::project::Entry;
use crate::units::{Area, Numerals};
use crate::views::scene::ZoneColouring;
use crate::views::{Difference, TableInfo};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeSet;
use std::sync::Arc;

/// What is shown, as far as more than one panel has to know.
#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a panel that is open or not")]
pub struct View {
    /// What is selected, on map, list and table alike.
    pub selection: Option<Thing>,
    /// The lots selected together in the order they were chosen, `selection` the first of them.
    several: Arc<[Id<Lot>]>,
    /// The date that rules everything.
    pub on: Date,
    /// The day whose law things are held to; the ruling date where none is chosen.
    pub law: Option<Date>,
    /// The tool in hand on the map.
    pub tool: &'static Tool,
    /// How zones are coloured.
    pub colouring: ZoneColouring,
    /// What is under the plan.
    pub base: BaseMap,
    /// Whether the list of zones is open.
    pub zones: bool,
    /// Whether the details of the selection are open.
    pub inspector: bool,
    /// Whether the legend is open.
    pub legend: bool,
    /// Whether the time track is open.
    pub track: bool,
    /// The table open below the map.
    pub table: Option<&'static TableInfo>,
}

impl View {
    /// A view of nothing in particular.
    pub fn new(on: Date, base: BaseMap) -> Self {
        Self {
            selection: None,
            several: Arc::default(),
            on,
            law: None,
            tool: &tools::SELECT,
            colouring: ZoneColouring::FillRate,
            base,
            zones: true,
            inspector: true,
            legend: true,
            track: true,
            table: None,
        }
    }

    /// The day whose law things are held to.
    pub fn law_day(&self) -> Date {
        self.law.unwrap_or(self.on)
    }

    /// Selects one thing, or nothing.
    pub fn select(&mut self, thing: Option<Thing>) {
        self.selection = thing;
        self.several = Arc::default();
    }

    /// Selects lots together, each once.
    pub fn select_lots(&mut self, lots: &[Id<Lot>]) {
        let mut seen = BTreeSet::new();
        let lots: Arc<[Id<Lot>]> = lots.iter().copied().filter(|lot| seen.insert(*lot)).collect();
        self.selection = lots.first().map(|lot| Thing::Lot(*lot));
        self.several = lots;
    }

    /// The lots selected together, the first one the selection; empty where it is one lot or none.
    pub fn several(&self) -> &[Id<Lot>] {
        match (self.selection, &self.several[..]) {
            (Some(Thing::Lot(lot)), several @ [first, _, ..]) if lot == *first => several,
            _ => &[],
        }
    }

    /// The lots selected, be it one or several.
    pub fn lots(&self) -> Vec<Id<Lot>> {
        match (self.selection, self.several()) {
            (Some(Thing::Lot(lot)), []) => vec![lot],
            (_, several) => several.to_vec(),
        }
    }

    /// The lots selected with this one more, or without it.
    pub fn lots_toggled(&self, lot: Id<Lot>) -> Vec<Id<Lot>> {
        let mut lots = self.lots();
        match lots.iter().position(|chosen| *chosen == lot) {
            Some(place) => drop(lots.remove(place)),
            None => lots.push(lot),
        }
        lots
    }
}

/// What the window says of the open file.
#[derive(Clone, Debug, Default)]
pub struct FileState {
    /// Name of the file; empty while none is open.
    pub name: String,
    /// Time of the last change, "14:02".
    pub saved_at: Option<String>,
    /// What undo would take back.
    pub undo: Option<Message>,
    /// What redo would do again.
    pub redo: Option<Message>,
    /// Its journal, oldest line first.
    pub history: Arc<Vec<Entry>>,
}

/// The plan and how it is looked at.
pub struct Scope<'a> {
    /// The plan.
    pub plan: &'a Plan,
    /// The plan as the file has it: another only while something is being tried.
    pub kept: &'a Plan,
    /// How many changes are being tried; nothing while none is.
    pub trial: Option<usize>,
    /// Grows with every change of the plan; what is computed from it is kept by this.
    pub revision: u64,
    /// Today, by the project's clock.
    pub today: Date,
    /// Where times of the journal are read.
    pub time_zone: TimeZone,
    /// The language.
    pub texts: &'a Texts,
    /// The theme.
    pub colours: &'static Colours,
    /// The colours of the map in that theme.
    pub palette: &'a Palette,
    /// What is shown.
    pub view: &'a View,
    /// Files of the office's own that can be under the plan.
    pub own_maps: &'a [Arc<OwnMap>],
    /// The open file.
    pub file: &'a FileState,
    /// What is being done off the window's thread.
    pub working: &'a [Running],
    /// Whether the file takes changes.
    pub can_edit: bool,
    /// Whether a form or a sheet stands in the right panel.
    pub has_form: bool,
    /// The table opened last, else the first.
    pub last_table: &'static TableInfo,
}

impl Scope<'_> {
    /// Whether a file is open.
    pub const fn has_file(&self) -> bool {
        !self.file.name.is_empty()
    }

    /// The text of a key.
    pub fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// A message in the language of the window.
    pub fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// Whether something goes on there.
    pub fn is_at_work(&self, slot: Slot) -> bool {
        self.working.iter().any(|job| job.slot() == slot)
    }

    /// Whether somebody waits for what goes on there; what is done at once is not worth a word.
    pub fn is_waiting_for(&self, slot: Slot) -> bool {
        self.working.iter().any(|job| job.slot() == slot && job.lasts() >= PATIENCE)
    }

    /// How the language writes numbers.
    pub const fn numerals(&self) -> Numerals {
        self.texts.numerals()
    }

    /// "1 828 412,6": the thin space of coordinate tables, the language's decimal sign.
    pub fn grid_metres(&self, metres: f64, decimals: usize) -> String {
        let numerals = self.numerals();
        numerals.number(metres, decimals).replace(numerals.thousands(), "\u{a0}")
    }

    /// "+25,3 m² (+0,014 %)", with the digits the areas themselves are printed with.
    pub fn signed_area(&self, difference: Difference, deviation: Option<Area>) -> String {
        let numerals = self.numerals();
        let share = numerals.signed(difference.share * 100.0, 3);
        format!("{} ({share} %)", numerals.difference_within(difference.area, deviation))
    }

    /// The zone selected, or the one that what is selected lies in or is about.
    pub fn selected_zone(&self) -> Option<Id<Zone>> {
        self.view.selection?.zone(self.plan)
    }

    /// What a cached answer depends on.
    pub const fn moment(&self) -> (u64, Date) {
        (self.revision, self.view.on)
    }
}
