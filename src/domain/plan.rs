//! Everything in an open file, in memory. Cloning shares; only what changes is copied.

use super::{
    Course, Document, Edit, Enterprise, Id, Industry, Key, Kind, Lot, Note, Occupancy, Phase,
    Place, Record, RecordKind, ReportPeriod, Target, Zone, ZoneIndustry,
};
use imbl::{OrdMap, OrdSet};
use jiff::civil::Date;
use std::sync::{Arc, OnceLock};

/// The records of one kind by key.
pub type Table<T> = OrdMap<Id<T>, Arc<T>>;

/// What the file says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// "Kế hoạch 1325/KH-UBND".
    pub title: String,
    /// Whose and of when: "Thị xã Hương Trà · 2021–2025".
    pub subtitle: String,
    /// EPSG code of the plan's grid.
    pub epsg: u32,
    /// Whether its contents are invented, to try things out.
    pub is_example: bool,
    /// First and last day of the period the plan speaks of.
    pub first_day: Option<Date>,
    /// Last day of the period the plan speaks of.
    pub last_day: Option<Date>,
}

impl Default for About {
    fn default() -> Self {
        Self {
            title: String::new(),
            subtitle: String::new(),
            epsg: 9214,
            is_example: false,
            first_day: None,
            last_day: None,
        }
    }
}

/// All records, with the paths between them that are asked for often.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What the file says of itself.
    pub about: Arc<About>,
    pub(super) places: Table<Place>,
    pub(super) documents: Table<Document>,
    pub(super) zones: Table<Zone>,
    pub(super) phases: Table<Phase>,
    pub(super) lots: Table<Lot>,
    pub(super) enterprises: Table<Enterprise>,
    pub(super) occupancies: Table<Occupancy>,
    pub(super) industries: Table<Industry>,
    pub(super) zone_industries: Table<ZoneIndustry>,
    pub(super) targets: Table<Target>,
    pub(super) notes: Table<Note>,
    pub(super) report_periods: Table<ReportPeriod>,
    lots_by_zone: OrdSet<(Id<Zone>, Id<Lot>)>,
    occupancies_by_lot: OrdSet<(Id<Lot>, Id<Occupancy>)>,
    occupancies_by_enterprise: OrdSet<(Id<Enterprise>, Id<Occupancy>)>,
    /// Of zones with lots; made when first asked for.
    courses: OrdMap<Id<Zone>, Arc<OnceLock<Course>>>,
}

impl Plan {
    /// An empty plan that says this of itself.
    pub fn about(about: About) -> Self {
        Self { about: Arc::new(about), ..Self::default() }
    }

    /// The record, if there is one.
    pub fn get<T: Kind>(&self, id: Id<T>) -> Option<&Arc<T>> {
        T::table(self).get(&id)
    }

    /// All records of a kind, by key.
    pub fn all<T: Kind>(&self) -> impl Iterator<Item = &Arc<T>> {
        T::table(self).values()
    }

    /// How many records of a kind.
    pub fn count<T: Kind>(&self) -> usize {
        T::table(self).len()
    }

    /// A key no record of this kind has.
    pub fn next_id<T: Kind>(&self) -> Id<T> {
        Id::new(T::table(self).get_max().map_or(1, |(last, _)| last.number() + 1))
    }

    /// The lots of a zone, on whatever day, by key.
    pub fn lots_of(&self, zone: Id<Zone>) -> impl Iterator<Item = &Arc<Lot>> {
        self.lots_by_zone
            .range((zone, Id::new(i64::MIN))..=(zone, Id::new(i64::MAX)))
            .filter_map(|(_, lot)| self.get(*lot))
    }

    /// The occupancies of a lot, on whatever day, by key.
    pub fn occupancies_of(&self, lot: Id<Lot>) -> impl Iterator<Item = &Arc<Occupancy>> {
        self.occupancies_by_lot
            .range((lot, Id::new(i64::MIN))..=(lot, Id::new(i64::MAX)))
            .filter_map(|(_, occupancy)| self.get(*occupancy))
    }

    /// The occupancies of an enterprise, on whatever lot and day, by key.
    pub fn occupancies_by(
        &self,
        enterprise: Id<Enterprise>,
    ) -> impl Iterator<Item = &Arc<Occupancy>> {
        self.occupancies_by_enterprise
            .range((enterprise, Id::new(i64::MIN))..=(enterprise, Id::new(i64::MAX)))
            .filter_map(|(_, occupancy)| self.get(*occupancy))
    }

    /// How the land of a zone went over time; nothing where it never had a lot.
    pub fn course(&self, zone: Id<Zone>) -> Option<&Course> {
        let course = self.courses.get(&zone)?;
        Some(course.get_or_init(|| Course::of(self, self.lots_of(zone))))
    }

    /// Another plan may share a course that was not made yet: it keeps the cell, this one gets a new one.
    fn forget_course(&mut self, zone: Id<Zone>) {
        match self.courses.get_mut(&zone).map(Arc::get_mut) {
            Some(Some(own)) => drop(own.take()),
            Some(None) | None => drop(self.courses.insert(zone, Arc::default())),
        }
    }

    fn forget_course_of(&mut self, lot: Id<Lot>) {
        if let Some(zone) = self.lots.get(&lot).map(|lot| lot.zone) {
            self.forget_course(zone);
        }
    }

    /// The phases of a zone in order.
    pub fn phases_of(&self, zone: Id<Zone>) -> Vec<&Arc<Phase>> {
        let mut phases: Vec<_> = self.all::<Phase>().filter(|phase| phase.zone == zone).collect();
        phases.sort_by_key(|phase| phase.number);
        phases
    }

