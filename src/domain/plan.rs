//! Everything in an open file, in memory. Cloning shares; only what changes is copied.

use super::edit::{Tables, of_kind, of_record};
use super::{
    Course, Edit, Enterprise, Id, Key, Kind, Lot, Occupancy, Phase, Place, Record, RecordKind, Zone,
};
use crate::geodesy::Grid;
use imbl::{OrdMap, OrdSet};
use jiff::civil::Date;
use std::sync::{Arc, OnceLock};
use strum::VariantArray;

/// The records of one kind by key.
pub type Table<T> = OrdMap<Id<T>, Arc<T>>;

/// What the file says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct About {
    /// "Kế hoạch 1325/KH-UBND".
    pub title: String,
    /// Whose and of when: "Thị xã Hương Trà · 2021–2025".
    pub subtitle: String,
    /// The grid all its geometry is on.
    pub grid: Grid,
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
            grid: Grid::hue(),
            is_example: false,
            first_day: None,
            last_day: None,
        }
    }
}

/// No record has this key or a higher one: from here on other programs do not count exactly.
pub const MAX_KEY: i64 = 1 << 53;

/// All records, with the paths between them that are asked for often.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// What the file says of itself.
    pub about: Arc<About>,
    pub(super) tables: Tables,
    lots_by_zone: OrdSet<(Id<Zone>, Id<Lot>)>,
    occupancies_by_lot: OrdSet<(Id<Lot>, Id<Occupancy>)>,
    occupancies_by_enterprise: OrdSet<(Id<Enterprise>, Id<Occupancy>)>,
    /// The highest key ever given, kind by kind: that of a record that went away is not given again,
    /// since the journal still speaks of it.
    last_keys: [i64; RecordKind::VARIANTS.len()],
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

    /// A key no record of this kind has or had.
    pub fn next_id<T: Kind>(&self) -> Id<T> {
        Id::new(self.last_keys[T::KIND as usize] + 1)
    }

    /// From now on a key counts as given, though no record here may have it.
    pub fn count_as_given(&mut self, key: Key) {
        let last = &mut self.last_keys[key.kind as usize];
        if key.id < MAX_KEY {
            *last = key.id.max(*last);
        }
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
        if let Some(zone) = self.tables.lots.get(&lot).map(|lot| lot.zone) {
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
        for _ in 0..self.tables.places.len() {
            if current.valid.to.is_none_or(|to| day < to) {
                break;
            }
            let Some(next) = current.became.and_then(|next| self.get(next)) else { break };
            current = next;
        }
        Some(current)
    }

    /// The keys of all records of a kind that is known only here, in order.
    pub fn keys(&self, kind: RecordKind) -> Vec<Key> {
        of_kind!(kind, T => self.all::<T>().map(|record| Key::of(record.id())).collect())
    }

    /// A key no record of a kind that is known only here has.
    pub fn next_key(&self, kind: RecordKind) -> Key {
        of_kind!(kind, T => Key::of(self.next_id::<T>()))
    }

    /// Whether there is a record behind a key.
    pub fn has(&self, key: Key) -> bool {
        of_kind!(key.kind, T => self.get(Id::<T>::new(key.id)).is_some())
    }

    /// All records, kind by kind.
    pub fn all_records(&self) -> impl Iterator<Item = Record> {
        let keys = RecordKind::VARIANTS.iter().flat_map(|kind| self.keys(*kind));
        keys.filter_map(|key| self.record(key))
    }

    /// The record of any kind behind a key.
    pub fn record(&self, key: Key) -> Option<Record> {
        of_kind!(key.kind, T => self.get(Id::<T>::new(key.id)).cloned().map(T::into_record))
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
        self.forget_path(record.key());
        self.count_as_given(record.key());
        if let Record::Lot(lot) = &record {
            self.lots_by_zone.insert((lot.zone, lot.id));
            self.forget_course(lot.zone);
        }
        if let Record::Occupancy(occupancy) = &record {
            self.forget_course_of(occupancy.lot);
            self.occupancies_by_lot.insert((occupancy.lot, occupancy.id));
            self.occupancies_by_enterprise.insert((occupancy.enterprise, occupancy.id));
        }
        of_record!(record, record => put(self, record));
    }

    /// Takes a record out of its table.
    pub fn remove(&mut self, key: Key) {
        self.forget_path(key);
        of_kind!(key.kind, T => drop(T::table_mut(self).remove(&Id::new(key.id))));
    }

    /// Takes today's record with this key out of the paths, if it is in one.
    fn forget_path(&mut self, key: Key) {
        if key.kind == RecordKind::Lot
            && let Some(lot) = self.tables.lots.get(&Id::new(key.id)).cloned()
        {
            self.lots_by_zone.remove(&(lot.zone, lot.id));
            self.forget_course(lot.zone);
        }
        if key.kind == RecordKind::Occupancy
            && let Some(occupancy) = self.tables.occupancies.get(&Id::new(key.id)).cloned()
        {
            self.occupancies_by_lot.remove(&(occupancy.lot, occupancy.id));
            self.occupancies_by_enterprise.remove(&(occupancy.enterprise, occupancy.id));
            self.forget_course_of(occupancy.lot);
        }
    }
}

fn put<T: Kind>(plan: &mut Plan, record: Arc<T>) {
    T::table_mut(plan).insert(record.id(), record);
}
