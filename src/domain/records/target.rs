//! Mục tiêu: what a plan sets, and what was said of it since.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Id, InvestmentProject, Phase, Product, Work, Zone};
use jiff::civil::Date;

choice! {
    /// What is measured.
    Measure in "measured" {
        /// Share of industrial land leased, 0–1.
        FillRate = "fill_rate",
        /// The decision that founds it.
        Establishment = "establishment",
        /// A work or programme finished.
        Completion = "completion",
        /// A number of things.
        Count = "count",
        /// Recognised, e.g. as OCOP product.
        Recognition = "recognition",
    }
}

choice! {
    /// How a target stands, where somebody has said so.
    TargetState in "target" {
        /// Under way.
        OnCourse = "on_course",
        /// Late.
        Late = "late",
        /// Reached.
        Done = "done",
        /// Given up.
        Dropped = "dropped",
    }
}

choice! {
    /// Which records a target of a number is counted from.
    Counted in "counted" {
        /// Courses held in promotion programmes.
        Courses = "courses",
        /// Study visits made.
        StudyVisits = "study_visits",
        /// New trades brought in.
        NewTrades = "new_trades",
        /// Promotion programmes of any kind.
        Programmes = "programmes",
        /// Inspections made in the target's year.
        Inspections = "inspections",
        /// Products.
        Products = "products",
        /// Producers, as observed last.
        Producers = "producers",
        /// Enterprises that had to move and have.
        Relocations = "relocations",
        /// Enterprises that are new on the land.
        NewEnterprises = "new_enterprises",
        /// Yearly plans approved.
        YearlyPlans = "yearly_plans",
        /// Events and enquiries of investment promotion.
        Promotions = "promotions",
        /// Tours offered.
        Tours = "tours",
        /// Certificates valid, of any kind.
        Certificates = "certificates",
        /// Certificates of food safety valid.
        FoodSafety = "food_safety",
        /// Certificates of quality valid.
        Quality = "quality",
        /// Works finished.
        Works = "works",
        /// Sites at work.
        Sites = "sites",
        /// Trades alive or revived.
        Trades = "trades",
        /// Tasks done.
        Tasks = "tasks",
        /// Proposals put to somebody.
        Proposals = "proposals",
        /// Difficulties put to the committee.
        Difficulties = "difficulties",
        /// Share of leased land held by high technology, 0–1.
        HighTechnologyShare = "high_technology_share",
    }
}

choice! {
    /// What a target is judged by where records and statements disagree.
    JudgedBy in "judged" {
        /// The records.
        Records = "records",
        /// The last statement.
        Statement = "statement",
    }
}

record! {
    /// Something a plan sets out to reach.
    Target {
        /// Where; none for the whole town.
        zone: Option<Id<Zone>>,
        /// In which stage.
        phase: Option<Id<Phase>>,
        /// In words.
        subject: String [title],
        /// What is measured.
        measure: Measure,
        /// The value to reach, in the measure's unit.
        value: Option<f64>,
        /// Which records are counted.
        counted: Option<Counted> [seldom],
        /// Where the count began.
        base: Option<f64> [seldom],
        /// On which day.
        base_on: Option<Date> [seldom],
        /// The day it is due: the last day of the year where a plan names only the year.
        due: Option<Date> [unsaid("inspector-target-no-date")],
        /// How it stands; unknown until somebody says or records show.
        state: Option<TargetState>,
        /// The work whose completion reaches it.
        work: Option<Id<Work>>,
        /// The project whose completion reaches it.
        project: Option<Id<InvestmentProject>>,
        /// The product whose recognition reaches it.
        product: Option<Id<Product>>,
        /// Which item of the document sets it.
        clause: Option<String>,
        /// The document that sets it.
        document: Option<Id<Document>>,
        /// What rules where records and statements disagree.
        judged_by: Option<JudgedBy> [seldom],
        /// And why.
        judged_why: Option<String> [seldom],
        /// Anything else.
        note: Option<String> [seldom],
    }
}

record! {
    /// What somebody said of a target on a day.
    Statement {
        /// Of which target.
        target: Id<Target> [part_of],
        /// On which day.
        day: Date [as_of],
        /// How it stands.
        state: TargetState,
        /// What has been reached, in the measure's unit.
        value: Option<f64>,
        /// Who says so.
        source: String,
        /// The paper that says so.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}
