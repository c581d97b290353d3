//! Hiện trạng pháp lý: how far a zone or a stage is on a day, and which areas hold for it then.
//!
//! A status of today says nothing of years ago: what is dated rules from its day on, and what is not
//! dated holds only where nothing dated says otherwise.

use crate::domain::{
    Approval, ApprovalKind, Document, DocumentKind, Id, Phase, Plan, Zone, ZoneState, ZoneStatus,
};
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;
use serde::Serialize;
use std::cmp::Reverse;
use std::sync::Arc;

/// Whose status and areas: those of a whole zone or of one of its stages.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Site {
    /// A zone.
    Zone(Id<Zone>),
    /// A stage of a zone.
    Phase(Id<Phase>),
}

impl From<Id<Zone>> for Site {
    fn from(zone: Id<Zone>) -> Self {
        Self::Zone(zone)
    }
}

impl From<Id<Phase>> for Site {
    fn from(phase: Id<Phase>) -> Self {
        Self::Phase(phase)
    }
}

/// What an area rests on: what was decided is told from what is planned or only said.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum AreaBasis {
    /// Được duyệt.
    Approved,
    /// Theo kế hoạch.
    Plan,
    /// Theo nghị quyết.
    Resolution,
    /// Theo báo cáo.
    Report,
    /// Theo tờ trình, đề nghị.
    Proposal,
    /// Theo hợp đồng.
    Contract,
    /// Theo báo chí.
    Press,
    /// Theo văn bản khác.
    Other,
    /// Chưa rõ nguồn.
    Unclear,
}

impl AreaBasis {
    /// In words.
    pub const fn text(self) -> Message {
        Message::new(match self {
            Self::Approved => "basis-approved",
            Self::Plan => "basis-plan",
            Self::Resolution => "basis-resolution",
            Self::Report => "basis-report",
            Self::Proposal => "basis-proposal",
            Self::Contract => "basis-contract",
            Self::Press => "basis-press",
            Self::Other => "basis-other",
            Self::Unclear => "basis-unclear",
        })
    }
}

/// An area with what it rests on.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct StatedArea {
    /// How much.
    pub area: Area,
    /// What sort of paper says so.
    pub basis: AreaBasis,
    /// Which paper.
    pub document: Option<Id<Document>>,
}

/// What stands in the record of a zone or a stage.
#[derive(Default)]
struct Own {
    status: Option<ZoneStatus>,
    since: Option<Date>,
    stated: Option<Area>,
    industrial: Option<Area>,
    decision: Option<Id<Document>>,
}

impl Plan {
    /// How far a zone or a stage is on a day; unknown where nothing tells.
    pub fn status_on(&self, of: impl Into<Site>, on: Date) -> Option<ZoneStatus> {
        let of = of.into();
        let Own { status, since, .. } = self.own(of);
        let undated = status.filter(|_| since.is_none());
        let of_record = since.zip(status).filter(|(since, _)| *since <= on);
        let of_spans = self
            .states_of(of)
            .into_iter()
            .filter(|state| state.valid.contains(on))
            .map(|state| (state.valid.from.unwrap_or(Date::MIN), state.status));
        let newest = of_spans.chain(of_record).max_by_key(|(since, _)| *since);
        let (since, status) =
            newest.map_or((Date::MIN, undated), |(since, status)| (since, Some(status)));
        let since_then = |approval: &&Arc<Approval>| (since..=on).contains(&approval.day);
        self.approvals_of(of)
            .into_iter()
            .rev()
            .filter(since_then)
            .fold(status, |status, approval| after(of, approval.kind, status))
    }

    /// The whole area that holds on a day.
    pub fn area_on(&self, of: impl Into<Site>, on: Date) -> Option<StatedArea> {
        self.stated_on(of.into(), on, |own| own.stated, |approval| approval.stated)
    }

    /// The industrial land that holds on a day.
    pub fn industrial_on(&self, of: impl Into<Site>, on: Date) -> Option<StatedArea> {
        self.stated_on(of.into(), on, |own| own.industrial, |approval| approval.industrial)
    }

    /// The approvals of a zone as a whole, or of a stage, the newest first.
    pub fn approvals_of(&self, of: impl Into<Site>) -> Vec<&Arc<Approval>> {
        let mut approvals: Vec<_> = match of.into() {
            Site::Zone(zone) => {
                self.that_refer_to::<Approval>(zone).filter(|of| of.phase.is_none()).collect()
            }
            Site::Phase(phase) => self.that_refer_to::<Approval>(phase).collect(),
        };
        approvals.sort_by_key(|approval| Reverse((approval.day, approval.id)));
        approvals
    }

