//! In which system the coordinates of a table are: found out, said, obeyed, asked.

use super::{TABLE, answer, office, refused, zone};
use std::fmt::Write as _;
use std::fs;

#[test]
fn another_meridian_is_found_out_and_said() {
    let office = office().with_plan();
    let home = lapday::geodesy::Grid::from_epsg(9214).unwrap();
    let other = lapday::geodesy::Grid::from_epsg(5898).unwrap();
    let mut table = String::from("Điểm;X;Y\n");
    for (point, (north, east)) in
        [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)]
            .into_iter()
            .enumerate()
    {
        let at = other.from_wgs84(home.to_wgs84((east, north).into()));
        writeln!(table, "{};{:.3};{:.3}", point + 1, at.y(), at.x()).unwrap();
    }
    let file = office.keeps("bang.csv", &table);
    let reply = office.imports(&file, &["--zone", "CCN-TH"]).said_yes();
    assert!(reply.talk.contains("108°00′") && reply.talk.contains("107"), "{}", reply.talk);
    let plan = office.reads();
    let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
    assert!((first.x() - 549_000.0).abs() < 0.001 && (first.y() - 1_828_500.0).abs() < 0.001);
}

#[test]
fn a_title_that_names_another_meridian_than_the_corners_fit_is_doubted() {
    let office = office().with_plan();
    let titled = |meridian: &str| format!("VN-2000, kinh tuyến trục {meridian}, múi 3°\n{TABLE}");
    let file = office.keeps("dung.csv", &titled("107°00′"));
    let talk = office.imports(&file, &["--zone", "CCN-TH", "--dry-run"]).said_yes().talk;
    assert!(!talk.contains("không khớp với hệ"), "{talk}");
    let file = office.keeps("sai.csv", &titled("105°30′"));
    let talk = office.imports(&file, &["--zone", "CCN-TH", "--dry-run"]).said_yes().talk;
    assert!(
        talk.contains("Bảng ghi VN-2000, kinh tuyến trục 105°30′ nhưng tọa độ không khớp"),
        "{talk}"
    );
}

#[test]
fn degrees_of_which_nobody_knows_the_datum_are_asked_about() {
    let office = office().with_plan();
    let file = office.keeps(
        "do.txt",
        "Điểm;Vĩ độ;Kinh độ\n1;16°32′00″;107°27′40″\n2;16°32′04″;107°27′42″\n3;16°31′58″;107°27′48″\n",
    );
    let reply = office.types(&["import", "PLAN", &file, "--as", "corners", "--zone", "CCN-TH"]);
    let sentence = reply.said_no();
    assert!(sentence.contains("--crs") && sentence.contains("EPSG:4756"), "{sentence}");
    let said =
        answer(&office.imports(&file, &["--zone", "CCN-TH", "--crs", "EPSG:4756"]).said_yes());
    assert_eq!(said["changed"], 1);
}

/// Four corners round the middle of Tứ Hạ in degrees.
const DEGREES: &str = "Điểm;Vĩ độ;Kinh độ\n1;16,5320;107,4600\n2;16,5330;107,4620\n\
    3;16,5310;107,4630\n4;16,5300;107,4610\n";

/// Half on 107°00′, half on 108°00′.
const TWO_ZONES: &str = "Điểm;X (m);Y (m)\n1;1828500,00;549000,00\n2;1828620,00;549050,00\n\
    3;1828660,00;549080,00\n4;1828600,00;442440,00\n5;1828480,50;442389,25\n\
    6;1828440,12;442260,75\n";

#[test]
fn what_crs_says_is_looked_at_before_it_is_kept() {
    let office = office().with_plan();
    let before = fs::read(office.plan()).unwrap();
    for (name, table, crs, rows, wanted) in [
        ("do.csv", DEGREES.to_owned(), "EPSG:9214", &[2][..], "số trong bảng là độ"),
        ("met.csv", TABLE.to_owned(), "EPSG:4326", &[2], "số trong bảng là mét"),
        ("ghep.csv", TWO_ZONES.to_owned(), "EPSG:9214", &[5, 6, 7], "xa các điểm còn lại"),
        ("thieu.csv", TABLE.replace("1828660,00", "182866,00"), "EPSG:9214", &[4], "xa các điểm"),
        (
            "lao.csv",
            TABLE.replace(";18", ";68"),
            "EPSG:9214",
            &[2, 3, 4, 5, 6, 7],
            "ngoài vùng Việt Nam",
        ),
    ] {
        let file = office.keeps(name, &table);
        let reply = office.imports(&file, &["--zone", "CCN-TH", "--crs", crs]);
        let (named, reason) = refused(&reply);
        assert_eq!(named, rows, "{name}: {reason}");
        assert!(reason.contains(wanted) && reply.talk.contains(wanted), "{name}: {}", reply.talk);
    }
    assert_eq!(fs::read(office.plan()).unwrap(), before);
    let file = office.keeps("dung.csv", TABLE);
    office.imports(&file, &["--zone", "CCN-TH", "--crs", "EPSG:9214"]).said_yes();
}

