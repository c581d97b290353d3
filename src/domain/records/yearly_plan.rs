//! Kế hoạch năm: what an office sets itself for a year, and whether it was approved.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Id};
use jiff::civil::Date;

choice! {
    /// What a yearly plan is of.
    YearlyPlanKind in "yearly" {
        /// Phát triển công nghiệp, tiểu thủ công nghiệp.
        Sector = "sector",
        /// Khuyến công.
        Promotion = "promotion",
        /// Chi tiết thực hiện.
        Implementation = "implementation",
    }
}

record! {
    /// A plan of a year that allots its funds.
    YearlyPlan {
        /// Of which year.
        year: i64 [year],
        /// What of.
        kind: YearlyPlanKind,
        /// "Kế hoạch phát triển công nghiệp năm 2022".
        name: String [title],
        /// Day it was approved.
        approved_on: Option<Date> [later],
        /// The plan's own paper.
        document: Option<Id<Document>>,
        /// Item of the document that asks for it.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}
