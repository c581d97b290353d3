//! Photos and tracks of what was seen on the spot.

use super::{Office, office};
use crate::features::photo::{fields, jpeg};
use serde_json::{Value, json};
use std::fs;

/// A plan with a road 11 m east of where the photo of the tests was taken.
fn with_road() -> Office {
    let office = office();
    office.types(&["new", "PLAN"]).said_yes();
    let place = "geom={\"type\":\"Point\",\"coordinates\":[107.5101,16.4]}";
    let road = ["put", "PLAN", "--kind", "work", "name=Đường D2", "kind=road", place];
    office.types(&road).said_yes();
    office
}

fn photo(office: &Office) -> String {
    let path = office.folder.path().join("IMG_01.jpg");
    fs::write(&path, jpeg(&fields())).unwrap();
    path.display().to_string()
}

fn track(office: &Office) -> String {
    let path = office.folder.path().join("ghi.gpx");
    let gpx = "<gpx version=\"1.1\"><wpt lat=\"16.41\" lon=\"107.52\"><time>2024-03-12T23:30:00Z</time>\
               <name>Khe Băng</name><desc>Xe chở quá tải</desc></wpt></gpx>";
    fs::write(&path, gpx).unwrap();
    path.display().to_string()
}

fn answer(office: &Office, words: &[&str]) -> Value {
    let reply = office.types(&[words, &["--json"]].concat()).said_yes();
    serde_json::from_str(&reply.out).unwrap()
}

fn list(office: &Office, kind: &str) -> Vec<Value> {
    office.types(&["list", "PLAN", "--kind", kind, "--json"]).said_yes().json()
}

#[test]
fn a_photo_and_a_track_become_inspections_and_twice_changes_nothing() {
    let office = with_road();
    let (photo, track) = (photo(&office), track(&office));
    let before = list(&office, "inspection").len();
    let words = ["import", "PLAN", &photo, &track, "--as", "inspection"];
    assert_eq!(answer(&office, &words)["added"], 2);
    let inspections = list(&office, "inspection");
    let [seen, told] = &inspections[before..] else { panic!("{inspections:?}") };
    assert_eq!((&seen["day"], &seen["kind"]), (&json!("2024-03-12"), &json!("other")));
    assert_eq!(seen["geom"]["type"], "Point");
    let document = list(&office, "document").pop().unwrap();
    assert_eq!((&document["number"], &document["file"]), (&json!("IMG_01.jpg"), &json!(photo)));
    assert_eq!(seen["document"], document["id"]);
    // Half past eleven in Greenwich is the next morning here.
    assert_eq!((&told["day"], &told["place"]), (&json!("2024-03-13"), &json!("Khe Băng")));
    assert_eq!(told["finding"], "Xe chở quá tải");
    let again = answer(&office, &words);
    assert_eq!((&again["unchanged"], &again["added"]), (&json!(2), &json!(0)), "{again}");
}

#[test]
fn a_photo_is_a_reading_of_the_work_it_was_taken_at() {
    let office = with_road();
    let photo = photo(&office);
    let words = ["import", "PLAN", &photo, "--as", "works"];
    let no = office.types(&words);
    assert!(no.talk.contains("không cho biết tiến độ"), "{}", no.talk);
    let words = [&words[..], &["--percent", "45"]].concat();
    assert_eq!(answer(&office, &words)["added"], 1);
    let reading = list(&office, "work_reading").pop().unwrap();
    let road = list(&office, "work").into_iter().find(|work| work["name"] == "Đường D2").unwrap();
    assert_eq!((&reading["work"], &reading["percent"]), (&road["id"], &json!(45.0)));
    assert_eq!((&reading["day"], reading["document"].is_null()), (&json!("2024-03-12"), false));
    assert_eq!(answer(&office, &words)["unchanged"], 1);
}

#[test]
fn where_no_work_is_near_it_is_asked_for() {
    let office = with_road();
    let track = track(&office);
    let words = ["import", "PLAN", &track, "--as", "work_reading", "--percent", "10"];
    let no = office.types(&words);
    assert!(no.talk.contains("“Đường D2”, cách 1,5"), "{}", no.talk);
    let said = [&words[..], &["--work", "Đường D2"]].concat();
    assert_eq!(answer(&office, &said)["added"], 1);
}

#[test]
fn other_files_come_one_by_one() {
    let office = with_road();
    let photo = photo(&office);
    let no = office.types(&["import", "PLAN", &photo, &photo, "--as", "zones"]).said_no();
    assert!(no.contains("mỗi lần chỉ nhập một tệp"), "{no}");
}
