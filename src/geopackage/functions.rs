//! The spatial functions the R-tree triggers call. `SQLite` has none of its own, so every connection
//! that writes must bring them.

use crate::wkb;
use rusqlite::functions::{Context, FunctionFlags};
use rusqlite::{Connection, Result};

/// Makes `ST_IsEmpty`, `ST_MinX`, `ST_MaxX`, `ST_MinY` and `ST_MaxY` known.
pub fn register(connection: &Connection) -> Result<()> {
    let flags = FunctionFlags::SQLITE_UTF8
        | FunctionFlags::SQLITE_DETERMINISTIC
        | FunctionFlags::SQLITE_INNOCUOUS;
    for (place, name) in ["ST_MinX", "ST_MaxX", "ST_MinY", "ST_MaxY"].into_iter().enumerate() {
        connection.create_scalar_function(name, 1, flags, move |context| {
            Ok(match extent(context) {
                Extent::Of(bounds) => Some(bounds[place]),
                Extent::Empty | Extent::NoGeometry => None,
            })
        })?;
    }
    connection.create_scalar_function("ST_IsEmpty", 1, flags, |context| {
        Ok(match extent(context) {
            Extent::Of(_) => Some(false),
            Extent::Empty => Some(true),
            Extent::NoGeometry => None,
        })
    })
}

enum Extent {
    Of([f64; 4]),
    Empty,
    NoGeometry,
}

fn extent(context: &Context<'_>) -> Extent {
    match context.get_raw(0).as_blob().map(wkb::extent) {
        Ok(Ok(Some(bounds))) => Extent::Of(bounds),
        Ok(Ok(None)) => Extent::Empty,
        Ok(Err(_)) | Err(_) => Extent::NoGeometry,
    }
}
