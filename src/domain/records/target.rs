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
        /// The day it is due: the last day of the year where a plan names only the year.
        due: Option<Date>,
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
