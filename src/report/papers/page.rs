//! Trang của kế hoạch: map, zones, lots, targets and works in one, to be opened in any browser.

use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::{desk_table, illustrative_note, listing, own_paper};
use crate::domain::{Plan, Zone};
use crate::i18n::Message;
use crate::report::paper::{Block, Paper, Picture, Section};
use crate::views::Listing;
use crate::views::tables::{enterprises, lots, progress, targets, works};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo =
    ReportInfo { id: "page", title: "papers-page", about: ReportScope::PlanOrZone, make: paper };

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let asked = |zone: &&std::sync::Arc<Zone>| request.zone.is_none_or(|only| only == zone.id);
    let mut front = vec![Block::Map(Picture::across(request.zone, request.on))];
    let notes: Vec<Message> =
        plan.all::<Zone>().filter(asked).filter_map(|zone| illustrative_note(zone)).collect();
    if !notes.is_empty() {
        front.push(Block::Notes(notes));
    }
    let mut sections = vec![Section::across(front)];
    if request.zone.is_none() {
        sections.extend(maps(plan, request));
    }
    sections.push(Section::across(vec![
        listing(plan, request, Listing::Zones, &[]),
        listing(plan, request, Listing::Fill, &[]),
        desk_table(plan, request, &progress::TABLE, &[]),
    ]));
    sections.push(Section::across(vec![
        desk_table(plan, request, &targets::TABLE, &[]),
        desk_table(plan, request, &works::TABLE, &[]),
    ]));
    sections.push(Section::across(vec![
        desk_table(plan, request, &lots::TABLE, &[]),
        desk_table(plan, request, &enterprises::TABLE, &[]),
    ]));
    Ok(own_paper(plan, request, &REPORT, sections))
}

/// A map of each zone that has lots.
fn maps(plan: &Plan, request: &ReportRequest) -> impl Iterator<Item = Section> {
    let has_lots = |zone: &&std::sync::Arc<Zone>| {
        plan.lots_of(zone.id).any(|lot| lot.valid.contains(request.on))
    };
    plan.all::<Zone>().filter(has_lots).map(|zone| {
        let name = Message::new("views-as-said").with("text", zone.name.as_str());
        let map = Block::Map(Picture::across(Some(zone.id), request.on));
        Section::across(vec![Block::Heading(name), map])
    })
}
