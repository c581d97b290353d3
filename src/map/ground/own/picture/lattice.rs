//! A tile laid over a picture: exact at the corners of a lattice, straight between them.

use super::place::Place;
use crate::map::ground::tile_grid::extent_of;
use crate::views::scene::lon_lat_of_world;
use geo::Coord;
use walkers::TileId;

/// A tile of a picture is so many pixels wide.
pub const TILE_PIXELS: usize = 256;
/// The lattice has so many meshes a side, each 32 pixels wide.
const MESHES: usize = 8;
const MESH_PIXELS: f64 = TILE_PIXELS as f64 / MESHES as f64;

/// Where the pixels of a tile are on a picture, in its pixels.
pub struct Lattice {
    /// Row by row.
    corners: Vec<Coord>,
}

impl Lattice {
    /// Of a tile; nothing where a corner of it has no place in the picture's system.
    pub fn of(id: TileId, place: &Place) -> Option<Self> {
        let extent = extent_of(id);
        let share = |mesh: usize| mesh as f64 / MESHES as f64;
        let mut corners = Vec::with_capacity((MESHES + 1) * (MESHES + 1));
        for row in 0..=MESHES {
            for column in 0..=MESHES {
                let world = Coord {
                    x: extent.min().x + extent.width() * share(column),
                    y: extent.min().y + extent.height() * share(row),
                };
                let at = place.on_picture(lon_lat_of_world(world.into()));
                if !(at.x.is_finite() && at.y.is_finite()) {
                    return None;
                }
                corners.push(at);
            }
        }
        Some(Self { corners })
    }

    /// The place on the picture of a place on the tile, in pixels from its upper left corner.
    pub fn at(&self, x: f64, y: f64) -> Coord {
        let (column, across) = mesh(x);
        let (row, down) = mesh(y);
        let corner = |column: usize, row: usize| self.corners[row * (MESHES + 1) + column];
        let above = between(corner(column, row), corner(column + 1, row), across);
        let below = between(corner(column, row + 1), corner(column + 1, row + 1), across);
        between(above, below, down)
    }

    /// How many of the picture's pixels a pixel of the tile spans.
    pub fn span(&self) -> f64 {
        let (middle, end) = (TILE_PIXELS as f64 / 2.0, TILE_PIXELS as f64);
        let length = |from: Coord, to: Coord| (to - from).x.hypot((to - from).y) / end;
        let across = length(self.at(0.0, middle), self.at(end, middle));
        let down = length(self.at(middle, 0.0), self.at(middle, end));
        across.max(down)
    }
}

/// Which mesh, and how far in it.
fn mesh(pixels: f64) -> (usize, f64) {
    let meshes = pixels / MESH_PIXELS;
    let whole = (meshes.floor() as usize).min(MESHES - 1);
    (whole, meshes - whole as f64)
}

fn between(one: Coord, other: Coord, share: f64) -> Coord {
    one + (other - one) * share
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geodesy::{Crs, Grid, UtmZone};
    use crate::views::scene::world_of_lon_lat;
    use geo::{AffineTransform, Point};

    const HUE: (f64, f64) = (107.47, 16.49);

    fn tile_at_hue(zoom: u8) -> TileId {
        let at = world_of_lon_lat(HUE.into()) * f64::from(1_u32 << zoom);
        TileId { x: at.x() as u32, y: at.y() as u32, zoom }
    }

    /// Pixels as large as those of the tiles of a zoom.
    fn place(crs: Crs, zoom: u8) -> Place {
        let metres = 40_075_016.0 / 256.0 / f64::from(1_u32 << zoom);
        let side = if crs.is_in_degrees() { metres / 111_320.0 } else { metres };
        let corner: Point = crs.from_wgs84((HUE.0 - 0.5, HUE.1 + 0.5).into());
        let pixels = AffineTransform::new(side, 0.0, corner.x(), 0.0, -side, corner.y());
        Place::new(crs, pixels).unwrap()
    }

    #[test]
    fn between_the_corners_of_the_lattice_no_pixel_is_off_by_one() {
        let grids = Grid::all().map(Crs::Grid);
        let others = [
            Crs::Utm(UtmZone::West),
            Crs::Utm(UtmZone::East),
            Crs::Wgs84,
            Crs::Vn2000,
            Crs::WebMercator,
        ];
        let mut worst = 0_f64;
        for crs in grids.chain(others) {
            for zoom in [8, 11, 14, 18] {
                let place = place(crs, zoom);
                let id = tile_at_hue(zoom);
                let lattice = Lattice::of(id, &place).unwrap();
                let extent = extent_of(id);
                for pixel in [3.5, 16.0, 79.5, 128.5, 200.0, 255.5] {
                    let share = pixel / TILE_PIXELS as f64;
                    let world = extent.min()
                        + Coord { x: extent.width() * share, y: extent.height() * (1.0 - share) };
                    let exact = place.on_picture(lon_lat_of_world(world.into()));
                    let off = lattice.at(pixel, TILE_PIXELS as f64 - pixel) - exact;
                    worst = worst.max(off.x.hypot(off.y));
                }
            }
        }
        assert!(worst < 1.0, "{worst} pixels");
        assert!(worst > 0.0, "the lattice is straight between its corners");
    }
}
