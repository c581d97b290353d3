//! The list of zones by kind, with how full each is.

use super::names::{first_place_name, name_in_group, place_name, unknown_last};
use crate::domain::{Fill, Id, Plan, StatedArea, Zone, ZoneKind, fill_of_zone};
use crate::i18n::{Message, fold};
use jiff::civil::Date;
use std::cmp::Ordering;
use strum::VariantArray;

/// A zone in the list.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneRow {
    /// Which.
    pub id: Id<Zone>,
    /// What sort.
    pub kind: ZoneKind,
    /// Short: "Tứ Hạ".
    pub name: String,
    /// What the plan does with it, else how far it is.
    pub subtitle: Message,
    /// Area, as approved or stated.
    pub stated: Option<StatedArea>,
    /// Commune or ward on the day.
    pub place: Option<String>,
    /// How full it is.
    pub fill: Fill,
}

/// The zones of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct ZoneGroup {
    /// Which kind.
    pub kind: ZoneKind,
    /// Its zones.
    pub rows: Vec<ZoneRow>,
}

/// The order within a group.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum ZoneSort {
    /// As the plan lists them.
    #[default]
    PlanOrder,
    /// By name.
    Name,
    /// The largest first.
    Area,
    /// The fullest first.
    Fill,
}

/// Zones whose code, name, place or summary holds `query` (marks do not matter), by kind. Kinds
/// without a zone are left out.
pub fn zone_groups(plan: &Plan, on: Date, query: &str, sort: ZoneSort) -> Vec<ZoneGroup> {
    let query = fold(query.trim());
    let mut rows: Vec<ZoneRow> = plan
        .all::<Zone>()
        .filter(|zone| query.is_empty() || matches(plan, zone, &query, on))
        .map(|zone| zone_row(plan, zone, on))
        .collect();
    rows.sort_by(|one, other| compare(one, other, sort));
    ZoneKind::VARIANTS
        .iter()
        .map(|kind| ZoneGroup {
            kind: *kind,
            rows: rows.iter().filter(|row| row.kind == *kind).cloned().collect(),
        })
        .filter(|group| !group.rows.is_empty())
        .collect()
}

fn matches(plan: &Plan, zone: &Zone, query: &str, on: Date) -> bool {
    let places = [first_place_name(plan, zone), place_name(plan, zone, on)];
    [Some(zone.code.clone()), Some(zone.name.clone()), zone.summary.clone()]
        .into_iter()
        .chain(places)
        .flatten()
        .any(|text| fold(&text).contains(query))
}

fn zone_row(plan: &Plan, zone: &Zone, on: Date) -> ZoneRow {
    ZoneRow {
        id: zone.id,
        kind: zone.kind,
        name: name_in_group(zone),
        subtitle: subtitle(plan, zone, on),
        stated: plan.area_on(zone.id, on),
        place: place_name(plan, zone, on),
        fill: fill_of_zone(plan, zone.id, on),
    }
}

fn subtitle(plan: &Plan, zone: &Zone, on: Date) -> Message {
    let summary = zone.summary.as_deref().or(zone.area_scope.as_deref());
    match (summary, plan.status_on(zone.id, on)) {
        (Some(text), _) => Message::new("views-as-said").with("text", text),
        (None, Some(status)) => status.text(),
        (None, None) => Message::new("common-unknown"),
    }
}

fn compare(one: &ZoneRow, other: &ZoneRow, sort: ZoneSort) -> Ordering {
    let by_value = match sort {
        ZoneSort::PlanOrder => Ordering::Equal,
        ZoneSort::Name => by_name(&one.name, &other.name),
        ZoneSort::Area => greatest_first(
            one.stated.map(|stated| stated.area.as_square_metres()),
            other.stated.map(|stated| stated.area.as_square_metres()),
        ),
        ZoneSort::Fill => greatest_first(one.fill.sure_rate(), other.fill.sure_rate()),
    };
    by_value.then_with(|| one.id.cmp(&other.id))
}

fn greatest_first(one: Option<f64>, other: Option<f64>) -> Ordering {
    unknown_last(one, other, |one, other| other.total_cmp(&one))
}

/// Without marks first, so that Ă does not come after Z; the marks decide between equals.
fn by_name(one: &str, other: &str) -> Ordering {
    fold(one).cmp(&fold(other)).then_with(|| one.cmp(other))
}
