//! What is in a dossier, as other programs read it.

use super::given::{ON, OnDisk, ZONE, complete, made};
use crate::programs::ogrinfo;
use crate::story::{given, work};
use lapday::domain::{Approval, Figure, Id, LandUse, Record, UseDetail, Work, WorkKind};
use lapday::i18n::{Language, Texts};
use lapday::io::{
    DrawnCode, LotChoice, dossier_lacks, drawn_lots, features_from_file, make_dossier,
    sheets_from_file,
};
use std::ffi::OsStr;
use std::sync::Arc;

fn said(file: &std::path::Path, layer: &str) -> String {
    ogrinfo(["-ro".as_ref(), file.as_os_str(), OsStr::new(layer)])
}

#[test]
fn gdal_reads_classes_fields_system_and_counts() {
    let dossier = OnDisk::of(&complete().plan);
    let planned = dossier.file("HoSoGIS/QuyHoach.gpkg");
    let lots = said(&planned, "ChucNangSuDungDat_A");
    for told in [
        "Geometry: Multi Polygon",
        "Feature Count: 3",
        "Extent: (549000.000000, 1828000.000000) - (549300.000000, 1828100.000000)",
        "ID[\"EPSG\",9214]",
        "maThongTinQH: String (15.0)",
        "maHoSoQH: String (15.0)",
        "maDoiTuong: String (100.0)",
        "tenDoiTuong: String (100.0)",
        "phanLoai: String (250.0)",
        "ghiChu: String (250.0)",
        "dienTich: Real (0.0)",
        "loaiQuyHoach: String (0.0)",
        "DESCRIPTION=QuyHoachSuDungDat",
        "maDoiTuong (String) = 46QCT0240001-ChucNangSuDungDat_A-2",
        "kyHieuLoDat (String) = A1",
        "matDoXayDung (String) = 70",
        "chucNangSuDungDatMuc2 (String) = Sản xuất công nghiệp, kho bãi",
        "phanLoai (String) = kho bãi",
        "chucNangSuDungDatMuc3 (String) = cây xanh\n",
        "phanLoai (String) = cây xanh: cây xanh sử dụng hạn chế",
    ] {
        assert!(lots.contains(told), "{told} in {lots}");
    }
    let boundary = said(&planned, "RanhGioiQuyHoach_A");
    for told in [
        "Feature Count: 1",
        "tyLe (String) = 1/500",
        "soQDQH (String) = 120/QĐ-UBND",
        "ngayQDQH (Date) = 2024/03/02",
        "dienTichQH (Real) = 30000",
        "diaDiemQH (String) = Phường Tứ Hạ",
    ] {
        assert!(boundary.contains(told), "{told} in {boundary}");
    }
    let marks = said(&dossier.file("HoSoGIS/MocGioi.gpkg"), "MocGioiQuyHoach_P");
    assert!(marks.contains("Feature Count: 8") && marks.contains("Geometry: Point"), "{marks}");
    let layers = |package: &str| {
        let file = dossier.file(format!("HoSoGIS/{package}.gpkg"));
        ogrinfo(["-ro".as_ref(), "-q".as_ref(), file.as_os_str()]).lines().count()
    };
    assert_eq!(["QuyHoach", "HienTrang", "MocGioi", "NenDiaHinh"].map(layers), [79, 67, 3, 4]);
}

#[test]
fn the_drawing_and_the_workbooks_say_the_same() {
    let dossier = OnDisk::of(&complete().plan);
    let drawing =
        features_from_file(&dossier.file("HoSoBASIC/BanVe/QuyHoachSuDungDat.dxf")).unwrap();
    let mut layers: Vec<&str> =
        drawing.layers.iter().map(|layer| layer.table.name.as_str()).collect();
    layers.sort_unstable();
    let drawn = [
        "BV_Rg_lapquyhoach",
        "CHI_TIEU_LO",
        "DIEN_TICH_LO",
        "KY_HIEU_LO",
        "QH_DAT_Cayxanhhanche",
        "QH_DAT_SX_Congnghiep",
    ];
    assert_eq!(layers, drawn);
    let balance =
        sheets_from_file(&dossier.file("HoSoBASIC/VanBan/CanBangSuDungDat.xlsx")).unwrap();
    let rows: Vec<[&str; 3]> =
        (3..7).map(|row| [1, 5, 6].map(|column| balance[0].cell(row, column))).collect();
    let lines = [
        ["Cây xanh sử dụng hạn chế", "1", "33.333"],
        ["Sản xuất công nghiệp, kho bãi", "2", "66.667"],
        ["Chưa xác định", "0", "0"],
        ["Tổng cộng", "3", "100"],
    ];
    assert_eq!(rows, lines);
    let listing = sheets_from_file(&dossier.file("HoSoScan/46QCT0240001.xlsx")).unwrap();
    let names: Vec<&str> = listing.iter().map(|sheet| sheet.name.as_str()).collect();
    assert_eq!(names, ["HoSo", "BanVe", "VanBan"]);
    assert_eq!(listing.iter().map(|sheet| sheet.rows[0].len()).collect::<Vec<_>>(), [20, 8, 10]);
    assert_eq!(listing[0].cell(1, 0), "46QCT0240001");
    assert_eq!(listing[0].cell(1, 15), "CSDL_TuHa");
}

