//! Quy định do cơ quan ghi: values of its own, cases it accepts, days off, over which communes an average is taken.

use crate::domain::record::record;
use crate::domain::{
    Document, Enterprise, Id, Key, Lot, Occupancy, Period, Phase, Place, Programme, Work, Zone,
};
use crate::units::Area;
use jiff::civil::Date;

record! {
    /// The office's own value of a rule. It goes before the one that comes with the program.
    LegalValue {
        /// Name of the rule: "exp.fill".
        rule: String [short, title],
        /// In the unit of the rule; a share as 60 for 60 %.
        value: f64,
        /// In which days.
        valid: Period as valid_from | valid_to,
        /// What says so.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}

record! {
    /// A case that does not keep a rule, and is accepted as it is. It is of what is linked; of the
    /// whole plan where nothing is.
    Acceptance {
        /// Name of the rule.
        rule: String [short, title],
        /// Of which zone.
        zone: Option<Id<Zone>>,
        /// Of which lot.
        lot: Option<Id<Lot>>,
        /// Of which tenancy.
        occupancy: Option<Id<Occupancy>> [seldom],
        /// Of which work.
        work: Option<Id<Work>> [seldom],
        /// Of which programme.
        programme: Option<Id<Programme>> [seldom],
        /// Since when.
        accepted_on: Date [as_of],
        /// Why.
        reason: String,
        /// Until before this day.
        until: Option<Date> [later, not_before(accepted_on)],
        /// What says so.
        document: Option<Id<Document>>,
    }
}

impl Acceptance {
    /// Of what it is, most closely.
    pub fn subject(&self) -> Option<Key> {
        let work = self.work.map(Key::of).or(self.programme.map(Key::of));
        let land = self.occupancy.map(Key::of).or(self.lot.map(Key::of));
        work.or(land).or(self.zone.map(Key::of))
    }
}

record! {
    /// A day off, or a weekend day that is worked.
    Holiday {
        /// On which day.
        day: Date,
        /// The last of several days in a row.
        last_day: Option<Date> [later, not_before(day)],
        /// "Tết Nguyên đán".
        name: String [title],
        /// Whether it is a day of work in place of another.
        works: Option<bool> [later],
        /// What says so.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}

record! {
    /// Communes and wards over which an average fill is taken, as the province decided; a record each.
    AverageScope {
        /// "Khu vực Hương Trà cũ".
        name: String [title],
        /// One of its places.
        place: Id<Place> [text("field-commune")],
        /// In which days.
        valid: Period as valid_from | valid_to,
        /// What says so.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}

record! {
    /// Who wants to lease industrial land of a zone, in writing.
    LandDemand {
        /// In which zone.
        zone: Id<Zone>,
        /// In which stage.
        phase: Option<Id<Phase>> [seldom],
        /// The enterprise, where it is recorded.
        enterprise: Option<Id<Enterprise>>,
        /// Else who.
        who: Option<String> [title],
        /// How much.
        wanted: Option<Area> as wanted_ha [hectares],
        /// On which day.
        day: Date [as_of],
        /// The day on which it was met or taken back.
        ended_on: Option<Date> [later, not_before(day)],
        /// The request.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}
