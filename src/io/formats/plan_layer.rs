//! Records of a plan as a layer of a map: what another program is given, and what can be read again.
//!
//! Columns are called as in the plan's own file, codes stay codes; a record is known by its uid.

use super::cells::{PlanCell, PlanColumn, Written};
use super::fill::fill;
use crate::domain::colours::Rgb;
use crate::domain::{
    Field, Figure, Holds, Id, Key, Plan, Record, RecordKind, Sort, Value, Zone, fields, figure,
    reckoned, reckoned_fields, title, uid, value, values, zone_linked,
};
use crate::geodesy::Grid;
use crate::i18n::Message;
use crate::io::signs::{Sign, Signs};
use crate::wkb::Geometry;
use jiff::civil::Date;

/// The column every record is known by.
pub const UID: &str = "uid";

/// Records of one kind.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanLayer {
    /// Which kind.
    pub kind: RecordKind,
    /// What a person calls it.
    pub title: Message,
    /// The grid its shapes are on.
    pub grid: Grid,
    /// What stands in its columns.
    pub columns: Vec<PlanColumn>,
    /// A record each.
    pub rows: Vec<PlanRow>,
}

/// A record of a layer.
#[derive(Clone, Debug, PartialEq)]
pub struct PlanRow {
    /// Which.
    pub key: Key,
    /// What a person calls it.
    pub title: String,
    /// A cell a column.
    pub cells: Vec<PlanCell>,
    /// Where it is, on the grid of the layer; nothing where that is not drawn.
    pub shape: Option<Geometry>,
    /// What it is filled with on a map.
    pub fill: Option<Rgb>,
    /// What it is drawn as by a CAD program.
    pub sign: Option<Sign>,
    /// What a drawing says in it beside code and area, a line each.
    pub lines: Vec<String>,
}

/// Which records are written.
#[derive(Clone, Copy, Debug, Default)]
pub struct Chosen {
    /// Those of this zone only.
    pub zone: Option<Id<Zone>>,
    /// Those there on this day.
    pub on: Date,
}

/// The kinds that lie somewhere: those that are drawn, and who is on a lot.
pub fn drawn_kinds() -> impl Iterator<Item = RecordKind> {
    let is_drawn =
        |kind: &RecordKind| *kind == RecordKind::Occupancy || fields(*kind).iter().any(is_shape);
    <RecordKind as strum::VariantArray>::VARIANTS.iter().copied().filter(is_drawn)
}

/// The columns of a kind: its uid, its fields by their places, and what a map shows beside them.
pub fn record_columns(kind: RecordKind) -> Vec<(PlanColumn, Option<usize>)> {
    let uid = PlanColumn { name: UID, text: "records-uid", holds: Written::Words };
    let known = fields(kind).iter().enumerate().filter(|(_, field)| is_told(field));
    let own = known.map(|(place, field)| (column(field), Some(place)));
    let beside = reckoned_fields(kind).iter().map(|field| (column(field), None));
    std::iter::once((uid, None)).chain(own).chain(beside).collect()
}

/// The records of several kinds as layers, as far as there are any.
pub fn record_layers(
    plan: &Plan,
    kinds: impl IntoIterator<Item = RecordKind>,
    chosen: Chosen,
) -> Vec<PlanLayer> {
    let layers = kinds.into_iter().map(|kind| record_layer(plan, kind, chosen));
    layers.filter(|layer| !layer.rows.is_empty()).collect()
}

/// The records of a kind as a layer.
pub fn record_layer(plan: &Plan, kind: RecordKind, chosen: Chosen) -> PlanLayer {
    let columns = record_columns(kind);
    let records = plan.keys(kind).into_iter().filter_map(|key| plan.record(key));
    let signs = Signs::of(plan);
    let rows = records.filter(|record| is_chosen(plan, record, chosen)).map(|record| {
        let places = columns.iter().filter_map(|(_, place)| *place);
        let own = places.map(|at| cell(plan, &fields(kind)[at], &value(&record, at)));
        let uid = PlanCell::Words(uid(&record).to_string());
        let beside = reckoned_fields(kind).iter().zip(reckoned(plan, &record, chosen.on));
        let beside = beside.map(|(field, value)| cell(plan, field, &value));
        let cells = std::iter::once(uid).chain(own).chain(beside);
        PlanRow {
            key: record.key(),
            title: title(plan, record.key()),
            cells: cells.collect(),
            shape: shape(plan, &record),
            fill: fill(plan, &record, chosen.on),
            sign: sign_of(&record, &signs),
            lines: Vec::new(),
        }
    });
    PlanLayer {
        kind,
        title: kind.text(),
        grid: plan.about.grid,
        rows: rows.collect(),
        columns: columns.into_iter().map(|(column, _)| column).collect(),
    }
}

