//! Where the corners of a row lie: the grid its layer and its geometry say they are on, and how they
//! come onto the plan's.
//!
//! Another program may have put a layer of another grid in the place of ours, or a shape of another
//! layer into it. A figure lies where it was drawn or not in the plan at all.

use crate::geodesy::{Crs, Grid};
use crate::wkb::Geometry;
use geo::Coord;
use rusqlite::{Connection, OptionalExtension};
use std::collections::BTreeMap;

/// The system of a layer's corners.
#[derive(Clone, Debug, PartialEq)]
pub enum LayerGrid {
    /// The plan's grid, or the file does not say.
    OfPlan,
    /// Another one that is known here.
    Other(Crs),
    /// One that is not, by its name in the file.
    Unknown(String),
}

/// What is to be known of a file to place the corners of a layer.
pub struct Ground<'a> {
    /// The plan's grid.
    pub home: &'a Grid,
    /// The systems the file knows, by their numbers in it.
    pub systems: &'a BTreeMap<i32, Crs>,
    /// What the layer says.
    pub layer: &'a LayerGrid,
}

/// Corners farther out lie on no grid of this earth.
const FARTHEST: f64 = 1e8;

impl Ground<'_> {
    /// The geometry on the plan's grid; nothing where its corners cannot lie on the system they are
    /// said to be on. `srs` is the number its head has.
    pub fn place(&self, geometry: Geometry, srs: i32) -> Option<Geometry> {
        let corners = geometry.corners();
        let crs = self.system(&corners, srs)?;
        if crs == Crs::Grid(*self.home) {
            return are_on_earth(&corners).then_some(geometry);
        }
        let placed = geometry.moved(&|corner| Coord::from(crs.on_grid(corner.into(), self.home)));
        are_on_earth(&placed.corners()).then_some(placed)
    }

    /// A geometry that says another known system than its layer was moved there as it is.
    fn system(&self, corners: &[Coord], srs: i32) -> Option<Crs> {
        let home = Crs::Grid(*self.home);
        let by_head = self.systems.get(&srs).copied();
        let by_layer = match self.layer {
            LayerGrid::OfPlan => Some(home),
            LayerGrid::Other(crs) => Some(*crs),
            LayerGrid::Unknown(_) => None,
        };
        by_head.into_iter().chain(by_layer).find(|crs| crs.is_in_degrees() == are_degrees(corners))
    }
}

/// No position of a grid lies so near to its origin.
fn are_degrees(corners: &[Coord]) -> bool {
    corners.iter().all(|corner| corner.x.abs() <= 180.0 && corner.y.abs() <= 90.0)
}

/// Whether all of them can be on a grid of this earth.
pub fn are_on_earth(corners: &[Coord]) -> bool {
    corners.iter().copied().all(is_on_earth)
}

/// Whether a corner can be on a grid of this earth.
pub fn is_on_earth(corner: Coord) -> bool {
    corner.x.abs() < FARTHEST && corner.y.abs() < FARTHEST
}

/// The systems a file names that are known here, by their numbers in it.
pub fn systems(connection: &Connection) -> rusqlite::Result<BTreeMap<i32, Crs>> {
    if !connection.table_exists(None, "gpkg_spatial_ref_sys")? {
        return Ok(BTreeMap::new());
    }
    let mut statement = connection.prepare(
        "SELECT srs_id, organization_coordsys_id FROM gpkg_spatial_ref_sys
         WHERE organization = 'EPSG' COLLATE NOCASE
         AND typeof(srs_id) = 'integer' AND typeof(organization_coordsys_id) = 'integer'",
    )?;
    let named =
        statement.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, i64>(1)?)))?;
    let known = |(id, epsg): (i64, i64)| {
        let crs = Crs::from_epsg(u32::try_from(epsg).ok()?).ok()?;
        Some((i32::try_from(id).ok()?, crs))
    };
    Ok(named.collect::<rusqlite::Result<Vec<_>>>()?.into_iter().filter_map(known).collect())
}

/// What the file says of a layer.
pub fn layer_grid(
    connection: &Connection,
    table: &str,
    systems: &BTreeMap<i32, Crs>,
    home: &Grid,
) -> rusqlite::Result<LayerGrid> {
    if !connection.table_exists(None, "gpkg_geometry_columns")? {
        return Ok(LayerGrid::OfPlan);
    }
    let said: Option<i64> = connection
        .query_row(
            "SELECT srs_id FROM gpkg_geometry_columns
             WHERE table_name = ?1 COLLATE NOCASE AND typeof(srs_id) = 'integer'",
            [table],
            |row| row.get(0),
        )
        .optional()?;
    // -1 and 0 say that nobody knows.
    let Some(said) = said.filter(|said| *said > 0) else { return Ok(LayerGrid::OfPlan) };
    let of_file = i32::try_from(said).ok().and_then(|said| systems.get(&said).copied());
    let of_number = || Crs::from_epsg(u32::try_from(said).ok()?).ok();
    Ok(match of_file.or_else(of_number) {
        Some(Crs::Grid(grid)) if grid == *home => LayerGrid::OfPlan,
        Some(crs) => LayerGrid::Other(crs),
        None => LayerGrid::Unknown(name_of(connection, said)?),
    })
}

fn name_of(connection: &Connection, srs: i64) -> rusqlite::Result<String> {
    let name: Option<String> = if connection.table_exists(None, "gpkg_spatial_ref_sys")? {
        let sql = "SELECT CAST(srs_name AS TEXT) FROM gpkg_spatial_ref_sys WHERE srs_id = ?1";
        connection.query_row(sql, [srs], |row| row.get(0)).optional()?.flatten()
    } else {
        None
    };
    Ok(name.unwrap_or_else(|| srs.to_string()))
}
