//! Records of any kind out of sheets and maps.

mod cell;
mod choice;
mod columns;
mod foreign;
mod import;
mod joined;
mod known;
mod land;
mod layers;
mod linked;
mod planned;
mod reading;
mod reckoned;
mod row;
mod shaped;
mod usual;
mod words;

pub use choice::{kind_of_map, kinds_on_maps, layers_of};
pub use land::{FlawOfRows, LandPlanned, check_import};
pub use layers::{layer_columns, plan_layers, plan_layers_telling};
pub use planned::{plan_records, record_kind_of, record_unread, record_worth};
pub use reading::{LayerReading, RecordReading, RecordSheet, RecordsPlanned, RepairedRow};
pub(super) use shaped::figure;
