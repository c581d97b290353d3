//! What a target of a number is counted from: the records of its kind, in its zone or the whole plan,
//! from the plan's first day on. Where nothing of the kind is recorded the number is unknown, not 0.

use crate::domain::{
    Certificate, CertificateKind, Counted, Difficulty, DifficultyKind, Id, Indicator, Inspection,
    Key, Kind, Observation, Plan, Product, Programme, ProgrammeKind, Promotion, Target, Task,
    TaskState, Tour, Trade, TradeState, Work, WorkStatus, YearlyPlan, YearlyPlanKind, Zone,
    ZoneKind, ZoneStatus,
};
use jiff::civil::Date;

/// The number on a day, and what it is made of.
#[derive(Clone, Debug, PartialEq)]
pub struct Count {
    /// How many, or which share; unknown as long as nothing of the kind is recorded.
    pub number: Option<f64>,
    /// What it is held to beside the target's value.
    pub beside: Beside,
    /// The records counted.
    pub records: Vec<Key>,
}

/// What a number is held to beside the target's value.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Beside {
    /// Nothing.
    Nothing,
    /// The number of all of them.
    All(f64),
    /// The number of the year before; unknown where nothing of it was recorded.
    YearBefore(Option<f64>),
    /// Where it began.
    Base(f64),
    /// Enterprises that hold land and have no answer.
    Unanswered(usize),
}

/// The number of a target on a day; nothing where it counts no records.
pub fn count(plan: &Plan, target: &Target, on: Date) -> Option<Count> {
    let counted = target.counted?;
    let from = target.base_on.or(plan.about.first_day);
    let scope = Scope { plan, target, from, on };
    let mut found = scope.count(counted);
    if let (Beside::Nothing, Some(base)) = (found.beside, target.base) {
        found.beside = Beside::Base(base);
    }
    Some(found)
}

/// Where and when it is counted.
pub(super) struct Scope<'a> {
    pub plan: &'a Plan,
    pub target: &'a Target,
    pub from: Option<Date>,
    pub on: Date,
}

/// Records that could count, each with what it counts for; nothing where it does not.
struct Tally(Vec<(Key, Option<f64>)>);

impl Tally {
    fn of<T: Kind>(records: impl Iterator<Item = (Id<T>, Option<f64>)>) -> Self {
        Self(records.map(|(id, counts)| (Key::of(id), counts)).collect())
    }

    fn counted(&self) -> impl Iterator<Item = (Key, f64)> {
        self.0.iter().filter_map(|(key, counts)| Some((*key, (*counts)?)))
    }

    /// Their sum; unknown where none is recorded.
    fn number(&self) -> Option<f64> {
        // The sum of no numbers is −0.
        (!self.0.is_empty()).then(|| self.counted().fold(0.0, |sum, (_, counts)| sum + counts))
    }

    fn count(self) -> Count {
        let records = self.counted().map(|(key, _)| key).collect();
        Count { number: self.number(), beside: Beside::Nothing, records }
    }

    /// Beside the number of all of them.
    fn of_all(self) -> Count {
        let all = self.0.len() as f64;
        let beside = if self.0.is_empty() { Beside::Nothing } else { Beside::All(all) };
        Count { beside, ..self.count() }
    }
}

/// One where it holds.
fn one(holds: bool) -> Option<f64> {
    holds.then_some(1.0)
}

