//! Shares that come to one to the last digit printed.

use crate::units::Area;

/// Steps a share is printed in: thousandths of a percent.
const STEPS: f64 = 100_000.0;

/// The shares of areas that together are a whole, in thousandths of a percent: those cut off most are
/// rounded up. An area may be less than nothing, where others are more than the whole. Nothing where
/// there is no whole.
pub fn closed_shares(areas: &[Area]) -> Option<Vec<f64>> {
    if areas.is_empty() {
        return None;
    }
    let whole: Area = areas.iter().copied().sum();
    let exact: Vec<f64> = areas.iter().map(|area| area.share_of(whole)).collect::<Option<_>>()?;
    let mut steps: Vec<f64> = exact.iter().map(|share| (share * STEPS).floor()).collect();
    let missing = (STEPS - steps.iter().sum::<f64>()).round().max(0.0) as usize;
    let cut_off = |place: usize| exact[place] * STEPS - (exact[place] * STEPS).floor();
    let mut places: Vec<usize> = (0..exact.len()).collect();
    places.sort_by(|one, other| cut_off(*other).total_cmp(&cut_off(*one)));
    for place in places.into_iter().take(missing) {
        steps[place] += 1.0;
    }
    Some(steps.into_iter().map(|steps| steps / STEPS).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn steps(areas: &[f64]) -> f64 {
        let areas: Vec<Area> = areas.iter().copied().map(Area::square_metres).collect();
        closed_shares(&areas).unwrap().iter().map(|share| (share * STEPS).round()).sum()
    }

    #[test]
    fn shares_come_to_a_hundred_percent_to_the_last_digit_printed() {
        assert_eq!(steps(&[1.0 / 3.0, 1.0 / 3.0, 1.0 / 3.0]), STEPS);
        assert_eq!(steps(&[7.0, 6.0, -3.3]), STEPS);
        assert_eq!(closed_shares(&[]), None);
    }
}
