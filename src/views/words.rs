//! The word for each value of a vocabulary, as a message a language can say.

use crate::domain::{
    Basis, BoundarySource, LandUse, LotState, Measure, OccupancyState, TargetState, ZoneKind,
    ZoneStatus,
};
use crate::i18n::Message;

/// "đã cho thuê".
pub const fn state_text(state: LotState) -> Message {
    state.text()
}

/// "đã cho thuê".
pub fn occupancy_text(state: OccupancyState) -> Message {
    state.text()
}

/// "cây xanh".
pub const fn land_use_text(land_use: LandUse) -> Message {
    land_use.text()
}

/// "Cụm công nghiệp".
pub const fn zone_kind_text(kind: ZoneKind) -> Message {
    kind.text()
}

/// "mở rộng".
pub const fn zone_status_text(status: ZoneStatus) -> Message {
    status.text()
}

/// "đo đạc thực địa".
pub const fn source_text(source: BoundarySource) -> Message {
    source.text()
}

/// "theo quy hoạch chi tiết".
pub const fn basis_text(basis: Basis) -> Message {
    basis.text()
}

/// "tỷ lệ lấp đầy".
pub const fn measure_text(measure: Measure) -> Message {
    measure.text()
}

/// "đúng hạn".
pub const fn target_state_text(state: TargetState) -> Message {
    state.text()
}
