//! Shapes other programs draw: curves, parts, systems of their own.

use super::given::Folder;
use lapday::domain::{Edit, Figure, Uid, Work};
use lapday::i18n::{Language, Message, Texts};
use lapday::project::Project;

fn said(project: &Project) -> Vec<String> {
    let texts = Texts::new(Language::Vietnamese);
    project.notices_of_rows().map(|notice| texts.say(notice)).collect()
}

#[test]
fn roads_of_other_programs_are_read_curved_in_parts_that_meet_and_in_parts_apart() {
    let folder = Folder::new();
    drop(folder.project());
    let head = "47500001FE230000";
    let (e, n) = (549_000.0_f64, 1_828_000.0_f64);
    let corner = |(x, y): (f64, f64)| {
        let bytes = [(e + x).to_le_bytes(), (n + y).to_le_bytes()].concat();
        let signs: Vec<String> = bytes.iter().map(|byte| format!("{byte:02X}")).collect();
        signs.concat()
    };
    let way = |kind: &str, corners: &[(f64, f64)]| {
        let all: String = corners.iter().copied().map(corner).collect();
        format!("01{kind}000000{:02X}000000{all}", corners.len())
    };
    let several = |ways: &[String]| format!("0105000000{:02X}000000{}", ways.len(), ways.concat());
    let (start, bend, end) = ((0.0, 0.0), (10.0, 10.0), (20.0, 0.0));
    let arc = way("08", &[start, bend, end]);
    let meeting = several(&[way("02", &[start, bend]), way("02", &[bend, end])]);
    let apart = several(&[way("02", &[start, bend]), way("02", &[end, (20.0, 30.0)])]);
    let sql = folder.careless();
    for shape in [arc.as_str(), meeting.as_str(), apart.as_str()] {
        let insert =
            format!("INSERT INTO work (name, kind, geom) VALUES ('D', 'road', x'{head}{shape}')");
        sql.execute(&insert, []).unwrap();
    }
    let mut project = folder.reopened();
    assert_eq!(project.notices_of_rows().count(), 1, "{:?}", said(&project));
    let works: Vec<_> = project.plan().all::<Work>().cloned().collect();
    let lengths: Vec<_> =
        works.iter().map(|work| work.geom.as_ref().unwrap().length_m().unwrap()).collect();
    let (arc, meeting) = (10.0 * std::f64::consts::PI, 2.0 * 200.0_f64.sqrt());
    assert!((lengths[0] - arc).abs() < 0.01 && (lengths[1] - meeting).abs() < 1e-6, "{lengths:?}");
    assert!((lengths[2] - 200.0_f64.sqrt() - 30.0).abs() < 1e-6, "{lengths:?}");

    // Its parts come back from our own hand, too.
    let copy = Work { id: project.plan().next_id(), uid: Uid::new(), ..Work::clone(&works[2]) };
    let edit = Edit::new(Message::new("store-created")).put(copy.clone());
    project.commit(edit).unwrap();
    assert_eq!(**folder.reopened().plan().get(copy.id).unwrap(), copy);
    let kind: Vec<u8> = folder
        .sql()
        .query_row("SELECT geom FROM work ORDER BY id DESC", [], |row| row.get(0))
        .unwrap();
    assert_eq!(kind[41], 5, "a multi-line string");
}

#[test]
fn a_shape_in_degrees_in_a_layer_of_metres_is_named_and_not_drawn_at_the_origin() {
    let folder = Folder::new();
    drop(folder.project());
    let point = |srs: i32, x: f64, y: f64| {
        let body = [&[1, 1, 0, 0, 0][..], &x.to_le_bytes(), &y.to_le_bytes()].concat();
        [&b"GP\0\x01"[..], &srs.to_le_bytes(), &body].concat()
    };
    let sql = folder.careless();
    let insert = "INSERT INTO work (name, kind, geom) VALUES (?1, 'road', ?2)";
    sql.execute(insert, ("độ", point(9214, 107.46, 16.53))).unwrap();
    sql.execute(insert, ("WGS 84", point(4326, 107.46, 16.53))).unwrap();
    let project = folder.reopened();
    let works: Vec<_> = project.plan().all::<Work>().collect();
    assert_eq!(works.len(), 1);
    let Some(Figure::Point(at)) = works[0].geom else { panic!("{works:?}") };
    let there = project.plan().about.grid.from_wgs84((107.46, 16.53).into());
    assert_eq!(at, there, "it says itself what its numbers are");
    assert!(said(&project)[1].contains("không nằm đúng trong hệ tọa độ"), "{:?}", said(&project));
}
