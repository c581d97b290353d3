//! Văn bản: a decision, plan or contract a record rests on.

use crate::domain::record::record;
use jiff::civil::Date;

record! {
    /// A document.
    Document {
        /// "1325/KH-UBND".
        number: String [title],
        /// Day of signature.
        date: Option<Date>,
        /// Who issued it.
        issuer: Option<String>,
        /// What it is about.
        subject: Option<String>,
        /// Where the text is kept: a path, an address, or a file inside the plan.
        file: Option<String>,
    }
}
