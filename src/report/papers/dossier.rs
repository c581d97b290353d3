//! Hồ sơ cụm: one cluster with its map, areas, balance, lots, tenants, works and targets.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{area_fact, desk_table, illustrative_note, listing, own_paper};
use crate::domain::{Id, Plan, Zone};
use crate::i18n::{Argument, Message};
use crate::report::paper::{Block, Fact, Paper, Picture, Section};
use crate::views::tables::{findings, land_use, lots, targets, wastewater, works, zone_steps};
use crate::views::{Cell, Listing, ZoneCard, zone_card};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo =
    ReportInfo { id: "dossier", title: "papers-dossier", about: ReportScope::Zone, make: paper };

const LOTS: &[&str] = &[
    "code",
    "phase",
    "land_use",
    "area_m2",
    "area_basis",
    "state",
    "occupied_m2",
    "free_m2",
    "enterprises",
];
const TENANTS: &[&str] = &[
    "lot",
    "enterprise",
    "state",
    "area_m2",
    "from",
    "lease_number",
    "lease_end",
    "deadline",
    "investment_million_vnd",
    "workers",
];
const FINDINGS: &[&str] = &["severity", "subject", "says", "needs", "mend", "sure", "accepted"];
const WORKS: &[&str] = &[
    "name",
    "kind",
    "status",
    "percent",
    "read_on",
    "planned_end",
    "cost_million_vnd",
    "spent_million_vnd",
];
const TARGETS: &[&str] = &["subject", "measure", "value", "due", "state", "evidence", "clause"];

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let missing = || Message::new("papers-zone-needed").with("paper", Message::new(REPORT.title));
    let zone = request.zone.ok_or_else(missing)?;
    Ok(own_paper(plan, request, &REPORT, of_zone(plan, request, zone)))
}

/// A zone's pages: what is known at a glance, then the tables.
pub(super) fn of_zone(plan: &Plan, request: &ReportRequest, zone: Id<Zone>) -> Vec<Section> {
    let Some((card, record)) = zone_card(plan, zone, request.on).zip(plan.get(zone)) else {
        return Vec::new();
    };
    let request = &ReportRequest { zone: Some(zone), ..request.clone() };
    let mut front = vec![Block::Title(as_said(&card.title)), Block::Facts(facts(&card))];
    front.push(Block::Map(Picture::of(Some(zone), request.on)));
    front.extend(illustrative_note(record).map(|note| Block::Notes(vec![note])));
    front.extend(approvals(&card));
    vec![
        Section::upright(front),
        Section::across(vec![
            desk_table(plan, request, &land_use::TABLE, &[]),
            desk_table(plan, request, &lots::TABLE, LOTS),
            listing(plan, request, Listing::Occupancies, TENANTS),
        ]),
        Section::across(vec![
            desk_table(plan, request, &works::TABLE, WORKS),
            desk_table(plan, request, &wastewater::TABLE, &[]),
            desk_table(plan, request, &targets::TABLE, TARGETS),
            desk_table(plan, request, &zone_steps::TABLE, &[]),
            desk_table(plan, request, &findings::TABLE, FINDINGS),
        ]),
    ]
}

fn facts(card: &ZoneCard) -> Vec<Fact> {
    let label = Message::new;
    let rate = card.fill.known_rate().map_or(Cell::Unknown, Cell::Share);
    let held = |area| Some(area).filter(|_| card.fill.recorded);
    let mut facts = vec![
        Fact::new(label("cli-code"), card.code.as_str()),
        Fact::new(label("cli-kind"), card.kind.text()),
        Fact::new(label("cli-status"), card.status.map(crate::domain::ZoneStatus::text)),
        Fact::new(label("tables-place"), card.place_now.clone().or(card.place_then.clone())),
        area_fact("cli-stated-ha", card.areas.stated),
        Fact::new(label("cli-stated-basis"), card.areas.basis.map(crate::domain::AreaBasis::text)),
        area_fact("cli-grid-ha", card.areas.plane()),
        area_fact("cli-industrial-ha", card.industrial.map(|stated| stated.area)),
        area_fact("progress-leased", held(card.fill.leased)),
        area_fact("progress-registered", held(card.fill.registered)),
        area_fact("tables-free-ha", card.fill.free().filter(|_| card.fill.recorded)),
        Fact::new(label("progress-rate"), rate),
        Fact::new(label("tables-rests-on"), card.fill.basis.map(crate::domain::Basis::text)),
        Fact::new(label("papers-lots"), Cell::from(card.lots)),
        Fact::new(label("papers-vacant-lots"), Cell::from(card.vacant)),
    ];
    facts.extend(
        card.industries
            .iter()
            .map(|industry| Fact::new(label("papers-planned-industry"), industry.name.clone())),
    );
    facts.extend(card.phases.iter().map(|phase| {
        let area = phase.stated.map_or(Message::new("common-unknown"), |stated| {
            Message::new("papers-hectares").with("area", Argument::Hectares(stated.area))
        });
        Fact::new(as_said(&phase.name), area)
    }));
    facts
}

/// What was decided of it, the newest first.
fn approvals(card: &ZoneCard) -> Option<Block> {
    let said = card.legal.approvals.iter().map(|approval| {
        let facts = Message::list(approval.facts.iter().cloned());
        Fact::new(approval.title.clone(), facts.map_or(Cell::Empty, Cell::Said))
    });
    let said: Vec<Fact> = said.collect();
    (!said.is_empty()).then_some(Block::Facts(said))
}

fn as_said(text: &str) -> Message {
    Message::new("views-as-said").with("text", text)
}
