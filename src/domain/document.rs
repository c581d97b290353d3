//! Văn bản: a decision, plan or contract a record rests on.

use super::{Id, Uid};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A document.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// "1325/KH-UBND".
    pub number: String,
    /// Day of signature.
    pub date: Option<Date>,
    /// Who issued it.
    pub issuer: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// Where the text is kept.
    pub file: Option<String>,
}
