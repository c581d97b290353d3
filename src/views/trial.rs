//! Phương án thử beside the plan: land, fill, wastewater and what the law asks, figure by figure.

use super::gates::{Gates, GatesOf, gates, planned_growth};
use super::table::Cell;
use crate::domain::{
    Fill, Id, LandClass, LandUseBalance, Plan, WastewaterBalance, Zone, fill_of_zone,
    land_use_balance, wastewater_balance,
};
use crate::i18n::Message;
use crate::rules::{Checked, Rule, legal_rate, legally_filled};
use crate::units::Area;
use jiff::civil::Date;

/// A figure, in the plan and as it is tried.
#[derive(Clone, Debug, PartialEq)]
pub struct TrialRow {
    /// Which.
    pub what: Message,
    /// In the plan as it is.
    pub plan: Cell,
    /// As it is tried.
    pub tried: Cell,
}

impl TrialRow {
    /// Whether the trial changes it.
    pub fn differs(&self) -> bool {
        self.plan != self.tried
    }
}

/// A zone in the plan and as it is tried, on a day.
pub fn trial_rows(plan: &Plan, tried: &Plan, zone: Id<Zone>, on: Date) -> Vec<TrialRow> {
    let rows = land(plan, tried, zone, on)
        .into_iter()
        .chain(fill(plan, tried, zone, on))
        .chain(wastewater(plan, tried, zone, on))
        .chain(law(plan, tried, zone, on));
    rows.map(|(what, plan, tried)| TrialRow { what, plan, tried }).collect()
}

type Pair = (Message, Cell, Cell);

fn pair<T>(key: &'static str, of: [&T; 2], cell: impl Fn(&T) -> Cell) -> Pair {
    let [before, after] = of.map(cell);
    (Message::new(key), before, after)
}

fn hectares(area: Option<Area>) -> Cell {
    area.map_or(Cell::Unknown, Cell::Hectares)
}

/// The lines of both balances, each once, what no lot covers last.
fn land(plan: &Plan, tried: &Plan, zone: Id<Zone>, on: Date) -> Vec<Pair> {
    let [before, after] = [plan, tried].map(|plan| land_use_balance(plan, zone, on));
    let mut classes: Vec<LandClass> = LandClass::ALL.to_vec();
    let has = |balance: &Option<LandUseBalance>, class: LandClass| {
        balance.iter().flat_map(|it| &it.lines).any(|line| line.class == Some(class))
    };
    classes.retain(|class| has(&before, *class) || has(&after, *class));
    let area = |balance: &Option<LandUseBalance>, class: Option<LandClass>| {
        let Some(balance) = balance else { return Cell::Empty };
        let line = balance.lines.iter().find(|line| line.class == class);
        line.map_or(Cell::Empty, |line| Cell::Hectares(line.area))
    };
    let line =
        |class: Option<LandClass>, name: Message| (name, area(&before, class), area(&after, class));
    let lines = classes.into_iter().map(|class| line(Some(class), class.text()));
    let mut lines: Vec<Pair> = lines.collect();
    if before.is_some() || after.is_some() {
        lines.push(line(None, Message::new("balance-unassigned")));
    }
    lines
}

fn fill(plan: &Plan, tried: &Plan, zone: Id<Zone>, on: Date) -> Vec<Pair> {
    let [before, after] = [plan, tried].map(|plan| fill_of_zone(plan, zone, on));
    let of = [&before, &after];
    let known = |fill: &Fill, area: Area| {
        if fill.recorded { Cell::Hectares(area) } else { Cell::Unknown }
    };
    let share = |rate: Option<f64>| rate.map_or(Cell::Unknown, Cell::Share);
    vec![
        pair("progress-industrial", of, |fill| hectares(fill.industrial)),
        pair("progress-leased", of, |fill| known(fill, fill.leased)),
        pair("progress-rate", of, |fill| share(fill.known_rate())),
        pair("progress-legal", of, |fill| known(fill, legally_filled(fill, on))),
        pair("progress-legal-rate", of, |fill| share(legal_rate(fill, on))),
        pair("trial-unleased", of, |fill| hectares(fill.unleased().filter(|_| fill.recorded))),
    ]
}

fn wastewater(plan: &Plan, tried: &Plan, zone: Id<Zone>, on: Date) -> Vec<Pair> {
    let [before, after] = [plan, tried].map(|plan| wastewater_balance(plan, zone, on));
    if before.is_none() && after.is_none() {
        return Vec::new();
    }
    let of = [&before, &after];
    let figure = |figure: Option<f64>| figure.map_or(Cell::Unknown, |it| Cell::Number(it, 1));
    vec![
        pair("wastewater-capacity", of, |it| figure(it.as_ref().and_then(|it| it.capacity))),
        pair("wastewater-load", of, |it| figure(it.as_ref().and_then(|it| it.load))),
        pair("wastewater-promised", of, |it| figure(it.as_ref().and_then(|it| it.promised))),
        pair("wastewater-free", of, |it| figure(it.as_ref().and_then(WastewaterBalance::free))),
    ]
}

/// What the law of the day says of both.
fn law(plan: &Plan, tried: &Plan, zone: Id<Zone>, on: Date) -> Vec<Pair> {
    let [before, after] = [plan, tried].map(|plan| {
        let of = GatesOf { zone, more: planned_growth(plan, zone, on), lot: None };
        let Gates { zone, extension, .. } = gates(plan, of, on, on);
        zone.into_iter().chain(extension).collect::<Vec<Checked>>()
    });
    let verdict = |all: &[Checked], rule: &Rule| {
        let own = all.iter().find(|checked| checked.ruled.rule.id == rule.id);
        own.map_or(Cell::Empty, |checked| Message::new(checked.verdict.text()).into())
    };
    let mut rules: Vec<&'static Rule> = Vec::new();
    for checked in before.iter().chain(&after) {
        if !rules.iter().any(|rule| rule.id == checked.ruled.rule.id) {
            rules.push(checked.ruled.rule);
        }
    }
    let row = |rule: &'static Rule| {
        (Message::new(rule.text), verdict(&before, rule), verdict(&after, rule))
    };
    rules.into_iter().map(row).collect()
}
