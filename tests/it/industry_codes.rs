//! Codes of the classification of industries, in the editions of 2018 and 2025.

use super::story::day;
use lapday::domain::vsic;
use lapday::i18n::Language;
use std::collections::BTreeSet;

#[test]
fn an_industry_code_is_described_by_its_class_else_its_division() {
    use vsic::Edition::{Of2018, Of2025};
    let code = |code, edition| vsic::describe(code, edition).map(|described| described.code);
    assert_eq!(code("10740", Of2018), Some("1074"));
    assert_eq!(code("2599", Of2018), Some("2599"));
    assert_eq!(code("24", Of2018), Some("24"));
    let coating = vsic::describe("2592", Of2018).unwrap();
    assert_eq!(coating.text(Language::Vietnamese), "Gia công cơ khí; xử lý và tráng phủ kim loại");
    assert_eq!(coating.text(Language::English), "Machining; treatment and coating of metals");
    assert_eq!((code("2611", Of2025), code("2611", Of2018)), (Some("2611"), None));
    assert_eq!((code("2610", Of2025), code("2610", Of2018)), (None, Some("2610")));
    assert_eq!((code("34", Of2025), code("34", Of2018)), (None, None));
    let drinks = |edition| vsic::describe("1104", edition).unwrap().text(Language::Vietnamese);
    assert_eq!(drinks(Of2018), "Sản xuất đồ uống không cồn, nước khoáng");
    assert_eq!(drinks(Of2025), "Sản xuất mạch nha ủ men bia");
    assert!(vsic::search("thuy san", Of2018).iter().any(|found| found.code == "1020"));
    assert_eq!(vsic::Edition::on(day(2025, 11, 14)), Of2018);
    assert_eq!(vsic::Edition::on(day(2025, 11, 15)), Of2025);
}

#[test]
fn both_editions_are_described_as_a_whole() {
    use vsic::Edition::{Of2018, Of2025};
    for (edition, divisions, classes) in [(Of2018, 88, 464), (Of2025, 87, 495)] {
        let all = vsic::search("", edition);
        let of = |digits| all.iter().filter(|found| found.code.len() == digits).count();
        assert_eq!((of(2), of(4), all.len()), (divisions, classes, divisions + classes));
        let codes: BTreeSet<&str> = all.iter().map(|found| found.code).collect();
        assert_eq!(codes.len(), all.len(), "each code once");
        for found in &all {
            assert!(codes.contains(&found.code[..2]), "{} has its division", found.code);
            assert!(found.code.bytes().all(|digit| digit.is_ascii_digit()), "{}", found.code);
            assert!(!found.text(Language::Vietnamese).is_empty(), "{}", found.code);
            assert!(!found.text(Language::English).is_empty(), "{}", found.code);
        }
    }
}

#[test]
fn codes_of_two_editions_are_compared_only_where_both_mean_the_same() {
    use vsic::Edition::{Of2018, Of2025};
    let lies = |code, edition, other| vsic::lies_in((code, edition), (other, Of2018));
    assert_eq!(lies("2592", Of2018, "25"), Some(true));
    assert_eq!(lies("2592", Of2025, "25"), Some(true), "both call division 25 the same");
    assert_eq!(lies("1410", Of2025, "25"), Some(false));
    assert_eq!(lies("1104", Of2025, "1104"), None, "malt here, soft drinks there");
    assert_eq!(lies("1410", Of2025, "1104"), Some(false), "both call division 14 the same");
    assert_eq!(lies("2611", Of2025, "2610"), None, "2025 has no 2610");
    assert_eq!(lies("2620", Of2025, "34"), None, "no edition has a division 34");
}
