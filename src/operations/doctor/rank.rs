//! Which reading is likelier.

use super::landmarks::Landmarks;
use super::references::{Fit, References};
use super::sample::Sample;
use super::spread::{apart_m, quantile};
use crate::domain::Point;
use crate::geodesy::{Crs, Grid, Mistake, Reading, is_around_vietnam};
use geo::{BoundingRect, MultiPoint, Rect};

/// A reading with this much more doubt than the best is out of question.
const CLEARLY_WORSE: f64 = 0.7;
/// Nothing is certain where the best reading lands farther than this from all the plan has, metres.
const TOO_FAR_M: f64 = 50_000.0;
/// Readings that put corners nearer to each other than this are the same, metres.
const SAME_PLACE_M: f64 = 0.1;
/// At this distance from the plan doubt begins to weigh, kilometres.
const NEAR_KM: f64 = 3.0;
/// A misfit this many times the least one is another place.
const MUCH_MORE: f64 = 3.0;

/// A reading tried on the sample.
pub(super) struct Tried {
    pub(super) reading: Reading,
    pub(super) swapped: bool,
    /// The sample on the plan's grid.
    pub(super) corners: Vec<Point>,
    /// Whether most of it lands around Vietnam.
    pub(super) is_sane: bool,
    /// Distance to the corners the thing has already, metres.
    pub(super) own_m: Option<f64>,
    away_m: f64,
    misfit_m: Option<f64>,
    tolerance_m: f64,
    doubt: f64,
}

impl Tried {
    /// These readings, both ways round.
    pub(super) fn all(
        readings: Vec<Reading>,
        sample: &Sample,
        home: &Grid,
        landmarks: &Landmarks<'_>,
    ) -> Vec<Self> {
        readings
            .into_iter()
            .flat_map(|reading| [false, true].map(|swapped| (reading, swapped)))
            .map(|(reading, swapped)| Self::one(sample, reading, swapped, home, landmarks))
            .collect()
    }

    fn one(
        sample: &Sample,
        reading: Reading,
        swapped: bool,
        home: &Grid,
        landmarks: &Landmarks<'_>,
    ) -> Self {
        let corners = sample.read(reading, swapped, home);
        let sane: Vec<Point> =
            corners.iter().copied().filter(|at| is_around_vietnam(home.to_wgs84(*at))).collect();
        let away_m = quantile(sane.iter().map(|at| landmarks.away_m(*at)).collect(), 2);
        let away_m = away_m.unwrap_or(f64::INFINITY);
        Self {
            reading,
            swapped,
            is_sane: sane.len() * 2 > corners.len(),
            own_m: None,
            away_m,
            misfit_m: None,
            tolerance_m: 0.0,
            doubt: doubt_of_reading(reading, home)
                + doubt_of_order(reading, swapped)
                + doubt_of_reach(reading, sample.easting(swapped))
                + (away_m / 1000.0 / NEAR_KM).ln_1p(),
            corners,
        }
    }

    /// Compares it with trusted corners.
    pub(super) fn look_at(&mut self, references: &References) {
        let Fit { own_m, misfit_m } = references.fit(&self.corners);
        self.own_m = own_m;
        self.misfit_m = misfit_m;
        self.tolerance_m = references.tolerance_m();
    }

    pub(super) fn is_as_it_stands(&self, home: &Grid) -> bool {
        is_as_it_stands(self.reading, self.swapped, home)
    }

    /// What the sample covers on the plan's grid; nothing where most of it is nowhere near Vietnam.
    pub(super) fn extent(&self) -> Option<Rect> {
        let finite = self.corners.iter().copied().filter(|corner| corner.x().is_finite());
        finite.collect::<MultiPoint>().bounding_rect().filter(|_| self.is_sane)
    }

    /// The middle of the sample, half of it lies to each side; nothing where most of it is nowhere
    /// near Vietnam.
    pub(super) fn lands_at(&self) -> Option<Point> {
        let middle = |axis: fn(&Point) -> f64| {
            let values = self.corners.iter().map(axis).filter(|value| value.is_finite());
            quantile(values.collect(), 2)
        };
        let middle = Point::new(middle(|corner| corner.x())?, middle(|corner| corner.y())?);
        Some(middle).filter(|_| self.is_sane)
    }

    /// Whether it takes the numbers for this system.
    pub(super) fn is_of(&self, crs: Option<Crs>) -> bool {
        crs.is_some() && self.reading.crs() == crs
    }

    fn is_elsewhere(&self, other: &Self) -> bool {
        apart_m(&self.corners, &other.corners).is_none_or(|apart| apart > SAME_PLACE_M)
    }
}

