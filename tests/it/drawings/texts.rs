//! Texts are read as the drawing shows them.

use super::given::Given;
use super::{drawing, feature, read};

#[test]
fn texts_have_their_place_their_height_and_how_they_are_turned() {
    let file = drawing(
        "TEXT 8=CHU 10=1 20=2 40=2.5 50=30 1=LÔ~A-01 7=Standard
         TEXT 8=CHU 10=1 20=2 11=7 21=8 72=1 73=2 40=2.5 1=45%%d
         MTEXT 8=CHU 10=3 20=4 40=3 71=5 1={\\fArial|b0;A-02}\\PS=1.234,5~m\\S2^~;",
    )
    .read();
    let texts: Vec<&str> = (0..3).map(|place| feature(&file, place, "text")).collect();
    assert_eq!(texts, ["LÔ A-01", "45°", "A-02\nS=1.234,5 m2"]);
    assert_eq!(
        super::rows(&file),
        ["CHU TEXT 1.000 2.000", "CHU TEXT 7.000 8.000", "CHU MTEXT 3.000 4.000"]
    );
    assert_eq!((feature(&file, 0, "height"), feature(&file, 0, "rotation")), ("2.5", "30"));
    assert_eq!(feature(&file, 0, "style"), "Standard");
}

#[test]
fn old_letters_are_read_by_the_font_of_the_style_and_said() {
    let tables = "TABLE 2=STYLE 70=2
         STYLE 2=CU 70=0 40=0 41=1 50=0 71=0 42=1 3=.VnTime 4=
         ENDTAB";
    let entities = "TEXT 8=CHU 10=0 20=0 40=1 7=CU 1=?a";
    let given =
        Given { page: "ANSI_1252", tables, entities: entities.to_owned(), ..Given::default() };
    let ascii = given.ascii();
    let (before, after) = ascii.split_once("?a").unwrap();
    let bytes = [before.as_bytes(), b"\xa7\xcat CN", after.as_bytes()].concat();
    let file = read("cu.dxf", &bytes).unwrap();
    assert_eq!(feature(&file, 0, "text"), "Đất CN");
    assert_eq!(file.layers[0].table.asides.len(), 1);
}
