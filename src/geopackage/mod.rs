//! What every OGC `GeoPackage` is made of: reference systems, layers, their index and their style for
//! `QGIS`. The plan's own file has more books besides; a file for other programs is made here whole.

mod functions;
mod index;
mod layer;
mod made;
mod shapes;
mod styles;
mod systems;

pub use functions::register;
pub use index::{declare_index, index_rows, index_sql};
pub use layer::{NewColumn, NewLayer, NewRow};
pub use made::{Draft, NotMade, geopackage};
pub use shapes::Shapes;
pub use styles::{declare_styles, renew_styles};
pub use systems::write_systems;

/// "GPKG", by which a file says what it is.
pub const APPLICATION_ID: i32 = 0x4750_4B47;
