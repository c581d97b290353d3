//! A plan for other people's programs: layers of records as the files of maps.

mod cells;
mod drawing;
mod fill;
mod format;
mod geojson;
mod geopackage;
mod kml;
mod plan_layer;
mod shapefile;
mod short_names;
mod trouble;
mod zipped;

pub use cells::{PlanCell, PlanColumn, Written};
pub use format::{LAYER_FORMATS, LayerFiles, LayerFormat, layer_format};
pub use plan_layer::{
    Chosen, PlanLayer, PlanRow, UID, drawn_kinds, record_columns, record_layer, record_layers,
};
pub(super) use short_names::short_names;
pub use trouble::Part;
pub(super) use zipped::zipped;
