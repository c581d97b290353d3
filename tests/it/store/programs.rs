//! GDAL and, where it is installed, QGIS edit a plan as people do in an office.

use super::given::{Folder, rename};
use crate::programs::said;
use lapday::domain::{Figure, Id, Lot, Plan, Record, RecordKind, Uid, Work, uid};
use lapday::i18n::{Language, Texts};
use lapday::project::Project;
use std::collections::BTreeSet;
use std::fs;
use std::process::Command;
use strum::VariantArray;

fn given() -> Folder {
    let folder = Folder::new();
    drop(folder.project());
    folder
}

/// Appends a table of this text to a layer, as `ogr2ogr` does.
fn append(folder: &Folder, layer: &str, table: &str) {
    let csv = folder.file("rows.csv");
    fs::write(&csv, table).unwrap();
    let (plan, csv) = (folder.plan(), csv.into_os_string());
    let plan = plan.as_os_str();
    let how = ["-f", "GPKG", "-update", "-append", "-nln", layer].map(AsRef::as_ref);
    let types = ["-oo", "AUTODETECT_TYPE=YES"].map(AsRef::as_ref);
    let done = said("ogr2ogr", how.into_iter().chain(types).chain([plan, csv.as_os_str()]));
    assert!(done.status.success(), "{layer}: {done:?}");
}

fn sql(folder: &Folder, statement: &str) {
    let plan = folder.plan();
    let done =
        said("ogrinfo", ["-q".as_ref(), plan.as_os_str(), "-sql".as_ref(), statement.as_ref()]);
    assert!(done.status.success(), "{statement}: {done:?}");
}

fn notices(project: &Project) -> Vec<String> {
    let texts = Texts::new(Language::Vietnamese);
    project.notices().iter().map(|notice| texts.say(notice)).collect()
}

fn assert_uids_differ(plan: &Plan) {
    let uids: BTreeSet<Uid> = plan.all_records().map(|record| uid(&record)).collect();
    assert_eq!(uids.len(), plan.all_records().count());
}

#[test]
fn rows_gdal_appends_are_there_with_a_uid_of_their_own() {
    for (layer, rows) in [
        ("zone", "kind,code,name\ncluster,CCN-X,Cụm X\ncluster,CCN-Y,Cụm Y\n"),
        (
            "lot",
            "zone,code,land_use,WKT\n1,C-77,industrial,\"MULTIPOLYGON (((549100 1828300,549200 1828300,549200 1828350,549100 1828300)))\"\n1,C-78,industrial,\n",
        ),
        ("work", "name,kind\nĐường,road\nCầu,road\n"),
        ("enterprise", "name,tax_code\nVí dụ,0300382742\nVí dụ hai,0300382743\n"),
        (
            "occupancy",
            "lot,enterprise,state,area_m2,valid_from\n2,2,leased,100,2024/03/12 00:00:00\n2,2,registered,50,2024-03-12\n",
        ),
        ("place", "name,unit\nPhường X,Thị xã\nPhường Y,Thị xã\n"),
        ("document", "number,date\n1/QĐ,2024-03-12T00:00:00Z\n2/QĐ,2024-03-12\n"),
    ] {
        let folder = given();
        let kind: RecordKind = layer.parse().unwrap();
        let before = folder.reopened().plan().keys(kind).len();
        append(&folder, layer, rows);
        let mut project = folder.reopened();
        let told = notices(&project);
        assert_eq!(told.len(), 1, "{layer}: {told:?}");
        assert_eq!(project.plan().keys(kind).len(), before + 2, "{layer}");
        assert_uids_differ(project.plan());
        project.commit(rename(2, "Mới")).unwrap();
        project.undo().unwrap().unwrap();
        assert_eq!(folder.reopened().notices(), [], "{layer}");
    }
}

