//! Cơ quan: the office that keeps the plan, the units it works with, and the funds it draws on, each
//! with the days during which it is so.

use crate::domain::choice::choice;
use crate::domain::record::record;
use crate::domain::{Document, FundSource, Id, Period, Place, Task};

choice! {
    /// What a unit is.
    UnitLevel in "unit" {
        /// Xã, phường.
        Commune = "commune",
        /// Huyện, thị xã, quận (đến 30/06/2025).
        District = "district",
        /// Tỉnh, thành phố trực thuộc trung ương.
        Province = "province",
        /// Trung ương.
        State = "state",
        /// Doanh nghiệp, hiệp hội, cơ sở.
        Private = "private",
    }
}

record! {
    /// An office, committee, centre or company that has something to do with the plan, under one name.
    Unit {
        /// "Phòng Kinh tế thị xã Hương Trà".
        name: String [title],
        /// On which level.
        level: Option<UnitLevel>,
        /// When it had this name and its duties.
        valid: Period as valid_from | valid_to,
        /// Who has its duties afterwards.
        became: Option<Id<Unit>> [text("field-successor")],
        /// Where name and dates are from.
        source: Option<String>,
    }
}

record! {
    /// Who keeps the plan, and to whom it reports, during a span of days.
    Office {
        /// As it stands at the head of its papers.
        name: String [title],
        /// The authority over it, first line of the head: "UBND thị xã Hương Trà".
        authority: Option<String>,
        /// To whom its reports go.
        addressee: Option<String>,
        /// The place that stands before the day of a paper.
        seat: Option<String> [short],
        /// Its commune or ward, where it is one's.
        place: Option<Id<Place>> [text("field-commune")],
        /// When it is so.
        valid: Period as valid_from | valid_to,
        /// Anything else.
        note: Option<String>,
    }
}

record! {
    /// What a source of money is called during a span of days.
    Fund {
        /// "Ngân sách thị xã".
        name: String [title],
        /// Which source.
        source: FundSource,
        /// When it is called so.
        valid: Period as valid_from | valid_to,
        /// Anything else.
        note: Option<String>,
    }
}

choice! {
    /// What a unit has to do with a task.
    AssignmentRole in "role" {
        /// Chủ trì.
        Leads = "leads",
        /// Phối hợp.
        TakesPart = "takes_part",
        /// Phê duyệt, quyết định.
        Decides = "decides",
        /// Báo cáo.
        Reports = "reports",
    }
}

record! {
    /// What a document gives a unit to do.
    Assignment {
        /// Whom.
        unit: Id<Unit> [text("field-assigned_unit")],
        /// In which role.
        role: AssignmentRole,
        /// What.
        subject: String [title],
        /// The task that carries it out.
        task: Option<Id<Task>>,
        /// The document that gives it.
        document: Option<Id<Document>>,
        /// Item of the document.
        clause: Option<String>,
        /// Anything else.
        note: Option<String>,
    }
}
