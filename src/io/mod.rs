//! Other people's files: read to features or corners, mapped to an edit, written from a plan.
//!
//! Nothing here changes a plan or keeps what it could not read: every refused row is handed back
//! with its reason.

mod cell;
mod corner_files;
mod corners;
mod dossier;
mod drawn_lots;
mod features;
mod formats;
mod list;
mod records;
mod sheet;
mod sightings;
mod signs;
mod tenants;
mod trouble;
mod waiting;
mod zones;

pub(crate) use cell::excerpt;
pub use corner_files::{
    CORNER_FORMATS, CornerListing, corner_rows_text, corner_table, corner_table_csv,
    corner_table_text, corner_table_xlsx,
};
pub use corners::{
    ColumnPlace, CornerLayout, CornerTable, DecimalSign, Doubt, DoubtKind, Header, Order,
    RefusedRow, RingSplit, Side, SideBySide, TableCorner, TableLot, TableRing, Unit,
    all_corners_from_sheets, corners_from_sheets, read_corners,
};
pub use dossier::{
    CheckedDossier, DossierFinding, MadeDossier, Missing, Severity, check_dossier, detailed_plan,
    dossier_lacks, dossier_name, is_dossier, make_dossier, proposed_name,
};
pub use drawn_lots::{
    Bounds, DrawnCode, DrawnLot, DrawnLots, DrawnOn, LostThing, LotChoice, LotLayer, Source,
    WhyLost, drawn_lots,
};
pub use features::{
    DeclaredCrs, Feature, FeatureFile, Layer, LeftOut, MAP_ENDINGS, OnGround, Placing, Shape,
    features_for, features_from_file, is_drawing, is_map, is_photo, is_table_of_shapes, is_track,
    layer_diagnosis, layer_diagnosis_on, on_ground, placing,
};
pub use formats::{
    Chosen, LAYER_FORMATS, LayerFiles, LayerFormat, Part, PlanCell, PlanColumn, PlanLayer, PlanRow,
    UID, Written, drawn_kinds, layer_format, record_columns, record_layer, record_layers,
};
pub use list::{
    Change, Fate, ListPlanned, Looks, NearName, Passed, PassedRow, PlannedRow, RowAt, UnreadColumn,
    Wordings,
};
pub use records::{
    FlawOfRows, LandPlanned, LayerReading, RecordReading, RecordSheet, RecordsPlanned, RepairedRow,
    check_import, kind_of_map, kinds_on_maps, layer_columns, layers_of, plan_layers,
    plan_layers_telling, plan_records, record_kind_of, record_unread, record_worth,
};
pub use sheet::{
    Merged, Sheet, TABLE_ENDINGS, column_letter, modern_letters, sheet_from_text, sheets_from_file,
    table_from_text, tables_from_file, text_from_bytes,
};
pub use sightings::{SeenFile, SightingReading, plan_sightings};
pub use signs::{Sign, Signs, land_use_of_layer};
pub use tenants::{
    Alike, Gaps, SaidState, TenantColumns, TenantField, TenantReading, TenantRow, TenantTable,
    TenantsAs, Who, plan_tenants, read_tenants, tenant_columns, tenant_state,
};
pub use trouble::{IoObstacle, IoTrouble};
pub use waiting::{Waiting, Waits};
