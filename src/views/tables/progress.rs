//! Tiến độ: which clusters are behind their fill targets, and the pace they would need.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Fill, Id, Key, Outlook, Plan, Standing, Town, Zone, ZoneKind, fill_of_zone, outlooks, town,
};
use crate::i18n::{Argument, Message};
use crate::rules::{counting_on, legal_rate, legally_filled};
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeSet;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "progress",
    title: "progress-title",
    group: info::LAND,
    empty: "tables-no-progress",
    icon: Icon::TrendingUp,
    digit: Some(3),
    adds: &[],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let mut found = outlooks(plan, query.zone, query.on);
    found.sort_by(|one, other| other.behind().total_cmp(&one.behind()));
    let town = query.zone.is_none().then(|| town(plan, query.on));
    let mut summed = BTreeSet::new();
    let mut rows: Vec<Row> = found
        .iter()
        .filter_map(|outlook| {
            let is_first = outlook.phase.is_none() && summed.insert(outlook.zone);
            let is_counted = is_first && counts(town.as_ref(), outlook.zone);
            Some(with_target(plan, outlook)?.beside(!is_counted))
        })
        .collect();
    let others = plan
        .all::<Zone>()
        .filter(|zone| query.zone.is_none_or(|only| only == zone.id))
        .filter(|zone| matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Park))
        .filter(|zone| !summed.contains(&zone.id));
    rows.extend(
        others.map(|zone| {
            without_target(plan, zone, query.on).beside(!counts(town.as_ref(), zone.id))
        }),
    );
    let notes = notes(plan, town.as_ref(), query.on);
    Table { columns: columns(), rows, total: None, notes }
}

/// Whether a zone is part of the sums: of the office's figure, or the only one asked for.
fn counts(town: Option<&Town>, zone: Id<Zone>) -> bool {
    town.is_none_or(|town| town.counted.contains(&zone))
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 130.0),
        Column::new("phase", "tables-phase", 90.0),
        Column::new("standing", "progress-standing", 100.0),
        Column::new("rate", "progress-rate", 70.0).share_of("leased_ha", "industrial_ha"),
        Column::new("basis", "tables-rests-on", 130.0),
        Column::new("leased_ha", "progress-leased", 80.0).summed(),
        Column::new("industrial_ha", "progress-industrial", 90.0).summed(),
        Column::new("legal_rate", "progress-legal-rate", 80.0)
            .share_of("legal_ha", "industrial_ha"),
        Column::new("legal_ha", "progress-legal", 90.0).summed(),
        Column::new("registered_ha", "progress-registered", 80.0).summed(),
        Column::new("approved_ha", "progress-approved", 90.0).summed(),
        Column::new("free_ha", "tables-free-ha", 80.0).summed(),
        Column::new("idle_ha", "progress-idle", 80.0).summed(),
        Column::new("expired_ha", "progress-expired", 90.0).summed(),
        Column::new("target_rate", "progress-target", 80.0),
        Column::new("due", "progress-due", 90.0),
        Column::new("still_needed_ha", "progress-still-needed", 90.0),
        Column::new("needed_ha_per_year", "progress-needed", 100.0),
        Column::new("last_12_months_ha_per_year", "progress-last-year", 100.0),
        Column::new("last_36_months_ha_per_year", "progress-last-three", 100.0),
        Column::new("forecast", "progress-forecast", 190.0),
    ]
}

/// How full a zone or stage is, with what that rests on.
fn figures(fill: &Fill) -> [Cell; 11] {
    let known = |area: Area| if fill.recorded { Cell::Hectares(area) } else { Cell::Unknown };
    [
        fill.known_rate().map_or(Cell::Unknown, Cell::Share),
        fill.basis.map_or(Cell::Unknown, |basis| basis.text().into()),
        known(fill.leased),
        fill.industrial.map_or(Cell::Unknown, Cell::Hectares),
        legal_rate(fill, fill.on).map_or(Cell::Unknown, Cell::Share),
        known(legally_filled(fill, fill.on)),
        known(fill.registered),
        known(fill.approved),
        fill.free().filter(|_| fill.recorded).map_or(Cell::Unknown, Cell::Hectares),
        known(fill.idle),
        known(fill.expired),
    ]
}

