//! What cannot be a corner is named with its row and a reason, never made a number.

use super::{doubt, kinds, read, refusals, vietnamese};
use lapday::io::DoubtKind;
use std::fmt::Write as _;

/// Three good corners after one bad row, which is row 2.
fn with_row(row: &str) -> String {
    format!("Điểm\tX\tY\n{row}\n2\t1828600\t549000\n3\t1828600\t549100\n4\t1828500\t549100")
}

#[test]
fn each_kind_of_bad_row_is_named_with_its_reason() {
    for (row, reason) in [
        ("1\t1828500\t", "thiếu tọa độ ở cột C"),
        ("1\t\t549000", "thiếu tọa độ ở cột B"),
        ("1\tNaN\t549000", "\"NaN\" không phải là số"),
        ("1\tNaN\tNaN", "\"NaN\" không phải là số"),
        ("1\tinf\t549000", "\"inf\" không phải là số"),
        ("1\t1000000000\t549000", "quá lớn"),
        ("1\t1e9\t549000", "rút gọn"),
        ("1\t1,83E+06\t549000", "rút gọn"),
        ("1\t-1828500\t549000", "số âm"),
        ("1\t########\t549000", "dấu #"),
        ("1\t18285OO\t549000", "\"18285OO\" không phải là số"),
        ("1\t1828500..5\t549000", "không phải là số"),
        ("1\tnhư trên\tnhư trên", "\"như trên\" không phải là số"),
    ] {
        let table = read(&with_row(row));
        let said = refusals(&table);
        assert_eq!(said.len(), 1, "{row}: {said:?}");
        assert_eq!(said[0].0, 2, "{row}");
        assert!(said[0].1.contains(reason), "{row}: {said:?}");
        assert_eq!(table.corner_count(), 3, "{row}: the others are read");
    }
}

#[test]
fn an_angle_with_sixty_minutes_is_refused() {
    let table = read(
        "1\t16°60′00″\t107°27′42″\n2\t16°31′56″\t107°27′42″\n3\t16°31′58″\t107°27′42″\n4\t16°31′58″\t107°27′49″",
    );
    assert_eq!(refusals(&table)[0].0, 1);
    assert!(refusals(&table)[0].1.contains("từ 60 trở lên"));
}

#[test]
fn a_point_without_coordinates_is_refused_and_no_gap_besides() {
    let table =
        read("Điểm\tX\tY\n1\t1828500\t549000\n2\t\t\n3\t1828600\t549100\n4\t1828500\t549100");
    assert_eq!(
        refusals(&table),
        [(3, "điểm 2 chưa có tọa độ; hãy điền X và Y hoặc xóa dòng".to_owned())]
    );
    assert!(kinds(&table).is_empty(), "{:?}", table.doubts);
}

#[test]
fn three_identical_points_are_no_ring() {
    let table = read("1\t1828500\t549000\n2\t1828500\t549000\n3\t1828500\t549000");
    assert!(table.rings.is_empty());
    let said = refusals(&table);
    assert!(said[0].1.contains("chỉ có 1 điểm khác nhau"), "{said:?}");
    let table = read("1\t1828500\t549000\n2\t1828600\t549000\n3\t1828500\t549000");
    assert!(refusals(&table)[0].1.contains("chỉ có 2 điểm khác nhau"));
}

#[test]
fn a_corner_in_another_zone_is_named() {
    let table = read(
        "Điểm\tX\tY\n1\t1828500\t549000\n2\t1828600\t549000\n3\t1828600\t549100\n4\t1828550\t442300\n5\t1828500\t549100",
    );
    let found = doubt(&table, DoubtKind::FarCorner);
    assert_eq!(found.rows, [5]);
    assert!(
        vietnamese(&found.message).starts_with("Điểm 4 cách các điểm còn lại 106."),
        "{found:?}"
    );
}

#[test]
fn a_text_without_coordinates_says_so() {
    let table = read("Kính gửi: Ủy ban nhân dân\nVề việc lấy ý kiến");
    assert_eq!(refusals(&table)[0].0, 1);
    assert!(refusals(&table)[0].1.contains("không tìm thấy hai cột tọa độ"));
}

#[test]
fn words_with_figures_in_them_are_words() {
    let table = read(
        "Điểm\tX\tY\n1\t1828500\t549000\n2\t1828600\t549000\nTổng diện tích: 352 400 m²\t\t\n3\t1828600\t549100\nNgày 12/3/2024",
    );
    assert!(table.refused.is_empty(), "{:?}", refusals(&table));
    assert_eq!(table.corner_count(), 3);
    assert_eq!(doubt(&table, DoubtKind::TextSkipped).rows, [4, 6]);
}

#[test]
fn many_doubts_of_a_kind_are_one_with_all_their_rows() {
    let mut twice = String::from("Điểm\tX\tY\n");
    for point in 1..=9_000 {
        writeln!(twice, "{point}\t{}\t549000", 1_828_000 + point / 2 * 2).unwrap();
    }
    let table = read(&twice);
    let found = doubt(&table, DoubtKind::Repeated);
    assert_eq!(found.rows.len(), 8_998, "all but the first and the last");
    assert_eq!(
        vietnamese(&found.message),
        "Điểm 2 lặp lại ở dòng 3 và 4; chỉ lấy một lần \
         (và 4498 chỗ khác cùng loại; các dòng 3, 4, 5, 6, 7…)"
    );
}

#[test]
fn many_unreadable_rows_are_refused_one_by_one_and_no_gaps_besides() {
    let mut text = String::from("Điểm\tX\tY\n");
    for point in 1..=9_000 {
        let north = if point % 2 == 0 { "?1?".to_owned() } else { (1_828_000 + point).to_string() };
        writeln!(text, "{point}\t{north}\t{}", 549_000 + point * point % 777).unwrap();
    }
    let table = read(&text);
    assert_eq!(table.refused.len(), 4_500);
    assert!(kinds(&table).is_empty(), "{:?}", table.doubts);
}
