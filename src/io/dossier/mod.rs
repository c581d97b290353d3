//! Hồ sơ GIS: the electronic dossier a detailed plan is handed in as (TT 16/2025/TT-BXD), made and
//! checked.
//!
//! What nobody has entered is named as missing and never made up.

mod check;
mod drawing;
mod facts;
mod feature;
mod folders;
mod make;
mod marks;
mod missing;
mod names;
mod package;
mod planned;
mod sheets;
mod template;
mod works;

pub use check::{CheckedDossier, DossierFinding, Severity, check_dossier, is_dossier};
pub use facts::detailed_plan;
pub use folders::{dossier_name, proposed_name};
pub use make::{MadeDossier, make_dossier};
pub use missing::{Missing, dossier_lacks};
