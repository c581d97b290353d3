//! An angle that knows its sine and cosine.
//!
//! Sines cost more than all the rest of a conversion. A datum shift turns a position by seconds of
//! arc and a series by minutes, and turning a little needs no sine.

/// An angle.
#[derive(Clone, Copy, Debug)]
pub(super) struct Angle {
    pub(super) radians: f64,
    pub(super) sine: f64,
    pub(super) cosine: f64,
}

/// Sine and cosine of a doubled angle, circular or hyperbolic.
#[derive(Clone, Copy)]
pub(super) struct Doubled {
    pub(super) sine: f64,
    pub(super) cosine: f64,
}

impl Angle {
    pub(super) const NONE: Self = Self { radians: f64::NAN, sine: f64::NAN, cosine: f64::NAN };

    pub(super) fn new(radians: f64) -> Self {
        let (sine, cosine) = radians.sin_cos();
        Self { radians, sine, cosine }
    }

    pub(super) fn from_degrees(degrees: f64) -> Self {
        Self::new(degrees.to_radians())
    }

    /// In a triangle with a right angle, that between `adjacent`, which is positive, and the longest
    /// side.
    pub(super) fn from_sides(opposite: f64, adjacent: f64) -> Self {
        let longest = length(opposite, adjacent);
        let share = longest.recip();
        Self {
            radians: (opposite / adjacent).atan(),
            sine: opposite * share,
            cosine: adjacent * share,
        }
    }

    /// Turned by less than a hundredth of a radian, to the last digit.
    pub(super) fn turned(self, radians: f64) -> Self {
        let square = radians * radians;
        let sine = radians * (1.0 - square * (1.0 / 6.0 - square * (1.0 / 120.0)));
        let cosine = 1.0 - square * (0.5 - square * (1.0 / 24.0 - square * (1.0 / 720.0)));
        self.plus(Self { radians, sine, cosine })
    }

    /// Turned towards the direction of these sides, which is less than a thousandth of a radian off.
    pub(super) fn turned_to(self, opposite: f64, adjacent: f64) -> Self {
        let tangent = (opposite * self.cosine - adjacent * self.sine)
            / (adjacent * self.cosine + opposite * self.sine);
        let square = tangent * tangent;
        self.turned(tangent * (1.0 - square * (1.0 / 3.0 - square * 0.2)))
    }

    pub(super) fn plus(self, other: Self) -> Self {
        Self {
            radians: self.radians + other.radians,
            sine: self.sine * other.cosine + self.cosine * other.sine,
            cosine: self.cosine * other.cosine - self.sine * other.sine,
        }
    }

    pub(super) fn minus(self, other: Self) -> Self {
        self.plus(Self { radians: -other.radians, sine: -other.sine, cosine: other.cosine })
    }

    pub(super) fn doubled(self) -> Doubled {
        let Self { sine, cosine, .. } = self;
        Doubled { sine: 2.0 * sine * cosine, cosine: cosine * cosine - sine * sine }
    }
}

/// Length of the longest side; `hypot` guards against numbers no earth has, and is slow.
pub(super) fn length(one: f64, other: f64) -> f64 {
    (one * one + other * other).sqrt()
}