#[test]
fn a_dossiers_drawing_shows_works_limits_and_what_each_lot_is_for() {
    let mut plan = complete().lot_with(|lot| lot.max_height_m = Some(12.5)).plan;
    let at = |east: f64, north: f64| (549_000.0 + east, 1_828_000.0 + north);
    let road = Figure::Line(vec![at(0.0, 50.0), at(300.0, 50.0)].into());
    let station = Figure::Point(at(250.0, 20.0).into());
    for (number, (kind, place)) in (1..).zip([(WorkKind::Road, road), (WorkKind::Power, station)]) {
        let name = format!("Công trình {number}");
        let work = Work { geom: Some(place), zone: Some(ZONE), kind, name, ..work(number) };
        plan.insert(Record::Work(Arc::new(work)));
    }
    let dossier = OnDisk::of(&plan);
    let drawing =
        features_from_file(&dossier.file("HoSoBASIC/BanVe/QuyHoachSuDungDat.dxf")).unwrap();
    let texts = |layer: &str| -> Vec<String> {
        let layer = drawing.layers.iter().find(|one| one.table.name == layer).unwrap();
        let heads = &layer.table.rows[0];
        let column = heads.iter().position(|head| head == "text").unwrap();
        layer.table.rows[1..].iter().map(|row| row[column].clone()).collect()
    };
    let limits = [
        "Chức năng: công nghiệp\nMĐXD: 70%\nTầng cao: 5",
        "Chức năng: kho bãi",
        "Chức năng: cây xanh: cây xanh sử dụng hạn chế\nChiều cao: 12,5 m",
    ];
    assert_eq!(texts("CHI_TIEU_LO"), limits);
    assert_eq!(texts("TEN_CONG_TRINH"), ["Công trình 1", "Công trình 2"]);
    for layer in ["HTKT_GT_Tuyen", "HTKT_CD_Tram"] {
        assert!(drawing.layers.iter().any(|one| one.table.name == layer), "{layer}");
    }
    let read = drawn_lots(&drawing, &LotChoice::default());
    let told: Vec<_> =
        read.lots.iter().map(|lot| (lot.code.clone(), lot.land_use, lot.use_detail)).collect();
    let code = |code: &str| DrawnCode::One(code.to_owned());
    let known = [
        (code("A1"), Some(LandUse::Industrial), None),
        (code("K1"), Some(LandUse::Warehouse), None),
        (code("CX"), Some(LandUse::Green), Some(UseDetail::InnerGreen)),
    ];
    assert_eq!(told, known);
    let lots = said(&dossier.file("HoSoGIS/QuyHoach.gpkg"), "ChucNangSuDungDat_A");
    assert!(lots.contains("ghiChu (String) = Diện tích: m²; Chiều cao: 12,5 m"), "{lots}");
}

#[test]
fn the_same_plan_makes_the_same_packages() {
    let story = complete();
    let packages = || {
        let files = made(&story.plan).files.into_iter();
        files.filter(|(path, _)| path.split('.').next_back() == Some("gpkg")).collect::<Vec<_>>()
    };
    assert!(packages() == packages(), "numbers of features and bytes survive a second export");
}

#[test]
fn what_is_missing_is_said_and_what_cannot_be_is_refused() {
    let texts = Texts::new(Language::English);
    let lacks = |story: &crate::story::Story| -> Vec<String> {
        let lacks = dossier_lacks(&story.plan, ZONE, ON).unwrap();
        lacks.iter().filter(|lack| lack.is_needed).map(|lack| texts.say(&lack.says)).collect()
    };
    assert_eq!(lacks(&complete()), Vec::<String>::new());
    let mut without = complete();
    let mut approval = Approval::clone(without.plan.get(Id::<Approval>::new(1)).unwrap());
    approval.planning_code = None;
    without.plan.insert(Record::Approval(Arc::new(approval)));
    assert!(lacks(&without)[0].contains("planning information number"), "{:?}", lacks(&without));
    let refused = |story: &crate::story::Story| {
        make_dossier(&story.plan, ZONE, ON, "CSDL_A").unwrap_err().key().to_owned()
    };
    assert_eq!(refused(&given().cluster("A")), "dossier-no-boundary");
    let drawn = given().cluster("A").zone_with(|zone| {
        zone.boundary = Some(crate::story::square(9.0, 0.0, 0.0));
    });
    assert_eq!(refused(&drawn), "dossier-no-lots");
}
