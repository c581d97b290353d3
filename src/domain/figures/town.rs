//! Tỷ lệ lấp đầy chung: the office's clusters together, and what stands beside them.

use super::fill::fill_of_zone;
use crate::domain::{Fill, Id, Plan, Zone, ZoneKind, ZoneStatus};
use crate::units::Area;
use jiff::civil::Date;

/// The fill of the office's clusters together on a day.
#[derive(Clone, Debug, PartialEq)]
pub struct Town {
    /// Σ leased ÷ Σ industrial of the clusters that are counted.
    pub fill: Fill,
    /// The mean of their rates: the law does not say which of the two it means by an average.
    pub mean: Option<f64>,
    /// The clusters counted, by key.
    pub counted: Vec<Id<Zone>>,
    /// The clusters and parks that are not, by key.
    pub beside: Vec<ZoneBeside>,
}

/// A cluster or park that is not in the office's figure.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct ZoneBeside {
    /// Which.
    pub zone: Id<Zone>,
    /// How full it is.
    pub fill: Fill,
    /// Why it is not counted.
    pub why: WhyBeside,
}

/// Why a zone is not in the office's figure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WhyBeside {
    /// Khu công nghiệp: of another authority.
    Park,
    /// Only proposed, or given up.
    NotFounded,
    /// Its industrial land is unknown.
    NoIndustrialLand,
    /// Its figure rests on lots that are only sketched.
    Illustrative,
    /// Its lots lie over each other.
    Overlap,
    /// Nobody has recorded what is leased.
    NotRecorded,
}

/// Whether a zone is a cluster of the office on a day: founded, as far as anybody says, and not
/// given up.
pub fn is_office_cluster(plan: &Plan, zone: &Zone, on: Date) -> bool {
    zone.kind == ZoneKind::Cluster
        && !matches!(
            plan.status_on(zone.id, on),
            Some(ZoneStatus::Proposed | ZoneStatus::Withdrawn)
        )
}

/// The office's clusters together on a day.
pub fn town(plan: &Plan, on: Date) -> Town {
    let mut town =
        Town { fill: Fill::nothing(on), mean: None, counted: Vec::new(), beside: Vec::new() };
    let mut rates = Vec::new();
    let is_meant =
        |zone: &&std::sync::Arc<Zone>| matches!(zone.kind, ZoneKind::Cluster | ZoneKind::Park);
    for zone in plan.all::<Zone>().filter(is_meant) {
        let fill = fill_of_zone(plan, zone.id, on);
        match (why_beside(plan, zone, &fill), fill.known_rate()) {
            (None, Some(rate)) => {
                rates.push(rate);
                town.counted.push(zone.id);
                town.fill = sum(&town.fill, &fill);
            }
            (why, _) => town.beside.push(ZoneBeside {
                zone: zone.id,
                fill,
                why: why.unwrap_or(WhyBeside::NotRecorded),
            }),
        }
    }
    town.mean = (!rates.is_empty()).then(|| rates.iter().sum::<f64>() / rates.len() as f64);
    town
}

/// Why a cluster or park does not count; none where it does.
pub fn why_beside(plan: &Plan, zone: &Zone, fill: &Fill) -> Option<WhyBeside> {
    if zone.kind == ZoneKind::Park {
        return Some(WhyBeside::Park);
    }
    if !is_office_cluster(plan, zone, fill.on) {
        return Some(WhyBeside::NotFounded);
    }
    if fill.industrial.is_none() {
        return Some(WhyBeside::NoIndustrialLand);
    }
    if fill.is_illustrative() {
        return Some(WhyBeside::Illustrative);
    }
    if fill.overlap > Area::ZERO {
        return Some(WhyBeside::Overlap);
    }
    (!fill.recorded).then_some(WhyBeside::NotRecorded)
}

fn sum(one: &Fill, other: &Fill) -> Fill {
    Fill {
        industrial: one.industrial.into_iter().chain(other.industrial).reduce(|a, b| a + b),
        basis: one.basis.max(other.basis),
        leased: one.leased + other.leased,
        registered: one.registered + other.registered,
        approved: one.approved + other.approved,
        idle: one.idle + other.idle,
        expired: one.expired + other.expired,
        left_out: one.left_out + other.left_out,
        overlap: Area::ZERO,
        recorded: true,
        completeness: one.completeness.max(other.completeness),
        on: one.on,
    }
}
