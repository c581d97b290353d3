//! The files commands make, and those they leave alone.

use super::office;
use std::fs;

#[test]
fn a_backup_is_a_plan_of_its_own() {
    let office = office().with_sample();
    office.types(&["backup", "PLAN"]).said_yes();
    office.types(&["backup", "PLAN"]).said_yes();
    let copy = office.folder.path().join("plan-2024-06-30.gpkg");
    assert!(office.folder.path().join("plan-2024-06-30-2.gpkg").exists());
    let path = copy.display().to_string();
    assert_eq!(office.types(&["zones", &path, "--json"]).said_yes().json().len(), 3);
}

#[test]
fn a_picture_is_written_as_svg_and_png() {
    let office = office().with_sample();
    for (name, begins) in [("plan.svg", &b"<"[..]), ("plan.png", &b"\x89PNG"[..])] {
        let path = office.folder.path().join(name);
        let out = path.display().to_string();
        let words = ["render", "PLAN", "--out", &out, "--width", "320", "--height", "200"];
        office.types(&words).said_yes();
        assert!(fs::read(&path).unwrap().starts_with(begins), "{name}");
    }
    let taken = office.folder.path().join("plan.png");
    let before = fs::read(&taken).unwrap();
    let sentence =
        office.types(&["render", "PLAN", "--out", &taken.display().to_string()]).said_no();
    assert!(sentence.contains("đã có tệp này"), "{sentence}");
    assert_eq!(fs::read(&taken).unwrap(), before);
    let nowhere = office.folder.path().join("none/plan.svg").display().to_string();
    let sentence = office.types(&["render", "PLAN", "--out", &nowhere]).said_no();
    assert!(sentence.contains("(thư mục hoặc tệp không có)"), "{sentence}");
}

#[test]
fn a_picture_never_takes_the_place_of_the_plan() {
    let office = office().with_sample();
    let plan = office.folder.path().join("plan.svg");
    fs::rename(office.plan(), &plan).unwrap();
    let before = fs::read(&plan).unwrap();
    let path = plan.display().to_string();
    let mut outs =
        vec![path.clone(), office.folder.path().join("./plan.svg").display().to_string()];
    #[cfg(unix)]
    {
        let link = office.folder.path().join("link.png");
        std::os::unix::fs::symlink(&plan, &link).unwrap();
        outs.push(link.display().to_string());
    }
    for out in outs {
        let sentence = office.types(&["render", &path, "--out", &out]).said_no();
        assert!(sentence.contains("chính tệp kế hoạch"), "{sentence}");
        assert_eq!(fs::read(&plan).unwrap(), before);
    }
}

#[cfg(unix)]
#[test]
fn a_link_that_leads_nowhere_is_not_followed() {
    let office = office().with_sample();
    let (link, target) = (office.folder.path().join("a.png"), office.folder.path().join("b.png"));
    std::os::unix::fs::symlink(&target, &link).unwrap();
    office.types(&["render", "PLAN", "--out", &link.display().to_string()]).said_no();
    assert!(!target.exists());
}

#[test]
fn without_a_screen_each_picture_has_a_name_of_its_own() {
    let office = office().with_sample();
    fs::write(office.folder.path().join("plan.png"), "mine").unwrap();
    let said = office.without_screen(None).said_yes().talk;
    assert!(said.starts_with("Không có màn hình"), "{said}");
    let said = office.without_screen(Some("os error at /src/mod.rs:7: no display")).said_yes().talk;
    assert!(said.starts_with("Không mở được cửa sổ nên chỉ vẽ"), "{said}");
    assert_eq!(fs::read(office.folder.path().join("plan.png")).unwrap(), b"mine");
    for name in ["plan-2.png", "plan-3.png"] {
        let picture = fs::read(office.folder.path().join(name)).unwrap();
        assert!(picture.starts_with(b"\x89PNG"), "{name}");
    }
}

#[test]
fn a_plan_is_made_only_under_the_name_of_a_plan() {
    let office = office();
    for name in ["plan", "plan.txt", "gpkg", ".gpkg"] {
        let path = office.folder.path().join(name).display().to_string();
        for words in [
            &["new", &path][..],
            &["new", &path, "--empty"],
            &["sample", &path, "--zones", "1", "--lots-per-zone", "1"],
        ] {
            let sentence = office.types(words).said_no();
            assert!(sentence.contains(".gpkg"), "{sentence}");
        }
    }
    assert_eq!(fs::read_dir(office.folder.path()).unwrap().count(), 0);
    let loud = office.folder.path().join("PLAN.GPKG").display().to_string();
    office.types(&["new", &loud, "--empty"]).said_yes();
}

#[test]
fn a_plan_that_is_there_is_not_overwritten() {
    let office = office();
    office.types(&["new", "PLAN", "--empty"]).said_yes();
    let before = fs::read(office.plan()).unwrap();
    office.types(&["new", "PLAN"]).said_no();
    assert_eq!(fs::read(office.plan()).unwrap(), before);
}

#[test]
fn a_file_that_is_not_there_is_refused_and_not_made() {
    let office = office();
    for command in ["zones", "lots", "fill", "history", "undo", "backup"] {
        office.types(&[command, "PLAN"]).said_no();
        assert!(!office.plan().exists(), "{command}");
    }
}
