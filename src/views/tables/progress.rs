//! Tiến độ: which clusters are behind their fill targets, and the pace they would need.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Fill, Key, Outlook, Plan, Standing, Zone, ZoneKind, fill_of_plan, fill_of_zone, mean_rate,
    outlooks,
};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;

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
    let is_targeted = |zone: &Zone| found.iter().any(|outlook| outlook.zone == zone.id);
    let others = plan
        .all::<Zone>()
        .filter(|zone| query.zone.is_none_or(|only| only == zone.id))
        .filter(|zone| matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Park))
        .filter(|zone| !is_targeted(zone));
    let others: Vec<Row> = others.map(|zone| without_target(plan, zone, query.on)).collect();
    let mut rows: Vec<Row> =
        found.iter().filter_map(|outlook| with_target(plan, outlook)).collect();
    rows.extend(others);
    let whole = query.zone.is_none().then(|| fill_of_plan(plan, query.on));
    Table {
        columns: columns(),
        total: whole.as_ref().filter(|_| !rows.is_empty()).map(total),
        rows,
        notes: notes(plan, query, whole.as_ref()),
    }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("zone", "tables-zone", 130.0),
        Column::new("phase", "tables-phase", 90.0),
        Column::new("standing", "progress-standing", 100.0),
        Column::new("rate", "progress-rate", 70.0),
        Column::new("leased_ha", "progress-leased", 80.0),
        Column::new("industrial_ha", "progress-industrial", 90.0),
        Column::new("registered_ha", "progress-registered", 80.0),
        Column::new("idle_ha", "progress-idle", 80.0),
        Column::new("target_rate", "progress-target", 80.0),
        Column::new("due", "progress-due", 90.0),
        Column::new("still_needed_ha", "progress-still-needed", 90.0),
        Column::new("needed_ha_per_year", "progress-needed", 100.0),
        Column::new("last_12_months_ha_per_year", "progress-last-year", 100.0),
        Column::new("last_36_months_ha_per_year", "progress-last-three", 100.0),
        Column::new("forecast", "progress-forecast", 190.0),
    ]
}

fn figures(fill: &Fill) -> [Cell; 5] {
    let known = |area: Area| if fill.recorded { Cell::Hectares(area) } else { Cell::Unknown };
    [
        fill.known_rate().map_or(Cell::Unknown, Cell::Share),
        known(fill.leased),
        fill.industrial.map_or(Cell::Unknown, Cell::Hectares),
        known(fill.registered),
        known(fill.idle),
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
        outlook.due.map_or(Cell::Unknown, Cell::Day),
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
        Standing::Overdue | Standing::Behind => Mark::Warning,
        Standing::Reached => Mark::Good,
        Standing::OnCourse | Standing::Unknown => Mark::None,
    };
    Some(Row::about(Key::of(zone.id), cells).marked(mark))
}

fn without_target(plan: &Plan, zone: &Zone, on: Date) -> Row {
    let mut cells =
        vec![short_name(zone).into(), Cell::Empty, Message::new("progress-no-target").into()];
    cells.extend(figures(&fill_of_zone(plan, zone.id, on)));
    cells.resize(15, Cell::Empty);
    Row::about(Key::of(zone.id), cells)
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

fn total(fill: &Fill) -> Vec<Cell> {
    let mut cells = vec![Message::new("progress-whole").into(), Cell::Empty, Cell::Empty];
    cells.extend(figures(fill));
    cells.resize(15, Cell::Empty);
    cells
}

fn notes(plan: &Plan, query: &TableQuery, whole: Option<&Fill>) -> Vec<Message> {
    let mut notes = Vec::new();
    if let Some(fill) = whole
        && let (Some(rate), Some(industrial), Some((mean, zones))) =
            (fill.known_rate(), fill.industrial, mean_rate(plan, query.on))
    {
        notes.push(
            Message::new("progress-pooled")
                .with("rate", Argument::Percent(rate))
                .with("leased", Argument::Hectares(fill.leased))
                .with("industrial", Argument::Hectares(industrial))
                .with("mean", Argument::Percent(mean))
                .with("zones", zones),
        );
    }
    notes.push(Message::new("progress-counted"));
    notes.push(Message::new("progress-assumption"));
    notes
}
