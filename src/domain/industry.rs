//! Ngành nghề: the industries the plan wants, and which zone plans which.

use super::{Enterprise, Id, Uid, Zone};
use serde::{Deserialize, Serialize};

/// An industry the plan names, with the divisions it covers.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Industry {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// "Cơ khí chế tạo".
    pub name: String,
    /// Place in the plan's list of priority industries, the first is 1; none for what only a zone names.
    pub rank: Option<i64>,
    /// VSIC codes it covers, from division (two digits) to class (four): "25", "1074".
    pub vsic: Vec<String>,
    /// Edition of those codes.
    pub vsic_edition: Option<String>,
    /// Whether the supporting-industry flag, not a code, decides.
    pub supporting: bool,
    /// Which item of which document names it.
    pub clause: Option<String>,
}

impl Industry {
    /// Whether `enterprise` belongs here, as far as its code or flag tells.
    pub fn covers(&self, enterprise: &Enterprise) -> bool {
        if self.supporting {
            return enterprise.supporting_industry == Some(true);
        }
        enterprise
            .vsic_code
            .as_deref()
            .is_some_and(|code| self.vsic.iter().any(|covered| code.starts_with(covered.as_str())))
    }
}

/// An industry a zone is planned for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ZoneIndustry {
    /// Key in the file.
    pub id: Id<Self>,
    /// Name in every copy of the file.
    pub uid: Uid,
    /// Where.
    pub zone: Id<Zone>,
    /// What.
    pub industry: Id<Industry>,
    /// The plan's order within the zone, the first is 1.
    pub priority: Option<i64>,
    /// Which item of which document says so.
    pub clause: Option<String>,
}
