//! The ways through a plan that are asked for often.

use super::memory::Plan;
use super::words::Word;
use crate::domain::enterprise_name::{bare_name, folded_name};
use crate::domain::figures::with_line;
use crate::domain::{
    Course, Document, Enterprise, Fund, FundSource, Id, Kept, Key, Lot, Occupancy, Office, Phase,
    Place, RecordKind, Uid, Zone,
};
use crate::i18n::nfc;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

impl Plan {
    /// The records that refer to this one, kind by kind and by key.
    pub fn referring(&self, to: impl Into<Key>) -> impl Iterator<Item = Key> {
        self.index.referring(to.into())
    }

    /// Those of one kind.
    pub fn that_refer_to<T: Kept>(&self, to: impl Into<Key>) -> impl Iterator<Item = &Arc<T>> {
        self.index.of_kind(T::KIND, to.into()).filter_map(|id| self.get(Id::new(id)))
    }

    /// The records that refer to one the plan does not have, by kind and key.
    pub fn leading_nowhere(&self) -> BTreeSet<Key> {
        self.index.leading_nowhere(|to| self.has(to))
    }

    /// How many records of any kind refer to each one of a kind; those nobody refers to are left out.
    pub fn link_counts(&self, to: RecordKind) -> BTreeMap<i64, usize> {
        self.index.counts(to)
    }

    /// The lots of a zone, on whatever day, by key.
    pub fn lots_of(&self, zone: Id<Zone>) -> impl Iterator<Item = &Arc<Lot>> {
        self.that_refer_to::<Lot>(zone)
    }

    /// The occupancies of a lot, on whatever day, by key.
    pub fn occupancies_of(&self, lot: Id<Lot>) -> impl Iterator<Item = &Arc<Occupancy>> {
        self.that_refer_to::<Occupancy>(lot)
    }

    /// How the land of a zone went over time; nothing where it never had a lot.
    pub fn course(&self, zone: Id<Zone>) -> Option<&Course> {
        let course = self.courses.get(&zone)?;
        Some(course.get_or_init(|| Course::of(with_line(self, self.lots_of(zone)))))
    }

    /// The occupancies of an enterprise, on whatever lot and day, by key.
    pub fn occupancies_by(
        &self,
        enterprise: Id<Enterprise>,
    ) -> impl Iterator<Item = &Arc<Occupancy>> {
        self.that_refer_to::<Occupancy>(enterprise)
    }

    /// The records with this uid: one, unless another program copied it from kind to kind. They come
    /// by kind and key, and the first is the one that is meant.
    pub fn with_uid(&self, uid: Uid) -> impl Iterator<Item = Key> {
        self.index.with_uid(uid)
    }

    /// The records that have the uid of another of their kind, all but the first of each.
    pub fn copied_uids(&self) -> Vec<Key> {
        self.index.copied_uids()
    }

    /// The enterprises of this name, up to marks, capitals and repeated spaces, by key.
    pub fn enterprises_called(&self, name: &str) -> impl Iterator<Item = &Arc<Enterprise>> {
        let folded = folded_name(name);
        self.enterprises_alike(name)
            .filter(move |enterprise| folded_name(&enterprise.name) == folded)
    }

    /// The enterprises of this name, up to marks, capitals, signs and legal form, by key.
    pub fn enterprises_alike(&self, name: &str) -> impl Iterator<Item = &Arc<Enterprise>> {
        let bare = bare_name(name);
        self.with_word(Word::of_name(&bare))
            .filter(move |enterprise: &&Arc<Enterprise>| bare_name(&enterprise.name) == bare)
    }

    /// The enterprises with this tax code, by key.
    pub fn enterprises_taxed(&self, code: &str) -> impl Iterator<Item = &Arc<Enterprise>> {
        let code = nfc(code);
        self.with_word(Word::of_tax_code(&code)).filter(move |enterprise: &&Arc<Enterprise>| {
            enterprise.tax_code.as_deref().map(nfc).as_ref() == Some(&code)
        })
    }

    /// The documents of this number, by key.
    pub fn documents_numbered(&self, number: &str) -> impl Iterator<Item = &Arc<Document>> {
        let number = nfc(number);
        self.with_word(Word::of_number(&number))
            .filter(move |document: &&Arc<Document>| nfc(&document.number) == number)
    }

    fn with_word<T: Kept>(&self, word: Word) -> impl Iterator<Item = &Arc<T>> {
        self.index.with_word(word).filter_map(|id| self.get(Id::new(id)))
    }

    /// The phases of a zone in order.
    pub fn phases_of(&self, zone: Id<Zone>) -> Vec<&Arc<Phase>> {
        let mut phases: Vec<_> = self.that_refer_to::<Phase>(zone).collect();
        phases.sort_by_key(|phase| phase.number);
        phases
    }

    /// The zone with this code. Codes are compared letter by letter: Hương Vân is not Hương Văn.
    pub fn zone_by_code(&self, code: &str) -> Option<&Arc<Zone>> {
        self.all::<Zone>().find(|zone| zone.code == code)
    }

    /// The lots of a zone with this code, on whatever day, by key.
    pub fn lots_coded(&self, zone: Id<Zone>, code: &str) -> impl Iterator<Item = &Arc<Lot>> {
        let code = nfc(code);
        self.with_word(Word::of_lot(zone, &code))
            .filter(move |lot: &&Arc<Lot>| lot.zone == zone && nfc(&lot.code) == code)
    }

    /// The lot with this code that exists on `day`.
    pub fn lot_by_code(&self, zone: Id<Zone>, code: &str, day: Date) -> Option<&Arc<Lot>> {
        self.lots_coded(zone, code).find(|lot| lot.code == code && lot.valid.contains(day))
    }

    /// Who keeps the plan on a day; of several the one that began last.
    pub fn office_on(&self, day: Date) -> Option<&Arc<Office>> {
        self.all::<Office>()
            .filter(|office| office.valid.contains(day))
            .max_by_key(|office| (office.valid.from, office.id))
    }

    /// What a source of money is called on a day; of several the one that began last.
    pub fn fund_on(&self, source: FundSource, day: Date) -> Option<&Arc<Fund>> {
        self.all::<Fund>()
            .filter(|fund| fund.source == source && fund.valid.contains(day))
            .max_by_key(|fund| (fund.valid.from, fund.id))
    }

    /// What a place had become by `day`: the place itself, or the one it turned into.
    pub fn place_on(&self, place: Id<Place>, day: Date) -> Option<&Arc<Place>> {
        let mut current = self.get(place)?;
        // A chain longer than the table would go in circles.
        for _ in 0..self.count::<Place>() {
            if current.valid.to.is_none_or(|to| day < to) {
                break;
            }
            let Some(next) = current.became.and_then(|next| self.get(next)) else { break };
            current = next;
        }
        Some(current)
    }
}
