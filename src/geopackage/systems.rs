//! The reference systems a file names: the three every `GeoPackage` has, and a grid.

use crate::geodesy::Grid;
use rusqlite::Connection;

const WGS84: &str = concat!(
    r#"GEOGCS["WGS 84",DATUM["WGS_1984",SPHEROID["WGS 84",6378137,298.257223563,"#,
    r#"AUTHORITY["EPSG","7030"]],AUTHORITY["EPSG","6326"]],PRIMEM["Greenwich",0,"#,
    r#"AUTHORITY["EPSG","8901"]],UNIT["degree",0.0174532925199433,AUTHORITY["EPSG","9122"]],"#,
    r#"AXIS["Latitude",NORTH],AXIS["Longitude",EAST],AUTHORITY["EPSG","4326"]]"#
);

/// Writes those the file does not have.
pub fn write_systems(connection: &Connection, grid: &Grid) -> rusqlite::Result<()> {
    let grid_id = i64::from(grid.epsg());
    let (grid_name, grid_definition) = (grid.name(), grid.definition());
    let rows = [
        ("Undefined Cartesian SRS", -1, "NONE", -1, "undefined", "undefined Cartesian coordinates"),
        ("Undefined geographic SRS", 0, "NONE", 0, "undefined", "undefined geographic coordinates"),
        ("WGS 84 geodetic", 4326, "EPSG", 4326, WGS84, "longitude and latitude on WGS 84, degrees"),
        (
            grid_name.as_str(),
            grid_id,
            "EPSG",
            grid_id,
            grid_definition.as_str(),
            "the grid of the plan, metres",
        ),
    ];
    for row in rows {
        connection.execute(
            "INSERT OR IGNORE INTO gpkg_spatial_ref_sys (srs_name, srs_id, organization,
             organization_coordsys_id, definition, description) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            row,
        )?;
    }
    Ok(())
}
