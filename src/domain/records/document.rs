//! Văn bản: a decision, plan or contract a record rests on.

use crate::domain::choice::choice;
use crate::domain::record::record;
use jiff::civil::Date;

choice! {
    /// What sort of paper.
    DocumentKind in "paper" {
        /// Quyết định: it decides.
        Decision = "decision",
        /// Kế hoạch, chương trình: it sets out to do.
        Plan = "plan",
        /// Nghị quyết.
        Resolution = "resolution",
        /// Báo cáo.
        Report = "report",
        /// Tờ trình, đề nghị.
        Proposal = "proposal",
        /// Hợp đồng.
        Contract = "contract",
        /// Báo chí, trang thông tin.
        Press = "press",
        /// Khác.
        Other = "other",
    }
}

record! {
    /// A document.
    Document {
        /// "1325/KH-UBND".
        number: String [title],
        /// What sort of paper.
        kind: Option<DocumentKind>,
        /// Day of signature.
        date: Option<Date>,
        /// Who issued it.
        issuer: Option<String>,
        /// What it is about.
        subject: Option<String> [text("field-abstract")],
        /// Where the text is kept: a path, an address, or a file inside the plan.
        file: Option<String>,
    }
}

impl DocumentKind {
    /// What sort of paper a number is of: "1325/KH-UBND" is a plan (Nghị định 30/2020/NĐ-CP, phụ lục III).
    pub fn of_number(number: &str) -> Option<Self> {
        let sorts = [
            ("QĐ", Self::Decision),
            ("KH", Self::Plan),
            ("NQ", Self::Resolution),
            ("BC", Self::Report),
            ("TTr", Self::Proposal),
        ];
        let (_, sign) = number.rsplit_once('/')?;
        let sort = sign.split('-').next()?.trim();
        sorts.into_iter().find(|(letters, _)| *letters == sort).map(|(_, kind)| kind)
    }
}
