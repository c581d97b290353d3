use super::given::{Folder, about, boundary, full, lan};
use lapday::domain::{Edit, Id, Lot, Plan, Zone};
use lapday::i18n::Message;
use lapday::project::Project;
use lapday::units::Area;

fn assert_same(plan: &Plan, expected: &Edit) {
    for (key, record) in &expected.becomes {
        assert_eq!(plan.record(*key), *record, "{key:?}");
    }
}

#[test]
fn every_kind_comes_back_with_every_field_and_with_none() {
    let folder = Folder::new();
    let contents = full();
    let project = Project::create(&folder.plan(), about(), Some(contents.clone()), lan()).unwrap();
    assert_same(project.plan(), &contents);
    assert_same(folder.reopened().plan(), &contents);
    assert_eq!(*folder.reopened().plan().about, about());
}

#[test]
fn every_kind_comes_back_after_a_commit_too() {
    let folder = Folder::new();
    let contents = full();
    let mut project = Project::create(&folder.plan(), about(), None, lan()).unwrap();
    project.commit(contents.clone()).unwrap();
    assert_same(project.plan(), &contents);
    assert_same(folder.reopened().plan(), &contents);
}

#[test]
fn the_built_in_plans_come_back_as_they_are() {
    use lapday::builtin::{example, huong_tra, sample};
    for (place, plan) in [huong_tra(), example(), sample(3, 20, 7)].into_iter().enumerate() {
        let folder = Folder::new();
        let contents = plan.contents.clone();
        drop(Project::create(&folder.plan(), plan.about.clone(), Some(contents), lan()).unwrap());
        let reopened = folder.reopened();
        assert_same(reopened.plan(), &plan.contents);
        assert_eq!(*reopened.plan().about, plan.about, "plan {place}");
    }
}

#[test]
fn corners_stay_as_they_are_to_the_last_bit() {
    let folder = Folder::new();
    drop(folder.project());
    let blob: Vec<u8> =
        folder.sql().query_row("SELECT geom FROM lot WHERE id = 1", [], |row| row.get(0)).unwrap();
    // Header 8, extent 32, multi 9, polygon 9, count of corners 4.
    let corner = &blob[62..78];
    assert_eq!(corner[..8], 549_210.1_f64.to_le_bytes());
    assert_eq!(corner[8..], 1_828_400.7_f64.to_le_bytes());
    let reopened = folder.reopened();
    let lot = reopened.plan().get(Id::<Lot>::new(1)).unwrap();
    assert_eq!(lot.boundary.as_ref().unwrap().rings(), boundary().rings());
}

#[test]
fn text_is_written_in_its_one_form_and_memory_agrees() {
    let folder = Folder::new();
    let mut project = folder.project();
    let decomposed = "Cu\u{323}m công nghiê\u{323}p ";
    let mut zone = Zone::clone(project.plan().get(Id::<Zone>::new(2)).unwrap());
    zone.name = decomposed.to_owned();
    zone.stated = Some(Area::square_metres(100_000.0 / 3.0));
    project.commit(Edit::new(Message::new("store-created")).put(zone)).unwrap();
    let kept = project.plan().get(Id::<Zone>::new(2)).unwrap();
    assert_eq!(kept.name, "Cụm công nghiệp");
    assert_eq!(folder.reopened().plan().get(Id::<Zone>::new(2)), Some(kept));
}

#[test]
fn a_zone_with_only_a_point_is_a_point_on_the_map() {
    let folder = Folder::new();
    let mut project = folder.project();
    let mut zone = Zone::clone(project.plan().get(Id::<Zone>::new(2)).unwrap());
    zone.point = Some((549_000.5, 1_828_000.5).into());
    project.commit(Edit::new(Message::new("store-created")).put(zone.clone())).unwrap();
    let kind: u8 = folder
        .sql()
        .query_row("SELECT geom FROM zone WHERE id = 2", [], |row| row.get::<_, Vec<u8>>(0))
        .unwrap()[41];
    assert_eq!(kind, 1);
    assert_eq!(**folder.reopened().plan().get(zone.id).unwrap(), zone);
}