#[test]
fn no_reading_outside_vietnam_is_offered() {
    let office = office().with_plan();
    let file = office.keeps("do.csv", DEGREES);
    let (rows, sentence) = refused(&office.imports(&file, &["--zone", "CCN-TH"]));
    assert_eq!(rows, [2], "the first corner stands for all");
    assert!(sentence.contains("EPSG:4326") && !sentence.contains("ngoài vùng"), "{sentence}");
    let file = office.keeps("lao.csv", &TABLE.replace(";18", ";68"));
    let (_, sentence) = refused(&office.imports(&file, &["--zone", "CCN-TH"]));
    assert!(sentence.starts_with("tọa độ nằm ngoài vùng Việt Nam"), "{sentence}");
}

#[test]
fn utm_of_a_receiver_can_be_chosen() {
    let office = office().with_plan();
    let utm = lapday::geodesy::Crs::from_epsg(32_648).unwrap();
    let home = lapday::geodesy::Grid::from_epsg(9214).unwrap();
    let mut table = String::from("Điểm;X;Y\n");
    let corners = [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)];
    for (point, (north, east)) in corners.into_iter().enumerate() {
        let at = utm.from_wgs84(home.to_wgs84((east, north).into()));
        writeln!(table, "{};{:.4};{:.4}", point + 1, at.y(), at.x()).unwrap();
    }
    let file = office.keeps("utm.csv", &table);
    office.imports(&file, &["--zone", "CCN-TH", "--crs", "EPSG:32648"]).said_yes();
    let plan = office.reads();
    let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
    assert!((first.x() - 549_000.0).abs() < 0.001 && (first.y() - 1_828_500.0).abs() < 0.001);
}

#[test]
fn a_system_the_table_names_is_obeyed_and_said() {
    let office = office().with_plan();
    let home = lapday::geodesy::Grid::hue();
    let corners = [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)];
    for (epsg, head, says) in [
        (4326, "Điểm;WGS-84;\n;B;L", "WGS 84"),
        (4756, "Điểm;VN-2000;\n;B;L", "VN-2000"),
        (2044, "Điểm;HN-72;\n;X;Y", "EPSG:1544"),
        (2093, "Điểm;HN-72 KTT 106°;\n;X;Y", "Hà Nội 1972"),
        (32_648, "Điểm;UTM 48N;\n;X;Y", "UTM múi 48"),
        (9215, "Điểm;VN-2000 KTT 1070 15';\n;X;Y", "107°15′"),
    ] {
        let crs = lapday::geodesy::Crs::from_epsg(epsg).unwrap();
        let mut table = format!("{head}\n");
        for (point, (north, east)) in corners.into_iter().enumerate() {
            let at = crs.from_wgs84(home.to_wgs84((east, north).into()));
            let decimals = if crs.is_in_degrees() { 9 } else { 4 };
            writeln!(table, "{};{:.decimals$};{:.decimals$}", point + 1, at.y(), at.x()).unwrap();
        }
        let file = office.keeps("bang.csv", &table);
        let reply = office.imports(&file, &["--zone", "CCN-TH"]).said_yes();
        assert!(reply.talk.contains(says), "{epsg}: {}", reply.talk);
        let plan = office.reads();
        let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
        let off = (first.x() - 549_000.0).hypot(first.y() - 1_828_500.0);
        assert!(off < 0.003, "EPSG:{epsg} is {off} m off");
    }
}

#[test]
fn a_province_may_stand_for_its_meridians_and_the_one_that_fits_is_said() {
    let office = office().with_plan();
    let home = lapday::geodesy::Grid::hue();
    let corners = [(1_828_500.0, 549_000.0), (1_828_620.0, 549_050.0), (1_828_440.0, 549_060.0)];
    let bare = |epsg: u32| {
        let crs = lapday::geodesy::Crs::from_epsg(epsg).unwrap();
        let rows = corners.into_iter().enumerate().map(|(point, (north, east))| {
            let at = crs.from_wgs84(home.to_wgs84((east, north).into()));
            format!("{};{:.4};{:.4}\n", point + 1, at.y(), at.x())
        });
        std::iter::once("Điểm;X;Y\n".to_owned()).chain(rows).collect::<String>()
    };
    // Bắc Giang was on 107°00′, Bắc Ninh, which it is part of now, on 105°30′.
    for (epsg, typed, fits) in [
        (9214, "Bắc Giang", "chọn kinh tuyến trục 107°00′ (EPSG:9214)"),
        (9209, "bac giang", "chọn kinh tuyến trục 105°30′ (EPSG:9209)"),
    ] {
        let file = office.keeps("bang.csv", &bare(epsg));
        let reply = office.imports(&file, &["--zone", "CCN-TH", "--crs", typed]).said_yes();
        assert!(reply.talk.contains(fits) && reply.talk.contains("không chọn"), "{}", reply.talk);
        let plan = office.reads();
        let first = zone(&plan, "CCN-TH").boundary.as_ref().unwrap().corners()[0].corners[0].point;
        let off = (first.x() - 549_000.0).hypot(first.y() - 1_828_500.0);
        assert!(off < 0.003, "{typed} is {off} m off");
    }
    let file = office.keeps("xa.csv", &bare(9214).replace(";18", ";22"));
    let no = office.imports(&file, &["--zone", "CCN-TH", "--crs", "Bắc Giang"]);
    assert!(
        no.talk.contains("hãy ghi --crs EPSG:n") && no.talk.contains("EPSG:9209"),
        "{}",
        no.talk
    );
    let asked = office.types(&["measure", &file, "--crs", "Bắc Giang"]).said_no();
    assert!(asked.contains("107°00′ (EPSG:9214), 105°30′ (EPSG:9209)"), "{asked}");
}
