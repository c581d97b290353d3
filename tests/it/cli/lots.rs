//! `import --as lots`: all lots of a sheet in one step.

use super::{Office, Reply, office};
use lapday::domain::{BoundarySource, LandUse, Lot, Plan, Zone};
use lapday::project::{Desk, Project};
use serde_json::Value;
use std::fs;
use std::process::ExitCode;

/// Two lots of 100 m × 100 m and 120 m × 100 m beside each other, with the heads repeated.
const TWO: &str = "Hệ VN-2000, KTT 107°00′, múi 3°;;;\nLô A1: diện tích 10.000 m2;;;\n\
    Số hiệu điểm;Tọa độ;;Cạnh (m)\n;X (m);Y (m);\n1;1828300,00;549100,00;100\n\
    2;1828300,00;549200,00;100\n3;1828400,00;549200,00;100\n4;1828400,00;549100,00;100\n\
    1;1828300,00;549100,00;\n;;;\nLô A2: diện tích 12.000 m2;;;\nSố hiệu điểm;Tọa độ;;Cạnh (m)\n\
    ;X (m);Y (m);\n1;1828300,00;549200,00;120\n2;1828300,00;549320,00;100\n\
    3;1828400,00;549320,00;120\n4;1828400,00;549200,00;100\n1;1828300,00;549200,00;\n";

impl Office {
    fn with_zone(self) -> Self {
        self.types(&["new", "PLAN", "--empty"]).said_yes();
        let put = ["put", "PLAN", "--kind", "zone", "code=CCN-X", "name=Cụm X"];
        self.types(&[&put[..], &["kind=cluster", "status=operating"]].concat()).said_yes();
        self
    }

    fn keeps_lots(&self, contents: &str) -> String {
        let path = self.folder.path().join("lo.csv");
        fs::write(&path, contents).unwrap();
        path.display().to_string()
    }

    fn imports_lots(&self, contents: &str, more: &[&str]) -> Reply {
        let file = self.keeps_lots(contents);
        let words = ["import", "PLAN", &file, "--as", "lots", "--json"];
        self.types(&[&words[..], more].concat())
    }

    fn plan_now(&self) -> Plan {
        let desk = Desk::fixed("Lan", "2024-06-30T07:02:00Z".parse().unwrap());
        Project::open(&self.plan(), desk).unwrap().plan().clone()
    }
}

fn counts(reply: &Reply) -> [u64; 4] {
    let said: Value = serde_json::from_str(&reply.out).unwrap();
    ["read", "added", "changed", "unchanged"].map(|key| said[key].as_u64().unwrap())
}

fn lot<'a>(plan: &'a Plan, code: &str) -> &'a Lot {
    plan.all::<Lot>().find(|lot| lot.code == code).unwrap()
}

fn areas(plan: &Plan) -> Vec<(String, f64)> {
    let mut lots: Vec<_> = plan
        .all::<Lot>()
        .map(|lot| {
            let area = lot.boundary.as_ref().unwrap().plane_area().as_square_metres();
            (lot.code.clone(), area)
        })
        .collect();
    lots.sort_by(|one, other| one.0.cmp(&other.0));
    lots
}

#[test]
fn the_lots_of_a_sheet_are_made_and_taken_back_in_one_step() {
    let office = office().with_zone();
    let before = fs::read(office.plan()).unwrap();
    let reply = office.imports_lots(TWO, &["--zone", "CCN-X", "--dry-run"]).said_yes();
    assert_eq!(counts(&reply), [2, 2, 0, 0]);
    assert!(reply.talk.contains("chưa ghi gì"), "{}", reply.talk);
    assert_eq!(fs::read(office.plan()).unwrap(), before);

    let words = ["--zone", "CCN-X", "--use", "warehouse", "--source", "surveyed"];
    let reply = office.imports_lots(TWO, &words).said_yes();
    assert_eq!(counts(&reply), [2, 2, 0, 0]);
    let plan = office.plan_now();
    assert_eq!(areas(&plan), [("A1".to_owned(), 10_000.0), ("A2".to_owned(), 12_000.0)]);
    assert_eq!(lot(&plan, "A1").land_use, LandUse::Warehouse);
    assert_eq!(lot(&plan, "A2").boundary_source, Some(BoundarySource::Surveyed));

    office.types(&["undo", "PLAN"]).said_yes();
    assert_eq!(office.plan_now().count::<Lot>(), 0);
}

