//! The folders of a dossier and its name.

use super::names::joined;
use crate::domain::Zone;
use std::path::Path;

/// What every dossier's name begins with.
const PREFIX: &str = "CSDL_";
pub(super) const DRAWINGS: &str = "HoSoBASIC/BanVe";
pub(super) const TEXTS: &str = "HoSoBASIC/VanBan";
pub(super) const SCANS: &str = "HoSoScan";
pub(super) const PACKAGES: &str = "HoSoGIS";

/// All of them, below its own.
pub(super) const FOLDERS: &[&str] =
    &[DRAWINGS, TEXTS, SCANS, "HoSoScan/BanVe", "HoSoScan/VanBan", PACKAGES];

/// The name of the dossier a file or folder is by its own: `CSDL_` and letters and digits without marks;
/// nothing where it is none.
pub fn dossier_name(path: &Path) -> Option<String> {
    let is_packed = path.extension().is_some_and(|ending| ending.eq_ignore_ascii_case("zip"));
    let name = if is_packed { path.file_stem() } else { path.file_name() };
    let name = name?.to_str()?;
    is_dossier_name(name).then(|| name.to_owned())
}

pub(super) fn is_dossier_name(name: &str) -> bool {
    let rest = name.strip_prefix(PREFIX).unwrap_or_default();
    !rest.is_empty() && rest.chars().all(|sign| sign.is_ascii_alphanumeric() || sign == '_')
}

/// What the dossier of a zone may be called: "`CSDL_CumCongNghiepTuHa`".
pub fn proposed_name(zone: &Zone) -> String {
    format!("{PREFIX}{}", joined(&zone.name))
}
