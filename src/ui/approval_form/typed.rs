//! What is chosen and typed of an approval, and what it means.

use super::super::day_field;
use crate::domain::{ApprovalKind, Id, Phase, Plan, Zone, ZoneStatus, field_of};
use crate::i18n::Message;
use crate::operations::{
    ApprovalDraft, ApprovedOutline, ApprovedPart, Refusal, ZoneOutline, usual_outline, usual_status,
};
use crate::units::{self, Area, Numerals};
use jiff::civil::Date;

/// Which part of the zone is chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    Whole,
    Phase(Id<Phase>),
    New,
}

/// What is chosen and typed. What nobody has chosen yet is what usually follows.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Typed {
    pub(super) zone: Id<Zone>,
    pub(super) part: Part,
    pub(super) new_phase: String,
    pub(super) kind: ApprovalKind,
    pub(super) number: String,
    pub(super) issuer: String,
    pub(super) day: String,
    pub(super) stated: String,
    pub(super) industrial: String,
    pub(super) capital: String,
    status: Follows,
    pub(super) zone_status: Option<ZoneStatus>,
    of_zone: Option<ZoneOutline>,
    pub(super) drops_sketched: bool,
}

/// The status that follows an approval.
#[derive(Clone, Copy, Debug, PartialEq)]
enum Follows {
    /// What usually does.
    Usual,
    /// What a person chose; none where it stays as it is.
    Chosen(Option<ZoneStatus>),
}

impl Typed {
    pub(super) fn new(plan: &Plan, zone: Id<Zone>, phase: Option<Id<Phase>>, on: Date) -> Self {
        let status = plan.status_on(zone, on);
        let is_founded = !matches!(status, None | Some(ZoneStatus::Proposed));
        let last = plan.phases_of(zone).last().map(|phase| phase.id);
        let (kind, part) = match phase.or(last).filter(|_| phase.is_some() || is_founded) {
            Some(phase) => (ApprovalKind::Extension, Part::Phase(phase)),
            None => (ApprovalKind::Establishment, Part::Whole),
        };
        Self {
            zone,
            part,
            new_phase: String::new(),
            kind,
            number: String::new(),
            issuer: String::new(),
            day: units::date(on),
            stated: String::new(),
            industrial: String::new(),
            capital: String::new(),
            status: Follows::Usual,
            zone_status: None,
            of_zone: None,
            drops_sketched: false,
        }
    }

    /// The stage that is approved, where the plan has it.
    pub(super) const fn phase(&self) -> Option<Id<Phase>> {
        match self.part {
            Part::Phase(phase) => Some(phase),
            Part::Whole | Part::New => None,
        }
    }

    /// How far it is after the approval; as before, where nothing is chosen and nothing follows.
    pub(super) fn status(&self, plan: &Plan) -> Option<ZoneStatus> {
        match self.status {
            Follows::Usual => self.usual_status(plan),
            Follows::Chosen(status) => status,
        }
    }

    pub(super) fn choose_status(&mut self, plan: &Plan, status: Option<ZoneStatus>) {
        if status != self.status(plan) {
            self.status = Follows::Chosen(status);
        }
    }

    fn usual_status(&self, plan: &Plan) -> Option<ZoneStatus> {
        let day = day_field::read(&self.day).ok().flatten()?;
        usual_status(plan, self.zone, &self.part(), self.kind, day)
    }

    fn part(&self) -> ApprovedPart {
        match self.part {
            Part::Whole => ApprovedPart::Whole,
            Part::Phase(phase) => ApprovedPart::Phase(phase),
            Part::New => ApprovedPart::Named(self.new_phase.clone()),
        }
    }

    /// What the outline of the zone becomes with that of a stage: sketches give way to it.
    pub(super) fn of_zone(&self, plan: &Plan) -> ZoneOutline {
        self.of_zone.unwrap_or_else(|| usual_outline(plan, self.zone))
    }

    pub(super) fn choose_of_zone(&mut self, plan: &Plan, of_zone: ZoneOutline) {
        if of_zone != self.of_zone(plan) {
            self.of_zone = Some(of_zone);
        }
    }

    /// The approved area as far as it is typed.
    pub(super) fn stated(&self, numerals: Numerals) -> Option<Area> {
        numerals.parse(self.stated.trim()).map(Area::hectares)
    }

    /// What it means, or why that cannot be read.
    pub(super) fn draft(
        &self,
        plan: &Plan,
        numerals: Numerals,
        outline: Option<ApprovedOutline>,
    ) -> Result<ApprovalDraft, Refusal> {
        let number = |field, typed: &str| match typed.trim() {
            "" => Ok(None),
            typed => numerals.parse(typed).map(Some).ok_or_else(|| {
                Refusal::of(field, Message::new("enterprises-bad-figure").with("typed", typed))
            }),
        };
        let hectares =
            |field, typed: &str| Ok::<_, Refusal>(number(field, typed)?.map(Area::hectares));
        let day_field = field_of!(Approval: day);
        let day = day_field::read(&self.day).map_err(|why| Refusal::of(day_field, why))?;
        let missing = || Refusal::of(day_field, Message::new("approval-no-day"));
        let day = day.ok_or_else(missing)?;
        let is_part = self.part != Part::Whole;
        Ok(ApprovalDraft {
            part: self.part(),
            issuer: Some(self.issuer.clone()),
            stated: hectares(field_of!(Approval: stated_ha), &self.stated)?,
            industrial: hectares(field_of!(Approval: industrial_ha), &self.industrial)?,
            capital_million_vnd: number(field_of!(Approval: capital_million_vnd), &self.capital)?,
            status: self.status(plan),
            zone_status: self.zone_status.filter(|_| is_part),
            outline,
            ..ApprovalDraft::new(self.zone, self.kind, &self.number, day)
        })
    }
}