impl PlanLayer {
    /// What the file calls it: "lot".
    pub fn name(&self) -> &'static str {
        self.kind.into()
    }
}

fn is_shape(field: &Field) -> bool {
    field.sort.holds() == Holds::Figure
}

fn is_told(field: &Field) -> bool {
    !is_shape(field) && field.sort != Sort::Frozen
}

fn column(field: &'static Field) -> PlanColumn {
    let holds = match field.sort.holds() {
        Holds::Number | Holds::Area => Written::Number,
        Holds::Whole => Written::Whole,
        Holds::Day => Written::Day,
        Holds::YesNo => Written::YesNo,
        Holds::Text | Holds::Code | Holds::Link | Holds::Figure => Written::Words,
    };
    PlanColumn { name: field.name, text: field.text, holds }
}

/// Whether a record is of the zone asked for, and there on the day.
fn is_chosen(plan: &Plan, record: &Record, Chosen { zone, on }: Chosen) -> bool {
    let key = record.key();
    let is_of_zone =
        zone.is_none_or(|zone| key == Key::of(zone) || zone_linked(plan, key) == Some(zone));
    let mut values = fields(key.kind).iter().zip(values(record));
    is_of_zone
        && values.all(|(field, value)| match (field.sort, value) {
            (Sort::Since, Value::Day(from)) => from <= on,
            (Sort::Until, Value::Day(to)) => on < to,
            _ => true,
        })
}

fn cell(plan: &Plan, field: &Field, value: &Value) -> PlanCell {
    match (value, field.sort) {
        (Value::Empty | Value::Figure(_), _) => PlanCell::Nothing,
        (Value::Text(words), _) => PlanCell::Words(words.clone()),
        (Value::Code(code), _) => PlanCell::Words((*code).to_owned()),
        (Value::Day(day), _) => PlanCell::Day(*day),
        (Value::Number(number), _) => PlanCell::Number(*number),
        (Value::Area(area), sort) => PlanCell::Number(sort.in_unit(*area)),
        (Value::Whole(number), _) => PlanCell::Whole(*number),
        (Value::YesNo(answer), _) => PlanCell::YesNo(*answer),
        (Value::Link(id), Sort::Link(kind)) => PlanCell::Words(called(plan, Key { kind, id: *id })),
        (Value::Link(id), _) => PlanCell::Whole(*id),
    }
}

/// What a record is called where another refers to it: a zone by its code, any other by its title, or by
/// its uid where several have that.
fn called(plan: &Plan, key: Key) -> String {
    let Some(record) = plan.record(key) else { return key.id.to_string() };
    if let Record::Zone(zone) = &record {
        return zone.code.clone();
    }
    let name = title(plan, key);
    let is_only = plan
        .keys(key.kind)
        .into_iter()
        .filter(|other| title(plan, *other) == name)
        .nth(1)
        .is_none();
    if is_only { name } else { uid(&record).to_string() }
}

/// What a record is drawn as; nothing for what is told by the lot it is on.
fn sign_of(record: &Record, signs: &Signs) -> Option<Sign> {
    if let Record::Lot(lot) = record {
        return Some(signs.own(lot.land_use, lot.use_detail));
    }
    let kind = record.key().kind;
    OF_KIND.iter().find(|(of, _)| *of == kind).map(|(_, sign)| sign.clone())
}

/// The layer of the boundary is the one of TT 16/2025/TT-BXD, the others are ours.
const OF_KIND: &[(RecordKind, Sign)] = &[
    (RecordKind::Zone, Sign::new("BV_Rg_lapquyhoach", 1)),
    (RecordKind::Phase, Sign::new("RANH_GIAI_DOAN", 30)),
    (RecordKind::Work, Sign::new("CONG_TRINH", 5)),
    (RecordKind::InvestmentProject, Sign::new("DU_AN", 6)),
    (RecordKind::Mine, Sign::new("MO_KHOANG_SAN", 34)),
    (RecordKind::Inspection, Sign::new("KIEM_TRA", 40)),
    (RecordKind::Note, Sign::new("GHI_CHU", 3)),
];

/// Where a record is; who is on a lot is there.
fn shape(plan: &Plan, record: &Record) -> Option<Geometry> {
    if let Record::Occupancy(held) = record {
        let boundary = plan.get(held.lot)?.boundary.as_ref()?;
        return Some(Geometry::Rings(boundary.rings().clone()));
    }
    figure(record).map(geometry)
}

fn geometry(figure: Figure) -> Geometry {
    match figure {
        Figure::Point(at) => Geometry::Point(Some(at)),
        Figure::Line(way) => Geometry::Line(way),
        Figure::Area(boundary) => Geometry::Rings(boundary.rings().clone()),
        Figure::Parts(parts) => Geometry::Parts(parts.into_iter().map(geometry).collect()),
    }
}