    /// How a zone as a whole, or a stage, stood during which days, the newest first.
    pub fn states_of(&self, of: impl Into<Site>) -> Vec<&Arc<ZoneState>> {
        let mut states: Vec<_> = match of.into() {
            Site::Zone(zone) => {
                self.that_refer_to::<ZoneState>(zone).filter(|of| of.phase.is_none()).collect()
            }
            Site::Phase(phase) => self.that_refer_to::<ZoneState>(phase).collect(),
        };
        states.sort_by_key(|state| Reverse((state.valid.from, state.id)));
        states
    }

    fn own(&self, of: Site) -> Own {
        let of_zone = |zone: &Arc<Zone>| Own {
            status: zone.status,
            since: zone.status_since,
            stated: zone.stated,
            industrial: zone.industrial,
            decision: zone.decision,
        };
        let of_phase = |phase: &Arc<Phase>| Own {
            status: phase.status,
            since: phase.status_since,
            stated: phase.stated,
            industrial: phase.industrial,
            decision: phase.decision,
        };
        match of {
            Site::Zone(zone) => self.get(zone).map(of_zone),
            Site::Phase(phase) => self.get(phase).map(of_phase),
        }
        .unwrap_or_default()
    }

    /// The newest approval that says it, else what stands in the record.
    fn stated_on(
        &self,
        of: Site,
        on: Date,
        in_record: impl Fn(&Own) -> Option<Area>,
        in_approval: impl Fn(&Approval) -> Option<Area>,
    ) -> Option<StatedArea> {
        let approved = self
            .approvals_of(of)
            .into_iter()
            .filter(|approval| approval.day <= on && sets_areas(approval.kind))
            .find_map(|approval| {
                let area = in_approval(approval)?;
                let basis = self.basis_of(approval.document);
                let is_clear = basis != AreaBasis::Unclear;
                let basis = if is_clear { basis } else { AreaBasis::Approved };
                Some(StatedArea { area, basis, document: approval.document })
            });
        approved.or_else(|| {
            let own = self.own(of);
            let area = in_record(&own)?;
            let basis = self.basis_of(own.decision);
            let day = own.decision.and_then(|document| self.get(document)?.date);
            // A paper may speak of years before it; a decision does not.
            let is_later = basis == AreaBasis::Approved && day.is_some_and(|day| day > on);
            (!is_later).then_some(StatedArea { area, basis, document: own.decision })
        })
    }

    /// What an area rests on that stands in this document.
    pub fn basis_of(&self, document: Option<Id<Document>>) -> AreaBasis {
        let Some(document) = document.and_then(|document| self.get(document)) else {
            return AreaBasis::Unclear;
        };
        match document.kind.or_else(|| DocumentKind::of_number(&document.number)) {
            Some(DocumentKind::Decision) => AreaBasis::Approved,
            Some(DocumentKind::Plan) => AreaBasis::Plan,
            Some(DocumentKind::Resolution) => AreaBasis::Resolution,
            Some(DocumentKind::Report) => AreaBasis::Report,
            Some(DocumentKind::Proposal) => AreaBasis::Proposal,
            Some(DocumentKind::Contract) => AreaBasis::Contract,
            Some(DocumentKind::Press) => AreaBasis::Press,
            Some(DocumentKind::Other) => AreaBasis::Other,
            None => AreaBasis::Unclear,
        }
    }
}

/// What a status becomes with an approval.
const fn after(of: Site, kind: ApprovalKind, status: Option<ZoneStatus>) -> Option<ZoneStatus> {
    let founds = match kind {
        ApprovalKind::Annulment => return Some(ZoneStatus::Withdrawn),
        ApprovalKind::Establishment => true,
        // To extend a zone by a stage is to found the stage.
        ApprovalKind::Extension => matches!(of, Site::Phase(_)),
        ApprovalKind::ProvincialList
        | ApprovalKind::DetailedPlan
        | ApprovalKind::InfrastructureProject
        | ApprovalKind::Adjustment => false,
    };
    match status {
        None | Some(ZoneStatus::Proposed) if founds => Some(ZoneStatus::Approved),
        status => status,
    }
}

/// Whether an approval of this kind says how large a zone is.
const fn sets_areas(kind: ApprovalKind) -> bool {
    match kind {
        ApprovalKind::Establishment
        | ApprovalKind::Extension
        | ApprovalKind::DetailedPlan
        | ApprovalKind::Adjustment => true,
        ApprovalKind::ProvincialList
        | ApprovalKind::InfrastructureProject
        | ApprovalKind::Annulment => false,
    }
}
