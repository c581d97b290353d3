//! Tables that name the lot of each corner, and rings that lie in one another.

use super::{doubt, kinds, read, vietnamese};
use lapday::io::{ColumnPlace, CornerLayout, DoubtKind, RingSplit, read_corners, sheet_from_text};

/// Two lots of five corners, the second a kilometre north; the cells before the coordinates come
/// from `before`, which is given the lot and the place.
fn two_lots(head: &str, before: impl Fn(usize, usize) -> String) -> String {
    let corners = [(500, 0), (620, 50), (660, 80), (600, 240), (480, 189)];
    let rows = (0..2).flat_map(|lot| {
        let before = &before;
        corners.iter().enumerate().map(move |(place, (north, east))| {
            let north = 1_828_000 + 1_000 * lot + north;
            format!("{},{north}.123,{}.456\n", before(lot, place), 549_000 + east)
        })
    });
    format!("{head}\n{}", rows.collect::<String>())
}

fn titles(table: &lapday::io::CornerTable) -> Vec<&str> {
    table.rings.iter().map(|ring| ring.title.as_deref().unwrap_or("")).collect()
}

#[test]
fn a_column_of_lots_parts_the_rings_whatever_the_numbers_do() {
    let lot = |lot: usize| ["CN-1", "CN-2"][lot];
    let once = |of: usize, place: usize| if place == 0 { lot(of) } else { "" };
    for (text, why) in [
        (two_lots("Thửa,X,Y", |of, _| lot(of).to_owned()), "no numbers"),
        (two_lots("Tên,X,Y", |of, _| lot(of).to_owned()), "under a name of points"),
        (two_lots("Lô,Điểm,X,Y", |of, at| format!("{},{}", lot(of), at + 1)), "numbers restart"),
        (two_lots("Lô,Điểm,X,Y", |of, at| format!("{},{}", lot(of), 5 * of + at + 1)), "run on"),
        (two_lots("STT,Lô,X,Y", |of, at| format!("{},{}", 5 * of + at + 1, lot(of))), "after them"),
        (two_lots("Lô,X,Y", |of, at| once(of, at).to_owned()), "merged cells"),
        (two_lots("Lô,STT,X,Y", |of, at| format!("{},{}", once(of, at), 5 * of + at)), "merged"),
    ] {
        let table = read(&text);
        let counts: Vec<usize> = table.rings.iter().map(|ring| ring.corners.len()).collect();
        assert_eq!(counts, [5, 5], "{why}: {:?}", table.rings);
        assert_eq!(titles(&table), ["CN-1", "CN-2"], "{why}");
        assert_eq!(kinds(&table), [DoubtKind::RingsFound], "{why}");
        let again = read_corners(&sheet_from_text(&text), &table.layout);
        assert_eq!(again.rings, table.rings, "{why}: the decision said aloud reads the same");
    }
}

#[test]
fn a_label_that_stays_the_same_is_no_numbering_beginning_again() {
    let text = two_lots("Lô,X,Y", |_, _| "CN-1".to_owned());
    let table = read(&text);
    assert_eq!(titles(&table), ["CN-1"]);
    let labels = CornerLayout { number: Some(ColumnPlace::At(0)), ..CornerLayout::default() };
    let table = read_corners(&sheet_from_text(&text), &labels);
    assert_eq!(table.rings.len(), 1, "also where the user takes it for a number");
}

#[test]
fn heights_and_areas_before_the_coordinates_name_no_rings() {
    let table = read(&two_lots("STT,H,X,Y", |of, at| format!("{},{}.5", 5 * of + at + 1, 12 + of)));
    assert_eq!(titles(&table), [""]);
}

#[test]
fn the_user_may_have_lots_read_as_one_ring() {
    let text = two_lots("Thửa,X,Y", |of, _| format!("CN-{of}"));
    let one = CornerLayout { split: Some(RingSplit::Nowhere), ..CornerLayout::default() };
    assert_eq!(read_corners(&sheet_from_text(&text), &one).rings.len(), 1);
}

/// Two squares under these names; the second begins so many metres north of the first.
fn two_squares(names: [&str; 2], apart: u32) -> String {
    let square = |name: &str, north: u32, east: u32, side: u32| {
        let corners = [(0, 0), (side, 0), (side, side), (0, side)];
        let rows = corners.iter().zip(1..).map(|((up, right), point)| {
            format!("{name},{point},{},{}\n", north + up, east + right)
        });
        rows.collect::<String>()
    };
    let (outer, other) = (
        square(names[0], 1_828_000, 549_000, 500),
        square(names[1], 1_828_000 + apart, 549_100, 100),
    );
    format!("Vòng,STT,X,Y\n{outer}{other}")
}

#[test]
fn a_ring_called_a_hole_that_lies_outside_is_said() {
    let table = read(&two_squares(["Ngoài", "Lỗ"], 900));
    let found = doubt(&table, DoubtKind::HoleOutside);
    assert_eq!(found.rows, [6]);
    assert!(
        vietnamese(&found.message)
            .starts_with("Vòng “Lỗ” nằm ngoài các vòng khác nên không trừ được"),
        "{found:?}"
    );
}

#[test]
fn an_inner_ring_nobody_called_a_hole_is_said() {
    let table = read(&two_squares(["1", "2"], 100));
    let found = doubt(&table, DoubtKind::InnerRing);
    assert_eq!(found.rows, [6]);
    let said = vietnamese(&found.message);
    assert!(said.starts_with("Vòng “2” nằm trong vòng “1” nên được trừ ra"), "{said}");
    for (names, apart) in [(["Ngoài", "Lỗ"], 100), (["1", "2"], 900), (["Lô 1", "Lô 2"], 900)]
    {
        let table = read(&two_squares(names, apart));
        assert_eq!(kinds(&table), [DoubtKind::RingsFound], "{names:?}");
    }
    let untitled = two_squares(["", ""], 100);
    let said = vietnamese(&doubt(&read(&untitled), DoubtKind::InnerRing).message);
    assert!(said.starts_with("Vòng 2 nằm trong vòng 1"), "{said}");
}
