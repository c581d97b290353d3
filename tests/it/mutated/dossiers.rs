//! Dossiers: folders, packages, drawing and list, whoever has packed them.

use super::{Whole, assert_is_said, attack};
use crate::dossier::given::{complete, made};
use lapday::io::check_dossier;

#[test]
fn a_dossier_changed_anywhere_is_checked_or_refused() {
    let packed = made(&complete().plan).zip().unwrap();
    attack("dossier", &[Whole::new("CSDL_TuHa.zip", packed)], 60, |path| {
        let checked = check_dossier(path).map_err(|trouble| trouble.message())?;
        checked.findings.iter().for_each(|finding| assert_is_said(&finding.says));
        Ok(())
    });
}
