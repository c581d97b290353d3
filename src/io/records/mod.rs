//! Records of any kind out of sheets and maps.

mod cell;
mod choice;
mod columns;
mod foreign;
mod joined;
mod known;
mod land;
mod layers;
mod linked;
mod planned;
mod reading;
mod shaped;
mod usual;
mod words;

pub use choice::layers_of;
pub use land::{FlawOfRows, LandPlanned, check_import};
pub use layers::{LayerReading, plan_layers};
pub use planned::{plan_records, record_kind_of, record_unread, record_worth};
pub use reading::{RecordReading, RecordSheet, RecordsPlanned, RepairedRow};
pub(super) use shaped::figure;