#[test]
fn shapes_gdal_appends_keep_their_curves_and_parts() {
    let folder = given();
    append(
        &folder,
        "work",
        "name,kind,WKT\n\
         cong,road,\"COMPOUNDCURVE (CIRCULARSTRING (549100 1828300,549150 1828350,549200 1828300),(549200 1828300,549300 1828300))\"\n\
         đôi,road,\"MULTILINESTRING ((549100 1828300,549300 1828300),(549100 1828310,549300 1828310))\"\n\
         hồ,drainage,\"CURVEPOLYGON (CIRCULARSTRING (549100 1828300,549200 1828300,549100 1828300))\"\n\
         gộp,road,\"GEOMETRYCOLLECTION (POINT (549100 1828300),LINESTRING (549100 1828300,549300 1828300))\"\n",
    );
    let project = folder.reopened();
    assert_eq!(notices(&project).len(), 1, "{:?}", notices(&project));
    let figures: Vec<Figure> =
        project.plan().all::<Work>().map(|work| work.geom.clone().unwrap()).collect();
    let length = |place: usize| figures[place].length_m().unwrap();
    let bend = 50.0 * std::f64::consts::PI;
    assert!((length(0) - bend - 100.0).abs() < 0.01, "{}", length(0));
    assert!((length(1) - 400.0).abs() < 1e-6 && matches!(figures[1], Figure::Parts(_)));
    let lake = figures[2].plane_area().unwrap().as_square_metres();
    assert!((lake - 2_500.0 * std::f64::consts::PI).abs() < 0.5, "{lake}");
    assert!(matches!(&figures[3], Figure::Parts(parts) if parts.len() == 2));
}

#[test]
fn a_layer_gdal_put_in_its_place_in_another_grid_comes_back_where_it_was() {
    for crs in ["EPSG:4326", "EPSG:5899", "EPSG:32648", "EPSG:3857"] {
        let folder = given();
        // GDAL drops no table that others refer to.
        folder
            .careless()
            .execute_batch("DELETE FROM occupancy; UPDATE lot SET parent = NULL")
            .unwrap();
        folder.reopened().commit(rename(2, "Cũ")).unwrap();
        let before = folder.reopened();
        let other = folder.file("other.gpkg");
        let (plan, other) = (folder.plan(), other.as_os_str());
        let arguments = ["-f", "GPKG", "-t_srs", crs].map(AsRef::as_ref);
        said("ogr2ogr", arguments.into_iter().chain([other, plan.as_os_str(), "lot".as_ref()]));
        let arguments = ["-f", "GPKG", "-update", "-overwrite"].map(AsRef::as_ref);
        said("ogr2ogr", arguments.into_iter().chain([plan.as_os_str(), other, "lot".as_ref()]));

        let mut project = folder.reopened();

        let told = notices(&project);
        assert!(told[0].contains("lớp “lot” ở hệ") && told.len() == 1, "{crs}: {told:?}");
        let near = |project: &Project| {
            let [was, is] =
                [&before, project].map(|it| it.plan().get(Id::<Lot>::new(1)).unwrap().clone());
            let corners =
                |lot: &Lot| lot.boundary.clone().unwrap().rings().0[0].exterior().0.clone();
            let (was, is) = (corners(&was), corners(&is));
            assert_eq!(was.len(), is.len());
            let apart = was.iter().zip(&is).map(|(was, is)| (was.x - is.x).hypot(was.y - is.y));
            assert!(apart.fold(0.0, f64::max) < 0.05, "{crs}: {was:?} {is:?}");
        };
        near(&project);
        project.commit(rename(2, "Mới")).unwrap();
        let again = folder.reopened();
        assert_eq!(again.notices(), [], "{crs}: written on the plan's grid");
        near(&again);
        let grid = "SELECT srs_id FROM gpkg_geometry_columns WHERE table_name = 'lot'";
        assert_eq!(folder.sql().query_row(grid, [], |row| row.get(0)), Ok(9214));
    }
}

#[test]
fn what_gdal_does_to_tables_and_rows_is_read_or_said() {
    for (statement, told) in [
        ("UPDATE occupancy SET valid_from = '2024-03-12T00:00:00Z' WHERE id = 1", "đã sửa 1 hồ sơ"),
        ("UPDATE zone SET code = 'X-9' WHERE id = 1", "đã sửa 1 hồ sơ"),
        ("DELETE FROM occupancy WHERE id = 1", "đã sửa 1 hồ sơ"),
        ("ALTER TABLE lot ADD COLUMN anh TEXT", ""),
        ("ALTER TABLE enterprise DROP COLUMN note", "thiếu cột note"),
        ("ALTER TABLE place RENAME TO dia_ban", "đổi tên thành “dia_ban”"),
        ("ALTER TABLE work RENAME COLUMN name TO ten", "thiếu cột “name”"),
        ("DROP TABLE note", "bảng “note” không còn"),
        ("DROP TABLE layer_styles", ""),
        ("CREATE VIEW xem AS SELECT id AS OGC_FID, geom FROM lot", ""),
        ("VACUUM", ""),
    ] {
        let folder = given();
        sql(&folder, statement);
        let mut project = folder.reopened();
        let all = notices(&project).join("\n");
        assert!(
            if told.is_empty() { all.is_empty() } else { all.contains(told) },
            "{statement}: {all}"
        );
        project.commit(rename(2, "Mới")).unwrap_or_else(|error| panic!("{statement}: {error}"));
        project.undo().unwrap().unwrap();
        folder.reopened();
    }
}

