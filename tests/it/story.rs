//! Small plans told in a few words: `given().cluster("Tứ Hạ").lot("C-1", 100.0)`.

use geo::{LineString, MultiPolygon, Polygon};
use jiff::civil::{Date, date};
use lapday::domain::{
    About, Boundary, Edit, Enterprise, Id, Industry, LandUse, Lot, Occupancy, OccupancyState,
    Period, Phase, Place, Plan, Promotion, PromotionKind, Record, Target, Uid, Work, WorkKind,
    Zone, ZoneIndustry, ZoneKind,
};
use lapday::i18n::{Language, Message, Texts};
use lapday::operations::{OccupancyDraft, Refusal, Tenant, record_occupancy};
use lapday::units::Area;
use std::sync::Arc;

/// The first lot's south-west corner, on the grid near Tứ Hạ.
const EAST: f64 = 549_000.0;
const NORTH: f64 = 1_828_000.0;

pub struct Story {
    pub plan: Plan,
}

pub fn given() -> Story {
    Story { plan: Plan::about(About { title: "Thử".into(), ..About::default() }) }
}

pub fn day(year: i16, month: i8, day: i8) -> Date {
    date(year, month, day)
}

pub fn m2(square_metres: f64) -> Area {
    Area::square_metres(square_metres)
}

/// A square with its south-west corner `east` and `north` metres from the story's origin.
pub fn square(side: f64, east: f64, north: f64) -> Boundary {
    let (x, y) = (EAST + east, NORTH + north);
    let ring =
        LineString::from(vec![(x, y), (x + side, y), (x + side, y + side), (x, y + side), (x, y)]);
    Boundary::new(MultiPolygon(vec![Polygon::new(ring, vec![])]))
}

impl Story {
    pub fn cluster(self, name: &str) -> Self {
        let number = self.plan.count::<Zone>() + 1;
        self.zone(ZoneKind::Cluster, &format!("Z{number}"), &format!("Cụm công nghiệp {name}"))
    }

    pub fn zone(mut self, kind: ZoneKind, code: &str, name: &str) -> Self {
        let zone = Zone::new(self.plan.next_id(), kind, code, name);
        self.plan.insert(Record::Zone(Arc::new(zone)));
        self
    }

    /// Changes the zone added last.
    pub fn zone_with(mut self, change: impl FnOnce(&mut Zone)) -> Self {
        let mut zone = Zone::clone(self.plan.all::<Zone>().last().expect("a zone was added"));
        change(&mut zone);
        self.plan.insert(Record::Zone(Arc::new(zone)));
        self
    }

    /// A square industrial lot in the zone added last.
    pub fn lot(self, code: &str, side: f64) -> Self {
        self.lot_for(code, side, LandUse::Industrial)
    }

    pub fn lot_for(mut self, code: &str, side: f64, land_use: LandUse) -> Self {
        let zone = self.last_zone();
        let east = self.plan.count::<Lot>() as f64 * 200.0;
        let mut lot = Lot::new(self.plan.next_id(), zone, code, land_use);
        lot.boundary = Some(square(side, east, 0.0));
        self.plan.insert(Record::Lot(Arc::new(lot)));
        self
    }

    /// Changes the lot added last.
    pub fn lot_with(mut self, change: impl FnOnce(&mut Lot)) -> Self {
        let mut lot = Lot::clone(self.plan.all::<Lot>().last().expect("a lot was added"));
        change(&mut lot);
        self.plan.insert(Record::Lot(Arc::new(lot)));
        self
    }

    pub fn phase(mut self, name: &str, number: i64) -> Self {
        let phase = Phase::new(self.plan.next_id(), self.last_zone(), name, number);
        self.plan.insert(Record::Phase(Arc::new(phase)));
        self
    }

    pub fn enterprise(self, name: &str) -> Self {
        self.enterprise_with(name, |_| {})
    }

    pub fn enterprise_with(mut self, name: &str, change: impl FnOnce(&mut Enterprise)) -> Self {
        let mut enterprise = Enterprise::new(self.plan.next_id(), name);
        change(&mut enterprise);
        self.plan.insert(Record::Enterprise(Arc::new(enterprise)));
        self
    }

    /// Puts a record in without asking any operation, as another program would.
    pub fn occupied(
        mut self,
        code: &str,
        name: &str,
        state: OccupancyState,
        area: f64,
        valid: Period,
    ) -> Self {
        if !self.plan.all::<Enterprise>().any(|known| known.name == name) {
            self = self.enterprise(name);
        }
        let (lot, enterprise) = (self.lot_id(code), self.enterprise_id(name));
        let id = self.plan.next_id();
        let occupancy = Occupancy::new(id, lot, enterprise, state, m2(area), valid);
        self.plan.insert(Record::Occupancy(Arc::new(occupancy)));
        self
    }

    pub fn target(mut self, change: impl FnOnce(&mut Target)) -> Self {
        let mut target = Target {
            id: self.plan.next_id(),
            uid: Uid::new(),
            zone: Some(self.last_zone()),
            phase: None,
            subject: "Lấp đầy".into(),
            measure: lapday::domain::Measure::FillRate,
            value: Some(1.0),
            due: Some(day(2025, 12, 31)),
            state: None,
            work: None,
            project: None,
            product: None,
            clause: None,
            document: None,
            counted: None,
            base: None,
            base_on: None,
            judged_by: None,
            judged_why: None,
            note: None,
        };
        change(&mut target);
        self.plan.insert(Record::Target(Arc::new(target)));
        self
    }

