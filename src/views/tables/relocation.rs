//! Di dời: who has to move, what they need, which free lots would do.

use super::info::{self, Narrowed, TableInfo, TableQuery};
use crate::domain::{
    Enterprise, Id, Key, LotMatch, MoveReason, MoveState, NoMatch, Plan, free_lots, lot_matches,
    move_reasons, move_state, placement,
};
use crate::i18n::{Argument, Message};
use crate::units::Area;
use crate::views::names::short_name;
use crate::views::table::{Cell, Column, Mark, Row, Table};
use jiff::civil::Date;
use lucide_icons::Icon;
use std::collections::BTreeMap;
use std::sync::Arc;

/// Its entry in [`TABLES`](super::TABLES).
pub const TABLE: TableInfo = TableInfo {
    id: "relocation",
    title: "relocation-title",
    group: info::LAND,
    empty: "tables-no-relocation",
    icon: Icon::Truck,
    digit: Some(6),
    adds: &[],
    narrowed: Narrowed::Never,
    compares_days: false,
    events: None,
    build: table,
};

fn table(plan: &Plan, query: &TableQuery) -> Table {
    let offers = placement(plan, query.on);
    let mut who: Vec<(&Arc<Enterprise>, MoveState, Area)> = plan
        .all::<Enterprise>()
        .filter(|enterprise| !move_reasons(enterprise).is_empty())
        .map(|enterprise| {
            let (state, area) = move_state(plan, enterprise.id, query.on);
            (enterprise, state, area)
        })
        .collect();
    who.sort_by_key(|(enterprise, state, _)| {
        (*state, enterprise.relocate_by.is_none(), enterprise.relocate_by, enterprise.id)
    });
    let rows: Vec<Row> = who
        .iter()
        .map(|(enterprise, state, area)| row(plan, query.on, enterprise, *state, *area, &offers))
        .collect();
    let notes = if rows.is_empty() { Vec::new() } else { notes(&who, &offers) };
    Table { columns: columns(), rows, total: None, notes }
}

fn columns() -> Vec<Column> {
    vec![
        Column::new("enterprise", "tables-enterprise", 200.0),
        Column::new("state", "relocation-state", 100.0),
        Column::new("reasons", "relocation-reasons", 170.0),
        Column::new("present_place", "enterprises-present-place", 140.0),
        Column::new("need_ha", "enterprises-need", 70.0),
        Column::new("power_kw", "enterprises-power", 80.0),
        Column::new("wastewater_m3_per_day", "enterprises-wastewater", 100.0),
        Column::new("by", "enterprises-relocate-by", 110.0),
        Column::new("has_ha", "relocation-has", 90.0),
        Column::new("offer", "relocation-offer", 240.0),
    ]
}

fn row(
    plan: &Plan,
    on: Date,
    enterprise: &Enterprise,
    state: MoveState,
    area: Area,
    offers: &BTreeMap<Id<Enterprise>, Result<LotMatch, NoMatch>>,
) -> Row {
    let reasons: Vec<Message> =
        move_reasons(enterprise).into_iter().map(MoveReason::text).collect();
    let is_late = state != MoveState::Placed && enterprise.relocate_by.is_some_and(|by| by < on);
    let offer = match offers.get(&enterprise.id) {
        Some(Ok(offer)) => lot_offer(plan, offer).map_or(Cell::Unknown, Cell::Said),
        Some(Err(why)) => why.text().into(),
        None => Cell::Empty,
    };
    let figure = |figure: Option<f64>, decimals| {
        figure.map_or(Cell::Unknown, |figure| Cell::Number(figure, decimals))
    };
    let cells = vec![
        enterprise.name.as_str().into(),
        state.text().into(),
        Message::list(reasons.into_iter()).map_or(Cell::Empty, Cell::Said),
        enterprise.present_place.as_deref().into(),
        enterprise.relocation_need.map_or(Cell::Unknown, Cell::Hectares),
        figure(enterprise.relocation_power_kw, 0),
        figure(enterprise.relocation_wastewater_m3_per_day, 1),
        enterprise.relocate_by.into(),
        if area > Area::ZERO { Cell::Hectares(area) } else { Cell::Empty },
        offer,
    ];
    let mark = match (is_late, state) {
        (true, _) => Mark::Warning,
        (false, MoveState::Placed) => Mark::Good,
        (false, MoveState::Waiting | MoveState::Reserved) => Mark::None,
    };
    Row::about(Key::of(enterprise.id), cells).marked(mark)
}

/// "A-04 · Hương Vân, trống 0,95 ha".
fn lot_offer(plan: &Plan, offer: &LotMatch) -> Option<Message> {
    let (lot, zone) = (plan.get(offer.lot)?, plan.get(offer.zone)?);
    Some(
        Message::new("relocation-lot")
            .with("lot", lot.code.as_str())
            .with("zone", short_name(zone))
            .with("free", Argument::Hectares(offer.free)),
    )
}

fn notes(
    who: &[(&Arc<Enterprise>, MoveState, Area)],
    offers: &BTreeMap<Id<Enterprise>, Result<LotMatch, NoMatch>>,
) -> Vec<Message> {
    let count = |wanted| who.iter().filter(|(_, state, _)| *state == wanted).count();
    let needs = || who.iter().filter_map(|(enterprise, _, _)| enterprise.relocation_need);
    let unknown = who.len() - needs().count();
    let stuck = offers.values().filter(|offer| offer.is_err()).count();
    let mut notes = vec![
        Message::new("relocation-progress")
            .with("placed", count(MoveState::Placed))
            .with("all", who.len())
            .with("reserved", count(MoveState::Reserved))
            .with("need", Argument::Hectares(needs().sum())),
    ];
    if unknown > 0 {
        notes.push(Message::new("relocation-need-unknown").with("count", unknown));
    }
    if stuck > 0 {
        notes.push(Message::new("relocation-stuck").with("count", stuck));
    }
    notes.push(Message::new("relocation-rule"));
    notes
}

/// A free lot offered to one enterprise, in words.
#[derive(Clone, Debug, PartialEq)]
pub struct Offer {
    /// The lot.
    pub found: LotMatch,
    /// "A-04 · Hương Vân, trống 0,95 ha".
    pub title: Message,
    /// What speaks for it and against it.
    pub because: Vec<Message>,
}

/// At most `limit` free lots for an enterprise, the best first.
pub fn offers(plan: &Plan, enterprise: Id<Enterprise>, on: Date, limit: usize) -> Vec<Offer> {
    let Some(who) = plan.get(enterprise) else { return Vec::new() };
    lot_matches(plan, who, &free_lots(plan, on), on)
        .into_iter()
        .take(limit)
        .filter_map(|found| {
            let title = lot_offer(plan, &found)?;
            Some(Offer { because: because(&found), found, title })
        })
        .collect()
}

fn because(found: &LotMatch) -> Vec<Message> {
    let mut because = Vec::new();
    if found.is_set_aside {
        because.push(Message::new("relocation-set-aside"));
    }
    because.push(Message::new(match found.suits_industry {
        Some(true) => "relocation-suits",
        Some(false) => "relocation-suits-not",
        None => "relocation-suits-unknown",
    }));
    if let Some(spare) = found.spare {
        because.push(Message::new("relocation-spare").with("spare", Argument::Hectares(spare)));
    }
    because.push(Message::new(match found.takes_wastewater {
        Some(true) => "relocation-wastewater-fits",
        Some(false) => "relocation-wastewater-too-much",
        None => "relocation-wastewater-unknown",
    }));
    if !found.is_built {
        because.push(Message::new("relocation-not-built"));
    }
    because
}
