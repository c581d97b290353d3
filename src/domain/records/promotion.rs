//! Xúc tiến đầu tư: events, partners, and who asked for land.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, Enterprise, Id, Industry, Occupancy, Zone};
use crate::units::Area;
use jiff::civil::Date;

choice! {
    /// What is recorded.
    PromotionKind in "promotion" {
        /// Hội nghị, sự kiện.
        Event = "event",
        /// Làm việc với đối tác.
        Partner = "partner",
        /// Doanh nghiệp hỏi đất.
        Enquiry = "enquiry",
    }
}

choice! {
    /// What came of it.
    PromotionOutcome in "outcome" {
        /// Đang trao đổi.
        Open = "open",
        /// Đã giữ chỗ.
        Reserved = "reserved",
        /// Đã thuê đất, đầu tư.
        Came = "came",
        /// Không thành.
        Declined = "declined",
    }
}

record! {
    /// An event of investment promotion, a partner met, or an enquiry for land.
    Promotion {
        /// "Công ty may hỏi 0,8 ha".
        subject: String [title],
        /// What it is.
        kind: PromotionKind,
        /// On which day.
        day: Date [as_of],
        /// With whom, who asks.
        partner: Option<String>,
        /// The enterprise, once it is known.
        enterprise: Option<Id<Enterprise>>,
        /// For which zone.
        zone: Option<Id<Zone>>,
        /// Land asked for.
        wanted: Option<Area> as wanted_ha [hectares],
        /// For what.
        purpose: Option<String>,
        /// Of which industry.
        industry: Option<Id<Industry>>,
        /// Wanted from this day.
        wanted_from: Option<Date> [later],
        /// What came of it.
        outcome: Option<PromotionOutcome> [later],
        /// On which day.
        outcome_on: Option<Date> [later, not_before(day)],
        /// The land it led to.
        occupancy: Option<Id<Occupancy>> [later],
        /// The paper.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}