/// Edits a plan in QGIS; nothing where it is not installed.
fn qgis(folder: &Folder, ways: &[&str]) -> Option<Vec<String>> {
    let python = || Command::new("/usr/bin/python3");
    let has_qgis = python().args(["-c", "import qgis.core"]).output();
    if !has_qgis.is_ok_and(|output| output.status.success()) {
        eprintln!("skipped: python3-qgis is not installed");
        return None;
    }
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/fixtures/qgis/edit.py");
    let mut command = python();
    command.arg(script).arg(folder.plan()).args(ways).env("HOME", folder.file(""));
    let output = command.output().unwrap();
    assert!(output.status.success(), "{output:?}");
    Some(String::from_utf8_lossy(&output.stdout).lines().map(str::to_owned).collect())
}

#[test]
fn what_a_person_draws_pastes_splits_and_changes_in_qgis_is_in_the_plan() {
    let (folder, project) = crate::records::whole();
    let before = project.plan().clone();
    drop(project);
    let Some(lines) = qgis(&folder, &["pasted", "drawn", "split", "changed"]) else { return };
    let is_done =
        |way: &str, layer: &str| lines.iter().any(|line| line == &format!("{way} {layer} ok"));
    for kind in RecordKind::VARIANTS {
        assert!(is_done("pasted", kind.into()), "{kind:?}: {lines:?}");
    }
    let mut project = folder.reopened();
    let told = notices(&project);
    assert_eq!(told.len(), 1, "only that another program wrote: {told:?}");
    assert_uids_differ(project.plan());
    for record in before.all_records() {
        let now = project.plan().record(record.key());
        assert_eq!(now.as_ref().map(uid), Some(uid(&record)), "keeps its own");
        assert!(now.as_ref() == Some(&record) || record.key() == Id::<Lot>::new(1).into());
    }
    for kind in RecordKind::VARIANTS {
        let more = project.plan().keys(*kind).len() - before.keys(*kind).len();
        let drawn = match kind {
            RecordKind::Lot => 2 + 1,
            // QGIS takes the layer for one of the first shape it finds, and refuses others itself.
            RecordKind::Work => lines.iter().filter(|line| *line == "drawn work ok").count(),
            _ => 0,
        };
        assert_eq!(more, 1 + drawn, "{kind:?}: {lines:?}");
    }
    let lot = project.plan().get(Id::<Lot>::new(1)).unwrap();
    assert_eq!(lot.max_floors, Some(4));
    assert_eq!(lot.valid.from, Some("2024-03-01".parse().unwrap()));
    let area = |record: Record| match record {
        Record::Lot(lot) if lot.code == "C-03" => {
            lot.boundary.as_ref().unwrap().plane_area().as_square_metres()
        }
        _ => 0.0,
    };
    let (was, is) =
        [&before, project.plan()].map(|plan| plan.all_records().map(area).sum::<f64>()).into();
    assert!((2.0 * was - is).abs() < 0.01, "the halves and the copy: {was} {is}");
    project.commit(rename(2, "Mới")).unwrap();
    project.undo().unwrap().unwrap();
    assert_eq!(notices(&folder.reopened()), Vec::<String>::new());
}

#[test]
fn rows_and_columns_deleted_in_qgis_close_no_plan() {
    let (folder, project) = crate::records::whole();
    drop(project);
    let Some(lines) = qgis(&folder, &["columns", "deleted"]) else { return };
    assert!(lines.iter().any(|line| line == "columns lot ok"), "{lines:?}");
    let mut project = folder.reopened();
    let told = notices(&project).join("\n");
    assert!(told.contains("thiếu cột note") && !told.contains("không đọc được"), "{told}");
    project.commit(rename(2, "Mới")).unwrap();
    project.undo().unwrap().unwrap();
    let again = folder.reopened();
    assert!(!notices(&again).join("\n").contains("thiếu cột"), "{:?}", notices(&again));
}
