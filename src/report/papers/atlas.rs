//! Tập hồ sơ các cụm: the dossiers of all clusters, one after the other.

use super::dossier::of_zone;
use super::info::{ReportInfo, ReportRequest, ReportScope};
use super::parts::own_paper;
use crate::domain::{Plan, Zone, ZoneKind};
use crate::i18n::Message;
use crate::report::paper::{Block, Paper, Picture, Section};

/// Its entry in [`REPORTS`](super::REPORTS).
pub const REPORT: ReportInfo =
    ReportInfo { id: "atlas", title: "papers-atlas", about: ReportScope::Plan, make: paper };

fn paper(plan: &Plan, request: &ReportRequest) -> Result<Paper, Message> {
    let front = vec![Block::Map(Picture::across(None, request.on))];
    let clusters = plan.all::<Zone>().filter(|zone| zone.kind == ZoneKind::Cluster);
    let of_clusters = clusters.flat_map(|zone| of_zone(plan, request, zone.id));
    let sections = std::iter::once(Section::across(front)).chain(of_clusters).collect();
    Ok(own_paper(plan, request, &REPORT, sections))
}
