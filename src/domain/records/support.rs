//! Chính sách hỗ trợ: what may be given to whom, and what was given.

use crate::domain::record::record;
use crate::domain::{Document, Enterprise, FundSource, Id, Period, ProgrammeKind, Zone};
use jiff::civil::Date;

record! {
    /// A policy of support.
    SupportPolicy {
        /// "Hỗ trợ mô hình trình diễn kỹ thuật".
        name: String [title],
        /// The document that sets it.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// When it is in force.
        valid: Period as valid_from | valid_to,
        /// From which fund.
        fund: Option<FundSource>,
        /// For which kind of programme.
        programme_kind: Option<ProgrammeKind>,
        /// Who may have it.
        beneficiaries: Option<String>,
        /// At most this share of the cost, 0–100.
        most_percent: Option<f64> [percent],
        /// And at most so much.
        most_million_vnd: Option<f64>,
        /// In words, where figures do not say it.
        amount: Option<String>,
        /// Anything else, with its source.
        note: Option<String>,
    }
}

record! {
    /// Support that was given by a policy.
    SupportGrant {
        /// By which policy.
        policy: Id<SupportPolicy> [part_of],
        /// On which day.
        day: Date [as_of],
        /// To whom, in words.
        beneficiaries: Option<String>,
        /// To which enterprise.
        enterprise: Option<Id<Enterprise>>,
        /// In which zone or village.
        zone: Option<Id<Zone>>,
        /// How much.
        support_million_vnd: Option<f64>,
        /// The decision.
        document: Option<Id<Document>>,
        /// Anything else.
        note: Option<String>,
    }
}