fn with_target(plan: &Plan, outlook: &Outlook) -> Option<Row> {
    let zone = plan.get(outlook.zone)?;
    let phase = outlook.phase.and_then(|phase| Some(plan.get(phase)?.name.as_str()));
    let standing = outlook.standing();
    let pace = |pace: Option<f64>| pace.map_or(Cell::Unknown, |pace| Cell::Number(pace, 2));
    let mut cells = vec![
        short_name(zone).into(),
        phase.map_or(Cell::Empty, Cell::from),
        standing.text().into(),
    ];
    cells.extend(figures(&outlook.fill));
    cells.extend([
        Cell::Share(outlook.value),
        outlook.due.into(),
        outlook
            .still_needed
            .filter(|_| outlook.fill.recorded)
            .map_or(Cell::Unknown, Cell::Hectares),
        match standing {
            Standing::Reached | Standing::Overdue => Cell::Empty,
            Standing::Behind | Standing::OnCourse | Standing::Unknown => {
                pace(outlook.needed.filter(|_| outlook.fill.recorded))
            }
        },
        pace(outlook.last_year.map(|last| last.ha_per_year)),
        pace(outlook.last_three_years.map(|last| last.ha_per_year)),
        forecast(outlook, standing),
    ]);
    let mark = match standing {
        _ if outlook.fill.is_illustrative() => Mark::Sketch,
        Standing::Overdue | Standing::Behind => Mark::Warning,
        Standing::Reached => Mark::Good,
        Standing::OnCourse | Standing::Unknown => Mark::None,
    };
    Some(Row::about(Key::of(zone.id), cells).marked(mark))
}

fn without_target(plan: &Plan, zone: &Zone, on: Date) -> Row {
    let mut cells =
        vec![short_name(zone).into(), Cell::Empty, Message::new("progress-no-target").into()];
    let fill = fill_of_zone(plan, zone.id, on);
    cells.extend(figures(&fill));
    cells.resize(columns().len(), Cell::Empty);
    let mark = if fill.is_illustrative() { Mark::Sketch } else { Mark::None };
    Row::about(Key::of(zone.id), cells).marked(mark)
}

/// When the target is to be expected, from the faster to the slower pace.
fn forecast(outlook: &Outlook, standing: Standing) -> Cell {
    if standing == Standing::Reached {
        return Cell::Empty;
    }
    let paces = outlook.last_year.or(outlook.last_three_years);
    let Some(forecast) = outlook.forecast else {
        return match paces {
            Some(_) => Message::new("progress-never").into(),
            None => Cell::Unknown,
        };
    };
    let goal = Area::square_metres(outlook.value * forecast.industrial.as_square_metres());
    match forecast.reaches(goal) {
        (Some(first), Some(last)) if first == last => Cell::Day(first),
        (Some(first), Some(last)) => {
            Message::new("progress-between").with("first", first).with("last", last).into()
        }
        (Some(first), None) => Message::new("progress-at-best").with("first", first).into(),
        (None, _) => Message::new("progress-never").into(),
    }
}

/// Which land counts, by the law of a day.
pub(in crate::views) fn counted(law: Date) -> Message {
    let counting = counting_on(law);
    let key =
        if counting.counts_approved { "progress-counted-approved" } else { "progress-counted" };
    Message::new(key).with("basis", counting.basis.says())
}

fn notes(plan: &Plan, town: Option<&Town>, on: Date) -> Vec<Message> {
    let mut notes: Vec<Message> =
        town.into_iter().flat_map(|town| town_notes(plan, town)).collect();
    notes.extend([counted(on), Message::new("progress-asked-for-why")]);
    notes.push(Message::new("progress-assumption"));
    notes
}

/// The office's figure both ways, and what is not in it and why.
pub(in crate::views) fn town_notes(plan: &Plan, town: &Town) -> Vec<Message> {
    let fill = &town.fill;
    let pooled = fill.known_rate().zip(fill.industrial).zip(town.mean);
    let pooled = pooled.map(|((rate, industrial), mean)| {
        Message::new("progress-pooled")
            .with("rate", Argument::Percent(rate))
            .with("leased", Argument::Hectares(fill.leased))
            .with("industrial", Argument::Hectares(industrial))
            .with("mean", Argument::Percent(mean))
            .with("zones", town.counted.len())
    });
    let beside = town.beside.iter().filter_map(|beside| {
        let name = short_name(plan.get(beside.zone)?);
        let said = match beside.fill.known_rate() {
            Some(rate) => Message::new("progress-beside").with("rate", Argument::Percent(rate)),
            None => Message::new("progress-beside-unknown"),
        };
        Some(said.with("zone", name).with("why", beside.why.text()))
    });
    pooled.into_iter().chain(beside).collect()
}
