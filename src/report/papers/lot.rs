//! Phiếu lô đất cho nhà đầu tư: the land of a cluster that can be had, with what stands round it.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{area_fact, desk_table, illustrative_note, own_paper};
use crate::domain::{LotState, Plan};
use crate::i18n::Message;
use crate::report::paper::{Block, Fact, Paper, PaperTable, Picture, Section};
use crate::views::tables::{lots, wastewater, works};
use crate::views::{Cell, Row, Table, zone_card};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo =
    ReportInfo { id: "lot", title: "papers-lot", about: ReportScope::Zone, make: paper };

const LOTS: &[&str] =
    &["code", "phase", "land_use", "area_m2", "area_basis", "state", "free_m2", "enterprises"];
const WORKS: &[&str] = &["name", "kind", "status", "percent", "capacity", "planned_end"];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let missing = || Message::new("papers-zone-needed").with("paper", Message::new(REPORT.title));
    let zone = request.zone.ok_or_else(missing)?;
    let (card, record) =
        zone_card(plan, zone, request.on).zip(plan.get(zone)).ok_or_else(missing)?;
    let facts = vec![
        Fact::new(Message::new("tables-place"), card.place_now.clone().or(card.place_then.clone())),
        area_fact("cli-stated-ha", card.areas.stated),
        area_fact("cli-industrial-ha", card.industrial.map(|stated| stated.area)),
        area_fact("tables-free-ha", card.fill.free().filter(|_| card.fill.recorded)),
    ];
    let industries = card
        .industries
        .iter()
        .map(|industry| Fact::new(Message::new("papers-planned-industry"), industry.name.clone()));
    let mut front = vec![Block::Facts(facts.into_iter().chain(industries).collect())];
    front.push(Block::Map(Picture::of(Some(zone), request.on)));
    front.extend(illustrative_note(record).map(|note| Block::Notes(vec![note])));
    let sections = vec![
        Section::upright(front),
        Section::across(vec![
            free_lots(plan, request),
            desk_table(plan, request, &works::TABLE, WORKS),
            desk_table(plan, request, &wastewater::TABLE, &[]),
        ]),
    ];
    Ok(own_paper(plan, request, &REPORT, sections))
}

/// The lots with land nobody holds.
fn free_lots(plan: &Plan, request: &ReportRequest) -> Block {
    let table = lots::TABLE.table(plan, &request.query());
    let place = table.columns.iter().position(|column| column.key == "free_m2");
    let is_free = |row: &Row| {
        let free = place.and_then(|place| row.cells.get(place)).and_then(Cell::figure);
        let lot = row
            .subject
            .and_then(|key| plan.get(crate::domain::Id::<crate::domain::Lot>::new(key.id)));
        let state = lot.and_then(|lot| plan.lot_state(lot, request.on));
        let is_held = !matches!(state, Some(LotState::Vacant | LotState::Recovered));
        !row.is_sum() && (free.is_some_and(|free| free > 0.0) || free.is_none() && !is_held)
    };
    let rows = table.rows.iter().filter(|row| is_free(row)).cloned().collect();
    let table = Table { rows, total: None, ..table }.with_sums();
    let table = PaperTable::new(table).titled(Message::new("papers-free-lots")).only(LOTS);
    Block::of_table(table.or_says(Message::new("papers-no-free-lots")))
}
