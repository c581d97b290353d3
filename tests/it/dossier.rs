//! The electronic dossier of a detailed plan: made, read by GDAL, checked.

pub mod checking;
pub mod given;
mod making;
mod signs;