pub(super) fn is_as_it_stands(reading: Reading, swapped: bool, home: &Grid) -> bool {
    !swapped && reading == Reading::As(Crs::Grid(*home))
}

/// The best first: what falls on trusted corners, then what leaves least doubt.
pub(super) fn ranked(mut tried: Vec<Tried>) -> Vec<Tried> {
    let least = least_misfit_m(&tried);
    tried.sort_by(|one, other| {
        let by_fit = falls_on_corners(other, least).cmp(&falls_on_corners(one, least));
        let by_sanity = other.is_sane.cmp(&one.is_sane);
        by_fit.then(by_sanity).then(one.doubt.total_cmp(&other.doubt))
    });
    tried
}

/// Whether the first of the ranked can be taken without asking.
pub(super) fn is_certain(ranked: &[Tried], home: &Grid, has_landmarks: bool) -> bool {
    let Some((best, others)) = ranked.split_first() else { return false };
    let least = least_misfit_m(ranked);
    let is_fitting = falls_on_corners(best, least);
    if !best.is_sane || has_landmarks && !is_fitting && best.away_m > TOO_FAR_M {
        return false;
    }
    // Small mistakes cannot be told without trusted corners; the numbers as they stand are then
    // taken for what they claim to be.
    others.iter().all(|other| {
        !other.is_sane
            || falls_on_corners(other, least) != is_fitting
            || other.doubt - best.doubt > CLEARLY_WORSE
            || best.is_as_it_stands(home) && is_fitting
            || !other.is_elsewhere(best)
    })
}

/// Whether the reading a table itself names is obeyed whatever ranks above it.
pub(super) fn can_be_obeyed(stated: &Tried, ranked: &[Tried], has_landmarks: bool) -> bool {
    let least = least_misfit_m(ranked);
    let is_gainsaid = ranked.iter().any(|other| falls_on_corners(other, least))
        && !falls_on_corners(stated, least);
    !(is_gainsaid || has_landmarks && stated.away_m > TOO_FAR_M)
}

fn least_misfit_m(tried: &[Tried]) -> Option<f64> {
    tried.iter().filter_map(|tried| tried.misfit_m).min_by(f64::total_cmp)
}

fn falls_on_corners(tried: &Tried, least: Option<f64>) -> bool {
    let (Some(misfit), Some(least)) = (tried.misfit_m, least) else { return false };
    misfit <= (least * MUCH_MORE).max(least + tried.tolerance_m)
}

/// Programs write longitude and easting first, paper does not.
fn doubt_of_order(reading: Reading, swapped: bool) -> f64 {
    match reading {
        _ if !swapped => 0.0,
        Reading::As(Crs::Wgs84 | Crs::Vn2000 | Crs::Hanoi1972 | Crs::WebMercator) => 0.1,
        Reading::As(Crs::Grid(_) | Crs::Utm(_) | Crs::Hanoi(_)) | Reading::Mistaken(..) => 0.3,
    }
}

fn doubt_of_reach(reading: Reading, easting: f64) -> f64 {
    let is_beyond = |grid: Grid| (easting - 500_000.0).abs() > grid.reach_m();
    match reading {
        Reading::As(Crs::Grid(grid)) if grid.is_three_degree() && is_beyond(grid) => 1.5,
        Reading::As(_) | Reading::Mistaken(..) => 0.0,
    }
}

/// How unlikely a reading is before one looks where it lands; nought is what a table should be.
fn doubt_of_reading(reading: Reading, home: &Grid) -> f64 {
    match reading {
        Reading::As(Crs::Grid(grid)) if grid == *home => 0.0,
        Reading::As(Crs::Wgs84 | Crs::WebMercator) => 0.5,
        Reading::As(Crs::Vn2000) => 0.7,
        Reading::As(Crs::Grid(grid)) if grid.is_three_degree() => 1.0,
        Reading::As(Crs::Grid(_)) => 1.2,
        Reading::As(Crs::Utm(_)) => 1.3,
        Reading::As(Crs::Hanoi(_) | Crs::Hanoi1972) => 1.4,
        Reading::Mistaken(grid, Mistake::NoShift) if grid != *home => 1.3,
        Reading::Mistaken(_, Mistake::RotationsReversed) => 1.5,
        Reading::Mistaken(_, Mistake::TranslationsOnly) => 1.6,
        Reading::Mistaken(_, Mistake::NoShift | Mistake::UtmScaleNoShift) => 2.0,
        Reading::Mistaken(_, Mistake::UtmScale) => 2.1,
    }
}
