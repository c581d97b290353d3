//! Kỳ báo cáo: a reporting period that was closed, with its figures as they stood that day.
//!
//! What is frozen here never changes again. A record corrected later shows as the difference between
//! these figures and those the plan gives for the same cut-off today.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{
    Basis, Enterprise, FieldValue, Id, Key, Lot, OccupancyState, Sort, Value, Zone,
};
use crate::i18n::Message;
use crate::units::Area;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

choice! {
    /// Which sort of period, by the cut-off of TT 14/2024/TT-BCT.
    ReportPeriodKind in "period" {
        /// Sáu tháng: from 15/12 to 14/6.
        HalfYear = "half_year",
        /// Năm: from 15/12 to 14/12.
        Year = "year",
    }
}

impl ReportPeriodKind {
    /// First and last day of the period of a year; nothing for a year outside the calendar.
    pub fn days(self, year: i16) -> Option<(Date, Date)> {
        let month = match self {
            Self::HalfYear => 6,
            Self::Year => 12,
        };
        Some((Date::new(year.checked_sub(1)?, 12, 15).ok()?, Date::new(year, month, 14).ok()?))
    }

    /// "6 tháng đầu năm 2024", "năm 2024".
    pub fn text_of(self, year: i16) -> Message {
        let key = match self {
            Self::HalfYear => "periods-half-year",
            Self::Year => "periods-year",
        };
        Message::new(key).with("year", year.to_string())
    }
}

record! {
    /// A closed period.
    ReportPeriod {
        /// Half-year or year.
        kind: ReportPeriodKind,
        /// The first day it speaks of.
        first_day: Date,
        /// The cut-off: the last day it speaks of.
        last_day: Date [title],
        /// The day it was closed.
        closed_on: Date,
        /// The day it was handed in.
        handed_in_on: Option<Date> [later],
        /// The figures of each zone on the cut-off.
        zones: Vec<FrozenZone>,
        /// Who held which land on the cut-off.
        holdings: Vec<FrozenHolding>,
        /// The lines of the forms handed in.
        #[serde(default)]
        lines: Vec<FrozenLine>,
        /// Anything else.
        note: Option<String>,
    }
}

/// A zone's figures as they stood.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenZone {
    /// Which.
    pub zone: Id<Zone>,
    /// Its name then.
    pub name: String,
    /// The denominator of its fill rate.
    pub industrial: Option<Area>,
    /// What that rested on.
    pub basis: Option<Basis>,
    /// Industrial land leased.
    pub leased: Area,
    /// Industrial land registered.
    pub registered: Area,
    /// Whether anything had been recorded there.
    pub recorded: bool,
}

/// Land an enterprise held, as it stood. Industrial land only: what the fill rate is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenHolding {
    /// Where.
    pub zone: Id<Zone>,
    /// On which lot.
    pub lot: Id<Lot>,
    /// The lot's code then.
    pub lot_code: String,
    /// Who.
    pub enterprise: Id<Enterprise>,
    /// Its name then.
    pub enterprise_name: String,
    /// What it did there.
    pub state: OccupancyState,
    /// How much of the lot.
    pub area: Area,
}

/// A line of a form (TT 14/2024/TT-BCT) as it was handed in.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrozenLine {
    /// Of which zone; none of all together.
    pub zone: Option<Id<Zone>>,
    /// Which form: "form-03".
    pub form: String,
    /// Its number in the form: "15.1".
    pub line: String,
    /// The figure; none where nothing of it was known.
    pub value: Option<f64>,
    /// Of how many records it was not known.
    pub unknown: usize,
    /// What it was made of.
    #[serde(default)]
    pub rests_on: Vec<Key>,
}

/// What was frozen stands in the file as JSON.
macro_rules! frozen {
    ($($type:ty),*) => { $(
        impl FieldValue for Vec<$type> {
            const SORT: Sort = Sort::Frozen;

            fn value(&self) -> Value {
                let json = serde_json::to_string(self);
                Value::Text(json.expect("frozen figures have text keys only"))
            }

            fn of(value: Value) -> Option<Self> {
                if let Value::Text(json) = value { serde_json::from_str(&json).ok() } else { None }
            }
        }
    )* };
}

frozen!(FrozenZone, FrozenHolding, FrozenLine);

impl ReportPeriod {
    /// "6 tháng đầu năm 2024".
    pub fn text(&self) -> Message {
        self.kind.text_of(self.last_day.year())
    }

    /// Industrial land leased in all zones, as frozen.
    pub fn leased(&self) -> Area {
        self.zones.iter().map(|zone| zone.leased).sum()
    }
}
