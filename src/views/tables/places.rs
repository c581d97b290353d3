//! Xã, phường: the units of the day, what each was and has become, and the zones' land summed by them.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{Id, Key, Place, Plan, RecordKind, Zone, fill_of_zone};
use crate::i18n::Message;
use crate::units::Area;
use crate::views::names::{places_of, short_name};
use crate::views::table::{Cell, Column, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "places",
    title: "places-title",
    group: info::OFFICE,
    empty: "places-none",
    icon: Icon::MapPin,
    digit: None,
    adds: &[RecordKind::Place],
    narrowed: Narrowed::WhenAsked,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let on = query.on;
    let places: Vec<&Arc<Place>> =
        plan.all::<Place>().filter(|place| place.valid.contains(on)).collect();
    let rows: Vec<Row> = places.iter().map(|place| row(plan, place, on)).collect();
    let placed = plan.all::<Zone>().filter(|zone| zone.place.is_some()).count();
    let notes = vec![
        Message::new("places-rule").with("on", on),
        Message::new("places-without")
            .with("count", plan.count::<Zone>() - placed)
            .with("all", plan.count::<Zone>()),
    ];
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("name", "places-name", 170.0),
        Column::new("unit", "places-unit", 150.0),
        Column::new("code", "places-code", 80.0),
        Column::new("from", "places-from", 96.0),
        Column::new("was", "places-was", 260.0),
        Column::new("became", "places-became", 220.0),
        Column::new("zones", "places-zones", 90.0),
        Column::new("names", "places-names", 240.0),
        Column::new("stated_ha", "places-stated", 130.0).summed(),
        Column::new("leased_ha", "places-leased", 120.0).summed(),
        Column::new("source", "field-source", 260.0),
    ]
}

fn row(plan: &Plan, place: &Arc<Place>, on: Date) -> Row {
    let zones = zones_in(plan, place.id, on);
    let (own, further): (Vec<&Arc<Zone>>, Vec<&Arc<Zone>>) =
        zones.iter().copied().partition(|zone| first_place(plan, zone, on) == Some(place.id));
    let was: Vec<&str> =
        plan.that_refer_to::<Place>(place.id).map(|before| before.name.as_str()).collect();
    let today = last(plan, place);
    let names: Vec<String> = own.iter().chain(&further).map(|zone| short_name(zone)).collect();
    let listed = |names: String| if names.is_empty() { Cell::Empty } else { names.into() };
    // A zone in several communes is summed once, where it is listed first.
    let [stated, leased] = areas(plan, &own, on);
    let cells = vec![
        place.name.as_str().into(),
        place.unit.as_str().into(),
        place.code.clone().into(),
        place.valid.from.map_or(Cell::Empty, Cell::Day),
        listed(was.join(", ")),
        if today.id == place.id {
            Cell::Empty
        } else {
            format!("{}, {}", today.name, today.unit).into()
        },
        zones.len().into(),
        listed(names.join(", ")),
        stated,
        leased,
        place.source.clone().into(),
    ];
    Row::about(Key::of(place.id), cells)
}

fn zones_in(plan: &Plan, place: Id<Place>, on: Date) -> Vec<&Arc<Zone>> {
    let is_in = |zone: &&Arc<Zone>| {
        places_of(plan, zone).any(|of| plan.place_on(of, on).is_some_and(|of| of.id == place))
    };
    plan.all::<Zone>().filter(is_in).collect()
}

fn first_place(plan: &Plan, zone: &Zone, on: Date) -> Option<Id<Place>> {
    Some(plan.place_on(zone.place?, on)?.id)
}

/// Stated and leased land of zones; unknown where none of them knows it.
fn areas(plan: &Plan, zones: &[&Arc<Zone>], on: Date) -> [Cell; 2] {
    let sum = |known: Vec<Area>| {
        if known.is_empty() { Cell::Unknown } else { Cell::Hectares(known.into_iter().sum()) }
    };
    let stated = zones.iter().filter_map(|zone| Some(plan.area_on(zone.id, on)?.area)).collect();
    let fills = zones.iter().map(|zone| fill_of_zone(plan, zone.id, on));
    let leased = fills.filter(|fill| fill.recorded).map(|fill| fill.leased).collect();
    [sum(stated), sum(leased)]
}

/// What a place is in the end.
fn last<'a>(plan: &'a Plan, place: &'a Arc<Place>) -> &'a Arc<Place> {
    plan.place_on(place.id, Date::MAX).unwrap_or(place)
}