    /// The zone with this code. Codes are compared letter by letter: Hương Vân is not Hương Văn.
    pub fn zone_by_code(&self, code: &str) -> Option<&Arc<Zone>> {
        self.all::<Zone>().find(|zone| zone.code == code)
    }

    /// The lot with this code that exists on `day`.
    pub fn lot_by_code(&self, zone: Id<Zone>, code: &str, day: Date) -> Option<&Arc<Lot>> {
        self.lots_of(zone).find(|lot| lot.code == code && lot.valid.contains(day))
    }

    /// What a place had become by `day`: the place itself, or the one it turned into.
    pub fn place_on(&self, place: Id<Place>, day: Date) -> Option<&Arc<Place>> {
        let mut current = self.get(place)?;
        // A chain longer than the table would go in circles.
        for _ in 0..self.places.len() {
            if current.valid.to.is_none_or(|to| day < to) {
                break;
            }
            let Some(next) = current.became.and_then(|next| self.get(next)) else { break };
            current = next;
        }
        Some(current)
    }

    /// The record of any kind behind a key.
    pub fn record(&self, key: Key) -> Option<Record> {
        fn of<T: Kind>(plan: &Plan, id: i64) -> Option<Record> {
            plan.get(Id::<T>::new(id)).cloned().map(T::into_record)
        }
        match key.kind {
            RecordKind::Place => of::<Place>(self, key.id),
            RecordKind::Document => of::<Document>(self, key.id),
            RecordKind::Zone => of::<Zone>(self, key.id),
            RecordKind::Phase => of::<Phase>(self, key.id),
            RecordKind::Lot => of::<Lot>(self, key.id),
            RecordKind::Enterprise => of::<Enterprise>(self, key.id),
            RecordKind::Occupancy => of::<Occupancy>(self, key.id),
            RecordKind::Industry => of::<Industry>(self, key.id),
            RecordKind::ZoneIndustry => of::<ZoneIndustry>(self, key.id),
            RecordKind::Target => of::<Target>(self, key.id),
            RecordKind::Note => of::<Note>(self, key.id),
            RecordKind::ReportPeriod => of::<ReportPeriod>(self, key.id),
        }
    }

    /// Carries out an edit in memory. A file's plan changes through `Project::commit` only.
    pub fn apply(&mut self, edit: &Edit) {
        for (key, becomes) in &edit.becomes {
            match becomes {
                Some(record) => self.insert(record.clone()),
                None => self.remove(*key),
            }
        }
    }

    /// Puts a record in its table, in place of the one with its key.
    pub fn insert(&mut self, record: Record) {
        match record {
            Record::Place(record) => put(&mut self.places, record),
            Record::Document(record) => put(&mut self.documents, record),
            Record::Zone(record) => put(&mut self.zones, record),
            Record::Phase(record) => put(&mut self.phases, record),
            Record::Lot(record) => {
                self.forget_path(Key::of(record.id));
                self.lots_by_zone.insert((record.zone, record.id));
                self.forget_course(record.zone);
                put(&mut self.lots, record);
            }
            Record::Enterprise(record) => put(&mut self.enterprises, record),
            Record::Occupancy(record) => {
                self.forget_path(Key::of(record.id));
                self.forget_course_of(record.lot);
                self.occupancies_by_lot.insert((record.lot, record.id));
                self.occupancies_by_enterprise.insert((record.enterprise, record.id));
                put(&mut self.occupancies, record);
            }
            Record::Industry(record) => put(&mut self.industries, record),
            Record::ZoneIndustry(record) => put(&mut self.zone_industries, record),
            Record::Target(record) => put(&mut self.targets, record),
            Record::Note(record) => put(&mut self.notes, record),
            Record::ReportPeriod(record) => put(&mut self.report_periods, record),
        }
    }

    fn remove(&mut self, key: Key) {
        self.forget_path(key);
        match key.kind {
            RecordKind::Place => drop(self.places.remove(&Id::new(key.id))),
            RecordKind::Document => drop(self.documents.remove(&Id::new(key.id))),
            RecordKind::Zone => drop(self.zones.remove(&Id::new(key.id))),
            RecordKind::Phase => drop(self.phases.remove(&Id::new(key.id))),
            RecordKind::Lot => drop(self.lots.remove(&Id::new(key.id))),
            RecordKind::Enterprise => drop(self.enterprises.remove(&Id::new(key.id))),
            RecordKind::Occupancy => drop(self.occupancies.remove(&Id::new(key.id))),
            RecordKind::Industry => drop(self.industries.remove(&Id::new(key.id))),
            RecordKind::ZoneIndustry => drop(self.zone_industries.remove(&Id::new(key.id))),
            RecordKind::Target => drop(self.targets.remove(&Id::new(key.id))),
            RecordKind::Note => drop(self.notes.remove(&Id::new(key.id))),
            RecordKind::ReportPeriod => drop(self.report_periods.remove(&Id::new(key.id))),
        }
    }

    /// Takes today's record with this key out of the paths, if it is in one.
    fn forget_path(&mut self, key: Key) {
        if key.kind == RecordKind::Lot
            && let Some(lot) = self.lots.get(&Id::new(key.id)).cloned()
        {
            self.lots_by_zone.remove(&(lot.zone, lot.id));
            self.forget_course(lot.zone);
        }
        if key.kind == RecordKind::Occupancy
            && let Some(occupancy) = self.occupancies.get(&Id::new(key.id)).cloned()
        {
            self.occupancies_by_lot.remove(&(occupancy.lot, occupancy.id));
            self.occupancies_by_enterprise.remove(&(occupancy.enterprise, occupancy.id));
            self.forget_course_of(occupancy.lot);
        }
    }
}

fn put<T: Kind>(table: &mut Table<T>, record: Arc<T>) {
    table.insert(record.id(), record);
}
