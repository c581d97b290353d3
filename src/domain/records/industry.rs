//! Ngành nghề: the industries the plan wants, and which zone plans which.

use crate::domain::record::record;
use crate::domain::{Id, Phase, Zone};

record! {
    /// An industry the plan names, with the divisions it covers.
    Industry {
        /// "Cơ khí chế tạo".
        name: String [title],
        /// Place in the plan's list of priority industries, the first is 1; none for what only a zone names.
        rank: Option<i64> [ordinal],
        /// VSIC codes it covers, from division (two digits) to class (four): "25", "1074".
        vsic: Vec<String>,
        /// Edition of those codes.
        vsic_edition: Option<String> [edition],
        /// Whether the supporting-industry flag, not a code, decides.
        supporting: bool,
        /// Which item of which document names it.
        clause: Option<String>,
    }
}

record! {
    /// An industry a zone is planned for.
    ZoneIndustry {
        /// Where.
        zone: Id<Zone>,
        /// In which stage; the whole zone where not said.
        phase: Option<Id<Phase>> [seldom],
        /// What.
        industry: Id<Industry> [title],
        /// The plan's order within the zone, the first is 1.
        priority: Option<i64> [ordinal],
        /// Whether what supports that industry is meant, not the industry itself.
        as_supporting: Option<bool> [seldom],
        /// Which item of which document says so.
        clause: Option<String>,
    }
}
