//! What is entered for a target of a number: the kind of record that moves it, and what stands in a
//! new one so that it is of the sort that counts.

use crate::domain::record::fields_of;
use crate::domain::{
    CertificateKind, Counted, DifficultyKind, FieldValue, Id, Indicator, Key, Plan, ProgrammeKind,
    RecordKind, Target, Value, YearlyPlanKind, ZoneStatus,
};
use jiff::civil::Date;

/// Fields of one kind by their places.
type Places = (RecordKind, &'static [usize]);

impl Counted {
    /// The kind of record that moves the number.
    pub const fn entered(self) -> RecordKind {
        match self {
            Self::Courses | Self::StudyVisits | Self::NewTrades | Self::Programmes => {
                RecordKind::Programme
            }
            Self::Inspections => RecordKind::Inspection,
            Self::Products => RecordKind::Product,
            Self::Producers => RecordKind::Observation,
            // Land is taken on a lot, by an enterprise the plan has.
            Self::Relocations | Self::NewEnterprises | Self::HighTechnologyShare => {
                RecordKind::Enterprise
            }
            Self::YearlyPlans => RecordKind::YearlyPlan,
            Self::Promotions => RecordKind::Promotion,
            Self::Tours => RecordKind::Tour,
            Self::Certificates | Self::FoodSafety | Self::Quality => RecordKind::Certificate,
            Self::Works => RecordKind::Work,
            // A site is there already: it is its status that changes.
            Self::Sites => RecordKind::ZoneState,
            Self::Trades => RecordKind::Trade,
            Self::Tasks => RecordKind::Task,
            Self::Proposals | Self::Difficulties => RecordKind::Difficulty,
        }
    }

    /// The sort of such a record, where it has one: a field of it and what stands there.
    fn sort(self) -> Option<(Places, Value)> {
        const PROGRAMME: Places = fields_of!(Programme: kind);
        const OBSERVATION: Places = fields_of!(Observation: measure);
        const ENTERPRISE: Places = fields_of!(Enterprise: high_technology);
        const YEARLY_PLAN: Places = fields_of!(YearlyPlan: kind);
        const CERTIFICATE: Places = fields_of!(Certificate: kind);
        const ZONE_STATE: Places = fields_of!(ZoneState: status);
        const DIFFICULTY: Places = fields_of!(Difficulty: kind);
        Some(match self {
            Self::Courses => (PROGRAMME, ProgrammeKind::Training.value()),
            Self::StudyVisits => (PROGRAMME, ProgrammeKind::StudyVisit.value()),
            Self::NewTrades => (PROGRAMME, ProgrammeKind::NewTrade.value()),
            Self::Producers => (OBSERVATION, Indicator::Producers.value()),
            Self::HighTechnologyShare => (ENTERPRISE, Value::YesNo(true)),
            Self::YearlyPlans => (YEARLY_PLAN, YearlyPlanKind::Sector.value()),
            Self::FoodSafety => (CERTIFICATE, CertificateKind::FoodSafety.value()),
            Self::Quality => (CERTIFICATE, CertificateKind::Quality.value()),
            Self::Sites => (ZONE_STATE, ZoneStatus::Operating.value()),
            Self::Proposals => (DIFFICULTY, DifficultyKind::Proposal.value()),
            Self::Difficulties => (DIFFICULTY, DifficultyKind::Difficulty.value()),
            Self::Programmes
            | Self::Inspections
            | Self::Products
            | Self::Relocations
            | Self::NewEnterprises
            | Self::Promotions
            | Self::Tours
            | Self::Certificates
            | Self::Works
            | Self::Trades
            | Self::Tasks => return None,
        })
    }
}

/// What stands already in a new record of a kind that is entered on a day for a target among `about`:
/// places of [`fields`](crate::domain::fields), each with its value. Nothing where none of them counts
/// that kind.
pub fn begun(plan: &Plan, kind: RecordKind, about: &[Key], on: Date) -> Vec<(usize, Value)> {
    const YEAR: Places = fields_of!(YearlyPlan: year);
    const SINCE: Places = fields_of!(ZoneState: valid_from);
    const CLAUSE: Places = fields_of!(Difficulty: clause);
    let is_target = |key: &&Key| key.kind == RecordKind::Target;
    let target = about.iter().find(is_target).and_then(|key| plan.get(Id::<Target>::new(key.id)));
    let Some((target, counted)) = target.and_then(|target| Some((target, target.counted?))) else {
        return Vec::new();
    };
    let year = target.due.map(Date::year).map(|year| (YEAR, Value::Whole(year.into())));
    // Both name one item of the document, and by that it counts.
    let clause = target.clause.clone().map(|clause| (CLAUSE, Value::Text(clause)));
    let since = [(SINCE, Value::Day(on))];
    let filled = counted.sort().into_iter().chain(year).chain(clause).chain(since);
    let is_own = |((of, _), _): &(Places, Value)| *of == kind && counted.entered() == kind;
    filled
        .filter(is_own)
        .filter_map(|((_, places), value)| Some((*places.first()?, value)))
        .collect()
}
