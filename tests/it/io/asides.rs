//! Rows of a table that are no corners: middle points, sums, areas, signatures, heads of heads.

use super::{doubt, kinds, read, refusals, vietnamese};
use lapday::io::DoubtKind;

const CORNERS: &str = "1,1828500.5,549000.5\n2,1828600.5,549000.5\n3,1828600.5,549100.5\n";

#[test]
fn a_word_among_numbered_points_is_no_corner_and_said() {
    for label in ["Tâm", "Trung bình", "TB", "Tổng", "Mốc gốc"] {
        for prefix in ["", "M"] {
            let corners: Vec<String> =
                CORNERS.lines().map(|corner| format!("{prefix}{corner}")).collect();
            let table =
                read(&format!("Điểm,X,Y\n{}\n{label},1828566.5,549033.5", corners.join("\n")));
            assert_eq!(table.corner_count(), 3, "{label}: {:?}", table.rings);
            assert!(table.refused.is_empty(), "{label}: {:?}", refusals(&table));
            let found = doubt(&table, DoubtKind::AsideSkipped);
            assert_eq!(found.rows, [5]);
            let said = vietnamese(&found.message);
            assert!(said.starts_with(&format!("Dòng 5 ghi “{label}”")), "{said}");
        }
    }
}

#[test]
fn points_labelled_by_words_are_corners_but_a_mean_is_none() {
    let table = read(
        "Điểm,X,Y\nĐông,1828500,549000\nTây,1828600,549000\nNam,1828600,549100\nTrung bình,1828566,549033",
    );
    assert_eq!(table.corner_count(), 3);
    assert_eq!(doubt(&table, DoubtKind::AsideSkipped).rows, [5]);
    let letters = read("Điểm,X,Y\n1,1828500,549000\n2,1828600,549000\nA,1828600,549100");
    assert_eq!(letters.corner_count(), 3, "a letter may be a point's name");
}

#[test]
fn a_mean_in_a_table_of_lots_is_no_lot() {
    let table = read(
        "Lô,X,Y\nCN-1,1828500,549000\nCN-1,1828600,549000\nCN-1,1828600,549100\n\
         Trung bình,1828566.5,549033.5",
    );
    assert_eq!((table.rings.len(), table.corner_count()), (1, 3), "{:?}", table.rings);
    assert_eq!(doubt(&table, DoubtKind::AsideSkipped).rows, [5]);
}

#[test]
fn lines_below_and_above_the_corners_are_passed_over_and_said() {
    let tabs = CORNERS.replace(',', "\t");
    let spaces = CORNERS.replace(',', "    ");
    for (text, row) in [
        (format!("Điểm\tX\tY\n{tabs}Diện tích\t5000,5"), 5),
        (format!("Điểm\tX\tY\n{tabs}Diện tích\t5000.5\t"), 5),
        (format!("Điểm\tX\tY\n{tabs}\tDiện tích:\t5000.5"), 5),
        (format!("Điểm\tX\tY\n{tabs}S =\t5000.5\tm2"), 5),
        (format!("Điểm\tX\tY\n{tabs}Tổng cộng\t\t\t5000.5"), 5),
        (format!("Điểm\tX\tY\n{tabs}\t\tNgày 20 tháng 4 năm 2021"), 5),
        (format!("Điểm\tX\tY\n{tabs}Ghi chú\t123456\t"), 5),
        (format!("{spaces}Người lập: Nguyễn Văn A    ngày 20/4/2021"), 4),
        (format!("STT\tTọa độ các điểm\t\n\tX\tY\n{tabs}"), 1),
        (
            format!(
                "Điểm\tX\tY\n{tabs}Diện tích\t5000.5\n1\t1829500\t549000\n2\t1829600\t549000\n3\t1829600\t549100"
            ),
            5,
        ),
    ] {
        let table = read(&text);
        assert!(table.refused.is_empty(), "{text}: {:?}", refusals(&table));
        assert_eq!(table.rings[0].corners.len(), 3, "{text}");
        assert_eq!(doubt(&table, DoubtKind::TextSkipped).rows, [row], "{text}");
    }
}

#[test]
fn a_corner_with_one_coordinate_missing_is_refused_wherever_it_stands() {
    let tabs = CORNERS.replace(',', "\t");
    for bad in [
        "4\t1828500.5\t",
        "Điểm 4\t\t549000.5",
        "CN-4\t1828500.5\t",
        "4\tNaN\tNaN",
        "\t1828500.5\t",
    ] {
        for (text, row) in [
            (format!("Điểm\tX\tY\n{tabs}{bad}"), 5),
            (format!("Điểm\tX\tY\n{bad}\n{tabs}"), 2),
            (format!("Điểm\tX\tY\n1\t1828400\t549000\n{bad}\n{tabs}"), 3),
        ] {
            let table = read(&text);
            assert_eq!(refusals(&table).len(), 1, "{text}: {:?}", kinds(&table));
            assert_eq!(refusals(&table)[0].0, row, "{text}");
        }
    }
    let inside = format!("Điểm\tX\tY\n1\t1828400\t549000\nCọc\t1828500.5\t\n{tabs}");
    assert_eq!(refusals(&read(&inside))[0].0, 3, "a word is no excuse between corners");
}
