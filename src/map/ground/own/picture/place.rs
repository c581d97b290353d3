//! Where a picture lies on the earth.

use super::keys::{Keys, pixels_to_positions};
use super::lent::Lent;
use super::world_file;
use crate::geodesy::{Crs, Grid, UtmZone, is_around_vietnam};
use crate::i18n::Message;
use crate::map::ground::own::facts::Facts;
use crate::map::ground::own::trouble::OwnTrouble;
use geo::{AffineTransform, Coord, Point, Rect};
use std::path::Path;
use tiff::decoder::Decoder;

/// Where a picture lies on the earth.
pub struct Place {
    crs: Crs,
    to_positions: AffineTransform,
    to_pixels: AffineTransform,
}

/// On each side so many positions are looked at: a straight side may be bent on the map.
const LOOKS_A_SIDE: u32 = 8;

impl Place {
    /// Reads it from the tags of the image the decoder stands at, else from files beside the
    /// picture, which is so many pixels wide and high. Where nothing names a system, that of the
    /// plan is taken if it makes sense, and that is said.
    pub fn of(
        decoder: &mut Decoder<Lent>,
        path: &Path,
        home: Grid,
        size: (u32, u32),
    ) -> Result<(Self, Option<Message>), OwnTrouble> {
        let keys = Keys::of(decoder);
        let to_positions = pixels_to_positions(decoder, &keys)
            .or_else(|| world_file::beside(path))
            .ok_or(OwnTrouble::NoPlace)?;
        let middle = Coord { x: f64::from(size.0) / 2.0, y: f64::from(size.1) / 2.0 };
        let middle = to_positions.apply(middle).into();
        let (crs, remark) = match keys.system().or_else(|| world_file::system_beside(path)) {
            Some(Ok(crs)) => (crs, None),
            Some(Err(name)) => return Err(OwnTrouble::UnknownSystem(name)),
            None => {
                let crs = guessed(middle, home).ok_or(OwnTrouble::NoPlace)?;
                let remark = Message::new("map-own-system-guessed").with("system", crs.name());
                (crs, Some(remark))
            }
        };
        let place = Self::new(crs, to_positions).ok_or(OwnTrouble::NoPlace)?;
        Ok((place, remark))
    }

    /// Pixels, counted from the upper left corner, that lie in this system; nothing where they all
    /// lie on one line.
    pub fn new(crs: Crs, to_positions: AffineTransform) -> Option<Self> {
        let to_pixels = to_positions.inverse()?;
        Some(Self { crs, to_positions, to_pixels })
    }

    /// The pixel, counted from the upper left corner, at a position on WGS 84.
    pub fn on_picture(&self, lon_lat: Point) -> Coord {
        self.to_pixels.apply(self.crs.from_wgs84(lon_lat).0)
    }

    /// The position on WGS 84 of a pixel.
    pub fn lon_lat(&self, on_picture: Coord) -> Point {
        self.crs.to_wgs84(self.to_positions.apply(on_picture).into())
    }

    /// Where a picture of this size lies on the world's plane.
    pub fn extent(&self, (wide, high): (u32, u32)) -> Result<Rect, OwnTrouble> {
        let (wide, high) = (f64::from(wide), f64::from(high));
        let sides = (0..=LOOKS_A_SIDE).flat_map(|look| {
            let share = f64::from(look) / f64::from(LOOKS_A_SIDE);
            let (x, y) = (wide * share, high * share);
            [(x, 0.0), (x, high), (0.0, y), (wide, y)]
        });
        let corners: Vec<Point> = sides.map(|at| self.lon_lat(at.into())).collect();
        let least = |of: fn(&Point) -> f64, pick: fn(f64, f64) -> f64, from: f64| {
            // A position that is nowhere must not pass for none.
            corners.iter().map(of).fold(from, |so_far, number| {
                if number.is_nan() { number } else { pick(so_far, number) }
            })
        };
        let (west, south) =
            (least(|at| at.x(), f64::min, f64::MAX), least(|at| at.y(), f64::min, f64::MAX));
        let (east, north) =
            (least(|at| at.x(), f64::max, f64::MIN), least(|at| at.y(), f64::max, f64::MIN));
        Facts::extent_between((west, south).into(), (east, north).into())
    }
}

/// The first system in which numbers nobody explains are about Vietnam: the plan's, degrees, UTM,
/// the plane of online maps.
fn guessed(middle: Point, home: Grid) -> Option<Crs> {
    let systems = [
        Crs::Wgs84,
        Crs::Grid(home),
        Crs::Utm(UtmZone::West),
        Crs::Utm(UtmZone::East),
        Crs::WebMercator,
    ];
    systems.into_iter().find(|crs| is_around_vietnam(crs.to_wgs84(middle)))
}
