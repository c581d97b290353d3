//! How a pair of numbers can be meant, and the mistakes that made other people's numbers.
//!
//! A mistaken reading undoes the mistake: it goes back the wrong way the numbers came.

use super::crs::{Crs, UtmZone};
use super::datum::{EPSG_6960, ROTATIONS_REVERSED, THREE_PARAMETERS};
use super::grid::Grid;
use super::transverse_mercator::TransverseMercator;
use super::zones::UTM;
use geo::Point;

/// How easting (or longitude) and northing (or latitude) are meant.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Reading {
    /// As the register defines the system.
    As(Crs),
    /// Meant for this grid, but worked out wrongly from positions on WGS 84.
    Mistaken(Grid, Mistake),
}

/// What went wrong where positions on WGS 84 were worked into a VN-2000 grid. The distances are
/// what each costs at Tứ Hạ ward.
#[derive(Clone, Copy, Debug, PartialEq, Eq, strum::VariantArray)]
pub enum Mistake {
    /// The projection was right and the datum was left as it was: 225 m.
    NoShift,
    /// The scale of UTM, 0.9996, in a 3° zone: 549 m.
    UtmScale,
    /// Both, a recipe in wide circulation: 685 m.
    UtmScaleNoShift,
    /// The rotations with their printed signs in a position vector formula: 0.66 m.
    RotationsReversed,
    /// The three translations without rotations and scale: 0.33 m.
    TranslationsOnly,
}

impl Reading {
    /// Every reading worth trying in a plan on `home`, the plan's own grid first.
    pub fn all(home: &Grid) -> Vec<Self> {
        let own = [*home].into_iter();
        let others = Grid::all().filter(|grid| grid != home);
        let grids = own.chain(others).map(|grid| Self::As(Crs::Grid(grid)));
        let degrees_and_web = [Crs::Wgs84, Crs::Vn2000, Crs::WebMercator].map(Self::As);
        // UTM without a shift is what a handheld receiver shows: UTM on WGS 84.
        let receivers = Grid::all()
            .filter(|grid| grid != home && !grid.is_three_degree())
            .map(|grid| Self::Mistaken(grid, Mistake::NoShift));
        let mistakes = Mistake::possible_on(*home).map(|mistake| Self::Mistaken(*home, mistake));
        grids.chain(degrees_and_web).chain(receivers).chain(mistakes).collect()
    }

    /// The system of the numbers, where the register has one: UTM without a shift is UTM on WGS 84.
    pub const fn crs(&self) -> Option<Crs> {
        match self {
            Self::As(crs) => Some(*crs),
            Self::Mistaken(grid, Mistake::NoShift) => match grid.epsg() {
                3405 => Some(Crs::Utm(UtmZone::West)),
                3406 => Some(Crs::Utm(UtmZone::East)),
                _ => None,
            },
            Self::Mistaken(..) => None,
        }
    }

    /// The position on the plan's grid; `NaN` where there is none. Numbers of that grid stay as they
    /// are to the last digit.
    pub fn on_grid(&self, home: &Grid, numbers: Point) -> Point {
        match self {
            Self::As(crs) => crs.on_grid(numbers, home),
            Self::Mistaken(grid, mistake) => mistake.undone(*grid, numbers, home),
        }
    }
}

impl Mistake {
    fn possible_on(grid: Grid) -> impl Iterator<Item = Self> {
        let all: &[Self] = <Self as strum::VariantArray>::VARIANTS;
        all.iter().copied().filter(move |mistake| match mistake {
            Self::UtmScale | Self::UtmScaleNoShift => grid.is_three_degree(),
            Self::NoShift | Self::RotationsReversed | Self::TranslationsOnly => true,
        })
    }

    fn undone(self, grid: Grid, numbers: Point, home: &Grid) -> Point {
        let right = grid.projection();
        let of_utm = TransverseMercator::new(grid.central_meridian(), UTM);
        let wgs84 = match self {
            Self::UtmScale => return home.of_vn2000(of_utm.unproject(numbers)),
            Self::NoShift => right.unproject(numbers),
            Self::UtmScaleNoShift => of_utm.unproject(numbers),
            Self::RotationsReversed => ROTATIONS_REVERSED.to_wgs84(right.unproject(numbers)),
            Self::TranslationsOnly => THREE_PARAMETERS.to_wgs84(right.unproject(numbers)),
        };
        home.of_vn2000(EPSG_6960.of_wgs84(wgs84))
    }
}
