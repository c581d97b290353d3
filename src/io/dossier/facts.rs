//! What a plan knows that a dossier of a zone is made of.

use crate::domain::{
    Approval, ApprovalKind, Boundary, Document, Id, Lot, Phase, Place, Plan, PlanScale, Work, Zone,
};
use crate::i18n::{Language, Message, Texts};
use crate::io::signs::{LandLayer, Sign, Signs, use_text};
use jiff::civil::Date;
use std::sync::Arc;

/// What is known.
pub(super) struct Facts<'a> {
    pub(super) plan: &'a Plan,
    pub(super) on: Date,
    pub(super) zone: &'a Arc<Zone>,
    pub(super) boundary: &'a Boundary,
    pub(super) approval: Option<&'a Arc<Approval>>,
    /// The decision that approves the plan.
    pub(super) decision: Option<&'a Arc<Document>>,
    /// The lots of the day, drawn or not.
    pub(super) lots: Vec<&'a Arc<Lot>>,
    pub(super) phases: Vec<&'a Arc<Phase>>,
    pub(super) works: Vec<&'a Arc<Work>>,
    pub(super) place: Option<&'a Arc<Place>>,
    pub(super) signs: Signs,
    /// What a dossier says is Vietnamese, whatever the window speaks.
    pub(super) texts: Texts,
}

/// The approval of a zone's detailed plan on a day: the last one.
pub fn detailed_plan(plan: &Plan, zone: Id<Zone>, on: Date) -> Option<&Arc<Approval>> {
    let of_zone = plan.that_refer_to::<Approval>(zone).filter(|approval| {
        approval.zone == zone
            && approval.phase.is_none()
            && approval.kind == ApprovalKind::DetailedPlan
            && approval.day <= on
    });
    of_zone.max_by_key(|approval| (approval.day, approval.id))
}

impl<'a> Facts<'a> {
    /// Refused where there is nothing a dossier could be of.
    pub(super) fn of(plan: &'a Plan, zone: Id<Zone>, on: Date) -> Result<Self, Message> {
        let zone = plan.get(zone).ok_or_else(|| Message::new("operations-record-gone"))?;
        let about = |key| Message::new(key).with("zone", zone.name.as_str());
        let boundary = zone.boundary.as_ref().ok_or_else(|| about("dossier-no-boundary"))?;
        let lots: Vec<&Arc<Lot>> =
            plan.lots_of(zone.id).filter(|lot| lot.valid.contains(on)).collect();
        if !lots.iter().any(|lot| lot.boundary.is_some()) {
            return Err(about("dossier-no-lots"));
        }
        let approval = detailed_plan(plan, zone.id, on);
        let facts = Self {
            plan,
            on,
            zone,
            boundary,
            approval,
            decision: approval.and_then(|approval| plan.get(approval.document?)),
            lots,
            phases: plan.phases_of(zone.id),
            works: plan.that_refer_to::<Work>(zone.id).collect(),
            place: zone.place.and_then(|place| plan.place_on(place, on)),
            signs: Signs::of(plan),
            texts: Texts::new(Language::Vietnamese),
        };
        let unsigned: Vec<Message> = facts
            .lots
            .iter()
            .filter(|lot| facts.sign(lot).is_none())
            .map(|lot| Message::new("dossier-lot").with("code", lot.code.as_str()))
            .collect();
        match Message::list(unsigned.into_iter()) {
            Some(lots) => Err(Message::new("dossier-no-sign").with("lots", lots)),
            None => Ok(facts),
        }
    }

    pub(super) fn scale(&self) -> PlanScale {
        self.approval.and_then(|approval| approval.scale).unwrap_or(PlanScale::Of500)
    }

    /// How a lot is drawn.
    pub(super) fn sign(&self, lot: &Lot) -> Option<Sign> {
        self.signs.in_dossier(lot.land_use, lot.use_detail, self.scale())
    }

    /// The line of the balance a lot belongs to; nothing where the circular has none.
    pub(super) fn land_layer(&self, lot: &Lot) -> Option<&'static LandLayer> {
        self.signs.land_layer(lot.land_use, lot.use_detail, self.scale())
    }

    pub(super) fn dossier_code(&self) -> Option<&str> {
        self.approval?.dossier_code.as_deref()
    }

    pub(super) fn planning_code(&self) -> Option<&str> {
        self.approval?.planning_code.as_deref()
    }

    /// In Vietnamese, as everything in a dossier.
    pub(super) fn say(&self, message: &Message) -> String {
        self.texts.say(message)
    }

    /// What land is set aside for, in words.
    pub(super) fn use_text(&self, lot: &Lot) -> String {
        use_text(&self.texts, (lot.land_use, lot.use_detail))
    }
}
