//! What national money for industrial promotion may give, as dated data. The circular of 2014 was read;
//! of that of 2018 only quotations were. Other sorts of support had their levels in other circulars.

use crate::domain::{Id, Period, ProgrammeKind, SupportPolicy};
use jiff::civil::{Date, date};

/// What a programme may get at most.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct SupportLimit {
    /// At most this share, 0–100.
    pub percent: Option<f64>,
    /// Of what the share is.
    pub of: LimitOf,
    /// And at most so much; for one model, one enterprise.
    pub million_vnd: Option<f64>,
    /// Who says so.
    pub source: LimitSource,
}

/// Of what a share is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitOf {
    /// What the whole costs.
    Cost,
    /// The rent of a booth, which no record tells apart.
    Rent,
}

/// Who says what a programme may get.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LimitSource {
    /// Thông tư liên tịch 26/2014/TTLT-BTC-BCT, điều 6 khoản 2.
    Of2014,
    /// Thông tư 28/2018/TT-BTC, điều 8; as quoted by others.
    Of2018,
    /// A policy the office has recorded.
    Policy(Id<SupportPolicy>),
}

/// The days of the circular of 2014, and those since.
const OF_2014: Period = Period::between(date(2014, 4, 8), date(2018, 5, 11));
const OF_2018: Period = Period::since(date(2018, 5, 11));

/// The sorts of support of which a limit is known.
const LAW: [(ProgrammeKind, Period, SupportLimit); 6] = [
    // Điểm b.
    (ProgrammeKind::DemonstrationModel, OF_2014, limit(30.0, Some(500.0), LimitSource::Of2014)),
    (ProgrammeKind::DemonstrationModel, OF_2018, limit(30.0, Some(1000.0), LimitSource::Of2018)),
    // Điểm c. A whole production line may have half as much again since 2018.
    (ProgrammeKind::Machinery, OF_2014, limit(50.0, Some(200.0), LimitSource::Of2014)),
    (ProgrammeKind::Machinery, OF_2018, limit(50.0, Some(300.0), LimitSource::Of2018)),
    // Điểm d: who takes part in a fair. Who holds one may have all of it.
    (
        ProgrammeKind::Fair,
        OF_2014,
        SupportLimit { of: LimitOf::Rent, ..limit(80.0, None, LimitSource::Of2014) },
    ),
    // Điểm i.
    (ProgrammeKind::Consulting, OF_2014, limit(50.0, Some(35.0), LimitSource::Of2014)),
];

const fn limit(percent: f64, million_vnd: Option<f64>, source: LimitSource) -> SupportLimit {
    SupportLimit { percent: Some(percent), of: LimitOf::Cost, million_vnd, source }
}

/// What the law says of national money for this sort on a day; nothing where no limit is known.
pub(super) fn of_law(kind: ProgrammeKind, day: Date) -> Option<SupportLimit> {
    let is_meant =
        |row: &&(ProgrammeKind, Period, SupportLimit)| row.0 == kind && row.1.contains(day);
    LAW.iter().find(is_meant).map(|(_, _, limit)| *limit)
}
