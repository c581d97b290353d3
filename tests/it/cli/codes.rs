//! Codes of zones and lots as they are typed.

use super::office;

#[test]
fn an_unknown_code_is_refused_with_the_nearest() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let sentence = office.types(&["fill", "PLAN", "--zone", &format!("{zone}X")]).said_no();
    assert!(sentence.contains(&format!("gần nhất: {zone}")), "{sentence}");
    let mistyped = format!("{lot}X");
    let sentence = office
        .types(&[
            "occupy",
            "PLAN",
            "--zone",
            &zone,
            "--lot",
            &mistyped,
            "--enterprise",
            "Thử",
            "--state",
            "leased",
            "--from",
            "1/6/2024",
        ])
        .said_no();
    assert!(sentence.contains(&lot), "{sentence}");
}

#[test]
fn codes_may_be_typed_in_small_letters() {
    let office = office().with_sample();
    let (zone, lot) = office.vacant_lot();
    let (small_zone, small_lot) = (zone.to_lowercase(), lot.to_lowercase());
    assert!(small_zone != zone && small_lot != lot, "{zone} {lot}");
    let words = ["occupy", "PLAN", "--zone", &small_zone, "--lot", &small_lot];
    let more = ["--enterprise", "Thử", "--state", "leased", "--from", "2024-06-01"];
    let reply = office.types(&[&words[..], &more].concat()).said_yes();
    assert_eq!(reply.talk.lines().next(), Some(&*format!("Đã ghi nhận Thử thuê lô {lot}")));
}

#[test]
fn a_code_like_no_other_is_refused_with_all_there_are() {
    let office = office().with_sample();
    let sentence = office.types(&["lots", "PLAN", "--zone", "qqqqqqqqqq"]).said_no();
    for zone in office.types(&["zones", "PLAN", "--json"]).json() {
        assert!(sentence.contains(zone["code"].as_str().unwrap()), "{sentence}");
    }
    assert!(!sentence.contains("gần nhất"), "{sentence}");
}
