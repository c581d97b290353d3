//! The scale bar, the same in the window and in print.

/// The longest of 1, 2, 5, 10, … metres that fits into `max_px`: its width in pixels, its metres.
pub fn scale_bar(metres_per_pixel: f64, max_px: f64) -> (f64, f64) {
    let most = (metres_per_pixel * max_px).max(f64::MIN_POSITIVE);
    let power = 10_f64.powf(most.log10().floor());
    // A hair of tolerance: 5 m must not become 2 m for the sake of the last bit.
    let step = [5.0, 2.0, 1.0].into_iter().find(|step| step * power <= most * 1.000_001);
    let metres = step.unwrap_or(1.0) * power;
    (metres / metres_per_pixel, metres)
}
