//! Làng nghề: what is made there, and what was counted or stated about it.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Id, Tour, Zone};
use jiff::civil::Date;

record! {
    /// What a village or an enterprise makes.
    Product {
        /// Of which village or zone.
        zone: Option<Id<Zone>>,
        /// Of which enterprise or household.
        enterprise: Option<Id<Enterprise>>,
        /// "Bún tươi Vân Cù".
        name: String [title],
        /// Made since.
        since: Option<Date> [seldom],
        /// Stars of OCOP, 3–5.
        ocop_stars: Option<i64> [stars, later],
        /// Day of the recognition.
        ocop_on: Option<Date> [later],
        /// The decision.
        document: Option<Id<Document>>,
        /// Anything else, with its source.
        note: Option<String>,
    }
}

choice! {
    /// What an observation counts.
    Indicator in "observed" {
        /// Households of the place.
        Households = "households",
        /// Households of the trade.
        CraftHouseholds = "craft_households",
        /// Enterprises and households that produce.
        Producers = "producers",
        /// Enterprises at work.
        EnterprisesOperating = "enterprises_operating",
        /// People who work.
        Workers = "workers",
        /// Output.
        Output = "output",
        /// Revenue.
        Revenue = "revenue",
        /// Visitors.
        Visitors = "visitors",
        /// Years the trade has been there.
        YearsOfTrade = "years_of_trade",
        /// Years production has been steady.
        YearsSteady = "years_steady",
        /// Whether the law of the environment is kept: 1 yes, 0 no.
        EnvironmentMet = "environment_met",
        /// Recognised as craft village or traditional trade: 1 yes.
        Recognised = "recognised",
        /// Whether its products are of national culture: 1 yes, 0 no.
        CultureMet = "culture_met",
        /// Whether it is tied to artisans or the name of the village: 1 yes, 0 no.
        ArtisansMet = "artisans_met",
        /// Area.
        AreaHa = "area_ha",
        /// Something else, as the subject says.
        Other = "other",
    }
}

choice! {
    /// How exactly a day is known.
    Precision in "precision" {
        /// The day.
        Day = "day",
        /// The month.
        Month = "month",
        /// The year.
        Year = "year",
    }
}

record! {
    /// A dated figure with its source. Figures that conflict stand side by side.
    Observation {
        /// About which zone or village.
        zone: Option<Id<Zone>>,
        /// About which tour.
        tour: Option<Id<Tour>> [seldom],
        /// What is counted.
        measure: Indicator,
        /// In words, where the measure does not say it.
        subject: Option<String>,
        /// How much, or the lower end.
        value: Option<f64>,
        /// The upper end of a range.
        value_to: Option<f64> [later, not_before(value)],
        /// "hộ", "tấn/ngày".
        unit: Option<String> [short],
        /// As of which day; the last one of a month or year.
        day: Date [as_of],
        /// How exactly that is known.
        precision: Option<Precision>,
        /// Who says so.
        source: String [title],
        /// The paper that says so.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}