#[test]
fn a_lot_that_is_there_is_drawn_anew_only_where_its_corners_differ() {
    let office = office().with_zone();
    office.imports_lots(TWO, &["--zone", "CCN-X", "--source", "surveyed"]).said_yes();
    let before = fs::read(office.plan()).unwrap();
    let reply = office.imports_lots(TWO, &["--zone", "CCN-X"]).said_yes();
    assert_eq!(counts(&reply), [2, 0, 0, 2]);
    assert_eq!(fs::read(office.plan()).unwrap(), before, "source and accuracy stay");

    let moved = TWO.replace("549320,00", "549330,00").replace(";120\n", ";130\n");
    let reply = office.imports_lots(&moved, &["--zone", "CCN-X"]).said_yes();
    assert_eq!(counts(&reply), [2, 0, 1, 1], "{}", reply.talk);
    let plan = office.plan_now();
    assert_eq!(areas(&plan)[1], ("A2".to_owned(), 13_000.0));
    assert_eq!(lot(&plan, "A1").boundary_source, Some(BoundarySource::Surveyed));
    assert_eq!(
        lot(&plan, "A2").boundary_source,
        None,
        "nobody said where the new corners are from"
    );
}

#[test]
fn lots_over_each_other_and_outside_the_zone_are_said() {
    let office = office().with_zone();
    let outline = "Điểm;X;Y\n1;1828300,00;549100,00\n2;1828400,00;549100,00\n\
        3;1828400,00;549300,00\n4;1828300,00;549300,00\n";
    let file = office.keeps_lots(outline);
    let words = ["import", "PLAN", &file, "--as", "corners", "--zone", "CCN-X"];
    office.types(&words).said_yes();
    let over = TWO.replacen(
        "549200,00;100\n3;1828400,00;549200,00",
        "549210,00;110\n3;1828400,00;549210,00",
        1,
    );
    let reply = office.imports_lots(&over, &["--zone", "CCN-X"]).said_yes();
    assert_eq!(counts(&reply), [2, 2, 0, 0]);
    assert!(reply.talk.contains("chồng nhau 1.000 m²"), "{}", reply.talk);
    assert!(reply.talk.contains("Lô A2 có 2.000 m² nằm ngoài"), "{}", reply.talk);
    assert!(!reply.talk.contains("Lô A1 có"), "{}", reply.talk);
}

#[test]
fn one_lot_that_cannot_be_kept_keeps_all_out() {
    let office = office().with_zone();
    let before = fs::read(office.plan()).unwrap();
    let crossed = TWO.replace(
        "2;1828300,00;549320,00;100\n3;1828400,00;549320,00;120",
        "2;1828400,00;549320,00;100\n3;1828300,00;549320,00;120",
    );
    let twice = TWO.replace("Lô A2: diện", "Thửa A1: diện");
    for (table, row, wanted) in [(crossed, 14, "cắt"), (twice, 14, "hai lô A1")] {
        let reply = office.imports_lots(&table, &["--zone", "CCN-X"]);
        assert_eq!(reply.code, ExitCode::FAILURE, "{}", reply.talk);
        assert_eq!(counts(&reply)[1..], [0, 0, 0]);
        let said: Value = serde_json::from_str(&reply.out).unwrap();
        assert_eq!(said["refused"][0]["row"], row, "{said}");
        assert!(reply.talk.contains(wanted), "{}", reply.talk);
        assert_eq!(fs::read(office.plan()).unwrap(), before);
    }
}

#[test]
fn lots_need_a_zone_and_names() {
    let office = office().with_zone();
    let file = office.keeps_lots(TWO);
    let sentence = office.types(&["import", "PLAN", &file, "--as", "lots"]).said_no();
    assert!(sentence.contains("--zone"), "{sentence}");
    let plan = office.plan_now();
    assert_eq!((plan.count::<Lot>(), plan.count::<Zone>()), (0, 1));
}

#[test]
fn a_table_of_lots_read_as_one_boundary_points_to_lots() {
    let office = office().with_zone();
    let file = office.keeps_lots(TWO);
    let words = ["import", "PLAN", &file, "--as", "corners", "--zone", "CCN-X"];
    let reply = office.types(&words);
    assert!(
        reply.talk.contains("Bảng có 2 lô") && reply.talk.contains("--as lots"),
        "{}",
        reply.talk
    );
}