    /// An industry the zone added last is planned for.
    pub fn industry(mut self, name: &str, priority: i64, vsic: &[&str]) -> Self {
        let industry = Industry {
            id: self.plan.next_id(),
            uid: Uid::new(),
            name: name.into(),
            rank: None,
            vsic: vsic.iter().map(|code| (*code).to_owned()).collect(),
            vsic_edition: Some("2018".into()),
            supporting: false,
            clause: None,
        };
        let planned = ZoneIndustry {
            id: self.plan.next_id(),
            uid: Uid::new(),
            zone: self.last_zone(),
            phase: None,
            industry: industry.id,
            priority: Some(priority),
            as_supporting: None,
            clause: None,
        };
        self.plan.insert(Record::Industry(Arc::new(industry)));
        self.plan.insert(Record::ZoneIndustry(Arc::new(planned)));
        self
    }

    /// The zone added last lies in `then`, which became `now` on a day.
    pub fn place(mut self, then: &str, now: &str, on: Date) -> Self {
        let first: Id<Place> = self.plan.next_id();
        let second = Id::new(first.number() + 1);
        for (id, name, valid, became) in [
            (first, then, Period { from: None, to: Some(on) }, Some(second)),
            (second, now, Period::since(on), None),
        ] {
            let place = Place {
                id,
                uid: Uid::new(),
                name: name.into(),
                unit: String::new(),
                code: None,
                valid,
                became,
                centre: None,
                source: None,
            };
            self.plan.insert(Record::Place(Arc::new(place)));
        }
        self.zone_with(|zone| zone.place = Some(first))
    }

    /// The story after recording through the operation; panics with the refusal's sentence.
    pub fn recorded(&self, draft: &OccupancyDraft) -> Self {
        let edit = record_occupancy(&self.plan, draft)
            .unwrap_or_else(|refusal| panic!("{}", in_english(refusal.message())));
        self.then(&edit)
    }

    /// The story after an edit.
    pub fn then(&self, edit: &Edit) -> Self {
        let mut plan = self.plan.clone();
        plan.apply(edit);
        Self { plan }
    }

    pub fn refusal(&self, draft: &OccupancyDraft) -> Refusal {
        record_occupancy(&self.plan, draft).expect_err("the draft is refused")
    }

    /// A draft for a new enterprise name, from a day on, for all that is free.
    pub fn draft(
        &self,
        code: &str,
        name: &str,
        state: OccupancyState,
        from: Date,
    ) -> OccupancyDraft {
        OccupancyDraft::new(self.lot_id(code), Tenant::named(name), state, from)
    }

    pub fn last_zone(&self) -> Id<Zone> {
        self.plan.all::<Zone>().last().expect("a zone was added").id
    }

    pub fn lot_id(&self, code: &str) -> Id<Lot> {
        self.plan.all::<Lot>().find(|lot| lot.code == code).expect("the lot was added").id
    }

    pub fn enterprise_id(&self, name: &str) -> Id<Enterprise> {
        let found = self.plan.all::<Enterprise>().find(|enterprise| enterprise.name == name);
        found.expect("the enterprise was added").id
    }

    /// All records of a lot in words: "Scavi leased 4000 2024-01-01..".
    pub fn history(&self, code: &str) -> Vec<String> {
        let mut records: Vec<_> = self.plan.occupancies_of(self.lot_id(code)).collect();
        records.sort_by_key(|record| record.valid.from);
        records
            .into_iter()
            .map(|record| {
                let name = &self.plan.get(record.enterprise).expect("an enterprise").name;
                let state: &str = record.state.into();
                let from = record.valid.from.map(|day| day.to_string()).unwrap_or_default();
                let to = record.valid.to.map(|day| day.to_string()).unwrap_or_default();
                format!("{name} {state} {} {from}..{to}", record.area.as_square_metres())
            })
            .collect()
    }
}

/// A work of which only its name is known.
pub fn work(id: i64) -> Work {
    Work {
        id: Id::new(id),
        uid: Uid::new(),
        geom: None,
        zone: None,
        name: format!("Công trình {id}"),
        kind: WorkKind::Wastewater,
        status: None,
        capacity: None,
        capacity_unit: None,
        planned_start: None,
        planned_end: None,
        started: None,
        finished: None,
        cost_million_vnd: None,
        contractor: None,
        document: None,
        clause: None,
        note: None,
        treatment: None,
        distance_to_homes_m: None,
        upwind: None,
        belt_m: None,
        land: None,
    }
}

/// Somebody asks for land on the first of June 2024; no more is known.
pub fn enquiry(id: i64, who: &str, wanted: Area) -> Promotion {
    Promotion {
        id: Id::new(id),
        uid: Uid::new(),
        subject: format!("{who} hỏi đất"),
        kind: PromotionKind::Enquiry,
        day: day(2024, 6, 1),
        partner: Some(who.into()),
        enterprise: None,
        zone: None,
        wanted: Some(wanted),
        purpose: None,
        industry: None,
        wanted_from: None,
        outcome: None,
        outcome_on: None,
        occupancy: None,
        document: None,
        clause: None,
        note: None,
    }
}

pub fn in_english(message: &Message) -> String {
    Texts::new(Language::English).say(message)
}

pub fn in_vietnamese(message: &Message) -> String {
    Texts::new(Language::Vietnamese).say(message)
}
