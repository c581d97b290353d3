//! A dossier from the command line: written, refused, checked.

use super::office;
use crate::dossier::checking::moved;
use crate::dossier::given::OnDisk;
use serde_json::json;

#[test]
fn a_dossier_is_checked_and_answers_as_json() {
    let dossier = OnDisk::of(&crate::dossier::given::complete().plan);
    let office = office();
    let path = dossier.path().display().to_string();
    let told = office.types(&["check", &path]).said_yes();
    assert!(told.talk.contains("0 lỗi phải sửa, 1 cảnh báo"), "{}", told.talk);
    assert!(told.out.contains("HienTrang/ChucNangSuDungDat_A"), "{}", told.out);
    std::fs::remove_file(dossier.file("HoSoGIS/HienTrang.gpkg")).unwrap();
    let found = office.types(&["check", &path, "--json"]).said_yes().json();
    let worst = &found[0];
    assert_eq!(worst["rule"], "folders");
    assert_eq!(worst["severity"], "error");
    assert_eq!(worst["subject"], json!(["HoSoGIS/HienTrang"]));
    assert_eq!(worst["place"], json!(null));
    assert_eq!(worst["basis"], "TT 16/2025/TT-BXD, phụ lục II");
    moved(&dossier, "A1", 5.0);
    let found = office.types(&["check", &path, "--json"]).said_yes().json();
    let overlap = found.iter().find(|one| one["rule"] == "land").unwrap();
    assert!(overlap["place"]["coordinates"].is_array(), "{overlap}");
}

#[test]
fn a_dossier_is_of_one_zone_and_called_as_it_must_be() {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let out = |name: &str| office.folder.path().join(name).display().to_string();
    let export = ["export", "PLAN", "--what", "dossier", "--out"];
    let refused = |more: &[&str]| office.types(&[&export[..], more].concat()).said_no();
    assert!(refused(&[&out("CSDL_A.zip")]).contains("--zone"));
    assert!(refused(&[&out("A.zip"), "--zone", "CCN-TH"]).contains("CSDL_TuHa.zip"));
    let lots = ["export", "PLAN", "--what", "lots", "--out", &out("CSDL_A")];
    assert!(office.types(&lots).said_no().contains("CSDL_"));
}
