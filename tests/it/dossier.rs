//! The electronic dossier of a detailed plan: made, read by GDAL, checked.

mod checking;
pub mod given;
mod making;
mod signs;