impl Scope<'_> {
    fn count(&self, counted: Counted) -> Count {
        let programmes = |kind| self.programmes(kind, |_| 1.0).count();
        match counted {
            Counted::Courses => {
                let courses = |held: &Programme| held.courses.map_or(1.0, |courses| courses as f64);
                self.programmes(Some(ProgrammeKind::Training), courses).count()
            }
            Counted::StudyVisits => programmes(Some(ProgrammeKind::StudyVisit)),
            Counted::NewTrades => programmes(Some(ProgrammeKind::NewTrade)),
            Counted::Programmes => programmes(None),
            Counted::Inspections => self.inspections(),
            Counted::Products => self.products(),
            Counted::Producers => self.producers(),
            Counted::Relocations => self.relocations(),
            Counted::NewEnterprises => self.new_enterprises(),
            Counted::YearlyPlans => self.yearly_plans(),
            Counted::Promotions => self.promotions(),
            Counted::Tours => self.tours(),
            Counted::Certificates => self.certificates(None),
            Counted::FoodSafety => self.certificates(Some(CertificateKind::FoodSafety)),
            Counted::Quality => self.certificates(Some(CertificateKind::Quality)),
            Counted::Works => self.works(),
            Counted::Sites => self.sites(),
            Counted::Trades => self.trades(),
            Counted::Tasks => self.tasks(),
            Counted::Proposals => self.put(DifficultyKind::Proposal),
            Counted::Difficulties => self.put(DifficultyKind::Difficulty),
            Counted::HighTechnologyShare => self.high_technology_share(),
        }
    }

    /// Whether a record of a zone is of the target's.
    pub(super) fn is_here(&self, zone: Option<Id<Zone>>) -> bool {
        self.target.zone.is_none() || zone == self.target.zone
    }

    /// Whether a day is in the span.
    pub(super) fn is_since(&self, day: Date) -> bool {
        day <= self.on && self.from.is_none_or(|from| from <= day)
    }

    /// Programmes that were held, each with what it counts for. One of which only the year is known
    /// counts when it is done.
    fn programmes(&self, kind: Option<ProgrammeKind>, counts: fn(&Programme) -> f64) -> Tally {
        let year = |day: Date| i64::from(day.year());
        let is_done = |programme: &Programme| {
            programme.status == Some(WorkStatus::Done)
                && programme.year <= year(self.on)
                && self.from.is_none_or(|from| year(from) <= programme.year)
        };
        let is_held = |programme: &Programme| {
            programme.held_on.map_or_else(|| is_done(programme), |day| self.is_since(day))
        };
        let all = self.plan.all::<Programme>().filter(|programme| {
            kind.is_none_or(|kind| programme.kind == kind) && self.is_here(programme.zone)
        });
        Tally::of(all.map(|held| (held.id, is_held(held).then(|| counts(held)))))
    }

    /// Those of the target's year, or of the ruling day's before it, beside the year before.
    fn inspections(&self) -> Count {
        let due = self.target.due.map_or(self.on.year(), Date::year);
        let year = due.min(self.on.year());
        let here = |zone: Option<Id<Zone>>| zone.is_none() || self.is_here(zone);
        let of_year = |year: i16| {
            let all = self.plan.all::<Inspection>().filter(|seen| here(seen.zone));
            let is_counted = |seen: &Inspection| seen.day.year() == year && seen.day <= self.on;
            Tally::of(all.map(|seen| (seen.id, one(is_counted(seen)))))
        };
        let before = of_year(year.saturating_sub(1)).number();
        Count { beside: Beside::YearBefore(before), ..of_year(year).count() }
    }

    fn products(&self) -> Count {
        let all = self.plan.all::<Product>().filter(|product| self.is_here(product.zone));
        let is_made = |product: &Product| product.since.is_none_or(|since| since <= self.on);
        Tally::of(all.map(|product| (product.id, one(is_made(product))))).count()
    }

    /// As observed last, beside the target's base or what was observed first.
    fn producers(&self) -> Count {
        let mut seen: Vec<&Observation> = self
            .plan
            .all::<Observation>()
            .map(AsRef::as_ref)
            .filter(|seen| seen.measure == Indicator::Producers && self.is_here(seen.zone))
            .filter(|seen| seen.day <= self.on && seen.value.is_some())
            .collect();
        seen.sort_by_key(|seen| (seen.day, seen.id));
        let first = seen.first().filter(|_| seen.len() > 1).and_then(|first| first.value);
        let base = self.target.base.or(first);
        Count {
            number: seen.last().and_then(|last| last.value),
            beside: base.map_or(Beside::Nothing, Beside::Base),
            records: seen.last().map(|last| Key::of(last.id)).into_iter().collect(),
        }
    }

    /// Plans of the sector that are approved: of the target's year, where it names one.
    fn yearly_plans(&self) -> Count {
        let year = |day: Date| i64::from(day.year());
        let is_meant = |plan: &YearlyPlan| match self.target.due {
            Some(due) => plan.year == year(due),
            None => self.from.is_none_or(|from| year(from) <= plan.year),
        };
        let all = self.plan.all::<YearlyPlan>();
        let all = all.filter(|plan| plan.kind == YearlyPlanKind::Sector && is_meant(plan));
        let is_approved = |plan: &YearlyPlan| plan.approved_on.is_some_and(|day| day <= self.on);
        Tally::of(all.map(|plan| (plan.id, one(is_approved(plan))))).count()
    }

    fn promotions(&self) -> Count {
        let all = self.plan.all::<Promotion>().filter(|held| self.is_here(held.zone));
        Tally::of(all.map(|held| (held.id, one(self.is_since(held.day))))).count()
    }

    fn tours(&self) -> Count {
        let all = self.plan.all::<Tour>().filter(|tour| self.is_here(tour.zone));
        Tally::of(all.map(|tour| (tour.id, one(tour.valid.contains(self.on))))).count()
    }

    fn certificates(&self, kind: Option<CertificateKind>) -> Count {
        let zone = |certificate: &Certificate| {
            let of_product = || self.plan.get(certificate.product?)?.zone;
            certificate.zone.or_else(of_product)
        };
        let all = self.plan.all::<Certificate>().filter(|certificate| {
            kind.is_none_or(|kind| certificate.kind == kind) && self.is_here(zone(certificate))
        });
        let is_valid = |certificate: &Certificate| certificate.valid.contains(self.on);
        Tally::of(all.map(|certificate| (certificate.id, one(is_valid(certificate))))).count()
    }

    /// Works finished; for the whole plan those that no other target names.
    fn works(&self) -> Count {
        let is_named = |work: &Work| {
            let others = self.plan.that_refer_to::<Target>(work.id);
            others.into_iter().any(|other| other.id != self.target.id)
        };
        let is_meant = |work: &Work| match self.target.zone {
            Some(zone) => work.zone == Some(zone),
            None => !is_named(work),
        };
        let all = self.plan.all::<Work>().filter(|work| is_meant(work));
        let all = all.filter(|work| work.status != Some(WorkStatus::Dropped));
        Tally::of(all.map(|work| (work.id, one(work.is_done(self.on))))).of_all()
    }

    fn sites(&self) -> Count {
        let is_site = |zone: &Zone| zone.kind == ZoneKind::Logistics && self.is_here(Some(zone.id));
        let is_at_work = |zone: &Zone| {
            let status = self.plan.status_on(zone.id, self.on);
            matches!(status, Some(ZoneStatus::Operating | ZoneStatus::Expanding))
        };
        let all = self.plan.all::<Zone>().filter(|zone| is_site(zone));
        Tally::of(all.map(|zone| (zone.id, one(is_at_work(zone))))).of_all()
    }

    fn trades(&self) -> Count {
        let lives = |trade: &Trade| match trade.state {
            Some(TradeState::Alive | TradeState::Revived | TradeState::New) => true,
            Some(TradeState::Fading | TradeState::Lost) | None => false,
        };
        let all = self
            .plan
            .all::<Trade>()
            .filter(|trade| self.is_here(Some(trade.zone)) && trade.valid.contains(self.on));
        Tally::of(all.map(|trade| (trade.id, one(lives(trade))))).of_all()
    }

    /// Those towards the target.
    fn tasks(&self) -> Count {
        let is_done = |task: &Task| match task.done_on {
            Some(day) => day <= self.on,
            None => task.state == Some(TaskState::Done),
        };
        let all = self.plan.that_refer_to::<Task>(self.target.id);
        let all = all.filter(|task| task.state != Some(TaskState::Dropped));
        Tally::of(all.map(|task| (task.id, one(is_done(task))))).of_all()
    }

    /// What was put to somebody, by the same item of the document where both name one.
    fn put(&self, kind: DifficultyKind) -> Count {
        let is_of_clause = |put: &Difficulty| match (&put.clause, &self.target.clause) {
            (Some(own), Some(wanted)) => own == wanted,
            _ => put.zone.is_none() || self.is_here(put.zone),
        };
        let all = self.plan.all::<Difficulty>();
        let all = all.filter(|put| put.kind == kind && is_of_clause(put));
        let is_put = |put: &Difficulty| put.raised_on.is_some_and(|day| self.is_since(day));
        Tally::of(all.map(|put| (put.id, one(is_put(put))))).count()
    }
}
